#include <latent/generalization.hpp>

#include "fast/src/scaled.hpp"

namespace latent::fast {

double gen_gap(double modes, double n) noexcept {
  if (!in_domain(k_gen_gap, modes, n)) return k_nan;
  return round(square_root(divide(scaled(modes), scaled(n))));
}

double tail_prob(double modes, double n, double eps) noexcept {
  if (!in_domain(k_tail_prob, modes, n, eps)) return k_nan;
  const Scaled exponent = divide(multiply(scaled(n), square(scaled(eps))), scaled(modes));
  return round(scale_by(exponential(scale_by(negate(exponent), 1)), 1));
}

double samples_for(double modes, double eps) noexcept {
  if (!in_domain(k_samples_for, modes, eps)) return k_nan;
  return round(divide(scaled(modes), square(scaled(eps))));
}

double samples_at_conf(double modes, double eps, double delta) noexcept {
  if (!in_domain(k_samples_at_conf, modes, eps, delta)) return k_nan;
  const Scaled surprise = scaled(logarithm_of_quotient(2, delta));
  return round(scale_by(divide(multiply(scaled(modes), surprise), square(scaled(eps))), -1));
}

double gap_at_conf(double modes, double n, double delta) noexcept {
  if (!in_domain(k_gap_at_conf, modes, n, delta)) return k_nan;
  const Scaled surprise = scaled(logarithm_of_quotient(2, delta));
  return round(square_root(scale_by(divide(multiply(scaled(modes), surprise), scaled(n)), -1)));
}

}  // namespace latent::fast
