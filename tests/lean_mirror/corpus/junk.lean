import Mathlib

/-! # Junk values
Total functions outside of where mathematics defines them: division by 0, logarithms and roots of
negative numbers, powers of 0, clamped inverses, poles. -/

namespace Corpus.Junk

open Real

-- expect: refuted at x = 0 — 0 / 0 = 0
theorem div_self_all (x : ℝ) : x / x = 1 := by sorry

-- expect: proved — division by 0 gives 0
theorem one_div_zero : (1 : ℝ) / 0 = 0 := by sorry

-- expect: refuted at x = 0, y = 1 — 0⁻¹ = 0 is below 1⁻¹
theorem inv_antitone_from_zero (x y : ℝ) (hx : 0 ≤ x) (h : x < y) : y⁻¹ ≤ x⁻¹ := by sorry

-- expect: holds — no 0 in reach
theorem inv_antitone_pos (x y : ℝ) (hx : 0 < x) (h : x < y) : y⁻¹ < x⁻¹ := by sorry

-- expect: refuted at x = 1, y = 0 — 1 * 0 / 0 = 0
theorem mul_div_cancel_all (x y : ℝ) : x * y / y = x := by sorry

-- expect: holds — at z = 0 both sides are 0
theorem add_div_all (x y z : ℝ) : x / z + y / z = (x + y) / z := by sorry

-- expect: refuted at x = 1, y = 0, z = 0 — 1 / 0 = 0, but 1 ≠ 0 * 0
theorem div_eq_iff_all (x y z : ℝ) : x / y = z ↔ x = z * y := by sorry

-- expect: holds — also at 0
theorem inv_inv_all (x : ℝ) : x⁻¹⁻¹ = x := by sorry

-- expect: refuted at q = 0 — 0 * 0⁻¹ = 0 in ℚ too
theorem rat_mul_inv (q : ℚ) : q * q⁻¹ = 1 := by sorry

-- expect: refuted at x = 0, y = 2 — log 0 = 0, but log 0 + log 2 is not
theorem log_mul_all (x y : ℝ) : log (x * y) = log x + log y := by sorry

-- expect: holds — log is even, so negative factors do no harm
theorem log_mul_ne_zero (x y : ℝ) (hx : x ≠ 0) (hy : y ≠ 0) :
    log (x * y) = log x + log y := by sorry

-- expect: refuted at x = -2 — log (-2) is log 2, not 0
theorem log_of_neg (x : ℝ) (h : x < 0) : log x = 0 := by sorry

-- expect: holds — log x is log |x|
theorem log_neg_all (x : ℝ) : log (-x) = log x := by sorry

-- expect: refuted at x = 0 — log 0 = 0 is above -1
theorem log_le_sub_one_all (x : ℝ) : log x ≤ x - 1 := by sorry

-- expect: refuted at x = 0 — exp (log 0) = exp 0 = 1
theorem exp_log_all (x : ℝ) : exp (log x) = x := by sorry

-- expect: holds — the value at 0 is missing from the claim
theorem exp_log_ne_zero (x : ℝ) (hx : x ≠ 0) : exp (log x) = |x| := by sorry

-- expect: refuted at x = 0, y = 1 — log 0 = log 1
theorem log_strict_from_zero (x y : ℝ) (hx : 0 ≤ x) (h : x < y) : log x < log y := by sorry

-- expect: refuted at x = -2 — log (-2) = log 2 is positive
theorem log_pos_iff_all (x : ℝ) : 0 < log x ↔ 1 < x := by sorry

-- expect: refuted at b = 1, x = 2 — logb 1 2 = 0, and 1 ^ 0 ≠ 2
theorem rpow_logb_all (b x : ℝ) (hb : 0 < b) (hx : 0 < x) : b ^ logb b x = x := by sorry

-- expect: holds — to bits: a base away from 0 and 1
theorem rpow_logb_one_lt (b x : ℝ) (hb : 1 < b) (hx : 0 < x) : b ^ logb b x = x := by sorry

-- expect: proved — log 1 = 0, and division by it gives 0
theorem logb_one : logb 1 5 = 0 := by sorry

-- expect: refuted at x = -1 — √(-1) = 0
theorem sqrt_sq_all (x : ℝ) : √x ^ 2 = x := by sorry

-- expect: refuted at x = -1 — √1 = 1
theorem sqrt_of_square (x : ℝ) : √(x ^ 2) = x := by sorry

-- expect: holds — the root of a square is the absolute value
theorem sqrt_of_square_abs (x : ℝ) : √(x ^ 2) = |x| := by sorry

-- expect: refuted at x = -1, y = -1 — √1 = 1, but √(-1) = 0
theorem sqrt_mul_all (x y : ℝ) : √(x * y) = √x * √y := by sorry

