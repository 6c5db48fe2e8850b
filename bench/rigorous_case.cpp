#include "bench/rigorous_case.hpp"

#include <cmath>

namespace latent::bench {

namespace {

using Engine = std::mt19937_64;

double between(Engine& engine, double low, double high) {
  return std::uniform_real_distribution<double>(low, high)(engine);
}

double log_between(Engine& engine, double low, double high) {
  return std::exp(between(engine, std::log(low), std::log(high)));
}

Input rho_eps(Engine& e) { return {between(e, 1.001, 10), log_between(e, 1e-300, 0.99)}; }

Input rho_eps_eps(Engine& e) {
  const double eps = log_between(e, 1e-200, 1e-3);
  return {between(e, 1.001, 10), eps, eps * between(e, 1.001, 100)};
}

Input beta_rho_c(Engine& e) {
  return {between(e, 0.01, 2), between(e, 1.001, 10), log_between(e, 1.1, 1e30)};
}

Input beta_rho_c_c(Engine& e) {
  Input v = beta_rho_c(e);
  v[3] = v[2] * between(e, 1.001, 100);
  return v;
}

Input beta_rho(Engine& e) { return {between(e, 0.01, 2), between(e, 1.001, 10)}; }

Input descent(Engine& e) {
  const double big_n = between(e, 1, 10);
  const double p = big_n + between(e, 0, 10);
  return {between(e, 1.1, 3),     between(e, 0.1, 2), big_n, between(e, 10, 1000), p,
          p + between(e, 0.1, 10)};
}

Input n_n_n(Engine& e) {
  const double n = between(e, 1, 1e6);
  return {between(e, 1, 1000), n, n * between(e, 1.001, 10)};
}

Input n_n_n_eps(Engine& e) {
  Input v = n_n_n(e);
  v[1] = between(e, 1, 1000);
  v[2] = v[1] * between(e, 1.001, 10);
  v[3] = between(e, 0.01, 0.5);
  return v;
}

Input rho_r_r(Engine& e) {
  const double r = between(e, 0.001, 10);
  return {between(e, 0.01, 0.999), r, r * between(e, 1.001, 10)};
}

RigorousCase make(const char* theorem, std::vector<const char*> variables, Input (*draw)(Engine&)) {
  return {theorem, std::move(variables), draw, arb_check(theorem), mpfi_check(theorem)};
}

}  // namespace

std::span<const RigorousCase> rigorous_cases() {
  static const std::vector<RigorousCase> cases = {
      make("nStar_lower", {"ρ", "ε"}, rho_eps),
      make("nStar_upper", {"ρ", "ε"}, rho_eps),
      make("nStar_strictAnti_eps", {"ρ", "ε₁", "ε₂"}, rho_eps_eps),
      make("scalingLoss_le_one", {"β", "ρ", "C"}, beta_rho_c),
      make("scalingLoss_strictAnti", {"β", "ρ", "C₁", "C₂"}, beta_rho_c_c),
      make("alpha_lower", {"β", "ρ"}, beta_rho),
      make("second_descent", {"ρ", "s2", "N", "n", "p", "q"}, descent),
      make("genGap_strictAnti_n", {"N", "n₁", "n₂"}, n_n_n),
      make("tailProb_strictAnti_n", {"N", "n₁", "n₂", "ε"}, n_n_n_eps),
      make("grokTime_strictAnti_rate", {"ρ₀", "r₁", "r₂"}, rho_r_r),
  };
  return cases;
}

}  // namespace latent::bench
