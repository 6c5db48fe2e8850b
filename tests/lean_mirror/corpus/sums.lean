import Mathlib

/-! # Finite sums and products
Over `range`, `Icc`, `Ico`, filters and finite types; empty ones; functions as variables. -/

namespace Corpus.Sums

open Finset

-- expect: holds — in ℝ nothing truncates
theorem gauss_real (n : ℕ) : ∑ i ∈ range n, (i : ℝ) = n * (n - 1) / 2 := by sorry

-- expect: refuted at n = 1 — `range n` ends at n - 1
theorem gauss_off_by_one (n : ℕ) : ∑ i ∈ range n, i = n * (n + 1) / 2 := by sorry

-- expect: holds — up to n
theorem gauss_succ (n : ℕ) : ∑ i ∈ range (n + 1), i = n * (n + 1) / 2 := by sorry

-- expect: holds — the product is even, and 0 at n = 0
theorem gauss_nat (n : ℕ) : ∑ i ∈ range n, i = n * (n - 1) / 2 := by sorry

-- expect: refuted at r = 1, n = 1 — division by 0
theorem geometric_all (r : ℝ) (n : ℕ) : ∑ i ∈ range n, r ^ i = (r ^ n - 1) / (r - 1) := by sorry

-- expect: holds — away from 1
theorem geometric (r : ℝ) (n : ℕ) (h : r ≠ 1) :
    ∑ i ∈ range n, r ^ i = (r ^ n - 1) / (r - 1) := by sorry

-- expect: refuted at n = 0, f = fun _ ↦ 1 — the empty sum
theorem sum_pos_all (n : ℕ) (f : ℕ → ℝ) (hf : ∀ i < n, 0 < f i) : 0 < ∑ i ∈ range n, f i := by sorry

-- expect: holds — one term at least
theorem sum_pos_nonempty (n : ℕ) (f : ℕ → ℝ) (hn : 0 < n) (hf : ∀ i < n, 0 < f i) :
    0 < ∑ i ∈ range n, f i := by sorry

-- expect: refuted at n = 2 — 3 against 4
theorem icc_sum_sq (n : ℕ) : ∑ i ∈ Icc 1 n, i = n ^ 2 := by sorry

-- expect: holds — the first n odd numbers
theorem odd_sum (n : ℕ) : ∑ i ∈ range n, (2 * i + 1) = n ^ 2 := by sorry

-- expect: holds — where the interval is empty the difference truncates to 0
theorem card_as_sum_nat (a b : ℕ) : ∑ _i ∈ Icc a b, 1 = b + 1 - a := by sorry

-- expect: refuted at a = 2, b = 0 — an empty interval of integers: 0 against -1
theorem card_as_sum_int (a b : ℤ) : ∑ _i ∈ Icc a b, (1 : ℤ) = b + 1 - a := by sorry

-- expect: refuted at n = 0, f = fun i ↦ (i : ℝ) — the empty product is 1
theorem prod_eq_zero_all (n : ℕ) (f : ℕ → ℝ) (h : f 0 = 0) : ∏ i ∈ range n, f i = 0 := by sorry

-- expect: holds — a factor is 0
theorem prod_range_succ_zero (n : ℕ) : ∏ i ∈ range (n + 1), (i : ℝ) = 0 := by sorry

-- expect: holds — what a factorial is
theorem factorial_as_prod (n : ℕ) : ∏ i ∈ range n, (i + 1) = n.factorial := by sorry

-- expect: holds — at 0 too, since log 0 = 0
theorem harmonic_le (n : ℕ) : ∑ i ∈ Icc 1 n, (1 : ℝ) / i ≤ 1 + Real.log n := by sorry

-- expect: refuted at n = 1 — equal there
theorem harmonic_lt (n : ℕ) : ∑ i ∈ Icc 1 n, (1 : ℝ) / i < 1 + Real.log n := by sorry

-- expect: holds — a telescoping sum
theorem telescope (n : ℕ) :
    ∑ i ∈ range n, (1 / ((i : ℝ) + 1) - 1 / ((i : ℝ) + 2)) = 1 - 1 / ((n : ℝ) + 1) := by sorry

-- expect: refuted at n = 0 — 0 against 1 - 1 / 0 = 1
theorem telescope_from_zero (n : ℕ) :
    ∑ i ∈ range n, 1 / ((i : ℝ) * (i + 1)) = 1 - 1 / (n : ℝ) := by sorry

-- expect: refuted at n = 1 — 0 is even: 1 against 0
theorem count_even (n : ℕ) : ∑ _i ∈ (range n).filter (fun i ↦ i % 2 = 0), 1 = n / 2 := by sorry

-- expect: holds — rounded up
theorem count_even_ceil (n : ℕ) :
    ∑ _i ∈ (range n).filter (fun i ↦ i % 2 = 0), 1 = (n + 1) / 2 := by sorry

-- expect: holds — the odd numbers below n
theorem sum_of_odd (n : ℕ) : ∑ i ∈ range n with i % 2 = 1, i = (n / 2) ^ 2 := by sorry

-- expect: holds — a sum with a bound for its index
theorem sum_lt (n : ℕ) : ∑ _i < n, 1 = n := by sorry

-- expect: holds — a sum of products
theorem double_sum (m n : ℕ) :
    ∑ i ∈ range m, ∑ j ∈ range n, i * j = (∑ i ∈ range m, i) * ∑ j ∈ range n, j := by sorry

