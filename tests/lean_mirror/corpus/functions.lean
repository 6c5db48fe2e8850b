import Mathlib

/-! # Functions
Variables that are functions, given by an equation, bounded or free; predicates of functions; maps
composed. Predicates are expanded with the bound names of their definitions in Mathlib. -/

namespace Corpus.Functions

-- expect: refuted at f = fun x ↦ x ^ 2, x = -1, y = 0 — squares fall on the left
theorem square_mono (f : ℝ → ℝ) (hf : ∀ x, f x = x ^ 2) (x y : ℝ) (h : x ≤ y) : f x ≤ f y := by
  sorry

-- expect: holds — cubes don't
theorem cube_mono (f : ℝ → ℝ) (hf : ∀ x, f x = x ^ 3) (x y : ℝ) (h : x ≤ y) : f x ≤ f y := by
  sorry

-- expect: refuted at a = -1, b = 0 — the same as a predicate
theorem monotone_square : Monotone (fun x : ℝ ↦ x ^ 2) := by sorry

-- expect: holds — of a cube
theorem monotone_cube : Monotone (fun x : ℝ ↦ x ^ 3) := by sorry

-- expect: holds — of the exponential function
theorem strictMono_exp : StrictMono Real.exp := by sorry

-- expect: refuted at a = 0, b = 1/2 — the floor is monotone, not strictly
theorem strictMono_floor : StrictMono (fun x : ℝ ↦ ⌊x⌋) := by sorry

-- expect: refuted at a = 2, b = 3 — the sine falls from π / 2 on
theorem strictMonoOn_sin : StrictMonoOn Real.sin (Set.Icc 0 Real.pi) := by sorry

-- expect: refuted at a = -1, b = 1 — across 0 the inverse jumps up
theorem antitone_inv : Antitone (fun x : ℝ ↦ x⁻¹) := by sorry

-- expect: holds — on one side of it
theorem antitoneOn_inv : AntitoneOn (fun x : ℝ ↦ x⁻¹) (Set.Ioi 0) := by sorry

-- expect: refuted at x = -1, y = 0, a = 1/2, b = 1/2 — -1/8 is above -1/2
theorem convex_cube : ConvexOn ℝ Set.univ (fun x : ℝ ↦ x ^ 3) := by sorry

-- expect: holds — a parabola
theorem convex_square : ConvexOn ℝ Set.univ (fun x : ℝ ↦ x ^ 2) := by sorry

-- expect: holds — the logarithm is concave where it is increasing
theorem concave_log : ConcaveOn ℝ (Set.Ioi 0) Real.log := by sorry

-- expect: refuted at x = -1, y = 1, a = 1/2, b = 1/2 — the chord is at 1/2, √0 is below it
theorem concave_sqrt_all : ConcaveOn ℝ Set.univ Real.sqrt := by sorry

-- expect: refuted at a₁ = -1, a₂ = 1 — one square
theorem injective_square : Function.Injective (fun x : ℝ ↦ x ^ 2) := by sorry

-- expect: holds — a line that rises
theorem injective_affine : Function.Injective (fun x : ℝ ↦ 2 * x + 1) := by sorry

-- expect: refuted at a₁ = 0, a₂ = 1 — both have the predecessor 0
theorem injective_pred : Function.Injective (fun n : ℕ ↦ n - 1) := by sorry

-- expect: holds — successors differ
theorem injective_succ : Function.Injective Nat.succ := by sorry

-- expect: refuted at b = -1 — no real number has the square -1
theorem surjective_square : Function.Surjective (fun x : ℝ ↦ x ^ 2) := by sorry

-- expect: refuted at f = fun t ↦ t + 1, g = fun t ↦ 2 * t, x = 0 — 1 against 2
theorem comp_comm (f g : ℝ → ℝ) (x : ℝ) : (f ∘ g) x = (g ∘ f) x := by sorry

-- expect: holds — composition is application
theorem comp_apply (f g : ℝ → ℝ) (x : ℝ) : (f ∘ g) x = f (g x) := by sorry

-- expect: refuted at f = fun t ↦ t ^ 2, x = 1, y = 1 — 4 against 2
theorem subadditive (f : ℝ → ℝ) (h : ∀ x, 0 ≤ f x) (x y : ℝ) : f (x + y) ≤ f x + f y := by sorry

-- expect: refuted at f = fun _ ↦ -1, n = 0 — it may begin below 0
theorem increasing_nonneg (f : ℕ → ℝ) (n : ℕ) (h : ∀ k < n, f k < f (k + 1)) : 0 ≤ f n := by sorry

-- expect: refuted at f = fun _ ↦ 1, n = 0 — at 0 it is 1
theorem halving_lt_one (f : ℕ → ℝ) (n : ℕ) (h₀ : f 0 = 1) (h : ∀ k < n, f (k + 1) = f k / 2) :
    f n < 1 := by sorry

