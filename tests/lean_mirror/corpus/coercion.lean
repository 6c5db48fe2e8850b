import Mathlib

/-! # Coercions
One tree of arithmetic is embedded leaf by leaf into its largest type; exponents, sums, bars,
conditionals and applications are leaves that do not see their siblings. Numerals of which nothing
is known are natural numbers. -/

namespace Corpus.Coercion

-- expect: holds — n is embedded before 1 is subtracted
theorem pred_lt (n : ℕ) : (n : ℝ) - 1 < n := by sorry

-- expect: refuted at n = 2 — 1 / 2 = 0 in ℕ
theorem cast_inverse (n : ℕ) (hn : 0 < n) : ((1 / n : ℕ) : ℝ) = 1 / n := by sorry

-- expect: refuted at n = 2 — the left sum is one of natural numbers: 2 * 1 against 2 * (3/2)
theorem sum_is_a_leaf (n : ℕ) (h : 1 ≤ n) :
    2 * ∑ i ∈ Finset.range n, 1 / (i + 1) =
      (2 : ℝ) * ∑ i ∈ Finset.range n, 1 / ((i : ℝ) + 1) := by sorry

-- expect: proved — 1 + 0 + 0 + 0 in ℕ
theorem harmonic_nat : ∑ i ∈ Finset.range 4, 1 / (i + 1) = 1 := by sorry

-- expect: proved — the ascription makes the terms real
theorem harmonic_real : (∑ i ∈ Finset.range 3, 1 / (i + 1) : ℝ) = 11 / 6 := by sorry

-- expect: refuted at n = 0, x = 0 — the conditional is a natural number, so n - 2 is 0
theorem if_is_a_leaf (n : ℕ) (x : ℝ) (h : x = if 0 < n then n - 1 else n - 2) :
    x = (n : ℝ) - 1 := by sorry

-- expect: refuted at n = 0, x = 0 — min (0 - 1) 5 = 0 in ℕ
theorem min_is_a_leaf (n : ℕ) (x : ℝ) (h : x = min (n - 1) 5) : x < n := by sorry

-- expect: holds — the base of a power belongs to the tree
theorem base_joins_the_tree (n : ℕ) (x : ℝ) :
    x + (n - 1) ^ 2 = x + (n ^ 2 - 2 * n + 1) := by sorry

-- expect: refuted at n = 0 — `Nat.cast` of a truncated difference
theorem cast_explicitly (n : ℕ) : (Nat.cast (n - 1) : ℝ) + 1 = n := by sorry

-- expect: refuted at n = 0, x = 0 — what stands behind the arrow is a natural number
theorem arrow_truncates (n : ℕ) (x : ℝ) (h : x = ↑(n - 1)) : x + 1 = n := by sorry

-- expect: holds — the argument of exp is real, so -n is
theorem argument_is_real (n : ℕ) : Real.exp (-n) ≤ 1 := by sorry

-- expect: refuted at n = 0 — √(-1) = 0 against -1: a real argument, and junk
theorem sqrt_argument_is_real (n : ℕ) : √(n - 1) ^ 2 = n - 1 := by sorry

-- expect: refuted at ε = 1 — nothing says that ε is real: it is a natural number
theorem untyped_epsilon : ∀ ε > 0, ∃ δ > 0, δ < ε := by sorry

-- expect: holds — δ is real as ε is
theorem typed_epsilon : ∀ ε : ℝ, ε > 0 → ∃ δ > 0, δ < ε := by sorry

-- expect: proved — in ℕ
theorem half_is_zero : 1 / 2 = 0 := by sorry

-- expect: proved — 3 - 5 is 0 in ℕ
theorem numerals_truncate : 3 - 5 + 2 = 2 := by sorry

-- expect: refuted — 2 - 3 is 0 in ℕ, not -1
theorem numerals_do_not_go_below : 2 - 3 + 1 = 0 := by sorry

-- expect: refuted — a negated numeral is an integer, and (-1) / 2 is -1
theorem negative_half : (-1) / 2 = 0 := by sorry

-- expect: refuted at q = 0, n = 3 — the tree is rational: 3/2 against 1
theorem rational_tree (q : ℚ) (n : ℕ) (h : n = 3) : q + n / 2 = q + 1 := by sorry

-- expect: refuted at n = 1, x = 0 — plain parentheses do not make a leaf: 1/2 against 0
theorem parentheses_are_no_leaf (n : ℕ) (x : ℝ) : x + (n / 2) = x + ((n / 2 : ℕ) : ℝ) := by sorry

-- expect: refuted at a = 1, b = 2 — 0 against 1/2
theorem int_cast_div (a b : ℤ) (hb : b ≠ 0) : ((a / b : ℤ) : ℝ) = (a : ℝ) / b := by sorry

-- expect: holds — where it divides, the embedding goes through
theorem int_cast_div_dvd (a b : ℤ) (h : b ∣ a) : ((a / b : ℤ) : ℝ) = (a : ℝ) / b := by sorry

-- expect: holds — b = 0 gives 0 on both sides
theorem floor_cast_div (a b : ℕ) : ⌊(a : ℝ) / b⌋₊ = a / b := by sorry

-- expect: proved — decimals are exact
theorem tenths : (0.1 : ℝ) + 0.2 = 0.3 := by sorry

-- expect: refuted — 333 / 1000
theorem third_is_no_decimal : (1 : ℝ) / 3 = 0.333 := by sorry

-- expect: proved — a thousandth
theorem scientific : (1e-3 : ℝ) * 1000 = 1 := by sorry

-- expect: refuted at n = 1 — the left sum is real: -1 against 0
theorem ascription_enters_the_sum (n : ℕ) :
    (∑ i ∈ Finset.range n, (i - 1) : ℝ) = ((∑ i ∈ Finset.range n, (i - 1) : ℕ) : ℝ) := by sorry

-- expect: refuted at a = 0, b = 1 — 0 against 1
theorem natAbs_of_truncated (a b : ℕ) :
    ((a - b : ℕ) : ℤ).natAbs = ((a : ℤ) - b).natAbs := by sorry

-- expect: refuted at a = 0, b = 1 — 1 against 0
theorem square_of_embedded (a b : ℕ) : ((a : ℤ) - b) ^ 2 = ((a - b : ℕ) : ℤ) ^ 2 := by sorry

-- expect: holds — the first argument of max is real, so the second is embedded
theorem max_embeds (n : ℕ) (x : ℝ) : (n : ℝ) ≤ max x n := by sorry

-- expect: holds — a real tree: division is exact
theorem real_half_twice (n : ℕ) : n / 2 * 2 = (n : ℝ) := by sorry

-- expect: refuted at n = 1 — 1/2 against 0: the ascription makes the first quotient real
theorem mean_of_two (n : ℕ) : (fun k : ℕ ↦ ((k + 0) / 2 : ℝ)) n = (fun k : ℕ ↦ (k + 0) / 2) n := by
  sorry

-- expect: refuted at a = 0, b = 1, z = 0 — truncated in ℕ before ℤ is asked for
theorem int_of_nat_sub (a b : ℕ) (z : ℤ) (h : z = (a - b : ℕ)) : z = a - b := by sorry

-- expect: holds — ℕ into ℤ into ℝ is ℕ into ℝ
theorem cast_cast (n : ℕ) : ((n : ℤ) : ℝ) = n := by sorry

-- expect: refuted at p = 1, q = 2, n = 0 — a rational quotient is not rounded by its embedding
theorem rat_cast_floor (p q : ℚ) (n : ℕ) (h : n = ⌊p / q⌋₊) : (n : ℝ) = p / q := by sorry

end Corpus.Coercion
