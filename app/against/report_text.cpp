/// The audit of a project as text.
#include <fmt/format.h>

#include <algorithm>

#include "app/against/report.hpp"
#include "app/outcome_report.hpp"

namespace latent::app {

namespace {

class Text {
 public:
  Text(const AgainstReport& report, const Session& session) : report_(report), session_(session) {}

  std::string run() {
    inventory();
    findings();
    matches();
    leftovers();
    executions();
    drift();
    text_ += "\nWhat this audit can't see\n";
    for (const std::string& limit : limits_of_an_audit()) text_ += "  - " + limit + "\n";
    summary();
    return std::move(text_);
  }

 private:
  void inventory() {
    const Counts& c = report_.counts;
    text_ += fmt::format(
        "{}: {} Lean files, {} theorems and lemmas, {} that count{}\n", report_.folder, c.files,
        c.theorems, c.counted,
        c.expected_theorems ? fmt::format(" of {} expected", *c.expected_theorems) : "");
    for (const FileRow& row : report_.files) {
      std::string kinds;
      for (const auto& [kind, count] : row.kinds) {
        kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", count, kind);
      }
      text_ += fmt::format("  {:<32} {:>4} theorems, {:>3} show ours   ({})\n", row.path,
                           row.theorems, row.matched, kinds.empty() ? "nothing" : kinds);
    }
  }

  void findings() {
    if (report_.findings.empty()) return;
    text_ += "\nFindings\n";
    for (const Finding& finding : report_.findings) {
      const char* colour = finding.is_allowed                ? "32"
                           : finding.level == Level::Failure ? "31"
                                                             : "33";
      text_ += "  " + session_.coloured(to_text(finding), colour) + "\n";
    }
  }

  void matches() {
    if (report_.matching.matches.empty()) return;
    text_ += "\nOurs and theirs\n";
    std::size_t width = 0;
    for (const Match& match : report_.matching.matches) {
      width = std::max(width, match.ours->module.size() + match.ours->name.size() + 1);
    }
    for (const Match& match : report_.matching.matches) {
      const ExitStatus status = status_of(match);
      const char* colour = status == ExitStatus::Success   ? "32"
                           : status == ExitStatus::Refuted ? "31"
                                                           : "33";
      const std::string verdict =
          std::string(prefix_of(match.how)) + std::string(to_string(match.match));
      text_ += fmt::format(
          "  {:<{}}  {}  {} (by {})\n", match.ours->module + "." + match.ours->name, width,
          session_.coloured(verdict, colour),
          match.theirs == nullptr ? "nothing" : match.theirs->name, to_string(match.how));
      for (const theory::Theorem* twin : match.twins) {
        text_ += fmt::format("    {}.{} of ours says the same once unfolded\n", twin->module,
                             twin->name);
      }
      const bool says_all = status == ExitStatus::Success && match.how != How::Nearest &&
                            match.match != MatchClass::TheirsStronger;
      if (says_all) continue;
      details(match);
    }
  }

  void details(const Match& match) {
    text_ += "    ours:   " + our_text(*match.ours) + "\n";
    if (match.theirs != nullptr && match.theirs->statement->formula) {
      text_ += "    theirs: " + their_text(*match.theirs) + "\n";
    }
    if (!match.reason.empty()) text_ += "    " + match.reason + "\n";
    if (match.difference) {
      text_ += fmt::format("    at {}:\n      {}\n", assignment_text(match.difference->input),
                           match.difference->what);
    }
    if (match.agreeing > 0) {
      text_ += fmt::format("    they agree on {} certified samples of both sets of hypotheses\n",
                           match.agreeing);
    }
    mutants(match.our_mutants, "our", "theirs");
    mutants(match.their_mutants, "their", "ours");
  }

  void mutants(const std::optional<props::MutantsTold>& told, const char* whose,
               const char* other) {
    if (!told) return;
    text_ += fmt::format("    {} of {} of {} mutants are told apart from {}\n",
                         told->all - told->not_told.size(), told->all, whose, other);
  }

