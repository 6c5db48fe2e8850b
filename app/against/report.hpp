/// What an audit of somebody's project came to.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/against/drift.hpp"
#include "app/against/execution.hpp"
#include "app/against/match.hpp"
#include "app/exit_status.hpp"
#include "app/session.hpp"

namespace latent::app {

/// What one file of theirs declares.
struct FileRow {
  std::string path;
  std::map<std::string, std::size_t> kinds{};  ///< declarations by kind
  std::size_t theorems = 0;                    ///< theorems and lemmas
  std::size_t counted = 0;                     ///< those that count (see `count_theorems`)
  std::size_t matched = 0;                     ///< those that show one of ours
  std::size_t supported = 0;                   ///< theorems that were read
  std::size_t findings = 0;                    ///< failures, and what is open
};

/// What was expected, and what there is.
struct Counts {
  std::optional<std::size_t> expected_theorems;
  std::optional<std::size_t> expected_files;
  std::size_t theorems = 0;       ///< theorems and lemmas
  std::size_t counted = 0;        ///< without private, trivial and repeated ones
  std::size_t files = 0;          ///< Lean files
  std::size_t with_theorems = 0;  ///< files with at least one theorem that counts
  std::size_t private_ones = 0;
  std::size_t trivial = 0;
  std::size_t repeated = 0;
};

struct AgainstReport {
  std::string folder;
  std::string toolchain;
  std::vector<FileRow> files;
  Counts counts;
  std::vector<Finding> findings;  ///< worst first
  Matching matching;
  std::vector<Execution> executions;
  std::vector<Drifted> drift;
  std::string baseline;  ///< the file that `drift` is about; empty for none
  bool baseline_was_recorded = false;
  /// Mutants of our theorems by name, where they were run: refuted or explained, and all.
  std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> mutants;
  std::uint64_t samples = 0;
  std::uint64_t seed = 0;
  double seconds = 0;
  ExitStatus status = ExitStatus::Success;

  [[nodiscard]] const Execution* execution_of(const TheirStatement& theirs) const;
  [[nodiscard]] std::size_t count(MatchClass match, bool suggestions) const;
  [[nodiscard]] std::size_t count(Level level) const;
};

/// What an audit of text can't see: said in every report.
const std::vector<std::string>& limits_of_an_audit();

/// The status that the report calls for: 1 for a failure, a claimed pair that differs, one of
/// theirs that is refuted or vacuous, a statement that changed; 3 for what is open or only
/// suggested; 4 for claimed or executed statements that are not supported.
ExitStatus status_of(const AgainstReport& report, const std::vector<std::string>& allowed);

/// "suggestion: " or "nearest: " for what is none of their claims; else nothing.
std::string_view prefix_of(How how);

/// Why a match counts as it does: 0, 1, 3 or 4.
ExitStatus status_of(const Match& match);

std::string to_text(const AgainstReport& report, const Session& session);
nlohmann::json to_json(const AgainstReport& report);
/// For JUnit and SARIF: paths begin with the project's folder; what `allowed` lifts is skipped.
Report to_report(const AgainstReport& report, const std::vector<std::string>& allowed);
/// One page that needs nothing else.
std::string to_html(const AgainstReport& report);

/// Ours and theirs as Lean text, each with its own names.
std::string our_text(const theory::Theorem& theorem);
std::string their_text(const TheirStatement& theirs);

}  // namespace latent::app
