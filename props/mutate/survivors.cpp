#include "props/mutate/survivors.hpp"

#include <algorithm>

namespace latent::props {

const std::vector<RecordedReason>& recorded_reasons() {
  static const std::vector<RecordedReason> reasons = {};
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
