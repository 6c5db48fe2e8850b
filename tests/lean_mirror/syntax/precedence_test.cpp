/// How operators bind: the cases of section 2.4 of the notes on Lean, and every level of the table.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/lean_mirror/syntax/reading.hpp"

namespace latent::lean {
namespace {

using testing::read_term;

TEST(Precedence, MinusBindsLooserThanPower) {
  EXPECT_EQ(read_term("-x ^ 2"), "(-_ (^ x 2))");
  EXPECT_EQ(read_term("-x * y"), "(* (-_ x) y)");
  EXPECT_EQ(read_term("-x⁻¹"), "(-_ (_⁻¹ x))");
  EXPECT_EQ(read_term("- -x"), "(-_ (-_ x))");
  EXPECT_EQ(read_term("a * -b"), "(* a (-_ b))");
  EXPECT_EQ(read_term("2 ^ -x"), "(^ 2 (-_ x))");
}

TEST(Precedence, SumsAndProductsAssociateToTheLeft) {
  EXPECT_EQ(read_term("a - b - c"), "(- (- a b) c)");
  EXPECT_EQ(read_term("a / b * c"), "(* (/ a b) c)");
  EXPECT_EQ(read_term("a + b * c - d"), "(- (+ a (* b c)) d)");
  EXPECT_EQ(read_term("a % b / c"), "(/ (% a b) c)");
}

TEST(Precedence, PowersAssociateToTheRight) {
  EXPECT_EQ(read_term("2 ^ 3 ^ 2"), "(^ 2 (^ 3 2))");
  EXPECT_EQ(read_term("2 * x ^ 2"), "(* 2 (^ x 2))");
  EXPECT_EQ(read_term("x ^ n * y"), "(* (^ x n) y)");
}

TEST(Precedence, InverseAndRootBindTightest) {
  EXPECT_EQ(read_term("x⁻¹ ^ 2"), "(^ (_⁻¹ x) 2)");
  EXPECT_EQ(read_term("√x ^ 2"), "(^ (√_ x) 2)");
  EXPECT_EQ(read_term("√x⁻¹"), "(√_ (_⁻¹ x))");
  EXPECT_EQ(read_term("√(x + 1)"), "(√_ (paren (+ x 1)))");
  EXPECT_EQ(read_term("√√x"), "(√_ (√_ x))");
  EXPECT_EQ(read_term("f √x"), "(app f (√_ x))");
  EXPECT_EQ(read_term("√f x"), "(app (√_ f) x)");
  EXPECT_EQ(read_term("f x⁻¹"), "(app f (_⁻¹ x))");
}

TEST(Precedence, ApplicationBindsTighterThanEveryOperator) {
  EXPECT_EQ(read_term("f x ^ 2"), "(^ (app f x) 2)");
  EXPECT_EQ(read_term("f x + g y"), "(+ (app f x) (app g y))");
  EXPECT_EQ(read_term("f -x"), "(- f x)");
  EXPECT_EQ(read_term("(f ∘ g) x"), "(app (paren (∘ f g)) x)");
  EXPECT_EQ(read_term("f ∘ g x"), "(∘ f (app g x))");
}

TEST(Precedence, FactorialBindsTighterThanApplication) {
  EXPECT_EQ(read_term("Real.log n !"), "(app Real.log (_! n))");
  EXPECT_EQ(read_term("2 * n !"), "(* 2 (_! n))");
  EXPECT_EQ(read_term("(2 * n)! + 1"), "(+ (_! (paren (* 2 n))) 1)");
  EXPECT_EQ(read_term("n ! ^ 2"), "(^ (_! n) 2)");
  EXPECT_EQ(read_term("n‼"), "(_‼ n)");
  EXPECT_EQ(read_term("f !b"), "(app f (!_ b))");
}

TEST(Precedence, NegationReachesOverRelationsOnly) {
  EXPECT_EQ(read_term("¬ a = b ∧ c"), "(∧ (¬_ (= a b)) c)");
  EXPECT_EQ(read_term("¬ p → q"), "(→ (¬_ p) q)");
  EXPECT_EQ(read_term("¬ ¬ p"), "(¬_ (¬_ p))");
  EXPECT_EQ(read_term("¬ ∃ x, p ∧ q"), "(¬_ (∃ <x> (∧ p q)))");
}

TEST(Precedence, ConnectivesFollowTheTable) {
  EXPECT_EQ(read_term("p ∧ q ∨ r"), "(∨ (∧ p q) r)");
  EXPECT_EQ(read_term("p ∨ q ∧ r"), "(∨ p (∧ q r))");
  EXPECT_EQ(read_term("p ∧ q ∧ r"), "(∧ p (∧ q r))");
  EXPECT_EQ(read_term("p → q → r"), "(→ p (→ q r))");
  EXPECT_EQ(read_term("p ∨ q → r"), "(→ (∨ p q) r)");
  EXPECT_EQ(read_term("p ↔ q → r"), "(↔ p (→ q r))");
  EXPECT_EQ(read_term("p → q ↔ r"), "(↔ (→ p q) r)");
  EXPECT_EQ(read_term("a = b ∨ c ↔ d → e"), "(↔ (∨ (= a b) c) (→ d e))");
  EXPECT_EQ(read_term("a ∈ s ∧ a < b"), "(∧ (∈ a s) (< a b))");
}

TEST(Precedence, AsciiSpellingsBindAlike) {
  EXPECT_EQ(read_term("a <= b /\\ c >= d \\/ p"), "(\\/ (/\\ (<= a b) (>= c d)) p)");
  EXPECT_EQ(read_term("p -> q <-> r"), "(<-> (→ p q) r)");
  EXPECT_EQ(read_term("a != b && c || d"), "(|| (&& (!= a b) c) d)");
}

TEST(Precedence, RelationsDoNotChain) {
  EXPECT_EQ(read_term("a < b < c"),
            "(unsupported \"relations do not chain in Lean: write `a < b ∧ b < c` for `a < b < "
            "c`\") @1:7");
  EXPECT_EQ(read_term("a = b ≤ c").substr(0, 12), "(unsupported");
  EXPECT_EQ(read_term("(a < b) = c"), "(= (paren (< a b)) c)");
}

TEST(Precedence, BodiesOfSumsStopAtPlusButNotAtTimes) {
  EXPECT_EQ(read_term("∑ i ∈ s, a i - b"), "(- (∑ <i ∈ s> (app a i)) b)");
  EXPECT_EQ(read_term("∑ i ∈ s, a i * b"), "(∑ <i ∈ s> (* (app a i) b))");
  EXPECT_EQ(read_term("c * ∑ i, a i + d"), "(+ (* c (∑ <i> (app a i))) d)");
  EXPECT_EQ(read_term("∏ i, ∑ j, f i j + 1"), "(+ (∏ <i> (∑ <j> (app f i j))) 1)");
  EXPECT_EQ(read_term("⨆ i, f i + 1"), "(⨆ <i> (+ (app f i) 1))");
  EXPECT_EQ(read_term("⨆ i, f i = x"), "(= (⨆ <i> (app f i)) x)");
  EXPECT_EQ(read_term("∑' i, f i ⊔ x"), "(∑' <i> (⊔ (app f i) x))");
}

TEST(Precedence, QuantifiersReachToTheEnd) {
  EXPECT_EQ(read_term("∀ x, p ∧ q → r"), "(∀ <x> (→ (∧ p q) r))");
  EXPECT_EQ(read_term("p ∧ ∃ x, q ∨ r"), "(∧ p (∃ <x> (∨ q r)))");
  EXPECT_EQ(read_term("p → ∀ x, q ↔ r"), "(→ p (∀ <x> (↔ q r)))");
  EXPECT_EQ(read_term("f fun x ↦ x + 1"), "(app f (fun <x> (+ x 1)))");
}

TEST(Precedence, PipesBindLoosest) {
  EXPECT_EQ(read_term("f <| g <| x + 1"), "(<| f (<| g (+ x 1)))");
  EXPECT_EQ(read_term("f $ g $ x"), "($ f ($ g x))");
  EXPECT_EQ(read_term("x |> f |> g"), "(|> (|> x f) g)");
  EXPECT_EQ(read_term("x + 1 |>.f a"), "(|>. f (+ x 1) a)");
}

TEST(Precedence, SetsAndLattices) {
  EXPECT_EQ(read_term("x ∈ s ∩ t ∪ u"), "(∈ x (∪ (∩ s t) u))");
  EXPECT_EQ(read_term("s \\ t ∪ u"), "(∪ (\\ s t) u)");
  EXPECT_EQ(read_term("sᶜ ∩ t"), "(∩ (_ᶜ s) t)");
  EXPECT_EQ(read_term("a ⊔ b ⊓ c"), "(⊔ a (⊓ b c))");
  EXPECT_EQ(read_term("a + b ⊔ c"), "(+ a (⊔ b c))");
  EXPECT_EQ(read_term("s ×ˢ t ∪ u"), "(∪ (×ˢ s t) u)");
  EXPECT_EQ(read_term("f '' s ∩ t"), "(∩ ('' f s) t)");
  EXPECT_EQ(read_term("c • x + y"), "(+ (• c x) y)");
  EXPECT_EQ(read_term("a • b • x"), "(• a (• b x))");
}

TEST(Precedence, EveryInfixOperatorAssociatesAsDeclared) {
  const std::vector<std::string> left = {"+", "-", "*", "/", "%", "∪", "∩", "⊔", "⊓", "++", "|>"};
  const std::vector<std::string> right = {"^", "∧", "∨", "→", "•", "∘", "×", "::", "<|", "×ˢ"};
  const std::vector<std::string> none = {"=", "≠", "<", "≤", ">", "≥", "∈", "⊆", "∣", "==", "<="};
  for (const std::string& op : left) {
    EXPECT_EQ(read_term("a " + op + " b " + op + " c"), "(" + op + " (" + op + " a b) c)");
  }
  for (const std::string& op : right) {
    EXPECT_EQ(read_term("a " + op + " b " + op + " c"), "(" + op + " a (" + op + " b c))");
  }
  for (const std::string& op : none) {
    EXPECT_EQ(read_term("a " + op + " b"), "(" + op + " a b)");
    EXPECT_EQ(read_term("a " + op + " b " + op + " c").substr(0, 12), "(unsupported") << op;
  }
}

TEST(Precedence, TighterLevelsWinOnBothSides) {
  // From loosest to tightest; each must give way to the next.
  const std::vector<std::string> levels = {"<|", "↔", "→", "∨", "∧", "=",  "+",
                                           "⊔",  "⊓", "*", "•", "^", "×ˢ", "∘"};
  for (std::size_t i = 0; i + 1 < levels.size(); ++i) {
    const std::string& loose = levels[i];
    const std::string& tight = levels[i + 1];
    EXPECT_EQ(read_term("a " + loose + " b " + tight + " c"),
              "(" + loose + " a (" + tight + " b c))");
    EXPECT_EQ(read_term("a " + tight + " b " + loose + " c"),
              "(" + loose + " (" + tight + " a b) c)");
  }
}

}  // namespace
}  // namespace latent::lean
