# How every target of the project is compiled: language, warnings, floating-point rules.

find_program(LATENT_CCACHE ccache)
if(LATENT_CCACHE AND PROJECT_IS_TOP_LEVEL)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${LATENT_CCACHE}")
endif()

add_library(latent_compile_options INTERFACE)
target_compile_features(latent_compile_options INTERFACE cxx_std_20)
target_compile_options(latent_compile_options INTERFACE
  -Wall -Wextra -Wconversion -Wshadow
  # GCC 12 sees overlapping copies in "(" + text where there are none (its bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${LATENT_WERROR}>:-Werror>
  # Error bounds are proved for the operations as written: no fused contraction behind our back.
  -ffp-contract=off
  # Names of source files in the program are relative to the root of the sources.
  -fmacro-prefix-map=${PROJECT_SOURCE_DIR}/=)
if(LATENT_SANITIZE)
  target_compile_options(latent_compile_options INTERFACE
    -fsanitize=${LATENT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(latent_compile_options INTERFACE -fsanitize=${LATENT_SANITIZE})
endif()

# latent_library(NAME SOURCES... ) declares the library target latent_NAME with alias latent::NAME.
function(latent_library name)
  add_library(latent_${name} STATIC ${ARGN})
  add_library(latent::${name} ALIAS latent_${name})
  set_target_properties(latent_${name} PROPERTIES
    EXPORT_NAME ${name} CXX_EXTENSIONS OFF POSITION_INDEPENDENT_CODE ON)
  target_link_libraries(latent_${name} PRIVATE $<BUILD_INTERFACE:latent_compile_options>)
endfunction()

# latent_test(NAME LIBRARIES... SOURCES...) declares one GoogleTest program; ctest runs each of its
# tests by itself.
function(latent_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(test_${name} ${ARG_SOURCES})
  set_target_properties(test_${name} PROPERTIES CXX_EXTENSIONS OFF)
  target_link_libraries(test_${name} PRIVATE
    latent_compile_options ${ARG_LIBRARIES} GTest::gmock GTest::gtest_main)
  # More of GCC 12's false alarms about strings (its bug 105651 and kin).
  target_compile_options(test_${name} PRIVATE
    $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds -Wno-stringop-overflow>)
  target_compile_definitions(test_${name} PRIVATE
    LATENT_SOURCE_DIR="${PROJECT_SOURCE_DIR}" LATENT_BINARY_DIR="${PROJECT_BINARY_DIR}")
  target_precompile_headers(test_${name} PRIVATE <gtest/gtest.h>)
  gtest_discover_tests(test_${name} DISCOVERY_TIMEOUT 120 PROPERTIES TIMEOUT 900)
endfunction()
