import Mathlib

/-! # Transcendental functions
Exponentials, logarithms, circular and hyperbolic functions: identities that hold to bits,
inequalities with little room, and false ones that intervals can tell. -/

namespace Corpus.Transcendental

open Real

-- expect: holds — to bits
theorem exp_add_eq (x y : ℝ) : exp (x + y) = exp x * exp y := by sorry

-- expect: holds — to bits
theorem sin_sq_add_cos_sq_eq (x : ℝ) : sin x ^ 2 + cos x ^ 2 = 1 := by sorry

-- expect: holds — to bits
theorem sin_two_mul_eq (x : ℝ) : sin (2 * x) = 2 * sin x * cos x := by sorry

-- expect: holds — to bits
theorem cosh_sq_eq (x : ℝ) : cosh x ^ 2 = sinh x ^ 2 + 1 := by sorry

-- expect: holds — to bits
theorem sinh_add_eq (x y : ℝ) (hx : |x| ≤ 50) (hy : |y| ≤ 50) :
    sinh (x + y) = sinh x * cosh y + cosh x * sinh y := by sorry

-- expect: holds — to bits
theorem tanh_eq_div (x : ℝ) (h : |x| ≤ 50) : tanh x = sinh x / cosh x := by sorry

-- expect: holds — to bits
theorem logb_eq_div (x : ℝ) : logb 2 x = log x / log 2 := by sorry

-- expect: refuted at x = -1 — 1.543 against 0.368
theorem cosh_le_exp (x : ℝ) : cosh x ≤ exp x := by sorry

-- expect: holds — with bars
theorem cosh_le_exp_abs (x : ℝ) : cosh x ≤ exp |x| := by sorry

-- expect: refuted at x = -1 — sinh (-1) = -1.175
theorem le_sinh_all (x : ℝ) : x ≤ sinh x := by sorry

-- expect: holds — for x ≥ 0
theorem le_sinh (x : ℝ) (h : 0 ≤ x) : x ≤ sinh x := by sorry

-- expect: holds — strictly between -1 and 1, by exp (-100) at the ends
theorem abs_tanh_lt_one (x : ℝ) (h : |x| ≤ 50) : |tanh x| < 1 := by sorry

-- expect: refuted at x = 2 — exp 2 = 7.39 against 7
theorem exp_le_quadratic (x : ℝ) : exp x ≤ 1 + x + x ^ 2 := by sorry

-- expect: holds — for |x| ≤ 1
theorem exp_le_quadratic_small (x : ℝ) (h : |x| ≤ 1) : exp x ≤ 1 + x + x ^ 2 := by sorry

-- expect: refuted at x = 1/2 — -0.625 against log (1/2) = -0.693
theorem log_ge_quadratic (x : ℝ) (hx : 0 < x) : x - 1 - (x - 1) ^ 2 / 2 ≤ log x := by sorry

-- expect: holds — from 1 on
theorem log_ge_quadratic_one_le (x : ℝ) (hx : 1 ≤ x) : x - 1 - (x - 1) ^ 2 / 2 ≤ log x := by sorry

-- expect: refuted at x = -1 — -π / 4 is above -1
theorem arctan_lt_all (x : ℝ) : arctan x ≤ x := by sorry

-- expect: holds — for x > 0
theorem arctan_lt (x : ℝ) (hx : 0 < x) : arctan x < x := by sorry

-- expect: refuted at x = 2, y = 2 — 2.214 against arctan (-4/3) = -0.927
theorem arctan_add_all (x y : ℝ) :
    arctan x + arctan y = arctan ((x + y) / (1 - x * y)) := by sorry

-- expect: holds — to bits, while x y < 1
theorem arctan_add_lt (x y : ℝ) (h : x * y < 1) :
    arctan x + arctan y = arctan ((x + y) / (1 - x * y)) := by sorry

-- expect: refuted at x = 0, y = 4 — sin 4 is negative
theorem sin_strict_all (x y : ℝ) (h : x < y) : sin x < sin y := by sorry

-- expect: holds — between -π / 2 and π / 2
theorem sin_strict (x y : ℝ) (hx : -(π / 2) ≤ x) (hy : y ≤ π / 2) (h : x < y) :
    sin x < sin y := by sorry

-- expect: refuted at x = 3/2 — 1 against sin (3/2) = 0.9975: 2/3 is above 2 / π
theorem jordan_too_steep (x : ℝ) (h₀ : 0 ≤ x) (h₁ : x ≤ π / 2) : 2 / 3 * x ≤ sin x := by sorry

-- expect: holds — Jordan's inequality
theorem jordan (x : ℝ) (h₀ : 0 ≤ x) (h₁ : x ≤ π / 2) : 2 / π * x ≤ sin x := by sorry

-- expect: refuted — 22 / 7 is above π
theorem pi_rational : π = 22 / 7 := by sorry

-- expect: proved — five digits
theorem pi_bounds : 3.1415 < π ∧ π < 3.1416 := by sorry

-- expect: proved — e is 2.71828…
theorem exp_one_bounds : 2.7182 < exp 1 ∧ exp 1 < 2.7183 := by sorry

-- expect: refuted — 19.99909…
theorem exp_pi_sub_pi : exp π - π = 20 := by sorry

-- expect: refuted — it misses the integer by less than 10⁻¹²
theorem exp_pi_sqrt : exp (π * √163) = 262537412640768744 := by sorry

-- expect: refuted at x = 1, y = 1 — log 2 against 0
theorem log_of_add (x y : ℝ) (hx : 0 < x) (hy : 0 < y) : log (x + y) = log x + log y := by sorry

-- expect: refuted at x = 1, y = 1 — √2 against 2
theorem sqrt_of_add (x y : ℝ) (hx : 0 ≤ x) (hy : 0 ≤ y) : √(x + y) = √x + √y := by sorry

