# latent_mpfi and latent_arb: MPFI and Arb with what they stand on, a target each. Neither Debian's
# MPFI nor its Arb has a pkg-config file. Also used by the installed package.
find_package(PkgConfig REQUIRED)
pkg_check_modules(GMP REQUIRED IMPORTED_TARGET GLOBAL gmp)
pkg_check_modules(MPFR REQUIRED IMPORTED_TARGET GLOBAL mpfr>=4.2)
find_path(MPFI_INCLUDE_DIR mpfi.h REQUIRED)
find_library(MPFI_LIBRARY mpfi REQUIRED)
find_path(ARB_INCLUDE_DIR arb.h REQUIRED)
find_path(FLINT_INCLUDE_DIR flint/flint.h REQUIRED)
find_library(ARB_LIBRARY NAMES flint-arb arb REQUIRED)
find_library(FLINT_LIBRARY flint REQUIRED)
if(NOT TARGET latent_mpfi)
  add_library(latent_mpfi INTERFACE IMPORTED GLOBAL)
  set_target_properties(latent_mpfi PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${MPFI_INCLUDE_DIR}"
    INTERFACE_LINK_LIBRARIES "${MPFI_LIBRARY};PkgConfig::MPFR;PkgConfig::GMP")
  add_library(latent_arb INTERFACE IMPORTED GLOBAL)
  set_target_properties(latent_arb PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${ARB_INCLUDE_DIR};${FLINT_INCLUDE_DIR}"
    INTERFACE_LINK_LIBRARIES "${ARB_LIBRARY};${FLINT_LIBRARY};PkgConfig::MPFR;PkgConfig::GMP")
endif()
