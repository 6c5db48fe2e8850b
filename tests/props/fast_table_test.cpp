#include "props/fast_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <set>

#include "ref/eval/ladder.hpp"
#include "ref/theory/catalogue.hpp"

namespace latent::props {
namespace {

using expr::Sort;
using theory::catalogue;

TEST(FastTable, HasEveryDefinitionOfTheTheory) {
  for (const theory::Module* module : catalogue()) {
    for (const auto& definition : module->definitions()) {
      EXPECT_NE(find_fast_function(*definition), nullptr) << definition->qualified_name();
    }
  }
}

TEST(FastTable, HasNothingElse) {
  std::set<std::string> known;
  for (const theory::Module* module : catalogue()) {
    for (const auto& definition : module->definitions()) {
      known.insert(definition->qualified_name());
    }
  }
  for (const FastFunction& function : fast_functions()) {
    EXPECT_TRUE(known.count(std::string(function.definition)) == 1) << function.definition;
  }
  EXPECT_EQ(fast_functions().size(), known.size());
}

TEST(FastTable, UsesEveryContractOnce) {
  std::multiset<std::string_view> used;
  for (const FastFunction& function : fast_functions()) used.insert(function.contract.function);
  for (const fast::Contract& contract : fast::k_contracts) {
    EXPECT_EQ(used.count(contract.function), 1U) << contract.function;
  }
}

TEST(FastTable, ContractsTakeTheSortsOfTheDefinitions) {
  for (const theory::Module* module : catalogue()) {
    for (const auto& definition : module->definitions()) {
      const fast::Contract& contract = find_fast_function(*definition)->contract;
      ASSERT_EQ(contract.arity, definition->parameters().size()) << definition->name();
      for (std::size_t i = 0; i < contract.arity; ++i) {
        const bool natural = fast::is_natural(contract.arguments.at(i).range);
        EXPECT_EQ(definition->parameters()[i].sort(), natural ? Sort::nat() : Sort::real())
            << definition->name() << " " << contract.arguments.at(i).name;
      }
      EXPECT_EQ(contract.ulps == 0, definition->result() == Sort::nat()) << definition->name();
    }
  }
}

TEST(FastTable, HypothesesDescribeTheDomain) {
  const double values[] = {-1e308,      -2,  -1,          -0x1p-1074,  0,
                           0x1p-1074,   0.5, 0.75,        1 - 0x1p-53, 1,
                           1 + 0x1p-52, 2,   2 + 0x1p-51, 3,           1e308};
  for (const theory::Module* module : catalogue()) {
    for (const auto& definition : module->definitions()) {
      const FastFunction& function = *find_fast_function(*definition);
      for (std::size_t i = 0; i < function.contract.arity; ++i) {
        for (const double x : values) {
          // 2 and 3 lie in every range but the unit interval.
          const auto other = [&](std::size_t j) {
            return fast::contains(function.contract.arguments.at(j).range, 2.0) ? 2.0 : 0.5;
          };
          std::vector<FastValue> arguments;
          eval::Assignment assignment;
          for (std::size_t j = 0; j < function.contract.arity; ++j) {
            const expr::Variable& parameter = definition->parameters()[j];
            if (parameter.sort() == Sort::nat()) {
              arguments.emplace_back(std::uint64_t{3});
              assignment.set(parameter, Rational(3));
            } else {
              arguments.emplace_back(j == i ? x : other(j));
              assignment.set(parameter, Rational(j == i ? x : other(j)));
            }
          }
          const auto hypotheses = domain_hypotheses(function, *definition);
          const bool hold =
              std::all_of(hypotheses.begin(), hypotheses.end(), [&](const expr::Expr& hypothesis) {
                return decide(hypothesis, assignment).truth == eval::Truth::True;
              });
          EXPECT_EQ(function.in_domain(arguments), hold) << definition->name() << " " << x;
        }
      }
    }
  }
}

TEST(FastTable, ValuesPrintSoThatTheyReadBack) {
  EXPECT_EQ(to_string(FastValue(0.1)), "0.1");
  EXPECT_EQ(to_string(FastValue(std::numeric_limits<std::uint64_t>::max())),
            "18446744073709551615");
}

}  // namespace
}  // namespace latent::props
