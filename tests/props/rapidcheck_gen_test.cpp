#include "props/rapidcheck_gen.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace latent::props {
namespace {

using namespace expr;
using eval::Assignment;

const Variable x = real("x"), y = real("y");

std::shared_ptr<const Sampler> chain() {
  return std::make_shared<const Sampler>(Statement{{x, y}, {1 < x, x < y}, x < y});
}

Rational number_at(const Assignment& assignment, const Variable& variable) {
  return std::get<Rational>(*assignment.find(variable));
}

TEST(ArbitraryInput, MeetsTheHypotheses) {
  const auto generator = arbitrary_input(chain());
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Assignment input = generator(rc::Random(seed), 0).value();
    EXPECT_LT(1, number_at(input, x));
    EXPECT_LT(number_at(input, x), number_at(input, y));
  }
}

TEST(ArbitraryInput, IsAFunctionOfTheSeed) {
  const auto sampler = chain();
  const auto generator = arbitrary_input(sampler);
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    EXPECT_EQ(number_at(generator(rc::Random(seed), 10).value(), y),
              number_at(arbitrary_input(sampler)(rc::Random(seed), 90).value(), y));
  }
}

TEST(ArbitraryInput, ShrinksToTheSimplestInputThatFails) {
  const auto sampler = chain();
  const auto property = [&] {
    const Assignment input = *arbitrary_input(sampler);
    RC_ASSERT(number_at(input, y) < 100);
  };
  rc::detail::TestParams params;
  params.seed = 5;
  const auto result = rc::detail::checkTestable(property, rc::detail::TestMetadata(), params);
  ASSERT_TRUE(result.is<rc::detail::FailureResult>());
  const auto& failure = result.get<rc::detail::FailureResult>();
  ASSERT_EQ(failure.counterExample.size(), 1);
  EXPECT_EQ(failure.counterExample.front().second, "x = 2, y = 100");
}

TEST(ArbitraryInput, PrintsValuesExactly) {
  Assignment input;
  input.set(x, Rational(1, 3));
  input.set(y, Rational(7));
  EXPECT_EQ(rc::toString(input), "x = 1/3, y = 7");
}

TEST(ArbitraryInput, GivesUpWhereHypothesesCannotBeMet) {
  const auto sampler = std::make_shared<const Sampler>(Statement{{x}, {x < 0, 0 < x}, x < 1});
  const auto shrinkable = arbitrary_input(sampler)(rc::Random(1), 10);
  EXPECT_THROW(shrinkable.value(), rc::GenerationFailure);
}

}  // namespace
}  // namespace latent::props
