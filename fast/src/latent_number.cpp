#include <latent/latent_number.hpp>

#include "fast/src/double_double.hpp"
#include "fast/src/energy.hpp"
#include "fast/src/exponential.hpp"
#include "fast/src/logarithm.hpp"
#include "fast/src/rounding.hpp"
#include "fast/src/scaled.hpp"

// Arguments outside the domain are replaced before any arithmetic, so that they raise no flag and
// leave no branch.
namespace latent::fast {
namespace {

/// Takes the place of a rho that is outside the domain.
constexpr double k_some_rho = 2;

}  // namespace

double coeff(double rho, std::uint64_t k) noexcept {
  const bool valid = in_domain(k_coeff, rho, k);
  const double result = round(reciprocal_power(valid ? rho : k_some_rho, k));
  return valid ? result : k_nan;
}

double partial_sum(double rho, std::uint64_t n) noexcept {
  const bool valid = in_domain(k_partial_sum, rho, n);
  const bool regular = contains(Range::positive_not_one, rho);
  const double base = regular ? rho : k_some_rho;
  const double closed_form = round(partial_energy(base, n));
  const double result = regular ? closed_form : exactly(n).hi;
  return valid ? result : k_nan;
}

double tail(double rho, std::uint64_t n) noexcept {
  const bool valid = in_domain(k_tail, rho, n);
  const double base = valid ? rho : k_some_rho;
  const double result = round(multiply(reciprocal_power(base, n), total_energy(base)));
  return valid ? result : k_nan;
}

double trunc_error(double rho, double x) noexcept {
  const bool valid = in_domain(k_trunc_error, rho, x);
  // |log rho| is 0 or above 2^-54: an x of 2^80 is as good as any larger one, and cannot overflow.
  const double modes = clamp(valid ? x : 0.0, -0x1p80, 0x1p80);
  const DoubleDouble exponent = negate(multiply(logarithm(valid ? rho : k_some_rho), modes));
  const double result = round(scaled(exponential(exponent)));
  return valid ? result : k_nan;
}

double n_star(double rho, double eps) noexcept {
  const bool valid = in_domain(k_n_star, rho, eps);
  const DoubleDouble log_rho = logarithm(valid ? rho : k_some_rho);
  const DoubleDouble log_eps = logarithm(valid ? eps : 1.0);
  const double result = round({divide(negate(log_eps), log_rho), 0});
  return valid ? result : k_nan;
}

}  // namespace latent::fast
