/// The search for a counterexample, from the cheapest means to the dearest.
#pragma once

#include <cstddef>
#include <cstdint>

#include "props/campaign.hpp"

namespace latent::props {

/// What a search may spend on one statement beside the samples of its campaign. All but `seconds`
/// bound the work itself, so that results depend on the machine only where that limit strikes,
/// which the outcome then says.
struct SearchLimits {
  double seconds = 2;
  /// Combinations of corner values (`corners`).
  std::size_t corners = 400;
  /// Cases of a finite domain that are all tried.
  std::uint64_t cases = 20000;
  /// Inputs that equations among the hypotheses are solved for.
  std::size_t solutions = 400;
  /// Inputs tried by each descent on the margin.
  std::uint64_t descent = 400;
};

/// What can be found out about `statement`:
///
/// 1. hypotheses that can't be met make it vacuous; so far as it has no variables, or only finitely
///    many values for all of them, it is proved or refuted case by case;
/// 2. corners are tried, and where hypotheses are equations that fail there, inputs that solve
/// them;
/// 3. a campaign of random samples;
/// 4. descent on the margin from the inputs where the statement nearly failed.
///
/// Functions that a hypothesis gives are put in place of their variables; others, and propositions,
/// are taken from simple families. `Proved`, `Refuted` and `Vacuous` are certain. But for time, the
/// outcome is a function of the arguments without `options.jobs`.
Outcome search(const std::string& name, const Statement& statement, const CampaignOptions& options,
               const SearchLimits& limits = {},
               const std::function<void(std::uint64_t)>& progress = {});

}  // namespace latent::props
