import Mathlib

/-! # Logic
Quantifiers with and without bounds, implications under ∃, unique existence, connectives between
inequalities, witnesses. -/

namespace Corpus.Logic

-- expect: proved — by x = 0, where the premise fails: not what was meant (`∧` was)
theorem exists_imp_trivial : ∃ x : ℝ, x < 0 → x ^ 2 = 2 := by sorry

-- expect: refuted — n = 0 makes the implication true
theorem not_exists_imp : ¬ ∃ n : ℕ, 5 < n → n < 3 := by sorry

-- expect: refuted at n = 1 — 2 * m = 1 has no natural solution
theorem all_even (n : ℕ) : ∃ m, n = 2 * m := by sorry

-- expect: holds — one of two forms
theorem even_or_odd (n : ℕ) : ∃ m ≤ n, n = 2 * m ∨ n = 2 * m + 1 := by sorry

-- expect: proved — by 3, the only solution
theorem unique_solution : ∃! n : ℕ, n + 2 = 5 := by sorry

-- expect: refuted — 1 and -1
theorem unique_root : ∃! x : ℝ, x ^ 2 = 1 := by sorry

-- expect: refuted at a = 1 — 1 and -1; unique at a = 0 only
theorem unique_abs (a : ℝ) (ha : 0 ≤ a) : ∃! x : ℝ, |x| = a := by sorry

-- expect: refuted at x = -1 — the square forgets the sign
theorem sq_eq_one_iff (x : ℝ) : x ^ 2 = 1 ↔ x = 1 := by sorry

-- expect: refuted at x = -2 — the converse of a true implication
theorem converse (x : ℝ) : (x = 2 → x ^ 2 = 4) ↔ (x ^ 2 = 4 → x = 2) := by sorry

-- expect: holds — the contrapositive
theorem contrapositive (x : ℝ) : (x = 2 → x ^ 2 = 4) ↔ (x ^ 2 ≠ 4 → x ≠ 2) := by sorry

-- expect: proved — ten cases
theorem squares_below_ten : ∀ n < 10, n ^ 2 < 100 := by sorry

-- expect: refuted at n = 9 — 81
theorem squares_below_ten_strict : ∀ n < 10, n ^ 2 < 81 := by sorry

-- expect: holds — several bounds at once
theorem all_pos : ∀ᵉ (x > (0 : ℝ)) (y > (0 : ℝ)), 0 < x * y := by sorry

-- expect: refuted at x = 0 — neither
theorem neg_or_pos (x : ℝ) : x < 0 ∨ 0 < x := by sorry

-- expect: refuted at x = 0 — both, so not exactly one
theorem xor_signs (x : ℝ) : Xor' (x ≤ 0) (0 ≤ x) := by sorry

-- expect: holds — one of three
theorem trichotomy (x y : ℝ) : x < y ∨ x = y ∨ y < x := by sorry

-- expect: proved — by 1/20
theorem exists_small : ∃ x : ℝ, 0 < x ∧ x ^ 2 < 1 / 100 := by sorry

-- expect: refuted at x = 1/2 — 1/4 against 1/4
theorem hypotheses_in_conclusion (x : ℝ) : 0 < x → x < 1 → x ^ 2 < x / 2 ∨ x / 2 < x ^ 2 := by sorry

-- expect: refuted at x = 0 — a strict-implicit variable
theorem strict_implicit : ∀ ⦃x : ℝ⦄, 0 ≤ x → 0 < x := by sorry

-- expect: holds — implicit variables
theorem implicit {x y : ℝ} (hx : 0 < x) (hy : 0 < y) : 0 < x + y := by sorry

-- expect: holds — the arrow with a name before it is ∀
theorem dependent_arrow : (x : ℝ) → 0 < x → 0 < x / 2 := by sorry

-- expect: refuted at n = 0 — there is nothing below 0
theorem exists_pred (n : ℕ) : ∃ k < n, k + 1 = n := by sorry

-- expect: refuted at x = 0 — an end of the interval
theorem sq_lt_on_interval : ∀ x ∈ Set.Icc (0 : ℝ) 1, x ^ 2 < x := by sorry

-- expect: proved — True
theorem trivial_truth : True := by sorry

-- expect: refuted — False: an axiom from which everything follows
axiom everything : False

-- expect: holds — some natural number is above
theorem archimedes (x : ℝ) : ∃ n : ℕ, x < n := by sorry

-- expect: refuted at x = 1/2 — not a natural number
theorem is_natural (x : ℝ) (hx : 0 ≤ x) : ∃ n : ℕ, (n : ℝ) = x := by sorry

-- expect: holds — x / 2
theorem exists_below (x : ℝ) (h : 0 < x) : ∃ y, 0 < y ∧ y < x := by sorry

-- expect: refuted at x = 0, y = 0 — both may be 0
theorem or_of_and (x y : ℝ) (h : 0 ≤ x ∧ 0 ≤ y) : 0 < x ∨ 0 < y := by sorry

-- expect: refuted at x = 1, y = -1 — the other order
theorem eq_or_lt (x y : ℝ) (h : x ^ 2 = y ^ 2) : x = y ∨ x < y := by sorry

-- expect: refuted at p = False, q = True — denying the antecedent
theorem denying_the_antecedent (p q : Prop) (h : p → q) (hp : ¬ p) : ¬ q := by sorry

-- expect: proved — four cases
theorem de_morgan (p q : Prop) : ¬ (p ∧ q) ↔ ¬ p ∨ ¬ q := by sorry

-- expect: refuted — no square of a natural number below 10 is 50
theorem exists_square_fifty : ∃ n < 10, n ^ 2 = 50 := by sorry

-- expect: holds — the premise is a quantified statement about naturals below n
theorem bounded_premise (n : ℕ) (x : ℝ) (hn : 0 < n) (h : ∀ k < n, (k : ℝ) ≤ x) : 0 ≤ x := by sorry

-- expect: refuted at n = 0, x = -1 — without any k the premise says nothing
theorem empty_premise (n : ℕ) (x : ℝ) (h : ∀ k < n, (k : ℝ) ≤ x) : 0 ≤ x := by sorry

-- expect: refuted at x = 1, y = 0 — the other order
theorem lt_of_ne (x y : ℝ) : ¬ x = y → x < y := by sorry

-- expect: holds — δ = ε / 4 does
theorem line_is_continuous :
    ∀ ε > 1 / 1000, ∃ δ > 0, ∀ x : ℝ, |x - 1| < δ → |2 * x - 2| < ε := by sorry

-- expect: holds — δ = min 1 ε / (4 (1 + |a|)) does
theorem square_is_continuous (a ε : ℝ) (hε : 1 / 1000 < ε) (hε' : ε < 1) (ha : |a| < 100) :
    ∃ δ > 0, ∀ x : ℝ, |x - a| < δ → |x ^ 2 - a ^ 2| < ε := by sorry

-- expect: holds — every N above 1 / ε does
theorem inverse_tends_to_zero :
    ∀ ε : ℝ, 1 / 10 ^ 100 < ε → ∃ N : ℕ, ∀ n ≥ N, 1 / ((n : ℝ) + 1) < ε := by sorry

-- expect: holds — N above M does
theorem squares_tend_to_infinity : ∀ M : ℝ, ∃ N : ℕ, ∀ n ≥ N, M < (n : ℝ) ^ 2 + 1 := by sorry

-- expect: holds — half of it
theorem half_is_between (ε : ℝ) (h : 0 < ε) : ∃ δ > 0, δ < ε ∧ ∀ x : ℝ, |x| < δ → |x| < ε := by
  sorry

end Corpus.Logic
