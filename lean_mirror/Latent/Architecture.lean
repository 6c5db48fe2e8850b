import Latent.LatentNumber

/-!
# Architecture

Claim 4: an attention head that works on `N*` modes needs of the order of `N* ^ 2` parameters.
Claim 6: a sparse mixture of `A` active experts on `N*` modes costs less than `K` dense experts on
`D` dimensions when `A * N* ^ 2 < K * D ^ 2`.

The source is the abstract of *Why Neural Networks Scale: A Complete Latent-Theoretic Foundation*
(T. Nagy, draft of 2026-04-09). The abstract gives the claims, not the statements of the theorems:
the definitions and theorems below are a reconstruction from it, the smallest explicit model in
which the claims become precise.

Each theorem is a definition of type `Prop`, so that the file compiles without any proof.
-/

namespace Latent.Architecture

open Latent.LatentNumber

/-- The parameters of one attention head over `N` modes, `c` for each pair of modes. -/
noncomputable def headParams (c N : ℝ) : ℝ := c * N ^ 2

/-- The squared Frobenius error of the best head of rank `N`, the `k`-th singular value being the
`k`-th coefficient. -/
noncomputable def lowRankError (ρ : ℝ) (N : ℕ) : ℝ := (1 / ρ) ^ (2 * N) / (1 - 1 / ρ ^ 2)

/-- The cost of `A` active experts on `N` modes. -/
noncomputable def moeCost (A N : ℝ) : ℝ := A * N ^ 2

/-- The cost of `K` dense experts on `D` dimensions. -/
noncomputable def denseCost (K D : ℝ) : ℝ := K * D ^ 2

/-- How many times the dense experts cost as much as the sparse ones. -/
noncomputable def moeSpeedup (K D A N : ℝ) : ℝ := denseCost K D / moeCost A N

/-- The number of modes at which sparse experts stop paying. -/
noncomputable def moeBreakEven (A K D : ℝ) : ℝ := D * Real.sqrt (K / A)

/-- Claim 4: a head over more modes needs more parameters. -/
def headParams_strictMono : Prop :=
  ∀ c M N : ℝ, 0 < c → 0 ≤ M → M < N → headParams c M < headParams c N

/-- Claim 4: a head over the modes never needs more parameters than one over all dimensions. -/
def headParams_le_ambient : Prop :=
  ∀ c N D : ℝ, 0 ≤ c → 0 ≤ N → N ≤ D → headParams c N ≤ headParams c D

/-- Claim 4: the share of the parameters that is needed is the squared share of the modes. -/
def headParams_ratio : Prop :=
  ∀ c N D : ℝ, c ≠ 0 → headParams c N / headParams c D = (N / D) ^ 2

/-- Claim 4: the parameters of a head over N*(ε) modes, in terms of the Latent Number. -/
def headParams_nStar : Prop :=
  ∀ c ρ ε : ℝ, headParams c (nStar ρ ε) = c * (Real.log (1 / ε) / Real.log ρ) ^ 2

/-- Claim 4: squaring the residual takes four times the parameters. -/
def headParams_eps_sq : Prop :=
  ∀ c ρ ε : ℝ, headParams c (nStar ρ (ε ^ 2)) = 4 * headParams c (nStar ρ ε)

/-- Claim 4: heads that share the modes never need more parameters than one head over them all. -/
def multiHead_le_single : Prop :=
  ∀ (c : ℝ) (H : ℕ) (N : ℕ → ℝ), 0 ≤ c → (∀ i < H, 0 ≤ N i) →
    ∑ i ∈ Finset.range H, headParams c (N i) ≤ headParams c (∑ i ∈ Finset.range H, N i)

/-- Claim 4: `H` heads need at least one `H`-th of the parameters of one head, however they share
the modes. -/
def multiHead_ge_equal : Prop :=
  ∀ (c : ℝ) (H : ℕ) (N : ℕ → ℝ), 0 ≤ c →
    headParams c (∑ i ∈ Finset.range H, N i) / H ≤ ∑ i ∈ Finset.range H, headParams c (N i)

/-- Claim 4: equal shares need exactly one `H`-th of the parameters, so no split is cheaper. -/
def multiHead_equal : Prop :=
  ∀ (c N : ℝ) (H : ℕ), ∑ _i ∈ Finset.range H, headParams c (N / H) = headParams c N / H

/-- Claim 4: no finite rank represents the head exactly. -/
def lowRankError_pos : Prop :=
  ∀ (ρ : ℝ) (N : ℕ), 1 < ρ ^ 2 → 0 < lowRankError ρ N

/-- Claim 4: one more rank divides the error by the square of `ρ`. -/
def lowRankError_succ : Prop :=
  ∀ (ρ : ℝ) (N : ℕ), lowRankError ρ (N + 1) = lowRankError ρ N / ρ ^ 2

/-- Claim 4: the squares of the first `N` coefficients and the error behind them make up the
whole. -/
def lowRankError_split : Prop :=
  ∀ (ρ : ℝ) (N : ℕ), ρ ^ 2 ≠ 1 →
    (∑ k ∈ Finset.range N, coeff ρ k ^ 2) + lowRankError ρ N = lowRankError ρ 0

/-- Claim 4: the share of the squared norm that rank `N` loses is the square of the `N`-th
coefficient. -/
def lowRankError_relative : Prop :=
  ∀ (ρ : ℝ) (N : ℕ), ρ ^ 2 ≠ 1 → lowRankError ρ N / lowRankError ρ 0 = coeff ρ N ^ 2

/-- Claim 4: rank N*(ε) loses at most the share `ε ^ 2` of the squared norm. -/
def lowRankError_modes : Prop :=
  ∀ ρ ε : ℝ, ρ ≠ 0 → ε ≠ 0 → lowRankError ρ (modes ρ ε) ≤ ε ^ 2 * lowRankError ρ 0

/-- Claim 6: no more experts on fewer modes cost less than the dense experts. -/
def moe_lt_dense : Prop :=
  ∀ A K N D : ℝ, A ≤ K → 0 < K → 0 ≤ N → N < D → moeCost A N < denseCost K D

/-- Claim 6: sparse experts cost less exactly below the break-even number of modes. -/
def moe_lt_dense_iff : Prop :=
  ∀ A K N D : ℝ, 0 < A → 0 ≤ N → 0 ≤ D → (moeCost A N < denseCost K D ↔ N < moeBreakEven A K D)

/-- Claim 6: the speedup is the ratio of the experts times the squared ratio of the dimensions. -/
def moeSpeedup_eq : Prop :=
  ∀ A K N D : ℝ, moeSpeedup K D A N = K / A * (D / N) ^ 2

/-- Claim 6: the speedup is above 1 exactly when sparse experts cost less. -/
def moeSpeedup_gt_one_iff : Prop :=
  ∀ A K N D : ℝ, 0 < A → N ≠ 0 → (1 < moeSpeedup K D A N ↔ moeCost A N < denseCost K D)

/-- Claim 6: the more experts are active, the smaller the speedup. -/
def moeSpeedup_strictAnti_active : Prop :=
  ∀ A₁ A₂ K N D : ℝ, 0 < A₁ → A₁ < A₂ → 0 < K → N ≠ 0 → D ≠ 0 →
    moeSpeedup K D A₂ N < moeSpeedup K D A₁ N

/-- Claim 6: while no more experts are active than there are dense ones, sparse experts pay for
any number of modes below the number of dimensions. -/
def moeBreakEven_ge : Prop :=
  ∀ A K D : ℝ, 0 < A → A ≤ K → 0 ≤ D → D ≤ moeBreakEven A K D

end Latent.Architecture
