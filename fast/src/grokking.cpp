#include <latent/grokking.hpp>

#include "fast/src/scaled.hpp"
#include "fast/src/wide_float.hpp"

namespace latent::fast {
namespace {

/// rho_inf - (rho_inf - rho0)·e^(-r·t) where that nearly vanishes: with rho0/rho_inf = q and
/// u = log(1 - q) - r·t it is -rho_inf·(e^u - 1).
Scaled relaxed_near_zero(double rho0, double rho_inf, double r, double t) noexcept {
  const WideFloat share = WideFloat(rho0) / WideFloat(rho_inf);
  const Scaled u = leading_of_sum(logarithm_of_one_plus(-share), -(WideFloat(r) * WideFloat(t)));
  return negate(multiply(scaled(rho_inf), exponential_minus_one(u)));
}

}  // namespace

double rho_growth(double rho0, double r, double t) noexcept {
  if (!in_domain(k_rho_growth, rho0, r, t)) return k_nan;
  return round(multiply(scaled(rho0), exponential(multiply(scaled(r), scaled(t)))));
}

double grok_time(double rho0, double r) noexcept {
  if (!in_domain(k_grok_time, rho0, r)) return k_nan;
  return round(divide(negate(scaled(logarithm(rho0))), scaled(r)));
}

double rho_relax(double rho0, double rho_inf, double r, double t) noexcept {
  if (!in_domain(k_rho_relax, rho0, rho_inf, r, t)) return k_nan;
  // Both ways of adding up have terms of one sign where the value stays between rho0 and rho_inf,
  // or leaves them on the side of rho0.
  const Scaled exponent = negate(multiply(scaled(r), scaled(t)));
  const Scaled change = exponential_minus_one(exponent);
  const bool forward = exponent.significand.hi <= 0;
  const Scaled start = forward ? multiply(scaled(rho0), exponential(exponent)) : scaled(rho0);
  const Scaled gain =
      multiply(forward ? scaled(rho_inf) : difference(rho_inf, rho0), negate(change));
  const Scaled sum = add(start, gain);
  return round(cancels(sum, start, gain) ? relaxed_near_zero(rho0, rho_inf, r, t) : sum);
}

double grok_time_relax(double rho0, double rho_inf, double r) noexcept {
  if (!in_domain(k_grok_time_relax, rho0, rho_inf, r)) return k_nan;
  const Scaled rest = difference(rho_inf, 1);
  const Scaled excess = divide(difference(1, rho0), rest);
  const double size = moderate(excess).hi;
  const Scaled time = -0.25 < size && size < 0.25
                          ? logarithm_of_one_plus(excess)
                          : scaled(logarithm(divide(difference(rho_inf, rho0), rest)));
  return round(divide(time, scaled(r)));
}

double grok_width(double r, double n, double delta) noexcept {
  if (!in_domain(k_grok_width, r, n, delta)) return k_nan;
  return round(divide(negate(scaled(logarithm(delta))), multiply(scaled(n), scaled(r))));
}

}  // namespace latent::fast
