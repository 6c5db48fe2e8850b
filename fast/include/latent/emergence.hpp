/// Emergence in double precision: the compute at which a capability appears, and its loss.
///
/// Domains, error bounds and the rules for NaN and infinities: `Contract` in <latent/accuracy.hpp>.
#pragma once

#include <latent/accuracy.hpp>

namespace latent::fast {

/// The compute at which a capability of n modes emerges, e^(n/beta).
///
/// Domain: beta ≠ 0, every finite n; NaN elsewhere. Error at most `k_emerge_compute.ulps`.
///
///     fmt::print("{}\n", emerge_compute(0.5, 8.0));  // 8886110.520507872
double emerge_compute(double beta, double n) noexcept;

/// The loss of a capability of n modes after compute c, rho^(n - beta·log c); 1 at emergence.
///
/// Domain 0 < rho, 0 < c, finite beta and n; NaN elsewhere. Error at most `k_task_loss.ulps`: where
/// n and beta·log c are so large that their difference needs more than two doubles, it has 512
/// bits.
///
///     fmt::print("{}\n", task_loss(0.5, 1.5, 8.0, 1e9));  // 0.38382838260192703
double task_loss(double beta, double rho, double n, double c) noexcept;

}  // namespace latent::fast
