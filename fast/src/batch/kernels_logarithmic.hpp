/// Kernels of the functions that end in a logarithm, times or over something.
///
/// Each says what its roundings add up to, as in kernels_algebraic.hpp.
#pragma once

#include <latent/fast.hpp>

#include "fast/src/batch/elementary.hpp"
#include "fast/src/batch/kernels_algebraic.hpp"

namespace latent::fast::kernel {

inline constexpr double k_least_normal = 0x1p-1022;
inline constexpr double k_largest = 0x1.fffffffffffffp1023;

/// Above 0 and normal, less the largest and the least that are. By the exponent that `split` finds,
/// which a logarithm needs as well: those of other bit patterns lie beyond ±1021.
template <class Arch>
[[gnu::always_inline]] inline Mask<Arch> normal_positive(Reals<Arch> x) {
  return absolute(split(x).e) <= 1021;
}

/// log(1/eps)/log rho: 1.6u each.
struct NStar {
  static constexpr auto exact = &n_star;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho, Reals<Arch> eps) {
    return {-logarithm(eps) / logarithm(rho) + 0.0,
            normal_positive(rho) & normal_positive(eps) & (rho != 1)};
  }
};

/// N* is wrong by at most 4.2u. Where no whole number is as near as that, it is right to round up;
/// elsewhere, ties included, the scalar function decides.
struct Modes {
  static constexpr auto exact = &modes;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch, Integers<Arch>> lanes(Reals<Arch> rho,
                                                                           Reals<Arch> eps) {
    constexpr double shift = 0x1p52;
    const Reals<Arch> modes = -logarithm(eps) / logarithm(rho);
    const Reals<Arch> nearest = (modes + shift) - shift;
    const Mask<Arch> decided = absolute(modes - nearest) > modes * 0x1p-50;
    const Reals<Arch> one_more =
        select(nearest < modes, constant<Arch>(1), constant<Arch>(0)) + shift;
    return {bits_of(nearest + one_more) - __builtin_bit_cast(std::int64_t, shift),
            decided & normal_positive(rho) & (rho > 1) & (eps >= k_least_normal) & (eps < 1) &
                (modes <= 0x1p49)};
  }
};

/// beta·log rho: 1.6u.
template <auto function>
struct TimesLogarithm {
  static constexpr auto exact = function;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> beta, Reals<Arch> rho) {
    return {beta * logarithm(rho) + 0.0, normal_positive(rho) & (absolute(beta) <= k_largest)};
  }
};
using Alpha = TimesLogarithm<&alpha>;
using LearnedModes = TimesLogarithm<&learned_modes>;
using Smoothness = TimesLogarithm<&smoothness>;

/// -log(rho0)/r: 1.6u.
struct GrokTime {
  static constexpr auto exact = &grok_time;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho0, Reals<Arch> r) {
    return {-logarithm(rho0) / r + 0.0, normal_positive(rho0) & moderate(r)};
  }
};

/// log1p((1 - rho0)/(rho_inf - 1))/r for rho0 ≤ 1, differences and quotient in two doubles: 1.8u.
struct GrokTimeRelax {
  static constexpr auto exact = &grok_time_relax;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho0, Reals<Arch> rho_inf,
                                                           Reals<Arch> r) {
    const Pair<Arch> start = two_sum(constant<Arch>(1), -rho0);
    const Pair<Arch> rest = two_sum(rho_inf, constant<Arch>(-1));
    return {logarithm_of_one_plus(divide(start, rest)) / r + 0.0,
            within(rho0, -k_moderate, 1 - 0x1p-53) & within(rho_inf, 1 + 0x1p-52, k_moderate) &
                moderate(r)};
  }
};

/// -log(delta)/(n·r): 1.6u + 1u.
struct GrokWidth {
  static constexpr auto exact = &grok_width;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> r, Reals<Arch> n,
                                                           Reals<Arch> delta) {
    return {-logarithm(delta) / (n * r) + 0.0, normal_positive(delta) & moderate(n) & moderate(r)};
  }
};

/// -N·log(delta/2)/(2·eps²) in two doubles: 0.9u.
struct SamplesAtConf {
  static constexpr auto exact = &samples_at_conf;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> modes, Reals<Arch> eps,
                                                           Reals<Arch> delta) {
    const Pair<Arch> surprise = negate(logarithm_parts(0.5 * delta));
    const Pair<Arch> quotient = divide(multiply(surprise, 0.5 * modes), two_product(eps, eps));
    return {quotient.hi + quotient.lo + 0.0,
            moderate(modes) & moderate(eps) & within(delta, 0x1p-1000, k_largest)};
  }
};

/// √(-N·log(delta/2)/(2·n)): 1.6u + 1u + 1u, halved by the root.
struct GapAtConf {
  static constexpr auto exact = &gap_at_conf;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> modes, Reals<Arch> n,
                                                           Reals<Arch> delta) {
    const Reals<Arch> surprise = -logarithm(0.5 * delta);
    return {
        square_root((0.5 * modes) * surprise / n) + 0.0,
        moderate_positive(modes) & moderate_positive(n) & within(delta, 0x1p-1000, 2 - 0x1p-52)};
  }
};

/// log(n·log rho/s2)/log rho in two doubles: 0.3u, next to a quotient of 1 left to the scalar
/// function.
struct PCrit {
  static constexpr auto exact = &p_crit;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho, Reals<Arch> s2,
                                                           Reals<Arch> n) {
    const Pair<Arch> log_rho = wide_logarithm(rho);
    const Pair<Arch> ratio = divide(multiply(log_rho, n), s2);
    const Pair<Arch> log_ratio = wide_logarithm(ratio.hi);
    const Pair<Arch> sum = fast_two_sum(log_ratio.hi, log_ratio.lo + ratio.lo / ratio.hi);
    const Pair<Arch> result = divide(sum, log_rho);
    return {result.hi + result.lo, within(rho, 1 + 0x1p-52, k_largest) & moderate_positive(s2) &
                                       moderate_positive(n) & (absolute(ratio.hi - 1.0) > 0x1p-6)};
  }
};

/// log1p(s)/2: 0.8u.
struct ModeInfo {
  static constexpr auto exact = &mode_info;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> s) {
    const Pair<Arch> signal{s, constant<Arch>(0)};
    return {0.5 * logarithm_of_one_plus(signal),
            within(s, -0.5, 0x1p1000) & (absolute(s) >= 0x1p-1000)};
  }
};

}  // namespace latent::fast::kernel
