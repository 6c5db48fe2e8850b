import Mathlib

/-! # Definitions
Functions defined in the file, by recursion too; abbreviations, structures, notations, namespaces,
sections with variables, opened namespaces, `let`, `if` and `match`. -/

set_option autoImplicit false

namespace Corpus.Definitions

noncomputable section

/-- x squared. -/
def square (x : ℝ) : ℝ := x ^ 2

/-- A harmonic number: the type of the definition makes its terms real. -/
def harmonic (n : ℕ) : ℝ := ∑ i ∈ Finset.range n, 1 / (i + 1)

/-- The same text in ℕ. -/
def harmonicNat (n : ℕ) : ℕ := ∑ i ∈ Finset.range n, 1 / (i + 1)

def halves : ℕ → ℝ
  | 0 => 1
  | n + 1 => halves n / 2

def fib : ℕ → ℕ
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)

def power (x : ℝ) : ℕ → ℝ
  | 0 => 1
  | n + 1 => power x n * x

def collatz (n : ℕ) : ℕ := if n % 2 = 0 then n / 2 else 3 * n + 1

def realMean (a b : ℕ) : ℝ := (a + b) / 2

def natMean (a b : ℕ) : ℕ := (a + b) / 2

def clamp (x : ℝ) : ℝ := if x < 0 then 0 else if 1 < x then 1 else x

abbrev Scalar := ℝ

def scale (x : ℝ) (k : ℝ := 2) : ℝ := k * x

/-- The harmonic sum of two resistances. -/
def parallel (x y : ℝ) : ℝ := x * y / (x + y)

@[simp] private def offset : ℝ := 1

/-- Data with a hypothesis about it. -/
structure Model where
  ρ : ℝ
  hρ : 1 < ρ

structure Weighted extends Model where
  w : ℝ
  N : ℕ := 0

def Model.gain (m : Model) : ℝ := Real.log m.ρ

-- expect: refuted at x = 1, y = 1 — 4 against 2
theorem square_add (x y : ℝ) : square (x + y) = square x + square y := by sorry

-- expect: holds — unfolded, a square
theorem square_nonneg (x : ℝ) : 0 ≤ square x := by sorry

-- expect: proved — 1 + 1/2 + 1/3
theorem harmonic_three : harmonic 3 = 11 / 6 := by sorry

-- expect: refuted at n = 2 — 3/2 against 1
theorem harmonic_cast (n : ℕ) : harmonic n = harmonicNat n := by sorry

-- expect: refuted at n = 0 — the empty sum
theorem one_le_harmonic (n : ℕ) : 1 ≤ harmonic n := by sorry

-- expect: holds — halves of halves
theorem halves_pos (n : ℕ) : 0 < halves n := by sorry

-- expect: refuted at n = 0 — 1/2
theorem halves_succ_lt (n : ℕ) : halves (n + 1) < 1 / 2 := by sorry

-- expect: proved — 0 1 1 2 3 5 8 13 21 34 55
theorem fib_ten : fib 10 = 55 := by sorry

-- expect: refuted at n = 2 — fib 2 = 1
theorem le_fib (n : ℕ) : n ≤ fib n := by sorry

-- expect: proved — they never fall: sixty cases
theorem fib_mono (n : ℕ) (h : n < 60) : fib n ≤ fib (n + 1) := by sorry

-- expect: proved — twelve cases of Cassini's identity
theorem cassini : ∀ n < 12, (fib (n + 1) : ℤ) ^ 2 - fib n * fib (n + 2) = (-1) ^ n := by sorry

-- expect: holds — a recursion with a parameter
theorem power_eq (x : ℝ) (n : ℕ) : power x n = x ^ n := by sorry

-- expect: refuted at n = 1 — 4
theorem collatz_falls (n : ℕ) (h : 0 < n) : collatz n < n := by sorry

-- expect: refuted at a = 0, b = 1 — 0 against 1/2
theorem natMean_cast (a b : ℕ) : (natMean a b : ℝ) = realMean a b := by sorry

