/// Kernels of the functions that end in an exponential.
///
/// Exponents are held in two doubles throughout, for an exponent of 700 that is rounded once costs
/// the result 700 ulp. Each kernel says what its errors add up to, as in kernels_algebraic.hpp; of
/// a logarithm's 2^-63, 745 times as much gets into the result: 0.75u.
#pragma once

#include <latent/fast.hpp>

#include "fast/src/batch/elementary.hpp"
#include "fast/src/batch/kernels_logarithmic.hpp"

namespace latent::fast::kernel {

/// Beyond this a natural number does not go into a double with bits to spare.
template <class Arch>
[[gnu::always_inline]] inline Mask<Arch> countable(Integers<Arch> n) {
  return {shift_right(n, 52).raw == 0};
}

/// |x| ≤ 2^100, 0 included.
template <class Arch>
[[gnu::always_inline]] inline Mask<Arch> small(Reals<Arch> x) {
  return absolute(x) <= 0x1p100;
}

/// No NaN, where both factors are at most 2^300 in magnitude: then the product of two of them and
/// its error are exact, or it is so small that e to it is 1 (nothing is said of NaN factors: they
/// make a NaN of the exponent).
template <class Arch>
[[gnu::always_inline]] inline Mask<Arch> exponent_of(Reals<Arch> y, Reals<Arch> a, Reals<Arch> b) {
  const Reals<Arch> larger = {Arch::maximum(absolute(a).raw, absolute(b).raw)};
  return (larger <= 0x1p300) & (y == y);
}

/// 0 or 2^-100 and above, at most 2^100, in magnitude: products with others such are exact.
template <class Arch>
[[gnu::always_inline]] inline Mask<Arch> exponent_factor(Reals<Arch> x) {
  return within(absolute(x), 0x1p-100, 0x1p100) | Mask<Arch>{x.raw == 0};
}

/// -n·log rho.
template <class Arch>
[[gnu::always_inline]] inline Pair<Arch> reciprocal_exponent(Reals<Arch> rho, Reals<Arch> n) {
  return multiply(wide_logarithm(rho), -n);
}

/// rho/(rho - 1).
template <class Arch>
[[gnu::always_inline]] inline Pair<Arch> total_energy(Reals<Arch> rho) {
  return divide(Pair<Arch>{rho, constant<Arch>(0)}, two_sum(rho, constant<Arch>(-1)));
}

/// rho^-n: 0.8u + 0.75u.
struct Coeff {
  static constexpr auto exact = &coeff;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho, Integers<Arch> k) {
    return {exp_of(reciprocal_exponent(rho, to_reals(k))), normal_positive(rho) & countable(k)};
  }
};

template <auto function>
struct RealPower {
  static constexpr auto exact = function;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho, Reals<Arch> x) {
    return {exp_of(reciprocal_exponent(rho, x)), normal_positive(rho) & small(x)};
  }
};
using TruncError = RealPower<&trunc_error>;
using Bias = RealPower<&bias>;

/// (1 - rho^-n)·rho/(rho - 1): 0.5u, and 0.75u where the power is large.
struct PartialSum {
  static constexpr auto exact = &partial_sum;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho, Integers<Arch> n) {
    const Pair<Arch> y = reciprocal_exponent(rho, to_reals(n));
    const Pair<Arch> retained = negate(exp_minus_one(exponential(y)));
    return {rounded_product(retained, total_energy(rho)) + 0.0,
            within(rho, 0x1p-400, 0x1p400) & (rho != 1) & countable(n) & (y.hi <= 300)};
  }
};

/// rho^-n·rho/(rho - 1): 0.3u + 0.75u.
struct Tail {
  static constexpr auto exact = &tail;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho, Integers<Arch> n) {
    return {exp_times(total_energy(rho), reciprocal_exponent(rho, to_reals(n))),
            within(rho, 1 + 0x1p-52, 0x1p400) & countable(n)};
  }
};

/// rho^-2n·rho²/(rho² - 1): 0.3u + 0.75u.
struct LowRankError {
  static constexpr auto exact = &low_rank_error;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho, Integers<Arch> n) {
    const Pair<Arch> less = two_sum(rho, constant<Arch>(-1));
    const Pair<Arch> more = two_sum(rho, constant<Arch>(1));
    const Pair<Arch> all = divide(two_product(rho, rho), multiply(less, more));
    return {exp_times(all, reciprocal_exponent(rho, 2.0 * to_reals(n))),
            within(rho, 1 + 0x1p-52, k_moderate) & countable(n)};
  }
};

