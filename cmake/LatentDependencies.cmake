# Everything the project links against; all of it comes from Debian's packages (scripts/packages).

find_package(Threads REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
if(LATENT_BUILD_REFERENCE)
  find_package(Boost 1.74 REQUIRED)
  find_package(fmt 9 REQUIRED)
  include(LatentMpfi)
endif()

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
