#include <gtest/gtest.h>

#include <cmath>
#include <latent/scaling_exponent.hpp>
#include <limits>

#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {
namespace {

constexpr int k_samples = 100'000;

/// Half of the time `aimed`, which makes the result a double of ordinary size, else any number.
double aimed_or_any(Sampler& sampler, Range range, double aimed) {
  return sampler.index(2) == 0 && contains(range, aimed) ? aimed : sampler.draw(range);
}

TEST(ScalingExponent, AlphaErrsByNoMoreThanItsBound) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < k_samples; ++i) {
    const double beta = sampler.draw(Range::real);
    const double rho = sampler.draw(Range::positive);
    worst.update(reference::ulps_between(alpha(beta, rho), reference::alpha(beta, rho)), beta, rho);
  }
  expect_within(k_alpha, worst);
}

TEST(ScalingExponent, LearnedModesErrsByNoMoreThanItsBound) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < k_samples; ++i) {
    const double beta = sampler.draw(Range::real);
    const double c = sampler.draw(Range::positive);
    worst.update(reference::ulps_between(learned_modes(beta, c), reference::learned_modes(beta, c)),
                 beta, c);
  }
  expect_within(k_learned_modes, worst);
}

TEST(ScalingExponent, ScalingLossErrsByNoMoreThanItsBound) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < k_samples; ++i) {
    const double rho = sampler.draw(Range::positive);
    const double c = sampler.draw(Range::positive);
    const double beta =
        aimed_or_any(sampler, Range::real, sampler.exponent() / (std::log(rho) * std::log(c)));
    worst.update(
        reference::ulps_between(scaling_loss(beta, rho, c), reference::scaling_loss(beta, rho, c)),
        beta, rho, c);
  }
  expect_within(k_scaling_loss, worst);
}

TEST(ScalingExponent, ComputeForErrsByNoMoreThanItsBound) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < k_samples; ++i) {
    const double rho = sampler.draw(Range::positive_not_one);
    const double eps = sampler.draw(Range::positive);
    const double beta =
        aimed_or_any(sampler, Range::nonzero, std::log(eps) / (sampler.exponent() * std::log(rho)));
    worst.update(reference::ulps_between(compute_for(beta, rho, eps),
                                         reference::compute_for(beta, rho, eps)),
                 beta, rho, eps);
  }
  expect_within(k_compute_for, worst);
}

TEST(ScalingExponent, ValuesThatAreDoublesComeOutExactly) {
  EXPECT_EQ(alpha(5.0, 1.0), 0.0);
  EXPECT_EQ(alpha(0.0, 5.0), 0.0);
  EXPECT_EQ(learned_modes(1e308, 1.0), 0.0);
  EXPECT_EQ(scaling_loss(1.0, 1.0, 1e21), 1.0);
  EXPECT_EQ(scaling_loss(1e308, 7.0, 1.0), 1.0);
  EXPECT_EQ(scaling_loss(0.0, 7.0, 1e21), 1.0);
  EXPECT_EQ(compute_for(2.0, 3.0, 1.0), 1.0);
  EXPECT_EQ(compute_for(1e308, 3.0, 0.1), 1.0);
}

TEST(ScalingExponent, ExamplesInTheHeaderHold) {
  EXPECT_EQ(alpha(0.5, 2.0), 0.34657359027997264);
  EXPECT_EQ(learned_modes(2.0, 1e21), 96.70857390574992);
  EXPECT_EQ(scaling_loss(0.25, 1.5, 1e21), 0.007435465834888209);
  EXPECT_EQ(compute_for(0.25, 1.5, 0.01), 5.375609329700248e+19);
}

TEST(ScalingExponent, ResultsBeyondTheDoublesAreInfiniteOrZero) {
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(alpha(1.7e308, 10.0), infinity);
  EXPECT_EQ(alpha(-1.7e308, 10.0), -infinity);
  EXPECT_EQ(scaling_loss(1e308, 2.0, 2.0), 0.0);
  EXPECT_EQ(scaling_loss(-1e308, 2.0, 2.0), infinity);
  EXPECT_EQ(compute_for(0x1p-1074, 2.0, 0.5), infinity);
  EXPECT_EQ(compute_for(-0x1p-1074, 2.0, 0.5), 0.0);
}

TEST(ScalingExponent, SubnormalEfficienciesKeepTheirBits) {
  EXPECT_EQ(alpha(0x1p-1074, 2.0), 0x1p-1074);
  EXPECT_EQ(alpha(0x1.8p-1073, 2.0), 0x1p-1073);
  EXPECT_EQ(alpha(0x1p-1074, 1.5), 0.0);
  EXPECT_EQ(alpha(0x1p-1060, 0.5), -11357 * 0x1p-1074);
}

TEST(ScalingExponent, ZeroIsNeverNegative) {
  EXPECT_FALSE(std::signbit(alpha(-1.0, 1.0)));
  EXPECT_FALSE(std::signbit(alpha(-0.0, 2.0)));
  EXPECT_FALSE(std::signbit(alpha(-0x1p-1074, 1.5)));
  EXPECT_FALSE(std::signbit(learned_modes(-1.0, 1.0)));
}

}  // namespace
}  // namespace latent::fast
