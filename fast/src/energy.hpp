/// Powers of rho and their sums, of any size.
#pragma once

#include <cstdint>

#include "fast/src/scaled.hpp"

namespace latent::fast {

/// rho/(rho - 1) for 0 < rho ≠ 1, to 2^-100: the energy of all modes.
inline Scaled total_energy(double rho) noexcept { return divide(scaled(rho), difference(rho, 1)); }

/// rho^-n for 0 < rho.
inline Scaled reciprocal_power(double rho, std::uint64_t n) noexcept {
  return scaled(exponential(negate(multiply(logarithm(rho), exactly(n)))));
}

/// rho^-x for 0 < rho.
inline Scaled reciprocal_power(double rho, double x) noexcept {
  return exponential(negate(multiply(scaled(logarithm(rho)), scaled(x))));
}

/// 1 - rho^-n for 0 < rho.
inline Scaled retained(double rho, std::uint64_t n) noexcept {
  return negate(exponential_minus_one(negate(multiply(logarithm(rho), exactly(n)))));
}

/// The energy of the first n modes, rho·(1 - rho^-n)/(rho - 1) for 0 < rho ≠ 1.
inline Scaled partial_energy(double rho, std::uint64_t n) noexcept {
  return multiply(retained(rho, n), total_energy(rho));
}

/// a^-n - b^-n for 0 < a, b: the larger power times 1 minus the power of their quotient.
inline Scaled difference_of_powers(double a, double b, std::uint64_t n) noexcept {
  const double less = a < b ? a : b;
  const double more = a < b ? b : a;
  const DoubleDouble exponent = multiply(logarithm_of_quotient(less, more), exactly(n));
  const Scaled share = exponential_minus_one(exponent);
  return multiply(reciprocal_power(less, n), a < b ? negate(share) : share);
}

}  // namespace latent::fast
