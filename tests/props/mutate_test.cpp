#include "props/mutate/hunt.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "props/mutate/canonical.hpp"
#include "props/mutate/instance.hpp"
#include "props/mutate/mutant.hpp"
#include "props/mutate/order.hpp"
#include "props/random.hpp"
#include "ref/eval/ladder.hpp"
#include "ref/expr/print.hpp"
#include "ref/theory/catalogue.hpp"
#include "ref/theory/latent_number.hpp"

namespace latent::props {
namespace {

using namespace expr;
using testing::HasSubstr;
using testing::UnorderedElementsAre;
using theory::given;
using theory::Theorem;

const Variable x = real("x"), y = real("y"), z = real("z");
const Variable i = nat("i"), k = nat("k"), n = nat("n");
const Variable s = sequence("s");

Theorem theorem(std::vector<Expr> hypotheses, const Expr& conclusion) {
  theory::Module module("Test", "a test", {});
  module.theorem("t", std::move(hypotheses), conclusion);
  return module.theorems().front();
}

std::vector<std::string> changes(const Theorem& t) {
  std::vector<std::string> all;
  for (const Mutant& mutant : mutants_of(t)) all.push_back(mutant.change);
  return all;
}

Mutant mutant(const Theorem& t, const std::string& change) {
  for (Mutant& m : mutants_of(t)) {
    if (m.change == change) return m;
  }
  throw std::invalid_argument("no mutant " + change);
}

HuntOptions options(unsigned jobs = 1, std::uint64_t seed = 1) {
  HuntOptions result;
  result.samples = 200;
  result.seed = seed;
  result.jobs = jobs;
  return result;
}

TheoremOutcome hunt(const Theorem& t) { return hunt_mutants({&t}, options()).at(0); }

MutantOutcome fate(const Theorem& t, const std::string& change) {
  for (MutantOutcome& outcome : hunt(t).mutants) {
    if (outcome.mutant.change == change) return outcome;
  }
  throw std::invalid_argument("no mutant " + change);
}

TEST(Mutants, OfASmallTheoremAreExactlyThese) {
  EXPECT_THAT(
      changes(theorem(given(0 < x, x <= y), x * x <= x * y)),
      UnorderedElementsAre(
          "0 < x dropped", "0 < x loosened: 0 ≤ x", "0 < x nudged: 1 < x", "0 < x swapped: 0 < y",
          "x ≤ y dropped", "x ≤ y tightened: x < y", "x ≤ y swapped: y ≤ y", "x ≤ y swapped: x ≤ x",
          "conclusion tightened: x * x < x * y", "conclusion flipped: x * y ≤ x * x",
          // Not y * x and x * y for the two occurrences of x * x.
          "conclusion swapped: y * x ≤ x * y", "conclusion swapped: x * x ≤ y * y",
          "conclusion swapped: x * x ≤ x * x"));
}

TEST(Mutants, VariablesAreSwappedForThoseOfTheirSort) {
  EXPECT_THAT(
      changes(theorem({}, pow(x, k) == pow(y, n))),
      UnorderedElementsAre("conclusion flipped: x ^ k ≠ y ^ n", "conclusion swapped: y ^ k = y ^ n",
                           "conclusion swapped: x ^ n = y ^ n", "conclusion swapped: x ^ k = x ^ n",
                           "conclusion swapped: x ^ k = y ^ k"));
}

TEST(Mutants, ReachIntoSumsAndQuantifiers) {
  const Theorem t =
      theorem(given(forall(i, implies(i < n, 0 <= at(s, i)))), 0 <= sum(i, n, at(s, i)));
  const auto all = changes(t);
  EXPECT_THAT(all,
              testing::IsSupersetOf({"∀ i : ℕ, i < n → 0 ≤ s i loosened: ∀ i : ℕ, i ≤ n → 0 ≤ s i",
                                     "∀ i : ℕ, i < n → 0 ≤ s i tightened: ∀ i : ℕ, i < n → 0 < s i",
                                     "∀ i : ℕ, i < n → 0 ≤ s i nudged: ∀ i : ℕ, i < n → 1 ≤ s i",
                                     "∀ i : ℕ, i < n → 0 ≤ s i swapped: ∀ i : ℕ, i < n → 0 ≤ s n",
                                     "conclusion swapped: 0 ≤ ∑ i ∈ Finset.range n, s n"}));
}

TEST(Mutants, NumeralsStayNumerals) {
  EXPECT_THAT(
      changes(theorem({}, pow(x, 2) != x + 1)),
      UnorderedElementsAre("conclusion flipped: x ^ 2 = x + 1", "conclusion nudged: x ^ 3 ≠ x + 1",
                           "conclusion nudged: x ^ 1 ≠ x + 1", "conclusion nudged: x ^ 2 ≠ x + 2",
                           "conclusion nudged: x ^ 2 ≠ x + 0"));
}

TEST(Mutants, EveryRelationOfTheConclusionIsFlipped) {
  const auto all = changes(theorem({}, iff(x < y, exp(x) <= exp(y))));
  EXPECT_THAT(all,
              testing::IsSupersetOf({"conclusion flipped: ¬x < y ↔ Real.exp x ≤ Real.exp y",
                                     "conclusion flipped: y < x ↔ Real.exp x ≤ Real.exp y",
                                     "conclusion flipped: x < y ↔ Real.exp y ≤ Real.exp x",
                                     "conclusion loosened: x ≤ y ↔ Real.exp x ≤ Real.exp y",
                                     "conclusion tightened: x < y ↔ Real.exp x < Real.exp y"}));
}

TEST(Mutants, OfTheCatalogueHaveDescriptionsOfTheirOwn) {
  for (const theory::Module* module : theory::catalogue()) {
    for (const Theorem& t : module->theorems()) {
      SCOPED_TRACE(t.qualified_name());
      const auto all = changes(t);
      EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), all.size());
      EXPECT_GE(
          std::count_if(all.begin(), all.end(),
                        [](const std::string& c) { return c.find("conclusion flipped") == 0; }),
          1);
    }
  }
}

