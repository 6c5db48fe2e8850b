#include <latent/double_descent.hpp>

#include <gtest/gtest.h>

#include "tests/fast/measure.hpp"
#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {
namespace {

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

}  // namespace
}  // namespace latent::fast
