/// Somebody's theorems tried on inputs, as `latent check` does.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "app/against/match.hpp"
#include "app/check_statement.hpp"
#include "app/progress.hpp"

namespace latent::app {

/// What came of one statement of theirs.
struct Execution {
  const TheirStatement* theirs;
  /// Nothing where the statement is not supported.
  std::optional<props::Outcome> outcome;
  std::string unsupported;  ///< why not
  std::vector<lean::Warning> warnings;
  /// The line that runs it alone.
  std::string reproduce;

  [[nodiscard]] std::string verdict() const {
    return outcome ? to_string(outcome->verdict) : "unsupported";
  }
};

/// Tries all theorems, lemmas, examples and propositions, in their order. Aliases are left out.
std::vector<Execution> execute(const TheirProject& project,
                               const std::deque<TheirStatement>& theirs,
                               const props::CampaignOptions& campaign,
                               const props::SearchLimits& limits, Progress& progress);

/// The statements that can't be tried, since they are not read: what is left to say where nothing
/// is to be tried.
std::vector<Execution> refusals(const std::deque<TheirStatement>& theirs);

}  // namespace latent::app
