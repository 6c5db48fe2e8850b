/// Double descent in double precision: bias, variance that saturates, and the risk they add up to.
///
/// Domains, error bounds and the rules for NaN and infinities: `Contract` in <latent/accuracy.hpp>.
#pragma once

#include <latent/accuracy.hpp>

namespace latent::fast {

/// The bias of a model of p parameters, rho^(-p).
///
/// Domain 0 < rho, every finite p; NaN elsewhere. Error at most `k_bias.ulps`, as for
/// `trunc_error`.
///
///     fmt::print("{}\n", bias(4.0, 2.5));  // 0.03125
double bias(double rho, double p) noexcept;

/// The variance of p parameters fitted to n samples of noise s2, s2·min(p, modes)/n: it saturates.
///
/// Domain: finite numbers, n ≠ 0; NaN elsewhere. Error at most `k_variance.ulps`.
///
///     fmt::print("{}\n", variance(0.5, 31.0, 1000.0, 8.0));  // 0.004
double variance(double s2, double modes, double n, double p) noexcept;

/// Where the variance saturates, s2·modes/n.
///
/// Domain: finite numbers, n ≠ 0; NaN elsewhere. Error at most `k_sat_variance.ulps`.
///
///     fmt::print("{}\n", sat_variance(0.5, 31.0, 1000.0));  // 0.0155
double sat_variance(double s2, double modes, double n) noexcept;

/// The risk, bias(rho, p) + variance(s2, modes, n, p).
///
/// Domain 0 < rho, n ≠ 0, all else finite; NaN elsewhere. Error at most `k_risk.ulps`: the sum is
/// rounded once. Where the variance is negative and nearly cancels the bias, their logarithms are
/// compared in 512 bits.
///
///     fmt::print("{}\n", risk(1.25, 0.5, 31.0, 1000.0, 8.0));  // 0.17177216
double risk(double rho, double s2, double modes, double n, double p) noexcept;

/// The first valley of the risk, log(n·log rho/s2)/log rho.
///
/// Domain 1 < rho, 0 < s2, 0 < n; NaN elsewhere. Error at most `k_p_crit.ulps`: where n·log rho/s2
/// is next to 1 its distance from there is computed in 512 bits.
///
///     fmt::print("{}\n", p_crit(1.25, 0.5, 1000.0));  // 27.34097596301031
double p_crit(double rho, double s2, double n) noexcept;

}  // namespace latent::fast
