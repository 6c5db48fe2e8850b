/// Generalization in double precision: gaps between training and test, and what bounds them.
///
/// Domains, error bounds and the rules for NaN and infinities: `Contract` in <latent/accuracy.hpp>.
#pragma once

#include <cstdint>
#include <latent/accuracy.hpp>

namespace latent::fast {

/// The scale of the generalization gap at n samples, √(modes/n).
///
/// Domain 0 ≤ modes, 0 < n; NaN elsewhere. Error at most `k_gen_gap.ulps`: the quotient is held in
/// two doubles, and overflows nowhere.
///
///     fmt::print("{}\n", gen_gap(31.0, 1000.0));  // 0.17606816861659008
double gen_gap(double modes, double n) noexcept;

/// The bound on P(gap > eps) at n samples, 2·e^(-2·n·eps²/modes).
///
/// Domain: modes ≠ 0, finite n and eps; NaN elsewhere. Error at most `k_tail_prob.ulps`: the
/// exponent is held in two doubles.
///
///     fmt::print("{}\n", tail_prob(1.0, 100.0, 0.1));  // 0.27067056647322535
double tail_prob(double modes, double n, double eps) noexcept;

/// The samples at which `gen_gap` is eps, modes/eps².
///
/// Domain: finite modes, eps ≠ 0; NaN elsewhere. Error at most `k_samples_for.ulps`.
///
///     fmt::print("{}\n", samples_for(31.0, 0.125));  // 1984
double samples_for(double modes, double eps) noexcept;

/// The samples at which `tail_prob` is delta, modes·log(2/delta)/(2·eps²).
///
/// Domain: finite modes, eps ≠ 0, 0 < delta; NaN elsewhere. Error at most `k_samples_at_conf.ulps`:
/// the logarithm of the quotient is relative to its own size even next to delta = 2.
///
///     fmt::print("{}\n", samples_at_conf(31.0, 0.1, 0.05));  // 5717.763153876601
double samples_at_conf(double modes, double eps, double delta) noexcept;

/// The eps at which `tail_prob` is delta, √(modes·log(2/delta)/(2·n)).
///
/// Domain 0 ≤ modes, 0 < n, 0 < delta ≤ 2; NaN elsewhere. Error at most `k_gap_at_conf.ulps`, as
/// for `samples_at_conf`.
///
///     fmt::print("{}\n", gap_at_conf(31.0, 1000.0, 0.05));  // 0.23911844667186596
double gap_at_conf(double modes, double n, double delta) noexcept;

/// P(|k/n - p| ≥ eps) for the number k of heads among n flips of a coin that shows heads with
/// probability p. For n = 0 the mean k/n is 0.
///
/// Domain n < 2^32, 0 ≤ p ≤ 1, every finite eps; NaN elsewhere. Error at most `k_binom_tail.ulps`.
/// Which k count is decided exactly. The terms follow from each other by their quotients, both ways
/// from the most probable k, in two doubles; the tail is then divided by the sum of all, so that
/// neither factorials nor logarithms are needed, and all terms are positive. Takes some 80 standard
/// deviations' worth of steps at most, 80·√(n·p·(1 - p)).
///
///     fmt::print("{}\n", binom_tail(100, 0.5, 0.1));  // 0.03520020021770481
double binom_tail(std::uint64_t n, double p, double eps) noexcept;

}  // namespace latent::fast
