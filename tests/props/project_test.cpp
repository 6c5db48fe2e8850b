#include "props/project.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "props/random.hpp"
#include "ref/eval/directed.hpp"
#include "ref/expr/op.hpp"

namespace latent::props {
namespace {

using eval::DoubleInterval;
using expr::Op;
using expr::Sort;

constexpr double k_infinity = eval::directed::k_infinity;

DoubleInterval between(double lower, double upper) { return {{}, lower, upper}; }

Operation real_operation(Op op, const Sort& second = Sort::real()) {
  return {op, Sort::real(), second};
}

/// What one argument of an operation is drawn from.
enum class Kind { Real, Natural };

double draw(Kind kind, Random& random) {
  if (kind == Kind::Natural) return static_cast<double>(random.below(random.one_in(8) ? 1000 : 6));
  constexpr double k_specials[] = {0, 1, -1, 2, 0.5, 3, -2, 1e300, -1e300, 0x1p-1074, 0x1p-1022};
  if (random.one_in(3)) return k_specials[random.below(std::size(k_specials))];
  const double x = std::ldexp(1 + random.unit(), static_cast<int>(random.below(40)) - 20);
  return random.one_in(2) ? x : -x;
}

/// An interval around `x`, with ends at `x` itself, at 0, near or far.
DoubleInterval around(double x, Kind kind, Random& random) {
  const auto reach = [&]() -> double {
    switch (random.below(5)) {
      case 0:
        return 0;
      case 1:
        return std::abs(x);
      case 2:
        return kind == Kind::Natural ? 3 : 1;
      case 3:
        return std::abs(x) / 4;
      default:
        return k_infinity;
    }
  };
  const double lower = kind == Kind::Natural ? std::max(0.0, std::floor(x - reach())) : x - reach();
  return between(lower, kind == Kind::Natural ? std::ceil(x + reach()) : x + reach());
}

struct Case {
  Operation operation;
  Kind first;
  Kind second;
};

std::vector<Case> all_cases() {
  std::vector<Case> cases;
  for (const Op op : {Op::Neg, Op::Inv, Op::Abs, Op::Exp, Op::Log, Op::Sqrt, Op::Add, Op::Sub,
                      Op::Mul, Op::Div, Op::Pow, Op::Min, Op::Max, Op::Sin}) {
    cases.push_back({real_operation(op), Kind::Real, Kind::Real});
  }
  cases.push_back({real_operation(Op::Pow, Sort::nat()), Kind::Real, Kind::Natural});
  for (const Op op : {Op::Add, Op::Sub, Op::Mul, Op::Div, Op::Mod, Op::Min, Op::Max}) {
    cases.push_back({{op, Sort::nat(), Sort::nat()}, Kind::Natural, Kind::Natural});
  }
  cases.push_back({{Op::Cast, Sort::real(), Sort::nat()}, Kind::Natural, Kind::Natural});
  cases.push_back({{Op::NatCeil, Sort::nat(), Sort::real()}, Kind::Real, Kind::Real});
  cases.push_back({{Op::NatFloor, Sort::nat(), Sort::real()}, Kind::Real, Kind::Real});
  cases.push_back({{Op::Ceil, Sort::integer(), Sort::real()}, Kind::Real, Kind::Real});
  cases.push_back({{Op::Floor, Sort::integer(), Sort::real()}, Kind::Real, Kind::Real});
  return cases;
}

/// `x` as it is known in an interval around it.
Known know(double x, Kind kind, Random& random) {
  return {around(x, kind, random), x != 0 && random.one_in(2)};
}

TEST(Solve, NeverCutsOffASolution) {
  Random random(7);
  for (const Case& c : all_cases()) {
    for (int i = 0; i < 20000; ++i) {
      const double x = draw(c.first, random);
      const double y = draw(c.second, random);
      const DoubleInterval value =
          value_of(c.operation, {between(x, x), x != 0}, {between(y, y), y != 0});
      const Known known_x = know(x, c.first, random);
      const Known known_y = know(y, c.second, random);
      // The result is known at least as well as evaluation tells, or in part only.
      const bool exact = value.is_degenerate();
      Known known_z{random.one_in(2) ? value : value_of(c.operation, known_x, known_y)};
      known_z.is_nonzero = exact && !value.contains_zero() && random.one_in(2);
      const auto message = [&] {
        return std::string(expr::op_info(c.operation.op).name) + " " + std::to_string(x) + " " +
               std::to_string(y);
      };
      ASSERT_TRUE(intersects(known_z.range, value)) << message();
      const auto first = solve_first(c.operation, known_z, known_x, known_y);
      ASSERT_TRUE(first) << message();
      ASSERT_TRUE(first->contains(Rational(x))) << message();
      if (!is_binary(c.operation.op)) continue;
      const auto second = solve_second(c.operation, known_z, known_x, known_y);
      ASSERT_TRUE(second) << message();
      ASSERT_TRUE(second->contains(Rational(y))) << message();
    }
  }
}

TEST(Solve, NeverZeroIsNeverClaimedOfZero) {
  Random random(8);
  for (const Case& c : all_cases()) {
    for (int i = 0; i < 5000; ++i) {
      const double x = draw(c.first, random);
      const double y = draw(c.second, random);
      const DoubleInterval value = value_of(c.operation, {between(x, x)}, {between(y, y)});
      if (!value.is_zero()) continue;
      EXPECT_FALSE(is_never_zero(c.operation, know(x, c.first, random), know(y, c.second, random)))
          << expr::op_info(c.operation.op).name << " " << x << " " << y;
    }
  }
}

TEST(Solve, SumGivesTheDifference) {
  const auto x =
      solve_first(real_operation(Op::Add), {between(5, 7)}, {between(-9, 9)}, {between(1, 2)});
  EXPECT_EQ(x->lower_double(), 3);
  EXPECT_EQ(x->upper_double(), 6);
}

TEST(Solve, ProductWithAFactorAroundZeroKeepsBothSides) {
  const auto x =
      solve_first(real_operation(Op::Mul), {between(6, 8)}, {between(-9, 9)}, {between(-1, 2)});
  EXPECT_FALSE(x->is_bounded());
  EXPECT_TRUE(x->contains(3));
  EXPECT_TRUE(x->contains(-6));
}

TEST(Solve, ProductThatIsNotZeroHasNoFactorZero) {
  EXPECT_FALSE(
      solve_first(real_operation(Op::Mul), {between(6, 8)}, {between(-9, 9)}, {between(0, 0)}));
}

TEST(Solve, QuotientByWhatMayBeZeroTellsNothingOfTheDividend) {
  const auto x =
      solve_first(real_operation(Op::Div), {between(-1, 1)}, {between(-9, 9)}, {between(0, 2)});
  EXPECT_FALSE(x->is_bounded());
  // With a divisor that is not 0 it does.
  const auto y = solve_first(real_operation(Op::Div), {between(-1, 1)}, {between(-9, 9)},
                             {between(0, 2), true});
  EXPECT_EQ(y->upper_double(), 2);
}

TEST(Solve, DivisorThatIsNotZeroIsBoundedBelow) {
  // |5 / y| ≤ 10 leaves y ≥ 1/2 where y is positive, though its range holds 0.
  const auto y = solve_second(real_operation(Op::Div), {between(-10, 10)}, {between(5, 5)},
                              {between(0, 100), true});
  EXPECT_TRUE(y->contains(Rational(1, 2)));
  EXPECT_TRUE(
      value_of(real_operation(Op::Div), {between(5, 5)}, {between(0, 100), true}).is_positive());
}

TEST(Solve, EvenPowerHasRootsOfBothSigns) {
  const auto x = solve_first(real_operation(Op::Pow, Sort::nat()), {between(0, 4)},
                             {between(-9, 9)}, {between(2, 2)});
  EXPECT_EQ(x->lower_double(), -2);
  EXPECT_EQ(x->upper_double(), 2);
}

TEST(Solve, PositivePowerOfPositiveBaseIsNeverBelowZero) {
  EXPECT_FALSE(
      solve_second(real_operation(Op::Pow), {between(-2, -1)}, {between(1, 2)}, {between(-5, 5)}));
}

TEST(Solve, ExponentIsTheQuotientOfLogarithms) {
  const auto y =
      solve_second(real_operation(Op::Pow), {between(8, 8)}, {between(2, 2)}, {between(-9, 9)});
  EXPECT_TRUE(y->contains(3));
  EXPECT_LT(y->upper_double() - y->lower_double(), 1e-14);
}

TEST(Solve, CeilingBoundsItsArgument) {
  const Operation ceiling{Op::NatCeil, Sort::nat(), Sort::real()};
  const auto x = solve_first(ceiling, {between(3, 5)}, {between(-9, 9)}, {between(-9, 9)});
  EXPECT_EQ(x->lower_double(), 2);
  EXPECT_EQ(x->upper_double(), 5);
  const auto below = solve_first(ceiling, {between(0, 5)}, {between(-9, 9)}, {between(-9, 9)});
  EXPECT_EQ(below->lower_double(), -k_infinity);
}

TEST(Solve, TruncatedDifferenceOfZeroLeavesTheMinuendUnbounded) {
  const Operation minus{Op::Sub, Sort::nat(), Sort::nat()};
  const auto x = solve_first(minus, {between(0, 0)}, {between(0, 9)}, {between(4, 6)});
  EXPECT_TRUE(x->contains(0));
  EXPECT_EQ(x->upper_double(), 6);
  const auto y = solve_first(minus, {between(2, 3)}, {between(0, 99)}, {between(4, 6)});
  EXPECT_EQ(y->lower_double(), 6);
  EXPECT_EQ(y->upper_double(), 9);
}

}  // namespace
}  // namespace latent::props
