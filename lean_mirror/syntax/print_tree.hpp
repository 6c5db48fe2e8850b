/// Trees as text, for tests and for looking at them.
#pragma once

#include <string>

#include "lean_mirror/syntax/tree.hpp"

namespace latent::lean {

/// The term as an S-expression: `(+ x (app Real.log y))`, `(-_ x)` for prefix and `(_⁻¹ x)` for
/// postfix operators, binders in their own brackets and `<x : T>` without. Every node shows.
std::string to_text(const Term& term);

/// A binder: `(x y : ℝ)`, `{x : T}`, `<x > 0>`.
std::string to_text(const Binder& binder);

/// One command on one line.
std::string to_text(const Command& command);

/// All commands, a line each.
std::string to_text(const SyntaxTree& tree);

}  // namespace latent::lean
