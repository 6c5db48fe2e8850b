#include "app/against/command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "app/against/baseline.hpp"
#include "app/against/claim_file.hpp"
#include "app/against/count.hpp"
#include "app/against/emit_statement.hpp"
#include "app/against/report.hpp"
#include "app/against/text_findings.hpp"
#include "app/input_error.hpp"
#include "app/text_file.hpp"
#include "lean_mirror/syntax/name.hpp"
#include "props/mutate/hunt.hpp"

namespace latent::app {

namespace {

std::string last_part(const std::string& name) {
  const std::vector<std::string_view> parts = lean::name_parts(name);
  return parts.empty() ? name : std::string(parts.back());
}

ClaimFile claims_of(const AgainstOptions& options) {
  if (options.mapping) return read_claim_file(*options.mapping);
  const auto beside = std::filesystem::path(options.folder) / "audit.json";
  std::error_code error;
  if (!std::filesystem::is_regular_file(beside, error)) return {};
  return read_claim_file(beside.string());
}

/// Words that `--allow` takes beside the rules of findings.
void check_allowed(const std::vector<std::string>& allowed) {
  for (const std::string& word : allowed) {
    const auto& rules = lean::all_rules();
    const bool is_warning = std::any_of(rules.begin(), rules.end(),
                                        [&](lean::Rule rule) { return lean::name(rule) == word; });
    const bool is_verdict =
        word == "unsupported" || word == "suggestions" || word == "undecided" || word == "starved";
    if (is_warning || is_verdict || !meaning_of(word).empty()) continue;
    throw InputError("--allow " + word,
                     "is no rule of a finding (docs/audit.md lists them), nor one of unsupported, "
                     "suggestions, undecided and starved");
  }
}

class Audit {
 public:
  Audit(Session& session, const AgainstOptions& options)
      : session_(session), options_(options), claims_(claims_of(options)) {
    check_allowed(options.allowed);
  }

  void run() {
    const auto start = std::chrono::steady_clock::now();
    const TheirProject project =
        read_their_project(options_.folder, [&](const lean::Fault& f) { return is_allowed(f); });
    MatchOptions matching;
    matching.jobs = options_.campaign.jobs;
    matching.probes.seed = options_.campaign.seed;
    const bool emits = !options_.emit_cpp.empty() || !options_.emit_coq.empty();
    matching.suggest = !emits;
    report_.matching = match_statements(project, claims_, matching);
    if (emits) return emit();
    report_.folder = options_.folder;
    report_.toolchain = project.toolchain();
    report_.samples = options_.campaign.samples;
    report_.seed = options_.campaign.seed;
    report_.findings = text_findings(project);
    take(report_.matching.findings);
    execute_all(project);
    report_.counts.expected_theorems =
        options_.expected_theorems ? options_.expected_theorems : claims_.expected_theorems;
    report_.counts.expected_files =
        options_.expected_files ? options_.expected_files : claims_.expected_files;
    allow_findings();
    count_theorems(project, report_);
    allow_findings();
    std::stable_sort(report_.findings.begin(), report_.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.level > b.level; });
    if (options_.baseline.file) compare_with_baseline(project);
    if (options_.run_mutants) run_mutants();
    report_.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    report_.status = status_of(report_, options_.allowed);
    session_.status = worse(session_.status, report_.status);
    if (options_.emit_lean) {
      write_text_file(*options_.emit_lean, emit_lean(project, report_.matching));
    }
    if (options_.html) write_text_file(*options_.html, to_html(report_));
    options_.reports.write(to_report(report_, options_.allowed));
    if (session_.json) {
      const auto replace = nlohmann::json::error_handler_t::replace;
      session_.out << to_json(report_).dump(2, ' ', false, replace) << "\n";
    } else {
      session_.out << to_text(report_, session_);
    }
  }

