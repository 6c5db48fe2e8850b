#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

#include "app/campaign_options.hpp"
#include "app/certificate.hpp"
#include "app/input_error.hpp"
#include "app/lean_project.hpp"
#include "app/outcome_report.hpp"
#include "app/progress.hpp"
#include "app/session.hpp"
#include "app/text_file.hpp"
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
  props::CampaignOptions campaign;
  props::SearchLimits limits;
};

/// A statement of a file with what it is called in the table.
struct Checked {
  const LeanFile* file;
  const lean::Statement* statement;
  std::string name;
};

/// The statements of the files; those called `only` if that is given.
std::vector<Checked> statements_of(const std::vector<LeanFile>& files,
                                   const std::optional<std::string>& only) {
  std::vector<Checked> all;
  for (const LeanFile& file : files) {
    if (!file.given) continue;
    for (const lean::Statement& statement : file.meaning->statements) {
      const auto line = file.syntax->source->position(statement.name_span.begin).line;
      const std::string name =
          statement.name.empty() ? fmt::format("example:{}", line) : statement.name;
      if (!only || name == *only) all.push_back({&file, &statement, name});
    }
  }
  if (only && all.empty()) throw InputError(*only, "no such statement in the files");
  return all;
}

class Check {
 public:
  Check(Session& session, const CheckOptions& options) : session_(session), options_(options) {}

  void run() {
    const std::vector<LeanFile> files =
        read_lean_project(read_lean_texts(options_.files), Imports::OnDisk);
    const std::vector<Checked> all = statements_of(files, options_.only);
    for (const LeanFile& file : files) report_errors(file);
    std::size_t name_width = 9;
    for (const Checked& checked : all) name_width = std::max(name_width, checked.name.size());
    Progress progress(session_.err, session_.err_is_terminal, session_.width,
                      options_.campaign.samples * all.size());
    const bool table = !session_.json && !options_.sample;
    if (table) session_.out << table_heading(session_, name_width);
    std::uint64_t done = 0;
    for (const Checked& checked : all) {
      check(checked, name_width, progress, done++);
    }
    if (options_.confirmation) write_text_file(*options_.confirmation, confirmation_.text());
    if (session_.json) {
      session_.out << array_.dump(2) << "\n";
      return;
    }
    if (totals_.statements > 0) {
      session_.out << totals_text(totals_, options_.campaign.ladder.equal_bits);
    }
    if (unsupported_ > 0) {
      session_.out << fmt::format("{} outside of what is read\n", unsupported_);
    }
    session_.out << details_;
  }

 private:
  /// What the text has that is not even Lean.
  void report_errors(const LeanFile& file) {
    if (!file.given) return;
    for (const lean::Diagnostic& diagnostic : file.syntax->diagnostics) {
      if (diagnostic.severity == lean::Severity::Error) {
        session_.err << format(diagnostic, *file.syntax->source) << "\n";
        session_.status = worse(session_.status, ExitStatus::Usage);
      }
    }
  }

  void settle(ExitStatus status, const std::string& verdict) {
    if (status == ExitStatus::Refuted || std::find(options_.allowed.begin(), options_.allowed.end(),
                                                   verdict) == options_.allowed.end()) {
      session_.status = worse(session_.status, status);
    }
  }

  void check(const Checked& checked, std::size_t name_width, Progress& progress,
             std::uint64_t done) {
    const auto line =
        checked.file->syntax->source->position(checked.statement->name_span.begin).line;
    Origin origin{"", checked.file->path, line, ""};
    if (!checked.statement->formula) return unsupported(checked, name_width, origin);
    const props::Statement statement = props::statement_of(*checked.statement->formula);
    if (options_.sample) {
      const props::Reproduction sample =
          props::reproduce(checked.name, statement, options_.campaign, *options_.sample);
      if (session_.json) {
        array_.push_back(sample_json(statement, sample));
      } else {
        session_.out << sample_text(statement, sample);
      }
      return;
    }
    const std::uint64_t before = options_.campaign.samples * done;
    const props::Outcome outcome = props::search(
        checked.name, statement, options_.campaign, options_.limits,
        [&](std::uint64_t samples) { progress.show(before + samples, checked.name); });
    progress.clear();
    origin.reproduce = fmt::format("latent check {} --only {} {}", checked.file->path, checked.name,
                                   campaign_arguments(options_.campaign, outcome));
    totals_.add(outcome);
    if (outcome.counterexample) certify(checked, statement, *outcome.counterexample, origin);
    settle(exit_status_of(outcome.verdict), to_string(outcome.verdict));
    if (session_.json) {
      array_.push_back(outcome_json(outcome, options_.campaign, origin));
      return;
    }
    session_.out << table_line(session_, outcome, name_width) << std::flush;
    if (exit_status_of(outcome.verdict) != ExitStatus::Success || !outcome.reason.empty()) {
      details_ += failure_text(session_, outcome, statement, origin);
    }
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

  void unsupported(const Checked& checked, std::size_t name_width, const Origin& origin) {
    ++unsupported_;
    settle(ExitStatus::Unsupported, "unsupported");
    const lean::Diagnostic& why = *checked.statement->unsupported;
    const lean::Source& source = *checked.file->syntax->source;
    const lean::Position at = source.position(why.span.begin);
    if (session_.json) {
      array_.push_back({{"name", checked.name},
                        {"file", origin.file},
                        {"line", origin.line},
                        {"verdict", "unsupported"},
                        {"reason", fmt::format("{}:{}: {}", at.line, at.column, why.message)}});
      return;
    }
    session_.out << fmt::format("{:<{}} {}\n", checked.name, name_width,
                                session_.coloured("unsupported", "33"));
    details_ += "\n" + format(why, source) + "\n";
  }

  Session& session_;
  const CheckOptions& options_;
  nlohmann::json array_ = nlohmann::json::array();
  Totals totals_;
  std::size_t unsupported_ = 0;
  std::string details_;
  LeanConfirmation confirmation_;
};

}  // namespace

void add_check_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<CheckOptions>();
  CLI::App* command = add_command(
      app, session, "check", "Check the statements of Lean files on random inputs, with certainty",
      "  latent check lean_mirror/Latent/LatentNumber.lean --samples 200\n"
      "  latent check MyProject/ --allow unsupported --json",
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
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  add_campaign_options(*command, options->campaign);
}

}  // namespace latent::app
