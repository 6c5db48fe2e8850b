#include "fast/src/wide_float.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"

namespace latent::fast {
namespace {

using reference::Exact;

/// All 512 bits of a number, from its leading bits, what is left without them, and so on.
Exact exactly(WideFloat value) {
  Exact sum = 0;
  while (!value.is_zero()) {
    const Scaled part = value.leading();
    sum += ldexp(Exact(part.significand.hi) + part.significand.lo, static_cast<int>(part.exponent));
    const double scale = std::ldexp(1.0, static_cast<int>(part.exponent));
    value = value - WideFloat(part.significand.hi) * WideFloat(scale) -
            WideFloat(part.significand.lo) * WideFloat(scale);
  }
  return sum;
}

/// log2 of the error of `value` relative to `size`.
double error_bits(const WideFloat& value, const Exact& exact, const Exact& size) {
  const Exact error = abs((exactly(value) - exact) / size);
  return error == 0 ? -10'000 : static_cast<double>(log2(error));
}

double ordinary(Sampler& sampler) {
  return std::exp(sampler.uniform(-9, 9)) * (sampler.index(2) == 0 ? -1 : 1);
}

TEST(WideFloat, ArithmeticErrsInItsLastBitsOnly) {
  Sampler sampler;
  double worst = -10'000;
  for (int i = 0; i < 10'000; ++i) {
    const double x = ordinary(sampler);
    const double y = i % 3 == 0 ? neighbour(-x, 1) : ordinary(sampler);
    const double z = ordinary(sampler);
    const WideFloat quotient = WideFloat(x) / WideFloat(z);
    const Exact exact = Exact(x) / Exact(z);
    worst = std::max({worst, error_bits(quotient, exact, exact),
                      error_bits(quotient + WideFloat(y), exact + y, abs(exact) + std::fabs(y)),
                      error_bits(quotient * quotient, exact * exact, exact * exact),
                      error_bits(divide(quotient, 7 + i), exact / (7 + i), exact)});
  }
  EXPECT_LT(worst, -504);
}

TEST(WideFloat, LogarithmsErrInTheirLastBitsOnly) {
  Sampler sampler;
  double worst = -10'000;
  for (int i = 0; i < 1000; ++i) {
    const double x = i % 2 == 0 ? std::fabs(ordinary(sampler)) : neighbour(1.0, i % 100 + 1);
    const Exact exact = log(Exact(x));
    worst = std::max(worst, error_bits(logarithm(WideFloat(x)), exact, exact));
    const double small = std::ldexp(ordinary(sampler), -20 - i / 8);
    Exact one_plus;
    const Exact argument(small);
    mpfr_log1p(one_plus.backend().data(), argument.backend().data(), MPFR_RNDN);
    worst =
        std::max(worst, error_bits(logarithm_of_one_plus(WideFloat(small)), one_plus, one_plus));
  }
  EXPECT_LT(worst, -498);
}

TEST(WideFloat, PowersErrInTheirLastBitsOnly) {
  EXPECT_LT(error_bits(power(WideFloat(1.0 / 3), 500), pow(Exact(1.0 / 3), 500),
                       pow(Exact(1.0 / 3), 500)),
            -498);
  EXPECT_EQ(exactly(power(WideFloat(-3.0), 5)), -243);
  EXPECT_EQ(exactly(power(WideFloat(3.0), 0)), 1);
}

TEST(WideFloat, SumsThatFitAreExact) {
  EXPECT_EQ(exactly(WideFloat(0x1p400) + WideFloat(0x1p-100)), Exact(0x1p400) + 0x1p-100);
  EXPECT_EQ(exactly(WideFloat(0x1p400) - WideFloat(0x1p-100)), Exact(0x1p400) - 0x1p-100);
  EXPECT_EQ(exactly(WideFloat(3.0) - WideFloat(3.0)), 0);
  EXPECT_EQ(exactly(WideFloat(1.0) - WideFloat(1 + 0x1p-52)), -0x1p-52);
  EXPECT_EQ(exactly(WideFloat(UINT64_MAX) + WideFloat(1.0)), 0x1p64);
  EXPECT_EQ(exactly(WideFloat(0x1p-1074) + WideFloat(std::uint64_t{0})), 0x1p-1074);
}

TEST(WideFloat, SumsThatNearlyVanishAreTakenForZero) {
  const WideFloat x = WideFloat(1.0) / WideFloat(3.0);
  EXPECT_EQ(leading_of_sum(x * WideFloat(3.0), WideFloat(-1.0)).significand.hi, 0);
  EXPECT_EQ(leading_of_sum(WideFloat(1.0), WideFloat(-1.0), WideFloat(0x1p-400)).exponent, -400);
}

}  // namespace
}  // namespace latent::fast
