#include "ref/theory/landscape.hpp"

#include "ref/theory/latent_number.hpp"

namespace latent::theory {

using namespace expr;

namespace {

// Theorems quantify their variables in this order.
const Variable c = real("c");
const Variable rho = real("ρ"), rho1 = real("ρ₁"), rho2 = real("ρ₂");
const Variable eps = real("ε");
const Variable mu = real("μ");
const Variable L = real("L");
const Variable lam = real("lam");
const Variable kappa = real("κ");

}  // namespace

Landscape::Landscape()
    : module("Landscape", "smoothness proportional to log ρ", {10}),
      smoothness(module.define("smoothness", {c, rho}, c * log(rho))),
      condNumber(module.define("condNumber", {rho}, (rho + 1) / (rho - 1))),
      gdFactor(module.define("gdFactor", {mu, L, lam}, 1 - 2 / (mu + L) * lam)),
      accelRho(module.define("accelRho", {kappa}, (sqrt(kappa) + 1) / (sqrt(kappa) - 1))) {
  const Function& nStar = latent_number().nStar;
  Module& theory = module;

  theory.theorem("smoothness_pos_iff", given(0 < c, 0 <= rho),
                 iff(0 < smoothness(c, rho), 1 < rho));
  theory.theorem("smoothness_strictMono", given(0 < c, 0 < rho1, rho1 < rho2),
                 smoothness(c, rho1) < smoothness(c, rho2));
  theory.theorem("smoothness_ratio", given(c != 0),
                 smoothness(c, rho1) / smoothness(c, rho2) == log(rho1) / log(rho2));
  theory.theorem("smoothness_steps", given(log(rho) != 0),
                 smoothness(c, rho) * nStar(rho, eps) == c * log(1 / eps));
  theory.theorem("condNumber_gt_one", given(1 < rho), 1 < condNumber(rho));
  theory.theorem("condNumber_strictAnti", given(1 < rho1, rho1 < rho2),
                 condNumber(rho2) < condNumber(rho1));
  theory.theorem("condNumber_involutive", given(rho != 1), condNumber(condNumber(rho)) == rho);
  theory.theorem("condNumber_contraction", given(rho != 1),
                 (condNumber(rho) - 1) / (condNumber(rho) + 1) == 1 / rho);
  theory.theorem("log_rho_ge_cond", given(1 < rho), 2 / condNumber(rho) < log(rho));
  theory.theorem("log_rho_le_cond", given(1 < rho),
                 log(rho) < 2 * condNumber(rho) / (pow(condNumber(rho), 2) - 1));
  theory.theorem("steps_le_cond", given(1 < rho, 0 < eps, eps < 1),
                 nStar(rho, eps) < condNumber(rho) / 2 * log(1 / eps));
  theory.theorem("gdFactor_abs_le", given(0 < mu + L, mu <= lam, lam <= L),
                 abs(gdFactor(mu, L, lam)) <= (L - mu) / (L + mu));
  theory.theorem("gdFactor_condNumber", given(mu != 0, rho != 0, rho != 1),
                 gdFactor(mu, condNumber(rho) * mu, mu) == 1 / rho);
  theory.theorem("accelRho_sq_cond", given(0 <= kappa),
                 pow(condNumber(accelRho(kappa)), 2) == kappa);
  theory.theorem("accelRho_gt", given(1 < kappa), condNumber(kappa) < accelRho(kappa));
}

const Landscape& landscape() {
  static const Landscape instance;
  return instance;
}

}  // namespace latent::theory
