import Mathlib

namespace Author

/-- The exponent. -/
noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

theorem alpha_neg_iff (β ρ : ℝ) (hβ : 0 < β) (hρ : 0 < ρ) : alpha β ρ < 0 ↔ ρ < 1 := by
  unfold alpha; exact mul_neg_iff_of_pos_left hβ |>.trans (Real.log_neg_iff hρ)

end Author
