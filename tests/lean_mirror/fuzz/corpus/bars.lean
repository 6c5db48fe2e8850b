theorem a (x y : ℝ) : ||x| - |y|| ≤ |x - y| ∧ ‖x‖ = |x| := h
example : |x|y| := {x | |x| < 1}
