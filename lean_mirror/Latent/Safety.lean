import Latent.LatentNumber

/-!
# Safety

Claim 11: alignment takes samples in proportion to `N*_pref`, the effective dimension of the
preferences, and a reward model is hacked when `ρ_rew < ρ_pref`.
Claim 12: adversarial robustness is governed by the attack surface `D - N*`, the directions that
the data leave free.

The source is the abstract of *Why Neural Networks Scale: A Complete Latent-Theoretic Foundation*
(T. Nagy, draft of 2026-04-09). The abstract gives the claims, not the statements of the theorems:
the definitions and theorems below are a reconstruction from it, the smallest explicit model in
which the claims become precise.

Each theorem is a definition of type `Prop`, so that the file compiles without any proof.
-/

namespace Latent.Safety

open Latent.LatentNumber

/-- The samples that align `N` modes of preference to precision `ε`. -/
noncomputable def alignSamples (N ε : ℝ) : ℝ := N / ε ^ 2

/-- The residual of the reward model minus that of the preferences, at `N` modes. -/
noncomputable def proxyGap (ρRew ρPref : ℝ) (N : ℕ) : ℝ := coeff ρRew N - coeff ρPref N

/-- The residual of the reward model over that of the preferences, at `N` modes. -/
noncomputable def hackRatio (ρRew ρPref : ℝ) (N : ℕ) : ℝ := coeff ρRew N / coeff ρPref N

/-- The attack surface: the dimensions beyond the `N` modes. -/
noncomputable def attackSurface (D N : ℝ) : ℝ := D - N

/-- The share of the dimensions that is attack surface. -/
noncomputable def offShare (D N : ℝ) : ℝ := attackSurface D N / D

/-- The certified radius in the sup norm for margin `m` and Lipschitz constant `L`. -/
noncomputable def robustRadius (m L D N : ℝ) : ℝ := m / (L * Real.sqrt (attackSurface D N))

/-- Claim 11: more modes of preference take more samples. -/
def alignSamples_strictMono : Prop :=
  ∀ M N ε : ℝ, M < N → ε ≠ 0 → alignSamples M ε < alignSamples N ε

/-- Claim 11: the samples are in proportion to the modes of preference. -/
def alignSamples_ratio : Prop :=
  ∀ M N ε : ℝ, ε ≠ 0 → alignSamples M ε / alignSamples N ε = M / N

/-- Claim 11: alignment of N*(ε) modes takes N*(ε) over `ε ^ 2` samples. -/
def alignSamples_nStar : Prop :=
  ∀ ρ ε : ℝ, alignSamples (nStar ρ ε) ε = nStar ρ ε / ε ^ 2

/-- Claim 11: the reward leaves more than the preferences do exactly when its Latent Number is
smaller. -/
def hacking_iff : Prop :=
  ∀ (ρRew ρPref : ℝ) (N : ℕ), 0 < ρRew → 0 < ρPref → 1 ≤ N →
    (0 < proxyGap ρRew ρPref N ↔ ρRew < ρPref)

/-- Claim 11: a reward with the Latent Number of the preferences leaves no gap. -/
def proxyGap_self : Prop :=
  ∀ (ρ : ℝ) (N : ℕ), proxyGap ρ ρ N = 0

/-- Claim 11: the gap never exceeds the residual of the reward. -/
def proxyGap_le : Prop :=
  ∀ (ρRew ρPref : ℝ) (N : ℕ), 0 < ρPref → proxyGap ρRew ρPref N < coeff ρRew N

/-- Claim 11: from N*(ε) modes of the reward on the gap is at most `ε`. -/
def proxyGap_small : Prop :=
  ∀ (ρRew ρPref ε : ℝ) (N : ℕ), 1 < ρRew → ρRew ≤ ρPref → 0 < ε → nStar ρRew ε ≤ N →
    |proxyGap ρRew ρPref N| < ε

