/// Euler's Γ, enclosed.
#pragma once

#include <cmath>
#include <limits>
#include <optional>

#include "ref/eval/enclosure.hpp"

namespace latent::eval {

/// Lower and upper bounds; none where there is none, or none worth computing.
struct Bounds {
  std::optional<Rational> lower;
  std::optional<Rational> upper;
};

/// Bounds of Real.Gamma on [lower, upper], rounded outward to about `bits` bits. At 0, −1, −2, …
/// its value is 0, and on both sides of these it is unbounded (Mathlib: Gamma/Basic.lean,
/// `Real.Gamma_neg_nat_eq_zero`). Above 1000 there is no upper bound.
Bounds gamma_bounds(const Rational& lower, const Rational& upper, int bits);

/// Real.Gamma.
template <Enclosure X>
X gamma(const X& x, int bits) {
  constexpr double k_infinity = std::numeric_limits<double>::infinity();
  const double low = x.lower_double();
  const double high = x.upper_double();
  const bool around_pole = low <= 0 && high >= 0 && !x.is_zero();
  if (around_pole || !std::isfinite(low)) return X::entire(x.precision());
  if (!std::isfinite(high)) return X(x.precision(), low >= 2 ? 1.0 : 0.0, k_infinity);
  const auto lower = x.lower_rational();
  const auto upper = x.upper_rational();
  if (!lower || !upper) return X::entire(x.precision());
  const Bounds bounds = gamma_bounds(*lower, *upper, bits);
  const X everything(x.precision(), -k_infinity, k_infinity);
  if (bounds.lower && bounds.upper) {
    return hull(X(x.precision(), *bounds.lower), X(x.precision(), *bounds.upper));
  }
  if (!bounds.lower) return everything;
  return X(x.precision(), *bounds.lower) + X(x.precision(), 0.0, k_infinity);
}

}  // namespace latent::eval
