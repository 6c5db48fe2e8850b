(** Proofs of the module Forgetting. *)

From Coq Require Import Reals Lra Lia.
From Latent Require Import Statements Lemmas LatentNumber.
Local Open Scope R_scope.

(** * Forms of the definitions *)

(** Interference [d] takes [d] off the logarithm. *)
Lemma Rlog_rhoAfter ρ d : ρ <> 0 -> Rlog (rhoAfter ρ d) = Rlog ρ - d.
Proof.
  intros Hρ. unfold rhoAfter. pose proof (exp_pos (- d)).
  rewrite Rlog_mult, Rlog_exp by lra. ring.
Qed.

Lemma rhoAfter_pos ρ d : 0 < ρ -> 0 < rhoAfter ρ d.
Proof. intros Hρ. apply Rmult_lt_0_compat; [exact Hρ | apply exp_pos]. Qed.

(** Also for ρ = 0, where both sides are 0 but for [N = 0]. *)
Lemma coeff_rhoAfter ρ d N : coeff (rhoAfter ρ d) N = coeff ρ N * exp (INR N * d).
Proof.
  rewrite !coeff_inv, <- exp_pow, <- Rpow_mult_distr. f_equal.
  unfold rhoAfter. now rewrite Rinv_mult, <- exp_Ropp, Ropp_involutive.
Qed.

(** * The theorems *)

Theorem Forgetting_rhoAfter_lt_proved : Forgetting_rhoAfter_lt.
Proof.
  intros ρ d Hρ Hd. unfold rhoAfter. assert (exp (- d) < 1) by (apply exp_lt_1_iff; lra). nra.
Qed.

Theorem Forgetting_rhoAfter_add_proved : Forgetting_rhoAfter_add.
Proof.
  intros ρ a b. unfold rhoAfter. rewrite Rmult_assoc, <- exp_plus. f_equal. f_equal. ring.
Qed.

(** log (ρ exp (- d)) = log ρ - d. *)
Theorem Forgetting_collapse_iff_proved : Forgetting_collapse_iff.
Proof.
  intros ρ d Hρ. pose proof (Rlog_le_iff (rhoAfter ρ d) 1 (rhoAfter_pos ρ d Hρ) Rlt_0_1) as Hiff.
  rewrite Rlog_1, Rlog_rhoAfter in Hiff by lra. rewrite <- Hiff. split; intros; lra.
Qed.

Theorem Forgetting_collapse_after_tasks_iff_proved : Forgetting_collapse_after_tasks_iff.
Proof.
  intros ρ d k [Hρ | <-] Hd; rewrite Rdiv_le_iff by exact Hd.
  - now apply Forgetting_collapse_iff_proved.
  - (* At ρ = 0 both sides hold. *)
    unfold rhoAfter. rewrite Rmult_0_l, Rlog_0. pose proof (pos_INR k). split; intros _; nra.
Qed.

(** At [d = log ρ] both sides divide by 0. *)
Theorem Forgetting_nStar_rhoAfter_proved : Forgetting_nStar_rhoAfter.
Proof.
  intros ρ d ε Hlog. assert (ρ <> 0) by (intros ->; now rewrite Rlog_0 in Hlog).
  unfold nStar. now rewrite Rlog_rhoAfter, Rmult_div_same by assumption.
Qed.

(** log ρ - d lies between 0 and log ρ. *)
Theorem Forgetting_nStar_lt_rhoAfter_proved : Forgetting_nStar_lt_rhoAfter.
Proof.
  intros ρ d ε Hd Hlog Hε Hε1. assert (ρ <> 0) by (intros ->; rewrite Rlog_0 in Hlog; lra).
  unfold nStar. rewrite Rlog_rhoAfter by assumption.
  apply Rdiv_lt_l; [now apply Rlog_1_div_pos | lra | lra].
Qed.

Theorem Forgetting_alpha_rhoAfter_proved : Forgetting_alpha_rhoAfter.
Proof. intros β ρ d Hρ. unfold alpha. rewrite Rlog_rhoAfter by exact Hρ. ring. Qed.

Theorem Forgetting_retention_mem_proved : Forgetting_retention_mem.
Proof.
  intros ρ N Hρ. unfold retention.
  pose proof (LatentNumber_coeff_pos_proved ρ N ltac:(lra)).
  pose proof (LatentNumber_coeff_le_one_proved ρ N Hρ). lra.
Qed.

(** The coefficient is exp (N (d - log ρ)), and N > 0. *)
Theorem Forgetting_retention_nonpos_iff_proved : Forgetting_retention_nonpos_iff.
Proof.
  intros ρ d N Hρ HN. unfold retention. pose proof (INR_pos N HN).
  rewrite <- truncError_INR, truncError_exp, Rlog_rhoAfter by (lra || now apply rhoAfter_pos).
  pose proof (exp_ge_1_iff (- ((Rlog ρ - d) * INR N))) as Hiff.
  split; intros Hle.
  - assert (0 <= - ((Rlog ρ - d) * INR N)) by (apply Hiff; lra). nra.
  - assert (1 <= exp (- ((Rlog ρ - d) * INR N))) by (apply Hiff; nra). lra.
Qed.

Theorem Forgetting_forgettingGap_pos_proved : Forgetting_forgettingGap_pos.
Proof.
  intros ρ ρ₂ N Hρ₂ Hρ HN. apply Rlt_Rminus. apply pow_lt_mono_l.
  - exact HN.
  - apply Rdiv_nonneg; lra.
  - apply Rdiv_lt_l; lra.
Qed.

(** A nonnegative coefficient times an exponential that grows with the interference. *)
Theorem Forgetting_forgettingGap_mono_proved : Forgetting_forgettingGap_mono.
Proof.
  intros ρ d₁ d₂ N Hρ Hd. unfold forgettingGap. rewrite !coeff_rhoAfter.
  assert (Hcoeff : 0 <= coeff ρ N) by (apply pow_le, Rdiv_nonneg; lra).
  assert (exp (INR N * d₁) <= exp (INR N * d₂)); [| nra].
  apply exp_le_iff, Rmult_le_compat_l; [apply pos_INR | exact Hd].
Qed.

Theorem Forgetting_forgettingGap_at_collapse_proved : Forgetting_forgettingGap_at_collapse.
Proof.
  intros ρ N. unfold forgettingGap, retention. now rewrite (coeff_inv 1), Rinv_1, pow1.
Qed.

Theorem Forgetting_forgettingGap_eq_proved : Forgetting_forgettingGap_eq.
Proof. intros ρ d N. unfold forgettingGap. rewrite coeff_rhoAfter. ring. Qed.

(** Replay leaves an interference of (1 - lam) d, which collapse takes to reach log ρ. *)
Theorem Forgetting_replay_survives_iff_proved : Forgetting_replay_survives_iff.
Proof.
  intros ρ d lam Hρ Hd.
  assert (Hreplay : rhoReplay ρ d lam = rhoAfter ρ ((1 - lam) * d)).
  { unfold rhoReplay, rhoAfter. f_equal. f_equal. ring. }
  pose proof (Forgetting_collapse_iff_proved ρ ((1 - lam) * d) Hρ) as Hcollapse.
  rewrite Hreplay. split; intros Hlt.
  - assert (~ Rlog ρ <= (1 - lam) * d) by (rewrite <- Hcollapse; lra).
    assert (1 - lam < Rlog ρ / d) by (apply Rlt_div_iff; lra). lra.
  - apply Rnot_le_lt. rewrite Hcollapse. apply Rlt_not_le, Rlt_div_iff; lra.
Qed.
