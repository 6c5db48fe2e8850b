#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>

#include "app/campaign_options.hpp"
#include "app/certificate.hpp"
#include "app/check_statement.hpp"
#include "app/input_error.hpp"
#include "app/outcome_report.hpp"
#include "app/progress.hpp"
#include "app/report_files.hpp"
#include "app/session.hpp"
#include "app/summary.hpp"
#include "app/text_file.hpp"
#include "app/warning_options.hpp"
#include "lean_mirror/audit/text_warnings.hpp"
#include "props/parallel.hpp"
#include "props/search/search.hpp"

namespace latent::app {

namespace {

struct CheckOptions {
  std::vector<std::string> files;
  std::vector<std::string> allowed;
  std::optional<std::string> only;
  std::optional<std::uint64_t> sample;
  std::optional<std::string> certificates;
  std::optional<std::string> confirmation;
  ReportFiles reports;
  WarningOptions warnings;
  props::CampaignOptions campaign;
  props::SearchLimits limits;
};

/// Nothing to add up: results go where they belong.
struct Nothing {
  Nothing& operator+=(const Nothing&) { return *this; }
};

class Check {
 public:
  Check(Session& session, const CheckOptions& options)
      : session_(session),
        options_(options),
        rules_(options.warnings.rules()),
        files_(read_lean_project(read_lean_texts(options.files), Imports::OnDisk)),
        all_(statements_of(files_, options.only)),
        results_(all_.size()),
        progress_(session.err, session.err_is_terminal, session.width,
                  options.campaign.samples * all_.size()) {
    for (const Checked& checked : all_) name_width_ = std::max(name_width_, checked.name.size());
  }

  void run() {
    for (const LeanFile& file : files_) report_errors(file);
    if (options_.sample) return show_sample();
    collect_text_warnings();
    if (!session_.json) session_.out << table_heading(session_, name_width_);
    const unsigned jobs = options_.campaign.jobs;
    const auto count = static_cast<unsigned>(std::min<std::size_t>(all_.size(), jobs));
    props::CampaignOptions campaign = options_.campaign;
    campaign.jobs = count == 0 ? 1 : std::max(1U, jobs / count);
    props::accumulate_in_parallel<Nothing>(
        0, all_.size(), jobs, [&](std::uint64_t i, Nothing&) { check(i, campaign); }, {}, 1);
    progress_.clear();
    if (options_.confirmation) write_text_file(*options_.confirmation, confirmation_.text());
    report_file_warnings();
    options_.reports.write(report_);
    if (session_.json) {
      array_.push_back({{"summary", summary_.json()}});
      const auto replace = nlohmann::json::error_handler_t::replace;
      session_.out << array_.dump(2, ' ', false, replace) << "\n";
      return;
    }
    if (totals_.statements > 0) {
      session_.out << totals_text(totals_, options_.campaign.ladder.equal_bits);
    }
    session_.out << details_ << (warnings_.empty() ? "" : "\n") << warnings_ << "\n"
                 << summary_.text();
  }

 private:
  /// What the text has that is not even Lean.
  void report_errors(const LeanFile& file) {
    if (!file.given) return;
    for (const lean::Diagnostic& diagnostic : file.syntax->diagnostics) {
      if (diagnostic.severity == lean::Severity::Error) {
        session_.err << format(diagnostic, *file.syntax->source) << "\n";
        session_.status = worse(session_.status, ExitStatus::Usage);
        report_.warnings.push_back(
            {"syntax", "", place_of(file, diagnostic.span), diagnostic.message, true});
      }
    }
  }

  void show_sample() {
    const Checked& checked = all_.front();
    if (!checked.statement->formula) {
      throw InputError(checked.name, "the statement is not supported: it has no samples");
    }
    const props::Statement statement = props::statement_of(*checked.statement->formula);
    const props::Reproduction sample =
        props::reproduce(checked.name, statement, options_.campaign, *options_.sample);
    if (session_.json) {
      session_.out << nlohmann::json::array({sample_json(statement, sample)}).dump(2) << "\n";
    } else {
      session_.out << sample_text(statement, sample);
    }
  }

  void collect_text_warnings() {
    std::vector<lean::ReadFile> read;
    for (const LeanFile& file : files_) read.push_back({file.syntax.get(), file.meaning.get()});
    text_warnings_.resize(files_.size());
    if (rules_.contains(lean::Rule::Unproved)) text_warnings_ = unproved_declarations(read);
    for (std::size_t i = 0; i < files_.size(); ++i) {
      const auto add = [&](lean::Rule rule, auto find) {
        if (!rules_.contains(rule) || !files_[i].given) return;
        for (lean::Warning& warning : find(read[i])) {
          text_warnings_[i].push_back(std::move(warning));
        }
      };
      add(lean::Rule::AutoBound, lean::auto_bound_names);
      add(lean::Rule::Shadowed, lean::shadowed_names);
    }
  }