-- expect: holds — between its ends
theorem clamp_range (x : ℝ) : 0 ≤ clamp x ∧ clamp x ≤ 1 := by sorry

-- expect: refuted at x = 2 — clamped from above too
theorem clamp_eq_max (x : ℝ) : clamp x = max 0 x := by sorry

-- expect: holds — what the nested conditionals say
theorem clamp_eq (x : ℝ) : clamp x = max 0 (min 1 x) := by sorry

-- expect: refuted at m.ρ = 2 — log 2 is below 1
theorem one_lt_gain (m : Model) : 1 < m.gain := by sorry

-- expect: holds — the hypothesis is a field of the structure
theorem gain_pos (m : Model) : 0 < m.gain := by sorry

-- expect: holds — the logarithm by dot notation
theorem log_field_pos (m : Model) : 0 < m.ρ.log := by sorry

-- expect: refuted at s.ρ = 2, s.w = 0, s.N = 0 — nothing is said of the weight
theorem weight_pos (s : Weighted) : 0 < s.w * s.ρ := by sorry

-- expect: holds — a field of the structure that is extended
theorem power_of_field (s : Weighted) : 1 < s.ρ ^ (s.N + 1) := by sorry

-- expect: refuted at x = 1/2 — an abbreviation of ℝ
theorem scalar_le_sq (x : Scalar) (h : 0 ≤ x) : x ≤ x ^ 2 := by sorry

-- expect: refuted at x = 1 — by default twice
theorem scale_default (x : ℝ) : scale x = x := by sorry

-- expect: holds — an argument given by name
theorem scale_named (x : ℝ) : scale (k := 3) x = 3 * x := by sorry

-- expect: holds — a private constant
theorem offset_pos (x : ℝ) : x < x + offset := by sorry

local notation "L" => Real.log

