/// Every function of the fast core against the definition that it computes, on random inputs.
#include <limits>

#include "props/fast_accuracy.hpp"
#include "props/fast_values.hpp"
#include "props/rapidcheck_gen.hpp"
#include "ref/expr/notation.hpp"
#include "ref/theory/catalogue.hpp"
#include "tests/props/property.hpp"

namespace latent::props {
namespace {

using DefinitionPtr = std::shared_ptr<const expr::Definition>;

/// A definition as the parameter of a test.
struct Case {
  DefinitionPtr definition;

  friend void PrintTo(const Case& c, std::ostream* os) { *os << c.definition->qualified_name(); }
};

std::vector<Case> all_definitions() {
  std::vector<Case> cases;
  for (const theory::Module* module : theory::catalogue()) {
    for (const DefinitionPtr& definition : module->definitions()) cases.push_back({definition});
  }
  return cases;
}

class DefinitionProperty : public testing::TestWithParam<Case> {
 protected:
  const expr::Definition& definition() const { return *GetParam().definition; }
  const FastFunction& function() const { return *find_fast_function(definition()); }

  /// The domain of the fast function as a statement about the definition, such that the sampler
  /// sees what it costs to evaluate it.
  Statement domain() const {
    const auto& parameters = definition().parameters();
    const expr::Expr call = expr::Expr::call(
        GetParam().definition, std::vector<expr::Expr>(parameters.begin(), parameters.end()));
    return {parameters, domain_hypotheses(function(), definition()), call == 2 * call};
  }

  std::vector<FastValue> arguments(const eval::Assignment& input) const {
    std::vector<FastValue> values;
    for (const expr::Variable& parameter : definition().parameters()) {
      values.push_back(FastValueDomain().literal(std::get<Rational>(*input.find(parameter))));
    }
    return FastValueDomain().converted(definition(), std::move(values)).value();
  }
};

INSTANTIATE_TEST_SUITE_P(Catalogue, DefinitionProperty, testing::ValuesIn(all_definitions()),
                         [](const auto& test) {
                           const std::string& scope = test.param.definition->scope();
                           return scope.substr(scope.rfind('.') + 1) + "_" +
                                  test.param.definition->name();
                         });

TEST_P(DefinitionProperty, FastValueIsWithinItsBound) {
  SamplerOptions options;
  options.doubles_only = true;
  options.max_terms = 1024;
  const auto sampler = std::make_shared<const Sampler>(domain(), options);
  double worst = 0;
  expect_property(2000, [&] {
    const std::vector<FastValue> values = arguments(*arbitrary_input(sampler));
    const Measurement measurement = measure(function(), definition(), values);
    // Inputs come from the domain.
    RC_ASSERT(function().in_domain(values));
    if (measurement.accuracy != Accuracy::Within) RC_FAIL(measurement.report);
    if (measurement.ulps.is_bounded()) worst = std::max(worst, measurement.ulps.upper_double());
  });
  std::cout << definition().name() << ": at most " << worst << " of " << function().contract.ulps
            << " ulp\n";
  RecordProperty("worst_ulps", std::to_string(worst));
  // The worst case of a value rounded once is nearly half an ulp.
  if (function().contract.ulps > 0) {
    EXPECT_GT(worst, 0.45) << "the samples do not test the bound";
  }
}

TEST_P(DefinitionProperty, FastValueIsMissingOutsideOfTheDomain) {
  SamplerOptions options;
  options.doubles_only = true;
  const auto sampler = std::make_shared<const Sampler>(domain(), options);
  constexpr double k_infinity = std::numeric_limits<double>::infinity();
  const std::vector<double> edges{-k_infinity, -std::numeric_limits<double>::max(),
                                  -1,          -0x1p-1074,
                                  -0.0,        0,
                                  0x1p-1074,   1 - 0x1p-53,
                                  1,           1 + 0x1p-52,
                                  k_infinity,  std::numeric_limits<double>::quiet_NaN()};
  int outside = 0;
  expect_property(500, [&] {
    std::vector<FastValue> values = arguments(*arbitrary_input(sampler));
    const auto position = *rc::gen::inRange<std::size_t>(0, values.size());
    if (!std::holds_alternative<double>(values[position])) return;
    values[position] = *rc::gen::elementOf(edges);
    const Measurement measurement = measure(function(), definition(), values);
    if (measurement.accuracy != Accuracy::Within) RC_FAIL(measurement.report);
    if (!function().in_domain(values)) ++outside;
  });
  EXPECT_GT(outside, 0);
}

}  // namespace
}  // namespace latent::props
