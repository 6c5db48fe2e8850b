#include "ref/eval/ladder.hpp"

#include <gtest/gtest.h>

#include "ref/expr/notation.hpp"

namespace latent::eval {
namespace {

using namespace expr;

Expr lit(long long n) { return number(n, Sort::real()); }
Expr natural(long long n) { return number(n, Sort::nat()); }

Expr sin(const Expr& e) { return Expr::make(Op::Sin, {e}); }

Function function(const std::string& name, std::vector<Variable> parameters, const Expr& body) {
  return Function(
      std::make_shared<Definition>("", name, std::move(parameters), body, "For a test."));
}

Truth truth(const Expr& formula) { return decide(formula, {}).truth; }

const Variable x = real("x"), y = real("y");
const Variable n = nat("n"), k = nat("k"), i = nat("i");
const Variable f = sequence("f");

Assignment with(const Variable& variable, Value value) {
  Assignment assignment;
  assignment.set(variable, std::move(value));
  return assignment;
}

TEST(Ladder, FieldArithmeticIsDecidedExactly) {
  const Decision decision = decide(lit(1) / 3 + lit(1) / 6 == lit(1) / 2, {});
  EXPECT_EQ(decision.truth, Truth::True);
  EXPECT_EQ(decision.rung, Rung::Exact);
  EXPECT_EQ(decision.bits, 0U);
}

TEST(Ladder, EasyTranscendentalInequalitiesNeedOnlyDoubles) {
  const Decision decision = decide(log(2) < lit(7) / 10, {});
  EXPECT_EQ(decision.truth, Truth::True);
  EXPECT_EQ(decision.rung, Rung::Double);
}

TEST(Ladder, CloseInequalitiesClimbUntilDecided) {
  // log(1 + h) < h by about h²/2: relative to the sides, one bit more than h has.
  const auto closer = [](long long bits) {
    const Expr h = 1 / pow(lit(2), bits);
    return decide(log(1 + h) < h, {});
  };
  EXPECT_EQ(closer(20).truth, Truth::True);
  const Decision hard = closer(100);
  EXPECT_EQ(hard.truth, Truth::True);
  EXPECT_EQ(hard.rung, Rung::Multiprecision);
  EXPECT_EQ(hard.bits, 128U);
  EXPECT_EQ(closer(1000).bits, 1024U);
}

TEST(Ladder, EqualTranscendentalsAreEqualToBitsAndNotCertain) {
  const Decision decision = decide(sqrt(lit(2)) * sqrt(lit(2)) == 2, {});
  EXPECT_EQ(decision.truth, Truth::Undecided);
  EXPECT_TRUE(decision.equal_to_bits);
}

TEST(Ladder, StrictInequalityOfEqualsStaysUndecided) {
  const Decision decision = decide(sqrt(lit(2)) * sqrt(lit(2)) < 2, {});
  EXPECT_EQ(decision.truth, Truth::Undecided);
  EXPECT_FALSE(decision.equal_to_bits);
  EXPECT_EQ(decision.doubt, Doubt::Precision);
  EXPECT_EQ(decision.bits, 4096U);
}

TEST(Ladder, AnAssumedEquationNeverRefutes) {
  const Expr equal = sqrt(lit(2)) * sqrt(lit(2)) == 2;
  EXPECT_EQ(truth(!equal), Truth::Undecided);
  EXPECT_EQ(truth(implies(equal, lit(1) < 0)), Truth::Undecided);
  EXPECT_FALSE(decide(!equal, {}).equal_to_bits);
}

TEST(Ladder, NearlyEqualIsToldApartFromEqual) {
  // The sides differ by 2^-150, less than the bits asked of an equation can tell, but not equal.
  const Expr h = 1 / pow(lit(2), 150);
  EXPECT_EQ(truth(exp(lit(1)) + h == exp(lit(1))), Truth::False);
}

TEST(Ladder, PrecisionEndsAtMaxBits) {
  LadderOptions options;
  options.max_bits = 128;
  const Expr h = 1 / pow(lit(2), 400);
  const Decision decision = decide(log(1 + h) < h, {}, options);
  EXPECT_EQ(decision.truth, Truth::Undecided);
  EXPECT_EQ(decision.bits, 128U);
}

TEST(Ladder, CeilingsAtTiesAreExact) {
  const Expr ratio = log(lit(8)) / log(lit(2));
  EXPECT_EQ(truth(nat_ceil(ratio) == 3), Truth::True);
  EXPECT_EQ(truth(nat_ceil(ratio + 1 / pow(lit(10), 30)) == 4), Truth::True);
}

TEST(Ladder, SumsAreOverTheFirstNaturalNumbers) {
  EXPECT_EQ(decide(sum(k, n, to_real(k)) == 45, with(n, Rational(10))).truth, Truth::True);
}

TEST(Ladder, EmptySumsAreZero) {
  EXPECT_EQ(truth(sum(k, natural(0), to_real(k)) == 0), Truth::True);
}

TEST(Ladder, TranscendentalSumsAreEnclosed) {
  const Expr harmonic = sum(k, natural(10), log(to_real(k) + 1));
  EXPECT_EQ(truth(harmonic < log(lit(3628801))), Truth::True);
  EXPECT_EQ(truth(harmonic > log(lit(3628799))), Truth::True);
}

TEST(Ladder, SumsBeyondTheLimitAreUndecidedForWantOfTerms) {
  LadderOptions options;
  options.max_terms = 100;
  const Decision decision = decide(sum(k, natural(1000), exp(-to_real(k))) < 2, {}, options);
  EXPECT_EQ(decision.truth, Truth::Undecided);
  EXPECT_EQ(decision.doubt, Doubt::Terms);
}

TEST(Ladder, SumsOfALengthThatIsNotExactAreLeftToIntervals) {
  // Exactly, a million powers of a third would have a million digits each.
  const Expr length = nat_ceil(log(lit(10)));
  const Decision decision = decide(sum(k, length, pow(lit(1) / 3, k)) < 2, {});
  EXPECT_EQ(decision.truth, Truth::True);
  EXPECT_EQ(decision.rung, Rung::Double);
}

TEST(Ladder, BoundedQuantifiersGoThroughTheirCases) {
  const auto all = [](const Expr& bound, const Expr& p) {
    return forall(i, implies(i < bound, p));
  };
  EXPECT_EQ(truth(all(natural(5), i < natural(5))), Truth::True);
  EXPECT_EQ(truth(all(natural(5), i < natural(4))), Truth::False);
  EXPECT_EQ(truth(all(natural(0), lit(1) < 0)), Truth::True);
  EXPECT_EQ(truth(exists(i, i <= natural(4) && i == natural(4))), Truth::True);
  EXPECT_EQ(truth(exists(i, i < natural(4) && i == natural(4))), Truth::False);
}

TEST(Ladder, UnboundedQuantifiersAreDecidedByAWitnessOrByPieces) {
  EXPECT_EQ(truth(forall(i, 0 <= i)), Truth::True);
  EXPECT_EQ(truth(exists(x, 0 < x)), Truth::True);
  EXPECT_EQ(truth(forall(x, forall(y, x == y))), Truth::False);
  EXPECT_EQ(truth(exists(x, x * x + 1 < 0)), Truth::False);
  // True, but neither shows it.
  EXPECT_EQ(truth(forall(x, exists(y, x < y))), Truth::Undecided);
  EXPECT_EQ(truth(forall(x, forall(y, x * y == y * x))), Truth::Undecided);
}

TEST(Ladder, SequencesHaveTheirTableAndThenOneValue) {
  const Assignment assignment = with(f, Sequence{{1, 2, Rational(7, 2)}, 5});
  EXPECT_EQ(decide(at(f, natural(0)) == 1, assignment).truth, Truth::True);
  EXPECT_EQ(decide(2 * at(f, natural(2)) == 7, assignment).truth, Truth::True);
  EXPECT_EQ(decide(at(f, natural(99)) == 5, assignment).truth, Truth::True);
  EXPECT_EQ(decide(sum(k, natural(4), at(f, k)) == lit(23) / 2, assignment).truth, Truth::True);
}

TEST(Ladder, FunctionsAreAppliedToTheirArguments) {
  EXPECT_EQ(truth(at(lambda(x, x * x), lit(3)) == 9), Truth::True);
  // The variable of a closure keeps the value that it had where the function was made.
  const Expr curried = at(at(lambda(x, lambda(y, x - y)), lit(5)), lit(3));
  EXPECT_EQ(truth(curried == 2), Truth::True);
}

TEST(Ladder, ConditionsChooseABranch) {
  EXPECT_EQ(truth(indicator(log(2) < 1) == 1), Truth::True);
  EXPECT_EQ(truth(indicator(log(2) > 1) == 0), Truth::True);
  // An undecided condition leaves both values possible.
  const Expr tie = sqrt(lit(2)) * sqrt(lit(2)) < 2;
  EXPECT_EQ(truth(indicator(tie) <= 1), Truth::True);
  EXPECT_EQ(truth(indicator(tie) == 0), Truth::Undecided);
}

TEST(Ladder, PrecisionTellsConnectivesApart) {
  const Expr unknown = sqrt(lit(2)) * sqrt(lit(2)) < 2;
  const Expr yes = lit(0) < 1;
  const Expr no = lit(1) < 0;
  EXPECT_EQ(truth(unknown && no), Truth::False);
  EXPECT_EQ(truth(unknown || yes), Truth::True);
  EXPECT_EQ(truth(unknown && yes), Truth::Undecided);
  EXPECT_EQ(truth(implies(unknown, yes)), Truth::True);
  EXPECT_EQ(truth(implies(no, unknown)), Truth::True);
  EXPECT_EQ(truth(implies(unknown, no)), Truth::Undecided);
  EXPECT_EQ(truth(iff(unknown, yes)), Truth::Undecided);
  EXPECT_EQ(truth(iff(no, no)), Truth::True);
}

TEST(Ladder, VariablesWithoutValuesAreAnError) {
  EXPECT_THROW(decide(0 < x, {}), std::invalid_argument);
}

TEST(Ladder, MarginIsTheRelativeDistanceOfTheSides) {
  EXPECT_DOUBLE_EQ(decide(lit(3) < 4, {}).margin, 0.25);
  const Decision decision = decide(log(2) < 1, {});
  EXPECT_NEAR(decision.margin, 0.30685281944005469, 1e-12);
}

TEST(Ladder, EnclosureHasTheDigitsAskedFor) {
  const EnclosedValue value = enclose(log(2), {}, 50);
  EXPECT_FALSE(value.exact);
  EXPECT_TRUE(agrees_to_bits(value.interval, value.interval, 166));
  const EnclosedValue third = enclose(lit(1) / 3, {}, 50);
  EXPECT_EQ(third.exact, Rational(1, 3));
  EXPECT_TRUE(third.interval.contains(Rational(1, 3)));
}

TEST(Ladder, NaturalNumbersBeyondDoublesKeepTheirLastDigit) {
  const Expr big = pow(natural(2), natural(60));
  EXPECT_EQ(truth(big < big + 1), Truth::True);
  EXPECT_EQ(truth(exp(to_real(big) - to_real(big + 1)) < lit(1) / 2), Truth::True);
}

TEST(Ladder, OneExpressionOfEqualValuesEqualsItself) {
  Assignment values;
  values.set(x, Rational(5, 7));
  values.set(y, Rational(5, 7));
  const auto g = [](const Expr& e) { return sqrt(exp(e) + sin(e)); };
  const auto decided = [&](const Expr& formula) { return decide(formula, values).truth; };
  EXPECT_EQ(decided(g(x) == g(y)), Truth::True);
  EXPECT_EQ(decided(g(x) <= g(y)), Truth::True);
  EXPECT_EQ(decided(g(x) < g(y)), Truth::False);
  EXPECT_EQ(decide(g(x) <= g(y), values).margin, 0);
  values.set(y, Rational(5, 7) + Rational(1, pow(Integer(10), 30)));
  EXPECT_EQ(decided(g(x) == g(y)), Truth::False);
  EXPECT_EQ(decided(g(x) < g(y)), Truth::True);
}

TEST(Ladder, OneExpressionOfEqualValuesVanishesWhenSubtracted) {
  // As arguments of a definition as well: (x, y) ↦ sin x ^ n − sin y ^ n.
  const Expr difference = pow(sin(x), n) - pow(sin(y), n);
  const auto g = function("difference", {x, y, n}, difference);
  Assignment values;
  values.set(x, Rational(5, 7));
  values.set(y, Rational(5, 7));
  values.set(n, Rational(1'000'000));
  for (const Expr& e : {difference, g(x, y, n), g(y, x, n), g(x, x, n)}) {
    EXPECT_EQ(decide(e == 0, values).truth, Truth::True);
    EXPECT_EQ(decide(0 < e, values).truth, Truth::False);
  }
  values.set(y, Rational(5, 7) + Rational(1, pow(Integer(10), 30)));
  EXPECT_EQ(decide(g(x, y, n) == 0, values).truth, Truth::False);
  // Under a binder what it binds counts: Σ (sin k − sin j) is not 0.
  const Expr sums = sum(k, n, sum(i, n, pow(sin(to_real(k)), 2) - pow(sin(to_real(i)), 3)));
  values.set(n, Rational(3));
  EXPECT_EQ(decide(sums == 0, values).truth, Truth::False);
  const Expr pairs = sum(k, n, sum(i, n, pow(sin(to_real(k)) - sin(to_real(i)), 2)));
  EXPECT_EQ(decide(0 < pairs, values).truth, Truth::True);
}

TEST(Ladder, CallsWithEqualArgumentsAreEqual) {
  // Σ sin k over k < n and over k < ⌈log x / log 2⌉₊.
  Assignment values;
  values.set(n, Rational(9));
  values.set(x, Rational(500));
  const auto total = function("total", {n}, sum(k, n, sin(to_real(k))));
  const Expr length = nat_ceil(log(x) / log(2));
  EXPECT_EQ(decide(total(n) <= total(length), values).truth, Truth::True);
  EXPECT_EQ(decide(total(n) < total(length), values).truth, Truth::False);
  // Under a binder nothing has a value: shapes that differ there are left alone.
  const Decision open =
      decide(sum(k, n, sin(to_real(k))) == sum(k, n, sin(to_real(k + 0))), values);
  EXPECT_EQ(open.truth, Truth::Undecided);
  EXPECT_TRUE(open.equal_to_bits);
}

TEST(Ladder, ExponentsTooLargeForIntervalsAreCompared) {
  Assignment values;
  values.set(x, pow(Integer(10), 50));
  values.set(y, pow(Integer(10), 50) + 1);
  EXPECT_EQ(decide(exp(x) < exp(y), values).truth, Truth::True);
  EXPECT_EQ(decide(exp(y) < exp(x), values).truth, Truth::False);
}

TEST(Ladder, SumsOfUnknownLengthAreGivenUpAtOnce) {
  // log 3 / log 2 is no rational number, so that exact arithmetic does not know the length.
  Assignment values;
  values.set(x, Rational(pow(Integer(3), 40)));
  const Expr length = nat_ceil(log(x) / log(2));
  const Decision decision = decide(sum(k, length, to_real(k)) < 2016, values);
  EXPECT_EQ(decision.truth, Truth::False);  // 64 · 63 / 2 = 2016
  EXPECT_EQ(decision.rung, Rung::Double);
}

}  // namespace
}  // namespace latent::eval
