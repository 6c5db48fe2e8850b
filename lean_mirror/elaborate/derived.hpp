/// Constants of Mathlib that are defined by others which are read. A use of one is a call of a
/// definition of the same name.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "lean_mirror/elaborate/constant.hpp"

namespace latent::lean {

/// What a derived constant means where the type variable `a` is one of the `kinds` (codes as in
/// `Constant`; empty for a constant without type variable): Lean text about its arguments.
struct DerivedBody {
  std::string_view kinds;
  std::string_view text;
};

struct DerivedConstant {
  Constant constant;       ///< the type variable, if any, is the first argument's type
  std::string_view names;  ///< of the arguments, separated by spaces
  std::array<DerivedBody, 3> bodies{};
};

/// All derived constants. Sources: Mathlib at the version of `lean-toolchain`; a body is the
/// definition there or a theorem's equivalent of it that can be evaluated.
std::span<const DerivedConstant> derived_constants();

/// The definition of a derived constant whose type variable is `sort` (null for one without); null
/// where it is not read on that sort. Safe to call from several threads at once.
std::shared_ptr<const expr::Definition> derived_definition(std::string_view name,
                                                           const std::optional<expr::Sort>& sort);

/// Whether the constant is one, and has a type variable.
bool is_generic(const Constant& constant);

}  // namespace latent::lean
