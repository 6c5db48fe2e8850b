(** Claim 9: the bottleneck is optimal at N* modes. *)

From Coq Require Import Reals Lra Lia.
From Latent Require Import Statements Lemmas Sums LatentNumber.
Local Open Scope R_scope.

(** * The objective, step by step *)

Theorem InformationBottleneck_ibObjective_zero_proved : InformationBottleneck_ibObjective_zero.
Proof. intros ρ ε. unfold ibObjective, partialSum. simpl. ring. Qed.

Lemma ibObjective_S ρ ε N : ibObjective ρ ε (S N) = ibObjective ρ ε N + (coeff ρ N - ε).
Proof. unfold ibObjective, partialSum. rewrite S_INR. simpl. ring. Qed.

Theorem InformationBottleneck_ibObjective_succ_sub_proved : InformationBottleneck_ibObjective_succ_sub.
Proof. intros ρ ε N. rewrite Nat.add_1_r, ibObjective_S. ring. Qed.

Theorem InformationBottleneck_ibObjective_concave_proved : InformationBottleneck_ibObjective_concave.
Proof.
  intros ρ ε N. replace (N + 2)%nat with (S (S N)) by lia.
  rewrite Nat.add_1_r, !ibObjective_S. unfold coeff. simpl. ring.
Qed.

(** * Where a mode is worth its price *)

(** [ε] is the residual at N*(ε), and residuals fall. *)
Theorem InformationBottleneck_ib_marginal_nonneg_iff_proved : InformationBottleneck_ib_marginal_nonneg_iff.
Proof.
  intros ρ ε N Hρ Hε.
  rewrite <- truncError_INR, <- (LatentNumber_truncError_nStar_proved ρ ε) at 1 by lra.
  unfold truncError. rewrite Rrpow_le_iff by exact Hρ. split; lra.
Qed.

Lemma lt_coeff_iff ρ ε N : 1 < ρ -> 0 < ε -> ε < coeff ρ N <-> INR N < nStar ρ ε.
Proof.
  intros Hρ Hε.
  rewrite <- truncError_INR, <- (LatentNumber_truncError_nStar_proved ρ ε) at 1 by lra.
  unfold truncError. rewrite Rrpow_lt_iff by exact Hρ. split; lra.
Qed.

(** Each step gains; at a price of at most 0 because coefficients are positive. *)
Theorem InformationBottleneck_ibObjective_lt_below_proved : InformationBottleneck_ibObjective_lt_below.
Proof.
  intros ρ ε M N Hρ1 HMN HN.
  (* At ρ = 1 the effective dimension is 0, and no N above M is below it. *)
  assert (Hρ : 1 < ρ).
  { destruct Hρ1 as [Hρ | <-]; [exact Hρ |]. unfold nStar in HN.
    rewrite Rlog_1, Rdiv_0_r in HN. pose proof (lt_0_INR N ltac:(lia)). lra. }
  apply nat_increasing; [exact HMN|]. intros k Hk. rewrite ibObjective_S.
  enough (ε < coeff ρ k) by lra. destruct (Rlt_or_le 0 ε) as [Hε|Hε].
  - apply lt_coeff_iff; [exact Hρ | exact Hε |]. pose proof (lt_INR k N ltac:(lia)). lra.
  - pose proof (LatentNumber_coeff_pos_proved ρ k ltac:(lra)). lra.
Qed.

Theorem InformationBottleneck_ibObjective_lt_above_proved : InformationBottleneck_ibObjective_lt_above.
Proof.
  intros ρ ε M N Hρ Hε HM HMN.
  apply Ropp_lt_cancel, (nat_increasing (fun k => - ibObjective ρ ε k)); [exact HMN|].
  intros k Hk. rewrite ibObjective_S. enough (coeff ρ k < ε) by lra.
  pose proof (le_INR M k ltac:(lia)). apply Rnot_le_lt. intros Hk'.
  apply InformationBottleneck_ib_marginal_nonneg_iff_proved in Hk'; lra.
Qed.

(** Up to N* every step gains, from N* on every step loses. *)
Theorem InformationBottleneck_ibObjective_le_modes_proved : InformationBottleneck_ibObjective_le_modes.
Proof.
  intros ρ ε N Hρ Hε. destruct (Nat.le_ge_cases N (modes ρ ε)) as [HN|HN].
  - apply nat_nondecreasing; [exact HN|]. intros k Hk. rewrite ibObjective_S.
    pose proof (LatentNumber_modes_minimal_proved ρ ε k ltac:(lra) ltac:(lia)). lra.
  - apply Ropp_le_cancel, (nat_nondecreasing (fun k => - ibObjective ρ ε k)); [exact HN|].
    intros k Hk. rewrite ibObjective_S. enough (coeff ρ k <= ε) by lra.
    apply Rle_trans with (2 := LatentNumber_modes_sufficient_proved ρ ε Hρ Hε).
    pose proof (inv_lt_1 ρ Hρ). apply pow_le_anti; [lra | lia].
Qed.

(** Already the first mode is worth more than its price, which is below 1. *)
Theorem InformationBottleneck_ibObjective_modes_pos_proved : InformationBottleneck_ibObjective_modes_pos.
Proof.
  intros ρ ε Hρ Hε Hε1.
  apply Rlt_le_trans with (2 := InformationBottleneck_ibObjective_le_modes_proved ρ ε 1%nat Hρ Hε).
  rewrite ibObjective_S, InformationBottleneck_ibObjective_zero_proved. unfold coeff. simpl. lra.
Qed.

(** * What is kept *)

