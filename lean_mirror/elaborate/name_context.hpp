/// Which global names a name as written may mean at one place of a file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lean_mirror/elaborate/environment.hpp"

namespace latent::lean {

/// `open A`, `open scoped A`, `open A hiding x`.
struct OpenedNamespace {
  std::string name;
  std::vector<std::string> hidden{};
  bool notations_only = false;
};

/// `open A (x)`, `open A renaming x → y`: the short name and the full name.
struct OpenedName {
  std::string alias;
  std::string target;
};

/// The namespace that a place lies in, and what is open there.
struct NameContext {
  std::string current;
  std::vector<OpenedNamespace> opened;
  std::vector<OpenedName> names;

  /// More than this many open namespaces and names are refused: every name is looked up in each.
  static constexpr std::size_t k_max_open = 500;
  /// A name of more parts means nothing: every prefix of a name is looked up.
  static constexpr std::size_t k_max_parts = 32;

  /// Whether notations that are scoped to the namespace are active.
  [[nodiscard]] bool is_active(std::string_view name_space) const;
  /// `name` declared here, in full; `_root_.x` is x.
  [[nodiscard]] std::string qualify(std::string_view name) const;
};

/// What a name may mean: several candidates are told apart by their types.
struct Resolution {
  std::vector<const Global*> candidates;
  /// How many parts at the end of the name are fields of what the parts before them mean.
  std::size_t fields = 0;
};

/// Lean's rule (`resolveGlobalName`): of the longest prefix of the name that means anything, the
/// meaning in the innermost enclosing namespace; else that of the exact name; else all those at the
/// root and in open namespaces. `name` is canonical; no candidates where it means nothing.
Resolution resolve(std::string_view name, const NameContext& context,
                   const Environment& environment);

/// The namespaces that `open name` opens: the innermost of that name, and those in open namespaces.
/// `name` itself where none is known.
std::vector<std::string> resolve_namespace(std::string_view name, const NameContext& context,
                                           const Environment& environment);

}  // namespace latent::lean
