#include "ref/theory/safety.hpp"

#include "ref/theory/latent_number.hpp"

namespace latent::theory {

using namespace expr;

namespace {

// Theorems quantify their variables in this order.
const Variable rho = real("ρ"), rhoRew = real("ρRew"), rhoPref = real("ρPref");
const Variable directions = nat("m");
const Variable m = real("m");
const Variable L = real("L");
const Variable D = real("D");
const Variable M = real("M");
const Variable N = real("N");
const Variable d = real("d");
const Variable xs = sequence("x");
const Variable rho1 = real("ρ₁"), rho2 = real("ρ₂");
const Variable eps = real("ε");
const Variable natN = nat("N");
const Variable i = nat("i");

}  // namespace

Safety::Safety()
    : module("Safety", "alignment, reward hacking, attack surface", {11}),
      alignSamples(module.define("alignSamples", {N, eps}, N / pow(eps, 2))),
      proxyGap(module.define(
          "proxyGap", {rhoRew, rhoPref, natN},
          latent_number().coeff(rhoRew, natN) - latent_number().coeff(rhoPref, natN))),
      hackRatio(module.define(
          "hackRatio", {rhoRew, rhoPref, natN},
          latent_number().coeff(rhoRew, natN) / latent_number().coeff(rhoPref, natN))),
      attackSurface(module.define("attackSurface", {D, N}, D - N)),
      offShare(module.define("offShare", {D, N}, attackSurface(D, N) / D)),
      robustRadius(
          module.define("robustRadius", {m, L, D, N}, m / (L * sqrt(attackSurface(D, N))))) {
  const Function& coeff = latent_number().coeff;
  const Function& nStar = latent_number().nStar;
  Module& theory = module;

  theory.theorem("alignSamples_strictMono", given(M < N, eps != 0),
                 alignSamples(M, eps) < alignSamples(N, eps));
  theory.theorem("alignSamples_ratio", given(eps != 0),
                 alignSamples(M, eps) / alignSamples(N, eps) == M / N);
  theory.theorem("alignSamples_nStar", given(),
                 alignSamples(nStar(rho, eps), eps) == nStar(rho, eps) / pow(eps, 2));
  theory.theorem("hacking_iff", given(0 < rhoRew, 0 < rhoPref, 1 <= natN),
                 iff(0 < proxyGap(rhoRew, rhoPref, natN), rhoRew < rhoPref));
  theory.theorem("proxyGap_self", given(), proxyGap(rho, rho, natN) == 0);
  theory.theorem("proxyGap_le", given(0 < rhoPref),
                 proxyGap(rhoRew, rhoPref, natN) < coeff(rhoRew, natN));
  theory.theorem("proxyGap_small",
                 given(1 < rhoRew, rhoRew <= rhoPref, 0 < eps, nStar(rhoRew, eps) <= natN),
                 abs(proxyGap(rhoRew, rhoPref, natN)) < eps);
  theory.theorem("hackRatio_eq", given(),
                 hackRatio(rhoRew, rhoPref, natN) == pow(rhoPref / rhoRew, natN));
  theory.theorem("hackRatio_succ", given(),
                 hackRatio(rhoRew, rhoPref, natN + 1) ==
                     hackRatio(rhoRew, rhoPref, natN) * (rhoPref / rhoRew));
  theory.theorem(
      "hackRatio_ge_iff", given(0 < rhoRew, rhoRew < rhoPref, 0 <= M),
      iff(M <= hackRatio(rhoRew, rhoPref, natN), log(M) / log(rhoPref / rhoRew) <= natN));
  theory.theorem("nStar_reward_gt", given(1 < rhoRew, rhoRew < rhoPref, 0 < eps, eps < 1),
                 nStar(rhoPref, eps) < nStar(rhoRew, eps));
  theory.set_claims({12});
  theory.theorem("attackSurface_nonneg", given(N <= D), 0 <= attackSurface(D, N));
  theory.theorem("attackSurface_strictAnti", given(M < N),
                 attackSurface(D, N) < attackSurface(D, M));
  theory.theorem("attackSurface_eq_zero_iff", given(), iff(attackSurface(D, N) == 0, N == D));
  theory.theorem("attackSurface_strictMono_rho", given(1 < rho1, rho1 < rho2, 0 < eps, eps < 1),
                 attackSurface(D, nStar(rho1, eps)) < attackSurface(D, nStar(rho2, eps)));
  theory.theorem("offShare_mem", given(0 <= N, N <= D), 0 <= offShare(D, N) && offShare(D, N) <= 1);
  theory.theorem("offShare_eq", given(D != 0), offShare(D, N) == 1 - N / D);
  theory.theorem("energy_le_surface",
                 given(forall(i, implies(i < directions, abs(at(xs, i)) <= d))),
                 sum(i, directions, pow(at(xs, i), 2)) <= directions * pow(d, 2));
  theory.theorem("robustRadius_pos", given(0 < m, 0 < L, N < D), 0 < robustRadius(m, L, D, N));
  theory.theorem("robustRadius_strictMono_N", given(0 < m, 0 < L, M < N, N < D),
                 robustRadius(m, L, D, M) < robustRadius(m, L, D, N));
  theory.theorem("robustRadius_certifies", given(0 <= m, 0 <= d, d <= robustRadius(m, L, D, N)),
                 L * sqrt(attackSurface(D, N) * pow(d, 2)) <= m);
}

const Safety& safety() {
  static const Safety instance;
  return instance;
}

}  // namespace latent::theory
