#include <latent/information_bottleneck.hpp>

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace latent::fast
