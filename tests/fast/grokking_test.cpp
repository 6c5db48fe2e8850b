#include <latent/grokking.hpp>

#include <gtest/gtest.h>

#include "tests/fast/measure.hpp"
#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {
namespace {

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

}  // namespace
}  // namespace latent::fast