TEST(Canonical, IgnoresTheOrderOfOperandsOnly) {
  EXPECT_TRUE(same(canonical(x + (y + z)), canonical((z + x) + y)));
  EXPECT_TRUE(same(canonical(x * y == z), canonical(z == y * x)));
  EXPECT_TRUE(same(canonical(sum(i, n, i * k)), canonical(sum(i, n, k * i))));
  EXPECT_TRUE(same(canonical(x < y && y < z), canonical(y < z && x < y)));
  EXPECT_FALSE(same(canonical(x - y), canonical(y - x)));
  EXPECT_FALSE(same(canonical(x / y), canonical(y / x)));
  EXPECT_FALSE(same(canonical(x < y), canonical(y < x)));
  EXPECT_FALSE(same(canonical(pow(x, k)), canonical(pow(y, k))));
}

TEST(Facts, OrderIsTransitive) {
  Facts facts({x < y, y <= z});
  EXPECT_TRUE(facts.imply(x < z));
  EXPECT_TRUE(facts.imply(x <= z));
  EXPECT_TRUE(facts.imply(x != z));
  EXPECT_TRUE(facts.refute(z <= x));
  EXPECT_FALSE(facts.imply(y < z));
  EXPECT_FALSE(facts.imply(z < x));
  EXPECT_FALSE(facts.are_contradictory());
}

TEST(Facts, NumeralsAreOrdered) {
  EXPECT_TRUE(Facts({2 < x}).imply(1 < x));
  EXPECT_FALSE(Facts({0 < x}).imply(1 < x));
  EXPECT_TRUE(Facts({1 < x, x < 1}).are_contradictory());
  EXPECT_FALSE(Facts({1 <= x, x <= 1}).are_contradictory());
  EXPECT_TRUE(Facts({1 <= x, x <= 1}).imply(x == 1));
  EXPECT_TRUE(Facts({1 <= x, x != 1}).imply(1 < x));
}

TEST(Facts, WholeNumbersHaveNoOthersBetween) {
  EXPECT_TRUE(Facts({1 < k}).imply(2 <= k));
  EXPECT_FALSE(Facts({1 < x}).imply(2 <= x));
  EXPECT_TRUE(Facts().imply(0 <= k));
  EXPECT_FALSE(Facts().imply(0 <= x));
  EXPECT_TRUE(Facts({k < 1}).imply(k == 0));
  EXPECT_TRUE(Facts({k < n}).imply(to_real(k) < to_real(n)));
}

