# cmake --install: a component for each library (fast, ref, lean), the program as `app`.
include(CMakePackageConfigHelpers)

set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/latent")

# latent_install(NAME): the library latent::NAME with its targets file.
function(latent_install name)
  install(TARGETS latent_${name} EXPORT latent-${name} COMPONENT ${name}
    ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
  install(EXPORT latent-${name} NAMESPACE latent:: FILE latent-${name}-targets.cmake
    DESTINATION "${package_folder}" COMPONENT ${name})
endfunction()

# Every component brings the files that find_package starts from.
configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/latent-config.cmake.in"
  "${PROJECT_BINARY_DIR}/latent-config.cmake" INSTALL_DESTINATION "${package_folder}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/latent-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
foreach(component IN ITEMS fast ref lean)
  install(FILES
      "${PROJECT_BINARY_DIR}/latent-config.cmake"
      "${PROJECT_BINARY_DIR}/latent-config-version.cmake"
      "${CMAKE_CURRENT_LIST_DIR}/LatentMultiprecision.cmake"
    DESTINATION "${package_folder}" COMPONENT ${component})
endforeach()

latent_install(fast)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/fast/include/latent"
  DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT fast FILES_MATCHING PATTERN "*.hpp")
# The prefix is known at the time of installation only: cmake --install --prefix.
install(CODE "
  set(PROJECT_VERSION \"${PROJECT_VERSION}\")
  set(CMAKE_INSTALL_LIBDIR \"${CMAKE_INSTALL_LIBDIR}\")
  set(CMAKE_INSTALL_INCLUDEDIR \"${CMAKE_INSTALL_INCLUDEDIR}\")
  configure_file(\"${CMAKE_CURRENT_LIST_DIR}/latent-fast.pc.in\"
    \"${PROJECT_BINARY_DIR}/latent-fast.pc\" @ONLY)
  file(INSTALL \"${PROJECT_BINARY_DIR}/latent-fast.pc\"
    DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_LIBDIR}/pkgconfig\")"
  COMPONENT fast)

if(LATENT_BUILD_REFERENCE)
  # Their headers are included by their paths in the source tree, so they get a folder of their own.
  latent_install(ref)
  install(DIRECTORY "${PROJECT_SOURCE_DIR}/ref"
    DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/latent-ref" COMPONENT ref
    FILES_MATCHING PATTERN "*.hpp" PATTERN "*.inc")
  latent_install(lean)
  install(DIRECTORY "${PROJECT_SOURCE_DIR}/lean_mirror"
    DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/latent-lean" COMPONENT lean
    FILES_MATCHING PATTERN "*.hpp" PATTERN "*.inc")
endif()
if(LATENT_BUILD_APP)
  install(TARGETS latent COMPONENT app RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
