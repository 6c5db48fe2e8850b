#include "ref/theory/latent_number.hpp"

namespace latent::theory {

using namespace expr;

namespace {

// Theorems quantify their variables in this order.
const Variable rho = real("ρ"), rho1 = real("ρ₁"), rho2 = real("ρ₂");
const Variable eps = real("ε"), eps1 = real("ε₁"), eps2 = real("ε₂");
const Variable x = real("x");
const Variable j = nat("j"), k = nat("k"), N = nat("N");

}  // namespace

LatentNumber::LatentNumber()
    : module("LatentNumber", "the central object", {}),
      coeff(module.define("coeff", {rho, k}, pow(1 / rho, k))),
      partialSum(module.define("partialSum", {rho, N}, sum(k, N, coeff(rho, k)))),
      tail(module.define("tail", {rho, N}, pow(1 / rho, N) / (1 - 1 / rho))),
      truncError(module.define("truncError", {rho, x}, pow(rho, -x))),
      nStar(module.define("nStar", {rho, eps}, log(1 / eps) / log(rho))),
      modes(module.define("modes", {rho, eps}, nat_ceil(nStar(rho, eps)))) {
  Module& theory = module;

  theory.theorem("coeff_pos", given(0 < rho), 0 < coeff(rho, k));
  theory.theorem("coeff_strictAnti", given(1 < rho, j < k), coeff(rho, k) < coeff(rho, j));
  theory.theorem("coeff_le_one", given(1 <= rho), coeff(rho, k) <= 1);
  theory.theorem("coeff_add", given(), coeff(rho, j + k) == coeff(rho, j) * coeff(rho, k));
  theory.theorem("coeff_eq_truncError", given(), coeff(rho, k) == truncError(rho, k));

  theory.theorem("partialSum_closed", given(rho != 1),
                 partialSum(rho, N) == (1 - pow(1 / rho, N)) / (1 - 1 / rho));
  theory.theorem("partialSum_add_tail", given(rho != 1),
                 partialSum(rho, N) + tail(rho, N) == tail(rho, 0));
  theory.theorem("partialSum_lt_total", given(1 < rho), partialSum(rho, N) < tail(rho, 0));
  theory.theorem("tail_pos", given(1 < rho), 0 < tail(rho, N));
  theory.theorem("tail_succ", given(), tail(rho, N + 1) == tail(rho, N) / rho);
  theory.theorem("tail_strictAnti_rho", given(1 < rho1, rho1 < rho2),
                 tail(rho2, N) < tail(rho1, N));

  theory.theorem("nStar_pos", given(1 < rho, 0 < eps, eps < 1), 0 < nStar(rho, eps));
  theory.theorem("truncError_nStar", given(0 < rho, rho != 1, 0 < eps),
                 truncError(rho, nStar(rho, eps)) == eps);
  theory.theorem("truncError_le_iff", given(1 < rho, 0 < eps),
                 iff(truncError(rho, x) <= eps, nStar(rho, eps) <= x));
  theory.theorem("nStar_strictAnti_rho", given(1 < rho1, rho1 < rho2, 0 < eps, eps < 1),
                 nStar(rho2, eps) < nStar(rho1, eps));
  theory.theorem("nStar_strictAnti_eps", given(1 < rho, 0 < eps1, eps1 < eps2),
                 nStar(rho, eps2) < nStar(rho, eps1));
  theory.theorem("nStar_mul", given(eps1 != 0, eps2 != 0),
                 nStar(rho, eps1 * eps2) == nStar(rho, eps1) + nStar(rho, eps2));
  theory.theorem("nStar_pow_rho", given(), nStar(pow(rho, k), eps) == nStar(rho, eps) / k);
  theory.theorem("nStar_lower", given(1 < rho, 0 < eps, eps < 1),
                 log(1 / eps) / (rho - 1) < nStar(rho, eps));
  theory.theorem("nStar_upper", given(1 < rho, 0 < eps, eps < 1),
                 nStar(rho, eps) < rho * log(1 / eps) / (rho - 1));

  theory.theorem("modes_sufficient", given(1 < rho, 0 < eps), coeff(rho, modes(rho, eps)) <= eps);
  theory.theorem("modes_minimal", given(1 <= rho, N < modes(rho, eps)), eps < coeff(rho, N));
}

const LatentNumber& latent_number() {
  static const LatentNumber instance;
  return instance;
}

}  // namespace latent::theory
