/// Single terms, and terms in the language of the theory.
#include <gtest/gtest.h>

#include "lean_mirror/elaborate/theory_environment.hpp"
#include "ref/theory/latent_number.hpp"
#include "tests/lean_mirror/elaborate/spelled.hpp"

namespace latent::lean {
namespace {

std::string in_theory(const std::string& text) {
  return spelled(elaborate_against_theory("EXPR", text));
}

std::string error(const std::string& text) {
  try {
    elaborate_against_theory("EXPR", text);
  } catch (const TermError& thrown) {
    return thrown.what();
  }
  return "no error";
}

TEST(TheoryTerms, KnowTheDefinitionsByTheirShortNames) {
  const expr::Expr read = elaborate_against_theory("EXPR", "nStar 2 (1/1000)");
  EXPECT_EQ(spelled(read), "(Latent.LatentNumber.nStar 2:ℝ (1:ℝ / 1000:ℝ))");
  EXPECT_EQ(read.definition(), theory::latent_number().nStar.definition());
  EXPECT_EQ(in_theory("Latent.LatentNumber.modes 2 0.5"), "(Latent.LatentNumber.modes 2:ℝ 0.5:ℝ)");
  EXPECT_EQ(in_theory("LatentNumber.modes 2 0.5").substr(0, 8), "(Latent.");
}

TEST(TheoryTerms, KnowTheRealFunctions) {
  EXPECT_EQ(in_theory("log 2 + sqrt (exp 1) * π - pi"),
            "(((Real.log 2:ℝ) + ((Real.sqrt (Real.exp 1:ℝ)) * Real.pi)) - Real.pi)");
}

TEST(TheoryTerms, NumbersOfUndeterminedTypeAreReal) {
  EXPECT_EQ(in_theory("1/3"), "(1:ℝ / 3:ℝ)");
  EXPECT_EQ(in_theory("-1"), "(-1:ℝ)");
  EXPECT_EQ(in_theory("1e-3"), "0.001:ℝ");
  EXPECT_EQ(in_theory("1/3 < 1/2"), "((1:ℝ / 3:ℝ) < (1:ℝ / 2:ℝ))");
}

TEST(TheoryTerms, NumbersOfDeterminedTypeAreNot) {
  EXPECT_EQ(in_theory("(1 / 3 : ℕ)"), "(1:ℕ / 3:ℕ)");
  EXPECT_EQ(in_theory("2 ^ (1 / 2)"), "(2:ℝ ^ (1:ℕ / 2:ℕ))");
  EXPECT_EQ(in_theory("modes 2 0.5 / 3"), "((Latent.LatentNumber.modes 2:ℝ 0.5:ℝ) / 3:ℕ)");
}

TEST(TheoryTerms, ErrorsShowThePlace) {
  EXPECT_EQ(error("nStart 2 3"),
            "EXPR:1:1: unsupported: the name `nStart` is not known\n  nStart 2 3\n  ^~~~~~");
  EXPECT_EQ(error("nStar 2 (1/").substr(0, 9), "EXPR:1:12");
  EXPECT_EQ(
      error("nStar 2 True"),
      "EXPR:1:9: error: this has type Prop where ℝ is expected\n  nStar 2 True\n          ^~~~");
  EXPECT_EQ(error("").substr(0, 5), "EXPR:");
}

TEST(TheoryTerms, MayNotHaveFreeVariables) { EXPECT_EQ(error("x + 1").substr(0, 8), "EXPR:1:1"); }

TEST(Terms, WithoutATheoryAreReadAsLeanReadsThem) {
  const TermContext context;
  EXPECT_EQ(spelled(*elaborate_term(make_source("t", "1 / 3"), context).expression), "(1:ℕ / 3:ℕ)");
  EXPECT_FALSE(elaborate_term(make_source("t", "1.5"), context).expression);
}

}  // namespace
}  // namespace latent::lean
