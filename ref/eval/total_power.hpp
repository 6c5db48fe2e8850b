/// Lean's three powers over intervals: xⁿ for n ∈ ℕ, xᵏ for k ∈ ℤ and xʸ for y ∈ ℝ.
///
/// A power of a positive base is one call of `pow_of_nonnegative` at corners of the two intervals,
/// never a chain of multiplications: its relative error is a few units in the last place whatever
/// the exponent (2^53 as well as 2), on top of what the width of the base brings with it.
#pragma once

#include <optional>

#include "ref/eval/enclosure.hpp"
#include "ref/eval/total_field.hpp"
#include "ref/eval/total_rounding.hpp"

namespace latent::eval {

namespace detail {

/// size · (−1)ᵏ for an integer k.
template <Enclosure X>
X with_sign_of_power(const X& size, const X& k) {
  if (!k.is_integer()) return hull(size, -size);
  return is_even(k) ? size : -size;
}

/// x moved into [0, ∞).
template <Enclosure X>
X nonnegative_part(const X& x) {
  return max(x, X(x.precision(), 0));
}

/// cos(πy): 0, 1 and −1 exactly where 2y is an integer.
template <Enclosure X>
X cos_pi(const X& y) {
  const X half(y.precision(), 0.5);
  // Whole turns are taken off first, without rounding where y is one number.
  const X size = abs(y);
  X turns = floor(size * half);
  if (!turns.is_degenerate()) turns = floor(size * half + half);
  const X rest = turns.is_degenerate() ? size - (turns + turns) : size;
  if (rest.is_integer()) return X(y.precision(), is_even(rest) ? 1 : -1);
  if ((rest + rest).is_integer()) return X(y.precision(), 0);
  return cos(X::pi(y.precision()) * rest);
}

}  // namespace detail

/// xⁿ for a natural number n, with 0⁰ = 1. Negative numbers in n are ignored. Mathlib: Monoid.npow.
template <Enclosure X>
X npow(const X& x, const X& n) {
  using detail::nonnegative_part;
  const X exponent = integers_of(n.is_nonnegative() ? n : nonnegative_part(n));
  if (x.is_nonnegative()) return pow_of_nonnegative(x, exponent);
  if (x.is_nonpositive() || !exponent.is_integer() || is_even(exponent)) {
    return detail::with_sign_of_power(pow_of_nonnegative(abs(x), exponent), exponent);
  }
  return hull(-pow_of_nonnegative(nonnegative_part(-x), exponent),
              pow_of_nonnegative(nonnegative_part(x), exponent));
}

/// xᵏ for an integer k: (x⁻ᵏ)⁻¹ for k < 0, so that 0ᵏ = 0 unless k = 0. Mathlib: zpow_negSucc.
template <Enclosure X>
X zpow(const X& x, const X& k) {
  const X exponent = integers_of(k);
  if (exponent.is_nonnegative()) return npow(x, exponent);
  if (!x.contains_zero()) {
    const X size = pow_of_nonnegative(abs(x), exponent);
    return x.is_positive() ? size : detail::with_sign_of_power(size, exponent);
  }
  const X inverse = inv(npow(x, max(-exponent, X(k.precision(), 1))));
  return exponent.is_negative() ? inverse : hull(inverse, npow(x, exponent));
}

/// xʸ for a real y. Mathlib: Real.rpow, which is
///   exp(y·log x) for x > 0;  1 or 0 for x = 0, as y = 0 or not;  |x|ʸ·cos(πy) for x < 0.
/// Where y is an integer that is xʸ as zpow has it.
template <Enclosure X>
X rpow(const X& x, const X& y) {
  using detail::nonnegative_part;
  if (y.is_integer()) return zpow(x, y);
  if (x.is_positive()) return pow_of_nonnegative(x, y);
  std::optional<X> result;
  const auto include = [&result](const X& part) { result = result ? hull(*result, part) : part; };
  if (x.contains_zero()) include(X(x.precision(), 0.0, y.contains_zero() ? 1.0 : 0.0));
  if (!x.is_nonpositive()) include(pow_of_nonnegative(nonnegative_part(x), y));
  if (!x.is_nonnegative()) {
    include(pow_of_nonnegative(nonnegative_part(-x), y) * detail::cos_pi(y));
  }
  return *result;
}

}  // namespace latent::eval
