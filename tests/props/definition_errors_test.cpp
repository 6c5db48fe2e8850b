#include "props/definition_errors.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "props/fast_accuracy.hpp"
#include "ref/theory/catalogue.hpp"

namespace latent::props {
namespace {

using eval::DoubleInterval;
using eval::Interval;
using Arguments = std::vector<FastValue>;

const std::shared_ptr<const expr::Definition>& definition_of(const FastFunction& function) {
  for (const theory::Module* module : theory::catalogue()) {
    for (const auto& definition : module->definitions()) {
      if (definition->qualified_name() == function.definition) return definition;
    }
  }
  throw std::logic_error("no definition " + std::string(function.definition));
}

const FastFunction& function_named(const std::string& name) {
  for (const FastFunction& function : fast_functions()) {
    if (function.contract.function == name) return function;
  }
  throw std::logic_error("no function " + name);
}

/// The error as the intervals over MPFI have it.
DoubleInterval by_intervals(const FastFunction& function, const Arguments& arguments,
                            double value) {
  constexpr int k_bits = 2000;
  std::vector<Interval> points;
  for (const FastValue& argument : arguments)
    points.emplace_back(Interval::Precision{k_bits}, exactly(argument));
  return ulps_between(value, enclose_definition(*definition_of(function), points, k_bits));
}

/// Numbers at which functions are zero, one, tiny, huge or have none of their values.
Arguments draw(const FastFunction& function, std::mt19937_64& engine) {
  constexpr std::array reals{0.0,      0.3,     0.75, 1 - 0x1p-53, 1.0,   1 + 0x1p-52, 1.5,
                             2.0,      3.75,    12.,  1e-5,        1e5,   -0.4,        -2.0,
                             0x1p-400, 0x1p300, 0.1,  7.0,         1e-30, 0x1p-1060};
  constexpr std::array<std::uint64_t, 6> naturals{0, 1, 2, 5, 17, 40};
  Arguments arguments;
  for (std::size_t i = 0; i < function.contract.arity; ++i) {
    if (fast::is_natural(function.contract.arguments.at(i).range)) {
      arguments.emplace_back(naturals.at(engine() % naturals.size()));
    } else {
      arguments.emplace_back(reals.at(engine() % reals.size()));
    }
  }
  return arguments;
}

class DefinitionErrorsTest : public testing::TestWithParam<std::string> {};

TEST_P(DefinitionErrorsTest, AreThoseOfIntervals) {
  const FastFunction& function = function_named(GetParam());
  DefinitionErrors errors(definition_of(function));
  std::mt19937_64 engine(7);
  int enclosed = 0;
  for (int round = 0; round < 2000 && enclosed < 60; ++round) {
    const Arguments arguments = draw(function, engine);
    if (!function.in_domain(arguments)) continue;
    const double exact = std::get<double>(function.evaluate(arguments));
    const double value = engine() % 2 == 0 ? exact : std::nextafter(exact, 1e300);
    const auto found = errors.enclose(arguments, value);
    if (!found) continue;
    ++enclosed;
    EXPECT_LE(found->upper_double() - found->lower_double(), 0x1p-20);
    EXPECT_TRUE(intersects(*found, by_intervals(function, arguments, value)))
        << call_text(function, arguments) << " = " << value << ": " << found->lower_double();
  }
  EXPECT_GE(enclosed, 20);
}

std::vector<std::string> names() {
  std::vector<std::string> all;
  for (const FastFunction& function : fast_functions()) {
    // Whole numbers have no such errors.
    if (function.contract.ulps > 0) all.emplace_back(function.contract.function);
  }
  return all;
}

INSTANTIATE_TEST_SUITE_P(Functions, DefinitionErrorsTest, testing::ValuesIn(names()),
                         [](const auto& instance) { return instance.param; });

TEST(DefinitionErrors, LongGeometricSumsInClosedFormAreTheSums) {
  const FastFunction& sum = function_named("partial_sum");
  const FastFunction& objective = function_named("ib_objective");
  DefinitionErrors of_sum(definition_of(sum));
  DefinitionErrors of_objective(definition_of(objective));
  for (const double rho : {0.75, 1 - 0x1p-53, 1.0, 1 + 0x1p-52, 1.25, 3.0}) {
    for (const std::uint64_t n : {64, 65, 1000}) {
      const Arguments arguments{rho, n};
      const double value = std::get<double>(sum.evaluate(arguments));
      const auto found = of_sum.enclose(arguments, value);
      ASSERT_TRUE(found) << rho << ' ' << n;
      EXPECT_TRUE(intersects(*found, by_intervals(sum, arguments, value))) << rho << ' ' << n;

      const Arguments with_cost{rho, 0.3, n};
      const double gain = std::get<double>(objective.evaluate(with_cost));
      const auto net = of_objective.enclose(with_cost, gain);
      ASSERT_TRUE(net) << rho << ' ' << n;
      EXPECT_TRUE(intersects(*net, by_intervals(objective, with_cost, gain))) << rho << ' ' << n;
    }
  }
}

TEST(DefinitionErrors, SumsOfAnyLengthAreMeasured) {
  DefinitionErrors errors(definition_of(function_named("partial_sum")));
  for (const double rho : {0x1p-300, 0.999, 1.0, 1 + 0x1p-52, 2.0, 0x1p1000}) {
    const std::uint64_t n = rho < 1 ? 5000 : std::uint64_t{1} << 63;
    const Arguments arguments{rho, n};
    const double value = std::get<double>(function_named("partial_sum").evaluate(arguments));
    const auto found = errors.enclose(arguments, value);
    ASSERT_TRUE(found) << rho;
    EXPECT_LE(found->upper_double(), 0.502) << rho;
  }
}

TEST(DefinitionErrors, OneUlpIsOneUlpOnBothSidesOfAPowerOfTwo) {
  DefinitionErrors errors(definition_of(function_named("coeff")));
  const Arguments four{0.5, std::uint64_t{2}};
  const auto error_of = [&](double value) { return errors.enclose(four, value)->lower_double(); };
  EXPECT_EQ(error_of(4), 0);
  EXPECT_EQ(error_of(4 + 0x1p-50), 1);
  EXPECT_EQ(error_of(4 - 0x1p-51), 0.5);
}

}  // namespace
}  // namespace latent::props
