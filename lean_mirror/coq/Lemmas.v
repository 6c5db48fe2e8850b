(** What the proofs share: the total functions of [Statements] at their ordinary and at their junk
    arguments, ceilings, finite sums, quotients and the elementary bounds of the logarithm. *)

From Coq Require Import Reals ZArith Lra Lia.
From Latent Require Import Statements.
Local Open Scope R_scope.

(** * Quotients

    x / 0 = 0 makes the rules for products of quotients hold without hypotheses. *)

Lemma Rdiv_0_l x : 0 / x = 0.
Proof. unfold Rdiv. ring. Qed.

Lemma Rdiv_0_r x : x / 0 = 0.
Proof. unfold Rdiv. rewrite Rinv_0. ring. Qed.

Lemma Rdiv_1_l x : 1 / x = / x.
Proof. unfold Rdiv. ring. Qed.

Lemma Rdiv_1_r x : x / 1 = x.
Proof. field. Qed.

Lemma Rdiv_self x : x <> 0 -> x / x = 1.
Proof. intros Hx. now field. Qed.

Lemma Rdiv_div a b c : a / b / c = a / (b * c).
Proof. unfold Rdiv. rewrite Rinv_mult. ring. Qed.

Lemma Rdiv_div_r a b c : a / (b / c) = a * c / b.
Proof. unfold Rdiv. rewrite Rinv_mult, Rinv_inv. ring. Qed.

Lemma Rdiv_mult_distr a b c d : a * b / (c * d) = a / c * (b / d).
Proof. unfold Rdiv. rewrite Rinv_mult. ring. Qed.

Lemma Rdiv_cancel_r a b c : c <> 0 -> a * c / (b * c) = a / b.
Proof. intros Hc. rewrite Rdiv_mult_distr, (Rdiv_self c Hc). ring. Qed.

Lemma Rdiv_cancel_l a b c : c <> 0 -> c * a / (c * b) = a / b.
Proof. intros Hc. rewrite Rdiv_mult_distr, (Rdiv_self c Hc). ring. Qed.

Lemma Rmult_div_assoc a b c : a * (b / c) = a * b / c.
Proof. unfold Rdiv. ring. Qed.

Lemma Rmult_div_same a b : b <> 0 -> a / b * b = a.
Proof. intros Hb. now field. Qed.

Lemma pow_div a b k : (a / b) ^ k = a ^ k / b ^ k.
Proof. unfold Rdiv. now rewrite Rpow_mult_distr, pow_inv. Qed.

Lemma Rdiv_pos a b : 0 < a -> 0 < b -> 0 < a / b.
Proof. exact (Rdiv_lt_0_compat a b). Qed.

(** Also for b = 0. *)
Lemma Rdiv_nonneg a b : 0 <= a -> 0 <= b -> 0 <= a / b.
Proof.
  intros Ha [Hb | <-].
  - apply Rmult_le_pos; [exact Ha | now apply Rlt_le, Rinv_0_lt_compat].
  - rewrite Rdiv_0_r. apply Rle_refl.
Qed.

Lemma Rdiv_lt_r a b c : 0 < c -> a < b -> a / c < b / c.
Proof. intros Hc H. apply Rmult_lt_compat_r; [now apply Rinv_0_lt_compat | exact H]. Qed.

(** Also for c = 0. *)
Lemma Rdiv_le_r a b c : 0 <= c -> a <= b -> a / c <= b / c.
Proof.
  intros [Hc | <-] H.
  - apply Rmult_le_compat_r; [now apply Rlt_le, Rinv_0_lt_compat | exact H].
  - rewrite !Rdiv_0_r. apply Rle_refl.
Qed.

Lemma Rdiv_lt_l a b c : 0 < a -> 0 < b -> b < c -> a / c < a / b.
Proof.
  intros Ha Hb Hbc. apply Rmult_lt_compat_l; [exact Ha |].
  apply Rinv_lt_contravar; [nra | exact Hbc].
Qed.

