#include "props/mutate/survivors.hpp"

#include <algorithm>

namespace latent::props {

const std::vector<RecordedReason>& recorded_reasons() {
  static const std::vector<RecordedReason> reasons = {
      {"LatentNumber.modes_minimal",
       {"1 < ρ loosened: 1 ≤ ρ"},
       Fate::NotNeeded,
       "log 1 = 0, so modes 1 ε = 0 and no N lies below it"},
      {"LatentNumber.modes_minimal",
       {"N < modes ρ ε swapped: N < modes ε ε"},
       Fate::Vacuous,
       "log (1 / ε) / log ε is −1 or 0, so modes ε ε = 0"},
      {"ScalingExponent.logLoss_slope",
       {"0 < ρ loosened: 0 ≤ ρ"},
       Fate::NotNeeded,
       "at ρ = 0 the losses are 0 or 1, whose logarithms are 0, and so is alpha β 0"},
      {"ScalingExponent.learnedModes_computeFor",
       {"0 < ε loosened: 0 ≤ ε"},
       Fate::NotNeeded,
       "at ε = 0 the compute is 0 or 1, and both sides are 0"},
      {"Generalization.genGap_le_ambient",
       {"0 ≤ n swapped: 0 ≤ N"},
       Fate::True,
       "for n < 0 the left side is the root of a number that is not positive"},
      {"Generalization.genGap_ambient_ratio",
       {"0 ≤ N swapped: 0 ≤ D"},
       Fate::True,
       "for N < 0 the left side is a quotient by √(N / n) = 0, and D / N is not positive"},
      {"Generalization.tailProb_lt_one_iff",
       {"conclusion loosened: tailProb N n ε ≤ 1 ↔ genGap N n * Real.sqrt (Real.log 2 / 2) < ε",
        "conclusion loosened: tailProb N n ε < 1 ↔ genGap N n * Real.sqrt (Real.log 2 / 2) ≤ ε"},
       Fate::Contradicts,
       "the two sides differ where ε = genGap N n * √(log 2 / 2), which no rational input meets"},
      {"Architecture.lowRankError_modes",
       {"conclusion swapped: lowRankError ρ (Latent.LatentNumber.modes ρ ε) ≤ ρ ^ 2 * lowRankError "
        "ρ 0"},
       Fate::True,
       "(1 / ρ) ^ (2 * N) ≤ ρ ^ 2 where 1 ≤ |ρ|, and the other way round, over a negative "
       "denominator, where |ρ| < 1"},
      {"DoubleDescent.first_descent",
       {"q ≤ N dropped"},
       Fate::NotNeeded,
       "for q > N the variance grows by s2 * (N - min p N) / n, which lies between 0 and "
       "s2 * (q - p) / n"},
      {"DoubleDescent.ascent",
       {"1 < ρ nudged: 0 < ρ"},
       Fate::NotNeeded,
       "for ρ ≤ 1 the bias does not fall, and the variance grows below N"},
      {"DoubleDescent.risk_pCrit_le",
       {"pCrit ρ s2 n ≤ N dropped"},
       Fate::NotNeeded,
       "for N < pCrit ρ s2 n the risk falls from p to N, and beyond N with the bias"},
      {"DoubleDescent.risk_pCrit_le",
       {"conclusion tightened: risk ρ s2 N n (pCrit ρ s2 n) < risk ρ s2 N n p"},
       Fate::Contradicts,
       "both sides are the same where p = pCrit ρ s2 n, which no rational input meets"},
      {"DoubleDescent.risk_le_peak",
       {"1 < ρ loosened: 1 ≤ ρ"},
       Fate::NotNeeded,
       "at ρ = 1 the bias is constant, and the variance is largest from N on"},
      {"DoubleDescent.risk_le_peak",
       {"pCrit ρ s2 n ≤ N dropped"},
       Fate::NotNeeded,
       "for N < pCrit ρ s2 n ≤ p the variances are the same, and the bias falls"},
      {"Forgetting.collapse_after_tasks_iff",
       {"0 < ρ loosened: 0 ≤ ρ"},
       Fate::NotNeeded,
       "at ρ = 0 both sides are true: rhoAfter 0 d = 0, and log 0 / d = 0"},
      {"Forgetting.nStar_lt_rhoAfter",
       {"d < Real.log ρ loosened: d ≤ Real.log ρ"},
       Fate::Contradicts,
       "where d = log ρ the right side is nStar 1 ε = 0; no rational input meets that"},
      {"Forgetting.nStar_lt_rhoAfter",
       {"conclusion swapped: Latent.LatentNumber.nStar ρ ρ < Latent.LatentNumber.nStar (rhoAfter ρ "
        "d) ε"},
       Fate::True,
       "the left side is log (1 / ρ) / log ρ = −1, the right side is positive"},
      {"InformationBottleneck.ibObjective_le_modes",
       {"conclusion swapped: ibObjective ρ ρ N ≤ ibObjective ρ ε (Latent.LatentNumber.modes ρ ε)"},
       Fate::True,
       "at a price of ρ > 1 no mode pays, so the left side is at most 0, and 0 is the objective of "
       "no modes"},
      {"InformationBottleneck.ibObjective_le_modes",
       {"conclusion swapped: ibObjective ρ ε N ≤ ibObjective ε ε (Latent.LatentNumber.modes ρ ε)"},
       Fate::True,
       "for ε < 1 the terms with ε for ρ are larger, for ε ≥ 1 modes ρ ε = 0 and no mode pays"},
      {"InformationBottleneck.ibObjective_lt_below",
       {"1 < ρ loosened: 1 ≤ ρ"},
       Fate::NotNeeded,
       "nStar 1 ε = 0, so no M lies below N"},
      {"InformationBottleneck.ibObjective_lt_below",
       {"N ≤ Latent.LatentNumber.nStar ρ ε swapped: N ≤ Latent.LatentNumber.nStar ε ε"},
       Fate::Vacuous,
       "nStar ε ε is −1 or 0, so no M lies below N"},
      {"InformationBottleneck.ibObjective_lt_below",
       {"conclusion swapped: ibObjective ρ ρ M < ibObjective ρ ε N"},
       Fate::True,
       "at a price of ρ > 1 no mode pays, and the theorem with 0 for M says that N modes at ε do"},
      {"InformationBottleneck.ibObjective_modes_pos",
       {"conclusion swapped: 0 < ibObjective ε ε (Latent.LatentNumber.modes ρ ε)"},
       Fate::True,
       "every term (1 / ε) ^ k - ε is positive for ε < 1, and there is at least one"},
      {"InformationBottleneck.ib_retained",
       {"conclusion swapped: (1 - ρ) * Latent.LatentNumber.tail ρ 0 ≤ "
        "Latent.LatentNumber.partialSum ρ (Latent.LatentNumber.modes ρ ε)",
        "conclusion swapped: (1 - ε) * Latent.LatentNumber.tail ε 0 ≤ "
        "Latent.LatentNumber.partialSum ρ (Latent.LatentNumber.modes ρ ε)"},
       Fate::True,
       "(1 - x) * tail x 0 is −x, or 0 for x = 1, and energies are not negative"},
      {"InformationBottleneck.infoDiscarded_le",
       {"conclusion swapped: infoUpTo ρ M - infoUpTo ε (Latent.LatentNumber.modes ρ ε) < ε * "
        "Latent.LatentNumber.tail ρ 0 / 2"},
       Fate::True,
       "more is subtracted for ε < 1, and modes ρ ε = 0 for ε ≥ 1"},
      {"InformationBottleneck.infoDiscarded_le",
       {"conclusion swapped: infoUpTo ρ M - infoUpTo ρ (Latent.LatentNumber.modes ρ ε) < ρ * "
        "Latent.LatentNumber.tail ρ 0 / 2"},
       Fate::True,
       "infoUpTo ρ M < tail ρ 0 / 2 and 1 < ρ"},
      {"Landscape.smoothness_pos_iff",
       {"conclusion swapped: 0 < smoothness ρ ρ ↔ 1 < ρ"},
       Fate::True,
       "ρ * log ρ has the sign of log ρ, and is 0 at ρ = 0"},
      {"Landscape.accelRho_sq_cond",
       {"κ ≠ 1 dropped"},
       Fate::NotNeeded,
       "accelRho 1 = 2 / 0 = 0, and condNumber 0 ^ 2 = (−1) ^ 2 = 1"},
      {"Safety.hackRatio_ge_iff",
       {"0 < M loosened: 0 ≤ M"},
       Fate::NotNeeded,
       "at M = 0 both sides are true, log 0 being 0"},
  };
  return reasons;
}

const RecordedReason* find_reason(std::span<const RecordedReason> reasons,
                                  const theory::Theorem& theorem, const Mutant& mutant) {
  const std::string name = theorem.module + "." + theorem.name;
  for (const RecordedReason& reason : reasons) {
    if (reason.theorem != name) continue;
    const auto& changes = reason.changes;
    if (std::find(changes.begin(), changes.end(), mutant.change) != changes.end()) return &reason;
  }
  return nullptr;
}

}  // namespace latent::props
