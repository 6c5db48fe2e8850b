/// Statements as campaigns try them.
#pragma once

#include <vector>

#include "ref/expr/expr.hpp"
#include "ref/theory/module.hpp"

namespace latent::props {

/// A statement to be tried: for all values of the variables, hypotheses imply the conclusion.
struct Statement {
  std::vector<expr::Variable> variables;
  std::vector<expr::Expr> hypotheses;
  expr::Expr conclusion;
};

Statement statement_of(const theory::Theorem& theorem);

/// The closed formula ∀ x …, P → … → Q taken apart, as far as quantifiers and implications alone
/// lead, through definitions too; each conjunct of a hypothesis becomes a hypothesis.
Statement statement_of(const expr::Expr& formula);

}  // namespace latent::props
