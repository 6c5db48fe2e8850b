abbrev Real.add (a b : Real) : Real := a + b
theorem t (x : @Real) (h_0 : (0 : ℝ) < x) : Real.add (@Real.ofNat 3) (@Real.rpow x (@Real.ofNat 2)) > x := by sorry
