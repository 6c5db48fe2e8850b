#include "app/against/their_project.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <variant>

#include "app/check_statement.hpp"
#include "app/input_error.hpp"
#include "app/text_file.hpp"

namespace latent::app {

namespace fs = std::filesystem;

namespace {

/// What Lean reads of the text: nothing behind `#exit`.
std::string read_part(const std::string& path, const std::string& text) {
  if (text.find("#exit") == std::string::npos) return text;
  const lean::SyntaxTree tree = lean::parse(lean::make_source(path, text));
  for (const lean::Command& command : tree.commands) {
    const auto* other = std::get_if<lean::OtherCommand>(&command.body);
    if (other != nullptr && other->word == "#exit") return text.substr(0, command.span.begin);
  }
  return text;
}

std::vector<std::size_t> imports_of(const std::vector<LeanFile>& files, const LeanFile& file) {
  std::vector<std::size_t> found;
  for (const std::string& module : file.meaning->imports) {
    for (std::size_t i = 0; i < files.size(); ++i) {
      const std::string own = module_of_path(files[i].path);
      const bool is_it = own == module || own.ends_with("." + module);
      if (is_it && &files[i] != &file) found.push_back(i);
    }
  }
  return found;
}

}  // namespace

std::string module_of_path(std::string path) {
  constexpr std::string_view k_ending = ".lean";
  if (path.ends_with(k_ending)) path.resize(path.size() - k_ending.size());
  std::replace(path.begin(), path.end(), '/', '.');
  return path;
}

std::string TheirProject::toolchain() const {
  for (const BuildFile& file : build_files) {
    if (!file.path.ends_with("lean-toolchain")) continue;
    const std::size_t colon = file.text.rfind(':');
    std::string version = colon == std::string::npos ? file.text : file.text.substr(colon + 1);
    while (!version.empty() && static_cast<unsigned char>(version.back()) <= ' ') {
      version.pop_back();
    }
    return version;
  }
  return "";
}

TheirProject read_their_project(const std::string& folder,
                                const std::function<bool(const lean::Fault&)>& is_allowed) {
  std::error_code error;
  if (!fs::exists(folder, error)) {
    throw InputError(folder, "is not there; give the folder of a Lean project");
  }
  if (!fs::is_directory(folder, error)) {
    throw InputError(folder, "is no folder; give the folder that the Lean files stand in");
  }
  TheirProject project;
  project.folder = folder;
  for (const char* name :
       {"lakefile.toml", "lakefile.lean", "lean-toolchain", "lake-manifest.json"}) {
    const fs::path path = fs::path(folder) / name;
    if (fs::is_regular_file(path, error)) {
      project.build_files.push_back({name, read_text_file(path.string())});
    }
  }
  std::vector<LeanText> texts;
  for (LeanText& file : read_lean_texts({folder})) {
    const fs::path below = fs::path(file.path).lexically_relative(folder);
    if (below == "lakefile.lean") continue;
    project.texts.push_back(file.text);
    texts.push_back({below.string(), read_part(file.path, file.text)});
  }
  if (texts.empty()) throw InputError(folder, "no Lean file of the project's own in this folder");
  project.files = read_lean_project(std::move(texts), Imports::Given, folder);
  for (const LeanFile& file : project.files) {
    project.listed.push_back(
        {file.path, file.syntax.get(), file.meaning.get(), imports_of(project.files, file)});
  }
  project.inventory = lean::take_inventory(project.listed, is_allowed);
  return project;
}

Place place_in(const TheirProject& project, std::size_t file, lean::Span span) {
  return place_of(project.files[file], span);
}

}  // namespace latent::app
