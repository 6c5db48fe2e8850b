/// Random expressions over the whole language: the rungs of the ladder never contradict each other.
#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <stdexcept>
#include <tuple>
#include <vector>

#include "ref/eval/exact_domain.hpp"
#include "ref/eval/interval_domain.hpp"
#include "ref/expr/print.hpp"
#include "tests/ref/expr/random_expr.hpp"

namespace latent::eval {
namespace {

using expr::Expr;
using expr::Sort;

constexpr int k_expressions = 10'000;
constexpr std::uint64_t k_terms = 512;

/// 1, True, {1, 3}, or a constant function.
Expr closed_value(const Sort& sort) {
  if (sort.is_numeric()) return Expr::literal(1, sort);
  if (sort.is_prop()) return Expr::make(expr::Op::True, {});
  if (sort.is_function()) {
    const expr::Variable argument("x", sort.domain());
    return Expr::bind(expr::Op::Lambda, argument, closed_value(sort.codomain()));
  }
  Expr set = Expr::empty_set(sort.domain());
  for (const int element : {3, 1}) {
    set = Expr::make(expr::Op::Insert, {Expr::literal(element, sort.domain()), set});
  }
  return set;
}

/// Some value for each variable of random expressions.
const Assignment& values() {
  static const Assignment assignment = [] {
    Assignment made;
    int next = 1;
    for (const expr::Variable& variable : expr::random_variables()) {
      const Sort& sort = variable.sort();
      const int n = next++;
      if (sort == Sort::nat()) {
        made.set(variable, Rational(n));
      } else if (sort.is_numeric()) {
        made.set(variable, sort == Sort::integer() ? Rational(1 - n) : Rational(7 - 2 * n, 3));
      } else if (sort == Sort::function(Sort::nat(), Sort::real())) {
        made.set(variable, Sequence{{Rational(n), Rational(-1, 2), 0}, Rational(2)});
      } else {
        made.set(variable, ClosedTerm{closed_value(sort)});
      }
    }
    return made;
  }();
  return assignment;
}

class Expressions {
 public:
  Expr next(const Sort& sort) {
    std::vector<std::uint32_t> choices(3 + random_() % 30);
    for (std::uint32_t& choice : choices) choice = static_cast<std::uint32_t>(random_() % 100'000);
    return expr::ExprReader(std::move(choices)).read(sort);
  }

 private:
  std::mt19937 random_{20260101};
};

template <class Domain>
Truth truth_on(const Domain& domain, const Expr& formula) {
  return Evaluator<Domain>(domain, values(), {k_terms, 0, false}).truth(formula);
}

template <class Domain>
typename Domain::Number number_on(const Domain& domain, const Expr& number) {
  return Evaluator<Domain>(domain, values(), {k_terms, 0, false}).number(number);
}

const ExactDomain& exact() {
  static const ExactDomain domain(1 << 12);
  return domain;
}
const IntervalDomain<DoubleInterval> k_doubles{DoubleInterval::Precision{}};
const IntervalDomain<Interval> k_coarse{Interval::Precision{24}};
const IntervalDomain<Interval> k_fine{Interval::Precision{200}};

/// `evaluate()`, or nothing where a function of functions hangs on what is not decided.
template <class Evaluate>
auto unless_refused(const Evaluate& evaluate, int& refused) {
  using Result = decltype(evaluate());
  try {
    return std::optional<Result>(evaluate());
  } catch (const std::invalid_argument&) {
    ++refused;
    return std::optional<Result>();
  }
}

TEST(RandomRungs, DecideFormulasAlike) {
  Expressions expressions;
  int decided = 0;
  int refused = 0;
  for (int i = 0; i < k_expressions; ++i) {
    const Expr formula = expressions.next(Sort::prop());
    const auto on_all = [&] {
      return std::vector<Truth>{truth_on(exact(), formula), truth_on(k_doubles, formula),
                                truth_on(k_coarse, formula), truth_on(k_fine, formula)};
    };
    const std::vector<Truth> truths =
        unless_refused(on_all, refused).value_or(std::vector<Truth>{});
    bool is_true = false;
    bool is_false = false;
    for (const Truth truth : truths) {
      is_true = is_true || truth == Truth::True;
      is_false = is_false || truth == Truth::False;
    }
    EXPECT_FALSE(is_true && is_false) << to_lean(formula);
    if (is_true || is_false) ++decided;
  }
  EXPECT_GT(decided, k_expressions / 2);
  EXPECT_LT(refused, k_expressions / 50);
}

TEST(RandomRungs, EncloseOneNumber) {
  Expressions expressions;
  int exactly = 0;
  int refused = 0;
  for (int i = 0; i < k_expressions; ++i) {
    const Sort sort = expr::random_sorts()[static_cast<std::size_t>(i) % 4];
    const Expr expression = expressions.next(sort);
    const auto on_all = [&] {
      return std::tuple(number_on(k_fine, expression), number_on(k_coarse, expression),
                        number_on(k_doubles, expression), number_on(exact(), expression));
    };
    const auto values = unless_refused(on_all, refused);
    if (!values) continue;
    const auto& [fine, coarse, doubles, value] = *values;
    EXPECT_TRUE(intersects(fine, coarse)) << to_lean(expression);
    EXPECT_TRUE(doubles.lower_double() <= fine.upper_double() &&
                fine.lower_double() <= doubles.upper_double())
        << to_lean(expression);
    if (!value.is_rational()) continue;
    ++exactly;
    EXPECT_TRUE(fine.contains(value.factor()) && coarse.contains(value.factor()) &&
                doubles.contains(value.factor()))
        << to_lean(expression) << " = " << value.factor();
  }
  EXPECT_GT(exactly, k_expressions / 4);
  EXPECT_LT(refused, k_expressions / 50);
}

}  // namespace
}  // namespace latent::eval
