#include <algorithm>
#include <thread>
#include <vector>

#include "app/coq_document.hpp"
#include "app/progress.hpp"
#include "app/session.hpp"
#include "app/theory_document.hpp"
#include "ref/theory/catalogue.hpp"

namespace latent::app {

namespace {

void emit_theory(Session& session) {
  std::vector<const theory::Theorem*> theorems;
  for (const theory::Module* module : theory::catalogue()) {
    for (const theory::Theorem& theorem : module->theorems()) theorems.push_back(&theorem);
  }
  props::HuntOptions options;
  options.jobs = std::max(1U, std::thread::hardware_concurrency());
  Progress progress(session.err, session.err_is_terminal, session.width, 100);
  const auto mutants = props::hunt_mutants(
      theorems, options,
      [&](std::uint64_t done, std::uint64_t all) { progress.show(100 * done / all, "mutants"); });
  progress.clear();
  session.out << theory_document(mutants);
}

}  // namespace

void add_emit_command(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("emit", "Write a document from the theory's catalogue");
  command->require_subcommand(1);
  auto* theory = command->add_subcommand(
      "theory", "Claims, theorems, where each is stated and how far it is tested (Markdown)");
  theory->footer("Examples:\n  latent emit theory > docs/theory.md");
  theory->callback([&session] { emit_theory(session); });
  auto* coq = command->add_subcommand("coq", "Every definition and theorem as a Coq proposition");
  coq->footer("Examples:\n  latent emit coq > lean_mirror/coq/Statements.v");
  coq->callback([&session] { session.out << coq_document(); });
}

}  // namespace latent::app
