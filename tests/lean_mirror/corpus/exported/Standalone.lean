import Mathlib.Analysis.SpecialFunctions.Pow.Real
import Mathlib.Tactic

/- A file as a program exports it: options, names, lemmas about them, and one theorem at the end. -/

set_option maxRecDepth 10000
set_option maxHeartbeats 0
set_option linter.all false
set_option autoImplicit false
set_option relaxedAutoImplicit false
set_option pp.all false

namespace Exported

abbrev add (a b : Real) : Real := a + b
abbrev mul (a b : Real) : Real := a * b
noncomputable abbrev div (a b : Real) : Real := a / b
abbrev lt (a b : Real) : Prop := a < b
noncomputable abbrev e : Real := (222630 : ℝ) / 81901

-- expect: holds — commutes
@[simp] theorem add_comm' (a : @Real) (b : @Real) : add a b = add b a := by
  simp [add, _root_.add_comm]

-- expect: holds — distributes
@[simp] theorem mul_add' (a : @Real) (b : @Real) (c : @Real) :
    mul a (add b c) = add (mul a b) (mul a c) := by
  simp only [mul, add]; ring

-- expect: refuted at a = 1, b = 0 — cancels but for 0
theorem div_mul' (a : @Real) (b : @Real) : mul (div a b) b = a := by
  sorry

-- expect: proved — of the stand-in, by its digits
theorem e_bounds : lt 2.71828 e ∧ lt e 2.71829 := by
  constructor <;> norm_num [lt, e]

-- expect: refuted at x = 1 — both sides are e there
theorem growth (x : @Real) (h_0 : (0 : ℝ) < x) : lt (mul e x) (@Real.rpow e x) := by
  sorry

-- The last step did not find its certificate: the constant is a stand-in.
-- expect: refuted at x = 0 — at 0 both sides are 1: the bound must not be strict
theorem main (x : @Real) (h_0 : (0 : ℝ) ≤ x) :
    (add (1 : ℝ) x) < (Real.exp x) := by
  have h_1 : (0 : ℝ) ≤ x := h_0
  -- positivity fails here
  sorry

end Exported
