import Mathlib

namespace Author

/-- The exponent. -/
noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

theorem alpha_pos (β ρ : ℝ) (hβ : 0 < β) (hρ : 1 < ρ) : 0 < alpha β ρ :=
  mul_pos hβ (Real.log_pos hρ)

theorem log_le (x : ℝ) (h : 0 < x) : Real.log x ≤ x - 1 :=
  Real.log_le_sub_one_of_pos h

end Author
