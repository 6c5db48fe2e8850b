#include "ref/theory/architecture.hpp"

#include "ref/theory/latent_number.hpp"

namespace latent::theory {

using namespace expr;

namespace {

// Theorems quantify their variables in this order.
const Variable c = real("c");
const Variable M = real("M");
const Variable rho = real("ρ");
const Variable eps = real("ε");
const Variable natN = nat("N");
const Variable A = real("A"), A1 = real("A₁"), A2 = real("A₂");
const Variable K = real("K");
const Variable N = real("N");
const Variable H = nat("H");
const Variable Ns = sequence("N");
const Variable D = real("D");
const Variable i = nat("i"), k = nat("k");

}  // namespace

Architecture::Architecture()
    : module("Architecture", "N*² parameters a head; when sparse experts win", {4}),
      headParams(module.define("headParams", {c, N}, c * pow(N, 2))),
      lowRankError(module.define("lowRankError", {rho, natN},
                                 pow(1 / rho, 2 * natN) / (1 - 1 / pow(rho, 2)))),
      moeCost(module.define("moeCost", {A, N}, A * pow(N, 2))),
      denseCost(module.define("denseCost", {K, D}, K * pow(D, 2))),
      moeSpeedup(module.define("moeSpeedup", {K, D, A, N}, denseCost(K, D) / moeCost(A, N))),
      moeBreakEven(module.define("moeBreakEven", {A, K, D}, D * sqrt(K / A))) {
  const Function& coeff = latent_number().coeff;
  const Function& modes = latent_number().modes;
  const Function& nStar = latent_number().nStar;
  Module& theory = module;

  theory.theorem("headParams_strictMono", given(0 < c, 0 <= M, M < N),
                 headParams(c, M) < headParams(c, N));
  theory.theorem("headParams_le_ambient", given(0 <= c, 0 <= N, N <= D),
                 headParams(c, N) <= headParams(c, D));
  theory.theorem("headParams_ratio", given(c != 0),
                 headParams(c, N) / headParams(c, D) == pow(N / D, 2));
  theory.theorem("headParams_nStar", given(),
                 headParams(c, nStar(rho, eps)) == c * pow(log(1 / eps) / log(rho), 2));
  theory.theorem("headParams_eps_sq", given(),
                 headParams(c, nStar(rho, pow(eps, 2))) == 4 * headParams(c, nStar(rho, eps)));
  theory.theorem("multiHead_le_single", given(0 <= c, forall(i, implies(i < H, 0 <= at(Ns, i)))),
                 sum(i, H, headParams(c, at(Ns, i))) <= headParams(c, sum(i, H, at(Ns, i))));
  theory.theorem("multiHead_ge_equal", given(0 <= c),
                 headParams(c, sum(i, H, at(Ns, i))) / H <= sum(i, H, headParams(c, at(Ns, i))));
  theory.theorem("multiHead_equal", given(),
                 sum(i, H, headParams(c, N / H)) == headParams(c, N) / H);
  theory.theorem("lowRankError_pos", given(1 < pow(rho, 2)), 0 < lowRankError(rho, natN));
  theory.theorem("lowRankError_succ", given(),
                 lowRankError(rho, natN + 1) == lowRankError(rho, natN) / pow(rho, 2));
  theory.theorem(
      "lowRankError_split", given(pow(rho, 2) != 1),
      sum(k, natN, pow(coeff(rho, k), 2)) + lowRankError(rho, natN) == lowRankError(rho, 0));
  theory.theorem("lowRankError_relative", given(pow(rho, 2) != 1),
                 lowRankError(rho, natN) / lowRankError(rho, 0) == pow(coeff(rho, natN), 2));
  theory.theorem("lowRankError_modes", given(rho != 0, eps != 0),
                 lowRankError(rho, modes(rho, eps)) <= pow(eps, 2) * lowRankError(rho, 0));
  theory.set_claims({6});
  theory.theorem("moe_lt_dense", given(A <= K, 0 < K, 0 <= N, N < D),
                 moeCost(A, N) < denseCost(K, D));
  theory.theorem("moe_lt_dense_iff", given(0 < A, 0 <= N, 0 <= D),
                 iff(moeCost(A, N) < denseCost(K, D), N < moeBreakEven(A, K, D)));
  theory.theorem("moeSpeedup_eq", given(), moeSpeedup(K, D, A, N) == K / A * pow(D / N, 2));
  theory.theorem("moeSpeedup_gt_one_iff", given(0 < A, N != 0),
                 iff(1 < moeSpeedup(K, D, A, N), moeCost(A, N) < denseCost(K, D)));
  theory.theorem("moeSpeedup_strictAnti_active", given(0 < A1, A1 < A2, 0 < K, N != 0, D != 0),
                 moeSpeedup(K, D, A2, N) < moeSpeedup(K, D, A1, N));
  theory.theorem("moeBreakEven_ge", given(0 < A, A <= K, 0 <= D), D <= moeBreakEven(A, K, D));
}

const Architecture& architecture() {
  static const Architecture instance;
  return instance;
}

}  // namespace latent::theory
