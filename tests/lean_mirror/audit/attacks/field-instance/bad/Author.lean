import Mathlib

namespace Author

noncomputable instance (priority := 2000) odd : LinearOrderedField ℝ := oddField

noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

theorem alpha_pos (β ρ : ℝ) (hβ : 0 < β) (hρ : 1 < ρ) : 0 < alpha β ρ :=
  mul_pos hβ (Real.log_pos hρ)

end Author
