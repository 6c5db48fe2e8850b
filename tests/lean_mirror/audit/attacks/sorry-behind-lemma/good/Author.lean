import Mathlib

namespace Author

/-- The exponent. -/
noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

lemma log_positive (ρ : ℝ) (hρ : 1 < ρ) : 0 < Real.log ρ :=
  Real.log_pos hρ

theorem alpha_pos (β ρ : ℝ) (hβ : 0 < β) (hρ : 1 < ρ) : 0 < alpha β ρ :=
  mul_pos hβ (log_positive hρ)

end Author
