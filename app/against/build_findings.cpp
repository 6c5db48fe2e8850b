#include "app/against/build_findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string_view>

#include "app/toml_tables.hpp"
#include "lean_mirror/syntax/lexer.hpp"
#include "lean_mirror/syntax/name.hpp"

namespace latent::app {

namespace {

constexpr std::string_view k_mathlib = "leanprover-community/mathlib4";

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return text;
}

/// `https://github.com/leanprover-community/mathlib4.git` and its like.
bool is_mathlib(std::string_view url) {
  for (const std::string_view ending : {"/", ".git"}) {
    if (url.ends_with(ending)) url.remove_suffix(ending.size());
  }
  for (const std::string_view start : {"https://", "http://", "git://", "ssh://git@", "git@"}) {
    if (!url.starts_with(start)) continue;
    url.remove_prefix(start.size());
    return url == "github.com/" + std::string(k_mathlib) ||
           url == "github.com:" + std::string(k_mathlib);
  }
  return false;
}

/// The modules that a project's targets begin with.
struct Targets {
  std::set<std::string> roots;     ///< modules
  std::set<std::string> prefixes;  ///< `A.` for all modules below A
};

class Search {
 public:
  explicit Search(const TheirProject& project) : project_(project) {}

  std::vector<Finding> run() {
    toolchain();
    std::optional<Targets> targets;
    for (const BuildFile& file : project_.build_files) {
      if (file.path == "lakefile.toml") {
        const std::vector<TomlTable> tables = toml_tables(file.text);
        dependencies(file, tables);
        targets = targets_of(tables);
      } else if (file.path == "lakefile.lean") {
        dependencies_of_program(file);
        if (!targets) targets = targets_of_program(file);
      } else if (file.path == "lake-manifest.json") {
        manifest(file);
      }
    }
    if (targets) left_out(*targets);
    return std::move(found_);
  }

 private:
  void add(std::string rule, Level level, Place place, std::string message) {
    found_.push_back({std::move(rule), level, std::move(place), "", std::move(message), false});
  }

  // --- Lean ---

  void toolchain() {
    const auto file =
        std::find_if(project_.build_files.begin(), project_.build_files.end(),
                     [](const BuildFile& one) { return one.path == "lean-toolchain"; });
    if (file == project_.build_files.end() || trimmed(file->text).empty()) {
      add("toolchain", Level::Warning, {},
          "there is no lean-toolchain: what `x ^ (1 / 2)` and `variable` mean depends on the "
          "version of Lean, and 4.12 or newer is assumed");
      return;
    }
    const std::string_view name = trimmed(file->text);
    const std::size_t colon = name.rfind(':');
    const std::string_view origin =
        colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
    const std::string_view version =
        colon == std::string_view::npos ? name : name.substr(colon + 1);
    const std::size_t digit = version.starts_with('v') ? 1 : 0;
    const bool is_release =
        version == "stable" || version == "beta" || version.starts_with("nightly") ||
        (version.size() > digit && version[digit] >= '0' && version[digit] <= '9');
    const bool is_lean = origin.empty() || origin == "leanprover/lean4" ||
                         origin == "leanprover/lean4-nightly" ||
                         origin == "leanprover/lean4-pr-releases";
    if (is_release && is_lean) return;
    add("toolchain", Level::Failure, {file->path, 1, 1},
        fmt::format("`{}` is no release of Lean's own: what it accepts is not known", name));
  }

  // --- Mathlib ---

  void foreign_mathlib(const BuildFile& file, std::size_t offset, std::string_view from) {
    const lean::Source source(file.path, file.text);
    const lean::Position at = source.position(static_cast<std::uint32_t>(offset));
    add("dependency", Level::Failure, {file.path, at.line, at.column},
        fmt::format("Mathlib comes from `{}` and is taken to be {}'s", from, k_mathlib));
  }

  void dependencies(const BuildFile& file, const std::vector<TomlTable>& tables) {
    for (const TomlTable& table : tables) {
      if (table.name != "require" || table.text("name") != "mathlib") continue;
      if (const auto path = table.text("path")) {
        foreign_mathlib(file, table.offset, *path);
      } else if (const auto git = table.text("git"); git && !is_mathlib(*git)) {
        foreign_mathlib(file, table.offset, *git);
      } else if (const auto scope = table.text("scope");
                 !git && scope && *scope != "leanprover-community") {
        foreign_mathlib(file, table.offset, *scope);
      }
    }
  }

  /// `require mathlib from git "…"`, `require "scope" / "mathlib"`.
  void dependencies_of_program(const BuildFile& file) {
    const std::string_view text = file.text;
    const std::vector<lean::Token> tokens = lean::tokenize(text);
    const auto word = [&](std::size_t i) {
      return i < tokens.size() ? text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin)
                               : std::string_view();
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (word(i) != "require") continue;
      std::vector<std::string_view> strings;
      bool is_mathlib_named = false;
      std::size_t next = i + 1;
      for (; next < tokens.size() && word(next) != "require" && word(next) != "package" &&
             !word(next).starts_with("lean_") && tokens[next].atom != lean::Atom::AttributeBracket;
           ++next) {
        if (tokens[next].kind == lean::TokenKind::String) {
          strings.push_back(word(next).substr(1, word(next).size() - 2));
        } else {
          is_mathlib_named = is_mathlib_named || lean::canonical_name(word(next)) == "mathlib";
        }
      }
      const bool is_scoped = strings.size() >= 2 && word(i + 2) == "/" && strings[1] == "mathlib";
      if (is_scoped) {
        if (strings[0] != "leanprover-community")
          foreign_mathlib(file, tokens[i].begin, strings[0]);
        strings.erase(strings.begin(), strings.begin() + 2);
      }
      if ((is_mathlib_named || is_scoped) && !strings.empty() && word(i + 2) != "@" &&
          strings[0].find('/') != std::string_view::npos && !is_mathlib(strings[0])) {
        foreign_mathlib(file, tokens[i].begin, strings[0]);
      }
      i = next - 1;
    }
  }

