/// Lean's total functions over intervals: division in a field, where x / 0 = 0.
#pragma once

#include <limits>

#include "ref/eval/enclosure.hpp"

namespace latent::eval {

/// x⁻¹, with 0⁻¹ = 0. On [0, b] it is {0} ∪ [1/b, ∞), so [0, ∞); across 0 it is all reals.
/// Mathlib: GroupWithZero.inv_zero.
template <Enclosure X>
X inv(const X& x) {
  constexpr double k_infinity = std::numeric_limits<double>::infinity();
  const auto precision = x.precision();
  if (!x.contains_zero()) return quotient(X(precision, 1), x);
  if (x.is_zero()) return x;
  if (x.is_nonnegative()) return X(precision, 0.0, k_infinity);
  if (x.is_nonpositive()) return X(precision, -k_infinity, 0.0);
  return X::entire(precision);
}

/// x / y = x · y⁻¹, with x / 0 = 0. Mathlib: div_zero.
template <Enclosure X>
X div(const X& x, const X& y) {
  return y.contains_zero() ? x * inv(y) : quotient(x, y);
}

/// x % y in a field, x − x·y/y: 0 unless y = 0, where it is x. Not fmod.
/// Mathlib: Field.toEuclideanDomain.
template <Enclosure X>
X field_mod(const X& x, const X& y) {
  if (y.is_zero()) return x;
  const X zero(x.precision(), 0);
  return y.contains_zero() ? hull(x, zero) : zero;
}

/// −1, 0 or 1, with sign 0 = 0. Mathlib: Real.sign.
template <Enclosure X>
X sign(const X& x) {
  const double least = x.is_positive() ? 1 : x.is_nonnegative() ? 0 : -1;
  const double greatest = x.is_negative() ? -1 : x.is_nonpositive() ? 0 : 1;
  return X(x.precision(), least, greatest);
}

}  // namespace latent::eval