Lemma partialSum_tail ρ N : ρ <> 1 -> partialSum ρ N = (1 - coeff ρ N) * tail ρ 0.
Proof.
  intros Hρ. rewrite LatentNumber_partialSum_closed_proved by exact Hρ.
  unfold tail, coeff, Rdiv. simpl. ring.
Qed.

(** Below 1 the coefficients grow, and from N*(ε) on they are at least [ε]. *)
Lemma modes_subcritical ρ ε : 0 < ρ -> ρ < 1 -> 0 < ε -> ε <= coeff ρ (modes ρ ε).
Proof.
  intros Hρ Hρ1 Hε. rewrite <- truncError_INR, truncError_exp by exact Hρ.
  apply Rlog_le_exp; [exact Hε|].
  pose proof (Rlog_neg ρ Hρ Hρ1). pose proof (nat_ceil_ge (nStar ρ ε)) as Hceil.
  fold (modes ρ ε) in Hceil. rewrite nStar_log in Hceil.
  apply (Rmult_le_compat_neg_l (Rlog ρ)) in Hceil; [|lra].
  replace (Rlog ρ * (- Rlog ε / Rlog ρ)) with (- Rlog ε) in Hceil by (field; lra). lra.
Qed.

(** Above 1 the total is positive and the last coefficient at most [ε]; below 1 the total is
    negative and the coefficient at least [ε]; at 1 the total is a quotient by 0. *)
Theorem InformationBottleneck_ib_retained_proved : InformationBottleneck_ib_retained.
Proof.
  intros ρ ε Hρ Hε. destruct (total_order_T ρ 1) as [[Hρ1| ->]|Hρ1].
  - rewrite partialSum_tail by lra. pose proof (modes_subcritical ρ ε Hρ Hρ1 Hε).
    enough (tail ρ 0 <= 0) by nra.
    unfold tail. simpl. rewrite Rdiv_1_l. apply Rlt_le, Rinv_lt_0_compat.
    enough (1 < 1 / ρ) by lra. apply Rlt_div_iff; lra.
  - unfold tail. rewrite Rdiv_1_r, (Rminus_diag_eq 1 1 eq_refl), Rdiv_0_r, Rmult_0_r.
    apply sum_range_nonneg. intros k _. apply Rlt_le, LatentNumber_coeff_pos_proved. lra.
  - rewrite partialSum_tail by lra. pose proof (LatentNumber_modes_sufficient_proved ρ ε Hρ1 Hε).
    pose proof (LatentNumber_tail_pos_proved ρ 0%nat Hρ1). nra.
Qed.

(** * Information *)

Theorem InformationBottleneck_modeInfo_bounds_proved : InformationBottleneck_modeInfo_bounds.
Proof.
  intros s Hs. unfold modeInfo. pose proof (Rlog_pos (1 + s) ltac:(lra)).
  pose proof (Rlog_lt_sub_1 (1 + s) ltac:(lra) ltac:(lra)). lra.
Qed.

(** Modes hold less information than half their energy. *)
Lemma infoUpTo_sub_le ρ M N :
  0 < ρ -> (M <= N)%nat -> infoUpTo ρ N - infoUpTo ρ M <= (partialSum ρ N - partialSum ρ M) / 2.
Proof.
  intros Hρ HMN.
  enough (partialSum ρ M / 2 - infoUpTo ρ M <= partialSum ρ N / 2 - infoUpTo ρ N) by lra.
  apply (nat_nondecreasing (fun k => partialSum ρ k / 2 - infoUpTo ρ k)); [exact HMN|].
  intros k _. unfold partialSum, infoUpTo. simpl.
  pose proof (InformationBottleneck_modeInfo_bounds_proved (coeff ρ k)
    (LatentNumber_coeff_pos_proved ρ k Hρ)). lra.
Qed.

Lemma infoUpTo_mono ρ M N : 0 < ρ -> (M <= N)%nat -> infoUpTo ρ M <= infoUpTo ρ N.
Proof.
  intros Hρ HMN. apply nat_nondecreasing; [exact HMN|]. intros k _. unfold infoUpTo. simpl.
  pose proof (InformationBottleneck_modeInfo_bounds_proved (coeff ρ k)
    (LatentNumber_coeff_pos_proved ρ k Hρ)). lra.
Qed.

Theorem InformationBottleneck_infoUpTo_lt_tail_proved : InformationBottleneck_infoUpTo_lt_tail.
Proof.
  intros ρ N Hρ. pose proof (infoUpTo_sub_le ρ 0%nat N ltac:(lra) ltac:(lia)) as Hinfo.
  pose proof (LatentNumber_partialSum_lt_total_proved ρ N Hρ).
  unfold infoUpTo at 2, partialSum at 2 in Hinfo. simpl in Hinfo. lra.
Qed.

(** What is discarded is less than half the energy behind N*, which is at most the share [ε]. *)
Theorem InformationBottleneck_infoDiscarded_le_proved : InformationBottleneck_infoDiscarded_le.
Proof.
  intros ρ ε M Hρ Hε. pose proof (LatentNumber_tail_pos_proved ρ 0%nat Hρ) as Htotal.
  destruct (Nat.le_ge_cases M (modes ρ ε)) as [HM|HM].
  - pose proof (infoUpTo_mono ρ _ _ ltac:(lra) HM). nra.
  - pose proof (infoUpTo_sub_le ρ _ _ ltac:(lra) HM).
    pose proof (LatentNumber_partialSum_lt_total_proved ρ M Hρ).
    pose proof (InformationBottleneck_ib_retained_proved ρ ε ltac:(lra) Hε). lra.
Qed.
