#include "props/cost.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "ref/eval/ladder.hpp"
#include "ref/theory/latent_number.hpp"
#include "ref/theory/scaling_exponent.hpp"

namespace latent::props {
namespace {

using namespace expr;

constexpr std::uint64_t k_terms = 4096;

const Variable rho = real("ρ"), x = real("x"), y = real("y"), t = real("t");
const Variable n = nat("n"), k = nat("k");

eval::Assignment at(std::initializer_list<std::pair<Variable, Rational>> values) {
  eval::Assignment assignment;
  for (const auto& [variable, value] : values) assignment.set(variable, value);
  return assignment;
}

TEST(Cost, ArithmeticCostsAlmostNothing) {
  const Cost cost = cost_of(x * x + 1 < 3, at({{x, Rational(1, 3)}}), k_terms);
  EXPECT_FALSE(cost.too_many_terms);
  EXPECT_LT(cost.exact_work, 100);
  EXPECT_EQ(cost.functions, 0);
  EXPECT_LT(cost.exponent, 10);
}

TEST(Cost, ExponentOfAPowerIsTrackedBeyondDoubles) {
  const Cost cost = cost_of(pow(rho, x) == 1, at({{rho, 3}, {x, Rational(1e9) / 7}}), k_terms);
  EXPECT_NEAR(cost.exponent, 1e9 / 7 * std::log2(3.0), 1);
  // ((3ˣ)ˣ) with x ≈ 10⁷ has an exponent of about 10¹⁴.
  const Cost tower =
      cost_of(pow(pow(rho, x), x) == 1, at({{rho, 3}, {x, Rational(1e7) / 7}}), k_terms);
  EXPECT_NEAR(tower.exponent / (1e14 / 49 * std::log2(3.0)), 1, 1e-6);
}

TEST(Cost, LogarithmOfAnOverflowingPowerIsKnown) {
  // log (3ˣ) · y for a power far beyond doubles, as an exponent again.
  const Expr formula = exp(log(pow(rho, x)) * y) == 1;
  const Cost cost =
      cost_of(formula, at({{rho, 3}, {x, Rational(1e6) / 7}, {y, Rational(1, 1000)}}), k_terms);
  EXPECT_NEAR(cost.exponent, 1e6 / 7 * std::log2(3.0), 1);
}

TEST(Cost, TermsAreCounted) {
  const Expr sum = theory::latent_number().partialSum(rho, n);
  EXPECT_FALSE(cost_of(sum == 1, at({{rho, 2}, {n, 4096}}), k_terms).too_many_terms);
  EXPECT_TRUE(cost_of(sum == 1, at({{rho, 2}, {n, 4097}}), k_terms).too_many_terms);
}

TEST(Cost, SpanTellsWhatIsLostInASum) {
  // 1 − exp(−7000) < 1 takes 7000/log 2 bits.
  const Cost cost = cost_of(1 - exp(-t) < 1, at({{t, 7000}}), k_terms);
  EXPECT_NEAR(cost.span, 7000 / std::log(2.0), 2);
}

TEST(Affordable, PowersWithinTheRangeOfExponents) {
  const Expr formula = pow(rho, x) == exp(log(rho) * x);
  EXPECT_TRUE(is_affordable(formula, at({{rho, 3}, {x, Rational(1, 3)}}), k_terms));
  EXPECT_TRUE(is_affordable(formula, at({{rho, 3}, {x, Rational(1e9) / 3}}), k_terms));
  EXPECT_FALSE(is_affordable(formula, at({{rho, 3}, {x, Rational(1e12) / 7}}), k_terms));
  EXPECT_FALSE(is_affordable(formula, at({{rho, 3}, {x, -Rational(1e12) / 7}}), k_terms));
}

TEST(Affordable, WhateverDoublesDecide) {
  EXPECT_TRUE(is_affordable(pow(rho, -x) < 1, at({{rho, 3}, {x, Rational(1e200)}}), k_terms));
}

TEST(Affordable, WhateverSmallRationalsDecide) {
  // 1^(10^200) = 1
  EXPECT_TRUE(is_affordable(pow(rho, x) == 1, at({{rho, 1}, {x, Rational(1e200) / 3}}), k_terms));
}

TEST(Affordable, NoUnknownExponent) {
  // 1/(√ρ √ρ − ρ) is 1/0 = 0 in truth, but intervals can't tell.
  const Expr exponent = 1 / (sqrt(rho) * sqrt(rho) - rho);
  EXPECT_FALSE(is_affordable(pow(rho, exponent) == exp(x),
                             at({{rho, Rational(5, 3)}, {x, Rational(1, 3)}}), k_terms));
}

TEST(Affordable, NoSumThatIsTooLong) {
  const Expr formula = theory::latent_number().partialSum(rho, n) < 2;
  EXPECT_FALSE(is_affordable(formula, at({{rho, 2}, {n, 5000}}), k_terms));
}

TEST(Affordable, FactorialsAndBinomialsOfFewFactors) {
  const Expr factorial = Expr::make(expr::Op::Factorial, {n});
  const Expr twice = Expr::make(expr::Op::Factorial, {n + 1});
  EXPECT_TRUE(is_affordable(twice == (n + 1) * factorial, at({{n, 2000}}), k_terms));
  EXPECT_FALSE(is_affordable(twice == (n + 1) * factorial, at({{n, Rational(1e12)}}), k_terms));
  const Expr row = choose(n, number(3, Sort::nat())) == choose(n, n - 3);
  EXPECT_TRUE(is_affordable(row, at({{n, Rational(1e12)}}), k_terms));
  const Expr middle = choose(n, n / 2 + 1) <= choose(n, n / 2);
  EXPECT_TRUE(is_affordable(middle, at({{n, 2000}}), k_terms));
  EXPECT_FALSE(is_affordable(middle, at({{n, Rational(1e12)}}), k_terms));
}

TEST(Affordable, GapOfAGeometricSumByExactArithmetic) {
  const theory::LatentNumber& theory = theory::latent_number();
  const Expr formula = theory.partialSum(rho, n) < theory.tail(rho, 0);
  EXPECT_TRUE(is_affordable(formula, at({{rho, 3}, {n, 600}}), k_terms));
  // 4000 terms of up to 4000 · 60 bits would take minutes.
  const Rational long_number = 3 + Rational(1, Integer(1) << 60);
  EXPECT_FALSE(is_affordable(formula, at({{rho, long_number}, {n, 4000}}), k_terms));
}

TEST(Affordable, NoDifferenceThatFourThousandBitsLose) {
  EXPECT_TRUE(is_affordable(1 - exp(-t) < 1, at({{t, 1000}}), k_terms));
  EXPECT_FALSE(is_affordable(1 - exp(-t) < 1, at({{t, 10387}}), k_terms));
}

TEST(Affordable, NoEquationWithZeroThatOnlyBitsCouldShow) {
  // Roots that cancel to 0 in truth: no number of bits agrees with 0.
  const Expr formula = sqrt(x) * sqrt(x) - x == 0;
  EXPECT_FALSE(is_affordable(formula, at({{x, Rational(1, 3)}}), k_terms));
  const eval::Decision decision = decide(formula, at({{x, Rational(1, 3)}}));
  EXPECT_EQ(decision.truth, eval::Truth::Undecided);
  EXPECT_FALSE(decision.equal_to_bits);
}

TEST(Affordable, LadderDecidesWithinItsBits) {
  // At the edge of what is called affordable.
  const theory::ScalingExponent& theory = theory::scaling_exponent();
  const Rational least(std::numeric_limits<double>::denorm_min());
  const eval::Assignment input =
      at({{x, least}, {rho, 1 + Rational(1, Integer(1) << 52)}, {y, 2}, {t, 3}});
  const Expr formula = theory.scalingLoss(x, rho, t) < theory.scalingLoss(x, rho, y);
  EXPECT_TRUE(is_affordable(formula, input, k_terms));
  EXPECT_EQ(decide(formula, input).truth, eval::Truth::True);
}

}  // namespace
}  // namespace latent::props
