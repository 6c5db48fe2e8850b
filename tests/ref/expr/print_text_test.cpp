#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "ref/expr/notation.hpp"
#include "ref/expr/print.hpp"
#include "tests/ref/expr/random_expr.hpp"

namespace latent::expr {
namespace {

const Variable x = real("x"), y = real("y"), rho = real("ρ"), eps = real("ε");
const Variable n = nat("n"), k = nat("k");
const Variable p("p", Sort::prop()), r("r", Sort::prop());
const Variable f = sequence("f");

Expr unary(Op op, const Expr& of) { return Expr::make(op, {of}); }
Expr num(long long value) { return number(value, Sort::real()); }

TEST(PrintText, EveryOperation) {
  EXPECT_EQ(to_text(x), "x");
  EXPECT_EQ(to_text(num(12)), "12");
  EXPECT_EQ(to_text(Expr::literal(Rational(1, 4), Sort::real())), "0.25");
  EXPECT_EQ(to_text(Expr::make(Op::Pi, {})), "π");
  EXPECT_EQ(to_text(Expr::make(Op::True, {})), "True");
  EXPECT_EQ(to_text(Expr::make(Op::False, {})), "False");
  EXPECT_EQ(to_text(at(f, k + 1)), "f(k + 1)");
  EXPECT_EQ(to_text(lambda(k, pow(x, k))), "k ↦ x ^ k");
  EXPECT_EQ(to_text(indicator(p)), "if p then 1 else 0");
  EXPECT_EQ(to_text(x + y - 1), "x + y - 1");
  EXPECT_EQ(to_text(x * y / 2), "x * y / 2");
  EXPECT_EQ(to_text(Expr::make(Op::Mod, {n, k})), "n % k");
  EXPECT_EQ(to_text(-x), "-x");
  EXPECT_EQ(to_text(unary(Op::Inv, x + 1)), "(x + 1)⁻¹");
  EXPECT_EQ(to_text(unary(Op::Inv, log(x))), "log(x)⁻¹");
  EXPECT_EQ(to_text(pow(x, n)), "x ^ n");
  EXPECT_EQ(to_text(abs(x - y)), "|x - y|");
  EXPECT_EQ(to_text(min(x, y)), "min(x, y)");
  EXPECT_EQ(to_text(max(x, 1)), "max(x, 1)");
  EXPECT_EQ(to_text(exp(x)), "exp(x)");
  EXPECT_EQ(to_text(log(1 / eps) / log(rho)), "log(1 / ε) / log(ρ)");
  EXPECT_EQ(to_text(Expr::make(Op::Logb, {num(2), x})), "logb(2, x)");
  EXPECT_EQ(to_text(sqrt(x / y)), "sqrt(x / y)");
  EXPECT_EQ(to_text(unary(Op::Sin, x)), "sin(x)");
  EXPECT_EQ(to_text(unary(Op::Cos, x)), "cos(x)");
  EXPECT_EQ(to_text(unary(Op::Tan, x)), "tan(x)");
  EXPECT_EQ(to_text(unary(Op::Arcsin, x)), "arcsin(x)");
  EXPECT_EQ(to_text(unary(Op::Arccos, x)), "arccos(x)");
  EXPECT_EQ(to_text(unary(Op::Arctan, x)), "arctan(x)");
  EXPECT_EQ(to_text(unary(Op::Sinh, x)), "sinh(x)");
  EXPECT_EQ(to_text(unary(Op::Cosh, x)), "cosh(x)");
  EXPECT_EQ(to_text(unary(Op::Tanh, x)), "tanh(x)");
  EXPECT_EQ(to_text(unary(Op::Floor, x)), "⌊x⌋");
  EXPECT_EQ(to_text(unary(Op::Ceil, x)), "⌈x⌉");
  EXPECT_EQ(to_text(nat_floor(x)), "⌊x⌋₊");
  EXPECT_EQ(to_text(nat_ceil(x)), "⌈x⌉₊");
  EXPECT_EQ(to_text(choose(n, k)), "choose(n, k)");
  EXPECT_EQ(to_text(unary(Op::Factorial, n)), "factorial(n)");
  EXPECT_EQ(to_text(unary(Op::Range, n)), "range(n)");
  EXPECT_EQ(to_text(sum(k, n, pow(x, k))), "∑ k < n, x ^ k");
  EXPECT_EQ(to_text(x == y), "x = y");
  EXPECT_EQ(to_text(x != y), "x ≠ y");
  EXPECT_EQ(to_text(x < y), "x < y");
  EXPECT_EQ(to_text(x <= y), "x ≤ y");
  EXPECT_EQ(to_text(!p), "¬p");
  EXPECT_EQ(to_text(p && r), "p ∧ r");
  EXPECT_EQ(to_text(p || r), "p ∨ r");
  EXPECT_EQ(to_text(implies(p, r)), "p → r");
  EXPECT_EQ(to_text(iff(p, r)), "p ↔ r");
  EXPECT_EQ(to_text(forall(x, 0 < x)), "∀ x : ℝ, 0 < x");
  EXPECT_EQ(to_text(exists(k, 0 < k)), "∃ k : ℕ, 0 < k");
}

TEST(PrintText, DefinitionsAreCalledLikeFunctions) {
  const Function nStar(std::make_shared<const Definition>(
      "Latent.LatentNumber", "nStar", std::vector{rho, eps}, log(1 / eps) / log(rho), ""));
  const Function one(
      std::make_shared<const Definition>("", "one", std::vector<Variable>{}, num(1), ""));
  EXPECT_EQ(to_text(nStar(2, eps * 2)), "nStar(2, ε * 2)");
  EXPECT_EQ(to_text(pow(nStar(2, eps), 2)), "nStar(2, ε) ^ 2");
  EXPECT_EQ(to_text(one() + x), "one + x");
}

TEST(PrintText, EmbeddingsAreNotWritten) {
  EXPECT_EQ(to_text(x + n), "x + n");
  EXPECT_EQ(to_text(to_real(n)), "n");
  EXPECT_EQ(to_text(x * to_real(n - 1)), "x * (n - 1)");
  EXPECT_EQ(to_text(pow(to_real(n + 1), 2)), "(n + 1) ^ 2");
}

TEST(PrintText, PrecedenceIsLeans) {
  EXPECT_EQ(to_text(x - (y - 1)), "x - (y - 1)");
  EXPECT_EQ(to_text(-pow(x, 2)), "-x ^ 2");
  EXPECT_EQ(to_text(pow(-x, 2)), "(-x) ^ 2");
  EXPECT_EQ(to_text(pow(x, -y)), "x ^ (-y)");
  EXPECT_EQ(to_text(-(-x)), "-(-x)");
  EXPECT_EQ(to_text(pow(exp(x), 2)), "exp(x) ^ 2");
  EXPECT_EQ(to_text(sum(k, n, at(f, k)) * x), "(∑ k < n, f(k)) * x");
  EXPECT_EQ(to_text(sum(k, n + 1, at(f, k) + x)), "∑ k < n + 1, (f(k) + x)");
  EXPECT_EQ(to_text(implies(p, iff(r, p))), "p → (r ↔ p)");
  EXPECT_EQ(to_text(p && forall(x, 0 < x)), "p ∧ ∀ x : ℝ, 0 < x");
  EXPECT_EQ(to_text(abs(abs(x) - abs(y))), "|(|x| - |y|)|");
  EXPECT_EQ(to_text(indicator(p) + x), "(if p then 1 else 0) + x");
}

TEST(PrintText, BoundVariablesAreRenamedWhereTheyWouldHideAnother) {
  EXPECT_EQ(to_text(exists(x, Expr(x) == real("x"))), "∃ x' : ℝ, x' = x");
  EXPECT_EQ(to_text(sum(k, k, Expr(k))), "∑ k' < k, k'");
}

bool brackets_match(const std::string& text) {
  std::string open;
  for (const char c : text) {
    if (c == '(') open += c;
    if (c != ')') continue;
    if (open.empty()) return false;
    open.pop_back();
  }
  return open.empty();
}

RC_GTEST_PROP(PrintText, AndLeanMatchTheirBrackets, ()) {
  const Expr e = *random_expr();
  RC_ASSERT(brackets_match(to_text(e)));
  RC_ASSERT(brackets_match(to_lean(e)));
  const std::string lean = to_lean(e);
  RC_ASSERT(lean.find("--") == std::string::npos);
  RC_ASSERT(lean.find("||") == std::string::npos);
}

}  // namespace
}  // namespace latent::expr
