theorem a ⦃x : ℝ⦄ [Fact (1 < 2)] (h : x > 0 := by simp) (_ : x = x) : ∃ y > x, ∀ᵉ (z > y) (w ∈ Set.Icc 0 z), ∃! v, v = w := h