Lemma Rdiv_lt_iff a b c : 0 < c -> a / c < b <-> a < b * c.
Proof.
  intros Hc. split; intros H.
  - replace a with (a / c * c) by (field; lra). now apply Rmult_lt_compat_r.
  - replace b with (b * c / c) by (field; lra). now apply Rdiv_lt_r.
Qed.

Lemma Rdiv_le_iff a b c : 0 < c -> a / c <= b <-> a <= b * c.
Proof.
  intros Hc. split; intros H.
  - replace a with (a / c * c) by (field; lra). apply Rmult_le_compat_r; lra.
  - replace b with (b * c / c) by (field; lra). apply Rdiv_le_r; lra.
Qed.

Lemma Rlt_div_iff a b c : 0 < c -> a < b / c <-> a * c < b.
Proof.
  intros Hc. split; intros H.
  - replace b with (b / c * c) by (field; lra). now apply Rmult_lt_compat_r.
  - replace a with (a * c / c) by (field; lra). now apply Rdiv_lt_r.
Qed.

Lemma Rle_div_iff a b c : 0 < c -> a <= b / c <-> a * c <= b.
Proof.
  intros Hc. split; intros H.
  - replace b with (b / c * c) by (field; lra). apply Rmult_le_compat_r; lra.
  - replace a with (a * c / c) by (field; lra). apply Rdiv_le_r; lra.
Qed.

Lemma Rinv_bounds x : 1 < x -> 0 < / x < 1.
Proof.
  intros Hx. split; [apply Rinv_0_lt_compat; lra |].
  rewrite <- Rinv_1. apply Rinv_lt_contravar; lra.
Qed.

Lemma Rinv_neq_1 x : x <> 1 -> / x <> 1.
Proof. intros Hx H. apply Hx. rewrite <- (Rinv_inv x), H. apply Rinv_1. Qed.

(** * Natural numbers as reals *)

Lemma INR_pos n : (1 <= n)%nat -> 0 < INR n.
Proof. intros Hn. apply lt_0_INR. lia. Qed.

(** * Powers with natural exponents *)

Lemma pow_lt_mono_l x y k : (1 <= k)%nat -> 0 <= x -> x < y -> x ^ k < y ^ k.
Proof.
  intros Hk Hx Hxy. destruct k as [| k]; [lia | clear Hk].
  induction k as [| k IH].
  - simpl. lra.
  - change (x * x ^ S k < y * y ^ S k). assert (0 <= x ^ S k) by now apply pow_le. nra.
Qed.

Lemma pow_lt_iff x y k : (1 <= k)%nat -> 0 <= x -> 0 <= y -> x ^ k < y ^ k <-> x < y.
Proof.
  intros Hk Hx Hy. split; intros H.
  - destruct (Rlt_or_le x y) as [Hxy | Hxy]; [exact Hxy |].
    assert (y ^ k <= x ^ k) by (apply pow_incr; lra). lra.
  - now apply pow_lt_mono_l.
Qed.

(** Powers of a base between 0 and 1 fall. *)
Lemma pow_lt_anti x j k : 0 < x < 1 -> (j < k)%nat -> x ^ k < x ^ j.
Proof.
  intros Hx Hjk. induction Hjk as [| k Hjk IH].
  - simpl. assert (0 < x ^ j) by now apply pow_lt. nra.
  - simpl. assert (0 < x ^ k) by now apply pow_lt. nra.
Qed.

Lemma pow_le_anti x j k : 0 <= x <= 1 -> (j <= k)%nat -> x ^ k <= x ^ j.
Proof.
  intros Hx Hjk. induction Hjk as [| k Hjk IH].
  - apply Rle_refl.
  - simpl. assert (0 <= x ^ k) by now apply pow_le. nra.
Qed.

Lemma exp_pow x k : exp x ^ k = exp (INR k * x).
Proof.
  induction k as [| k IH].
  - simpl. now rewrite Rmult_0_l, exp_0.
  - rewrite S_INR. change (exp x * exp x ^ k = exp ((INR k + 1) * x)).
    rewrite IH, <- exp_plus. f_equal. ring.
Qed.

(** * The exponential *)

Lemma exp_lt_iff x y : exp x < exp y <-> x < y.
Proof. split; [apply exp_lt_inv | apply exp_increasing]. Qed.

