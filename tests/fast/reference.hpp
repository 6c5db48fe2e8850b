/// The theory's quantities to 400 bits, and distances from them in ulps.
///
/// Written from the definitions with MPFR's functions alone. 400 bits leave more than 250 after the
/// worst cancellation, 53 bits in each of the two differences of a partial sum; differences of
/// doubles have 2400, which is enough for any two of them.
#pragma once

#include <algorithm>
#include <boost/multiprecision/mpfr.hpp>
#include <cmath>
#include <cstdint>
#include <limits>

#include "fast/src/double_double.hpp"

namespace latent::fast::reference {

using Real = boost::multiprecision::number<boost::multiprecision::mpfr_float_backend<120>,
                                           boost::multiprecision::et_off>;

using Exact = boost::multiprecision::number<boost::multiprecision::mpfr_float_backend<725>,
                                            boost::multiprecision::et_off>;

inline Real log_of_one_plus(const Real& x) {
  Real result;
  mpfr_log1p(result.backend().data(), x.backend().data(), MPFR_RNDN);
  return result;
}

inline Real exp_minus_one(const Real& x) {
  Real result;
  mpfr_expm1(result.backend().data(), x.backend().data(), MPFR_RNDN);
  return result;
}

/// e^x, at most e^1e6, so that it can be multiplied by 0.
inline Real bounded_exp(const Real& x) { return exp(x > 1'000'000 ? Real(1'000'000) : x); }

inline Real coeff(double rho, std::uint64_t k) { return pow(Real(rho), -Real(k)); }

inline Real partial_sum(double rho, std::uint64_t n) {
  if (rho == 1) return n;
  return (1 - coeff(rho, n)) / (1 - 1 / Real(rho));
}

inline Real tail(double rho, std::uint64_t n) { return coeff(rho, n) / (1 - 1 / Real(rho)); }

inline Real trunc_error(double rho, double x) { return pow(Real(rho), -Real(x)); }

inline Real n_star(double rho, double eps) { return -log(Real(eps)) / log(Real(rho)); }

inline Real alpha(double beta, double rho) { return Real(beta) * log(Real(rho)); }

inline Real learned_modes(double beta, double c) { return Real(beta) * log(Real(c)); }

inline Real scaling_loss(double beta, double rho, double c) {
  return exp(-learned_modes(beta, c) * log(Real(rho)));
}

inline Real compute_for(double beta, double rho, double eps) {
  return exp(-log(Real(eps)) / alpha(beta, rho));
}

inline Real rho_growth(double rho0, double r, double t) {
  return Real(rho0) * bounded_exp(Real(r) * Real(t));
}

inline Real grok_time(double rho0, double r) { return -log(Real(rho0)) / Real(r); }

inline Real rho_relax(double rho0, double rho_inf, double r, double t) {
  const Real exponent = -Real(r) * Real(t);
  const Real change = exponent > 1 ? bounded_exp(exponent) - 1 : exp_minus_one(exponent);
  if (change > 0) return Real(rho0) - Real(Exact(rho_inf) - Exact(rho0)) * change;
  return Real(rho0) * exp(exponent) - Real(rho_inf) * change;
}

inline Real grok_time_relax(double rho0, double rho_inf, double r) {
  const Exact rest = Exact(rho_inf) - 1;
  const Real excess((1 - Exact(rho0)) / rest);
  const Real quotient((Exact(rho_inf) - Exact(rho0)) / rest);
  return (abs(excess) < 1 ? log_of_one_plus(excess) : log(quotient)) / Real(r);
}

inline Real grok_width(double r, double n, double delta) {
  return -log(Real(delta)) / (Real(n) * Real(r));
}

inline Real gen_gap(double modes, double n) { return sqrt(Real(modes) / Real(n)); }

inline Real tail_prob(double modes, double n, double eps) {
  return 2 * exp(-2 * Real(n) * Real(eps) * Real(eps) / Real(modes));
}

inline Real samples_for(double modes, double eps) { return Real(modes) / (Real(eps) * Real(eps)); }

inline Real samples_at_conf(double modes, double eps, double delta) {
  return Real(modes) * log(2 / Real(delta)) / (2 * Real(eps) * Real(eps));
}

inline Real gap_at_conf(double modes, double n, double delta) {
  return sqrt(Real(modes) * log(2 / Real(delta)) / (2 * Real(n)));
}

inline Real head_params(double c, double n) { return Real(c) * Real(n) * Real(n); }

inline Real low_rank_error(double rho, std::uint64_t n) {
  return pow(Real(rho), -2 * Real(n)) / (1 - 1 / (Real(rho) * Real(rho)));
}

inline Real moe_speedup(double k, double d, double a, double n) {
  return head_params(k, d) / head_params(a, n);
}

inline Real moe_break_even(double a, double k, double d) {
  return Real(d) * sqrt(Real(k) / Real(a));
}

inline Real variance(double s2, double modes, double n, double p) {
  return Real(s2) * Real(std::min(p, modes)) / Real(n);
}

inline Real sat_variance(double s2, double modes, double n) {
  return Real(s2) * Real(modes) / Real(n);
}

inline Real risk(double rho, double s2, double modes, double n, double p) {
  return trunc_error(rho, p) + variance(s2, modes, n, p);
}

inline Real p_crit(double rho, double s2, double n) {
  return log(Real(n) * log(Real(rho)) / Real(s2)) / log(Real(rho));
}

inline Real emerge_compute(double beta, double n) { return exp(Real(n) / Real(beta)); }

inline Real task_loss(double beta, double rho, double n, double c) {
  return exp((Real(n) - learned_modes(beta, c)) * log(Real(rho)));
}

inline Real rho_after(double rho, double d) { return Real(rho) * bounded_exp(-Real(d)); }

inline Real rho_replay(double rho, double d, double lam) {
  return Real(rho) * bounded_exp((Real(lam) - 1) * Real(d));
}

inline Real retention(double rho, std::uint64_t n) { return 1 - coeff(rho, n); }

/// coeff(b, n) - coeff(a, n), which are both infinite for some.
inline Real forgetting_gap(double a, double b, std::uint64_t n) {
  const Real difference = coeff(b, n) - coeff(a, n);
  if (!isnan(difference)) return difference;
  return a == b ? Real(0) : a > b ? coeff(b, n) : Real(-coeff(a, n));
}

inline Real hack_ratio(double rho_rew, double rho_pref, std::uint64_t n) {
  return pow(Real(rho_pref) / Real(rho_rew), Real(n));
}

inline Real ib_objective(double rho, double eps, std::uint64_t n) {
  const Exact price = Exact(eps) * n;
  if (rho == 1) return Real(n - price);
  const Exact base(rho);
  return Real((1 - pow(base, -Exact(n))) / (1 - 1 / base) - price);
}

inline Real mode_info(double s) { return log_of_one_plus(Real(s)) / 2; }

inline Real cond_number(double rho) { return Real((Exact(rho) + 1) / (Exact(rho) - 1)); }

inline Real gd_factor(double mu, double l, double lam) {
  const Exact sum = Exact(mu) + Exact(l);
  return Real((sum - 2 * Exact(lam)) / sum);
}

inline Real accel_rho(double kappa) {
  const Real root = sqrt(Real(kappa));
  return (root + 1) / (root - 1);
}

inline Real attack_surface(double d, double n) { return Real(Exact(d) - Exact(n)); }

inline Real off_share(double d, double n) { return attack_surface(d, n) / Real(d); }

inline Real robust_radius(double m, double l, double d, double n) {
  return Real(m) / (Real(l) * sqrt(attack_surface(d, n)));
}

/// |returned - exact| in the unit that `Contract` defines.
inline double ulps_between(double returned, const Real& exact) {
  if (std::isnan(returned) || isnan(exact)) return std::numeric_limits<double>::infinity();
  const Real limit = ldexp(Real(1), 1024);
  const auto capped = [&](const Real& value) {
    return value > limit ? limit : value < -limit ? Real(-limit) : value;
  };
  const Real target = capped(exact);
  int exponent = -1022;  // that of the unit, plus 52
  if (abs(target) >= ldexp(Real(1), -1022)) {
    frexp(target, &exponent);
    exponent = std::min(exponent - 1, 1023);
  }
  const Real difference = capped(Real(returned)) - target;
  return static_cast<double>(ldexp(Real(abs(difference)), 52 - exponent));
}

/// |value - exact| / |exact|; 0 where both are 0.
inline double relative_error(DoubleDouble value, const Real& exact) {
  const Real difference = Real(value.hi) + Real(value.lo) - exact;
  if (difference == 0) return 0;
  return static_cast<double>(Real(abs(difference / exact)));
}

}  // namespace latent::fast::reference
