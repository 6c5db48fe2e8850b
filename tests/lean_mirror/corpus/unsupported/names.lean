import Mathlib

/-! # Outside: names and terms
Names that nothing declares, definitions that are not read, terms that do not elaborate in Lean
either. -/

set_option autoImplicit false

namespace Corpus.Unsupported.Names

-- expect: unsupported "mystery": not known — a function that nothing declares
theorem unknown_function (x : ℝ) : mystery x < x := by sorry

-- expect: unsupported "budget": not known — a constant that nothing declares, behind terms that are read
theorem unknown_constant (x : ℝ) (hx : 0 < x) : x + 1 < 2 * x + budget := by sorry

-- expect: unsupported "log": not known — the namespace of the logarithm is not open
theorem not_opened (x : ℝ) (hx : 0 < x) : log x < x := by sorry

-- expect: unsupported "π": not known — nor is that of the notation for π
theorem notation_not_opened : 3 < π := by sorry

-- expect: unsupported "Measurement": not known — a type that nothing declares
theorem unknown_type (i : Measurement) : i = i := by sorry

-- expect: unsupported "x.frobnicate": not known — a function that ℝ lacks
theorem unknown_field (x : ℝ) : x.frobnicate = 0 := by sorry

-- expect: unsupported "< 1": do not chain — relations do not chain: a parse error in Lean
theorem chained (x : ℝ) : 0 < x < 1 := by sorry

-- expect: unsupported "-": negation — the exponent is a natural number, and those have no negatives
theorem negative_exponent (x : ℝ) : x ^ (-1) = x⁻¹ := by sorry

-- expect: unsupported "sorry": `sorry` — a statement that is open itself
theorem open_statement (x : ℝ) : x < sorry := by sorry

opaque opaque_constant : ℝ

/-- Trees without labels. -/
inductive Tree where
  | leaf : Tree
  | node : Tree → Tree → Tree

-- expect: unsupported "opaque_constant": without a value — a constant without a value
theorem of_opaque (x : ℝ) (h : x = opaque_constant) : 0 < x := by sorry

-- expect: unsupported "Tree" — an inductive type of the file
theorem of_inductive (t : Tree) : t = t := by sorry

-- expect: unsupported "p :=" — a proposition where a number is needed
theorem ill_typed (x : ℝ) (p : Prop) : x ≤ p := by sorry

-- expect: unsupported "by": tactics — a value found by tactics
theorem by_tactics (x : ℝ) : x = (by exact 1) := by sorry

-- expect: unsupported "String" — text
theorem of_strings (s : String) : s = s := by sorry

-- expect: unsupported "Float" — machine numbers
theorem of_floats (x : Float) : x = x := by sorry

end Corpus.Unsupported.Names
