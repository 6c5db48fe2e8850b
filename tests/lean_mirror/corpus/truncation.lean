import Mathlib

/-! # Truncation
Subtraction and division of natural numbers, Euclidean division of integers, and what becomes of
them when they are embedded into larger types. -/

namespace Corpus.Truncation

-- expect: refuted at n = 0 — `n - 1` is 0 in ℕ, and 0 + 1 ≠ 0
theorem sub_add_cancel_unguarded (n : ℕ) : n - 1 + 1 = n := by sorry

-- expect: holds — nothing is truncated from 1 on
theorem sub_add_cancel_guarded (n : ℕ) (h : 1 ≤ n) : n - 1 + 1 = n := by sorry

-- expect: refuted at a = 0, b = 1, c = 1 — 0 - 1 + 1 = 1, but 0 + 1 - 1 = 0
theorem sub_add_comm (a b c : ℕ) : a - b + c = a + c - b := by sorry

-- expect: holds — the sum is at least b
theorem add_sub_cancel_nat (a b : ℕ) : a + b - b = a := by sorry

-- expect: refuted at n = 0 — the predecessor of 0 is 0, which is not below it
theorem pred_lt_self (n : ℕ) : n - 1 < n := by sorry

-- expect: refuted at a = 0, b = 1 — the difference is 0 in one of the two orders
theorem sub_pos_of_ne (a b : ℕ) (h : a ≠ b) : 0 < a - b := by sorry

-- expect: refuted at n = 0 — the embedding comes after the truncation: 0, not -1
theorem cast_of_truncated (n : ℕ) : ((n - 1 : ℕ) : ℝ) = (n : ℝ) - 1 := by sorry

-- expect: holds — the ascription reaches the leaves: a subtraction of reals
theorem cast_at_the_leaves (n : ℕ) : (n - 1 : ℝ) + 1 = n := by sorry

-- expect: holds — subtraction of integers is exact
theorem int_sub_add_cancel (a b : ℤ) : a - b + b = a := by sorry

-- expect: holds — both are 0 only where a ≤ b and b ≤ a
theorem sub_eq_sub_comm (a b : ℕ) (h : a - b = b - a) : a = b := by sorry

-- expect: refuted at a = 0, b = 1 — 0 * 0 against 1 * 1
theorem square_of_distance (a b : ℕ) : (a - b) * (a - b) = (b - a) * (b - a) := by sorry

-- expect: refuted at a = 1, b = 2 — 0 against (1 - 4) + 4 = 0 + 4
theorem square_of_difference (a b : ℕ) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := by sorry

-- expect: refuted at n = 1 — 1 / 2 is 0 in ℕ
theorem half_twice (n : ℕ) : n / 2 * 2 = n := by sorry

-- expect: refuted at a = 1, b = 1 — 2 / 2 = 1, but 1 / 2 + 1 / 2 = 0
theorem half_of_sum (a b : ℕ) : (a + b) / 2 = a / 2 + b / 2 := by sorry

-- expect: holds — division rounds down, and n / 0 * 0 = 0
theorem div_mul_le (n k : ℕ) : n / k * k ≤ n := by sorry

-- expect: refuted at a = 1, b = 2 — 1 / 2 = 0
theorem div_pos_of_pos (a b : ℕ) (ha : 0 < a) (hb : 0 < b) : 0 < a / b := by sorry

-- expect: refuted at a = 0, b = 0 — a % 0 = a, and nothing is below 0
theorem mod_lt_all (a b : ℕ) : a % b < b := by sorry

-- expect: holds — a remainder is below a positive divisor
theorem mod_lt_pos (a b : ℕ) (hb : 0 < b) : a % b < b := by sorry

-- expect: refuted at a = 1 — (-1) / 2 = -1: integers are not divided towards 0
theorem int_div_is_odd (a : ℤ) : a / 2 = -(-a / 2) := by sorry

-- expect: holds — the remainder of integers is never negative
theorem int_mod_nonneg (a b : ℤ) (hb : b ≠ 0) : 0 ≤ a % b := by sorry

-- expect: refuted at a = 0, b = -1 — the remainder is below |b|, not below b
theorem int_mod_lt (a b : ℤ) (hb : b ≠ 0) : a % b < b := by sorry

-- expect: refuted at a = -1, b = 2 — the remainder of -1 is 1: it does not take the sign of a
theorem int_mod_sign (a b : ℤ) (hb : 0 < b) (ha : a < 0) : a % b ≤ 0 := by sorry

-- expect: holds — at b = 0 the remainder is a
theorem int_div_add_mod (a b : ℤ) : b * (a / b) + a % b = a := by sorry

-- expect: refuted at n = 0, x = -1 — beside a real variable the subtraction is real
theorem real_pred_nonneg (n : ℕ) (x : ℝ) (h : x = n - 1) : 0 ≤ x := by sorry

-- expect: holds — the subtraction is one of natural numbers
theorem nat_pred_nonneg (n : ℕ) (x : ℝ) (h : x = (n - 1 : ℕ)) : 0 ≤ x := by sorry

-- expect: refuted at n = 1 — 1 / 2 is 0 before it is embedded
theorem cast_half (n : ℕ) (h : 0 < n) : ((n / 2 : ℕ) : ℝ) = (n : ℝ) / 2 := by sorry

-- expect: refuted at k = -1 — toNat of a negative number is 0
theorem toNat_cast (k : ℤ) : (k.toNat : ℤ) = k := by sorry

-- expect: holds — natAbs keeps the square
theorem natAbs_sq (k : ℤ) : (k.natAbs : ℤ) ^ 2 = k ^ 2 := by sorry

-- expect: refuted at a = 0, b = 1 — 0 - (0 - 1) = 0
theorem sub_sub_self_unguarded (a b : ℕ) : a - (a - b) = b := by sorry

-- expect: holds — a - (a - b) is the smaller of the two
theorem min_by_subtraction (a b : ℕ) : a - (a - b) = min a b := by sorry

-- expect: holds — a + (b - a) is the larger of the two
theorem max_by_subtraction (a b : ℕ) : a + (b - a) = max a b := by sorry

-- expect: refuted at n = 3 — the term for i = 0 is 0, not -1: 1 against 3 - 3
theorem sum_of_preds (n : ℕ) :
    ∑ i ∈ Finset.range n, (i - 1) = n * (n - 1) / 2 - n := by sorry

-- expect: refuted at i = 2 — 2 + 1 = 0 in Fin 3
theorem fin_lt_succ (i : Fin 3) : i < i + 1 := by sorry

-- expect: proved — nine cases
theorem fin_add_comm (i j : Fin 3) : i + j = j + i := by sorry

-- expect: refuted at a = 2, b = 3 — 2 - 3 + 3 = 3, which is above 2
theorem sub_add_le (a b : ℕ) : a - b + b ≤ a := by sorry

-- expect: refuted at n = 0, m = 1, x = -1/2 — -1/2 < 0, but -1/2 is above 0 - 1
theorem lt_of_lt_truncated (n m : ℕ) (x : ℝ) (h : x < (n - m : ℕ)) : x < n - m := by sorry

-- expect: holds — the truncated difference is the larger one
theorem lt_truncated_of_lt (n m : ℕ) (x : ℝ) (h : x < n - m) : x < (n - m : ℕ) := by sorry

end Corpus.Truncation
