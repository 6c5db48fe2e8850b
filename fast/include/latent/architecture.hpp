/// The costs of architectures in double precision: attention heads and experts.
///
/// Domains, error bounds and the rules for NaN and infinities: `Contract` in <latent/accuracy.hpp>.
#pragma once

#include <cstdint>
#include <latent/accuracy.hpp>

namespace latent::fast {

/// The parameters of one attention head over n modes, c·n².
///
/// Domain: all finite numbers; NaN elsewhere. Error at most `k_head_params.ulps`.
///
///     fmt::print("{}\n", head_params(4.0, 31.0));  // 3844
double head_params(double c, double n) noexcept;

/// The squared Frobenius error of the best head of rank n, rho^(-2n)/(1 - rho^-2), where the k-th
/// singular value is rho^-k.
///
/// Domain 1 < rho, every n; NaN elsewhere. Error at most `k_low_rank_error.ulps`: the divisor comes
/// from (rho - 1)·(rho + 1), both factors exact.
///
///     fmt::print("{}\n", low_rank_error(2.0, 3));  // 0.020833333333333332
double low_rank_error(double rho, std::uint64_t n) noexcept;

/// The cost of a active experts on n modes each, a·n².
///
/// Domain: all finite numbers; NaN elsewhere. Error at most `k_moe_cost.ulps`.
///
///     fmt::print("{}\n", moe_cost(2.0, 31.0));  // 1922
double moe_cost(double a, double n) noexcept;

/// The cost of k dense experts on d dimensions each, k·d².
///
/// Domain: all finite numbers; NaN elsewhere. Error at most `k_dense_cost.ulps`.
///
///     fmt::print("{}\n", dense_cost(8.0, 768.0));  // 4718592
double dense_cost(double k, double d) noexcept;

/// How much cheaper sparse is than dense, dense_cost(k, d)/moe_cost(a, n).
///
/// Domain: finite k and d, a ≠ 0, n ≠ 0; NaN elsewhere. Error at most `k_moe_speedup.ulps`: no cost
/// overflows on the way.
///
///     fmt::print("{}\n", moe_speedup(8.0, 768.0, 2.0, 32.0));  // 2304
double moe_speedup(double k, double d, double a, double n) noexcept;

/// The modes at which sparse stops paying, d·√(k/a).
///
/// Domain 0 < a, 0 ≤ k, every finite d; NaN elsewhere. Error at most `k_moe_break_even.ulps`.
///
///     fmt::print("{}\n", moe_break_even(2.0, 8.0, 768.0));  // 1536
double moe_break_even(double a, double k, double d) noexcept;

}  // namespace latent::fast
