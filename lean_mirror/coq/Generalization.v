(** Claim 3: the generalization gap and its concentration. *)

From Coq Require Import Reals Lra Lia.
From Latent Require Import Statements Lemmas Sums Hoeffding.
Local Open Scope R_scope.

(** * The scale of the gap *)

Theorem Generalization_genGap_pos_proved : Generalization_genGap_pos.
Proof. intros N n HN Hn. now apply sqrt_lt_R0, Rdiv_pos. Qed.

Theorem Generalization_genGap_strictAnti_n_proved : Generalization_genGap_strictAnti_n.
Proof.
  intros N n₁ n₂ HN Hn₁ Hn. apply sqrt_lt_1_alt. split.
  - apply Rlt_le, Rdiv_pos; lra.
  - now apply Rdiv_lt_l.
Qed.

(** Below 0 the square root is 0, and N₂ / n has a positive one. *)
Theorem Generalization_genGap_strictMono_N_proved : Generalization_genGap_strictMono_N.
Proof.
  intros N₁ N₂ n HN₂ HN Hn. unfold genGap. destruct (Rle_or_lt 0 N₁) as [HN₁|HN₁].
  - apply sqrt_lt_1_alt. split; [apply Rdiv_nonneg; lra | now apply Rdiv_lt_r].
  - rewrite (sqrt_nonpos (N₁ / n)) by (apply Rdiv_le_iff; lra). now apply sqrt_lt_R0, Rdiv_pos.
Qed.

Theorem Generalization_genGap_four_n_proved : Generalization_genGap_four_n.
Proof.
  intros N n. unfold genGap. rewrite (Rmult_comm 4), <- Rdiv_div, sqrt_div_alt by lra.
  replace 4 with (2 ^ 2) by ring. now rewrite sqrt_pow_2 by lra.
Qed.

Theorem Generalization_genGap_le_iff_proved : Generalization_genGap_le_iff.
Proof.
  intros N n ε Hn Hε. unfold genGap, samplesFor.
  rewrite sqrt_le_iff, !Rdiv_le_iff, Rmult_comm by (nra || now apply pow_lt). reflexivity.
Qed.

Theorem Generalization_genGap_le_ambient_proved : Generalization_genGap_le_ambient.
Proof. intros N D n HND Hn. now apply sqrt_le_1_alt, Rdiv_le_r. Qed.

Theorem Generalization_genGap_ambient_ratio_proved : Generalization_genGap_ambient_ratio.
Proof.
  intros N D n [HN | <-] Hn; unfold genGap.
  - rewrite <- sqrt_div_alt by now apply Rdiv_pos.
    unfold Rdiv at 2 3. now rewrite Rdiv_cancel_r by (apply Rinv_neq_0_compat; lra).
  - now rewrite Rdiv_0_l, sqrt_0, !Rdiv_0_r, sqrt_0.
Qed.

(** * The tail bound *)

(** What the bound depends on. *)
Lemma tailProb_eq N n ε : tailProb N n ε = 2 * exp (- (2 * n * ε ^ 2 / N)).
Proof. unfold tailProb, Rdiv. do 2 f_equal. ring. Qed.

(** The bound at the exponent log (2 / δ) is δ. *)
Lemma two_exp_log δ : 0 < δ -> δ = 2 * exp (- Rlog (2 / δ)).
Proof.
  intros Hδ. rewrite <- Rlog_1_div, Rdiv_div_r, exp_Rlog; [field | apply Rdiv_pos; lra].
Qed.

Theorem Generalization_tailProb_strictAnti_n_proved : Generalization_tailProb_strictAnti_n.
Proof.
  intros N n₁ n₂ ε HN Hε Hn. rewrite !tailProb_eq.
  apply Rmult_lt_compat_l; [lra|]. apply exp_lt_iff, Ropp_lt_contravar, Rdiv_lt_r; [exact HN|].
  pose proof (pow_2_pos ε Hε). nra.
Qed.

Theorem Generalization_tailProb_strictMono_N_proved : Generalization_tailProb_strictMono_N.
Proof.
  intros N₁ N₂ n ε HN₁ HN Hn Hε. rewrite !tailProb_eq.
  apply Rmult_lt_compat_l; [lra|]. apply exp_lt_iff, Ropp_lt_contravar, Rdiv_lt_l; [|lra|lra].
  pose proof (pow_2_pos ε Hε). nra.