Lemma exp_le_iff x y : exp x <= exp y <-> x <= y.
Proof.
  split; intros [H | H].
  - left. now apply exp_lt_inv.
  - right. now apply exp_inv.
  - left. now apply exp_increasing.
  - right. now rewrite H.
Qed.

Lemma exp_lt_1_iff x : exp x < 1 <-> x < 0.
Proof. rewrite <- exp_0 at 1. apply exp_lt_iff. Qed.

Lemma exp_gt_1_iff x : 1 < exp x <-> 0 < x.
Proof. rewrite <- exp_0 at 1. apply exp_lt_iff. Qed.

Lemma exp_le_1_iff x : exp x <= 1 <-> x <= 0.
Proof. rewrite <- exp_0. apply exp_le_iff. Qed.

Lemma exp_ge_1_iff x : 1 <= exp x <-> 0 <= x.
Proof. rewrite <- exp_0 at 1. apply exp_le_iff. Qed.

(** * The total logarithm *)

Lemma Rlog_ln x : 0 < x -> Rlog x = ln x.
Proof. intros Hx. unfold Rlog. now rewrite Rabs_right by lra. Qed.

Lemma Rlog_0 : Rlog 0 = 0.
Proof.
  unfold Rlog, ln. rewrite Rabs_R0.
  destruct (Rlt_dec 0 0) as [H | _]; [exfalso; lra | reflexivity].
Qed.

Lemma Rlog_1 : Rlog 1 = 0.
Proof. rewrite Rlog_ln by lra. apply ln_1. Qed.

Lemma Rlog_exp x : Rlog (exp x) = x.
Proof. rewrite Rlog_ln by apply exp_pos. apply ln_exp. Qed.

Lemma exp_Rlog x : 0 < x -> exp (Rlog x) = x.
Proof. intros Hx. rewrite Rlog_ln by exact Hx. now apply exp_ln. Qed.

Lemma exp_Rlog_Rabs x : x <> 0 -> exp (Rlog x) = Rabs x.
Proof. intros Hx. apply exp_ln. now apply Rabs_pos_lt. Qed.

Lemma Rlog_mult x y : x <> 0 -> y <> 0 -> Rlog (x * y) = Rlog x + Rlog y.
Proof.
  intros Hx Hy. unfold Rlog. rewrite Rabs_mult. apply ln_mult; now apply Rabs_pos_lt.
Qed.

Lemma Rlog_inv x : Rlog (/ x) = - Rlog x.
Proof.
  destruct (Req_dec x 0) as [-> | Hx].
  - rewrite Rinv_0, Rlog_0. ring.
  - unfold Rlog. rewrite Rabs_inv. apply ln_Rinv. now apply Rabs_pos_lt.
Qed.

Lemma Rlog_1_div x : Rlog (1 / x) = - Rlog x.
Proof. rewrite Rdiv_1_l. apply Rlog_inv. Qed.

Lemma Rlog_div x y : x <> 0 -> y <> 0 -> Rlog (x / y) = Rlog x - Rlog y.
Proof.
  intros Hx Hy. unfold Rdiv.
  rewrite Rlog_mult by (exact Hx || now apply Rinv_neq_0_compat). rewrite Rlog_inv. ring.
Qed.

Lemma Rlog_pow x k : Rlog (x ^ k) = INR k * Rlog x.
Proof.
  destruct (Req_dec x 0) as [-> | Hx].
  - rewrite Rlog_0. destruct k as [| k].
    + simpl. rewrite Rlog_1. ring.
    + rewrite pow_ne_zero by lia. rewrite Rlog_0. ring.
  - unfold Rlog. rewrite <- RPow_abs. apply ln_pow. now apply Rabs_pos_lt.
Qed.

Lemma Rlog_lt x y : 0 < x -> x < y -> Rlog x < Rlog y.
Proof. intros Hx Hxy. rewrite !Rlog_ln by lra. now apply ln_increasing. Qed.

Lemma Rlog_le x y : 0 < x -> x <= y -> Rlog x <= Rlog y.
Proof. intros Hx [Hxy | <-]; [left; now apply Rlog_lt | apply Rle_refl]. Qed.

