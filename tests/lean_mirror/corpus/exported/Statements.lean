import exported.Preamble

/-! # Machine-exported statements
One binder for each variable, `@Real` for its type, `h_0`, `h_1`, … for hypotheses, applications
in the place of operators. -/

-- expect: holds — a sum of positive numbers
theorem t0 (x : @Real) (y : @Real) (h_0 : (0 : ℝ) < x) (h_1 : (0 : ℝ) < y) :
    (0 : ℝ) < (Real.add x y) := by sorry

-- expect: refuted at x = 0 — the square of 0
theorem t1 (x : @Real) : Real.lt (@Real.ofNat 0) (@Real.rpow x (@Real.ofNat 2)) := by sorry

-- expect: holds — a square
theorem t2 (x : @Real) : Real.le (@Real.ofNat 0) (@Real.rpow x (@Real.ofNat 2)) := by sorry

-- expect: refuted at x = 0 — division by 0
theorem t3 (x : @Real) : (Real.div x x) = (@Real.ofNat 1) := by sorry

-- expect: holds — away from 0
theorem t4 (x : @Real) (h_0 : x ≠ (0 : ℝ)) : (Real.div x x) = (@Real.ofNat 1) := by sorry

-- expect: refuted at x = 1, y = 1 — (x + y)² without its middle term
theorem t5 (x : @Real) (y : @Real) :
    (Real.pow (Real.add x y) 2) = (Real.add (Real.pow x 2) (Real.pow y 2)) := by sorry

-- expect: holds — with it
theorem t6 (x : @Real) (y : @Real) :
    (Real.pow (Real.add x y) 2) =
      (Real.add (Real.add (Real.pow x 2) (Real.mul (Real.mul Real.ofNat_2 x) y))
        (Real.pow y 2)) := by sorry

-- expect: refuted at x = -1 — (x²) ^ (1/2) is |x|
theorem t7 (x : @Real) (h_0 : x ≤ (1 : ℝ)) :
    (@Real.rpow (@Real.rpow x (@Real.ofNat 2)) ((@Real.ofNat 1) / (@Real.ofNat 2))) = x := by sorry

-- expect: holds — the same with the bars
theorem t8 (x : @Real) :
    (@Real.rpow (@Real.rpow x (@Real.ofNat 2)) ((@Real.ofNat 1) / (@Real.ofNat 2))) =
      (Real.abs x) := by sorry

-- expect: refuted — the stand-in for e is not e
theorem t9 : (Real.exp (@Real.ofNat 1)) = ((@Real.ofNat 222630) / (@Real.ofNat 81901)) := by sorry

-- expect: proved — but it is close
theorem t10 : (Real.abs (Real.sub (Real.exp (@Real.ofNat 1))
    ((@Real.ofNat 222630) / (@Real.ofNat 81901)))) < (1 : ℝ) / 1000000000 := by sorry

-- expect: holds — hypotheses in the conclusion
theorem t11 : ∀ x : ℝ, 0 ≤ x → x ≤ 1 → x ^ 2 ≤ x := by sorry

-- expect: refuted at x = 0 — an end of the range
theorem t12 : ∀ x : ℝ, 0 ≤ x → x ≤ 1 → x ^ 2 < 1 ∧ 0 < x ∨ x = 1 := by sorry

-- expect: refuted at x = 2, y = 1 — the larger of the two is x
theorem t13 (x : @Real) (y : @Real) (h_0 : (0 : ℝ) < y) : (Real.max x y) = y := by sorry

-- expect: holds — larger and smaller
theorem t14 (x : @Real) (y : @Real) :
    (Real.add (Real.max x y) (Real.min x y)) = (Real.add x y) := by sorry

-- expect: refuted at x = -1 — exp (log 1 / 2) = 1, but √(-1) = 0
theorem t15 (x : @Real) :
    (Real.exp (Real.div (Real.log x) (@Real.ofNat 2))) = (Real.sqrt x) := by sorry

-- expect: holds — to bits
theorem t16 (x : @Real) (h_0 : (0 : ℝ) < x) :
    (Real.exp (Real.div (Real.log x) (@Real.ofNat 2))) = (Real.sqrt x) := by sorry

