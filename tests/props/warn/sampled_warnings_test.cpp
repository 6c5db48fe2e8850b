/// Warnings that take inputs: each where it must come and where it must not.
#include "props/warn/sampled_warnings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace latent::props {
namespace {

using lean::Rule;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// "L3 13 `n - 1` stops at 0 …": the rule, the column and the message of each warning on the last
/// statement of `text`.
std::vector<std::string> warnings(const std::string& text, const lean::Rules& rules) {
  const lean::ElaboratedFile file = lean::elaborate(lean::parse(lean::make_source("a.lean", text)));
  const lean::Statement& stated = file.statements.back();
  EXPECT_TRUE(stated.formula) << text;
  if (!stated.formula) return {};
  const Statement statement = statement_of(*stated.formula);
  CampaignOptions options;
  options.samples = 100;
  const Outcome outcome = run_campaign("t", statement, options);
  std::vector<std::string> found;
  for (const lean::Warning& warning :
       sampled_warnings({"t", stated, statement, options, outcome}, rules)) {
    const auto column = file.source->position(warning.span.begin).column;
    found.push_back(name(warning.rule) + " " + std::to_string(column) + " " + warning.message);
  }
  return found;
}

std::vector<std::string> warnings(const std::string& text, Rule rule) {
  return warnings(text, lean::Rules{rule});
}

TEST(Infeasible, HypothesesThatContradictEachOtherAreNamed) {
  const auto found =
      warnings("theorem t (x y : ℝ) (h : 0 < x) (g : 0 < y) (k : x < 0) : x = y := by sorry",
               Rule::Infeasible);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0], AllOf(HasSubstr("`0 < x`, `x < 0`"), Not(HasSubstr("`0 < y`"))));
  EXPECT_THAT(
      warnings("theorem t (x : ℝ) (h : 0 < x) (k : x < 1) : x < 2 := by sorry", Rule::Infeasible),
      IsEmpty());
}

TEST(ExistsImplies, IsToldWhereThePremiseIsAboutTheVariable) {
  const std::string shouted = "theorem t : ∃ n : ℕ, 5 < n → n = 0 := by sorry";
  EXPECT_THAT(warnings(shouted, Rule::ExistsImplies), Contains(HasSubstr("some `n` fails P")));
  EXPECT_THAT(
      warnings("theorem t (p : ℕ) : ∃ n : ℕ, 5 < p → n < p := by sorry", Rule::ExistsImplies),
      IsEmpty());
  EXPECT_THAT(warnings("theorem t : ∃ n : ℕ, 5 < n ∧ n < 7 := by sorry", Rule::ExistsImplies),
              IsEmpty());
}

TEST(TruncatedSubtraction, IsToldAtItsOperatorWithAnInputThatReachesIt) {
  const auto found =
      warnings("theorem t (n : ℕ) : n - 3 ≤ n := by sorry", Rule::TruncatedSubtraction);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0], HasSubstr("L3 23 at n = 0 `n - 3` stops at 0"));
  EXPECT_THAT(
      warnings("theorem t (n : ℕ) (h : 3 ≤ n) : n - 3 ≤ n := by sorry", Rule::TruncatedSubtraction),
      IsEmpty());
  EXPECT_THAT(
      warnings("theorem t (n : ℕ) : (n : ℝ) - 3 ≤ n := by sorry", Rule::TruncatedSubtraction),
      IsEmpty());
}

TEST(TruncatedSubtraction, IsSeenInSumsDefinitionsAndBehindGuards) {
  EXPECT_THAT(warnings("theorem t (n : ℕ) : 0 ≤ ∑ i ∈ Finset.range n, (i - 1) := by sorry",
                       Rule::TruncatedSubtraction),
              Contains(HasSubstr("`i - 1` stops at 0")));
  EXPECT_THAT(warnings("def pred (n : ℕ) : ℕ := n - 1\n"
                       "theorem t (n : ℕ) : pred n ≤ n := by sorry",
                       Rule::TruncatedSubtraction),
              Contains(HasSubstr("`n - 1` in `pred` stops at 0")));
  EXPECT_THAT(
      warnings("theorem t (n : ℕ) : 0 < n → n - 1 < n := by sorry", Rule::TruncatedSubtraction),
      IsEmpty());
  EXPECT_THAT(warnings("theorem t (n : ℕ) : (if 2 ≤ n then n - 2 else 0) ≤ n := by sorry",
                       Rule::TruncatedSubtraction),
              IsEmpty());
}

TEST(RoundedDivision, IsToldWithItsValueAlsoInExponents) {
  EXPECT_THAT(warnings("theorem t (x : ℝ) (h : 0 ≤ x) : x ^ (1 / 2) ≤ 1 + x := by sorry",
                       Rule::RoundedDivision),
              Contains(HasSubstr("`1 / 2` rounds down: the exponent is a division of whole "
                                 "numbers, 0")));
  EXPECT_THAT(warnings("theorem t (n : ℕ) : n / 2 ≤ n := by sorry", Rule::RoundedDivision),
              Contains(HasSubstr("at n = 1 `n / 2` rounds down")));
  EXPECT_THAT(warnings("theorem t (x : ℝ) (h : 0 ≤ x) : x ^ (1 / 2 : ℝ) ≤ 1 + x := by sorry",
                       Rule::RoundedDivision),
              IsEmpty());
  EXPECT_THAT(warnings("theorem t (n : ℕ) : 4 / 2 + n = 2 + n := by sorry", Rule::RoundedDivision),
              IsEmpty());
}

