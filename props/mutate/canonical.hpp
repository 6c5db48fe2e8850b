/// Expressions rebuilt, and brought into a form in which trivially equal ones are the same.
#pragma once

#include <span>

#include "ref/expr/expr.hpp"

namespace latent::props {

/// `e` with `argument` in the place of its argument number `i`, which lies under no binder of `e`.
expr::Expr with_argument(const expr::Expr& e, std::size_t i, const expr::Expr& argument);

/// The body of a binder, with the free `variable` in the place of the bound one.
expr::Expr opened(const expr::Expr& binder, const expr::Variable& variable);

/// `binder` with another body, in which `variable` is free: the inverse of `opened`.
expr::Expr closed(const expr::Expr& binder, const expr::Variable& variable, const expr::Expr& body);

/// `e` with the operands of every chain of +, *, ∧ or ∨ and of min, max, = and ↔ in an order that
/// depends on the operands alone, and conjuncts and disjuncts once. It means the same as `e`.
expr::Expr canonical(const expr::Expr& e);

/// `e` with `replacements[i]` for the free variable `variables[i]`, all at once.
expr::Expr substitute(const expr::Expr& e, std::span<const expr::Variable> variables,
                      std::span<const expr::Expr> replacements);

}  // namespace latent::props
