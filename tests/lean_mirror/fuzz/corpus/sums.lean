theorem a (n : ℕ) : ∑ i ∈ Finset.range n, (i : ℝ) / 2 = ∏ k ∈ Finset.Icc 1 n with k > 1, (k : ℝ) := h
example : ∑ ⟨i, j⟩ ∈ s, i = ∑ i < 3, i := h
