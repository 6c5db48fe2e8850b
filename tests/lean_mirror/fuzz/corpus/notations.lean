local notation "⟪" x ", " y "⟫" => x * y
infixl:65 " ⊞ " => fun a b => a
notation "|" x => x
theorem a (x y : ℝ) : ⟪x, y⟫ ⊞ |x = ⟪y, |x := h
