#include "props/campaign.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "props/reproduce.hpp"
#include "ref/theory/catalogue.hpp"
#include "ref/theory/latent_number.hpp"

namespace latent::props {
namespace {

using namespace expr;
using eval::Assignment;
using eval::Truth;
using theory::latent_number;

const Variable x = real("x"), y = real("y");
const Variable rho = real("ρ"), eps = real("ε");
const Variable j = nat("j"), k = nat("k");

/// `hypotheses` imply `conclusion` for all values of their free variables.
Statement statement(std::vector<Expr> hypotheses, const Expr& conclusion) {
  Expr formula = conclusion;
  for (const Expr& hypothesis : hypotheses) formula = implies(hypothesis, formula);
  return {free_variables(formula), std::move(hypotheses), conclusion};
}

CampaignOptions options(std::uint64_t samples, unsigned jobs = 1) {
  CampaignOptions result;
  result.samples = samples;
  result.jobs = jobs;
  result.ladder.max_bits = 512;
  return result;
}

Rational value(const Counterexample& counterexample, const Variable& variable) {
  return std::get<Rational>(*counterexample.assignment.find(variable));
}

const Expr& two() {
  static const Expr root = sqrt(number(2, Sort::real()));
  static const Expr product = root * root;
  return product;
}

// √2·√2 − 2 is 0, which no interval shows.
Expr undecidable_positive() { return 0 < two() - 2; }

TEST(Campaign, TheoremHoldsOnEverySample) {
  const auto& theorem = *theory::find_theorem("nStar_lower");
  const Outcome outcome = run_campaign("nStar_lower", statement_of(theorem), options(300));
  EXPECT_EQ(outcome.verdict, Verdict::Holds);
  EXPECT_EQ(outcome.name, "nStar_lower");
  EXPECT_EQ(outcome.tally.holds, 300U);
  EXPECT_EQ(outcome.tally.samples(), 300U);
  EXPECT_FALSE(outcome.counterexample);
  EXPECT_FALSE(outcome.first_undecided);
  const auto& rungs = outcome.tally.decided_on;
  EXPECT_EQ(rungs[0] + rungs[1] + rungs[2], 300U);
  EXPECT_GT(outcome.tally.edges, 0U);
  EXPECT_LT(outcome.tally.margin, 1);
}

TEST(Campaign, EquationsOfTranscendentalsAreCountedApart) {
  const auto& theorem = *theory::find_theorem("scalingLoss_mul");
  const Outcome outcome = run_campaign("scalingLoss_mul", statement_of(theorem), options(100));
  EXPECT_EQ(outcome.verdict, Verdict::Holds);
  EXPECT_GT(outcome.tally.equal_to_bits, 0U);
  EXPECT_EQ(outcome.tally.samples(), 100U);
}

TEST(Campaign, RefutesCoeffStrictAntiWithoutItsOrderByASmallCounterexample) {
  const auto& coeff = latent_number().coeff;
  const Statement false_statement = statement({1 < rho}, coeff(rho, k) < coeff(rho, j));
  const Outcome outcome = run_campaign("no_order", false_statement, options(200));
  ASSERT_EQ(outcome.verdict, Verdict::Refuted);
  ASSERT_TRUE(outcome.counterexample);
  EXPECT_EQ(value(*outcome.counterexample, rho), 2);
  EXPECT_EQ(value(*outcome.counterexample, j), 0);
  EXPECT_EQ(value(*outcome.counterexample, k), 0);
}

TEST(Campaign, RefutesNStarPosWithoutItsUpperBoundByASmallCounterexample) {
  const Statement false_statement =
      statement({1 < rho, 0 < eps}, 0 < latent_number().nStar(rho, eps));
  const Outcome outcome = run_campaign("no_bound", false_statement, options(200));
  ASSERT_EQ(outcome.verdict, Verdict::Refuted);
  ASSERT_TRUE(outcome.counterexample);
  EXPECT_EQ(value(*outcome.counterexample, rho), 2);
  EXPECT_EQ(value(*outcome.counterexample, eps), 1);
  EXPECT_GT(outcome.tally.violated, 0U);
  EXPECT_GT(outcome.tally.holds, 0U);
}

TEST(Campaign, CounterexampleMeetsTheHypothesesAndIsFalse) {
  const Statement false_statement = statement({3 < x, x < y}, y * y < 7 * x);
  const Outcome outcome = run_campaign("parabola", false_statement, options(100));
  ASSERT_TRUE(outcome.counterexample);
  const Examination examined = examine(false_statement, outcome.counterexample->assignment, 20);
  for (const eval::Decision& hypothesis : examined.hypotheses) {
    EXPECT_EQ(hypothesis.truth, Truth::True);
  }
  EXPECT_EQ(examined.conclusion.truth, Truth::False);
}

/// Everything about an outcome but the time it took.
void expect_same(const Outcome& a, const Outcome& b) {
  EXPECT_EQ(a.verdict, b.verdict);
  EXPECT_EQ(a.tally.holds, b.tally.holds);
  EXPECT_EQ(a.tally.equal_to_bits, b.tally.equal_to_bits);
  EXPECT_EQ(a.tally.violated, b.tally.violated);
  EXPECT_EQ(a.tally.undecided, b.tally.undecided);
  EXPECT_EQ(a.tally.discarded, b.tally.discarded);
  EXPECT_EQ(a.tally.decided_on, b.tally.decided_on);
  EXPECT_EQ(a.tally.edges, b.tally.edges);
  EXPECT_EQ(a.tally.max_bits, b.tally.max_bits);
  EXPECT_EQ(a.tally.margin, b.tally.margin);
  EXPECT_EQ(a.first_undecided, b.first_undecided);
  ASSERT_EQ(a.counterexample.has_value(), b.counterexample.has_value());
  if (!a.counterexample) return;
  EXPECT_EQ(a.counterexample->index, b.counterexample->index);
  const auto& left = a.counterexample->assignment.values();
  const auto& right = b.counterexample->assignment.values();
  ASSERT_EQ(left.size(), right.size());
  for (std::size_t i = 0; i < left.size(); ++i) {
    EXPECT_TRUE(left[i].first.is(right[i].first));
    EXPECT_EQ(left[i].second, right[i].second);
  }
}

TEST(Campaign, OutcomeDoesNotDependOnTheNumberOfThreads) {
  const std::vector<std::pair<std::string, Statement>> statements{
      {"tail_succ", statement_of(*theory::find_theorem("tail_succ"))},
      {"scalingLoss_le_iff", statement_of(*theory::find_theorem("scalingLoss_le_iff"))},
      {"false", statement({1 < rho}, 0 < latent_number().nStar(rho, eps))},
      {"rarely false", statement({0 < x}, x != 1)},
      {"undecided", statement({0 < x}, 0 < x * (two() - 2))},
      {"hungry", statement({exp(x) + y < 2, 1 < log(y) + x}, x < y)},
  };
  for (const auto& [name, tried] : statements) {
    const Outcome alone = run_campaign(name, tried, options(150, 1));
    for (const unsigned jobs : {2U, 5U}) {
      SCOPED_TRACE(name + " with " + std::to_string(jobs) + " threads");
      expect_same(alone, run_campaign(name, tried, options(150, jobs)));
    }
  }
}

TEST(Campaign, SeedAndNameChooseTheSamples) {
  const Statement false_statement = statement({0 < x}, x < 1000);
  const auto first_draw = [&](const std::string& name, std::uint64_t seed) {
    CampaignOptions chosen = options(1);
    chosen.seed = seed;
    const Sampler sampler(false_statement);
    std::string values;
    for (std::uint64_t i = 0; i < 8; ++i) {
      const auto drawn = draw_sample(sampler, name, chosen, i).sample;
      if (drawn) values += to_string(*drawn->assignment.find(x)) + " ";
    }
    return values;
  };
  EXPECT_EQ(first_draw("a", 1), first_draw("a", 1));
  EXPECT_NE(first_draw("a", 1), first_draw("b", 1));
  EXPECT_NE(first_draw("a", 1), first_draw("a", 2));
}

TEST(Campaign, UndecidedIsNeverSuccess) {
  const Statement open = statement({0 < x}, 0 < x * (two() - 2));
  const Outcome outcome = run_campaign("open", open, options(20));
  EXPECT_EQ(outcome.verdict, Verdict::Undecided);
  EXPECT_EQ(outcome.tally.undecided, 20U);
  EXPECT_EQ(outcome.tally.holds, 0U);
  EXPECT_EQ(outcome.tally.equal_to_bits, 0U);
  EXPECT_EQ(outcome.tally.max_bits, 512U);
  EXPECT_EQ(outcome.first_undecided, std::uint64_t{0});
}

TEST(Campaign, OneUndecidedSampleSpoilsTheVerdict) {
  // Decided but for x > 1000.
  const Statement open = statement({0 < x}, x <= 1000 || undecidable_positive());
  const Outcome outcome = run_campaign("partly open", open, options(100));
  EXPECT_EQ(outcome.verdict, Verdict::Undecided);
  EXPECT_GT(outcome.tally.undecided, 0U);
  EXPECT_GT(outcome.tally.holds, 0U);
  const Reproduction reproduction =
      reproduce("partly open", open, options(100), outcome.first_undecided.value());
  ASSERT_TRUE(reproduction.examination);
  EXPECT_EQ(reproduction.examination->conclusion.truth, Truth::Undecided);
}

TEST(Campaign, CounterexampleOutweighsUndecidedSamples) {
  const Statement mixed = statement({0 < x}, x <= 1 && undecidable_positive());
  const Outcome outcome = run_campaign("mixed", mixed, options(100));
  EXPECT_EQ(outcome.verdict, Verdict::Refuted);
  EXPECT_GT(outcome.tally.undecided, 0U);
}

TEST(Campaign, StatementWithoutInputsStarvesAndGivesUpEarly) {
  const Statement infeasible = statement({0 < x, exp(x) < 1}, x < 2);
  const Outcome outcome = run_campaign("infeasible", infeasible, options(1'000'000));
  EXPECT_EQ(outcome.verdict, Verdict::Starved);
  EXPECT_EQ(outcome.tally.samples(), 0U);
  EXPECT_GT(outcome.tally.discards(), 0U);
  EXPECT_LE(outcome.tally.discards(), 32U * 100U);
}

TEST(Campaign, TooFewSamplesAreStarvedNotSuccess) {
  // True of one in two hundred numbers, and not solvable.
  const Expr sine = Expr::make(Op::Sin, {x});
  const Statement narrow = statement({1000 < x, number(9999, Sort::real()) < 10000 * sine}, 0 < x);
  CampaignOptions once = options(200);
  once.max_attempts = 1;
  const Outcome outcome = run_campaign("narrow", narrow, once);
  EXPECT_GT(outcome.tally.samples(), 0U);
  EXPECT_LT(outcome.tally.samples(), 100U);
  EXPECT_EQ(outcome.tally.samples() + outcome.tally.discards(), 200U);
  EXPECT_EQ(outcome.verdict, Verdict::Starved);
  EXPECT_EQ(run_campaign("narrow", narrow, options(200)).verdict, Verdict::Holds);
}

TEST(Campaign, ClosedStatementIsProved) {
  const Outcome outcome =
      run_campaign("closed", statement({}, log(2) < number(1, Sort::real())), options(1000));
  EXPECT_EQ(outcome.verdict, Verdict::Proved);
  EXPECT_EQ(outcome.tally.samples(), 1U);
}

TEST(Campaign, FalseClosedStatementIsRefuted) {
  const Outcome outcome =
      run_campaign("closed", statement({}, number(1, Sort::real()) < log(2)), options(1000));
  EXPECT_EQ(outcome.verdict, Verdict::Refuted);
  ASSERT_TRUE(outcome.counterexample);
  EXPECT_TRUE(outcome.counterexample->assignment.values().empty());
}

TEST(Campaign, ClosedEquationToBitsHoldsButIsNotProved) {
  const Outcome outcome = run_campaign("closed", statement({}, two() == 2), options(1000));
  EXPECT_EQ(outcome.verdict, Verdict::Holds);
  EXPECT_EQ(outcome.tally.equal_to_bits, 1U);
}

TEST(Campaign, UndecidedClosedStatementIsUndecided) {
  const Outcome outcome = run_campaign("closed", statement({}, undecidable_positive()), options(9));
  EXPECT_EQ(outcome.verdict, Verdict::Undecided);
  EXPECT_EQ(outcome.tally.undecided, 1U);
}

TEST(Campaign, ClosedStatementWithAFalseHypothesisSaysNothing) {
  const Statement vacuous = statement({number(2, Sort::real()) < 1}, undecidable_positive());
  const Outcome outcome = run_campaign("closed", vacuous, options(9));
  EXPECT_EQ(outcome.verdict, Verdict::Starved);
  EXPECT_EQ(outcome.tally.samples(), 0U);
}

TEST(Campaign, ProgressRisesToTheNumberOfSamples) {
  const auto tried = statement_of(*theory::find_theorem("coeff_pos"));
  for (const unsigned jobs : {1U, 2U}) {
    std::vector<std::uint64_t> reported;
    run_campaign("coeff_pos", tried, options(100, jobs),
                 [&](std::uint64_t done) { reported.push_back(done); });
    ASSERT_FALSE(reported.empty());
    EXPECT_TRUE(std::is_sorted(reported.begin(), reported.end()));
    EXPECT_EQ(reported.back(), 100U);
  }
}

TEST(Campaign, ExceptionsComeThrough) {
  const auto tried = statement_of(*theory::find_theorem("coeff_pos"));
  for (const unsigned jobs : {1U, 2U}) {
    EXPECT_THROW(run_campaign("coeff_pos", tried, options(100, jobs),
                              [](std::uint64_t) { throw std::runtime_error("enough"); }),
                 std::runtime_error);
  }
}

TEST(Campaign, NoSamplesAreNoSuccess) {
  const auto tried = statement_of(*theory::find_theorem("coeff_pos"));
  EXPECT_EQ(run_campaign("coeff_pos", tried, options(0)).verdict, Verdict::Starved);
}

TEST(Reproduce, DrawsTheCounterexampleAgain) {
  const Statement false_statement = statement({0 < x}, x < 1000);
  const CampaignOptions chosen = options(100, 2);
  const Outcome outcome = run_campaign("bounded", false_statement, chosen);
  ASSERT_TRUE(outcome.counterexample);
  const std::uint64_t index = outcome.counterexample->index.value();
  const Reproduction found = reproduce("bounded", false_statement, chosen, index);
  ASSERT_TRUE(found.examination);
  EXPECT_EQ(found.examination->conclusion.truth, Truth::False);
  for (std::uint64_t i = 0; i < index; ++i) {
    const Reproduction before = reproduce("bounded", false_statement, chosen, i);
    ASSERT_TRUE(before.examination);
    EXPECT_EQ(before.examination->conclusion.truth, Truth::True);
  }
}

TEST(Reproduce, EnclosesBothSidesOfTheConclusion) {
  const Statement tried = statement({}, iff(x * x < 2, !(sqrt(x) == 2)));
  Assignment assignment;
  assignment.set(x, Rational(3));
  const Examination examined = examine(tried, assignment, 10);
  ASSERT_EQ(examined.relations.size(), 2U);
  EXPECT_EQ(examined.relations[0].left.exact, Rational(9));
  EXPECT_EQ(examined.relations[0].decision.truth, Truth::False);
  EXPECT_NEAR(examined.relations[1].left.interval.lower_double(), 1.7320508, 1e-6);
  EXPECT_EQ(examined.relations[1].right.exact, Rational(2));
  EXPECT_EQ(examined.conclusion.truth, Truth::False);
}

TEST(Reproduce, ReportsASampleThatCouldNotBeDrawn) {
  const Statement infeasible = statement({0 < x, exp(x) < 1}, x < 2);
  const Reproduction found = reproduce("infeasible", infeasible, options(10), 3);
  EXPECT_FALSE(found.drawn.sample);
  EXPECT_FALSE(found.examination);
  EXPECT_GT(found.drawn.discarded[0] + found.drawn.discarded[1] + found.drawn.discarded[2], 0U);
}

TEST(Verdict, HasTheNamesOfTheDesign) {
  EXPECT_EQ(to_string(Verdict::Proved), "proved");
  EXPECT_EQ(to_string(Verdict::Holds), "holds");
  EXPECT_EQ(to_string(Verdict::Refuted), "refuted");
  EXPECT_EQ(to_string(Verdict::Undecided), "undecided");
  EXPECT_EQ(to_string(Verdict::Starved), "starved");
}

}  // namespace
}  // namespace latent::props
