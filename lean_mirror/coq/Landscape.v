(** Proofs of the module Landscape. *)

From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Latent Require Import Statements Lemmas LatentNumber.
Local Open Scope R_scope.

(** * Two sharper bounds of the logarithm *)

(** ln x - 2 (x - 1) / (x + 1) is 0 at 1 and has the derivative (x - 1)² / (x (x + 1)²). *)
Lemma ln_gt_pade x : 1 < x -> 2 * (x - 1) / (x + 1) < ln x.
Proof.
  intros Hx.
  assert (H : ln 1 - 2 * (1 - 1) / (1 + 1) < ln x - 2 * (x - 1) / (x + 1)).
  { apply (strictly_increasing (fun u => ln u - 2 * (u - 1) / (u + 1))
             (fun u => (u - 1) ^ 2 / (u * (u + 1) ^ 2))); [| | exact Hx].
    - intros u Hu. apply is_derive_Reals. auto_derive; [repeat split; lra | field; lra].
    - intros u Hu. apply Rdiv_pos; [nra | apply Rmult_lt_0_compat; nra]. }
  rewrite ln_1 in H. lra.
Qed.

(** (x - 1 / x) / 2 - ln x is 0 at 1 and has the derivative (x - 1)² / (2 x²). *)
Lemma ln_lt_half_sub_inv x : 1 < x -> ln x < (x - 1 / x) / 2.
Proof.
  intros Hx.
  assert (H : (1 - 1 / 1) / 2 - ln 1 < (x - 1 / x) / 2 - ln x).
  { apply (strictly_increasing (fun u => (u - 1 / u) / 2 - ln u)
             (fun u => (u - 1) ^ 2 / (2 * u ^ 2))); [| | exact Hx].
    - intros u Hu. apply is_derive_Reals. auto_derive; [repeat split; lra | field; lra].
    - intros u Hu. apply Rdiv_pos; nra. }
  rewrite ln_1 in H. lra.
Qed.

(** * Forms of the definitions *)

(** Conjugate gradients are gradient descent at the root of the condition number. *)
Lemma accelRho_condNumber κ : accelRho κ = condNumber (sqrt κ).
Proof. reflexivity. Qed.

Lemma condNumber_1_add ρ : ρ <> 1 -> condNumber ρ = 1 + 2 / (ρ - 1).
Proof. intros Hρ. unfold condNumber. field. lra. Qed.

(** * The theorems *)

(** At [ρ = 0] the smoothness is 0, and above it the sign is that of log ρ. *)
Theorem Landscape_smoothness_pos_iff_proved : Landscape_smoothness_pos_iff.
Proof.
  intros c ρ Hc [Hρ | <-]; unfold smoothness.
  - rewrite <- (Rlog_pos_iff ρ Hρ). split; intros; nra.
  - rewrite Rlog_0, Rmult_0_r. split; intros; lra.
Qed.

Theorem Landscape_smoothness_strictMono_proved : Landscape_smoothness_strictMono.
Proof. intros c ρ₁ ρ₂ Hc Hρ₁ Hρ. apply Rmult_lt_compat_l; [exact Hc | now apply Rlog_lt]. Qed.

Theorem Landscape_smoothness_ratio_proved : Landscape_smoothness_ratio.
Proof. intros c ρ₁ ρ₂ Hc. now apply Rdiv_cancel_l. Qed.

Theorem Landscape_smoothness_steps_proved : Landscape_smoothness_steps.
Proof. intros c ρ ε Hlog. unfold smoothness, nStar. now field. Qed.

Theorem Landscape_condNumber_gt_one_proved : Landscape_condNumber_gt_one.
Proof. intros ρ Hρ. apply Rlt_div_iff; lra. Qed.

Theorem Landscape_condNumber_strictAnti_proved : Landscape_condNumber_strictAnti.
Proof.
  intros ρ₁ ρ₂ Hρ₁ Hρ. rewrite !condNumber_1_add by lra.
  apply Rplus_lt_compat_l, Rdiv_lt_l; lra.
Qed.

(** κ + 1 = 2 ρ / (ρ - 1) and κ - 1 = 2 / (ρ - 1). *)
Theorem Landscape_condNumber_involutive_proved : Landscape_condNumber_involutive.
Proof. intros ρ Hρ. unfold condNumber. field. lra. Qed.

