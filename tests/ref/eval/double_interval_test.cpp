#include "ref/eval/double_interval.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <stdexcept>
#include <utility>

#include "ref/eval/enclosure.hpp"

namespace latent::eval {
namespace {

using directed::k_infinity;
using directed::k_largest;
using enum Truth;

static_assert(Enclosure<DoubleInterval>);
template <class X>
concept HasOperators = requires(X x) {
  x < x;
}
|| requires(X x) { x <= x; }
|| requires(X x) { x == x; }
|| requires(X x) { x / x; };
static_assert(!HasOperators<DoubleInterval>);

DoubleInterval between(double lower, double upper) { return {{}, lower, upper}; }
DoubleInterval number(double value) { return {{}, value}; }

void expect_ends(const DoubleInterval& x, double lower, double upper) {
  EXPECT_EQ(std::pair(x.lower_double(), x.upper_double()), std::pair(lower, upper));
}

TEST(DoubleInterval, RefusesEndsThatEncloseNoReal) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(between(2, 1), std::invalid_argument);
  EXPECT_THROW(between(nan, 1), std::invalid_argument);
  EXPECT_THROW(between(1, nan), std::invalid_argument);
  EXPECT_THROW(number(nan), std::invalid_argument);
  EXPECT_THROW(number(k_infinity), std::invalid_argument);
  EXPECT_THROW(between(k_infinity, k_infinity), std::invalid_argument);
  EXPECT_THROW(between(-k_infinity, -k_infinity), std::invalid_argument);
  EXPECT_FALSE(DoubleInterval::entire({}).is_bounded());
}

TEST(DoubleInterval, RationalsAreEnclosedByNeighbours) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 200'000; ++i) {
    Integer numerator(random() >> (random() % 64));
    Integer denominator((random() >> (random() % 64)) + 1);
    numerator <<= static_cast<unsigned>(random() % 1300);
    denominator <<= static_cast<unsigned>(random() % 1300);
    if (random() % 2 == 0) numerator = -numerator;
    const Rational value(numerator, denominator);
    const DoubleInterval x({}, value);
    ASSERT_TRUE(x.contains(value)) << value;
    if (x.is_degenerate()) {
      ASSERT_EQ(Rational(x.lower_double()), value);
    } else {
      ASSERT_EQ(directed::next_up(x.lower_double()), x.upper_double()) << value;
      ASSERT_FALSE(x.is_bounded() &&
                   (Rational(x.lower_double()) == value || Rational(x.upper_double()) == value));
    }
  }
}

TEST(DoubleInterval, RationalsOutOfRangeReachToInfinityAndZero) {
  const Rational huge(Integer(1) << 5000);
  const Rational tiny = 1 / huge;
  expect_ends({{}, huge}, k_largest, k_infinity);
  expect_ends({{}, Rational(-huge)}, -k_infinity, -k_largest);
  expect_ends({{}, tiny}, 0, 0x1p-1074);
  expect_ends({{}, Rational(-tiny)}, -0x1p-1074, 0);
  expect_ends({{}, Rational(Integer(1) << 1024)}, k_largest, k_infinity);
}

TEST(DoubleInterval, IntegersAreExactAsFarAsDoublesGo) {
  expect_ends({{}, (1L << 53) + 1}, 0x1p53, 0x1p53 + 2);
  expect_ends({{}, -(1L << 53)}, -0x1p53, -0x1p53);
  expect_ends({{}, std::numeric_limits<long>::max()}, 0x1.fffffffffffffp62, 0x1p63);
  expect_ends({{}, std::numeric_limits<long>::min()}, -0x1p63, -0x1p63);
  expect_ends({{}, std::numeric_limits<unsigned long>::max()}, 0x1.fffffffffffffp63, 0x1p64);
  expect_ends({{}, Integer(1) << 100}, 0x1p100, 0x1p100);
  expect_ends({{}, Integer(-((Integer(1) << 100) + 1))}, -0x1.0000000000001p100, -0x1p100);
}

TEST(DoubleInterval, UnboundedEndsKeepTheRestOfTheInterval) {
  const auto up = between(1, k_infinity);
  const auto all = DoubleInterval::entire({});
  expect_ends(up + up, 2, k_infinity);
  expect_ends(up - up, -k_infinity, k_infinity);
  expect_ends(up * between(0, 2), 0, k_infinity);
  expect_ends(up * -up, -k_infinity, -1);
  expect_ends(number(0) * all, 0, 0);
  expect_ends(between(-1, 2) * up, -k_infinity, k_infinity);
  expect_ends(quotient(up, up), 0, k_infinity);
  expect_ends(quotient(up, -up), -k_infinity, 0);
  expect_ends(quotient(all, between(1, 2)), -k_infinity, k_infinity);
}

TEST(DoubleInterval, ProductsTakeTheRightCorners) {
  const std::pair<DoubleInterval, DoubleInterval> pairs[] = {
      {between(2, 3), between(4, 5)},    {between(2, 3), between(-5, 4)},
      {between(2, 3), between(-5, -4)},  {between(-2, 3), between(4, 5)},
      {between(-2, 3), between(-5, 4)},  {between(-2, 3), between(-5, -4)},
      {between(-3, -2), between(4, 5)},  {between(-3, -2), between(-5, 4)},
      {between(-3, -2), between(-5, -4)}};
  for (const auto& [x, y] : pairs) {
    const double a = x.lower_double(), b = x.upper_double();
    const double c = y.lower_double(), d = y.upper_double();
    expect_ends(x * y, std::min({a * c, a * d, b * c, b * d}),
                std::max({a * c, a * d, b * c, b * d}));
    if (y.contains_zero()) continue;
    const DoubleInterval ratio = quotient(x, y);
    EXPECT_NEAR(ratio.lower_double(), std::min({a / c, a / d, b / c, b / d}), 1e-15);
    EXPECT_NEAR(ratio.upper_double(), std::max({a / c, a / d, b / c, b / d}), 1e-15);
  }
}

