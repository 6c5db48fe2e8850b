#include "app/coq_document.hpp"
#include "app/session.hpp"
#include "app/theory_document.hpp"

namespace latent::app {

void add_emit_command(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("emit", "Write a document from the theory's catalogue");
  command->require_subcommand(1);
  auto* theory = command->add_subcommand(
      "theory", "Claims, theorems, where each is stated and how far it is tested (Markdown)");
  theory->footer("Examples:\n  latent emit theory > docs/theory.md");
  theory->callback([&session] { session.out << theory_document(); });
  auto* coq = command->add_subcommand("coq", "Every definition and theorem as a Coq proposition");
  coq->footer("Examples:\n  latent emit coq > lean_mirror/coq/Statements.v");
  coq->callback([&session] { session.out << coq_document(); });
}

}  // namespace latent::app
