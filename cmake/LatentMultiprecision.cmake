# latent_mpfi and latent_arb: MPFI and Arb, each with the libraries beneath, as one target. Debian's have
# no pkg-config files. Also used by the installed package.
find_package(PkgConfig REQUIRED)
pkg_check_modules(GMP REQUIRED IMPORTED_TARGET GLOBAL gmp)
pkg_check_modules(MPFR REQUIRED IMPORTED_TARGET GLOBAL mpfr>=4.2)

find_path(MPFI_INCLUDE_DIR mpfi.h REQUIRED)
find_library(MPFI_LIBRARY mpfi REQUIRED)
if(NOT TARGET latent_mpfi)
  add_library(latent_mpfi INTERFACE IMPORTED GLOBAL)
  target_include_directories(latent_mpfi SYSTEM INTERFACE "${MPFI_INCLUDE_DIR}")
  target_link_libraries(latent_mpfi INTERFACE "${MPFI_LIBRARY}" PkgConfig::MPFR PkgConfig::GMP)
endif()

find_path(ARB_INCLUDE_DIR arb.h REQUIRED)
find_path(FLINT_INCLUDE_DIR flint/flint.h REQUIRED)
find_library(ARB_LIBRARY NAMES flint-arb arb REQUIRED)
find_library(FLINT_LIBRARY flint REQUIRED)
if(NOT TARGET latent_arb)
  add_library(latent_arb INTERFACE IMPORTED GLOBAL)
  target_include_directories(latent_arb SYSTEM INTERFACE "${ARB_INCLUDE_DIR}" "${FLINT_INCLUDE_DIR}")
  target_link_libraries(latent_arb INTERFACE
    "${ARB_LIBRARY}" "${FLINT_LIBRARY}" PkgConfig::MPFR PkgConfig::GMP)
endif()
