/// How two statements stand to each other, as far as it can be found out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "props/compare/agreement.hpp"
#include "props/statement.hpp"

namespace latent::props {

enum class Relation : std::uint8_t {
  Equivalent,      ///< each follows from the other, shown by rules
  TheirsStronger,  ///< ours follows from theirs, shown by rules
  TheirsWeaker,    ///< theirs follows from ours, shown by rules
  SameOnSamples,   ///< no certain difference was found
  Different,  ///< there is an input at which they certainly differ, however variables are paired
  Unsettled,  ///< nothing was found out
};

std::string to_string(Relation relation);

struct Compared {
  Relation relation = Relation::Unsettled;
  /// How it was shown, or why nothing was: one clause.
  std::string reason;
  /// Of `Different` always, of the others where one was found: an input at which they differ, over
  /// the variables of ours.
  std::optional<Disagreement> difference;
  /// Inputs on which they were seen to agree.
  std::uint64_t agreeing = 0;
};

/// Compares statements without definitions (all unfolded).
///
/// By rules, theirs is stronger if its hypotheses follow from ours and our conclusion from its
/// conclusion together with our hypotheses (`Facts`), in a way that needs its conclusion: a
/// statement that is true by the order of numbers alone follows from nothing that way. So `True` is
/// never stronger than anything. Theirs is weaker if it follows from ours in whatever way: what is
/// true by the order of numbers alone says less than any theorem. What the rules show is certain.
///
/// By samples, every way to pair the variables is tried.
Compared compare(const std::string& name, const Statement& ours, const Statement& theirs,
                 const ProbeOptions& options = {});

/// Mutants of a statement, held against another statement.
struct MutantsTold {
  std::uint64_t all = 0;
  /// Not told apart from the other statement by any probe, and not shown to be equivalent to the
  /// statement that they were made of: what was changed, as in `Mutant::change`.
  std::vector<std::string> not_told;
};

/// Tries to tell each mutant of `mutated` apart from `other`, which agrees with `mutated` on the
/// probes: where it can't be, agreement on the probes says little.
MutantsTold tell_mutants(const std::string& name, const Statement& mutated, const Statement& other,
                         const ProbeOptions& options = {});

}  // namespace latent::props
