/// Operations on one double that a compiler can turn into operations on a vector of them.
///
/// Everything here is straight-line code over IEEE operations rounded to nearest, fused
/// multiply-add, integer operations on bits and selects: no branches, no tables, no libm. So it
/// gives the same bits on every machine and in every lane. Domains are narrow: callers look for
/// arguments outside of them, and use directed.hpp and libm.hpp there.
///
/// u = 2^-53 below. Exactness of the residuals: see directed.hpp.
#pragma once

#include <cstdint>
#include <limits>

#include "ref/eval/directed.hpp"

namespace latent::eval::lanes {

using directed::Bracket;

#define LATENT_LANE [[gnu::always_inline]] inline

/// A sum of two doubles that is not rounded; high is the sum rounded to a double.
struct Pair {
  double high;
  double low;
};

LATENT_LANE double magnitude(double x) { return __builtin_fabs(x); }
LATENT_LANE double fused(double a, double b, double c) { return __builtin_fma(a, b, c); }
LATENT_LANE std::int64_t bits_of(double x) { return __builtin_bit_cast(std::int64_t, x); }
LATENT_LANE double of_bits(std::int64_t x) { return __builtin_bit_cast(double, x); }
LATENT_LANE double least(double a, double b) { return a < b ? a : b; }
LATENT_LANE double greatest(double a, double b) { return a > b ? a : b; }

/// The least double above a finite x. Adding 0 turns −0 into 0, of which the bits are 0.
LATENT_LANE double next_up(double x) {
  return of_bits(bits_of(x + 0.0) + (x < 0 ? std::int64_t{-1} : std::int64_t{1}));
}

/// The greatest double below a finite x.
LATENT_LANE double next_down(double x) { return -next_up(-x); }

/// `value`, or its neighbour below if the residual says that the truth lies below it.
LATENT_LANE double rounded_down(double value, double residual) {
  return residual < 0 ? next_down(value) : value;
}

LATENT_LANE double rounded_up(double value, double residual) {
  return residual > 0 ? next_up(value) : value;
}

/// a + b exactly.
LATENT_LANE Pair two_sum(double a, double b) {
  const double sum = a + b;
  const double b_part = sum - a;
  return {sum, (a - (sum - b_part)) + (b - b_part)};
}

/// a + b exactly, for |b| ≤ |a| or a = 0.
LATENT_LANE Pair fast_two_sum(double a, double b) {
  const double sum = a + b;
  return {sum, b - (sum - a)};
}

/// a + b rounded down or up, for finite sums.
LATENT_LANE double sum_down(double a, double b) {
  const Pair s = two_sum(a, b);
  return rounded_down(s.high, s.low);
}
LATENT_LANE double sum_up(double a, double b) {
  const Pair s = two_sum(a, b);
  return rounded_up(s.high, s.low);
}

/// The least magnitude from which residuals are exact.
inline constexpr double k_least = directed::detail::k_residual_is_safe;

/// Whether |x| is in the range in which residuals are exact. False for NaN.
LATENT_LANE bool is_moderate(double x) {
  return magnitude(x) >= k_least && magnitude(x) <= directed::k_largest;
}

/// Whether `product_down` and `product_up` may be used for a · b.
LATENT_LANE bool can_multiply(double a, double b) {
  return (a == 0) | (b == 0) | is_moderate(a * b);
}
LATENT_LANE double product_down(double a, double b) {
  const double p = a * b;
  return rounded_down(p, fused(a, b, -p));
}
LATENT_LANE double product_up(double a, double b) {
  const double p = a * b;
  return rounded_up(p, fused(a, b, -p));
}

/// Whether `quotient_down` and `quotient_up` may be used for a / b, b > 0.
LATENT_LANE bool can_divide(double a, double b) {
  return (a == 0) | (is_moderate(a) & is_moderate(a / b));
}
LATENT_LANE double quotient_down(double a, double b) {
  const double q = a / b;
  return rounded_down(q, fused(-q, b, a));
}
LATENT_LANE double quotient_up(double a, double b) {
  const double q = a / b;
  return rounded_up(q, fused(-q, b, a));
}

/// Whether `root_down` and `root_up` may be used for √a, a ≥ 0.
LATENT_LANE bool can_take_root(double a) { return (a == 0) | is_moderate(a); }
LATENT_LANE double root_down(double a) {
  const double s = __builtin_sqrt(a);
  return rounded_down(s, fused(-s, s, a));
}
LATENT_LANE double root_up(double a) {
  const double s = __builtin_sqrt(a);
  return rounded_up(s, fused(-s, s, a));
}

/// ln 2 = high + low to 2^-98; high has 42 bits, so that high times an integer below 2^11 is exact.
inline constexpr Pair k_ln2{0x1.62e42fefa38p-1, 0x1.ef35793c7673p-45};

/// The bound of the relative error of `log_pair`.
inline constexpr double k_log_error = 0x1p-62;

/// Whether `log_pair` may be used: positive, normal, finite.
LATENT_LANE bool can_take_log(double x) {
  return (x >= std::numeric_limits<double>::min()) & (x <= directed::k_largest);
}

/// ln x to a relative error of `k_log_error`; 0 exactly for x = 1.
///
/// x = 2^e · m with m in [0.7071, 1.4143), and ln m = 2 artanh s = 2s (1 + z/3 + z²/5 + …) where
/// s = (m − 1)/(m + 1), |s| ≤ 0.1716, z = s² ≤ 0.02945. m − 1 is exact, m + 1 and s are pairs: s is
/// good to 8u² (the remainder of the division is exact), z to a few u². Relative to 2s,
///   - the series left out is below z^13/27 · 1.04 < 2^-70;
///   - z/5 + z²/7 + … ≤ 0.0061 is in one double, with an error of 4.2u of it at most (its first
///     coefficient, z, the last step and the product with z are rounded), 2^-58.2, which is
///     multiplied by z: 2^-63.3; the rest of the bracket is in pairs, below 2^-100.
/// Together 2^-63.2. e · high(ln 2) is exact, and adding it leaves 2^-86 of a number that is at
/// least 0.34 where e ≠ 0, while |ln m| ≤ |ln x| there. What is given is twice that and more.
LATENT_LANE Pair log_pair(double x) {
  constexpr std::int64_t k_root_half = 0x3fe6'a09e'0000'0000;
  constexpr std::int64_t k_bias = 1024;  // keeps the shifted exponent non-negative
  const auto field = static_cast<std::int64_t>(
      static_cast<std::uint64_t>(bits_of(x) - k_root_half + (k_bias << 52)) >> 52);
  const double m = of_bits(bits_of(x) - ((field - k_bias) << 52));
  // An integer below 2^52 is or-ed into the significand of 2^52.
  const double e = of_bits(field | 0x4330'0000'0000'0000) - (0x1p52 + 1024.0);

  const double f = m - 1;
  const Pair d = two_sum(m, 1);
  const double s = f / d.high;
  const double s_low = fused(-s, d.low, fused(-s, d.high, f)) / d.high;
  const double z = s * s;
  const double z_low = fused(s, s, -z) + 2 * s * s_low;
  double p = 1. / 25;
  p = fused(p, z, 1. / 23);
  p = fused(p, z, 1. / 21);
  p = fused(p, z, 1. / 19);
  p = fused(p, z, 1. / 17);
  p = fused(p, z, 1. / 15);
  p = fused(p, z, 1. / 13);
  p = fused(p, z, 1. / 11);
  p = fused(p, z, 1. / 9);
  p = fused(p, z, 1. / 7);
  p = fused(p, z, 1. / 5);
  constexpr Pair k_third{0x1.5555555555555p-2, 0x1.5555555555555p-56};
  Pair w = fast_two_sum(k_third.high, p * z);
  w.low += k_third.low;
  const double v = z * w.high;
  const double v_low = fused(z, w.high, -v) + (z * w.low + z_low * w.high);
  const double sv = s * v;
  const double sv_low = fused(s, v, -sv) + (s * v_low + s_low * v);
  const Pair head = fast_two_sum(s, sv);
  const double tail = head.low + (s_low + sv_low);

  const Pair total = two_sum(e * k_ln2.high, 2 * head.high);
  return fast_two_sum(total.high, total.low + (2 * tail + e * k_ln2.low));
}

/// Encloses ln x, for x of `can_take_log`; exact for x = 1. The ends are neighbours but where ln x
/// is as good as a double.
LATENT_LANE Bracket log_bracket(double x) {
  const Pair y = log_pair(x);
  const double slack = magnitude(y.high) * k_log_error;
  return {rounded_down(y.high, y.low - slack), rounded_up(y.high, y.low + slack)};
}

/// The bound of the relative error of `exp_of_pair`, that of its argument aside.
inline constexpr double k_exp_error = 0x1p-56;

/// Whether `exp_of_pair` may be used: the result is then a normal number with room below.
LATENT_LANE bool can_take_exp(double x) { return magnitude(x) <= 700; }

/// Encloses e^y for y = y.high + y.low with |y.high| ≤ 700 and |y.low| ≤ 2^-40, off by at most
/// `error` in y.
///
/// y = k ln 2 + r with |r| ≤ 0.3467, and e^r = 1 + r + r²/2 + r³ (1/6 + r/24 + …).
///   - k · high(ln 2) is exact, so that r is wrong by 2^-86 at most;
///   - the series left out is below r^15/15! · 1.03 < 2^-63;
///   - r³(…) ≤ 0.0078 is in double, with an error of 6u at most: 2^-57.4;
///   - the other terms are in pairs but for their low parts, which are at most 0.009 together, and
///     are added up with an error of 4u of that at most: 2^-57.7.
/// Together below 2^-56.5, of a result that is at least 0.7071: 2^-56.0. The low part that is
/// compared with the error is rounded itself, by u of it, which is why one half is added to it.
LATENT_LANE Bracket exp_of_pair(Pair y, double error) {
  constexpr double k_shift = 0x1.8p52;
  const double shifted = y.high * 0x1.71547652b82fep+0 + k_shift;
  const double k = shifted - k_shift;
  const std::int64_t exponent = bits_of(shifted) - bits_of(k_shift);
  const Pair head = two_sum(y.high, -k * k_ln2.high);
  const Pair r = two_sum(head.high, head.low + fused(-k, k_ln2.low, y.low));

  double p = 1. / 87178291200;
  p = fused(p, r.high, 1. / 6227020800);
  p = fused(p, r.high, 1. / 479001600);
  p = fused(p, r.high, 1. / 39916800);
  p = fused(p, r.high, 1. / 3628800);
  p = fused(p, r.high, 1. / 362880);
  p = fused(p, r.high, 1. / 40320);
  p = fused(p, r.high, 1. / 5040);
  p = fused(p, r.high, 1. / 720);
  p = fused(p, r.high, 1. / 120);
  p = fused(p, r.high, 1. / 24);
  p = fused(p, r.high, 1. / 6);
  const double square = r.high * r.high;
  const double square_low = fused(r.high, r.high, -square) + 2 * r.high * r.low;
  const Pair two = fast_two_sum(r.high, 0.5 * square);
  const double rest = two.low + ((r.low + 0.5 * square_low) + square * r.high * p);
  const Pair one = two_sum(1, two.high);
  const Pair value = fast_two_sum(one.high, one.low + rest);

  const double slack = value.high * ((k_exp_error + error) * 1.5);
  const Pair below = fast_two_sum(value.high, value.low - slack);
  const Pair above = fast_two_sum(value.high, value.low + slack);
  const double scale = of_bits((exponent + 1023) << 52);
  return {rounded_down(below.high, below.low) * scale, rounded_up(above.high, above.low) * scale};
}

/// Encloses e^x for x of `can_take_exp`; exact for x = 0.
LATENT_LANE Bracket exp_bracket(double x) {
  const Bracket b = exp_of_pair({x, 0}, 0);
  return {x == 0 ? 1 : b.down, x == 0 ? 1 : b.up};
}

/// Whether x^y may be a double, or is left to libm.hpp for its being as simple as that: for an
/// integer y other than 0 and 1 that is the case only if x has few bits.
LATENT_LANE bool may_have_exact_power(double x, double y) {
  const bool few_bits = (bits_of(x) & 0x03ff'ffff) == 0;
  const double size = magnitude(y);
  const bool is_whole = (size >= 0x1p52) | ((size + 0x1p52) - 0x1p52 == size);
  return (is_whole & few_bits) | (y == 2) | (y == -1) | (y == 0.5);
}

/// Whether `pow_bracket` may be used.
LATENT_LANE bool can_take_power(double x, double y) {
  const bool simple = (y == 0) | (y == 1) | (x == 1);
  const double size = log_pair(x).high * y;
  return can_take_log(x) & (magnitude(y) <= directed::k_largest) &
         (simple | (can_take_exp(size) & !may_have_exact_power(x, y)));
}

/// Encloses x^y for arguments of `can_take_power`; exact for y ∈ {0, 1} and x = 1.
///
/// |y ln x| ≤ 700, and the product of y with the pair is off by `k_log_error` of it and by 3u² of
/// it; where it underflows it is too small to be seen in the result.
LATENT_LANE Bracket pow_bracket(double x, double y) {
  const Pair l = log_pair(x);
  const double high = y * l.high;
  const double low = fused(y, l.high, -high) + y * l.low;
  const Bracket b = exp_of_pair({high, low}, magnitude(high) * (1.125 * k_log_error));
  const bool is_one = (y == 0) | (x == 1);
  const bool is_base = y == 1;
  return {is_one ? 1 : is_base ? x : b.down, is_one ? 1 : is_base ? x : b.up};
}

#undef LATENT_LANE

}  // namespace latent::eval::lanes
