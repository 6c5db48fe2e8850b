import Mathlib

namespace Author

noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

opaque unit : ℝ

theorem alpha_pos (β ρ : ℝ) (hβ : 0 < β) (hρ : 1 < ρ) : 0 < alpha β ρ :=
  mul_pos hβ (Real.log_pos hρ)

end Author
