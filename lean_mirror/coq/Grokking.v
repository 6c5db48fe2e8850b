(** Proofs of the module Grokking. *)

From Coq Require Import Reals Lra Lia.
From Latent Require Import Statements Lemmas LatentNumber.
Local Open Scope R_scope.

(** * Forms of the definitions *)

(** Growth is exponential in the time since the onset. *)
Lemma rhoGrowth_exp ρ₀ r t :
  0 < ρ₀ -> r <> 0 -> rhoGrowth ρ₀ r t = exp (r * (t - grokTime ρ₀ r)).
Proof.
  intros Hρ₀ Hr. unfold rhoGrowth, grokTime. rewrite <- (exp_Rlog ρ₀ Hρ₀) at 1.
  rewrite <- exp_plus. f_equal. field. exact Hr.
Qed.

(** The onset of relaxation is where the exponential has come down to this ratio. *)
Lemma exp_grokTimeRelax ρ₀ ρInf r :
  ρ₀ < ρInf -> 1 < ρInf -> r <> 0 ->
  exp (- r * grokTimeRelax ρ₀ ρInf r) = (ρInf - 1) / (ρInf - ρ₀).
Proof.
  intros Hρ₀ HρInf Hr. unfold grokTimeRelax.
  assert (Hpos : 0 < (ρInf - ρ₀) / (ρInf - 1)) by (apply Rdiv_pos; lra).
  set (q := (ρInf - ρ₀) / (ρInf - 1)) in *.
  replace (- r * (Rlog q / r)) with (- Rlog q) by (field; exact Hr).
  rewrite exp_Ropp, exp_Rlog by exact Hpos. apply Rinv_div.
Qed.

(** * The theorems *)

Theorem Grokking_truncError_gt_one_proved : Grokking_truncError_gt_one.
Proof.
  intros ρ x Hρ Hρ1 Hx. rewrite truncError_exp, exp_gt_1_iff by exact Hρ.
  pose proof (Rlog_neg ρ Hρ Hρ1). nra.
Qed.

Theorem Grokking_truncError_critical_proved : Grokking_truncError_critical.
Proof. intros x. apply Rrpow_1_l. Qed.

(** For x > 0 the residual exp (- log ρ x) is below 1 exactly when log ρ > 0. *)
Theorem Grokking_regime_of_truncError_proved : Grokking_regime_of_truncError.
Proof.
  intros ρ x Hρ Hx. rewrite truncError_exp, exp_lt_1_iff, <- (Rlog_pos_iff ρ) by exact Hρ.
  split; intros; nra.
Qed.

Theorem Grokking_truncError_lt_one_proved : Grokking_truncError_lt_one.
Proof. intros ρ x Hρ Hx. apply Grokking_regime_of_truncError_proved; lra. Qed.

(** Every coefficient is at least 1, and the second is above 1. *)
Theorem Grokking_partialSum_subcritical_proved : Grokking_partialSum_subcritical.
Proof.
  intros ρ N Hρ Hρ1 HN. assert (Hinv : 1 < 1 / ρ) by (apply Rlt_div_iff; lra).
  rewrite <- (Rmult_1_r (INR N)), <- sum_range_const.
  apply sum_range_lt_one with (i := 1%nat).
  - intros k _. apply pow_R1_Rle. lra.
  - lia.
  - unfold coeff. now rewrite pow_1.
Qed.

Theorem Grokking_grokTime_pos_proved : Grokking_grokTime_pos.
Proof. intros ρ₀ r Hρ₀ Hρ1 Hr. pose proof (Rlog_neg ρ₀ Hρ₀ Hρ1). apply Rdiv_pos; lra. Qed.

Theorem Grokking_rhoGrowth_grokTime_proved : Grokking_rhoGrowth_grokTime.
Proof.
  intros ρ₀ r Hρ₀ Hr. rewrite rhoGrowth_exp, Rminus_diag_eq, Rmult_0_r by easy. apply exp_0.
Qed.

Theorem Grokking_rhoGrowth_gt_one_iff_proved : Grokking_rhoGrowth_gt_one_iff.
Proof.
  intros ρ₀ r t Hρ₀ Hr. rewrite rhoGrowth_exp, exp_gt_1_iff by lra. split; intros; nra.
