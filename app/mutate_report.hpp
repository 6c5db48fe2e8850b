/// What became of mutants, as text, JSON and Markdown.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "props/mutate/hunt.hpp"

namespace latent::app {

/// Sums over theorems, and whether they meet the goal: at least 98 % of the mutants refuted or
/// explained, all of those whose conclusion was flipped among them.
struct MutantTotals {
  std::uint64_t theorems = 0;
  std::uint64_t mutants = 0;
  std::uint64_t flipped_not_found = 0;
  std::array<std::uint64_t, 8> fates{};  ///< by `props::Fate`

  void add(const props::TheoremOutcome& outcome);
  std::uint64_t count(props::Fate fate) const { return fates[static_cast<std::size_t>(fate)]; }
  /// How many of 100 mutants were refuted or explained.
  double percent() const;
  bool meet_goal() const;
};

/// One line of the table for each theorem, below its heading.
std::string mutant_heading(const Session& session, std::size_t name_width);
std::string mutant_line(const Session& session, const props::TheoremOutcome& outcome,
                        std::size_t name_width);

/// The mutants of a theorem, one below the other: `all` of them with the counterexamples, or those
/// alone that no rule explains.
std::string mutants_text(const Session& session, const props::TheoremOutcome& outcome, bool all);

std::string mutant_totals_text(const MutantTotals& totals);

/// An element of `theorems` in what `mutate --json` prints.
nlohmann::json mutants_json(const props::TheoremOutcome& outcome);
/// All of what it prints.
nlohmann::json mutate_json(const std::vector<props::TheoremOutcome>& outcomes,
                           const MutantTotals& totals, const props::HuntOptions& options,
                           const std::vector<std::string>& stale);

/// docs/survivors.md: every mutant that was not refuted, and why. It depends on the theorems, the
/// samples and the seed alone.
std::string survivors_markdown(const std::vector<props::TheoremOutcome>& outcomes,
                               const MutantTotals& totals, const props::HuntOptions& options);

}  // namespace latent::app
