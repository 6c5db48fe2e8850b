#include "ref/expr/notation.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <memory>
#include <vector>

namespace latent::expr {
namespace {

const Variable x = real("x"), y = real("y");
const Variable n = nat("n"), k = nat("k");
const Variable z("z", Sort::integer()), q("q", Sort::rat());

Expr binary(Op op, const Expr& a, const Expr& b) { return Expr::make(op, {a, b}); }
Expr one(const Sort& sort) { return Expr::literal(Rational(1), sort); }

TEST(Notation, OperatorsBuildTheirOperations) {
  EXPECT_TRUE(same(x + y, binary(Op::Add, x, y)));
  EXPECT_TRUE(same(x - y, binary(Op::Sub, x, y)));
  EXPECT_TRUE(same(x * y, binary(Op::Mul, x, y)));
  EXPECT_TRUE(same(x / y, binary(Op::Div, x, y)));
  EXPECT_TRUE(same(min(x, y), binary(Op::Min, x, y)));
  EXPECT_TRUE(same(max(x, y), binary(Op::Max, x, y)));
  EXPECT_TRUE(same(x == y, binary(Op::Eq, x, y)));
  EXPECT_TRUE(same(x < y, binary(Op::Lt, x, y)));
  EXPECT_TRUE(same(x <= y, binary(Op::Le, x, y)));
  EXPECT_TRUE(same(-x, Expr::make(Op::Neg, {x})));
}

TEST(Notation, GreaterIsLessTheOtherWayRound) {
  EXPECT_TRUE(same(x > y, y < x));
  EXPECT_TRUE(same(x >= y, y <= x));
  EXPECT_TRUE(same(x > 0, 0 < x));
  EXPECT_TRUE(same(1 >= x, x <= 1));
}

TEST(Notation, UnequalIsNotEqual) {
  EXPECT_TRUE(same(x != y, Expr::make(Op::Not, {x == y})));
  EXPECT_TRUE(same(x != 1, !(x == 1)));
}

TEST(Notation, IntegersTakeTheSortBesideThem) {
  EXPECT_TRUE(same(x + 1, binary(Op::Add, x, one(Sort::real()))));
  EXPECT_TRUE(same(1 + n, binary(Op::Add, one(Sort::nat()), n)));
  EXPECT_TRUE(same(z * 1, binary(Op::Mul, z, one(Sort::integer()))));
  EXPECT_TRUE(same(1 / q, binary(Op::Div, one(Sort::rat()), q)));
  EXPECT_TRUE(same(1 < n, binary(Op::Lt, one(Sort::nat()), n)));
}

TEST(Notation, NegativeIntegersAreNegations) {
  EXPECT_TRUE(same(x * -2, x * -number(2, Sort::real())));
  EXPECT_TRUE(same(number(-7, Sort::integer()), -number(7, Sort::integer())));
  EXPECT_THROW(n + -1, ExprError);
  EXPECT_THROW(number(-1, Sort::nat()), ExprError);
}

TEST(Notation, TheSmallestIntegerIsANegationToo) {
  const Expr smallest = number(std::numeric_limits<long long>::min(), Sort::real());
  EXPECT_EQ(smallest.argument(0).number(), -Rational(std::numeric_limits<long long>::min()));
}

TEST(Notation, KindsOfNumbersMeetInTheLarger) {
  EXPECT_TRUE(same(x + n, x + to_real(n)));
  EXPECT_TRUE(same(n + x, to_real(n) + x));
  EXPECT_TRUE(same(n - z, Expr::cast(n, Sort::integer()) - z));
  EXPECT_TRUE(same(q < z, q < Expr::cast(z, Sort::rat())));
  EXPECT_EQ((n + k).sort(), Sort::nat());
  EXPECT_EQ((q + z).sort(), Sort::rat());
}

TEST(Notation, OtherSortsDoNotMeet) {
  const Variable f = sequence("f");
  EXPECT_THROW(f + x, ExprError);
  EXPECT_THROW((x < y) + x, ExprError);
  EXPECT_THROW(f == x, ExprError);
  EXPECT_THROW(f + 1, ExprError);
}

TEST(Notation, PowerKeepsTheSortOfTheExponent) {
  EXPECT_EQ(pow(x, n).argument(1).sort(), Sort::nat());
  EXPECT_EQ(pow(x, 2).argument(1).sort(), Sort::nat());
  EXPECT_EQ(pow(x, y).argument(1).sort(), Sort::real());
  EXPECT_EQ(pow(2, y).argument(0).sort(), Sort::real());
  EXPECT_EQ(pow(n, 2).sort(), Sort::nat());
  EXPECT_THROW(pow(x, -1), ExprError);
  EXPECT_THROW(pow(n, x), ExprError);
}

TEST(Notation, FunctionsOfRealsEmbedTheirArgument) {
  EXPECT_TRUE(same(log(n), log(to_real(n))));
  EXPECT_TRUE(same(log(2), Expr::make(Op::Log, {number(2, Sort::real())})));
  EXPECT_TRUE(same(exp(-2), Expr::make(Op::Exp, {-number(2, Sort::real())})));
  EXPECT_TRUE(same(sqrt(q), Expr::make(Op::Sqrt, {Expr::cast(q, Sort::real())})));
  EXPECT_EQ(abs(z).sort(), Sort::integer());
  EXPECT_EQ(nat_ceil(x).sort(), Sort::nat());
  EXPECT_EQ(nat_floor(q).sort(), Sort::nat());
  EXPECT_EQ(choose(n, k).op(), Op::Choose);
}

TEST(Notation, SumRunsOverARange) {
  const Expr e = sum(k, n, pow(x, k));
  EXPECT_EQ(e.op(), Op::Sum);
  EXPECT_TRUE(same(e.argument(0), Expr::make(Op::Range, {n})));
  EXPECT_EQ(e.binder_name(), "k");
  EXPECT_EQ(e.sort(), Sort::real());
}

TEST(Notation, IndicatorIsARealNumber) {
  const Expr e = indicator(x < y);
  EXPECT_EQ(e.op(), Op::If);
  EXPECT_EQ(e.sort(), Sort::real());
  EXPECT_EQ(e.argument(1).number(), 1);
  EXPECT_EQ(e.argument(2).number(), 0);
}

TEST(Notation, ConnectivesAndQuantifiers) {
  const Expr p = 0 < x, r = y < 1;
  EXPECT_EQ((p && r).op(), Op::And);
  EXPECT_EQ((p || r).op(), Op::Or);
  EXPECT_EQ((!p).op(), Op::Not);
  EXPECT_EQ(implies(p, r).op(), Op::Implies);
  EXPECT_EQ(iff(p, r).op(), Op::Iff);
  EXPECT_EQ(forall(x, p).op(), Op::Forall);
  EXPECT_EQ(exists(x, p).op(), Op::Exists);
  EXPECT_EQ(lambda(k, pow(x, k)).sort(), Sort::function(Sort::nat(), Sort::real()));
  EXPECT_THROW(p && x, ExprError);
}

TEST(Notation, SequencesApply) {
  const Variable f = sequence("f");
  EXPECT_EQ(at(f, k + 1).sort(), Sort::real());
  EXPECT_THROW(at(f, x), ExprError);
  EXPECT_THROW(at(x, k), ExprError);
}

TEST(Notation, FunctionsEmbedAndNumberTheirArguments) {
  const Function f(std::make_shared<const Definition>("", "f", std::vector{x, n}, pow(x, n), ""));
  EXPECT_TRUE(same(f(n, k), Expr::call(f.definition(), {to_real(n), k})));
  EXPECT_TRUE(
      same(f(2, 3), Expr::call(f.definition(), {number(2, Sort::real()), number(3, Sort::nat())})));
  EXPECT_TRUE(same(f(-1, 0), f(-number(1, Sort::real()), 0)));
  EXPECT_THROW(f(x, x), ExprError);   // ℝ does not embed into ℕ
  EXPECT_THROW(f(x, -1), ExprError);  // nor does −1
  EXPECT_THROW(f(x), ExprError);
  EXPECT_THROW(f(x, n, 1), ExprError);
  EXPECT_THROW(f(x < y, n), ExprError);
}

}  // namespace
}  // namespace latent::expr
