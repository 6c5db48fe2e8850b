#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "app/proof_status.hpp"
#include "app/session.hpp"
#include "app/theorem_info.hpp"
#include "ref/theory/catalogue.hpp"
#include "ref/theory/claims.hpp"

namespace latent::app {

namespace {

struct ListOptions {
  std::optional<std::string> module;
  std::optional<int> claim;
};

void list(Session& session, const ListOptions& options) {
  if (options.module && !theory::find_module(*options.module)) {
    throw InputError(*options.module, "no such module; 'latent list' shows all");
  }
  if (options.claim && !session.json) {
    session.out << fmt::format("Claim {}: {}\n\n", *options.claim,
                               theory::k_claims.at(static_cast<std::size_t>(*options.claim) - 1));
  }
  nlohmann::json array = nlohmann::json::array();
  std::size_t count = 0;
  std::size_t proved = 0;
  std::size_t modules = 0;
  for (const theory::Module* module : theory::catalogue()) {
    if (options.module && module->name() != *options.module) continue;
    bool headed = false;
    for (const theory::Theorem& theorem : module->theorems()) {
      const auto& claims = theorem.claims;
      if (options.claim &&
          std::find(claims.begin(), claims.end(), *options.claim) == claims.end()) {
        continue;
      }
      ++count;
      const ProofStatus status = proof_status(theorem);
      proved += status == ProofStatus::Proved ? 1 : 0;
      modules += headed ? 0 : 1;
      if (session.json) {
        array.push_back(theorem_json(theorem));
      } else {
        if (!headed) {
          session.out << fmt::format("{}{} — {}\n", count > 1 ? "\n" : "",
                                     session.coloured(module->name(), "1"), module->subject());
        }
        session.out << fmt::format("  {:<28} {:<8} {}\n", theorem.name, to_string(status),
                                   docstring(theorem.qualified_name()));
      }
      headed = true;
    }
  }
  if (session.json) {
    session.out << array.dump(2) << "\n";
  } else {
    session.out << fmt::format(
        "\n{} theorems in {} module{}, {} of them proved.\n"
        "tested = run rigorously on random inputs; proved = that, and proved in Coq.\n",
        count, modules, modules == 1 ? "" : "s", proved);
  }
}

}  // namespace

void add_list_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<ListOptions>();
  CLI::App* command = add_command(app, session, "list", "List the theorems of the theory",
                                  "  latent list --claim 1\n  latent list --module LatentNumber",
                                  [&session, options] { list(session, *options); });
  command->add_option("--module", options->module, "Only this module");
  command->add_option("--claim", options->claim, "Only theorems of this claim of the abstract")
      ->check(CLI::Range(1, 12));
}

}  // namespace latent::app
