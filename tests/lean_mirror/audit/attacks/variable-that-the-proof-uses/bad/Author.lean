import Mathlib

namespace Author

noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

variable (β ρ : ℝ) (h : ρ < 1)

theorem alpha_pos (hβ : 0 < β) (hρ : 1 < ρ) : 0 < alpha β ρ := by
  exact absurd h (by linarith)

end Author
