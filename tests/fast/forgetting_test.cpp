#include <latent/forgetting.hpp>

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

TEST(Forgetting, RhoAfterErrsByNoMoreThanItsBound) {
  expect_within(k_rho_after, measure_any(k_rho_after, rho_after, reference::rho_after));
}

TEST(Forgetting, RhoReplayErrsByNoMoreThanItsBound) {
  expect_within(k_rho_replay, measure_any(k_rho_replay, rho_replay, reference::rho_replay));
}

TEST(Forgetting, RetentionErrsByNoMoreThanItsBound) {
  expect_within(k_retention, measure_any(k_retention, retention, reference::retention));
}

TEST(Forgetting, ForgettingGapErrsByNoMoreThanItsBound) {
  expect_within(k_forgetting_gap,
                measure_any(k_forgetting_gap, forgetting_gap, reference::forgetting_gap));
}

TEST(Forgetting, ExamplesInTheHeaderHold) {
  EXPECT_EQ(forgetting_gap(1.5, 1.25, 8), 0.12875371768937663);
  EXPECT_EQ(retention(1 + 1e-15, 3), 3.330669073875462e-15);
  EXPECT_EQ(rho_after(1.5, 0.25), 1.1682011746071073);
  EXPECT_EQ(rho_replay(1.5, 0.25, 0.75), 1.4091195942202137);
}

TEST(Forgetting, GapDoesNotCancelHoweverNearTheTwoAre) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < 10'000; ++i) {
    const double rho = sampler.draw(Range::positive_not_one);
    const double rho2 = neighbour(rho, static_cast<int>(sampler.index(9)) - 4);
    const std::uint64_t n = sampler.natural_power(rho);
    if (!in_domain(k_forgetting_gap, rho, rho2, n)) continue;
    worst.update(reference::ulps_between(forgetting_gap(rho, rho2, n),
                                         reference::forgetting_gap(rho, rho2, n)),
                 rho, rho2, n);
  }
  expect_within(k_forgetting_gap, worst);
}

TEST(Forgetting, RetentionDoesNotCancelNextToOne) {
  for (int steps = -9; steps <= 9; ++steps) {
    const double rho = neighbour(1.0, steps);
    for (const std::uint64_t n : {std::uint64_t{1}, std::uint64_t{1} << 52, UINT64_MAX})
      EXPECT_LE(reference::ulps_between(retention(rho, n), reference::retention(rho, n)),
                k_retention.ulps)
          << text(rho) << ' ' << n;
  }
}

TEST(Forgetting, ValuesThatAreDoublesComeOutExactly) {
  EXPECT_EQ(retention(2.0, 3), 0.875);
  EXPECT_EQ(retention(0.5, 3), -7.0);
  EXPECT_EQ(retention(1.0, UINT64_MAX), 0.0);
  EXPECT_FALSE(std::signbit(retention(0.5, 0)));
  EXPECT_EQ(forgetting_gap(4.0, 2.0, 2), 0.1875);
  EXPECT_EQ(forgetting_gap(2.0, 4.0, 2), -0.1875);
  EXPECT_EQ(forgetting_gap(3.0, 3.0, 7), 0.0);
  EXPECT_EQ(forgetting_gap(3.0, 5.0, 0), 0.0);
  EXPECT_FALSE(std::signbit(forgetting_gap(3.0, 5.0, 0)));
  EXPECT_EQ(rho_after(0.7, 0.0), 0.7);
  EXPECT_EQ(rho_replay(0.7, 1e300, 1.0), 0.7);
  EXPECT_EQ(rho_replay(0.0, 1e300, 1e300), 0.0);
}

TEST(Forgetting, BothCoefficientsMayOverflow) {
  EXPECT_EQ(forgetting_gap(0.5, 0.25, UINT64_MAX), k_infinity);
  EXPECT_EQ(forgetting_gap(0.25, 0.5, UINT64_MAX), -k_infinity);
  EXPECT_EQ(forgetting_gap(1e308, 1e307, UINT64_MAX), 0.0);
  EXPECT_EQ(forgetting_gap(1e308, 2.0, 1074), 0x1p-1074);
}

}  // namespace
}  // namespace latent::fast
