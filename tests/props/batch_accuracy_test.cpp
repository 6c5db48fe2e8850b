#include "props/batch_accuracy.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace latent::props {
namespace {

const FastFunction& function_named(const std::string& name) {
  for (const FastFunction& function : fast_functions()) {
    if (function.contract.function == name) return function;
  }
  throw std::logic_error("no function " + name);
}

class BatchAccuracyTest : public testing::TestWithParam<std::string> {};

TEST_P(BatchAccuracyTest, StaysWithinTheBound) {
  const BatchAccuracy accuracy = measure_batches(function_named(GetParam()), 30'000, 7);
  for (const std::string& report : accuracy.broken) ADD_FAILURE() << report;
  RecordProperty("worst_ulps", std::to_string(accuracy.worst));
  EXPECT_GT(accuracy.outside, 0U) << "no row outside of the domain was tried";
  if (accuracy.contract->ulps == 0) return;
  EXPECT_LE(accuracy.worst, accuracy.contract->ulps) << accuracy.worst_call;
  EXPECT_GT(accuracy.worst, 0.49) << "the rows do not test the bound";
}

std::vector<std::string> names() {
  std::vector<std::string> all;
  for (const FastFunction& function : fast_functions()) {
    all.emplace_back(function.contract.function);
  }
  return all;
}

INSTANTIATE_TEST_SUITE_P(Functions, BatchAccuracyTest, testing::ValuesIn(names()),
                         [](const auto& instance) { return instance.param; });

TEST(BatchAccuracy, FindsOneWrongRowInAThousand) {
  FastFunction broken = function_named("alpha");
  broken.evaluate_batch = [](std::span<const FastColumn> arguments) {
    FastColumn values = function_named("alpha").evaluate_batch(arguments);
    auto& rows = std::get<std::vector<double>>(values);
    for (std::size_t row = 0; row < rows.size(); row += 1000) rows[row] *= 1 + 0x1p-49;
    return values;
  };
  EXPECT_FALSE(measure_batches(broken, 10'000).broken.empty());
}

TEST(BatchAccuracy, WantsNoValueOutsideOfTheDomain) {
  FastFunction broken = function_named("n_star");
  broken.evaluate_batch = [](std::span<const FastColumn> arguments) {
    FastColumn values = function_named("n_star").evaluate_batch(arguments);
    for (double& value : std::get<std::vector<double>>(values)) {
      if (std::isnan(value)) value = 0;
    }
    return values;
  };
  EXPECT_FALSE(measure_batches(broken, 10'000).broken.empty());
}

TEST(BatchAccuracy, WholeNumbersMustBeRight) {
  FastFunction broken = function_named("modes");
  broken.evaluate_batch = [](std::span<const FastColumn> arguments) {
    FastColumn values = function_named("modes").evaluate_batch(arguments);
    ++std::get<std::vector<std::uint64_t>>(values)[17];
    return values;
  };
  EXPECT_FALSE(measure_batches(broken, 5'000).broken.empty());
}

}  // namespace
}  // namespace latent::props
