/// The constructs of terms, one by one.
#include <gtest/gtest.h>

#include "tests/lean_mirror/elaborate/spelled.hpp"

namespace latent::lean {
namespace {

TEST(Quantifiers, ConditionsOnVariables) {
  EXPECT_EQ(statement("theorem t (f : ℕ → ℝ) (n : ℕ) : ∀ i < n, 0 ≤ f i := by sorry"),
            "(∀ f : ℕ → ℝ, (∀ n : ℕ, (∀ i : ℕ, ((i < n) → (0:ℝ ≤ (f i))))))");
  EXPECT_EQ(statement("theorem t : ∃ C > 0, C < (1 : ℝ) := by sorry"),
            "(∃ C : ℝ, ((0:ℝ < C) ∧ (C < 1:ℝ)))");
  EXPECT_EQ(statement("theorem t : ∃ x ≠ 0, x = (1 : ℝ) := by sorry"),
            "(∃ x : ℝ, ((¬(x = 0:ℝ)) ∧ (x = 1:ℝ)))");
  EXPECT_EQ(statement("theorem t (n : ℕ) : ∀ i ∈ Finset.range n, i < n := by sorry"),
            "(∀ n : ℕ, (∀ i : ℕ, ((i < n) → (i < n))))");
  EXPECT_EQ(statement("theorem t (n : ℕ) : ∃ i ∉ Finset.range n, i = n := by sorry"),
            "(∀ n : ℕ, (∃ i : ℕ, ((¬(i < n)) ∧ (i = n))))");
}

TEST(Quantifiers, SeveralVariablesAndHypotheses) {
  EXPECT_EQ(statement("theorem t : ∀ (x y : ℝ) (k : ℕ), x = y ^ k := by sorry"),
            "(∀ x : ℝ, (∀ y : ℝ, (∀ k : ℕ, (x = (y ^ k)))))");
  EXPECT_EQ(statement("theorem t : ∃ (x : ℝ) (_ : 0 < x), x = 1 := by sorry"),
            "(∃ x : ℝ, ((0:ℝ < x) ∧ (x = 1:ℝ)))");
  EXPECT_EQ(statement("theorem t : ∀ {x : ℝ}, ∀ h : 0 < x, x = 1 := by sorry"),
            "(∀ x : ℝ, ((0:ℝ < x) → (x = 1:ℝ)))");
  EXPECT_EQ(statement("theorem t : (x : ℝ) → 0 < x → x = 1 := by sorry"),
            "(∀ x : ℝ, ((0:ℝ < x) → (x = 1:ℝ)))");
  EXPECT_EQ(statement("theorem t : ℝ → 0 < 1 := by sorry"), "(∀ x : ℝ, (0:ℕ < 1:ℕ))");
}

TEST(Quantifiers, ExactlyOne) {
  EXPECT_EQ(statement("theorem t : ∃! x : ℝ, x = 1 := by sorry"),
            "(∃ x : ℝ, ((x = 1:ℝ) ∧ (∀ x : ℝ, ((x = 1:ℝ) → (x = x)))))");
  const Reading reading = read(
      "theorem t : ∃! x : ℝ, 0 < x := by sorry\n"
      "theorem s : ∃ x : ℝ, 0 < x ∧ ∀ y : ℝ, 0 < y → y = x := by sorry");
  EXPECT_TRUE(same(*reading.file.statements[0].formula, *reading.file.statements[1].formula));
}

TEST(Formulas, Connectives) {
  EXPECT_EQ(formula("(p q r : Prop)", "¬p ∧ q ∨ r → p ↔ q"), "(((((¬p) ∧ q) ∨ r) → p) ↔ q)");
  EXPECT_EQ(formula("(p q : Prop)", "p /\\ q -> p \\/ q"), "((p ∧ q) → (p ∨ q))");
  EXPECT_EQ(formula("(p q : Prop)", "And p (Not q) ↔ Iff True False"),
            "((p ∧ (¬q)) ↔ (True ↔ False))");
}

TEST(Numbers, RoundingAndBars) {
  EXPECT_EQ(formula("(x : ℝ)", "⌊x⌋ < ⌈x⌉"), "((⌊⌋ x) < (⌈⌉ x))");
  EXPECT_EQ(formula("(x : ℝ)", "⌊x⌋₊ < ⌈x⌉₊"), "((⌊⌋₊ x) < (⌈⌉₊ x))");
  EXPECT_EQ(formula("(x : ℝ)", "Nat.floor x < Int.ceil x"), "(((⌊⌋₊ x):ℤ) < (⌈⌉ x))");
  EXPECT_EQ(formula("(x : ℝ)", "|x - |x|| = abs x"), "((abs (x - (abs x))) = (abs x))");
}

TEST(Numbers, FactorialsNeedOpenNat) {
  EXPECT_EQ(formula("(n : ℕ)", "n ! = 1"), "2:15: `!` is not read");
  EXPECT_EQ(statement("open Nat\ntheorem t (n : ℕ) : Real.log n ! = 1 := by sorry"),
            "(∀ n : ℕ, ((Real.log ((Nat.factorial n):ℝ)) = 1:ℝ))");
}

TEST(Sums, OverRangesOfNaturalNumbers) {
  EXPECT_EQ(formula("(n : ℕ) (f : ℕ → ℝ)", "∑ i ∈ Finset.range n, f i = 0"),
            "((∑ i ∈ (Finset.range n), (f i)) = 0:ℝ)");
  EXPECT_EQ(formula("(n : ℕ) (f : ℕ → ℝ)", "∏ i in Finset.range n, f i = 1"),
            "((∏ i ∈ (Finset.range n), (f i)) = 1:ℝ)");
  EXPECT_EQ(formula("(n : ℕ) (f : ℕ → ℝ)", "∑ i < n, f i = ∑ i ≤ n, f i"),
            "((∑ i ∈ (Finset.range n), (f i)) = (∑ i ∈ (Finset.range (n + 1:ℕ)), (f i)))");
  EXPECT_EQ(formula("(n : ℕ) (f : ℕ → ℝ)",
                    "(Finset.range n).sum f = Finset.sum (Finset.range n) "
                    "fun i ↦ f i"),
            "((∑ i ∈ (Finset.range n), (f i)) = (∑ i ∈ (Finset.range n), (f i)))");
  EXPECT_EQ(formula("(n : ℕ) (s : Finset ℕ)", "∑ i ∈ s, i = n"), "((∑ i ∈ s, i) = n)");
}

TEST(Sums, BindTighterThanAddition) {
  EXPECT_EQ(formula("(n : ℕ)", "∑ i ∈ Finset.range n, i * 2 + 1 = n"),
            "(((∑ i ∈ (Finset.range n), (i * 2:ℕ)) + 1:ℕ) = n)");
}

TEST(Sums, OverFiniteSets) {
  EXPECT_EQ(formula("(n : ℕ)", "∑ i ∈ Finset.Icc 1 n, i = n"),
            "((∑ i ∈ (Finset.Icc 1:ℕ n), i) = n)");
  EXPECT_EQ(formula("(s : Finset ℤ)", "∑ i ∈ s with i < 2, i = 0"),
            "((∑ i ∈ (Finset.filter i ∈ s, (i < 2:ℤ)), i) = 0:ℤ)");
  EXPECT_EQ(formula("(s t : Finset ℕ)", "∑ (i ∈ s) (j ∈ t), i * j = 0"),
            "((∑ i ∈ s, (∑ j ∈ t, (i * j))) = 0:ℕ)");
  EXPECT_EQ(formula("(n : ℕ)", "((Finset.range n).filter Even).card = 0"),
            "((Finset.card (Finset.filter x ∈ (Finset.range n), (Even x))) = 0:ℕ)");
}

TEST(FiniteSets, HaveMembersAndRelations) {
  EXPECT_EQ(formula("(n : ℕ)", "n ∈ Finset.range 3 ∧ n ∈ Finset.Icc 1 3"),
            "((n < 3:ℕ) ∧ (∈ n (Finset.Icc 1:ℕ 3:ℕ)))");
  EXPECT_EQ(formula("(s : Finset ℕ)", "s ∪ {1} ⊆ s"), "(⊆ (∪ s (insert 1:ℕ ∅)) s)");
  EXPECT_EQ(formula("(s : Finset ℕ)", "s ⊂ ∅"), "((⊆ s ∅) ∧ (¬(⊆ ∅ s)))");
  EXPECT_EQ(formula("", "Nat.digits 10 21 = [1, 2]"), "((Nat.digits 10:ℕ 21:ℕ) = (1:ℕ 2:ℕ))");
}

TEST(Numbers, MultiplesAndDivisors) {
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "n • x = x"), "(((n:ℝ) * x) = x)");
  EXPECT_EQ(formula("(n : ℕ)", "2 ∣ n + 1"), "(∣ 2:ℕ (n + 1:ℕ))");
  EXPECT_EQ(formula("(n : ℕ) (k : ℤ)", "k ∣ n"), "(∣ k (n:ℤ))");
  EXPECT_EQ(formula("(a b : ℕ)", "a ≡ b [MOD 7]"), "(Nat.ModEq 7:ℕ a b)");
  EXPECT_EQ(formula("(a b : ℤ)", "a ≡ b + 1 [ZMOD 7]"), "(Int.ModEq 7:ℤ a (b + 1:ℤ))");
  EXPECT_EQ(formula("(x y : ℝ)", "x ⊔ y ⊓ 1 = x"), "((max x (min y 1:ℝ)) = x)");
  EXPECT_EQ(formula("(x : ℝ)", "Int.fract x = round x"), "((Int.fract x) = ((round x):ℝ))");
  EXPECT_EQ(formula("(p : ℕ)", "p.Prime → p.sqrt = 1"), "((Nat.Prime p) → ((Nat.sqrt p) = 1:ℕ))");
}

