/// Random well-sorted expressions over every operation and every sort, with binders whose names
/// clash with each other and with free variables.
///
///     RC_GTEST_PROP(PrintLean, TextReadBackIsTheSame, ()) {
///       const Expr formula = *random_expr(Sort::prop());
///       …
///     }
#pragma once

#include <rapidcheck.h>

#include <cstdint>
#include <memory>
#include <ostream>
#include <vector>

#include "ref/expr/expr.hpp"

namespace latent::expr {

/// The sorts that random expressions have: ℕ, ℤ, ℚ, ℝ, Prop, ℕ → ℝ, ℝ → ℝ, ℕ → ℕ → ℝ, Finset ℕ.
const std::vector<Sort>& random_sorts();

/// The free variables of random expressions: two of each of `random_sorts()`.
const std::vector<Variable>& random_variables();

/// The definitions that random expressions call, in the scopes `Test` and `Test.Inner`: with none,
/// one and two parameters, over numbers and functions, giving numbers and propositions, some
/// calling others.
const std::vector<std::shared_ptr<const Definition>>& random_definitions();

/// Reads a list of numbers as an expression: each number makes one choice, and where the list has
/// ended the simplest is chosen. So a shorter list or smaller numbers give a simpler expression,
/// which lets rapidcheck shrink counterexamples, and every list gives an expression.
class ExprReader {
 public:
  explicit ExprReader(std::vector<std::uint32_t> choices) : choices_(std::move(choices)) {}

  /// An expression of sort `sort` whose free variables are among `random_variables()`.
  Expr read(const Sort& sort);

 private:
  std::uint32_t choose(std::size_t count);
  template <class T>
  const T& choose_from(const std::vector<T>& all) {
    return all[choose(all.size())];
  }

  Expr leaf(const Sort& sort);
  Expr build(Op op, const Sort& sort);
  Expr read_binder(Op op, const Sort& variable_sort, const Sort& body_sort);
  Expr read_call(const Sort& sort);
  Expr read_apply(const Sort& sort);
  Expr read_power(const Sort& sort);

  std::vector<std::uint32_t> choices_;
  std::size_t used_ = 0;
  int level_ = 0;
  std::vector<Variable> scope_;
};

/// A generator of expressions of sort `sort`; shrinks to simpler ones.
rc::Gen<Expr> random_expr(const Sort& sort);

/// A generator of expressions of any of `random_sorts()`.
rc::Gen<Expr> random_expr();

/// How a failing property shows an expression: as Lean.
void showValue(const Expr& expression, std::ostream& os);

}  // namespace latent::expr
