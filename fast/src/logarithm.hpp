/// The natural logarithm in two doubles.
#pragma once

#include <bit>
#include <cstdint>

#include "fast/src/double_double.hpp"
#include "fast/src/rounding.hpp"

namespace latent::fast {

/// ln 2 = hi + lo to 2^-98; hi has 42 bits, so that hi times an integer below 2^11 is exact.
inline constexpr DoubleDouble k_ln2{0x1.62e42fefa38p-1, 0x1.ef35793c7673p-45};

/// The bound on the relative error of `logarithm`.
inline constexpr double k_logarithm_error = 0x1p-74;

/// 2 atanh(s) = log((1 + s)/(1 - s)) for |s| ≤ 0.1716, s good to 2^-100, to a relative error of
/// `k_logarithm_error`.
///
/// With z = s² ≤ 0.02945 this is 2s·(1 + z/3 + z²/5 + ... + z^14/29 + ...). Relative to 2s:
///   - the series left out is below z^15/30 < 2^-81;
///   - the terms from z⁴/9 on, at most 8.6e-8 together, are in double: at most 4.2 roundings of
///     2^-53 each, 2^-74.4;
///   - the rest is in two doubles: below 2^-99.
inline DoubleDouble twice_atanh(DoubleDouble s) noexcept {
  const DoubleDouble z = multiply(s, s);
  // The constants from 1/9 on are good enough in one double.
  const double high_terms = polynomial(z.hi, 1. / 9, 1. / 11, 1. / 13, 1. / 15, 1. / 17, 1. / 19,
                                       1. / 21, 1. / 23, 1. / 25, 1. / 27, 1. / 29);
  DoubleDouble sum = add_smaller({0x1.2492492492492p-3, 0x1.2492492492492p-57}, high_terms * z.hi);
  sum = add_smaller({0x1.999999999999ap-3, -0x1.999999999999ap-57}, multiply(z, sum));
  sum = add_smaller({0x1.5555555555555p-2, 0x1.5555555555555p-56}, multiply(z, sum));
  sum = add_smaller({1, 0}, multiply(z, sum));
  return multiply(scale(s, 2), sum);
}

/// log x for finite 0 < x, to a relative error of `k_logarithm_error`; exactly 0 at 1.
///
/// x = 2^e·m with m in [√½, √2) and log x = e·ln 2 + 2 atanh((m - 1)/(m + 1)). m ± 1 is exact, so
/// nothing is lost near x = 1; e·ln 2 and the sum add 2^-95 of ln 2, and |log m| ≤ |log x|.
inline DoubleDouble logarithm(double x) noexcept {
  constexpr std::uint64_t sqrt_half = 0x3fe6'a09e'0000'0000;
  constexpr std::int64_t bias = 1024;  // keeps the shifted exponent field non-negative
  const std::int64_t lift = std::bit_cast<std::uint64_t>(x) < 0x0010'0000'0000'0000 ? 54 : 0;
  const auto bits = std::bit_cast<std::uint64_t>(x * power_of_two(lift));
  const auto field = static_cast<std::int64_t>(
      (bits - sqrt_half + (static_cast<std::uint64_t>(bias) << 52)) >> 52);
  const auto m = std::bit_cast<double>(bits - (static_cast<std::uint64_t>(field - bias) << 52));
  const double e = to_double(field - bias - lift);

  const DoubleDouble log_m = twice_atanh(divide({m - 1, 0}, two_sum(m, 1)));
  const DoubleDouble total = two_sum(e * k_ln2.hi, log_m.hi);
  return fast_two_sum(total.hi, total.lo + std::fma(e, k_ln2.lo, log_m.lo));
}

/// log(a/b) for finite 0 < a, b, to a relative error of `k_logarithm_error`; exactly 0 at a = b.
///
/// As `logarithm`, with the significands of a and b, up to a factor of 2, in place of m and 1:
/// their sum and difference are exact.
inline DoubleDouble logarithm_of_quotient(double a, double b) noexcept {
  constexpr double root_two = 0x1.6a09e667f3bcdp+0;
  const Split x = split(a);
  const Split y = split(b);
  const bool above = x.significand > root_two * y.significand;
  const bool below = y.significand > root_two * x.significand;
  const double m = below ? 2 * x.significand : x.significand;
  const double n = above ? 2 * y.significand : y.significand;
  const double e = to_double(x.exponent - y.exponent + (above ? 1 : 0) - (below ? 1 : 0));

  const DoubleDouble log_m = twice_atanh(divide(two_sum(m, -n), two_sum(m, n)));
  const DoubleDouble whole = two_product(e, k_ln2.hi);  // e may have 12 bits
  const DoubleDouble total = two_sum(whole.hi, log_m.hi);
  return fast_two_sum(total.hi, total.lo + (whole.lo + std::fma(e, k_ln2.lo, log_m.lo)));
}

}  // namespace latent::fast