Qed.

(** Since δ <= 2, log (2 / δ) is not negative, and the gap squared is what is under the root. *)
Theorem Generalization_tailProb_gapAtConf_proved : Generalization_tailProb_gapAtConf.
Proof.
  intros N n δ HN Hn Hδ Hδ2. rewrite tailProb_eq. rewrite (two_exp_log δ Hδ) at 2.
  do 3 f_equal. unfold gapAtConf. rewrite pow_2_sqrt; [field; lra|].
  apply Rdiv_nonneg; [|lra]. apply Rmult_le_pos; [lra|].
  rewrite <- Rlog_1. apply Rlog_le; [lra|]. apply Rle_div_iff; lra.
Qed.

(** Both sides say that N log (2 / δ) is at most 2 n ε^2. *)
Theorem Generalization_tailProb_le_iff_proved : Generalization_tailProb_le_iff.
Proof.
  intros N n ε δ HN Hε Hδ. rewrite tailProb_eq. unfold samplesAtConf.
  pose proof (pow_2_pos ε Hε). rewrite Rdiv_le_iff by lra.
  transitivity (Rlog (2 / δ) <= 2 * n * ε ^ 2 / N).
  - rewrite (two_exp_log δ Hδ) at 1.
    pose proof (exp_le_iff (- (2 * n * ε ^ 2 / N)) (- Rlog (2 / δ))) as Hiff.
    split; intros Hle; [apply Ropp_le_cancel, Hiff | apply Rmult_le_compat_l; [|apply Hiff]]; lra.
  - rewrite Rle_div_iff by exact HN. split; lra.
Qed.

(** Both sides say that (N / n) (log 2 / 2) is less than ε^2. *)
Theorem Generalization_tailProb_lt_one_iff_proved : Generalization_tailProb_lt_one_iff.
Proof.
  intros N n ε HN Hn Hε. rewrite tailProb_eq. unfold genGap.
  assert (Hlog : 0 < Rlog 2) by (apply Rlog_pos; lra).
  assert (HNn : 0 < N / n) by now apply Rdiv_pos.
  rewrite <- sqrt_mult_total by lra. rewrite <- (sqrt_pow_2 ε Hε) at 2.
  rewrite sqrt_lt_iff by nra.
  transitivity (Rlog 2 < 2 * n * ε ^ 2 / N).
  - rewrite (two_exp_log 1) at 1 by lra. rewrite Rdiv_1_r.
    pose proof (exp_lt_iff (- (2 * n * ε ^ 2 / N)) (- Rlog 2)) as Hiff.
    split; intros Hlt; [apply Ropp_lt_cancel, Hiff | apply Rmult_lt_compat_l; [|apply Hiff]]; lra.
  - rewrite Rlt_div_iff by exact HN.
    replace (N / n * (Rlog 2 / 2)) with (Rlog 2 * N / (2 * n)) by (field; lra).
    rewrite Rdiv_lt_iff by lra. split; lra.
Qed.

Theorem Generalization_tailProb_genGap_proved : Generalization_tailProb_genGap.
Proof.
  intros N n HN Hn. rewrite tailProb_eq. unfold genGap.
  rewrite pow_2_sqrt by (apply Rdiv_nonneg; lra). do 3 f_equal. field. lra.
Qed.

Theorem Generalization_gapAtConf_eq_genGap_proved : Generalization_gapAtConf_eq_genGap.
Proof.
  intros N n δ HN Hn. unfold gapAtConf, genGap. rewrite <- sqrt_mult_total by now apply Rdiv_nonneg.
  now rewrite <- Rdiv_mult_distr, (Rmult_comm 2 n).
Qed.

Theorem Generalization_samplesFor_nStar_proved : Generalization_samplesFor_nStar.
Proof. intros ρ ε. unfold samplesFor, nStar. now rewrite Rdiv_div, (Rmult_comm (Rlog ρ)). Qed.

(** Hoeffding's inequality with N = 1. *)
Theorem Generalization_binomTail_le_tailProb_proved : Generalization_binomTail_le_tailProb.
Proof.
  intros n p ε Hp0 Hp1 Hε. rewrite tailProb_eq, Rdiv_1_r.
  apply Rle_lt_trans with (2 := hoeffding_binomial n p ε (conj Hp0 Hp1) Hε).
  apply sum_range_le. intros k Hk. unfold binom. right. ring.
Qed.
