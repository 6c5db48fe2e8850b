import Mathlib

/-! # Auto-bound names
A name in a statement that nothing declares becomes an implicit variable where `autoImplicit`
is on: misspellings turn into variables; where nothing tells their type, into natural numbers. -/

set_option autoImplicit true

namespace Corpus.AutoBound

-- expect: refuted at k = 1 — k is a natural number: nothing lies between 0 and 1
theorem nothing_tells (h : 0 < k) : ∃ j, j < k ∧ 0 < j := by sorry

-- expect: refuted at n = 0, v = fun _ ↦ 0 — the dimension may be 0
theorem dimension (v : Fin n → ℝ) : 0 < ∑ i, (v i ^ 2 + 1) := by sorry

-- expect: holds — the literal tells that a is real
theorem literal_tells (h : (0 : ℝ) < a) : 0 < a / 2 := by sorry

-- expect: refuted at rh0 = 1, rho = 2 — the misspelled name is another variable
theorem misspelled (rho : ℝ) (h : 1 < rho) : 0 < Real.log rh0 := by sorry

-- expect: refuted at ε = 0, x = 0 — ε is any real number
theorem undeclared_epsilon (x : ℝ) (h : x = 0) : |x| < ε := by sorry

-- expect: refuted at C = 0, x = 1 — the constant is universally quantified, not chosen
theorem undeclared_constant (x : ℝ) : x ≤ C * |x| := by sorry

end Corpus.AutoBound
