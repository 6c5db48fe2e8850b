# latent_embed_text writes a C++ source that holds the text of
# files, so that the program needs no files beside it.
#
# Run as a script (cmake -DOUTPUT=… -DFILES=… -P EmbedText.cmake) it writes the source.
if(CMAKE_SCRIPT_MODE_FILE)
  set(source "#include \"lean_mirror/bundled.hpp\"\n\n#include <array>\n\nnamespace latent::lean {\n\nnamespace {\n\n")
  list(LENGTH FILES count)
  string(APPEND source "constexpr std::array<BundledFile, ${count}> k_files = {{\n")
  foreach(file IN LISTS FILES)
    file(READ "${ROOT}/${file}" text)
    string(APPEND source "    {\"${file}\",\n     R\"lean_text(${text})lean_text\"},\n")
  endforeach()
  string(APPEND source "}};\n\n}  // namespace\n\nstd::span<const BundledFile> bundled_files() { return k_files; }\n\n}  // namespace latent::lean\n")
  file(WRITE "${OUTPUT}" "${source}")
  return()
endif()

set(LATENT_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")

# latent_embed_text(OUTPUT ROOT FILES...): FILES are relative to ROOT.
function(latent_embed_text output root)
  list(TRANSFORM ARGN PREPEND "${root}/" OUTPUT_VARIABLE dependencies)
  add_custom_command(
    OUTPUT "${output}"
    COMMAND ${CMAKE_COMMAND} "-DOUTPUT=${output}" "-DROOT=${root}" "-DFILES=${ARGN}"
            -P "${LATENT_EMBED_SCRIPT}"
    DEPENDS ${dependencies} "${LATENT_EMBED_SCRIPT}"
    COMMENT "Embedding the Lean statement files"
    VERBATIM)
endfunction()