-- expect: refuted at n = 0 — the last binomial coefficient is missing
theorem choose_sum_short (n : ℕ) : ∑ k ∈ range n, n.choose k = 2 ^ n := by sorry

-- expect: holds — all of them
theorem choose_sum (n : ℕ) : ∑ k ∈ range (n + 1), n.choose k = 2 ^ n := by sorry

-- expect: refuted at n = 0 — 1 at n = 0
theorem alternating_choose_sum (n : ℕ) :
    ∑ k ∈ range (n + 1), (-1 : ℤ) ^ k * n.choose k = 0 := by sorry

-- expect: holds — the binomial theorem
theorem binomial (x y : ℝ) (n : ℕ) :
    (x + y) ^ n = ∑ k ∈ range (n + 1), x ^ k * y ^ (n - k) * n.choose k := by sorry

-- expect: holds — the inequality of Cauchy and Schwarz
theorem cauchy_sums (n : ℕ) (f g : ℕ → ℝ) :
    (∑ i ∈ range n, f i * g i) ^ 2 ≤ (∑ i ∈ range n, f i ^ 2) * ∑ i ∈ range n, g i ^ 2 := by sorry

-- expect: refuted at n = 2, f = fun _ ↦ 1 — 4 against 2
theorem sq_of_sum (n : ℕ) (f : ℕ → ℝ) :
    (∑ i ∈ range n, f i) ^ 2 = ∑ i ∈ range n, f i ^ 2 := by sorry

-- expect: refuted at v = fun i ↦ if i = 1 then 1 else 0 — the first entry need not be the largest
theorem fin_sum_le_first (v : Fin 3 → ℝ) : ∑ i, v i ≤ 3 * v 0 := by sorry

-- expect: holds — means and mean squares
theorem fin_sum_sq (v : Fin 3 → ℝ) : (∑ i, v i) ^ 2 ≤ 3 * ∑ i, v i ^ 2 := by sorry

-- expect: refuted at n = 2, f = fun _ ↦ -2 — two negative factors
theorem prod_le_one (n : ℕ) (f : ℕ → ℝ) (hf : ∀ i < n, f i ≤ 1) : ∏ i ∈ range n, f i ≤ 1 := by sorry

-- expect: holds — factors between 0 and 1
theorem prod_le_one_nonneg (n : ℕ) (f : ℕ → ℝ) (h₀ : ∀ i < n, 0 ≤ f i) (h₁ : ∀ i < n, f i ≤ 1) :
    ∏ i ∈ range n, f i ≤ 1 := by sorry

-- expect: holds — `Ico 1 0` is empty
theorem ico_sum (n : ℕ) : ∑ i ∈ Ico 1 n, i = n * (n - 1) / 2 := by sorry

-- expect: proved — a closed sum
theorem gauss_hundred : ∑ i ∈ range 101, i = 5050 := by sorry

-- expect: refuted at n = 2, f = fun i ↦ 2 * i, g = fun _ ↦ 1 — terms truncate one by one:
--   0 + 1 against 2 - 2
theorem sum_sub_nat (n : ℕ) (f g : ℕ → ℕ) :
    ∑ i ∈ range n, (f i - g i) = ∑ i ∈ range n, f i - ∑ i ∈ range n, g i := by sorry

-- expect: holds — the old way to write it
theorem sum_in (n : ℕ) : ∑ _i in range n, (1 : ℝ) = n := by sorry

-- expect: holds — the function itself, and the notation for it
theorem sum_as_function (n : ℕ) : (range n).sum (fun i ↦ i) = ∑ i ∈ range n, i := by sorry

-- expect: refuted at n = 0 — `Icc 1 0` is empty
theorem card_icc (n : ℕ) : (Icc 1 n).card = n + 1 := by sorry

-- expect: holds — as many as there are
theorem card_icc_one (n : ℕ) : (Icc 1 n).card = n := by sorry

-- expect: holds — what is missing is truncated
theorem card_ioo_nat (a b : ℕ) : (Ioo a b).card = b - a - 1 := by sorry

-- expect: refuted at a = 0, b = 0 — in ℤ it is not: 0 against -1
theorem card_ioo_int (a b : ℤ) : ((Ioo a b).card : ℤ) = b - a - 1 := by sorry

-- expect: refuted at a = 1, b = 0 — crossed ends
theorem ioc_sum_pos (a b : ℕ) (h : 0 < a) : 0 < ∑ i ∈ Ioc a b, i := by sorry

-- expect: holds — over pairs
theorem sum_over_pairs (m n : ℕ) :
    ∑ p ∈ range m ×ˢ range n, p.1 * p.2 = (∑ i ∈ range m, i) * ∑ j ∈ range n, j := by sorry

-- expect: refuted at n = 2 — 0 + 1 against 2: within the sum n is its index
theorem shadowed_index (n : ℕ) : ∑ n ∈ range n, n = n := by sorry

-- expect: refuted at n = 1, f = fun _ ↦ 0 — a sum of zeros
theorem some_term_pos (n : ℕ) (f : ℕ → ℝ) (h : 0 ≤ ∑ i ∈ range n, f i) (hn : 0 < n) :
    ∃ i < n, 0 < f i := by sorry

end Corpus.Sums