/// 1 - rho^-n: 0.5u, and 0.75u where the power is large.
struct Retention {
  static constexpr auto exact = &retention;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho, Integers<Arch> n) {
    const Pair<Arch> y = reciprocal_exponent(rho, to_reals(n));
    const Pair<Arch> change = exp_minus_one(exponential(y));
    return {-(change.hi + change.lo) + 0.0, normal_positive(rho) & countable(n) & (y.hi <= 700)};
  }
};

/// c^(-beta·log rho): 0.8u + 1.5u for two logarithms.
struct ScalingLoss {
  static constexpr auto exact = &scaling_loss;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> beta, Reals<Arch> rho,
                                                           Reals<Arch> c) {
    const Pair<Arch> logarithms = multiply(wide_logarithm(rho), wide_logarithm(c));
    return {exp_of(multiply(logarithms, -beta)),
            normal_positive(rho) & normal_positive(c) & small(beta)};
  }
};

/// eps^(-1/(beta·log rho)): 0.8u + 1.5u for two logarithms.
struct ComputeFor {
  static constexpr auto exact = &compute_for;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> beta, Reals<Arch> rho,
                                                           Reals<Arch> eps) {
    const Pair<Arch> alpha = multiply(wide_logarithm(rho), -beta);
    return {exp_of(divide(wide_logarithm(eps), alpha)),
            normal_positive(rho) & normal_positive(eps) & (rho != 1) & moderate(beta)};
  }
};

/// 2·exp(-2·n·eps²/N), the exponent to 2^-99: 0.3u.
struct TailProb {
  static constexpr auto exact = &tail_prob;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> modes, Reals<Arch> n,
                                                           Reals<Arch> eps) {
    const Pair<Arch> exponent = divide(multiply(two_product(eps, eps), -2.0 * n), modes);
    return {exp_times(constant<Arch>(2), exponent),
            exponent_of(exponent.hi, n, eps) & within(absolute(modes), 0x1p-100, 0x1p100)};
  }
};

/// rho0·exp(r·t), the exponent exact: 0.3u.
struct RhoGrowth {
  static constexpr auto exact = &rho_growth;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho0, Reals<Arch> r,
                                                           Reals<Arch> t) {
    const Pair<Arch> exponent = two_product(r, t);
    return {exp_times(rho0, exponent), moderate(rho0) & exponent_of(exponent.hi, r, t)};
  }
};

/// rho·exp(-d): 0.3u.
struct RhoAfter {
  static constexpr auto exact = &rho_after;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho, Reals<Arch> d) {
    return {exp_times(rho, Pair<Arch>{-d, constant<Arch>(0)}), moderate(rho) & small(d)};
  }
};

/// rho·exp((lam - 1)·d), the exponent exact but for 2^-105: 0.3u.
struct RhoReplay {
  static constexpr auto exact = &rho_replay;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho, Reals<Arch> d,
                                                           Reals<Arch> lam) {
    const Pair<Arch> share = two_sum(lam, constant<Arch>(-1));
    return {exp_times(rho, multiply(share, d)), moderate(rho) & small(d) & small(lam)};
  }
};

/// exp(n/beta), the exponent to 2^-99: 0.8u.
struct EmergeCompute {
  static constexpr auto exact = &emerge_compute;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> beta, Reals<Arch> n) {
    return {exp_of(divide(Pair<Arch>{n, constant<Arch>(0)}, beta)),
            small(n) & within(absolute(beta), 0x1p-100, 0x1p100)};
  }
};

/// rho_inf·(1 - e) + rho0·e with e = exp(-r·t) ≤ 1, for numbers above 0: 2.5u.
struct RhoRelax {
  static constexpr auto exact = &rho_relax;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho0, Reals<Arch> rho_inf,
                                                           Reals<Arch> r, Reals<Arch> t) {
    const Pair<Arch> y = negate(two_product(r, t));
    const Exponential<Arch> power = exponential(y);
    const Pair<Arch> change = exp_minus_one(power);
    const Reals<Arch> e = scale(power.significand.hi + power.significand.lo, power.k);
    return {multiply_add(rho0, e, rho_inf * -(change.hi + change.lo)),
            moderate_positive(rho0) & moderate_positive(rho_inf) & exponent_factor(r) &
                exponent_factor(t) & (y.hi <= 0)};
  }
};

