theorem a (x y : ℝ) : 0 < x < y := h
theorem b : 0 < 1 = True := h
