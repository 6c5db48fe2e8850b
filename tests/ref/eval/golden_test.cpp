/// The golden values of Lean's total functions, and what they become on intervals, on every rung.
#include <gtest/gtest.h>

#include <cmath>
#include <utility>

#include "ref/eval/double_interval.hpp"
#include "ref/eval/interval.hpp"
#include "ref/eval/total.hpp"

namespace latent::eval {
namespace {

constexpr double k_infinity = directed::k_infinity;

struct Double {
  using X = DoubleInterval;
  static constexpr X::Precision precision{};
  static constexpr int agreeing_bits = 48;
};

template <int bits>
struct Multiprecision {
  using X = Interval;
  static constexpr X::Precision precision{bits};
  static constexpr int agreeing_bits = bits - 5;
};

template <class Rung>
class Golden : public ::testing::Test {
 protected:
  using X = typename Rung::X;

  static X number(const Rational& value) { return X(Rung::precision, value); }
  static X number(long numerator, long denominator = 1) {
    return number(Rational(numerator, denominator));
  }
  static X between(double lower, double upper) { return X(Rung::precision, lower, upper); }
  static X pi() { return X::pi(Rung::precision); }

  /// One number, and that one.
  static void expect_exactly(const X& x, const Rational& value) {
    EXPECT_TRUE(x.is_degenerate() && x.contains(value))
        << x.lower_double() << " .. " << x.upper_double() << " instead of " << value;
  }

  /// Contains the number, and agrees with it nearly to the rung's precision.
  static void expect_close(const X& x, const X& value) {
    EXPECT_TRUE(intersects(x, value) && agrees_to_bits(x, value, Rung::agreeing_bits))
        << x.lower_double() << " .. " << x.upper_double() << " instead of " << value.lower_double();
  }

  /// Reaches from one number to the other, and hardly further.
  static void expect_range(const X& x, const X& low, const X& high) {
    const X lower(Rung::precision, *x.lower_rational());
    const X upper(Rung::precision, *x.upper_rational());
    EXPECT_TRUE(intersects(x, low) && agrees_to_bits(lower, low, Rung::agreeing_bits))
        << "lower end " << lower.lower_double() << " instead of " << low.lower_double();
    EXPECT_TRUE(intersects(x, high) && agrees_to_bits(upper, high, Rung::agreeing_bits))
        << "upper end " << upper.lower_double() << " instead of " << high.lower_double();
  }

