/// Reports for other programs: JUnit for those that run tests, SARIF for those that review code.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace latent::app {

/// A place in a file; line and column count from 1, the column in code points, and are 0 where
/// they are not known.
struct Place {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// What came of one statement.
struct ReportedResult {
  enum class Kind : std::uint8_t {
    Passed,
    Failed,   ///< refuted, or different
    Open,     ///< undecided, starved or vacuous
    Skipped,  ///< unsupported, or a verdict that was allowed
  };
  std::string name;
  Place place;
  Kind kind = Kind::Passed;
  std::string verdict;
  std::string message;  ///< one line; empty where the verdict says it all
  std::string details;  ///< lines of text
  double seconds = 0;
};

/// A warning, or an error of the file's text.
struct ReportedWarning {
  std::string rule;       ///< such as `L3`; `syntax` for an error of the text
  std::string statement;  ///< the name of the result that it belongs to; empty for none
  Place place;
  std::string message;
  bool is_error = false;  ///< it decides the exit status
  bool is_open = false;   ///< it leaves something open, which the exit status tells
  std::string meaning{};  ///< of the rule; empty for one of `lean::Rule` or the text's own errors
};

struct Report {
  std::vector<ReportedResult> results;
  std::vector<ReportedWarning> warnings;
};

/// JUnit XML: a test suite a file, a test case a result, a failing case an error among the warnings
/// and a case with an error for one that leaves something open. Text that XML can't hold (control
/// characters, malformed UTF-8) becomes U+FFFD.
std::string junit_text(const Report& report);

/// SARIF 2.1.0: a result for each statement that did not pass and for each warning.
nlohmann::json sarif_json(const Report& report);

/// Where the user wants reports.
struct ReportFiles {
  std::optional<std::string> junit;
  std::optional<std::string> sarif;

  /// Writes those asked for. Throws `InputError` where a file can't be written.
  void write(const Report& report) const;
};

/// Adds --junit and --sarif to `command`.
void add_report_options(CLI::App& command, ReportFiles& files);

}  // namespace latent::app
