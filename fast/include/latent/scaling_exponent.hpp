/// The scaling exponent's quantities in double precision: alpha, the power law, the compute it
/// asks.
///
/// Domains, error bounds and the rules for NaN and infinities: `Contract` in <latent/accuracy.hpp>.
#pragma once

#include <latent/accuracy.hpp>

namespace latent::fast {

/// The scaling exponent, beta·log rho.
///
/// Domain: every finite beta, 0 < rho; NaN elsewhere. Error at most `k_alpha.ulps`: the logarithm
/// is held in two doubles, relative to its own size even next to rho = 1, and the product rounded
/// once.
///
///     fmt::print("{}\n", alpha(0.5, 2.0));  // 0.34657359027997264
double alpha(double beta, double rho) noexcept;

/// The modes that an optimizer of efficiency beta resolves with compute c, beta·log c.
///
/// Domain: every finite beta, 0 < c; NaN elsewhere. Error at most `k_learned_modes.ulps`, as for
/// `alpha`.
///
///     fmt::print("{}\n", learned_modes(2.0, 1e21));  // 96.70857390574992
double learned_modes(double beta, double c) noexcept;

/// The loss after compute c, rho^(-beta·log c) = c^(-alpha(beta, rho)).
///
/// Domain: every finite beta, 0 < rho, 0 < c; NaN elsewhere. Error at most `k_scaling_loss.ulps`:
/// the exponent beta·log c·log rho is held in two doubles throughout. Composing `trunc_error` and
/// `learned_modes` by hand would round in between, and lose up to ten bits.
///
///     fmt::print("{}\n", scaling_loss(0.25, 1.5, 1e21));  // 0.007435465834888209
double scaling_loss(double beta, double rho, double c) noexcept;

/// The compute that reaches loss eps, eps^(-1/alpha(beta, rho)).
///
/// Domain: finite beta ≠ 0, 0 < rho, rho ≠ 1, 0 < eps; NaN elsewhere. Error at most
/// `k_compute_for.ulps`: the exponent -log eps/(beta·log rho) is held in two doubles throughout.
///
///     fmt::print("{}\n", compute_for(0.25, 1.5, 0.01));  // 5.375609329700248e+19
double compute_for(double beta, double rho, double eps) noexcept;

}  // namespace latent::fast
