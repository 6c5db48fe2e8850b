import Latent.LatentNumber

/-!
# The optimization landscape

Claim 10: the smoothness of the optimization landscape is proportional to `log ρ`. A Latent Number
above 1 corresponds to the condition number `κ = (ρ + 1) / (ρ - 1)`, for which gradient descent
with the optimal step contracts by `1 / ρ`.

The source is the abstract of *Why Neural Networks Scale: A Complete Latent-Theoretic Foundation*
(T. Nagy, draft of 2026-04-09). The abstract gives the claim, not the statements of the theorems:
the definitions and theorems below are a reconstruction from it, the smallest explicit model in
which the claim becomes precise.

Each theorem is a definition of type `Prop`, so that the file compiles without any proof.
-/

namespace Latent.Landscape

open Latent.LatentNumber

/-- The smoothness of the landscape, `c` being the constant of proportionality. -/
noncomputable def smoothness (c ρ : ℝ) : ℝ := c * Real.log ρ

/-- The condition number for which optimal gradient descent contracts by `1 / ρ`. -/
noncomputable def condNumber (ρ : ℝ) : ℝ := (ρ + 1) / (ρ - 1)

/-- The factor of one step of size `2 / (μ + L)` along a direction of curvature `lam`. -/
noncomputable def gdFactor (μ L lam : ℝ) : ℝ := 1 - 2 / (μ + L) * lam

/-- The Latent Number of the rate of conjugate gradients at condition number `κ`. -/
noncomputable def accelRho (κ : ℝ) : ℝ := (Real.sqrt κ + 1) / (Real.sqrt κ - 1)

/-- Claim 10: the landscape is smooth exactly above `ρ = 1`. -/
def smoothness_pos_iff : Prop :=
  ∀ c ρ : ℝ, 0 < c → 0 ≤ ρ → (0 < smoothness c ρ ↔ 1 < ρ)

/-- Claim 10: the larger the Latent Number, the smoother the landscape. -/
def smoothness_strictMono : Prop :=
  ∀ c ρ₁ ρ₂ : ℝ, 0 < c → 0 < ρ₁ → ρ₁ < ρ₂ → smoothness c ρ₁ < smoothness c ρ₂

/-- Claim 10: two landscapes are as smooth as the logarithms of their Latent Numbers are large. -/
def smoothness_ratio : Prop :=
  ∀ c ρ₁ ρ₂ : ℝ, c ≠ 0 → smoothness c ρ₁ / smoothness c ρ₂ = Real.log ρ₁ / Real.log ρ₂

/-- Claim 10: the smoothness times the steps to a residual of `ε` is the same for every Latent
Number. -/
def smoothness_steps : Prop :=
  ∀ c ρ ε : ℝ, Real.log ρ ≠ 0 → smoothness c ρ * nStar ρ ε = c * Real.log (1 / ε)

/-- Claim 10: above 1 every Latent Number has a condition number above 1. -/
def condNumber_gt_one : Prop :=
  ∀ ρ : ℝ, 1 < ρ → 1 < condNumber ρ

/-- Claim 10: the larger the Latent Number, the better the condition. -/
def condNumber_strictAnti : Prop :=
  ∀ ρ₁ ρ₂ : ℝ, 1 < ρ₁ → ρ₁ < ρ₂ → condNumber ρ₂ < condNumber ρ₁

/-- Claim 10: the condition number of the condition number is the Latent Number. -/
def condNumber_involutive : Prop :=
  ∀ ρ : ℝ, ρ ≠ 1 → condNumber (condNumber ρ) = ρ

/-- Claim 10: the contraction of optimal gradient descent at that condition number is `1 / ρ`. -/
def condNumber_contraction : Prop :=
  ∀ ρ : ℝ, ρ ≠ 1 → (condNumber ρ - 1) / (condNumber ρ + 1) = 1 / ρ

/-- Claim 10: a lower bound of `log ρ` in terms of the condition number. -/
def log_rho_ge_cond : Prop :=
  ∀ ρ : ℝ, 1 < ρ → 2 / condNumber ρ < Real.log ρ

/-- Claim 10: an upper bound of `log ρ` in terms of the condition number. -/
def log_rho_le_cond : Prop :=
  ∀ ρ : ℝ, 1 < ρ → Real.log ρ < 2 * condNumber ρ / (condNumber ρ ^ 2 - 1)

/-- Claim 10: the steps to a residual of `ε` are at most proportional to the condition number. -/
def steps_le_cond : Prop :=
  ∀ ρ ε : ℝ, 1 < ρ → 0 < ε → ε < 1 → nStar ρ ε < condNumber ρ / 2 * Real.log (1 / ε)

/-- Claim 10: one step contracts every direction of curvature between `μ` and `L` by at least
`(L - μ) / (L + μ)`. -/
def gdFactor_abs_le : Prop :=
  ∀ μ L lam : ℝ, 0 < μ + L → μ ≤ lam → lam ≤ L → |gdFactor μ L lam| ≤ (L - μ) / (L + μ)

/-- Claim 10: at the condition number of `ρ` the slowest direction contracts by exactly `1 / ρ`. -/
def gdFactor_condNumber : Prop :=
  ∀ ρ μ : ℝ, μ ≠ 0 → ρ ≠ 0 → ρ ≠ 1 → gdFactor μ (condNumber ρ * μ) μ = 1 / ρ

/-- Claim 10: conjugate gradients work as if the condition number were its square root. -/
def accelRho_sq_cond : Prop :=
  ∀ κ : ℝ, 0 ≤ κ → condNumber (accelRho κ) ^ 2 = κ

/-- Claim 10: acceleration raises the Latent Number. -/
def accelRho_gt : Prop :=
  ∀ κ : ℝ, 1 < κ → condNumber κ < accelRho κ

end Latent.Landscape
