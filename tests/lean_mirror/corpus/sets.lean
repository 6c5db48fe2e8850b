import Mathlib

/-! # Sets
Membership in intervals and set-builders, inclusions, unions and complements, extrema; finite sets.
Intervals may be empty. -/

namespace Corpus.Sets

-- expect: refuted at a = 1, b = 0 — the interval is empty
theorem left_mem_icc (a b : ℝ) : a ∈ Set.Icc a b := by sorry

-- expect: holds — where it is not
theorem left_mem_icc_le (a b : ℝ) (h : a ≤ b) : a ∈ Set.Icc a b := by sorry

-- expect: refuted at x = 0 — an end
theorem icc_subset_ioo (x : ℝ) (h : x ∈ Set.Icc (0 : ℝ) 1) : x ∈ Set.Ioo (0 : ℝ) 1 := by sorry

-- expect: refuted at x = 1 — the open end
theorem icc_mem_ico (x : ℝ) (h : x ∈ Set.Icc 0 1) : x ∈ Set.Ico 0 1 := by sorry

-- expect: refuted at a = -1, b = -2 — nothing is in the interval, so anything holds there
theorem forall_mem_icc (a b : ℝ) (h : ∀ x ∈ Set.Icc a b, 0 ≤ x) : 0 ≤ a := by sorry

-- expect: refuted at a = 1, b = 0 — nor does anything exist there
theorem exists_mem_icc (a b : ℝ) : ∃ x ∈ Set.Icc a b, x = x := by sorry

-- expect: holds — the line without 0
theorem ne_zero_of_union (x : ℝ) (h : x ∈ Set.Iio (0 : ℝ) ∪ Set.Ioi 0) : x ≠ 0 := by sorry

-- expect: refuted at x = 0 — the complement of [0, ∞) is open
theorem mem_compl_ici (x : ℝ) : x ∈ (Set.Ici (0 : ℝ))ᶜ ↔ x ≤ 0 := by sorry

-- expect: refuted at x = -1 — (-1)² is not below 1
theorem mem_unit_ball (x : ℝ) : x ∈ {y : ℝ | y ^ 2 < 1} ↔ x < 1 := by sorry

-- expect: holds — bars
theorem mem_unit_ball_abs (x : ℝ) : x ∈ {y : ℝ | y ^ 2 < 1} ↔ |x| < 1 := by sorry

-- expect: refuted at a = 1, b = 0, c = 2, d = 3 — an empty interval lies in every other
theorem le_of_icc_subset (a b c d : ℝ) (h : Set.Icc a b ⊆ Set.Icc c d) : c ≤ a := by sorry

-- expect: holds — an end that is in the first one is in the second
theorem le_of_icc_subset_nonempty (a b c d : ℝ) (hab : a ≤ b) (h : Set.Icc a b ⊆ Set.Icc c d) :
    c ≤ a := by sorry

-- expect: refuted at x = 2 — the other element
theorem mem_pair (x : ℝ) (h : x ∈ ({1, 2} : Set ℝ)) : x < 2 := by sorry

-- expect: holds — squares modulo 4
theorem mem_squares (m : ℕ) (h : m ∈ {k : ℕ | ∃ n, k = n ^ 2}) : m % 4 ≠ 2 := by sorry

-- expect: refuted — 0 is not in it
theorem isLeast_ioo : IsLeast (Set.Ioo (0 : ℝ) 1) 0 := by sorry

-- expect: proved — in it and below it
theorem isLeast_icc : IsLeast (Set.Icc (0 : ℝ) 1) 0 := by sorry

-- expect: refuted at x = 2 — the other end stays
theorem mem_diff (x : ℝ) (h : x ∈ Set.Icc (0 : ℝ) 2 \ {1}) : x < 2 := by sorry

-- expect: refuted at n = 1 — of {0} one element is even
theorem card_filter_even (n : ℕ) : ((Finset.range n).filter Even).card = n / 2 := by sorry

-- expect: refuted at n = 1, i = 1 — the right end
theorem mem_finset_icc (n i : ℕ) (h : i ∈ Finset.Icc 1 n) : i < n := by sorry

-- expect: holds — what `range` is
theorem mem_range_iff (n i : ℕ) : i ∈ Finset.range n ↔ i < n := by sorry

-- expect: refuted at m = 0, n = 0 — a set lies in itself
theorem range_subset_iff (m n : ℕ) : Finset.range m ⊆ Finset.range n ↔ m < n := by sorry

-- expect: refuted at p.1 = -2, p.2 = -1 — both below 0
theorem below_diagonal (p : ℝ × ℝ) (h : p ∈ {q : ℝ × ℝ | q.1 < q.2}) : 0 < p.2 := by sorry

-- expect: holds — one of the two coordinates tells
theorem below_diagonal_or (p : ℝ × ℝ) (h : p ∈ {q : ℝ × ℝ | q.1 < q.2}) :
    p.1 < 0 ∨ 0 < p.2 := by sorry

-- expect: refuted at x = 0 — in neither
theorem mem_separation (x : ℝ) :
    x ∈ {y ∈ Set.Icc (-1 : ℝ) 1 | 0 < y} ∨ x ∈ {y : ℝ | 1 < y ∧ y < 2} ∨ x < 0 ∨ 2 ≤ x := by sorry

-- expect: holds — everything is in `univ`, nothing in `∅`
theorem univ_and_empty (x : ℝ) : x ∈ Set.univ ∧ x ∉ (∅ : Set ℝ) := by sorry

end Corpus.Sets
