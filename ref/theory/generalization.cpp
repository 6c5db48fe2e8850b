#include "ref/theory/generalization.hpp"

#include "ref/theory/latent_number.hpp"

namespace latent::theory {

using namespace expr;

namespace {

// Theorems quantify their variables in this order.
const Variable N = real("N");
const Variable n1 = real("n₁"), n2 = real("n₂");
const Variable N1 = real("N₁"), N2 = real("N₂");
const Variable D = real("D");
const Variable n = real("n");
const Variable rho = real("ρ");
const Variable flips = nat("n");
const Variable k = nat("k");
const Variable p = real("p");
const Variable eps = real("ε");
const Variable delta = real("δ");

}  // namespace

Generalization::Generalization()
    : module("Generalization", "gap √(N*/n) with concentration 2 exp(−2nε²/N*)", {3}),
      genGap(module.define("genGap", {N, n}, sqrt(N / n))),
      tailProb(module.define("tailProb", {N, n, eps}, 2 * exp((-2) * n * pow(eps, 2) / N))),
      samplesFor(module.define("samplesFor", {N, eps}, N / pow(eps, 2))),
      samplesAtConf(
          module.define("samplesAtConf", {N, eps, delta}, N * log(2 / delta) / (2 * pow(eps, 2)))),
      gapAtConf(module.define("gapAtConf", {N, n, delta}, sqrt(N * log(2 / delta) / (2 * n)))),
      binomTail(module.define("binomTail", {flips, p, eps},
                              sum(k, flips + 1,
                                  indicator(abs(k / to_real(flips) - p) >= eps) * choose(flips, k) *
                                      pow(p, k) * pow(1 - p, flips - k)))) {
  const Function& nStar = latent_number().nStar;
  Module& theory = module;

  theory.theorem("genGap_pos", given(0 < N, 0 < n), 0 < genGap(N, n));
  theory.theorem("genGap_strictAnti_n", given(0 < N, 0 < n1, n1 < n2),
                 genGap(N, n2) < genGap(N, n1));
  theory.theorem("genGap_strictMono_N", given(0 < N2, N1 < N2, 0 < n),
                 genGap(N1, n) < genGap(N2, n));
  theory.theorem("genGap_four_n", given(), genGap(N, 4 * n) == genGap(N, n) / 2);
  theory.theorem("genGap_le_iff", given(0 < n, 0 < eps),
                 iff(genGap(N, n) <= eps, samplesFor(N, eps) <= n));
  theory.theorem("genGap_le_ambient", given(N <= D, 0 <= n), genGap(N, n) <= genGap(D, n));
  theory.theorem("genGap_ambient_ratio", given(0 <= N, 0 < n),
                 genGap(D, n) / genGap(N, n) == sqrt(D / N));
  theory.theorem("tailProb_strictAnti_n", given(0 < N, eps != 0, n1 < n2),
                 tailProb(N, n2, eps) < tailProb(N, n1, eps));
  theory.theorem("tailProb_strictMono_N", given(0 < N1, N1 < N2, 0 < n, eps != 0),
                 tailProb(N1, n, eps) < tailProb(N2, n, eps));
  theory.theorem("tailProb_gapAtConf", given(0 < N, 0 < n, 0 < delta, delta <= 2),
                 tailProb(N, n, gapAtConf(N, n, delta)) == delta);
  theory.theorem("tailProb_le_iff", given(0 < N, eps != 0, 0 < delta),
                 iff(tailProb(N, n, eps) <= delta, samplesAtConf(N, eps, delta) <= n));
  theory.theorem("tailProb_lt_one_iff", given(0 < N, 0 < n, 0 <= eps),
                 iff(tailProb(N, n, eps) < 1, genGap(N, n) * sqrt(log(2) / 2) < eps));
  theory.theorem("tailProb_genGap", given(0 < N, 0 < n),
                 tailProb(N, n, genGap(N, n)) == 2 * exp(-2));
  theory.theorem("gapAtConf_eq_genGap", given(0 <= N, 0 <= n),
                 gapAtConf(N, n, delta) == genGap(N, n) * sqrt(log(2 / delta) / 2));
  theory.theorem("samplesFor_nStar", given(),
                 samplesFor(nStar(rho, eps), eps) == log(1 / eps) / (pow(eps, 2) * log(rho)));
  theory.theorem("binomTail_le_tailProb", given(0 <= p, p <= 1, 0 <= eps),
                 binomTail(flips, p, eps) < tailProb(1, flips, eps));
}

const Generalization& generalization() {
  static const Generalization instance;
  return instance;
}

}  // namespace latent::theory
