/// The kernels of the block rung: elementary functions against MPFR on millions of arguments, and
/// everything against `DoubleInterval`.
#include "ref/eval/block_kernels.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <limits>

#include "ref/eval/double_interval.hpp"
#include "ref/eval/lane_functions.hpp"
#include "ref/eval/total.hpp"
#include "tests/ref/eval/reference.hpp"
#include "tests/ref/eval/samples.hpp"

namespace latent::eval::testing {
namespace {

constexpr std::size_t k_lanes = 64;
constexpr mpfr_prec_t k_bits = 160;

/// One interval a lane.
struct Lanes {
  std::array<double, k_lanes> lower;
  std::array<double, k_lanes> upper;

  LaneArguments arguments() const { return {lower.data(), upper.data()}; }
  LaneResults results() { return {lower.data(), upper.data()}; }
  void set(std::size_t i, double low, double high) {
    lower.at(i) = low;
    upper.at(i) = high;
  }
};

using Lost = std::array<std::uint64_t, k_lanes>;

/// A double of any size up to 2^±`range`, now and then one with few bits or next to 1.
double spread_out(Sampler& sampler, double range) {
  const double exponent = (2 * sampler.unit() - 1) * range;
  switch (sampler.below(8)) {
    case 0:
      return std::ldexp(static_cast<double>(1 + sampler.below(64)), static_cast<int>(exponent) - 5);
    case 1:
      return 1 + (sampler.unit() - 0.5) * std::exp2(-60 * sampler.unit());
    default:
      return std::exp2(exponent) * (1 + sampler.unit());
  }
}

/// The worst that was seen: by how many places brackets are wide.
struct Width {
  std::int64_t most = 0;
  std::int64_t sum = 0;
  std::int64_t count = 0;