-- expect: holds — one sign is enough: at y < 0 both sides are 0
theorem sqrt_mul_nonneg (x y : ℝ) (hx : 0 ≤ x) : √(x * y) = √x * √y := by sorry

-- expect: refuted at x = -1 — √(-1) = 0
theorem sqrt_pos_iff_ne (x : ℝ) : 0 < √x ↔ x ≠ 0 := by sorry

-- expect: refuted at x = -2, y = -1 — both roots are 0
theorem sqrt_strict_all (x y : ℝ) (h : x < y) : √x < √y := by sorry

-- expect: holds — √ is monotone everywhere
theorem sqrt_mono_all (x y : ℝ) (h : x ≤ y) : √x ≤ √y := by sorry

-- expect: refuted at x = -1 — (-1) ^ 2 = 1, whose root is 1
theorem rpow_two_rpow_half (x : ℝ) : (x ^ (2 : ℝ)) ^ (1 / 2 : ℝ) = x := by sorry

-- expect: refuted at x = 0, y = 1, z = -1 — 0 ^ 0 = 1, but 0 ^ 1 * 0 ^ (-1) = 0
theorem rpow_add_all (x y z : ℝ) : x ^ (y + z) = x ^ y * x ^ z := by sorry

-- expect: holds — to bits
theorem rpow_add_pos (x y z : ℝ) (hx : 0 < x) : x ^ (y + z) = x ^ y * x ^ z := by sorry

-- expect: refuted at x = -8, y = 2/3 — (-8) ^ (2/3) = 4 cos (2π/3) = -2
theorem rpow_nonneg_all (x y : ℝ) : 0 ≤ x ^ y := by sorry

-- expect: refuted at x = -8 — (-8) ^ (1/3) = 2 cos (π/3) = 1, not the cube root
theorem rpow_third_of_neg (x : ℝ) (h : x < 0) : x ^ (1 / 3 : ℝ) < 0 := by sorry

-- expect: refuted at x = 0 — 0 ^ (-1) = 0
theorem rpow_neg_one_mul (x : ℝ) (h : 0 ≤ x) : x ^ (-1 : ℝ) * x = 1 := by sorry

-- expect: refuted at x = 0, y = 0 — 0 ^ 0 = 1
theorem rpow_eq_zero_iff_base (x y : ℝ) : x ^ y = 0 ↔ x = 0 := by sorry

-- expect: proved — cos (π / 2) = 0
theorem rpow_half_of_neg_one : (-1 : ℝ) ^ (1 / 2 : ℝ) = 0 := by sorry

-- expect: refuted at x = 0, m = 1, n = -1 — 0 ^ 0 = 1, but 0 ^ 1 * 0 ^ (-1) = 0
theorem zpow_add_all (x : ℝ) (m n : ℤ) : x ^ (m + n) = x ^ m * x ^ n := by sorry

-- expect: refuted at k = 0 — 0 ^ 0 = 1
theorem zero_zpow_all (k : ℤ) : (0 : ℝ) ^ k = 0 := by sorry

-- expect: refuted at x = 2 — arcsin 2 is π / 2, whose sine is 1
theorem sin_arcsin_all (x : ℝ) : sin (arcsin x) = x := by sorry

-- expect: holds — to bits
theorem sin_arcsin_mem (x : ℝ) (h₁ : -1 ≤ x) (h₂ : x ≤ 1) : sin (arcsin x) = x := by sorry

-- expect: refuted at x = -2 — arccos (-2) is π, whose cosine is -1
theorem cos_arccos_all (x : ℝ) : cos (arccos x) = x := by sorry

-- expect: holds — arccos is clamped as arcsin is
theorem arcsin_add_arccos (x : ℝ) : arcsin x + arccos x = π / 2 := by sorry

-- expect: refuted at x = π / 2 — tan (π / 2) = 1 / 0 = 0
theorem tan_pos_closed (x : ℝ) (h₀ : 0 < x) (h₁ : x ≤ π / 2) : 0 < tan x := by sorry

-- expect: holds — the pole is left out
theorem tan_pos_open (x : ℝ) (h₀ : 0 < x) (h₁ : x < π / 2) : 0 < tan x := by sorry

-- expect: refuted at x = π / 2 — 0 * 0 against sin (π / 2) = 1
theorem tan_mul_cos_all (x : ℝ) : tan x * cos x = sin x := by sorry

-- expect: proved — the cosine is 0 there
theorem tan_half_pi : tan (π / 2) = 0 := by sorry

-- expect: refuted at x = 0 — cot 0 = 0, and 0 * 0 ≠ cos 0
theorem cot_mul_sin_all (x : ℝ) : cot x * sin x = cos x := by sorry

-- expect: holds — to bits
theorem arsinh_sinh (x : ℝ) (h : |x| ≤ 20) : arsinh (sinh x) = x := by sorry

-- expect: refuted at x = 1, y = 2 — in a field every remainder by a number that is not 0 is 0
theorem field_mod (x y : ℝ) (hy : y ≠ 0) : x % y = x - y * ⌊x / y⌋ := by sorry

