/// Mutants that survive for a reason that takes mathematics beyond the rules of `explain`.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "props/mutate/explain.hpp"

namespace latent::props {

/// A reason that was thought about by hand, for one or more mutants of a theorem.
struct RecordedReason {
  /// `<module>.<name>`.
  std::string_view theorem;
  /// As in `Mutant::change`.
  std::vector<std::string_view> changes;
  /// `Equivalent`, `Vacuous`, `True` or `NotNeeded`.
  Fate fate;
  /// One sentence.
  std::string_view reason;
};

const std::vector<RecordedReason>& recorded_reasons();

/// The reason recorded among `reasons` for this mutant of the theorem; null if there is none.
const RecordedReason* find_reason(std::span<const RecordedReason> reasons,
                                  const theory::Theorem& theorem, const Mutant& mutant);

}  // namespace latent::props