Lemma Rlog_lt_iff x y : 0 < x -> 0 < y -> Rlog x < Rlog y <-> x < y.
Proof.
  intros Hx Hy. rewrite !Rlog_ln by assumption.
  split; [now apply ln_lt_inv | now apply ln_increasing].
Qed.

Lemma Rlog_le_iff x y : 0 < x -> 0 < y -> Rlog x <= Rlog y <-> x <= y.
Proof.
  intros Hx Hy. pose proof (Rlog_lt_iff y x Hy Hx) as H.
  destruct (Rlt_or_le y x) as [Hyx | Hyx].
  - apply H in Hyx as Hlog. lra.
  - split; intros _; [exact Hyx |]. now apply Rlog_le.
Qed.

Lemma Rlog_inj x y : 0 < x -> 0 < y -> Rlog x = Rlog y -> x = y.
Proof. intros Hx Hy. rewrite !Rlog_ln by assumption. now apply ln_inv. Qed.

Lemma Rlog_pos_iff x : 0 < x -> 0 < Rlog x <-> 1 < x.
Proof. intros Hx. rewrite <- Rlog_1. apply Rlog_lt_iff; lra. Qed.

Lemma Rlog_neg_iff x : 0 < x -> Rlog x < 0 <-> x < 1.
Proof. intros Hx. rewrite <- Rlog_1 at 1. apply Rlog_lt_iff; lra. Qed.

Lemma Rlog_pos x : 1 < x -> 0 < Rlog x.
Proof. intros Hx. apply Rlog_pos_iff; lra. Qed.

Lemma Rlog_neg x : 0 < x -> x < 1 -> Rlog x < 0.
Proof. intros Hx H. now apply Rlog_neg_iff. Qed.

Lemma Rlog_neq_0 x : 0 < x -> x <> 1 -> Rlog x <> 0.
Proof. intros Hx H. rewrite Rlog_ln by exact Hx. now apply ln_neq_0. Qed.

(** log (1 / ε) is what the theory counts modes with. *)
Lemma Rlog_1_div_pos x : 0 < x -> x < 1 -> 0 < Rlog (1 / x).
Proof. intros Hx H. rewrite Rlog_1_div. pose proof (Rlog_neg x Hx H). lra. Qed.

(** To be at most [y] in the logarithm is to be at most [exp y]. *)
Lemma Rlog_le_exp x y : 0 < x -> Rlog x <= y <-> x <= exp y.
Proof. intros Hx. rewrite <- (Rlog_exp y) at 1. apply Rlog_le_iff; [exact Hx | apply exp_pos]. Qed.

(** * Bounds of the logarithm *)

(** The tangent of exp at 0 lies below it, and touches it at 0 only. *)
Lemma ln_lt_sub_1 x : 0 < x -> x <> 1 -> ln x < x - 1.
Proof.
  intros Hx Hx1. pose proof (exp_ineq1 (ln x) (ln_neq_0 x Hx1 Hx)) as H.
  rewrite exp_ln in H by exact Hx. lra.
Qed.

Lemma ln_le_sub_1 x : 0 < x -> ln x <= x - 1.
Proof.
  intros Hx. pose proof (exp_ineq1_le (ln x)) as H. rewrite exp_ln in H by exact Hx. lra.
Qed.

(** The same bounds at 1 / x. *)
Lemma ln_gt_1_sub_inv x : 0 < x -> x <> 1 -> 1 - 1 / x < ln x.
Proof.
  intros Hx Hx1. rewrite Rdiv_1_l.
  pose proof (ln_lt_sub_1 (/ x) (Rinv_0_lt_compat x Hx) (Rinv_neq_1 x Hx1)) as H.
  rewrite ln_Rinv in H by exact Hx. lra.
Qed.

Lemma ln_ge_1_sub_inv x : 0 < x -> 1 - 1 / x <= ln x.
Proof.
  intros Hx. rewrite Rdiv_1_l. pose proof (ln_le_sub_1 (/ x) (Rinv_0_lt_compat x Hx)) as H.
  rewrite ln_Rinv in H by exact Hx. lra.
