import Mathlib

namespace Author

/-- The exponent. -/
noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

theorem alpha_pos : ∃ β ρ : ℝ, 0 < β ∧ 1 < ρ ∧ 0 < alpha β ρ :=
  ⟨1, 2, by norm_num, by norm_num, by unfold alpha; positivity⟩

end Author
