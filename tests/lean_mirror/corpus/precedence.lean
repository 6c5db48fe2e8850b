import Mathlib

/-! # Precedence
Where a term ends: powers before signs, applications before powers, sums as far as `*` reaches,
quantifiers as far as anything reaches. -/

namespace Corpus.Precedence

-- expect: proved — minus 2 ^ 2
theorem neg_two_squared : -(2 : ℝ) ^ 2 = -4 := by sorry

-- expect: refuted at x = 1, y = 1, z = 2 — (x / y) * z is 2, not 1/2
theorem div_mul (x y z : ℝ) (hz : z ≠ 0) : x / y * z = x / (y * z) := by sorry

-- expect: refuted at a = 0, b = 0, c = 1 — (a - b) - c
theorem sub_sub_right (a b c : ℝ) : a - b - c = a - (b - c) := by sorry

-- expect: holds — the inverse binds tighter than the power
theorem inv_sq (x : ℝ) : x⁻¹ ^ 2 = (x ^ 2)⁻¹ := by sorry

-- expect: refuted at x = 1 — 2 * (x⁻¹) against (2 * x)⁻¹
theorem mul_inv (x : ℝ) : 2 * x⁻¹ = (2 * x)⁻¹ := by sorry

-- expect: refuted at x = 1 — 2 against √2
theorem sqrt_add_one (x : ℝ) (h : 0 ≤ x) : √x + 1 = √(x + 1) := by sorry

-- expect: holds — √ takes x⁻¹
theorem sqrt_inv (x : ℝ) : √x⁻¹ = (√x)⁻¹ := by sorry

-- expect: refuted at n = 0 — (∑ i) + 1 = 1 against 0
theorem sum_add_one (n : ℕ) :
    ∑ i ∈ Finset.range n, (i : ℝ) + 1 = ∑ i ∈ Finset.range n, ((i : ℝ) + 1) := by sorry

-- expect: holds — a product is within the sum
theorem sum_mul_const (n : ℕ) (c : ℝ) :
    ∑ i ∈ Finset.range n, (i : ℝ) * c = (∑ i ∈ Finset.range n, (i : ℝ)) * c := by sorry

-- expect: refuted at n = 2, c = 1 — the sum ends before the minus: 2 - 1 against 0
theorem sum_sub_const (n : ℕ) (c : ℝ) :
    ∑ _i ∈ Finset.range n, c - c = 0 := by sorry

-- expect: refuted at a = 0, b = 0 — (¬ a = b) ∧ a < b is false, the other side is true
theorem not_and (a b : ℝ) : (¬ a = b ∧ a < b) ↔ ¬ (a = b ∧ a < b) := by sorry

-- expect: refuted at p = False, q = False, r = True — (p ∧ q) ∨ r
theorem and_or (p q r : Prop) : (p ∧ q ∨ r) ↔ (p ∧ (q ∨ r)) := by sorry

-- expect: proved — eight cases; → associates to the right
theorem imp_imp (p q r : Prop) : (p → q → r) ↔ (p ∧ q → r) := by sorry

-- expect: refuted at p = False, q = False, r = False — not to the left
theorem imp_left (p q r : Prop) : (p → q → r) ↔ ((p → q) → r) := by sorry

-- expect: holds — ↔ is weaker than ∨
theorem or_comm_iff (x : ℝ) : x = 0 ∨ 0 < x ↔ 0 < x ∨ x = 0 := by sorry

open Nat in
-- expect: refuted at n = 0 — 2 * (n !) = 2, but (2 * 0)! = 1
theorem two_mul_factorial (n : ℕ) : 2 * n ! = (2 * n)! := by sorry

open Nat in
-- expect: holds — `log n !` is the logarithm of the factorial
theorem log_factorial_nonneg (n : ℕ) : 0 ≤ Real.log n ! := by sorry

-- expect: refuted at x = 2 — (sin 2)² is positive, sin 4 is not
theorem sin_sq (x : ℝ) : Real.sin x ^ 2 = Real.sin (x ^ 2) := by sorry

-- expect: refuted at x = 0 — (cos 2) * 0 against cos 0
theorem cos_two_mul (x : ℝ) : Real.cos 2 * x = Real.cos (2 * x) := by sorry

-- expect: refuted at x = 0, y = 1 — 1 against -1
theorem abs_sub_eq (x y : ℝ) : |x - y| = |x| - |y| := by sorry

-- expect: holds — bars within bars
theorem abs_sub_abs (x y : ℝ) : |x - |y|| ≤ |x| + |y| := by sorry

-- expect: refuted at x = 1 — exp (-1) against exp 1
theorem exp_neg_sq (x : ℝ) : Real.exp (-x ^ 2) = Real.exp ((-x) ^ 2) := by sorry

-- expect: holds — to bits; `<|` takes everything behind it
theorem exp_pipe (x : ℝ) : (Real.exp <| x + 1) = Real.exp x * Real.exp 1 := by sorry

-- expect: refuted at a = 2, b = 0 — a + (b % 2) = 2
theorem add_mod (a b : ℕ) : a + b % 2 = (a + b) % 2 := by sorry

-- expect: refuted at a = 2, b = 1 — (a * b) % 2 = 0
theorem mul_mod (a b : ℕ) : a * b % 2 = a * (b % 2) := by sorry

-- expect: refuted at y = 0 — the body of ∃ reaches to the end: x = 0 ∧ 0 = 1 has no solution
theorem exists_body (y : ℝ) : ∃ x : ℝ, x = 0 ∧ y = 1 := by sorry

-- expect: refuted at x = 1, y = 0 — (x ⊔ y) + 1 = 2, but x ⊔ (y + 1) = 1
theorem sup_add (x y : ℝ) : x ⊔ y + 1 = x ⊔ (y + 1) := by sorry

-- expect: holds — ⊓ binds tighter than ⊔
theorem inf_sup (x y z : ℝ) : x ⊔ y ⊓ z = max x (min y z) := by sorry

-- expect: refuted at x = 2, y = 3 — (-2) % 3 = 1 in ℤ, but -(2 % 3) = -2
theorem neg_mod (x y : ℤ) : -x % y = -(x % y) := by sorry

-- expect: holds — a natural multiple
theorem nsmul_eq (n : ℕ) (x : ℝ) : n • x = n * x := by sorry

-- expect: holds — ASCII spellings
theorem ascii (x : ℝ) : (x <= 0 \/ x >= 0) /\ (x < x + 1 -> True) := by sorry

-- expect: refuted at n = 3 — the 1 is added once, behind the sum: 7 against 9
theorem sum_two_mul_add (n : ℕ) : ∑ i ∈ Finset.range n, 2 * i + 1 = n ^ 2 := by sorry

end Corpus.Precedence
