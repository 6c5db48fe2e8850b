import Mathlib

namespace Author

/-- The exponent. -/
noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

lemma log_positive (ρ : ℝ) (hρ : 1 < ρ) : 0 < Real.log ρ :=
  Real.log_pos hρ

end Author
