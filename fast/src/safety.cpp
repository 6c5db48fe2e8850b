#include <cstdint>

#include <latent/safety.hpp>

#include "fast/src/energy.hpp"
#include "fast/src/scaled.hpp"

namespace latent::fast {

double align_samples(double n, double eps) noexcept {
  if (!in_domain(k_align_samples, n, eps)) return k_nan;
  return round(divide(scaled(n), square(scaled(eps))));
}

double proxy_gap(double rho_rew, double rho_pref, std::uint64_t n) noexcept {
  if (!in_domain(k_proxy_gap, rho_rew, rho_pref, n)) return k_nan;
  return round(difference_of_powers(rho_rew, rho_pref, n));
}

double hack_ratio(double rho_rew, double rho_pref, std::uint64_t n) noexcept {
  if (!in_domain(k_hack_ratio, rho_rew, rho_pref, n)) return k_nan;
  return round(scaled(exponential(multiply(logarithm_of_quotient(rho_pref, rho_rew), exactly(n)))));
}

double attack_surface(double d, double n) noexcept {
  if (!in_domain(k_attack_surface, d, n)) return k_nan;
  return round(difference(d, n));
}

double off_share(double d, double n) noexcept {
  if (!in_domain(k_off_share, d, n)) return k_nan;
  return round(divide(difference(d, n), scaled(d)));
}

double robust_radius(double m, double l, double d, double n) noexcept {
  if (!in_domain(k_robust_radius, m, l, d, n)) return k_nan;
  return round(divide(scaled(m), multiply(scaled(l), square_root(difference(d, n)))));
}

}  // namespace latent::fast
