#include <latent/landscape.hpp>

#include <gtest/gtest.h>

#include "tests/fast/measure.hpp"
#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {
namespace {

TEST(Landscape, SmoothnessErrsByNoMoreThanItsBound) {
  expect_within(k_smoothness, measure_any(k_smoothness, smoothness, reference::alpha));
}

TEST(Landscape, CondNumberErrsByNoMoreThanItsBound) {
  expect_within(k_cond_number, measure_any(k_cond_number, cond_number, reference::cond_number));
}

TEST(Landscape, GdFactorErrsByNoMoreThanItsBound) {
  expect_within(k_gd_factor, measure_any(k_gd_factor, gd_factor, reference::gd_factor));
}

TEST(Landscape, AccelRhoErrsByNoMoreThanItsBound) {
  expect_within(k_accel_rho, measure_any(k_accel_rho, accel_rho, reference::accel_rho));
}

TEST(Landscape, ExamplesInTheHeaderHold) {
  EXPECT_EQ(accel_rho(100.0), 1.2222222222222223);
  EXPECT_EQ(cond_number(1.25), 9.0);
  EXPECT_EQ(gd_factor(0.1, 1.0, 0.7), -0.27272727272727265);
  EXPECT_EQ(smoothness(0.5, 2.0), 0.34657359027997264);
}

TEST(Landscape, NothingCancelsNextToOne) {
  for (int steps = -99; steps <= 99; ++steps) {
    if (steps == 0) continue;
    const double x = neighbour(1.0, steps);
    EXPECT_LE(reference::ulps_between(accel_rho(x), reference::accel_rho(x)), k_accel_rho.ulps)
        << text(x);
    EXPECT_LE(reference::ulps_between(cond_number(x), reference::cond_number(x)),
              k_cond_number.ulps)
        << text(x);
  }
}

TEST(Landscape, GdFactorDoesNotCancelWhereItVanishes) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < 10'000; ++i) {
    const double mu = std::ldexp(sampler.uniform(-2, 2), static_cast<int>(sampler.index(120)) - 60);
    const double l = i % 2 == 0 ? std::exp(sampler.uniform(-3, 3)) : neighbour(-mu, i % 7 - 3);
    const double lam = neighbour((mu + l) / 2, static_cast<int>(sampler.index(5)) - 2);
    if (!in_domain(k_gd_factor, mu, l, lam)) continue;
    worst.update(reference::ulps_between(gd_factor(mu, l, lam), reference::gd_factor(mu, l, lam)),
                 mu, l, lam);
  }
  expect_within(k_gd_factor, worst);
}

TEST(Landscape, ValuesThatAreDoublesComeOutExactly) {
  EXPECT_EQ(gd_factor(1.0, 3.0, 2.0), 0.0);
  EXPECT_EQ(gd_factor(1.0, 0x1p-1074, 0.5), 0x1p-1074);
  EXPECT_EQ(gd_factor(1e308, 1e308, 1e308), 0.0);
  EXPECT_EQ(gd_factor(0x1p1023, 0x1p1023, 0x1p1022), 0.5);
  EXPECT_EQ(accel_rho(4.0), 3.0);
  EXPECT_EQ(accel_rho(0.25), -3.0);
  EXPECT_EQ(cond_number(3.0), 2.0);
  EXPECT_EQ(cond_number(-1.0), 0.0);
  EXPECT_FALSE(std::signbit(cond_number(-1.0)));
  EXPECT_EQ(cond_number(1 + 0x1p-52), 0x1p53);
}

}  // namespace
}  // namespace latent::fast
