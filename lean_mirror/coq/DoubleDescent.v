(** Claim 5: double descent. *)

From Coq Require Import Reals Lra Lia.
From Latent Require Import Statements Lemmas LatentNumber.
Local Open Scope R_scope.

(** * Variance *)

(** The variance has the slope [s2 / n] up to [N]. *)
Lemma variance_eq s2 N n p : variance s2 N n p = s2 / n * Rmin p N.
Proof. unfold variance, Rdiv. ring. Qed.

Theorem DoubleDescent_variance_eq_sat_proved : DoubleDescent_variance_eq_sat.
Proof. intros s2 N n p Hp. unfold variance. now rewrite Rmin_right. Qed.

Theorem DoubleDescent_variance_mono_proved : DoubleDescent_variance_mono.
Proof.
  intros s2 N n p q Hs Hn Hpq. rewrite !variance_eq.
  apply Rmult_le_compat_l; [now apply Rdiv_nonneg | now apply Rle_min_compat_r].
Qed.

Theorem DoubleDescent_variance_le_sat_proved : DoubleDescent_variance_le_sat.
Proof.
  intros s2 N n p Hs Hn. rewrite <- (DoubleDescent_variance_eq_sat_proved s2 N n (Rmax p N)).
  - apply DoubleDescent_variance_mono_proved; [exact Hs | exact Hn | apply Rmax_l].
  - apply Rmax_r.
Qed.

Theorem DoubleDescent_satVariance_strictAnti_n_proved : DoubleDescent_satVariance_strictAnti_n.
Proof.
  intros s2 N n₁ n₂ Hs HN Hn₁ Hn. now apply Rdiv_lt_l; [apply Rmult_lt_0_compat | |].
Qed.

(** * Bias

    The residual T(x) = exp (- x log ρ) lies strictly above its tangents, whose slopes are
    - log ρ T(x). *)

Lemma truncError_shift ρ x y :
  0 < ρ -> truncError ρ y = truncError ρ x * exp (Rlog ρ * (x - y)).
Proof. intros Hρ. rewrite !truncError_exp, <- exp_plus by exact Hρ. f_equal. ring. Qed.

Lemma truncError_above_tangent ρ x y :
  1 < ρ -> x <> y -> truncError ρ x * (Rlog ρ * (x - y)) < truncError ρ y - truncError ρ x.
Proof.
  intros Hρ Hxy. rewrite (truncError_shift ρ x y) by lra.
  pose proof (truncError_pos ρ x ltac:(lra)). pose proof (Rlog_pos ρ Hρ).
  assert (Rlog ρ * (x - y) <> 0) by (apply Rmult_integral_contrapositive; split; lra).
  pose proof (exp_ineq1 (Rlog ρ * (x - y)) ltac:(assumption)). nra.
Qed.

Lemma truncError_lt ρ x y : 1 < ρ -> x < y -> truncError ρ y < truncError ρ x.
Proof. intros Hρ Hxy. apply Rrpow_lt_iff; lra. Qed.

Lemma truncError_le ρ x y : 1 < ρ -> x <= y -> truncError ρ y <= truncError ρ x.
Proof. intros Hρ Hxy. apply Rrpow_le_iff; lra. Qed.

(** * From N parameters on *)

Theorem DoubleDescent_risk_sub_sat_proved : DoubleDescent_risk_sub_sat.
Proof.
  intros ρ s2 N n p Hp. unfold risk, bias.
  rewrite DoubleDescent_variance_eq_sat_proved by exact Hp. ring.
Qed.

Theorem DoubleDescent_risk_gt_sat_proved : DoubleDescent_risk_gt_sat.
Proof.
  intros ρ s2 N n p Hρ Hp. pose proof (DoubleDescent_risk_sub_sat_proved ρ s2 N n p Hp).
  pose proof (truncError_pos ρ p Hρ). lra.
Qed.