Qed.

Lemma Rlog_lt_sub_1 x : 0 < x -> x <> 1 -> Rlog x < x - 1.
Proof. intros Hx. rewrite Rlog_ln by exact Hx. now apply ln_lt_sub_1. Qed.

Lemma Rlog_le_sub_1 x : 0 < x -> Rlog x <= x - 1.
Proof. intros Hx. rewrite Rlog_ln by exact Hx. now apply ln_le_sub_1. Qed.

Lemma Rlog_gt_1_sub_inv x : 0 < x -> x <> 1 -> 1 - 1 / x < Rlog x.
Proof. intros Hx. rewrite (Rlog_ln x) by exact Hx. now apply ln_gt_1_sub_inv. Qed.

Lemma Rlog_ge_1_sub_inv x : 0 < x -> 1 - 1 / x <= Rlog x.
Proof. intros Hx. rewrite (Rlog_ln x) by exact Hx. now apply ln_ge_1_sub_inv. Qed.

(** * The total real power *)

Lemma Rrpow_exp x y : 0 < x -> Rrpow x y = exp (Rlog x * y).
Proof.
  intros Hx. unfold Rrpow.
  destruct (Req_EM_T x 0) as [H | _]; [lra |].
  destruct (Rle_dec 0 x) as [_ | H]; [reflexivity | lra].
Qed.

Lemma Rrpow_neg_base x y : x < 0 -> Rrpow x y = exp (Rlog x * y) * cos (y * PI).
Proof.
  intros Hx. unfold Rrpow.
  destruct (Req_EM_T x 0) as [H | _]; [lra |].
  destruct (Rle_dec 0 x) as [H | _]; [lra | reflexivity].
Qed.

Lemma Rrpow_0_r x : Rrpow x 0 = 1.
Proof.
  unfold Rrpow. rewrite Rmult_0_r, Rmult_0_l, exp_0, cos_0.
  destruct (Req_EM_T 0 0) as [_ | H]; [| lra].
  destruct (Req_EM_T x 0); [reflexivity |].
  destruct (Rle_dec 0 x); ring.
Qed.

Lemma Rrpow_0_l y : y <> 0 -> Rrpow 0 y = 0.
Proof.
  intros Hy. unfold Rrpow.
  destruct (Req_EM_T 0 0) as [_ | H]; [| lra].
  destruct (Req_EM_T y 0) as [H | _]; [lra | reflexivity].
Qed.

Lemma Rrpow_1_l y : Rrpow 1 y = 1.
Proof. rewrite Rrpow_exp, Rlog_1, Rmult_0_l by lra. apply exp_0. Qed.

Lemma Rrpow_pos x y : 0 < x -> 0 < Rrpow x y.
Proof. intros Hx. rewrite Rrpow_exp by exact Hx. apply exp_pos. Qed.

Lemma Rrpow_inv_base x y : 0 < x -> Rrpow (/ x) y = Rrpow x (- y).
Proof.
  intros Hx. rewrite !Rrpow_exp, Rlog_inv by (exact Hx || now apply Rinv_0_lt_compat).
  f_equal. ring.
Qed.

(** Of a base above 1 larger exponents make larger powers. *)
Lemma Rrpow_lt_iff x y z : 1 < x -> Rrpow x y < Rrpow x z <-> y < z.
Proof.
  intros Hx. rewrite !Rrpow_exp, exp_lt_iff by lra. pose proof (Rlog_pos x Hx).
  split; intros; nra.
Qed.

Lemma Rrpow_le_iff x y z : 1 < x -> Rrpow x y <= Rrpow x z <-> y <= z.
Proof.
  intros Hx. rewrite !Rrpow_exp, exp_le_iff by lra. pose proof (Rlog_pos x Hx).
  split; intros; nra.
Qed.

(** ** Natural exponents and their opposites, for every base *)

Lemma cos_INR_PI k : cos (INR k * PI) = (- 1) ^ k.
Proof.
  induction k as [| k IH].
  - simpl. rewrite Rmult_0_l. apply cos_0.
  - rewrite S_INR, Rmult_plus_distr_r, Rmult_1_l, neg_cos, IH. simpl. ring.
