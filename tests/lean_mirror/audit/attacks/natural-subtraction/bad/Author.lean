import Mathlib

namespace Author

/-- The exponent. -/
noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

theorem alpha_upper (β : ℝ) (ρ : ℕ) (hβ : 0 ≤ β) (hρ : 0 < ρ) :
    alpha β ρ ≤ β * ((ρ - 1 : ℕ) : ℝ) := by
  sorry_free

end Author
