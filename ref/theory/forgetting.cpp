#include "ref/theory/forgetting.hpp"

#include "ref/theory/latent_number.hpp"
#include "ref/theory/scaling_exponent.hpp"

namespace latent::theory {

using namespace expr;

namespace {

// Theorems quantify their variables in this order.
const Variable beta = real("β");
const Variable rho = real("ρ");
const Variable d = real("d");
const Variable k = nat("k");
const Variable eps = real("ε");
const Variable a = real("a");
const Variable b = real("b");
const Variable rho2 = real("ρ₂");
const Variable d1 = real("d₁"), d2 = real("d₂");
const Variable N = nat("N");
const Variable lam = real("lam");

}  // namespace

Forgetting::Forgetting()
    : module("Forgetting", "catastrophic forgetting as collapse of ρ", {8}),
      rhoAfter(module.define("rhoAfter", {rho, d}, rho * exp(-d))),
      rhoReplay(module.define("rhoReplay", {rho, d, lam}, rho * exp((-(1 - lam)) * d))),
      retention(module.define("retention", {rho, N}, 1 - latent_number().coeff(rho, N))),
      forgettingGap(module.define("forgettingGap", {rho, rho2, N},
                                  latent_number().coeff(rho2, N) - latent_number().coeff(rho, N))) {
  const Function& coeff = latent_number().coeff;
  const Function& nStar = latent_number().nStar;
  const Function& alpha = scaling_exponent().alpha;
  Module& theory = module;

  theory.theorem("rhoAfter_lt", given(0 < rho, 0 < d), rhoAfter(rho, d) < rho);
  theory.theorem("rhoAfter_add", given(), rhoAfter(rhoAfter(rho, a), b) == rhoAfter(rho, a + b));
  theory.theorem("collapse_iff", given(0 < rho), iff(rhoAfter(rho, d) <= 1, log(rho) <= d));
  theory.theorem("collapse_after_tasks_iff", given(0 <= rho, 0 < d),
                 iff(rhoAfter(rho, k * d) <= 1, log(rho) / d <= k));
  theory.theorem("nStar_rhoAfter", given(log(rho) != 0),
                 nStar(rhoAfter(rho, d), eps) == nStar(rho, eps) * log(rho) / (log(rho) - d));
  theory.theorem("nStar_lt_rhoAfter", given(0 < d, d < log(rho), 0 < eps, eps < 1),
                 nStar(rho, eps) < nStar(rhoAfter(rho, d), eps));
  theory.theorem("alpha_rhoAfter", given(rho != 0),
                 alpha(beta, rhoAfter(rho, d)) == alpha(beta, rho) - beta * d);
  theory.theorem("retention_mem", given(1 <= rho), 0 <= retention(rho, N) && retention(rho, N) < 1);
  theory.theorem("retention_nonpos_iff", given(0 < rho, 1 <= N),
                 iff(retention(rhoAfter(rho, d), N) <= 0, log(rho) <= d));
  theory.theorem("forgettingGap_pos", given(0 < rho2, rho2 < rho, 1 <= N),
                 0 < forgettingGap(rho, rho2, N));
  theory.theorem(
      "forgettingGap_mono", given(0 <= rho, d1 <= d2),
      forgettingGap(rho, rhoAfter(rho, d1), N) <= forgettingGap(rho, rhoAfter(rho, d2), N));
  theory.theorem("forgettingGap_at_collapse", given(),
                 forgettingGap(rho, 1, N) == retention(rho, N));
  theory.theorem("forgettingGap_eq", given(),
                 forgettingGap(rho, rhoAfter(rho, d), N) == coeff(rho, N) * (exp(N * d) - 1));
  theory.theorem("replay_survives_iff", given(0 < rho, 0 < d),
                 iff(1 < rhoReplay(rho, d, lam), 1 - log(rho) / d < lam));
}

const Forgetting& forgetting() {
  static const Forgetting instance;
  return instance;
}

}  // namespace latent::theory
