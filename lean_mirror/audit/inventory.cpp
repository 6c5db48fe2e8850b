#include "lean_mirror/audit/inventory.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>
#include <utility>
#include <variant>

#include "lean_mirror/audit/instance_types.hpp"
#include "lean_mirror/audit/name_spaces.hpp"
#include "lean_mirror/syntax/lexer.hpp"

namespace latent::lean {

namespace {

using Prefixes = std::shared_ptr<const std::vector<std::string>>;

class Taking {
 public:
  explicit Taking(std::span<const ProjectFile> files) : files_(files) {}

  Inventory run(const std::function<bool(const Fault&)>& is_allowed) {
    const InstanceTypes types(files_);
    for (std::size_t i = 0; i < files_.size(); ++i) {
      list(i);
      std::vector<Fault> faults = faults_of(files_[i], i, types);
      for (Fault& fault : faults) {
        fault.is_allowed = is_allowed && is_allowed(fault);
        taken_.faults.push_back(std::move(fault));
      }
    }
    for (std::size_t i = 0; i < taken_.declarations.size(); ++i) note_mentions(i);
    give_faults();
    for (unsigned kind = 0; kind < k_fault_kinds; ++kind) spread(static_cast<FaultKind>(kind));
    return std::move(taken_);
  }

 private:
  void list(std::size_t file) {
    NameSpaces spaces;
    for (const Command& command : files_[file].syntax->commands) {
      spaces.step(command);
      if (const auto* alias = std::get_if<Alias>(&command.body)) {
        for (const Name& name : alias->names) {
          add({file,
               spaces.full_name(name.text),
               DeclarationKind::Theorem,
               command.span,
               name.span,
               command.preamble.has(Modifier::Private),
               true,
               {},
               {},
               {}},
              spaces.prefixes());
        }
      }
      const auto* declaration = std::get_if<const Declaration*>(&command.body);
      if (declaration == nullptr || *declaration == nullptr) continue;
      const Declaration& d = **declaration;
      const std::string_view written = d.name.text;
      add({file,
           written.empty() ? "" : spaces.full_name(written),
           d.kind,
           command.span,
           written.empty() ? command.keyword : d.name.span,
           command.preamble.has(Modifier::Private),
           false,
           {},
           {},
           {}},
          spaces.prefixes());
    }
  }

  void add(Listed listed, const Prefixes& prefixes) {
    if (!listed.name.empty()) by_name_[listed.name].push_back(taken_.declarations.size());
    taken_.declarations.push_back(std::move(listed));
    prefixes_.push_back(prefixes);
  }

  void note_mentions(std::size_t number) {
    Listed& listed = taken_.declarations[number];
    const std::string_view text = files_[listed.file].syntax->source->text(listed.span);
    std::set<std::size_t> found;
    for (const Token& token : tokenize(text)) {
      if (token.kind != TokenKind::Identifier) continue;
      const std::string name = canonical_name(text.substr(token.begin, token.end - token.begin));
      // Fields may follow: `lemma_of.trans`.
      for (std::size_t end = name.size(); end != std::string::npos && end > 0;
           end = name.rfind('.', end - 1)) {
        for (const std::string& prefix : *prefixes_[number]) {
          const auto known = by_name_.find(prefix + name.substr(0, end));
          if (known != by_name_.end()) found.insert(known->second.begin(), known->second.end());
        }
      }
    }
    found.erase(number);
    listed.mentions.assign(found.begin(), found.end());
  }

  /// Files that import file number `file`, also by way of others.
  [[nodiscard]] std::set<std::size_t> importers(std::size_t file) const {
    std::set<std::size_t> all;
    std::vector<std::size_t> queue{file};
    while (!queue.empty()) {
      const std::size_t next = queue.back();
      queue.pop_back();
      for (std::size_t i = 0; i < files_.size(); ++i) {
        const auto& imports = files_[i].imports;
        const bool direct = std::find(imports.begin(), imports.end(), next) != imports.end();
        if (direct && all.insert(i).second) queue.push_back(i);
      }
    }
    return all;
  }

  void give_faults() {
    for (std::size_t i = 0; i < taken_.faults.size(); ++i) {
      const Fault& fault = taken_.faults[i];
      if (fault.is_allowed) continue;
      const std::set<std::size_t> beyond =
          fault.reaches_importers ? importers(fault.file) : std::set<std::size_t>{};
      for (Listed& listed : taken_.declarations) {
        const bool is_here = listed.file == fault.file;
        const bool is_own = is_here && listed.span.contains(fault.span);
        const bool is_behind = is_here && fault.reach.begin <= listed.span.begin &&
                               listed.span.begin < fault.reach.end;
        if (is_own || is_behind || beyond.contains(listed.file)) listed.faults.push_back(i);
      }
    }
  }

  [[nodiscard]] std::optional<std::size_t> own_fault(std::size_t number, FaultKind kind) const {
    for (const std::size_t fault : taken_.declarations[number].faults) {
      if (taken_.faults[fault].kind == kind) return fault;
    }
    return std::nullopt;
  }

  /// From the declarations that have such a fault to those that mention them, and so on: the
  /// shortest way for each.
  void spread(FaultKind kind) {
    if (mentioned_by_.empty()) {
      mentioned_by_.resize(taken_.declarations.size());
      for (std::size_t i = 0; i < taken_.declarations.size(); ++i) {
        for (const std::size_t target : taken_.declarations[i].mentions) {
          mentioned_by_[target].push_back(i);
        }
      }
    }
    std::vector<std::optional<std::size_t>> towards(taken_.declarations.size());
    std::vector<std::size_t> queue;
    for (std::size_t i = 0; i < taken_.declarations.size(); ++i) {
      if (own_fault(i, kind)) queue.push_back(i);
    }
    for (std::size_t next = 0; next < queue.size(); ++next) {
      for (const std::size_t user : mentioned_by_[queue[next]]) {
        if (towards[user] || own_fault(user, kind)) continue;
        towards[user] = queue[next];
        queue.push_back(user);
      }
    }
    for (std::size_t i = 0; i < towards.size(); ++i) {
      if (!towards[i]) continue;
      RestsOn rests{0, {}};
      std::size_t at = i;
      while (towards[at]) {
        at = *towards[at];
        rests.through.push_back(taken_.declarations[at].name);
      }
      rests.fault = *own_fault(at, kind);
      taken_.declarations[i].rests_on.push_back(std::move(rests));
    }
  }

  std::span<const ProjectFile> files_;
  Inventory taken_;
  std::vector<Prefixes> prefixes_;  ///< of each declaration
  std::map<std::string, std::vector<std::size_t>> by_name_;
  std::vector<std::vector<std::size_t>> mentioned_by_;
};

}  // namespace

const Listed* Inventory::find(std::size_t file, Span span) const {
  const auto found = std::find_if(
      declarations.begin(), declarations.end(),
      [&](const Listed& listed) { return listed.file == file && listed.name_span == span; });
  return found == declarations.end() ? nullptr : &*found;
}

Inventory take_inventory(std::span<const ProjectFile> files,
                         const std::function<bool(const Fault&)>& is_allowed) {
  return Taking(files).run(is_allowed);
}

std::string_view to_string(DeclarationKind kind) {
  constexpr std::array<std::string_view, 13> k_names = {
      "theorem",  "lemma",     "def",         "abbrev",    "example",
      "instance", "structure", "class",       "inductive", "class inductive",
      "axiom",    "opaque",    "proof_wanted"};
  return k_names.at(static_cast<std::size_t>(kind));
}

}  // namespace latent::lean
