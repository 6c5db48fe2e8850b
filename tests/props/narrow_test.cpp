#include "props/narrow.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "ref/eval/directed.hpp"
#include "ref/theory/latent_number.hpp"

namespace latent::props {
namespace {

using namespace expr;

constexpr double k_infinity = std::numeric_limits<double>::infinity();
constexpr double k_least = std::numeric_limits<double>::denorm_min();
constexpr double k_after_one = 1 + 0x1p-52;
constexpr double k_before_one = 1 - 0x1p-53;

const Variable x = real("x"), y = real("y"), z = real("z"), w = real("w");
const Variable k = nat("k"), m = nat("m"), n = nat("n");

/// The box of hypotheses over some variables, narrowed.
class Narrowed {
 public:
  Narrowed(std::vector<Variable> variables, std::vector<Expr> hypotheses,
           const Expr& conclusion = Expr::make(Op::True, {}))
      : statement_{std::move(variables), std::move(hypotheses), conclusion},
        constraints_(compile(statement_)),
        box_(constraints_) {
    possible_ = box_.narrow();
  }

  bool is_possible() const { return possible_; }

  /// Gives a variable its value and narrows again.
  Narrowed& set(const Variable& variable, const Rational& value) {
    values_.set(variable, value);
    possible_ = possible_ && box_.settle(step(variable), value, values_, 1000) && box_.narrow();
    return *this;
  }

  Narrowed& mark() {
    box_.mark();
    return *this;
  }

  Narrowed& rollback() {
    box_.rollback();
    possible_ = true;
    return *this;
  }

  /// As `set`, with what another box has computed for the same value.
  Narrowed& set_like(const Variable& variable, const Rational& value, const Narrowed& other) {
    values_.set(variable, value);
    possible_ = possible_ && box_.settle(step(variable), value, values_, 1000, &other.box_) &&
                box_.narrow();
    return *this;
  }

  Narrowed& bound_costs(const CostBounds& bounds) {
    box_.bound_costs(bounds);
    possible_ = possible_ && box_.narrow();
    return *this;
  }

  Narrowed& bound_sizes(double largest_real, double largest_whole) {
    possible_ = possible_ && box_.bound_sizes(largest_real, largest_whole) && box_.narrow();
    return *this;
  }

  double lower(const Variable& variable) const { return box_.range(step(variable)).lower_double(); }
  double upper(const Variable& variable) const { return box_.range(step(variable)).upper_double(); }

 private:
  StepIndex step(const Variable& variable) const {
    for (std::size_t i = 0; i < statement_.variables.size(); ++i) {
      if (statement_.variables[i].is(variable)) return constraints_.variables[i];
    }
    throw std::logic_error("no such variable");
  }

