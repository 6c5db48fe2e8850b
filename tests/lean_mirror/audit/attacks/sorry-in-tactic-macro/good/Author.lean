import Mathlib

namespace Author

noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

macro "positive" : tactic => `(tactic| positivity)

theorem alpha_pos (β ρ : ℝ) (hβ : 0 < β) (hρ : 1 < ρ) : 0 < alpha β ρ := by
  have := Real.log_pos hρ
  positive

end Author
