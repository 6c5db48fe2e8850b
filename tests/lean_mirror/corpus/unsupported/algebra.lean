import Mathlib

/-! # Outside: algebra
Complex numbers, variables for types, algebraic classes, matrices, polynomials, instance
arguments. -/

set_option autoImplicit false

namespace Corpus.Unsupported.Algebra

-- expect: unsupported "ℂ": complex numbers — complex numbers
theorem complex_square (z : ℂ) : z ^ 2 + 1 = 0 → z.re = 0 := by sorry

-- expect: unsupported "Complex.I": complex numbers — a complex constant
theorem i_squared : Complex.I ^ 2 = -1 := by sorry

-- expect: unsupported "Complex.exp": complex numbers — a complex function
theorem euler_identity : Complex.exp (Real.pi * Complex.I) + 1 = 0 := by sorry

-- expect: unsupported "Type*": a variable for types — a group
theorem group_inverse {G : Type*} [Group G] (a b : G) : (a * b)⁻¹ = b⁻¹ * a⁻¹ := by sorry

-- expect: unsupported "Type": a variable for types — a type in a fixed universe
theorem list_append (α : Type) (xs ys : List α) : (xs ++ ys).length = xs.length + ys.length := by
  sorry

-- expect: unsupported "Type u": a variable for types — a variable for a universe
theorem ring_comm.{u} {R : Type u} [CommRing R] (a b : R) : a * b = b * a := by sorry

-- expect: unsupported "Matrix": general and linear algebra — matrices
theorem det_mul (A B : Matrix (Fin 2) (Fin 2) ℝ) : (A * B).det = A.det * B.det := by sorry

-- expect: unsupported "!![": general and linear algebra — a matrix by its entries
theorem det_two : (!![1, 2; 3, 4] : Matrix (Fin 2) (Fin 2) ℝ).det = -2 := by sorry

-- expect: unsupported "Polynomial": general and linear algebra — polynomials
theorem degree_mul (p q : Polynomial ℝ) (hp : p ≠ 0) (hq : q ≠ 0) :
    (p * q).natDegree = p.natDegree + q.natDegree := by sorry

-- expect: holds — a prime number is not 0
theorem zmod_cube (p : ℕ) [Fact p.Prime] : 0 < p := by sorry

-- expect: holds — what the instance says
theorem neZero_pos (n : ℕ) [NeZero n] : 0 < n := by sorry

-- expect: unsupported "ZMod": general and linear algebra — residue classes as a type
theorem zmod_add (a b : ZMod 7) : a + b = b + a := by sorry

-- expect: unsupported "Submodule": general and linear algebra — subspaces
theorem mem_submodule (S : Submodule ℝ ℝ) : (0 : ℝ) ∈ S := by sorry

-- expect: unsupported "→ₗ[": general and linear algebra — linear maps
theorem linear_map_zero (f : ℝ →ₗ[ℝ] ℝ) : f 0 = 0 := by sorry

-- expect: unsupported "Equiv.Perm": general and linear algebra — permutations
theorem perm_sign (σ : Equiv.Perm (Fin 3)) : σ * σ⁻¹ = 1 := by sorry

-- expect: unsupported "SimpleGraph" — graphs
theorem graph_symm (G : SimpleGraph (Fin 4)) (a b : Fin 4) : G.Adj a b → G.Adj b a := by sorry

-- expect: unsupported "≃" — a bijection as data
theorem bijection_inverse (f : ℕ ≃ ℤ) (n : ℕ) : f.symm (f n) = n := by sorry

-- expect: unsupported "ℍ": not known — a type by a notation that is not declared here
theorem quaternion_norm (q : ℍ) : True := by sorry

end Corpus.Unsupported.Algebra
