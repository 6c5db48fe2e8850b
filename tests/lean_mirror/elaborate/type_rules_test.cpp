/// The rules T1 to T7 of Lean's elaborator that decide what a formula says.
#include <gtest/gtest.h>

#include "tests/lean_mirror/elaborate/spelled.hpp"

namespace latent::lean {
namespace {

// T1: one tree of arithmetic, embedded leaf by leaf into the largest type.

TEST(OperatorTree, LeavesAreEmbeddedBeforeTheSubtraction) {
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "x < n - 1"), "(x < ((n:ℝ) - 1:ℝ))");
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "n - 1 < x"), "(((n:ℝ) - 1:ℝ) < x)");
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "x + (n - (n + 1)) = 0"),
            "((x + ((n:ℝ) - ((n:ℝ) + 1:ℝ))) = 0:ℝ)");
}

TEST(OperatorTree, AnAscriptionReachesTheLeaves) {
  EXPECT_EQ(formula("(n : ℕ)", "(n - 1 : ℝ) = 0"), "(((n:ℝ) - 1:ℝ) = 0:ℝ)");
  EXPECT_EQ(formula("(n : ℕ)", "(n - 1 : ℤ) = (0 : ℝ)"), "((((n:ℤ) - 1:ℤ):ℝ) = 0:ℝ)");
}

TEST(OperatorTree, TheLargestTypeWins) {
  EXPECT_EQ(formula("(n : ℕ) (z : ℤ) (q : ℚ)", "n + z = q"), "(((n:ℚ) + (z:ℚ)) = q)");
  EXPECT_EQ(formula("(n m : ℕ)", "n - m = n % m"), "((n - m) = (n % m))");
  EXPECT_EQ(formula("(n : ℕ) (z : ℤ)", "-n < z"), "((-(n:ℤ)) < z)");
}

TEST(OperatorTree, ARelationExpectsNothingOfItsSides) {
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "n / 2 = n ∧ n / 2 = x"),
            "(((n / 2:ℕ) = n) ∧ (((n:ℝ) / 2:ℝ) = x))");
}

TEST(OperatorTree, ASubtreeInAscriptionOfItsOwnIsALeaf) {
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "x < (n - 1 : ℕ)"), "(x < ((n - 1:ℕ):ℝ))");
}

TEST(OperatorTree, NegationBelongsToTheTree) {
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "x = -(n - 1)"), "(x = (-((n:ℝ) - 1:ℝ)))");
  EXPECT_EQ(formula("(x : ℝ)", "-x ^ 2 = 0"), "((-(x ^ 2:ℕ)) = 0:ℝ)");
}

TEST(OperatorTree, NegationOfANaturalNumberDoesNotExist) {
  EXPECT_EQ(formula("(n : ℕ)", "-n = 0"), "2:13: negation does not apply to (ℕ)");
}

// T2: the exponent is a tree of its own.

TEST(Exponent, NumeralsInItAreNaturalNumbers) {
  EXPECT_EQ(formula("(x : ℝ)", "x ^ (1 / 2) = 1"), "((x ^ (1:ℕ / 2:ℕ)) = 1:ℝ)");
  EXPECT_EQ(formula("(x : ℝ)", "x ^ (1 / 2 : ℝ) = 1"), "((x ^ (1:ℝ / 2:ℝ)) = 1:ℝ)");
  EXPECT_EQ(formula("(x : ℝ)", "x ^ (2 : ℝ) = x ^ 2"), "((x ^ 2:ℝ) = (x ^ 2:ℕ))");
}

TEST(Exponent, SubtractionOfNaturalNumbersInItTruncates) {
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "x ^ (n - 1) = x"), "((x ^ (n - 1:ℕ)) = x)");
}

TEST(Exponent, ItDoesNotEnlargeTheTree) {
  EXPECT_EQ(formula("(n : ℕ) (z : ℤ)", "2 ^ n = z"), "((2:ℤ ^ n) = z)");
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "(n - 1) ^ n = x"), "((((n:ℝ) - 1:ℝ) ^ n) = x)");
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "2 ^ x * n = x"), "(((2:ℝ ^ x) * (n:ℝ)) = x)");
}

TEST(Exponent, NegativeNumeralsNeedAType) {
  EXPECT_EQ(formula("(x : ℝ)", "x ^ (-1) = 1"), "2:18: negation does not apply to (ℕ)");
  EXPECT_EQ(formula("(x : ℝ)", "x ^ (-1 : ℤ) = 1"), "((x ^ (-1:ℤ)) = 1:ℝ)");
}

TEST(Exponent, PowersAssociateToTheRight) {
  EXPECT_EQ(formula("(x : ℝ)", "x ^ 2 ^ 3 = 1"), "((x ^ (2:ℕ ^ 3:ℕ)) = 1:ℝ)");
}

