#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "app/campaign_options.hpp"
#include "app/checkpoint.hpp"
#include "app/interrupt.hpp"
#include "app/outcome_report.hpp"
#include "app/progress.hpp"
#include "app/session.hpp"
#include "app/theorem_info.hpp"
#include "ref/theory/catalogue.hpp"

namespace latent::app {

namespace {

struct VerifyOptions {
  std::optional<std::string> module;
  std::optional<std::string> theorem;
  std::optional<std::uint64_t> sample;
  std::optional<std::string> checkpoint;
  ReportFiles reports;
  props::CampaignOptions campaign;
};

std::vector<const theory::Theorem*> chosen(const VerifyOptions& options) {
  if (options.theorem) return {&require_theorem(*options.theorem)};
  if (options.module && !theory::find_module(*options.module)) {
    throw InputError(*options.module, "no such module; 'latent list' shows all");
  }
  std::vector<const theory::Theorem*> theorems;
  for (const theory::Module* module : theory::catalogue()) {
    if (options.module && module->name() != *options.module) continue;
    for (const theory::Theorem& theorem : module->theorems()) theorems.push_back(&theorem);
  }
  return theorems;
}

std::string name_of(const theory::Theorem& theorem) { return theorem.module + "." + theorem.name; }

void verify_sample(Session& session, const VerifyOptions& options) {
  const theory::Theorem& theorem = require_theorem(*options.theorem);
  const props::Statement statement = props::statement_of(theorem);
  const props::Reproduction sample =
      props::reproduce(name_of(theorem), statement, options.campaign, *options.sample);
  if (session.json) {
    session.out << sample_json(statement, sample).dump(2) << "\n";
  } else {
    session.out << sample_text(statement, sample);
  }
}

class Verify {
 public:
  Verify(Session& session, const VerifyOptions& options)
      : session_(session),
        options_(options),
        theorems_(chosen(options)),
        progress_(session.err, session.err_is_terminal, session.width,
                  options.campaign.samples * theorems_.size()) {
    if (options.checkpoint) checkpoint_.emplace(*options.checkpoint, options.campaign);
    for (const auto* theorem : theorems_) {
      name_width_ = std::max(name_width_, name_of(*theorem).size());
    }
  }

  void run() {
    if (!session_.json) session_.out << table_heading(session_, name_width_);
    const InterruptGuard guard;
    for (const theory::Theorem* theorem : theorems_) {
      if (!verify(*theorem)) break;
    }
    if (checkpoint_) checkpoint_->write();
    options_.reports.write(report_);
    if (session_.json) {
      session_.out << array_.dump(2) << "\n";
    } else {
      session_.out << totals_text(totals_, options_.campaign.ladder.equal_bits) << failures_;
    }
    if (InterruptGuard::requested()) report_interruption();
  }

 private:
  /// Gives false if it was interrupted.
  bool verify(const theory::Theorem& theorem) {
    const std::string name = name_of(theorem);
    const props::Statement statement = props::statement_of(theorem);
    props::Campaign campaign(name, statement, options_.campaign);
    if (const auto state = checkpoint_ ? checkpoint_->find(name, statement) : std::nullopt) {
      if (state->done > options_.campaign.samples) {
        throw InputError(*options_.checkpoint,
                         fmt::format("{} samples of {} are done already; ask for as many or more",
                                     state->done, name));
      }
      campaign.resume(*state);
    }
    const std::uint64_t before = options_.campaign.samples * totals_.statements;
    while (!campaign.finished()) {
      if (InterruptGuard::requested()) return false;
      campaign.advance([&](std::uint64_t done) { progress_.show(before + done, name); });
      if (checkpoint_) checkpoint_->keep(name, statement, campaign.state());
    }
    report(theorem, statement, campaign.outcome());
    return true;
  }

  void report(const theory::Theorem& theorem, const props::Statement& statement,
              const props::Outcome& outcome) {
    const Origin origin{theorem.module, "", 0,
                        "latent verify --theorem " + outcome.name + " " +
                            campaign_arguments(options_.campaign, outcome)};
    session_.status = worse(session_.status, exit_status_of(outcome.verdict));
    totals_.add(outcome);
    progress_.clear();
    if (session_.json) {
      array_.push_back(outcome_json(outcome, options_.campaign, origin));
    } else {
      session_.out << table_line(session_, outcome, name_width_) << std::flush;
    }
    if (exit_status_of(outcome.verdict) != ExitStatus::Success) {
      failures_ += failure_text(session_, outcome, statement, origin);
    }
    const auto line = static_cast<std::uint32_t>(theorem.line);
    report_.results.push_back(
        reported_result(session_, outcome, statement, origin, {theorem.file, line, 0}, {}));
  }

  void report_interruption() {
    session_.status = worse(session_.status, ExitStatus::Interrupted);
    progress_.clear();
    session_.err << fmt::format("latent: interrupted after {} of {} theorems; {}\n",
                                totals_.statements, theorems_.size(),
                                checkpoint_ ? "the same command goes on from here"
                                            : "with --checkpoint FILE it could go on from here");
  }

  Session& session_;
  const VerifyOptions& options_;
  std::vector<const theory::Theorem*> theorems_;
  Progress progress_;
  std::optional<Checkpoint> checkpoint_;
  std::size_t name_width_ = 7;
  nlohmann::json array_ = nlohmann::json::array();
  Totals totals_;
  std::string failures_;
  Report report_;
};

void verify(Session& session, const VerifyOptions& options) {
  if (options.sample) return verify_sample(session, options);
  Verify(session, options).run();
}

}  // namespace

void add_verify_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<VerifyOptions>();
  CLI::App* command = add_command(
      app, session, "verify", "Check the theory's theorems on random inputs, with certainty",
      "  latent verify --samples 2000 --seed 1\n"
      "  latent verify --module ScalingExponent\n"
      "  latent verify --theorem nStar_lower --samples 100000 --jobs 2\n"
      "  latent verify --theorem nStar_lower --seed 1 --sample 17\n"
      "  latent verify --samples 100000 --checkpoint campaign.json",
      [&session, options] { verify(session, *options); });
  auto* module = command->add_option("--module", options->module, "Only the theorems of a module");
  auto* theorem =
      command->add_option("--theorem", options->theorem, "Only one theorem")->excludes(module);
  command->add_option("--sample", options->sample, "Show this sample of the theorem alone")
      ->needs(theorem);
  command->add_option("--checkpoint", options->checkpoint,
                      "Keep what is done in this file, and go on from it if it exists");
  add_campaign_options(*command, options->campaign);
  add_report_options(*command, options->reports);
}

}  // namespace latent::app
