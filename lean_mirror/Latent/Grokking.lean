import Latent.LatentNumber

/-!
# Grokking

Claim 2: grokking is a spectral phase transition at `ρ = 1`. Below 1 modes add to the loss, above 1
they lower it; while the Latent Number moves in training, the moment at which it crosses 1 follows
from `ρ(t)`.

The source is the abstract of *Why Neural Networks Scale: A Complete Latent-Theoretic Foundation*
(T. Nagy, draft of 2026-04-09). The abstract gives the claim, not the statements of the theorems:
the definitions and theorems below are a reconstruction from it, the smallest explicit model in
which the claim becomes precise.

Each theorem is a definition of type `Prop`, so that the file compiles without any proof.
-/

namespace Latent.Grokking

open Latent.LatentNumber

/-- The Latent Number at time `t` when it grows exponentially from `ρ₀` at rate `r`. -/
noncomputable def rhoGrowth (ρ₀ r t : ℝ) : ℝ := ρ₀ * Real.exp (r * t)

/-- The time at which an exponentially growing Latent Number crosses 1. -/
noncomputable def grokTime (ρ₀ r : ℝ) : ℝ := -Real.log ρ₀ / r

/-- The Latent Number at time `t` when it relaxes from `ρ₀` to `ρInf` at rate `r`. -/
noncomputable def rhoRelax (ρ₀ ρInf r t : ℝ) : ℝ := ρInf - (ρInf - ρ₀) * Real.exp (-r * t)

/-- The time at which a relaxing Latent Number crosses 1. -/
noncomputable def grokTimeRelax (ρ₀ ρInf r : ℝ) : ℝ := Real.log ((ρInf - ρ₀) / (ρInf - 1)) / r

/-- The time from the crossing of 1 until the loss at `N` modes has come down to `δ`. -/
noncomputable def grokWidth (r N δ : ℝ) : ℝ := Real.log (1 / δ) / (N * r)

/-- Claim 2: below 1 the residual exceeds 1, the network memorizes. -/
def truncError_gt_one : Prop :=
  ∀ ρ x : ℝ, 0 < ρ → ρ < 1 → 0 < x → 1 < truncError ρ x

/-- Claim 2: at 1 the residual is 1 whatever the number of modes. -/
def truncError_critical : Prop :=
  ∀ x : ℝ, truncError 1 x = 1

/-- Claim 2: above 1 the residual is less than 1, the network generalizes. -/
def truncError_lt_one : Prop :=
  ∀ ρ x : ℝ, 1 < ρ → 0 < x → truncError ρ x < 1

/-- Claim 2: the residual is less than 1 exactly when the Latent Number is above 1. -/
def regime_of_truncError : Prop :=
  ∀ ρ x : ℝ, 0 < ρ → 0 < x → (truncError ρ x < 1 ↔ 1 < ρ)

/-- Claim 2: below 1 the energy of the modes outgrows their number, no total is finite. -/
def partialSum_subcritical : Prop :=
  ∀ (ρ : ℝ) (N : ℕ), 0 < ρ → ρ < 1 → 2 ≤ N → N < partialSum ρ N

/-- Claim 2: a Latent Number that starts below 1 and grows crosses 1 only after a while. -/
def grokTime_pos : Prop :=
  ∀ ρ₀ r : ℝ, 0 < ρ₀ → ρ₀ < 1 → 0 < r → 0 < grokTime ρ₀ r

/-- Claim 2: at the predicted onset the growing Latent Number is exactly 1. -/
def rhoGrowth_grokTime : Prop :=
  ∀ ρ₀ r : ℝ, 0 < ρ₀ → r ≠ 0 → rhoGrowth ρ₀ r (grokTime ρ₀ r) = 1

/-- Claim 2: the growing Latent Number is above 1 exactly after the predicted onset. -/
def rhoGrowth_gt_one_iff : Prop :=
  ∀ ρ₀ r t : ℝ, 0 < ρ₀ → 0 < r → (1 < rhoGrowth ρ₀ r t ↔ grokTime ρ₀ r < t)

/-- Claim 2: the faster the growth, the earlier the onset. -/
def grokTime_strictAnti_rate : Prop :=
  ∀ ρ₀ r₁ r₂ : ℝ, 0 < ρ₀ → ρ₀ < 1 → 0 < r₁ → r₁ < r₂ → grokTime ρ₀ r₂ < grokTime ρ₀ r₁

/-- Claim 2: the larger the Latent Number at the start, the earlier the onset. -/
def grokTime_strictAnti_rho0 : Prop :=
  ∀ ρ₁ ρ₂ r : ℝ, 0 < ρ₁ → ρ₁ < ρ₂ → 0 < r → grokTime ρ₂ r < grokTime ρ₁ r

/-- Claim 2: under growth the loss at `N` modes falls exponentially, and it is 1 at the onset. -/
def loss_along_growth : Prop :=
  ∀ (ρ₀ r t : ℝ) (N : ℕ), 0 < ρ₀ → r ≠ 0 →
    truncError (rhoGrowth ρ₀ r t) N = Real.exp (-N * r * (t - grokTime ρ₀ r))

/-- Claim 2: a time `s` before the onset the loss is `exp (2 * N * r * s)` times the loss a time
`s` after it. -/
def grok_sharpness : Prop :=
  ∀ (ρ₀ r s : ℝ) (N : ℕ),
    truncError (rhoGrowth ρ₀ r (grokTime ρ₀ r - s)) N =
      Real.exp (2 * N * r * s) * truncError (rhoGrowth ρ₀ r (grokTime ρ₀ r + s)) N

/-- Claim 2: the loss is at most `δ` exactly from the onset plus the width of the transition on. -/
def grok_loss_le_iff : Prop :=
  ∀ (ρ₀ r t : ℝ) (N : ℕ) (δ : ℝ), 0 < ρ₀ → 0 < r → 0 < δ → 1 ≤ N →
    (truncError (rhoGrowth ρ₀ r t) N ≤ δ ↔ grokTime ρ₀ r + grokWidth r N δ ≤ t)

/-- Claim 2: the more modes, the sharper the transition. -/
def grokWidth_strictAnti : Prop :=
  ∀ (r : ℝ) (M N : ℕ) (δ : ℝ), 0 < r → 0 < δ → δ < 1 → 1 ≤ M → M < N →
    grokWidth r N δ < grokWidth r M δ

/-- Claim 2: at the predicted onset the relaxing Latent Number is exactly 1. -/
def rhoRelax_grokTime : Prop :=
  ∀ ρ₀ ρInf r : ℝ, ρ₀ < ρInf → 1 < ρInf → r ≠ 0 → rhoRelax ρ₀ ρInf r (grokTimeRelax ρ₀ ρInf r) = 1

/-- Claim 2: the relaxing Latent Number is above 1 exactly after the predicted onset. -/
def rhoRelax_gt_one_iff : Prop :=
  ∀ ρ₀ ρInf r t : ℝ, ρ₀ < ρInf → 1 < ρInf → 0 < r →
    (1 < rhoRelax ρ₀ ρInf r t ↔ grokTimeRelax ρ₀ ρInf r < t)

/-- Claim 2: a Latent Number that rises to a limit of at most 1 never groks. -/
def no_grok_below_one : Prop :=
  ∀ ρ₀ ρInf r t : ℝ, ρ₀ < ρInf → ρInf ≤ 1 → rhoRelax ρ₀ ρInf r t < 1

end Latent.Grokking
