#include <latent/grokking.hpp>

#include <gtest/gtest.h>

#include <algorithm>
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

TEST(Grokking, RhoGrowthErrsByNoMoreThanItsBound) {
  expect_within(k_rho_growth, measure_any(k_rho_growth, rho_growth, reference::rho_growth));
}

TEST(Grokking, GrokTimeErrsByNoMoreThanItsBound) {
  expect_within(k_grok_time, measure_any(k_grok_time, grok_time, reference::grok_time));
}

TEST(Grokking, RhoRelaxErrsByNoMoreThanItsBound) {
  expect_within(k_rho_relax, measure_any(k_rho_relax, rho_relax, reference::rho_relax));
}

TEST(Grokking, GrokTimeRelaxErrsByNoMoreThanItsBound) {
  expect_within(k_grok_time_relax,
                measure_any(k_grok_time_relax, grok_time_relax, reference::grok_time_relax));
}

TEST(Grokking, GrokWidthErrsByNoMoreThanItsBound) {
  expect_within(k_grok_width, measure_any(k_grok_width, grok_width, reference::grok_width));
}

TEST(Grokking, ExamplesInTheHeaderHold) {
  EXPECT_EQ(grok_time(0.5, 0.1), 6.931471805599453);
  EXPECT_EQ(grok_time_relax(0.5, 1.5, 0.1), 6.931471805599453);
  EXPECT_EQ(grok_width(0.1, 20.0, 0.01), 2.3025850929940455);
  EXPECT_EQ(rho_growth(0.5, 0.1, 10.0), 1.3591409142295228);
  EXPECT_EQ(rho_relax(0.5, 1.5, 0.1, 10.0), 1.1321205588285577);
}

TEST(Grokking, RhoRelaxDoesNotCancelWhereItVanishes) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < k_hard; ++i) {
    // Decay from below 0 to above: the zero lies at a positive time. Or backwards in time.
    const double rho_inf = std::exp(sampler.uniform(-3, 3));
    const double rho0 = (i % 2 == 0 ? -1 : 0.75) * rho_inf * std::exp(sampler.uniform(-9, 0));
    const double r = std::exp(sampler.uniform(-20, 20));
    const double t =
        neighbour(std::log((rho_inf - rho0) / rho_inf) / r, static_cast<int>(sampler.index(5)) - 2);
    worst.update(reference::ulps_between(rho_relax(rho0, rho_inf, r, t),
                                         reference::rho_relax(rho0, rho_inf, r, t)),
                 rho0, rho_inf, r, t);
  }
  expect_within(k_rho_relax, worst);
}

TEST(Grokking, GrokTimeRelaxDoesNotCancelNextToOne) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < k_hard; ++i) {
    const double rho0 =
        1 + std::ldexp(sampler.uniform(-1, 1), -static_cast<int>(sampler.index(52)));
    const double above =
        std::ldexp(sampler.uniform(1, 2), static_cast<int>(sampler.index(100)) - 52);
    const double rho_inf = std::max(rho0, 1.0) + above;
    if (!in_domain(k_grok_time_relax, rho0, rho_inf, 1.0)) continue;
    worst.update(reference::ulps_between(grok_time_relax(rho0, rho_inf, 1.0),
                                         reference::grok_time_relax(rho0, rho_inf, 1.0)),
                 rho0, rho_inf, 1.0);
  }
  expect_within(k_grok_time_relax, worst);
}

TEST(Grokking, ValuesThatAreDoublesComeOutExactly) {
  EXPECT_EQ(rho_growth(0.75, 3.0, 0.0), 0.75);
  EXPECT_EQ(rho_relax(0.1, 0.7, 5.0, 0.0), 0.1);
  EXPECT_EQ(rho_relax(0.1, 0.1, 5.0, -1e300), 0.1);
  EXPECT_EQ(rho_relax(0.1, 0.7, 5.0, 1e300), 0.7);
  EXPECT_EQ(grok_time(1.0, -3.0), 0.0);
  EXPECT_FALSE(std::signbit(grok_time(1.0, 3.0)));
  EXPECT_EQ(grok_time_relax(1.0, 1.5, 0.1), 0.0);
  EXPECT_EQ(grok_width(0.1, 7.0, 1.0), 0.0);
}

TEST(Grokking, OverflowOnTheWayIsMadeUpFor) {
  EXPECT_NEAR(rho_growth(0x1p-1074, 1.0, 1074 * M_LN2), 1, 1e-12);
  EXPECT_EQ(rho_growth(0x1p-1074, 1e308, 1e308), k_infinity);
  EXPECT_EQ(rho_growth(-1e308, 1.0, 1.0), -k_infinity);
  EXPECT_EQ(rho_growth(0.0, 1e308, 1e308), 0.0);
  EXPECT_EQ(grok_width(0x1p-1074, 0x1p1000, 0.5), M_LN2 * 0x1p74);
  EXPECT_EQ(rho_relax(-1.0, 1.7e308, 1.0, -1.0), -k_infinity);
}

}  // namespace
}  // namespace latent::fast
