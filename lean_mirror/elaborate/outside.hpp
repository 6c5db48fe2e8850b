/// Names of Lean and Mathlib that are known to be outside what is read, and what they belong to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lean_mirror/elaborate/name_context.hpp"
#include "lean_mirror/syntax/atom.hpp"

namespace latent::lean {

/// "`Tendsto` is outside what is read (filters and limits)", for a name that means nothing that is
/// read, as it is written at a place; nothing for a name that is not known at all. Full names, and
/// short ones where their namespace is open, give the same text, so that reasons can be counted.
std::optional<std::string> why_outside(std::string_view name, const NameContext& context);

/// The same for a symbol that stands alone or between types.
std::optional<std::string> why_outside(Atom atom);

}  // namespace latent::lean