-- expect: refuted at x = 2, y = 1 — the difference has a sign
theorem t17 (x : @Real) (y : @Real) : Real.le (Real.sub x y) (@Real.ofNat 0) := by sorry

-- expect: vacuous — h_0 and h_1 exclude each other
theorem t18 (x : @Real) (h_0 : (2 : ℝ) < x) (h_1 : x < (1 : ℝ)) : (Real.neg x) = x := by sorry

-- expect: refuted at x = 1 — minus x
theorem t19 (x : @Real) : (Real.neg x) = (Real.abs x) := by sorry

-- expect: refuted at a = 1, b = 1, c = 1 — equality for equal sides
theorem t20 (a : @Real) (b : @Real) (c : @Real) (h_0 : (0 : ℝ) < a) (h_1 : (0 : ℝ) < b)
    (h_2 : (0 : ℝ) < c) :
    Real.lt (Real.add (Real.add (Real.mul a b) (Real.mul b c)) (Real.mul c a))
      (Real.add (Real.add (Real.pow a 2) (Real.pow b 2)) (Real.pow c 2)) := by sorry

-- expect: holds — otherwise at most
theorem t21 (a : @Real) (b : @Real) (c : @Real) :
    Real.le (Real.add (Real.add (Real.mul a b) (Real.mul b c)) (Real.mul c a))
      (Real.add (Real.add (Real.pow a 2) (Real.pow b 2)) (Real.pow c 2)) := by sorry

-- expect: refuted at x = 1/10 — ten times a tenth is 1
theorem t22 (x : @Real) (h_0 : (0 : ℝ) < x) : (Real.mul Real.ofNat_10 x) ≠ Real.ofNat_1 := by sorry

-- expect: refuted at x = 0 — 0 ^ (-1) = 0
theorem t23 (x : @Real) (h_0 : (0 : ℝ) ≤ x) :
    (Real.mul (@Real.rpow x (Real.neg (@Real.ofNat 1))) x) = (@Real.ofNat 1) := by sorry

-- expect: refuted at x = 2 — -4 against 4
theorem t24 (x : @Real) : (Real.neg (Real.pow x 2)) = (Real.pow (Real.neg x) 2) := by sorry

-- expect: holds — to bits: the law of powers
theorem t25 (x : @Real) (y : @Real) (z : @Real) (h_0 : (0 : ℝ) < x) :
    (@Real.rpow x (Real.add y z)) = (Real.mul (@Real.rpow x y) (@Real.rpow x z)) := by sorry

-- expect: refuted at rho = 2, n = 0 — a decay that has not begun
theorem t26 (rho : @Real) (n : ℕ) (h_0 : (1 : ℝ) < rho) :
    (@Real.rpow rho (Real.neg (@Real.ofNat n))) < (1 : ℝ) := by sorry

-- expect: holds — once it has
theorem t27 (rho : @Real) (n : ℕ) (h_0 : (1 : ℝ) < rho) (h_1 : 0 < n) :
    (@Real.rpow rho (Real.neg (@Real.ofNat n))) < (1 : ℝ) := by sorry

-- expect: refuted at n = 0 — `n - 1` is a natural number within `Real.ofNat`
theorem t28 (n : ℕ) : (@Real.ofNat (n - 1)) = (Real.sub (@Real.ofNat n) Real.ofNat_1) := by sorry

-- expect: holds — a linear combination of the hypotheses
theorem t29 (x : @Real) (y : @Real) (h_0 : Real.le (Real.add x y) Real.ofNat_1)
    (h_1 : Real.le (Real.sub x y) Real.ofNat_1) : Real.le x Real.ofNat_1 := by sorry

-- expect: refuted at x = 0, y = 1 — they say nothing of y alone
theorem t30 (x : @Real) (y : @Real) (h_0 : Real.le (Real.add x y) Real.ofNat_1)
    (h_1 : Real.le (Real.sub x y) Real.ofNat_1) : Real.lt y Real.ofNat_1 := by sorry

-- expect: unsupported "missing_constant": not known — a constant that nothing declares
theorem t31 (x : @Real) (h_0 : (0 : ℝ) < x) : (Real.add x missing_constant) < x := by sorry

-- expect: unsupported "Real.missing": not known — a function that the preamble lacks
theorem t32 (x : @Real) : (Real.missing x) = x := by sorry
