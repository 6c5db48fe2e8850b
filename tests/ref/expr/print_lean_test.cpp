#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "ref/expr/notation.hpp"
#include "ref/expr/print.hpp"

namespace latent::expr {
namespace {

const Variable x = real("x"), y = real("y"), a = real("a"), b = real("b"), c = real("c");
const Variable n = nat("n"), k = nat("k"), m = nat("m");
const Variable z("z", Sort::integer()), q("q", Sort::rat());
const Variable p("p", Sort::prop()), r("r", Sort::prop()), s("s", Sort::prop());
const Variable f = sequence("f");
const Variable g("g", Sort::function(Sort::real(), Sort::real()));
const Variable t("t", Sort::finite_set(Sort::nat()));

Expr num(long long value) { return number(value, Sort::real()); }
Expr natural(long long value) { return number(value, Sort::nat()); }
Expr unary(Op op, const Expr& of) { return Expr::make(op, {of}); }
Expr binary(Op op, const Expr& left, const Expr& right) { return Expr::make(op, {left, right}); }
Expr choice(const Expr& condition, const Expr& yes, const Expr& no) {
  return Expr::make(Op::If, {condition, yes, no});
}
Expr inv(const Expr& of) { return unary(Op::Inv, of); }

TEST(PrintLean, EveryOperation) {
  EXPECT_EQ(to_lean(x), "x");
  EXPECT_EQ(to_lean(n), "n");
  EXPECT_EQ(to_lean(natural(12)), "12");
  EXPECT_EQ(to_lean(Expr::make(Op::Pi, {})), "Real.pi");
  EXPECT_EQ(to_lean(Expr::make(Op::True, {})), "True");
  EXPECT_EQ(to_lean(Expr::make(Op::False, {})), "False");
  EXPECT_EQ(to_lean(at(f, k)), "f k");
  EXPECT_EQ(to_lean(lambda(k, pow(x, k))), "fun (k : ℕ) ↦ x ^ k");
  EXPECT_EQ(to_lean(to_real(n)), "(n : ℝ)");
  EXPECT_EQ(to_lean(choice(p, x, y)), "if p then x else y");
  EXPECT_EQ(to_lean(x + y), "x + y");
  EXPECT_EQ(to_lean(x - y), "x - y");
  EXPECT_EQ(to_lean(x * y), "x * y");
  EXPECT_EQ(to_lean(x / y), "x / y");
  EXPECT_EQ(to_lean(binary(Op::Mod, n, k)), "n % k");
  EXPECT_EQ(to_lean(-x), "-x");
  EXPECT_EQ(to_lean(inv(x)), "x⁻¹");
  EXPECT_EQ(to_lean(pow(x, n)), "x ^ n");
  EXPECT_EQ(to_lean(abs(x)), "|x|");
  EXPECT_EQ(to_lean(min(x, y)), "min x y");
  EXPECT_EQ(to_lean(max(x, y)), "max x y");
  EXPECT_EQ(to_lean(exp(x)), "Real.exp x");
  EXPECT_EQ(to_lean(log(x)), "Real.log x");
  EXPECT_EQ(to_lean(binary(Op::Logb, x, y)), "Real.logb x y");
  EXPECT_EQ(to_lean(sqrt(x)), "Real.sqrt x");
  EXPECT_EQ(to_lean(unary(Op::Sin, x)), "Real.sin x");
  EXPECT_EQ(to_lean(unary(Op::Cos, x)), "Real.cos x");
  EXPECT_EQ(to_lean(unary(Op::Tan, x)), "Real.tan x");
  EXPECT_EQ(to_lean(unary(Op::Arcsin, x)), "Real.arcsin x");
  EXPECT_EQ(to_lean(unary(Op::Arccos, x)), "Real.arccos x");
  EXPECT_EQ(to_lean(unary(Op::Arctan, x)), "Real.arctan x");
  EXPECT_EQ(to_lean(unary(Op::Sinh, x)), "Real.sinh x");
  EXPECT_EQ(to_lean(unary(Op::Cosh, x)), "Real.cosh x");
  EXPECT_EQ(to_lean(unary(Op::Tanh, x)), "Real.tanh x");
  EXPECT_EQ(to_lean(unary(Op::Floor, x)), "⌊x⌋");
  EXPECT_EQ(to_lean(unary(Op::Ceil, x)), "⌈x⌉");
  EXPECT_EQ(to_lean(nat_floor(x)), "⌊x⌋₊");
  EXPECT_EQ(to_lean(nat_ceil(x)), "⌈x⌉₊");
  EXPECT_EQ(to_lean(choose(n, k)), "Nat.choose n k");
  EXPECT_EQ(to_lean(unary(Op::Factorial, n)), "Nat.factorial n");
  EXPECT_EQ(to_lean(unary(Op::Range, n)), "Finset.range n");
  EXPECT_EQ(to_lean(sum(k, n, pow(x, k))), "∑ k ∈ Finset.range n, x ^ k");
  EXPECT_EQ(to_lean(Expr::bind_over(Op::Product, k, t, pow(x, k))), "∏ k ∈ t, x ^ k");
  EXPECT_EQ(to_lean(x == y), "x = y");
  EXPECT_EQ(to_lean(x < y), "x < y");
  EXPECT_EQ(to_lean(x <= y), "x ≤ y");
  EXPECT_EQ(to_lean(!p), "¬p");
  EXPECT_EQ(to_lean(p && r), "p ∧ r");
  EXPECT_EQ(to_lean(p || r), "p ∨ r");
  EXPECT_EQ(to_lean(implies(p, r)), "p → r");
  EXPECT_EQ(to_lean(iff(p, r)), "p ↔ r");
  EXPECT_EQ(to_lean(forall(x, 0 < x)), "∀ x : ℝ, 0 < x");
  EXPECT_EQ(to_lean(exists(x, 0 < x)), "∃ x : ℝ, 0 < x");
}

// Precedence.

TEST(PrintLean, SumsAndDifferencesAssociateToTheLeft) {
  EXPECT_EQ(to_lean(a - b - c), "a - b - c");
  EXPECT_EQ(to_lean(a - (b - c)), "a - (b - c)");
  EXPECT_EQ(to_lean(a - (b + c)), "a - (b + c)");
  EXPECT_EQ(to_lean(a + (b + c)), "a + (b + c)");
  EXPECT_EQ(to_lean(a + b - c), "a + b - c");
}

TEST(PrintLean, ProductsAndQuotientsAssociateToTheLeft) {
  EXPECT_EQ(to_lean(a / b * c), "a / b * c");
  EXPECT_EQ(to_lean(a / (b * c)), "a / (b * c)");
  EXPECT_EQ(to_lean(a * (b / c)), "a * (b / c)");
  EXPECT_EQ(to_lean(a / b / c), "a / b / c");
  EXPECT_EQ(to_lean((a + b) * c), "(a + b) * c");
  EXPECT_EQ(to_lean(a * (b - c)), "a * (b - c)");
  EXPECT_EQ(to_lean(a * b + c), "a * b + c");
  EXPECT_EQ(to_lean(binary(Op::Mod, n * k, m)), "n * k % m");
}

TEST(PrintLean, PowersAssociateToTheRight) {
  EXPECT_EQ(to_lean(pow(x, binary(Op::Pow, n, k))), "x ^ n ^ k");
  EXPECT_EQ(to_lean(pow(pow(x, n), k)), "(x ^ n) ^ k");
  EXPECT_EQ(to_lean(pow(x, n + k)), "x ^ (n + k)");
  EXPECT_EQ(to_lean(a * pow(b, n)), "a * b ^ n");
  EXPECT_EQ(to_lean(pow(a * b, n)), "(a * b) ^ n");
  EXPECT_EQ(to_lean(pow(a / b, n)), "(a / b) ^ n");
}

TEST(PrintLean, NegationBindsWeakerThanPowersAndStrongerThanProducts) {
  EXPECT_EQ(to_lean(-pow(x, 2)), "-x ^ 2");
  EXPECT_EQ(to_lean(pow(-x, 2)), "(-x) ^ 2");
  EXPECT_EQ(to_lean(-x * y), "-x * y");
  EXPECT_EQ(to_lean(-(x * y)), "-(x * y)");
  EXPECT_EQ(to_lean(-x / y), "-x / y");
  EXPECT_EQ(to_lean(-(x / y)), "-(x / y)");
  EXPECT_EQ(to_lean(-(x + y)), "-(x + y)");
  EXPECT_EQ(to_lean(-x + y), "-x + y");
  EXPECT_EQ(to_lean(x - -y), "x - -y");
  EXPECT_EQ(to_lean(x * -y), "x * -y");
  EXPECT_EQ(to_lean(-inv(x)), "-x⁻¹");
  EXPECT_EQ(to_lean(inv(-x)), "(-x)⁻¹");
}

TEST(PrintLean, TwoNegationsAreNoComment) {
  EXPECT_EQ(to_lean(-(-x)), "-(-x)");
  EXPECT_EQ(to_lean(y - -(-x)), "y - -(-x)");
}

TEST(PrintLean, NegativeExponentsAreParenthesized) {
  EXPECT_EQ(to_lean(pow(x, -y)), "x ^ (-y)");
  EXPECT_EQ(to_lean(pow(x, -y / 2)), "x ^ (-y / 2)");
}

TEST(PrintLean, ApplicationsBindTightest) {
  EXPECT_EQ(to_lean(pow(log(x), 2)), "Real.log x ^ 2");
  EXPECT_EQ(to_lean(log(pow(x, 2))), "Real.log (x ^ 2)");
  EXPECT_EQ(to_lean(log(-x)), "Real.log (-x)");
  EXPECT_EQ(to_lean(log(log(x))), "Real.log (Real.log x)");
  EXPECT_EQ(to_lean(-log(x)), "-Real.log x");
  EXPECT_EQ(to_lean(log(x) / log(y)), "Real.log x / Real.log y");
  EXPECT_EQ(to_lean(log(1 / x)), "Real.log (1 / x)");
  EXPECT_EQ(to_lean(at(f, k + 1)), "f (k + 1)");
  EXPECT_EQ(to_lean(log(at(f, k))), "Real.log (f k)");
  EXPECT_EQ(to_lean(at(f, nat_ceil(x))), "f ⌈x⌉₊");
}

TEST(PrintLean, ApplicationToSeveralArgumentsIsFlat) {
  const Variable h("h", Sort::function(Sort::nat(), Sort::function(Sort::nat(), Sort::real())));
  EXPECT_EQ(to_lean(at(at(h, n), k)), "h n k");
  EXPECT_EQ(to_lean(at(lambda(k, pow(x, k)), n)), "(fun (k : ℕ) ↦ x ^ k) n");
  EXPECT_EQ(to_lean(at(choice(p, f, f), n)), "(if p then f else f) n");
}

TEST(PrintLean, InverseIsPostfix) {
  EXPECT_EQ(to_lean(inv(log(x))), "(Real.log x)⁻¹");
  EXPECT_EQ(to_lean(log(inv(x))), "Real.log x⁻¹");
  EXPECT_EQ(to_lean(inv(x + y)), "(x + y)⁻¹");
  EXPECT_EQ(to_lean(pow(inv(x), 2)), "x⁻¹ ^ 2");
  EXPECT_EQ(to_lean(inv(pow(x, 2))), "(x ^ 2)⁻¹");
  EXPECT_EQ(to_lean(inv(inv(x))), "x⁻¹⁻¹");
  EXPECT_EQ(to_lean(inv(abs(x))), "|x|⁻¹");
  EXPECT_EQ(to_lean(abs(inv(x))), "|x⁻¹|");
}

TEST(PrintLean, AdjacentBarsAreKeptApart) {
  EXPECT_EQ(to_lean(abs(abs(x))), "|(|x|)|");
  EXPECT_EQ(to_lean(abs(abs(x) - y)), "|(|x| - y)|");
  EXPECT_EQ(to_lean(abs(x - abs(y))), "|(x - |y|)|");
  EXPECT_EQ(to_lean(abs(x - abs(y) * a)), "|x - |y| * a|");
  EXPECT_EQ(to_lean(abs(log(abs(x)))), "|(Real.log |x|)|");
  EXPECT_EQ(to_lean(abs(-x)), "|-x|");
  EXPECT_EQ(to_lean(abs(x) * abs(y)), "|x| * |y|");
}

TEST(PrintLean, RoundingBracketsCloseThemselves) {
  EXPECT_EQ(to_lean(nat_ceil(log(1 / x) / log(y))), "⌈Real.log (1 / x) / Real.log y⌉₊");
  EXPECT_EQ(to_lean(pow(x, nat_floor(y + 1))), "x ^ ⌊y + 1⌋₊");
}

TEST(PrintLean, BodyOfASumEndsAtAPlus) {
  const Expr terms = sum(k, n, at(f, k));
  EXPECT_EQ(to_lean(terms + x), "∑ k ∈ Finset.range n, f k + x");
  EXPECT_EQ(to_lean(x + terms), "x + ∑ k ∈ Finset.range n, f k");
  EXPECT_EQ(to_lean(sum(k, n, at(f, k) + x)), "∑ k ∈ Finset.range n, (f k + x)");
  EXPECT_EQ(to_lean(terms * x), "(∑ k ∈ Finset.range n, f k) * x");
  EXPECT_EQ(to_lean(sum(k, n, at(f, k) * x)), "∑ k ∈ Finset.range n, f k * x");
  EXPECT_EQ(to_lean(x * terms), "x * ∑ k ∈ Finset.range n, f k");
  EXPECT_EQ(to_lean(x * terms * y), "x * (∑ k ∈ Finset.range n, f k) * y");
  EXPECT_EQ(to_lean(x - terms + y), "x - ∑ k ∈ Finset.range n, f k + y");
  EXPECT_EQ(to_lean(terms / 2), "(∑ k ∈ Finset.range n, f k) / 2");
  EXPECT_EQ(to_lean(terms < x), "∑ k ∈ Finset.range n, f k < x");
  EXPECT_EQ(to_lean(pow(terms, 2)), "(∑ k ∈ Finset.range n, f k) ^ 2");
  EXPECT_EQ(to_lean(log(terms)), "Real.log (∑ k ∈ Finset.range n, f k)");
  EXPECT_EQ(to_lean(-terms + x), "-∑ k ∈ Finset.range n, f k + x");
}

TEST(PrintLean, SumsNest) {
  const Expr inner = sum(m, k, at(f, m));
  EXPECT_EQ(to_lean(sum(k, n, inner)), "∑ k ∈ Finset.range n, ∑ m ∈ Finset.range k, f m");
  EXPECT_EQ(to_lean(sum(k, n, inner * x)), "∑ k ∈ Finset.range n, (∑ m ∈ Finset.range k, f m) * x");
  EXPECT_EQ(to_lean(sum(k, n + 1, pow(x, k))), "∑ k ∈ Finset.range (n + 1), x ^ k");
}

TEST(PrintLean, AlternativesTakeAllThatFollows) {
  const Expr e = choice(x < y, x, y);
  EXPECT_EQ(to_lean(e + a), "(if x < y then x else y) + a");
  EXPECT_EQ(to_lean(a + e), "a + if x < y then x else y");
  EXPECT_EQ(to_lean(a + e - b), "a + (if x < y then x else y) - b");
  EXPECT_EQ(to_lean(choice(p, x + 1, y - 1)), "if p then x + 1 else y - 1");
  EXPECT_EQ(to_lean(choice(p, e, a)), "if p then if x < y then x else y else a");
  EXPECT_EQ(to_lean(log(e)), "Real.log (if x < y then x else y)");
  EXPECT_EQ(to_lean(e < a), "(if x < y then x else y) < a");
  EXPECT_EQ(to_lean(sum(k, n, choice(k < m, x, y)) + a),
            "∑ k ∈ Finset.range n, (if k < m then x else y) + a");
}

TEST(PrintLean, ConnectivesBindInLeansOrder) {
  EXPECT_EQ(to_lean((p && r) || s), "p ∧ r ∨ s");
  EXPECT_EQ(to_lean(p && (r || s)), "p ∧ (r ∨ s)");
  EXPECT_EQ(to_lean(p && (r && s)), "p ∧ r ∧ s");
  EXPECT_EQ(to_lean((p && r) && s), "(p ∧ r) ∧ s");
  EXPECT_EQ(to_lean(implies(p, implies(r, s))), "p → r → s");
  EXPECT_EQ(to_lean(implies(implies(p, r), s)), "(p → r) → s");
  EXPECT_EQ(to_lean(implies(p, iff(r, s))), "p → (r ↔ s)");
  EXPECT_EQ(to_lean(iff(implies(p, r), s)), "p → r ↔ s");
  EXPECT_EQ(to_lean(iff(iff(p, r), s)), "(p ↔ r) ↔ s");
  EXPECT_EQ(to_lean(iff(p, iff(r, s))), "p ↔ (r ↔ s)");
}

TEST(PrintLean, NotReachesOverRelationsOnly) {
  EXPECT_EQ(to_lean(x != y), "x ≠ y");
  EXPECT_EQ(to_lean(!(x < y)), "¬x < y");
  EXPECT_EQ(to_lean(!(x != y)), "¬x ≠ y");
  EXPECT_EQ(to_lean(!p && r), "¬p ∧ r");
  EXPECT_EQ(to_lean(!(p && r)), "¬(p ∧ r)");
  EXPECT_EQ(to_lean(!!p), "¬¬p");
  EXPECT_EQ(to_lean(binary(Op::Eq, !p, r)), "(¬p) = r");
  EXPECT_EQ(to_lean(binary(Op::Eq, p, !r)), "p = ¬r");
  EXPECT_EQ(to_lean(binary(Op::Eq, binary(Op::Eq, p, r), s)), "(p = r) = s");
  EXPECT_EQ(to_lean(binary(Op::Eq, x < y, r)), "(x < y) = r");
  EXPECT_EQ(to_lean(!forall(x, 0 < x)), "¬∀ x : ℝ, 0 < x");
}

TEST(PrintLean, QuantifiersMayComeLast) {
  const Expr all = forall(x, 0 < x);
  EXPECT_EQ(to_lean(p && all), "p ∧ ∀ x : ℝ, 0 < x");
  EXPECT_EQ(to_lean(all && p), "(∀ x : ℝ, 0 < x) ∧ p");
  EXPECT_EQ(to_lean(implies(p, all)), "p → ∀ x : ℝ, 0 < x");
  EXPECT_EQ(to_lean(implies(all, p)), "(∀ x : ℝ, 0 < x) → p");
  EXPECT_EQ(to_lean(forall(x, implies(p, r))), "∀ x : ℝ, p → r");
  EXPECT_EQ(to_lean((p && all) || r), "p ∧ (∀ x : ℝ, 0 < x) ∨ r");
  EXPECT_EQ(to_lean(p && exists(x, 0 < x) && r), "(p ∧ ∃ x : ℝ, 0 < x) ∧ r");
}

TEST(PrintLean, QuantifiersOfOneKindShareASymbol) {
  EXPECT_EQ(to_lean(forall(x, forall(y, x < y))), "∀ x y : ℝ, x < y");
  EXPECT_EQ(to_lean(forall(x, forall(y, forall(n, x < y)))), "∀ (x y : ℝ) (n : ℕ), x < y");
  EXPECT_EQ(to_lean(forall(x, exists(y, x < y))), "∀ x : ℝ, ∃ y : ℝ, x < y");
  EXPECT_EQ(to_lean(exists(f, forall(k, 0 < at(f, k)))), "∃ f : ℕ → ℝ, ∀ k : ℕ, 0 < f k");
  EXPECT_EQ(to_lean(exists(x, exists(k, x < k))), "∃ (x : ℝ) (k : ℕ), x < k");
}

// Names.

TEST(PrintLean, BoundVariablesAreRenamedWhereTheyWouldHideAnother) {
  const Variable other_x = real("x");
  EXPECT_EQ(to_lean(lambda(x, lambda(other_x, x + other_x))),
            "fun (x : ℝ) ↦ fun (x' : ℝ) ↦ x + x'");
  EXPECT_EQ(to_lean(lambda(x, x + other_x)), "fun (x' : ℝ) ↦ x' + x");
  EXPECT_EQ(to_lean(forall(x, forall(other_x, x < other_x))), "∀ x x' : ℝ, x < x'");
  EXPECT_EQ(to_lean((0 < x) && exists(other_x, other_x < 1)), "0 < x ∧ ∃ x' : ℝ, x' < 1");
}

TEST(PrintLean, NamesAreFreeAgainBehindTheirBinder) {
  EXPECT_EQ(to_lean(forall(x, 0 < x) && forall(x, x < 1)), "(∀ x : ℝ, 0 < x) ∧ ∀ x : ℝ, x < 1");
}

TEST(PrintLean, DefinitionsGoByTheShortestNameOfTheirScope) {
  const Function half(
      std::make_shared<const Definition>("Latent.Test", "half", std::vector{x}, x / 2, ""));
  EXPECT_EQ(to_lean(half(y), "Latent.Test"), "half y");
  EXPECT_EQ(to_lean(half(y), "Latent"), "Latent.Test.half y");
  EXPECT_EQ(to_lean(half(y)), "Latent.Test.half y");
  EXPECT_EQ(to_lean(half(half(2)), "Latent.Test"), "half (half 2)");
  EXPECT_EQ(to_lean(half(n), "Latent.Test"), "half n");
  EXPECT_EQ(to_lean(half(-1), "Latent.Test"), "half (-1)");
  EXPECT_EQ(to_lean(pow(half(y), 2), "Latent.Test"), "half y ^ 2");
}

TEST(PrintLean, BoundVariablesDoNotHideDefinitions) {
  const Function constant(
      std::make_shared<const Definition>("", "e", std::vector<Variable>{}, exp(1), ""));
  const Variable e = real("e");
  EXPECT_EQ(to_lean(forall(e, e < constant())), "∀ e' : ℝ, e' < e");
}

// Numerals and embeddings.

TEST(PrintLean, DecimalsAreExact) {
  EXPECT_EQ(to_decimal_literal(Rational(0)), "0");
  EXPECT_EQ(to_decimal_literal(Rational(1, 4)), "0.25");
  EXPECT_EQ(to_decimal_literal(Rational(1, 1000)), "0.001");
  EXPECT_EQ(to_decimal_literal(Rational(25, 2)), "12.5");
  EXPECT_EQ(to_decimal_literal(Rational(12300)), "12300");
  EXPECT_EQ(to_decimal_literal(Rational(1, 1024)), "0.0009765625");
  EXPECT_EQ(to_decimal_literal(Rational(-1, 8)), "-0.125");
  EXPECT_THROW(to_decimal_literal(Rational(1, 3)), ExprError);
  EXPECT_THROW(to_decimal_literal(Rational(1, 60)), ExprError);
}

TEST(PrintLean, NumeralsTakeTheSortOfTheTree) {
  EXPECT_EQ(to_lean(x + 1), "x + 1");
  EXPECT_EQ(to_lean(2 * x - 3), "2 * x - 3");
  EXPECT_EQ(to_lean(0 < x), "0 < x");
  EXPECT_EQ(to_lean(1 / (1 - x)), "1 / (1 - x)");
  EXPECT_EQ(to_lean(z + 1), "z + 1");
  EXPECT_EQ(to_lean(n + 1), "n + 1");
  EXPECT_EQ(to_lean(x + num(1) / num(2)), "x + 1 / 2");
  EXPECT_EQ(to_lean(-num(1) / x), "-1 / x");
}

TEST(PrintLean, NumeralsAloneAreAscribed) {
  EXPECT_EQ(to_lean(num(2)), "(2 : ℝ)");
  EXPECT_EQ(to_lean(number(2, Sort::integer())), "(2 : ℤ)");
  EXPECT_EQ(to_lean(natural(2)), "2");
  EXPECT_EQ(to_lean(natural(2) + natural(3)), "2 + 3");
  EXPECT_EQ(to_lean(num(1) / num(2)), "(1 / 2 : ℝ)");
  EXPECT_EQ(to_lean(-num(1)), "(-1 : ℝ)");
  EXPECT_EQ(to_lean(inv(num(2))), "(2⁻¹ : ℝ)");
  EXPECT_EQ(to_lean(Expr::literal(Rational(1, 4), Sort::rat())), "(0.25 : ℚ)");
  EXPECT_EQ(to_lean(abs(num(2))), "|(2 : ℝ)|");
  EXPECT_EQ(to_lean(pow(num(2), 3)), "(2 ^ 3 : ℝ)");
  EXPECT_EQ(to_lean(nat_ceil(num(2))), "⌈(2 : ℝ)⌉₊");
  EXPECT_EQ(to_lean(indicator(p)), "(if p then 1 else 0 : ℝ)");
  EXPECT_EQ(to_lean(sum(k, n, num(1))), "(∑ k ∈ Finset.range n, 1 : ℝ)");
}

TEST(PrintLean, RelationsBetweenNumeralsAscribeTheLeftOne) {
  EXPECT_EQ(to_lean(num(1) < num(2)), "(1 : ℝ) < 2");
  EXPECT_EQ(to_lean(num(1) + num(2) == num(3)), "(1 + 2 : ℝ) = 3");
  EXPECT_EQ(to_lean(number(1, Sort::rat()) != number(2, Sort::rat())), "(1 : ℚ) ≠ 2");
  EXPECT_EQ(to_lean(natural(1) < natural(2)), "1 < 2");
  EXPECT_EQ(to_lean(num(0) < pow(2, x)), "(0 : ℝ) < 2 ^ x");
  EXPECT_EQ(to_lean(pow(2, x) < num(3)), "(2 ^ x : ℝ) < 3");
}

TEST(PrintLean, FunctionsTellTheSortOfTheirArguments) {
  EXPECT_EQ(to_lean(log(2)), "Real.log 2");
  EXPECT_EQ(to_lean(log(num(1) / num(2))), "Real.log (1 / 2)");
  EXPECT_EQ(to_lean(log(n)), "Real.log n");
  EXPECT_EQ(to_lean(log(to_real(n) + 1)), "Real.log (n + 1)");
  EXPECT_EQ(to_lean(exp(-to_real(n))), "Real.exp (-n)");
  EXPECT_EQ(to_lean(log(indicator(p))), "Real.log (if p then 1 else 0)");
  EXPECT_EQ(to_lean(log(inv(to_real(n)))), "Real.log n⁻¹");
  EXPECT_EQ(to_lean(log(sum(k, n, to_real(k)))), "Real.log (∑ k ∈ Finset.range n, k)");
  EXPECT_EQ(to_lean(at(g, to_real(n) / 2)), "g (n / 2)");
}

TEST(PrintLean, EmbeddingsAreSilentBesideALargerSort) {
  EXPECT_EQ(to_lean(x + n), "x + n");
  EXPECT_EQ(to_lean(x < to_real(n) - 1), "x < n - 1");
  EXPECT_EQ(to_lean(n * x), "n * x");
  EXPECT_EQ(to_lean(x / nat_ceil(y)), "x / ⌈y⌉₊");
  EXPECT_EQ(to_lean(x + choose(n, k)), "x + Nat.choose n k");
  EXPECT_EQ(to_lean(pow(to_real(n), 2) + x), "n ^ 2 + x");
}

TEST(PrintLean, OneEmbeddingIsWrittenWhereNothingElseTellsTheSort) {
  EXPECT_EQ(to_lean(to_real(n) + 1), "(n : ℝ) + 1");
  EXPECT_EQ(to_lean(1 + to_real(n)), "1 + (n : ℝ)");
  EXPECT_EQ(to_lean(to_real(n) + to_real(k)), "(n : ℝ) + k");
  EXPECT_EQ(to_lean(to_real(n) < to_real(k) + 1), "(n : ℝ) < k + 1");
  EXPECT_EQ(to_lean(1 / to_real(n) == to_real(k)), "1 / (n : ℝ) = k");
  EXPECT_EQ(to_lean(pow(to_real(n), 2)), "(n : ℝ) ^ 2");
  EXPECT_EQ(to_lean(to_real(n) + to_real(z)), "(n : ℝ) + z");
  EXPECT_EQ(to_lean(abs(to_real(n) - to_real(k))), "|(n : ℝ) - k|");
}

TEST(PrintLean, ArithmeticBeforeAnEmbeddingIsAscribed) {
  EXPECT_EQ(to_lean(to_real(n - 1)), "((n - 1 : ℕ) : ℝ)");
  EXPECT_EQ(to_lean(x + to_real(n - 1)), "x + ((n - 1 : ℕ) : ℝ)");
  EXPECT_EQ(to_lean(log(to_real(n / 2))), "Real.log ((n / 2 : ℕ) : ℝ)");
  EXPECT_EQ(to_lean(to_real(natural(2))), "((2 : ℕ) : ℝ)");
  EXPECT_EQ(to_lean(x + to_real(pow(n, 2))), "x + ((n ^ 2 : ℕ) : ℝ)");
  EXPECT_EQ(to_lean(x + to_real(choice(p, n, k))), "x + ((if p then n else k : ℕ) : ℝ)");
  EXPECT_EQ(to_lean(x + to_real(sum(k, n, k))), "x + ((∑ k ∈ Finset.range n, k : ℕ) : ℝ)");
  EXPECT_EQ(to_lean(x + to_real(min(n, k))), "x + ((min n k : ℕ) : ℝ)");
  EXPECT_EQ(to_lean(to_real(abs(z))), "((|z| : ℤ) : ℝ)");
}

TEST(PrintLean, EmbeddingsByWayOfAnotherSortAreWritten) {
  const Expr by_way_of_integers = to_real(Expr::cast(n, Sort::integer()));
  EXPECT_EQ(to_lean(by_way_of_integers), "((n : ℤ) : ℝ)");
  EXPECT_EQ(to_lean(x + by_way_of_integers), "x + (n : ℤ)");
  EXPECT_EQ(to_lean(log(by_way_of_integers)), "Real.log (n : ℤ)");
  EXPECT_EQ(to_lean(to_real(Expr::cast(Expr::cast(n, Sort::integer()), Sort::rat()))),
            "(((n : ℤ) : ℚ) : ℝ)");
}

TEST(PrintLean, ExponentsAreTreesOfTheirOwn) {
  EXPECT_EQ(to_lean(pow(x, 2)), "x ^ 2");
  EXPECT_EQ(to_lean(pow(x, num(2))), "x ^ (2 : ℝ)");
  EXPECT_EQ(to_lean(pow(x, number(2, Sort::integer()))), "x ^ (2 : ℤ)");
  EXPECT_EQ(to_lean(pow(x, -number(1, Sort::integer()))), "x ^ (-1 : ℤ)");
  EXPECT_EQ(to_lean(pow(x, num(1) / num(2))), "x ^ (1 / 2 : ℝ)");
  EXPECT_EQ(to_lean(pow(x, natural(1) / natural(2))), "x ^ (1 / 2)");
  EXPECT_EQ(to_lean(pow(x, to_real(n))), "x ^ (n : ℝ)");
  EXPECT_EQ(to_lean(pow(x, y * n)), "x ^ (y * n)");
  EXPECT_EQ(to_lean(pow(x, to_real(n) / 2)), "x ^ ((n : ℝ) / 2)");
  EXPECT_EQ(to_lean(pow(x, n - 1)), "x ^ (n - 1)");
  EXPECT_EQ(to_lean(pow(x, to_real(n - 1))), "x ^ ((n - 1 : ℕ) : ℝ)");
  EXPECT_EQ(to_lean(pow(2, x) * y), "2 ^ x * y");
  EXPECT_EQ(to_lean(pow(2, x)), "(2 ^ x : ℝ)");
  EXPECT_EQ(to_lean(pow(natural(2), k)), "2 ^ k");
}

TEST(PrintLean, LeavesDoNotHearOfTheirTree) {
  EXPECT_EQ(to_lean(x * indicator(p)), "x * (if p then 1 else 0 : ℝ)");
  EXPECT_EQ(to_lean(indicator(p) + 1), "(if p then 1 else 0 : ℝ) + 1");
  EXPECT_EQ(to_lean(2 * sum(k, n, 1 / (to_real(k) + 1))),
            "2 * ∑ k ∈ Finset.range n, 1 / ((k : ℝ) + 1)");
  EXPECT_EQ(to_lean(x + inv(num(2))), "x + (2⁻¹ : ℝ)");
  EXPECT_EQ(to_lean(x * inv(to_real(n))), "x * (n : ℝ)⁻¹");
  EXPECT_EQ(to_lean(x + abs(num(2))), "x + |(2 : ℝ)|");
  EXPECT_EQ(to_lean(abs(to_real(n) - 1) + to_real(k)), "|(n : ℝ) - 1| + k");
  EXPECT_EQ(to_lean(x + sum(k, n, num(1))), "x + (∑ k ∈ Finset.range n, 1 : ℝ)");
}

TEST(PrintLean, OneBranchTellsTheOther) {
  EXPECT_EQ(to_lean(choice(x == 0, num(0), inv(x))), "if x = 0 then 0 else x⁻¹");
  EXPECT_EQ(to_lean(choice(p, x, num(0))), "if p then x else 0");
  EXPECT_EQ(to_lean(choice(p, x, to_real(n))), "if p then x else (n : ℝ)");
}

TEST(PrintLean, MinimaTellTheSortOfTheirOperands) {
  EXPECT_EQ(to_lean(min(x, 1)), "min x 1");
  EXPECT_EQ(to_lean(max(1, x)), "max 1 x");
  EXPECT_EQ(to_lean(min(x, n)), "min x (n : ℝ)");
  EXPECT_EQ(to_lean(min(num(1), num(2))), "min (1 : ℝ) 2");
  EXPECT_EQ(to_lean(min(natural(1), natural(2))), "min 1 2");
  EXPECT_EQ(to_lean(max(x + 1, y) + min(x, 0)), "max (x + 1) y + min x 0");
  EXPECT_EQ(to_lean(min(x, -y)), "min x (-y)");
}

TEST(PrintLean, BodiesOfFunctionsAreReadAlone) {
  EXPECT_EQ(to_lean(lambda(k, num(1))), "fun (k : ℕ) ↦ (1 : ℝ)");
  EXPECT_EQ(to_lean(lambda(k, to_real(k))), "fun (k : ℕ) ↦ (k : ℝ)");
  EXPECT_EQ(to_lean(binary(Op::Eq, f, lambda(k, pow(x, k)))), "f = fun (k : ℕ) ↦ x ^ k");
  EXPECT_EQ(to_lean(binary(Op::Eq, lambda(k, pow(x, k)), f)), "(fun (k : ℕ) ↦ x ^ k) = f");
}

}  // namespace
}  // namespace latent::expr
