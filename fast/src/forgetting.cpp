#include <cstdint>

#include <latent/forgetting.hpp>

#include "fast/src/energy.hpp"
#include "fast/src/scaled.hpp"

namespace latent::fast {

double rho_after(double rho, double d) noexcept {
  if (!in_domain(k_rho_after, rho, d)) return k_nan;
  return round(multiply(scaled(rho), exponential(scaled(-d))));
}

double rho_replay(double rho, double d, double lam) noexcept {
  if (!in_domain(k_rho_replay, rho, d, lam)) return k_nan;
  const Scaled exponent = multiply(difference(lam, 1), scaled(d));
  return round(multiply(scaled(rho), exponential(exponent)));
}

double retention(double rho, std::uint64_t n) noexcept {
  if (!in_domain(k_retention, rho, n)) return k_nan;
  return round(retained(rho, n));
}

double forgetting_gap(double rho, double rho2, std::uint64_t n) noexcept {
  if (!in_domain(k_forgetting_gap, rho, rho2, n)) return k_nan;
  return round(difference_of_powers(rho2, rho, n));
}

}  // namespace latent::fast
