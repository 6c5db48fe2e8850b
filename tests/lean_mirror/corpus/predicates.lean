import Mathlib

/-! # Predicates
Sets given by operations, images and bounds; monotone, injective and convex functions; quantifiers
below quantifiers. The bound names are those of Mathlib's definitions. -/

namespace Corpus.Predicates

open Set

-- expect: refuted at s = fun x ↦ False, t = fun x ↦ True, a = 0 — the larger set is not in the smaller
theorem subset_inter (s t : Set ℝ) : t ⊆ s ∩ t := by sorry

-- expect: holds — an intersection lies in each part
theorem inter_subset (s t : Set ℝ) : s ∩ t ⊆ s := by sorry

-- expect: refuted at s = fun x ↦ True, t = fun x ↦ True, x = 0 — what is in both is in the union too
theorem union_diff (s t : Set ℝ) (x : ℝ) : x ∈ s ∪ t ↔ x ∈ s \ t ∨ x ∈ t \ s := by sorry

-- expect: holds — De Morgan
theorem compl_union (s t : Set ℝ) : (s ∪ t)ᶜ = sᶜ ∩ tᶜ := by sorry

-- expect: refuted at s = fun x ↦ False — the empty set has no element
theorem nonempty (s : Set ℝ) : s.Nonempty := by sorry

-- expect: holds — one of the two
theorem mem_or_mem_compl (s : Set ℕ) : 0 ∈ s ∨ 0 ∈ sᶜ := by sorry

-- expect: refuted at s = fun x ↦ True — not both at once
theorem compl_mem (s : Set ℝ) : 0 ∈ sᶜ := by sorry

-- expect: refuted at S = fun x ↦ x = 1 ∨ x = 2, x = 2 — a set that a hypothesis gives
theorem given_set (S : Set ℝ) (hS : S = {1, 2}) (x : ℝ) (hx : x ∈ S) : x ≤ 1 := by sorry

-- expect: refuted at a = 0 — 0 is in both
theorem disjoint_at_zero : Disjoint (Iic (0 : ℝ)) (Ici 0) := by sorry

-- expect: holds — open at one side
theorem disjoint_open : Disjoint (Iio (0 : ℝ)) (Ici 0) := by sorry

-- expect: refuted at x = 1 — the other root
theorem roots_of_square : {x : ℝ | x ^ 2 = 1} = {-1} := by sorry

-- expect: holds — both
theorem both_roots_of_square : {x : ℝ | x ^ 2 = 1} = {-1, 1} := by sorry

-- expect: refuted at n = 3 — counted from 0
theorem naturals_below : {n : ℕ | n < 4} = {0, 1, 2} := by sorry

-- expect: refuted at a = -1 — a preimage under a square has two parts
theorem preimage_square : (fun x : ℝ ↦ x ^ 2) ⁻¹' Ioi 0 = Ioi 0 := by sorry

-- expect: holds — an interval
theorem preimage_square_below : (fun x : ℝ ↦ x ^ 2) ⁻¹' Iio 4 = Ioo (-2) 2 := by sorry

-- expect: refuted at b = -1 — squares are not negative
theorem square_surjOn : SurjOn (fun x : ℝ ↦ x ^ 2) univ (Icc (-1) 1) := by sorry

-- expect: holds — halves stay inside
theorem half_mapsTo : MapsTo (fun x : ℝ ↦ x / 2) (Icc 0 1) (Icc 0 1) := by sorry

-- expect: refuted at x = 1 — 3/2 is outside
theorem three_halves_mapsTo : MapsTo (fun x : ℝ ↦ 3 * x / 2) (Icc 0 1) (Icc 0 1) := by sorry

-- expect: refuted at a₁ = 0, a₂ = 2 — on both sides of the vertex
theorem parabola_injOn : InjOn (fun x : ℝ ↦ x ^ 2 - 2 * x) (Icc 0 2) := by sorry

-- expect: holds — on one side of it
theorem square_injOn : InjOn (fun x : ℝ ↦ x ^ 2) (Ici 0) := by sorry

-- expect: refuted — 1 is an upper bound too
theorem isLUB_not_least : IsLUB (Icc (0 : ℝ) 1) 2 := by sorry

-- expect: refuted — 1 is not in it
theorem isGreatest_open : IsGreatest (Ioo (0 : ℝ) 1) 1 := by sorry

-- expect: proved — the right end
theorem isGreatest_closed : IsGreatest (Icc (0 : ℝ) 1) 1 := by sorry

-- expect: proved — by 1
theorem bddAbove_interval : BddAbove (Ioo (0 : ℝ) 1) := by sorry

-- expect: refuted at x = 0, a = 1/2 — 0 is below a part of it
theorem mem_upperBounds : ∀ x ∈ Ici (0 : ℝ), x ∈ upperBounds (Iio (1 : ℝ)) := by sorry

-- expect: refuted at f = fun x ↦ 0, g = fun x ↦ 1, x = 0 — the order of functions is not linear either
theorem le_antisymm_wrong (f g : ℝ → ℝ) (h : f ≤ g) : f = g := by sorry

-- expect: refuted at f = fun x ↦ 0, g = fun x ↦ 0 — equal functions are in order
theorem lt_of_le (f g : ℝ → ℝ) (h : f ≤ g) : f 0 < g 0 := by sorry

-- expect: holds — addition of functions is addition of values
theorem add_comm_functions (f g : ℝ → ℝ) : f + g = g + f := by sorry

-- expect: refuted at f = fun x ↦ x, g = fun x ↦ x + 1, x = 2 — composition is not multiplication
theorem comp_is_mul (f g : ℝ → ℝ) : f ∘ g = f * g := by sorry

