/// Outcomes of campaigns as text and JSON.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "app/report_files.hpp"
#include "app/session.hpp"
#include "props/campaign.hpp"
#include "props/reproduce.hpp"

namespace latent::app {

/// The status that a verdict calls for.
ExitStatus exit_status_of(props::Verdict verdict);

/// Where a statement comes from, and how to run it alone.
struct Origin {
  std::string module;     ///< of the theory; empty for a file's statement
  std::string file;       ///< of a file's statement
  unsigned line = 0;      ///< of a file's statement
  std::string reproduce;  ///< the command line that runs it alone
};

/// One element of the array that `verify` and `check` print.
nlohmann::json outcome_json(const props::Outcome& outcome, const props::CampaignOptions& options,
                            const Origin& origin);

/// The heading of the table, and the line of one statement in it.
std::string table_heading(const Session& session, std::size_t name_width);
std::string table_line(const Session& session, const props::Outcome& outcome,
                       std::size_t name_width);

/// What to say below the table of a statement that did not hold: the counterexample with both
/// sides enclosed and what operations do there that may surprise, or how to look into it, and the
/// line that reproduces it.
std::string failure_text(const Session& session, const props::Outcome& outcome,
                         const props::Statement& statement, const Origin& origin,
                         const std::vector<std::string>& surprises = {});

/// "x = 1/2, n = 0".
std::string assignment_text(const eval::Assignment& assignment);

/// The outcome for reports; `place` is that of its statement.
ReportedResult reported_result(const Session& session, const props::Outcome& outcome,
                               const props::Statement& statement, const Origin& origin, Place place,
                               const std::vector<std::string>& surprises);

/// A statement at one input: the input, and what each part of the statement is there.
std::string examination_text(const props::Statement& statement, const eval::Assignment& input,
                             const props::Examination& examination);
nlohmann::json examination_json(const props::Statement& statement, const eval::Assignment& input,
                                const props::Examination& examination);

/// One sample of a campaign: the input, and what each part of the statement is there.
std::string sample_text(const props::Statement& statement, const props::Reproduction& sample);
nlohmann::json sample_json(const props::Statement& statement, const props::Reproduction& sample);

/// Sums over all outcomes.
struct Totals {
  std::size_t statements = 0;
  props::Tally tally;
  std::array<std::size_t, props::k_verdicts> verdicts{};  ///< by `props::Verdict`
  double seconds = 0;

  void add(const props::Outcome& outcome);
};

std::string totals_text(const Totals& totals, unsigned equal_bits);

}  // namespace latent::app
