(** Claims 4 and 6: the parameters of heads, and when sparse experts win. *)

From Coq Require Import Reals Lra Lia.
From Latent Require Import Statements Lemmas Sums LatentNumber InformationBottleneck.
Local Open Scope R_scope.

(** * One head *)

Theorem Architecture_headParams_strictMono_proved : Architecture_headParams_strictMono.
Proof.
  intros c M N Hc HM HMN. apply Rmult_lt_compat_l; [exact Hc|]. now apply pow_lt_mono_l; [lia| |].
Qed.

Theorem Architecture_headParams_le_ambient_proved : Architecture_headParams_le_ambient.
Proof. intros c N D Hc HN HND. apply Rmult_le_compat_l; [exact Hc | now apply pow_incr]. Qed.

Theorem Architecture_headParams_ratio_proved : Architecture_headParams_ratio.
Proof. intros c N D Hc. unfold headParams. now rewrite Rdiv_cancel_l, pow_div. Qed.

Theorem Architecture_headParams_nStar_proved : Architecture_headParams_nStar.
Proof. intros c ρ ε. reflexivity. Qed.

(** The square of the residual takes twice the modes. *)
Theorem Architecture_headParams_eps_sq_proved : Architecture_headParams_eps_sq.
Proof.
  intros c ρ ε. unfold headParams. rewrite !nStar_log, Rlog_pow. unfold Rdiv. simpl. ring.
Qed.

(** * Many heads *)

(** The square of a sum of numbers that are not negative is at least the sum of their squares. *)
Lemma sum_range_sq_le n x :
  (forall i, (i < n)%nat -> 0 <= x i) -> sum_range n (fun i => x i ^ 2) <= sum_range n x ^ 2.
Proof.
  induction n as [|n IH]; intros Hx; [simpl; lra|]. rewrite !sum_range_succ.
  assert (Hrest : forall i, (i < n)%nat -> 0 <= x i) by (intros; apply Hx; lia).
  pose proof (IH Hrest).
  pose proof (Rmult_le_pos _ _ (sum_range_nonneg n x Hrest) (Hx n ltac:(lia))). lra.
Qed.

(** The Cauchy-Schwarz inequality against the constant 1: the sum of the squared deviations from the
    mean is not negative. *)
Lemma sum_range_cauchy_schwarz n x :
  sum_range n x ^ 2 / INR n <= sum_range n (fun i => x i ^ 2).
Proof.
  destruct n as [|n]; [simpl; lra|]. set (H := S n).
  assert (HH : 0 < INR H) by (apply INR_pos; unfold H; lia).
  set (mean := sum_range H x / INR H).
  assert (Hdev : 0 <= sum_range H (fun i => (x i - mean) ^ 2))
    by (apply sum_range_nonneg; intros; apply pow2_ge_0).
  rewrite (sum_range_ext H _ (fun i => x i ^ 2 + (- 2 * mean * x i + mean ^ 2))) in Hdev
    by (intros; ring).
  rewrite !sum_range_plus, sum_range_scal, sum_range_const in Hdev.
  replace (sum_range H x ^ 2 / INR H) with (2 * mean * sum_range H x - INR H * mean ^ 2)
    by (unfold mean; field; lra).
  lra.
Qed.

Theorem Architecture_multiHead_le_single_proved : Architecture_multiHead_le_single.
Proof.
  intros c H N Hc HN. unfold headParams. rewrite sum_range_scal.
  apply Rmult_le_compat_l; [exact Hc | now apply sum_range_sq_le].
Qed.

Theorem Architecture_multiHead_ge_equal_proved : Architecture_multiHead_ge_equal.
Proof.
  intros c H N Hc. unfold headParams. rewrite sum_range_scal. unfold Rdiv. rewrite Rmult_assoc.
  apply Rmult_le_compat_l; [exact Hc | apply sum_range_cauchy_schwarz].
Qed.

Theorem Architecture_multiHead_equal_proved : Architecture_multiHead_equal.
Proof.
  intros c N [|H]; rewrite sum_range_const; unfold headParams.
  - simpl INR. rewrite !Rdiv_0_r. ring.
  - field. apply not_0_INR. lia.
Qed.

(** * Low rank

    The squared singular values are the coefficients of the squared Latent Number. *)

Lemma coeff_sq ρ k : coeff (ρ ^ 2) k = coeff ρ k ^ 2.
Proof. now rewrite !coeff_inv_pow, pow_inv, <- !pow_mult, Nat.mul_comm. Qed.

Lemma lowRankError_tail ρ N : lowRankError ρ N = tail (ρ ^ 2) N.
Proof.
  unfold lowRankError, tail. f_equal. rewrite pow_mult. f_equal.
  now rewrite !Rdiv_1_l, pow_inv.
Qed.

Lemma nStar_sq ρ ε : nStar (ρ ^ 2) (ε ^ 2) = nStar ρ ε.
Proof. rewrite !nStar_log, !Rlog_pow, Ropp_mult_distr_r. apply Rdiv_cancel_l. simpl. lra. Qed.

