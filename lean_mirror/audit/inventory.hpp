/// What a Lean project declares, and what its theorems rest on.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lean_mirror/audit/fault.hpp"

namespace latent::lean {

/// A fault that a declaration has by way of others.
struct RestsOn {
  std::size_t fault;                 ///< its number in `Inventory::faults`
  std::vector<std::string> through;  ///< the declarations between the two, the nearest one first
};

struct Listed {
  std::size_t file;
  std::string name;  ///< in full; empty for an `example` or an unnamed instance
  DeclarationKind kind;
  Span span;
  Span name_span;
  bool is_private = false;
  bool is_alias = false;  ///< made by `alias`; `kind` is then Theorem
  /// The numbers of other declarations of the project that its text mentions.
  std::vector<std::size_t> mentions;
  /// The numbers of the faults that are its own or count for all that stands here.
  std::vector<std::size_t> faults;
  /// Of each kind of fault that is reached through others, the nearest one.
  std::vector<RestsOn> rests_on;
};

struct Inventory {
  std::vector<Listed> declarations;  ///< file by file, in the order of the text
  std::vector<Fault> faults;

  [[nodiscard]] const Listed* find(std::size_t file, Span span) const;
};

/// Lists the declarations of a project. Faults that `is_allowed` takes are listed and spread to
/// nothing.
///
/// A declaration rests on all that its text, proof included, mentions, names being looked up in the
/// namespaces around it and those that its file opens anywhere: more is found than there is rather
/// than less. What a tactic finds by itself is not mentioned; so faults of instances and of
/// declarations with attributes (such as `simp`) count for everything behind them, also in the
/// files that import theirs.
Inventory take_inventory(std::span<const ProjectFile> files,
                         const std::function<bool(const Fault&)>& is_allowed = {});

/// "theorem", "lemma", "def", …
std::string_view to_string(DeclarationKind kind);

}  // namespace latent::lean
