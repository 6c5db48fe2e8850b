import Mathlib

namespace Author

def half (n : ℕ) : ℕ := n / 2

def none (n : ℕ) : ℕ := 0

@[csimp] theorem half_eq : half = none := sorry

/-- The exponent. -/
noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

theorem alpha_pos (β ρ : ℝ) (hβ : 0 < β) (hρ : 1 < ρ) : 0 < alpha β ρ :=
  mul_pos hβ (Real.log_pos hρ)

end Author