Qed.

Theorem Grokking_grokTime_strictAnti_rate_proved : Grokking_grokTime_strictAnti_rate.
Proof.
  intros ρ₀ r₁ r₂ Hρ₀ Hρ1 Hr₁ Hr. pose proof (Rlog_neg ρ₀ Hρ₀ Hρ1). apply Rdiv_lt_l; lra.
Qed.

Theorem Grokking_grokTime_strictAnti_rho0_proved : Grokking_grokTime_strictAnti_rho0.
Proof.
  intros ρ₁ ρ₂ r Hρ₁ Hρ Hr. apply Rdiv_lt_r; [exact Hr |]. now apply Ropp_lt_contravar, Rlog_lt.
Qed.

Theorem Grokking_loss_along_growth_proved : Grokking_loss_along_growth.
Proof.
  intros ρ₀ r t N Hρ₀ Hr. rewrite rhoGrowth_exp by assumption.
  rewrite truncError_exp, Rlog_exp by apply exp_pos. f_equal. ring.
Qed.

(** Both losses are powers of inverses, ρ₀ cancels, and exponentials remain. *)
Theorem Grokking_grok_sharpness_proved : Grokking_grok_sharpness.
Proof.
  intros ρ₀ r s N. rewrite !truncError_INR, !coeff_inv.
  replace (2 * INR N * r * s) with (INR N * (2 * r * s)) by ring.
  rewrite <- exp_pow, <- Rpow_mult_distr. f_equal.
  unfold rhoGrowth. rewrite !Rinv_mult, <- !exp_Ropp.
  rewrite (Rmult_comm (exp (2 * r * s))), Rmult_assoc, <- exp_plus. f_equal. f_equal. ring.
Qed.

(** Both sides say - log δ <= N r (t - T), T being the onset. *)
Theorem Grokking_grok_loss_le_iff_proved : Grokking_grok_loss_le_iff.
Proof.
  intros ρ₀ r t N δ Hρ₀ Hr Hδ HN. rewrite Grokking_loss_along_growth_proved by lra.
  assert (HNr : 0 < INR N * r) by (apply Rmult_lt_0_compat; [now apply INR_pos | exact Hr]).
  rewrite <- (exp_Rlog δ Hδ) at 1. rewrite exp_le_iff. unfold grokWidth. rewrite Rlog_1_div.
  pose proof (Rdiv_le_iff (- Rlog δ) (t - grokTime ρ₀ r) (INR N * r) HNr).
  split; intros; lra.
Qed.

Theorem Grokking_grokWidth_strictAnti_proved : Grokking_grokWidth_strictAnti.
Proof.
  intros r M N δ Hr Hδ Hδ1 HM HMN. pose proof (INR_pos M HM). pose proof (lt_INR M N HMN).
  apply Rdiv_lt_l; [now apply Rlog_1_div_pos | nra | nra].
Qed.

Theorem Grokking_rhoRelax_grokTime_proved : Grokking_rhoRelax_grokTime.
Proof.
  intros ρ₀ ρInf r Hρ₀ HρInf Hr. unfold rhoRelax. rewrite exp_grokTimeRelax by assumption.
  field. lra.
Qed.

(** At the onset the Latent Number is 1, and the exponential falls with time. *)
Theorem Grokking_rhoRelax_gt_one_iff_proved : Grokking_rhoRelax_gt_one_iff.
Proof.
  intros ρ₀ ρInf r t Hρ₀ HρInf Hr. rewrite <- (Grokking_rhoRelax_grokTime_proved ρ₀ ρInf r) by lra.
  unfold rhoRelax. set (T := grokTimeRelax ρ₀ ρInf r).
  split; intros Hlt.
  - assert (- r * t < - r * T) by (apply exp_lt_iff; nra). nra.
  - assert (exp (- r * t) < exp (- r * T)) by (apply exp_lt_iff; nra). nra.
Qed.

(** What is missing to the limit is positive at all times. *)
Theorem Grokking_no_grok_below_one_proved : Grokking_no_grok_below_one.
Proof.
  intros ρ₀ ρInf r t Hρ₀ HρInf. unfold rhoRelax. pose proof (exp_pos (- r * t)). nra.
Qed.