TEST(Facts, ConnectivesAreUnderstood) {
  EXPECT_TRUE(Facts({x < y && y < z}).imply(x < z && x <= y));
  EXPECT_FALSE(Facts({x < y}).imply(x < y && y < z));
  EXPECT_TRUE(Facts({x < y}).imply(x < y || y < z));
  EXPECT_TRUE(Facts({iff(x < y, y < z)}).imply(iff(y < z, x < y)));
  EXPECT_FALSE(Facts({iff(x < y, y < z)}).imply(iff(x <= y, y < z)));
  EXPECT_TRUE(Facts({x < y, y < z}).imply(iff(x < y, y < z)));
  EXPECT_TRUE(Facts({!(x < y)}).imply(y <= x));
}

TEST(Facts, SignsAndMonotonicity) {
  EXPECT_TRUE(Facts({1 < x}).imply(0 < log(x)));
  EXPECT_FALSE(Facts({0 < x}).imply(0 < log(x)));
  EXPECT_TRUE(Facts({0 < x, x < y}).imply(log(x) < log(y)));
  EXPECT_FALSE(Facts({x < y}).imply(log(x) < log(y)));
  EXPECT_TRUE(Facts({0 < x, x < 1}).imply(0 < log(1 / x)));
  EXPECT_TRUE(Facts({1 < x, k < n}).imply(pow(x, k) < pow(x, n)));
  EXPECT_FALSE(Facts({0 < x, k < n}).imply(pow(x, k) < pow(x, n)));
  EXPECT_TRUE(Facts({0 <= z, x <= y}).imply(x / z <= y / z));
  EXPECT_FALSE(Facts({0 <= z, x < y}).imply(x / z < y / z));
  EXPECT_TRUE(Facts({x < y}).imply(0 < y - x));
  EXPECT_TRUE(Facts().imply(min(x, y) <= x));
  EXPECT_FALSE(Facts().imply(x <= min(x, y)));
  EXPECT_TRUE(Facts().imply(0 < exp(x)));
  EXPECT_TRUE(Facts({0 < x}).imply(log(x) < x));
  EXPECT_FALSE(Facts({0 <= x}).imply(log(x) < x));
  EXPECT_TRUE(Facts().imply(sqrt(x - x) * y == 0));
  EXPECT_TRUE(Facts({z <= x, x <= z}).imply(y / x == y / z));
}

TEST(Facts, QuantifiedFormulasAreCompared) {
  const auto below = [](const Expr& guard) { return forall(i, implies(guard, 0 <= at(s, i))); };
  EXPECT_TRUE(Facts({below(i <= n)}).imply(below(i < n)));
  EXPECT_FALSE(Facts({below(i < n)}).imply(below(i <= n)));
  EXPECT_TRUE(Facts().imply(below(i < i)));
}

/// Terms and relations made at random, with small numbers for their variables.
class RandomFormulas {
 public:
  explicit RandomFormulas(std::uint64_t seed) : random_(seed, "facts", 0) {}

  eval::Assignment assignment() {
    static const std::vector<Rational> numbers = {0, 1, 2, -1, Rational(1, 2), 3};
    eval::Assignment result;
    for (const Variable& v : {x, y, z}) result.set(v, numbers[random_.below(numbers.size())]);
    for (const Variable& v : {k, n}) result.set(v, static_cast<unsigned>(random_.below(3)));
    return result;
  }

  Expr relation() {
    const Expr a = term(2);
    const Expr b = term(2);
    switch (random_.below(4)) {
      case 0:
        return a == b;
      case 1:
        return a != b;
      case 2:
        return a <= b;
      default:
        return a < b;
    }
  }

 private:
  Expr leaf() {
    const Expr leaves[] = {
        x,         y, z, number(0, Sort::real()), number(1, Sort::real()), number(2, Sort::real()),
        to_real(k)};
    return leaves[random_.below(std::size(leaves))];
  }

