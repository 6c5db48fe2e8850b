(** Proofs of the module Emergence. *)

From Coq Require Import Reals Lra.
From Latent Require Import Statements Lemmas LatentNumber ScalingExponent.
Local Open Scope R_scope.

Theorem Emergence_emergeCompute_pos_proved : Emergence_emergeCompute_pos.
Proof. intros β N. apply exp_pos. Qed.

Theorem Emergence_learnedModes_emergeCompute_proved : Emergence_learnedModes_emergeCompute.
Proof. intros β N Hβ. unfold learnedModes, emergeCompute. rewrite Rlog_exp. now field. Qed.

(** Both sides say N / β <= log C. *)
Theorem Emergence_emerged_iff_proved : Emergence_emerged_iff.
Proof.
  intros β N C Hβ HC. unfold learnedModes, emergeCompute.
  rewrite <- (exp_Rlog C HC) at 2. rewrite exp_le_iff, Rdiv_le_iff by exact Hβ.
  now rewrite Rmult_comm.
Qed.

Theorem Emergence_emergence_order_iff_proved : Emergence_emergence_order_iff.
Proof.
  intros β M N Hβ. unfold emergeCompute. rewrite exp_lt_iff, Rdiv_lt_iff by exact Hβ.
  now rewrite Rmult_div_same by lra.
Qed.

Theorem Emergence_emergence_order_rho_proved : Emergence_emergence_order_rho.
Proof.
  intros β ρ₁ ρ₂ ε Hβ Hρ₁ Hρ Hε Hε1. apply Emergence_emergence_order_iff_proved; [exact Hβ |].
  now apply LatentNumber_nStar_strictAnti_rho_proved.
Qed.

Theorem Emergence_emergence_order_eps_proved : Emergence_emergence_order_eps.
Proof.
  intros β ρ ε₁ ε₂ Hβ Hρ Hε₁ Hε. apply Emergence_emergence_order_iff_proved; [exact Hβ |].
  now apply LatentNumber_nStar_strictAnti_eps_proved.
Qed.

Theorem Emergence_emergeCompute_ratio_proved : Emergence_emergeCompute_ratio.
Proof.
  intros β M N. unfold emergeCompute, Rdiv. rewrite <- exp_Ropp, <- exp_plus. f_equal. ring.
Qed.

Theorem Emergence_emergence_faster_optimizer_proved : Emergence_emergence_faster_optimizer.
Proof.
  intros β₁ β₂ N Hβ₁ Hβ HN. apply exp_increasing. now apply Rdiv_lt_l.
Qed.

(** exp (- log ε / log ρ / β) = ε ^ (- 1 / (β log ρ)). *)
Theorem Emergence_emergeCompute_nStar_proved : Emergence_emergeCompute_nStar.
Proof.
  intros β ρ ε Hε. unfold emergeCompute. rewrite computeFor_exp, nStar_log by exact Hε.
  rewrite Rdiv_div. unfold alpha. now rewrite (Rmult_comm β).
Qed.

Theorem Emergence_taskLoss_at_emergence_proved : Emergence_taskLoss_at_emergence.
Proof.
  intros β ρ N Hβ. unfold taskLoss, truncError.
  rewrite Emergence_learnedModes_emergeCompute_proved by exact Hβ.
  replace (- (N - N)) with 0 by ring. apply Rrpow_0_r.
Qed.

(** The residual ρ ^ (N - m) is below 1 exactly when m exceeds N, and then emergence has passed. *)
Theorem Emergence_taskLoss_lt_one_iff_proved : Emergence_taskLoss_lt_one_iff.
Proof.
  intros β ρ N C Hβ Hρ HC. unfold taskLoss, emergeCompute, learnedModes.
  rewrite truncError_exp, exp_lt_1_iff by lra. pose proof (Rlog_pos ρ Hρ) as Hlog.
  rewrite <- (exp_Rlog C HC) at 2. rewrite exp_lt_iff, Rdiv_lt_iff by exact Hβ.
  split; intros; nra.
Qed.

(** log (C / exp (N / β)) = log C - N / β. *)
Theorem Emergence_taskLoss_powerLaw_proved : Emergence_taskLoss_powerLaw.
Proof.
  intros β ρ N C Hβ Hρ HC. unfold taskLoss, emergeCompute, learnedModes, alpha.
  pose proof (exp_pos (N / β)) as Hexp.
  rewrite truncError_exp, Rrpow_exp by (exact Hρ || now apply Rdiv_pos).
  rewrite Rlog_div, Rlog_exp by lra. f_equal. now field.
Qed.
