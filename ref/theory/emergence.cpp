#include "ref/theory/emergence.hpp"

#include "ref/theory/latent_number.hpp"
#include "ref/theory/scaling_exponent.hpp"

namespace latent::theory {

using namespace expr;

namespace {

// Theorems quantify their variables in this order.
const Variable beta = real("β");
const Variable M = real("M");
const Variable rho1 = real("ρ₁"), rho2 = real("ρ₂"), rho = real("ρ");
const Variable eps = real("ε"), eps1 = real("ε₁"), eps2 = real("ε₂");
const Variable beta1 = real("β₁"), beta2 = real("β₂");
const Variable N = real("N");
const Variable C = real("C");

}  // namespace

Emergence::Emergence()
    : module("Emergence", "emergent abilities ordered by N*", {7}),
      emergeCompute(module.define("emergeCompute", {beta, N}, exp(N / beta))),
      taskLoss(module.define(
          "taskLoss", {beta, rho, N, C},
          latent_number().truncError(rho, scaling_exponent().learnedModes(beta, C) - N))) {
  const Function& nStar = latent_number().nStar;
  const Function& alpha = scaling_exponent().alpha;
  const Function& computeFor = scaling_exponent().computeFor;
  const Function& learnedModes = scaling_exponent().learnedModes;
  Module& theory = module;

  theory.theorem("emergeCompute_pos", given(), 0 < emergeCompute(beta, N));
  theory.theorem("learnedModes_emergeCompute", given(beta != 0),
                 learnedModes(beta, emergeCompute(beta, N)) == N);
  theory.theorem("emerged_iff", given(0 < beta, 0 < C),
                 iff(N <= learnedModes(beta, C), emergeCompute(beta, N) <= C));
  theory.theorem("emergence_order_iff", given(0 < beta),
                 iff(emergeCompute(beta, M) < emergeCompute(beta, N), M < N));
  theory.theorem("emergence_order_rho", given(0 < beta, 1 < rho1, rho1 < rho2, 0 < eps, eps < 1),
                 emergeCompute(beta, nStar(rho2, eps)) < emergeCompute(beta, nStar(rho1, eps)));
  theory.theorem("emergence_order_eps", given(0 < beta, 1 < rho, 0 < eps1, eps1 < eps2),
                 emergeCompute(beta, nStar(rho, eps2)) < emergeCompute(beta, nStar(rho, eps1)));
  theory.theorem("emergeCompute_ratio", given(),
                 emergeCompute(beta, N) / emergeCompute(beta, M) == exp((N - M) / beta));
  theory.theorem("emergence_faster_optimizer", given(0 < beta1, beta1 < beta2, 0 < N),
                 emergeCompute(beta2, N) < emergeCompute(beta1, N));
  theory.theorem("emergeCompute_nStar", given(0 < eps),
                 emergeCompute(beta, nStar(rho, eps)) == computeFor(beta, rho, eps));
  theory.theorem("taskLoss_at_emergence", given(beta != 0),
                 taskLoss(beta, rho, N, emergeCompute(beta, N)) == 1);
  theory.theorem("taskLoss_lt_one_iff", given(0 < beta, 1 < rho, 0 < C),
                 iff(taskLoss(beta, rho, N, C) < 1, emergeCompute(beta, N) < C));
  theory.theorem("taskLoss_powerLaw", given(beta != 0, 0 < rho, 0 < C),
                 taskLoss(beta, rho, N, C) == pow(C / emergeCompute(beta, N), -alpha(beta, rho)));
}

const Emergence& emergence() {
  static const Emergence instance;
  return instance;
}

}  // namespace latent::theory
