/// Lean's total functions over intervals: rounding to integers, and the arithmetic of ℕ and ℤ.
///
/// Arguments of the functions on ℕ and ℤ stand for integers, whatever the ends of their intervals.
#pragma once

#include <optional>

#include "ref/eval/enclosure.hpp"

namespace latent::eval {

/// The integers of x: an interval with integer ends for a number that is known to be an integer.
/// Throws std::logic_error if x holds none.
template <Enclosure X>
X integers_of(const X& x) {
  return x.is_integer() ? x : meet(ceil(x), floor(x));
}

/// Whether an integer that is known exactly is even.
template <Enclosure X>
bool is_even(const X& exact_integer) {
  return (exact_integer * X(exact_integer.precision(), 0.5)).is_integer();
}

/// round: to the nearest integer, ties upward, so round(−1/2) = 0. It is ⌈⌊2x⌋/2⌉, every step of
/// which is exact.
template <Enclosure X>
X round(const X& x) {
  return ceil(floor(x + x) * X(x.precision(), 0.5));
}

/// Int.fract: x − ⌊x⌋, in [0, 1).
template <Enclosure X>
X fract(const X& x) {
  const X whole = floor(x);
  return whole.is_degenerate() ? x - whole : X(x.precision(), 0.0, 1.0);
}

/// ⌊x⌋₊: ⌊x⌋, and 0 for x < 0.
template <Enclosure X>
X nat_floor(const X& x) {
  return max(floor(x), X(x.precision(), 0));
}

/// ⌈x⌉₊: ⌈x⌉, and 0 for x ≤ 0.
template <Enclosure X>
X nat_ceil(const X& x) {
  return max(ceil(x), X(x.precision(), 0));
}

/// a − b in ℕ: 0 for a ≤ b.
template <Enclosure X>
X nat_sub(const X& a, const X& b) {
  return max(a - b, X(a.precision(), 0));
}

/// a / b in ℤ, Euclidean: the remainder is never negative, and a / 0 = 0.
template <Enclosure X>
X int_div(const X& a, const X& b) {
  const X one(b.precision(), 1);
  const X zero(b.precision(), 0);
  const X dividend = integers_of(a);
  const X divisor = integers_of(b);
  std::optional<X> result;
  const auto include = [&result](const X& part) { result = result ? hull(*result, part) : part; };
  if (divisor.contains_zero()) include(zero);
  if (!divisor.is_nonpositive()) include(floor(quotient(dividend, max(divisor, one))));
  if (!divisor.is_nonnegative()) include(-floor(quotient(dividend, max(-divisor, one))));
  return *result;
}

/// a % b in ℤ, Euclidean: in [0, |b|), and a % 0 = a.
template <Enclosure X>
X int_mod(const X& a, const X& b) {
  const X one(b.precision(), 1);
  const X zero(b.precision(), 0);
  const X dividend = integers_of(a);
  const X divisor = integers_of(b);
  if (divisor.is_zero()) return dividend;
  const X modulus = max(abs(divisor), one);
  const X remainder =
      meet(dividend - modulus * floor(quotient(dividend, modulus)), hull(zero, modulus - one));
  return divisor.contains_zero() ? hull(remainder, dividend) : remainder;
}

/// a / b in ℕ: rounded down, and a / 0 = 0.
template <Enclosure X>
X nat_div(const X& a, const X& b) {
  const X zero(a.precision(), 0);
  return int_div(max(a, zero), max(b, zero));
}

/// a % b in ℕ, with a % 0 = a.
template <Enclosure X>
X nat_mod(const X& a, const X& b) {
  const X zero(a.precision(), 0);
  return int_mod(max(a, zero), max(b, zero));
}

}  // namespace latent::eval
