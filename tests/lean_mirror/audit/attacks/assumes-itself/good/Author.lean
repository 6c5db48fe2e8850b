import Mathlib

namespace Author

noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

def AlphaIsPositive : Prop := ∀ β ρ : ℝ, 0 < β → 1 < ρ → 0 < alpha β ρ

theorem alpha_pos : AlphaIsPositive := fun _ _ hβ hρ => mul_pos hβ (Real.log_pos hρ)

end Author
