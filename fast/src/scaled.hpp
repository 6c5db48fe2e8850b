/// Arithmetic on numbers of any size in two doubles: products that overflow on the way, differences
/// of doubles without loss, logarithms and exponentials of all of them.
///
/// Significands are 0 or between 2^-110 and 2^110 in magnitude, which a dozen products of
/// significands in [1, 2) keep without being normalised. Errors are relative unless stated.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "fast/src/double_double.hpp"
#include "fast/src/exponential.hpp"
#include "fast/src/logarithm.hpp"
#include "fast/src/rounding.hpp"

namespace latent::fast {

/// The same number with a significand in [1, 2) in magnitude, or 0.
inline Scaled normalised(DoubleDouble value, std::int64_t exponent = 0) noexcept {
  const std::int64_t shift = split(value.hi).exponent;
  const std::int64_t first = clamp(-shift, -1000, 1000);
  const DoubleDouble part = scale(value, power_of_two(first));
  return {scale(part, power_of_two(-shift - first)), exponent + shift};
}

/// A finite double, exactly.
inline Scaled scaled(double value) noexcept {
  const Split parts = split(value);
  return {{parts.significand, 0}, parts.exponent};
}

/// A natural number, exactly.
inline Scaled scaled(std::uint64_t value) noexcept { return normalised(exactly(value)); }

/// The logarithm or other number of moderate size, as it is.
inline Scaled scaled(DoubleDouble value) noexcept { return {value, 0}; }

inline Scaled negate(const Scaled& a) noexcept { return {negate(a.significand), a.exponent}; }

/// a·2^power.
inline Scaled scale_by(const Scaled& a, std::int64_t power) noexcept {
  return {a.significand, a.exponent + power};
}

/// a·b, to 2^-103.
inline Scaled multiply(const Scaled& a, const Scaled& b) noexcept {
  return {multiply(a.significand, b.significand), a.exponent + b.exponent};
}

/// The product of more than two.
template <class... Factors>
Scaled multiply(const Scaled& a, const Scaled& b, const Factors&... factors) noexcept {
  return multiply(multiply(a, b), factors...);
}

inline Scaled square(const Scaled& a) noexcept { return multiply(a, a); }

/// a/b for b ≠ 0, to 2^-102.
inline Scaled divide(const Scaled& a, const Scaled& b) noexcept {
  return {divide(a.significand, b.significand), a.exponent - b.exponent};
}

/// √a for 0 ≤ a, to 2^-102.
inline Scaled square_root(const Scaled& a) noexcept {
  const std::int64_t odd = a.exponent & 1;
  const DoubleDouble square = scale(a.significand, power_of_two(odd));
  if (square.hi == 0) return {{0, 0}, 0};
  const double root = std::sqrt(square.hi);
  const double rest = (std::fma(-root, root, square.hi) + square.lo) / (2 * root);
  return {fast_two_sum(root, rest), (a.exponent - odd) / 2};
}

/// a + b, normalised, to 2^-102 of |a| + |b|.
inline Scaled add(const Scaled& a, const Scaled& b) noexcept {
  if (a.significand.hi == 0) return b;
  if (b.significand.hi == 0) return a;
  const std::int64_t exponent = std::max(a.exponent, b.exponent);
  const auto aligned = [exponent](const Scaled& x) {
    return scale(x.significand, power_of_two(clamp(x.exponent - exponent, -600, 0)));
  };
  return normalised(add(aligned(a), aligned(b)), exponent);
}

/// a + b, exactly but for numbers that are 2^-900 of the larger one.
inline Scaled sum(double a, double b) noexcept {
  // Halved twice, what overflows does not.
  const bool large = std::max(std::fabs(a), std::fabs(b)) >= 0x1p1000;
  const double unit = large ? 0.25 : 1.0;
  return normalised(two_sum(a * unit, b * unit), large ? 2 : 0);
}

inline Scaled difference(double a, double b) noexcept { return sum(a, -b); }

/// a + b + c, to 2^-103, but for numbers that are 2^-900 of the largest.
inline Scaled sum(double a, double b, double c) noexcept {
  const bool large = std::max({std::fabs(a), std::fabs(b), std::fabs(c)}) >= 0x1p1000;
  const double unit = large ? 0.125 : 1.0;
  const DoubleDouble first = two_sum(a * unit, b * unit);
  const DoubleDouble head = two_sum(first.hi, c * unit);
  const DoubleDouble rest = two_sum(head.lo, first.lo);
  // Where the leading parts cancel, their sum is exact.
  const DoubleDouble top = two_sum(head.hi, rest.hi);
  return normalised(two_sum(top.hi, top.lo + rest.lo), large ? 3 : 0);
}

/// The exponent of |a| as a power of two, rounded down; far below all others for 0.
inline std::int64_t magnitude(const Scaled& a) noexcept {
  const Scaled x = normalised(a.significand, a.exponent);
  return x.significand.hi == 0 ? INT64_MIN / 2 : x.exponent;
}

/// Whether a sum lost 3 bits or more of its terms a and b to cancellation.
inline bool cancels(const Scaled& sum, const Scaled& a, const Scaled& b) noexcept {
  return magnitude(sum) < std::max(magnitude(a), magnitude(b)) - 1;
}

/// The number in two doubles, too small or too large a one being taken for 2^±200 times its
/// significand.
inline DoubleDouble moderate(const Scaled& a) noexcept {
  return scale(a.significand, power_of_two(clamp(a.exponent, -200, 200)));
}

/// e^a, to `k_exponential_error` and the absolute error of a: 2^(200 - 110) is beyond what any
/// double can hold the exponential of, 2^(110 - 200) too small for any to tell from 0.
inline Scaled exponential(const Scaled& a) noexcept { return scaled(exponential(moderate(a))); }

/// e^a - 1, to `k_exponential_minus_one_error`, for a normalised a.
inline Scaled exponential_minus_one(const Scaled& a) noexcept {
  if (a.significand.hi == 0 || a.exponent < -110) return a;
  return exponential_minus_one(moderate(a));
}

/// log a for 0 < a not next to 1, to 2^-74 of max(|log a|, 1).
inline DoubleDouble logarithm(const Scaled& a) noexcept {
  const Scaled x = normalised(a.significand, a.exponent);
  const DoubleDouble log_m =
      add_smaller(logarithm(x.significand.hi), x.significand.lo / x.significand.hi);
  return add(multiply(k_ln2, to_double(x.exponent)), log_m);
}

/// log(1 + a) for -1 < a, normalised, to 2^-72 however small a is.
inline Scaled logarithm_of_one_plus(const Scaled& a) noexcept {
  if (a.significand.hi == 0 || a.exponent < -110) return a;
  if (a.exponent > 110) return scaled(logarithm(a));
  const DoubleDouble x = moderate(a);
  if (x.hi < -0.29 || x.hi > 0.41) return scaled(logarithm(scaled(add({1, 0}, x))));
  return scaled(twice_atanh(divide(x, add({2, 0}, x))));
}

}  // namespace latent::fast
