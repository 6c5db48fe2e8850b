import Mathlib

namespace Author

def two_fast (n : ℕ) : ℕ := 0

@[implemented_by two_fast] def two (n : ℕ) : ℕ := 2 * n

/-- The exponent. -/
noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

theorem alpha_pos (β ρ : ℝ) (hβ : 0 < β) (hρ : 1 < ρ) : 0 < alpha β ρ :=
  mul_pos hβ (Real.log_pos hρ)

end Author
