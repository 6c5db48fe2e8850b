/// Names of Lean and Mathlib beyond those that are read.
#pragma once

#include <string_view>

#include "lean_mirror/elaborate/name_context.hpp"

namespace latent::lean {

/// Whether a name of one part that no file at hand declares may mean something of Lean or Mathlib
/// at this place, or of what is opened by name there. The list behind it (`scripts/library-names`)
/// has what they define without a namespace, and in the namespaces that files about numbers open;
/// in other namespaces of theirs any name may mean something. A name of several letters that begins
/// with a capital may always: types and properties are called so, variables hardly ever.
bool may_be_of_library(std::string_view name, const NameContext& context);

}  // namespace latent::lean
