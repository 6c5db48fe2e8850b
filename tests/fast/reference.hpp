/// The theory's quantities to 400 bits, and distances from them in ulps.
///
/// Written from the definitions with MPFR's functions alone; 400 bits leave more than 250 after the
/// worst cancellation, 53 bits in each of the two differences of a partial sum.
#pragma once

#include <boost/multiprecision/mpfr.hpp>
#include <cmath>
#include <cstdint>
#include <limits>

#include "fast/src/double_double.hpp"

namespace latent::fast::reference {

using Real = boost::multiprecision::number<boost::multiprecision::mpfr_float_backend<120>,
                                           boost::multiprecision::et_off>;

inline Real coeff(double rho, std::uint64_t k) { return pow(Real(rho), -Real(k)); }

inline Real partial_sum(double rho, std::uint64_t n) {
  if (rho == 1) return n;
  return (1 - coeff(rho, n)) / (1 - 1 / Real(rho));
}

inline Real tail(double rho, std::uint64_t n) { return coeff(rho, n) / (1 - 1 / Real(rho)); }

inline Real trunc_error(double rho, double x) { return pow(Real(rho), -Real(x)); }

inline Real n_star(double rho, double eps) { return -log(Real(eps)) / log(Real(rho)); }

inline Real alpha(double beta, double rho) { return Real(beta) * log(Real(rho)); }

inline Real learned_modes(double beta, double c) { return Real(beta) * log(Real(c)); }

inline Real scaling_loss(double beta, double rho, double c) {
  return exp(-learned_modes(beta, c) * log(Real(rho)));
}

inline Real compute_for(double beta, double rho, double eps) {
  return exp(-log(Real(eps)) / alpha(beta, rho));
}

/// |returned - exact| in the unit that `Contract` defines.
inline double ulps_between(double returned, const Real& exact) {
  if (std::isnan(returned) || isnan(exact)) return std::numeric_limits<double>::infinity();
  const Real limit = ldexp(Real(1), 1024);
  const auto capped = [&](const Real& value) {
    return value > limit ? limit : value < -limit ? Real(-limit) : value;
  };
  const Real target = capped(exact);
  int exponent = -1022;  // that of the unit, plus 52
  if (abs(target) >= ldexp(Real(1), -1022)) {
    frexp(target, &exponent);
    exponent = std::min(exponent - 1, 1023);
  }
  const Real difference = capped(Real(returned)) - target;
  return static_cast<double>(ldexp(Real(abs(difference)), 52 - exponent));
}

/// |value - exact| / |exact|; 0 where both are 0.
inline double relative_error(DoubleDouble value, const Real& exact) {
  const Real difference = Real(value.hi) + Real(value.lo) - exact;
  if (difference == 0) return 0;
  return static_cast<double>(Real(abs(difference / exact)));
}

}  // namespace latent::fast::reference