  void note(const directed::Bracket& b) {
    const std::int64_t places = directed::ordinal(b.up) - directed::ordinal(b.down);
    most = std::max(most, places);
    sum += places;
    ++count;
  }
  double mean() const { return static_cast<double>(sum) / static_cast<double>(count); }
};

/// Whether the bracket contains the value that `f` gives at one argument or two.
template <class F>
void expect_encloses(const directed::Bracket& b, const F& f, double x, double y) {
  static reference::Real value(k_bits);
  f(static_cast<mpfr_ptr>(value));
  // The reference is rounded to nearest, to far more bits than matter.
  ASSERT_LE(mpfr_cmp_d(value, b.up), 0) << std::hexfloat << x << ' ' << y;
  ASSERT_GE(mpfr_cmp_d(value, b.down), 0) << std::hexfloat << x << ' ' << y;
}

TEST(LaneFunctions, LogarithmsEncloseOnMillionsOfArguments) {
  Sampler sampler(1);
  reference::Real argument(k_bits);
  Width width;
  for (int i = 0; i < 1'200'000; ++i) {
    const double x = spread_out(sampler, 1010);
    ASSERT_TRUE(lanes::can_take_log(x)) << x;
    const auto b = lanes::log_bracket(x);
    mpfr_set_d(argument, x, MPFR_RNDN);
    expect_encloses(
        b, [&](mpfr_ptr r) { mpfr_log(r, argument, MPFR_RNDN); }, x, 0);
    width.note(b);
  }
  std::cout << "log: at most " << width.most << " places, " << width.mean() << " on average\n";
  EXPECT_LE(width.most, 2);
  EXPECT_LT(width.mean(), 1.01);
}

TEST(LaneFunctions, TheErrorOfLogarithmsIsBelowItsBound) {
  Sampler sampler(2);
  reference::Real argument(k_bits);
  reference::Real value(k_bits);
  double worst = 0;
  for (int i = 0; i < 1'200'000; ++i) {
    const double x = spread_out(sampler, 1010);
    if (x == 1) continue;
    const lanes::Pair y = lanes::log_pair(x);
    mpfr_set_d(argument, x, MPFR_RNDN);
    mpfr_log(value, argument, MPFR_RNDN);
    mpfr_sub_d(argument, value, y.high, MPFR_RNDN);
    mpfr_sub_d(argument, argument, y.low, MPFR_RNDN);
    mpfr_div(argument, argument, value, MPFR_RNDN);
    worst = std::max(worst, std::abs(mpfr_get_d(argument, MPFR_RNDN)));
  }
  std::cout << "log: error 2^" << std::log2(worst) << ", bound 2^" << std::log2(lanes::k_log_error)
            << '\n';
  EXPECT_LT(worst, lanes::k_log_error);
  // The bound is one for this function and not for any.
  EXPECT_GT(worst, lanes::k_log_error * 0x1p-6);
}

TEST(LaneFunctions, ExponentialsEncloseOnMillionsOfArguments) {
  Sampler sampler(3);
  reference::Real argument(k_bits);
  Width width;
  for (int i = 0; i < 1'200'000; ++i) {
    double x = sampler.below(4) == 0 ? std::exp2(-70 * sampler.unit()) : 700 * sampler.unit();
    if (sampler.below(2) == 0) x = -x;
    ASSERT_TRUE(lanes::can_take_exp(x)) << x;
    const auto b = lanes::exp_bracket(x);
    mpfr_set_d(argument, x, MPFR_RNDN);
    expect_encloses(
        b, [&](mpfr_ptr r) { mpfr_exp(r, argument, MPFR_RNDN); }, x, 0);
    width.note(b);
  }
  std::cout << "exp: at most " << width.most << " places, " << width.mean() << " on average\n";
  EXPECT_LE(width.most, 2);
  EXPECT_LT(width.mean(), 1.5);
}

TEST(LaneFunctions, PowersEncloseOnMillionsOfArguments) {
  Sampler sampler(4);
  reference::Real base(k_bits);
  reference::Real exponent(k_bits);
  Width width;
  int taken = 0;
  for (int i = 0; i < 2'000'000; ++i) {
    const double x = spread_out(sampler, sampler.below(2) == 0 ? 1000 : 8);
    double y = spread_out(sampler, 20);
    if (sampler.below(4) == 0) y = std::floor(y);
    if (sampler.below(2) == 0) y = -y;
    if (!lanes::can_take_power(x, y)) continue;
    ++taken;
    const auto b = lanes::pow_bracket(x, y);
    mpfr_set_d(base, x, MPFR_RNDN);
    mpfr_set_d(exponent, y, MPFR_RNDN);
    expect_encloses(
        b, [&](mpfr_ptr r) { mpfr_pow(r, base, exponent, MPFR_RNDN); }, x, y);
    width.note(b);
  }
  std::cout << "pow: " << taken << " arguments, at most " << width.most << " places, "
            << width.mean() << " on average\n";
  EXPECT_GT(taken, 1'000'000);
  // An exponent of 700 is known to 700 · 2^-62.
  EXPECT_LE(width.most, 6);
  EXPECT_LT(width.mean(), 1.5);
}

TEST(LaneFunctions, WhatIsKnownExactlyIsExact) {
  EXPECT_EQ(lanes::log_bracket(1).down, 0);
  EXPECT_EQ(lanes::log_bracket(1).up, 0);
  EXPECT_EQ(lanes::exp_bracket(0).down, 1);
  EXPECT_EQ(lanes::exp_bracket(-0.0).up, 1);
  EXPECT_EQ(lanes::pow_bracket(3.7, 1).down, 3.7);
  EXPECT_EQ(lanes::pow_bracket(3.7, 1).up, 3.7);
  EXPECT_EQ(lanes::pow_bracket(3.7, 0).down, 1);
  EXPECT_EQ(lanes::pow_bracket(1, 1e300).up, 1);
}

TEST(LaneFunctions, ArgumentsOutsideOfTheDomainsAreSeen) {
  const double infinity = std::numeric_limits<double>::infinity();
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const double x : {0.0, -0.0, -1.0, 0x1p-1023, infinity, -infinity, nan}) {
    EXPECT_FALSE(lanes::can_take_log(x)) << x;
    EXPECT_FALSE(lanes::can_take_power(x, 0.7)) << x;
  }
  for (const double x : {701.0, -701.0, infinity, nan}) EXPECT_FALSE(lanes::can_take_exp(x)) << x;
  EXPECT_FALSE(lanes::can_take_power(2.5, infinity));
  EXPECT_FALSE(lanes::can_take_power(2.5, nan));
  EXPECT_FALSE(lanes::can_take_power(2.5, 1e6));
  // 1.5³ is a double, which libm.hpp finds.
  EXPECT_FALSE(lanes::can_take_power(1.5, 3));
}

/// An interval around a random number of moderate size; now and then a number alone, 0 or an
/// unbounded one.
void draw(Sampler& sampler, Lanes& lanes, std::size_t i) {
  double x = spread_out(sampler, sampler.below(8) == 0 ? 1000 : 10);
  if (sampler.below(3) == 0) x = -x;
  if (sampler.below(24) == 0) x = 0;
  const double width = std::abs(x) * std::exp2(-60 * sampler.unit());
  double low = sampler.below(3) == 0 ? x : x - width;
  double high = sampler.below(3) == 0 ? x : x + width;
  if (sampler.below(64) == 0) low = -std::numeric_limits<double>::infinity();
  if (sampler.below(64) == 0) high = std::numeric_limits<double>::max();
  lanes.set(i, low, high);
}

/// Results must be those of `DoubleInterval`, or at least meet them: both enclose.
template <class Kernel, class Scalar>
void compare_unary(std::uint64_t seed, Kernel kernel, Scalar scalar, bool identical) {
  Sampler sampler(seed);
  int kept = 0;
  for (int round = 0; round < 4000; ++round) {
    Lanes x;
    Lanes out;
    Lost lost{};
    // Blocks of every length, so that the ends of vectors are seen too.
    const std::size_t count = 1 + sampler.below(k_lanes);
    for (std::size_t i = 0; i < count; ++i) draw(sampler, x, i);
    kernel(x.arguments(), out.results(), lost.data(), count);
    for (std::size_t i = 0; i < count; ++i) {
      if (lost.at(i) != 0 || std::isinf(x.lower.at(i))) continue;
      ++kept;
      const DoubleInterval expected = scalar(DoubleInterval({}, x.lower.at(i), x.upper.at(i)));
      const DoubleInterval found({}, out.lower.at(i), out.upper.at(i));
      if (identical) {
        ASSERT_EQ(found.lower_double(), expected.lower_double()) << x.lower.at(i);
        ASSERT_EQ(found.upper_double(), expected.upper_double()) << x.upper.at(i);
      } else {
        ASSERT_TRUE(intersects(found, expected)) << x.lower.at(i) << ' ' << x.upper.at(i);
      }
    }
  }
  EXPECT_GT(kept, 10000);
}

template <class Kernel, class Scalar>
void compare_binary(std::uint64_t seed, Kernel kernel, Scalar scalar, bool identical) {
  Sampler sampler(seed);
  int kept = 0;
  for (int round = 0; round < 4000; ++round) {
    Lanes x;
    Lanes y;
    Lanes out;
    Lost lost{};
    const std::size_t count = 1 + sampler.below(k_lanes);
    const bool positive = sampler.below(2) == 0;
    for (std::size_t i = 0; i < count; ++i) {
      draw(sampler, x, i);
      draw(sampler, y, i);
      if (positive && x.lower.at(i) < 0) x.set(i, 1, 2);
      if (positive && y.lower.at(i) < 0) y.set(i, 0.5, 3);
    }
    kernel(x.arguments(), y.arguments(), out.results(), lost.data(), count);
    for (std::size_t i = 0; i < count; ++i) {
      const bool unbounded = std::isinf(x.lower.at(i)) || std::isinf(y.lower.at(i));
      if (lost.at(i) != 0 || unbounded) continue;
      ++kept;
      const DoubleInterval expected = scalar(DoubleInterval({}, x.lower.at(i), x.upper.at(i)),
                                             DoubleInterval({}, y.lower.at(i), y.upper.at(i)));
      const DoubleInterval found({}, out.lower.at(i), out.upper.at(i));
      if (identical) {
        ASSERT_EQ(found.lower_double(), expected.lower_double())
            << std::hexfloat << x.lower.at(i) << ' ' << x.upper.at(i) << ' ' << y.lower.at(i) << ' '
            << y.upper.at(i);
        ASSERT_EQ(found.upper_double(), expected.upper_double());
      } else {
        ASSERT_TRUE(intersects(found, expected)) << x.lower.at(i) << ' ' << y.upper.at(i);
      }
    }
  }
  EXPECT_GT(kept, 10000);
}

using X = DoubleInterval;

TEST(BlockKernels, ArithmeticIsThatOfDoubleIntervals) {
  compare_binary(
      11, block::add, [](X a, X b) { return a + b; }, true);
  compare_binary(
      12, block::subtract, [](X a, X b) { return a - b; }, true);
  compare_binary(
      13, block::subtract_naturals, [](X a, X b) { return nat_sub(a, b); }, true);
  compare_binary(
      14, block::multiply, [](X a, X b) { return a * b; }, true);
  compare_binary(
      15, block::divide, [](X a, X b) { return div(a, b); }, true);
  compare_binary(
      16, block::minimum, [](X a, X b) { return min(a, b); }, true);
  compare_binary(
      17, block::maximum, [](X a, X b) { return max(a, b); }, true);
}

TEST(BlockKernels, FunctionsOfOneArgumentAreThoseOfDoubleIntervals) {
  compare_unary(
      21, block::negate, [](X a) { return -a; }, true);
  compare_unary(
      22, block::absolute, [](X a) { return abs(a); }, true);
  compare_unary(
      23, block::inverse, [](X a) { return inv(a); }, true);
  compare_unary(
      24, block::square_root, [](X a) { return sqrt(a); }, true);
  compare_unary(
      25, block::floor, [](X a) { return floor(a); }, true);
  compare_unary(
      26, block::ceiling, [](X a) { return ceil(a); }, true);
  compare_unary(
      27, block::natural_floor, [](X a) { return nat_floor(a); }, true);
  compare_unary(
      28, block::natural_ceiling, [](X a) { return nat_ceil(a); }, true);
}

TEST(BlockKernels, ElementaryFunctionsMeetThoseOfDoubleIntervals) {
  compare_unary(
      31, block::exponential, [](X a) { return exp(a); }, false);
  compare_unary(
      32, block::logarithm, [](X a) { return log(a); }, false);
  compare_binary(
      33, block::power, [](X a, X b) { return rpow(a, b); }, false);
}

TEST(BlockKernels, ALaneDoesNotDependOnItsNeighbours) {
  Sampler sampler(41);
  for (int round = 0; round < 2000; ++round) {
    Lanes x;
    Lanes y;
    Lanes together;
    Lost lost{};
    for (std::size_t i = 0; i < k_lanes; ++i) {
      draw(sampler, x, i);
      draw(sampler, y, i);
    }
    block::power(x.arguments(), y.arguments(), together.results(), lost.data(), k_lanes);
    for (std::size_t i = 0; i < k_lanes; ++i) {
      double low = 0;
      double high = 0;
      std::uint64_t alone = 0;
      block::power({&x.lower.at(i), &x.upper.at(i)}, {&y.lower.at(i), &y.upper.at(i)},
                   {&low, &high}, &alone, 1);
      ASSERT_EQ(alone, lost.at(i));
      if (alone != 0) continue;
      ASSERT_EQ(low, together.lower.at(i));
      ASSERT_EQ(high, together.upper.at(i));
    }
  }
}

TEST(BlockKernels, RelationsAreThoseOfDoubleIntervals) {
  Sampler sampler(51);
  int decided = 0;
  for (int round = 0; round < 20000; ++round) {
    Lanes x;
    Lanes y;
    draw(sampler, x, 0);
    draw(sampler, y, 0);
    if (sampler.below(4) == 0) y = x;
    if (std::isinf(x.lower[0]) || std::isinf(y.lower[0])) continue;
    const X a({}, x.lower[0], x.upper[0]);
    const X b({}, y.lower[0], y.upper[0]);
    const auto check = [&](auto kernel, Truth expected) {
      std::uint64_t truth = 0;
      std::uint64_t lost = 0;
      kernel(&truth, &lost);
      ASSERT_EQ(lost != 0, expected == Truth::Undecided);
      if (lost != 0) return;
      ASSERT_EQ(truth != 0, expected == Truth::True);
      ++decided;
    };
    const auto left = x.arguments();
    const auto right = y.arguments();
    check([&](auto* t, auto* l) { block::less(left, right, t, nullptr, l, 1); }, less(a, b));
    check([&](auto* t, auto* l) { block::less_equal(left, right, t, nullptr, l, 1); },
          less_equal(a, b));
    check([&](auto* t, auto* l) { block::equal(left, right, t, l, 1); }, equal(a, b));
  }
  EXPECT_GT(decided, 10000);
}

}  // namespace
}  // namespace latent::eval::testing
