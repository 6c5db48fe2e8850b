#include "fast/src/exponential.hpp"

#include <gtest/gtest.h>

#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {
namespace {

using reference::Real;

/// An exponent with both doubles in use; every third at an odd multiple of ln 2 / 2, where the
/// reduced argument is largest.
DoubleDouble draw_exponent(Sampler& sampler, int i) {
  double hi = sampler.index(4) == 0 ? sampler.uniform(-1500, 1500) : sampler.exponent();
  if (i % 3 == 0)
    hi = M_LN2 * (static_cast<int>(sampler.index(41)) - 20 + 0.5 + sampler.uniform(-0.01, 0.01));
  return fast_two_sum(hi, std::ldexp(hi * sampler.uniform(-1, 1), -53));
}

Real exact(DoubleDouble value) { return Real(value.hi) + Real(value.lo); }

/// The error of a scaled result relative to an exact value.
double relative_error(const Scaled& value, const Real& target) {
  return reference::relative_error(value.significand,
                                   ldexp(target, -static_cast<int>(value.exponent)));
}

TEST(Exponential, ErrsByNoMoreThanItsBound) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < 100'000; ++i) {
    const DoubleDouble y = draw_exponent(sampler, i);
    worst.update(relative_error(scaled(exponential(y)), exp(exact(y))), y.hi, y.lo);
  }
  RecordProperty("worst_log2", std::to_string(std::log2(worst.error())));
  EXPECT_LE(worst.error(), k_exponential_error) << worst.call();
  EXPECT_GT(worst.error(), k_exponential_error / 64) << "the bound is far too large";
}

TEST(Exponential, MinusOneErrsByNoMoreThanItsBound) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < 100'000; ++i) {
    const DoubleDouble y = draw_exponent(sampler, i);
    worst.update(relative_error(exponential_minus_one(y), exp(exact(y)) - 1), y.hi, y.lo);
  }
  RecordProperty("worst_log2", std::to_string(std::log2(worst.error())));
  EXPECT_LE(worst.error(), k_exponential_minus_one_error) << worst.call();
  EXPECT_GT(worst.error(), k_exponential_minus_one_error / 64) << "the bound is far too large";
}

TEST(Exponential, OfZeroIsOne) {
  const Exponential one = exponential({0, 0});
  EXPECT_EQ(one.fraction.hi, 0.0);
  EXPECT_EQ(one.fraction.lo, 0.0);
  EXPECT_EQ(one.exponent, 0);
}

TEST(Exponential, BeyondTheLargestExponentIsClamped) {
  for (const double sign : {1.0, -1.0}) {
    const Exponential largest = exponential({sign * k_largest_exponent, 0});
    const Exponential beyond = exponential({sign * 0x1p90, sign * 0x1p36});
    EXPECT_EQ(beyond.exponent, largest.exponent);
    EXPECT_EQ(beyond.fraction.hi, largest.fraction.hi);
    EXPECT_EQ(beyond.fraction.lo, largest.fraction.lo);
  }
}

}  // namespace
}  // namespace latent::fast