-- expect: holds — what nothing is done to
theorem comp_id (f : ℝ → ℝ) : f ∘ id = f := by sorry

-- expect: refuted at f = fun x ↦ 0, a = 0, b = 1 — a constant function is monotone
theorem strictMono_of_monotone (f : ℝ → ℝ) (h : Monotone f) : StrictMono f := by sorry

-- expect: refuted at f = fun x ↦ 0, c = 1 — a constant has every period
theorem period_unique (f : ℝ → ℝ) (c : ℝ) (h : Function.Periodic f c) : c = 0 := by sorry

-- expect: refuted at x = 1 — the fractional part is periodic, what is added is not
theorem periodic_id : Function.Periodic (fun x : ℝ ↦ x - ⌊x⌋ + x) 1 := by sorry

-- expect: refuted at a = 1 — neither even nor odd
theorem even_parabola : Function.Even (fun x : ℝ ↦ x ^ 2 + x) := by sorry

-- expect: holds — cubes keep the sign
theorem odd_cube : Function.Odd (fun x : ℝ ↦ x ^ 3) := by sorry

-- expect: refuted at x = -1 — the root of a square is the absolute value
theorem sqrt_leftInverse : Function.LeftInverse Real.sqrt (fun x : ℝ ↦ x ^ 2) := by sorry

-- expect: refuted at x = -1 — and below 0 the root is 0
theorem sqrt_rightInverse : Function.RightInverse Real.sqrt (fun x : ℝ ↦ x ^ 2) := by sorry

-- expect: holds — twice the inverse is nothing, at 0 too
theorem inv_involutive : Function.Involutive (fun x : ℝ ↦ x⁻¹) := by sorry

-- expect: refuted at x = 1/2 — a number that is no whole one
theorem floor_rightInverse (x : ℝ) : ((fun n : ℤ ↦ (n : ℝ)) ∘ (fun y : ℝ ↦ ⌊y⌋)) x = x := by sorry

-- expect: refuted at a = 0, b = 1 — ℕ-subtraction falls
theorem monotone_sub : Monotone (fun n : ℕ ↦ 5 - n) := by sorry

-- expect: holds — and is antitone, even where it is cut off
theorem antitone_sub : Antitone (fun n : ℕ ↦ 5 - n) := by sorry

-- expect: refuted at a = 5, b = 6 — but not strictly there
theorem strictAnti_sub : StrictAnti (fun n : ℕ ↦ 5 - n) := by sorry

-- expect: refuted at a = 0, b = 1 — log 0 is 0, and so is log 1
theorem log_strictMonoOn : StrictMonoOn Real.log (Ici 0) := by sorry

-- expect: holds — without 0
theorem log_strictMonoOn_pos : StrictMonoOn Real.log (Ioi 0) := by sorry

-- expect: refuted at x = -1, y = 1, a = 1/2, b = 1/2 — the inverse of 0 is 0, the chord's middle is 0
theorem inv_strictConvexOn : StrictConvexOn ℝ univ (fun x : ℝ ↦ x⁻¹) := by sorry

-- expect: refuted at x = 0, y = 1, a = 1/2, b = 1/2 — a line is convex, but not strictly
theorem line_strictConvexOn : StrictConvexOn ℝ univ (fun x : ℝ ↦ 2 * x + 1) := by sorry

-- expect: holds — absolute values
theorem abs_convexOn : ConvexOn ℝ univ (fun x : ℝ ↦ |x|) := by sorry

-- expect: refuted at x = -1, y = 1, a = 1/2, b = 1/2 — the middle is missing
theorem convex_without_zero : Convex ℝ ({0}ᶜ : Set ℝ) := by sorry

-- expect: holds — a disc in one dimension
theorem convex_unit_ball : Convex ℝ {x : ℝ | |x| ≤ 1} := by sorry

-- expect: proved — δ = 1 will do
theorem exists_delta : ∃ δ > 0, ∀ x : ℝ, |x| < δ → |x ^ 2| < 4 := by sorry

-- expect: proved — of a bounded function
theorem exists_bound_sin : ∃ C : ℝ, ∀ x : ℝ, Real.sin x ≤ C := by sorry

-- expect: refuted at x = 2 — nothing in the interval is above
theorem exists_above (x : ℝ) : ∃ y ∈ Icc (0 : ℝ) 1, x ≤ y := by sorry

-- expect: holds — an end
theorem exists_above_le (x : ℝ) (h : x ≤ 1) : ∃ y ∈ Icc (0 : ℝ) 1, x ≤ y := by sorry

-- expect: refuted at a = 0 — 0 is below all positive numbers
theorem pos_of_forall_pos (a : ℝ) (h : ∀ x > 0, a ≤ x) : a < 0 := by sorry

-- expect: refuted at a = 0, b = 0 — one point has no room
theorem nonempty_interval (a b : ℝ) (h : (Icc a b).Nonempty) : a < b := by sorry

-- expect: refuted at a = 1, b = 0 — of the empty interval the infimum is 0
theorem sInf_Icc (a b : ℝ) : sInf (Icc a b) = a := by sorry

-- expect: holds — an interval that is not empty
theorem sInf_Icc_le (a b : ℝ) (h : a ≤ b) : sInf (Icc a b) = a := by sorry

-- expect: proved — of a set without lower bound it is 0
theorem sInf_Iic : sInf (Iic (5 : ℝ)) = 0 := by sorry

-- expect: holds — of two numbers the larger one
theorem sSup_pair (a b : ℝ) : sSup {a, b} = max a b := by sorry

end Corpus.Predicates
