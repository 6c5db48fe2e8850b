#include "ref/theory/catalogue.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "ref/expr/print.hpp"

namespace latent::theory {
namespace {

using expr::Sort;

struct ExpectedDefinition {
  std::string name;
  std::string parameters;  // as `described`
  std::string result;
};

struct ExpectedTheorem {
  std::string name;
  std::string variables;  // as `described`
  std::size_t hypotheses;
};

struct ExpectedModule {
  std::string name;
  std::vector<int> claims;
  std::vector<ExpectedDefinition> definitions;
  std::vector<ExpectedTheorem> theorems;
};

// The tables of the theory: real variables by their names alone, natural ones with their sort.
const std::vector<ExpectedModule>& expected_modules() {
  static const std::vector<ExpectedModule> modules = {
      {"LatentNumber",
       {},
       {{"coeff", "ρ k:ℕ", "ℝ"},
        {"partialSum", "ρ N:ℕ", "ℝ"},
        {"tail", "ρ N:ℕ", "ℝ"},
        {"truncError", "ρ x", "ℝ"},
        {"nStar", "ρ ε", "ℝ"},
        {"modes", "ρ ε", "ℕ"}},
       {{"coeff_pos", "ρ k:ℕ", 1},
        {"coeff_strictAnti", "ρ j:ℕ k:ℕ", 2},
        {"coeff_le_one", "ρ k:ℕ", 1},
        {"coeff_add", "ρ j:ℕ k:ℕ", 1},
        {"coeff_eq_truncError", "ρ k:ℕ", 1},
        {"partialSum_closed", "ρ N:ℕ", 2},
        {"partialSum_add_tail", "ρ N:ℕ", 1},
        {"partialSum_lt_total", "ρ N:ℕ", 1},
        {"tail_pos", "ρ N:ℕ", 1},
        {"tail_succ", "ρ N:ℕ", 1},
        {"tail_strictAnti_rho", "ρ₁ ρ₂ N:ℕ", 2},
        {"nStar_pos", "ρ ε", 3},
        {"truncError_nStar", "ρ ε", 2},
        {"truncError_le_iff", "ρ ε x", 2},
        {"nStar_strictAnti_rho", "ρ₁ ρ₂ ε", 4},
        {"nStar_strictAnti_eps", "ρ ε₁ ε₂", 3},
        {"nStar_mul", "ρ ε₁ ε₂", 3},
        {"nStar_pow_rho", "ρ ε k:ℕ", 3},
        {"nStar_lower", "ρ ε", 3},
        {"nStar_upper", "ρ ε", 3},
        {"modes_sufficient", "ρ ε", 3},
        {"modes_minimal", "ρ ε N:ℕ", 4}}},
      {"ScalingExponent",
       {1},
       {{"alpha", "β ρ", "ℝ"},
        {"learnedModes", "β C", "ℝ"},
        {"scalingLoss", "β ρ C", "ℝ"},
        {"computeFor", "β ρ ε", "ℝ"}},
       {{"alpha_pos", "β ρ", 2},
        {"alpha_eq_zero_iff", "β ρ", 2},
        {"alpha_neg_iff", "β ρ", 2},
        {"alpha_strictMono_rho", "β ρ₁ ρ₂", 3},
        {"alpha_strictMono_beta", "β₁ β₂ ρ", 2},
        {"alpha_mul_rho", "β ρ₁ ρ₂", 2},
        {"alpha_lower", "β ρ", 2},
        {"alpha_upper", "β ρ", 2},
        {"scalingLoss_eq_rpow", "β ρ C", 2},
        {"scalingLoss_le_one", "β ρ C", 3},
        {"scalingLoss_strictAnti", "β ρ C₁ C₂", 4},
        {"scalingLoss_mul", "β ρ C₁ C₂", 3},
        {"scalingLoss_double", "β ρ C", 2},
        {"logLoss_slope", "β ρ C₁ C₂", 3},
        {"scalingLoss_computeFor", "β ρ ε", 3},
        {"scalingLoss_le_iff", "β ρ ε C", 4},
        {"learnedModes_computeFor", "β ρ ε", 3},
        {"scalingLoss_critical", "β C", 1}}},
  };
  return modules;
}

std::string described(const std::vector<Variable>& variables) {
  std::string text;
  for (const Variable& variable : variables) {
    if (!text.empty()) text += " ";
    text += variable.name();
    if (variable.sort() != Sort::real()) text += ":" + to_string(variable.sort());
  }
  return text;
}

TEST(Catalogue, HasTheModulesOfTheTheory) {
  ASSERT_EQ(catalogue().size(), expected_modules().size());
  for (std::size_t i = 0; i < catalogue().size(); ++i) {
    EXPECT_EQ(catalogue()[i]->name(), expected_modules()[i].name);
    EXPECT_FALSE(catalogue()[i]->subject().empty());
  }
}

TEST(Catalogue, HasTheDefinitionsOfTheTheory) {
  ASSERT_EQ(catalogue().size(), expected_modules().size());
  for (std::size_t i = 0; i < catalogue().size(); ++i) {
    const auto& definitions = catalogue()[i]->definitions();
    const auto& expected = expected_modules()[i].definitions;
    ASSERT_EQ(definitions.size(), expected.size());
    for (std::size_t d = 0; d < definitions.size(); ++d) {
      EXPECT_EQ(definitions[d]->name(), expected[d].name);
      EXPECT_EQ(definitions[d]->scope(), catalogue()[i]->scope());
      EXPECT_EQ(described(definitions[d]->parameters()), expected[d].parameters)
          << expected[d].name;
      EXPECT_EQ(to_string(definitions[d]->result()), expected[d].result) << expected[d].name;
    }
  }
}

TEST(Catalogue, HasTheTheoremsOfTheTheory) {
  ASSERT_EQ(catalogue().size(), expected_modules().size());
  for (std::size_t i = 0; i < catalogue().size(); ++i) {
    const auto& theorems = catalogue()[i]->theorems();
    const ExpectedModule& expected = expected_modules()[i];
    ASSERT_EQ(theorems.size(), expected.theorems.size()) << expected.name;
    for (std::size_t t = 0; t < theorems.size(); ++t) {
      EXPECT_EQ(theorems[t].name, expected.theorems[t].name);
      EXPECT_EQ(theorems[t].module, expected.name);
      EXPECT_EQ(theorems[t].claims, expected.claims) << theorems[t].name;
      EXPECT_EQ(described(theorems[t].variables), expected.theorems[t].variables)
          << theorems[t].name;
      EXPECT_EQ(theorems[t].hypotheses.size(), expected.theorems[t].hypotheses) << theorems[t].name;
    }
  }
}

TEST(Catalogue, CountsAreThoseOfTheTheory) {
  EXPECT_EQ(find_module("LatentNumber")->theorems().size(), 22U);
  EXPECT_EQ(find_module("ScalingExponent")->theorems().size(), 18U);
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
  EXPECT_EQ(statement("nStar_pow_rho"),
            "∀ (ρ ε : ℝ) (k : ℕ), 1 < ρ → 0 < ε → 1 ≤ k → nStar (ρ ^ k) ε = nStar ρ ε / k");
  EXPECT_EQ(statement("truncError_le_iff"),
            "∀ ρ ε x : ℝ, 1 < ρ → 0 < ε → (truncError ρ x ≤ ε ↔ nStar ρ ε ≤ x)");
  EXPECT_EQ(statement("scalingLoss_double"),
            "∀ β ρ C : ℝ, 0 < ρ → 0 < C → "
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
