/// Which modules belong to Lean's own libraries.
#pragma once

#include <string_view>

namespace latent::lean {

/// Whether the module (such as `Mathlib.Data.Real.Basic`) belongs to Lean or to a library of which
/// `constant.cpp` knows a part: what it declares is known from there, or not at all.
bool is_library_module(std::string_view module);

}  // namespace latent::lean
