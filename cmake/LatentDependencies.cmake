# Everything the project links against; all of it comes from Debian's packages (scripts/packages).

find_package(Threads REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(Boost 1.74 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(GMP REQUIRED IMPORTED_TARGET gmp)
pkg_check_modules(MPFR REQUIRED IMPORTED_TARGET mpfr>=4.2)

# MPFI ships no pkg-config file.
find_path(MPFI_INCLUDE_DIR mpfi.h REQUIRED)
find_library(MPFI_LIBRARY mpfi REQUIRED)
add_library(latent_mpfi INTERFACE)
target_include_directories(latent_mpfi SYSTEM INTERFACE ${MPFI_INCLUDE_DIR})
target_link_libraries(latent_mpfi INTERFACE ${MPFI_LIBRARY} PkgConfig::MPFR PkgConfig::GMP)

# Neither does Debian's Arb.
find_path(ARB_INCLUDE_DIR arb.h REQUIRED)
find_path(FLINT_INCLUDE_DIR flint/flint.h REQUIRED)
find_library(ARB_LIBRARY NAMES flint-arb arb REQUIRED)
find_library(FLINT_LIBRARY flint REQUIRED)
add_library(latent_arb INTERFACE)
target_include_directories(latent_arb SYSTEM INTERFACE ${ARB_INCLUDE_DIR} ${FLINT_INCLUDE_DIR})
target_link_libraries(latent_arb INTERFACE
  ${ARB_LIBRARY} ${FLINT_LIBRARY} PkgConfig::MPFR PkgConfig::GMP)

if(LATENT_BUILD_APP)
  find_package(CLI11 2.1 REQUIRED)
  find_package(nlohmann_json 3.11 REQUIRED)
  find_package(OpenSSL REQUIRED COMPONENTS Crypto)
  find_package(ZLIB REQUIRED)
endif()
if(LATENT_BUILD_TESTS)
  find_package(GTest 1.12 REQUIRED)
  find_package(rapidcheck REQUIRED)
  include(GoogleTest)
endif()