Qed.

(** The sign of a negative base comes back through the cosine: x ^ k = |x| ^ k (-1) ^ k. *)
Lemma Rrpow_INR x k : Rrpow x (INR k) = x ^ k.
Proof.
  destruct (total_order_T x 0) as [[Hx | ->] | Hx].
  - rewrite Rrpow_neg_base, cos_INR_PI by exact Hx.
    rewrite Rmult_comm, (Rmult_comm (Rlog x)), <- exp_pow, exp_Rlog_Rabs by lra.
    rewrite <- Rpow_mult_distr, Rabs_left by exact Hx. f_equal. ring.
  - destruct k as [| k].
    + apply Rrpow_0_r.
    + rewrite Rrpow_0_l by (apply not_0_INR; lia). now rewrite pow_ne_zero by lia.
  - now rewrite Rrpow_exp, Rmult_comm, <- exp_pow, exp_Rlog by exact Hx.
Qed.

Lemma Rrpow_opp_INR x k : Rrpow x (- INR k) = (/ x) ^ k.
Proof.
  destruct (total_order_T x 0) as [[Hx | ->] | Hx].
  - assert (Hinv : / x < 0) by now apply Rinv_lt_0_compat.
    rewrite <- Rrpow_INR, !Rrpow_neg_base, Rlog_inv by assumption.
    replace (- INR k * PI) with (- (INR k * PI)) by ring. rewrite cos_neg. f_equal. f_equal. ring.
  - destruct k as [| k].
    + replace (- INR 0) with 0 by (simpl; ring). apply Rrpow_0_r.
    + rewrite Rrpow_0_l by (apply Ropp_neq_0_compat, not_0_INR; lia).
      now rewrite Rinv_0, pow_ne_zero by lia.
  - now rewrite <- Rrpow_INR, Rrpow_inv_base by exact Hx.
Qed.

(** * The natural ceiling *)

(** It is below exactly the natural numbers that [x] is below. *)
Lemma nat_ceil_le_iff x n : (nat_ceil x <= n)%nat <-> x <= INR n.
Proof.
  unfold nat_ceil. destruct (base_Int_part (- x)) as [Hle Hgt]. set (z := Int_part (- x)) in *.
  rewrite INR_IZR_INZ. split; intros H.
  - assert (Hz : (- z <= Z.of_nat n)%Z) by lia.
    apply IZR_le in Hz. rewrite opp_IZR in Hz. lra.
  - assert (Hz : (- z < Z.of_nat n + 1)%Z); [| lia].
    apply lt_IZR. rewrite opp_IZR, plus_IZR. lra.
Qed.

Lemma nat_ceil_lt_iff x n : (n < nat_ceil x)%nat <-> INR n < x.
Proof.
  pose proof (nat_ceil_le_iff x n) as H. split; intros Hlt.
  - apply Rnot_le_lt. intros Hle. apply H in Hle. lia.
  - apply Nat.nle_gt. intros Hle. apply H in Hle. lra.
Qed.

Lemma nat_ceil_ge x : x <= INR (nat_ceil x).
Proof. now apply nat_ceil_le_iff. Qed.

(** * Finite sums *)

Lemma sum_range_succ n f : sum_range (S n) f = sum_range n f + f n.
Proof. reflexivity. Qed.

Lemma sum_range_ext n f g :
  (forall i, (i < n)%nat -> f i = g i) -> sum_range n f = sum_range n g.
Proof.
  induction n as [| n IH]; intros H; simpl; [reflexivity |].
  rewrite IH by (intros i Hi; apply H; lia). now rewrite H by lia.
Qed.

Lemma sum_range_plus n f g :
  sum_range n (fun i => f i + g i) = sum_range n f + sum_range n g.
Proof. induction n as [| n IH]; simpl; [| rewrite IH]; ring. Qed.

Lemma sum_range_scal n c f : sum_range n (fun i => c * f i) = c * sum_range n f.
Proof. induction n as [| n IH]; simpl; [| rewrite IH]; ring. Qed.

