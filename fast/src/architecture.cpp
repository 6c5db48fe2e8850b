#include <cstdint>

#include <latent/architecture.hpp>

#include "fast/src/energy.hpp"
#include "fast/src/scaled.hpp"

namespace latent::fast {

double head_params(double c, double n) noexcept {
  if (!in_domain(k_head_params, c, n)) return k_nan;
  return round(multiply(scaled(c), square(scaled(n))));
}

double low_rank_error(double rho, std::uint64_t n) noexcept {
  if (!in_domain(k_low_rank_error, rho, n)) return k_nan;
  const DoubleDouble exponent = scale(multiply(logarithm(rho), exactly(n)), -2);
  const Scaled all = multiply(total_energy(rho), divide(scaled(rho), sum(rho, 1)));
  return round(multiply(scaled(exponential(exponent)), all));
}

double moe_cost(double a, double n) noexcept {
  if (!in_domain(k_moe_cost, a, n)) return k_nan;
  return round(multiply(scaled(a), square(scaled(n))));
}

double dense_cost(double k, double d) noexcept {
  if (!in_domain(k_dense_cost, k, d)) return k_nan;
  return round(multiply(scaled(k), square(scaled(d))));
}

double moe_speedup(double k, double d, double a, double n) noexcept {
  if (!in_domain(k_moe_speedup, k, d, a, n)) return k_nan;
  return round(
      divide(multiply(scaled(k), square(scaled(d))), multiply(scaled(a), square(scaled(n)))));
}

double moe_break_even(double a, double k, double d) noexcept {
  if (!in_domain(k_moe_break_even, a, k, d)) return k_nan;
  return round(multiply(scaled(d), square_root(divide(scaled(k), scaled(a)))));
}

}  // namespace latent::fast
