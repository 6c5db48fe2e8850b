#include "ref/eval/interval.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "ref/eval/enclosure.hpp"
#include "ref/eval/total.hpp"

namespace latent::eval {
namespace {

using enum Truth;

static_assert(Enclosure<Interval>);
template <class X>
concept HasOperators = requires(X x) {
  x < x;
}
|| requires(X x) { x <= x; }
|| requires(X x) { x == x; }
|| requires(X x) { x / x; };
static_assert(!HasOperators<Interval>);
static_assert(std::is_nothrow_move_constructible_v<Interval>);
static_assert(std::is_nothrow_move_assignable_v<Interval>);

constexpr double k_infinity = std::numeric_limits<double>::infinity();
constexpr Interval::Precision k_128{128};

Interval number(const Rational& value) { return {k_128, value}; }
Interval between(double lower, double upper) { return {k_128, lower, upper}; }
Interval power_of_two(long exponent) {
  return pow_of_nonnegative(number(2), Interval(k_128, exponent));
}

void expect_ends(const Interval& x, double lower, double upper) {
  EXPECT_EQ(std::pair(x.lower_double(), x.upper_double()), std::pair(lower, upper));
}

TEST(Interval, RefusesEndsThatEncloseNoRealAndImpossiblePrecisions) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(between(2, 1), std::invalid_argument);
  EXPECT_THROW(between(nan, 1), std::invalid_argument);
  EXPECT_THROW(between(1, nan), std::invalid_argument);
  EXPECT_THROW(between(k_infinity, k_infinity), std::invalid_argument);
  EXPECT_THROW(between(-k_infinity, -k_infinity), std::invalid_argument);
  EXPECT_THROW(Interval(k_128, k_infinity), std::invalid_argument);
  EXPECT_THROW(Interval({1}, 1), std::invalid_argument);
  EXPECT_THROW(Interval({0}, 1), std::invalid_argument);
  EXPECT_THROW(Interval({-5}, 1), std::invalid_argument);
  EXPECT_THROW(Interval({Interval::k_max_bits + 1}, 1), std::invalid_argument);
}

TEST(Interval, ResultsTakeTheFinerPrecision) {
  const Interval coarse({64}, Rational(1, 3));
  const Interval fine({256}, Rational(1, 3));
  EXPECT_EQ((coarse + fine).precision(), Interval::Precision{256});
  EXPECT_EQ((fine * coarse).precision(), Interval::Precision{256});
  EXPECT_EQ(hull(coarse, fine).precision(), Interval::Precision{256});
  EXPECT_EQ(pow_of_nonnegative(coarse, fine).precision(), Interval::Precision{256});
  EXPECT_EQ(exp(coarse).precision(), Interval::Precision{64});
  EXPECT_EQ(*hull(coarse, fine).lower_rational(), *coarse.lower_rational());
  EXPECT_EQ(*meet(coarse, fine).lower_rational(), *fine.lower_rational());
}

TEST(Interval, CopiesAreIndependentAndMovesKeepTheValue) {
  Interval a = number(Rational(1, 3));
  const Rational lower = *a.lower_rational();
  Interval b = a;
  a = Interval({64}, 5);
  EXPECT_EQ(*b.lower_rational(), lower);
  EXPECT_EQ(a.precision().bits, 64);
  Interval c = std::move(b);
  EXPECT_EQ(*c.lower_rational(), lower);
  b = c;
  EXPECT_EQ(*b.lower_rational(), lower);
  const Interval& same = b;
  b = same;
  EXPECT_EQ(*b.lower_rational(), lower);
  std::vector<Interval> many;
  for (int i = 0; i < 100; ++i) many.emplace_back(k_128, i);
  EXPECT_TRUE(many[42].contains(42) && many[42].is_degenerate());
}

TEST(Interval, RationalsAreEnclosedToTheLastBit) {
  for (long denominator = 1; denominator < 2000; ++denominator) {
    const Rational value(Integer(7 - 3 * denominator * denominator), Integer(denominator));
    const Interval x = number(value);
    ASSERT_TRUE(x.contains(value));
    ASSERT_TRUE(agrees_to_bits(x, x, 127));
    const Integer rest = boost::multiprecision::denominator(value);
    ASSERT_EQ(x.is_degenerate(), (rest & (rest - 1)) == 0) << value;
  }
  EXPECT_TRUE(Interval({64}, Integer((Integer(1) << 64) + 1)).contains((Integer(1) << 64) + 1));
  EXPECT_FALSE(Interval({64}, Integer((Integer(1) << 64) + 1)).is_degenerate());
  EXPECT_TRUE(
      Interval({32}, std::numeric_limits<long>::max()).contains(std::numeric_limits<long>::max()));
}

TEST(Interval, UnboundedEndsKeepTheRestOfTheInterval) {
  const Interval up = between(1, k_infinity);
  const Interval all = Interval::entire(k_128);
  expect_ends(up + up, 2, k_infinity);
  expect_ends(up - up, -k_infinity, k_infinity);
  expect_ends(up * between(0, 2), 0, k_infinity);
  expect_ends(up * -up, -k_infinity, -1);
  expect_ends(number(0) * all, 0, 0);
  expect_ends(between(-1, 2) * up, -k_infinity, k_infinity);
  expect_ends(quotient(up, up), 0, k_infinity);
  expect_ends(quotient(up, -up), -k_infinity, 0);
  expect_ends(quotient(all, between(1, 2)), -k_infinity, k_infinity);
  expect_ends(min(all, up), -k_infinity, k_infinity);
  expect_ends(max(all, up), 1, k_infinity);
  expect_ends(abs(all), 0, k_infinity);
  expect_ends(floor(up), 1, k_infinity);
}

TEST(Interval, RelationsAreDecidedOnlyWhereEveryPairAgrees) {
  EXPECT_EQ(less(between(1, 2), between(3, 4)), True);
  EXPECT_EQ(less(between(1, 2), between(2, 4)), Undecided);
  EXPECT_EQ(less(between(2, 4), between(1, 2)), False);
  EXPECT_EQ(less(number(2), number(2)), False);
  EXPECT_EQ(less_equal(between(1, 2), between(2, 4)), True);
  EXPECT_EQ(less_equal(between(2, 4), between(1, 2)), Undecided);
  EXPECT_EQ(less_equal(between(3, 4), between(1, 2)), False);
  EXPECT_EQ(equal(number(2), Interval({64}, 2)), True);
  EXPECT_EQ(equal(number(2), number(3)), False);
  EXPECT_EQ(equal(between(1, 2), between(1, 2)), Undecided);
  EXPECT_EQ(less(Interval::entire(k_128), Interval::entire(k_128)), Undecided);
}

TEST(Interval, AgreementIsOfTheHull) {
  EXPECT_TRUE(agrees_to_bits(number(1), number(1), 1000));
  EXPECT_TRUE(agrees_to_bits(number(1), between(1, 1 + 0x1p-40), 39));
  EXPECT_FALSE(agrees_to_bits(number(1), between(1, 1 + 0x1p-40), 41));
  EXPECT_FALSE(agrees_to_bits(between(-1e-300, 1e-300), number(0), 1));
  EXPECT_FALSE(agrees_to_bits(between(1, k_infinity), number(1), 1));
  const Interval third = number(Rational(1, 3));
  EXPECT_TRUE(agrees_to_bits(third, third, 127));
  EXPECT_FALSE(agrees_to_bits(third, third, 130));
}

TEST(Interval, PartialFunctionsRefuseWhatIsOutsideTheirDomains) {
  EXPECT_THROW(quotient(number(1), between(0, 1)), std::domain_error);
  EXPECT_THROW(sqrt_of_nonnegative(between(-1, 1)), std::domain_error);
  EXPECT_THROW(log_of_nonnegative(between(-1, 1)), std::domain_error);
  EXPECT_THROW(log_of_nonnegative(number(0)), std::domain_error);
  EXPECT_THROW(pow_of_nonnegative(between(-1, 1), number(2)), std::domain_error);
  EXPECT_THROW(pow_of_nonnegative(number(0), number(-2)), std::domain_error);
  EXPECT_THROW(arcsin_of_unit(between(0, 2)), std::domain_error);
  EXPECT_THROW(arccos_of_unit(between(-2, 0)), std::domain_error);
  EXPECT_THROW(meet(between(1, 2), between(3, 4)), std::logic_error);
}

TEST(Interval, ResultsBeyondTheRangeOfExponentsAreStillEnclosed) {
  const Interval vast = power_of_two(1L << 40);
  EXPECT_FALSE(vast.is_bounded());
  EXPECT_EQ(less(power_of_two(1L << 29), vast), True);
  const Interval tiny = power_of_two(-(1L << 40));
  EXPECT_TRUE(tiny.is_nonnegative() && !tiny.is_zero());
  EXPECT_EQ(less(tiny, power_of_two(-(1L << 29))), True);
  EXPECT_TRUE((tiny * vast).contains(1));
  EXPECT_TRUE((vast - vast).contains(0));
  EXPECT_TRUE(exp(vast).is_positive() && !exp(vast).is_bounded());
  EXPECT_TRUE(exp(-vast).is_nonnegative() && exp(-vast).is_bounded());
}

TEST(Interval, EndsOutOfMemoryAreNotGivenAsRationals) {
  const Interval large = power_of_two(Interval::k_max_exponent + 1);
  EXPECT_FALSE(large.lower_rational().has_value());
  EXPECT_TRUE(large.is_degenerate());
  EXPECT_EQ(large.lower_decimal(3)->exponent, 5050445);
  EXPECT_EQ(*power_of_two(100).lower_rational(), Rational(Integer(1) << 100));
  EXPECT_EQ(*power_of_two(-100).lower_rational(), Rational(1, Integer(1) << 100));
  EXPECT_FALSE(Interval::entire(k_128).lower_rational().has_value());
  EXPECT_FALSE(Interval::entire(k_128).upper_decimal(5).has_value());
}

TEST(Interval, AnglesTooLargeToReduceGiveTheWholeRange) {
  expect_ends(sin(power_of_two(1L << 20)), -1, 1);
  expect_ends(cos(-power_of_two(1L << 28)), -1, 1);
  expect_ends(tan(power_of_two(1L << 20)), -k_infinity, k_infinity);
  const Interval reduced = sin(power_of_two(10000));
  EXPECT_TRUE(agrees_to_bits(reduced, reduced, 120));
}

TEST(Interval, PowersOfExtremeArgumentsAreEnclosedAtOnce) {
  const Interval above_one = number(1 + Rational(1, Integer(1) << 120));
  const Interval below_one = number(1 - Rational(1, Integer(1) << 120));
  const Interval bases[] = {above_one,
                            below_one,
                            number(3),
                            number(Rational(1, 3)),
                            power_of_two(1L << 29),
                            power_of_two(-(1L << 29)),
                            between(0, k_infinity)};
  const Interval exponents[] = {power_of_two(200),
                                -power_of_two(200),
                                power_of_two(-200),
                                -power_of_two(-200),
                                number(Rational(3'000'000'000'000'000'000)),
                                number(Rational(-1, 3)),
                                power_of_two(1L << 29),
                                power_of_two(-(1L << 29)),
                                Interval::entire(k_128)};
  for (const Interval& x : bases) {
    for (const Interval& y : exponents) {
      const Interval power = pow_of_nonnegative(x, y);
      EXPECT_TRUE(power.is_nonnegative());
      // xʸ ≥ 1 where x − 1 and y have one sign, ≤ 1 where they have opposite ones.
      const bool rises = (less(number(1), x) == True && y.is_positive()) ||
                         (less(x, number(1)) == True && y.is_negative());
      const bool falls = (less(number(1), x) == True && y.is_negative()) ||
                         (less(x, number(1)) == True && y.is_positive());
      EXPECT_TRUE(!rises || less(power, number(1)) == False);
      EXPECT_TRUE(!falls || less(number(1), power) == False);
    }
  }
}

TEST(Interval, ParityOfExponentsBeyondDoublesIsKnown) {
  const Interval odd(k_128, Integer((Integer(1) << 100) + 1));
  EXPECT_EQ(equal(npow(number(-1), odd), number(-1)), True);
  EXPECT_EQ(equal(rpow(number(-1), odd), number(-1)), True);
  EXPECT_EQ(equal(zpow(number(-1), odd + number(1)), number(1)), True);
}

TEST(Interval, EndsArePrintedOutward) {
  const Interval third = number(Rational(1, 3));
  EXPECT_EQ(to_text(*third.lower_decimal(10)), "0.3333333333");
  EXPECT_EQ(to_text(*third.upper_decimal(10)), "0.3333333334");
  EXPECT_EQ(to_text(*(-third).lower_decimal(10)), "-0.3333333334");
  EXPECT_EQ(to_text(*number(0).lower_decimal(10)), "0");
  EXPECT_EQ(to_text(*number(Rational(5, 4)).upper_decimal(10)), "1.25");
  EXPECT_THROW(third.lower_decimal(0), std::invalid_argument);
  // Every printed end is on its own side of the end itself.
  for (int digits = 1; digits < 60; ++digits) {
    const Interval x = log(number(digits + 1));
    EXPECT_LE(to_rational(*x.lower_decimal(digits)), *x.lower_rational());
    EXPECT_GE(to_rational(*x.upper_decimal(digits)), *x.upper_rational());
  }
}

TEST(Interval, ThreadsAtDifferentPrecisionsDoNotDisturbEachOther) {
  const auto compute = [](int bits) {
    const Interval::Precision precision{bits};
    std::string text;
    for (int i = 1; i < 300; ++i) {
      const Interval x(precision, Rational(i, 7));
      const Interval y = exp(log(x) * Interval::pi(precision)) + sin(x) + rpow(x, -x);
      text += enclosure_text(y, bits / 4) + "\n";
    }
    return text;
  };
  const std::vector<int> precisions{64, 128, 200, 1024};
  std::vector<std::string> alone;
  for (const int bits : precisions) alone.push_back(compute(bits));
  std::vector<std::string> together(precisions.size());
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < precisions.size(); ++i) {
      threads.emplace_back([&, i] { together[i] = compute(precisions[i]); });
    }
  }
  EXPECT_EQ(alone, together);
}

}  // namespace
}  // namespace latent::eval
