import Mathlib

/-! Statements that `latent check` is tried on: true, false, and outside of what it reads. -/

theorem log_le_sub_one (x : ℝ) (hx : 0 < x) : Real.log x ≤ x - 1 := by
  exact Real.log_le_sub_one_of_pos hx

theorem false_at_zero (x : ℝ) : x / x = 1 := by sorry

theorem truncated (n : ℕ) : n - 1 + 1 = n := by sorry

theorem limit : Filter.Tendsto (fun n : ℕ ↦ (1 : ℝ) / n) Filter.atTop (nhds 0) := by sorry
