#include "fast/src/logarithm.hpp"

#include <gtest/gtest.h>

#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {
namespace {

using reference::Real;

TEST(Logarithm, ErrsByNoMoreThanItsBound) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < 200'000; ++i) {
    // Every other argument near √2 or √½, where the series converges worst.
    const double x = i % 2 == 0 ? sampler.draw(Range::positive)
                                : sampler.uniform(0.99, 1.01) * (i % 4 == 1 ? M_SQRT2 : M_SQRT1_2);
    worst.update(reference::relative_error(logarithm(x), log(Real(x))), x);
  }
  RecordProperty("worst_log2", std::to_string(std::log2(worst.error())));
  EXPECT_LE(worst.error(), k_logarithm_error) << worst.call();
  EXPECT_GT(worst.error(), k_logarithm_error / 64) << "the bound is far too large";
}

TEST(Logarithm, HoldsItsBoundAtTheEndsOfTheReducedRange) {
  for (int exponent = -1074; exponent <= 1023; ++exponent)
    for (int steps = -3; steps <= 3; ++steps) {
      const double x = std::ldexp(neighbour(0x1.6a09ep-1, steps), exponent);
      if (!contains(Range::positive, x)) continue;
      ASSERT_LE(reference::relative_error(logarithm(x), log(Real(x))), k_logarithm_error)
          << text(x);
    }
}

TEST(Logarithm, OfOneIsZero) {
  EXPECT_EQ(logarithm(1.0).hi, 0.0);
  EXPECT_EQ(logarithm(1.0).lo, 0.0);
}

TEST(Logarithm, HighPartIsTheSumRounded) {
  Sampler sampler;
  for (int i = 0; i < 100'000; ++i) {
    const double x = sampler.draw(Range::positive);
    const DoubleDouble result = logarithm(x);
    ASSERT_EQ(result.hi + result.lo, result.hi) << text(x);
  }
}

TEST(Logarithm, HeadOfLn2TimesAnyExponentIsExact) {
  for (int k = -2200; k <= 2200; ++k) EXPECT_EQ(std::fma(k, k_ln2.hi, -(k * k_ln2.hi)), 0.0) << k;
}

}  // namespace
}  // namespace latent::fast
