/// What is not understood is refused at its first token, with a reason.
#include <gtest/gtest.h>

#include "tests/lean_mirror/elaborate/spelled.hpp"

namespace latent::lean {
namespace {

/// "column: reason" for the statement `text` over x : ℝ, n : ℕ, f : ℝ → ℝ. Columns count in it.
std::string refusal(std::string_view text) {
  const std::string before = "theorem t (x : ℝ) (n : ℕ) (f : ℝ → ℝ) : ";
  const Reading reading = read(before + std::string(text) + " := by sorry");
  const Statement& stated = reading.file.statements.back();
  if (stated.formula) return "understood: " + spelled(*stated.formula);
  const Position at = reading.file.source->position(stated.unsupported->span.begin);
  // The binders before the statement are this many characters.
  return std::to_string(at.column - 40) + ": " + stated.unsupported->message;
}

TEST(Refusals, NameTheFirstTokenThatIsNotUnderstood) {
  EXPECT_EQ(refusal("Filter.Tendsto f Filter.atTop (nhds 0)"),
            "1: `Tendsto` is outside what is read (filters and limits)");
  EXPECT_EQ(refusal("x < deriv f x"), "5: `deriv` is outside what is read (derivatives)");
  EXPECT_EQ(refusal("x = ENat.card ℝ"), "5: `ENat.card` is outside what is read (cardinalities)");
  EXPECT_EQ(refusal("x = Nat.card (ℕ → ℝ)"), "5: `Nat.card` of ℕ → ℝ is not read");
  EXPECT_EQ(refusal("x = Fintype.card ℝ"), "5: `Fintype.card` of ℝ is not read");
  EXPECT_EQ(refusal("x = (Set.range f).ncard"),
            "5: `Set.ncard` of a set of which the size is not plain is not read");
  EXPECT_EQ(refusal("Complex.exp Complex.I = 1"),
            "1: `Complex.exp` is outside what is read (complex numbers)");
  EXPECT_EQ(refusal("f = Complex.I"), "5: `Complex.I` is outside what is read (complex numbers)");
  EXPECT_EQ(refusal("x + foo = bar"), "5: the name `foo` is not known");
  EXPECT_EQ(refusal("foo ∘ f = f"), "1: the name `foo` is not known");
  EXPECT_EQ(refusal("x ∈ Set.uIoc 0 1"), "5: the name `Set.uIoc` is not known");
  EXPECT_EQ(refusal("x ∈ {1, 2}"), "5: nothing says of what type this set is");
  EXPECT_EQ(refusal("n ∈ Set.Ici x"), "3: an element of type ℕ of a set of type Set ℝ");
  EXPECT_EQ(refusal("x ∈ x"), "3: membership in something of type ℝ is not read");
  EXPECT_EQ(refusal("sSup (Set.range f) = 1"),
            "1: `sSup` of a set of which no bounds are plain is not read");
  EXPECT_EQ(refusal("‖x‖ = 1"), "1: `‖` is not read");
  EXPECT_EQ(refusal("IsSquare (1 : ℚ)"), "1: `IsSquare` on ℚ is not read");
  EXPECT_EQ(refusal("Even f"), "1: `Even` on ℝ → ℝ is not read");
}

TEST(Refusals, OfTypes) {
  EXPECT_EQ(refusal("∀ z : ℂ, z = z"), "7: `ℂ` is outside what is read (complex numbers)");
  EXPECT_EQ(refusal("∀ α : Type, 0 = 1"), "7: a variable for types is not read");
  EXPECT_EQ(refusal("∀ y : Foo, x = x"), "7: the name `Foo` is not known");
  EXPECT_EQ(refusal("∀ e : ℝ ≃* ℝ, x = x"),
            "9: `≃*` is outside what is read (general and linear algebra)");
  EXPECT_EQ(refusal("(x : Foo) = 1"), "6: the name `Foo` is not known");
  EXPECT_EQ(refusal("(x : x = 1) = 1"), "8: a proof as a value is not read");
}

TEST(Refusals, OfBinders) {
  EXPECT_EQ(refusal("∑ i, f i = 1"), "3: everything of type ℝ as a finite set is not read");
  EXPECT_EQ(refusal("∑ i ∈ Finset.uIcc 1 n, i = 1"), "7: the name `Finset.uIcc` is not known");
  EXPECT_EQ(refusal("∑ i ∈ Finset.Icc 0 x, i = 1"), "7: closed interval does not apply to (ℝ, ℝ)");
  EXPECT_EQ(refusal("∑' i : ℕ, x = 1"), "1: `∑'` is outside what is read (infinite sums)");
  EXPECT_EQ(refusal("∀ i ∈ Finset.range n, foo"), "23: the name `foo` is not known");
  EXPECT_EQ(refusal("∃ ⟨a, b⟩ : ℝ, a = b"), "3: a pattern for something of type ℝ is not read");
  EXPECT_EQ(statement("theorem t [Group ℝ] (x : ℝ) : x = x := rfl"),
            "1:12: the class `Group` is not read");
  EXPECT_EQ(statement("theorem t [∀ n : ℕ, NeZero n] (x : ℝ) : x = x := rfl"),
            "1:12: this instance argument is not read");
}

TEST(Refusals, OfTerms) {
  EXPECT_EQ(refusal("x = ⟨x, x⟩"), "5: an anonymous constructor is not read");
  EXPECT_EQ(refusal("x = ()"), "5: `()` is not read");
  EXPECT_EQ(refusal("x = _"), "5: a hole `_` in a term is not read");
  EXPECT_EQ(refusal("x = sorry"), "5: `sorry` in a term is not read");
  EXPECT_EQ(refusal("x = (by exact 1)"), "6: a value given by tactics is not read");
  EXPECT_EQ(refusal("f (x := 1) = 1"), "4: this named argument is not read");
}

TEST(Refusals, OfTypesThatDoNotFit) {
  EXPECT_EQ(refusal("f = x"), "5: this has type ℝ where ℝ → ℝ is expected");
  EXPECT_EQ(refusal("x ∧ x"), "1: this has type ℝ where Prop is expected");
  EXPECT_EQ(refusal("x"), "1: this has type ℝ where Prop is expected");
  EXPECT_EQ(refusal("f + x = f"), "3: the operands have types ℝ → ℝ and ℝ");
  EXPECT_EQ(refusal("ConvexOn ℚ Set.univ f"), "10: `ConvexOn` over ℚ is not read");
  EXPECT_EQ(refusal("⌊n⌋ = 1"), "1: floor does not apply to (ℕ)");
}

TEST(Refusals, DoNotSpread) {
  const Reading reading = read(
      "theorem a : Foo := by sorry\ntheorem b : 1 = 1 := by sorry\n"
      "def c : Foo := 1\ndef d : ℕ := 2\n");
  EXPECT_FALSE(reading.file.statements[0].formula);
  EXPECT_TRUE(reading.file.statements[1].formula);
  EXPECT_FALSE(reading.file.definitions[0].definition);
  EXPECT_TRUE(reading.file.definitions[1].definition);
}

TEST(Refusals, CoverEverythingBehindAVariableCommandThatIsNotRead) {
  const Reading reading = read(
      "section\nvariable {f : ℝ ⟶ ℝ}\ntheorem a : 1 = 1 := by sorry\nend\n"
      "theorem b : 1 = 1 := by sorry\n");
  ASSERT_EQ(reading.file.statements.size(), 2U);
  EXPECT_FALSE(reading.file.statements[0].formula);
  EXPECT_TRUE(reading.file.statements[1].formula);
}

}  // namespace
}  // namespace latent::lean
