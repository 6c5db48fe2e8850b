#include "ref/theory/double_descent.hpp"

#include "ref/theory/latent_number.hpp"

namespace latent::theory {

using namespace expr;

namespace {

// Theorems quantify their variables in this order.
const Variable rho = real("ρ");
const Variable s2 = real("s2");
const Variable N = real("N");
const Variable n = real("n");
const Variable p = real("p");
const Variable q = real("q");
const Variable n1 = real("n₁"), n2 = real("n₂");
const Variable eps = real("ε");

}  // namespace

DoubleDescent::DoubleDescent()
    : module("DoubleDescent", "double descent once variance saturates at σ²N*/n", {5}),
      bias(module.define("bias", {rho, p}, latent_number().truncError(rho, p))),
      variance(module.define("variance", {s2, N, n, p}, s2 * min(p, N) / n)),
      satVariance(module.define("satVariance", {s2, N, n}, s2 * N / n)),
      risk(module.define("risk", {rho, s2, N, n, p}, bias(rho, p) + variance(s2, N, n, p))),
      pCrit(module.define("pCrit", {rho, s2, n}, log(n * log(rho) / s2) / log(rho))) {
  const Function& nStar = latent_number().nStar;
  const Function& truncError = latent_number().truncError;
  Module& theory = module;

  theory.theorem("variance_le_sat", given(0 <= s2, 0 <= n),
                 variance(s2, N, n, p) <= satVariance(s2, N, n));
  theory.theorem("variance_eq_sat", given(N <= p), variance(s2, N, n, p) == satVariance(s2, N, n));
  theory.theorem("variance_mono", given(0 <= s2, 0 <= n, p <= q),
                 variance(s2, N, n, p) <= variance(s2, N, n, q));
  theory.theorem("satVariance_strictAnti_n", given(0 < s2, 0 < N, 0 < n1, n1 < n2),
                 satVariance(s2, N, n2) < satVariance(s2, N, n1));
  theory.theorem("risk_sub_sat", given(N <= p),
                 risk(rho, s2, N, n, p) - satVariance(s2, N, n) == truncError(rho, p));
  theory.theorem("risk_gt_sat", given(0 < rho, N <= p),
                 satVariance(s2, N, n) < risk(rho, s2, N, n, p));
  theory.theorem("second_descent", given(1 < rho, N <= p, p < q),
                 risk(rho, s2, N, n, q) < risk(rho, s2, N, n, p));
  theory.theorem("risk_le_sat_add", given(1 < rho, 0 < eps, N <= p, nStar(rho, eps) <= p),
                 risk(rho, s2, N, n, p) <= satVariance(s2, N, n) + eps);
  theory.theorem("pCrit_balance", given(1 < rho, 0 < s2, 0 < n),
                 truncError(rho, pCrit(rho, s2, n)) * log(rho) == s2 / n);
  theory.theorem("first_descent", given(1 < rho, p < q, q <= pCrit(rho, s2, n)),
                 risk(rho, s2, N, n, q) < risk(rho, s2, N, n, p));
  theory.theorem("ascent", given(0 < rho, 0 < s2, 0 < n, pCrit(rho, s2, n) <= p, p < q, q <= N),
                 risk(rho, s2, N, n, p) < risk(rho, s2, N, n, q));
  theory.theorem("double_descent",
                 given(1 < rho, 0 < s2, 0 < n, pCrit(rho, s2, n) <= p, p < N, N < q),
                 risk(rho, s2, N, n, p) < risk(rho, s2, N, n, N) &&
                     risk(rho, s2, N, n, q) < risk(rho, s2, N, n, N));
  theory.theorem("risk_pCrit_le", given(1 < rho, 0 < s2, 0 < n, p <= N),
                 risk(rho, s2, N, n, pCrit(rho, s2, n)) <= risk(rho, s2, N, n, p));
  theory.theorem("risk_le_peak", given(1 <= rho, 0 < s2, 0 < n, pCrit(rho, s2, n) <= p),
                 risk(rho, s2, N, n, p) <= risk(rho, s2, N, n, N));
  theory.theorem("pCrit_strictMono_n", given(1 < rho, s2 != 0, 0 < n1, n1 < n2),
                 pCrit(rho, s2, n1) < pCrit(rho, s2, n2));
  theory.theorem("no_peak_if_enough_data", given(1 < rho, p < N, N <= pCrit(rho, s2, n)),
                 risk(rho, s2, N, n, N) < risk(rho, s2, N, n, p));
}

const DoubleDescent& double_descent() {
  static const DoubleDescent instance;
  return instance;
}

}  // namespace latent::theory
