#include "lean_mirror/syntax/term.hpp"

#include <gtest/gtest.h>

#include "tests/lean_mirror/syntax/reading.hpp"

namespace latent::lean {
namespace {

using testing::read_term;

TEST(Term, ReadsApplications) {
  EXPECT_EQ(read_term("f x (g y) 2"), "(app f x (paren (app g y)) 2)");
  EXPECT_EQ(read_term("f (n := 3) x .."), "(app f (named n 3) x ..)");
  EXPECT_EQ(read_term("@f ℝ _ x"), "(app (@ f) ℝ _ x)");
  EXPECT_EQ(read_term("f.{u, v} x"), "(app (universes u, v f) x)");
  EXPECT_EQ(read_term("f ?_ ?a .zero"), "(app f ?_ ?a .zero)");
}

TEST(Term, ReadsTheExportedDialect) {
  EXPECT_EQ(read_term("(@Real.rpow x (@Real.ofNat 2)) = ((@Real.ofNat 222630) / c)"),
            "(= (paren (app (@ Real.rpow) x (paren (app (@ Real.ofNat) 2)))) (paren (/ (paren (app "
            "(@ Real.ofNat) 222630)) c)))");
  EXPECT_EQ(read_term("∀ x : @Real, 0 < x"), "(∀ <x : (@ Real)> (< 0 x))");
}

TEST(Term, ReadsFieldsAndIndices) {
  EXPECT_EQ(read_term("h.1.2"), "(. 2 (. 1 h))");
  EXPECT_EQ(read_term("(-x).exp.log"), "(. log (. exp (paren (-_ x))))");
  EXPECT_EQ(read_term("x.log"), "x.log");
  EXPECT_EQ(read_term("f x.1 y"), "(app f (. 1 x) y)");
  EXPECT_EQ(read_term("x.1.foo"), "(. foo (. 1 x))");
  EXPECT_EQ(read_term("(a, b).1"), "(. 1 (tuple a b))");
  EXPECT_EQ(read_term("(s).from"), "(. from (paren s))");
  EXPECT_EQ(read_term("xs[i + 1]"), "(index xs (+ i 1))");
  EXPECT_EQ(read_term("xs[i]! + ys[j]'h"), "(+ (index ! xs i) (index ' ys j h))");
  EXPECT_EQ(read_term("f [x]"), "(app f (list x))");
  EXPECT_EQ(read_term("f^[n] x"), "(app (iterate f n) x)");
  EXPECT_EQ(read_term("⌊x⌋₊.succ"), "(. succ (bracketed ⌋₊ x))");
}

TEST(Term, ReadsArrowsAndDependentArrows) {
  EXPECT_EQ(read_term("ℝ → ℝ → Prop"), "(→ ℝ (→ ℝ Prop))");
  EXPECT_EQ(read_term("(x : ℝ) → 0 < x → P x"), "(Π (x : ℝ) (→ (< 0 x) (app P x)))");
  EXPECT_EQ(read_term("(x y : ℝ) → P x"), "(Π (x y : ℝ) (app P x))");
  EXPECT_EQ(read_term("{x : ℝ} → [C x] → ⦃y : ℝ⦄ → {{z : ℝ}} → P"),
            "(Π {x : ℝ} (Π [: (app C x)] (Π ⦃y : ℝ⦄ (Π ⦃z : ℝ⦄ P))))");
  EXPECT_EQ(read_term("[inst : C x] → P"), "(Π [inst : (app C x)] P)");
  EXPECT_EQ(read_term("(n : ℕ := 3) → P"), "(Π (n : ℕ := 3) P)");
  EXPECT_EQ(read_term("(x : ℝ) + y"), "(+ (: x ℝ) y)");
}

TEST(Term, ReadsQuantifiers) {
  EXPECT_EQ(read_term("∀ x : ℝ, P"), "(∀ <x : ℝ> P)");
  EXPECT_EQ(read_term("∀ (x : ℝ) (n : ℕ), P"), "(∀ (x : ℝ) (n : ℕ) P)");
  EXPECT_EQ(read_term("∀ x y, P"), "(∀ <x y> P)");
  EXPECT_EQ(read_term("∀ ⦃x⦄, x ∈ s → P"), "(∀ ⦃x⦄ (→ (∈ x s) P))");
  EXPECT_EQ(read_term("∀ {x}, P"), "(∀ {x} P)");
  EXPECT_EQ(read_term("∀ _ : ℝ, P"), "(∀ <_ : ℝ> P)");
  EXPECT_EQ(read_term("∀ᵉ (x > 0) (y ∈ s), P"), "(∀ᵉ (x > 0) (y ∈ s) P)");
  EXPECT_EQ(read_term("∃ x y : ℝ, P"), "(∃ <x y : ℝ> P)");
  EXPECT_EQ(read_term("∃ (x : ℝ) (_ : 0 < x), P"), "(∃ (x : ℝ) (_ : (< 0 x)) P)");
  EXPECT_EQ(read_term("∃! x, P"), "(∃! <x> P)");
  EXPECT_EQ(read_term("∃ C > 0, ∀ n, P"), "(∃ <C > 0> (∀ <n> P))");
  EXPECT_EQ(read_term("∀ x (y : ℝ) z : ℕ, P"), "(∀ <x : ℕ> (y : ℝ) <z : ℕ> P)");
  EXPECT_EQ(read_term("Σ n : ℕ, Fin n"), "(Σ <n : ℕ> (app Fin n))");
}

TEST(Term, ReadsEveryBinderRelation) {
  for (const char* relation : {"<", "≤", ">", "≥", "≠", "∈", "∉", "⊆", "⊂", "⊇", "⊃"}) {
    EXPECT_EQ(read_term(std::string("∀ x ") + relation + " a, P"),
              std::string("(∀ <x ") + relation + " a> P)");
  }
}

TEST(Term, ReadsFunctions) {
  EXPECT_EQ(read_term("fun x ↦ x"), "(fun <x> x)");
  EXPECT_EQ(read_term("λ x => x"), "(fun <x> x)");
  EXPECT_EQ(read_term("fun x y : ℝ ↦ x"), "(fun <x y : ℝ> x)");
  EXPECT_EQ(read_term("fun (x : ℝ) {y} ⟨a, b⟩ => x"), "(fun (x : ℝ) {y} <(⟨⟩ a b)> x)");
  EXPECT_EQ(read_term("fun (a, b) ↦ a"), "(fun <(tuple a b)> a)");
  EXPECT_EQ(read_term("fun | 0 => 1 | n + 1 => n"), "(fun| (case 0 1) (case (+ n 1) n))");
  EXPECT_EQ(read_term("(· + 1) ∘ (√·)"), "(∘ (section (+ · 1)) (section (√_ ·)))");
  EXPECT_EQ(read_term("(f · (· + 1))"), "(section (app f · (section (+ · 1))))");
  EXPECT_EQ(read_term("(·, 1)"), "(section (tuple · 1))");
}

TEST(Term, ReadsSumsOverEveryKindOfBinder) {
  EXPECT_EQ(read_term("∑ i, f i"), "(∑ <i> (app f i))");
  EXPECT_EQ(read_term("∑ i : Fin n, f i"), "(∑ <i : (app Fin n)> (app f i))");
  EXPECT_EQ(read_term("∑ i in s, f i"), "(∑ <i in s> (app f i))");
  EXPECT_EQ(read_term("∑ i < n, f i"), "(∑ <i < n> (app f i))");
  EXPECT_EQ(read_term("∑ i ∈ s with p i, f i"), "(∑ <i ∈ s> (app f i) (app p i))");
  EXPECT_EQ(read_term("∑ (i ∈ s) (j ∈ t), f i j"), "(∑ (i ∈ s) (j ∈ t) (app f i j))");
  EXPECT_EQ(read_term("∑ ⟨i, j⟩ ∈ s ×ˢ t, f i j"), "(∑ <(⟨⟩ i j) ∈ (×ˢ s t)> (app f i j))");
  EXPECT_EQ(read_term("∏ (i, j) ∈ s, f i j"), "(∏ <(tuple i j) ∈ s> (app f i j))");
  EXPECT_EQ(read_term("Finset.sum (range n) fun i ↦ f i"),
            "(app Finset.sum (paren (app range n)) (fun <i> (app f i)))");
  EXPECT_EQ(read_term("∑ i ∈ Finset.Icc 1 n, (1 : ℝ) / i"),
            "(∑ <i ∈ (app Finset.Icc 1 n)> (/ (: 1 ℝ) i))");
}

TEST(Term, ReadsSets) {
  EXPECT_EQ(read_term("{x | 0 < x}"), "(set-of <x> (< 0 x))");
  EXPECT_EQ(read_term("{x : ℝ | P x}"), "(set-of <x : ℝ> (app P x))");
  EXPECT_EQ(read_term("{(x : ℝ) | P x}"), "(set-of (x : ℝ) (app P x))");
  EXPECT_EQ(read_term("{x ∈ s | P x}"), "(set-of <x ∈ s> (app P x))");
  EXPECT_EQ(read_term("{x > 0 | P x}"), "(set-of <x > 0> (app P x))");
  EXPECT_EQ(read_term("{(a, b) | a < b}"), "(set-of <(tuple a b)> (< a b))");
  EXPECT_EQ(read_term("{(a, b) : ℝ × ℝ | a < b}"), "(set-of <(tuple a b) : (× ℝ ℝ)> (< a b))");
  EXPECT_EQ(read_term("{f n | n : ℕ}"), "(image-of <n : ℕ> (app f n))");
  EXPECT_EQ(read_term("{f n m | (n : ℕ) (m ∈ s)}"), "(image-of (n : ℕ) (m ∈ s) (app f n m))");
  EXPECT_EQ(read_term("{x | |x| < 1}"), "(set-of <x> (< (bracketed | x) 1))");
  EXPECT_EQ(read_term("{x // 0 < x}"), "(subtype <x> (< 0 x))");
  EXPECT_EQ(read_term("{x : ℝ // 0 < x}"), "(subtype <x : ℝ> (< 0 x))");
  EXPECT_EQ(read_term("{x ∈ s // P x}"), "(subtype <x ∈ s> (app P x))");
  EXPECT_EQ(read_term("({1, 2} : Set ℝ)"), "(: (set 1 2) (app Set ℝ))");
  EXPECT_EQ(read_term("{}"), "(set)");
  EXPECT_EQ(read_term("{{a}, {b, c}}"), "(set (set a) (set b c))");
  EXPECT_EQ(read_term("∅ ∪ {x}ᶜ"), "(∪ ∅ (_ᶜ (set x)))");
}

TEST(Term, ReadsBars) {
  EXPECT_EQ(read_term("|x - y|"), "(bracketed | (- x y))");
  EXPECT_EQ(read_term("|x - |y||"), "(bracketed | (- x (bracketed | y)))");
  EXPECT_EQ(read_term("||x| - y|"), "(bracketed | (- (bracketed | x) y))");
  EXPECT_EQ(read_term("||x| - |y|| ≤ |x - y|"),
            "(≤ (bracketed | (- (bracketed | x) (bracketed | y))) (bracketed | (- x y)))");
  EXPECT_EQ(read_term("|(|x| - |y|)|"),
            "(bracketed | (paren (- (bracketed | x) (bracketed | y))))");
  EXPECT_EQ(read_term("|x| * |y|"), "(* (bracketed | x) (bracketed | y))");
  EXPECT_EQ(read_term("f |x| |y|"), "(app f (bracketed | x) (bracketed | y))");
  EXPECT_EQ(read_term("‖x - ‖y‖‖₊"), "(bracketed ‖₊ (- x (bracketed ‖ y)))");
  EXPECT_EQ(read_term("‖x‖ * ‖y‖"), "(* (bracketed ‖ x) (bracketed ‖ y))");
  EXPECT_EQ(read_term("a ∣ b"), "(∣ a b)");
}

TEST(Term, ReadsBrackets) {
  EXPECT_EQ(read_term("⌊x⌋₊ + ⌊y⌋ - ⌈z⌉ * ⌈w⌉₊"),
            "(- (+ (bracketed ⌋₊ x) (bracketed ⌋ y)) (* (bracketed ⌉ z) (bracketed ⌉₊ w)))");
  EXPECT_EQ(read_term("⟨a, ⟨b, c⟩⟩"), "(⟨⟩ a (⟨⟩ b c))");
  EXPECT_EQ(read_term("()"), "(tuple)");
  EXPECT_EQ(read_term("(a, b, c)"), "(tuple a b c)");
  EXPECT_EQ(read_term("(x :)"), "(: x)");
  EXPECT_EQ(read_term("[1, 2] ++ #[3]"), "(++ (list 1 2) (array 3))");
  EXPECT_EQ(read_term("![a, b] 0"), "(app (vector a b) 0)");
  EXPECT_EQ(read_term("‹0 < x›"), "(bracketed › (< 0 x))");
  EXPECT_EQ(read_term("↑(n - 1) + ↑n"), "(+ (↑ (paren (- n 1))) (↑ n))");
  EXPECT_EQ(read_term("((↑) : ℕ → ℝ)"), "(: (paren (↑)) (→ ℕ ℝ))");
  EXPECT_EQ(read_term("answer(sorry) ↔ P"), "(↔ (answer sorry) P)");
}

TEST(Term, ReadsStructures) {
  EXPECT_EQ(read_term("{ k := 1 }"), "(structure (field k 1))");
  EXPECT_EQ(read_term("{ x := 1, y := 2 : Point }"),
            "(structure (field x 1) (field y 2) (type Point))");
  EXPECT_EQ(read_term("{ p with x := 1 }"), "(structure (source p) (field x 1))");
  EXPECT_EQ(read_term("{ p, q with }"), "(structure (source p) (source q))");
  EXPECT_EQ(read_term("{ x := 1, y }"), "(structure (field x 1) (field y))");
  EXPECT_EQ(read_term("{ x, y := 2 }"), "(structure (field x) (field y 2))");
  EXPECT_EQ(read_term("{ f x := x }"), "(structure (field f (fun <x> x)))");
  EXPECT_EQ(read_term("{ x := f\n  y := 2 }"), "(structure (field x f) (field y 2))");
}

TEST(Term, ReadsConditionals) {
  EXPECT_EQ(read_term("if x = 0 then 0 else x⁻¹"), "(if (= x 0) 0 (_⁻¹ x))");
  EXPECT_EQ(read_term("if h : 0 < x then a else b"), "(if <h> (< 0 x) a b)");
  EXPECT_EQ(read_term("if p then a else if q then b else c"), "(if p a (if q b c))");
}

TEST(Term, ReadsLocalDefinitions) {
  EXPECT_EQ(read_term("let y := x ^ 2; y + 1"), "(let <y> (^ x 2) (+ y 1))");
  EXPECT_EQ(read_term("let y : ℝ := x\ny"), "(let <y : ℝ> x y)");
  EXPECT_EQ(read_term("let y := f\ny"), "(let <y> f y)");
  EXPECT_EQ(read_term("let f (x : ℝ) y : ℝ := x; f"), "(let <f : ℝ> (x : ℝ) <y> x f)");
  EXPECT_EQ(read_term("let ⟨a, b⟩ := p; a"), "(let <(⟨⟩ a b)> p a)");
  EXPECT_EQ(read_term("have h : p := q; r"), "(have <h : p> q r)");
  EXPECT_EQ(read_term("have : p := by simp\nr"), "(have <: p> (by) r)");
  EXPECT_EQ(read_term("have := h; r"), "(have <> h r)");
  EXPECT_EQ(read_term("letI := inst; r"), "(letI <> inst r)");
  EXPECT_EQ(read_term("show P from h"), "(show P h)");
  EXPECT_EQ(read_term("open Real in π"), "(open Real π)");
}

TEST(Term, ReadsMatches) {
  EXPECT_EQ(read_term("match n with | 0 => 1 | k + 1 => k"),
            "(match (on n) (case 0 1) (case (+ k 1) k))");
  EXPECT_EQ(read_term("match n, h : m with | 0, _ => 1 | k, 0 | 2, k => k"),
            "(match (on n) (on h m) (case 0 _ 1) (case (or k 0) (or 2 k) k))");
  EXPECT_EQ(read_term("match n with\n| 0 => |x|\n| k => f k\n"),
            "(match (on n) (case 0 (bracketed | x)) (case k (app f k)))");
  EXPECT_EQ(
      read_term("match a with\n  | 0 => match b with\n    | 1 => x\n    | _ => y\n  | _ => z"),
      "(match (on a) (case 0 (match (on b) (case 1 x) (case _ y))) (case _ z))");
  EXPECT_EQ(read_term("match xs with | y@(z :: _) => y | [] => 0"),
            "(match (on xs) (case (as y (paren (:: z _))) y) (case (list) 0))");
}

TEST(Term, KeepsTacticBlocksClosed) {
  EXPECT_EQ(read_term("f (by simp [a, b]) x"), "(app f (paren (by)) x)");
  EXPECT_EQ(read_term("⟨a, by norm_num, b⟩"), "(⟨⟩ a (by) b)");
  EXPECT_EQ(read_term("⟨by have : ∀ x, p x := h; exact this, b⟩"), "(⟨⟩ (by) b)");
  EXPECT_EQ(read_term("if p then by simp else by rfl"), "(if p (by) (by))");
}

TEST(Term, ReadsCongruences) {
  EXPECT_EQ(read_term("a ≡ b + 1 [MOD n] ∧ c"), "(∧ (≡ [MOD a (+ b 1) n) c)");
  EXPECT_EQ(read_term("a ≡ b [ZMOD n]"), "(≡ [ZMOD a b n)");
}

TEST(Term, ReadsSorts) {
  EXPECT_EQ(read_term("Type u → Type* → Sort _ → Prop"), "(→ Type.u (→ Type* (→ Sort._ Prop)))");
  EXPECT_EQ(read_term("Type (max u v)"), "Type.(max u v)");
}

TEST(Term, HeightCountsArgumentsAndNames) {
  const auto height = [](std::string text) {
    return parse_term(make_source("t", std::move(text))).term->height;
  };
  EXPECT_EQ(height("x"), 1U);
  EXPECT_EQ(height("x + y"), 2U);
  EXPECT_EQ(height("f a b c"), 5U);
  EXPECT_EQ(height("∀ a b c, x"), 5U);
  EXPECT_EQ(height("[a, b, c, d, e]"), 2U);
}

}  // namespace
}  // namespace latent::lean
