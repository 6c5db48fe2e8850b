import Mathlib.Analysis.SpecialFunctions.Pow.Real

/-!
# The Latent Number

The central object of the theory: one number `ρ`, the rate at which the spectral coefficients
`(1 / ρ) ^ k` of a distribution decay. Every claim of the theory builds on this module: the sums
and tails of the coefficients, and the effective dimension `N*(ε) = log (1 / ε) / log ρ`, the
number of modes that leaves a residual of `ε`.

The source is the abstract of *Why Neural Networks Scale: A Complete Latent-Theoretic Foundation*
(T. Nagy, draft of 2026-04-09). The abstract gives the claims, not the statements of the theorems:
the definitions and theorems below are a reconstruction from it, the smallest explicit model in
which the claims become precise.

Each theorem is a definition of type `Prop`, so that the file compiles without any proof.
-/

namespace Latent.LatentNumber

/-- The `k`-th spectral coefficient of a distribution with Latent Number `ρ`. -/
noncomputable def coeff (ρ : ℝ) (k : ℕ) : ℝ := (1 / ρ) ^ k

/-- The energy of the first `N` modes. -/
noncomputable def partialSum (ρ : ℝ) (N : ℕ) : ℝ := ∑ k ∈ Finset.range N, coeff ρ k

/-- The energy of all modes from the `N`-th on, for `ρ` above 1. -/
noncomputable def tail (ρ : ℝ) (N : ℕ) : ℝ := (1 / ρ) ^ N / (1 - 1 / ρ)

/-- The residual that is left after `x` modes, `x` being any real number. -/
noncomputable def truncError (ρ x : ℝ) : ℝ := ρ ^ (-x)

/-- The effective dimension N*(ε): how many modes leave a residual of `ε`. -/
noncomputable def nStar (ρ ε : ℝ) : ℝ := Real.log (1 / ε) / Real.log ρ

/-- The effective dimension as a whole number of modes. -/
noncomputable def modes (ρ ε : ℝ) : ℕ := ⌈nStar ρ ε⌉₊

/-- Coefficients are positive. -/
def coeff_pos : Prop :=
  ∀ (ρ : ℝ) (k : ℕ), 0 < ρ → 0 < coeff ρ k

/-- Above 1 the coefficients decrease strictly from mode to mode. -/
def coeff_strictAnti : Prop :=
  ∀ (ρ : ℝ) (j k : ℕ), 1 < ρ → j < k → coeff ρ k < coeff ρ j

/-- From 1 on no coefficient exceeds 1. -/
def coeff_le_one : Prop :=
  ∀ (ρ : ℝ) (k : ℕ), 1 ≤ ρ → coeff ρ k ≤ 1

/-- Coefficients turn sums of indices into products. -/
def coeff_add : Prop :=
  ∀ (ρ : ℝ) (j k : ℕ), coeff ρ (j + k) = coeff ρ j * coeff ρ k

/-- The `k`-th coefficient is the residual after `k` modes. -/
def coeff_eq_truncError : Prop :=
  ∀ (ρ : ℝ) (k : ℕ), coeff ρ k = truncError ρ k

/-- The energy of the first `N` modes in closed form: a geometric sum. -/
def partialSum_closed : Prop :=
  ∀ (ρ : ℝ) (N : ℕ), ρ ≠ 1 → partialSum ρ N = (1 - (1 / ρ) ^ N) / (1 - 1 / ρ)

/-- The first `N` modes and the tail behind them hold the total energy. -/
def partialSum_add_tail : Prop :=
  ∀ (ρ : ℝ) (N : ℕ), ρ ≠ 1 → partialSum ρ N + tail ρ N = tail ρ 0

/-- Finitely many modes never hold the total energy. -/
def partialSum_lt_total : Prop :=
  ∀ (ρ : ℝ) (N : ℕ), 1 < ρ → partialSum ρ N < tail ρ 0

