/// Γ against values that are known, on every rung.
#include <gtest/gtest.h>

#include "ref/eval/double_interval.hpp"
#include "ref/eval/gamma.hpp"
#include "ref/eval/interval.hpp"

namespace latent::eval {
namespace {

Interval at(const Rational& x, int bits) { return gamma(Interval({bits}, x), bits); }

Interval between(double lower, double upper) { return gamma(Interval({64}, lower, upper), 64); }

TEST(Gamma, IsAFactorialAtPositiveIntegersAndZeroAtPoles) {
  Integer factorial = 1;
  for (int n = 1; n <= 30; ++n) {
    EXPECT_TRUE(at(n, 200).contains(Rational(factorial))) << n;
    factorial *= n;
  }
  for (int n = 0; n <= 5; ++n) EXPECT_TRUE(at(-n, 64).is_zero()) << n;
}

TEST(Gamma, MeetsItsFunctionalEquationBetweenPoles) {
  for (int n = -99; n <= 99; ++n) {
    if (n % 10 == 0) continue;
    const Rational x(n, 10);
    for (const int bits : {53, 128}) {
      const Interval left = at(x + 1, bits);
      const Interval right = Interval({bits}, x) * at(x, bits);
      EXPECT_TRUE(intersects(left, right)) << x;
      EXPECT_TRUE(agrees_to_bits(left, right, bits - 10)) << x;
    }
  }
}

TEST(Gamma, OfAnIntervalContainsItsValuesThere) {
  for (int n = -60; n <= 60; ++n) {
    for (int width = 1; width <= 25; ++width) {
      const Interval whole = between(n / 8.0, (n + width) / 8.0);
      for (int k = n; k <= n + width; ++k) {
        const Interval value = at(Rational(k, 8), 64);
        EXPECT_TRUE(whole.lower_double() <= value.lower_double() &&
                    value.upper_double() <= whole.upper_double())
            << n << " " << width << " " << k;
      }
    }
  }
}

TEST(Gamma, IsBoundedBetweenPolesAndNotAcrossThem) {
  EXPECT_TRUE(between(-0.75, -0.25).is_bounded());
  EXPECT_LE(between(-0.75, -0.25).upper_double(), 0);
  EXPECT_TRUE(between(-1.75, -1.25).is_positive() || between(-1.75, -1.25).is_nonnegative());
  EXPECT_FALSE(between(-1.25, -0.75).is_bounded());
  EXPECT_GT(between(0.5, 3).lower_double(), 0.88);
  EXPECT_FALSE(between(5, 1e6).is_bounded());
  EXPECT_EQ(between(5, 1e6).lower_double(), 24);
  const DoubleInterval x({}, 4.0);
  EXPECT_TRUE(gamma(x, 64).contains(Rational(6)));
}

}  // namespace
}  // namespace latent::eval