TEST(Exponent, ARealPowerNeedsARealBase) {
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "n ^ x = n ^ x"), "2:15: power does not apply to (ℕ, ℝ)");
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "(n : ℝ) ^ x = 1"), "(((n:ℝ) ^ x) = 1:ℝ)");
}

// T3: leaves do not see their siblings.

TEST(Leaves, ASumIsOverTheTypeOfItsOwnTerms) {
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "x = 2 * ∑ i ∈ Finset.range n, 1 / (i + 1)"),
            "(x = (2:ℝ * ((∑ i ∈ (Finset.range n), (1:ℕ / (i + 1:ℕ))):ℝ)))");
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "x = (∑ i ∈ Finset.range n, 1 / (i + 1) : ℝ)"),
            "(x = (∑ i ∈ (Finset.range n), (1:ℝ / ((i:ℝ) + 1:ℝ))))");
}

TEST(Leaves, ASumInTheBodyOfARealDefinitionIsReal) {
  EXPECT_EQ(definition("def h (n : ℕ) : ℝ := ∑ i ∈ Finset.range n, 1 / (i + 1)"),
            "h (n : ℕ) := (∑ i ∈ (Finset.range n), (1:ℝ / ((i:ℝ) + 1:ℝ)))");
}

TEST(Leaves, BarsInversesAndConditionalsAreLeaves) {
  EXPECT_EQ(formula("(n : ℕ) (z : ℤ) (x : ℝ)", "x < |z - n|"), "(x < ((abs (z - (n:ℤ))):ℝ))");
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "x * n⁻¹ = 1"), "2:18: inverse does not apply to (ℕ)");
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "x < if n = 0 then n else n - 1"),
            "(x < ((if (n = 0:ℕ) then n else (n - 1:ℕ)):ℝ))");
}

TEST(Leaves, NumeralsInALeafStillLearnFromTheTree) {
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "x < if n = 0 then 1 else 2"),
            "(x < (if (n = 0:ℕ) then 1:ℝ else 2:ℝ))");
  EXPECT_EQ(formula("(x : ℝ)", "x * 2⁻¹ = |3|"), "((x * (inv 2:ℝ)) = (abs 3:ℝ))");
}

TEST(Leaves, AnExpectedTypeEntersFunctionsOfAnyType) {
  EXPECT_EQ(formula("(n m : ℕ) (x : ℝ)", "x = (min n m : ℝ)"), "(x = (min (n:ℝ) (m:ℝ)))");
  EXPECT_EQ(formula("(n m : ℕ) (x : ℝ)", "x = min n m"), "(x = ((min n m):ℝ))");
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "(|n - 1| : ℝ) = x"), "((abs ((n:ℝ) - 1:ℝ)) = x)");
}

TEST(Leaves, TheFirstArgumentTellsTheTypeOfTheOthers) {
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "max x n = x"), "((max x (n:ℝ)) = x)");
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "max n x = x"), "2:19: this has type ℝ where ℕ is expected");
  EXPECT_EQ(formula("(x : ℝ)", "max 1 x = x"), "((max 1:ℝ x) = x)");
}

// T4: embeddings written out, and arguments.

TEST(Embedding, AnArrowEmbedsTheWhole) {
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "x = ↑(n - 1)"), "(x = ((n - 1:ℕ):ℝ))");
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "↑(n - 1) = x"), "(((n - 1:ℕ):ℝ) = x)");
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "x = (↑(n - 1) : ℤ)"), "(x = (((n - 1:ℕ):ℤ):ℝ))");
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "Nat.cast (n - 1) = x"), "(((n - 1:ℕ):ℝ) = x)");
}

TEST(Embedding, AnArrowIntoNothingKnownIsRefused) {
  EXPECT_EQ(formula("(n : ℕ)", "↑n = ↑n"), "2:13: nothing says into what type `↑` embeds");
}

TEST(Embedding, AscriptionsNest) {
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "((n - 1 : ℕ) : ℝ) = x"), "(((n - 1:ℕ):ℝ) = x)");
  EXPECT_EQ(formula("(n : ℕ) (x : ℝ)", "((n : ℤ) : ℝ) = x"), "(((n:ℤ):ℝ) = x)");
}

TEST(Arguments, TakeTheDeclaredType) {
  EXPECT_EQ(formula("(n : ℕ)", "Real.exp (-n) = 1"), "((Real.exp (-(n:ℝ))) = 1:ℝ)");
  EXPECT_EQ(formula("(n : ℕ)", "√(n - 1) = 1"), "((Real.sqrt ((n:ℝ) - 1:ℝ)) = 1:ℝ)");
  EXPECT_EQ(formula("(n : ℕ) (f : ℕ → ℝ)", "f (n - 1) = n"), "((f (n - 1:ℕ)) = (n:ℝ))");
  EXPECT_EQ(formula("(n : ℕ)", "Real.logb 2 n = 1"), "((Real.logb 2:ℝ (n:ℝ)) = 1:ℝ)");
}

