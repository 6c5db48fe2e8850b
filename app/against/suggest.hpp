/// Pairs of statements for which only their meaning speaks.
#pragma once

#include <vector>

#include "app/against/match.hpp"

namespace latent::app {

/// Finds out how the two statements of `match` stand to each other, and counts the mutants of each
/// that are told apart from the other where no difference was found.
void settle_pair(const OurStatement& ours, const props::ProbeOptions& probes, Match& match);

/// Suggestions, each statement in at most one:
///
/// 1. by meaning: no difference at any probe, and every mutant of either side is told apart from
/// the
///    other side; or one follows from the other by rules;
/// 2. nearest: of what is left, statements that are written alike, with how they differ.
///
/// Pairs are found by what the statements are at shared inputs that treat all variables of a kind
/// alike, so that only those are compared that can be the same.
std::vector<Match> suggestions(const std::vector<const OurStatement*>& ours,
                               const std::vector<const TheirStatement*>& theirs,
                               const props::ProbeOptions& probes, unsigned jobs);

}  // namespace latent::app
