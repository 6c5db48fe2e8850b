/// One formula for all the ways to write the same list of hypotheses.
#pragma once

#include "ref/expr/expr.hpp"

namespace latent::lean {

/// `formula`, with each of its parts that is a chain of ∀ and → brought to the form
/// ∀ x y …, h₁ → h₂ → … → c: quantifiers first, hypotheses that are conjunctions split up.
///
/// So P ∧ Q → R becomes P → Q → R, and P → ∀ x, Q x becomes ∀ x, P → Q x. Nothing else changes:
/// the order of quantifiers, of hypotheses and of all arguments stays. The result is equivalent to
/// `formula` (over any domain, empty ones too), so two formulas with the same normal form are.
expr::Expr normal_form(const expr::Expr& formula);

}  // namespace latent::lean
