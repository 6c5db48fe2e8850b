import Mathlib

/-! # The preamble of machine-exported files
Names for the operations of ℝ as functions, numerals as constants, and lemmas that tie them to the
notation of Mathlib. -/

set_option maxRecDepth 4000
set_option maxHeartbeats 400000
set_option linter.unusedVariables false
set_option linter.style.longLine false
set_option pp.fullNames true
set_option autoImplicit false

noncomputable section

abbrev Real.ofNat (n : ℕ) : Real := (n : Real)
abbrev Real.ofNat_0 : Real := (0 : Real)
abbrev Real.ofNat_1 : Real := (1 : Real)
abbrev Real.ofNat_2 : Real := (2 : Real)
abbrev Real.ofNat_3 : Real := (3 : Real)
abbrev Real.ofNat_10 : Real := (10 : Real)
abbrev Real.add (a b : Real) : Real := a + b
abbrev Real.sub (a b : Real) : Real := a - b
abbrev Real.mul (a b : Real) : Real := a * b
abbrev Real.div (a b : Real) : Real := a / b
abbrev Real.neg (a : Real) : Real := -a
abbrev Real.pow (a : Real) (n : ℕ) : Real := a ^ n
abbrev Real.lt (a b : Real) : Prop := a < b
abbrev Real.le (a b : Real) : Prop := a ≤ b
abbrev Real.max (a b : Real) : Real := a ⊔ b
abbrev Real.min (a b : Real) : Real := _root_.min a b
abbrev Real.abs (a : Real) : Real := |a|

-- expect: holds — what `Real.add` is
theorem bridge_add (a : @Real) (b : @Real) : Real.add a b = a + b := rfl

-- expect: holds — what `Real.sub` is
theorem bridge_sub (a : @Real) (b : @Real) : Real.sub a b = a - b := rfl

-- expect: holds — what `Real.mul` is
theorem bridge_mul (a : @Real) (b : @Real) : Real.mul a b = a * b := rfl

-- expect: holds — what `Real.div` is
theorem bridge_div (a : @Real) (b : @Real) : Real.div a b = a / b := rfl

-- expect: holds — what `Real.neg` is
theorem bridge_neg (a : @Real) : Real.neg a = -a := rfl

-- expect: holds — what `Real.pow` is
theorem bridge_pow (a : @Real) (n : ℕ) : Real.pow a n = a ^ n := rfl

-- expect: holds — what `Real.lt` is
theorem bridge_lt (a : @Real) (b : @Real) : Real.lt a b ↔ a < b := Iff.rfl

-- expect: holds — what `Real.le` is
theorem bridge_le (a : @Real) (b : @Real) : Real.le a b ↔ a ≤ b := Iff.rfl

-- expect: holds — what `Real.max` is
theorem bridge_max (a : @Real) (b : @Real) : Real.max a b = max a b := rfl

-- expect: holds — what `Real.min` is
theorem bridge_min (a : @Real) (b : @Real) : Real.min a b = min a b := rfl

-- expect: holds — what `Real.abs` is
theorem bridge_abs (a : @Real) : Real.abs a = |a| := rfl

-- expect: holds — numerals are embedded natural numbers
theorem bridge_ofNat (n : ℕ) : @Real.ofNat n = (n : ℝ) := rfl

-- expect: proved — a numeral with a name of its own
theorem bridge_ofNat_2 : Real.ofNat_2 = (@Real.ofNat 2) := by norm_num

-- expect: holds — a real power with a whole exponent is a natural one
theorem bridge_rpow_two (a : @Real) : (@Real.rpow a (@Real.ofNat 2)) = a ^ 2 := by sorry

-- expect: refuted at a = -2 — the square root of a square is not a
theorem bridge_rpow_half_wrong (a : @Real) :
    (@Real.rpow (@Real.rpow a (@Real.ofNat 2)) (1 / 2 : ℝ)) = a := by sorry

end
