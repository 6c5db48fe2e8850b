#include <cmath>
#include <cstdint>

#include <latent/landscape.hpp>

#include "fast/src/scaled.hpp"

namespace latent::fast {

double smoothness(double c, double rho) noexcept {
  if (!in_domain(k_smoothness, c, rho)) return k_nan;
  return round(multiply(scaled(c), scaled(logarithm(rho))));
}

double cond_number(double rho) noexcept {
  if (!in_domain(k_cond_number, rho)) return k_nan;
  return round(divide(sum(rho, 1), difference(rho, 1)));
}

double gd_factor(double mu, double l, double lam) noexcept {
  if (!in_domain(k_gd_factor, mu, l, lam)) return k_nan;
  const std::int64_t shift = std::fabs(lam) < 0x1p1000 ? 0 : 4;  // 2·lam must not overflow
  const double unit = power_of_two(-shift);
  const Scaled rest = scale_by(sum(mu * unit, l * unit, -2 * (lam * unit)), shift);
  return round(divide(rest, sum(mu, l)));
}

double accel_rho(double kappa) noexcept {
  if (!in_domain(k_accel_rho, kappa)) return k_nan;
  // (√κ + 1)/(√κ - 1) = (√κ + 1)²/(κ - 1)
  const Scaled root = square_root(scaled(kappa));
  return round(divide(square(add(root, scaled(1.0))), difference(kappa, 1)));
}

}  // namespace latent::fast
