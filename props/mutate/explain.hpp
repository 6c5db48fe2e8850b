/// Why a mutant can't be refuted, where a rule or a recorded reason shows it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "props/mutate/mutant.hpp"

namespace latent::props {

/// What became of a mutant.
enum class Fate : std::uint8_t {
  Refuted,      ///< by a certified counterexample
  Weaker,       ///< follows from the theorem
  Equivalent,   ///< follows from the theorem, and the theorem from it
  Vacuous,      ///< no input meets the hypotheses
  True,         ///< true for a reason of its own
  Contradicts,  ///< false if the theorem is true: some input meets the hypotheses of both
  NotNeeded,    ///< true, and the hypothesis that was dropped or loosened is not needed so
  NotFound,     ///< nothing was found out
};

/// "refuted", "weaker", …
std::string to_string(Fate fate);

struct Explanation {
  Fate fate;
  /// What shows it, as one clause.
  std::string reason;
};

/// Shows by the order of numbers (`Facts`) that the hypotheses of the mutant contradict each other,
/// that they imply its conclusion, or that the mutant follows from the theorem, maybe with some
/// variables renamed or taken to be equal. Nothing if no rule applies. The theorem is taken to be
/// true. Where some input meets the mutant's hypotheses (`has_input`), the mutant may also turn out
/// to contradict the theorem.
std::optional<Explanation> explain(const theory::Theorem& theorem, const Mutant& mutant,
                                   bool has_input);

/// Whether `consequence` is true if `known` is, by the order of numbers.
bool follows(const Statement& consequence, const Statement& known);

}  // namespace latent::props
