/// The search as a whole: what it finds, and that it finds nothing where there is nothing.
#include "props/search/search.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ref/expr/notation.hpp"

namespace latent::props {
namespace {

using expr::Expr;
using expr::Op;
using expr::Sort;
using expr::Variable;
using ::testing::HasSubstr;

class Search : public ::testing::Test {
 protected:
  Variable x = expr::real("x");
  Variable y = expr::real("y");
  Variable z = expr::real("z");
  Variable n = expr::nat("n");
  Variable m = expr::nat("m");

  static Outcome run(std::vector<Variable> variables, std::vector<Expr> hypotheses,
                     const Expr& conclusion, const SearchLimits& limits = {}) {
    CampaignOptions options;
    options.samples = 100;
    return search("t", {std::move(variables), std::move(hypotheses), conclusion}, options, limits);
  }

  static Rational value(const Outcome& outcome, const Variable& variable) {
    return std::get<Rational>(*outcome.counterexample.value().assignment.find(variable));
  }
};

// --- Vacuous ---

TEST_F(Search, HypothesesThatNoNumberMeetsAreVacuous) {
  EXPECT_EQ(run({x}, {x < 0, 1 < x}, x == 7).verdict, Verdict::Vacuous);
  EXPECT_EQ(run({x}, {x < 0, 0 < x}, x == 7).verdict, Verdict::Vacuous);
  EXPECT_EQ(run({x}, {pow(x, 2) < 0}, x == 7).verdict, Verdict::Vacuous);
  EXPECT_EQ(run({x, y, z}, {x < y, y < z, z < x}, x == y).verdict, Verdict::Vacuous);
  EXPECT_EQ(run({n}, {2 < n, n < 3}, n == 7).verdict, Verdict::Vacuous);
}

TEST_F(Search, WhatIsVacuousSaysWhy) {
  EXPECT_THAT(run({x}, {Expr::make(Op::False, {})}, x == 7).reason, HasSubstr("is false"));
}

TEST_F(Search, HypothesesThatOneNumberMeetsAreNotVacuous) {
  EXPECT_EQ(run({x}, {x <= 0, 0 <= x}, x == 0).verdict, Verdict::Holds);
  // Smaller than every positive double, and still positive.
  const Expr tiny = pow(Expr(expr::number(1, Sort::real()) / 2), 2000);
  EXPECT_NE(run({x}, {0 < x, x < tiny}, x == 7).verdict, Verdict::Vacuous);
  // Between two neighbouring whole numbers that no double tells apart.
  const Expr large = pow(expr::number(2, Sort::nat()), 60);
  EXPECT_NE(run({n}, {large < n, n < large + 2}, n == 7).verdict, Verdict::Vacuous);
}

// --- Finite domains ---

TEST_F(Search, FiniteDomainsAreExhausted) {
  const Outcome outcome = run({n}, {n < 10}, pow(n, 2) < 100);
  EXPECT_EQ(outcome.verdict, Verdict::Proved);
  EXPECT_EQ(outcome.tally.holds, 10U);
  EXPECT_THAT(outcome.reason, HasSubstr("by exhaustion: 10 cases"));
}

TEST_F(Search, TheOneCaseThatFailsIsFound) {
  const Outcome outcome = run({n, m}, {n < 100, m < 100}, !(n * 100 + m == 9876));
  EXPECT_EQ(outcome.verdict, Verdict::Refuted);
  EXPECT_EQ(value(outcome, n), 98);
  EXPECT_EQ(value(outcome, m), 76);
}

TEST_F(Search, UnboundedDomainsAreNeverProved) {
  EXPECT_EQ(run({n}, {}, 0 <= n).verdict, Verdict::Holds);
  EXPECT_EQ(run({x}, {0 <= x, x <= 1}, pow(x, 2) <= x).verdict, Verdict::Holds);
}

// --- Corners, equations, descent ---

TEST_F(Search, ASinglePointIsFoundAtACorner) {
  const Outcome outcome = run({x, y}, {}, !(x == y));
  EXPECT_EQ(outcome.verdict, Verdict::Refuted);
  EXPECT_EQ(outcome.reason, "a corner");
  // 0.37 occurs in the statement alone.
  const Expr constant = Expr::literal(Rational(37, 100), Sort::real());
  EXPECT_EQ(run({x}, {}, !(x == constant)).verdict, Verdict::Refuted);
}

TEST_F(Search, EquationsAreSolved) {
  SearchLimits limits;
  limits.descent = 0;
  const Outcome line = run({x, y}, {3 * x + 7 * y == 5}, x < 100 && !(x == 4), limits);
  EXPECT_EQ(line.verdict, Verdict::Refuted);
  const Outcome circle =
      run({x, y}, {pow(x, 2) + pow(y, 2) == 25, 0 < x, 0 < y}, !(x + y == 7), limits);
  EXPECT_EQ(circle.verdict, Verdict::Refuted);
}

TEST_F(Search, DescentFindsASliver) {
  // Between 1.4142 and √2, away from every corner.
  const Expr bound = Expr::literal(Rational(14142, 10000), Sort::real());
  const Outcome outcome = run({x}, {pow(x, 2) < 2}, x < bound);
  EXPECT_EQ(outcome.verdict, Verdict::Refuted);
  EXPECT_LT(denominator(value(outcome, x)), 1000000);
}

// --- Functions and propositions ---

TEST_F(Search, GivenFunctionsAreInlined) {
  const Variable f("f", Sort::function(Sort::real(), Sort::real()));
  const Expr square = expr::forall(z, expr::at(f, z) == pow(z, 2));
  EXPECT_EQ(run({f, x}, {square}, 0 <= expr::at(f, x)).verdict, Verdict::Holds);
  const Outcome outcome = run({f, x, y}, {square, x <= y}, expr::at(f, x) <= expr::at(f, y));
  EXPECT_EQ(outcome.verdict, Verdict::Refuted);
  EXPECT_EQ(to_string(*outcome.counterexample->assignment.find(f)), "z ↦ z ^ 2");
}

TEST_F(Search, FreeFunctionsComeFromFamilies) {
  const Variable f("f", Sort::function(Sort::real(), Sort::real()));
  const Statement statement{{f, x}, {}, expr::at(f, expr::at(f, x)) == expr::at(f, x)};
  const Outcome outcome = search("t", statement, {});
  ASSERT_EQ(outcome.verdict, Verdict::Refuted);
  // The values refute the statement itself, where f is still a variable.
  EXPECT_EQ(eval::decide(statement.conclusion, outcome.counterexample->assignment).truth,
            eval::Truth::False);
  EXPECT_EQ(search("t", {{f, x}, {}, expr::at(f, x) == expr::at(f, x)}, {}).verdict,
            Verdict::Holds);
}

TEST_F(Search, HypothesesOnFunctionsAreCertifiedOrTheSampleIsNotTaken) {
  const Variable f("f", Sort::function(Sort::real(), Sort::real()));
  const Expr nonnegative = expr::forall(z, 0 <= expr::at(f, z));
  EXPECT_NE(run({f, x}, {nonnegative}, 0 <= expr::at(f, x)).verdict, Verdict::Refuted);
  EXPECT_EQ(run({f, x}, {nonnegative}, 0 < expr::at(f, x)).verdict, Verdict::Refuted);
}

TEST_F(Search, FunctionsBetweenFiniteSetsAreExhausted) {
  const Variable f("f", Sort::function(Sort::nat(), Sort::nat()));
  const Expr below = expr::forall(n, implies(n < 3, expr::at(f, n) < 2));
  const auto f_of = [&](long long i) { return expr::at(f, expr::number(i, Sort::nat())); };
  const Outcome pigeons =
      run({f}, {below}, f_of(0) == f_of(1) || f_of(0) == f_of(2) || f_of(1) == f_of(2));
  EXPECT_EQ(pigeons.verdict, Verdict::Proved);
  EXPECT_THAT(pigeons.reason, HasSubstr("8 cases"));
  const Statement two_holes{{f}, {below}, f_of(0) == f_of(1) || f_of(0) == f_of(2)};
  const Outcome refuted = search("t", two_holes, {});
  ASSERT_EQ(refuted.verdict, Verdict::Refuted);
  EXPECT_EQ(eval::decide(two_holes.conclusion, refuted.counterexample->assignment).truth,
            eval::Truth::False);
  EXPECT_EQ(eval::decide(below, refuted.counterexample->assignment).truth, eval::Truth::True);
}

TEST_F(Search, WhatDependsOnAFunctionOutsideOfItsTableIsNotProved) {
  const Variable f("f", Sort::function(Sort::nat(), Sort::nat()));
  const Expr below = expr::forall(n, implies(n < 3, expr::at(f, n) < 1));
  const auto f_of = [&](long long i) { return expr::at(f, expr::number(i, Sort::nat())); };
  // What comes out must not depend on what else the machine does.
  SearchLimits limits;
  limits.seconds = 60;
  EXPECT_EQ(run({f}, {below}, f_of(2) < f_of(3) + 1, limits).verdict, Verdict::Holds);
  EXPECT_EQ(run({f}, {below}, f_of(3) == f_of(4), limits).verdict, Verdict::Refuted);
  EXPECT_EQ(run({f}, {below}, f_of(3) == f_of(3), limits).verdict, Verdict::Proved);
}

TEST_F(Search, AnglesAreMultiplesOfPi) {
  const Expr pi = Expr::make(Op::Pi, {});
  const Expr sine = Expr::make(Op::Sin, {x});
  const auto shown = [&](const Outcome& outcome) {
    return to_string(*outcome.counterexample.value().assignment.find(x));
  };
  const Outcome top = run({x}, {}, sine < 1);
  ASSERT_EQ(top.verdict, Verdict::Refuted);
  EXPECT_EQ(shown(top), "π / 2");
  const Outcome end = run({x}, {0 < x, x <= pi}, 0 < sine);
  ASSERT_EQ(end.verdict, Verdict::Refuted);
  EXPECT_EQ(shown(end), "π");
  EXPECT_EQ(run({x}, {0 < x, x < pi}, 0 < sine).verdict, Verdict::Holds);
  // The values refute the statement itself, in which x is no multiple of anything.
  EXPECT_EQ(eval::decide(sine < 1, top.counterexample->assignment).truth, eval::Truth::False);
}

TEST_F(Search, EqualValuesOfCircularFunctionsAreFoundBySymmetry) {
  const Expr pi = Expr::make(Op::Pi, {});
  const auto cosine = [](const Expr& e) { return Expr::make(Op::Cos, {e}); };
  EXPECT_EQ(run({x, y}, {-1 <= x, x <= 1, -1 <= y, y <= 1, cosine(x) == cosine(y)}, x == y).verdict,
            Verdict::Refuted);
  const Expr upper = 2 * pi;
  EXPECT_EQ(
      run({x, y}, {0 <= x, x <= upper, 0 <= y, y <= upper, cosine(x) == cosine(y)}, x == y).verdict,
      Verdict::Refuted);
  EXPECT_NE(run({x, y}, {0 <= x, x <= pi, 0 <= y, y <= pi, cosine(x) == cosine(y)}, x == y).verdict,
            Verdict::Refuted);
}

TEST_F(Search, PropositionsAreExhausted) {
  const Variable p("p", Sort::prop());
  const Variable q("q", Sort::prop());
  EXPECT_EQ(run({p, q}, {}, iff(!(p && q), !Expr(p) || !Expr(q))).verdict, Verdict::Proved);
  EXPECT_EQ(run({p, q}, {implies(p, q)}, implies(q, p)).verdict, Verdict::Refuted);
}

// --- Quantifiers ---

TEST_F(Search, WitnessesCertifyExistence) {
  EXPECT_EQ(run({}, {}, expr::exists(x, 0 < x && pow(x, 2) < 1)).verdict, Verdict::Proved);
  EXPECT_EQ(run({x, y}, {x < y}, expr::exists(z, x < z && z < y)).verdict, Verdict::Holds);
  EXPECT_EQ(run({x}, {}, expr::exists(n, x < expr::to_real(n))).verdict, Verdict::Holds);
}

TEST_F(Search, SubdivisionRefutesExistence) {
  EXPECT_EQ(run({}, {}, expr::exists(x, pow(x, 2) == -1)).verdict, Verdict::Refuted);
  EXPECT_EQ(run({y}, {}, expr::exists(n, expr::to_real(n) == y)).verdict, Verdict::Refuted);
}

TEST_F(Search, WhatIsTrueOnlyInTheLimitIsNotRefuted) {
  // True: no real number is above all natural ones, but no subdivision shows it.
  EXPECT_NE(run({}, {}, !expr::exists(x, expr::forall(n, expr::to_real(n) < x))).verdict,
            Verdict::Refuted);
  EXPECT_NE(run({}, {}, expr::forall(x, implies(0 < x, expr::exists(y, 0 < y && y < x)))).verdict,
            Verdict::Refuted);
}

TEST_F(Search, SameSeedSameOutcomeWhateverTheThreads) {
  CampaignOptions one;
  one.samples = 200;
  CampaignOptions four = one;
  four.jobs = 4;
  const Statement statement{{x, y}, {0 < x}, x * y < pow(x, 2) + pow(y, 2) + 1 / x};
  const Outcome a = search("t", statement, one);
  const Outcome b = search("t", statement, four);
  EXPECT_EQ(a.verdict, b.verdict);
  EXPECT_EQ(a.tally.samples(), b.tally.samples());
}

}  // namespace
}  // namespace latent::props
