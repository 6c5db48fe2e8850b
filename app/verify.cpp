#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "app/campaign_options.hpp"
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
  session.out << sample_text(
      statement, props::reproduce(name_of(theorem), statement, options.campaign, *options.sample));
}

void verify(Session& session, const VerifyOptions& options) {
  if (options.sample) return verify_sample(session, options);
  const auto theorems = chosen(options);
  const std::uint64_t samples = options.campaign.samples;
  Progress progress(session.err, session.err_is_terminal, session.width, samples * theorems.size());
  std::size_t name_width = 7;
  for (const auto* t : theorems) {
    name_width = std::max(name_width, t->module.size() + 1 + t->name.size());
  }
  nlohmann::json array = nlohmann::json::array();
  Totals totals;
  std::string failures;
  if (!session.json) session.out << table_heading(session, name_width);
  for (const theory::Theorem* theorem : theorems) {
    const std::string name = name_of(*theorem);
    const std::uint64_t before = samples * totals.statements;
    const props::Statement statement = props::statement_of(*theorem);
    const props::Outcome outcome =
        props::run_campaign(name, statement, options.campaign,
                            [&](std::uint64_t done) { progress.show(before + done, name); });
    const Origin origin{
        theorem->module, "", 0,
        "latent verify --theorem " + name + " " + campaign_arguments(options.campaign, outcome)};
    session.status = worse(session.status, exit_status_of(outcome.verdict));
    totals.add(outcome);
    progress.clear();
    if (session.json) {
      array.push_back(outcome_json(outcome, options.campaign, origin));
    } else {
      session.out << table_line(session, outcome, name_width) << std::flush;
    }
    if (exit_status_of(outcome.verdict) != ExitStatus::Success) {
      failures += failure_text(session, outcome, statement, origin);
    }
  }
  if (session.json) {
    session.out << array.dump(2) << "\n";
  } else {
    session.out << totals_text(totals, options.campaign.ladder.equal_bits) << failures;
  }
}

}  // namespace

void add_verify_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<VerifyOptions>();
  CLI::App* command = add_command(
      app, session, "verify", "Check the theory's theorems on random inputs, with certainty",
      "  latent verify --samples 2000 --seed 1\n"
      "  latent verify --module ScalingExponent\n"
      "  latent verify --theorem nStar_lower --samples 100000 --jobs 2\n"
      "  latent verify --theorem nStar_lower --seed 1 --sample 17",
      [&session, options] { verify(session, *options); });
  auto* module = command->add_option("--module", options->module, "Only the theorems of a module");
  auto* theorem =
      command->add_option("--theorem", options->theorem, "Only one theorem")->excludes(module);
  command->add_option("--sample", options->sample, "Show this sample of the theorem alone")
      ->needs(theorem);
  add_campaign_options(*command, options->campaign);
}

}  // namespace latent::app