  Statement statement_;
  Constraints constraints_;
  Box box_;
  eval::Assignment values_;
  bool possible_ = false;
};

/// The number of doubles from a to b.
std::int64_t places(double a, double b) {
  return eval::directed::ordinal(b) - eval::directed::ordinal(a);
}

TEST(Narrow, OpenEndIsTheNextDoubleInside) {
  const Narrowed box({x}, {1 < x, x < 2});
  EXPECT_EQ(box.lower(x), k_after_one);
  EXPECT_EQ(box.upper(x), 2 - 0x1p-52);
}

TEST(Narrow, RollbackForgetsWhatCameAfterTheMark) {
  Narrowed box({x, y, z}, {0 < x, x + y < z, z < 1, 0 < y});
  Narrowed fresh = box;
  box.mark().set(x, Rational(1, 4));
  ASSERT_TRUE(box.is_possible());
  ASSERT_GT(box.lower(z), 0.2);
  box.rollback();
  EXPECT_EQ(box.lower(z), fresh.lower(z));
  // What contradicts the constraints is forgotten as well.
  box.mark().set(x, 2);
  ASSERT_FALSE(box.is_possible());
  box.rollback();
  box.set(x, Rational(1, 2)).set(y, Rational(1, 8));
  fresh.set(x, Rational(1, 2)).set(y, Rational(1, 8));
  for (const Variable& variable : {x, y, z}) {
    EXPECT_EQ(box.lower(variable), fresh.lower(variable));
    EXPECT_EQ(box.upper(variable), fresh.upper(variable));
  }
}

TEST(Narrow, WhatAnotherBoxHasComputedIsTheSame) {
  Narrowed one({x, y}, {0 < x, x / 3 < y, y < log(x + 3)});
  Narrowed other = one;
  Narrowed alone = one;
  one.set(x, Rational(2, 7));
  other.set_like(x, Rational(2, 7), one);
  alone.set(x, Rational(2, 7));
  EXPECT_EQ(other.lower(y), alone.lower(y));
  EXPECT_EQ(other.upper(y), alone.upper(y));
}

TEST(Narrow, SidesOfTiesAreEvaluatedWhenTheyAreConsidered) {
  const Statement statement{{x, y}, {0 < x, 0 < y}, x * x < y};
  const Constraints constraints = compile(statement);
  ASSERT_EQ(constraints.ties.size(), 3);
  const Tie& tie = constraints.ties.back();
  Box box(constraints);
  ASSERT_TRUE(box.narrow());
  eval::Assignment values;
  values.set(x, Rational(1, 3));
  ASSERT_TRUE(box.settle(constraints.variables[0], Rational(1, 3), values, 1000) && box.narrow());
  EXPECT_FALSE(box.is_settled(tie.relation.left));
  box.mark();
  box.remind(constraints.variables[0], Rational(1, 3));
  ASSERT_TRUE(box.consider(tie, values, 1000));
  ASSERT_TRUE(box.is_settled(tie.relation.left));
  EXPECT_EQ(box.exact(tie.relation.left).factor(), Rational(1, 9));
  box.require({Op::Eq, tie.relation.left, tie.relation.right});
  ASSERT_TRUE(box.narrow());
  EXPECT_LE(places(box.range(constraints.variables[1]).lower_double(),
                   box.range(constraints.variables[1]).upper_double()),
            1);
  box.rollback();
  EXPECT_FALSE(box.is_settled(tie.relation.left));
  EXPECT_EQ(box.range(constraints.variables[1]).upper_double(), k_infinity);
}

TEST(Narrow, OnlyExactValuesSettleWhatIsRequired) {
  const Statement statement{{x, y}, {0 < x, x + 1 <= y, log(x) < y}, Expr::make(Op::True, {})};
  const Constraints constraints = compile(statement);
  Box box(constraints);
  eval::Assignment values;
  values.set(x, Rational(1, 3));
  values.set(y, Rational(4, 3));
  ASSERT_TRUE(box.narrow() && box.settle(constraints.variables[0], Rational(1, 3), values, 1000));
  EXPECT_TRUE(box.holds_exactly(*constraints.hypotheses[0]));
  EXPECT_FALSE(box.holds_exactly(*constraints.hypotheses[1])) << "y has no value yet";
  ASSERT_TRUE(box.settle(constraints.variables[1], Rational(4, 3), values, 1000) && box.narrow());
  EXPECT_FALSE(box.holds_exactly(*constraints.hypotheses[1])) << "doubles do not tell";
  EXPECT_FALSE(box.holds_exactly(*constraints.hypotheses[2])) << "a logarithm is not exact";
}

TEST(Narrow, ClosedEndIsItself) {
  const Narrowed box({x}, {1 <= x, x <= 2});
  EXPECT_EQ(box.lower(x), 1);
  EXPECT_EQ(box.upper(x), 2);
}

TEST(Narrow, NothingIsKnownOfAFreeVariable) {
  const Narrowed box({x, n}, {});
  EXPECT_EQ(box.lower(x), -k_infinity);
  EXPECT_EQ(box.lower(n), 0);
  EXPECT_EQ(box.upper(n), k_infinity);
}

TEST(Narrow, ChainLeavesRoomForEachOfItsVariables) {
  const Narrowed box({x, y, z}, {0 < x, x < y, y < z, z < 1});
  EXPECT_EQ(box.lower(z), 3 * k_least);
  EXPECT_EQ(places(box.upper(x), 1), 3);
  EXPECT_EQ(places(box.upper(y), 1), 2);
}

TEST(Narrow, ChainOfNaturalNumbersCounts) {
  const Narrowed box({k, m, n}, {k < m, m < n, n <= 7});
  EXPECT_EQ(box.upper(k), 5);
  EXPECT_EQ(box.lower(n), 2);
}

TEST(Narrow, BoundThatIsNoDoubleIsRoundedInside) {
  const Narrowed box({x}, {x <= number(1, Sort::real()) / 3});
  EXPECT_EQ(places(box.upper(x), 1.0 / 3), 0);
  const Narrowed other({x}, {number(1, Sort::real()) / 3 <= x});
  EXPECT_EQ(places(1.0 / 3, other.lower(x)), 1);
}

TEST(Narrow, ConjunctionsNegationsAndDefinitionsAreSeenThrough) {
  const auto unit = std::make_shared<const Definition>("", "unit", std::vector<Variable>{x},
                                                       (0 <= x) && !(1 < x), "");
  const Narrowed box({y}, {Function(unit)(y) && y != 0});
  EXPECT_EQ(box.lower(y), 0);
  EXPECT_EQ(box.upper(y), 1);
}

TEST(Narrow, CastPassesBoundsToTheNaturalNumber) {
  const Narrowed box({n, x}, {to_real(n) < x, x < number(5, Sort::real()) / 2});
  EXPECT_EQ(box.upper(n), 2);
  const Narrowed strict({n}, {to_real(n) < number(3, Sort::real())});
  EXPECT_EQ(strict.upper(n), 2);
}

TEST(Narrow, LogarithmBoundIsSolvedBothWays) {
  Narrowed box({x, y}, {1 < x, 0 < y, y < log(x)});
  box.set(x, 2);
  EXPECT_LE(std::abs(places(std::log(2.0), box.upper(y))), 4);
  Narrowed other({x, y}, {1 < x, 0 < y, y < log(x)});
  other.set(y, 3);
  EXPECT_LE(other.lower(x), std::exp(3.0));
  EXPECT_LE(places(other.lower(x), std::exp(3.0)), 8);
}

TEST(Narrow, ModesBoundIsSolvedForEveryVariable) {
  const Function& modes = theory::latent_number().modes;
  const std::vector<Expr> hypotheses = {1 < x, 0 < y, y < 1, n < modes(x, y)};
  // modes 2 (1/1000) = 10
  EXPECT_EQ(Narrowed({x, y, n}, hypotheses).set(x, 2).set(y, Rational(1, 1000)).upper(n), 9);
  // 5 < ⌈log₂ (1/y)⌉ is y < 2⁻⁵.
  const Narrowed for_y = Narrowed({x, y, n}, hypotheses).set(x, 2).set(n, 5);
  EXPECT_NEAR(for_y.upper(y), 0x1p-5, 1e-15);
  // 5 < ⌈log (1000) / log x⌉ is x⁵ < 1000.
  const Narrowed for_x = Narrowed({x, y, n}, hypotheses).set(n, 5).set(y, Rational(1, 1000));
  EXPECT_NEAR(for_x.upper(x), std::pow(1000.0, 0.2), 1e-12);
  const Narrowed above = Narrowed({x, y, n}, {1 < x, 0 < y, y < 1, modes(x, y) <= n})
                             .set(x, 2)
                             .set(y, Rational(1, 1000));
  EXPECT_EQ(above.lower(n), 10);
}

TEST(Narrow, ExactTieOfModesIsKnownExactly) {
  const Function& modes = theory::latent_number().modes;
  const Narrowed box = Narrowed({x, y, n}, {1 < x, 0 < y, y < 1, modes(x, y) <= n})
                           .set(x, 2)
                           .set(y, Rational(1, 1024));
  EXPECT_EQ(box.lower(n), 10);
}

TEST(Narrow, LogarithmOfTheInverseOfTheSmallestIsFinite) {
  // log (1/y) ≤ 1074 log 2 for every positive double, though 1/y overflows.
  const Narrowed box({x, y}, {1 < x, 0 < y, x < log(1 / Expr(y))});
  EXPECT_LT(box.upper(x), 745);
}

TEST(Narrow, ProductWithANaturalNumberIsSolved) {
  const std::vector<Expr> hypotheses = {1 < x, 0 < y, log(x) <= to_real(k) * y};
  // A product that is positive has no factor 0.
  EXPECT_EQ(Narrowed({k, x, y}, hypotheses).lower(k), 1);
  const Narrowed box = Narrowed({k, x, y}, hypotheses).set(x, 20).set(y, 1);
  EXPECT_EQ(box.lower(k), 3);
}

TEST(Narrow, CriticalPointOfTheRiskIsSolved) {
  const Expr critical = log(w * log(x) / z) / log(x);
  const std::vector<Expr> hypotheses = {1 < x, 0 < z, 0 < w, critical <= y, y < 4};
  const Narrowed box = Narrowed({w, x, y, z}, hypotheses).set(x, 2).set(z, 1).set(w, 8);
  // log₂ (8 log 2)
  const double point = std::log2(8 * std::log(2.0));
  EXPECT_NEAR(box.lower(y), point, 1e-14);
  EXPECT_EQ(places(box.upper(y), 4), 1);
  const Narrowed for_w = Narrowed({w, x, y, z}, hypotheses).set(x, 2).set(z, 1).set(y, 3);
  EXPECT_NEAR(for_w.upper(w), 8 / std::log(2.0), 1e-12);
}

TEST(Narrow, CircleLiesInItsSquare) {
  const Narrowed box({x, y}, {pow(x, 2) + pow(y, 2) <= 1});
  EXPECT_EQ(box.lower(x), -1);
  EXPECT_EQ(box.upper(y), 1);
}

TEST(Narrow, EquationDeterminesItsVariable) {
  const Narrowed box = Narrowed({x, y}, {2 * x + 1 == y}).set(y, 7);
  EXPECT_EQ(box.lower(x), 3);
  EXPECT_EQ(box.upper(x), 3);
}

TEST(Narrow, DivisionByZeroIsNotCutOff) {
  // x / 0 = 0 in Lean, so y = 0 is allowed.
  const Narrowed box = Narrowed({x, y}, {x / y <= 1, 0 <= y}).set(x, 5);
  EXPECT_EQ(box.lower(y), 0);
  const Narrowed positive = Narrowed({x, y}, {x / y <= 1, 0 < y}).set(x, 5);
  EXPECT_EQ(positive.lower(y), 5);
}

TEST(Narrow, ContradictionsAreFound) {
  EXPECT_FALSE(Narrowed({x}, {x < 0, 0 < x}).is_possible());
  EXPECT_FALSE(Narrowed({x}, {x <= 1, 1 < x}).is_possible());
  EXPECT_FALSE(Narrowed({n}, {2 < n, n < 4, n != 3, n < 3}).is_possible());
  EXPECT_FALSE(Narrowed({x}, {exp(x) <= 0}).is_possible());
  EXPECT_FALSE(Narrowed({n}, {2 < n, n < 3}).is_possible());
  EXPECT_TRUE(Narrowed({x}, {x <= 1, 1 <= x}).is_possible());
}

TEST(Narrow, ContradictionThatConvergesSlowlyEnds) {
  // Each step cuts off one double; what is left is found out when values are drawn.
  EXPECT_TRUE(Narrowed({x, y}, {x < y, y < x}).is_possible());
}

TEST(Narrow, CostBoundsAreSolvedLikeHypotheses) {
  const Expr power = pow(y, -1 / (z * log(x)));
  Narrowed box({x, y, z}, {1 < x, 0 < y, 0 < z}, power == power);
  box.bound_costs({1000, 64}).set(x, Rational(k_after_one)).set(y, 2);
  // log 2 / (z · 2⁻⁵²) ≤ 1000
  EXPECT_NEAR(box.lower(z) / (std::log(2.0) / (1000 * 0x1p-52)), 1, 1e-12);
  // A divisor that underflows still bounds the base.
  Narrowed tiny({x, y, z}, {1 < x, 0 < y, 0 < z}, power == power);
  tiny.bound_costs({1000, 64}).set(x, Rational(k_after_one)).set(z, Rational(k_least));
  EXPECT_LE(places(tiny.lower(y), 1), 4);
  EXPECT_LE(places(1, tiny.upper(y)), 4);
}

TEST(Narrow, LengthsOfSumsAreBounded) {
  const theory::LatentNumber& theory = theory::latent_number();
  const Expr sum = theory.partialSum(x, theory.modes(x, y));
  Narrowed box({x, y}, {1 < x, 0 < y, y < 1}, sum == sum);
  box.bound_costs({k_infinity, 100}).set(y, Rational(1, 1000));
  // log 1000 / log x ≤ 100
  EXPECT_NEAR(box.lower(x), std::pow(1000.0, 0.01), 1e-12);
}

TEST(Narrow, NestedSumsMultiplyTheirLengths) {
  const Variable i = nat("i"), j = nat("j");
  const Expr sum = expr::sum(i, m, expr::sum(j, n, to_real(i)));
  Narrowed box({m, n}, {1 <= n, 1 <= m}, sum == sum);
  box.bound_costs({k_infinity, 100}).set(m, 7);
  EXPECT_EQ(box.upper(n), 14);
}

TEST(Narrow, SizesAreBoundedWhereNothingAsksForMore) {
  Narrowed box({x, n}, {0 < x});
  box.bound_sizes(1e10, 100);
  EXPECT_EQ(box.upper(x), 1e10);
  EXPECT_EQ(box.upper(n), 100);
  EXPECT_FALSE(Narrowed({n}, {200 < n}).bound_sizes(1e10, 100).is_possible());
}

TEST(Narrow, DefinitionsThatGrowExponentiallyAreLeftAlone) {
  // f₀ x = x and f (i + 1) x = f i x + f i (x + 1): 2⁶⁴ terms when unfolded.
  auto f = std::make_shared<const Definition>("", "f0", std::vector<Variable>{x}, Expr(x), "");
  for (int i = 1; i <= 64; ++i) {
    f = std::make_shared<const Definition>("", "f" + std::to_string(i), std::vector<Variable>{x},
                                           Function(f)(x) + Function(f)(x + 1), "");
  }
  const Narrowed box({y}, {0 < Function(f)(y), y < 3}, 0 < Function(f)(y));
  EXPECT_EQ(places(box.upper(y), 3), 1);
}

TEST(Narrow, BoundsJustBelowOneAreKept) {
  const Function& nStar = theory::latent_number().nStar;
  const Narrowed box = Narrowed({x, y, z}, {1 < x, 0 < y, y < 1, nStar(x, y) <= z})
                           .set(x, Rational(k_after_one))
                           .set(y, Rational(k_before_one));
  // The ratio of the two logarithms is close to 1/2.
  EXPECT_NEAR(box.lower(z), 0.5, 1e-12);
}

TEST(Narrow, WhatIsBoundedInSizeLiesStrictlyWithinABoundThatIsNoDouble) {
  Narrowed box({x, y}, {abs(x) <= y});
  box.set(y, Rational(1, 3));
  EXPECT_LT(Rational(box.upper(x)), Rational(1, 3));
  EXPECT_GT(Rational(box.lower(x)), Rational(-1, 3));
  EXPECT_LE(places(box.upper(x), 1.0 / 3), 1);
}

TEST(Narrow, RulesForTermsTellOfNumbersOnceThereAreTerms) {
  const Variable f = sequence("f");
  const Expr rule = forall(k, implies(k < n, abs(at(f, k)) <= y));
  Narrowed none({n, f, y}, {rule});
  EXPECT_EQ(none.set(n, 0).lower(y), -k_infinity);
  Narrowed some({n, f, y}, {rule});
  EXPECT_EQ(some.set(n, 2).lower(y), 0);
}

TEST(Narrow, VariablesKeepClearOfTheRoundingOfTheirBounds) {
  Narrowed box({x, y, z}, {log(x) / sqrt(x) <= y, y < z});
  box.set(x, 3);
  const double bound = std::log(3.0) / std::sqrt(3.0);
  EXPECT_GT(box.lower(y), bound);
  EXPECT_LE(places(bound, box.lower(y)), 8);
  EXPECT_GT(box.lower(z), box.lower(y));
}

}  // namespace
}  // namespace latent::props
