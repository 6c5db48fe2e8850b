#include <algorithm>
#include <cmath>

#include <latent/double_descent.hpp>

#include "fast/src/energy.hpp"
#include "fast/src/scaled.hpp"
#include "fast/src/wide_float.hpp"

namespace latent::fast {
namespace {

/// s2·p/n.
Scaled share_of_noise(double s2, double p, double n) noexcept {
  return divide(multiply(scaled(s2), scaled(p)), scaled(n));
}

/// rho^-p + v with v = s2·used/n < 0, where that nearly vanishes: -v·(e^u - 1) with
/// u = -p·log rho - log(-v).
Scaled risk_near_zero(double rho, double s2, double used, double n, double p) noexcept {
  const WideFloat noise = WideFloat(s2) * WideFloat(used) / WideFloat(n);
  const Scaled u = leading_of_sum(-(WideFloat(p) * logarithm(WideFloat(rho))), -logarithm(noise));
  return negate(multiply(noise.leading(), exponential_minus_one(u)));
}

/// log(n·log rho/s2) where that nearly vanishes.
Scaled logarithm_near_one(double rho, double s2, double n) noexcept {
  const WideFloat ratio = WideFloat(n) * logarithm(WideFloat(rho)) / WideFloat(s2);
  return logarithm_of_one_plus(leading_of_sum(ratio, WideFloat(-1.0)));
}

}  // namespace

double bias(double rho, double p) noexcept {
  if (!in_domain(k_bias, rho, p)) return k_nan;
  return round(reciprocal_power(rho, p));
}

double variance(double s2, double modes, double n, double p) noexcept {
  if (!in_domain(k_variance, s2, modes, n, p)) return k_nan;
  return round(share_of_noise(s2, std::min(p, modes), n));
}

double sat_variance(double s2, double modes, double n) noexcept {
  if (!in_domain(k_sat_variance, s2, modes, n)) return k_nan;
  return round(share_of_noise(s2, modes, n));
}

double risk(double rho, double s2, double modes, double n, double p) noexcept {
  if (!in_domain(k_risk, rho, s2, modes, n, p)) return k_nan;
  const double used = std::min(p, modes);
  const Scaled squared_bias = reciprocal_power(rho, p);
  const Scaled noise = share_of_noise(s2, used, n);
  const Scaled sum = add(squared_bias, noise);
  return round(cancels(sum, squared_bias, noise) ? risk_near_zero(rho, s2, used, n, p) : sum);
}

double p_crit(double rho, double s2, double n) noexcept {
  if (!in_domain(k_p_crit, rho, s2, n)) return k_nan;
  const Scaled log_rho = scaled(logarithm(rho));
  const Scaled ratio = divide(multiply(scaled(n), log_rho), scaled(s2));
  const Scaled excess = add(ratio, scaled(-1.0));
  const double size = moderate(excess).hi;
  const Scaled log_ratio = std::fabs(size) < 0x1p-6 ? logarithm_near_one(rho, s2, n)
                           : std::fabs(size) < 0.25 ? logarithm_of_one_plus(excess)
                                                    : scaled(logarithm(ratio));
  return round(divide(log_ratio, log_rho));
}

}  // namespace latent::fast
