import Mathlib

open Real

namespace Author

noncomputable def log (x : ℝ) : ℝ := x - 1

/-- The exponent. -/
noncomputable def alpha (β ρ : ℝ) : ℝ := β * log ρ

theorem alpha_pos (β ρ : ℝ) (hβ : 0 < β) (hρ : 1 < ρ) : 0 < alpha β ρ :=
  mul_pos hβ (Real.log_pos hρ)

end Author
