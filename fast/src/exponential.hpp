/// The exponential in two doubles, with the power of two kept apart.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

#include "fast/src/double_double.hpp"
#include "fast/src/logarithm.hpp"
#include "fast/src/rounding.hpp"

namespace latent::fast {

/// e^y = (1 + fraction)·2^exponent, with fraction between √½ - 1 and √2 - 1 (to a few ulps).
struct Exponential {
  DoubleDouble fraction;
  std::int64_t exponent;
};

/// The bounds on the errors of `exponential` and `exponential_minus_one` relative to their results,
/// that of y aside.
inline constexpr double k_exponential_error = 0x1p-64;
inline constexpr double k_exponential_minus_one_error = 0x1p-63;

/// Larger exponents are taken for this one: no product of four doubles makes up for e^±6000.
inline constexpr double k_largest_exponent = 6000;

/// e^y, y clamped to ±`k_largest_exponent`.
///
/// y = k·ln 2 + r with |r| ≤ 0.3466, and 1 + fraction = 1 + r + r²/2 + ... + r^15/15! + ...:
///   - r is wrong by at most 2^-84 (k·ln 2 with |k| ≤ 8657), and not at all for k = 0;
///   - the series left out is below 2^-68.6;
///   - the terms from r^5/120 on, at most 4.5e-5, are in double: at most 4.3 roundings of 2^-53,
///     together 2^-65.3;
///   - the rest is in two doubles: below 2^-100.
/// Together this is below 2^-65.1, and 1 + fraction is at least 0.707.
inline Exponential exponential(DoubleDouble y) noexcept {
  const double y_hi = clamp(y.hi, -k_largest_exponent, k_largest_exponent);
  const double y_lo = y_hi == y.hi ? y.lo : 0;
  constexpr double log2_e = 0x1.71547652b82fep+0;
  const double shifted = y_hi * log2_e + k_integer_shift;
  const double k = shifted - k_integer_shift;
  const auto exponent =
      std::bit_cast<std::int64_t>(shifted) - std::bit_cast<std::int64_t>(k_integer_shift);
  const DoubleDouble whole = two_product(-k, k_ln2.hi);  // k may have 14 bits
  const DoubleDouble head = two_sum(y_hi, whole.hi);
  const DoubleDouble r = two_sum(head.hi, head.lo + (whole.lo + std::fma(-k, k_ln2.lo, y_lo)));

  // The constants from 1/5! on are good enough in one double.
  const double high_terms = polynomial(r.hi, 1. / 120, 1. / 720, 1. / 5040, 1. / 40320, 1. / 362880,
                                       1. / 3628800, 1. / 39916800, 1. / 479001600, 1. / 6227020800,
                                       1. / 87178291200, 1. / 1307674368000);
  DoubleDouble sum = add_smaller({0x1.5555555555555p-5, 0x1.5555555555555p-59}, high_terms * r.hi);
  sum = add_smaller({0x1.5555555555555p-3, 0x1.5555555555555p-57}, multiply(r, sum));
  sum = add_smaller({0.5, 0}, multiply(r, sum));
  sum = add_smaller({1, 0}, multiply(r, sum));
  return {multiply(r, sum), exponent};
}

/// e^y with one significand.
inline Scaled scaled(const Exponential& power) noexcept {
  return {add_smaller({1, 0}, power.fraction), power.exponent};
}

/// e^y - 1, relative to its own size however small y is, y clamped to ±`k_largest_exponent`.
///
/// With e^y = (1 + f)·2^k this is 2^max(k,0)·((a - b) + a·f), a = 2^min(k,0) and b = 2^-max(k,0),
/// where a - b is exact, 0 for k = 0 and at least ½ else. Relative to the result the errors of
/// `exponential` are largest at k = 1 and r = -0.3466, where the sum is 0.207: there the terms in
/// double are 3.9e-5, which makes 2^-65.4 of 1 and 2^-63.1 of the sum. For k = 0 they are at most
/// 1.3e-4 of e^r - 1, which makes 2^-63.4.
inline Scaled exponential_minus_one(DoubleDouble y) noexcept {
  const Exponential power = exponential(y);
  const double a = power_of_two(clamp(power.exponent, -500, 0));
  const double b = power_of_two(-clamp(power.exponent, 0, 500));
  return {add(two_sum(a, -b), scale(power.fraction, a)), power.exponent > 0 ? power.exponent : 0};
}

}  // namespace latent::fast
