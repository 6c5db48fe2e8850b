#include "ref/theory/scaling_exponent.hpp"

#include "ref/theory/latent_number.hpp"

namespace latent::theory {

using namespace expr;

namespace {

// Theorems quantify their variables in this order.
const Variable beta = real("β"), beta1 = real("β₁"), beta2 = real("β₂");
const Variable rho = real("ρ"), rho1 = real("ρ₁"), rho2 = real("ρ₂");
const Variable eps = real("ε");
const Variable C = real("C"), C1 = real("C₁"), C2 = real("C₂");

}  // namespace

ScalingExponent::ScalingExponent()
    : module("ScalingExponent", "α = β log ρ", {1}),
      alpha(module.define("alpha", {beta, rho}, beta * log(rho))),
      learnedModes(module.define("learnedModes", {beta, C}, beta * log(C))),
      scalingLoss(module.define("scalingLoss", {beta, rho, C},
                                latent_number().truncError(rho, learnedModes(beta, C)))),
      computeFor(module.define("computeFor", {beta, rho, eps}, pow(eps, -1 / alpha(beta, rho)))) {
  const Function& nStar = latent_number().nStar;
  Module& theory = module;

  theory.theorem("alpha_pos", given(0 < beta, 1 < rho), 0 < alpha(beta, rho));
  theory.theorem("alpha_eq_zero_iff", given(beta != 0, 0 < rho),
                 iff(alpha(beta, rho) == 0, rho == 1));
  theory.theorem("alpha_neg_iff", given(0 < beta, 0 < rho), iff(alpha(beta, rho) < 0, rho < 1));
  theory.theorem("alpha_strictMono_rho", given(0 < beta, 0 < rho1, rho1 < rho2),
                 alpha(beta, rho1) < alpha(beta, rho2));
  theory.theorem("alpha_strictMono_beta", given(beta1 < beta2, 1 < rho),
                 alpha(beta1, rho) < alpha(beta2, rho));
  theory.theorem("alpha_mul_rho", given(rho1 != 0, rho2 != 0),
                 alpha(beta, rho1 * rho2) == alpha(beta, rho1) + alpha(beta, rho2));
  theory.theorem("alpha_lower", given(0 <= beta, 0 < rho),
                 beta * (1 - 1 / rho) <= alpha(beta, rho));
  theory.theorem("alpha_upper", given(0 <= beta, 0 < rho), alpha(beta, rho) <= beta * (rho - 1));

  theory.theorem("scalingLoss_eq_rpow", given(0 < rho, 0 < C),
                 scalingLoss(beta, rho, C) == pow(C, -alpha(beta, rho)));
  theory.theorem("scalingLoss_le_one", given(0 <= beta, 1 <= rho, 1 <= C),
                 scalingLoss(beta, rho, C) <= 1);
  theory.theorem("scalingLoss_strictAnti", given(0 < beta, 1 < rho, 0 < C1, C1 < C2),
                 scalingLoss(beta, rho, C2) < scalingLoss(beta, rho, C1));
  theory.theorem(
      "scalingLoss_mul", given(0 < rho, C1 != 0, C2 != 0),
      scalingLoss(beta, rho, C1 * C2) == scalingLoss(beta, rho, C1) * scalingLoss(beta, rho, C2));
  theory.theorem(
      "scalingLoss_double", given(0 < rho, C != 0),
      scalingLoss(beta, rho, 2 * C) == pow(2, -alpha(beta, rho)) * scalingLoss(beta, rho, C));
  theory.theorem(
      "logLoss_slope", given(0 <= rho, 0 < C1, C1 < C2),
      (log(scalingLoss(beta, rho, C2)) - log(scalingLoss(beta, rho, C1))) / (log(C2) - log(C1)) ==
          -alpha(beta, rho));

  theory.theorem("scalingLoss_computeFor", given(beta != 0, 0 < rho, rho != 1, 0 < eps),
                 scalingLoss(beta, rho, computeFor(beta, rho, eps)) == eps);
  theory.theorem("scalingLoss_le_iff", given(0 < beta, 1 < rho, 0 < eps, 0 < C),
                 iff(scalingLoss(beta, rho, C) <= eps, computeFor(beta, rho, eps) <= C));
  theory.theorem("learnedModes_computeFor", given(beta != 0, 0 <= eps),
                 learnedModes(beta, computeFor(beta, rho, eps)) == nStar(rho, eps));
  theory.theorem("scalingLoss_critical", given(), scalingLoss(beta, 1, C) == 1);
}

const ScalingExponent& scaling_exponent() {
  static const ScalingExponent instance;
  return instance;
}

}  // namespace latent::theory
