/// Forgetting in double precision: rho after interference, and what is retained.
///
/// Domains, error bounds and the rules for NaN and infinities: `Contract` in <latent/accuracy.hpp>.
#pragma once

#include <cstdint>
#include <latent/accuracy.hpp>

namespace latent::fast {

/// rho of the old task after interference d, rho·e^(-d).
///
/// Domain: finite numbers; NaN elsewhere. Error at most `k_rho_after.ulps`.
///
///     fmt::print("{}\n", rho_after(1.5, 0.25));  // 1.1682011746071073
double rho_after(double rho, double d) noexcept;

/// The same with a share lam of replay, rho·e^(-(1 - lam)·d).
///
/// Domain: finite numbers; NaN elsewhere. Error at most `k_rho_replay.ulps`: 1 - lam is exact.
///
///     fmt::print("{}\n", rho_replay(1.5, 0.25, 0.75));  // 1.4091195942202137
double rho_replay(double rho, double d, double lam) noexcept;

/// The share of the energy in the first n modes, 1 - rho^-n.
///
/// Domain 0 < rho, every n; NaN elsewhere. Error at most `k_retention.ulps`: nothing cancels next
/// to rho = 1.
///
///     fmt::print("{}\n", retention(1 + 1e-15, 3));  // 3.330669073875462e-15
double retention(double rho, std::uint64_t n) noexcept;

/// What forgetting costs at n modes, coeff(rho2, n) - coeff(rho, n).
///
/// Domain 0 < rho, 0 < rho2, every n; NaN elsewhere. Error at most `k_forgetting_gap.ulps`: the
/// larger power times 1 - e^(-n·|log(rho/rho2)|), where the logarithm of the quotient is relative
/// to its own size however near the two are.
///
///     fmt::print("{}\n", forgetting_gap(1.5, 1.25, 8));  // 0.12875371768937663
double forgetting_gap(double rho, double rho2, std::uint64_t n) noexcept;

}  // namespace latent::fast