 private:
  [[nodiscard]] bool is_allowed(const lean::Fault& fault) const {
    std::string rule(lean::to_string(fault.kind));
    std::replace(rule.begin(), rule.end(), ' ', '-');
    const auto& allowed = options_.allowed;
    if (std::find(allowed.begin(), allowed.end(), rule) != allowed.end()) return true;
    if (fault.kind != lean::FaultKind::Axiom) return false;
    const auto names_it = [&](const std::vector<std::string>& names) {
      return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return name == fault.declaration || name == last_part(fault.declaration);
      });
    };
    return names_it(options_.allowed_axioms) || names_it(claims_.allowed_axioms);
  }

  void take(std::vector<Finding>& findings) {
    for (Finding& finding : findings) report_.findings.push_back(std::move(finding));
    findings.clear();
  }

  void allow_findings() {
    for (Finding& finding : report_.findings) {
      const auto& allowed = options_.allowed;
      if (std::find(allowed.begin(), allowed.end(), finding.rule) != allowed.end()) {
        finding.is_allowed = true;
      }
    }
  }

  /// Their statement by its full name, or by its last part where that is unique.
  [[nodiscard]] const TheirStatement& find(const std::string& name) const {
    const TheirStatement* found = nullptr;
    std::size_t count = 0;
    for (const TheirStatement& one : report_.matching.theirs) {
      if (one.name == name) return one;
      if (last_part(one.name) != name) continue;
      found = &one;
      ++count;
    }
    if (count == 1) return *found;
    throw InputError(name, count == 0 ? "no statement of theirs has this name"
                                      : "several statements of theirs end in this name; give the "
                                        "whole one");
  }

  void emit() {
    for (const std::string& name : options_.emit_cpp) session_.out << emit_cpp(find(name)) << "\n";
    for (const std::string& name : options_.emit_coq) session_.out << emit_coq(find(name));
  }

  void execute_all(const TheirProject& project) {
    if (options_.skip_execution) {
      report_.executions = refusals(report_.matching.theirs);
      return;
    }
    Progress progress(session_.err, session_.err_is_terminal, session_.width,
                      report_.matching.theirs.size());
    report_.executions =
        execute(project, report_.matching.theirs, options_.campaign, options_.limits, progress);
    for (const Execution& execution : report_.executions) {
      add_findings(project, execution);
    }
  }

  void add_findings(const TheirProject& project, const Execution& execution) {
    const TheirStatement& theirs = *execution.theirs;
    const auto add = [&](std::string rule, Level level, Place place, std::string message) {
      report_.findings.push_back(
          {std::move(rule), level, std::move(place), theirs.name, std::move(message), false});
    };
    if (execution.outcome && execution.outcome->verdict == props::Verdict::Vacuous) {
      add("vacuous", Level::Failure, theirs.place,
          fmt::format("`{}` says nothing: {}", theirs.name, execution.outcome->reason));
    }
    if (execution.outcome && execution.outcome->verdict == props::Verdict::Refuted) {
      add("refuted", Level::Failure, theirs.place,
          fmt::format("`{}` is false: there is a certified counterexample", theirs.name));
    }
    for (const lean::Warning& warning : execution.warnings) {
      add(lean::name(warning.rule), Level::Warning, place_in(project, theirs.file, warning.span),
          warning.message);
    }
  }

  void compare_with_baseline(const TheirProject& project) {
    std::vector<RecordedStatement> now;
    for (const TheirStatement& one : report_.matching.theirs) {
      if (one.is_example || one.is_alias) continue;
      const lean::Statement& statement = *one.statement;
      if (statement.formula) {
        now.push_back(record(one.name, one.place.file, *statement.formula));
      } else {
        now.push_back(record_unread(
            one.name, one.place.file,
            project.files[one.file].syntax->source->text(statement_text(project, one))));
      }
    }
    BaselineResult result = hold_against_baseline(options_.baseline, now);
    report_.baseline = *options_.baseline.file;
    report_.drift = std::move(result.drift);
    report_.baseline_was_recorded = result.was_recorded;
  }

  /// The declaration without its proof.
  static lean::Span statement_text(const TheirProject& project, const TheirStatement& one) {
    for (const lean::Command& command : project.files[one.file].syntax->commands) {
      const auto* declaration = std::get_if<const lean::Declaration*>(&command.body);
      if (declaration == nullptr || *declaration == nullptr ||
          command.span != one.statement->span) {
        continue;
      }
      const std::uint32_t end = (*declaration)->body_span.begin;
      return {command.keyword.begin, end > command.keyword.begin ? end : command.span.end};
    }
    return one.statement->span;
  }

  void run_mutants() {
    std::vector<const theory::Theorem*> theorems;
    for (const Match& match : report_.matching.matches) theorems.push_back(match.ours);
    props::HuntOptions hunt;
    hunt.jobs = options_.campaign.jobs;
    hunt.seed = options_.campaign.seed;
    Progress progress(session_.err, session_.err_is_terminal, session_.width, 100);
    for (const props::TheoremOutcome& outcome :
         props::hunt_mutants(theorems, hunt, [&](std::uint64_t done, std::uint64_t all) {
           progress.show(100 * done / all, "mutants");
         })) {
      const std::uint64_t all = outcome.mutants.size();
      report_.mutants[outcome.theorem->module + "." + outcome.theorem->name] = {
          all - outcome.not_found(), all};
    }
  }

  Session& session_;
  const AgainstOptions& options_;
  const ClaimFile claims_;
  AgainstReport report_;
};

}  // namespace

void audit_against(Session& session, const AgainstOptions& options) {
  Audit(session, options).run();
}

void add_against_options(CLI::App& command, AgainstOptions& options) {
  auto* against =
      command.add_option("--against", options.folder, "Hold this Lean project against the theory");
  const auto add = [&](const char* name, auto& value, const char* description) {
    return command.add_option(name, value, description)->needs(against);
  };
  add("--expect", options.expected_theorems, "So many theorems must be there and count")
      ->check(CLI::Range(0, 1000000));
  add("--files", options.expected_files, "So many files must have theorems that count")
      ->check(CLI::Range(0, 1000000));
  add("--mapping", options.mapping,
      "Which of theirs states which of ours (default: audit.json in the project)");
  add("--allow-axiom", options.allowed_axioms, "This axiom of theirs is allowed");
  add("--allow", options.allowed,
      "Findings of this rule, or verdicts such as unsupported, do not count");
  add("--emit-cpp", options.emit_cpp, "Print these theorems of theirs as transcriptions, only");
  add("--emit-coq", options.emit_coq, "Print these theorems of theirs for Coq, only");
  add("--emit-lean", options.emit_lean,
      "Write a Lean file that asks Lean to confirm every match that claims identity");
  add("--html", options.html, "Write the report as one HTML page");
  command.add_flag("--mutants", options.run_mutants, "Also run the mutants of matched theorems")
      ->needs(against);
  command.add_flag("--no-run", options.skip_execution, "Do not execute their theorems")
      ->needs(against);
  command.add_option("--time-limit", options.limits.seconds, "Seconds a statement is executed")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
}

}  // namespace latent::app
