import Mathlib

namespace Author

abbrev Real := ℚ

def coeff (ρ : Real) (k : ℕ) : Real := (1 / ρ) ^ k

theorem coeff_pos (ρ : Real) (k : ℕ) (h : 0 < ρ) : 0 < coeff ρ k := by
  unfold coeff; positivity

end Author
