#include "ref/theory/information_bottleneck.hpp"

#include "ref/theory/latent_number.hpp"

namespace latent::theory {

using namespace expr;

namespace {

// Theorems quantify their variables in this order.
const Variable rho = real("ρ");
const Variable eps = real("ε");
const Variable M = nat("M");
const Variable N = nat("N");
const Variable s = real("s");
const Variable k = nat("k");

}  // namespace

InformationBottleneck::InformationBottleneck()
    : module("InformationBottleneck", "the bottleneck is optimal at N* modes", {9}),
      ibObjective(module.define("ibObjective", {rho, eps, N},
                                latent_number().partialSum(rho, N) - eps * N)),
      modeInfo(module.define("modeInfo", {s}, log(1 + s) / 2)),
      infoUpTo(
          module.define("infoUpTo", {rho, N}, sum(k, N, modeInfo(latent_number().coeff(rho, k))))) {
  const Function& coeff = latent_number().coeff;
  const Function& modes = latent_number().modes;
  const Function& nStar = latent_number().nStar;
  const Function& partialSum = latent_number().partialSum;
  const Function& tail = latent_number().tail;
  Module& theory = module;

  theory.theorem("ibObjective_zero", given(), ibObjective(rho, eps, 0) == 0);
  theory.theorem("ibObjective_succ_sub", given(),
                 ibObjective(rho, eps, N + 1) - ibObjective(rho, eps, N) == coeff(rho, N) - eps);
  theory.theorem("ib_marginal_nonneg_iff", given(1 < rho, 0 < eps),
                 iff(eps <= coeff(rho, N), N <= nStar(rho, eps)));
  theory.theorem("ibObjective_le_modes", given(1 < rho, 0 < eps),
                 ibObjective(rho, eps, N) <= ibObjective(rho, eps, modes(rho, eps)));
  theory.theorem("ibObjective_lt_below", given(1 <= rho, M < N, N <= nStar(rho, eps)),
                 ibObjective(rho, eps, M) < ibObjective(rho, eps, N));
  theory.theorem("ibObjective_lt_above", given(1 < rho, 0 < eps, nStar(rho, eps) < M, M < N),
                 ibObjective(rho, eps, N) < ibObjective(rho, eps, M));
  theory.theorem(
      "ibObjective_concave", given(),
      ibObjective(rho, eps, N + 2) - 2 * ibObjective(rho, eps, N + 1) + ibObjective(rho, eps, N) ==
          (-(1 - 1 / rho)) * coeff(rho, N));
  theory.theorem("ibObjective_modes_pos", given(1 < rho, 0 < eps, eps < 1),
                 0 < ibObjective(rho, eps, modes(rho, eps)));
  theory.theorem("ib_retained", given(0 < rho, 0 < eps),
                 (1 - eps) * tail(rho, 0) <= partialSum(rho, modes(rho, eps)));
  theory.theorem("modeInfo_bounds", given(0 < s), 0 < modeInfo(s) && modeInfo(s) < s / 2);
  theory.theorem("infoUpTo_lt_tail", given(1 < rho), infoUpTo(rho, N) < tail(rho, 0) / 2);
  theory.theorem("infoDiscarded_le", given(1 < rho, 0 < eps),
                 infoUpTo(rho, M) - infoUpTo(rho, modes(rho, eps)) < eps * tail(rho, 0) / 2);
}

const InformationBottleneck& information_bottleneck() {
  static const InformationBottleneck instance;
  return instance;
}

}  // namespace latent::theory
