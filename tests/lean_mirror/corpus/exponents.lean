import Mathlib

/-! # Exponents
The exponent is elaborated by itself: its numerals are natural numbers, its subtraction truncates.
Integer and real exponents have to be asked for. -/

namespace Corpus.Exponents

-- expect: refuted at x = 4 — the exponent 1 / 2 is 0 in ℕ: 1 against 2
theorem pow_half (x : ℝ) (h : 0 ≤ x) : x ^ (1 / 2) = √x := by sorry

-- expect: holds — to bits; the exponent is real
theorem rpow_half (x : ℝ) (h : 0 ≤ x) : x ^ (1 / 2 : ℝ) = √x := by sorry

-- expect: proved — 9 ^ 0
theorem nine_pow_half : (9 : ℝ) ^ (1 / 2) = 1 := by sorry

-- expect: refuted at x = 2 — 1 / 3 = 0 in ℕ, so this says 1 = x
theorem pow_third_cubed (x : ℝ) (h : 0 < x) : (x ^ (1 / 3)) ^ 3 = x := by sorry

-- expect: refuted at x = 2, n = 0 — 0 - 1 = 0: 2 * 1 against 1
theorem mul_pow_pred (x : ℝ) (n : ℕ) : x * x ^ (n - 1) = x ^ n := by sorry

-- expect: holds — nothing is truncated
theorem mul_pow_pred_pos (x : ℝ) (n : ℕ) (h : 0 < n) : x * x ^ (n - 1) = x ^ n := by sorry

-- expect: holds — to bits; `(n - 1 : ℝ)` makes it a real power
theorem mul_rpow_pred (x : ℝ) (n : ℕ) (h : 0 < x) : x * x ^ (n - 1 : ℝ) = x ^ n := by sorry

-- expect: refuted at x = 0, n = 0 — 0 * … = 0, but 0 ^ 0 = 1
theorem mul_rpow_pred_all (x : ℝ) (n : ℕ) : x * x ^ ((n : ℝ) - 1) = x ^ n := by sorry

-- expect: refuted at x = 2 — 2 ^ 8 against 2 ^ 6
theorem tower (x : ℝ) (h : 1 ≤ x) : x ^ 2 ^ 3 = (x ^ 2) ^ 3 := by sorry

-- expect: proved — 2 ^ 9
theorem tower_value : 2 ^ 3 ^ 2 = 512 := by sorry

-- expect: refuted at x = 1 — minus the square
theorem neg_square (x : ℝ) : -x ^ 2 = x ^ 2 := by sorry

-- expect: refuted at x = 1/2, m = 1, n = 2 — powers of a base below 1 fall
theorem pow_mono_exponent (x : ℝ) (m n : ℕ) (hx : 0 ≤ x) (h : m ≤ n) : x ^ m ≤ x ^ n := by sorry

-- expect: holds — a base of at least 1
theorem pow_mono_exponent_one_le (x : ℝ) (m n : ℕ) (hx : 1 ≤ x) (h : m ≤ n) :
    x ^ m ≤ x ^ n := by sorry

-- expect: refuted at x = 0, n = 0 — x ^ 0 = 1
theorem pow_lt_one (x : ℝ) (n : ℕ) (h₀ : 0 ≤ x) (h₁ : x < 1) : x ^ n < 1 := by sorry

-- expect: refuted at x = -1, y = 1 — the sign is lost
theorem eq_of_sq_eq (x y : ℝ) (h : x ^ 2 = y ^ 2) : x = y := by sorry

-- expect: holds — of one sign
theorem eq_of_sq_eq_nonneg (x y : ℝ) (hx : 0 ≤ x) (hy : 0 ≤ y) (h : x ^ 2 = y ^ 2) : x = y := by
  sorry

-- expect: holds — odd powers are strictly monotone
theorem cube_strict (x y : ℝ) (h : x < y) : x ^ 3 < y ^ 3 := by sorry

-- expect: refuted at x = -1, y = 0 — even powers are not
theorem square_strict (x y : ℝ) (h : x < y) : x ^ 2 < y ^ 2 := by sorry

-- expect: refuted at x = -1, y = 2, z = 1/2 — (-1) ^ 1 = -1, but 1 ^ (1/2) = 1
theorem rpow_mul_all (x y z : ℝ) : x ^ (y * z) = (x ^ y) ^ z := by sorry

-- expect: holds — to bits
theorem rpow_mul_nonneg (x y z : ℝ) (hx : 0 < x) : x ^ (y * z) = (x ^ y) ^ z := by sorry

-- expect: holds — a whole real exponent is a natural one, whatever the base
theorem rpow_natCast (x : ℝ) (n : ℕ) : x ^ (n : ℝ) = x ^ n := by sorry

-- expect: refuted at x = -4, n = 3 — 1 - 12 = -11 is above (-3) ^ 3 = -27
theorem bernoulli_all (x : ℝ) (n : ℕ) : 1 + n * x ≤ (1 + x) ^ n := by sorry

-- expect: holds — Bernoulli's inequality
theorem bernoulli (x : ℝ) (n : ℕ) (h : -1 ≤ x) : 1 + n * x ≤ (1 + x) ^ n := by sorry

-- expect: refuted at n = 0 — 1 against -1: `-1 ^ n` is -(1 ^ n)
theorem neg_one_pow (n : ℕ) : (-1 : ℤ) ^ n = -1 ^ n := by sorry

-- expect: refuted at x = 0 — 0 ^ (-1) = 0
theorem zpow_neg_one_mul (x : ℝ) : x ^ (-1 : ℤ) * x = 1 := by sorry

-- expect: holds — also at 0
theorem zpow_neg_nat (x : ℝ) (n : ℕ) : x ^ (-(n : ℤ)) = (x ^ n)⁻¹ := by sorry

-- expect: refuted at x = 0, k = 1 — 0 ^ 2 = 0
theorem zpow_even_pos (x : ℝ) (k : ℤ) : 0 < x ^ (2 * k) := by sorry

-- expect: holds — an even power
theorem zpow_even_nonneg (x : ℝ) (k : ℤ) : 0 ≤ x ^ (2 * k) := by sorry

-- expect: refuted at r = 1, n = 2 — compound interest: 4 against 3
theorem compound (r : ℝ) (n : ℕ) (h : 0 < r) : (1 + r) ^ n = 1 + n * r := by sorry

-- expect: refuted at b = 1, m = 0, n = 1 — powers of 1
theorem nat_pow_strict (b m n : ℕ) (hb : 0 < b) (h : m < n) : b ^ m < b ^ n := by sorry

-- expect: refuted at x = 2, n = 1 — x ^ (1 / 2) = 1 again, now with a variable in the exponent
theorem pow_half_variable (x : ℝ) (n : ℕ) (hx : 1 < x) (hn : 0 < n) : 1 < x ^ (n / 2) := by sorry

-- expect: holds — to bits
theorem exp_nat_mul (x : ℝ) (n : ℕ) : Real.exp (n * x) = Real.exp x ^ n := by sorry

end Corpus.Exponents
