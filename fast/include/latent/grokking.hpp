/// Grokking's quantities in double precision: rho along training, and when it crosses 1.
///
/// Domains, error bounds and the rules for NaN and infinities: `Contract` in <latent/accuracy.hpp>.
#pragma once

#include <latent/accuracy.hpp>

namespace latent::fast {

/// rho(t) under exponential growth, rho0·e^(r·t).
///
/// Domain: all finite numbers; NaN elsewhere. Error at most `k_rho_growth.ulps`: r·t is exact in
/// two doubles, and an exponential that overflows may still be made up for by a small rho0.
///
///     fmt::print("{}\n", rho_growth(0.5, 0.1, 10.0));  // 1.3591409142295228
double rho_growth(double rho0, double r, double t) noexcept;

/// When `rho_growth` crosses 1, -log rho0/r.
///
/// Domain 0 < rho0, r ≠ 0; NaN elsewhere. Error at most `k_grok_time.ulps`: the logarithm is held
/// in two doubles, relative to its own size even next to rho0 = 1.
///
///     fmt::print("{}\n", grok_time(0.5, 0.1));  // 6.931471805599453
double grok_time(double rho0, double r) noexcept;

/// rho(t) relaxing to rho_inf, rho_inf - (rho_inf - rho0)·e^(-r·t).
///
/// Domain: all finite numbers; NaN elsewhere. Error at most `k_rho_relax.ulps`: computed as
/// rho0·e^(-r·t) + rho_inf·(1 - e^(-r·t)), for growing exponentials as rho0 less what e^(-r·t) - 1
/// makes of rho_inf - rho0, which is exact. Where the two terms nearly cancel, beyond the ends of
/// the relaxation, they are compared by their logarithms in 512 bits.
///
///     fmt::print("{}\n", rho_relax(0.5, 1.5, 0.1, 10.0));  // 1.1321205588285577
double rho_relax(double rho0, double rho_inf, double r, double t) noexcept;

/// When `rho_relax` crosses 1, log((rho_inf - rho0)/(rho_inf - 1))/r.
///
/// Domain 1 < rho_inf, rho0 < rho_inf, r ≠ 0; NaN elsewhere. Error at most
/// `k_grok_time_relax.ulps`: where the quotient is next to 1 the logarithm is that of 1 + (1 -
/// rho0)/(rho_inf - 1), with exact differences.
///
///     fmt::print("{}\n", grok_time_relax(0.5, 1.5, 0.1));  // 6.931471805599453
double grok_time_relax(double rho0, double rho_inf, double r) noexcept;

/// Time past `grok_time` to reach loss delta at n modes, log(1/delta)/(n·r).
///
/// Domain r ≠ 0, n ≠ 0, 0 < delta; NaN elsewhere. Error at most `k_grok_width.ulps`.
///
///     fmt::print("{}\n", grok_width(0.1, 20.0, 0.01));  // 2.3025850929940455
double grok_width(double r, double n, double delta) noexcept;

}  // namespace latent::fast
