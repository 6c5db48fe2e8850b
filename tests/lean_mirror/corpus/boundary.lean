import Mathlib

/-! # Boundaries
Inequalities that are false at one corner only: strict where equality is reached, a sign that is
not assumed, an end of a range, a claim that holds for large values only. Each stands beside the
claim that is true. -/

namespace Corpus.Boundary

-- expect: refuted at x = 1, y = 1 — equal at x = y
theorem am_gm_strict (x y : ℝ) (hx : 0 < x) (hy : 0 < y) : √(x * y) < (x + y) / 2 := by sorry

-- expect: holds — the geometric mean is at most the arithmetic one
theorem am_gm (x y : ℝ) (hx : 0 ≤ x) (hy : 0 ≤ y) : √(x * y) ≤ (x + y) / 2 := by sorry

-- expect: refuted at x = 0, y = 1, z = 0 — multiplied by 0
theorem mul_lt_mul_all (x y z : ℝ) (hz : 0 ≤ z) (h : x < y) : x * z < y * z := by sorry

-- expect: refuted at x = 0, y = 1, z = -1 — multiplied by a negative number
theorem mul_le_mul_all (x y z : ℝ) (h : x ≤ y) : x * z ≤ y * z := by sorry

-- expect: refuted at x = 1, y = 2 — the wrong way round
theorem one_div_mono (x y : ℝ) (hx : 0 < x) (h : x ≤ y) : 1 / x ≤ 1 / y := by sorry

-- expect: refuted at x = 0 — the square of 0
theorem sq_pos (x : ℝ) : 0 < x ^ 2 := by sorry

-- expect: refuted at x = 0, y = 0 — equal where the signs agree
theorem triangle_strict (x y : ℝ) : |x + y| < |x| + |y| := by sorry

-- expect: holds — the triangle inequality
theorem triangle (x y : ℝ) : |x + y| ≤ |x| + |y| := by sorry

-- expect: refuted at x = 0 — the tangent touches at 0
theorem exp_above_tangent_strict (x : ℝ) : 1 + x < Real.exp x := by sorry

-- expect: holds — the tangent of a convex function
theorem exp_above_tangent (x : ℝ) : 1 + x ≤ Real.exp x := by sorry

-- expect: refuted at x = 1 — log 1 = 0
theorem log_below_tangent_strict (x : ℝ) (hx : 0 < x) : Real.log x < x - 1 := by sorry

-- expect: refuted at x = 0 — sin 0 = 0
theorem sin_lt_from_zero (x : ℝ) (h : 0 ≤ x) : Real.sin x < x := by sorry

-- expect: refuted at x = -1 — sin (-1) is above -1
theorem sin_le_all (x : ℝ) : Real.sin x ≤ x := by sorry

-- expect: holds — for x ≥ 0
theorem sin_le (x : ℝ) (h : 0 ≤ x) : Real.sin x ≤ x := by sorry

-- expect: refuted at x = 0 — cos 0 = 1
theorem cos_lt_one (x : ℝ) : Real.cos x < 1 := by sorry

-- expect: refuted at x = 2 — tan 2 is negative: 2 is past π / 2
theorem lt_tan_all (x : ℝ) (h : 0 < x) : x < Real.tan x := by sorry