-- expect: proved — 5 - 5 * 3 / 3
theorem five_mod_three : (5 : ℝ) % 3 = 0 := by sorry

-- expect: refuted at x = 0 — the sign of 0 is 0
theorem sign_mul_sign (x : ℝ) : Real.sign x * Real.sign x = 1 := by sorry

-- expect: holds — also at 0
theorem sign_mul_abs (x : ℝ) : Real.sign x * |x| = x := by sorry

-- expect: refuted at x = 0, y = 1 — 0 divides nothing but 0
theorem real_dvd_all (x y : ℝ) : x ∣ y := by sorry

-- expect: holds — a number that is not 0 is a unit
theorem real_dvd_ne_zero (x y : ℝ) (hx : x ≠ 0) : x ∣ y := by sorry

-- expect: refuted at x = 0 — 0 * log 0 = 0
theorem negMulLog_pos (x : ℝ) (h₀ : 0 ≤ x) (h₁ : x < 1) : 0 < negMulLog x := by sorry

-- expect: refuted at p = 0 — 0 * log 0⁻¹ + log 1 = 0
theorem binEntropy_pos (p : ℝ) (h₀ : 0 ≤ p) (h₁ : p < 1) : 0 < binEntropy p := by sorry

-- expect: proved — the pole of Γ at 0
theorem gamma_zero : Gamma 0 = 0 := by sorry

-- expect: proved — the supremum of nothing is 0
theorem sSup_empty : sSup (∅ : Set ℝ) = 0 := by sorry

-- expect: proved — the supremum of a set without upper bound is 0
theorem sSup_unbounded : sSup (Set.Ici (0 : ℝ)) = 0 := by sorry

-- expect: refuted at a = 2, b = 1 — the interval is empty, so its supremum is 0
theorem sSup_Icc_all (a b : ℝ) : sSup (Set.Icc a b) = b := by sorry

-- expect: proved — there are infinitely many natural numbers
theorem card_nat : Nat.card ℕ = 0 := by sorry

-- expect: proved — and as many in the set of all of them
theorem ncard_univ : (Set.univ : Set ℕ).ncard = 0 := by sorry

-- expect: refuted — ℝ is infinite, so its size is 0
theorem card_real_pos : 0 < Nat.card ℝ := by sorry

-- expect: proved — a type with three elements
theorem card_fin : Nat.card (Fin 3) = 3 := by sorry

-- expect: refuted at a = 0, b = 1 — the interval is infinite, and its size 0
theorem ncard_Icc_pos (a b : ℝ) (h : a ≤ b) : 0 < (Set.Icc a b).ncard := by sorry

-- expect: refuted at a = 0, b = -2 — the interval is empty; b + 1 - a is -1
theorem ncard_Icc_int (a b : ℤ) : ((Set.Icc a b).ncard : ℤ) = b + 1 - a := by sorry

-- expect: refuted at x = 0, y = 0 — the two may be one
theorem ncard_pair (x y : ℝ) : ({x, y} : Set ℝ).ncard = 2 := by sorry

-- expect: holds — as many as there are numbers below
theorem ncard_Iio (n : ℕ) : (Set.Iio n).ncard = n := by sorry

-- expect: proved — the infimum of nothing is 0
theorem sInf_empty : sInf (∅ : Set ℝ) = 0 := by sorry

-- expect: proved — for each x the supremum over the proofs of x ∈ ∅ is that of nothing: 0
theorem iSup_mem_empty : ⨆ x ∈ (∅ : Set ℝ), (x - 1) = 0 := by sorry

-- expect: unsupported "ENNReal": extended and non-negative numbers — infinity would become 0
theorem toReal_top : (⊤ : ENNReal).toReal = 0 := by sorry

-- expect: proved — -1 is clamped to 0
theorem toNNReal_neg : ((-1 : ℝ).toNNReal : ℝ) = 0 := by sorry

-- expect: refuted at x = -2, y = -1 — the quotient of the two is 2
theorem div_lt_one_of_lt (x y : ℝ) (h : x < y) : x / y < 1 := by sorry

-- expect: refuted at a = 2, b = 3, c = 0 — c = 0: both sides of the fraction are junk
theorem div_strictMono_all (a b c : ℝ) (h : a < b) (hc : 0 ≤ c) : a / c < b / c := by sorry

-- expect: refuted at x = 1/2 — log 2 / log (1/2) = -1: a base below 1
theorem logb_pos_all (x : ℝ) (hx : 0 < x) : 0 < logb x 2 := by sorry

-- expect: holds — a = 0 gives 0 on both sides, whatever log 0 is
theorem mul_log_self (a : ℝ) (ha : 0 ≤ a) : log (a ^ 2) = 2 * log a := by sorry

end Corpus.Junk
