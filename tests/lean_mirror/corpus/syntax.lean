import Mathlib

/-! # Syntax
Forms in which the same statements may come: names, literals, comments, binders, notations,
definitions, applications. -/

set_option autoImplicit false

namespace Corpus.Syntax

/- A comment /- within a comment -/ that has theorem hidden : 1 = 2 := sorry in it. -/

def text : String := "theorem quoted : 1 = 2 := by sorry -- \" no comment"

/-- The words `theorem` and `sorry` stand here too. -/
noncomputable irreducible_def answer : ℝ := 42

def triangular (n : ℕ) : ℕ := go n
where
  go : ℕ → ℕ
    | 0 => 0
    | k + 1 => go k + (k + 1)

def binaryLength (n : ℕ) : ℕ :=
  if h : n ≤ 1 then 0 else binaryLength (n / 2) + 1
termination_by n
decreasing_by omega

-- expect: refuted at x = 42 — behind a definition that does not unfold by itself
theorem answer_lt (x : ℝ) (h : x ≤ answer) : x < answer := by sorry

-- expect: proved — 1 + 2 + 3 + 4, by an auxiliary definition
theorem triangular_four : triangular 4 = 10 := by sorry

-- expect: proved — a recursion by halves
theorem binaryLength_thousand : binaryLength 1000 = 9 := by sorry

-- expect: refuted at n = 0 — a name in quotation marks
theorem «odd name» (n : ℕ) : 0 < n := by sorry

-- expect: proved — a hexadecimal literal: one case
theorem hexadecimal (n : ℕ) (h : n = 0x1F) : n = 31 := by sorry

-- expect: proved — digits in groups
theorem grouped_digits : 1_000 = 10 ^ 3 := by sorry

-- expect: refuted at x = 0 — a hypothesis without a name
theorem anonymous_hypothesis (x : ℝ) (_ : 0 ≤ x) : 0 < x := by sorry

-- expect: refuted at x = 0 — `:=` within a binder does not end the statement
theorem default_proof (x : ℝ) (h : 0 ≤ x := by positivity) : 0 < x := by sorry

-- expect: refuted at c = 0 — nothing positive is below 0
theorem exists_with_proof (c : ℝ) : ∃ (x : ℝ) (_ : 0 < x), x < c := by sorry

-- expect: holds — c / 2
theorem exists_with_proof_pos (c : ℝ) (hc : 0 < c) : ∃ (x : ℝ) (_ : 0 < x), x < c := by sorry

-- expect: holds — λ and =>
theorem lambda_sign (y : ℝ) : (λ x : ℝ => x ^ 2) y = y ^ 2 := by sorry

-- expect: holds — values passed from the left
theorem pipes (x : ℝ) : (x |> Real.exp) = Real.exp x ∧ (x |>.exp) = x.exp := by sorry

-- expect: holds — the functions behind the signs
theorem spelled_out (x y : ℝ) : HPow.hPow x 2 = x ^ 2 ∧ Real.rpow x y = x ^ y := by sorry

-- expect: refuted at a = 0, b = 1 — `Nat.sub` truncates as `-` does
theorem nat_sub_spelled_out (a b : ℕ) : Nat.sub a b + b = a := by sorry

-- expect: holds — the complement of an order is the other one
theorem not_lt_iff (x y : ℝ) : ¬ x < y ↔ y ≤ x := by sorry

-- expect: refuted at x = 0, y = 1 — the second of two entries
theorem vector_entry (x y : ℝ) : ![x, y] 1 = x := by sorry

-- expect: holds — the first one
theorem vector_first (x y : ℝ) : ![x, y] 0 = x := by sorry

-- expect: refuted at x₁ = 0, x₂ = 0, y' = 0 — subscripts and primes
theorem subscripts (x₁ x₂ y' : ℝ) (h : x₁ ≤ x₂) : x₁ + y' < x₂ + y' := by sorry

-- expect: holds — Greek letters
theorem greek (ρ ε δ : ℝ) (hρ : 1 < ρ) (hε : 0 < ε) (hδ : δ = ε / ρ) : δ < ε := by sorry

-- expect: holds — a floor is a witness
theorem exists_floor : ∀ x : ℝ, ∃ k : ℤ, k ≤ x ∧ x < k + 1 := by sorry

-- expect: proved — five elements
theorem all_in_range : ∀ x ∈ Finset.range 5, x < 5 := by sorry

-- expect: proved — by 4
theorem exists_in_range : ∃ x ∈ Finset.range 5, x ^ 2 = 16 := by sorry

-- expect: holds — all but one number
theorem all_but_zero : ∀ x ≠ (0 : ℝ), x * x⁻¹ = 1 := by sorry

-- expect: refuted at x = 1 — all from one number on
theorem all_from_one : ∀ x ≥ (1 : ℝ), x < x ^ 2 := by sorry

-- expect: refuted at x = 0 — the proof begins on a line of its own
theorem proof_on_the_next_line
    (x : ℝ) :
    x * x
      > 0
  := by
  sorry

local notation3 "S(" n ")" => ∑ i ∈ Finset.range n, (i : ℝ)

-- expect: refuted at n = 1 — 0 against 1
theorem notation_with_brackets (n : ℕ) : S(n) = n := by sorry

local postfix:90 "²" => fun x : ℝ ↦ x ^ 2

-- expect: refuted at x = 1, y = 1 — 4 against 2
theorem postfix_square (x y : ℝ) : (x + y)² = x² + y² := by sorry

namespace Inner.Most

-- expect: refuted at x = 1/2 — in a namespace within a namespace
private lemma hidden (x : ℝ) : x ^ 2 ≥ x := by sorry

-- expect: holds — at the root
theorem _root_.Corpus.rooted (x : ℝ) : x ≤ |x| := by sorry

end Inner.Most

set_option maxRecDepth 1000 in
-- expect: holds — behind an option for it alone
@[simp]
protected theorem with_option (x : ℝ) : min x x = x := by sorry

-- expect: proved — without a name
example : (2 : ℤ) ∣ 4 ∧ ¬ (2 : ℤ) ∣ 5 := by decide

-- expect: refuted at x = 0, y = 0 — a conclusion of several parts, one of them false
theorem parts (x y : ℝ) (h : x = y) : x ≤ y ∧ y ≤ x ∧ (x < y ∨ ¬ x ≤ y ∨ 0 < y ^ 2) := by sorry

-- expect: refuted at x = 1, y = 1 — `↔` in parentheses, `→` behind it
theorem arrow_and_iff (x y : ℝ) : (0 < x ↔ 0 < y) → (x = y ∧ x ≠ y ∨ x < y ∨ y < x) := by sorry

-- expect: holds — a condition of two parts
theorem condition_of_two_parts (x : ℝ) : (if 0 ≤ x ∧ x ≤ 1 then x else 0) ≤ 1 := by sorry

-- expect: refuted at x = 2 — the other branch
theorem condition_or (x : ℝ) : (if 0 ≤ x ∨ x ≤ -1 then x else 0) ≤ 1 := by sorry

end Corpus.Syntax
