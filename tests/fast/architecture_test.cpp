#include <latent/architecture.hpp>

#include <gtest/gtest.h>

#include "tests/fast/measure.hpp"
#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {
namespace {

TEST(Architecture, HeadParamsErrsByNoMoreThanItsBound) {
  expect_within(k_head_params, measure_any(k_head_params, head_params, reference::head_params));
}

TEST(Architecture, LowRankErrorErrsByNoMoreThanItsBound) {
  expect_within(k_low_rank_error,
                measure_any(k_low_rank_error, low_rank_error, reference::low_rank_error));
}

TEST(Architecture, MoeCostErrsByNoMoreThanItsBound) {
  expect_within(k_moe_cost, measure_any(k_moe_cost, moe_cost, reference::head_params));
}

TEST(Architecture, DenseCostErrsByNoMoreThanItsBound) {
  expect_within(k_dense_cost, measure_any(k_dense_cost, dense_cost, reference::head_params));
}

TEST(Architecture, MoeSpeedupErrsByNoMoreThanItsBound) {
  expect_within(k_moe_speedup, measure_any(k_moe_speedup, moe_speedup, reference::moe_speedup));
}

TEST(Architecture, MoeBreakEvenErrsByNoMoreThanItsBound) {
  expect_within(k_moe_break_even,
                measure_any(k_moe_break_even, moe_break_even, reference::moe_break_even));
}

TEST(Architecture, ExamplesInTheHeaderHold) {
  EXPECT_EQ(dense_cost(8.0, 768.0), 4718592.0);
  EXPECT_EQ(head_params(4.0, 31.0), 3844.0);
  EXPECT_EQ(low_rank_error(2.0, 3), 0.020833333333333332);
  EXPECT_EQ(moe_break_even(2.0, 8.0, 768.0), 1536.0);
  EXPECT_EQ(moe_cost(2.0, 31.0), 1922.0);
  EXPECT_EQ(moe_speedup(8.0, 768.0, 2.0, 32.0), 2304.0);
}

}  // namespace
}  // namespace latent::fast
