/// Lean's total functions over intervals: logarithms, roots and inverse trigonometry.
#pragma once

#include "ref/eval/enclosure.hpp"
#include "ref/eval/total_field.hpp"

namespace latent::eval {

/// Real.log: ln |x|, and log 0 = 0. On an interval around 0 it is (−∞, max(ln |x|, 0)].
template <Enclosure X>
X log(const X& x) {
  if (x.is_positive()) return log_of_nonnegative(x);
  if (x.is_zero()) return x;
  const X size = abs(x);
  if (size.is_positive()) return log_of_nonnegative(size);
  return hull(log_of_nonnegative(size), X(x.precision(), 0));
}

/// Real.logb: log x / log base; 0 if the base is 0, 1 or −1.
template <Enclosure X>
X logb(const X& base, const X& x) {
  return div(log(x), log(base));
}

/// Real.sqrt: √x, and 0 for x ≤ 0.
template <Enclosure X>
X sqrt(const X& x) {
  return sqrt_of_nonnegative(x.is_nonnegative() ? x : max(x, X(x.precision(), 0)));
}

/// Real.cot: cos x / sin x, and 0 at multiples of π.
template <Enclosure X>
X cot(const X& x) {
  return div(cos(x), sin(x));
}

namespace detail {

/// x moved into [−1, 1].
template <Enclosure X>
X clamped_to_unit(const X& x) {
  return max(min(x, X(x.precision(), 1)), X(x.precision(), -1));
}

}  // namespace detail

/// Real.arcsin: −π/2 for x ≤ −1 and π/2 for x ≥ 1.
template <Enclosure X>
X arcsin(const X& x) {
  return arcsin_of_unit(detail::clamped_to_unit(x));
}

/// Real.arccos: π for x ≤ −1 and 0 for x ≥ 1.
template <Enclosure X>
X arccos(const X& x) {
  return arccos_of_unit(detail::clamped_to_unit(x));
}

}  // namespace latent::eval