  static void expect_ends(const X& x, double lower, double upper) {
    EXPECT_EQ(std::pair(x.lower_double(), x.upper_double()), std::pair(lower, upper));
  }
};

using Rungs =
    ::testing::Types<Double, Multiprecision<64>, Multiprecision<128>, Multiprecision<300>>;
TYPED_TEST_SUITE(Golden, Rungs);

TYPED_TEST(Golden, DivisionByZeroGivesZero) {
  const auto five = this->number(5), zero = this->number(0);
  this->expect_exactly(inv(zero), 0);
  this->expect_exactly(div(five, zero), 0);
  this->expect_exactly(div(zero, zero), 0);
  this->expect_exactly(div(this->number(1), this->number(2)), Rational(1, 2));
}

TYPED_TEST(Golden, InverseOfIntervalWithZeroAtAnEndReachesZeroAndInfinity) {
  this->expect_ends(inv(this->between(0, 4)), 0, k_infinity);
  this->expect_ends(inv(this->between(-4, 0)), -k_infinity, 0);
  this->expect_ends(inv(this->between(-1, 4)), -k_infinity, k_infinity);
  this->expect_ends(inv(this->between(2, 4)), 0.25, 0.5);
  this->expect_ends(inv(this->between(-4, -2)), -0.5, -0.25);
  this->expect_ends(inv(this->between(2, k_infinity)), 0, 0.5);
}

TYPED_TEST(Golden, QuotientByIntervalWithZeroIsAHull) {
  this->expect_ends(div(this->between(1, 2), this->between(0, 4)), 0, k_infinity);
  this->expect_ends(div(this->between(-2, -1), this->between(0, 4)), -k_infinity, 0);
  this->expect_ends(div(this->between(1, 2), this->between(-1, 4)), -k_infinity, k_infinity);
  this->expect_ends(div(this->number(0), this->between(-1, 4)), 0, 0);
  this->expect_ends(div(this->between(-1, 2), this->between(4, 8)), -0.25, 0.5);
}

TYPED_TEST(Golden, FieldModIsZeroUnlessTheModulusIs) {
  this->expect_exactly(field_mod(this->number(5), this->number(3)), 0);
  this->expect_exactly(field_mod(this->number(5), this->number(0)), 5);
  this->expect_ends(field_mod(this->number(5), this->between(-1, 1)), 0, 5);
}

TYPED_TEST(Golden, SignOfZeroIsZero) {
  this->expect_exactly(sign(this->number(0)), 0);
  this->expect_exactly(sign(this->number(-7)), -1);
  this->expect_exactly(sign(this->number(7)), 1);
  this->expect_ends(sign(this->between(0, 3)), 0, 1);
  this->expect_ends(sign(this->between(-1, 3)), -1, 1);
  this->expect_ends(sign(this->between(-1, 0)), -1, 0);
}

TYPED_TEST(Golden, NaturalPowersAreExactWhereTheyFit) {
  this->expect_exactly(npow(this->number(0), this->number(0)), 1);
  this->expect_exactly(npow(this->number(0), this->number(3)), 0);
  this->expect_exactly(npow(this->number(2), this->number(10)), 1024);
  this->expect_exactly(npow(this->number(-3), this->number(3)), -27);
  this->expect_exactly(npow(this->number(-3), this->number(4)), 81);
  this->expect_exactly(npow(this->number(3, 2), this->number(5)), Rational(243, 32));
  this->expect_exactly(npow(this->number(-1), this->number((1L << 62) + 1024)), 1);
}

TYPED_TEST(Golden, NaturalPowerOfAnIntervalIsTheHullOfItsPowers) {
  this->expect_ends(npow(this->between(-2, 3), this->number(2)), 0, 9);
  this->expect_ends(npow(this->between(-2, 3), this->number(3)), -8, 27);
  this->expect_ends(npow(this->between(-3, -2), this->number(2)), 4, 9);
  this->expect_ends(npow(this->between(-3, -2), this->number(3)), -27, -8);
  this->expect_ends(npow(this->between(0, 2), this->between(0, 2)), 0, 4);
  this->expect_ends(npow(this->number(0), this->between(0, 2)), 0, 1);
  this->expect_ends(npow(this->number(-2), this->between(1, 2)), -4, 4);
  this->expect_ends(npow(this->between(-2, 3), this->number(0)), 1, 1);
  this->expect_ends(npow(this->number(2), this->between(0.5, 2.5)), 2, 4);
}

TYPED_TEST(Golden, IntegerPowersInvertForNegativeExponents) {
  this->expect_exactly(zpow(this->number(-2), this->number(-1)), Rational(-1, 2));
  this->expect_exactly(zpow(this->number(-2), this->number(-2)), Rational(1, 4));
  this->expect_exactly(zpow(this->number(0), this->number(-1)), 0);
  this->expect_exactly(zpow(this->number(0), this->number(0)), 1);
  this->expect_ends(zpow(this->between(0, 2), this->number(-1)), 0, k_infinity);
  this->expect_ends(zpow(this->between(-2, 2), this->number(-1)), -k_infinity, k_infinity);
  this->expect_ends(zpow(this->number(2), this->between(-2, 3)), 0.25, 8);
  this->expect_ends(zpow(this->number(0), this->between(-2, 3)), 0, 1);
}

TYPED_TEST(Golden, RealPowersOfZero) {
  this->expect_exactly(rpow(this->number(0), this->number(-1)), 0);
  this->expect_exactly(rpow(this->number(0), this->number(0)), 1);
  this->expect_exactly(rpow(this->number(0), this->number(1, 2)), 0);
  this->expect_exactly(rpow(this->number(0), this->number(-1, 2)), 0);
}

TYPED_TEST(Golden, RealPowersOfNegativeNumbersTurnByTheCosine) {
  const auto one = this->number(1), two = this->number(2);
  this->expect_close(rpow(this->number(-8), this->number(1, 3)), one);
  this->expect_close(rpow(this->number(-8), this->number(2, 3)), -two);
  this->expect_exactly(rpow(this->number(-1), this->number(1, 2)), 0);
  this->expect_exactly(rpow(this->number(-5), this->number(-7, 2)), 0);
  this->expect_exactly(rpow(this->number(-2), this->number(-1)), Rational(-1, 2));
  this->expect_exactly(rpow(this->number(-2), this->number(3)), -8);
}

TYPED_TEST(Golden, RealPowersOfPositiveNumbers) {
  this->expect_exactly(rpow(this->number(4), this->number(1, 2)), 2);
  this->expect_exactly(rpow(this->number(7), this->number(0)), 1);
  this->expect_close(rpow(this->number(2), this->number(1, 2)), sqrt(this->number(2)));
  this->expect_close(rpow(this->number(3), this->number(-5, 4)),
                     exp(log(this->number(3)) * this->number(-5, 4)));
  this->expect_range(rpow(this->between(0.25, 4), this->between(-0.5, 0.5)), this->number(1, 2),
                     this->number(2));
  this->expect_ends(rpow(this->between(0.25, 4), this->number(1, 2)), 0.5, 2);
  this->expect_range(rpow(this->between(0.25, 4), this->number(-1, 2)), this->number(1, 2),
                     this->number(2));
}

TYPED_TEST(Golden, RealPowerAtBaseAndExponentAroundZeroContainsZeroAndOne) {
  this->expect_ends(rpow(this->between(0, 1), this->between(0, 1)), 0, 1);
  this->expect_ends(rpow(this->number(0), this->between(-1, 1)), 0, 1);
  this->expect_ends(rpow(this->between(0, 4), this->number(1, 2)), 0, 2);
  this->expect_ends(rpow(this->between(0, 4), this->number(-1, 2)), 0, k_infinity);
  this->expect_ends(rpow(this->between(-4, 4), this->number(1, 2)), 0, 2);
}

TYPED_TEST(Golden, LogarithmIsOfTheAbsoluteValueAndZeroAtZero) {
  const auto e = exp(this->number(1));
  this->expect_exactly(log(this->number(0)), 0);
  this->expect_exactly(log(this->number(1)), 0);
  this->expect_exactly(log(this->number(-1)), 0);
  this->expect_close(log(-e), this->number(1));
  this->expect_close(log(this->number(-5)), log(this->number(5)));
}

TYPED_TEST(Golden, LogarithmOfIntervalAcrossZeroReachesDownAndContainsZero) {
  const double log_of_four = log(this->number(4)).upper_double();
  this->expect_ends(log(this->between(-0.5, 0.25)), -k_infinity, 0);
  this->expect_ends(log(this->between(0, 4)), -k_infinity, log_of_four);
  this->expect_ends(log(this->between(-4, 1)), -k_infinity, log_of_four);
}

TYPED_TEST(Golden, LogarithmToABaseWithoutLogarithmIsZero) {
  this->expect_exactly(logb(this->number(1), this->number(5)), 0);
  this->expect_exactly(logb(this->number(0), this->number(5)), 0);
  this->expect_exactly(logb(this->number(-1), this->number(5)), 0);
  this->expect_exactly(logb(this->number(5), this->number(0)), 0);
  this->expect_exactly(logb(this->number(5), this->number(-1)), 0);
  this->expect_close(logb(this->number(2), this->number(8)), this->number(3));
}

TYPED_TEST(Golden, SquareRootOfNegativeNumbersIsZero) {
  this->expect_exactly(sqrt(this->number(-3)), 0);
  this->expect_exactly(sqrt(this->number(0)), 0);
  this->expect_exactly(sqrt(this->number(9, 4)), Rational(3, 2));
  this->expect_ends(sqrt(this->between(-1, 4)), 0, 2);
  this->expect_ends(sqrt(this->between(-4, -1)), 0, 0);
  this->expect_ends(sqrt(this->between(4, k_infinity)), 2, k_infinity);
}

TYPED_TEST(Golden, InverseSineAndCosineClampTheirArguments) {
  const auto zero = this->number(0);
  const auto half_pi = this->pi() * this->number(1, 2);
  this->expect_close(arcsin(this->number(2)), half_pi);
  this->expect_close(arcsin(this->number(-2)), -half_pi);
  this->expect_exactly(arcsin(zero), 0);
  this->expect_exactly(arccos(this->number(2)), 0);
  this->expect_exactly(arccos(this->number(1)), 0);
  this->expect_close(arccos(this->number(-2)), this->pi());
  this->expect_close(arccos(zero), half_pi);
  this->expect_range(arccos(this->between(-5, 0.5)), arccos(this->number(1, 2)), this->pi());
}

TYPED_TEST(Golden, TangentGivesAllRealsWhereAPoleCannotBeExcluded) {
  const auto half_pi = this->pi() * this->number(1, 2);
  EXPECT_TRUE(tan(half_pi).contains(0)) << "Lean's tan (π/2)";
  this->expect_ends(tan(this->between(1, 2)), -k_infinity, k_infinity);
  this->expect_ends(tan(this->between(-2, -1)), -k_infinity, k_infinity);
  this->expect_ends(tan(this->between(1, k_infinity)), -k_infinity, k_infinity);
  this->expect_range(tan(this->between(-1, 1.5)), tan(this->number(-1)), tan(this->number(3, 2)));
  this->expect_exactly(tan(this->number(0)), 0);
  this->expect_close(tan(this->number(1)), div(sin(this->number(1)), cos(this->number(1))));
}

TYPED_TEST(Golden, CotangentAtZeroIsZero) {
  this->expect_exactly(cot(this->number(0)), 0);
  this->expect_close(cot(this->number(1)) * tan(this->number(1)), this->number(1));
  EXPECT_TRUE(cot(this->pi()).contains(0));
}

TYPED_TEST(Golden, SineAndCosineKeepTheirExtrema) {
  this->expect_exactly(sin(this->number(0)), 0);
  this->expect_exactly(cos(this->number(0)), 1);
  this->expect_range(sin(this->between(1, 2)), sin(this->number(1)), this->number(1));
  this->expect_range(sin(this->between(4, 5)), this->number(-1), sin(this->number(4)));
  this->expect_range(cos(this->between(3, 4)), this->number(-1), cos(this->number(4)));
  this->expect_range(cos(this->between(-1, 2)), cos(this->number(2)), this->number(1));
  this->expect_range(sin(this->between(2, 4)), sin(this->number(4)), sin(this->number(2)));
  this->expect_range(cos(this->between(-3, -1)), cos(this->number(3)), cos(this->number(1)));
  this->expect_ends(sin(this->between(0, 7)), -1, 1);
  this->expect_ends(cos(this->between(-k_infinity, 7)), -1, 1);
}

TYPED_TEST(Golden, HyperbolicFunctionsAreExactAtZeroAndLimitedAtInfinity) {
  this->expect_exactly(sinh(this->number(0)), 0);
  this->expect_exactly(cosh(this->number(0)), 1);
  this->expect_exactly(tanh(this->number(0)), 0);
  this->expect_exactly(arsinh(this->number(0)), 0);
  this->expect_exactly(arctan(this->number(0)), 0);
  const auto all = this->between(-k_infinity, k_infinity);
  this->expect_ends(exp(all), 0, k_infinity);
  this->expect_ends(sinh(all), -k_infinity, k_infinity);
  this->expect_ends(cosh(all), 1, k_infinity);
  this->expect_ends(tanh(all), -1, 1);
  this->expect_ends(arsinh(all), -k_infinity, k_infinity);
  this->expect_range(arctan(all), this->pi() * this->number(-1, 2),
                     this->pi() * this->number(1, 2));
  this->expect_range(cosh(this->between(-1, 2)), this->number(1), cosh(this->number(2)));
}

TYPED_TEST(Golden, RoundingIsUpwardAtTies) {
  this->expect_exactly(round(this->number(-1, 2)), 0);
  this->expect_exactly(round(this->number(1, 2)), 1);
  this->expect_exactly(round(this->number(-3, 2)), -1);
  this->expect_exactly(round(this->between(0.49999999999999994, 0.49999999999999994)), 0);
  this->expect_exactly(round(this->number((1L << 52) + 1)), (1L << 52) + 1);
  this->expect_ends(round(this->between(-0.75, 0.5)), -1, 1);
}

TYPED_TEST(Golden, FloorsAndCeilings) {
  this->expect_exactly(nat_ceil(this->number(-3, 10)), 0);
  this->expect_exactly(nat_ceil(this->number(0)), 0);
  this->expect_exactly(nat_ceil(this->number(1, 10)), 1);
  this->expect_exactly(nat_floor(this->number(-3, 10)), 0);
  this->expect_exactly(nat_floor(this->number(29, 10)), 2);
  this->expect_exactly(floor(this->number(-3, 10)), -1);
  this->expect_exactly(ceil(this->number(-3, 10)), 0);
  this->expect_exactly(fract(this->number(-1, 4)), Rational(3, 4));
  this->expect_exactly(fract(this->number(7)), 0);
  this->expect_ends(fract(this->between(0.5, 1)), 0, 1);
  this->expect_ends(fract(this->between(2.25, 2.5)), 0.25, 0.5);
  this->expect_ends(nat_ceil(this->between(-2.5, 2.5)), 0, 3);
}

TYPED_TEST(Golden, NaturalSubtractionTruncates) {
  this->expect_exactly(nat_sub(this->number(3), this->number(5)), 0);
  this->expect_exactly(nat_sub(this->number(5), this->number(3)), 2);
  this->expect_ends(nat_sub(this->between(1, 4), this->between(2, 3)), 0, 2);
}

TYPED_TEST(Golden, NaturalDivisionRoundsDown) {
  this->expect_exactly(nat_div(this->number(1), this->number(2)), 0);
  this->expect_exactly(nat_div(this->number(7), this->number(2)), 3);
  this->expect_exactly(nat_div(this->number(7), this->number(0)), 0);
  this->expect_exactly(nat_mod(this->number(7), this->number(0)), 7);
  this->expect_exactly(nat_mod(this->number(7), this->number(4)), 3);
  this->expect_ends(nat_div(this->number(7), this->between(0, 2)), 0, 7);
}

TYPED_TEST(Golden, IntegerDivisionIsEuclidean) {
  this->expect_exactly(int_div(this->number(-7), this->number(2)), -4);
  this->expect_exactly(int_mod(this->number(-7), this->number(2)), 1);
  this->expect_exactly(int_div(this->number(7), this->number(-2)), -3);
  this->expect_exactly(int_mod(this->number(7), this->number(-2)), 1);
  this->expect_exactly(int_div(this->number(-7), this->number(-2)), 4);
  this->expect_exactly(int_mod(this->number(-7), this->number(-2)), 1);
  this->expect_exactly(int_div(this->number(-7), this->number(0)), 0);
  this->expect_exactly(int_mod(this->number(-7), this->number(0)), -7);
  this->expect_ends(int_div(this->number(7), this->between(-2, 2)), -7, 7);
  this->expect_ends(int_mod(this->between(-100, 100), this->between(2, 5)), 0, 4);
  this->expect_ends(int_mod(this->between(6, 7), this->number(4)), 2, 3);
}

TYPED_TEST(Golden, PowersWithEnormousExponentsStaySharp) {
  // (1 − 2⁻⁵²)ⁿ at n = 3·10¹⁸, against exp(n·log(1 − 2⁻⁵²)) at 2000 bits.
  const Rational base = 1 - Rational(1, Integer(1) << 52);
  const Interval::Precision fine{2000};
  const Interval exponent(fine, Integer(3'000'000'000'000'000'000));
  const Interval value = exp(exponent * log(Interval(fine, base)));
  const auto x = npow(this->number(base), this->number(3'000'000'000'000'000'000));
  EXPECT_LE(x.lower_double(), value.lower_double());
  EXPECT_GE(x.upper_double(), value.upper_double());
  EXPECT_TRUE(agrees_to_bits(x, x, TypeParam::agreeing_bits));
}

}  // namespace
}  // namespace latent::eval