Theorem Architecture_lowRankError_pos_proved : Architecture_lowRankError_pos.
Proof. intros ρ N Hρ. rewrite lowRankError_tail. now apply LatentNumber_tail_pos_proved. Qed.

Theorem Architecture_lowRankError_succ_proved : Architecture_lowRankError_succ.
Proof. intros ρ N. rewrite !lowRankError_tail. apply LatentNumber_tail_succ_proved. Qed.

Theorem Architecture_lowRankError_split_proved : Architecture_lowRankError_split.
Proof.
  intros ρ N Hρ. rewrite !lowRankError_tail, <- (LatentNumber_partialSum_add_tail_proved _ N Hρ).
  f_equal. apply sum_range_ext. intros k _. now rewrite coeff_sq.
Qed.

Theorem Architecture_lowRankError_relative_proved : Architecture_lowRankError_relative.
Proof.
  intros ρ N Hρ. rewrite !lowRankError_tail, <- coeff_sq. unfold tail, coeff.
  assert (1 / ρ ^ 2 <> 1) by (rewrite Rdiv_1_l; now apply Rinv_neq_1).
  set (q := 1 / ρ ^ 2) in *. simpl. field. lra.
Qed.

(** What is left is the total less what the optimum of the bottleneck keeps at [ρ ^ 2] and
    [ε ^ 2]. *)
Theorem Architecture_lowRankError_modes_proved : Architecture_lowRankError_modes.
Proof.
  intros ρ ε Hρ Hε. rewrite !lowRankError_tail.
  replace (modes ρ ε) with (modes (ρ ^ 2) (ε ^ 2)) by (unfold modes; now rewrite nStar_sq).
  destruct (Req_dec (ρ ^ 2) 1) as [->|Hρ1].
  - unfold tail. rewrite Rdiv_1_r, (Rminus_diag_eq 1 1 eq_refl), !Rdiv_0_r. lra.
  - pose proof (LatentNumber_partialSum_add_tail_proved _ (modes (ρ ^ 2) (ε ^ 2)) Hρ1).
    pose proof (InformationBottleneck_ib_retained_proved (ρ ^ 2) (ε ^ 2) (pow_2_pos ρ Hρ)
      (pow_2_pos ε Hε)). lra.
Qed.

(** * Sparse experts *)

Theorem Architecture_moe_lt_dense_proved : Architecture_moe_lt_dense.
Proof.
  intros A K N D HAK HK HN HND. unfold moeCost, denseCost.
  apply Rle_lt_trans with (K * N ^ 2).
  - apply Rmult_le_compat_r; [apply pow2_ge_0 | exact HAK].
  - apply Rmult_lt_compat_l; [exact HK|]. now apply pow_lt_mono_l; [lia| |].
Qed.

(** Both sides say that [N ^ 2] is less than [D ^ 2 * (K / A)]; for [K] below 0 neither holds. *)
Theorem Architecture_moe_lt_dense_iff_proved : Architecture_moe_lt_dense_iff.
Proof.
  intros A K N D HA HN HD. unfold moeCost, denseCost, moeBreakEven.
  destruct (Rle_or_lt 0 K) as [HK|HK].
  - assert (HKA : 0 <= K / A) by (apply Rdiv_nonneg; lra).
    rewrite <- (sqrt_pow_2 D HD) at 2. rewrite <- (sqrt_pow_2 N HN) at 2.
    rewrite <- sqrt_mult_total, sqrt_lt_iff by (try apply Rmult_le_pos; nra).
    unfold Rdiv. rewrite <- Rmult_assoc. fold (D ^ 2 * K / A). rewrite Rlt_div_iff by exact HA.
    split; lra.
  - rewrite sqrt_nonpos by (apply Rdiv_le_iff; lra).
    pose proof (pow2_ge_0 N). pose proof (pow2_ge_0 D). split; nra.
Qed.

Theorem Architecture_moeSpeedup_eq_proved : Architecture_moeSpeedup_eq.
Proof. intros A K N D. unfold moeSpeedup. now rewrite pow_div, <- Rdiv_mult_distr. Qed.

Theorem Architecture_moeSpeedup_gt_one_iff_proved : Architecture_moeSpeedup_gt_one_iff.
Proof.
  intros A K N D HA HN. unfold moeSpeedup. rewrite Rlt_div_iff, Rmult_1_l; [reflexivity|].
  apply Rmult_lt_0_compat; [exact HA | now apply pow_2_pos].
Qed.

Theorem Architecture_moeSpeedup_strictAnti_active_proved : Architecture_moeSpeedup_strictAnti_active.
Proof.
  intros A₁ A₂ K N D HA₁ HA HK HN HD. unfold moeSpeedup, denseCost, moeCost.
  pose proof (pow_2_pos N HN). pose proof (pow_2_pos D HD). apply Rdiv_lt_l; nra.
Qed.

Theorem Architecture_moeBreakEven_ge_proved : Architecture_moeBreakEven_ge.
Proof.
  intros A K D HA HAK HD. unfold moeBreakEven. rewrite <- (Rmult_1_r D) at 1.
  apply Rmult_le_compat_l; [exact HD|]. rewrite <- sqrt_1. apply sqrt_le_1_alt, Rle_div_iff; lra.
Qed.
