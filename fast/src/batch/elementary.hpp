/// The logarithm and the exponential of lanes: once in one double, once in two.
///
/// u = 2^-53 below; errors are relative. A relative error of e·u is at most e ulp. Arguments are
/// normal numbers; lanes with others hold anything and are computed anew by the caller.
#pragma once

#include <cstdint>

#include "fast/src/batch/lanes.hpp"

namespace latent::fast::kernel {

inline constexpr double k_ln2_hi = 0x1.62e42fefa38p-1;  ///< 42 bits: times 2^11, exact
inline constexpr double k_ln2_lo = 0x1.ef35793c7673p-45;

/// x = m·2^e with m in [√½, √2).
template <class Arch>
struct SplitReals {
  Reals<Arch> m;
  Reals<Arch> e;
};

template <class Arch>
[[gnu::always_inline]] inline SplitReals<Arch> split(Reals<Arch> x) {
  constexpr std::int64_t sqrt_half = 0x3fe6'a09e'0000'0000;
  constexpr std::int64_t bias = std::int64_t{1024} << 52;  // keeps the shifted field non-negative
  constexpr std::int64_t field_mask = -(std::int64_t{1} << 52);
  constexpr double shift = 0x1p52;
  const Integers<Arch> shifted = bits_of(x) - (sqrt_half - bias);
  const Integers<Arch> field = shift_right(shifted, 52) | __builtin_bit_cast(std::int64_t, shift);
  return {from_bits(bits_of(x) - (shifted & field_mask) + bias),
          from_bits(field) - (shift + 1024.0)};
}

/// log(1 + f) + e·ln 2 + tail in two parts, to 0.6u, where s = f/(2 + f) to 4u. The second part may
/// be a fifth of the first.
///
/// log(1 + f) = f - f²/2 + s·(f²/2 + R(s²)), R a polynomial good to 2^-51.5. Everything but
/// e·ln 2 + f, whose rounding error is kept, is below 0.09, where the result is 0.34 or more
/// (e ≠ 0), or below 0.21·|f| (e = 0), and rounded at most thrice.
template <class Arch>
[[gnu::always_inline]] inline Pair<Arch> log_parts(Reals<Arch> f, Reals<Arch> s, Reals<Arch> e,
                                                   Reals<Arch> tail) {
  const Reals<Arch> z = s * s;
  const Reals<Arch> series = polynomial(
      z, 0x1.5555555555558p-1, 0x1.99999999952abp-2, 0x1.2492492df7663p-2, 0x1.c71c62ddb431bp-3,
      0x1.7462b6e311a89p-3, 0x1.39fe16ad885a7p-3, 0x1.2b5bd9a316a24p-3);
  const Reals<Arch> half_square = (0.5 * f) * f;
  const Reals<Arch> rest = multiply_add(s, multiply_add(z, series, half_square),
                                        multiply_add(e, constant<Arch>(k_ln2_lo), tail));
  const Pair<Arch> head = fast_two_sum(e * k_ln2_hi, f);
  return {head.hi, head.lo - (half_square - rest)};
}

/// log x in two parts, to 0.6u; exactly 0 at 1.
template <class Arch>
[[gnu::always_inline]] inline Pair<Arch> logarithm_parts(Reals<Arch> x) {
  const SplitReals<Arch> parts = split(x);
  const Reals<Arch> f = parts.m - 1.0;
  return log_parts(f, f / (f + 2.0), parts.e, constant<Arch>(0));
}

/// log x, to 1.6u; exactly 0 at 1.
template <class Arch>
[[gnu::always_inline]] inline Reals<Arch> logarithm(Reals<Arch> x) {
  const Pair<Arch> parts = logarithm_parts(x);
  return parts.hi + parts.lo;
}

/// log(1 + x) for x ≥ 0 or x > -1/2 with x.lo = 0, to 0.8u and the rounding.
template <class Arch>
[[gnu::always_inline]] inline Reals<Arch> logarithm_of_one_plus(Pair<Arch> x) {
  const Pair<Arch> sum = two_sum(x.hi, constant<Arch>(1));
  const SplitReals<Arch> parts = split(sum.hi);
  // What is missing from 1 + x, relative to it: 2^-e is m/(1 + x).
  const Reals<Arch> scale =
      from_bits(bits_of(parts.m) - bits_of(sum.hi) + bits_of(constant<Arch>(1)));
  const Reals<Arch> lost = (sum.lo + x.lo) * scale;
  const Reals<Arch> f = parts.m - 1.0;
  const Reals<Arch> d = f + 2.0;
  const Reals<Arch> reciprocal = 1.0 / (d * parts.m);
  const Pair<Arch> log = log_parts(f, f * (parts.m * reciprocal), parts.e, lost * (d * reciprocal));
  return log.hi + log.lo;
}

/// 2 atanh(n/d) + e·ln 2 to 2^-63, |n/d| ≤ 0.1716, in two doubles.
///
/// With s = n/d, z = s² ≤ 0.0295 and w = 2s·z it is 2s + w/3 + w·z·P(z), P good to 2^-56 and 0.21
/// at most: the last term is below 2^-12 of 2s and in one double, rounded a few times, the others
/// are in two.
template <class Arch>
[[gnu::always_inline]] inline Pair<Arch> wide_log_from(Pair<Arch> n, Pair<Arch> d, Reals<Arch> e) {
  const Pair<Arch> s = divide(n, d);
  const Reals<Arch> twice = s.hi + s.hi;
  const Reals<Arch> twice_lo = s.lo + s.lo;
  const Pair<Arch> square = two_product(s.hi, s.hi);
  const Reals<Arch> z = square.hi;
  const Reals<Arch> z_lo = multiply_add(twice, s.lo, square.lo);
  // The third's low part is added to P, which it is far below.
  const Reals<Arch> high_terms =
      multiply_add(z + z_lo,
                   polynomial(z, 0x1.999999999999ap-3, 0x1.2492492492522p-3, 0x1.c71c71c6ea81dp-4,
                              0x1.745d177ab1a23p-4, 0x1.3b1395c693565p-4, 0x1.1118ca5739a59p-4,
                              0x1.df7c45d976e04p-5, 0x1.e033ca1735284p-5),
                   constant<Arch>(0x1.5555555555555p-56));
  const Pair<Arch> w = multiply(Pair<Arch>{z, z_lo}, Pair<Arch>{twice, twice_lo});
  const Pair<Arch> third = multiply(w, constant<Arch>(0x1.5555555555555p-2));
  const Reals<Arch> rest = multiply_add(w.hi + w.lo, high_terms, third.lo + twice_lo);
  const Pair<Arch> log_m = fast_two_sum(twice, third.hi);
  const Pair<Arch> total = fast_two_sum(e * k_ln2_hi, log_m.hi);
  return fast_two_sum(total.hi,
                      total.lo + multiply_add(e, constant<Arch>(k_ln2_lo), log_m.lo + rest));
}

/// log x in two doubles, to 2^-63; exactly 0 at 1.
template <class Arch>
[[gnu::always_inline]] inline Pair<Arch> wide_logarithm(Reals<Arch> x) {
  const SplitReals<Arch> parts = split(x);
  return wide_log_from({parts.m - 1.0, constant<Arch>(0)}, fast_two_sum(constant<Arch>(1), parts.m),
                       parts.e);
}

/// log(x/y) in two doubles, to 2^-62; exactly 0 at x = y.
template <class Arch>
[[gnu::always_inline]] inline Pair<Arch> wide_logarithm_of_quotient(Reals<Arch> x, Reals<Arch> y) {
  const SplitReals<Arch> a = split(x);
  const SplitReals<Arch> b = split(y);
  const Mask<Arch> above = a.m > b.m * 0x1.6a09e667f3bcdp+0;
  const Mask<Arch> below = b.m > a.m * 0x1.6a09e667f3bcdp+0;
  const Reals<Arch> m = select(below, 2.0 * a.m, a.m);
  const Reals<Arch> n = select(above, 2.0 * b.m, b.m);
  const Reals<Arch> one = constant<Arch>(1);
  const Reals<Arch> zero = constant<Arch>(0);
  const Reals<Arch> e = (a.e - b.e) + (select(above, one, zero) - select(below, one, zero));
  return wide_log_from(two_sum(m, -n), two_sum(m, n), e);
}

/// e^y = (hi + lo)·2^k, hi + lo between √½ and √2 (to a few ulps).
template <class Arch>
struct Exponential {
  Pair<Arch> significand;  ///< the low part may be a tenth of the high one, here and below
  Pair<Arch> less_one;     ///< hi + lo - 1, relative to its own size
  Integers<Arch> k;
};

/// Exponents beyond these are taken for them: with a factor within 2^±900 their exponential is an
/// infinity or 0 all the same.
inline constexpr double k_exponent_limit = 1400;

/// Whether all exponents are such that 2^k below is a normal number.
template <class Arch>
[[gnu::always_inline]] inline bool are_ordinary(Pair<Arch> y) {
  return Arch::all((absolute(y.hi) <= 708).raw);
}

/// y.hi within the limit. What lies beyond has no low part; no NaN gets through.
template <class Arch>
[[gnu::always_inline]] inline Pair<Arch> limited(Pair<Arch> y) {
  const Reals<Arch> hi = clamp(y.hi, -k_exponent_limit, k_exponent_limit);
  return {hi, select(hi == y.hi, y.lo, constant<Arch>(0))};
}

/// y = k·ln 2 + head + tail: head exact, |head| ≤ 0.3466 and |tail| below 2^-40.
template <class Arch>
struct ReducedExponent {
  Reals<Arch> head;
  Reals<Arch> tail;
  Integers<Arch> k;
};

template <class Arch>
[[gnu::always_inline]] inline ReducedExponent<Arch> reduced(Pair<Arch> y) {
  constexpr double shift = 0x1.8p52;
  const Reals<Arch> shifted =
      multiply_add(y.hi, constant<Arch>(0x1.71547652b82fep+0), constant<Arch>(shift));
  const Reals<Arch> k = shifted - shift;
  return {multiply_add(k, constant<Arch>(-k_ln2_hi), y.hi),
          multiply_add(k, constant<Arch>(-k_ln2_lo), y.lo),
          bits_of(shifted) - __builtin_bit_cast(std::int64_t, shift)};
}

/// Q of e^r = 1 + r + r²·Q(r) for |r| ≤ 0.3466, good to 2^-59; r²·Q is 0.07 at most.
template <class Arch>
[[gnu::always_inline]] inline Reals<Arch> exponential_series(Reals<Arch> r) {
  return polynomial(r, 0x1.0000000000000p-1, 0x1.5555555555557p-3, 0x1.5555555555556p-5,
                    0x1.11111111100cep-7, 0x1.6c16c16c162ccp-10, 0x1.a01a01abef415p-13,
                    0x1.a01a01a6dcaffp-16, 0x1.71de021a90822p-19, 0x1.27e4db57442fbp-22,
                    0x1.af4e196027428p-26, 0x1.1f731ea5352cap-29);
}

/// e^y for y in two doubles, |y| ≤ 1400, to 0.3u: r in two doubles, the last term rounded thrice.
template <class Arch>
[[gnu::always_inline]] inline Exponential<Arch> limited_exponential(Pair<Arch> y) {
  const ReducedExponent<Arch> parts = reduced(y);
  const Pair<Arch> r = fast_two_sum(parts.head, parts.tail);
  const Reals<Arch> rest = multiply_add(r.hi * r.hi, exponential_series(r.hi), r.lo);
  const Pair<Arch> significand = fast_two_sum(constant<Arch>(1), r.hi);
  return {{significand.hi, significand.lo + rest}, {r.hi, rest}, parts.k};
}

/// The same for any y that is no NaN; the power of those beyond the limit is that of the limit.
template <class Arch>
[[gnu::always_inline]] inline Exponential<Arch> exponential(Pair<Arch> y) {
  return limited_exponential(limited(y));
}

/// 2^k for -1022 ≤ k ≤ 1023.
template <class Arch>
[[gnu::always_inline]] inline Reals<Arch> power_of_two(Integers<Arch> k) {
  return from_bits(shift_left(k + 1023, 52));
}

/// x·2^k for |k| ≤ 2044, rounded once.
template <class Arch>
[[gnu::always_inline]] inline Reals<Arch> scale(Reals<Arch> x, Integers<Arch> k) {
  const Integers<Arch> half = shift_right(k + 4096, 1) - 2048;
  return x * power_of_two(half) * power_of_two(k - half);
}

/// e^y as a double, to 0.8u and the rounding: r and the sum behind 1 are rounded, 0.35u each.
template <class Arch>
[[gnu::always_inline]] inline Reals<Arch> exp_of(Pair<Arch> y) {
  const bool ordinary = are_ordinary(y);
  if (!ordinary) [[unlikely]]
    y = limited(y);
  const ReducedExponent<Arch> parts = reduced(y);
  const Reals<Arch> r = parts.head + parts.tail;
  const Reals<Arch> value = 1.0 + multiply_add(r * r, exponential_series(r), r);
  return ordinary ? value * power_of_two(parts.k) : scale(value, parts.k);
}

/// a·b rounded once, where one of the low parts is no more than its high part's rounding error.
template <class Arch>
[[gnu::always_inline]] inline Reals<Arch> rounded_product(Pair<Arch> a, Pair<Arch> b) {
  return multiply_add(a.hi, b.hi, multiply_add(a.hi, b.lo, a.lo * b.hi));
}
template <class Arch>
[[gnu::always_inline]] inline Reals<Arch> rounded_product(Pair<Arch> a, Reals<Arch> b) {
  return multiply_add(a.hi, b, a.lo * b);
}

/// factor·e^y, to 0.3u and the rounding, the factor (a number or a pair) within 2^±900. One
/// multiplication by a power of two gives what two give: the first of them is exact.
template <class Arch, class Factor>
[[gnu::always_inline]] inline Reals<Arch> exp_times(Factor factor, Pair<Arch> y) {
  const bool ordinary = are_ordinary(y);
  if (!ordinary) [[unlikely]]
    y = limited(y);
  const Exponential<Arch> power = limited_exponential(y);
  const Reals<Arch> value = rounded_product(power.significand, factor);
  return (ordinary ? value * power_of_two(power.k) : scale(value, power.k)) + 0.0;
}

/// e^y - 1 in two parts for y ≤ 700, to 0.5u however small y is: (2^k - 1) + 2^k·(e^r - 1), the
/// leading parts added exactly.
template <class Arch>
[[gnu::always_inline]] inline Pair<Arch> exp_minus_one(const Exponential<Arch>& power) {
  // Below 2^-1000 the power is nothing beside 1.
  const Integers<Arch> k{power.k.raw < -1000 ? power.k.raw - power.k.raw - 1000 : power.k.raw};
  const Reals<Arch> a = power_of_two(k);
  const Pair<Arch> sum = fast_two_sum(a - 1.0, a * power.less_one.hi);
  return {sum.hi, multiply_add(a, power.less_one.lo, sum.lo)};
}

}  // namespace latent::fast::kernel