-- expect: holds — a recurrence solved
theorem halving_eq (f : ℕ → ℝ) (n : ℕ) (h₀ : f 0 = 1) (h : ∀ k < n, f (k + 1) = f k / 2) :
    f n = (1 / 2) ^ n := by sorry

-- expect: refuted at f = fun x ↦ 2 * x + 1 — f 3 = 7
theorem iterate_affine_wrong (f : ℝ → ℝ) (hf : ∀ x, f x = 2 * x + 1) : f (f 1) = 6 := by sorry

-- expect: proved — the function is given by its equation: nothing is left to vary
theorem iterate_affine (f : ℝ → ℝ) (hf : ∀ x, f x = 2 * x + 1) : f (f 1) = 7 := by sorry

-- expect: refuted at f = fun x ↦ x + 1, g = fun x ↦ x ^ 2, x = 1 — 2 against 4
theorem two_given_functions (f g : ℝ → ℝ) (hf : ∀ x, f x = x + 1) (hg : ∀ x, g x = x ^ 2)
    (x : ℝ) : f (g x) = g (f x) := by sorry

-- expect: refuted at f = fun k ↦ k, g = fun _ ↦ 0, x = 1 — they agree at 0 only
theorem functions_equal (f g : ℕ → ℝ) (h : f 0 = g 0) : f = g := by sorry

-- expect: refuted at g = fun m _ ↦ m, m = 0, n = 1 — a function of two arguments
theorem commutes (g : ℕ → ℕ → ℕ) (m n : ℕ) : g m n = g n m := by sorry

-- expect: holds — a function is applied to its argument
theorem beta (f : ℝ → ℝ) (x y : ℝ) : (fun t ↦ f (t + x)) y = f (y + x) := by sorry

-- expect: refuted at f = fun _ ↦ 0, x = 0, y = 1 — constants are monotone
theorem monotone_lt (f : ℝ → ℝ) (hf : Monotone f) (x y : ℝ) (h : x < y) : f x < f y := by sorry

-- expect: refuted at f = fun i ↦ if i = 2 then 1 else 0, i = 0, j = 1 — a table with a repetition
theorem table_injective (f : Fin 3 → ℕ) (i j : Fin 3) (h : f i = f j) : i = j := by sorry

-- expect: proved — eight maps; two of three pigeons share
theorem pigeonhole (f : Fin 3 → Fin 2) : ∃ i j, i ≠ j ∧ f i = f j := by sorry

-- expect: refuted at f = fun _ ↦ 1 — nothing needs to become 0
theorem two_zeros (f : Fin 3 → Fin 2) : ∃ i j, i ≠ j ∧ f i = 0 ∧ f j = 0 := by sorry

-- expect: proved — six of the 27 maps are injective, and those are bijections
theorem injective_hits_zero (f : Fin 3 → Fin 3) (h : ∀ i j, f i = f j → i = j) : ∃ i, f i = 0 := by
  sorry

-- expect: proved — sixteen operations; of three values in a set of two, two are one
theorem operation_repeats (f : Fin 2 → Fin 2 → Fin 2) :
    f 0 0 = f 0 1 ∨ f 0 0 = f 1 0 ∨ f 0 1 = f 1 0 := by sorry

-- expect: proved — sixteen properties
theorem property_or_exception (p : Fin 4 → Prop) : (∀ i, p i) ∨ ∃ i, ¬ p i := by sorry

-- expect: refuted at p = fun i ↦ i = 0, i = 1 — it may hold of 0 alone
theorem property_spreads (p : Fin 4 → Prop) (h : ∃ i, p i) : ∀ i, p i := by sorry

-- expect: refuted at f = fun i ↦ if i = 3 then 2 else 0 — f 3 is not told
theorem beyond_the_table (f : ℕ → ℕ) (h : ∀ i < 3, f i < 2) : f 3 < 2 := by sorry

-- expect: refuted at f = fun t ↦ t, g = fun t ↦ t, x = 1 — 1 against 2
theorem pointwise_product (f g : ℝ → ℝ) (x : ℝ) : (fun t ↦ f t * g t) x = f x + g x := by sorry

-- expect: refuted at f = fun x ↦ x + 1 — a function need not fix 0
theorem fixes_zero (f : ℝ → ℝ) : f 0 = 0 := by sorry

-- expect: refuted at f = fun n ↦ n, c = 0 — the bound is at 0 only
theorem bounded_by (f : ℕ → ℝ) (c : ℝ) (h : f 0 ≤ c) : f 1 ≤ c := by sorry

-- expect: holds — dot syntax for sections
theorem section_syntax (x : ℝ) : (· + 1) x = x + 1 := by sorry

-- expect: refuted at x = 1 — 1 / 2 against 2
theorem flipped_section (x : ℝ) (hx : 0 < x) : (· / 2) x = (2 / ·) x := by sorry

end Corpus.Functions
