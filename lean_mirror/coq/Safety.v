(** Claims 11 and 12: alignment, reward hacking and the attack surface. *)

From Coq Require Import Reals Lra Lia.
From Latent Require Import Statements Lemmas Sums LatentNumber.
Local Open Scope R_scope.

(** * Alignment *)

Theorem Safety_alignSamples_strictMono_proved : Safety_alignSamples_strictMono.
Proof. intros M N ε HMN Hε. apply Rdiv_lt_r; [now apply pow_2_pos | exact HMN]. Qed.

Theorem Safety_alignSamples_ratio_proved : Safety_alignSamples_ratio.
Proof.
  intros M N ε Hε. unfold alignSamples. rewrite Rdiv_div_r, Rmult_div_same; [reflexivity|].
  now apply pow_nonzero.
Qed.

Theorem Safety_alignSamples_nStar_proved : Safety_alignSamples_nStar.
Proof. intros ρ ε. reflexivity. Qed.

(** * Reward hacking *)

Theorem Safety_hacking_iff_proved : Safety_hacking_iff.
Proof.
  intros ρRew ρPref N HRew HPref HN. unfold proxyGap. rewrite !coeff_inv.
  pose proof (Rinv_0_lt_compat ρRew HRew). pose proof (Rinv_0_lt_compat ρPref HPref).
  transitivity (/ ρPref < / ρRew).
  - rewrite <- (pow_lt_iff (/ ρPref) (/ ρRew) N HN) by lra. split; lra.
  - split; intros Hlt; [|apply Rinv_lt_contravar; nra].
    apply Rnot_le_lt. intros Hle. apply Rinv_le_contravar in Hle; lra.
Qed.

Theorem Safety_proxyGap_self_proved : Safety_proxyGap_self.
Proof. intros ρ N. apply Rminus_diag_eq. reflexivity. Qed.

Theorem Safety_proxyGap_le_proved : Safety_proxyGap_le.
Proof.
  intros ρRew ρPref N HPref. unfold proxyGap.
  pose proof (LatentNumber_coeff_pos_proved ρPref N HPref). lra.
Qed.

(** The gap is not negative, and less than the residual of the reward, which is at most [ε]. *)
Theorem Safety_proxyGap_small_proved : Safety_proxyGap_small.
Proof.
  intros ρRew ρPref ε N HRew HRP Hε HN.
  apply LatentNumber_truncError_le_iff_proved in HN; [|exact HRew | exact Hε].
  rewrite truncError_INR in HN. apply Rabs_def1.
  - apply Rlt_le_trans with (2 := HN). apply Safety_proxyGap_le_proved. lra.
  - enough (coeff ρPref N <= coeff ρRew N) by (unfold proxyGap; lra).
    rewrite !coeff_inv. apply pow_incr. split; [apply Rlt_le, Rinv_0_lt_compat; lra|].
    apply Rinv_le_contravar; lra.
Qed.

Theorem Safety_hackRatio_eq_proved : Safety_hackRatio_eq.
Proof.
  intros ρRew ρPref N. unfold hackRatio, coeff. rewrite <- pow_div. f_equal.
  rewrite Rdiv_div_r, Rdiv_1_r. unfold Rdiv. ring.
Qed.

Theorem Safety_hackRatio_succ_proved : Safety_hackRatio_succ.
Proof. intros ρRew ρPref N. rewrite !Safety_hackRatio_eq_proved, pow_add. ring. Qed.

(** In logarithms; for [M = 0] both sides hold. *)
Theorem Safety_hackRatio_ge_iff_proved : Safety_hackRatio_ge_iff.
Proof.
  intros ρRew ρPref M N HRew HRP HM0. rewrite Safety_hackRatio_eq_proved.
  assert (Hbase : 1 < ρPref / ρRew) by (apply Rlt_div_iff; lra).
  destruct HM0 as [HM | <-].
  2: { rewrite Rlog_0, Rdiv_0_l. pose proof (pow_lt (ρPref / ρRew) N ltac:(lra)).
       pose proof (pos_INR N). split; intros; lra. }
  rewrite Rdiv_le_iff, <- Rlog_pow, Rlog_le_iff; [reflexivity | exact HM | apply pow_lt; lra |].
  now apply Rlog_pos.