TEST(Corner, IsToldWhereTheStatementFailsThereOnly) {
  EXPECT_THAT(warnings("theorem t (x : ℝ) : 0 < x ^ 2 := by sorry", Rule::Corner),
              Contains(HasSubstr("fails only where `x = 0`")));
  EXPECT_THAT(warnings("theorem t (x y : ℝ) : 0 < (x - y) ^ 2 := by sorry", Rule::Corner),
              Contains(HasSubstr("fails only where `x = y`")));
  EXPECT_THAT(warnings("theorem t (x : ℝ) : 0 < x := by sorry", Rule::Corner), IsEmpty());
  EXPECT_THAT(warnings("theorem t (x : ℝ) : 0 ≤ x ^ 2 := by sorry", Rule::Corner), IsEmpty());
}

TEST(JunkValue, IsToldWhereTheVerdictRestsOnIt) {
  EXPECT_THAT(warnings("theorem t (x : ℝ) : x / x = 1 := by sorry", Rule::JunkValue),
              Contains(AllOf(HasSubstr("at x = 0 `x / x` divides by 0"),
                             HasSubstr("holds on 100 inputs where that does not happen"))));
  EXPECT_THAT(warnings("theorem t (x : ℝ) : Real.log x ≤ x ^ 2 := by sorry", Rule::JunkValue),
              Contains(HasSubstr("the hypotheses allow that input")));
  EXPECT_THAT(
      warnings("theorem t (x : ℝ) (h : 0 < x) : Real.log x ≤ x := by sorry", Rule::JunkValue),
      IsEmpty());
  // False with and without the junk value.
  EXPECT_THAT(warnings("theorem t (x : ℝ) : x / x = 2 := by sorry", Rule::JunkValue), IsEmpty());
}

TEST(TrivialWitness, ZeroIsTriedForTheOutermostExistential) {
  EXPECT_THAT(
      warnings("theorem t (x : ℝ) : ∃ n < 5, (n : ℝ) * x ≤ 0 := by sorry", Rule::TrivialWitness),
      Contains(HasSubstr("`n = 0` is a witness, on all of 100 inputs")));
  EXPECT_THAT(warnings("theorem t : ∃ n < 100, n ^ 2 = 81 := by sorry", Rule::TrivialWitness),
              IsEmpty());
}

TEST(UnusedHypothesis, IsTheOneWithoutWhichTheConclusionHolds) {
  const auto found =
      warnings("theorem t (x y : ℝ) (hx : 0 < x) (hy : 0 < y) : x < 2 * x := by sorry",
               Rule::UnusedHypothesis);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0], HasSubstr("`0 < y` may not be needed"));
  EXPECT_THAT(
      warnings("theorem t (x y : ℝ) (h : x < y) : x < y := by sorry", Rule::UnusedHypothesis),
      Contains(HasSubstr("the conclusion is one of the hypotheses")));
  EXPECT_THAT(warnings("theorem t (x y : ℝ) (hx : 0 < x) (hy : 0 < y) : 0 < x * y := by sorry",
                       Rule::UnusedHypothesis),
              IsEmpty());
}

TEST(DomainEnd, IsToldWhereTheStatementHoldsForLargeInputs) {
  EXPECT_THAT(warnings("theorem t (n : ℕ) : 10 * n ≤ n ^ 2 := by sorry", Rule::DomainEnd),
              Contains(HasSubstr("fails only where `n < 10`")));
  EXPECT_THAT(warnings("theorem t (x y : ℝ) : x < y := by sorry", Rule::DomainEnd), IsEmpty());
}

TEST(NoHypothesis, IsToldWhereTheConclusionNeedsNone) {
  const std::string text = "theorem t (x : ℝ) (h : 0 < x) : 0 ≤ x ^ 2 := by sorry";
  EXPECT_THAT(warnings(text, Rule::NoHypothesis), Contains(HasSubstr("no hypothesis")));
  EXPECT_THAT(warnings(text, Rule::UnusedHypothesis), IsEmpty());
  EXPECT_THAT(warnings("theorem t (x : ℝ) (h : 0 < x) : 0 < x ^ 2 := by sorry", Rule::NoHypothesis),
              IsEmpty());
}

TEST(SampledWarnings, AreTheSameEveryTimeAndNoneWithoutRules) {
  const std::string text = "theorem t (n : ℕ) (x : ℝ) : x / n ≤ x ^ 2 + (n - 1) / 2 := by sorry";
  EXPECT_EQ(warnings(text, lean::all_rules()), warnings(text, lean::all_rules()));
  EXPECT_THAT(warnings(text, lean::Rules{}), IsEmpty());
}

TEST(SurprisesAt, SayWhatHappensAtACounterexample) {
  const lean::ElaboratedFile file = lean::elaborate(
      lean::parse(lean::make_source("a.lean", "theorem t (n : ℕ) : n - 1 + 1 = n := by sorry")));
  const Statement statement = statement_of(*file.statements[0].formula);
  eval::Assignment input;
  input.set(statement.variables[0], Rational(0));
  EXPECT_THAT(surprises_at(file.statements[0], statement, input),
              Contains(HasSubstr("`n - 1` stops at 0")));
  input.set(statement.variables[0], Rational(1));
  EXPECT_THAT(surprises_at(file.statements[0], statement, input), IsEmpty());
}

}  // namespace
}  // namespace latent::props
