#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <optional>
#include <thread>

#include "app/interrupt.hpp"
#include "app/mutate_report.hpp"
#include "app/progress.hpp"
#include "app/session.hpp"
#include "app/theorem_info.hpp"
#include "props/mutate/survivors.hpp"
#include "ref/theory/catalogue.hpp"

namespace latent::app {

namespace {

struct MutateOptions {
  std::optional<std::string> module;
  std::optional<std::string> theorem;
  std::optional<std::string> markdown;
  bool list = false;
  bool verbose = false;
  props::HuntOptions hunt;
};

using Theorems = std::vector<const theory::Theorem*>;

/// The chosen theorems, module by module.
std::vector<Theorems> chosen(const MutateOptions& options) {
  if (options.theorem) return {{&require_theorem(*options.theorem)}};
  if (options.module && !theory::find_module(*options.module)) {
    throw InputError(*options.module, "no such module; 'latent list' shows all");
  }
  std::vector<Theorems> modules;
  for (const theory::Module* module : theory::catalogue()) {
    if (options.module && module->name() != *options.module) continue;
    modules.emplace_back();
    for (const theory::Theorem& theorem : module->theorems()) modules.back().push_back(&theorem);
  }
  return modules;
}

void list_mutants(Session& session, const std::vector<Theorems>& modules) {
  nlohmann::json array = nlohmann::json::array();
  for (const Theorems& module : modules) {
    for (const theory::Theorem* theorem : module) {
      const std::string name = theorem->module + "." + theorem->name;
      const auto mutants = props::mutants_of(*theorem);
      if (!session.json) session.out << name << ": " << mutants.size() << " mutants\n";
      for (const props::Mutant& mutant : mutants) {
        if (session.json) {
          array.push_back({{"theorem", name},
                           {"mutation", to_string(mutant.mutation)},
                           {"change", mutant.change}});
        } else {
          session.out << "  " << mutant.change << "\n";
        }
      }
    }
  }
  if (session.json) session.out << array.dump(2) << "\n";
}

void write_markdown(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (!file) throw InputError(path, "can't be written");
}

void mutate(Session& session, const MutateOptions& options) {
  const std::vector<Theorems> modules = chosen(options);
  if (options.list) return list_mutants(session, modules);
  std::size_t name_width = 7;
  std::uint64_t theorems = 0;
  for (const Theorems& module : modules) {
    theorems += module.size();
    for (const auto* t : module) {
      name_width = std::max(name_width, t->module.size() + 1 + t->name.size());
    }
  }
  // A theorem counts as a thousand steps.
  constexpr std::uint64_t k_steps = 1000;
  Progress progress(session.err, session.err_is_terminal, session.width, k_steps * theorems);
  std::vector<props::TheoremOutcome> outcomes;
  MutantTotals totals;
  if (!session.json) session.out << mutant_heading(session, name_width) << std::flush;
  const InterruptGuard guard;
  for (const Theorems& module : modules) {
    const auto show = [&](std::uint64_t done, std::uint64_t all) {
      progress.show(k_steps * outcomes.size() + k_steps * module.size() * done / all,
                    module.front()->module);
    };
    auto found =
        props::hunt_mutants(module, options.hunt, show, [] { return InterruptGuard::requested(); });
    progress.clear();
    for (props::TheoremOutcome& outcome : found) {
      totals.add(outcome);
      if (!session.json) session.out << mutant_line(session, outcome, name_width) << std::flush;
      outcomes.push_back(std::move(outcome));
    }
    if (InterruptGuard::requested()) break;
  }
  const auto stale = props::stale_reasons(props::recorded_reasons(), outcomes);
  if (!totals.meet_goal() || !stale.empty()) session.status = ExitStatus::Refuted;
  if (session.json) {
    session.out << mutate_json(outcomes, totals, options.hunt, stale).dump(2) << "\n";
  } else {
    const bool all = options.verbose || options.theorem;
    for (const auto& outcome : outcomes) session.out << mutants_text(session, outcome, all);
    session.out << mutant_totals_text(totals);
    for (const std::string& reason : stale) session.out << "stale: " << reason << "\n";
  }
  if (InterruptGuard::requested()) {
    session.status = worse(session.status, ExitStatus::Interrupted);
    session.err << fmt::format("latent: interrupted after {} of {} theorems\n", outcomes.size(),
                               theorems);
  } else if (options.markdown) {
    write_markdown(*options.markdown, survivors_markdown(outcomes, totals, options.hunt));
  }
}

}  // namespace

void add_mutate_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<MutateOptions>();
  CLI::App* command = add_command(
      app, session, "mutate", "Change every theorem in one place at a time and refute the result",
      "  latent mutate\n"
      "  latent mutate --module ScalingExponent --samples 500\n"
      "  latent mutate --theorem nStar_pos\n"
      "  latent mutate --theorem nStar_pos --list\n"
      "  latent mutate --markdown docs/survivors.md\n\n"
      "Exit status: 0 when at least 98 % of the mutants are refuted or explained, among them all\n"
      "with a flipped conclusion; else 1.",
      [&session, options] { mutate(session, *options); });
  auto* module = command->add_option("--module", options->module, "Only the theorems of a module");
  command->add_option("--theorem", options->theorem, "Only one theorem, with all its mutants")
      ->excludes(module);
  command->add_flag("--list", options->list, "Show the mutants without trying them");
  command->add_flag("--verbose", options->verbose, "Show every mutant, with the counterexamples");
  command->add_option("--markdown", options->markdown, "Write the survivors to this file");
  props::HuntOptions& hunt = options->hunt;
  hunt.jobs = std::max(1U, std::thread::hardware_concurrency());
  command
      ->add_option("--samples", hunt.samples,
                   "Inputs a mutant that no rule explains is tried on, at most")
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1} << 40))
      ->capture_default_str();
  command->add_option("--seed", hunt.seed, "Seed of the random inputs")->capture_default_str();
  command->add_option("--jobs", hunt.jobs, "Threads; the results do not depend on it")
      ->check(CLI::Range(1U, 1024U))
      ->capture_default_str();
}

}  // namespace latent::app
