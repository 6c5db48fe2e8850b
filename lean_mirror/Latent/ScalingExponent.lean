import Latent.LatentNumber

/-!
# The scaling exponent

Claim 1: the loss of a trained network falls as a power of its compute, with the exponent
`α = β * log ρ`. `β` is the efficiency of the optimizer, `ρ` the Latent Number of the data.

The source is the abstract of *Why Neural Networks Scale: A Complete Latent-Theoretic Foundation*
(T. Nagy, draft of 2026-04-09). The abstract gives the claim, not the statements of the theorems:
the definitions and theorems below are a reconstruction from it, the smallest explicit model in
which the claim becomes precise.

Each theorem is a definition of type `Prop`, so that the file compiles without any proof.
-/

namespace Latent.ScalingExponent

open Latent.LatentNumber

/-- The scaling exponent of an optimizer of efficiency `β` on data of Latent Number `ρ`. -/
noncomputable def alpha (β ρ : ℝ) : ℝ := β * Real.log ρ

/-- The modes that an optimizer of efficiency `β` resolves with compute `C`. -/
noncomputable def learnedModes (β C : ℝ) : ℝ := β * Real.log C

/-- The loss after compute `C`: the residual after the modes that were learned. -/
noncomputable def scalingLoss (β ρ C : ℝ) : ℝ := truncError ρ (learnedModes β C)

/-- The compute that reaches a loss of `ε`. -/
noncomputable def computeFor (β ρ ε : ℝ) : ℝ := ε ^ (-1 / alpha β ρ)

/-- Claim 1: above 1 the scaling exponent is positive. -/
def alpha_pos : Prop :=
  ∀ β ρ : ℝ, 0 < β → 1 < ρ → 0 < alpha β ρ

/-- Claim 1: the scaling exponent vanishes at `ρ = 1` and nowhere else. -/
def alpha_eq_zero_iff : Prop :=
  ∀ β ρ : ℝ, β ≠ 0 → 0 < ρ → (alpha β ρ = 0 ↔ ρ = 1)

/-- Claim 1: the scaling exponent is negative exactly below `ρ = 1`. -/
def alpha_neg_iff : Prop :=
  ∀ β ρ : ℝ, 0 < β → 0 < ρ → (alpha β ρ < 0 ↔ ρ < 1)

/-- Claim 1: the larger the Latent Number, the larger the scaling exponent. -/
def alpha_strictMono_rho : Prop :=
  ∀ β ρ₁ ρ₂ : ℝ, 0 < β → 0 < ρ₁ → ρ₁ < ρ₂ → alpha β ρ₁ < alpha β ρ₂

/-- Claim 1: above 1 a more efficient optimizer has a larger scaling exponent. -/
def alpha_strictMono_beta : Prop :=
  ∀ β₁ β₂ ρ : ℝ, β₁ < β₂ → 1 < ρ → alpha β₁ ρ < alpha β₂ ρ

/-- Claim 1: Latent Numbers that multiply give exponents that add up. -/
def alpha_mul_rho : Prop :=
  ∀ β ρ₁ ρ₂ : ℝ, ρ₁ ≠ 0 → ρ₂ ≠ 0 → alpha β (ρ₁ * ρ₂) = alpha β ρ₁ + alpha β ρ₂

/-- Claim 1: a lower bound of the scaling exponent without the logarithm. -/
def alpha_lower : Prop :=
  ∀ β ρ : ℝ, 0 ≤ β → 0 < ρ → β * (1 - 1 / ρ) ≤ alpha β ρ

/-- Claim 1: an upper bound of the scaling exponent without the logarithm. -/
def alpha_upper : Prop :=
  ∀ β ρ : ℝ, 0 ≤ β → 0 < ρ → alpha β ρ ≤ β * (ρ - 1)

/-- Claim 1: the power law, loss falls as compute to the minus alpha. -/
def scalingLoss_eq_rpow : Prop :=
  ∀ β ρ C : ℝ, 0 < ρ → 0 < C → scalingLoss β ρ C = C ^ (-alpha β ρ)

/-- Claim 1: from one unit of compute on the loss is at most 1. -/
def scalingLoss_le_one : Prop :=
  ∀ β ρ C : ℝ, 0 ≤ β → 1 ≤ ρ → 1 ≤ C → scalingLoss β ρ C ≤ 1

/-- Claim 1: above 1 more compute always means less loss. -/
def scalingLoss_strictAnti : Prop :=
  ∀ β ρ C₁ C₂ : ℝ, 0 < β → 1 < ρ → 0 < C₁ → C₁ < C₂ → scalingLoss β ρ C₂ < scalingLoss β ρ C₁

/-- Claim 1: compute that multiplies gives losses that multiply. -/
def scalingLoss_mul : Prop :=
  ∀ β ρ C₁ C₂ : ℝ, 0 < ρ → C₁ ≠ 0 → C₂ ≠ 0 →
    scalingLoss β ρ (C₁ * C₂) = scalingLoss β ρ C₁ * scalingLoss β ρ C₂

/-- Claim 1: doubling the compute divides the loss by two to the alpha. -/
def scalingLoss_double : Prop :=
  ∀ β ρ C : ℝ, 0 < ρ → C ≠ 0 → scalingLoss β ρ (2 * C) = 2 ^ (-alpha β ρ) * scalingLoss β ρ C

/-- Claim 1: in logarithmic coordinates the loss is a straight line of slope minus alpha. -/
def logLoss_slope : Prop :=
  ∀ β ρ C₁ C₂ : ℝ, 0 ≤ ρ → 0 < C₁ → C₁ < C₂ →
    (Real.log (scalingLoss β ρ C₂) - Real.log (scalingLoss β ρ C₁)) / (Real.log C₂ - Real.log C₁) = -alpha β ρ

/-- Claim 1: the compute for a loss of `ε` gives a loss of exactly `ε`. -/
def scalingLoss_computeFor : Prop :=
  ∀ β ρ ε : ℝ, β ≠ 0 → 0 < ρ → ρ ≠ 1 → 0 < ε → scalingLoss β ρ (computeFor β ρ ε) = ε

/-- Claim 1: a loss of at most `ε` takes at least the compute for `ε`, and that much suffices. -/
def scalingLoss_le_iff : Prop :=
  ∀ β ρ ε C : ℝ, 0 < β → 1 < ρ → 0 < ε → 0 < C →
    (scalingLoss β ρ C ≤ ε ↔ computeFor β ρ ε ≤ C)

/-- Claim 1: the compute for a loss of `ε` resolves N*(ε) modes. -/
def learnedModes_computeFor : Prop :=
  ∀ β ρ ε : ℝ, β ≠ 0 → 0 ≤ ε → learnedModes β (computeFor β ρ ε) = nStar ρ ε

/-- Claim 1: at `ρ = 1` no compute lowers the loss. -/
def scalingLoss_critical : Prop :=
  ∀ β C : ℝ, scalingLoss β 1 C = 1

end Latent.ScalingExponent
