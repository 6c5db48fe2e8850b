/// The statements of Lean files, and what came of checking one.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/lean_project.hpp"
#include "app/report_files.hpp"
#include "lean_mirror/audit/warning.hpp"
#include "props/search/search.hpp"

namespace latent::app {

/// A statement of a file with what it is called in the table.
struct Checked {
  const LeanFile* file;
  const lean::Statement* statement;
  std::string name;
};

/// The statements of the given files; those called `only` if that is given. An `example` is called
/// by its line.
std::vector<Checked> statements_of(const std::vector<LeanFile>& files,
                                   const std::optional<std::string>& only);

/// Where `span` begins.
Place place_of(const LeanFile& file, lean::Span span);

struct CheckResult {
  /// The formula taken apart, and what the campaign came to; nothing where it is not supported.
  std::optional<props::Statement> statement;
  std::optional<props::Outcome> outcome;
  /// Why there is no outcome.
  lean::Diagnostic unsupported;
  std::vector<lean::Warning> warnings;
  /// What operations do at the counterexample that may surprise.
  std::vector<std::string> surprises;

  [[nodiscard]] std::string verdict() const {
    return outcome ? to_string(outcome->verdict) : "unsupported";
  }
};

/// Searches a counterexample to one statement and looks for the warnings of `rules`. `progress` is
/// called now and then with the number of samples done.
CheckResult check_statement(const Checked& checked, const props::CampaignOptions& options,
                            const props::SearchLimits& limits, const lean::Rules& rules,
                            const std::function<void(std::uint64_t)>& progress);

}  // namespace latent::app
