import Mathlib

namespace Author

/-- The exponent. -/
noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

theorem alpha_pos (β ρ : ℝ) (hβ : 0 < β) (hρ : 1 < ρ) : 0 < alpha β ρ :=
  mul_pos hβ (Real.log_pos hρ)

theorem alpha_upper (β ρ : ℝ) (hβ : 0 ≤ β) (hρ : 0 < ρ) : alpha β ρ ≤ β * (ρ - 1) :=
  mul_le_mul_of_nonneg_left (Real.log_le_sub_one_of_pos hρ) hβ

end Author