  Expr term(int depth) {
    if (depth == 0 || random_.one_in(4)) return leaf();
    const Expr a = term(depth - 1);
    switch (random_.below(15)) {
      case 0:
        return a + term(depth - 1);
      case 1:
        return a - term(depth - 1);
      case 2:
      case 3:
        return a * term(depth - 1);
      case 4:
      case 5:
        return a / term(depth - 1);
      case 6:
        return -a;
      case 7:
        return Expr::make(Op::Inv, {a});
      case 8:
        return pow(a, random_.one_in(2) ? k : n);
      case 9:
        return pow(a, term(depth - 1));
      case 10:
        return min(a, term(depth - 1));
      case 11:
        return max(a, term(depth - 1));
      case 12:
        return exp(a);
      case 13:
        return log(a);
      default:
        return random_.one_in(2) ? sqrt(a) : abs(a);
    }
  }

  Random random_;
};

TEST(Facts, WhatFollowsIsTrueAndWhatIsTrueDoesNotContradictItself) {
  RandomFormulas formulas(1);
  eval::LadderOptions ladder;
  ladder.max_bits = 256;
  int implied = 0;
  int refuted = 0;
  for (int round = 0; round < 3000; ++round) {
    const eval::Assignment assignment = formulas.assignment();
    const auto truth = [&](const Expr& formula) {
      return decide(formula, assignment, ladder).truth;
    };
    std::vector<Expr> known;
    while (known.size() < 4) {
      const Expr relation = formulas.relation();
      if (truth(relation) == eval::Truth::True) known.push_back(relation);
    }
    Facts facts(known);
    const Expr claim = formulas.relation();
    const auto text = [&] {
      std::string all;
      for (const Expr& fact : known) all += to_text(fact) + "; ";
      return all + "claim " + to_text(claim);
    };
    ASSERT_FALSE(facts.are_contradictory()) << text();
    if (facts.imply(claim)) {
      ++implied;
      ASSERT_NE(truth(claim), eval::Truth::False) << text();
    }
    if (Facts(known).refute(claim)) {
      ++refuted;
      ASSERT_NE(truth(claim), eval::Truth::True) << text();
    }
  }
  EXPECT_GT(implied, 200);
  EXPECT_GT(refuted, 200);
}

TEST(Hunt, RefutesWithCertifiedCounterexamples) {
  const Theorem t = theorem(given(0 < x, x < y), x * x < y * y);
  for (const MutantOutcome& outcome : hunt(t).mutants) {
    if (!outcome.counterexample) continue;
    SCOPED_TRACE(outcome.mutant.change);
    const Statement& statement = outcome.mutant.statement;
    for (const Expr& hypothesis : statement.hypotheses) {
      EXPECT_EQ(decide(hypothesis, *outcome.counterexample).truth, eval::Truth::True);
    }
    EXPECT_EQ(decide(statement.conclusion, *outcome.counterexample).truth, eval::Truth::False);
  }
  EXPECT_EQ(fate(t, "0 < x dropped").fate, Fate::Refuted);
  EXPECT_EQ(fate(t, "x < y loosened: x ≤ y").fate, Fate::Refuted);
}

TEST(Hunt, RefutesByOrderWhatNoEnclosureShows) {
  const Theorem t = theorem(given(x < y), exp(x) < exp(y));
  const MutantOutcome loosened = fate(t, "x < y loosened: x ≤ y");
  ASSERT_EQ(loosened.fate, Fate::Refuted);
  const auto& input = *loosened.counterexample;
  EXPECT_EQ(*input.find(x), *input.find(y));
  EXPECT_EQ(fate(t, "conclusion swapped: Real.exp y < Real.exp y").fate, Fate::Refuted);
}

TEST(Hunt, MutantThatFollowsIsWeaker) {
  const Theorem t = theorem(given(0 <= x), 0 <= sqrt(x) * x * x * x - x * y + x * y);
  EXPECT_EQ(fate(t, "0 ≤ x tightened: 0 < x").fate, Fate::Weaker);
  EXPECT_EQ(fate(t, "0 ≤ x nudged: 1 ≤ x").fate, Fate::Weaker);
  // The theorem says nothing of negative numbers.
  EXPECT_NE(fate(t, "0 ≤ x dropped").fate, Fate::Weaker);
}