Theorem DoubleDescent_second_descent_proved : DoubleDescent_second_descent.
Proof.
  intros ρ s2 N n p q Hρ Hp Hpq. pose proof (truncError_lt ρ p q Hρ Hpq).
  pose proof (DoubleDescent_risk_sub_sat_proved ρ s2 N n p Hp).
  pose proof (DoubleDescent_risk_sub_sat_proved ρ s2 N n q ltac:(lra)). lra.
Qed.

Theorem DoubleDescent_risk_le_sat_add_proved : DoubleDescent_risk_le_sat_add.
Proof.
  intros ρ s2 N n p ε Hρ Hε Hp HnStar. pose proof (DoubleDescent_risk_sub_sat_proved ρ s2 N n p Hp).
  apply LatentNumber_truncError_le_iff_proved in HnStar; [lra | exact Hρ | exact Hε].
Qed.

(** * The first valley *)

(** There the tangent of the bias has the slope of the variance, up to sign. *)
Lemma pCrit_slope ρ s2 n :
  1 < ρ -> 0 < s2 / n -> truncError ρ (pCrit ρ s2 n) * Rlog ρ = s2 / n.
Proof.
  intros Hρ Hslope. pose proof (Rlog_pos ρ Hρ).
  unfold pCrit. rewrite (Rmult_comm n), <- Rdiv_div_r, truncError_exp by lra.
  replace (Rlog ρ * (Rlog (Rlog ρ / (s2 / n)) / Rlog ρ)) with (Rlog (Rlog ρ / (s2 / n)))
    by (field; lra).
  rewrite exp_Ropp, exp_Rlog by now apply Rdiv_pos.
  set (slope := s2 / n) in *. field. lra.
Qed.

Theorem DoubleDescent_pCrit_balance_proved : DoubleDescent_pCrit_balance.
Proof. intros ρ s2 n Hρ Hs Hn. apply pCrit_slope; [exact Hρ | now apply Rdiv_pos]. Qed.

Theorem DoubleDescent_pCrit_strictMono_n_proved : DoubleDescent_pCrit_strictMono_n.
Proof.
  intros ρ s2 n₁ n₂ Hρ Hs Hn₁ Hn. pose proof (Rlog_pos ρ Hρ).
  apply Rdiv_lt_r; [assumption|]. rewrite !Rlog_div by nra.
  enough (Rlog (n₁ * Rlog ρ) < Rlog (n₂ * Rlog ρ)) by lra. apply Rlog_lt; nra.
Qed.

(** Up to [N] the risk is the bias plus a line. *)
Lemma risk_below ρ s2 N n p : p <= N -> risk ρ s2 N n p = truncError ρ p + s2 / n * p.
Proof. intros Hp. unfold risk, bias. now rewrite variance_eq, Rmin_left. Qed.

(** Before the valley the bias falls from [p] to [q] faster than its tangent at [q], which is at
    least as steep as at the valley. A slope of the variance that is not positive only helps. *)
Lemma descent_below ρ s2 N n p q :
  1 < ρ -> p < q -> q <= pCrit ρ s2 n -> q <= N -> risk ρ s2 N n q < risk ρ s2 N n p.
Proof.
  intros Hρ Hpq Hvalley HN. rewrite !risk_below by lra.
  pose proof (Rlog_pos ρ Hρ). pose proof (truncError_pos ρ q ltac:(lra)).
  enough (s2 / n <= truncError ρ q * Rlog ρ).
  { pose proof (truncError_above_tangent ρ q p Hρ ltac:(lra)). nra. }
  destruct (Rlt_or_le 0 (s2 / n)) as [Hslope|Hslope].
  - rewrite <- (pCrit_slope ρ s2 n Hρ Hslope).
    apply Rmult_le_compat_r; [lra | now apply truncError_le].
  - apply Rle_trans with 0; [exact Hslope | nra].
Qed.

(** When the valley lies behind [N], the risk falls to [N], and from there on anyway. *)
Lemma descent ρ s2 N n p q :
  1 < ρ -> p < q -> q <= pCrit ρ s2 n -> risk ρ s2 N n q < risk ρ s2 N n p.
