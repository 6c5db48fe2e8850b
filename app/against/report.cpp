#include "app/against/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "app/outcome_report.hpp"
#include "ref/expr/print.hpp"

namespace latent::app {

const std::vector<std::string>& limits_of_an_audit() {
  static const std::vector<std::string> limits = {
      "It reads text and does not run Lean: whether a proof is accepted, and which axioms it uses, "
      "only Lean can say (`#print axioms`).",
      "Macros, programs and elaborators are not run, and tactics inside of statements are not "
      "expanded: what they would declare or change is not seen, only that they are there.",
      "Imports that are not among the files, Mathlib first of all, are taken to mean what Mathlib "
      "means by the names that this program knows.",
      "What rests on what is told by the names in the text: a lemma that a tactic finds by itself "
      "is not seen, but for faults of instances and of lemmas with attributes, which count for "
      "all that follows.",
      "Statements that are not read are listed as unsupported; nothing is claimed of them.",
      "`Same on samples` is no proof of being the same, and no sample shows that a theorem is "
      "true.",
      "Compiled files (`.olean`), the Lean executable and the build that made them are not "
      "looked at."};
  return limits;
}

std::string our_text(const theory::Theorem& theorem) {
  return expr::to_lean(theorem.statement(), "Latent." + theorem.module);
}

std::string their_text(const TheirStatement& theirs) {
  if (!theirs.statement->formula) return "";
  const std::size_t dot = theirs.name.rfind('.');
  return expr::to_lean(*theirs.statement->formula,
                       dot == std::string::npos ? "" : theirs.name.substr(0, dot));
}

const Execution* AgainstReport::execution_of(const TheirStatement& theirs) const {
  const auto found =
      std::find_if(executions.begin(), executions.end(), [&](const Execution& execution) {
        return execution.theirs == &theirs ||
               (theirs.is_alias && execution.theirs->statement == theirs.statement);
      });
  return found == executions.end() ? nullptr : &*found;
}

std::size_t AgainstReport::count(MatchClass match, bool suggestions) const {
  return static_cast<std::size_t>(std::count_if(
      matching.matches.begin(), matching.matches.end(),
      [&](const Match& m) { return m.match == match && m.is_suggestion() == suggestions; }));
}

std::size_t AgainstReport::count(Level level) const {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [&](const Finding& f) { return f.level == level && !f.is_allowed; }));
}

std::string_view prefix_of(How how) {
  if (how == How::Meaning) return "suggestion: ";
  return how == How::Nearest ? "nearest: " : "";
}

ExitStatus status_of(const Match& match) {
  // That two statements are written alike claims nothing.
  if (match.how == How::Nearest) return ExitStatus::Success;
  if (match.is_suggestion()) return ExitStatus::Undecided;
  switch (match.match) {
    case MatchClass::Identical:
    case MatchClass::EqualUnfolded:
    case MatchClass::Equivalent:
    case MatchClass::TheirsStronger:
      return ExitStatus::Success;
    case MatchClass::TheirsWeaker:
    case MatchClass::Different:
    case MatchClass::Missing:
      return ExitStatus::Refuted;
    case MatchClass::SameOnSamples:
    case MatchClass::Unsettled:
      return ExitStatus::Undecided;
    case MatchClass::Unsupported:
      return ExitStatus::Unsupported;
  }
  return ExitStatus::Undecided;
}

ExitStatus status_of(const AgainstReport& report, const std::vector<std::string>& allowed) {
  const auto is_allowed = [&](std::string_view word) {
    return std::find(allowed.begin(), allowed.end(), word) != allowed.end();
  };
  ExitStatus status = ExitStatus::Success;
  for (const Finding& finding : report.findings) {
    if (finding.is_allowed) continue;
    if (finding.level == Level::Failure) status = worse(status, ExitStatus::Refuted);
    if (finding.level == Level::Open) status = worse(status, ExitStatus::Undecided);
  }
  for (const Match& match : report.matching.matches) {
    const bool lifted = (match.match == MatchClass::Unsupported && is_allowed("unsupported")) ||
                        (match.is_suggestion() && is_allowed("suggestions"));
    if (!lifted) status = worse(status, status_of(match));
  }
  for (const Execution& execution : report.executions) {
    const std::string verdict = execution.verdict();
    if (is_allowed(verdict)) continue;
    if (!execution.outcome) {
      status = worse(status, ExitStatus::Unsupported);
      continue;
    }
    // A theorem whose hypotheses can't be met says nothing.
    const bool is_empty = execution.outcome->verdict == props::Verdict::Vacuous;
    status =
        worse(status, is_empty ? ExitStatus::Refuted : exit_status_of(execution.outcome->verdict));
  }
  for (const Drifted& drifted : report.drift) {
    if (drifted.is_failure()) status = worse(status, ExitStatus::Refuted);
  }
  return status;
}

