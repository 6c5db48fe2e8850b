/// Sets and predicates mean what their definitions say.
#include <gtest/gtest.h>

#include <string>

#include "lean_mirror/elaborate/elaborate.hpp"
#include "lean_mirror/elaborate/template.hpp"
#include "ref/eval/ladder.hpp"
#include "tests/lean_mirror/elaborate/spelled.hpp"

namespace latent::lean {
namespace {

const char* const k_reals = "(x a b : ℝ) (n : ℕ) (s t : Set ℝ) (f g : ℝ → ℝ)";

std::string meaning_of(std::string_view text) { return formula(k_reals, text); }

TEST(Templates, AreLeanWithABodyForEveryName) {
  for (const Template& made : templates()) {
    EXPECT_NE(meaning(made).kind, TermKind::Unsupported) << made.constant.name;
    EXPECT_EQ(find_template(made.constant.name), &made);
  }
}

TEST(Sets, MembershipInAnIntervalIsItsInequalities) {
  EXPECT_EQ(meaning_of("x ∈ Set.Icc a b"), "((a ≤ x) ∧ (x ≤ b))");
  EXPECT_EQ(meaning_of("x ∈ Set.Ioc 0 1"), "((0:ℝ < x) ∧ (x ≤ 1:ℝ))");
  EXPECT_EQ(meaning_of("x ∉ Set.Ioi a"), "(¬(a < x))");
  EXPECT_EQ(meaning_of("n ∈ Set.Iio 3"), "(n < 3:ℕ)");
  EXPECT_EQ(meaning_of("x ∈ Set.univ"), "True");
  EXPECT_EQ(meaning_of("x ∈ (∅ : Set ℝ)"), "False");
}

TEST(Sets, OperationsAreConnectives) {
  EXPECT_EQ(meaning_of("x ∈ s ∪ Set.Ici 0"), "((s x) ∨ (0:ℝ ≤ x))");
  EXPECT_EQ(meaning_of("x ∈ s ∩ {1, a}"), "((s x) ∧ ((x = 1:ℝ) ∨ (x = a)))");
  EXPECT_EQ(meaning_of("x ∈ s \\ t"), "((s x) ∧ (¬(t x)))");
  EXPECT_EQ(meaning_of("x ∈ {a}ᶜ"), "2:20: nothing says of what type this set is");
  EXPECT_EQ(meaning_of("x ∈ ({a} : Set ℝ)ᶜ"), "(¬(x = a))");
  EXPECT_EQ(meaning_of("s ⊆ t"), "((s a) → (t a))");
  EXPECT_EQ(meaning_of("s ⊂ t"), "((∀ a : ℝ, ((s a) → (t a))) ∧ (¬(∀ a : ℝ, ((t a) → (s a)))))");
  EXPECT_EQ(meaning_of("s = {1}"), "((s x) ↔ (x = 1:ℝ))");
}

TEST(Sets, BuildersBindTheirVariable) {
  EXPECT_EQ(meaning_of("x ∈ {y | y < a}"), "(x < a)");
  EXPECT_EQ(meaning_of("x ∈ {y ∈ s | y < a}"), "((s x) ∧ (x < a))");
  EXPECT_EQ(meaning_of("x ∈ {y > 0 | y < a}"), "((0:ℝ < x) ∧ (x < a))");
  EXPECT_EQ(meaning_of("n ∈ {2 * k | k : ℕ}"), "(∃ k : ℕ, ((2:ℕ * k) = n))");
  EXPECT_EQ(meaning_of("x ∈ {f y | y ∈ s}"), "(∃ y : ℝ, ((s y) ∧ ((f y) = x)))");
}

TEST(Sets, ImagesAndPreimages) {
  EXPECT_EQ(meaning_of("x ∈ f '' s"), "(∃ a : ℝ, ((s a) ∧ ((f a) = x)))");
  EXPECT_EQ(meaning_of("x ∈ f ⁻¹' Set.Iio 1"), "((f x) < 1:ℝ)");
  EXPECT_EQ(meaning_of("x ∈ Set.range f"), "(∃ y : ℝ, ((f y) = x))");
}

TEST(Sets, DefinedByAFileAreReadLikeOthers) {
  EXPECT_EQ(statement("def S : Set ℝ := {x | 0 < x}\n"
                      "theorem t (x : ℝ) : x ∈ S ∩ Set.Iio 1 → S.Nonempty := by sorry"),
            "(∀ x : ℝ, (((S x) ∧ (x < 1:ℝ)) → (∃ x : ℝ, (S x))))");
}

TEST(Functions, ArithmeticAndOrderArePointwise) {
  EXPECT_EQ(meaning_of("(f + g) x = 0"), "(((f x) + (g x)) = 0:ℝ)");
  EXPECT_EQ(meaning_of("f = 1"), "(f = (fun x : ℝ, 1:ℝ))");
  EXPECT_EQ(meaning_of("f ≤ g"), "((f x) ≤ (g x))");
  EXPECT_EQ(meaning_of("(f ∘ g) x = (f ^ 2) x"), "((f (g x)) = ((f x) ^ 2:ℕ))");
  EXPECT_EQ(meaning_of("s ≤ t"), "((s x) → (t x))");
}

TEST(Functions, SectionsAreFunctionsOfTheirDots) {
  EXPECT_EQ(meaning_of("f = (· + a)"), "(f = (fun x : ℝ, (x + a)))");
  // The name that is made up for the dot means nothing.
  EXPECT_EQ(meaning_of("f = (· + x)"), "(f = (fun x : ℝ, (x + x)))");
  EXPECT_EQ(meaning_of("f = (√·)"), "(f = (fun x : ℝ, (Real.sqrt x)))");
  EXPECT_EQ(formula("(h : ℝ → ℝ → ℝ)", "h = (· - ·)"), "(h = (fun x : ℝ, (fun x : ℝ, (x - x))))");
}

TEST(Predicates, AreTheirDefinitions) {
  EXPECT_EQ(meaning_of("Monotone f"), "((a ≤ b) → ((f a) ≤ (f b)))");
  EXPECT_EQ(meaning_of("StrictAntiOn f s"),
            "((s a) → (∀ b : ℝ, ((s b) → ((a < b) → ((f b) < (f a))))))");
  EXPECT_EQ(meaning_of("Function.Surjective f"), "(∃ a : ℝ, ((f a) = b))");
  EXPECT_EQ(meaning_of("f.Injective"), "(((f a₁) = (f a₂)) → (a₁ = a₂))");
  EXPECT_EQ(meaning_of("IsLeast s a"), "((s a) ∧ (∀ b : ℝ, ((s b) → (a ≤ b))))");
  EXPECT_EQ(meaning_of("Function.Odd f"), "((f (-a)) = (-(f a)))");
  EXPECT_EQ(meaning_of("Convex ℝ s"),
            "((s x) → (∀ y : ℝ, ((s y) → (∀ a : ℝ, (∀ b : ℝ, ((0:ℝ ≤ a) → ((0:ℝ ≤ b) → "
            "(((a + b) = 1:ℝ) → (s ((a * x) + (b * y)))))))))))");
}

TEST(Predicates, OfAFunctionBetweenKindsOfNumbers) {
  EXPECT_EQ(formula("(u : ℕ → ℝ)", "StrictMono u"), "((a < b) → ((u a) < (u b)))");
  EXPECT_EQ(formula("", "Function.Injective (fun n : ℕ ↦ (n : ℝ))"),
            "(((a₁:ℝ) = (a₂:ℝ)) → (a₁ = a₂))");
}

TEST(Predicates, SayNothingOfConvexityOfAnInterval) {
  const std::string on_interval = meaning_of("ConvexOn ℝ Set.univ f");
  EXPECT_TRUE(on_interval.starts_with("(True → (∀ y : ")) << on_interval;
  EXPECT_TRUE(meaning_of("ConvexOn ℝ s f").starts_with("((∀ u : ℝ, "));
}

TEST(Suprema, AreReadWhereTheFormOfTheSetTellsThem) {
  EXPECT_EQ(meaning_of("sSup (Set.Icc a b) = x"), "((if (a ≤ b) then b else 0:ℝ) = x)");
  EXPECT_EQ(meaning_of("sInf (Set.Ioc a b) = x"), "((if (a < b) then a else 0:ℝ) = x)");
  EXPECT_EQ(meaning_of("sSup (Set.Ioi a) = x"), "(0:ℝ = x)");
  EXPECT_EQ(meaning_of("sInf (Set.Ioi a) = x"), "(a = x)");
  EXPECT_EQ(meaning_of("sSup (Set.Iio a) = x"), "(a = x)");
  EXPECT_EQ(meaning_of("sSup {a, b} = x"), "((max a b) = x)");
  EXPECT_EQ(meaning_of("sSup ({a, b} : Set ℝ) = x"), "((max a b) = x)");
  EXPECT_EQ(meaning_of("sSup (∅ : Set ℝ) = x"), "(0:ℝ = x)");
}

TEST(Sizes, AreReadWhereTheFormOfTheSetTellsThem) {
  EXPECT_EQ(meaning_of("(Set.univ : Set ℝ).ncard = 0"), "(0:ℕ = 0:ℕ)");
  EXPECT_EQ(meaning_of("(Set.Ioo a b).ncard = 0"), "(0:ℕ = 0:ℕ)");
  EXPECT_EQ(meaning_of("(Set.Icc a b).ncard = 0"), "((if (a = b) then 1:ℕ else 0:ℕ) = 0:ℕ)");
  EXPECT_EQ(meaning_of("(Set.Iic (3 : ℕ)).ncard = 4"), "((3:ℕ + 1:ℕ) = 4:ℕ)");
  EXPECT_EQ(meaning_of("(Set.Ici (3 : ℕ)).ncard = 0"), "(0:ℕ = 0:ℕ)");
  EXPECT_EQ(meaning_of("(Set.Iic (3 : ℤ)).ncard = 0"), "(0:ℕ = 0:ℕ)");
  const auto truth = [](const std::string& text) {
    const ElaboratedTerm read = elaborate_term(make_source("size", text), TermContext{});
    if (!read.expression) return format(read.diagnostics.front(), *read.source);
    return std::string(eval::decide(*read.expression, {}).truth == eval::Truth::True ? "true"
                                                                                     : "not true");
  };
  EXPECT_EQ(truth("(Set.Ico (2 : ℕ) 5).ncard = 3"), "true");
  EXPECT_EQ(truth("(Set.Icc (2 : ℤ) 0).ncard = 0"), "true");
  EXPECT_EQ(truth("({1, 2, 1} : Set ℝ).ncard = 2"), "true");
  EXPECT_EQ(truth("(∅ : Set ℕ).ncard = 0"), "true");
  EXPECT_EQ(truth("((Finset.range 4 : Finset ℕ) : Set ℕ).ncard = 4"), "true");
  EXPECT_EQ(truth("Nat.card ℚ = 0"), "true");
  EXPECT_EQ(truth("Nat.card (Fin 5) = 5 ∧ Fintype.card (Fin 0) = 0"), "true");
}

TEST(Templates, ThatMakeATermHugeAreRefused) {
  std::string composed = "(fun y : ℝ ↦ y + y)";
  for (int i = 0; i < 5; ++i) composed = "(" + composed + " ∘ " + composed + ")";
  EXPECT_NE(meaning_of(composed + " x = 0").find("too large once definitions are unfolded"),
            std::string::npos);
}

}  // namespace
}  // namespace latent::lean
