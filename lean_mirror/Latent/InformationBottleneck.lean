import Latent.LatentNumber

/-!
# The information bottleneck

Claim 9: the information bottleneck is optimal at `N*` modes. Every mode that is kept adds its
energy and costs a price `ε`; the objective is largest where the energy of the next mode has fallen
to the price.

The source is the abstract of *Why Neural Networks Scale: A Complete Latent-Theoretic Foundation*
(T. Nagy, draft of 2026-04-09). The abstract gives the claim, not the statements of the theorems:
the definitions and theorems below are a reconstruction from it, the smallest explicit model in
which the claim becomes precise.

Each theorem is a definition of type `Prop`, so that the file compiles without any proof.
-/

namespace Latent.InformationBottleneck

open Latent.LatentNumber

/-- The objective of the bottleneck at `N` modes: the energy that is kept minus a price of `ε` for
each mode. -/
noncomputable def ibObjective (ρ ε : ℝ) (N : ℕ) : ℝ := partialSum ρ N - ε * N

/-- The information in a Gaussian mode of signal-to-noise ratio `s`, in nats. -/
noncomputable def modeInfo (s : ℝ) : ℝ := Real.log (1 + s) / 2

/-- The information in the first `N` modes. -/
noncomputable def infoUpTo (ρ : ℝ) (N : ℕ) : ℝ := ∑ k ∈ Finset.range N, modeInfo (coeff ρ k)

/-- Claim 9: no modes, no gain and no price. -/
def ibObjective_zero : Prop :=
  ∀ ρ ε : ℝ, ibObjective ρ ε 0 = 0

/-- Claim 9: one more mode gains its coefficient and costs the price. -/
def ibObjective_succ_sub : Prop :=
  ∀ (ρ ε : ℝ) (N : ℕ), ibObjective ρ ε (N + 1) - ibObjective ρ ε N = coeff ρ N - ε

/-- Claim 9: a mode is worth its price exactly up to N*(ε). -/
def ib_marginal_nonneg_iff : Prop :=
  ∀ (ρ ε : ℝ) (N : ℕ), 1 < ρ → 0 < ε → (ε ≤ coeff ρ N ↔ N ≤ nStar ρ ε)

/-- Claim 9: no number of modes does better than N*(ε). -/
def ibObjective_le_modes : Prop :=
  ∀ (ρ ε : ℝ) (N : ℕ), 1 < ρ → 0 < ε → ibObjective ρ ε N ≤ ibObjective ρ ε (modes ρ ε)

/-- Claim 9: up to N*(ε) the objective rises. -/
def ibObjective_lt_below : Prop :=
  ∀ (ρ ε : ℝ) (M N : ℕ), 1 ≤ ρ → M < N → N ≤ nStar ρ ε → ibObjective ρ ε M < ibObjective ρ ε N

/-- Claim 9: beyond N*(ε) the objective falls. -/
def ibObjective_lt_above : Prop :=
  ∀ (ρ ε : ℝ) (M N : ℕ), 1 < ρ → 0 < ε → nStar ρ ε < M → M < N →
    ibObjective ρ ε N < ibObjective ρ ε M

/-- Claim 9: the objective is concave, its second difference is the fall of the coefficients. -/
def ibObjective_concave : Prop :=
  ∀ (ρ ε : ℝ) (N : ℕ),
    ibObjective ρ ε (N + 2) - 2 * ibObjective ρ ε (N + 1) + ibObjective ρ ε N =
      -(1 - 1 / ρ) * coeff ρ N

/-- Claim 9: at the optimum the energy is worth more than its price. -/
def ibObjective_modes_pos : Prop :=
  ∀ ρ ε : ℝ, 1 < ρ → 0 < ε → ε < 1 → 0 < ibObjective ρ ε (modes ρ ε)

/-- Claim 9: the optimum keeps at least the share `1 - ε` of the total energy. -/
def ib_retained : Prop :=
  ∀ ρ ε : ℝ, 0 < ρ → 0 < ε → (1 - ε) * tail ρ 0 ≤ partialSum ρ (modes ρ ε)

/-- Claim 9: the information in a mode is positive and less than half its signal-to-noise ratio. -/
def modeInfo_bounds : Prop :=
  ∀ s : ℝ, 0 < s → 0 < modeInfo s ∧ modeInfo s < s / 2

/-- Claim 9: all the modes together hold less information than half the total energy. -/
def infoUpTo_lt_tail : Prop :=
  ∀ (ρ : ℝ) (N : ℕ), 1 < ρ → infoUpTo ρ N < tail ρ 0 / 2

/-- Claim 9: the information that the optimum discards is at most the share `ε` of half the total
energy. -/
def infoDiscarded_le : Prop :=
  ∀ (ρ ε : ℝ) (M : ℕ), 1 < ρ → 0 < ε → infoUpTo ρ M - infoUpTo ρ (modes ρ ε) < ε * tail ρ 0 / 2

end Latent.InformationBottleneck
