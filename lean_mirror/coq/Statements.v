(** Written by [latent emit coq] from the transcriptions in ref/theory: every definition and every
    theorem of the theory, each theorem as a [Prop]. What follows says the same as the C++ that
    runs and as the Lean text that it was compared with. *)

From Coq Require Import Reals ZArith.
Local Open Scope R_scope.

(** * Lean's total functions

    Lean's functions on real numbers are total, and so are Coq's, with other values in places.
    In both x / 0 = 0 ([Rinv_0]), the square root of a negative number is 0, x ^ 0 = 1 and
    subtraction of natural numbers stops at 0. The rest is defined here with Lean's values. *)

(** [Real.log x] is log |x|, and 0 at 0. *)
Definition Rlog (x : R) : R := ln (Rabs x).

(** [x ^ y] for real y: exp (log x * y) for x > 0; at 0 it is 1 for y = 0 and 0 elsewhere; for
    x < 0 it is exp (log x * y) cos (y PI). *)
Definition Rrpow (x y : R) : R :=
  if Req_EM_T x 0 then (if Req_EM_T y 0 then 1 else 0)
  else if Rle_dec 0 x then exp (Rlog x * y)
  else exp (Rlog x * y) * cos (y * PI).

(** The natural ceiling, which is 0 for x <= 0. [Int_part] is the floor. *)
Definition nat_ceil (x : R) : nat := Z.to_nat (- Int_part (- x)).

(** The sum of [f k] over k = 0, ..., n - 1. *)
Fixpoint sum_range (n : nat) (f : nat -> R) : R :=
  match n with
  | O => 0
  | S m => sum_range m f + f m
  end.

(** [Nat.choose], which is 0 for k > n. *)
Fixpoint choose (n k : nat) : nat :=
  match n, k with
  | _, O => 1
  | O, S _ => 0
  | S m, S j => choose m j + choose m (S j)
  end.

(** * LatentNumber: the central object *)

(** The [k]-th spectral coefficient of a distribution with Latent Number [ρ]. *)
Definition coeff (ρ : R) (k : nat) : R := (1 / ρ) ^ k.

(** The energy of the first [N] modes. *)
Definition partialSum (ρ : R) (N : nat) : R := sum_range N (fun k : nat => coeff ρ k).

(** The energy of all modes from the [N]-th on, for [ρ] above 1. *)
Definition tail (ρ : R) (N : nat) : R := (1 / ρ) ^ N / (1 - 1 / ρ).

(** The residual that is left after [x] modes, [x] being any real number. *)
Definition truncError (ρ : R) (x : R) : R := Rrpow ρ (- x).

(** The effective dimension N*(ε): how many modes leave a residual of [ε]. *)
Definition nStar (ρ : R) (ε : R) : R := Rlog (1 / ε) / Rlog ρ.

(** The effective dimension as a whole number of modes. *)
Definition modes (ρ : R) (ε : R) : nat := nat_ceil (nStar ρ ε).

(** Coefficients are positive. *)
Definition LatentNumber_coeff_pos : Prop :=
  forall (ρ : R) (k : nat), 0 < ρ -> 0 < coeff ρ k.

(** Above 1 the coefficients decrease strictly from mode to mode. *)
Definition LatentNumber_coeff_strictAnti : Prop :=
  forall (ρ : R) (j k : nat), 1 < ρ -> (j < k)%nat -> coeff ρ k < coeff ρ j.

(** From 1 on no coefficient exceeds 1. *)
Definition LatentNumber_coeff_le_one : Prop :=
  forall (ρ : R) (k : nat), 1 <= ρ -> coeff ρ k <= 1.

(** Coefficients turn sums of indices into products. *)
Definition LatentNumber_coeff_add : Prop :=
  forall (ρ : R) (j k : nat), coeff ρ (j + k)%nat = coeff ρ j * coeff ρ k.

(** The [k]-th coefficient is the residual after [k] modes. *)
Definition LatentNumber_coeff_eq_truncError : Prop :=
  forall (ρ : R) (k : nat), coeff ρ k = truncError ρ (INR k).

(** The energy of the first [N] modes in closed form: a geometric sum. *)
Definition LatentNumber_partialSum_closed : Prop :=
  forall (ρ : R) (N : nat), ρ <> 1 -> partialSum ρ N = (1 - (1 / ρ) ^ N) / (1 - 1 / ρ).

(** The first [N] modes and the tail behind them hold the total energy. *)
Definition LatentNumber_partialSum_add_tail : Prop :=
  forall (ρ : R) (N : nat), ρ <> 1 -> partialSum ρ N + tail ρ N = tail ρ 0%nat.

(** Finitely many modes never hold the total energy. *)
Definition LatentNumber_partialSum_lt_total : Prop :=
  forall (ρ : R) (N : nat), 1 < ρ -> partialSum ρ N < tail ρ 0%nat.

(** Every tail has positive energy. *)
Definition LatentNumber_tail_pos : Prop :=
  forall (ρ : R) (N : nat), 1 < ρ -> 0 < tail ρ N.

(** One more mode divides the tail by [ρ]. *)
Definition LatentNumber_tail_succ : Prop :=
  forall (ρ : R) (N : nat), tail ρ (N + 1)%nat = tail ρ N / ρ.

(** The larger the Latent Number, the smaller the tail. *)
Definition LatentNumber_tail_strictAnti_rho : Prop :=
  forall (ρ₁ ρ₂ : R) (N : nat), 1 < ρ₁ -> ρ₁ < ρ₂ -> tail ρ₂ N < tail ρ₁ N.

(** A residual below 1 takes a positive number of modes. *)
Definition LatentNumber_nStar_pos : Prop :=
  forall (ρ ε : R), 1 < ρ -> 0 < ε -> ε < 1 -> 0 < nStar ρ ε.

(** The effective dimension does what it is for: N*(ε) modes leave a residual of exactly [ε]. *)
Definition LatentNumber_truncError_nStar : Prop :=
  forall (ρ ε : R), 0 < ρ -> ρ <> 1 -> 0 < ε -> truncError ρ (nStar ρ ε) = ε.

(** A residual of at most [ε] takes at least N*(ε) modes, and that many suffice. *)
Definition LatentNumber_truncError_le_iff : Prop :=
  forall (ρ ε x : R), 1 < ρ -> 0 < ε -> truncError ρ x <= ε <-> nStar ρ ε <= x.

(** The larger the Latent Number, the smaller the effective dimension. *)
Definition LatentNumber_nStar_strictAnti_rho : Prop :=
  forall (ρ₁ ρ₂ ε : R), 1 < ρ₁ -> ρ₁ < ρ₂ -> 0 < ε -> ε < 1 -> nStar ρ₂ ε < nStar ρ₁ ε.

(** The larger the residual that is allowed, the smaller the effective dimension. *)
Definition LatentNumber_nStar_strictAnti_eps : Prop :=
  forall (ρ ε₁ ε₂ : R), 1 < ρ -> 0 < ε₁ -> ε₁ < ε₂ -> nStar ρ ε₂ < nStar ρ ε₁.

(** Residuals that multiply need modes that add up. *)
Definition LatentNumber_nStar_mul : Prop :=
  forall (ρ ε₁ ε₂ : R), ε₁ <> 0 -> ε₂ <> 0 -> nStar ρ (ε₁ * ε₂) = nStar ρ ε₁ + nStar ρ ε₂.

(** The [k]-th power of the Latent Number needs one [k]-th of the modes. *)
Definition LatentNumber_nStar_pow_rho : Prop :=
  forall (ρ ε : R) (k : nat), nStar (ρ ^ k) ε = nStar ρ ε / INR k.

(** The effective dimension blows up at least like [1 / (ρ - 1)] as [ρ] falls to 1. *)
Definition LatentNumber_nStar_lower : Prop :=
  forall (ρ ε : R), 1 < ρ -> 0 < ε -> ε < 1 -> Rlog (1 / ε) / (ρ - 1) < nStar ρ ε.

(** The effective dimension blows up at most like [ρ / (ρ - 1)] as [ρ] falls to 1. *)
Definition LatentNumber_nStar_upper : Prop :=
  forall (ρ ε : R), 1 < ρ -> 0 < ε -> ε < 1 -> nStar ρ ε < ρ * Rlog (1 / ε) / (ρ - 1).

(** The whole number of modes suffices for a residual of at most [ε]. *)
Definition LatentNumber_modes_sufficient : Prop :=
  forall (ρ ε : R), 1 < ρ -> 0 < ε -> coeff ρ (modes ρ ε) <= ε.

(** No smaller whole number of modes suffices. *)
Definition LatentNumber_modes_minimal : Prop :=
  forall (ρ ε : R) (N : nat), 1 <= ρ -> (N < modes ρ ε)%nat -> ε < coeff ρ N.

(** * ScalingExponent: α = β log ρ *)

(** The scaling exponent of an optimizer of efficiency [β] on data of Latent Number [ρ]. *)
Definition alpha (β : R) (ρ : R) : R := β * Rlog ρ.

(** The modes that an optimizer of efficiency [β] resolves with compute [C]. *)
Definition learnedModes (β : R) (C : R) : R := β * Rlog C.

(** The loss after compute [C]: the residual after the modes that were learned. *)
Definition scalingLoss (β : R) (ρ : R) (C : R) : R := truncError ρ (learnedModes β C).

(** The compute that reaches a loss of [ε]. *)
Definition computeFor (β : R) (ρ : R) (ε : R) : R := Rrpow ε (- 1 / alpha β ρ).

(** Claim 1: above 1 the scaling exponent is positive. *)
Definition ScalingExponent_alpha_pos : Prop :=
  forall (β ρ : R), 0 < β -> 1 < ρ -> 0 < alpha β ρ.

(** Claim 1: the scaling exponent vanishes at [ρ = 1] and nowhere else. *)
Definition ScalingExponent_alpha_eq_zero_iff : Prop :=
  forall (β ρ : R), β <> 0 -> 0 < ρ -> alpha β ρ = 0 <-> ρ = 1.

(** Claim 1: the scaling exponent is negative exactly below [ρ = 1]. *)
Definition ScalingExponent_alpha_neg_iff : Prop :=
  forall (β ρ : R), 0 < β -> 0 < ρ -> alpha β ρ < 0 <-> ρ < 1.

(** Claim 1: the larger the Latent Number, the larger the scaling exponent. *)
Definition ScalingExponent_alpha_strictMono_rho : Prop :=
  forall (β ρ₁ ρ₂ : R), 0 < β -> 0 < ρ₁ -> ρ₁ < ρ₂ -> alpha β ρ₁ < alpha β ρ₂.

(** Claim 1: above 1 a more efficient optimizer has a larger scaling exponent. *)
Definition ScalingExponent_alpha_strictMono_beta : Prop :=
  forall (β₁ β₂ ρ : R), β₁ < β₂ -> 1 < ρ -> alpha β₁ ρ < alpha β₂ ρ.

(** Claim 1: Latent Numbers that multiply give exponents that add up. *)
Definition ScalingExponent_alpha_mul_rho : Prop :=
  forall (β ρ₁ ρ₂ : R), ρ₁ <> 0 -> ρ₂ <> 0 -> alpha β (ρ₁ * ρ₂) = alpha β ρ₁ + alpha β ρ₂.

(** Claim 1: a lower bound of the scaling exponent without the logarithm. *)
Definition ScalingExponent_alpha_lower : Prop :=
  forall (β ρ : R), 0 <= β -> 0 < ρ -> β * (1 - 1 / ρ) <= alpha β ρ.

(** Claim 1: an upper bound of the scaling exponent without the logarithm. *)
Definition ScalingExponent_alpha_upper : Prop :=
  forall (β ρ : R), 0 <= β -> 0 < ρ -> alpha β ρ <= β * (ρ - 1).

(** Claim 1: the power law, loss falls as compute to the minus alpha. *)
Definition ScalingExponent_scalingLoss_eq_rpow : Prop :=
  forall (β ρ C : R), 0 < ρ -> 0 < C -> scalingLoss β ρ C = Rrpow C (- alpha β ρ).

(** Claim 1: from one unit of compute on the loss is at most 1. *)
Definition ScalingExponent_scalingLoss_le_one : Prop :=
  forall (β ρ C : R), 0 <= β -> 1 <= ρ -> 1 <= C -> scalingLoss β ρ C <= 1.

(** Claim 1: above 1 more compute always means less loss. *)
Definition ScalingExponent_scalingLoss_strictAnti : Prop :=
  forall (β ρ C₁ C₂ : R), 0 < β -> 1 < ρ -> 0 < C₁ -> C₁ < C₂ -> scalingLoss β ρ C₂ < scalingLoss β
    ρ C₁.

(** Claim 1: compute that multiplies gives losses that multiply. *)
Definition ScalingExponent_scalingLoss_mul : Prop :=
  forall (β ρ C₁ C₂ : R), 0 < ρ -> C₁ <> 0 -> C₂ <> 0 -> scalingLoss β ρ (C₁ * C₂) = scalingLoss β ρ
    C₁ * scalingLoss β ρ C₂.

(** Claim 1: doubling the compute divides the loss by two to the alpha. *)
Definition ScalingExponent_scalingLoss_double : Prop :=
  forall (β ρ C : R), 0 < ρ -> C <> 0 -> scalingLoss β ρ (2 * C) = Rrpow 2 (- alpha β ρ) *
    scalingLoss β ρ C.

(** Claim 1: in logarithmic coordinates the loss is a straight line of slope minus alpha. *)
Definition ScalingExponent_logLoss_slope : Prop :=
  forall (β ρ C₁ C₂ : R), 0 <= ρ -> 0 < C₁ -> C₁ < C₂ -> (Rlog (scalingLoss β ρ C₂) - Rlog
    (scalingLoss β ρ C₁)) / (Rlog C₂ - Rlog C₁) = - alpha β ρ.

(** Claim 1: the compute for a loss of [ε] gives a loss of exactly [ε]. *)
Definition ScalingExponent_scalingLoss_computeFor : Prop :=
  forall (β ρ ε : R), β <> 0 -> 0 < ρ -> ρ <> 1 -> 0 < ε -> scalingLoss β ρ (computeFor β ρ ε) = ε.

(** Claim 1: a loss of at most [ε] takes at least the compute for [ε], and that much suffices. *)
Definition ScalingExponent_scalingLoss_le_iff : Prop :=
  forall (β ρ ε C : R), 0 < β -> 1 < ρ -> 0 < ε -> 0 < C -> scalingLoss β ρ C <= ε <-> computeFor β
    ρ ε <= C.

(** Claim 1: the compute for a loss of [ε] resolves N*(ε) modes. *)
Definition ScalingExponent_learnedModes_computeFor : Prop :=
  forall (β ρ ε : R), β <> 0 -> 0 <= ε -> learnedModes β (computeFor β ρ ε) = nStar ρ ε.

(** Claim 1: at [ρ = 1] no compute lowers the loss. *)
Definition ScalingExponent_scalingLoss_critical : Prop :=
  forall (β C : R), scalingLoss β 1 C = 1.

(** * Grokking: a spectral phase transition at ρ = 1 *)

(** The Latent Number at time [t] when it grows exponentially from [ρ₀] at rate [r]. *)
Definition rhoGrowth (ρ₀ : R) (r : R) (t : R) : R := ρ₀ * exp (r * t).

(** The time at which an exponentially growing Latent Number crosses 1. *)
Definition grokTime (ρ₀ : R) (r : R) : R := - Rlog ρ₀ / r.

(** The Latent Number at time [t] when it relaxes from [ρ₀] to [ρInf] at rate [r]. *)
Definition rhoRelax (ρ₀ : R) (ρInf : R) (r : R) (t : R) : R := ρInf - (ρInf - ρ₀) * exp (- r * t).

(** The time at which a relaxing Latent Number crosses 1. *)
Definition grokTimeRelax (ρ₀ : R) (ρInf : R) (r : R) : R := Rlog ((ρInf - ρ₀) / (ρInf - 1)) / r.

(** The time from the crossing of 1 until the loss at [N] modes has come down to [δ]. *)
Definition grokWidth (r : R) (N : R) (δ : R) : R := Rlog (1 / δ) / (N * r).

(** Claim 2: below 1 the residual exceeds 1, the network memorizes. *)
Definition Grokking_truncError_gt_one : Prop :=
  forall (ρ x : R), 0 < ρ -> ρ < 1 -> 0 < x -> 1 < truncError ρ x.

(** Claim 2: at 1 the residual is 1 whatever the number of modes. *)
Definition Grokking_truncError_critical : Prop :=
  forall (x : R), truncError 1 x = 1.

(** Claim 2: above 1 the residual is less than 1, the network generalizes. *)
Definition Grokking_truncError_lt_one : Prop :=
  forall (ρ x : R), 1 < ρ -> 0 < x -> truncError ρ x < 1.

(** Claim 2: the residual is less than 1 exactly when the Latent Number is above 1. *)
Definition Grokking_regime_of_truncError : Prop :=
  forall (ρ x : R), 0 < ρ -> 0 < x -> truncError ρ x < 1 <-> 1 < ρ.

(** Claim 2: below 1 the energy of the modes outgrows their number, no total is finite. *)
Definition Grokking_partialSum_subcritical : Prop :=
  forall (ρ : R) (N : nat), 0 < ρ -> ρ < 1 -> (2 <= N)%nat -> INR N < partialSum ρ N.

(** Claim 2: a Latent Number that starts below 1 and grows crosses 1 only after a while. *)
Definition Grokking_grokTime_pos : Prop :=
  forall (ρ₀ r : R), 0 < ρ₀ -> ρ₀ < 1 -> 0 < r -> 0 < grokTime ρ₀ r.

(** Claim 2: at the predicted onset the growing Latent Number is exactly 1. *)
Definition Grokking_rhoGrowth_grokTime : Prop :=
  forall (ρ₀ r : R), 0 < ρ₀ -> r <> 0 -> rhoGrowth ρ₀ r (grokTime ρ₀ r) = 1.

(** Claim 2: the growing Latent Number is above 1 exactly after the predicted onset. *)
Definition Grokking_rhoGrowth_gt_one_iff : Prop :=
  forall (ρ₀ r t : R), 0 < ρ₀ -> 0 < r -> 1 < rhoGrowth ρ₀ r t <-> grokTime ρ₀ r < t.

(** Claim 2: the faster the growth, the earlier the onset. *)
Definition Grokking_grokTime_strictAnti_rate : Prop :=
  forall (ρ₀ r₁ r₂ : R), 0 < ρ₀ -> ρ₀ < 1 -> 0 < r₁ -> r₁ < r₂ -> grokTime ρ₀ r₂ < grokTime ρ₀ r₁.

(** Claim 2: the larger the Latent Number at the start, the earlier the onset. *)
Definition Grokking_grokTime_strictAnti_rho0 : Prop :=
  forall (ρ₁ ρ₂ r : R), 0 < ρ₁ -> ρ₁ < ρ₂ -> 0 < r -> grokTime ρ₂ r < grokTime ρ₁ r.

(** Claim 2: under growth the loss at [N] modes falls exponentially, and it is 1 at the onset. *)
Definition Grokking_loss_along_growth : Prop :=
  forall (ρ₀ r t : R) (N : nat), 0 < ρ₀ -> r <> 0 -> truncError (rhoGrowth ρ₀ r t) (INR N) = exp (-
    INR N * r * (t - grokTime ρ₀ r)).

(** Claim 2: a time [s] before the onset the loss is [exp (2 * N * r * s)] times the loss a time [s]
    after it. *)
Definition Grokking_grok_sharpness : Prop :=
  forall (ρ₀ r s : R) (N : nat), truncError (rhoGrowth ρ₀ r (grokTime ρ₀ r - s)) (INR N) = exp (2 *
    INR N * r * s) * truncError (rhoGrowth ρ₀ r (grokTime ρ₀ r + s)) (INR N).

(** Claim 2: the loss is at most [δ] exactly from the onset plus the width of the transition on. *)
Definition Grokking_grok_loss_le_iff : Prop :=
  forall (ρ₀ r t : R) (N : nat) (δ : R), 0 < ρ₀ -> 0 < r -> 0 < δ -> (1 <= N)%nat -> truncError
    (rhoGrowth ρ₀ r t) (INR N) <= δ <-> grokTime ρ₀ r + grokWidth r (INR N) δ <= t.

(** Claim 2: the more modes, the sharper the transition. *)
Definition Grokking_grokWidth_strictAnti : Prop :=
  forall (r : R) (M N : nat) (δ : R), 0 < r -> 0 < δ -> δ < 1 -> (1 <= M)%nat -> (M < N)%nat ->
    grokWidth r (INR N) δ < grokWidth r (INR M) δ.

(** Claim 2: at the predicted onset the relaxing Latent Number is exactly 1. *)
Definition Grokking_rhoRelax_grokTime : Prop :=
  forall (ρ₀ ρInf r : R), ρ₀ < ρInf -> 1 < ρInf -> r <> 0 -> rhoRelax ρ₀ ρInf r (grokTimeRelax ρ₀
    ρInf r) = 1.

(** Claim 2: the relaxing Latent Number is above 1 exactly after the predicted onset. *)
Definition Grokking_rhoRelax_gt_one_iff : Prop :=
  forall (ρ₀ ρInf r t : R), ρ₀ < ρInf -> 1 < ρInf -> 0 < r -> 1 < rhoRelax ρ₀ ρInf r t <->
    grokTimeRelax ρ₀ ρInf r < t.

(** Claim 2: a Latent Number that rises to a limit of at most 1 never groks. *)
Definition Grokking_no_grok_below_one : Prop :=
  forall (ρ₀ ρInf r t : R), ρ₀ < ρInf -> ρInf <= 1 -> rhoRelax ρ₀ ρInf r t < 1.

(** * Generalization: gap √(N*/n) with concentration 2 exp(−2nε²/N* ) *)

(** The scale of the generalization gap at [N] modes and [n] samples. *)
Definition genGap (N : R) (n : R) : R := sqrt (N / n).

(** The bound on the probability that the gap exceeds [ε]. *)
Definition tailProb (N : R) (n : R) (ε : R) : R := 2 * exp (- 2 * n * ε ^ 2%nat / N).

(** The number of samples at which the gap is [ε]. *)
Definition samplesFor (N : R) (ε : R) : R := N / ε ^ 2%nat.

(** The number of samples at which the gap exceeds [ε] with a probability of at most [δ]. *)
Definition samplesAtConf (N : R) (ε : R) (δ : R) : R := N * Rlog (2 / δ) / (2 * ε ^ 2%nat).

(** The gap that is exceeded with a probability of at most [δ]. *)
Definition gapAtConf (N : R) (n : R) (δ : R) : R := sqrt (N * Rlog (2 / δ) / (2 * n)).

(** The probability that the mean of [n] coin flips, each 1 with probability [p] and else 0, is at
    least [ε] away from [p]. *)
Definition binomTail (n : nat) (p : R) (ε : R) : R := sum_range (n + 1)%nat (fun k : nat => (if
  Rle_dec ε (Rabs (INR k / INR n - p)) then 1 else 0) * INR (choose n k) * p ^ k * (1 - p) ^ (n -
  k)%nat).

(** Claim 3: with modes to learn there is always a gap. *)
Definition Generalization_genGap_pos : Prop :=
  forall (N n : R), 0 < N -> 0 < n -> 0 < genGap N n.

(** Claim 3: more samples mean a smaller gap. *)
Definition Generalization_genGap_strictAnti_n : Prop :=
  forall (N n₁ n₂ : R), 0 < N -> 0 < n₁ -> n₁ < n₂ -> genGap N n₂ < genGap N n₁.

(** Claim 3: more modes mean a larger gap. *)
Definition Generalization_genGap_strictMono_N : Prop :=
  forall (N₁ N₂ n : R), 0 < N₂ -> N₁ < N₂ -> 0 < n -> genGap N₁ n < genGap N₂ n.

(** Claim 3: four times the samples halve the gap. *)
Definition Generalization_genGap_four_n : Prop :=
  forall (N n : R), genGap N (4 * n) = genGap N n / 2.

(** Claim 3: a gap of at most [ε] takes at least the samples for [ε], and that many suffice. *)
Definition Generalization_genGap_le_iff : Prop :=
  forall (N n ε : R), 0 < n -> 0 < ε -> genGap N n <= ε <-> samplesFor N ε <= n.

(** Claim 3: the gap of the effective dimension never exceeds the gap of the ambient one. *)
Definition Generalization_genGap_le_ambient : Prop :=
  forall (N D n : R), N <= D -> 0 <= n -> genGap N n <= genGap D n.

(** Claim 3: the ambient gap is larger by the square root of the ratio of the dimensions. *)
Definition Generalization_genGap_ambient_ratio : Prop :=
  forall (N D n : R), 0 <= N -> 0 < n -> genGap D n / genGap N n = sqrt (D / N).

(** Claim 3: more samples make a gap above [ε] less likely. *)
Definition Generalization_tailProb_strictAnti_n : Prop :=
  forall (N n₁ n₂ ε : R), 0 < N -> ε <> 0 -> n₁ < n₂ -> tailProb N n₂ ε < tailProb N n₁ ε.

(** Claim 3: more modes weaken the bound. *)
Definition Generalization_tailProb_strictMono_N : Prop :=
  forall (N₁ N₂ n ε : R), 0 < N₁ -> N₁ < N₂ -> 0 < n -> ε <> 0 -> tailProb N₁ n ε < tailProb N₂ n ε.

(** Claim 3: at the gap for confidence [δ] the bound is exactly [δ]. *)
Definition Generalization_tailProb_gapAtConf : Prop :=
  forall (N n δ : R), 0 < N -> 0 < n -> 0 < δ -> δ <= 2 -> tailProb N n (gapAtConf N n δ) = δ.

(** Claim 3: a bound of at most [δ] takes at least the samples for [δ], and that many suffice. *)
Definition Generalization_tailProb_le_iff : Prop :=
  forall (N n ε δ : R), 0 < N -> ε <> 0 -> 0 < δ -> tailProb N n ε <= δ <-> samplesAtConf N ε δ <= n.

(** Claim 3: the bound says something exactly for gaps above the scale of the gap times [√(log 2 /
    2)]. *)
Definition Generalization_tailProb_lt_one_iff : Prop :=
  forall (N n ε : R), 0 < N -> 0 < n -> 0 <= ε -> tailProb N n ε < 1 <-> genGap N n * sqrt (Rlog 2 /
    2) < ε.

(** Claim 3: at the scale of the gap the bound is the same whatever the modes and the samples. *)
Definition Generalization_tailProb_genGap : Prop :=
  forall (N n : R), 0 < N -> 0 < n -> tailProb N n (genGap N n) = 2 * exp (- 2).

(** Claim 3: confidence costs a factor that depends neither on the modes nor on the samples. *)
Definition Generalization_gapAtConf_eq_genGap : Prop :=
  forall (N n δ : R), 0 <= N -> 0 <= n -> gapAtConf N n δ = genGap N n * sqrt (Rlog (2 / δ) / 2).

(** Claim 3: the samples for a gap of [ε] at N*(ε) modes, in terms of the Latent Number. *)
Definition Generalization_samplesFor_nStar : Prop :=
  forall (ρ ε : R), samplesFor (nStar ρ ε) ε = Rlog (1 / ε) / (ε ^ 2%nat * Rlog ρ).

(** Claim 3: for one mode the bound holds against the exact probability, that of coin flips. *)
Definition Generalization_binomTail_le_tailProb : Prop :=
  forall (n : nat) (p ε : R), 0 <= p -> p <= 1 -> 0 <= ε -> binomTail n p ε < tailProb 1 (INR n) ε.

(** * Architecture: N*² parameters a head; when sparse experts win *)

(** The parameters of one attention head over [N] modes, [c] for each pair of modes. *)
Definition headParams (c : R) (N : R) : R := c * N ^ 2%nat.

(** The squared Frobenius error of the best head of rank [N], the [k]-th singular value being the
    [k]-th coefficient. *)
Definition lowRankError (ρ : R) (N : nat) : R := (1 / ρ) ^ (2 * N)%nat / (1 - 1 / ρ ^ 2%nat).

(** The cost of [A] active experts on [N] modes. *)
Definition moeCost (A : R) (N : R) : R := A * N ^ 2%nat.

(** The cost of [K] dense experts on [D] dimensions. *)
Definition denseCost (K : R) (D : R) : R := K * D ^ 2%nat.

(** How many times the dense experts cost as much as the sparse ones. *)
Definition moeSpeedup (K : R) (D : R) (A : R) (N : R) : R := denseCost K D / moeCost A N.

(** The number of modes at which sparse experts stop paying. *)
Definition moeBreakEven (A : R) (K : R) (D : R) : R := D * sqrt (K / A).

(** Claim 4: a head over more modes needs more parameters. *)
Definition Architecture_headParams_strictMono : Prop :=
  forall (c M N : R), 0 < c -> 0 <= M -> M < N -> headParams c M < headParams c N.

(** Claim 4: a head over the modes never needs more parameters than one over all dimensions. *)
Definition Architecture_headParams_le_ambient : Prop :=
  forall (c N D : R), 0 <= c -> 0 <= N -> N <= D -> headParams c N <= headParams c D.

(** Claim 4: the share of the parameters that is needed is the squared share of the modes. *)
Definition Architecture_headParams_ratio : Prop :=
  forall (c N D : R), c <> 0 -> headParams c N / headParams c D = (N / D) ^ 2%nat.

(** Claim 4: the parameters of a head over N*(ε) modes, in terms of the Latent Number. *)
Definition Architecture_headParams_nStar : Prop :=
  forall (c ρ ε : R), headParams c (nStar ρ ε) = c * (Rlog (1 / ε) / Rlog ρ) ^ 2%nat.

(** Claim 4: squaring the residual takes four times the parameters. *)
Definition Architecture_headParams_eps_sq : Prop :=
  forall (c ρ ε : R), headParams c (nStar ρ (ε ^ 2%nat)) = 4 * headParams c (nStar ρ ε).

(** Claim 4: heads that share the modes never need more parameters than one head over them all. *)
Definition Architecture_multiHead_le_single : Prop :=
  forall (c : R) (H : nat) (N : nat -> R), 0 <= c -> (forall (i : nat), (i < H)%nat -> 0 <= N i) ->
    sum_range H (fun i : nat => headParams c (N i)) <= headParams c (sum_range H (fun i : nat => N
    i)).

(** Claim 4: [H] heads need at least one [H]-th of the parameters of one head, however they share
    the modes. *)
Definition Architecture_multiHead_ge_equal : Prop :=
  forall (c : R) (H : nat) (N : nat -> R), 0 <= c -> headParams c (sum_range H (fun i : nat => N i))
    / INR H <= sum_range H (fun i : nat => headParams c (N i)).

(** Claim 4: equal shares need exactly one [H]-th of the parameters, so no split is cheaper. *)
Definition Architecture_multiHead_equal : Prop :=
  forall (c N : R) (H : nat), sum_range H (fun i : nat => headParams c (N / INR H)) = headParams c N
    / INR H.

(** Claim 4: no finite rank represents the head exactly. *)
Definition Architecture_lowRankError_pos : Prop :=
  forall (ρ : R) (N : nat), 1 < ρ ^ 2%nat -> 0 < lowRankError ρ N.

(** Claim 4: one more rank divides the error by the square of [ρ]. *)
Definition Architecture_lowRankError_succ : Prop :=
  forall (ρ : R) (N : nat), lowRankError ρ (N + 1)%nat = lowRankError ρ N / ρ ^ 2%nat.

(** Claim 4: the squares of the first [N] coefficients and the error behind them make up the whole.
    *)
Definition Architecture_lowRankError_split : Prop :=
  forall (ρ : R) (N : nat), ρ ^ 2%nat <> 1 -> sum_range N (fun k : nat => coeff ρ k ^ 2%nat) +
    lowRankError ρ N = lowRankError ρ 0%nat.

(** Claim 4: the share of the squared norm that rank [N] loses is the square of the [N]-th
    coefficient. *)
Definition Architecture_lowRankError_relative : Prop :=
  forall (ρ : R) (N : nat), ρ ^ 2%nat <> 1 -> lowRankError ρ N / lowRankError ρ 0%nat = coeff ρ N ^
    2%nat.

(** Claim 4: rank N*(ε) loses at most the share [ε ^ 2] of the squared norm. *)
Definition Architecture_lowRankError_modes : Prop :=
  forall (ρ ε : R), ρ <> 0 -> ε <> 0 -> lowRankError ρ (modes ρ ε) <= ε ^ 2%nat * lowRankError ρ
    0%nat.

(** Claim 6: no more experts on fewer modes cost less than the dense experts. *)
Definition Architecture_moe_lt_dense : Prop :=
  forall (A K N D : R), A <= K -> 0 < K -> 0 <= N -> N < D -> moeCost A N < denseCost K D.

(** Claim 6: sparse experts cost less exactly below the break-even number of modes. *)
Definition Architecture_moe_lt_dense_iff : Prop :=
  forall (A K N D : R), 0 < A -> 0 <= N -> 0 <= D -> moeCost A N < denseCost K D <-> N <
    moeBreakEven A K D.

(** Claim 6: the speedup is the ratio of the experts times the squared ratio of the dimensions. *)
Definition Architecture_moeSpeedup_eq : Prop :=
  forall (A K N D : R), moeSpeedup K D A N = K / A * (D / N) ^ 2%nat.

(** Claim 6: the speedup is above 1 exactly when sparse experts cost less. *)
Definition Architecture_moeSpeedup_gt_one_iff : Prop :=
  forall (A K N D : R), 0 < A -> N <> 0 -> 1 < moeSpeedup K D A N <-> moeCost A N < denseCost K D.

(** Claim 6: the more experts are active, the smaller the speedup. *)
Definition Architecture_moeSpeedup_strictAnti_active : Prop :=
  forall (A₁ A₂ K N D : R), 0 < A₁ -> A₁ < A₂ -> 0 < K -> N <> 0 -> D <> 0 -> moeSpeedup K D A₂ N <
    moeSpeedup K D A₁ N.

(** Claim 6: while no more experts are active than there are dense ones, sparse experts pay for any
    number of modes below the number of dimensions. *)
Definition Architecture_moeBreakEven_ge : Prop :=
  forall (A K D : R), 0 < A -> A <= K -> 0 <= D -> D <= moeBreakEven A K D.

(** * DoubleDescent: double descent once variance saturates at σ²N*/n *)

(** The bias of a model of [p] parameters: the residual after [p] modes. *)
Definition bias (ρ : R) (p : R) : R := truncError ρ p.

(** The variance of a model of [p] parameters from [n] samples with [N] modes, where it saturates.
    *)
Definition variance (s2 : R) (N : R) (n : R) (p : R) : R := s2 * Rmin p N / n.

(** The variance at saturation. *)
Definition satVariance (s2 : R) (N : R) (n : R) : R := s2 * N / n.

(** The risk of a model of [p] parameters: bias plus variance. *)
Definition risk (ρ : R) (s2 : R) (N : R) (n : R) (p : R) : R := bias ρ p + variance s2 N n p.

(** The number of parameters at the first valley of the risk curve. *)
Definition pCrit (ρ : R) (s2 : R) (n : R) : R := Rlog (n * Rlog ρ / s2) / Rlog ρ.

(** Claim 5: the variance never exceeds saturation. *)
Definition DoubleDescent_variance_le_sat : Prop :=
  forall (s2 N n p : R), 0 <= s2 -> 0 <= n -> variance s2 N n p <= satVariance s2 N n.

(** Claim 5: from [N] parameters on the variance is saturated. *)
Definition DoubleDescent_variance_eq_sat : Prop :=
  forall (s2 N n p : R), N <= p -> variance s2 N n p = satVariance s2 N n.

(** Claim 5: more parameters never lower the variance. *)
Definition DoubleDescent_variance_mono : Prop :=
  forall (s2 N n p q : R), 0 <= s2 -> 0 <= n -> p <= q -> variance s2 N n p <= variance s2 N n q.

(** Claim 5: more samples lower the variance at saturation. *)
Definition DoubleDescent_satVariance_strictAnti_n : Prop :=
  forall (s2 N n₁ n₂ : R), 0 < s2 -> 0 < N -> 0 < n₁ -> n₁ < n₂ -> satVariance s2 N n₂ < satVariance
    s2 N n₁.

(** Claim 5: from [N] parameters on the risk above saturation is the residual alone. *)
Definition DoubleDescent_risk_sub_sat : Prop :=
  forall (ρ s2 N n p : R), N <= p -> risk ρ s2 N n p - satVariance s2 N n = truncError ρ p.

(** Claim 5: from [N] parameters on the risk stays above saturation. *)
Definition DoubleDescent_risk_gt_sat : Prop :=
  forall (ρ s2 N n p : R), 0 < ρ -> N <= p -> satVariance s2 N n < risk ρ s2 N n p.

(** Claim 5: from [N] parameters on the risk falls again. *)
Definition DoubleDescent_second_descent : Prop :=
  forall (ρ s2 N n p q : R), 1 < ρ -> N <= p -> p < q -> risk ρ s2 N n q < risk ρ s2 N n p.

(** Claim 5: with enough parameters the risk comes to within [ε] of saturation. *)
Definition DoubleDescent_risk_le_sat_add : Prop :=
  forall (ρ s2 N n p ε : R), 1 < ρ -> 0 < ε -> N <= p -> nStar ρ ε <= p -> risk ρ s2 N n p <=
    satVariance s2 N n + ε.

(** Claim 5: at the first valley the bias falls as fast as the variance rises. *)
Definition DoubleDescent_pCrit_balance : Prop :=
  forall (ρ s2 n : R), 1 < ρ -> 0 < s2 -> 0 < n -> truncError ρ (pCrit ρ s2 n) * Rlog ρ = s2 / n.

(** Claim 5: up to the first valley the risk falls. *)
Definition DoubleDescent_first_descent : Prop :=
  forall (ρ s2 N n p q : R), 1 < ρ -> p < q -> q <= pCrit ρ s2 n -> risk ρ s2 N n q < risk ρ s2 N n
    p.

(** Claim 5: from the first valley to [N] parameters the risk rises. *)
Definition DoubleDescent_ascent : Prop :=
  forall (ρ s2 N n p q : R), 0 < ρ -> 0 < s2 -> 0 < n -> pCrit ρ s2 n <= p -> p < q -> q <= N ->
    risk ρ s2 N n p < risk ρ s2 N n q.

(** Claim 5: when the first valley lies before [N] parameters, [N] is a peak of the risk. *)
Definition DoubleDescent_double_descent : Prop :=
  forall (ρ s2 N n p q : R), 1 < ρ -> 0 < s2 -> 0 < n -> pCrit ρ s2 n <= p -> p < N -> N < q -> risk
    ρ s2 N n p < risk ρ s2 N n N /\ risk ρ s2 N n q < risk ρ s2 N n N.

(** Claim 5: among all models up to N* modes none has less risk than the one at the first valley. *)
Definition DoubleDescent_risk_pCrit_le : Prop :=
  forall (ρ s2 N n p : R), 1 < ρ -> 0 < s2 -> 0 < n -> p <= N -> risk ρ s2 N n (pCrit ρ s2 n) <=
    risk ρ s2 N n p.

(** Claim 5: past the first valley no model, however large, has more risk than the one of N* modes.
    *)
Definition DoubleDescent_risk_le_peak : Prop :=
  forall (ρ s2 N n p : R), 1 <= ρ -> 0 < s2 -> 0 < n -> pCrit ρ s2 n <= p -> risk ρ s2 N n p <= risk
    ρ s2 N n N.

(** Claim 5: more samples move the first valley to more parameters. *)
Definition DoubleDescent_pCrit_strictMono_n : Prop :=
  forall (ρ s2 n₁ n₂ : R), 1 < ρ -> s2 <> 0 -> 0 < n₁ -> n₁ < n₂ -> pCrit ρ s2 n₁ < pCrit ρ s2 n₂.

(** Claim 5: with so many samples that the first valley does not lie before [N] parameters, the risk
    falls all the way to [N]. *)
Definition DoubleDescent_no_peak_if_enough_data : Prop :=
  forall (ρ s2 N n p : R), 1 < ρ -> p < N -> N <= pCrit ρ s2 n -> risk ρ s2 N n N < risk ρ s2 N n p.

(** * Emergence: emergent abilities ordered by N* *)

(** The compute at which an ability of [N] modes emerges. *)
Definition emergeCompute (β : R) (N : R) : R := exp (N / β).

(** The loss on a task of [N] modes after compute [C], in units of the loss at emergence. *)
Definition taskLoss (β : R) (ρ : R) (N : R) (C : R) : R := truncError ρ (learnedModes β C - N).

(** Claim 7: emergence takes a positive amount of compute. *)
Definition Emergence_emergeCompute_pos : Prop :=
  forall (β N : R), 0 < emergeCompute β N.

(** Claim 7: at emergence exactly the modes of the ability are resolved. *)
Definition Emergence_learnedModes_emergeCompute : Prop :=
  forall (β N : R), β <> 0 -> learnedModes β (emergeCompute β N) = N.

(** Claim 7: the modes of the ability are resolved exactly from its compute of emergence on. *)
Definition Emergence_emerged_iff : Prop :=
  forall (β N C : R), 0 < β -> 0 < C -> N <= learnedModes β C <-> emergeCompute β N <= C.

(** Claim 7: of two abilities the one with fewer modes emerges first. *)
Definition Emergence_emergence_order_iff : Prop :=
  forall (β M N : R), 0 < β -> emergeCompute β M < emergeCompute β N <-> M < N.

(** Claim 7: of two tasks the one with the larger Latent Number emerges first. *)
Definition Emergence_emergence_order_rho : Prop :=
  forall (β ρ₁ ρ₂ ε : R), 0 < β -> 1 < ρ₁ -> ρ₁ < ρ₂ -> 0 < ε -> ε < 1 -> emergeCompute β (nStar ρ₂
    ε) < emergeCompute β (nStar ρ₁ ε).

(** Claim 7: of two tasks the one that is content with the larger residual emerges first. *)
Definition Emergence_emergence_order_eps : Prop :=
  forall (β ρ ε₁ ε₂ : R), 0 < β -> 1 < ρ -> 0 < ε₁ -> ε₁ < ε₂ -> emergeCompute β (nStar ρ ε₂) <
    emergeCompute β (nStar ρ ε₁).

(** Claim 7: how much more compute an ability takes than another depends only on the modes that it
    has more. *)
Definition Emergence_emergeCompute_ratio : Prop :=
  forall (β M N : R), emergeCompute β N / emergeCompute β M = exp ((N - M) / β).

(** Claim 7: with a more efficient optimizer the ability emerges at less compute. *)
Definition Emergence_emergence_faster_optimizer : Prop :=
  forall (β₁ β₂ N : R), 0 < β₁ -> β₁ < β₂ -> 0 < N -> emergeCompute β₂ N < emergeCompute β₁ N.

(** Claim 7: an ability of N*(ε) modes emerges at the compute for a loss of [ε]. *)
Definition Emergence_emergeCompute_nStar : Prop :=
  forall (β ρ ε : R), 0 < ε -> emergeCompute β (nStar ρ ε) = computeFor β ρ ε.

(** Claim 7: at emergence the loss on the task is 1. *)
Definition Emergence_taskLoss_at_emergence : Prop :=
  forall (β ρ N : R), β <> 0 -> taskLoss β ρ N (emergeCompute β N) = 1.

(** Claim 7: the loss on the task is below 1 exactly after emergence. *)
Definition Emergence_taskLoss_lt_one_iff : Prop :=
  forall (β ρ N C : R), 0 < β -> 1 < ρ -> 0 < C -> taskLoss β ρ N C < 1 <-> emergeCompute β N < C.

(** Claim 7: the loss on the task is a power of the compute, measured by the compute of emergence.
    *)
Definition Emergence_taskLoss_powerLaw : Prop :=
  forall (β ρ N C : R), β <> 0 -> 0 < ρ -> 0 < C -> taskLoss β ρ N C = Rrpow (C / emergeCompute β N)
    (- alpha β ρ).

(** * Forgetting: catastrophic forgetting as collapse of ρ *)

(** The Latent Number of the old task after interference [d]. *)
Definition rhoAfter (ρ : R) (d : R) : R := ρ * exp (- d).

(** The Latent Number of the old task after interference [d] with a share [lam] of replay. *)
Definition rhoReplay (ρ : R) (d : R) (lam : R) : R := ρ * exp (- (1 - lam) * d).

(** What [N] modes retain of the old task: all but the [N]-th coefficient. *)
Definition retention (ρ : R) (N : nat) : R := 1 - coeff ρ N.

(** What is lost at [N] modes when the Latent Number goes from [ρ] to [ρ₂]. *)
Definition forgettingGap (ρ : R) (ρ₂ : R) (N : nat) : R := coeff ρ₂ N - coeff ρ N.

(** Claim 8: interference lowers the Latent Number. *)
Definition Forgetting_rhoAfter_lt : Prop :=
  forall (ρ d : R), 0 < ρ -> 0 < d -> rhoAfter ρ d < ρ.

(** Claim 8: the interference of one task after another adds up. *)
Definition Forgetting_rhoAfter_add : Prop :=
  forall (ρ a b : R), rhoAfter (rhoAfter ρ a) b = rhoAfter ρ (a + b).

(** Claim 8: the Latent Number is down at 1 exactly from an interference of [log ρ] on. *)
Definition Forgetting_collapse_iff : Prop :=
  forall (ρ d : R), 0 < ρ -> rhoAfter ρ d <= 1 <-> Rlog ρ <= d.

(** Claim 8: [k] tasks of interference [d] lead to collapse exactly from [log ρ / d] tasks on. *)
Definition Forgetting_collapse_after_tasks_iff : Prop :=
  forall (ρ d : R) (k : nat), 0 <= ρ -> 0 < d -> rhoAfter ρ (INR k * d) <= 1 <-> Rlog ρ / d <= INR k.

(** Claim 8: the effective dimension after interference, which blows up towards collapse. *)
Definition Forgetting_nStar_rhoAfter : Prop :=
  forall (ρ d ε : R), Rlog ρ <> 0 -> nStar (rhoAfter ρ d) ε = nStar ρ ε * Rlog ρ / (Rlog ρ - d).

(** Claim 8: after interference the old task needs more modes. *)
Definition Forgetting_nStar_lt_rhoAfter : Prop :=
  forall (ρ d ε : R), 0 < d -> d < Rlog ρ -> 0 < ε -> ε < 1 -> nStar ρ ε < nStar (rhoAfter ρ d) ε.

(** Claim 8: interference lowers the scaling exponent in proportion. *)
Definition Forgetting_alpha_rhoAfter : Prop :=
  forall (β ρ d : R), ρ <> 0 -> alpha β (rhoAfter ρ d) = alpha β ρ - β * d.

(** Claim 8: above 1 the retention lies between nothing and everything, and is never everything. *)
Definition Forgetting_retention_mem : Prop :=
  forall (ρ : R) (N : nat), 1 <= ρ -> 0 <= retention ρ N /\ retention ρ N < 1.

(** Claim 8: nothing of the old task is retained exactly when interference collapses [ρ]. *)
Definition Forgetting_retention_nonpos_iff : Prop :=
  forall (ρ d : R) (N : nat), 0 < ρ -> (1 <= N)%nat -> retention (rhoAfter ρ d) N <= 0 <-> Rlog ρ <=
    d.

(** Claim 8: a smaller Latent Number always means a loss. *)
Definition Forgetting_forgettingGap_pos : Prop :=
  forall (ρ ρ₂ : R) (N : nat), 0 < ρ₂ -> ρ₂ < ρ -> (1 <= N)%nat -> 0 < forgettingGap ρ ρ₂ N.

(** Claim 8: more interference never means a smaller loss. *)
Definition Forgetting_forgettingGap_mono : Prop :=
  forall (ρ d₁ d₂ : R) (N : nat), 0 <= ρ -> d₁ <= d₂ -> forgettingGap ρ (rhoAfter ρ d₁) N <=
    forgettingGap ρ (rhoAfter ρ d₂) N.

(** Claim 8: at collapse everything that was retained is lost. *)
Definition Forgetting_forgettingGap_at_collapse : Prop :=
  forall (ρ : R) (N : nat), forgettingGap ρ 1 N = retention ρ N.

(** Claim 8: the loss grows exponentially with the interference. *)
Definition Forgetting_forgettingGap_eq : Prop :=
  forall (ρ d : R) (N : nat), forgettingGap ρ (rhoAfter ρ d) N = coeff ρ N * (exp (INR N * d) - 1).

(** Claim 8: the old task survives exactly when the share of replay is above [1 - log ρ / d]. *)
Definition Forgetting_replay_survives_iff : Prop :=
  forall (ρ d lam : R), 0 < ρ -> 0 < d -> 1 < rhoReplay ρ d lam <-> 1 - Rlog ρ / d < lam.

(** * InformationBottleneck: the bottleneck is optimal at N* modes *)

(** The objective of the bottleneck at [N] modes: the energy that is kept minus a price of [ε] for
    each mode. *)
Definition ibObjective (ρ : R) (ε : R) (N : nat) : R := partialSum ρ N - ε * INR N.

(** The information in a Gaussian mode of signal-to-noise ratio [s], in nats. *)
Definition modeInfo (s : R) : R := Rlog (1 + s) / 2.

(** The information in the first [N] modes. *)
Definition infoUpTo (ρ : R) (N : nat) : R := sum_range N (fun k : nat => modeInfo (coeff ρ k)).

(** Claim 9: no modes, no gain and no price. *)
Definition InformationBottleneck_ibObjective_zero : Prop :=
  forall (ρ ε : R), ibObjective ρ ε 0%nat = 0.

(** Claim 9: one more mode gains its coefficient and costs the price. *)
Definition InformationBottleneck_ibObjective_succ_sub : Prop :=
  forall (ρ ε : R) (N : nat), ibObjective ρ ε (N + 1)%nat - ibObjective ρ ε N = coeff ρ N - ε.

(** Claim 9: a mode is worth its price exactly up to N*(ε). *)
Definition InformationBottleneck_ib_marginal_nonneg_iff : Prop :=
  forall (ρ ε : R) (N : nat), 1 < ρ -> 0 < ε -> ε <= coeff ρ N <-> INR N <= nStar ρ ε.

(** Claim 9: no number of modes does better than N*(ε). *)
Definition InformationBottleneck_ibObjective_le_modes : Prop :=
  forall (ρ ε : R) (N : nat), 1 < ρ -> 0 < ε -> ibObjective ρ ε N <= ibObjective ρ ε (modes ρ ε).

(** Claim 9: up to N*(ε) the objective rises. *)
Definition InformationBottleneck_ibObjective_lt_below : Prop :=
  forall (ρ ε : R) (M N : nat), 1 <= ρ -> (M < N)%nat -> INR N <= nStar ρ ε -> ibObjective ρ ε M <
    ibObjective ρ ε N.

(** Claim 9: beyond N*(ε) the objective falls. *)
Definition InformationBottleneck_ibObjective_lt_above : Prop :=
  forall (ρ ε : R) (M N : nat), 1 < ρ -> 0 < ε -> nStar ρ ε < INR M -> (M < N)%nat -> ibObjective ρ
    ε N < ibObjective ρ ε M.

(** Claim 9: the objective is concave, its second difference is the fall of the coefficients. *)
Definition InformationBottleneck_ibObjective_concave : Prop :=
  forall (ρ ε : R) (N : nat), ibObjective ρ ε (N + 2)%nat - 2 * ibObjective ρ ε (N + 1)%nat +
    ibObjective ρ ε N = - (1 - 1 / ρ) * coeff ρ N.

(** Claim 9: at the optimum the energy is worth more than its price. *)
Definition InformationBottleneck_ibObjective_modes_pos : Prop :=
  forall (ρ ε : R), 1 < ρ -> 0 < ε -> ε < 1 -> 0 < ibObjective ρ ε (modes ρ ε).

(** Claim 9: the optimum keeps at least the share [1 - ε] of the total energy. *)
Definition InformationBottleneck_ib_retained : Prop :=
  forall (ρ ε : R), 0 < ρ -> 0 < ε -> (1 - ε) * tail ρ 0%nat <= partialSum ρ (modes ρ ε).

(** Claim 9: the information in a mode is positive and less than half its signal-to-noise ratio. *)
Definition InformationBottleneck_modeInfo_bounds : Prop :=
  forall (s : R), 0 < s -> 0 < modeInfo s /\ modeInfo s < s / 2.

(** Claim 9: all the modes together hold less information than half the total energy. *)
Definition InformationBottleneck_infoUpTo_lt_tail : Prop :=
  forall (ρ : R) (N : nat), 1 < ρ -> infoUpTo ρ N < tail ρ 0%nat / 2.

(** Claim 9: the information that the optimum discards is at most the share [ε] of half the total
    energy. *)
Definition InformationBottleneck_infoDiscarded_le : Prop :=
  forall (ρ ε : R) (M : nat), 1 < ρ -> 0 < ε -> infoUpTo ρ M - infoUpTo ρ (modes ρ ε) < ε * tail ρ
    0%nat / 2.

(** * Landscape: smoothness proportional to log ρ *)

(** The smoothness of the landscape, [c] being the constant of proportionality. *)
Definition smoothness (c : R) (ρ : R) : R := c * Rlog ρ.

(** The condition number for which optimal gradient descent contracts by [1 / ρ]. *)
Definition condNumber (ρ : R) : R := (ρ + 1) / (ρ - 1).

(** The factor of one step of size [2 / (μ + L)] along a direction of curvature [lam]. *)
Definition gdFactor (μ : R) (L : R) (lam : R) : R := 1 - 2 / (μ + L) * lam.

(** The Latent Number of the rate of conjugate gradients at condition number [κ]. *)
Definition accelRho (κ : R) : R := (sqrt κ + 1) / (sqrt κ - 1).

(** Claim 10: the landscape is smooth exactly above [ρ = 1]. *)
Definition Landscape_smoothness_pos_iff : Prop :=
  forall (c ρ : R), 0 < c -> 0 <= ρ -> 0 < smoothness c ρ <-> 1 < ρ.

(** Claim 10: the larger the Latent Number, the smoother the landscape. *)
Definition Landscape_smoothness_strictMono : Prop :=
  forall (c ρ₁ ρ₂ : R), 0 < c -> 0 < ρ₁ -> ρ₁ < ρ₂ -> smoothness c ρ₁ < smoothness c ρ₂.

(** Claim 10: two landscapes are as smooth as the logarithms of their Latent Numbers are large. *)
Definition Landscape_smoothness_ratio : Prop :=
  forall (c ρ₁ ρ₂ : R), c <> 0 -> smoothness c ρ₁ / smoothness c ρ₂ = Rlog ρ₁ / Rlog ρ₂.

(** Claim 10: the smoothness times the steps to a residual of [ε] is the same for every Latent
    Number. *)
Definition Landscape_smoothness_steps : Prop :=
  forall (c ρ ε : R), Rlog ρ <> 0 -> smoothness c ρ * nStar ρ ε = c * Rlog (1 / ε).

(** Claim 10: above 1 every Latent Number has a condition number above 1. *)
Definition Landscape_condNumber_gt_one : Prop :=
  forall (ρ : R), 1 < ρ -> 1 < condNumber ρ.

(** Claim 10: the larger the Latent Number, the better the condition. *)
Definition Landscape_condNumber_strictAnti : Prop :=
  forall (ρ₁ ρ₂ : R), 1 < ρ₁ -> ρ₁ < ρ₂ -> condNumber ρ₂ < condNumber ρ₁.

(** Claim 10: the condition number of the condition number is the Latent Number. *)
Definition Landscape_condNumber_involutive : Prop :=
  forall (ρ : R), ρ <> 1 -> condNumber (condNumber ρ) = ρ.

(** Claim 10: the contraction of optimal gradient descent at that condition number is [1 / ρ]. *)
Definition Landscape_condNumber_contraction : Prop :=
  forall (ρ : R), ρ <> 1 -> (condNumber ρ - 1) / (condNumber ρ + 1) = 1 / ρ.

(** Claim 10: a lower bound of [log ρ] in terms of the condition number. *)
Definition Landscape_log_rho_ge_cond : Prop :=
  forall (ρ : R), 1 < ρ -> 2 / condNumber ρ < Rlog ρ.

(** Claim 10: an upper bound of [log ρ] in terms of the condition number. *)
Definition Landscape_log_rho_le_cond : Prop :=
  forall (ρ : R), 1 < ρ -> Rlog ρ < 2 * condNumber ρ / (condNumber ρ ^ 2%nat - 1).

(** Claim 10: the steps to a residual of [ε] are at most proportional to the condition number. *)
Definition Landscape_steps_le_cond : Prop :=
  forall (ρ ε : R), 1 < ρ -> 0 < ε -> ε < 1 -> nStar ρ ε < condNumber ρ / 2 * Rlog (1 / ε).

(** Claim 10: one step contracts every direction of curvature between [μ] and [L] by at least [(L -
    μ) / (L + μ)]. *)
Definition Landscape_gdFactor_abs_le : Prop :=
  forall (μ L lam : R), 0 < μ + L -> μ <= lam -> lam <= L -> Rabs (gdFactor μ L lam) <= (L - μ) / (L
    + μ).

(** Claim 10: at the condition number of [ρ] the slowest direction contracts by exactly [1 / ρ]. *)
Definition Landscape_gdFactor_condNumber : Prop :=
  forall (ρ μ : R), μ <> 0 -> ρ <> 0 -> ρ <> 1 -> gdFactor μ (condNumber ρ * μ) μ = 1 / ρ.

(** Claim 10: conjugate gradients work as if the condition number were its square root. *)
Definition Landscape_accelRho_sq_cond : Prop :=
  forall (κ : R), 0 <= κ -> condNumber (accelRho κ) ^ 2%nat = κ.

(** Claim 10: acceleration raises the Latent Number. *)
Definition Landscape_accelRho_gt : Prop :=
  forall (κ : R), 1 < κ -> condNumber κ < accelRho κ.

(** * Safety: alignment, reward hacking, attack surface *)

(** The samples that align [N] modes of preference to precision [ε]. *)
Definition alignSamples (N : R) (ε : R) : R := N / ε ^ 2%nat.

(** The residual of the reward model minus that of the preferences, at [N] modes. *)
Definition proxyGap (ρRew : R) (ρPref : R) (N : nat) : R := coeff ρRew N - coeff ρPref N.

(** The residual of the reward model over that of the preferences, at [N] modes. *)
Definition hackRatio (ρRew : R) (ρPref : R) (N : nat) : R := coeff ρRew N / coeff ρPref N.

(** The attack surface: the dimensions beyond the [N] modes. *)
Definition attackSurface (D : R) (N : R) : R := D - N.

(** The share of the dimensions that is attack surface. *)
Definition offShare (D : R) (N : R) : R := attackSurface D N / D.

(** The certified radius in the sup norm for margin [m] and Lipschitz constant [L]. *)
Definition robustRadius (m : R) (L : R) (D : R) (N : R) : R := m / (L * sqrt (attackSurface D N)).

(** Claim 11: more modes of preference take more samples. *)
Definition Safety_alignSamples_strictMono : Prop :=
  forall (M N ε : R), M < N -> ε <> 0 -> alignSamples M ε < alignSamples N ε.

(** Claim 11: the samples are in proportion to the modes of preference. *)
Definition Safety_alignSamples_ratio : Prop :=
  forall (M N ε : R), ε <> 0 -> alignSamples M ε / alignSamples N ε = M / N.

(** Claim 11: alignment of N*(ε) modes takes N*(ε) over [ε ^ 2] samples. *)
Definition Safety_alignSamples_nStar : Prop :=
  forall (ρ ε : R), alignSamples (nStar ρ ε) ε = nStar ρ ε / ε ^ 2%nat.

(** Claim 11: the reward leaves more than the preferences do exactly when its Latent Number is
    smaller. *)
Definition Safety_hacking_iff : Prop :=
  forall (ρRew ρPref : R) (N : nat), 0 < ρRew -> 0 < ρPref -> (1 <= N)%nat -> 0 < proxyGap ρRew
    ρPref N <-> ρRew < ρPref.

(** Claim 11: a reward with the Latent Number of the preferences leaves no gap. *)
Definition Safety_proxyGap_self : Prop :=
  forall (ρ : R) (N : nat), proxyGap ρ ρ N = 0.

(** Claim 11: the gap never exceeds the residual of the reward. *)
Definition Safety_proxyGap_le : Prop :=
  forall (ρRew ρPref : R) (N : nat), 0 < ρPref -> proxyGap ρRew ρPref N < coeff ρRew N.

(** Claim 11: from N*(ε) modes of the reward on the gap is at most [ε]. *)
Definition Safety_proxyGap_small : Prop :=
  forall (ρRew ρPref ε : R) (N : nat), 1 < ρRew -> ρRew <= ρPref -> 0 < ε -> nStar ρRew ε <= INR N
    -> Rabs (proxyGap ρRew ρPref N) < ε.

(** Claim 11: the ratio of the residuals is a power of the ratio of the Latent Numbers. *)
Definition Safety_hackRatio_eq : Prop :=
  forall (ρRew ρPref : R) (N : nat), hackRatio ρRew ρPref N = (ρPref / ρRew) ^ N.

(** Claim 11: one more mode multiplies the ratio of the residuals by that of the Latent Numbers. *)
Definition Safety_hackRatio_succ : Prop :=
  forall (ρRew ρPref : R) (N : nat), hackRatio ρRew ρPref (N + 1)%nat = hackRatio ρRew ρPref N *
    (ρPref / ρRew).

(** Claim 11: when the Latent Number of the reward is smaller, the ratio exceeds every bound, and
    this is the number of modes at which it does. *)
Definition Safety_hackRatio_ge_iff : Prop :=
  forall (ρRew ρPref M : R) (N : nat), 0 < ρRew -> ρRew < ρPref -> 0 <= M -> M <= hackRatio ρRew
    ρPref N <-> Rlog M / Rlog (ρPref / ρRew) <= INR N.

(** Claim 11: a reward of smaller Latent Number needs more modes than the preferences. *)
Definition Safety_nStar_reward_gt : Prop :=
  forall (ρRew ρPref ε : R), 1 < ρRew -> ρRew < ρPref -> 0 < ε -> ε < 1 -> nStar ρPref ε < nStar
    ρRew ε.

(** Claim 12: while the modes fit into the dimensions, the attack surface is not negative. *)
Definition Safety_attackSurface_nonneg : Prop :=
  forall (D N : R), N <= D -> 0 <= attackSurface D N.

(** Claim 12: the more modes, the smaller the attack surface. *)
Definition Safety_attackSurface_strictAnti : Prop :=
  forall (D M N : R), M < N -> attackSurface D N < attackSurface D M.

(** Claim 12: there is no attack surface exactly when the modes fill all dimensions. *)
Definition Safety_attackSurface_eq_zero_iff : Prop :=
  forall (D N : R), attackSurface D N = 0 <-> N = D.

(** Claim 12: the more compressible the data, the larger the attack surface. *)
Definition Safety_attackSurface_strictMono_rho : Prop :=
  forall (D ρ₁ ρ₂ ε : R), 1 < ρ₁ -> ρ₁ < ρ₂ -> 0 < ε -> ε < 1 -> attackSurface D (nStar ρ₁ ε) <
    attackSurface D (nStar ρ₂ ε).

(** Claim 12: the share of the attack surface lies between nothing and everything. *)
Definition Safety_offShare_mem : Prop :=
  forall (D N : R), 0 <= N -> N <= D -> 0 <= offShare D N /\ offShare D N <= 1.

(** Claim 12: the attack surface is the share of the dimensions that the modes leave. *)
Definition Safety_offShare_eq : Prop :=
  forall (D N : R), D <> 0 -> offShare D N = 1 - N / D.

(** Claim 12: an attack of at most [d] in each of [m] free directions has an energy of at most [m *
    d ^ 2]. *)
Definition Safety_energy_le_surface : Prop :=
  forall (m : nat) (d : R) (x : nat -> R), (forall (i : nat), (i < m)%nat -> Rabs (x i) <= d) ->
    sum_range m (fun i : nat => x i ^ 2%nat) <= INR m * d ^ 2%nat.

(** Claim 12: with a positive margin there is a radius that is certified. *)
Definition Safety_robustRadius_pos : Prop :=
  forall (m L D N : R), 0 < m -> 0 < L -> N < D -> 0 < robustRadius m L D N.

(** Claim 12: the smaller the attack surface, the larger the certified radius. *)
Definition Safety_robustRadius_strictMono_N : Prop :=
  forall (m L D M N : R), 0 < m -> 0 < L -> M < N -> N < D -> robustRadius m L D M < robustRadius m
    L D N.

(** Claim 12: no attack within the certified radius overcomes the margin. *)
Definition Safety_robustRadius_certifies : Prop :=
  forall (m L D N d : R), 0 <= m -> 0 <= d -> d <= robustRadius m L D N -> L * sqrt (attackSurface D
    N * d ^ 2%nat) <= m.