TEST(Functions, AreApplied) {
  EXPECT_EQ(formula("(f : ℝ → ℝ) (x : ℝ)", "f (f x) = (f <| f $ x)"), "((f (f x)) = (f (f x)))");
  EXPECT_EQ(formula("(f : ℝ → ℕ → ℝ) (x : ℝ)", "f x 1 = (x |> f) 1"),
            "(((f x) 1:ℕ) = ((f x) 1:ℕ))");
  EXPECT_EQ(formula("(x : ℝ)", "(fun y ↦ y + 1) x = x"), "(((fun y : ℝ, (y + 1:ℝ)) x) = x)");
}

TEST(Functions, ThatLackArgumentsAreFunctionsOfThem) {
  EXPECT_EQ(formula("(f : ℝ → ℝ)", "f = Real.exp"), "(f = (fun x : ℝ, (Real.exp x)))");
  EXPECT_EQ(statement("def g (x y : ℝ) : ℝ := x - y\ntheorem t (f : ℝ → ℝ) : f = g 1 := by sorry"),
            "(∀ f : ℝ → ℝ, (f = (fun y : ℝ, (g 1:ℝ y))))");
}

TEST(Functions, AnUnknownFunctionIsNotApplied) {
  EXPECT_EQ(statement("theorem t : ∀ f, f 0 = (1 : ℝ) := by sorry"),
            "1:18: a function is expected where the type is ?");
  EXPECT_EQ(formula("(x : ℝ)", "x 1 = x"), "2:13: a function is expected where the type is ℝ");
}

