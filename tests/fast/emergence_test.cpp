#include <latent/emergence.hpp>

#include <gtest/gtest.h>

#include "tests/fast/measure.hpp"
#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {
namespace {

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

}  // namespace
}  // namespace latent::fast
