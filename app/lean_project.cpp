#include "app/lean_project.hpp"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>
#include <variant>

#include "app/input_error.hpp"
#include "app/lake_options.hpp"
#include "app/text_file.hpp"

namespace latent::app {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> lean_files_below(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator it(folder, options, error), end; !error && it != end;
       it.increment(error)) {
    if (it->path().extension() == ".lean" && it->is_regular_file()) found.push_back(it->path());
  }
  if (error) throw InputError(folder.string(), error.message());
  if (found.empty()) throw InputError(folder.string(), "no .lean file in this folder");
  std::sort(found.begin(), found.end());
  return found;
}

/// Imports followed on disk beyond this many files say nothing: a whole library is not read for
/// one file of it.
constexpr std::size_t k_most_followed = 200;

/// A/B.lean for the module A.B.
std::string file_of_module(const std::string& module) {
  std::string file = module;
  std::replace(file.begin(), file.end(), '.', '/');
  return file + ".lean";
}

/// Whether `path` is where the module `module` (such as `A.B`) stands: it ends in A/B.lean.
bool is_module_path(const std::string& path, const std::string& module) {
  const std::string tail = file_of_module(module);
  if (!path.ends_with(tail)) return false;
  return path.size() == tail.size() || path[path.size() - tail.size() - 1] == '/';
}

/// The file of `module` in the nearest folder around the file at `path`.
std::optional<fs::path> find_module_near(const std::string& path, const std::string& module) {
  std::error_code error;
  fs::path folder = fs::absolute(path, error).parent_path();
  while (!error && !folder.empty()) {
    const fs::path candidate = folder / file_of_module(module);
    if (fs::is_regular_file(candidate, error)) return candidate;
    if (folder == folder.parent_path()) break;
    folder = folder.parent_path();
    error.clear();
  }
  return {};
}

std::vector<std::string> imports_of(const lean::SyntaxTree& tree) {
  std::vector<std::string> modules;
  for (const lean::Command& command : tree.commands) {
    if (const auto* import = std::get_if<lean::Import>(&command.body)) {
      for (const lean::Name& name : import->modules) modules.emplace_back(name.text);
    }
  }
  return modules;
}

class Reader {
 public:
  Reader(std::vector<LeanText> texts, Imports follow)
      : texts_(std::make_move_iterator(texts.begin()), std::make_move_iterator(texts.end())),
        files_(texts_.size()),
        given_(texts_.size()),
        follow_(follow) {}

  std::vector<LeanFile> read_all() {
    for (std::size_t i = 0; i < given_; ++i) read(i);
    return {std::make_move_iterator(files_.begin()), std::make_move_iterator(files_.end())};
  }

 private:
  void read(std::size_t i) {
    LeanFile& file = files_[i];
    if (file.meaning || std::find(open_.begin(), open_.end(), i) != open_.end()) return;
    open_.push_back(i);
    file.path = texts_[i].path;
    file.given = i < given_;
    const auto source = lean::make_source(file.path, std::move(texts_[i].text));
    auto tree = std::make_shared<const lean::SyntaxTree>(lean::parse(source));
    lean::Imports imports;
    std::vector<const lean::Notation*> notations;
    for (const std::string& module : imports_of(*tree)) {
      for (const std::size_t j : files_of(module, i)) {
        read(j);
        if (!files_[j].meaning) continue;
        imports[module] = files_[j].meaning;
        const auto& declared = files_[j].syntax->notations;
        notations.insert(notations.end(), declared.begin(), declared.end());
      }
    }
    if (!notations.empty()) {
      tree = std::make_shared<const lean::SyntaxTree>(lean::parse(source, notations));
    }
    file.meaning = std::make_shared<const lean::ElaboratedFile>(
        lean::elaborate(*tree, imports, lake_options(file.path)));
    file.syntax = std::move(tree);
    open_.pop_back();
  }

  /// The files that `module` may mean in file number `importer`; one from disk is added.
  std::vector<std::size_t> files_of(const std::string& module, std::size_t importer) {
    std::vector<std::size_t> found;
    for (std::size_t j = 0; j < texts_.size(); ++j) {
      if (j != importer && is_module_path(texts_[j].path, module)) found.push_back(j);
    }
    const bool follow = follow_ == Imports::OnDisk && texts_.size() < given_ + k_most_followed;
    if (!found.empty() || !follow) return found;
    if (const auto path = find_module_near(texts_[importer].path, module)) {
      texts_.push_back({path->string(), read_text_file(path->string())});
      files_.emplace_back();
      found.push_back(texts_.size() - 1);
    }
    return found;
  }

  std::deque<LeanText> texts_;
  std::deque<LeanFile> files_;
  std::size_t given_;
  Imports follow_;
  /// The files being read, each imported by the one before.
  std::vector<std::size_t> open_;
};

}  // namespace

std::vector<LeanText> read_lean_texts(const std::vector<std::string>& paths) {
  std::vector<LeanText> texts;
  for (const std::string& path : paths) {
    if (fs::is_directory(path)) {
      for (const fs::path& file : lean_files_below(path)) {
        texts.push_back({file.string(), read_text_file(file.string())});
      }
    } else {
      texts.push_back({path, read_text_file(path)});
    }
  }
  return texts;
}

std::vector<LeanFile> read_lean_project(std::vector<LeanText> texts, Imports imports) {
  return Reader(std::move(texts), imports).read_all();
}

}  // namespace latent::app
