/// Kernels of the functions without transcendental operations.
///
/// Each says what its roundings add up to, in units of u = 2^-53 relative to the result before the
/// last rounding, which costs half an ulp. Arguments within 2^±200 keep every intermediate result
/// normal; the rest is left to the scalar functions.
#pragma once

#include <latent/fast.hpp>

#include "fast/src/batch/lanes.hpp"
#include "fast/src/batch/run.hpp"

namespace latent::fast::kernel {

inline constexpr double k_moderate = 0x1p200;

/// 2^-200 ≤ |x| ≤ 2^200.
template <class Arch>
[[gnu::always_inline]] inline Mask<Arch> moderate(Reals<Arch> x) {
  return within(absolute(x), 1 / k_moderate, k_moderate);
}

/// 2^-200 ≤ x ≤ 2^200.
template <class Arch>
[[gnu::always_inline]] inline Mask<Arch> moderate_positive(Reals<Arch> x) {
  return within(x, 1 / k_moderate, k_moderate);
}

/// N/n: 1u, halved by the root.
struct GenGap {
  static constexpr auto exact = &gen_gap;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> modes, Reals<Arch> n) {
    return {square_root(modes / n), moderate_positive(modes) & moderate_positive(n)};
  }
};

/// x/eps²: 1u.
template <auto function>
struct OverSquare {
  static constexpr auto exact = function;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> x, Reals<Arch> eps) {
    return {x / (eps * eps), moderate(x) & moderate(eps)};
  }
};
using SamplesFor = OverSquare<&samples_for>;
using AlignSamples = OverSquare<&align_samples>;

/// c·n²: 1u.
template <auto function>
struct TimesSquare {
  static constexpr auto exact = function;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> c, Reals<Arch> n) {
    return {c * (n * n), moderate(c) & moderate(n)};
  }
};
using HeadParams = TimesSquare<&head_params>;
using MoeCost = TimesSquare<&moe_cost>;
using DenseCost = TimesSquare<&dense_cost>;

/// k·d²/(a·n²) in two doubles: 0.01u.
struct MoeSpeedup {
  static constexpr auto exact = &moe_speedup;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> k, Reals<Arch> d,
                                                           Reals<Arch> a, Reals<Arch> n) {
    const Pair<Arch> quotient =
        divide(multiply(two_product(d, d), k), multiply(two_product(n, n), a));
    return {quotient.hi + quotient.lo, moderate(k) & moderate(d) & moderate(a) & moderate(n)};
  }
};

/// d·√(k/a): 1.5u.
struct MoeBreakEven {
  static constexpr auto exact = &moe_break_even;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> a, Reals<Arch> k,
                                                           Reals<Arch> d) {
    return {d * square_root(k / a), moderate_positive(a) & moderate_positive(k) & moderate(d)};
  }
};

/// s2·min(p, N)/n: 1u.
struct Variance {
  static constexpr auto exact = &variance;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> s2, Reals<Arch> modes,
                                                           Reals<Arch> n, Reals<Arch> p) {
    return {s2 * minimum(p, modes) / n, moderate(s2) & moderate(modes) & moderate(n) & moderate(p)};
  }
};

/// s2·N/n: 1u.
struct SatVariance {
  static constexpr auto exact = &sat_variance;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> s2, Reals<Arch> modes,
                                                           Reals<Arch> n) {
    return {s2 * modes / n, moderate(s2) & moderate(modes) & moderate(n)};
  }
};

/// (rho + 1)/(rho - 1): 2u.
struct CondNumber {
  static constexpr auto exact = &cond_number;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> rho) {
    return {(rho + 1.0) / (rho - 1.0) + 0.0, (absolute(rho) <= 0x1p1000) & (rho != 1)};
  }
};

/// ((mu + l) - 2·lam)/(mu + l): 1u each. Where the leading parts cancel, what mu + l lost is all
/// there is.
struct GdFactor {
  static constexpr auto exact = &gd_factor;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> mu, Reals<Arch> l,
                                                           Reals<Arch> lam) {
    const Pair<Arch> sum = two_sum(mu, l);
    const Pair<Arch> rest = two_sum(sum.hi, -2.0 * lam);
    return {(rest.hi + (rest.lo + sum.lo)) / sum.hi + 0.0,
            moderate(mu) & moderate(l) & moderate(lam) & moderate(sum.hi)};
  }
};

/// (κ + 1 + 2√κ)/(κ - 1): 1.6u and 1u, for κ + 1 keeps its rounding error.
struct AccelRho {
  static constexpr auto exact = &accel_rho;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> kappa) {
    const Pair<Arch> first = two_sum(kappa, constant<Arch>(1));
    const Pair<Arch> all = two_sum(first.hi, 2.0 * square_root(kappa));
    return {(all.hi + (all.lo + first.lo)) / (kappa - 1.0),
            within(kappa, 0x1p-1000, 0x1p1000) & (kappa != 1)};
  }
};

/// Exact, then rounded.
struct AttackSurface {
  static constexpr auto exact = &attack_surface;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> d, Reals<Arch> n) {
    return {d - n + 0.0, (absolute(d) <= 0x1p1000) & (absolute(n) <= 0x1p1000)};
  }
};

/// (d - n)/d: 1u.
struct OffShare {
  static constexpr auto exact = &off_share;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> d, Reals<Arch> n) {
    return {(d - n) / d + 0.0, moderate(d) & (absolute(n) <= k_moderate)};
  }
};

/// m/(l·√(d - n)): 0.5u + 1u + 1u.
struct RobustRadius {
  static constexpr auto exact = &robust_radius;
  template <class Arch>
  [[gnu::always_inline]] static inline Outcome<Arch> lanes(Reals<Arch> m, Reals<Arch> l,
                                                           Reals<Arch> d, Reals<Arch> n) {
    const Reals<Arch> surface = d - n;
    return {m / (l * square_root(surface)),
            moderate(m) & moderate(l) & moderate_positive(surface) & (absolute(d) <= k_moderate)};
  }
};

}  // namespace latent::fast::kernel
