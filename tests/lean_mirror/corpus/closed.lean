import Mathlib

/-! # Closed statements and finite domains
Decided by evaluation or by trying every case. -/

namespace Corpus.Closed

-- expect: proved — 4 cos (2π/3) = -2
theorem rpow_of_minus_eight : (-8 : ℝ) ^ (2 / 3 : ℝ) < 0 := by sorry

-- expect: proved — a whole exponent
theorem rpow_minus_one : (-2 : ℝ) ^ (-1 : ℝ) = -1 / 2 := by sorry

-- expect: proved — powers of 0
theorem powers_of_zero :
    (0 : ℝ) ^ (-1 : ℝ) = 0 ∧ (0 : ℝ) ^ (0 : ℝ) = 1 ∧ (0 : ℝ) ^ 0 = 1 := by sorry

-- expect: proved — log 0, log (-1) and √(-3)
theorem junk_values : Real.log 0 = 0 ∧ Real.log (-1) = 0 ∧ √(-3) = 0 := by sorry

-- expect: proved — Euclidean division
theorem int_quotients : (-7 : ℤ) / 2 = -4 ∧ (7 : ℤ) / (-2) = -3 ∧ (-7 : ℤ) / (-2) = 4 := by sorry

-- expect: proved — remainders are never negative
theorem int_remainders : (-7 : ℤ) % 2 = 1 ∧ (-7 : ℤ) % (-2) = 1 ∧ (-7 : ℤ) % 0 = -7 := by sorry

-- expect: proved — outside of Pascal's triangle
theorem choose_two_five : Nat.choose 2 5 = 0 := by sorry

-- expect: proved — negative numbers round up to 0
theorem natCeil_neg : ⌈(-0.3 : ℝ)⌉₊ = 0 := by sorry

-- expect: proved — nothing to add, nothing to multiply
theorem empty_ranges : ∑ i ∈ Finset.range 0, i = 0 ∧ ∏ i ∈ Finset.range 0, i = 1 := by sorry

-- expect: proved — modulo 3
theorem fin_wraps : (2 : Fin 3) + 2 = 1 := by sorry

-- expect: proved — 25 cases
theorem fin_mul_comm : ∀ a b : Fin 5, a * b = b * a := by sorry

-- expect: refuted at a = 2 — 2 * 3 = 0 modulo 6
theorem fin_no_zero_divisors : ∀ a : Fin 6, a ≠ 0 → a * 3 ≠ 0 := by sorry

-- expect: proved — 100 cases
theorem below_hundred : ∀ n < 100, n % 4 ≠ 3 ∨ n % 2 = 1 := by sorry

-- expect: proved — the least common multiple of 1, …, 20
theorem lcm_twenty : ∀ n ∈ Finset.Icc 1 20, n ∣ 232792560 := by sorry

-- expect: refuted at n = 23 — up to 22 all divide it
theorem lcm_twenty_three : ∀ n ∈ Finset.Icc 1 23, n ∣ 232792560 := by sorry

-- expect: proved — by 9
theorem exists_square_eighty_one : ∃ n < 100, n ^ 2 = 81 := by sorry

-- expect: proved — three elements
theorem three_elements : ∀ x ∈ ({1, 2, 3} : Finset ℕ), x ^ 2 ≤ 9 := by sorry

-- expect: proved — by squaring
theorem sqrt_two_lt : √2 < 1.4143 := by sorry

-- expect: proved — an alternating series
theorem log_two_lt : Real.log 2 < 0.6932 := by sorry

-- expect: proved — in ℚ
theorem rat_sum : (1 : ℚ) / 3 + 1 / 6 = 1 / 2 := by sorry

-- expect: proved — of an integer
theorem abs_of_int : |(-3 : ℤ)| = 3 := by sorry

-- expect: proved — functions of natural numbers
theorem nat_functions : Nat.gcd 0 0 = 0 ∧ Nat.log 2 1023 = 9 ∧ Nat.sqrt 99 = 9 := by sorry

-- expect: proved — a prime
theorem prime_ninety_seven : Nat.Prime 97 := by sorry

-- expect: refuted — 91 = 7 * 13
theorem prime_ninety_one : Nat.Prime 91 := by sorry

-- expect: proved — 2, 0, 6 in this order: the lowest digit comes first
theorem digits_order : Nat.digits 10 602 = [2, 0, 6] := by sorry

end Corpus.Closed
