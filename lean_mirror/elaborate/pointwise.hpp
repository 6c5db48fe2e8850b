/// Operations on functions, which Lean defines point by point.
#pragma once

#include <vector>

#include "ref/expr/expr.hpp"

namespace latent::lean {

/// `op` of the arguments as `Expr::make` has it, and beyond:
/// f + g, −f, f⁻¹, f ^ 2 and the like are the functions that have these values;
/// f ≤ g is ∀ x, f x ≤ g x, where for propositions ≤ is →; f < g is f ≤ g ∧ ¬ g ≤ f.
/// Throws `ExprError` where the sorts do not fit.
expr::Expr pointwise(expr::Op op, std::vector<expr::Expr> arguments);

/// a = b as ∀ x, a x = b x, where for propositions = is ↔, so that sets are equal when they have
/// the same elements. Throws `ExprError` where the sorts do not fit.
expr::Expr extensional(const expr::Expr& a, const expr::Expr& b);

/// The literal; of a function sort the constant function.
expr::Expr literal(const Rational& value, const expr::Sort& sort);

}  // namespace latent::lean
