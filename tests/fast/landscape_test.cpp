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

}  // namespace
}  // namespace latent::fast
