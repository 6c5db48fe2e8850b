import Mathlib

namespace Author

/-- The exponent. -/
noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

@[simp] lemma alpha_sign (β ρ : ℝ) (h : 0 < β) (h1 : 1 < ρ) : 0 < alpha β ρ := by
  admit

theorem alpha_pos (β ρ : ℝ) (hβ : 0 < β) (hρ : 1 < ρ) : 0 < alpha β ρ :=
  by simp [*]

end Author