-- expect: refuted at x = 0 — 0 against 0
theorem half_lt_log (x : ℝ) (h : 0 ≤ x) (h' : x ≤ 2) : x / 2 < L (1 + x) := by sorry

-- expect: holds — until log (1 + x) meets x / 2 near 2.5
theorem half_le_log (x : ℝ) (h : 0 ≤ x) (h' : x ≤ 2) : x / 2 ≤ L (1 + x) := by sorry

local infixl:70 " ⋈ " => parallel

-- expect: holds — symmetric
theorem parallel_comm (x y : ℝ) : x ⋈ y = y ⋈ x := by sorry

-- expect: refuted at x = 1, y = -1, z = 2 — -1 / 0 = 0 on the left; -2 / -1 = 2 on the right
theorem parallel_assoc_all (x y z : ℝ) : x ⋈ y ⋈ z = x ⋈ (y ⋈ z) := by sorry

-- expect: holds — of positive resistances
theorem parallel_assoc (x y z : ℝ) (hx : 0 < x) (hy : 0 < y) (hz : 0 < z) :
    x ⋈ y ⋈ z = x ⋈ (y ⋈ z) := by sorry

/-- Twice a real number, in the namespace of real numbers. -/
def _root_.Real.twice (x : ℝ) : ℝ := 2 * x

-- expect: refuted at x = 2 — 4 against 3
theorem twice_le (x : ℝ) : x.twice ≤ x + 1 := by sorry

-- expect: holds — dot notation chained
theorem twice_twice (x : ℝ) : x.twice.twice = 4 * x := by sorry

section Variables

variable (x y : ℝ) {n : ℕ} (hx : 0 < x)

-- expect: refuted at x = -1 — the statement does not mention hx, so it is not assumed
theorem hypothesis_not_taken : 0 < x ^ 3 := by sorry

include hx in
-- expect: holds — now it is
theorem hypothesis_included : 0 < x ^ 3 := by sorry

-- expect: refuted at n = 0, x = 2 — n is a variable of the section too
theorem section_variables : x ≤ x ^ n := by sorry

-- expect: refuted at x = 1, y = 0 — variables in the order of the section
theorem both_variables (h : y ≤ x) : x ≤ y := by sorry

variable {x} in
-- expect: holds — an update of the binder
theorem updated_binder : x ≤ |x| := by sorry

end Variables

open Real in
-- expect: proved — `exp` is `Real.exp` here only
theorem exp_zero_eq : exp 0 = 1 := by sorry

section Opened

open Real (exp log)

-- expect: holds — two names of a namespace
theorem log_exp_eq (x : ℝ) : log (exp x) = x := by sorry

end Opened

section Renamed

open Real renaming exp → e

-- expect: holds — under another name
theorem e_add (x y : ℝ) : e (x + y) = e x * e y := by sorry

end Renamed

section Shadowed

-- expect: refuted at π = 0 — a variable, whatever its name suggests
theorem shadowed_pi (π : ℝ) : 3 < π := by sorry

open Real

-- expect: refuted at exp = fun x ↦ x, x = 0 — the variable hides the constant
theorem shadowed_exp (exp : ℝ → ℝ) (x : ℝ) : 0 < exp x := by sorry

end Shadowed

section Ambiguous

open Real Nat

-- expect: holds — of the two roots the real one fits
theorem ambiguous_sqrt (x : ℝ) : 0 ≤ sqrt x := by sorry

-- expect: refuted at n = 2, k = 0 — of natural numbers: √2 rounds down
theorem ambiguous_sqrt_nat (n k : ℕ) (h : k = 0) : Nat.sqrt n * Nat.sqrt n + k = n := by sorry

end Ambiguous

-- expect: refuted at n = 0 — the first case is 1
theorem by_match (n : ℕ) : (match n with | 0 => 1 | k + 1 => k) ≤ n := by sorry

-- expect: refuted at x = 0 — the square of x
theorem by_let (x : ℝ) : let y := x ^ 2; 0 < y := by sorry

-- expect: holds — a conditional with a name for its condition
theorem by_dite (x : ℝ) : (if _h : 0 < x then x else -x) = |x| := by sorry

-- expect: refuted at x = 0 — the first branch is 0
theorem by_if (x : ℝ) : (if x = 0 then 0 else x⁻¹) * x = 1 := by sorry

-- expect: holds — a statement with cases for its proof
theorem by_equations : ∀ n : ℕ, (0 : ℝ) ≤ n
  | 0 => by simp
  | _ + 1 => Nat.cast_nonneg _

-- expect: holds — pairs
theorem pair_product (p : ℝ × ℝ) : 2 * (p.1 * p.2) ≤ p.1 ^ 2 + p.2 ^ 2 := by sorry

-- expect: refuted at p.1 = 1, p.2 = 0 — 1 against 0
theorem pair_sum (p : ℝ × ℝ) : p.1 + p.2 ≤ p.1 * p.2 := by sorry

-- expect: holds — a pair by its constructor
theorem pair_constructor (x y : ℝ) : (⟨x, y⟩ : ℝ × ℝ).1 = x := by sorry

-- expect: holds — a positive number with its proof
theorem subtype_half (x : {x : ℝ // 0 < x}) : 0 < (x : ℝ) / 2 := by sorry

-- expect: proved — a definition that is a statement; five cases
def small_squares : Prop := ∀ n < 5, n ^ 2 ≤ 16

-- expect: refuted at n = 5 — a definition that is a false statement; 5² = 25
def small_squares_wrong : Prop := ∀ n ≤ 5, n ^ 2 ≤ 16

#check square

attribute [local simp] square_nonneg

alias square_is_nonneg := square_nonneg

-- expect: refuted at x = 1/2 — found behind commands that are skipped
lemma behind_commands (x : ℝ) (h : 0 < x) : x ≤ square x := by sorry

-- expect: refuted at x = 0 — an example has no name
example (x : ℝ) : 0 < square x := by sorry

-- expect: holds — as a lemma with attributes
@[simp] protected lemma attributed (n : ℕ) : ((square n : ℝ)) = (n : ℝ) * n := by sorry

end

end Corpus.Definitions