TEST(Hunt, WeakerMutantOfAFalseTheoremIsRefuted) {
  const Theorem t = theorem(given(0 <= x), x + 1 < x * x);
  EXPECT_EQ(fate(t, "0 ≤ x tightened: 0 < x").fate, Fate::Refuted);
  EXPECT_EQ(fate(t, "conclusion loosened: x + 1 ≤ x * x").fate, Fate::Refuted);
}

TEST(Hunt, ContradictoryHypothesesAreVacuous) {
  const Theorem t = theorem(given(1 < x, 0 < y, y < 1), y < x);
  const MutantOutcome outcome = fate(t, "1 < x swapped: 1 < y");
  EXPECT_EQ(outcome.fate, Fate::Vacuous);
  EXPECT_EQ(outcome.reason, "no input meets 1 < y and y < 1");
  EXPECT_EQ(outcome.samples, 0U);
}

TEST(Hunt, ImpliedHypothesisIsNotNeeded) {
  const Theorem t = theorem(given(0 < x, 1 < x), 0 < log(x));
  const MutantOutcome outcome = fate(t, "0 < x dropped");
  EXPECT_EQ(outcome.fate, Fate::NotNeeded);
  EXPECT_EQ(outcome.reason, "it follows from 1 < x");
  EXPECT_EQ(fate(t, "1 < x dropped").fate, Fate::Refuted);
}

TEST(Hunt, RenamedTheoremIsEquivalent) {
  const Theorem t = theorem(given(0 < x, 0 < y), log(x * y) == log(x) + log(y));
  // With x for y it is another statement, about log (y * y), and it follows.
  const MutantOutcome merged =
      fate(t, "conclusion swapped: Real.log (y * y) = Real.log x + Real.log y");
  EXPECT_EQ(merged.fate, Fate::Refuted);
  const Theorem symmetric = theorem(given(0 < x, x < y), 0 < x * y * y);
  EXPECT_NE(fate(symmetric, "x < y swapped: x < x").fate, Fate::Equivalent);
}

TEST(Hunt, NegatedEquationContradictsTheTheorem) {
  // No enclosure shows that the two sides are equal.
  const Expr sine = Expr::make(Op::Sin, {x});
  const Expr cosine = Expr::make(Op::Cos, {x});
  const Theorem t = theorem(given(1 < x), 1 - cosine * cosine == sine * sine);
  const auto flipped = "conclusion flipped: 1 - Real.cos x * Real.cos x ≠ Real.sin x * Real.sin x";
  EXPECT_EQ(fate(t, flipped).fate, Fate::Contradicts);
  // Nothing meets these hypotheses: there is nothing to contradict.
  const Theorem empty = theorem(given(1 < x, x < 1), 1 - cosine * cosine == sine * sine);
  EXPECT_EQ(fate(empty, flipped).fate, Fate::Vacuous);
}

TEST(Explain, WhatIsTrueWithoutAHypothesisIsTrueWithAnother) {
  const Theorem t = theorem(given(1 <= y, 0 <= x), x * (1 - x) <= number(1, Sort::real()) / 4);
  const Statement dropped = mutant(t, "1 ≤ y dropped").statement;
  const Statement swapped = mutant(t, "1 ≤ y swapped: 1 ≤ x").statement;
  EXPECT_TRUE(follows(swapped, dropped));
  EXPECT_FALSE(follows(mutant(t, "0 ≤ x dropped").statement, dropped));
}

TEST(Hunt, WhatNoRuleExplainsIsNotFound) {
  // True for all x, but for a reason that no rule knows.
  const Theorem t = theorem(given(0 <= x), x * (1 - x) <= number(1, Sort::real()) / 4);
  const MutantOutcome outcome = fate(t, "0 ≤ x dropped");
  EXPECT_EQ(outcome.fate, Fate::NotFound);
  EXPECT_GE(outcome.samples, options().samples);
}

TEST(Hunt, NoRuleExplainsARefutedMutant) {
  const auto& module = theory::latent_number().module;
  std::vector<const Theorem*> theorems;
  for (const Theorem& t : module.theorems()) theorems.push_back(&t);
  for (const TheoremOutcome& outcome : hunt_mutants(theorems, options())) {
    for (const MutantOutcome& mutant : outcome.mutants) {
      if (mutant.fate != Fate::Refuted) continue;
      const auto explanation = explain(*outcome.theorem, mutant.mutant, false);
      EXPECT_FALSE(explanation) << outcome.theorem->name << ": " << mutant.mutant.change << ": "
                                << explanation->reason;
    }
  }
}

