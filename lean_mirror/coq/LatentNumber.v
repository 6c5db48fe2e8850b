(** Proofs of the module LatentNumber, and the forms of its definitions that other proofs use. *)

From Coq Require Import Reals Lra Lia.
From Latent Require Import Statements Lemmas.
Local Open Scope R_scope.

(** * Forms of the definitions *)

Lemma coeff_inv ρ k : coeff ρ k = (/ ρ) ^ k.
Proof. unfold coeff. now rewrite Rdiv_1_l. Qed.

Lemma coeff_inv_pow ρ k : coeff ρ k = / ρ ^ k.
Proof. now rewrite coeff_inv, pow_inv. Qed.

Lemma truncError_exp ρ x : 0 < ρ -> truncError ρ x = exp (- (Rlog ρ * x)).
Proof. intros Hρ. unfold truncError. rewrite Rrpow_exp by exact Hρ. f_equal. ring. Qed.

Lemma truncError_pos ρ x : 0 < ρ -> 0 < truncError ρ x.
Proof. intros Hρ. now apply Rrpow_pos. Qed.

Lemma truncError_INR ρ k : truncError ρ (INR k) = coeff ρ k.
Proof. unfold truncError. now rewrite Rrpow_opp_INR, coeff_inv. Qed.

Lemma nStar_log ρ ε : nStar ρ ε = - Rlog ε / Rlog ρ.
Proof. unfold nStar. now rewrite Rlog_1_div. Qed.

(** * The theorems *)

Theorem LatentNumber_coeff_pos_proved : LatentNumber_coeff_pos.
Proof. intros ρ k Hρ. apply pow_lt. apply Rdiv_pos; lra. Qed.

Lemma inv_lt_1 ρ : 1 < ρ -> 0 < 1 / ρ < 1.
Proof. rewrite Rdiv_1_l. apply Rinv_bounds. Qed.

Theorem LatentNumber_coeff_strictAnti_proved : LatentNumber_coeff_strictAnti.
Proof. intros ρ j k Hρ. apply pow_lt_anti. now apply inv_lt_1. Qed.

(** A power of 1 / ρ is at most one of 1 / |ρ|, which lies between 0 and 1: the sign of ρ does not
    matter. *)
Lemma coeff_le_one_Rabs ρ k : 1 <= Rabs ρ -> coeff ρ k <= 1.
Proof.
  intros Hρ. rewrite coeff_inv. apply Rle_trans with (Rabs (/ ρ) ^ k).
  - rewrite RPow_abs. apply Rle_abs.
  - apply (pow_le_anti _ 0 k); [| lia]. rewrite Rabs_inv, <- Rdiv_1_l.
    split; [apply Rdiv_nonneg; lra | apply Rdiv_le_iff; lra].
Qed.

Theorem LatentNumber_coeff_le_one_proved : LatentNumber_coeff_le_one.
Proof. intros ρ k Hρ. apply coeff_le_one_Rabs. rewrite Rabs_right; lra. Qed.

Theorem LatentNumber_coeff_add_proved : LatentNumber_coeff_add.
Proof. intros ρ j k. apply pow_add. Qed.

Theorem LatentNumber_coeff_eq_truncError_proved : LatentNumber_coeff_eq_truncError.
Proof. intros ρ k. symmetry. apply truncError_INR. Qed.

Theorem LatentNumber_partialSum_closed_proved : LatentNumber_partialSum_closed.
Proof.
  intros ρ N Hρ. apply sum_range_geom. rewrite Rdiv_1_l. now apply Rinv_neq_1.
Qed.

(** (1 - q ^ N) / (1 - q) + q ^ N / (1 - q) = 1 / (1 - q). *)
Theorem LatentNumber_partialSum_add_tail_proved : LatentNumber_partialSum_add_tail.
Proof.
  intros ρ N Hρ. rewrite LatentNumber_partialSum_closed_proved by exact Hρ.
  unfold tail, Rdiv. ring.
Qed.

Theorem LatentNumber_tail_pos_proved : LatentNumber_tail_pos.
Proof.
  intros ρ N Hρ. pose proof (inv_lt_1 ρ Hρ). apply Rdiv_pos; [apply pow_lt |]; lra.
Qed.

(** The tail that is missing is positive. *)
Theorem LatentNumber_partialSum_lt_total_proved : LatentNumber_partialSum_lt_total.
Proof.
  intros ρ N Hρ. rewrite <- (LatentNumber_partialSum_add_tail_proved ρ N) by lra.
  pose proof (LatentNumber_tail_pos_proved ρ N Hρ). lra.
Qed.

Theorem LatentNumber_tail_succ_proved : LatentNumber_tail_succ.
Proof. intros ρ N. unfold tail, Rdiv. rewrite pow_add. ring. Qed.

(** The numerator does not grow with ρ, and the denominator does. *)
Theorem LatentNumber_tail_strictAnti_rho_proved : LatentNumber_tail_strictAnti_rho.
Proof.
  intros ρ₁ ρ₂ N Hρ₁ Hρ. pose proof (inv_lt_1 ρ₁ Hρ₁). pose proof (inv_lt_1 ρ₂ ltac:(lra)).
  assert (Hinv : 1 / ρ₂ < 1 / ρ₁) by (apply Rdiv_lt_l; lra).
  unfold tail. apply Rle_lt_trans with ((1 / ρ₁) ^ N / (1 - 1 / ρ₂)).
  - apply Rdiv_le_r; [lra |]. apply pow_incr. lra.
  - apply Rdiv_lt_l; [apply pow_lt | |]; lra.