/-- Claim 11: the ratio of the residuals is a power of the ratio of the Latent Numbers. -/
def hackRatio_eq : Prop :=
  ∀ (ρRew ρPref : ℝ) (N : ℕ), hackRatio ρRew ρPref N = (ρPref / ρRew) ^ N

/-- Claim 11: one more mode multiplies the ratio of the residuals by that of the Latent
Numbers. -/
def hackRatio_succ : Prop :=
  ∀ (ρRew ρPref : ℝ) (N : ℕ), hackRatio ρRew ρPref (N + 1) = hackRatio ρRew ρPref N * (ρPref / ρRew)

/-- Claim 11: when the Latent Number of the reward is smaller, the ratio exceeds every bound, and
this is the number of modes at which it does. -/
def hackRatio_ge_iff : Prop :=
  ∀ (ρRew ρPref M : ℝ) (N : ℕ), 0 < ρRew → ρRew < ρPref → 0 ≤ M →
    (M ≤ hackRatio ρRew ρPref N ↔ Real.log M / Real.log (ρPref / ρRew) ≤ N)

/-- Claim 11: a reward of smaller Latent Number needs more modes than the preferences. -/
def nStar_reward_gt : Prop :=
  ∀ ρRew ρPref ε : ℝ, 1 < ρRew → ρRew < ρPref → 0 < ε → ε < 1 → nStar ρPref ε < nStar ρRew ε

/-- Claim 12: while the modes fit into the dimensions, the attack surface is not negative. -/
def attackSurface_nonneg : Prop :=
  ∀ D N : ℝ, N ≤ D → 0 ≤ attackSurface D N

/-- Claim 12: the more modes, the smaller the attack surface. -/
def attackSurface_strictAnti : Prop :=
  ∀ D M N : ℝ, M < N → attackSurface D N < attackSurface D M

/-- Claim 12: there is no attack surface exactly when the modes fill all dimensions. -/
def attackSurface_eq_zero_iff : Prop :=
  ∀ D N : ℝ, attackSurface D N = 0 ↔ N = D

/-- Claim 12: the more compressible the data, the larger the attack surface. -/
def attackSurface_strictMono_rho : Prop :=
  ∀ D ρ₁ ρ₂ ε : ℝ, 1 < ρ₁ → ρ₁ < ρ₂ → 0 < ε → ε < 1 →
    attackSurface D (nStar ρ₁ ε) < attackSurface D (nStar ρ₂ ε)

/-- Claim 12: the share of the attack surface lies between nothing and everything. -/
def offShare_mem : Prop :=
  ∀ D N : ℝ, 0 ≤ N → N ≤ D → 0 ≤ offShare D N ∧ offShare D N ≤ 1

/-- Claim 12: the attack surface is the share of the dimensions that the modes leave. -/
def offShare_eq : Prop :=
  ∀ D N : ℝ, D ≠ 0 → offShare D N = 1 - N / D

/-- Claim 12: an attack of at most `d` in each of `m` free directions has an energy of at most
`m * d ^ 2`. -/
def energy_le_surface : Prop :=
  ∀ (m : ℕ) (d : ℝ) (x : ℕ → ℝ), (∀ i < m, |x i| ≤ d) → ∑ i ∈ Finset.range m, x i ^ 2 ≤ m * d ^ 2

/-- Claim 12: with a positive margin there is a radius that is certified. -/
def robustRadius_pos : Prop :=
  ∀ m L D N : ℝ, 0 < m → 0 < L → N < D → 0 < robustRadius m L D N

/-- Claim 12: the smaller the attack surface, the larger the certified radius. -/
def robustRadius_strictMono_N : Prop :=
  ∀ m L D M N : ℝ, 0 < m → 0 < L → M < N → N < D → robustRadius m L D M < robustRadius m L D N

/-- Claim 12: no attack within the certified radius overcomes the margin. -/
def robustRadius_certifies : Prop :=
  ∀ m L D N d : ℝ, 0 ≤ m → 0 ≤ d → d ≤ robustRadius m L D N →
    L * Real.sqrt (attackSurface D N * d ^ 2) ≤ m

end Latent.Safety
