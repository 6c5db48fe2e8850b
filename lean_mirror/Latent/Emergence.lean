import Latent.LatentNumber
import Latent.ScalingExponent

/-!
# Emergence

Claim 7: abilities emerge in phase transitions, in the order of the effective dimensions `N*_T` of
their tasks. An ability of `N` modes emerges with the compute at which an optimizer of efficiency
`β` resolves `N` modes.

The source is the abstract of *Why Neural Networks Scale: A Complete Latent-Theoretic Foundation*
(T. Nagy, draft of 2026-04-09). The abstract gives the claim, not the statements of the theorems:
the definitions and theorems below are a reconstruction from it, the smallest explicit model in
which the claim becomes precise.

Each theorem is a definition of type `Prop`, so that the file compiles without any proof.
-/

namespace Latent.Emergence

open Latent.LatentNumber Latent.ScalingExponent

/-- The compute at which an ability of `N` modes emerges. -/
noncomputable def emergeCompute (β N : ℝ) : ℝ := Real.exp (N / β)

/-- The loss on a task of `N` modes after compute `C`, in units of the loss at emergence. -/
noncomputable def taskLoss (β ρ N C : ℝ) : ℝ := truncError ρ (learnedModes β C - N)

/-- Claim 7: emergence takes a positive amount of compute. -/
def emergeCompute_pos : Prop :=
  ∀ β N : ℝ, 0 < emergeCompute β N

/-- Claim 7: at emergence exactly the modes of the ability are resolved. -/
def learnedModes_emergeCompute : Prop :=
  ∀ β N : ℝ, β ≠ 0 → learnedModes β (emergeCompute β N) = N

/-- Claim 7: the modes of the ability are resolved exactly from its compute of emergence on. -/
def emerged_iff : Prop :=
  ∀ β N C : ℝ, 0 < β → 0 < C → (N ≤ learnedModes β C ↔ emergeCompute β N ≤ C)

/-- Claim 7: of two abilities the one with fewer modes emerges first. -/
def emergence_order_iff : Prop :=
  ∀ β M N : ℝ, 0 < β → (emergeCompute β M < emergeCompute β N ↔ M < N)

/-- Claim 7: of two tasks the one with the larger Latent Number emerges first. -/
def emergence_order_rho : Prop :=
  ∀ β ρ₁ ρ₂ ε : ℝ, 0 < β → 1 < ρ₁ → ρ₁ < ρ₂ → 0 < ε → ε < 1 →
    emergeCompute β (nStar ρ₂ ε) < emergeCompute β (nStar ρ₁ ε)

/-- Claim 7: of two tasks the one that is content with the larger residual emerges first. -/
def emergence_order_eps : Prop :=
  ∀ β ρ ε₁ ε₂ : ℝ, 0 < β → 1 < ρ → 0 < ε₁ → ε₁ < ε₂ →
    emergeCompute β (nStar ρ ε₂) < emergeCompute β (nStar ρ ε₁)

/-- Claim 7: how much more compute an ability takes than another depends only on the modes that it
has more. -/
def emergeCompute_ratio : Prop :=
  ∀ β M N : ℝ, emergeCompute β N / emergeCompute β M = Real.exp ((N - M) / β)

/-- Claim 7: with a more efficient optimizer the ability emerges at less compute. -/
def emergence_faster_optimizer : Prop :=
  ∀ β₁ β₂ N : ℝ, 0 < β₁ → β₁ < β₂ → 0 < N → emergeCompute β₂ N < emergeCompute β₁ N

/-- Claim 7: an ability of N*(ε) modes emerges at the compute for a loss of `ε`. -/
def emergeCompute_nStar : Prop :=
  ∀ β ρ ε : ℝ, 0 < ε → emergeCompute β (nStar ρ ε) = computeFor β ρ ε

/-- Claim 7: at emergence the loss on the task is 1. -/
def taskLoss_at_emergence : Prop :=
  ∀ β ρ N : ℝ, β ≠ 0 → taskLoss β ρ N (emergeCompute β N) = 1

/-- Claim 7: the loss on the task is below 1 exactly after emergence. -/
def taskLoss_lt_one_iff : Prop :=
  ∀ β ρ N C : ℝ, 0 < β → 1 < ρ → 0 < C → (taskLoss β ρ N C < 1 ↔ emergeCompute β N < C)

/-- Claim 7: the loss on the task is a power of the compute, measured by the compute of
emergence. -/
def taskLoss_powerLaw : Prop :=
  ∀ β ρ N C : ℝ, β ≠ 0 → 0 < ρ → 0 < C → taskLoss β ρ N C = (C / emergeCompute β N) ^ (-alpha β ρ)

end Latent.Emergence