  /// Called by several threads.
  void check(std::size_t i, const props::CampaignOptions& campaign) {
    std::uint64_t seen = 0;
    const auto show = [&](std::uint64_t samples) {
      const std::lock_guard lock(mutex_);
      samples_done_ += samples - seen;
      seen = samples;
      progress_.show(samples_done_, all_[i].name);
    };
    CheckResult result = check_statement(all_[i], campaign, options_.limits, rules_, show);
    show(campaign.samples);
    const std::lock_guard lock(mutex_);
    results_[i] = std::move(result);
    // What is printed comes in the order of the text.
    for (; next_ < results_.size() && results_[next_]; ++next_) {
      progress_.clear();
      report(all_[next_], *results_[next_]);
      results_[next_].emplace();
    }
  }

  bool is_allowed(const std::string& verdict) const {
    return std::find(options_.allowed.begin(), options_.allowed.end(), verdict) !=
           options_.allowed.end();
  }

  void settle(ExitStatus status, const std::string& verdict) {
    if (!is_allowed(verdict)) session_.status = worse(session_.status, status);
  }

  void report(const Checked& checked, CheckResult& result) {
    const Place place = place_of(*checked.file, checked.statement->name_span);
    const std::string verdict = result.verdict();
    summary_.add(verdict, result.outcome ? "" : result.unsupported.message);
    nlohmann::json json;
    ReportedResult reported;
    reported.name = checked.name;
    reported.place = place;
    reported.verdict = verdict;
    if (result.outcome) {
      report_outcome(checked, result, json, reported);
    } else {
      report_unsupported(checked, result, json, reported);
    }
    report_.results.push_back(std::move(reported));
    std::vector<lean::Warning> warnings = take_text_warnings(checked);
    warnings.insert(warnings.end(), result.warnings.begin(), result.warnings.end());
    std::stable_sort(warnings.begin(), warnings.end(),
                     [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
    json["warnings"] = warnings_json(*checked.file, checked.name, warnings);
    array_.push_back(std::move(json));
  }

  void report_outcome(const Checked& checked, const CheckResult& result, nlohmann::json& json,
                      ReportedResult& reported) {
    const props::Outcome& outcome = *result.outcome;
    const Origin origin{"", checked.file->path, reported.place.line,
                        fmt::format("latent check {} --only {} {}", checked.file->path,
                                    checked.name, campaign_arguments(options_.campaign, outcome))};
    totals_.add(outcome);
    if (outcome.counterexample) {
      certify(checked, *result.statement, *outcome.counterexample, origin);
    }
    const ExitStatus status = exit_status_of(outcome.verdict);
    settle(status, reported.verdict);
    json = outcome_json(outcome, options_.campaign, origin);
    reported = reported_result(session_, outcome, *result.statement, origin, reported.place,
                               result.surprises);
    if (reported.kind == ReportedResult::Kind::Open && is_allowed(reported.verdict)) {
      reported.kind = ReportedResult::Kind::Skipped;
    }
    if (!session_.json) {
      session_.out << table_line(session_, outcome, name_width_) << std::flush;
    }
    if (status == ExitStatus::Success && outcome.reason.empty()) return;
    details_ += failure_text(session_, outcome, *result.statement, origin, result.surprises);
  }

  void certify(const Checked& checked, const props::Statement& statement,
               const props::Counterexample& counterexample, const Origin& origin) {
    const expr::Expr& formula = *checked.statement->formula;
    const std::string place = fmt::format("{}:{} {}", origin.file, origin.line, checked.name);
    if (options_.confirmation) {
      confirmation_.add(formula, statement, counterexample.assignment, place);
    }
    if (!options_.certificates) return;
    std::error_code ignored;  // a folder that can't be made shows when the file is written
    std::filesystem::create_directories(*options_.certificates, ignored);
    std::string file = checked.name;
    std::replace(file.begin(), file.end(), '/', '_');
    write_text_file(
        (std::filesystem::path(*options_.certificates) / (file + ".json")).string(),
        certificate_json(formula, statement, counterexample.assignment, place).dump(2) + "\n");
  }

  void report_unsupported(const Checked& checked, const CheckResult& result, nlohmann::json& json,
                          ReportedResult& reported) {
    settle(ExitStatus::Unsupported, "unsupported");
    const lean::Diagnostic& why = result.unsupported;
    const Place at = place_of(*checked.file, why.span);
    json = {{"name", checked.name},
            {"file", checked.file->path},
            {"line", reported.place.line},
            {"verdict", "unsupported"},
            {"reason", fmt::format("{}:{}: {}", at.line, at.column, why.message)}};
    const std::string text = format(why, *checked.file->syntax->source);
    reported.kind = ReportedResult::Kind::Skipped;
    reported.place = at;
    reported.message = why.message;
    reported.details = text;
    if (!session_.json) {
      session_.out << fmt::format("{:<{}} {}\n", checked.name, name_width_,
                                  session_.coloured("unsupported", "33"));
    }
    details_ += "\n" + text + "\n";
  }

  // --- Warnings ---

  /// The warnings of the text that lie within the statement; the others of its file stay.
  std::vector<lean::Warning> take_text_warnings(const Checked& checked) {
    std::vector<lean::Warning>& all =
        text_warnings_[static_cast<std::size_t>(checked.file - files_.data())];
    const auto inside = std::stable_partition(all.begin(), all.end(), [&](const auto& warning) {
      return !checked.statement->span.contains(warning.span);
    });
    std::vector<lean::Warning> taken(inside, all.end());
    all.erase(inside, all.end());
    return taken;
  }

  /// Reports the warnings everywhere but in JSON, and gives them as JSON.
  nlohmann::json warnings_json(const LeanFile& file, const std::string& statement,
                               const std::vector<lean::Warning>& warnings) {
    nlohmann::json array = nlohmann::json::array();
    for (const lean::Warning& warning : warnings) {
      const Place place = place_of(file, warning.span);
      const std::string rule = lean::name(warning.rule);
      array.push_back({{"rule", rule},
                       {"line", place.line},
                       {"column", place.column},
                       {"message", warning.message}});
      warnings_ += format(lean::Diagnostic{lean::Severity::Warning, warning.span,
                                           fmt::format("{} [{}]", warning.message, rule)},
                          *file.syntax->source) +
                   "\n";
      report_.warnings.push_back({rule, statement, place, warning.message, false});
    }
    return array;
  }

  /// Warnings about what is no statement.
  void report_file_warnings() {
    if (options_.only) return;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (!files_[i].given || text_warnings_[i].empty()) continue;
      nlohmann::json warnings = warnings_json(files_[i], "", text_warnings_[i]);
      array_.push_back({{"file", files_[i].path}, {"warnings", std::move(warnings)}});
    }
  }

  Session& session_;
  const CheckOptions& options_;
  const lean::Rules rules_;
  const std::vector<LeanFile> files_;
  const std::vector<Checked> all_;
  std::size_t name_width_ = 9;
  std::vector<std::vector<lean::Warning>> text_warnings_;  ///< of each file

  std::mutex mutex_;  ///< guards all that follows while statements are checked
  std::vector<std::optional<CheckResult>> results_;
  std::size_t next_ = 0;  ///< the first statement that is not reported yet
  std::uint64_t samples_done_ = 0;
  Progress progress_;
  nlohmann::json array_ = nlohmann::json::array();
  Totals totals_;
  Summary summary_;
  std::string details_;
  std::string warnings_;
  Report report_;
  LeanConfirmation confirmation_;
};

}  // namespace

void add_check_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<CheckOptions>();
  CLI::App* command = add_command(
      app, session, "check", "Check the statements of Lean files on random inputs, with certainty",
      "  latent check lean_mirror/Latent/LatentNumber.lean --samples 200\n"
      "  latent check MyProject/ --allow unsupported --json\n"
      "  latent check MyProject/ --warn L3,L6 --sarif findings.sarif --junit results.xml",
      [&session, options] { Check(session, *options).run(); });
  command->add_option("FILE", options->files, "Lean files, or folders of them")->required();
  command
      ->add_option("--allow", options->allowed,
                   "Verdicts that do not count towards the exit status")
      ->check(CLI::IsMember({"unsupported", "undecided", "starved", "vacuous"}));
  auto* only = command->add_option("--only", options->only, "Only the statement of this name");
  command->add_option("--sample", options->sample, "Show this sample of the statement alone")
      ->needs(only);
  command->add_option("--certificates", options->certificates,
                      "Write a certificate of each refutation into this folder");
  command->add_option("--emit-lean", options->confirmation,
                      "Write a Lean file that asks Lean to confirm each refutation");
  command
      ->add_option("--time-limit", options->limits.seconds,
                   "Seconds a statement; where it strikes, the result says so")
      ->check(CLI::Range(0.001, 1e6))
      ->capture_default_str();
  add_campaign_options(*command, options->campaign);
  add_warning_options(*command, options->warnings);
  add_report_options(*command, options->reports);
}

}  // namespace latent::app