TEST(Arguments, AreNeverMadeSmaller) {
  EXPECT_EQ(formula("(x : ℝ) (f : ℕ → ℝ)", "f x = x"), "2:15: this has type ℝ where ℕ is expected");
}

// T5: literals.

TEST(Literals, UnknownNumeralsAreNaturalNumbers) {
  EXPECT_EQ(formula("", "1 / 2 = 0"), "((1:ℕ / 2:ℕ) = 0:ℕ)");
  EXPECT_EQ(formula("", "2 - 3 < 1"), "((2:ℕ - 3:ℕ) < 1:ℕ)");
}

TEST(Literals, WhatIsNegatedIsAnInteger) {
  EXPECT_EQ(formula("", "-1 < 2"), "((-1:ℤ) < 2:ℤ)");
  EXPECT_EQ(formula("(n : ℕ)", "(-1) ^ n = 1"), "(((-1:ℤ) ^ n) = 1:ℤ)");
}

TEST(Literals, DecimalsAreExactAndNeedAField) {
  EXPECT_EQ(formula("(x : ℝ)", "x < 0.25"), "(x < 0.25:ℝ)");
  EXPECT_EQ(formula("(q : ℚ)", "q < 1e-3"), "(q < 0.001:ℚ)");
  EXPECT_EQ(formula("", "0.5 < 0.75"),
            "1:13: nothing says of what type this decimal is: Lean takes Float");
  EXPECT_EQ(formula("(n : ℕ)", "n < 1e3"), "2:17: a decimal is not of type ℕ");
}

TEST(Literals, OneAscriptionDecidesATree) {
  EXPECT_EQ(formula("", "(1 : ℝ) / 3 = 2⁻¹"), "((1:ℝ / 3:ℝ) = (inv 2:ℝ))");
  EXPECT_EQ(formula("", "1 / 3 = (2 : ℚ)"), "((1:ℚ / 3:ℚ) = 2:ℚ)");
}

TEST(Literals, OtherBasesAndSeparatorsAreRead) {
  EXPECT_EQ(formula("(n : ℕ)", "n = 0x1F ∧ n = 1_000"), "((n = 31:ℕ) ∧ (n = 1000:ℕ))");
}

// T6 is about names: see name_test.cpp.

// T7: relations.

TEST(Relations, GreaterIsLessTheOtherWayRound) {
  EXPECT_EQ(formula("(x y : ℝ)", "x > y"), "(y < x)");
  EXPECT_EQ(formula("(x y : ℝ)", "x ≥ y"), "(y ≤ x)");
  EXPECT_EQ(formula("(x y : ℝ)", "x >= y"), "(y ≤ x)");
  EXPECT_EQ(formula("(x y : ℝ)", "x ≠ y"), "(¬(x = y))");
}

TEST(Relations, DoNotChain) {
  EXPECT_EQ(formula("(x : ℝ)", "0 < x < 1"),
            "2:19: relations do not chain in Lean: write `a < b ∧ b < c` for `a < b < c`");
}

TEST(Relations, EqualityIsOfAnySort) {
  EXPECT_EQ(formula("(p q : Prop)", "(p ∧ q) = q"), "((p ∧ q) = q)");
  EXPECT_EQ(formula("(f g : ℕ → ℝ)", "f = g"), "(f = g)");
  EXPECT_EQ(formula("(p q : Prop)", "p ≤ q"), "2:15: less-or-equal does not apply to (Prop, Prop)");
}

// Types of variables from their use.

TEST(Binders, UntypedVariablesGetTheirTypeFromUse) {
  EXPECT_EQ(statement("theorem t : ∀ x, Real.log x < x := by sorry"),
            "(∀ x : ℝ, ((Real.log x) < x))");
  EXPECT_EQ(statement("theorem t (f : ℕ → ℝ) : ∀ ε > 0, ∃ N, ∀ n ≥ N, |f n| < ε := by sorry"),
            "(∀ f : ℕ → ℝ, (∀ ε : ℝ, ((0:ℝ < ε) → (∃ N : ℕ, (∀ n : ℕ, ((N ≤ n) → "
            "((abs (f n)) < ε)))))))");
  EXPECT_EQ(statement("theorem t : ∀ ε > 0, ε + 1 > 1 := by sorry"),
            "(∀ ε : ℕ, ((0:ℕ < ε) → (1:ℕ < (ε + 1:ℕ))))");
}

TEST(Binders, AVariableOfNoKnownTypeIsRefused) {
  EXPECT_EQ(statement("theorem t : ∀ x, x = x := by sorry"),
            "1:15: nothing says of what type `x` is");
}

TEST(Binders, TheFirstUseDecides) {
  // Lean would have x : ℕ in both places, and log of the embedding.
  EXPECT_EQ(statement("theorem t (n : ℕ) : ∀ x, x = n → Real.log x < x := by sorry"),
            "(∀ n : ℕ, (∀ x : ℕ, ((x = n) → ((Real.log (x:ℝ)) < (x:ℝ)))))");
}

}  // namespace
}  // namespace latent::lean
