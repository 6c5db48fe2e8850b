#include "props/mutate/survivors.hpp"

#include <algorithm>

namespace latent::props {

const std::vector<RecordedReason>& recorded_reasons() {
  static const std::vector<RecordedReason> reasons = {
      {"LatentNumber.modes_minimal",
       {"N < modes ρ ε swapped: N < modes ε ε"},
       Fate::Vacuous,
       "log (1 / ε) / log ε is −1 or 0, so modes ε ε = 0"},
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
      {"Architecture.lowRankError_pos",
       {"1 < ρ ^ 2 nudged: 1 < ρ ^ 3", "1 < ρ ^ 2 nudged: 1 < ρ ^ 1"},
       Fate::True,
       "either gives 1 < ρ, and so 1 < ρ ^ 2"},
      {"Architecture.lowRankError_modes",
       {"conclusion swapped: lowRankError ρ (Latent.LatentNumber.modes ρ ε) ≤ ρ ^ 2 * lowRankError "
        "ρ 0"},
       Fate::True,
       "(1 / ρ) ^ (2 * N) ≤ ρ ^ 2 where 1 ≤ |ρ|, and the other way round, over a negative "
       "denominator, where |ρ| < 1"},
      {"DoubleDescent.first_descent",
       {"q ≤ pCrit ρ s2 n swapped: N ≤ pCrit ρ s2 n"},
       Fate::True,
       "up to N the risk falls by the theorem, beyond N the variance is constant and the bias "
       "falls"},
      {"DoubleDescent.risk_pCrit_le",
       {"conclusion swapped: risk ρ s2 ρ n (pCrit ρ s2 n) ≤ risk ρ s2 N n p",
        "conclusion swapped: risk ρ s2 s2 n (pCrit ρ s2 n) ≤ risk ρ s2 N n p",
        "conclusion swapped: risk ρ s2 n n (pCrit ρ s2 n) ≤ risk ρ s2 N n p"},
       Fate::True,
       "whatever stands for N, the left side is at most the least value of ρ ^ (-x) + s2 * x / n"},
      {"DoubleDescent.risk_pCrit_le",
       {"conclusion tightened: risk ρ s2 N n (pCrit ρ s2 n) < risk ρ s2 N n p"},
       Fate::Contradicts,
       "both sides are the same where p = pCrit ρ s2 n, which no rational input meets"},
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
