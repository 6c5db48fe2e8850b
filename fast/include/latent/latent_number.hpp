/// The Latent Number's quantities in double precision: coefficients, their sums, N*.
///
/// Domains, error bounds and the rules for NaN and infinities: `Contract` in <latent/accuracy.hpp>.
#pragma once

#include <cstdint>
#include <latent/accuracy.hpp>

namespace latent::fast {

/// The k-th spectral coefficient, (1/rho)^k.
///
/// Domain 0 < rho, every k; NaN elsewhere. Error at most `k_coeff.ulps`: the exponent k·log rho is
/// held in two doubles, so that only the last rounding counts.
///
///     fmt::print("{}\n", coeff(2.0, 10));  // 0.0009765625
double coeff(double rho, std::uint64_t k) noexcept;

/// The energy of the first n modes, coeff(rho, 0) + ... + coeff(rho, n - 1), in constant time.
///
/// Domain 0 < rho, every n; NaN elsewhere. The sum is 0 for n = 0 and n for rho = 1; else the
/// closed form rho·(1 - rho^-n)/(rho - 1), where 1 - rho^-n comes from expm1 and rho - 1 is exact,
/// so that nothing cancels however near rho is to 1. Error at most `k_partial_sum.ulps`.
///
///     const double rho = 1 + 1e-15;
///     fmt::print("{}\n", partial_sum(rho, 1'000'000'000'000'000'000));  // 900719925474100.2
double partial_sum(double rho, std::uint64_t n) noexcept;

/// The energy of all modes from the n-th on, (1/rho)^n / (1 - 1/rho).
///
/// Domain 1 < rho, every n; NaN elsewhere. Error at most `k_tail.ulps`, computed as
/// rho^-n · rho/(rho - 1) in two doubles with rho - 1 exact.
///
///     fmt::print("{}\n", tail(2.0, 3));  // 0.25
double tail(double rho, std::uint64_t n) noexcept;

/// The residual after x modes, rho^(-x).
///
/// Domain 0 < rho, every finite x; NaN elsewhere. Error at most `k_trunc_error.ulps`: the exponent
/// x·log rho is held in two doubles.
///
///     fmt::print("{}\n", trunc_error(4.0, 2.5));  // 0.03125
double trunc_error(double rho, double x) noexcept;

/// The effective dimension N*(eps) = log(1/eps) / log(rho): how many modes leave a residual of eps.
///
/// Domain 0 < rho, rho ≠ 1, 0 < eps; NaN elsewhere. Error at most `k_n_star.ulps`: both logarithms
/// are held in two doubles, relative to their own size even next to 1.
///
///     fmt::print("{}\n", n_star(10.0, 0.25));  // 0.6020599913279624
double n_star(double rho, double eps) noexcept;

/// What `modes` returns where N* is not defined. No N* of two doubles comes near it: the largest,
/// at rho = 1 + 2^-52 and eps = 2^-1074, is about 3.4e18.
inline constexpr std::uint64_t k_no_modes = UINT64_MAX;

/// N* as a whole number of modes: the least natural number n with rho^-n ≤ eps.
///
/// Domain 1 < rho, 0 < eps; `k_no_modes` elsewhere. Exactly ⌈log(1/eps) / log rho⌉ for every pair
/// of doubles, 0 when 1 ≤ eps. Two doubles decide all but, at worst, one call in seven hundred;
/// there whole-number arithmetic takes over, of as many digits as it needs.
///
///     fmt::print("{}\n", modes(1000.0, 1e-3));  // 1: the double 1e-3 is above 1/1000
std::uint64_t modes(double rho, double eps) noexcept;

}  // namespace latent::fast