Lemma sum_range_const n c : sum_range n (fun _ => c) = INR n * c.
Proof. induction n as [| n IH]; [simpl | rewrite sum_range_succ, IH, S_INR]; ring. Qed.

Lemma sum_range_le n f g :
  (forall i, (i < n)%nat -> f i <= g i) -> sum_range n f <= sum_range n g.
Proof.
  induction n as [| n IH]; intros H; simpl; [apply Rle_refl |].
  apply Rplus_le_compat; [apply IH; intros i Hi |]; apply H; lia.
Qed.

Lemma sum_range_nonneg n f : (forall i, (i < n)%nat -> 0 <= f i) -> 0 <= sum_range n f.
Proof.
  intros H. apply Rle_trans with (sum_range n (fun _ => 0)).
  - rewrite sum_range_const. lra.
  - now apply sum_range_le.
Qed.

(** Strictly less in one place is enough. *)
Lemma sum_range_lt_one n f g i :
  (forall i, (i < n)%nat -> f i <= g i) -> (i < n)%nat -> f i < g i ->
  sum_range n f < sum_range n g.
Proof.
  induction n as [| n IH]; intros H Hi Hlt; [lia |]. simpl.
  destruct (Nat.eq_dec i n) as [-> | Hne].
  - apply Rplus_le_lt_compat; [| exact Hlt]. apply sum_range_le. intros j Hj. apply H. lia.
  - apply Rplus_lt_le_compat; [| apply H; lia].
    apply IH; [intros j Hj; apply H; lia | lia | exact Hlt].
Qed.

Lemma sum_range_geom q n : q <> 1 -> sum_range n (fun k => q ^ k) = (1 - q ^ n) / (1 - q).
Proof.
  intros Hq. induction n as [| n IH]; simpl.
  - unfold Rdiv. ring.
  - rewrite IH. field. lra.
Qed.

(** * Square roots *)

Lemma sqrt_nonpos x : x <= 0 -> sqrt x = 0.
Proof. exact (sqrt_neg_0 x). Qed.

(** A nonnegative factor comes out whatever the sign of the other. *)
Lemma sqrt_mult_total x y : 0 <= x -> sqrt (x * y) = sqrt x * sqrt y.
Proof.
  intros Hx. destruct (Rle_or_lt 0 y) as [Hy | Hy].
  - now apply sqrt_mult.
  - rewrite (sqrt_nonpos y), Rmult_0_r by lra. apply sqrt_nonpos. nra.
Qed.

Lemma sqrt_pow_2 x : 0 <= x -> sqrt (x ^ 2) = x.
Proof. exact (sqrt_pow2 x). Qed.

Lemma pow_2_sqrt x : 0 <= x -> sqrt x ^ 2 = x.
Proof. exact (pow2_sqrt x). Qed.

Lemma sqrt_le_iff x y : 0 <= y -> sqrt x <= y <-> x <= y ^ 2.
Proof.
  intros Hy. split; intros H.
  - destruct (Rle_or_lt x 0) as [Hx | Hx]; [nra |].
    pose proof (pow_2_sqrt x (Rlt_le _ _ Hx)). pose proof (sqrt_pos x). nra.
  - rewrite <- (sqrt_pow_2 y Hy). now apply sqrt_le_1_alt.
Qed.

Lemma sqrt_lt_iff x y : 0 <= x -> 0 <= y -> sqrt x < sqrt y <-> x < y.
Proof.
  intros Hx Hy. split; intros H.
  - now apply sqrt_lt_0_alt.
  - apply sqrt_lt_1_alt. lra.
Qed.

(** * Monotone by derivative *)

(** A positive derivative makes a function increase strictly. *)
Lemma strictly_increasing f f' a b :
  (forall x, a <= x <= b -> derivable_pt_lim f x (f' x)) ->
  (forall x, a < x < b -> 0 < f' x) -> a < b -> f a < f b.
Proof.
  intros Hd Hpos Hab.
  destruct (MVT_cor2 f f' a b Hab Hd) as (c & Heq & Hc).
  pose proof (Hpos c Hc). nra.
Qed.
