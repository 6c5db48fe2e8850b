import Latent.LatentNumber

/-!
# Double descent

Claim 5: double descent is inevitable, because the variance stops growing at `σ² * N* / n`. Up to
`N*` parameters the bias falls while the variance rises; from `N*` on the variance is saturated, and
the risk falls again. `s2` is `σ²`, the variance of the noise.

The source is the abstract of *Why Neural Networks Scale: A Complete Latent-Theoretic Foundation*
(T. Nagy, draft of 2026-04-09). The abstract gives the claim, not the statements of the theorems:
the definitions and theorems below are a reconstruction from it, the smallest explicit model in
which the claim becomes precise.

Each theorem is a definition of type `Prop`, so that the file compiles without any proof.
-/

namespace Latent.DoubleDescent

open Latent.LatentNumber

/-- The bias of a model of `p` parameters: the residual after `p` modes. -/
noncomputable def bias (ρ p : ℝ) : ℝ := truncError ρ p

/-- The variance of a model of `p` parameters from `n` samples with `N` modes, where it
saturates. -/
noncomputable def variance (s2 N n p : ℝ) : ℝ := s2 * min p N / n

/-- The variance at saturation. -/
noncomputable def satVariance (s2 N n : ℝ) : ℝ := s2 * N / n

/-- The risk of a model of `p` parameters: bias plus variance. -/
noncomputable def risk (ρ s2 N n p : ℝ) : ℝ := bias ρ p + variance s2 N n p

/-- The number of parameters at the first valley of the risk curve. -/
noncomputable def pCrit (ρ s2 n : ℝ) : ℝ := Real.log (n * Real.log ρ / s2) / Real.log ρ

/-- Claim 5: the variance never exceeds saturation. -/
def variance_le_sat : Prop :=
  ∀ s2 N n p : ℝ, 0 ≤ s2 → 0 ≤ n → variance s2 N n p ≤ satVariance s2 N n

/-- Claim 5: from `N` parameters on the variance is saturated. -/
def variance_eq_sat : Prop :=
  ∀ s2 N n p : ℝ, N ≤ p → variance s2 N n p = satVariance s2 N n

/-- Claim 5: more parameters never lower the variance. -/
def variance_mono : Prop :=
  ∀ s2 N n p q : ℝ, 0 ≤ s2 → 0 ≤ n → p ≤ q → variance s2 N n p ≤ variance s2 N n q

/-- Claim 5: more samples lower the variance at saturation. -/
def satVariance_strictAnti_n : Prop :=
  ∀ s2 N n₁ n₂ : ℝ, 0 < s2 → 0 < N → 0 < n₁ → n₁ < n₂ → satVariance s2 N n₂ < satVariance s2 N n₁

/-- Claim 5: from `N` parameters on the risk above saturation is the residual alone. -/
def risk_sub_sat : Prop :=
  ∀ ρ s2 N n p : ℝ, N ≤ p → risk ρ s2 N n p - satVariance s2 N n = truncError ρ p

/-- Claim 5: from `N` parameters on the risk stays above saturation. -/
def risk_gt_sat : Prop :=
  ∀ ρ s2 N n p : ℝ, 0 < ρ → N ≤ p → satVariance s2 N n < risk ρ s2 N n p

/-- Claim 5: from `N` parameters on the risk falls again. -/
def second_descent : Prop :=
  ∀ ρ s2 N n p q : ℝ, 1 < ρ → N ≤ p → p < q → risk ρ s2 N n q < risk ρ s2 N n p

/-- Claim 5: with enough parameters the risk comes to within `ε` of saturation. -/
def risk_le_sat_add : Prop :=
  ∀ ρ s2 N n p ε : ℝ, 1 < ρ → 0 < ε → N ≤ p → nStar ρ ε ≤ p →
    risk ρ s2 N n p ≤ satVariance s2 N n + ε

/-- Claim 5: at the first valley the bias falls as fast as the variance rises. -/
def pCrit_balance : Prop :=
  ∀ ρ s2 n : ℝ, 1 < ρ → 0 < s2 → 0 < n → truncError ρ (pCrit ρ s2 n) * Real.log ρ = s2 / n

/-- Claim 5: up to the first valley the risk falls. -/
def first_descent : Prop :=
  ∀ ρ s2 N n p q : ℝ, 1 < ρ → p < q → q ≤ pCrit ρ s2 n → risk ρ s2 N n q < risk ρ s2 N n p

/-- Claim 5: from the first valley to `N` parameters the risk rises. -/
def ascent : Prop :=
  ∀ ρ s2 N n p q : ℝ, 0 < ρ → 0 < s2 → 0 < n → pCrit ρ s2 n ≤ p → p < q → q ≤ N →
    risk ρ s2 N n p < risk ρ s2 N n q

/-- Claim 5: when the first valley lies before `N` parameters, `N` is a peak of the risk. -/
def double_descent : Prop :=
  ∀ ρ s2 N n p q : ℝ, 1 < ρ → 0 < s2 → 0 < n → pCrit ρ s2 n ≤ p → p < N → N < q →
    risk ρ s2 N n p < risk ρ s2 N n N ∧ risk ρ s2 N n q < risk ρ s2 N n N

/-- Claim 5: among all models up to N* modes none has less risk than the one at the first valley. -/
def risk_pCrit_le : Prop :=
  ∀ ρ s2 N n p : ℝ, 1 < ρ → 0 < s2 → 0 < n → p ≤ N → risk ρ s2 N n (pCrit ρ s2 n) ≤ risk ρ s2 N n p

/-- Claim 5: past the first valley no model, however large, has more risk than the one of N* modes. -/
def risk_le_peak : Prop :=
  ∀ ρ s2 N n p : ℝ, 1 ≤ ρ → 0 < s2 → 0 < n → pCrit ρ s2 n ≤ p → risk ρ s2 N n p ≤ risk ρ s2 N n N

/-- Claim 5: more samples move the first valley to more parameters. -/
def pCrit_strictMono_n : Prop :=
  ∀ ρ s2 n₁ n₂ : ℝ, 1 < ρ → s2 ≠ 0 → 0 < n₁ → n₁ < n₂ → pCrit ρ s2 n₁ < pCrit ρ s2 n₂

/-- Claim 5: with so many samples that the first valley does not lie before `N` parameters, the
risk falls all the way to `N`. -/
def no_peak_if_enough_data : Prop :=
  ∀ ρ s2 N n p : ℝ, 1 < ρ → p < N → N ≤ pCrit ρ s2 n → risk ρ s2 N n N < risk ρ s2 N n p

end Latent.DoubleDescent
