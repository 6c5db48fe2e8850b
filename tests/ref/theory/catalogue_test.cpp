#include "ref/theory/catalogue.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "ref/expr/print.hpp"

namespace latent::theory {
namespace {

using expr::Sort;

struct ExpectedModule {
  std::string name;
  std::vector<int> claims;  // of its first theorem
  std::size_t definitions;
  std::size_t theorems;
};

// The tables of the theory. What the statements are is held against the Lean text by the audit.
const std::vector<ExpectedModule>& expected_modules() {
  static const std::vector<ExpectedModule> modules = {
      {"LatentNumber", {}, 6, 22},
      {"ScalingExponent", {1}, 4, 18},
      {"Grokking", {2}, 5, 17},
      {"Generalization", {3}, 6, 16},
      {"Architecture", {4}, 6, 19},
      {"DoubleDescent", {5}, 5, 16},
      {"Emergence", {7}, 2, 12},
      {"Forgetting", {8}, 4, 14},
      {"InformationBottleneck", {9}, 3, 12},
      {"Landscape", {10}, 4, 15},
      {"Safety", {11}, 6, 21},
  };
  return modules;
}

TEST(Catalogue, HasTheModulesOfTheTheory) {
  ASSERT_EQ(catalogue().size(), expected_modules().size());
  for (std::size_t i = 0; i < catalogue().size(); ++i) {
    const Module& module = *catalogue()[i];
    const ExpectedModule& expected = expected_modules()[i];
    EXPECT_EQ(module.name(), expected.name);
    EXPECT_FALSE(module.subject().empty());
    EXPECT_EQ(module.definitions().size(), expected.definitions) << expected.name;
    EXPECT_EQ(module.theorems().size(), expected.theorems) << expected.name;
    EXPECT_EQ(module.theorems().front().claims, expected.claims) << expected.name;
  }
}

TEST(Catalogue, EveryClaimOfTheAbstractHasTheorems) {
  std::map<int, std::size_t> theorems;
  for (const Module* module : catalogue()) {
    for (const Theorem& theorem : module->theorems()) {
      for (const int claim : theorem.claims) ++theorems[claim];
    }
  }
  for (int claim = 1; claim <= 12; ++claim) EXPECT_GE(theorems[claim], 6U) << claim;
  EXPECT_EQ(theorems.size(), 12U);
}

TEST(Catalogue, ModulesOfTwoClaimsTellTheirTheoremsApart) {
  const auto claims = [](const char* name) { return find_theorem(name)->claims; };
  EXPECT_EQ(claims("lowRankError_modes"), std::vector<int>{4});
  EXPECT_EQ(claims("moe_lt_dense"), std::vector<int>{6});
  EXPECT_EQ(claims("nStar_reward_gt"), std::vector<int>{11});
  EXPECT_EQ(claims("attackSurface_nonneg"), std::vector<int>{12});
}

TEST(Catalogue, BodiesOfDefinitionsAreThoseOfTheTheory) {
  const auto body = [](const char* module, const char* name) {
    for (const auto& definition : find_module(module)->definitions()) {
      if (definition->name() != name) continue;
      const auto& parameters = definition->parameters();
      const std::vector<Expr> themselves(parameters.begin(), parameters.end());
      return to_lean(instantiate(definition->body(), themselves), definition->scope());
    }
    return std::string("no such definition");
  };
  EXPECT_EQ(body("LatentNumber", "coeff"), "(1 / ρ) ^ k");
  EXPECT_EQ(body("LatentNumber", "partialSum"), "∑ k ∈ Finset.range N, coeff ρ k");
  EXPECT_EQ(body("LatentNumber", "tail"), "(1 / ρ) ^ N / (1 - 1 / ρ)");
  EXPECT_EQ(body("LatentNumber", "truncError"), "ρ ^ (-x)");
  EXPECT_EQ(body("LatentNumber", "nStar"), "Real.log (1 / ε) / Real.log ρ");
  EXPECT_EQ(body("LatentNumber", "modes"), "⌈nStar ρ ε⌉₊");
  EXPECT_EQ(body("ScalingExponent", "alpha"), "β * Real.log ρ");
  EXPECT_EQ(body("ScalingExponent", "learnedModes"), "β * Real.log C");
  EXPECT_EQ(body("ScalingExponent", "scalingLoss"),
            "Latent.LatentNumber.truncError ρ (learnedModes β C)");
  EXPECT_EQ(body("ScalingExponent", "computeFor"), "ε ^ (-1 / alpha β ρ)");
}

TEST(Catalogue, StatementsAreClosed) {
  for (const Module* module : catalogue()) {
    for (const Theorem& theorem : module->theorems()) {
      const Expr statement = theorem.statement();
      EXPECT_TRUE(statement.sort().is_prop()) << theorem.name;
      EXPECT_TRUE(free_variables(statement).empty()) << theorem.name;
      EXPECT_EQ(statement.loose_bounds(), 0U) << theorem.name;
    }
  }
}

TEST(Catalogue, StatementsReadLikeTheTheory) {
  const auto statement = [](const char* name) {
    const Theorem* theorem = find_theorem(name);
    return to_lean(theorem->statement(), "Latent." + theorem->module);
  };
  EXPECT_EQ(statement("nStar_pow_rho"), "∀ (ρ ε : ℝ) (k : ℕ), nStar (ρ ^ k) ε = nStar ρ ε / k");
  EXPECT_EQ(statement("truncError_le_iff"),
            "∀ ρ ε x : ℝ, 1 < ρ → 0 < ε → (truncError ρ x ≤ ε ↔ nStar ρ ε ≤ x)");
  EXPECT_EQ(statement("scalingLoss_double"),
            "∀ β ρ C : ℝ, 0 < ρ → C ≠ 0 → "
            "scalingLoss β ρ (2 * C) = 2 ^ (-alpha β ρ) * scalingLoss β ρ C");
}

// A line of a file below the root of the sources and the line after it.
std::string two_lines(const std::string& file, unsigned number) {
  std::ifstream stream(std::string(LATENT_SOURCE_DIR) + "/" + file);
  std::string line, before;
  for (unsigned i = 0; i <= number && stream; ++i) {
    before = line;
    std::getline(stream, line);
  }
  return stream ? before + line : "no line " + std::to_string(number) + " in " + file;
}

TEST(Catalogue, TheoremsAreFoundInTheSources) {
  for (const Module* module : catalogue()) {
    for (const Theorem& theorem : module->theorems()) {
      EXPECT_TRUE(theorem.file.starts_with("ref/theory/")) << theorem.file;
      const std::string text = two_lines(theorem.file, theorem.line);
      EXPECT_TRUE(text.starts_with("  theory.theorem(")) << theorem.name << ": " << text;
      EXPECT_NE(text.find('"' + theorem.name + '"'), std::string::npos) << text;
    }
  }
}

TEST(Catalogue, FindsModulesByName) {
  ASSERT_NE(find_module("LatentNumber"), nullptr);
  EXPECT_EQ(find_module("LatentNumber")->name(), "LatentNumber");
  EXPECT_EQ(find_module("Latent.LatentNumber"), nullptr);
  EXPECT_EQ(find_module("latentnumber"), nullptr);
  EXPECT_EQ(find_module(""), nullptr);
}

TEST(Catalogue, FindsTheoremsByEveryFormOfTheirName) {
  for (const char* name :
       {"alpha_pos", "ScalingExponent.alpha_pos", "Latent.ScalingExponent.alpha_pos"}) {
    const Theorem* found = find_theorem(name);
    ASSERT_NE(found, nullptr) << name;
    EXPECT_EQ(found->qualified_name(), "Latent.ScalingExponent.alpha_pos");
  }
}

TEST(Catalogue, FindsEveryTheoremByItsBareName) {
  std::set<std::string> names;
  for (const Module* module : catalogue()) {
    for (const Theorem& theorem : module->theorems()) {
      EXPECT_TRUE(names.insert(theorem.name).second) << theorem.name;
      EXPECT_EQ(find_theorem(theorem.name), &theorem);
    }
  }
}

TEST(Catalogue, FindsNoOtherTheorems) {
  EXPECT_EQ(find_theorem("alpha"), nullptr);
  EXPECT_EQ(find_theorem(""), nullptr);
  EXPECT_EQ(find_theorem("LatentNumber.alpha_pos"), nullptr);
  EXPECT_EQ(find_theorem("Latent.alpha_pos"), nullptr);
  EXPECT_EQ(find_theorem("Alpha_pos"), nullptr);
}

}  // namespace
}  // namespace latent::theory