Qed.

Theorem LatentNumber_nStar_pos_proved : LatentNumber_nStar_pos.
Proof. intros ρ ε Hρ Hε Hε1. apply Rdiv_pos; [now apply Rlog_1_div_pos | now apply Rlog_pos]. Qed.

(** ρ ^ (log ε / log ρ) = exp (log ε). *)
Theorem LatentNumber_truncError_nStar_proved : LatentNumber_truncError_nStar.
Proof.
  intros ρ ε Hρ Hρ1 Hε. rewrite truncError_exp, nStar_log by exact Hρ.
  rewrite <- (exp_Rlog ε Hε) at 2. f_equal. field. now apply Rlog_neq_0.
Qed.

(** Both sides say - log ρ x <= log ε. *)
Theorem LatentNumber_truncError_le_iff_proved : LatentNumber_truncError_le_iff.
Proof.
  intros ρ ε x Hρ Hε. rewrite truncError_exp, nStar_log by lra.
  rewrite <- (exp_Rlog ε Hε) at 1. rewrite exp_le_iff, Rdiv_le_iff by now apply Rlog_pos.
  split; intros; lra.
Qed.

Theorem LatentNumber_nStar_strictAnti_rho_proved : LatentNumber_nStar_strictAnti_rho.
Proof.
  intros ρ₁ ρ₂ ε Hρ₁ Hρ Hε Hε1.
  apply Rdiv_lt_l; [now apply Rlog_1_div_pos | now apply Rlog_pos | apply Rlog_lt; lra].
Qed.

Theorem LatentNumber_nStar_strictAnti_eps_proved : LatentNumber_nStar_strictAnti_eps.
Proof.
  intros ρ ε₁ ε₂ Hρ Hε₁ Hε. rewrite !nStar_log.
  apply Rdiv_lt_r; [now apply Rlog_pos |]. now apply Ropp_lt_contravar, Rlog_lt.
Qed.

Theorem LatentNumber_nStar_mul_proved : LatentNumber_nStar_mul.
Proof.
  intros ρ ε₁ ε₂ Hε₁ Hε₂. rewrite !nStar_log, Rlog_mult by assumption. unfold Rdiv. ring.
Qed.

Theorem LatentNumber_nStar_pow_rho_proved : LatentNumber_nStar_pow_rho.
Proof. intros ρ ε k. unfold nStar. now rewrite Rlog_pow, Rdiv_div, Rmult_comm. Qed.

(** 0 < log ρ < ρ - 1. *)
Theorem LatentNumber_nStar_lower_proved : LatentNumber_nStar_lower.
Proof.
  intros ρ ε Hρ Hε Hε1.
  apply Rdiv_lt_l; [now apply Rlog_1_div_pos | now apply Rlog_pos | apply Rlog_lt_sub_1; lra].
Qed.

(** (ρ - 1) / ρ = 1 - 1 / ρ < log ρ. *)
Theorem LatentNumber_nStar_upper_proved : LatentNumber_nStar_upper.
Proof.
  intros ρ ε Hρ Hε Hε1. pose proof (Rlog_gt_1_sub_inv ρ ltac:(lra) ltac:(lra)) as Hlog.
  replace (ρ * Rlog (1 / ε) / (ρ - 1)) with (Rlog (1 / ε) / (1 - 1 / ρ)) by (field; lra).
  pose proof (inv_lt_1 ρ Hρ). apply Rdiv_lt_l; [now apply Rlog_1_div_pos | lra | exact Hlog].
Qed.

(** The ceiling is at least N*(ε), where the residual is [ε]. *)
Theorem LatentNumber_modes_sufficient_proved : LatentNumber_modes_sufficient.
Proof.
  intros ρ ε Hρ Hε. rewrite <- truncError_INR.
  apply LatentNumber_truncError_le_iff_proved; [exact Hρ | exact Hε | apply nat_ceil_ge].
Qed.

(** A natural number below the ceiling is below N*(ε); without ε > 0 there is nothing to show. *)
Theorem LatentNumber_modes_minimal_proved : LatentNumber_modes_minimal.
Proof.
  intros ρ ε N Hρ1 HN. apply nat_ceil_lt_iff in HN. apply Rnot_le_lt. intros Hle.
  (* At ρ = 1 the number of modes is 0 and no N is below it. *)
  assert (Hρ : 1 < ρ).
  { destruct Hρ1 as [Hρ | <-]; [exact Hρ |]. unfold nStar in HN.
    rewrite Rlog_1, Rdiv_0_r in HN. pose proof (pos_INR N). lra. }
  assert (Hε : 0 < ε) by (pose proof (LatentNumber_coeff_pos_proved ρ N); lra).
  rewrite <- truncError_INR in Hle.
  apply LatentNumber_truncError_le_iff_proved in Hle; [lra | exact Hρ | exact Hε].
Qed.
