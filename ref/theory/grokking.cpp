#include "ref/theory/grokking.hpp"

#include "ref/theory/latent_number.hpp"

namespace latent::theory {

using namespace expr;

namespace {

// Theorems quantify their variables in this order.
const Variable rho = real("ρ");
const Variable x = real("x");
const Variable rho0 = real("ρ₀");
const Variable r1 = real("r₁"), r2 = real("r₂");
const Variable rho1 = real("ρ₁"), rho2 = real("ρ₂"), rhoInf = real("ρInf");
const Variable r = real("r");
const Variable t = real("t");
const Variable s = real("s");
const Variable M = nat("M");
const Variable N = nat("N");
const Variable delta = real("δ");
const Variable realN = real("N");

}  // namespace

Grokking::Grokking()
    : module("Grokking", "a spectral phase transition at ρ = 1", {2}),
      rhoGrowth(module.define("rhoGrowth", {rho0, r, t}, rho0 * exp(r * t))),
      grokTime(module.define("grokTime", {rho0, r}, (-log(rho0)) / r)),
      rhoRelax(module.define("rhoRelax", {rho0, rhoInf, r, t},
                             rhoInf - (rhoInf - rho0) * exp((-r) * t))),
      grokTimeRelax(module.define("grokTimeRelax", {rho0, rhoInf, r},
                                  log((rhoInf - rho0) / (rhoInf - 1)) / r)),
      grokWidth(module.define("grokWidth", {r, realN, delta}, log(1 / delta) / (realN * r))) {
  const Function& partialSum = latent_number().partialSum;
  const Function& truncError = latent_number().truncError;
  Module& theory = module;

  theory.theorem("truncError_gt_one", given(0 < rho, rho < 1, 0 < x), 1 < truncError(rho, x));
  theory.theorem("truncError_critical", given(), truncError(1, x) == 1);
  theory.theorem("truncError_lt_one", given(1 < rho, 0 < x), truncError(rho, x) < 1);
  theory.theorem("regime_of_truncError", given(0 < rho, 0 < x),
                 iff(truncError(rho, x) < 1, 1 < rho));
  theory.theorem("partialSum_subcritical", given(0 < rho, rho < 1, 2 <= N), N < partialSum(rho, N));
  theory.theorem("grokTime_pos", given(0 < rho0, rho0 < 1, 0 < r), 0 < grokTime(rho0, r));
  theory.theorem("rhoGrowth_grokTime", given(0 < rho0, r != 0),
                 rhoGrowth(rho0, r, grokTime(rho0, r)) == 1);
  theory.theorem("rhoGrowth_gt_one_iff", given(0 < rho0, 0 < r),
                 iff(1 < rhoGrowth(rho0, r, t), grokTime(rho0, r) < t));
  theory.theorem("grokTime_strictAnti_rate", given(0 < rho0, rho0 < 1, 0 < r1, r1 < r2),
                 grokTime(rho0, r2) < grokTime(rho0, r1));
  theory.theorem("grokTime_strictAnti_rho0", given(0 < rho1, rho1 < rho2, 0 < r),
                 grokTime(rho2, r) < grokTime(rho1, r));
  theory.theorem(
      "loss_along_growth", given(0 < rho0, r != 0),
      truncError(rhoGrowth(rho0, r, t), N) == exp((-to_real(N)) * r * (t - grokTime(rho0, r))));
  theory.theorem(
      "grok_sharpness", given(),
      truncError(rhoGrowth(rho0, r, grokTime(rho0, r) - s), N) ==
          exp(2 * to_real(N) * r * s) * truncError(rhoGrowth(rho0, r, grokTime(rho0, r) + s), N));
  theory.theorem("grok_loss_le_iff", given(0 < rho0, 0 < r, 0 < delta, 1 <= N),
                 iff(truncError(rhoGrowth(rho0, r, t), N) <= delta,
                     grokTime(rho0, r) + grokWidth(r, N, delta) <= t));
  theory.theorem("grokWidth_strictAnti", given(0 < r, 0 < delta, delta < 1, 1 <= M, M < N),
                 grokWidth(r, N, delta) < grokWidth(r, M, delta));
  theory.theorem("rhoRelax_grokTime", given(rho0 < rhoInf, 1 < rhoInf, r != 0),
                 rhoRelax(rho0, rhoInf, r, grokTimeRelax(rho0, rhoInf, r)) == 1);
  theory.theorem("rhoRelax_gt_one_iff", given(rho0 < rhoInf, 1 < rhoInf, 0 < r),
                 iff(1 < rhoRelax(rho0, rhoInf, r, t), grokTimeRelax(rho0, rhoInf, r) < t));
  theory.theorem("no_grok_below_one", given(rho0 < rhoInf, rhoInf <= 1),
                 rhoRelax(rho0, rhoInf, r, t) < 1);
}

const Grokking& grokking() {
  static const Grokking instance;
  return instance;
}

}  // namespace latent::theory
