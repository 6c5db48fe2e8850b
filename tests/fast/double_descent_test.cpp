#include <latent/double_descent.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/fast/measure.hpp"
#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {
namespace {

constexpr double k_infinity = std::numeric_limits<double>::infinity();
constexpr int k_hard = 10'000;

TEST(DoubleDescent, BiasErrsByNoMoreThanItsBound) {
  expect_within(k_bias, measure_any(k_bias, bias, reference::trunc_error));
}

TEST(DoubleDescent, VarianceErrsByNoMoreThanItsBound) {
  expect_within(k_variance, measure_any(k_variance, variance, reference::variance));
}

TEST(DoubleDescent, SatVarianceErrsByNoMoreThanItsBound) {
  expect_within(k_sat_variance, measure_any(k_sat_variance, sat_variance, reference::sat_variance));
}

TEST(DoubleDescent, RiskErrsByNoMoreThanItsBound) {
  expect_within(k_risk, measure_any(k_risk, risk, reference::risk));
}

TEST(DoubleDescent, PCritErrsByNoMoreThanItsBound) {
  expect_within(k_p_crit, measure_any(k_p_crit, p_crit, reference::p_crit));
}

TEST(DoubleDescent, ExamplesInTheHeaderHold) {
  EXPECT_EQ(bias(4.0, 2.5), 0.03125);
  EXPECT_EQ(p_crit(1.25, 0.5, 1000.0), 27.34097596301031);
  EXPECT_EQ(sat_variance(0.5, 31.0, 1000.0), 0.0155);
  EXPECT_EQ(variance(0.5, 31.0, 1000.0, 8.0), 0.004);
  EXPECT_EQ(risk(1.25, 0.5, 31.0, 1000.0, 8.0), 0.17177216);
}

TEST(DoubleDescent, RiskDoesNotCancelWhereItVanishes) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < k_hard; ++i) {
    const double rho = std::exp(sampler.uniform(-2, 2));
    const double p = std::exp(sampler.uniform(-3, 3));
    const double n = std::exp(sampler.uniform(-3, 3));
    const double s2 = neighbour(-std::pow(rho, -p) * n / p, static_cast<int>(sampler.index(5)) - 2);
    worst.update(
        reference::ulps_between(risk(rho, s2, 1e9, n, p), reference::risk(rho, s2, 1e9, n, p)), rho,
        s2, 1e9, n, p);
  }
  expect_within(k_risk, worst);
}

TEST(DoubleDescent, PCritDoesNotCancelWhereItVanishes) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < k_hard; ++i) {
    const double rho = sampler.draw(Range::above_one);
    const double n = std::exp(sampler.uniform(-9, 9));
    const double s2 =
        neighbour(n * std::log(rho), static_cast<int>(sampler.index(5)) - 2) *
        (1 + std::ldexp(sampler.uniform(-1, 1), -static_cast<int>(sampler.index(60))));
    if (!in_domain(k_p_crit, rho, s2, n)) continue;
    worst.update(reference::ulps_between(p_crit(rho, s2, n), reference::p_crit(rho, s2, n)), rho,
                 s2, n);
  }
  expect_within(k_p_crit, worst);
}

TEST(DoubleDescent, ValuesThatAreDoublesComeOutExactly) {
  EXPECT_EQ(risk(2.0, -0.5, 5.0, 1.0, 1.0), 0.0);
  EXPECT_EQ(risk(4.0, -0.0625, 2.0, 1.0, 2.0), -0.0625);
  EXPECT_EQ(risk(2.0, -0.25, 1.0, 0.5, 1.0), 0.0);
  EXPECT_EQ(risk(2.0, 0.0, 1.0, -3.0, 1074.0), 0x1p-1074);
  EXPECT_EQ(variance(3.0, 8.0, 2.0, 9.0), 12.0);
  EXPECT_EQ(variance(-3.0, 8.0, 2.0, -9.0), 13.5);
  EXPECT_EQ(sat_variance(0.0, -8.0, 2.0), 0.0);
  EXPECT_FALSE(std::signbit(sat_variance(0.0, -8.0, 2.0)));
}

TEST(DoubleDescent, OverflowingTermsAreComparedBeforeTheyAreInfinite) {
  EXPECT_EQ(risk(2.0, -0x1p1000, 0x1p1000, 1.0, -0x1p500), k_infinity);
  EXPECT_EQ(risk(2.0, -0x1p1000, 1.0, 1.0, 0x1p500), -0x1p1000);
  EXPECT_EQ(risk(2.0, 0x1p1000, 1e9, 1.0, -3000.0), k_infinity);
  EXPECT_EQ(risk(2.0, 0x1p1023, 1e9, 0x1p-1074, -2000.0), -k_infinity);
  EXPECT_EQ(sat_variance(0x1p1000, 0x1p1000, 0x1p1000), 0x1p1000);
}

}  // namespace
}  // namespace latent::fast
