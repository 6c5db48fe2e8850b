#include "lean_mirror/audit/normal_form.hpp"

#include <gtest/gtest.h>

#include "ref/expr/notation.hpp"
#include "ref/expr/print.hpp"

namespace latent::lean {
namespace {

using namespace expr;

const Variable x = real("x"), y = real("y");
const Variable p("p", Sort::prop()), q("q", Sort::prop()), r("r", Sort::prop());
const Variable f = sequence("f");
const Variable i = nat("i"), n = nat("n");

std::string normal(const Expr& formula) { return to_lean(normal_form(formula)); }

TEST(NormalForm, HypothesesAreCurried) {
  EXPECT_EQ(normal(implies(Expr(p) && Expr(q), r)), "p → q → r");
  EXPECT_EQ(normal(implies((Expr(p) && Expr(q)) && Expr(r), p)), "p → q → r → p");
  EXPECT_EQ(normal(implies(Expr(p) && (Expr(q) && Expr(r)), p)), "p → q → r → p");
}

TEST(NormalForm, QuantifiersMoveToTheFront) {
  EXPECT_EQ(normal(implies(p, forall(x, 0 < x))), "∀ x : ℝ, p → 0 < x");
  EXPECT_EQ(normal(forall(x, implies(0 < x, forall(y, implies(x < y, p))))),
            "∀ x y : ℝ, 0 < x → x < y → p");
}

TEST(NormalForm, ABoundVariableIsNotCaptured) {
  const Variable other = real("x");
  const Expr formula = forall(x, implies(0 < x, forall(other, x < other)));
  const Expr expected = forall(x, forall(other, implies(0 < x, x < other)));
  EXPECT_TRUE(same(normal_form(formula), expected));
}

TEST(NormalForm, TheOrderOfThingsStays) {
  EXPECT_FALSE(
      same(normal_form(implies(p, implies(q, r))), normal_form(implies(q, implies(p, r)))));
  EXPECT_FALSE(
      same(normal_form(forall(x, forall(y, x < y))), normal_form(forall(x, forall(y, y < x)))));
  EXPECT_FALSE(same(normal_form(Expr(p) && Expr(q)), normal_form(Expr(q) && Expr(p))));
}

TEST(NormalForm, OtherFormulasStayAsTheyAre) {
  for (const Expr& formula :
       {Expr(p) && Expr(q), Expr(p) || Expr(q), !Expr(p), iff(p, q), Expr(0 < x), exists(x, 0 < x),
        implies(Expr(p) || Expr(q), r), implies(p, Expr(q) && Expr(r)),
        Expr(sum(i, n, at(f, i)) <= 1), Expr(Expr(p) == Expr(q))}) {
    EXPECT_TRUE(same(normal_form(formula), formula)) << to_lean(formula);
  }
}

TEST(NormalForm, ReachesInside) {
  EXPECT_EQ(normal(!implies(Expr(p) && Expr(q), r)), "¬(p → q → r)");
  EXPECT_EQ(normal(implies(implies(Expr(p) && Expr(q), r), r)), "(p → q → r) → r");
  EXPECT_EQ(normal(exists(x, implies(Expr(p) && Expr(q), 0 < x))), "∃ x : ℝ, p → q → 0 < x");
  const Expr chosen = Expr::make(Op::If, {implies(Expr(p) && Expr(q), r), x, y});
  EXPECT_EQ(normal(chosen < x), "(if p → q → r then x else y) < x");
}

TEST(NormalForm, IsItsOwnNormalForm) {
  const Expr formula =
      forall(x, implies(Expr(p) && Expr(0 < x), forall(y, implies(implies(Expr(p) && q, r), q))));
  const Expr once = normal_form(formula);
  EXPECT_TRUE(same(normal_form(once), once));
}

}  // namespace
}  // namespace latent::lean
