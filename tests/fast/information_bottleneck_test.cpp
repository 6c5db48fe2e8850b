#include <latent/information_bottleneck.hpp>

#include <gtest/gtest.h>

#include <cmath>
#include <latent/latent_number.hpp>

#include "tests/fast/measure.hpp"
#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {
namespace {

TEST(InformationBottleneck, IbObjectiveErrsByNoMoreThanItsBound) {
  expect_within(k_ib_objective, measure_any(k_ib_objective, ib_objective, reference::ib_objective));
}

TEST(InformationBottleneck, ModeInfoErrsByNoMoreThanItsBound) {
  expect_within(k_mode_info, measure_any(k_mode_info, mode_info, reference::mode_info));
}

TEST(InformationBottleneck, ExamplesInTheHeaderHold) {
  EXPECT_EQ(ib_objective(1.25, 0.125, 8), 3.1611392);
  EXPECT_EQ(info_up_to(1.25, 1'000'000'000), 2.0208457740017245);
  EXPECT_EQ(mode_info(3.0), 0.6931471805599453);
}

TEST(InformationBottleneck, ObjectiveDoesNotCancelWhereItVanishes) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < 10'000; ++i) {
    const double rho =
        i % 2 == 0 ? std::exp(sampler.uniform(-4, 4)) : sampler.draw(Range::positive);
    const std::uint64_t n = 1 + (i % 3 == 0 ? sampler.natural() / 2 : sampler.index(60));
    const double price = partial_sum(rho, n) / static_cast<double>(n);
    if (!std::isfinite(price)) continue;
    const double eps = neighbour(price, static_cast<int>(sampler.index(5)) - 2);
    worst.update(
        reference::ulps_between(ib_objective(rho, eps, n), reference::ib_objective(rho, eps, n)),
        rho, eps, n);
  }
  expect_within(k_ib_objective, worst);
}

TEST(InformationBottleneck, ObjectiveIsExactForPowersOfTwo) {
  EXPECT_EQ(ib_objective(2.0, 0.75, 2), 0.0);
  EXPECT_EQ(ib_objective(0.5, 2.5, 2), -2.0);
  EXPECT_EQ(ib_objective(0.5, 1.5, 2), 0.0);
  EXPECT_EQ(ib_objective(1.0, 1.0, UINT64_MAX), 0.0);
  EXPECT_EQ(ib_objective(1.0, 1 - 0x1p-53, std::uint64_t{1} << 53), 1.0);
  EXPECT_EQ(ib_objective(7.0, 1.0, 1), 0.0);
  EXPECT_EQ(ib_objective(7.0, 1e308, 0), 0.0);
  // All but the last of more than 512 bits cancel.
  EXPECT_EQ(ib_objective(2.0, 0x1p-8, 512), -0x1p-511);
  EXPECT_EQ(ib_objective(0.5, 0x1p503, 512), -1.0);
  EXPECT_EQ(ib_objective(0x1p-1000, 0x1p999, 2), 1.0);
  EXPECT_EQ(ib_objective(0x1p1000, 0.5, 2), 0x1p-1000);
}

TEST(InformationBottleneck, ModeInfoKeepsItsSizeNextToZero) {
  EXPECT_EQ(mode_info(0x1p-1074), 0.0);
  EXPECT_EQ(mode_info(0x1p-60), 0x1p-61);
  EXPECT_EQ(mode_info(0.0), 0.0);
  EXPECT_FALSE(std::signbit(mode_info(-0.0)));
  EXPECT_LE(reference::ulps_between(mode_info(-1 + 0x1p-53), reference::mode_info(-1 + 0x1p-53)),
            k_mode_info.ulps);
}

}  // namespace
}  // namespace latent::fast
