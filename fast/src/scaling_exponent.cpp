#include <latent/scaling_exponent.hpp>

#include "fast/src/double_double.hpp"
#include "fast/src/exponential.hpp"
#include "fast/src/logarithm.hpp"
#include "fast/src/rounding.hpp"

// Arguments outside the domain are replaced before any arithmetic, so that they raise no flag and
// leave no branch.
namespace latent::fast {
namespace {

/// Takes the place of an argument that is outside the domain.
constexpr double k_some_value = 2;

/// beta·log x, rounded once.
double scaled_logarithm(double beta, double x) noexcept {
  const Split factor = split(beta);
  return round({multiply(logarithm(x), factor.significand), factor.exponent});
}

/// e^(value·2^exponent) for a value that is 0 or within 2^±110 in magnitude, rounded once.
double rounded_exponential(DoubleDouble value, std::int64_t exponent) noexcept {
  // 2^(200 - 110) is beyond what any double can hold the exponential of, 2^(110 - 200) too small
  // for any to tell from 0.
  return round(scaled(exponential(scale(value, power_of_two(clamp(exponent, -200, 200))))));
}

}  // namespace

double alpha(double beta, double rho) noexcept {
  const bool valid = in_domain(k_alpha, beta, rho);
  const double result = scaled_logarithm(valid ? beta : k_some_value, valid ? rho : k_some_value);
  return valid ? result : k_nan;
}

double learned_modes(double beta, double c) noexcept {
  const bool valid = in_domain(k_learned_modes, beta, c);
  const double result = scaled_logarithm(valid ? beta : k_some_value, valid ? c : k_some_value);
  return valid ? result : k_nan;
}

double scaling_loss(double beta, double rho, double c) noexcept {
  const bool valid = in_domain(k_scaling_loss, beta, rho, c);
  const Split efficiency = split(valid ? beta : k_some_value);
  const DoubleDouble logarithms =
      multiply(logarithm(valid ? rho : k_some_value), logarithm(valid ? c : k_some_value));
  const double result = rounded_exponential(negate(multiply(logarithms, efficiency.significand)),
                                            efficiency.exponent);
  return valid ? result : k_nan;
}

double compute_for(double beta, double rho, double eps) noexcept {
  const bool valid = in_domain(k_compute_for, beta, rho, eps);
  const Split efficiency = split(valid ? beta : k_some_value);
  const DoubleDouble log_eps = logarithm(valid ? eps : k_some_value);
  const DoubleDouble alpha =
      multiply(logarithm(valid ? rho : k_some_value), efficiency.significand);
  const double result = rounded_exponential(negate(divide(log_eps, alpha)), -efficiency.exponent);
  return valid ? result : k_nan;
}

}  // namespace latent::fast
