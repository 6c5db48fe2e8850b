# The ways in which others get at the library; the consumer itself is a project of its own.
set(ways install subdirectory installed pkg-config)
if(LATENT_BUILD_REFERENCE)
  list(APPEND ways reference)
endif()
foreach(way IN LISTS ways)
  string(REPLACE "-" "" name "${way}")
  add_test(NAME Consumer.${name}
    COMMAND "${CMAKE_CURRENT_LIST_DIR}/consumer_test.sh" ${way} "${PROJECT_SOURCE_DIR}"
      "${PROJECT_BINARY_DIR}" "${PROJECT_BINARY_DIR}/consumer")
  set_tests_properties(Consumer.${name} PROPERTIES TIMEOUT 900)
endforeach()
set_tests_properties(Consumer.install PROPERTIES FIXTURES_SETUP latent_installed)
list(REMOVE_ITEM ways install subdirectory)
foreach(way IN LISTS ways)
  string(REPLACE "-" "" name "${way}")
  set_tests_properties(Consumer.${name} PROPERTIES FIXTURES_REQUIRED latent_installed)
endforeach()
