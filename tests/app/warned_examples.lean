import Mathlib

/-! Statements that `latent check` warns of, each under the rule that it is for (docs/warnings.md).
The names are read by `report_test.py`. -/

local notation "π" => (3 : ℝ)

theorem L1 (x y : ℝ) (h : 0 < x) (k : x < 0) : x = y := by
  exact absurd h k.not_lt

theorem L2 (k : ℕ) : k < 1 → ∃ n < 9, 5 < n → n < k := by
  exact fun _ => ⟨0, by norm_num, fun h => absurd h (by norm_num)⟩

theorem L3 (n : ℕ) : n - 3 ≤ n := Nat.sub_le n 3

theorem L4 (x : ℝ) (h : 0 ≤ x) : x ^ (1 / 2) ≤ 1 + x := by
  norm_num
  exact h

theorem L5 (x : ℝ) : 0 < x ^ 2 := by positivity

theorem L6 (x : ℝ) : x / x = 1 := by field_simp

theorem L7 (x : ℝ) : ∃ n < 5, (n : ℝ) * x ≤ 0 := ⟨0, by norm_num, by simp⟩

theorem L8 (x : ℝ) (h : x = 0) : |x| < ε := by simp [h]

theorem L9 (log : ℝ) : log ≤ |log| := le_abs_self log

theorem L10 (x y : ℝ) (hx : 0 < x) (hy : 0 < y) : x < 2 * x := by linarith

theorem L11 (n : ℕ) : 10 * n ≤ n ^ 2 := by nlinarith

theorem L12 (x : ℝ) (h : 0 < x) : 0 ≤ x ^ 2 := sq_nonneg x

theorem L13 (x : ℝ) : x ≤ |x| := by sorry

theorem clean (x : ℝ) : x ≤ |x| := le_abs_self x