  void leftovers() {
    if (!report_.matching.theirs_only.empty()) {
      text_ += "\nTheirs only: candidates for transcription (`--emit-cpp NAME`)\n";
      for (const TheirStatement* one : report_.matching.theirs_only) {
        text_ += fmt::format("  {}:{}  {}\n", one->place.file, one->place.line, one->name);
      }
    }
    const auto& ours = report_.matching.ours_only;
    if (ours.empty()) return;
    text_ += fmt::format("\nOurs only: {} theorems\n", ours.size());
    std::string module;
    for (const theory::Theorem* theorem : ours) {
      if (theorem->module != module) {
        text_ += fmt::format("{}  {}:", module.empty() ? "" : "\n", theorem->module);
        module = theorem->module;
      }
      text_ += " " + theorem->name;
    }
    text_ += "\n";
  }

  void executions() {
    std::string shown;
    std::map<std::string, std::size_t> verdicts;
    for (const Execution& execution : report_.executions) {
      ++verdicts[execution.verdict()];
      const bool passed =
          execution.outcome && exit_status_of(execution.outcome->verdict) == ExitStatus::Success;
      if (passed) continue;
      shown += fmt::format("  {}: {}", session_.coloured(execution.verdict(), "31"),
                           execution.theirs->name);
      if (!execution.outcome) {
        shown += fmt::format(" ({})\n", execution.unsupported);
        continue;
      }
      if (!execution.outcome->reason.empty()) shown += " (" + execution.outcome->reason + ")";
      if (execution.outcome->counterexample) {
        shown += " at " + assignment_text(execution.outcome->counterexample->assignment);
      }
      shown += "\n    " + execution.reproduce + "\n";
    }
    if (report_.executions.empty()) return;
    std::string counts;
    for (const auto& [verdict, count] : verdicts) {
      counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", count, verdict);
    }
    text_ += fmt::format("\nTheirs, on {} samples each: {}\n{}", report_.samples, counts, shown);
  }

  void drift() {
    if (report_.baseline.empty()) return;
    if (report_.baseline_was_recorded) {
      text_ += fmt::format("\nBaseline {} was recorded: {} statements\n", report_.baseline,
                           report_.drift.size());
      return;
    }
    text_ += drift_text(report_.drift, report_.baseline);
  }

  void summary() {
    std::string classes;
    for (unsigned i = 0; i < k_match_classes; ++i) {
      const auto match = static_cast<MatchClass>(i);
      if (const std::size_t count = report_.count(match, false)) {
        classes += fmt::format("{} {}, ", count, to_string(match));
      }
    }
    std::size_t suggestions = 0;
    for (const Match& match : report_.matching.matches) suggestions += match.is_suggestion();
    text_ += fmt::format(
        "\n{}{} suggestions, {} theirs only, {} ours only; {} failures, {} open, {} warnings\n",
        classes, suggestions, report_.matching.theirs_only.size(),
        report_.matching.ours_only.size(), report_.count(Level::Failure),
        report_.count(Level::Open), report_.count(Level::Warning));
  }

  const AgainstReport& report_;
  const Session& session_;
  std::string text_;
};

}  // namespace

std::string drift_text(const std::vector<Drifted>& drift, const std::string& baseline) {
  std::map<std::string, std::size_t> counts;
  std::string shown;
  for (const Drifted& one : drift) {
    ++counts[to_string(one.change)];
    if (one.change == Change::Unchanged) continue;
    shown += fmt::format("  {}: {}{}{}\n", to_string(one.change), one.name,
                         one.old_name.empty() ? "" : ", formerly " + one.old_name,
                         one.note.empty() ? "" : " (" + one.note + ")");
    if (!one.is_failure()) continue;
    if (!one.old_lean.empty()) shown += "    old: " + one.old_lean + "\n";
    if (!one.new_lean.empty()) shown += "    new: " + one.new_lean + "\n";
  }
  std::string summary;
  for (const auto& [change, count] : counts) {
    summary += fmt::format("{}{} {}", summary.empty() ? "" : ", ", count, change);
  }
  return fmt::format("\nSince {} was recorded: {}\n{}", baseline,
                     summary.empty() ? "nothing to compare" : summary, shown);
}

std::string to_text(const AgainstReport& report, const Session& session) {
  return Text(report, session).run();
}

}  // namespace latent::app
