/// Optimization landscapes in double precision: smoothness, conditioning and rates.
///
/// Domains, error bounds and the rules for NaN and infinities: `Contract` in <latent/accuracy.hpp>.
#pragma once

#include <latent/accuracy.hpp>

namespace latent::fast {

/// The smoothness of the landscape, c·log rho.
///
/// Domain: finite c, 0 < rho; NaN elsewhere. Error at most `k_smoothness.ulps`, as for `alpha`.
///
///     fmt::print("{}\n", smoothness(0.5, 2.0));  // 0.34657359027997264
double smoothness(double c, double rho) noexcept;

/// The condition number at which optimal gradient descent contracts by 1/rho, (rho + 1)/(rho - 1).
///
/// Domain: finite rho ≠ 1; NaN elsewhere. Error at most `k_cond_number.ulps`: sum and difference
/// are exact.
///
///     fmt::print("{}\n", cond_number(1.25));  // 9
double cond_number(double rho) noexcept;

/// What one step of size 2/(mu + l) leaves along curvature lam, 1 - 2·lam/(mu + l).
///
/// Domain: finite numbers with mu + l ≠ 0; NaN elsewhere. Error at most `k_gd_factor.ulps`:
/// computed as (mu + l - 2·lam)/(mu + l), where the numerator loses nothing.
///
///     fmt::print("{}\n", gd_factor(0.1, 1.0, 0.7));  // -0.27272727272727265
double gd_factor(double mu, double l, double lam) noexcept;

/// rho of the Chebyshev and conjugate-gradient rate, (√kappa + 1)/(√kappa - 1).
///
/// Domain 0 < kappa, kappa ≠ 1; NaN elsewhere. Error at most `k_accel_rho.ulps`: √kappa - 1 is
/// (kappa - 1)/(√kappa + 1).
///
///     fmt::print("{}\n", accel_rho(100.0));  // 1.2222222222222223
double accel_rho(double kappa) noexcept;

}  // namespace latent::fast