(** The same quotient upside down; for [ρ = 0] both sides divide by 0. *)
Theorem Landscape_condNumber_contraction_proved : Landscape_condNumber_contraction.
Proof.
  intros ρ Hρ. rewrite Rdiv_1_l.
  rewrite <- (Landscape_condNumber_involutive_proved ρ Hρ) at 3.
  symmetry. apply Rinv_div.
Qed.

(** 2 / κ = 2 (ρ - 1) / (ρ + 1). *)
Theorem Landscape_log_rho_ge_cond_proved : Landscape_log_rho_ge_cond.
Proof.
  intros ρ Hρ. unfold condNumber. rewrite Rdiv_div_r, Rlog_ln by lra. now apply ln_gt_pade.
Qed.

(** 2 κ / (κ² - 1) = (ρ - 1 / ρ) / 2. *)
Theorem Landscape_log_rho_le_cond_proved : Landscape_log_rho_le_cond.
Proof.
  intros ρ Hρ. unfold condNumber. rewrite Rlog_ln by lra.
  replace (2 * ((ρ + 1) / (ρ - 1)) / (((ρ + 1) / (ρ - 1)) ^ 2 - 1)) with ((ρ - 1 / ρ) / 2).
  - now apply ln_lt_half_sub_inv.
  - field. repeat split; lra.
Qed.

(** 1 / log ρ < κ / 2. *)
Theorem Landscape_steps_le_cond_proved : Landscape_steps_le_cond.
Proof.
  intros ρ ε Hρ Hε Hε1. pose proof (Landscape_condNumber_gt_one_proved ρ Hρ) as Hcond.
  replace (condNumber ρ / 2 * Rlog (1 / ε)) with (Rlog (1 / ε) / (2 / condNumber ρ)).
  - apply Rdiv_lt_l; [now apply Rlog_1_div_pos | apply Rdiv_pos; lra |].
    now apply Landscape_log_rho_ge_cond_proved.
  - field. lra.
Qed.

(** The factor is (μ + L - 2 lam) / (μ + L), and μ <= lam <= L. *)
Theorem Landscape_gdFactor_abs_le_proved : Landscape_gdFactor_abs_le.
Proof.
  intros μ L lam Hpos Hμ HL. unfold gdFactor.
  replace (1 - 2 / (μ + L) * lam) with ((μ + L - 2 * lam) / (L + μ)) by (field; lra).
  unfold Rdiv. rewrite Rabs_mult, (Rabs_right (/ (L + μ))).
  - apply Rdiv_le_r; [lra |]. apply Rabs_le. lra.
  - apply Rle_ge, Rlt_le, Rinv_0_lt_compat. lra.
Qed.

(** 1 - 2 / (1 + κ) = 1 - (ρ - 1) / ρ. *)
Theorem Landscape_gdFactor_condNumber_proved : Landscape_gdFactor_condNumber.
Proof.
  intros ρ μ Hμ Hρ Hρ1. unfold gdFactor, condNumber.
  assert (ρ * μ <> 0) by now apply Rmult_integral_contrapositive_currified.
  field. repeat split; lra.
Qed.

(** condNumber undoes itself at √κ <> 1. At [κ = 1] it divides by 0, and (- 1)² is 1 again. *)
Lemma condNumber_accelRho_sq κ : 0 <= κ -> condNumber (accelRho κ) ^ 2 = κ.
Proof.
  intros Hκ. rewrite accelRho_condNumber. destruct (Req_dec (sqrt κ) 1) as [Hsqrt | Hsqrt].
  - assert (Hκ1 : κ = 1) by (rewrite <- (pow_2_sqrt κ Hκ), Hsqrt; ring).
    rewrite Hsqrt, Hκ1. unfold condNumber. rewrite Rminus_diag_eq, Rdiv_0_r by reflexivity. field.
  - rewrite Landscape_condNumber_involutive_proved by exact Hsqrt. now apply pow_2_sqrt.
Qed.

Theorem Landscape_accelRho_sq_cond_proved : Landscape_accelRho_sq_cond.
Proof. intros κ. apply condNumber_accelRho_sq. Qed.

(** 1 < √κ < κ. *)
Theorem Landscape_accelRho_gt_proved : Landscape_accelRho_gt.
Proof.
  intros κ Hκ. rewrite accelRho_condNumber.
  assert (Hsqrt : 1 < sqrt κ) by (rewrite <- sqrt_1; apply sqrt_lt_1_alt; lra).
  apply Landscape_condNumber_strictAnti_proved; [exact Hsqrt |].
  pose proof (pow_2_sqrt κ ltac:(lra)). nra.
Qed.