TEST(DoubleInterval, RelationsAreDecidedOnlyWhereEveryPairAgrees) {
  EXPECT_EQ(less(between(1, 2), between(3, 4)), True);
  EXPECT_EQ(less(between(1, 2), between(2, 4)), Undecided);
  EXPECT_EQ(less(between(2, 4), between(1, 2)), False);
  EXPECT_EQ(less(number(2), number(2)), False);
  EXPECT_EQ(less(between(1, 3), between(2, 4)), Undecided);
  EXPECT_EQ(less_equal(between(1, 2), between(2, 4)), True);
  EXPECT_EQ(less_equal(between(2, 4), between(1, 2)), Undecided);
  EXPECT_EQ(less_equal(between(3, 4), between(1, 2)), False);
  EXPECT_EQ(less_equal(number(2), number(2)), True);
  EXPECT_EQ(equal(number(2), number(2)), True);
  EXPECT_EQ(equal(number(2), number(3)), False);
  EXPECT_EQ(equal(between(1, 2), between(1, 2)), Undecided);
  EXPECT_EQ(equal(between(1, 2), number(2)), Undecided);
  EXPECT_EQ(less(DoubleInterval::entire({}), DoubleInterval::entire({})), Undecided);
}

TEST(DoubleInterval, AgreementIsOfTheHull) {
  EXPECT_TRUE(agrees_to_bits(number(1), number(1), 1000));
  EXPECT_TRUE(agrees_to_bits(number(1), between(1, 1 + 0x1p-40), 40 - 1));
  EXPECT_FALSE(agrees_to_bits(number(1), between(1, 1 + 0x1p-40), 41));
  EXPECT_FALSE(agrees_to_bits(number(1), number(1 + 0x1p-40), 41));
  EXPECT_TRUE(agrees_to_bits(number(-0x1p-500), number(-0x1p-500 - 0x1p-540), 39));
  EXPECT_FALSE(agrees_to_bits(between(-0x1p-500, 0x1p-500), number(0), 1));
  EXPECT_TRUE(agrees_to_bits(number(0), number(0), 1));
  EXPECT_FALSE(agrees_to_bits(between(1, k_infinity), number(1), 1));
}

TEST(DoubleInterval, MeetKeepsWhatBothSayAndRefusesAContradiction) {
  expect_ends(meet(between(1, 3), between(2, 4)), 2, 3);
  EXPECT_THROW(meet(between(1, 2), between(3, 4)), std::logic_error);
}

TEST(DoubleInterval, PartialFunctionsRefuseWhatIsOutsideTheirDomains) {
  EXPECT_THROW(quotient(number(1), between(0, 1)), std::domain_error);
  EXPECT_THROW(sqrt_of_nonnegative(between(-1, 1)), std::domain_error);
  EXPECT_THROW(log_of_nonnegative(between(-1, 1)), std::domain_error);
  EXPECT_THROW(log_of_nonnegative(number(0)), std::domain_error);
  EXPECT_THROW(pow_of_nonnegative(between(-1, 1), number(2)), std::domain_error);
  EXPECT_THROW(pow_of_nonnegative(number(0), number(-2)), std::domain_error);
  EXPECT_THROW(arcsin_of_unit(between(0, 2)), std::domain_error);
  EXPECT_THROW(arccos_of_unit(between(-2, 0)), std::domain_error);
}

TEST(DoubleInterval, SignsAreOnlyWhatIsCertain) {
  EXPECT_TRUE(number(0).is_zero() && number(-0.0).is_zero() && !between(0, 1).is_zero());
  EXPECT_TRUE(between(0, 1).is_nonnegative() && !between(0, 1).is_positive());
  EXPECT_TRUE(between(-1, 0).is_nonpositive() && !between(-1, 0).is_negative());
  EXPECT_TRUE(between(-1, 1).contains_zero() && !between(1, 2).contains_zero());
  EXPECT_TRUE(number(3).is_integer() && !number(3.5).is_integer() && !between(3, 4).is_integer());
  EXPECT_TRUE(between(1, 2).contains(Rational(3, 2)) && !between(1, 2).contains(Rational(5, 2)));
}

TEST(DoubleInterval, EndsComeBackExactly) {
  const DoubleInterval third({}, Rational(1, 3));
  EXPECT_EQ(*third.lower_rational(), Rational(third.lower_double()));
  EXPECT_EQ(*third.upper_rational(), Rational(third.upper_double()));
  EXPECT_FALSE(between(-k_infinity, 1).lower_rational().has_value());
  EXPECT_FALSE(between(1, k_infinity).upper_decimal(3).has_value());
  EXPECT_EQ(to_text(*third.lower_decimal(5)), "0.33333");
  EXPECT_EQ(to_text(*third.upper_decimal(5)), "0.33334");
  EXPECT_TRUE(DoubleInterval::pi({}).contains(
      Rational(Integer("3141592653589793238462643"), Integer("1000000000000000000000000"))));
}

}  // namespace
}  // namespace latent::eval
