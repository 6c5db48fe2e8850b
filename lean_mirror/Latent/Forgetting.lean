import Latent.LatentNumber
import Latent.ScalingExponent

/-!
# Forgetting

Claim 8: catastrophic forgetting is a collapse of the Latent Number. Training on new tasks
interferes with the old one and lowers its `ρ`; once `ρ` is down at 1, the old task is lost. Replay
of old data takes away a share of the interference.

The source is the abstract of *Why Neural Networks Scale: A Complete Latent-Theoretic Foundation*
(T. Nagy, draft of 2026-04-09). The abstract gives the claim, not the statements of the theorems:
the definitions and theorems below are a reconstruction from it, the smallest explicit model in
which the claim becomes precise.

Each theorem is a definition of type `Prop`, so that the file compiles without any proof.
-/

namespace Latent.Forgetting

open Latent.LatentNumber Latent.ScalingExponent

/-- The Latent Number of the old task after interference `d`. -/
noncomputable def rhoAfter (ρ d : ℝ) : ℝ := ρ * Real.exp (-d)

/-- The Latent Number of the old task after interference `d` with a share `lam` of replay. -/
noncomputable def rhoReplay (ρ d lam : ℝ) : ℝ := ρ * Real.exp (-(1 - lam) * d)

/-- What `N` modes retain of the old task: all but the `N`-th coefficient. -/
noncomputable def retention (ρ : ℝ) (N : ℕ) : ℝ := 1 - coeff ρ N

/-- What is lost at `N` modes when the Latent Number goes from `ρ` to `ρ₂`. -/
noncomputable def forgettingGap (ρ ρ₂ : ℝ) (N : ℕ) : ℝ := coeff ρ₂ N - coeff ρ N

/-- Claim 8: interference lowers the Latent Number. -/
def rhoAfter_lt : Prop :=
  ∀ ρ d : ℝ, 0 < ρ → 0 < d → rhoAfter ρ d < ρ

/-- Claim 8: the interference of one task after another adds up. -/
def rhoAfter_add : Prop :=
  ∀ ρ a b : ℝ, rhoAfter (rhoAfter ρ a) b = rhoAfter ρ (a + b)

/-- Claim 8: the Latent Number is down at 1 exactly from an interference of `log ρ` on. -/
def collapse_iff : Prop :=
  ∀ ρ d : ℝ, 0 < ρ → (rhoAfter ρ d ≤ 1 ↔ Real.log ρ ≤ d)

/-- Claim 8: `k` tasks of interference `d` lead to collapse exactly from `log ρ / d` tasks on. -/
def collapse_after_tasks_iff : Prop :=
  ∀ (ρ d : ℝ) (k : ℕ), 0 ≤ ρ → 0 < d → (rhoAfter ρ (k * d) ≤ 1 ↔ Real.log ρ / d ≤ k)

/-- Claim 8: the effective dimension after interference, which blows up towards collapse. -/
def nStar_rhoAfter : Prop :=
  ∀ ρ d ε : ℝ, Real.log ρ ≠ 0 → nStar (rhoAfter ρ d) ε = nStar ρ ε * Real.log ρ / (Real.log ρ - d)

/-- Claim 8: after interference the old task needs more modes. -/
def nStar_lt_rhoAfter : Prop :=
  ∀ ρ d ε : ℝ, 0 < d → d < Real.log ρ → 0 < ε → ε < 1 → nStar ρ ε < nStar (rhoAfter ρ d) ε

/-- Claim 8: interference lowers the scaling exponent in proportion. -/
def alpha_rhoAfter : Prop :=
  ∀ β ρ d : ℝ, ρ ≠ 0 → alpha β (rhoAfter ρ d) = alpha β ρ - β * d

/-- Claim 8: above 1 the retention lies between nothing and everything, and is never
everything. -/
def retention_mem : Prop :=
  ∀ (ρ : ℝ) (N : ℕ), 1 ≤ ρ → 0 ≤ retention ρ N ∧ retention ρ N < 1

/-- Claim 8: nothing of the old task is retained exactly when interference collapses `ρ`. -/
def retention_nonpos_iff : Prop :=
  ∀ (ρ d : ℝ) (N : ℕ), 0 < ρ → 1 ≤ N → (retention (rhoAfter ρ d) N ≤ 0 ↔ Real.log ρ ≤ d)

/-- Claim 8: a smaller Latent Number always means a loss. -/
def forgettingGap_pos : Prop :=
  ∀ (ρ ρ₂ : ℝ) (N : ℕ), 0 < ρ₂ → ρ₂ < ρ → 1 ≤ N → 0 < forgettingGap ρ ρ₂ N

/-- Claim 8: more interference never means a smaller loss. -/
def forgettingGap_mono : Prop :=
  ∀ (ρ d₁ d₂ : ℝ) (N : ℕ), 0 ≤ ρ → d₁ ≤ d₂ →
    forgettingGap ρ (rhoAfter ρ d₁) N ≤ forgettingGap ρ (rhoAfter ρ d₂) N

/-- Claim 8: at collapse everything that was retained is lost. -/
def forgettingGap_at_collapse : Prop :=
  ∀ (ρ : ℝ) (N : ℕ), forgettingGap ρ 1 N = retention ρ N

/-- Claim 8: the loss grows exponentially with the interference. -/
def forgettingGap_eq : Prop :=
  ∀ (ρ d : ℝ) (N : ℕ), forgettingGap ρ (rhoAfter ρ d) N = coeff ρ N * (Real.exp (N * d) - 1)

/-- Claim 8: the old task survives exactly when the share of replay is above `1 - log ρ / d`. -/
def replay_survives_iff : Prop :=
  ∀ ρ d lam : ℝ, 0 < ρ → 0 < d → (1 < rhoReplay ρ d lam ↔ 1 - Real.log ρ / d < lam)

end Latent.Forgetting
