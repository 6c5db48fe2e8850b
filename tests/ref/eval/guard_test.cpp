/// Quantifiers over the reals that are certain because of what their guards say, and others that
/// must not be.
#include <gtest/gtest.h>

#include "ref/eval/ladder.hpp"
#include "ref/expr/notation.hpp"

namespace latent::eval {
namespace {

using expr::Expr;
using expr::Op;
using expr::Variable;

const Variable x = expr::real("x");
const Variable y = expr::real("y");
const Expr zero = expr::number(0, expr::Sort::real());
const Expr one = expr::number(1, expr::Sort::real());

Truth truth_of_closed(const Expr& formula) { return decide(formula, {}).truth; }

Expr sine(const Expr& e) { return Expr::make(Op::Sin, {e}); }
Expr cosine(const Expr& e) { return Expr::make(Op::Cos, {e}); }

Expr within(const Expr& lower, const Expr& value, const Expr& upper) {
  return lower <= value && value <= upper;
}

TEST(Guards, LetABoundHoldAtTheEndsOfAnInterval) {
  EXPECT_EQ(truth_of_closed(forall(x, implies(within(zero, x, one), pow(x, 2) <= 1))), Truth::True);
  EXPECT_EQ(truth_of_closed(forall(x, implies(abs(x) <= 2, pow(x, 2) <= 4))), Truth::True);
  EXPECT_EQ(truth_of_closed(forall(x, implies(abs(x - 3) <= 1, pow(x, 2) <= 16))), Truth::True);
  EXPECT_EQ(truth_of_closed(!exists(x, within(zero, x, one) && 1 < pow(x, 2))), Truth::True);
  EXPECT_EQ(truth_of_closed(!exists(x, within(one, x, zero))), Truth::True);
}

TEST(Guards, DoNotHideWhatFailsAtAnEnd) {
  EXPECT_EQ(truth_of_closed(forall(x, implies(within(zero, x, one), pow(x, 2) < 1))), Truth::False);
  EXPECT_EQ(truth_of_closed(forall(x, implies(abs(x) <= 2, pow(x, 2) < 4))), Truth::False);
  EXPECT_EQ(truth_of_closed(exists(x, within(zero, x, one) && 1 <= pow(x, 2))), Truth::True);
}

// A conjunction below ∀ is no guard, nor is an implication below ∃.
TEST(Guards, StandBelowTheirOwnQuantifierOnly) {
  EXPECT_EQ(truth_of_closed(forall(x, within(zero, x, one) && x <= 2)), Truth::False);
  EXPECT_EQ(truth_of_closed(forall(x, x <= 1 && x <= 2)), Truth::False);
  EXPECT_EQ(truth_of_closed(exists(x, implies(within(zero, x, one), pow(x, 2) > 5))), Truth::True);
  EXPECT_EQ(truth_of_closed(forall(x, implies(x <= 1, x <= 0 || 0 <= x))), Truth::True);
}

TEST(Guards, MayDependOnOuterVariables) {
  const Expr inner = forall(y, implies(within(zero, y, x), y * y <= x * x + 1));
  EXPECT_EQ(truth_of_closed(exists(x, 1 <= x && inner)), Truth::True);
  // Every y has a larger one.
  EXPECT_NE(truth_of_closed(exists(x, forall(y, implies(0 <= y, y <= x)))), Truth::True);
}

TEST(Guards, OfWholeNumbersBoundThemBetweenReals) {
  const Variable n = expr::nat("n");
  const Expr real_n = Expr::cast(n, expr::Sort::real());
  EXPECT_EQ(truth_of_closed(forall(n, implies(2 * real_n <= 5, n <= 2))), Truth::True);
  EXPECT_EQ(truth_of_closed(forall(n, implies(real_n * 1 <= 2, n <= 1))), Truth::False);
}

TEST(Guards, OfWholeNumbersLeaveWholeNumbersOnly) {
  const Variable n = expr::nat("n");
  const Expr real_n = Expr::cast(n, expr::Sort::real());
  EXPECT_EQ(truth_of_closed(exists(n, real_n == one / 2)), Truth::False);
  EXPECT_EQ(truth_of_closed(exists(n, one / 2 <= real_n && real_n <= one)), Truth::True);
}

// What is needed for an ε is made of it.
TEST(Witnesses, AreMadeOfTheVariablesAroundThem) {
  const Variable e = expr::real("e");
  const Variable n = expr::nat("n");
  const Variable m = expr::nat("m");
  const Expr delta = exists(y, 0 < y && forall(x, implies(abs(x - 1) < y, abs(3 * x - 3) < e)));
  const Expr index = exists(n, forall(m, implies(n <= m, 1 / (expr::to_real(m) + 1) < e)));
  for (const Rational& epsilon : {Rational(1, 977), Rational(3), Rational(1, 12345)}) {
    Assignment given;
    given.set(e, epsilon);
    EXPECT_EQ(decide(delta, given).truth, Truth::True) << epsilon;
    EXPECT_EQ(decide(index, given).truth, Truth::True) << epsilon;
  }
  Assignment zero_given;
  zero_given.set(e, Rational(0));
  EXPECT_NE(decide(delta, zero_given).truth, Truth::True);
  EXPECT_NE(decide(index, zero_given).truth, Truth::True);
}

TEST(Implications, HoldWhereThePremiseSaysMore) {
  EXPECT_EQ(truth_of_closed(forall(x, implies(0 < x, 0 <= x))), Truth::True);
  EXPECT_EQ(truth_of_closed(forall(x, implies(within(zero, x, one), within(zero - 1, x, one)))),
            Truth::True);
  EXPECT_EQ(truth_of_closed(forall(x, implies(1 < x, 0 < x))), Truth::True);
  EXPECT_EQ(truth_of_closed(forall(x, implies(0 <= sine(x), 0 <= sine(x)))), Truth::True);
}

TEST(Implications, DoNotHoldWhereItSaysLess) {
  EXPECT_EQ(truth_of_closed(forall(x, implies(0 <= x, 0 < x))), Truth::False);
  EXPECT_EQ(truth_of_closed(forall(x, implies(0 < x, 1 < x))), Truth::False);
  EXPECT_EQ(truth_of_closed(forall(x, implies(x < 1, 1 < x))), Truth::False);
  EXPECT_NE(truth_of_closed(forall(x, implies(0 <= sine(x), 0 <= cosine(x)))), Truth::True);
}

}  // namespace
}  // namespace latent::eval
