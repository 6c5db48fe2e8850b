theorem a (x : ℝ) (n : ℕ) : (if x = 0 then 0 else x⁻¹) = (fun y ↦ y ^ (n - 1)) x ∧ √(x ^ 2) = x.log ∨ ⌊x⌋₊ ≤ n ! := h
example : (let y := 1; y) = (· + 1) 0 := h