TEST(Hunt, ResultsDoNotDependOnTheNumberOfThreads) {
  const Theorem& t = *theory::find_theorem("nStar_pos");
  const TheoremOutcome one = hunt_mutants({&t}, options(1)).at(0);
  const TheoremOutcome four = hunt_mutants({&t}, options(4)).at(0);
  ASSERT_EQ(one.mutants.size(), four.mutants.size());
  for (std::size_t m = 0; m < one.mutants.size(); ++m) {
    const MutantOutcome& a = one.mutants[m];
    const MutantOutcome& b = four.mutants[m];
    SCOPED_TRACE(a.mutant.change);
    EXPECT_EQ(a.mutant.change, b.mutant.change);
    EXPECT_EQ(a.fate, b.fate);
    EXPECT_EQ(a.reason, b.reason);
    EXPECT_EQ(a.samples, b.samples);
    ASSERT_EQ(a.counterexample.has_value(), b.counterexample.has_value());
    if (a.counterexample) {
      for (const auto& [variable, value] : a.counterexample->values()) {
        EXPECT_EQ(value, *b.counterexample->find(variable));
      }
    }
  }
}

TEST(Hunt, StopLeavesOutTheoremsThatWereNotDone) {
  const Theorem& t = *theory::find_theorem("nStar_pos");
  EXPECT_TRUE(hunt_mutants({&t}, options(), {}, [] { return true; }).empty());
}

TEST(Survivors, StaleReasonsAreFound) {
  const Theorem t = theorem(given(0 <= x), x * (1 - x) <= number(1, Sort::real()) / 4);
  const std::vector<TheoremOutcome> outcomes = hunt_mutants({&t}, options());
  const auto stale = [&](std::string_view change) {
    const RecordedReason reason{"Test.t", {change}, Fate::NotNeeded, "(x - 1/2)² is not negative"};
    const auto found = stale_reasons({&reason, 1}, outcomes);
    return found.empty() ? "" : found.at(0);
  };
  EXPECT_THAT(stale("0 ≤ x frobbed"), HasSubstr("there is no such mutant"));
  EXPECT_THAT(stale("conclusion flipped: 1 / 4 ≤ x * (1 - x)"), HasSubstr("it was refuted"));
  EXPECT_THAT(stale("0 ≤ x tightened: 0 < x"), HasSubstr("a rule explains it"));
  const RecordedReason elsewhere{"Other.t", {"0 ≤ x frobbed"}, Fate::NotNeeded, ""};
  EXPECT_TRUE(stale_reasons({&elsewhere, 1}, outcomes).empty());
}

TEST(Survivors, AReasonIsFoundByTheoremAndChange) {
  const Theorem t = theorem(given(0 <= x), x * (1 - x) <= number(1, Sort::real()) / 4);
  const Mutant dropped = mutant(t, "0 ≤ x dropped");
  const RecordedReason reasons[] = {{"Other.t", {"0 ≤ x dropped"}, Fate::True, "wrong"},
                                    {"Test.t", {"a", "0 ≤ x dropped"}, Fate::NotNeeded, "right"}};
  const RecordedReason* found = find_reason(reasons, t, dropped);
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->reason, "right");
  EXPECT_EQ(find_reason({reasons, 1}, t, dropped), nullptr);
}

TEST(Survivors, RecordedReasonsAreForExistingMutants) {
  for (const RecordedReason& reason : recorded_reasons()) {
    const Theorem* t = theory::find_theorem(reason.theorem);
    ASSERT_NE(t, nullptr) << reason.theorem;
    const auto all = changes(*t);
    for (const std::string_view change : reason.changes) {
      EXPECT_THAT(all, testing::Contains(std::string(change))) << reason.theorem;
    }
    EXPECT_NE(reason.fate, Fate::Refuted);
    EXPECT_NE(reason.fate, Fate::NotFound);
    EXPECT_FALSE(reason.reason.empty());
  }
}

}  // namespace
}  // namespace latent::props
