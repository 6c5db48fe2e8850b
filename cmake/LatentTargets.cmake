# How every target of the project is compiled: language, warnings, floating-point rules.

find_program(LATENT_CCACHE ccache)
if(LATENT_CCACHE AND PROJECT_IS_TOP_LEVEL)
  # ccache caches what uses a precompiled header only if told that this is meant.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${LATENT_CCACHE}")
endif()

file(RELATIVE_PATH latent_source_from_binary "${PROJECT_BINARY_DIR}" "${PROJECT_SOURCE_DIR}")

add_library(latent_compile_options INTERFACE)
target_compile_features(latent_compile_options INTERFACE cxx_std_20)
target_compile_options(latent_compile_options INTERFACE
  -Wall -Wextra -Wconversion -Wshadow
  # GCC 12 sees overlapping and overflowing copies in "(" + text where there are none (its bug 105651
  # and kin).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds>
  $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow>
  $<$<BOOL:${LATENT_WERROR}>:-Werror>
  # Error bounds are proved for the operations as written: no fused contraction behind our back.
  -ffp-contract=off
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${LATENT_CCACHE}>>:-fpch-preprocess>
  # Names of source files in the program are relative to the root of the sources, also where ccache
  # made them relative to the folder of the build.
  -fmacro-prefix-map=${PROJECT_SOURCE_DIR}/=
  -fmacro-prefix-map=${latent_source_from_binary}=)
if(LATENT_SANITIZE)
  target_compile_options(latent_compile_options INTERFACE
    -fsanitize=${LATENT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(latent_compile_options INTERFACE -fsanitize=${LATENT_SANITIZE})
endif()
if(LATENT_FUZZ)
  target_compile_options(latent_compile_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# latent_library(NAME SOURCES... ) declares the library target latent_NAME with alias latent::NAME.
function(latent_library name)
  add_library(latent_${name} STATIC ${ARGN})
  add_library(latent::${name} ALIAS latent_${name})
  set_target_properties(latent_${name} PROPERTIES
    EXPORT_NAME ${name} CXX_EXTENSIONS OFF POSITION_INDEPENDENT_CODE ON)
  target_link_libraries(latent_${name} PRIVATE $<BUILD_INTERFACE:latent_compile_options>)
  # Whoever uses its headers needs the language they are written in.
  target_compile_features(latent_${name} PUBLIC cxx_std_20)
endfunction()

# latent_precompile(TARGET HEADERS...) has the heavy headers of `latent::ref` compiled once for the
# target, and HEADERS with them.
function(latent_precompile target)
  target_precompile_headers(${target} PRIVATE
    <algorithm> <boost/multiprecision/gmp.hpp> <cmath> <functional> <map> <memory> <optional> <set>
    <string> <string_view> <utility> <variant> <vector> ${ARGN})
endfunction()

# latent_test(NAME LIBRARIES... SOURCES...) declares one GoogleTest program; ctest runs each of its
# tests by itself.
function(latent_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(test_${name} ${ARG_SOURCES})
  set_target_properties(test_${name} PROPERTIES CXX_EXTENSIONS OFF)
  target_link_libraries(test_${name} PRIVATE
    latent_compile_options ${ARG_LIBRARIES} GTest::gmock GTest::gtest_main)
  target_compile_definitions(test_${name} PRIVATE
    LATENT_SOURCE_DIR="${PROJECT_SOURCE_DIR}" LATENT_BINARY_DIR="${PROJECT_BINARY_DIR}")
  latent_precompile(test_${name} <gmock/gmock.h> <gtest/gtest.h>)
  gtest_discover_tests(test_${name} DISCOVERY_TIMEOUT 120 PROPERTIES TIMEOUT 900)
endfunction()
