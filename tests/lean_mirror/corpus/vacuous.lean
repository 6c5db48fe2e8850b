import Mathlib

/-! # Vacuous statements
Nothing meets their hypotheses, and order or ranges prove it. Each claims nonsense. -/

namespace Corpus.Vacuous

-- expect: vacuous — x is on both sides of [0, 1]
theorem both_sides (x : ℝ) (h₁ : x < 0) (h₂ : 1 < x) : x = 7 := by sorry

-- expect: vacuous — nothing is below itself
theorem below_itself (x : ℝ) (h : x < x) : x = 7 := by sorry

-- expect: vacuous — order is antisymmetric
theorem both_orders (x y : ℝ) (h₁ : x < y) (h₂ : y < x) : x * y = 7 := by sorry

-- expect: vacuous — a circle of three
theorem circle (x y z : ℝ) (h₁ : x < y) (h₂ : y < z) (h₃ : z < x) : x + y = z := by sorry

-- expect: vacuous — squares are not negative
theorem negative_square (x : ℝ) (h : x ^ 2 < 0) : x = 7 := by sorry

-- expect: vacuous — the exponential function is positive
theorem exp_nonpos (x : ℝ) (h : Real.exp x ≤ 0) : x = 7 := by sorry

-- expect: vacuous — roots are not negative
theorem sqrt_neg (x : ℝ) (h : √x < 0) : x = 7 := by sorry

-- expect: vacuous — nor are absolute values
theorem abs_neg (x : ℝ) (h : |x| < 0) : x = 7 := by sorry

-- expect: vacuous — nor are natural numbers
theorem nat_neg (n : ℕ) (h : n < 0) : n = 7 := by sorry

-- expect: vacuous — no natural number lies between 2 and 3
theorem nat_between (n : ℕ) (h₁ : 2 < n) (h₂ : n < 3) : n = 7 := by sorry

-- expect: vacuous — no integer lies between 0 and 1
theorem int_between (k : ℤ) (h₁ : 0 < 2 * k) (h₂ : 2 * k < 2) : k = 7 := by sorry

-- expect: vacuous — the ends are crossed
theorem crossed_interval (x : ℝ) (h : x ∈ Set.Icc (1 : ℝ) 0) : x = 7 := by sorry

-- expect: vacuous — nothing is in ∅
theorem mem_empty (x : ℝ) (h : x ∈ (∅ : Set ℝ)) : x = 7 := by sorry

-- expect: vacuous — sines are at most 1
theorem sin_gt_one (x : ℝ) (h : 1 < Real.sin x) : x = 7 := by sorry

-- expect: vacuous — hyperbolic cosines are at least 1
theorem cosh_lt_one (x : ℝ) (h : Real.cosh x < 1) : x = 7 := by sorry

-- expect: vacuous — below π / 2
theorem arctan_gt_two (x : ℝ) (h : 2 < Real.arctan x) : x = 7 := by sorry

-- expect: vacuous — two values at once
theorem two_values (x : ℝ) (h₁ : x = 1) (h₂ : x = 2) : x = 7 := by sorry

-- expect: vacuous — False as a hypothesis
theorem from_false (x : ℝ) (h : False) : x = 7 := by sorry

-- expect: vacuous — a closed hypothesis that is false: 1 / 2 is 0 in ℕ
theorem closed_hypothesis (x : ℝ) (h : 1 / 2 = 1) : x = 7 := by sorry

-- expect: vacuous — even powers and 1
theorem positive_polynomial (x : ℝ) (h : x ^ 4 + x ^ 2 + 1 ≤ 0) : x = 7 := by sorry

-- expect: vacuous — a natural number is never negative, embedded or not
theorem nat_cast_neg (n : ℕ) (h : (n : ℝ) < 0) : n = 7 := by sorry

-- expect: vacuous — remainders by 2 are 0 and 1
theorem remainder_too_large (n : ℕ) (h : n % 2 = 2) : n = 7 := by sorry

end Corpus.Vacuous
