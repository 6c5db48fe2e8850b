#include "fast/src/rounding.hpp"

#include <gtest/gtest.h>

#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {
namespace {

using reference::Real;

TEST(Rounding, ExactlyKeepsEveryNaturalNumber) {
  Sampler sampler;
  for (int i = 0; i < 100'000; ++i) {
    const std::uint64_t n = sampler.natural();
    const DoubleDouble value = exactly(n);
    ASSERT_TRUE(Real(value.hi) + Real(value.lo) == Real(n)) << n;
    ASSERT_EQ(value.hi, static_cast<double>(n)) << n;
  }
}

TEST(Rounding, ToDoubleKeepsIntegersBelowTwoToThe51) {
  const std::int64_t limit = std::int64_t{1} << 51;
  for (const std::int64_t value : {-limit + 1, std::int64_t{-1074}, std::int64_t{-1},
                                   std::int64_t{0}, std::int64_t{1}, limit - 1})
    EXPECT_EQ(to_double(value), static_cast<double>(value));
}

TEST(Rounding, SplitGivesTheNumberBack) {
  Sampler sampler;
  for (int i = 0; i < 100'000; ++i) {
    const double value = sampler.draw(Range::nonzero);
    const Split parts = split(value);
    ASSERT_GE(std::fabs(parts.significand), 1) << text(value);
    ASSERT_LT(std::fabs(parts.significand), 2) << text(value);
    ASSERT_EQ(std::ldexp(parts.significand, static_cast<int>(parts.exponent)), value)
        << text(value);
  }
}

TEST(Rounding, SplitOfZeroIsZero) {
  for (const double zero : {0.0, -0.0}) {
    EXPECT_EQ(split(zero).significand, 0.0);
    EXPECT_EQ(split(zero).exponent, 0);
  }
}

/// A number of two doubles at any scale, often just off the middle between two doubles.
Scaled draw(Sampler& sampler) {
  const double hi = sampler.uniform(1, 2) * std::ldexp(sampler.index(2) == 0 ? 1 : -1,
                                                       static_cast<int>(sampler.index(120)) - 60);
  const double half_ulp = std::ldexp(1.0, std::ilogb(hi) - 53);
  const double lo = sampler.index(2) == 0 ? half_ulp * sampler.uniform(-1, 1)
                                          : half_ulp * (1 - std::ldexp(1.0, -40));
  const auto any = static_cast<std::int64_t>(sampler.index(4400)) - 2200;
  const auto subnormal = static_cast<std::int64_t>(sampler.index(56)) - 1076 - std::ilogb(hi);
  return {fast_two_sum(hi, lo), sampler.index(2) == 0 ? any : subnormal};
}

TEST(Rounding, IsToTheNearestDoubleAtEveryScale) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < 200'000; ++i) {
    const Scaled value = draw(sampler);
    const Real exact = ldexp(Real(value.significand.hi) + Real(value.significand.lo),
                             static_cast<int>(value.exponent));
    worst.update(reference::ulps_between(round(value), exact), value.significand.hi,
                 value.significand.lo, static_cast<double>(value.exponent));
  }
  EXPECT_LE(worst.error(), 0.5 + 0x1p-50) << worst.call();
  EXPECT_GT(worst.error(), 0.499);
}

TEST(Rounding, LeastNumbersRoundToTheSubnormalGrid) {
  EXPECT_EQ(round({{1, 0}, -1074}), 0x1p-1074);
  EXPECT_EQ(round({{1, 0}, -1075}), 0.0);
  EXPECT_EQ(round({{1 + 0x1p-52, 0}, -1075}), 0x1p-1074);
  EXPECT_EQ(round({{1, 0}, -1076}), 0.0);
  EXPECT_EQ(round({{-1.75, 0}, -1075}), -0x1p-1074);
  EXPECT_EQ(round({{1, -0x1p-60}, -1022}), 0x1p-1022);
  EXPECT_EQ(round({{0x1.fffffffffffffp0, 0}, -1023}), 0x1p-1022);
}

TEST(Rounding, LargestNumbersRoundToInfinityFromTheMiddleOn) {
  const double largest = std::numeric_limits<double>::max();
  EXPECT_EQ(round({{0x1.fffffffffffffp0, 0}, 1023}), largest);
  EXPECT_EQ(round({{2, -0x1.8p-53}, 1023}), largest);
  EXPECT_EQ(round({{2, -0x1p-55}, 1023}), std::numeric_limits<double>::infinity());
  EXPECT_EQ(round({{1, 0}, 5000}), std::numeric_limits<double>::infinity());
  EXPECT_EQ(round({{-1, 0}, 1024}), -std::numeric_limits<double>::infinity());
}

TEST(Rounding, OfZeroIsPositiveZero) {
  for (const std::int64_t exponent : {-3000, -1000, 0, 1000, 3000})
    for (const double zero : {0.0, -0.0}) {
      EXPECT_EQ(round({{zero, zero}, exponent}), 0.0);
      EXPECT_FALSE(std::signbit(round({{zero, zero}, exponent})));
    }
}

}  // namespace
}  // namespace latent::fast
