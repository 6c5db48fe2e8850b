import Mathlib

namespace Author

noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

opaque magic : ∀ β ρ : ℝ, 0 < β → 1 < ρ → 0 < alpha β ρ

theorem alpha_pos (β ρ : ℝ) (hβ : 0 < β) (hρ : 1 < ρ) : 0 < alpha β ρ :=
  magic β ρ hβ hρ

end Author
