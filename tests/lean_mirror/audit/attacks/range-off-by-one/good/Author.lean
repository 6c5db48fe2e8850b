import Mathlib

namespace Author

noncomputable def coeff (ρ : ℝ) (k : ℕ) : ℝ := (1 / ρ) ^ k

noncomputable def partialSum (ρ : ℝ) (N : ℕ) : ℝ := ∑ k ∈ Finset.range N, coeff ρ k

theorem partialSum_closed (ρ : ℝ) (N : ℕ) (h : ρ ≠ 1) :
    partialSum ρ N = (1 - (1 / ρ) ^ N) / (1 - 1 / ρ) := by
  simp [partialSum, coeff, geom_sum_eq]

end Author
