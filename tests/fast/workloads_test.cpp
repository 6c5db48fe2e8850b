#include "latent/workloads.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <stdexcept>
#include <vector>

#include "latent/fast.hpp"

namespace latent::fast::batch {
namespace {

constexpr std::size_t k_rows = 1300;  // some blocks and a rest

struct Models {
  std::vector<double> rho;
  std::vector<double> eps;
  std::vector<double> n;
};

Models models() {
  Models drawn;
  for (std::size_t i = 0; i < k_rows; ++i) {
    const auto x = static_cast<double>(i);
    drawn.rho.push_back(i % 100 == 99 ? 1.0 : 1 + std::exp(-x / 100));  // some have no N*
    drawn.eps.push_back(std::exp(-x / 90 - 0.01));
    drawn.n.push_back(1 + x * x);
  }
  return drawn;
}

TEST(Summarise, IsWhatTheBatchFunctionsGiveBitForBit) {
  const Models m = models();
  std::vector<double> effective(k_rows), gap(k_rows), bound(k_rows), samples(k_rows);
  std::vector<std::uint64_t> whole(k_rows);
  summarise(m.rho, m.eps, m.n, 0.05, {effective, whole, gap, bound, samples});

  std::vector<double> expected(k_rows);
  std::vector<std::uint64_t> expected_whole(k_rows);
  const auto same = [](const std::vector<double>& a, const std::vector<double>& b) {
    for (std::size_t i = 0; i < k_rows; ++i) {
      const bool both_nan = std::isnan(a[i]) && std::isnan(b[i]);
      ASSERT_TRUE(both_nan || a[i] == b[i]) << "row " << i << ": " << a[i] << ", " << b[i];
    }
  };
  modes(m.rho, m.eps, expected_whole);
  EXPECT_EQ(whole, expected_whole);
  EXPECT_EQ(whole[99], k_no_modes);
  n_star(m.rho, m.eps, expected);
  same(effective, expected);
  gap_at_conf(effective, m.n, 0.05, expected);
  same(bound, expected);
  samples_at_conf(effective, m.eps, 0.05, expected);
  same(samples, expected);
  gen_gap(effective, m.n, expected);
  same(gap, expected);
}

TEST(Summarise, LeavesOutWhatIsNotWanted) {
  const Models m = models();
  std::vector<double> gap(k_rows), all(k_rows), effective(k_rows);
  summarise(m.rho, m.eps, m.n, 0.05, {.gap = gap});
  summarise(m.rho, m.eps, m.n, 0.05, {.n_star = effective, .gap = all});
  for (std::size_t i = 0; i < k_rows; ++i) EXPECT_TRUE(gap[i] == all[i] || std::isnan(gap[i]));
  EXPECT_NO_THROW(summarise(m.rho, m.eps, m.n, 0.05, {}));
}

TEST(Summarise, SizesThatDifferAreRefused) {
  const Models m = models();
  std::vector<double> gap(k_rows - 1), bound(k_rows);
  EXPECT_THROW(summarise(m.rho, m.eps, m.n, 0.05, {.gap = gap}), std::invalid_argument);
  EXPECT_THROW(summarise(2, 0.5, 10, 0.05, {.gap = gap, .bound = bound}), std::invalid_argument);
}

TEST(Grid, HasItsEndsAndEqualSteps) {
  std::array<double, 5> grid;
  linear_grid(1, 3, grid);
  EXPECT_THAT(grid, testing::ElementsAre(1, 1.5, 2, 2.5, 3));
  geometric_grid(1, 16, grid);
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_NEAR(grid[i], std::exp2(static_cast<double>(i)), 1e-14 * grid[i]);
  }
  geometric_grid(1e-300, 1e300, grid);
  EXPECT_EQ(grid.front(), 1e-300);
  EXPECT_NEAR(grid[2], 1, 1e-12);
  EXPECT_EQ(grid.back(), 1e300);
}

TEST(Grid, NeedsTwoNumbersAndPositiveEndsWhereGeometric) {
  std::array<double, 3> grid;
  EXPECT_THROW(linear_grid(0, 1, std::span(grid).first(1)), std::invalid_argument);
  EXPECT_THROW(geometric_grid(0, 1, grid), std::invalid_argument);
  EXPECT_THROW(geometric_grid(1, INFINITY, grid), std::invalid_argument);
}

TEST(RetentionCurve, FallsToZeroAtTheCollapse) {
  std::array<double, 12> curve;
  retention_curve(2, 0.1, 8, curve);
  EXPECT_DOUBLE_EQ(curve[0], fast::retention(2, 8));
  EXPECT_NEAR(curve[3], fast::retention(fast::rho_after(2, 3 * 0.1), 8), 1e-15);
  for (std::size_t k = 1; k < curve.size(); ++k) EXPECT_LE(curve[k], curve[k - 1]);
  EXPECT_GT(curve[6], 0);  // log 2 is between 6 and 7 tenths
  EXPECT_EQ(curve[7], 0);
}

TEST(SecondDescent, IsTheFirstPointPastThePeakThatReachesTheTarget) {
  const std::array<double, 4> target{0.2, 0.101, 0.1 + 1e-9, 0.05};
  std::array<double, 4> p;
  second_descent(1.5, 1, 10, 100, target, p);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_GE(p[i], 10);
    EXPECT_LE(fast::risk(1.5, 1, 10, 100, p[i] + 1e-6), target[i]);
    const bool at_the_peak = p[i] == 10;
    EXPECT_TRUE(at_the_peak || fast::risk(1.5, 1, 10, 100, p[i] - 1e-6) > target[i]);
  }
  EXPECT_EQ(p[0], 10) << "the peak itself is below the target";
  EXPECT_TRUE(std::isnan(p[3])) << "the risk never falls below 0.1";
  second_descent(0.5, 1, 10, 100, 5, std::span(p).first(1));
  EXPECT_TRUE(std::isnan(p[0])) << "no decay";
}

}  // namespace
}  // namespace latent::fast::batch
