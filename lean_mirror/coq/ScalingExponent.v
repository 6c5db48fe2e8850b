(** Proofs of the module ScalingExponent. *)

From Coq Require Import Reals Lra.
From Latent Require Import Statements Lemmas LatentNumber.
Local Open Scope R_scope.

(** * Forms of the definitions *)

(** The loss as an exponential, where its power law can be read off. *)
Lemma scalingLoss_exp β ρ C : 0 < ρ -> scalingLoss β ρ C = exp (- (alpha β ρ * Rlog C)).
Proof.
  intros Hρ. unfold scalingLoss, learnedModes, alpha. rewrite truncError_exp by exact Hρ.
  f_equal. ring.
Qed.

Lemma computeFor_exp β ρ ε : 0 < ε -> computeFor β ρ ε = exp (- Rlog ε / alpha β ρ).
Proof. intros Hε. unfold computeFor. rewrite Rrpow_exp by exact Hε. f_equal. unfold Rdiv. ring. Qed.

(** * The theorems *)

Theorem ScalingExponent_alpha_pos_proved : ScalingExponent_alpha_pos.
Proof. intros β ρ Hβ Hρ. apply Rmult_lt_0_compat; [exact Hβ | now apply Rlog_pos]. Qed.

(** A product vanishes with one of its factors, and log ρ at [ρ = 1] only. *)
Theorem ScalingExponent_alpha_eq_zero_iff_proved : ScalingExponent_alpha_eq_zero_iff.
Proof.
  intros β ρ Hβ Hρ. unfold alpha. split.
  - intros H. apply Rmult_integral in H as [H | H]; [contradiction |].
    apply Rlog_inj; [exact Hρ | lra | now rewrite Rlog_1].
  - intros ->. rewrite Rlog_1. ring.
Qed.

Theorem ScalingExponent_alpha_neg_iff_proved : ScalingExponent_alpha_neg_iff.
Proof.
  intros β ρ Hβ Hρ. rewrite <- (Rlog_neg_iff ρ Hρ). unfold alpha. split; intros; nra.
Qed.

Theorem ScalingExponent_alpha_strictMono_rho_proved : ScalingExponent_alpha_strictMono_rho.
Proof. intros β ρ₁ ρ₂ Hβ Hρ₁ Hρ. apply Rmult_lt_compat_l; [exact Hβ | now apply Rlog_lt]. Qed.

Theorem ScalingExponent_alpha_strictMono_beta_proved : ScalingExponent_alpha_strictMono_beta.
Proof. intros β₁ β₂ ρ Hβ Hρ. apply Rmult_lt_compat_r; [now apply Rlog_pos | exact Hβ]. Qed.

Theorem ScalingExponent_alpha_mul_rho_proved : ScalingExponent_alpha_mul_rho.
Proof. intros β ρ₁ ρ₂ Hρ₁ Hρ₂. unfold alpha. rewrite Rlog_mult by assumption. ring. Qed.

Theorem ScalingExponent_alpha_lower_proved : ScalingExponent_alpha_lower.
Proof. intros β ρ Hβ Hρ. apply Rmult_le_compat_l; [exact Hβ | now apply Rlog_ge_1_sub_inv]. Qed.

Theorem ScalingExponent_alpha_upper_proved : ScalingExponent_alpha_upper.
Proof. intros β ρ Hβ Hρ. apply Rmult_le_compat_l; [exact Hβ | now apply Rlog_le_sub_1]. Qed.

Theorem ScalingExponent_scalingLoss_eq_rpow_proved : ScalingExponent_scalingLoss_eq_rpow.
Proof.
  intros β ρ C Hρ HC. rewrite scalingLoss_exp, Rrpow_exp by assumption. f_equal. ring.
Qed.

(** All three logarithms are nonnegative. *)
Theorem ScalingExponent_scalingLoss_le_one_proved : ScalingExponent_scalingLoss_le_one.
Proof.
  intros β ρ C Hβ Hρ HC. rewrite scalingLoss_exp, exp_le_1_iff by lra.
  pose proof (Rlog_le 1 ρ ltac:(lra) Hρ) as Hlogρ. pose proof (Rlog_le 1 C ltac:(lra) HC) as HlogC.
  rewrite Rlog_1 in Hlogρ, HlogC. unfold alpha.
  assert (0 <= β * Rlog ρ) by now apply Rmult_le_pos. nra.
Qed.

