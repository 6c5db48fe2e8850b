#include "props/search/angle.hpp"

#include <algorithm>

#include "ref/expr/notation.hpp"

namespace latent::props {

using expr::Expr;
using expr::Op;
using expr::Sort;
using expr::Variable;

namespace {

// Statements with more angles get each replaced alone only.
constexpr std::size_t k_most_together = 4;

bool is_circular(Op op) { return op == Op::Sin || op == Op::Cos || op == Op::Tan; }

bool has_circular(const Expr& e) {
  if (is_circular(e.op())) return true;
  if (e.op() == Op::Call && has_circular(e.definition()->body())) return true;
  const auto arguments = e.arguments();
  return std::any_of(arguments.begin(), arguments.end(), has_circular);
}

/// Adds the real variables that occur below a circular function; `below` tells whether `e` does.
void collect_angles(const Expr& e, bool below, std::vector<Variable>& found) {
  if (e.op() == Op::Free) {
    const Variable& variable = e.variable();
    const bool is_known =
        std::any_of(found.begin(), found.end(), [&](const Variable& v) { return v.is(variable); });
    if (below && !is_known && variable.sort() == Sort::real()) found.push_back(variable);
    return;
  }
  // Any of the arguments may be what a definition takes the sine of.
  below =
      below || is_circular(e.op()) || (e.op() == Op::Call && has_circular(e.definition()->body()));
  for (const Expr& argument : e.arguments()) collect_angles(argument, below, found);
}

Specialisation with_angles(const Statement& statement, const std::vector<Variable>& angles) {
  Specialisation special{statement, {}};
  for (const Variable& angle : angles) {
    const Variable factor(angle.name(), Sort::real());
    replace(special, angle, factor * Expr::make(Op::Pi, {}));
    special.statement.variables.push_back(factor);
  }
  return special;
}

/// q · π as one would write it: π, -π / 2, 3 · π / 4.
Expr multiple_of_pi(const Rational& q) {
  const Integer over = abs(Integer(numerator(q)));
  Expr term = Expr::make(Op::Pi, {});
  if (over != 1) term = Expr::literal(Rational(over), Sort::real()) * term;
  if (q < 0) term = Expr::make(Op::Neg, {term});
  const Integer under = denominator(q);
  return under == 1 ? term : term / Expr::literal(Rational(under), Sort::real());
}

}  // namespace

std::vector<Specialisation> with_angles(const Statement& statement) {
  std::vector<Variable> found;
  collect_angles(statement.conclusion, false, found);
  for (const Expr& hypothesis : statement.hypotheses) collect_angles(hypothesis, false, found);
  // Only variables that are drawn can be replaced.
  const auto& variables = statement.variables;
  std::erase_if(found, [&](const Variable& angle) {
    return std::none_of(variables.begin(), variables.end(),
                        [&](const Variable& v) { return v.is(angle); });
  });
  std::vector<Specialisation> all;
  if (found.size() > 1 && found.size() <= k_most_together) {
    all.push_back(with_angles(statement, found));
  }
  for (const Variable& angle : found) all.push_back(with_angles(statement, {angle}));
  return all;
}

std::vector<Rational> plain_angles() {
  return {Rational(3, 2), Rational(1, 4), Rational(1, 3), Rational(1, 6), Rational(3, 4)};
}

eval::Assignment in_angles(const Specialisation& special, const Statement& original,
                           const eval::Assignment& values) {
  eval::Assignment result;
  for (const Variable& variable : original.variables) {
    const auto replaced = std::find_if(special.terms.begin(), special.terms.end(),
                                       [&](const auto& term) { return term.first.is(variable); });
    if (replaced == special.terms.end()) {
      result.set(variable, *values.find(variable));
      continue;
    }
    const Variable& factor = replaced->second.argument(0).variable();
    const auto& q = std::get<Rational>(*values.find(factor));
    if (q == 0) {
      result.set(variable, q);
    } else {
      result.set(variable, eval::ClosedTerm{multiple_of_pi(q)});
    }
  }
  return result;
}

}  // namespace latent::props
