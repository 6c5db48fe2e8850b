/// The information bottleneck in double precision: energy kept against modes paid for.
///
/// Domains, error bounds and the rules for NaN and infinities: `Contract` in <latent/accuracy.hpp>.
#pragma once

#include <cstdint>
#include <latent/accuracy.hpp>

namespace latent::fast {

/// Energy kept minus price eps for each of n modes, partial_sum(rho, n) - eps·n, in constant time.
///
/// Domain 0 < rho, every finite eps and n; NaN elsewhere. Error at most `k_ib_objective.ulps`, even
/// next to where the difference vanishes: there it is computed in 512 bits, and exactly for rho
/// = 1.
///
///     fmt::print("{}\n", ib_objective(1.25, 0.125, 8));  // 3.1611392
double ib_objective(double rho, double eps, std::uint64_t n) noexcept;

/// The information of a Gaussian mode of signal-to-noise s, log(1 + s)/2, in nats.
///
/// Domain -1 < s; NaN elsewhere. Error at most `k_mode_info.ulps`, relative to the result however
/// small s is.
///
///     fmt::print("{}\n", mode_info(3.0));  // 0.6931471805599453
double mode_info(double s) noexcept;

/// The information of the first n modes, the sum of mode_info(coeff(rho, k)) over k < n.
///
/// Domain 0 < rho, every n; NaN elsewhere. Error at most `k_info_up_to.ulps`. Takes less than 834
/// steps, whatever n is: where the modes fall off faster than that the rest is negligible, else the
/// sum is an integral, which the dilogarithm gives, and corrections to it (Euler-Maclaurin; the
/// bounds are in the source). For rho < 1, log(1 + rho^-k) = -k·log rho + log(1 + rho^k).
///
///     fmt::print("{}\n", info_up_to(1.25, 1'000'000'000));  // 2.0208457740017245
double info_up_to(double rho, std::uint64_t n) noexcept;

}  // namespace latent::fast