  void manifest(const BuildFile& file) {
    const auto json = nlohmann::json::parse(file.text, nullptr, false);
    const auto packages = json.is_object() ? json.find("packages") : json.end();
    if (!json.is_object() || packages == json.end() || !packages->is_array()) return;
    for (const nlohmann::json& package : *packages) {
      if (!package.is_object()) continue;
      const auto text = [&](const char* key) {
        const auto found = package.find(key);
        return found != package.end() && found->is_string() ? found->get<std::string>() : "";
      };
      if (text("name") != "mathlib") continue;
      const std::string from = text("type") == "path" ? text("dir") : text("url");
      if (from.empty() || is_mathlib(from)) continue;
      foreign_mathlib(file, std::min(file.text.find(from), file.text.size() - 1), from);
    }
  }

  // --- Files ---

  /// `A.B` and `A.+` and `A.*`.
  static void add_glob(Targets& targets, std::string glob) {
    const bool below = glob.ends_with(".+") || glob.ends_with(".*");
    const bool itself = !glob.ends_with(".+");
    if (below) {
      glob.resize(glob.size() - 2);
      targets.prefixes.insert(glob + ".");
    }
    if (itself) targets.roots.insert(glob);
  }

  static std::optional<Targets> targets_of(const std::vector<TomlTable>& tables) {
    Targets targets;
    for (const TomlTable& table : tables) {
      const bool is_library = table.name == "lean_lib";
      if (!is_library && table.name != "lean_exe") continue;
      const auto name = table.text("name");
      if (!name || table.has("srcDir")) return std::nullopt;
      if (!is_library) {
        targets.roots.insert(table.text("root").value_or(*name));
        continue;
      }
      if (table.has("roots") && !table.list("roots")) return std::nullopt;
      if (table.has("globs") && !table.list("globs")) return std::nullopt;
      const std::vector<std::string> roots =
          table.list("roots").value_or(std::vector<std::string>{*name});
      for (const std::string& glob : table.list("globs").value_or(roots)) add_glob(targets, glob);
    }
    if (targets.roots.empty() && targets.prefixes.empty()) return std::nullopt;
    return targets;
  }

  /// `lean_lib A` without more.
  static std::optional<Targets> targets_of_program(const BuildFile& file) {
    for (const std::string_view word : {"globs", "roots", "root", "srcDir"}) {
      if (file.text.find(word) != std::string::npos) return std::nullopt;
    }
    Targets targets;
    const std::string_view text = file.text;
    const std::vector<lean::Token> tokens = lean::tokenize(text);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      const auto word = text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
      if (word != "lean_lib" && word != "lean_exe") continue;
      if (tokens[i + 1].kind != lean::TokenKind::Identifier) return std::nullopt;
      targets.roots.insert(lean::canonical_name(
          text.substr(tokens[i + 1].begin, tokens[i + 1].end - tokens[i + 1].begin)));
    }
    if (targets.roots.empty()) return std::nullopt;
    return targets;
  }

  /// Files with theorems that nothing that is built imports.
  void left_out(const Targets& targets) {
    std::vector<std::size_t> queue;
    std::vector<bool> is_built(project_.files.size());
    const auto build = [&](std::size_t i) {
      if (is_built[i]) return;
      is_built[i] = true;
      queue.push_back(i);
    };
    for (std::size_t i = 0; i < project_.files.size(); ++i) {
      const std::string module = module_of_path(project_.files[i].path);
      const bool is_root =
          targets.roots.contains(module) ||
          std::any_of(targets.prefixes.begin(), targets.prefixes.end(),
                      [&](const std::string& prefix) { return module.starts_with(prefix); });
      if (is_root) build(i);
    }
    while (!queue.empty()) {
      const std::size_t next = queue.back();
      queue.pop_back();
      for (const std::size_t i : project_.listed[next].imports) build(i);
    }
    std::map<std::size_t, std::size_t> theorems;
    for (const lean::Listed& listed : project_.inventory.declarations) {
      theorems[listed.file] += listed.kind == lean::DeclarationKind::Theorem ||
                               listed.kind == lean::DeclarationKind::Lemma;
    }
    for (const auto& [file, count] : theorems) {
      if (is_built[file] || count == 0) continue;
      add("not-built", Level::Failure, {project_.files[file].path, 0, 0},
          "no target of the lakefile builds this file: Lean never checks what stands in it");
    }
  }

  const TheirProject& project_;
  std::vector<Finding> found_;
};

}  // namespace

std::vector<Finding> build_findings(const TheirProject& project) { return Search(project).run(); }

}  // namespace latent::app
