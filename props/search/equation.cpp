#include "props/search/equation.hpp"

#include <array>
#include <optional>

#include "props/project.hpp"
#include "ref/eval/exact_domain.hpp"
#include "ref/eval/roots.hpp"

namespace latent::props {

using eval::Assignment;
using expr::Expr;
using expr::Op;
using expr::Sort;
using expr::Variable;

namespace {

constexpr std::size_t k_max_bits = 4096;
constexpr std::uint64_t k_max_terms = 256;

/// Left side minus right side.
std::optional<Rational> difference(const Expr& equation, const Assignment& values) {
  const eval::ExactDomain exact(k_max_bits);
  eval::Evaluator<eval::ExactDomain> evaluator(exact, values, {k_max_terms, 0, false});
  const eval::ExactNumber left = evaluator.number(equation.argument(0));
  const eval::ExactNumber right = evaluator.number(equation.argument(1));
  if (!left.is_rational() || !right.is_rational()) return {};
  return Rational(left.factor() - right.factor());
}

bool has_sort(const Rational& value, const Sort& sort) {
  if (!is_whole(sort)) return true;
  return denominator(value) == 1 && (value >= 0 || sort != Sort::nat());
}

}  // namespace

bool is_equation(const Expr& e) { return e.op() == Op::Eq && e.argument(0).sort().is_numeric(); }

std::vector<Assignment> solve(const Expr& equation, const Assignment& values) {
  std::vector<Assignment> solutions;
  for (const Variable& variable : expr::free_variables(equation)) {
    if (!variable.sort().is_numeric()) continue;
    Assignment changed = values;
    std::array<Rational, 4> differences;
    bool known = true;
    for (int x = 0; known && x < 4; ++x) {
      changed.set(variable, Rational(x));
      const auto value = difference(equation, changed);
      known = value.has_value();
      if (known) differences.at(static_cast<std::size_t>(x)) = *value;
    }
    const auto& [y0, y1, y2, y3] = differences;
    if (!known || y3 - 3 * y2 + 3 * y1 - y0 != 0) continue;
    for (const Rational& root : eval::parabola_roots(y0, y1, y2)) {
      if (!has_sort(root, variable.sort())) continue;
      changed.set(variable, root);
      solutions.push_back(changed);
    }
  }
  return solutions;
}

}  // namespace latent::props