TEST(Conditionals, MayNameTheirCondition) {
  EXPECT_EQ(formula("(x : ℝ)", "x = if h : 0 < x then x else -x"),
            "(x = (if (0:ℝ < x) then x else (-x)))");
  EXPECT_EQ(formula("(x : ℝ)", "if 0 < x then x = 1 else x = 2"),
            "(if (0:ℝ < x) then (x = 1:ℝ) else (x = 2:ℝ))");
}

TEST(Let, IsAFunctionAppliedToTheValue) {
  EXPECT_EQ(formula("(x : ℝ)", "let y := x + 1; y = x"), "((fun y : ℝ, (y = x)) (x + 1:ℝ))");
  // Lean decides the type of the value first.
  EXPECT_EQ(formula("(x : ℝ)", "let y := 2; x = y / 4"), "((fun y : ℕ, (x = ((y:ℝ) / 4:ℝ))) 2:ℕ)");
  EXPECT_EQ(formula("(x : ℝ)", "let y : ℝ := 2; x = y / 4"), "((fun y : ℝ, (x = (y / 4:ℝ))) 2:ℝ)");
}

TEST(Explicit, NamesWithoutTypeArgumentsAreRead) {
  EXPECT_EQ(formula("(x : ℝ)", "@Real.rpow x 2 = @Real.exp x"), "((x ^ 2:ℝ) = (Real.exp x))");
  EXPECT_EQ(formula("(x : ℝ)", "@abs ℝ _ _ x = x"), "2:14: `@abs` is not read");
}

}  // namespace
}  // namespace latent::lean