Qed.

Theorem Safety_nStar_reward_gt_proved : Safety_nStar_reward_gt.
Proof. intros ρRew ρPref ε. apply LatentNumber_nStar_strictAnti_rho_proved. Qed.

(** * The attack surface *)

Theorem Safety_attackSurface_nonneg_proved : Safety_attackSurface_nonneg.
Proof. intros D N. unfold attackSurface. lra. Qed.

Theorem Safety_attackSurface_strictAnti_proved : Safety_attackSurface_strictAnti.
Proof. intros D M N. unfold attackSurface. lra. Qed.

Theorem Safety_attackSurface_eq_zero_iff_proved : Safety_attackSurface_eq_zero_iff.
Proof. intros D N. unfold attackSurface. split; lra. Qed.

Theorem Safety_attackSurface_strictMono_rho_proved : Safety_attackSurface_strictMono_rho.
Proof.
  intros D ρ₁ ρ₂ ε Hρ₁ Hρ Hε Hε1. apply Safety_attackSurface_strictAnti_proved.
  now apply LatentNumber_nStar_strictAnti_rho_proved.
Qed.

Theorem Safety_offShare_eq_proved : Safety_offShare_eq.
Proof. intros D N HD. unfold offShare, attackSurface. now field. Qed.

(** Without dimensions the share is 0 / 0 = 0. *)
Theorem Safety_offShare_mem_proved : Safety_offShare_mem.
Proof.
  intros D N HN HND. unfold offShare, attackSurface. split; [apply Rdiv_nonneg; lra|].
  destruct (Req_dec D 0) as [->|HD]; [rewrite Rdiv_0_r; lra | apply Rdiv_le_iff; lra].
Qed.

Theorem Safety_energy_le_surface_proved : Safety_energy_le_surface.
Proof.
  intros m d x Hx. rewrite <- sum_range_const. apply sum_range_le. intros i Hi.
  rewrite <- (pow2_abs (x i)). apply pow_incr. split; [apply Rabs_pos | now apply Hx].
Qed.

(** * The certified radius *)

Theorem Safety_robustRadius_pos_proved : Safety_robustRadius_pos.
Proof.
  intros m L D N Hm HL HND. apply Rdiv_pos; [exact Hm|]. apply Rmult_lt_0_compat; [exact HL|].
  apply sqrt_lt_R0. unfold attackSurface. lra.
Qed.

Theorem Safety_robustRadius_strictMono_N_proved : Safety_robustRadius_strictMono_N.
Proof.
  intros m L D M N Hm HL HMN HND. unfold robustRadius, attackSurface.
  assert (0 < sqrt (D - N)) by (apply sqrt_lt_R0; lra).
  apply Rdiv_lt_l; [exact Hm | nra |].
  apply Rmult_lt_compat_l; [exact HL|]. apply sqrt_lt_1_alt. lra.
Qed.

(** The left side is at most 0 unless [L] and the attack surface are positive; then the claim is
    that [d] is at most the radius. *)
Theorem Safety_robustRadius_certifies_proved : Safety_robustRadius_certifies.
Proof.
  intros m L D N d Hm Hd Hradius. unfold robustRadius in Hradius. set (a := attackSurface D N) in *.
  rewrite Rmult_comm, (Rmult_comm a), sqrt_mult_total, sqrt_pow_2 by (apply pow2_ge_0 || exact Hd).
  destruct (Rle_or_lt a 0) as [Ha|Ha].
  { rewrite (sqrt_nonpos a Ha). lra. }
  apply sqrt_lt_R0 in Ha. destruct (Rle_or_lt L 0) as [HL|HL].
  { pose proof (Rmult_le_pos _ _ Hd (Rlt_le _ _ Ha)). nra. }
  apply Rle_div_iff in Hradius; [lra | nra].
Qed.