Theorem ScalingExponent_scalingLoss_strictAnti_proved : ScalingExponent_scalingLoss_strictAnti.
Proof.
  intros β ρ C₁ C₂ Hβ Hρ HC₁ HC. rewrite !scalingLoss_exp, exp_lt_iff by lra.
  apply Ropp_lt_contravar, Rmult_lt_compat_l; [| now apply Rlog_lt].
  now apply ScalingExponent_alpha_pos_proved.
Qed.

Theorem ScalingExponent_scalingLoss_mul_proved : ScalingExponent_scalingLoss_mul.
Proof.
  intros β ρ C₁ C₂ Hρ HC₁ HC₂. rewrite !scalingLoss_exp, <- exp_plus by exact Hρ.
  f_equal. rewrite Rlog_mult by assumption. ring.
Qed.

Theorem ScalingExponent_scalingLoss_double_proved : ScalingExponent_scalingLoss_double.
Proof.
  intros β ρ C Hρ HC. rewrite ScalingExponent_scalingLoss_mul_proved by lra.
  now rewrite (ScalingExponent_scalingLoss_eq_rpow_proved β ρ 2) by lra.
Qed.

(** Powers of 0 are 0 or 1, and the logarithm is 0 at both. *)
Lemma Rlog_Rrpow_0 y : Rlog (Rrpow 0 y) = 0.
Proof.
  unfold Rrpow. destruct (Req_EM_T 0 0) as [_ | H]; [| now contradiction H].
  destruct (Req_EM_T y 0) as [_ | _]; [apply Rlog_1 | apply Rlog_0].
Qed.

Lemma Rlog_scalingLoss_0 β C : Rlog (scalingLoss β 0 C) = 0.
Proof. apply Rlog_Rrpow_0. Qed.

Theorem ScalingExponent_logLoss_slope_proved : ScalingExponent_logLoss_slope.
Proof.
  intros β ρ C₁ C₂ [Hρ | <-] HC₁ HC; pose proof (Rlog_lt C₁ C₂ HC₁ HC).
  2: { rewrite !Rlog_scalingLoss_0. unfold alpha. rewrite Rlog_0. field. lra. }
  rewrite !scalingLoss_exp, !Rlog_exp by exact Hρ. field. lra.
Qed.

(** alpha is not 0 and cancels: the loss is exp (log ε). *)
Theorem ScalingExponent_scalingLoss_computeFor_proved : ScalingExponent_scalingLoss_computeFor.
Proof.
  intros β ρ ε Hβ Hρ Hρ1 Hε.
  rewrite scalingLoss_exp, computeFor_exp, Rlog_exp by assumption.
  rewrite <- (exp_Rlog ε Hε) at 2. f_equal. field.
  intros H. now apply ScalingExponent_alpha_eq_zero_iff_proved in H.
Qed.

(** Both sides say - log ε <= alpha log C. *)
Theorem ScalingExponent_scalingLoss_le_iff_proved : ScalingExponent_scalingLoss_le_iff.
Proof.
  intros β ρ ε C Hβ Hρ Hε HC. rewrite scalingLoss_exp, computeFor_exp by lra.
  rewrite <- (exp_Rlog ε Hε) at 1. rewrite <- (exp_Rlog C HC) at 2.
  rewrite !exp_le_iff, Rdiv_le_iff by now apply ScalingExponent_alpha_pos_proved.
  split; intros; lra.
Qed.

(** [0] too has as its power [0] or [1], whose logarithm is 0. *)
Lemma Rlog_computeFor β ρ ε : 0 <= ε -> Rlog (computeFor β ρ ε) = - Rlog ε / alpha β ρ.
Proof.
  intros [Hε | <-].
  - now rewrite computeFor_exp, Rlog_exp.
  - unfold computeFor. rewrite Rlog_0, Ropp_0, Rdiv_0_l.
    apply Rlog_Rrpow_0.
Qed.

Theorem ScalingExponent_learnedModes_computeFor_proved : ScalingExponent_learnedModes_computeFor.
Proof.
  intros β ρ ε Hβ Hε. unfold learnedModes. rewrite Rlog_computeFor, nStar_log by exact Hε.
  unfold alpha. rewrite Rmult_div_assoc. now apply Rdiv_cancel_l.
Qed.

Theorem ScalingExponent_scalingLoss_critical_proved : ScalingExponent_scalingLoss_critical.
Proof. intros β C. apply Rrpow_1_l. Qed.
