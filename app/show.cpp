#include <fmt/format.h>

#include <memory>

#include "app/proof_status.hpp"
#include "app/session.hpp"
#include "app/theorem_info.hpp"
#include "ref/expr/print.hpp"
#include "ref/theory/catalogue.hpp"

namespace latent::app {

namespace {

std::string claims_text(const std::vector<int>& claims) {
  if (claims.empty()) return "none by itself (the central object)";
  std::string text;
  for (const int claim : claims) text += (text.empty() ? "" : ", ") + std::to_string(claim);
  return text;
}

void show(Session& session, const std::string& name) {
  const theory::Theorem& theorem = require_theorem(name);
  const std::string scope = "Latent." + theorem.module;
  if (session.json) {
    nlohmann::json json = theorem_json(theorem);
    json["lean"] = expr::to_lean(theorem.statement(), scope);
    json["latex"] = expr::to_latex(theorem.statement());
    json["hypotheses"] = nlohmann::json::array();
    for (const auto& hypothesis : theorem.hypotheses) {
      json["hypotheses"].push_back(expr::to_text(hypothesis));
    }
    json["conclusion"] = expr::to_text(theorem.conclusion);
    session.out << json.dump(2) << "\n";
    return;
  }
  const auto line = [&](const char* label, const std::string& text) {
    session.out << fmt::format("{:<12} {}\n", label, text);
  };
  session.out << session.coloured(theorem.qualified_name(), "1") << "\n";
  if (const std::string doc = docstring(theorem.qualified_name()); !doc.empty()) {
    session.out << doc << "\n";
  }
  session.out << "\n";
  line("claim", claims_text(theorem.claims));
  const bool proved = proof_status(theorem) == ProofStatus::Proved;
  line("status", proved ? fmt::format("proved (lean_mirror/coq/{}.v)", theorem.module)
                        : std::string("tested (no machine proof of this statement)"));
  line("transcribed", fmt::format("{}:{}", theorem.file, theorem.line));
  std::string variables;
  for (const auto& v : theorem.variables) {
    variables += (variables.empty() ? "" : ", ") + v.name() + " : " + to_string(v.sort());
  }
  line("variables", variables);
  for (std::size_t i = 0; i < theorem.hypotheses.size(); ++i) {
    line(i == 0 ? "hypotheses" : "", expr::to_text(theorem.hypotheses[i]));
  }
  line("conclusion", expr::to_text(theorem.conclusion));
  session.out << "\n";
  line("Lean", expr::to_lean(theorem.statement(), scope));
  line("LaTeX", expr::to_latex(theorem.statement()));
}

}  // namespace

void add_show_command(CLI::App& app, Session& session) {
  auto name = std::make_shared<std::string>();
  CLI::App* command =
      add_command(app, session, "show", "Show one theorem: Lean, LaTeX, hypotheses, status",
                  "  latent show nStar_lower\n  latent show ScalingExponent.alpha_pos --json",
                  [&session, name] { show(session, *name); });
  command->add_option("THEOREM", *name, "Its name, with or without the module")->required();
}

}  // namespace latent::app
