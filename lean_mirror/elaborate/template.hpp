/// Constants of Mathlib that are read by their definitions: predicates of functions and sets,
/// operations on sets. Each is given as the Lean text of what it means.
#pragma once

#include <span>
#include <string_view>

#include "lean_mirror/elaborate/constant.hpp"
#include "lean_mirror/syntax/term.hpp"

namespace latent::lean {

/// A constant and the term that it stands for, in which `names` stand for the explicit arguments
/// that are no types. The variables bound there have the names that Mathlib's definition binds.
struct Template {
  Constant constant;
  std::string_view names;  ///< separated by spaces
  std::string_view meaning;
};

/// All templates. Sources: Mathlib at the version of `lean-toolchain`: Order/Monotone,
/// Order/Bounds, Analysis/Convex, Data/Set, Logic/Function, Algebra/Ring/Periodic.
std::span<const Template> templates();

/// The template of that full name, or null.
const Template* find_template(std::string_view name);

/// The meaning of a template, parsed; lives as long as the program.
const Term& meaning(const Template& made);

}  // namespace latent::lean
