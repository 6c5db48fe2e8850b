#include <latent/architecture.hpp>

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

TEST(Architecture, LowRankErrorDoesNotCancelNextToOne) {
  for (int steps = 1; steps <= 99; ++steps) {
    const double rho = neighbour(1.0, steps);
    for (const std::uint64_t n : {std::uint64_t{0}, std::uint64_t{1} << 52, std::uint64_t{1} << 63})
      EXPECT_LE(reference::ulps_between(low_rank_error(rho, n), reference::low_rank_error(rho, n)),
                k_low_rank_error.ulps)
          << text(rho) << ' ' << n;
  }
}

TEST(Architecture, ValuesThatAreDoublesComeOutExactly) {
  EXPECT_EQ(head_params(0.5, 3.0), 4.5);
  EXPECT_EQ(head_params(0x1p-1000, 0x1p1000), 0x1p1000);
  EXPECT_EQ(head_params(-1.0, 1e300), -k_infinity);
  EXPECT_FALSE(std::signbit(head_params(-1.0, 0x1p-1000)));
  EXPECT_EQ(moe_speedup(1e300, 1e300, 1e300, 1e300), 1.0);
  EXPECT_EQ(moe_break_even(1e-300, 1e-300, -3.0), -3.0);
  EXPECT_EQ(moe_break_even(2.0, 0.0, 3.0), 0.0);
  EXPECT_EQ(moe_break_even(0x1p-1074, 0x1p1000, 0x1p-1037), 1.0);
  EXPECT_EQ(low_rank_error(1e300, 0), 1.0);
  EXPECT_EQ(low_rank_error(1.5, UINT64_MAX), 0.0);
}

}  // namespace
}  // namespace latent::fast