-- expect: holds — at most the sum
theorem sqrt_add_le (x y : ℝ) (hx : 0 ≤ x) (hy : 0 ≤ y) : √(x + y) ≤ √x + √y := by sorry

-- expect: refuted at b = 1/2, x = 2 — a base below 1: -1
theorem logb_pos_of_one_lt (b x : ℝ) (hb : 0 < b) (hx : 1 < x) : 0 < logb b x := by sorry

-- expect: refuted at x = 0 — cos is even: 1 against -1
theorem cos_odd (x : ℝ) : cos (-x) = -cos x := by sorry

-- expect: refuted — a sine is at most 1
theorem exists_sin_eq_two : ∃ x : ℝ, sin x = 2 := by sorry

-- expect: proved — by x = 0
theorem exists_sin_eq_zero : ∃ x : ℝ, sin x = 0 := by sorry

-- expect: refuted at x = 2 — π - 2
theorem arcsin_sin_all (x : ℝ) : arcsin (sin x) = x := by sorry

-- expect: refuted at x = -1 — 1
theorem arccos_cos_all (x : ℝ) : arccos (cos x) = x := by sorry

-- expect: refuted at x = -1, y = -1 — tanh (-2) = -0.964 is above -1.523
theorem tanh_add_le (x y : ℝ) : tanh (x + y) ≤ tanh x + tanh y := by sorry

-- expect: refuted at p = 1/2 — the entropy of a fair coin is log 2
theorem entropy_le_half (p : ℝ) (h₀ : 0 ≤ p) (h₁ : p ≤ 1) :
    -p * log p - (1 - p) * log (1 - p) ≤ 1 / 2 := by sorry

-- expect: holds — and no more
theorem entropy_le_log_two (p : ℝ) (h₀ : 0 ≤ p) (h₁ : p < 1 / 2) :
    -p * log p - (1 - p) * log (1 - p) ≤ log 2 := by sorry

-- expect: refuted at x = 1, y = 1 — 4 against 2
theorem rpow_two_subadditive (x y : ℝ) (hx : 0 ≤ x) (hy : 0 ≤ y) :
    (x + y) ^ (2 : ℝ) ≤ x ^ (2 : ℝ) + y ^ (2 : ℝ) := by sorry

-- expect: holds — exponents below 1 are
theorem rpow_half_subadditive (x y : ℝ) (hx : 0 < x) (hy : 0 < y) :
    (x + y) ^ (1 / 2 : ℝ) ≤ x ^ (1 / 2 : ℝ) + y ^ (1 / 2 : ℝ) := by sorry

-- expect: refuted at x = 1/10 — 0.09531… against 0.09525: a wrong coefficient
theorem log_one_add_le_wrong (x : ℝ) (h₀ : 0 ≤ x) (h₁ : x ≤ 1) :
    log (1 + x) ≤ x - x ^ 2 / 2 + x ^ 3 / 4 := by sorry

-- expect: holds — an alternating series broken off behind a positive term
theorem log_one_add_le (x : ℝ) (h₀ : 0 ≤ x) (h₁ : x ≤ 1) :
    log (1 + x) ≤ x - x ^ 2 / 2 + x ^ 3 / 3 := by sorry

-- expect: refuted at x = 1 — the formula for doubled angles lost its 1: cos 2 against 2 (cos 1)²
theorem cos_two_mul_wrong (x : ℝ) : cos (2 * x) = 2 * cos x ^ 2 := by sorry

-- expect: refuted at x = π / 2 — the sine is 1 there
theorem sin_lt_one (x : ℝ) : sin x < 1 := by sorry

-- expect: refuted at x = π — the end is a zero
theorem sin_pos_half_open (x : ℝ) (h₀ : 0 < x) (h₁ : x ≤ π) : 0 < sin x := by sorry

-- expect: holds — within
theorem sin_pos_open (x : ℝ) (h₀ : 0 < x) (h₁ : x < π) : 0 < sin x := by sorry

-- expect: refuted at x = π / 2 — 1 + 0 against 1 / 0 = 0
theorem one_add_tan_sq_all (x : ℝ) : 1 + tan x ^ 2 = 1 / cos x ^ 2 := by sorry

-- expect: refuted at x = π, y = 0 — of x + y = π both sines are 0, of x = y too
theorem sin_eq_sin (x y : ℝ) (h : sin x = sin y) : x = y := by sorry

-- expect: refuted at a₁ = π / 2, a₂ = 3 * π / 2 — both cosines are 0
theorem cos_injOn_period : Set.InjOn cos (Set.Icc 0 (2 * π)) := by sorry

-- expect: refuted at a₁ = 1, a₂ = -1 — the cosine is even
theorem cos_injOn_symmetric : Set.InjOn cos (Set.Icc (-1) 1) := by sorry

-- expect: refuted at x = 1, y = -1 — both of its parts are even
theorem sq_add_cos_injective (x y : ℝ) (h : x ^ 2 + cos x = y ^ 2 + cos y) : x = y := by sorry

-- expect: refuted at x = 2, y = 1 / 2 — x and 1 / x
theorem add_inv_injOn (x y : ℝ) (hx : 0 < x) (hy : 0 < y) (h : x + 1 / x = y + 1 / y) : x = y := by
  sorry

-- expect: refuted at x = π / 4, y = 3 * π / 4 — symmetric about π / 2
theorem sin_injOn_inner (x y : ℝ) (hx₀ : 1 / 2 < x) (hx₁ : x < 5 / 2) (hy₀ : 1 / 2 < y)
    (hy₁ : y < 5 / 2) (h : sin x = sin y) : x = y := by sorry

end Corpus.Transcendental
