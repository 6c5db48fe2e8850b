import Latent.LatentNumber

/-!
# Generalization

Claim 3: with `n` samples the generalization gap is of the order `√(N* / n)`, and it exceeds `ε`
with a probability of at most `2 * exp (-2 * n * ε ^ 2 / N*)`. The effective dimension `N*` stands
where classical bounds have the ambient one.

The source is the abstract of *Why Neural Networks Scale: A Complete Latent-Theoretic Foundation*
(T. Nagy, draft of 2026-04-09). The abstract gives the claim, not the statements of the theorems:
the definitions and theorems below are a reconstruction from it, the smallest explicit model in
which the claim becomes precise.

Each theorem is a definition of type `Prop`, so that the file compiles without any proof.
-/

namespace Latent.Generalization

open Latent.LatentNumber

/-- The scale of the generalization gap at `N` modes and `n` samples. -/
noncomputable def genGap (N n : ℝ) : ℝ := Real.sqrt (N / n)

/-- The bound on the probability that the gap exceeds `ε`. -/
noncomputable def tailProb (N n ε : ℝ) : ℝ := 2 * Real.exp (-2 * n * ε ^ 2 / N)

/-- The number of samples at which the gap is `ε`. -/
noncomputable def samplesFor (N ε : ℝ) : ℝ := N / ε ^ 2

/-- The number of samples at which the gap exceeds `ε` with a probability of at most `δ`. -/
noncomputable def samplesAtConf (N ε δ : ℝ) : ℝ := N * Real.log (2 / δ) / (2 * ε ^ 2)

/-- The gap that is exceeded with a probability of at most `δ`. -/
noncomputable def gapAtConf (N n δ : ℝ) : ℝ := Real.sqrt (N * Real.log (2 / δ) / (2 * n))

/-- The probability that the mean of `n` coin flips, each 1 with probability `p` and else 0, is at
least `ε` away from `p`. -/
noncomputable def binomTail (n : ℕ) (p ε : ℝ) : ℝ :=
  ∑ k ∈ Finset.range (n + 1),
    (if |(k : ℝ) / n - p| ≥ ε then (1 : ℝ) else 0) * n.choose k * p ^ k * (1 - p) ^ (n - k)

/-- Claim 3: with modes to learn there is always a gap. -/
def genGap_pos : Prop :=
  ∀ N n : ℝ, 0 < N → 0 < n → 0 < genGap N n

/-- Claim 3: more samples mean a smaller gap. -/
def genGap_strictAnti_n : Prop :=
  ∀ N n₁ n₂ : ℝ, 0 < N → 0 < n₁ → n₁ < n₂ → genGap N n₂ < genGap N n₁

/-- Claim 3: more modes mean a larger gap. -/
def genGap_strictMono_N : Prop :=
  ∀ N₁ N₂ n : ℝ, 0 < N₂ → N₁ < N₂ → 0 < n → genGap N₁ n < genGap N₂ n

/-- Claim 3: four times the samples halve the gap. -/
def genGap_four_n : Prop :=
  ∀ N n : ℝ, genGap N (4 * n) = genGap N n / 2

/-- Claim 3: a gap of at most `ε` takes at least the samples for `ε`, and that many suffice. -/
def genGap_le_iff : Prop :=
  ∀ N n ε : ℝ, 0 < n → 0 < ε → (genGap N n ≤ ε ↔ samplesFor N ε ≤ n)

/-- Claim 3: the gap of the effective dimension never exceeds the gap of the ambient one. -/
def genGap_le_ambient : Prop :=
  ∀ N D n : ℝ, N ≤ D → 0 ≤ n → genGap N n ≤ genGap D n

/-- Claim 3: the ambient gap is larger by the square root of the ratio of the dimensions. -/
def genGap_ambient_ratio : Prop :=
  ∀ N D n : ℝ, 0 ≤ N → 0 < n → genGap D n / genGap N n = Real.sqrt (D / N)

/-- Claim 3: more samples make a gap above `ε` less likely. -/
def tailProb_strictAnti_n : Prop :=
  ∀ N n₁ n₂ ε : ℝ, 0 < N → ε ≠ 0 → n₁ < n₂ → tailProb N n₂ ε < tailProb N n₁ ε

/-- Claim 3: more modes weaken the bound. -/
def tailProb_strictMono_N : Prop :=
  ∀ N₁ N₂ n ε : ℝ, 0 < N₁ → N₁ < N₂ → 0 < n → ε ≠ 0 → tailProb N₁ n ε < tailProb N₂ n ε

/-- Claim 3: at the gap for confidence `δ` the bound is exactly `δ`. -/
def tailProb_gapAtConf : Prop :=
  ∀ N n δ : ℝ, 0 < N → 0 < n → 0 < δ → δ ≤ 2 → tailProb N n (gapAtConf N n δ) = δ

/-- Claim 3: a bound of at most `δ` takes at least the samples for `δ`, and that many suffice. -/
def tailProb_le_iff : Prop :=
  ∀ N n ε δ : ℝ, 0 < N → ε ≠ 0 → 0 < δ → (tailProb N n ε ≤ δ ↔ samplesAtConf N ε δ ≤ n)

/-- Claim 3: the bound says something exactly for gaps above the scale of the gap times
`√(log 2 / 2)`. -/
def tailProb_lt_one_iff : Prop :=
  ∀ N n ε : ℝ, 0 < N → 0 < n → 0 ≤ ε →
    (tailProb N n ε < 1 ↔ genGap N n * Real.sqrt (Real.log 2 / 2) < ε)

/-- Claim 3: at the scale of the gap the bound is the same whatever the modes and the samples. -/
def tailProb_genGap : Prop :=
  ∀ N n : ℝ, 0 < N → 0 < n → tailProb N n (genGap N n) = 2 * Real.exp (-2)

/-- Claim 3: confidence costs a factor that depends neither on the modes nor on the samples. -/
def gapAtConf_eq_genGap : Prop :=
  ∀ N n δ : ℝ, 0 ≤ N → 0 ≤ n → gapAtConf N n δ = genGap N n * Real.sqrt (Real.log (2 / δ) / 2)

/-- Claim 3: the samples for a gap of `ε` at N*(ε) modes, in terms of the Latent Number. -/
def samplesFor_nStar : Prop :=
  ∀ ρ ε : ℝ, samplesFor (nStar ρ ε) ε = Real.log (1 / ε) / (ε ^ 2 * Real.log ρ)

/-- Claim 3: for one mode the bound holds against the exact probability, that of coin flips. -/
def binomTail_le_tailProb : Prop :=
  ∀ (n : ℕ) (p ε : ℝ), 0 ≤ p → p ≤ 1 → 0 ≤ ε → binomTail n p ε < tailProb 1 n ε

end Latent.Generalization
