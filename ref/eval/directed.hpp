/// Double arithmetic with certain bounds, without touching the rounding mode.
///
/// An operation is rounded to nearest, its error is computed exactly (2Sum for sums, a fused
/// multiply-add for products, quotients and roots), and the sign of the error says on which side
/// of the rounded value the true one lies. Exact results stay exact; inexact ones are enclosed by
/// two neighbouring doubles. It is assumed that the rounding mode is to nearest, that subnormals
/// are not flushed, and that the compiler neither reassociates nor contracts (-ffp-contract=off).
///
/// Infinite arguments stand for unbounded ends: 0·∞ = 0 and a/∞ = 0, since every enclosed value is
/// a finite real. NaN is outside every domain here.
///
/// Sources: Knuth, TAOCP 2, 4.2.2 (2Sum); Boldo and Daumas, "Representable correcting terms for
/// possibly underflowing floating point operations", 2003 (when the residuals are exact).
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

namespace latent::eval::directed {

inline constexpr double k_infinity = std::numeric_limits<double>::infinity();
inline constexpr double k_largest = std::numeric_limits<double>::max();

/// Two doubles with down ≤ true value ≤ up; equal if and only if the true value is that double.
struct Bracket {
  double down;
  double up;
};

/// The position of x in the order of all doubles: neighbours differ by 1, both zeros are at 0.
/// Domain: everything but NaN.
constexpr std::int64_t ordinal(double x) {
  const auto bits = std::bit_cast<std::int64_t>(x);
  return bits >= 0 ? bits : std::numeric_limits<std::int64_t>::min() - bits;
}

/// The double at a position; the inverse of `ordinal`, with +0 for 0.
constexpr double from_ordinal(std::int64_t position) {
  return std::bit_cast<double>(position >= 0 ? position
                                             : std::numeric_limits<std::int64_t>::min() - position);
}

/// The double `steps` places above x, at most +∞.
constexpr double steps_up(double x, int steps) {
  return from_ordinal(std::min(ordinal(x) + steps, ordinal(k_infinity)));
}

/// The double `steps` places below x, at least −∞.
constexpr double steps_down(double x, int steps) { return -steps_up(-x, steps); }

/// The least double above a finite x.
constexpr double next_up(double x) { return from_ordinal(ordinal(x) + 1); }

/// The greatest double below a finite x.
constexpr double next_down(double x) { return from_ordinal(ordinal(x) - 1); }

namespace detail {

/// The bracket of value + residual, where only the sign of the residual matters and a residual
/// that is not a number (from an overflow on the way) means that it is unknown.
constexpr Bracket around(double value, double residual) {
  if (residual == 0) return {value, value};
  return {residual > 0 ? value : next_down(value), residual < 0 ? value : next_up(value)};
}

/// The bracket of a result that rounded to ±∞: exact if an argument was an unbounded end.
constexpr Bracket overflowed(double value, bool unbounded) {
  if (unbounded) return {value, value};
  return value > 0 ? Bracket{k_largest, value} : Bracket{value, -k_largest};
}

/// Below this magnitude the residual of a product, quotient or root may underflow, which loses its
/// sign: 2^(−1074 + 106).
inline constexpr double k_residual_is_safe = 0x1p-968;

}  // namespace detail

/// a + b. At most one argument may be infinite, or both alike.
inline Bracket sum(double a, double b) {
  const double s = a + b;
  if (std::abs(s) > k_largest) {
    return detail::overflowed(s, std::isinf(a) || std::isinf(b));
  }
  const double b_part = s - a;
  return detail::around(s, (a - (s - b_part)) + (b - b_part));
}

/// a · b, with 0·∞ = 0.
inline Bracket product(double a, double b) {
  if (a == 0 || b == 0) return {0, 0};
  const double p = a * b;
  const double size = std::abs(p);
  if (size > k_largest) return detail::overflowed(p, std::isinf(a) || std::isinf(b));
  if (size >= detail::k_residual_is_safe) return detail::around(p, std::fma(a, b, -p));
  if (p == 0) return detail::around(p, std::signbit(a) == std::signbit(b) ? 1.0 : -1.0);
  // The smaller factor is below 2^-484, so scaling it by 2^200 is exact, and what was lost to
  // underflow is back in range.
  if (std::abs(a) > std::abs(b)) std::swap(a, b);
  return detail::around(p, std::fma(a * 0x1p200, b, -p * 0x1p200));
}

/// a / b for b ≠ 0, with a/±∞ = 0. Not both arguments may be infinite.
inline Bracket quotient(double a, double b) {
  if (a == 0 || std::isinf(b)) return {0, 0};
  const double q = a / b;
  if (std::abs(q) > k_largest) return detail::overflowed(q, std::isinf(a));
  const double towards = b > 0 ? 1.0 : -1.0;
  if (q == 0) return detail::around(q, a > 0 ? towards : -towards);
  if (std::abs(a) >= detail::k_residual_is_safe) {
    return detail::around(q, std::fma(-q, b, a) * towards);
  }
  // Here |b| is below 2^107, since the quotient did not underflow to 0.
  return detail::around(q, std::fma(-q, b * 0x1p300, a * 0x1p300) * towards);
}

/// √a for a ≥ 0.
inline Bracket square_root(double a) {
  const double s = std::sqrt(a);
  if (a == 0 || std::isinf(a)) return {s, s};
  if (a >= detail::k_residual_is_safe) return detail::around(s, std::fma(-s, s, a));
  const double scaled = s * 0x1p100;
  return detail::around(s, std::fma(-scaled, scaled, a * 0x1p200));
}

}  // namespace latent::eval::directed