-- expect: holds — before the pole
theorem lt_tan (x : ℝ) (h : 0 < x) (h' : x < Real.pi / 2) : x < Real.tan x := by sorry

-- expect: refuted at x = 0 — both are 1
theorem sqrt_one_add_strict (x : ℝ) (h : 0 ≤ x) : √(1 + x) < 1 + x / 2 := by sorry

-- expect: refuted at x = 1/4 — the root of a number below 1 is larger
theorem sqrt_le_self (x : ℝ) (h : 0 < x) : √x ≤ x := by sorry

-- expect: refuted at a = -2, b = -1, c = 1 — (-1) / 0 = 0 is below 2: b > 0 is missing
theorem mediant (a b c : ℝ) (h : a ≤ b) (hc : 0 ≤ c) : a / b ≤ (a + c) / (b + c) := by sorry

-- expect: holds — with b > 0
theorem mediant_pos (a b c : ℝ) (hb : 0 < b) (h : a ≤ b) (hc : 0 ≤ c) :
    a / b ≤ (a + c) / (b + c) := by sorry

-- expect: refuted at a = 1, b = 1, c = 1 — equal where all are equal
theorem nesbitt_strict (a b c : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) :
    3 / 2 < a / (b + c) + b / (a + c) + c / (a + b) := by sorry

-- expect: holds — Nesbitt's inequality
theorem nesbitt (a b c : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) :
    3 / 2 ≤ a / (b + c) + b / (a + c) + c / (a + b) := by sorry

-- expect: holds — the inequality of Cauchy and Schwarz in the plane
theorem cauchy (a b c d : ℝ) : (a * c + b * d) ^ 2 ≤ (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) := by sorry

-- expect: refuted at a = 0, b = 0, c = 0, d = 0 — all is 0
theorem cauchy_strict (a b c d : ℝ) :
    (a * c + b * d) ^ 2 < (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) := by sorry

-- expect: refuted at x = -1, y = 0, z = 0 — 0 is above -1: no sign is assumed
theorem am_gm_three_all (x y z : ℝ) : 3 * (x * y * z) ≤ x ^ 3 + y ^ 3 + z ^ 3 := by sorry

-- expect: holds — of numbers that are not negative
theorem am_gm_three (x y z : ℝ) (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : 0 ≤ z) :
    3 * (x * y * z) ≤ x ^ 3 + y ^ 3 + z ^ 3 := by sorry

-- expect: refuted at a = -1, b = 0, c = -1 — a negative discriminant does not say which sign
theorem discriminant_sign (a b c : ℝ) (h : b ^ 2 < 4 * a * c) : 0 < a := by sorry

-- expect: refuted at a = 1, b = 0, c = 0, x = 0 — a double root
theorem quadratic_pos (a b c x : ℝ) (ha : 0 < a) (h : b ^ 2 ≤ 4 * a * c) :
    0 < a * x ^ 2 + b * x + c := by sorry

-- expect: holds — it touches 0 at most
theorem quadratic_nonneg (a b c x : ℝ) (ha : 0 < a) (h : b ^ 2 ≤ 4 * a * c) :
    0 ≤ a * x ^ 2 + b * x + c := by sorry

-- expect: refuted at x = 0, y = 0 — nothing lies between 0 and 0
theorem between_all (x y : ℝ) (h : x ≤ y) : ∃ z, x < z ∧ z < y := by sorry

-- expect: holds — the mean of the two is a witness
theorem between_lt (x y : ℝ) (h : x < y) : ∃ z, x < z ∧ z < y := by sorry

-- expect: refuted at x = 0, y = 1, z = 1 — nothing is said of y
theorem max_lt_one_side (x y z : ℝ) (h : x < z) : max x y < z := by sorry

-- expect: holds — exp beats the square from the start
theorem sq_le_exp (x : ℝ) (h : 0 ≤ x) : x ^ 2 ≤ Real.exp x := by sorry

-- expect: refuted at x = 2 — exp 2 < 8: true for x ≤ 1.8 and for large x only
theorem cube_le_exp (x : ℝ) (h : 0 < x) : x ^ 3 ≤ Real.exp x := by sorry

-- expect: refuted at n = 3 — 9 against 8: true but for one number
theorem sq_le_two_pow (n : ℕ) : n ^ 2 ≤ 2 ^ n := by sorry

-- expect: holds — from 4 on
theorem sq_le_two_pow_four (n : ℕ) (h : 4 ≤ n) : n ^ 2 ≤ 2 ^ n := by sorry

-- expect: refuted at n = 1 — 2 against 1; true for 0 and from 4 on
theorem two_pow_le_factorial (n : ℕ) : 2 ^ n ≤ n.factorial := by sorry

-- expect: holds — from 4 on
theorem two_pow_le_factorial_four (n : ℕ) (h : 4 ≤ n) : 2 ^ n ≤ n.factorial := by sorry

-- expect: refuted at x = 2 — log 2 = 0.693 is above 2/3: true near 1 and for x ≥ 5 only
theorem log_lt_third (x : ℝ) (h : 1 ≤ x) : Real.log x < x / 3 := by sorry

-- expect: holds — the largest ratio is 2 / e
theorem log_le_sqrt (x : ℝ) (h : 1 ≤ x) : Real.log x ≤ √x := by sorry

-- expect: refuted at a = 0, b = 1 — the next integer is 1 away
theorem int_gap_two (a b : ℤ) (h : a < b) : a + 2 ≤ b := by sorry

-- expect: holds — and no less
theorem int_gap_one (a b : ℤ) (h : a < b) : a + 1 ≤ b := by sorry

-- expect: refuted at p = 0, q = 1/2 — rational numbers have no gaps
theorem rat_gap_one (p q : ℚ) (h : p < q) : p + 1 ≤ q := by sorry

-- expect: refuted at n = 0 — a natural number may be 0
theorem nat_pos (n : ℕ) : 0 < n := by sorry

-- expect: refuted at x = 1/2, y = 1/2 — the minimum is reached
theorem sum_of_squares_strict (x y : ℝ) (h : x + y = 1) : 1 / 2 < x ^ 2 + y ^ 2 := by sorry

-- expect: holds — on the line x + y = 1
theorem sum_of_squares (x y : ℝ) (h : x + y = 1) : 1 / 2 ≤ x ^ 2 + y ^ 2 := by sorry

-- expect: refuted at x = 707/1000, y = 707/1000 — 1.414 in a sliver near √2 / 2
theorem disk_sum (x y : ℝ) (h : x ^ 2 + y ^ 2 ≤ 1) : x + y ≤ 7 / 5 := by sorry

-- expect: holds — 3/2 is above √2
theorem disk_sum_le (x y : ℝ) (h : x ^ 2 + y ^ 2 ≤ 1) : x + y ≤ 3 / 2 := by sorry

-- expect: refuted at x = 353/250 — 1.412² = 1.993744: only between 1.41 and √2
theorem below_sqrt_two (x : ℝ) (h : x ^ 2 < 2) : x < 1.41 := by sorry

-- expect: refuted at x = 0, y = 0 — ties
theorem lt_or_gt (x y : ℝ) : x < y ∨ y < x := by sorry

-- expect: refuted at a = 1, b = 1, c = 2 — a degenerate triangle
theorem triangle_area_pos (a b c : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) (h : c ≤ a + b) :
    0 < (a + b + c) * (a + b - c) := by sorry

-- expect: refuted at x = 1, t = 0 — a step of length 0
theorem step_descends (x t : ℝ) (hx : 0 < x) (h₀ : 0 ≤ t) (h₁ : t ≤ 1) : (1 - t) * x < x := by sorry

-- expect: holds — it never ascends
theorem step_does_not_ascend (x t : ℝ) (hx : 0 < x) (h₀ : 0 ≤ t) (h₁ : t ≤ 1) :
    (1 - t) * x ≤ x := by sorry

end Corpus.Boundary
