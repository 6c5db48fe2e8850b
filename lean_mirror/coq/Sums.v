(** The binomial theorem for [sum_range] and [choose], sums with weights, and squares. *)

From Coq Require Import Reals Lra Lia.
From Latent Require Import Statements Lemmas.
Local Open Scope R_scope.

Lemma pow_2_pos x : x <> 0 -> 0 < x ^ 2.
Proof. intros Hx. destruct (Rdichotomy x 0 Hx); nra. Qed.

(** A mean with weights of positive total keeps strict inequalities. *)
Lemma sum_range_weighted_lt n w f g :
  (forall k, (k < n)%nat -> 0 <= w k) -> 0 < sum_range n w ->
  (forall k, (k < n)%nat -> f k < g k) ->
  sum_range n (fun k => w k * f k) < sum_range n (fun k => w k * g k).
Proof.
  induction n as [|n IH]; intros Hw Hsum Hfg; simpl in *; [lra|].
  assert (Hrest : sum_range n (fun k => w k * f k) <= sum_range n (fun k => w k * g k)).
  { apply sum_range_le. intros k Hk.
    apply Rmult_le_compat_l; [apply Hw; lia | apply Rlt_le, Hfg; lia]. }
  destruct (Rle_lt_or_eq_dec 0 (w n) (Hw n ltac:(lia))) as [Hpos|Hzero].
  - pose proof (Rmult_lt_compat_l (w n) _ _ Hpos (Hfg n ltac:(lia))). lra.
  - rewrite <- Hzero in *. rewrite !Rmult_0_l, !Rplus_0_r.
    apply IH; [intros; apply Hw; lia | lra | intros; apply Hfg; lia].
Qed.

(** The standard library sums over k = 0, ..., n. *)
Lemma sum_range_sum_f_R0 n f : sum_range (S n) f = sum_f_R0 f n.
Proof. induction n as [|n IH]; [simpl; ring|]. simpl in *. rewrite IH. reflexivity. Qed.

Lemma choose_above n k : (n < k)%nat -> choose n k = 0%nat.
Proof.
  revert k. induction n as [|n IH]; intros [|k] H; try lia; [reflexivity|].
  simpl. rewrite !IH by lia. reflexivity.
Qed.

Lemma choose_diag n : choose n n = 1%nat.
Proof. induction n as [|n IH]; [reflexivity|]. simpl. rewrite IH, choose_above; lia. Qed.

Lemma C_0 n : C n 0 = 1.
Proof. unfold C. rewrite Nat.sub_0_r. simpl fact at 2. simpl INR. field. apply INR_fact_neq_0. Qed.

Lemma C_diag n : C n n = 1.
Proof. rewrite pascal_step1, Nat.sub_diag by lia. apply C_0. Qed.

(** Pascal's rule, by which [choose] recurses, holds for the quotients of factorials as well. *)
Lemma choose_C n k : (k <= n)%nat -> INR (choose n k) = C n k.
Proof.
  revert k. induction n as [|n IH]; intros [|k] H; try lia; try (symmetry; apply C_0).
  destruct (Nat.eq_dec k n) as [->|Hk].
  - now rewrite choose_diag, C_diag.
  - simpl choose. rewrite plus_INR, !IH by lia. apply pascal. lia.
Qed.

(** The binomial theorem. *)
Lemma sum_range_binomial x y n :
  sum_range (n + 1) (fun k => INR (choose n k) * x ^ k * y ^ (n - k)) = (x + y) ^ n.
Proof.
  rewrite Nat.add_1_r, sum_range_sum_f_R0, binomial. apply sum_eq.
  intros k Hk. now rewrite choose_C.
Qed.

(** * Sequences

    A sequence that rises from each place to the next rises. *)

Lemma nat_nondecreasing (f : nat -> R) M N :
  (M <= N)%nat -> (forall k, (M <= k < N)%nat -> f k <= f (S k)) -> f M <= f N.
Proof.
  intros HMN. induction HMN as [|N HMN IH]; intros Hstep; [lra|].
  apply Rle_trans with (f N); [apply IH; intros; apply Hstep; lia | apply Hstep; lia].
Qed.

Lemma nat_increasing (f : nat -> R) M N :
  (M < N)%nat -> (forall k, (M <= k < N)%nat -> f k < f (S k)) -> f M < f N.
Proof.
  intros HMN Hstep. apply Rle_lt_trans with (f (Nat.pred N)).
  - apply nat_nondecreasing; [lia|]. intros k Hk. apply Rlt_le, Hstep. lia.
  - replace N with (S (Nat.pred N)) at 2 by lia. apply Hstep. lia.
Qed.
