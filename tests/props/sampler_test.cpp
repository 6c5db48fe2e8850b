/// The inputs that the sampler draws for every theorem of the catalogue.
#include "props/sampler.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <iostream>
#include <limits>

#include "props/cost.hpp"
#include "props/simple_rational.hpp"
#include "ref/eval/interval_domain.hpp"
#include "ref/eval/ladder.hpp"
#include "ref/theory/catalogue.hpp"

namespace latent::props {
namespace {

using eval::Assignment;
using eval::Truth;
using theory::Theorem;

constexpr std::uint64_t k_draws = 2000;

/// Everything drawn for one statement.
struct Drawn {
  std::vector<Sample> samples;
  std::array<std::uint64_t, 3> discarded{};

  std::uint64_t discards() const { return discarded[0] + discarded[1] + discarded[2]; }
  std::uint64_t edges() const {
    std::uint64_t count = 0;
    for (const Sample& sample : samples) count += sample.edge ? 1 : 0;
    return count;
  }
  /// How many samples satisfy `what`.
  template <class Predicate>
  std::uint64_t count(const Predicate& what) const {
    std::uint64_t hits = 0;
    for (const Sample& sample : samples) hits += what(sample.assignment) ? 1 : 0;
    return hits;
  }
};

Drawn draw_all(const Sampler& sampler, const std::string& name, std::uint64_t draws = k_draws) {
  Drawn drawn;
  for (std::uint64_t i = 0; i < draws; ++i) {
    Random random(1, name, i);
    auto result = sampler.draw(random);
    if (auto* sample = std::get_if<Sample>(&result)) {
      drawn.samples.push_back(std::move(*sample));
    } else {
      ++drawn.discarded.at(static_cast<std::size_t>(std::get<Discard>(result)));
    }
  }
  return drawn;
}

Drawn draw_for(const std::string& name) {
  const Theorem* theorem = theory::find_theorem(name);
  if (!theorem) throw std::logic_error("no theorem " + name);
  return draw_all(Sampler(statement_of(*theorem)), name);
}

/// The numbers that a value is made of.
std::vector<Rational> numbers_in(const eval::Value& value) {
  if (const auto* number = std::get_if<Rational>(&value)) return {*number};
  const auto& sequence = std::get<eval::Sequence>(value);
  std::vector<Rational> numbers = sequence.values;
  numbers.push_back(sequence.beyond);
  return numbers;
}

/// The value of the variable called `name`.
Rational value(const Assignment& assignment, const std::string& name) {
  for (const auto& [variable, value] : assignment.values()) {
    if (variable.name() == name) return std::get<Rational>(value);
  }
  throw std::logic_error("no variable " + name);
}

double approximate(const Assignment& assignment, const std::string& name) {
  return value(assignment, name).convert_to<double>();
}

std::vector<const Theorem*> all_theorems() {
  std::vector<const Theorem*> theorems;
  for (const theory::Module* module : theory::catalogue()) {
    for (const Theorem& theorem : module->theorems()) theorems.push_back(&theorem);
  }
  return theorems;
}

class SamplerOfTheorem : public testing::TestWithParam<const Theorem*> {};

INSTANTIATE_TEST_SUITE_P(Catalogue, SamplerOfTheorem, testing::ValuesIn(all_theorems()),
                         [](const auto& tested) {
                           return tested.param->module + "_" + tested.param->name;
                         });

/// The hypothesis in intervals of 512 bits: another way than the one that the sampler decides on.
Truth by_intervals(const expr::Expr& hypothesis, const Assignment& assignment) {
  const eval::IntervalDomain<eval::Interval> domain{eval::Interval::Precision{512}};
  eval::Evaluator<eval::IntervalDomain<eval::Interval>> evaluator(domain, assignment,
                                                                  {100000, 0, false});
  return evaluator.truth(hypothesis);
}

TEST_P(SamplerOfTheorem, DiscardsLittleAndDrawsManyEdges) {
  const Theorem& theorem = *GetParam();
  const Sampler sampler(statement_of(theorem));
  constexpr std::uint64_t k_few_draws = 500;
  const Drawn drawn = draw_all(sampler, theorem.name, k_few_draws);
  std::cout << theorem.name << ": " << drawn.discarded[0] << " failing, " << drawn.discarded[1]
            << " undecided, " << drawn.discarded[2] << " too costly of " << k_few_draws << "; "
            << drawn.edges() << " at an edge\n";
  EXPECT_LT(drawn.discards(), k_few_draws * 3 / 10);
  // One variable alone has fewer edges to be at.
  const std::uint64_t share = theorem.variables.size() > 1 ? 5 : 6;
  EXPECT_GE(share * drawn.edges(), drawn.samples.size());
  // Not only edges, either; but of many terms of a sequence some term mostly is at one.
  EXPECT_LT(drawn.edges(), drawn.samples.size() * 19 / 20);
}

TEST_P(SamplerOfTheorem, HypothesesHoldAtEverySample) {
  const Theorem& theorem = *GetParam();
  const Sampler sampler(statement_of(theorem));
  std::uint64_t undecided = 0;
  const Drawn drawn = draw_all(sampler, theorem.name, 500);
  for (const Sample& sample : drawn.samples) {
    EXPECT_FALSE(sampler.why_not(sample.assignment));
    for (const expr::Expr& hypothesis : theorem.hypotheses) {
      const Truth truth = by_intervals(hypothesis, sample.assignment);
      ASSERT_NE(truth, Truth::False) << theorem.name;
      undecided += is_decided(truth) ? 0 : 1;
    }
  }
  // Exact ties of ⌈log a / log b⌉ alone.
  EXPECT_LE(undecided, drawn.samples.size() / 20);
}

TEST_P(SamplerOfTheorem, EverySampleCanBeDecided) {
  const Theorem& theorem = *GetParam();
  const Sampler sampler(statement_of(theorem));
  for (const Sample& sample : draw_all(sampler, theorem.name, 300).samples) {
    const eval::Decision decision = decide(theorem.conclusion, sample.assignment);
    EXPECT_TRUE(is_decided(decision.truth) || decision.equal_to_bits) << theorem.name;
  }
}

TEST_P(SamplerOfTheorem, DrawsDoublesOnlyWhereAsked) {
  const Theorem& theorem = *GetParam();
  SamplerOptions options;
  options.doubles_only = true;
  const Drawn drawn = draw_all(Sampler(statement_of(theorem), options), theorem.name, 500);
  EXPECT_GE(drawn.samples.size(), 350);
  for (const Sample& sample : drawn.samples) {
    for (const auto& [variable, value] : sample.assignment.values()) {
      for (const Rational& number : numbers_in(value)) {
        EXPECT_TRUE(is_double(number)) << variable.name();
      }
    }
  }
}

TEST_P(SamplerOfTheorem, ValuesHaveTheSortsOfTheirVariablesInTheirOrder) {
  const Statement statement = statement_of(*GetParam());
  const Drawn drawn = draw_all(Sampler(statement), GetParam()->name, 200);
  for (const Sample& sample : drawn.samples) {
    const auto& values = sample.assignment.values();
    ASSERT_EQ(values.size(), statement.variables.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
      EXPECT_TRUE(values[i].first.is(statement.variables[i]));
      const expr::Sort& sort = values[i].first.sort();
      ASSERT_EQ(std::holds_alternative<Rational>(values[i].second), sort.is_numeric());
      if (sort == expr::Sort::nat()) {
        const auto& number = std::get<Rational>(values[i].second);
        EXPECT_TRUE(denominator(number) == 1 && number >= 0);
      }
    }
  }
}

TEST(Sampler, IsAFunctionOfTheRandomStream) {
  const Statement statement = statement_of(*theory::find_theorem("nStar_strictAnti_rho"));
  const Sampler first(statement);
  const Sampler second(statement);
  const auto text = [](const std::variant<Sample, Discard>& drawn) {
    std::string result;
    if (const auto* sample = std::get_if<Sample>(&drawn)) {
      for (const auto& [variable, value] : sample->assignment.values()) {
        result += variable.name() + "=" + to_string(value) + " ";
      }
      return result + (sample->edge ? "edge" : "");
    }
    return std::to_string(static_cast<int>(std::get<Discard>(drawn)));
  };
  std::uint64_t different = 0;
  for (std::uint64_t i = 0; i < 500; ++i) {
    Random a(9, "name", i), b(9, "name", i), other(10, "name", i);
    const std::string drawn = text(first.draw(a));
    EXPECT_EQ(drawn, text(second.draw(b)));
    EXPECT_EQ(a.bits(), b.bits());
    different += drawn != text(first.draw(other)) ? 1 : 0;
  }
  EXPECT_GE(different, 490);
}

TEST(Sampler, HitsClosedEnds) {
  const Drawn drawn = draw_for("coeff_le_one");
  EXPECT_GE(drawn.count([](const auto& a) { return value(a, "ρ") == 1; }), 40);
}

TEST(Sampler, NeverHitsOpenEndsButComesWithinAnUlp) {
  const Drawn drawn = draw_for("nStar_pos");
  EXPECT_EQ(drawn.count([](const auto& a) { return value(a, "ρ") <= 1; }), 0);
  EXPECT_GE(drawn.count([](const auto& a) { return value(a, "ρ") == Rational(1 + 0x1p-52); }), 20);
  EXPECT_GE(drawn.count([](const auto& a) { return value(a, "ε") == Rational(1 - 0x1p-53); }), 10);
}

TEST(Sampler, LeavesOutExcludedPointsButNotTheirNeighbours) {
  const Drawn drawn = draw_for("partialSum_closed");
  EXPECT_EQ(drawn.count([](const auto& a) { return value(a, "ρ") == 1; }), 0);
  EXPECT_GE(drawn.count([](const auto& a) { return std::abs(approximate(a, "ρ") - 1) < 1e-14; }),
            20);
}

TEST(Sampler, DrawsSubnormalAndHugeNumbers) {
  const Drawn drawn = draw_for("alpha_pos");
  const auto least = Rational(std::numeric_limits<double>::denorm_min());
  EXPECT_GE(drawn.count([](const auto& a) { return approximate(a, "β") < 0x1p-1022; }), 20);
  EXPECT_GE(drawn.count([&](const auto& a) { return value(a, "β") == least; }), 5);
  EXPECT_GE(drawn.count([](const auto& a) { return approximate(a, "β") >= 1e100; }), 40);
  EXPECT_GE(drawn.count([](const auto& a) { return value(a, "ρ") == Rational(1e300); }), 2);
}

TEST(Sampler, DrawsNeighbouringValuesOfTwoVariables) {
  const Drawn drawn = draw_for("nStar_strictAnti_rho");
  EXPECT_GE(drawn.count([](const auto& a) {
    return value(a, "ρ₂") == Rational(std::nextafter(approximate(a, "ρ₁"), 1e308));
  }),
            20);
}

TEST(Sampler, DrawsTiesOfTheConclusion) {
  const Theorem& theorem = *theory::find_theorem("truncError_le_iff");
  const Drawn drawn = draw_for("truncError_le_iff");
  const expr::Expr& order = theorem.conclusion.argument(1);
  const expr::Expr tie = expr::Expr::make(expr::Op::Eq, {order.argument(0), order.argument(1)});
  EXPECT_GE(drawn.count([&](const auto& a) { return decide(tie, a).truth == Truth::True; }), 20);
  const auto is_close = [](const auto& a) {
    const double point = -std::log(approximate(a, "ε")) / std::log(approximate(a, "ρ"));
    const double distance = std::abs(approximate(a, "x") - point);
    return distance > 0 && distance <= 1e-9 * std::abs(point);
  };
  EXPECT_GE(drawn.count(is_close), 100);
}

TEST(Sampler, DrawsExactTiesOfModes) {
  const auto is_tie = [](const auto& a) {
    const Rational rho = value(a, "ρ");
    Rational power = 1;
    for (int k = 1; k <= 64; ++k) {
      power /= rho;
      if (power == value(a, "ε")) return true;
    }
    return false;
  };
  EXPECT_GE(draw_for("modes_sufficient").count(is_tie), 10);
}

TEST(Sampler, DrawsTheLastModeAndHugeNaturalNumbers) {
  const Theorem& theorem = *theory::find_theorem("modes_minimal");
  const expr::Expr& bound = theorem.hypotheses.back();
  const Drawn drawn = draw_for("modes_minimal");
  const auto is_last = [&](const Assignment& a) {
    Assignment next = a;
    for (const auto& [variable, number] : a.values()) {
      if (variable.name() == "N") next.set(variable, Rational(std::get<Rational>(number) + 1));
    }
    return decide(bound, next).truth == Truth::False;
  };
  EXPECT_GE(drawn.count(is_last), 100);
  EXPECT_GE(draw_for("coeff_pos").count([](const auto& a) { return value(a, "k") >= 1000000000; }),
            20);
}

TEST(Sampler, KnowsTheCostOfSums) {
  const Drawn drawn = draw_for("partialSum_add_tail");
  EXPECT_GE(drawn.count([](const auto& a) { return value(a, "N") > 100; }), 20);
  EXPECT_EQ(drawn.count([](const auto& a) { return value(a, "N") > 4096; }), 0);
}

TEST(Sampler, ImpossibleHypothesesGiveNothingButDiscards) {
  using namespace expr;
  const Variable x = real("x"), y = real("y");
  for (const auto& hypotheses : {theory::given(x < 0, 0 < x), theory::given(x < y, y < x)}) {
    const Sampler sampler(Statement{{x, y}, hypotheses, 0 < x});
    const Drawn drawn = draw_all(sampler, "impossible", 200);
    EXPECT_EQ(drawn.samples.size(), 0);
    EXPECT_EQ(drawn.discarded[static_cast<std::size_t>(Discard::HypothesisFails)], 200);
  }
}

TEST(Sampler, UndecidableHypothesesAreDiscardedAsSuch) {
  using namespace expr;
  const Variable x = real("x");
  // True, but no number of bits shows it.
  const Expr sine = Expr::make(Op::Sin, {x}), cosine = Expr::make(Op::Cos, {x});
  const Sampler sampler(Statement{{x}, {1 < x, pow(sine, 2) + pow(cosine, 2) == 1}, 0 < x});
  const Drawn drawn = draw_all(sampler, "undecidable", 20);
  EXPECT_EQ(drawn.samples.size(), 0);
  EXPECT_EQ(drawn.discarded[static_cast<std::size_t>(Discard::HypothesisFails)], 0);
}

TEST(Sampler, WhyNotTellsTheReason) {
  using namespace expr;
  const Variable x = real("x"), y = real("y");
  const Sampler sampler(Statement{{x, y}, {0 < x}, pow(x, y) == pow(x, y + 1)});
  const auto reason = [&](const Rational& of_x, const Rational& of_y) {
    Assignment assignment;
    assignment.set(x, of_x);
    assignment.set(y, of_y);
    return sampler.why_not(assignment);
  };
  EXPECT_EQ(reason(2, Rational(1, 2)), std::nullopt);
  EXPECT_EQ(reason(0, 1), Discard::HypothesisFails);
  EXPECT_EQ(reason(3, Rational(1e200) / 3), Discard::TooCostly);
  EXPECT_THROW(sampler.why_not({}), std::invalid_argument);
}

TEST(Sampler, StatementWithoutVariablesHasOneSample) {
  using namespace expr;
  const Expr one = number(1, Sort::real());
  Random random(1);
  EXPECT_TRUE(
      std::holds_alternative<Sample>(Sampler(Statement{{}, {one < 2}, one < 3}).draw(random)));
  EXPECT_TRUE(
      std::holds_alternative<Discard>(Sampler(Statement{{}, {one < 1}, one < 3}).draw(random)));
}

TEST(Sampler, VariablesOfOtherSortsAreRefused) {
  using namespace expr;
  const Variable p("p", Sort::prop());
  EXPECT_THROW(Sampler(Statement{{p}, {}, p}), std::invalid_argument);
  const Variable f("f", Sort::function(Sort::real(), Sort::real()));
  const Variable x = real("x");
  EXPECT_THROW(Sampler(Statement{{f, x}, {}, at(f, x) < 1}), std::invalid_argument);
}

}  // namespace
}  // namespace latent::props
