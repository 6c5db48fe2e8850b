/// What users compute together: a summary of many models at once, curves, thresholds.
///
/// Arguments are those of batches (<latent/batch.hpp>): an array, or one number for all rows. Rows
/// are worked on in blocks that stay in the first-level cache, so memory is read and written once
/// whatever the number of results. Nothing allocates; sizes that differ throw
/// std::invalid_argument. Every number is what the batch functions named here give, bit for bit, at
/// the same levels, in any division over threads.
#pragma once

#include <cstdint>
#include <latent/batch.hpp>
#include <span>

namespace latent::fast::batch {

/// Where a summary goes. An empty span: this quantity is not wanted. The others have an element a
/// row, and may be none of the arguments.
struct SummaryOutputs {
  std::span<double> n_star{};        ///< N* = n_star(rho, eps)
  std::span<std::uint64_t> modes{};  ///< modes(rho, eps)
  std::span<double> gap{};           ///< gen_gap(N*, n)
  std::span<double> bound{};         ///< gap_at_conf(N*, n, delta)
  std::span<double> samples{};       ///< samples_at_conf(N*, eps, delta)
};

/// From models' rho, a residual eps, n samples and a confidence 1 - delta to what the theory says
/// of each. N* enters the others rounded to a double (3.8 ulp), which costs gap and bound up to 2
/// ulp and samples up to 4 beyond the bounds of their own functions.
///
///     std::vector<double> gap(3), samples(3);
///     summarise(std::array{2.0, 4.0, 8.0}, 0.125, 1000, 0.05, {.gap = gap, .samples = samples});
void summarise(Reals rho, Reals eps, Reals n, Reals delta, const SummaryOutputs& outputs);

/// The grid first, ..., last of out.size() numbers with equal steps. Both ends are exact.
/// Throws std::invalid_argument for fewer than two numbers.
void linear_grid(double first, double last, std::span<double> out);

/// The grid first, ..., last of out.size() numbers with equal quotients, for 0 < first, last. Both
/// ends are exact; the others are off by at most some 2^-52 of themselves times 1 +
/// |log(last/first)|. Throws std::invalid_argument for fewer than two numbers, or ends that are not
/// positive and finite.
void geometric_grid(double first, double last, std::span<double> out);

/// The share of the first n modes that an old task keeps after 0, 1, 2, ... further tasks, each an
/// interference of d: retention(rho_after(rho, k·d), n) in row k, 0 from the collapse of rho to 1
/// on (where it would be below 0).
void retention_curve(double rho, double d, std::uint64_t n, std::span<double> out);

/// The first p past the peak of the risk curve, that is modes ≤ p, with
/// risk(rho, s2, modes, n, p) ≤ target: max(modes, n_star(rho, target - sat_variance(s2, modes,
/// n))). NaN where the risk never falls that far, target ≤ s2·modes/n, and outside of 1 < rho.
/// `out` may be none of the arguments.
void second_descent(Reals rho, Reals s2, Reals modes, Reals n, Reals target, std::span<double> out);

}  // namespace latent::fast::batch
