(** Hoeffding's inequality for the mean of n coin flips, in its two-sided form. *)

From Coq Require Import Reals Lra Lia.
From Coquelicot Require Import Coquelicot.
From Latent Require Import Statements Lemmas Sums.
Local Open Scope R_scope.

(** * Hoeffding's lemma *)

(** The mean value theorem for a function that is differentiable everywhere. *)
Lemma mean_value (f df : R -> R) a b :
  (forall x, is_derive f x (df x)) ->
  exists c, Rmin a b <= c <= Rmax a b /\ f b - f a = df c * (b - a).
Proof.
  intros Hf. apply MVT_gen.
  - intros x _. apply Hf.
  - intros x _. apply continuity_pt_filterlim, @ex_derive_continuous. now exists (df x).
Qed.

(** A function of nowhere negative second derivative that is 0 at 0 with derivative 0 is nowhere
    negative: by the mean value theorem, twice, it is f x = f'' d * c * x with c between 0 and x. *)
Lemma second_derive_nonneg (f df ddf : R -> R) :
  (forall x, is_derive f x (df x)) -> (forall x, is_derive df x (ddf x)) ->
  (forall x, 0 <= ddf x) -> f 0 = 0 -> df 0 = 0 ->
  forall x, 0 <= f x.
Proof.
  intros Hf Hdf Hddf Hf0 Hdf0 x.
  destruct (mean_value f df 0 x Hf) as (c & Hc & Hfx).
  destruct (mean_value df ddf 0 c Hdf) as (d & _ & Hdfc).
  replace (f x) with (ddf d * (c * x)) by nra.
  apply Rmult_le_pos; [apply Hddf|].
  destruct (Rle_dec 0 x).
  - rewrite Rmin_left, Rmax_right in Hc by lra. nra.
  - rewrite Rmin_right, Rmax_left in Hc by lra. nra.
Qed.

(** The moment generating function of a coin, which is a mean of 1 and exp l. *)
Lemma coin_mgf_pos p l : 0 <= p <= 1 -> 0 < 1 - p + p * exp l.
Proof. intros Hp. pose proof (exp_pos l). destruct (Req_dec p 1) as [->|]; nra. Qed.

(** In logarithms, l^2 / 8 + l p - ln (1 - p + p exp l) has the derivative l / 4 + p - q with
    q = p exp l / (1 - p + p exp l), and the second derivative 1 / 4 - q (1 - q) >= 0. *)
Lemma coin_log_mgf_le p l :
  0 <= p <= 1 -> ln (1 - p + p * exp l) <= l ^ 2 / 8 + l * p.
Proof.
  intros Hp.
  set (q x := p * exp x / (1 - p + p * exp x)).
  apply Rminus_le_0.
  apply (second_derive_nonneg (fun x => x ^ 2 / 8 + x * p - ln (1 - p + p * exp x))
    (fun x => x / 4 + p - q x) (fun x => (q x - 1 / 2) ^ 2)).
  - intros x. pose proof (coin_mgf_pos p x Hp). unfold q. auto_derive; [assumption|]. field. lra.
  - intros x. pose proof (coin_mgf_pos p x Hp). unfold q. auto_derive; [lra|]. field. lra.
  - intros x. apply pow2_ge_0.
  - rewrite exp_0, Rmult_1_r. replace (1 - p + p) with 1 by ring. rewrite ln_1. lra.
  - unfold q. rewrite exp_0. field. lra.
Qed.

(** Hoeffding's lemma. *)
Lemma hoeffding_coin p l :
  0 <= p <= 1 -> p * exp (l * (1 - p)) + (1 - p) * exp (- (l * p)) <= exp (l ^ 2 / 8).
Proof.
  intros Hp.
  replace (p * exp (l * (1 - p)) + (1 - p) * exp (- (l * p)))
    with ((1 - p + p * exp l) * exp (- (l * p))).
  2: { replace (l * (1 - p)) with (l + - (l * p)) by ring. rewrite exp_plus. ring. }
  rewrite <- (exp_ln (1 - p + p * exp l)), <- exp_plus by now apply coin_mgf_pos.
  apply exp_le_iff. pose proof (coin_log_mgf_le p l Hp). lra.
Qed.

(** * The binomial distribution *)

(** The probability of [k] heads in [n] flips. *)
Definition binom (n : nat) (p : R) (k : nat) : R := INR (choose n k) * p ^ k * (1 - p) ^ (n - k).

Lemma binom_nonneg n p k : 0 <= p <= 1 -> 0 <= binom n p k.
Proof.
  intros Hp. unfold binom. apply Rmult_le_pos; [apply Rmult_le_pos; [apply pos_INR|]|];
    apply pow_le; lra.
Qed.

Lemma binom_total n p : sum_range (n + 1) (binom n p) = 1.
Proof.
  unfold binom. rewrite sum_range_binomial. replace (p + (1 - p)) with 1 by ring. apply pow1.
Qed.

(** The moment generating function of the number of heads beyond the expected is the n-th power of
    that of one flip: exp (l (k - n p)) = exp (l (1 - p)) ^ k * exp (- l p) ^ (n - k). *)
Lemma binom_mgf n p l :
  sum_range (n + 1) (fun k => binom n p k * exp (l * (INR k - INR n * p)))
  = (p * exp (l * (1 - p)) + (1 - p) * exp (- (l * p))) ^ n.
Proof.
  rewrite <- sum_range_binomial. apply sum_range_ext. intros k Hk. unfold binom.
  replace (l * (INR k - INR n * p))
    with (INR k * (l * (1 - p)) + INR (n - k) * - (l * p)) by (rewrite minus_INR by lia; ring).
  rewrite exp_plus, <- !exp_pow, !Rpow_mult_distr. ring.
Qed.

Lemma binom_mgf_le n p l :
  0 <= p <= 1 ->
  sum_range (n + 1) (fun k => binom n p k * exp (l * (INR k - INR n * p)))
  <= exp (INR n * (l ^ 2 / 8)).
Proof.
  intros Hp. rewrite binom_mgf, <- exp_pow. apply pow_incr. split; [|now apply hoeffding_coin].
  pose proof (exp_pos (l * (1 - p))). pose proof (exp_pos (- (l * p))). nra.
Qed.

(** * The two-sided inequality *)

(** What Markov's inequality compares with the indicator of a deviation by [ε]. *)
Definition twoSided (n : nat) (p ε : R) (k : nat) : R :=
  exp (4 * ε * (INR k - INR n * p)) + exp (- (4 * ε) * (INR k - INR n * p)).

(** Where k / n is at least ε away from p, one of the exponents is at least 4 n ε^2; the other
    exponential is positive. *)
Lemma indicator_lt_twoSided n p ε k :
  0 <= ε -> (k <= n)%nat ->
  (if Rle_dec ε (Rabs (INR k / INR n - p)) then 1 else 0)
  < exp (- (4 * INR n * ε ^ 2)) * twoSided n p ε k.
Proof.
  intros Hε Hk. unfold twoSided. rewrite Rmult_plus_distr_l, <- !exp_plus.
  set (u := - (4 * INR n * ε ^ 2) + 4 * ε * (INR k - INR n * p)).
  set (v := - (4 * INR n * ε ^ 2) + - (4 * ε) * (INR k - INR n * p)).
  pose proof (exp_pos u). pose proof (exp_pos v).
  destruct Rle_dec as [Hdev|_]; [|lra].
  enough (0 <= u \/ 0 <= v) as [Hu|Hv].
  { pose proof (exp_ineq1_le u). lra. }
  { pose proof (exp_ineq1_le v). lra. }
  assert (Hn : INR k - INR n * p = INR n * (INR k / INR n - p)).
  { destruct n as [|n]; [replace k with 0%nat by lia; simpl; ring|].
    field. apply not_0_INR. lia. }
  unfold u, v. rewrite Hn. pose proof (pos_INR n).
  set (x := INR k / INR n - p) in *.
  replace (- (4 * INR n * ε ^ 2) + 4 * ε * (INR n * x)) with (4 * (INR n * ε) * (x - ε)) by ring.
  replace (- (4 * INR n * ε ^ 2) + - (4 * ε) * (INR n * x)) with (4 * (INR n * ε) * (- x - ε))
    by ring.
  assert (0 <= INR n * ε) by now apply Rmult_le_pos.
  destruct (Rle_dec 0 x).
  - left. rewrite Rabs_right in Hdev by lra. apply Rmult_le_pos; lra.
  - right. rewrite Rabs_left in Hdev by lra. apply Rmult_le_pos; lra.
Qed.

(** Both sides have at most the moment exp (2 n ε^2). *)
Lemma twoSided_mean_le n p ε :
  0 <= p <= 1 ->
  sum_range (n + 1) (fun k => binom n p k * twoSided n p ε k) <= 2 * exp (2 * INR n * ε ^ 2).
Proof.
  intros Hp. unfold twoSided.
  rewrite (sum_range_ext _ _ (fun k => binom n p k * exp (4 * ε * (INR k - INR n * p))
    + binom n p k * exp (- (4 * ε) * (INR k - INR n * p)))) by (intros; ring).
  rewrite sum_range_plus.
  pose proof (binom_mgf_le n p (4 * ε) Hp) as Hup.
  pose proof (binom_mgf_le n p (- (4 * ε)) Hp) as Hdown.
  replace (INR n * ((4 * ε) ^ 2 / 8)) with (2 * INR n * ε ^ 2) in Hup by field.
  replace (INR n * ((- (4 * ε)) ^ 2 / 8)) with (2 * INR n * ε ^ 2) in Hdown by field.
  lra.
Qed.

(** Hoeffding's inequality, strict since Markov's is. *)
Theorem hoeffding_binomial n p ε :
  0 <= p <= 1 -> 0 <= ε ->
  sum_range (n + 1) (fun k => binom n p k *
    (if Rle_dec ε (Rabs (INR k / INR n - p)) then 1 else 0)) < 2 * exp (- (2 * INR n * ε ^ 2)).
Proof.
  intros Hp Hε.
  eapply Rlt_le_trans.
  - apply sum_range_weighted_lt.
    + intros. now apply binom_nonneg.
    + rewrite binom_total. lra.
    + intros k Hk. apply indicator_lt_twoSided; [assumption | lia].
  - rewrite (sum_range_ext _ _ (fun k => exp (- (4 * INR n * ε ^ 2))
      * (binom n p k * twoSided n p ε k))) by (intros; ring).
    rewrite sum_range_scal.
    replace (- (2 * INR n * ε ^ 2)) with (- (4 * INR n * ε ^ 2) + 2 * INR n * ε ^ 2) by ring.
    rewrite exp_plus.
    pose proof (Rmult_le_compat_l _ _ _ (Rlt_le _ _ (exp_pos (- (4 * INR n * ε ^ 2))))
      (twoSided_mean_le n p ε Hp)). lra.
Qed.
