#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "app/input_error.hpp"
#include "app/session.hpp"
#include "lean_mirror/elaborate/theory_environment.hpp"
#include "ref/eval/ladder.hpp"
#include "ref/expr/print.hpp"

namespace latent::app {

namespace {

struct EvalOptions {
  std::string expression;
  int digits = 20;
  eval::LadderOptions ladder;
};

constexpr std::size_t k_longest_exact = 200;

void evaluate_formula(Session& session, const expr::Expr& formula, const EvalOptions& options) {
  const eval::Decision decision = eval::decide(formula, {}, options.ladder);
  const bool equal = decision.equal_to_bits;
  const std::string verdict = equal ? fmt::format("equal to {} bits", options.ladder.equal_bits)
                                    : eval::name(decision.truth);
  if (!eval::is_decided(decision.truth)) session.status = ExitStatus::Undecided;
  if (session.json) {
    nlohmann::json json = {{"expression", expr::to_lean(formula)},
                           {"sort", to_string(formula.sort())},
                           {"truth", eval::name(decision.truth)},
                           {"equal_to_bits", equal},
                           {"bits", decision.bits}};
    session.out << json.dump(2) << "\n";
  } else {
    session.out << verdict << "\n";
  }
}

void evaluate(Session& session, const EvalOptions& options) {
  const expr::Expr expression = lean::elaborate_against_theory("EXPR", options.expression);
  if (expression.sort().is_prop()) return evaluate_formula(session, expression, options);
  if (!expression.sort().is_numeric()) {
    throw InputError("EXPR", "the expression has sort " + to_string(expression.sort()) +
                                 "; give one whose value is a number or a truth value");
  }
  const eval::EnclosedValue enclosure =
      eval::enclose(expression, {}, options.digits, options.ladder);
  const std::string text = eval::enclosure_text(enclosure.interval, options.digits);
  const std::string exact = enclosure.exact ? enclosure.exact->str() : "";
  if (session.json) {
    nlohmann::json json = {{"expression", expr::to_lean(expression)},
                           {"sort", to_string(expression.sort())},
                           {"enclosure", text},
                           {"exact", exact.empty() ? nlohmann::json() : nlohmann::json(exact)},
                           {"bits", enclosure.bits}};
    session.out << json.dump(2) << "\n";
    return;
  }
  session.out << text << "\n";
  if (!exact.empty() && exact != text) {
    session.out << (exact.size() <= k_longest_exact
                        ? "= " + exact + "\n"
                        : fmt::format("= a rational number of {} digits (--json prints it)\n",
                                      exact.size()));
  }
}

}  // namespace

void add_eval_command(CLI::App& app, Session& session) {
  auto options = std::make_shared<EvalOptions>();
  CLI::App* command = add_command(
      app, session, "eval", "Enclose the value of a Lean expression, or decide a closed statement",
      "  latent eval 'nStar 2 (1/1000)' --digits 40\n"
      "  latent eval 'Real.log 2'\n"
      "  latent eval 'modes 2 (1/8)'\n"
      "  latent eval 'Real.sqrt 2 < 3/2'",
      [&session, options] { evaluate(session, *options); });
  command->add_option("EXPR", options->expression, "In Lean's syntax; the theory's names are known")
      ->required();
  command->add_option("--digits", options->digits, "Significant decimal digits")
      ->check(CLI::Range(1, 10000))
      ->capture_default_str();
  command->add_option("--max-bits", options->ladder.max_bits, "The highest precision tried")
      ->check(CLI::Range(128U, 1U << 20))
      ->capture_default_str();
}

}  // namespace latent::app
