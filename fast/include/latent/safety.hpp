/// Safety in double precision: samples for alignment, reward hacking, the attack surface.
///
/// Domains, error bounds and the rules for NaN and infinities: `Contract` in <latent/accuracy.hpp>.
#pragma once

#include <cstdint>
#include <latent/accuracy.hpp>

namespace latent::fast {

/// The samples that align n modes to eps, n/eps².
///
/// Domain: finite n, eps ≠ 0; NaN elsewhere. Error at most `k_align_samples.ulps`.
///
///     fmt::print("{}\n", align_samples(31.0, 0.125));  // 1984
double align_samples(double n, double eps) noexcept;

/// What the reward sees beyond the preferences at n modes, coeff(rho_rew, n) - coeff(rho_pref, n).
///
/// Domain 0 < rho_rew, 0 < rho_pref, every n; NaN elsewhere. Error at most `k_proxy_gap.ulps`, as
/// for `forgetting_gap`.
///
///     fmt::print("{}\n", proxy_gap(1.25, 1.5, 8));  // 0.12875371768937663
double proxy_gap(double rho_rew, double rho_pref, std::uint64_t n) noexcept;

/// The same as a quotient, coeff(rho_rew, n)/coeff(rho_pref, n) = (rho_pref/rho_rew)^n.
///
/// Domain 0 < rho_rew, 0 < rho_pref, every n; NaN elsewhere. Error at most `k_hack_ratio.ulps`:
/// neither coefficient is computed, so none over- or underflows.
///
///     fmt::print("{}\n", hack_ratio(1.25, 1.5, 8));  // 4.29981696
double hack_ratio(double rho_rew, double rho_pref, std::uint64_t n) noexcept;

/// The directions that n modes of d dimensions leave to attacks, d - n.
///
/// Domain: finite numbers; NaN elsewhere. Correctly rounded.
///
///     fmt::print("{}\n", attack_surface(768.0, 31.0));  // 737
double attack_surface(double d, double n) noexcept;

/// Their share of all directions, (d - n)/d.
///
/// Domain: d ≠ 0, every finite n; NaN elsewhere. Error at most `k_off_share.ulps`: the difference
/// is exact.
///
///     fmt::print("{}\n", off_share(768.0, 31.0));  // 0.9596354166666666
double off_share(double d, double n) noexcept;

/// The certified sup-norm radius for margin m and Lipschitz constant l, m/(l·√(d - n)).
///
/// Domain: finite m, l ≠ 0, n < d; NaN elsewhere. Error at most `k_robust_radius.ulps`: the
/// difference is exact.
///
///     fmt::print("{}\n", robust_radius(0.5, 2.0, 768.0, 31.0));  // 0.009208868358546967
double robust_radius(double m, double l, double d, double n) noexcept;

}  // namespace latent::fast
