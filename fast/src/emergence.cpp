#include <algorithm>
#include <cstdint>

#include <latent/emergence.hpp>

#include "fast/src/scaled.hpp"
#include "fast/src/wide_float.hpp"

namespace latent::fast {
namespace {

/// (n - beta·log c)·log rho.
Scaled wide_exponent(double beta, double rho, double n, double c) noexcept {
  const Scaled modes = leading_of_sum(WideFloat(n), -(WideFloat(beta) * logarithm(WideFloat(c))));
  return multiply(modes, scaled(logarithm(rho)));
}

}  // namespace

double emerge_compute(double beta, double n) noexcept {
  if (!in_domain(k_emerge_compute, beta, n)) return k_nan;
  return round(exponential(divide(scaled(n), scaled(beta))));
}

double task_loss(double beta, double rho, double n, double c) noexcept {
  if (!in_domain(k_task_loss, beta, rho, n, c)) return k_nan;
  const Scaled log_rho = scaled(logarithm(rho));
  const Scaled learned = multiply(scaled(beta), scaled(logarithm(c)));
  const Scaled exponent = multiply(add(scaled(n), negate(learned)), log_rho);
  // The logarithms' errors cost the exponent 2^-73 of each of its terms; beyond ±2^11 it does not
  // matter.
  const std::int64_t error = magnitude(multiply(learned, log_rho)) - 71;
  const bool settled = error < -62 || magnitude(exponent) > std::max<std::int64_t>(error, 11);
  return round(exponential(settled ? exponent : wide_exponent(beta, rho, n, c)));
}

}  // namespace latent::fast