Report to_report(const AgainstReport& report, const std::vector<std::string>& allowed) {
  const auto is_allowed = [&](std::string_view word) {
    return std::find(allowed.begin(), allowed.end(), word) != allowed.end();
  };
  // Places are below the folder, and other programs don't know that.
  const auto place_from_here = [&](Place place) {
    if (place.file.empty()) {
      place.file = report.folder;
    } else if (place.file != report.folder) {
      place.file = (std::filesystem::path(report.folder) / place.file).string();
    }
    return place;
  };
  Report made;
  for (const Match& match : report.matching.matches) {
    ReportedResult result;
    result.name = match.ours->module + "." + match.ours->name;
    result.place = place_from_here(match.theirs != nullptr ? match.theirs->place : Place{});
    result.verdict = to_string(match.match);
    if (match.how == How::Nearest) continue;
    const ExitStatus status = status_of(match);
    using Kind = ReportedResult::Kind;
    result.kind = status == ExitStatus::Success       ? Kind::Passed
                  : status == ExitStatus::Refuted     ? Kind::Failed
                  : status == ExitStatus::Unsupported ? Kind::Skipped
                                                      : Kind::Open;
    const bool lifted = (match.match == MatchClass::Unsupported && is_allowed("unsupported")) ||
                        (match.is_suggestion() && is_allowed("suggestions"));
    if (lifted) result.kind = Kind::Skipped;
    result.message = match.reason;
    if (result.kind != Kind::Passed) {
      result.details = "ours:   " + our_text(*match.ours) + "\n";
      if (match.theirs != nullptr) result.details += "theirs: " + their_text(*match.theirs) + "\n";
      if (match.difference) {
        result.details +=
            "at " + assignment_text(match.difference->input) + ": " + match.difference->what + "\n";
      }
    }
    made.results.push_back(std::move(result));
  }
  for (const Execution& execution : report.executions) {
    ReportedResult result;
    using Kind = ReportedResult::Kind;
    result.name = "execution of " + execution.theirs->name;
    result.place = place_from_here(execution.theirs->place);
    result.verdict = execution.verdict();
    if (execution.outcome) {
      const props::Verdict verdict = execution.outcome->verdict;
      const ExitStatus status = exit_status_of(verdict);
      result.kind = status == ExitStatus::Success ? Kind::Passed
                    : status == ExitStatus::Refuted || verdict == props::Verdict::Vacuous
                        ? Kind::Failed
                        : Kind::Open;
      if (result.kind != Kind::Passed && is_allowed(result.verdict)) result.kind = Kind::Skipped;
      result.message = execution.outcome->reason;
      if (execution.outcome->counterexample) {
        result.details = assignment_text(execution.outcome->counterexample->assignment);
      }
      result.seconds = execution.outcome->seconds;
    } else {
      result.kind = Kind::Skipped;
      result.message = execution.unsupported;
    }
    made.results.push_back(std::move(result));
  }
  for (const Finding& finding : report.findings) {
    if (finding.is_allowed || finding.level == Level::Note) continue;
    ReportedWarning& warning = made.warnings.emplace_back();
    warning.rule = finding.rule;
    warning.statement = finding.subject;
    warning.place = place_from_here(finding.place);
    warning.message = finding.message;
    warning.is_error = finding.level == Level::Failure;
    warning.is_open = finding.level == Level::Open;
    warning.meaning = meaning_of(finding.rule);
  }
  for (const Drifted& drifted : report.drift) {
    if (!drifted.is_failure()) continue;
    ReportedWarning& warning = made.warnings.emplace_back();
    warning.rule = "drift";
    warning.statement = drifted.name;
    warning.place = place_from_here({drifted.file, 0, 0});
    warning.meaning = meaning_of(warning.rule);
    warning.message = drifted.name + " is " + to_string(drifted.change);
    warning.is_error = true;
  }
  return made;
}

}  // namespace latent::app
