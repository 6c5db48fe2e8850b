#include <latent/emergence.hpp>

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

TEST(Emergence, EmergeComputeErrsByNoMoreThanItsBound) {
  expect_within(k_emerge_compute,
                measure_any(k_emerge_compute, emerge_compute, reference::emerge_compute));
}

TEST(Emergence, TaskLossErrsByNoMoreThanItsBound) {
  expect_within(k_task_loss, measure_any(k_task_loss, task_loss, reference::task_loss));
}

TEST(Emergence, ExamplesInTheHeaderHold) {
  EXPECT_EQ(emerge_compute(0.5, 8.0), 8886110.520507872);
  EXPECT_EQ(task_loss(0.5, 1.5, 8.0, 1e9), 0.38382838260192703);
}

TEST(Emergence, TaskLossKeepsItsExponentHoweverMuchCancels) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < 10'000; ++i) {
    const double rho = 1 + std::ldexp(sampler.uniform(1, 2), -static_cast<int>(sampler.index(53)));
    const double c = std::exp(sampler.uniform(-700, 700));
    const double beta = std::ldexp(sampler.uniform(-2, 2), static_cast<int>(sampler.index(115)));
    const double n = neighbour(beta * std::log(c), static_cast<int>(sampler.index(5)) - 2);
    worst.update(
        reference::ulps_between(task_loss(beta, rho, n, c), reference::task_loss(beta, rho, n, c)),
        beta, rho, n, c);
  }
  expect_within(k_task_loss, worst);
}

TEST(Emergence, ValuesThatAreDoublesComeOutExactly) {
  EXPECT_EQ(task_loss(0.0, 7.0, 0.0, 5.0), 1.0);
  EXPECT_EQ(task_loss(1e300, 1.0, 1e300, 5.0), 1.0);
  EXPECT_EQ(task_loss(1e300, 2.0, -10.0, 1.0), 0x1p-10);
  EXPECT_EQ(task_loss(1e300, 2.0, 0.0, 5.0), 0.0);
  EXPECT_EQ(task_loss(-1e300, 2.0, 0.0, 5.0), k_infinity);
  EXPECT_EQ(emerge_compute(1e-300, 0.0), 1.0);
  EXPECT_EQ(emerge_compute(-0x1p-1074, 1e308), 0.0);
  EXPECT_EQ(emerge_compute(0x1p-1074, 1e308), k_infinity);
  EXPECT_NEAR(emerge_compute(1e307, 1e308), std::exp(10.0), 1e-10);
}

}  // namespace
}  // namespace latent::fast
