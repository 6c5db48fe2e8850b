#include <latent/forgetting.hpp>

#include <gtest/gtest.h>

#include "tests/fast/measure.hpp"
#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {
namespace {

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

}  // namespace
}  // namespace latent::fast
