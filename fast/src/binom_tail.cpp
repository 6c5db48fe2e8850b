#include <algorithm>
#include <cmath>
#include <cstdint>

#include <latent/generalization.hpp>
#include "fast/src/scaled.hpp"
#include "fast/src/wide_float.hpp"

namespace latent::fast {
namespace {

struct Flips {
  std::int64_t n;
  double p;
  double eps;
};

WideFloat exact(std::int64_t natural) noexcept {
  return WideFloat(static_cast<std::uint64_t>(natural));
}

/// Whether eps ≤ k/n - p, for 0 < eps, exactly. The larger subtrahend goes first: where digits get
/// lost, the sign is settled.
bool reaches_above(const Flips& flips, std::int64_t k) noexcept {
  const auto [low, high] = std::minmax(flips.p, flips.eps);
  const WideFloat n = exact(flips.n);
  return !((exact(k) - n * WideFloat(high)) - n * WideFloat(low)).is_negative();
}

/// Whether eps ≤ p - k/n, for 0 < eps, exactly.
bool reaches_below(const Flips& flips, std::int64_t k) noexcept {
  const WideFloat n = exact(flips.n);
  return !((n * WideFloat(flips.p) - exact(k)) - n * WideFloat(flips.eps)).is_negative();
}

/// The least k that reaches above, n + 1 if none does.
std::int64_t first_above(const Flips& flips) noexcept {
  const double guess = static_cast<double>(flips.n) * (flips.p + flips.eps);
  auto k = std::min(static_cast<std::int64_t>(guess), flips.n + 1);
  while (k > 0 && reaches_above(flips, k - 1)) --k;
  while (k <= flips.n && !reaches_above(flips, k)) ++k;
  return k;
}

/// The largest k that reaches below, -1 if none does.
std::int64_t last_below(const Flips& flips) noexcept {
  const double guess = static_cast<double>(flips.n) * (flips.p - flips.eps);
  auto k = std::max(static_cast<std::int64_t>(guess), std::int64_t{-1});
  while (k < flips.n && reaches_below(flips, k + 1)) ++k;
  while (k >= 0 && !reaches_below(flips, k)) --k;
  return k;
}

// Probabilities relative to that of the start of the walk, times 2^400: the least that matters,
// 2^-1150 of it, has room for both of its doubles.
constexpr double k_start = 0x1p400;
constexpr double k_least = 0x1p-750;
/// Of a sum no more than this is left out.
constexpr double k_left_out = 0x1p-72;

struct Walk {
  DoubleDouble total;  ///< of all terms but the start
  DoubleDouble tail;   ///< of those in the tail
};

/// Adds up the terms of i = 1, 2, ..., last, each the one before times odds·(from - i + 1)/(to +
/// i); those from `first` on are the tail. The factors fall, and below 1 at once or after a step.
///
/// 22u² for each of the steps, of which there are at most 40 standard deviations, less than 2^22:
/// that leaves 2^-79.
Walk walk(std::int64_t last, std::int64_t first, DoubleDouble odds, std::int64_t from,
          std::int64_t to) noexcept {
  Walk sums{{0, 0}, {0, 0}};
  DoubleDouble term{k_start, 0};
  for (std::int64_t i = 1; i <= last; ++i) {
    const double before = term.hi;
    term = divide(multiply(multiply(term, odds), to_double(from - i + 1)), {to_double(to + i), 0});
    sums.total = add(sums.total, term);
    if (i >= first) sums.tail = add(sums.tail, term);
    // What is to come, t·f + t·f·f' + ... with f ≥ f' ≥ ..., is at most t·f/(1 - f).
    const double enough = i >= first     ? k_left_out * sums.tail.hi
                          : first > last ? k_left_out * k_start
                                         : k_least;
    const double fall = before - term.hi;
    if (term.hi < enough && fall > 0 && term.hi / fall * term.hi < enough) break;
  }
  return sums;
}

}  // namespace

double binom_tail(std::uint64_t n, double p, double eps) noexcept {
  if (!in_domain(k_binom_tail, n, p, eps)) return k_nan;
  if (eps <= 0) return 1;
  if (n == 0) return p >= eps ? 1 : 0;
  if (p == 0 || p == 1 || eps > 1) return 0;

  const Flips flips{static_cast<std::int64_t>(n), p, eps};
  const std::int64_t above = first_above(flips);
  const std::int64_t below = last_below(flips);
  const auto start = std::min(static_cast<std::int64_t>(static_cast<double>(n) * p), flips.n);
  const DoubleDouble q = two_sum(1, -p);
  const DoubleDouble odds = divide({p, 0}, q);
  // Far below 1/n there are no steps down, and 1/odds would overflow.
  const DoubleDouble odds_down = start == 0 ? DoubleDouble{0, 0} : divide(q, {p, 0});

  const Walk up = walk(flips.n - start, above - start, odds, flips.n - start, start);
  const Walk down =
      walk(start, std::max(start - below, std::int64_t{1}), odds_down, start, flips.n - start);
  const double centre = start <= below || start >= above ? k_start : 0;
  const DoubleDouble tail = add(add(up.tail, down.tail), {centre, 0});
  const DoubleDouble total = add(add(up.total, down.total), {k_start, 0});
  return round(divide(normalised(tail), normalised(total)));
}

}  // namespace latent::fast