/-- Every tail has positive energy. -/
def tail_pos : Prop :=
  ∀ (ρ : ℝ) (N : ℕ), 1 < ρ → 0 < tail ρ N

/-- One more mode divides the tail by `ρ`. -/
def tail_succ : Prop :=
  ∀ (ρ : ℝ) (N : ℕ), tail ρ (N + 1) = tail ρ N / ρ

/-- The larger the Latent Number, the smaller the tail. -/
def tail_strictAnti_rho : Prop :=
  ∀ (ρ₁ ρ₂ : ℝ) (N : ℕ), 1 < ρ₁ → ρ₁ < ρ₂ → tail ρ₂ N < tail ρ₁ N

/-- A residual below 1 takes a positive number of modes. -/
def nStar_pos : Prop :=
  ∀ ρ ε : ℝ, 1 < ρ → 0 < ε → ε < 1 → 0 < nStar ρ ε

/-- The effective dimension does what it is for: N*(ε) modes leave a residual of exactly `ε`. -/
def truncError_nStar : Prop :=
  ∀ ρ ε : ℝ, 0 < ρ → ρ ≠ 1 → 0 < ε → truncError ρ (nStar ρ ε) = ε

/-- A residual of at most `ε` takes at least N*(ε) modes, and that many suffice. -/
def truncError_le_iff : Prop :=
  ∀ ρ ε x : ℝ, 1 < ρ → 0 < ε → (truncError ρ x ≤ ε ↔ nStar ρ ε ≤ x)

/-- The larger the Latent Number, the smaller the effective dimension. -/
def nStar_strictAnti_rho : Prop :=
  ∀ ρ₁ ρ₂ ε : ℝ, 1 < ρ₁ → ρ₁ < ρ₂ → 0 < ε → ε < 1 → nStar ρ₂ ε < nStar ρ₁ ε

/-- The larger the residual that is allowed, the smaller the effective dimension. -/
def nStar_strictAnti_eps : Prop :=
  ∀ ρ ε₁ ε₂ : ℝ, 1 < ρ → 0 < ε₁ → ε₁ < ε₂ → nStar ρ ε₂ < nStar ρ ε₁

/-- Residuals that multiply need modes that add up. -/
def nStar_mul : Prop :=
  ∀ ρ ε₁ ε₂ : ℝ, ε₁ ≠ 0 → ε₂ ≠ 0 → nStar ρ (ε₁ * ε₂) = nStar ρ ε₁ + nStar ρ ε₂

/-- The `k`-th power of the Latent Number needs one `k`-th of the modes. -/
def nStar_pow_rho : Prop :=
  ∀ (ρ ε : ℝ) (k : ℕ), nStar (ρ ^ k) ε = nStar ρ ε / k

/-- The effective dimension blows up at least like `1 / (ρ - 1)` as `ρ` falls to 1. -/
def nStar_lower : Prop :=
  ∀ ρ ε : ℝ, 1 < ρ → 0 < ε → ε < 1 → Real.log (1 / ε) / (ρ - 1) < nStar ρ ε

/-- The effective dimension blows up at most like `ρ / (ρ - 1)` as `ρ` falls to 1. -/
def nStar_upper : Prop :=
  ∀ ρ ε : ℝ, 1 < ρ → 0 < ε → ε < 1 → nStar ρ ε < ρ * Real.log (1 / ε) / (ρ - 1)

/-- The whole number of modes suffices for a residual of at most `ε`. -/
def modes_sufficient : Prop :=
  ∀ ρ ε : ℝ, 1 < ρ → 0 < ε → coeff ρ (modes ρ ε) ≤ ε

/-- No smaller whole number of modes suffices. -/
def modes_minimal : Prop :=
  ∀ (ρ ε : ℝ) (N : ℕ), 1 ≤ ρ → N < modes ρ ε → ε < coeff ρ N

end Latent.LatentNumber
