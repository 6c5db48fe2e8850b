import Mathlib

open Finset

namespace Kinds

noncomputable def decay (c x : ℝ) : ℝ := c * Real.exp (-x)
noncomputable def total (f : ℕ → ℝ) (n : ℕ) : ℝ := ∑ k ∈ range n, f k
noncomputable def exp (x : ℝ) : ℝ := 2 * Real.exp x

structure Model where
  rate : ℝ
  depth : ℕ
  positive : 0 < rate

theorem reals (x y : ℝ) (h : 0 < x) (g : x < y) : decay 1 y < decay 1 x := by sorry
theorem roots (x : ℝ) : √x ^ 2 ≤ |x| ∧ min x 0 ≤ max x 1 := by sorry
theorem trigonometry (x : ℝ) : Real.sin x ^ 2 + Real.cos x ^ 2 = 1 ∨ Real.tan x = Real.pi := by sorry
theorem hyperbola (x : ℝ) : Real.cosh x ^ 2 - Real.sinh x ^ 2 = 1 ∧ Real.tanh x < 1 := by sorry
theorem angles (x : ℝ) : Real.arctan x < Real.pi / 2 := by sorry
theorem bases (b x : ℝ) (h : 1 < b) (g : 0 < x) : b ^ Real.logb b x = x := by sorry
theorem powers (x : ℝ) (n : ℕ) (k : ℤ) (y : ℝ) : x ^ n + x ^ k + x ^ y = x ^ y + x ^ (n : ℝ) := by
  sorry
theorem naturals (j k : ℕ) (h : j < k) : j - k = 0 ∧ j / k = 0 ∧ min j k = j ∧ Nat.factorial k ≠ 0 := by
  sorry
theorem binomials (n k : ℕ) (h : n < k) : n.choose k = 0 := by sorry
theorem integers (a b : ℤ) (h : a ≤ b) : 0 ≤ (b - a) ^ 2 ∧ |a - b| = b - a ∧ (a : ℝ) ≤ b := by sorry
theorem mixed (n : ℕ) (a : ℤ) (h : (n : ℤ) = a) : ((n : ℤ) : ℝ) = (a : ℝ) ∧ max a 0 = a := by sorry
theorem floors (x : ℝ) : (⌊x⌋ : ℝ) ≤ x ∧ x ≤ ⌈x⌉ ∧ (⌊x⌋₊ : ℝ) ≤ |x| ∧ x ≤ ⌈x⌉₊ := by sorry
theorem sums (f : ℕ → ℝ) (n : ℕ) (h : ∀ k, 0 ≤ f k) : 0 ≤ total f n := by sorry
theorem products (x : ℝ) (n : ℕ) : ∏ k ∈ range n, x = x ^ n := by sorry
theorem quantifiers (x : ℝ) (h : 0 < x) : ∃ n : ℕ, ∀ m : ℕ, n ≤ m → 1 < x * m ↔ ¬ x = 0 := by sorry
theorem cases (x : ℝ) (n : ℕ) (a : ℤ) : (if x = 0 then 0 else x⁻¹ * x) ≤ 1 ∧
    (if n ≤ 3 then (1 : ℝ) else 2) ≤ 2 ∧ (if a < 0 then (0 : ℝ) else 1) ≤ 1 := by sorry
theorem structures (m : Model) : 0 < m.rate * (m.depth + 1) := by sorry
theorem shadows (R nat PI forall' : ℝ) (h : R < nat) : exp R < exp nat ∧ Real.exp R < Real.exp nat ∧
    0 * PI = 0 * forall' := by sorry
theorem decimals (x : ℝ) (h : 0.25 < x) : 1 / 4 < x ∧ 1e-3 < x := by sorry
theorem negations (x y : ℝ) (h : x ≠ y) (g : ¬ x < y) : y < x := by sorry
theorem rationals (q : ℚ) : q ≤ q := by sorry
theorem euclidean (a b : ℤ) : a / b * b ≤ a + b := by sorry

end Kinds
