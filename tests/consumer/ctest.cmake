# The ways in which others get at the library; the consumer itself is a project of its own.
foreach(way IN ITEMS installed pkg-config subdirectory)
  string(REPLACE "-" "" name "${way}")
  add_test(NAME Consumer.${name}
    COMMAND "${CMAKE_CURRENT_LIST_DIR}/consumer_test.sh" ${way} "${PROJECT_SOURCE_DIR}"
      "${PROJECT_BINARY_DIR}" "${PROJECT_BINARY_DIR}/consumer/${way}")
  set_tests_properties(Consumer.${name} PROPERTIES TIMEOUT 900)
endforeach()
