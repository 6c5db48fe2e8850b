#include <latent/information_bottleneck.hpp>

#include "fast/src/energy.hpp"
#include "fast/src/scaled.hpp"
#include "fast/src/wide_float.hpp"

namespace latent::fast {
namespace {

// Below, P is the partial sum and Q = eps·n; both are positive and at least three leading bits
// equal. Only for rho a power of two can more than their 181 bits be equal, and there all is exact
// if the larger numbers are subtracted first.

/// P - Q for 1/4 < rho < 4, rho ≠ 1, from (rho - 1)·(P - Q) = rho - rho^(1 - n) - (rho - 1)·Q.
Scaled gain_near_one(double rho, double eps, std::uint64_t n) noexcept {
  const WideFloat base(rho);
  const WideFloat rest = base - WideFloat(1.0);
  const WideFloat price = rest * (WideFloat(eps) * WideFloat(n));
  // Beyond 2^20 modes' worth of ln 2 the power is nothing beside the rest; a large one does not
  // come here.
  const bool vanishes = std::fabs(logarithm(rho).hi) * static_cast<double>(n) > 0x1p20;
  const WideFloat last = vanishes ? WideFloat() : WideFloat(1.0) / power(base, n - 1);
  const WideFloat difference = rho > 1 ? (base - price) - last : (-price - last) + base;
  return (difference / rest).leading();
}

/// P - Q for other rho, term by term from the largest one on: each adds a bit or more, and 1088
/// bits are all that Q has above 1.
Scaled gain_by_terms(double rho, double eps, std::uint64_t n) noexcept {
  const WideFloat base(rho);
  const WideFloat reciprocal = WideFloat(1.0) / base;
  WideFloat term = rho > 1 ? WideFloat(1.0) : power(reciprocal, n - 1);
  WideFloat sum = -(WideFloat(eps) * WideFloat(n));
  for (std::uint64_t k = 0; k < n; ++k) {
    if (!sum.is_zero() && term.exponent() < sum.exponent() - 520) break;
    sum = sum + term;
    term = term * (rho > 1 ? reciprocal : base);
  }
  return sum.leading();
}

}  // namespace

double ib_objective(double rho, double eps, std::uint64_t n) noexcept {
  if (!in_domain(k_ib_objective, rho, eps, n)) return k_nan;
  if (rho == 1) return round(multiply(difference(1, eps), scaled(n)));
  const Scaled energy = partial_energy(rho, n);
  const Scaled price = multiply(scaled(eps), scaled(n));
  const Scaled sum = add(energy, negate(price));
  if (!cancels(sum, energy, price)) return round(sum);
  const bool near_one = 0.25 < rho && rho < 4;
  return round(near_one ? gain_near_one(rho, eps, n) : gain_by_terms(rho, eps, n));
}

double mode_info(double s) noexcept {
  if (!in_domain(k_mode_info, s)) return k_nan;
  return round(scale_by(logarithm_of_one_plus(scaled(s)), -1));
}

}  // namespace latent::fast