Proof.
  intros Hρ Hpq Hvalley. destruct (Rle_or_lt q N) as [HqN|HNq]; [now apply descent_below|].
  destruct (Rle_or_lt N p) as [HNp|HpN].
  - now apply DoubleDescent_second_descent_proved.
  - apply Rlt_trans with (risk ρ s2 N n N).
    + now apply DoubleDescent_second_descent_proved; [|apply Rle_refl|].
    + apply descent_below; lra.
Qed.

Theorem DoubleDescent_first_descent_proved : DoubleDescent_first_descent.
Proof. intros ρ s2 N n p q. apply descent. Qed.

Theorem DoubleDescent_no_peak_if_enough_data_proved : DoubleDescent_no_peak_if_enough_data.
Proof. intros ρ s2 N n p. apply descent. Qed.

(** At most 1, ρ makes the bias grow with [p], or stay. *)
Lemma truncError_le_subcritical ρ p q :
  0 < ρ -> ρ <= 1 -> p <= q -> truncError ρ p <= truncError ρ q.
Proof.
  intros Hρ Hρ1 Hpq. rewrite !truncError_exp, exp_le_iff by exact Hρ.
  pose proof (Rlog_le ρ 1 Hρ Hρ1) as Hlog. rewrite Rlog_1 in Hlog. nra.
Qed.

(** Behind the valley the bias falls from [p] to [q] by less than its tangent at [p], which is at
    most as steep as at the valley; below ρ = 1 it does not fall at all. *)
Theorem DoubleDescent_ascent_proved : DoubleDescent_ascent.
Proof.
  intros ρ s2 N n p q Hρ0 Hs Hn Hvalley Hpq HN. rewrite !risk_below by lra.
  pose proof (Rdiv_pos s2 n Hs Hn). destruct (Rle_or_lt ρ 1) as [Hρ1|Hρ].
  { pose proof (truncError_le_subcritical ρ p q Hρ0 Hρ1 ltac:(lra)). nra. }
  pose proof (Rlog_pos ρ Hρ).
  assert (truncError ρ p * Rlog ρ <= s2 / n).
  { rewrite <- (pCrit_slope ρ s2 n Hρ) by assumption.
    apply Rmult_le_compat_r; [lra | now apply truncError_le]. }
  pose proof (truncError_above_tangent ρ p q Hρ ltac:(lra)). nra.
Qed.

(** * The whole curve *)

Theorem DoubleDescent_double_descent_proved : DoubleDescent_double_descent.
Proof.
  intros ρ s2 N n p q Hρ Hs Hn Hvalley HpN HNq. split.
  - apply DoubleDescent_ascent_proved; lra.
  - apply DoubleDescent_second_descent_proved; lra.
Qed.

Theorem DoubleDescent_risk_pCrit_le_proved : DoubleDescent_risk_pCrit_le.
Proof.
  intros ρ s2 N n p Hρ Hs Hn HpN.
  destruct (total_order_T p (pCrit ρ s2 n)) as [[Hpv| ->]|Hvp]; [|lra|]; apply Rlt_le.
  - apply descent; lra.
  - apply DoubleDescent_ascent_proved; lra.
Qed.

(** Past a valley behind [N] the risk only falls; at ρ = 1 it stays from [N] on. *)
Theorem DoubleDescent_risk_le_peak_proved : DoubleDescent_risk_le_peak.
Proof.
  intros ρ s2 N n p Hρ Hs Hn Hvalley.
  destruct (total_order_T p N) as [[HpN| ->]|HNp]; [|lra|].
  - apply Rlt_le, DoubleDescent_ascent_proved; lra.
  - destruct Hρ as [Hρ | <-].
    + apply Rlt_le, DoubleDescent_second_descent_proved; lra.
    + unfold risk, bias, truncError. rewrite !Rrpow_1_l.
      rewrite !DoubleDescent_variance_eq_sat_proved by lra. lra.
Qed.
