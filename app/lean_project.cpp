#include "app/lean_project.hpp"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <system_error>
#include <utility>
#include <variant>

#include "app/input_error.hpp"
#include "app/project_options.hpp"
#include "app/text_file.hpp"
#include "lean_mirror/elaborate/library.hpp"

namespace latent::app {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> lean_files_below(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  const auto options = fs::directory_options::skip_permission_denied;
  // Links to folders are not followed, so links in a circle do no harm.
  for (fs::recursive_directory_iterator it(folder, options, error), end; !error && it != end;
       it.increment(error)) {
    std::error_code dangling;
    const fs::path name = it->path().filename();
    // What Lake fetched and made.
    if (name == ".lake" || name == "lake-packages") {
      it.disable_recursion_pending();
      continue;
    }
    if (it->path().extension() == ".lean" && it->is_regular_file(dangling)) {
      found.push_back(it->path());
    }
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

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// Reads files, what they import first. Chains of imports may be long, so nothing here recurs.
class Reader {
 public:
  Reader(std::vector<LeanText> texts, Imports follow, fs::path folder)
      : follow_(follow), folder_(std::move(folder)) {
    for (LeanText& text : texts) add(std::move(text));
    given_ = texts_.size();
  }

  std::vector<LeanFile> read_all() {
    for (std::size_t i = 0; i < given_; ++i) {
      if (state_[i] == State::Unread) begin(i);
      while (!open_.empty()) {
        Visit& visit = open_.back();
        if (visit.next == visit.imports.size()) {
          finish();
        } else if (const std::size_t j = visit.imports[visit.next++].file;
                   state_[j] == State::Unread) {
          begin(j);
        }
      }
    }
    return {std::make_move_iterator(files_.begin()), std::make_move_iterator(files_.end())};
  }

 private:
  enum class State : std::uint8_t { Unread, Open, Read };
  struct ImportedFile {
    std::string module;
    std::size_t file;
  };
  /// A file being read: it waits for the files that it imports.
  struct Visit {
    std::size_t file;
    std::shared_ptr<const lean::SyntaxTree> tree;
    std::vector<ImportedFile> imports;
    std::size_t next = 0;  ///< the first import that was not looked at
  };

  void add(LeanText text) {
    by_name_.emplace(std::string(file_name(text.path)), texts_.size());
    texts_.push_back(std::move(text));
    files_.emplace_back();
    state_.push_back(State::Unread);
  }

  void begin(std::size_t i) {
    state_[i] = State::Open;
    files_[i].path = texts_[i].path;
    files_[i].given = i < given_;
    Visit visit;
    visit.file = i;
    visit.tree = std::make_shared<const lean::SyntaxTree>(
        lean::parse(lean::make_source(texts_[i].path, std::move(texts_[i].text))));
    for (const std::string& module : imports_of(*visit.tree)) {
      for (const std::size_t j : files_of(module, i)) visit.imports.push_back({module, j});
    }
    open_.push_back(std::move(visit));
  }

  void finish() {
    Visit visit = std::move(open_.back());
    open_.pop_back();
    lean::Imports imports;
    std::vector<const lean::Notation*> notations;
    for (const auto& [module, j] : visit.imports) {
      if (!files_[j].meaning) continue;  // it would close a circle
      imports[module] = files_[j].meaning;
      const auto& declared = files_[j].syntax->notations;
      notations.insert(notations.end(), declared.begin(), declared.end());
    }
    if (!notations.empty()) {
      visit.tree =
          std::make_shared<const lean::SyntaxTree>(lean::parse(visit.tree->source, notations));
    }
    LeanFile& file = files_[visit.file];
    file.meaning = std::make_shared<const lean::ElaboratedFile>(
        lean::elaborate(*visit.tree, imports, project_options((folder_ / file.path).string())));
    file.syntax = std::move(visit.tree);
    state_[visit.file] = State::Read;
  }

  /// The files that `module` may mean in file number `importer`; one from disk is added.
  std::vector<std::size_t> files_of(const std::string& module, std::size_t importer) {
    std::vector<std::size_t> found;
    if (lean::is_library_module(module)) return found;
    const auto [begin, end] = by_name_.equal_range(std::string(file_name(file_of_module(module))));
    for (auto it = begin; it != end; ++it) {
      const std::size_t j = it->second;
      if (j != importer && is_module_path(texts_[j].path, module)) found.push_back(j);
    }
    std::sort(found.begin(), found.end());
    const bool follow = follow_ == Imports::OnDisk && texts_.size() < given_ + k_most_followed;
    if (!found.empty() || !follow) return found;
    if (const auto path = find_module_near(texts_[importer].path, module)) {
      add({path->string(), read_text_file(path->string())});
      found.push_back(texts_.size() - 1);
    }
    return found;
  }

  std::deque<LeanText> texts_;
  std::deque<LeanFile> files_;
  std::vector<State> state_;
  std::multimap<std::string, std::size_t, std::less<>> by_name_;  ///< by the last part of the path
  std::size_t given_ = 0;
  Imports follow_;
  fs::path folder_;
  std::vector<Visit> open_;  ///< each imported by the one before
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

std::vector<LeanFile> read_lean_project(std::vector<LeanText> texts, Imports imports,
                                        const std::string& folder) {
  return Reader(std::move(texts), imports, folder).read_all();
}

}  // namespace latent::app