/// rho^-p + s2·min(p, N)/n where nothing is below 0: 2.1u.
struct Risk {
  static constexpr auto exact = &risk;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho, Reals<Arch> s2,
                                                           Reals<Arch> modes, Reals<Arch> n,
                                                           Reals<Arch> p) {
    const Reals<Arch> noise = s2 * minimum(p, modes) / n;
    return {exp_of(reciprocal_exponent(rho, p)) + noise,
            normal_positive(rho) & moderate_positive(s2) & moderate_positive(modes) &
                moderate_positive(n) & within(p, 1 / k_moderate, 0x1p100)};
  }
};

/// exp((n - beta·log c)·log rho) where the two terms of the exponent are at most 1024: 0.8u
/// + 1.9u.
struct TaskLoss {
  static constexpr auto exact = &task_loss;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> beta, Reals<Arch> rho,
                                                           Reals<Arch> n, Reals<Arch> c) {
    const Pair<Arch> log_rho = wide_logarithm(rho);
    const Pair<Arch> learned = multiply(wide_logarithm(c), beta);
    const Pair<Arch> head = two_sum(n, -learned.hi);
    const Pair<Arch> modes = fast_two_sum(head.hi, head.lo - learned.lo);
    return {exp_of(multiply(modes, log_rho)), normal_positive(rho) & normal_positive(c) & small(n) &
                                                  exponent_factor(beta) &
                                                  (absolute(learned.hi * log_rho.hi) <= 1024)};
  }
};

/// less^-n·(1 - (less/more)^n) for less ≤ more: 0.25u + 0.75u + 0.5u.
template <class Arch>
[[gnu::always_inline]] inline Reals<Arch> gap_of_powers(Reals<Arch> less, Reals<Arch> more,
                                                        Reals<Arch> n) {
  const Exponential<Arch> power = exponential(reciprocal_exponent(less, n));
  const Pair<Arch> share =
      exp_minus_one(exponential(multiply(wide_logarithm_of_quotient(less, more), n)));
  return scale(-rounded_product(fast_two_sum(power.significand.hi, power.significand.lo), share),
               power.k);
}

/// first^-n - second^-n.
template <class Arch>
[[gnu::always_inline]] inline Outcome<Arch> difference_of_powers(Reals<Arch> first,
                                                                 Reals<Arch> second,
                                                                 Integers<Arch> n) {
  const Mask<Arch> swapped = second < first;
  const Reals<Arch> less = select(swapped, second, first);
  const Reals<Arch> more = select(swapped, first, second);
  const Reals<Arch> size = gap_of_powers(less, more, to_reals(n));
  return {select(swapped, -size, size) + 0.0,
          normal_positive(less) & normal_positive(more) & countable(n)};
}

struct ForgettingGap {
  static constexpr auto exact = &forgetting_gap;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho, Reals<Arch> rho2,
                                                           Integers<Arch> n) {
    return difference_of_powers(rho2, rho, n);
  }
};

struct ProxyGap {
  static constexpr auto exact = &proxy_gap;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho_rew,
                                                           Reals<Arch> rho_pref, Integers<Arch> n) {
    return difference_of_powers(rho_rew, rho_pref, n);
  }
};

/// (rho_pref/rho_rew)^n: 0.8u + 1.5u, the logarithm being good to 2^-62.
struct HackRatio {
  static constexpr auto exact = &hack_ratio;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho_rew,
                                                           Reals<Arch> rho_pref, Integers<Arch> n) {
    const Pair<Arch> y = multiply(wide_logarithm_of_quotient(rho_pref, rho_rew), to_reals(n));
    return {exp_of(y), normal_positive(rho_rew) & normal_positive(rho_pref) & countable(n)};
  }
};

/// partial_sum(rho, n) - eps·n for 1 < rho, both terms in two doubles, where a quarter of the first
/// is left: 4 times 0.5u and its rounding.
struct IbObjective {
  static constexpr auto exact = &ib_objective;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho, Reals<Arch> eps,
                                                           Integers<Arch> n) {
    const Pair<Arch> y = reciprocal_exponent(rho, to_reals(n));
    const Pair<Arch> energy = multiply(negate(exp_minus_one(exponential(y))), total_energy(rho));
    const Pair<Arch> price = two_product(eps, to_reals(n));
    const Pair<Arch> head = two_sum(energy.hi, -price.hi);
    const Reals<Arch> rest = head.hi + (head.lo + (energy.lo - price.lo));
    return {rest + 0.0, within(rho, 1 + 0x1p-52, 0x1p400) & exponent_factor(eps) & countable(n) &
                            (absolute(rest) > 0.25 * energy.hi)};
  }
};

}  // namespace latent::fast::kernel
