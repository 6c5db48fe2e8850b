import Mathlib

/-! # Rounding
Floors, ceilings, fractional parts and `round`, into ℤ and into ℕ. -/

namespace Corpus.Rounding

-- expect: refuted at x = 1/2, y = 1/2 — two halves make a whole
theorem floor_add (x y : ℝ) : ⌊x + y⌋ = ⌊x⌋ + ⌊y⌋ := by sorry

-- expect: holds — integers come out
theorem floor_add_int (x : ℝ) (k : ℤ) : ⌊x + k⌋ = ⌊x⌋ + k := by sorry

-- expect: holds — the sum of the floors is too small by less than 2
theorem floor_add_le (x y : ℝ) : ⌊x⌋ + ⌊y⌋ ≤ ⌊x + y⌋ ∧ ⌊x + y⌋ ≤ ⌊x⌋ + ⌊y⌋ + 1 := by sorry

-- expect: refuted at x = 0 — at integers both are the same
theorem ceil_eq_floor_add_one (x : ℝ) : ⌈x⌉ = ⌊x⌋ + 1 := by sorry

-- expect: refuted at x = 1/2 — -1 against 0
theorem floor_neg (x : ℝ) : ⌊-x⌋ = -⌊x⌋ := by sorry

-- expect: holds — the mirror image of a floor is a ceiling
theorem floor_neg_eq_ceil (x : ℝ) : ⌊-x⌋ = -⌈x⌉ := by sorry

-- expect: refuted at x = 1/2 — halves go up: round (-1/2) = 0, round (1/2) = 1
theorem round_neg (x : ℝ) : round (-x) = -round x := by sorry

-- expect: proved — up, not away from 0
theorem round_neg_half : round (-1 / 2 : ℝ) = 0 := by sorry

-- expect: refuted at x = 1/2 — half a unit is reached
theorem abs_sub_round_lt (x : ℝ) : |x - round x| < 1 / 2 := by sorry

-- expect: holds — and never exceeded
theorem abs_sub_round_le (x : ℝ) : |x - round x| ≤ 1 / 2 := by sorry

-- expect: refuted at x = -1 — ⌊-1⌋₊ = 0
theorem natFloor_le (x : ℝ) : (⌊x⌋₊ : ℝ) ≤ x := by sorry

-- expect: holds — for x ≥ 0
theorem natFloor_le_nonneg (x : ℝ) (hx : 0 ≤ x) : (⌊x⌋₊ : ℝ) ≤ x := by sorry

-- expect: refuted at x = -1 — ⌈-1⌉₊ = 0 is not below 0
theorem natCeil_lt (x : ℝ) : (⌈x⌉₊ : ℝ) < x + 1 := by sorry

-- expect: holds — for x ≥ 0
theorem natCeil_lt_nonneg (x : ℝ) (hx : 0 ≤ x) : (⌈x⌉₊ : ℝ) < x + 1 := by sorry

-- expect: refuted at x = -1 — the ceiling of a negative number is 0
theorem natCeil_pos_iff_ne (x : ℝ) : 0 < ⌈x⌉₊ ↔ x ≠ 0 := by sorry

-- expect: holds — positive exactly where x is
theorem natCeil_pos_iff (x : ℝ) : 0 < ⌈x⌉₊ ↔ 0 < x := by sorry

-- expect: refuted at x = 0 — integers have none
theorem fract_pos (x : ℝ) : 0 < Int.fract x := by sorry

-- expect: holds — the range of the fractional part
theorem fract_range (x : ℝ) : 0 ≤ Int.fract x ∧ Int.fract x < 1 := by sorry

-- expect: refuted at x = 0 — 0 against 1
theorem fract_neg (x : ℝ) : Int.fract (-x) = 1 - Int.fract x := by sorry

-- expect: refuted at x = -1/2 — it is 1/2: fractional parts have no sign
theorem fract_of_neg (x : ℝ) (h : x < 0) : Int.fract x ≤ 0 := by sorry

-- expect: holds — what floor and fract are for each other
theorem floor_add_fract (x : ℝ) : ⌊x⌋ + Int.fract x = x := by sorry

-- expect: refuted at x = 1/2, n = 2 — 1 against 0
theorem floor_nat_mul (x : ℝ) (n : ℕ) : ⌊n * x⌋ = n * ⌊x⌋ := by sorry

-- expect: holds — division of natural numbers is the floor of the quotient
theorem floor_half (n : ℕ) : ⌊(n : ℝ) / 2⌋ = n / 2 := by sorry

-- expect: refuted at n = 1 — 1 against 0
theorem ceil_half (n : ℕ) : ⌈(n : ℝ) / 2⌉ = n / 2 := by sorry

-- expect: refuted at x = 1, y = 1/2 — ⌊1/2⌋₊ = 0 against 1 - 0
theorem natFloor_sub (x y : ℝ) : ⌊x - y⌋₊ = ⌊x⌋₊ - ⌊y⌋₊ := by sorry

-- expect: refuted at x = 0, y = 1/2 — the same floor
theorem floor_strict (x y : ℝ) (h : x < y) : ⌊x⌋ < ⌊y⌋ := by sorry

-- expect: holds — floors are monotone
theorem floor_mono (x y : ℝ) (h : x ≤ y) : ⌊x⌋ ≤ ⌊y⌋ := by sorry

-- expect: refuted at x = -1/2 — (-1)² against 1/4
theorem floor_sq_le (x : ℝ) : (⌊x⌋ : ℝ) ^ 2 ≤ x ^ 2 := by sorry

-- expect: refuted at x = 1 — a step is taken at the integer itself
theorem floor_lt (x : ℝ) (h : 0 < x) : (⌊x⌋ : ℝ) < x := by sorry

-- expect: refuted at q = 5/2 — 3 against 2
theorem round_eq_floor (q : ℚ) : round q = ⌊q⌋ := by sorry

-- expect: holds — of natural numbers by a positive one
theorem ceil_div (a b : ℕ) (hb : 0 < b) : ⌈(a : ℝ) / b⌉₊ = (a + b - 1) / b := by sorry

-- expect: refuted at a = 0, b = 1 — ⌈0⌉₊ = 0 against (0 + 1) / 1 = 1: off by one where b divides a
theorem ceil_div_off_by_one (a b : ℕ) : ⌈(a : ℝ) / b⌉₊ = (a + b) / b := by sorry

end Corpus.Rounding
