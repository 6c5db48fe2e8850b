# latent_mpfi: MPFI, MPFR and GMP as one target. MPFI ships no pkg-config file. Also used by the
# installed package.
find_package(PkgConfig REQUIRED)
pkg_check_modules(GMP REQUIRED IMPORTED_TARGET GLOBAL gmp)
pkg_check_modules(MPFR REQUIRED IMPORTED_TARGET GLOBAL mpfr>=4.2)
find_path(MPFI_INCLUDE_DIR mpfi.h REQUIRED)
find_library(MPFI_LIBRARY mpfi REQUIRED)
if(NOT TARGET latent_mpfi)
  add_library(latent_mpfi INTERFACE IMPORTED GLOBAL)
  set_target_properties(latent_mpfi PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${MPFI_INCLUDE_DIR}"
    INTERFACE_LINK_LIBRARIES "${MPFI_LIBRARY};PkgConfig::MPFR;PkgConfig::GMP")
endif()
