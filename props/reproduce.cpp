#include "props/reproduce.hpp"

namespace latent::props {

using expr::Expr;
using expr::Op;

namespace {

bool is_relation_of_numbers(const Expr& formula) {
  const Op op = formula.op();
  return (op == Op::Eq || op == Op::Lt || op == Op::Le) && formula.argument(0).sort().is_numeric();
}

void collect_relations(const Expr& formula, std::vector<Expr>& relations) {
  if (is_relation_of_numbers(formula)) {
    relations.push_back(formula);
  } else if (formula.sort().is_prop() && !binds(formula.op()) && formula.op() != Op::Call) {
    for (const Expr& part : formula.arguments()) collect_relations(part, relations);
  }
}

/// `e` with the functions in the place of which terms stand, applied: what is defined by
/// `∀ x, f x = 2 * x` is then seen to satisfy that.
Expr with_terms(const Expr& e, const eval::Assignment& assignment) {
  std::vector<expr::Variable> variables;
  std::vector<Expr> terms;
  for (const auto& [variable, value] : assignment.values()) {
    const auto* closed = std::get_if<eval::ClosedTerm>(&value);
    if (closed == nullptr || !closed->term.sort().is_function()) continue;
    variables.push_back(variable);
    terms.push_back(closed->term);
  }
  if (variables.empty()) return e;
  try {
    return expr::beta_reduce(expr::instantiate(expr::abstract(e, variables), terms));
  } catch (const expr::ExprError&) {
    return e;  // too deep with the terms put in
  }
}

}  // namespace

DrawnSample draw_sample(const Sampler& sampler, const std::string& name,
                        const CampaignOptions& options, std::uint64_t index,
                        std::optional<std::chrono::steady_clock::time_point> until) {
  Random random(options.seed, name, index);
  DrawnSample drawn;
  for (std::uint64_t attempt = 0; attempt < options.max_attempts; ++attempt) {
    if (until && attempt > 0 && std::chrono::steady_clock::now() > *until) break;
    auto result = sampler.draw(random);
    if (auto* sample = std::get_if<Sample>(&result)) {
      drawn.sample = std::move(*sample);
      return drawn;
    }
    ++drawn.discarded.at(static_cast<std::size_t>(std::get<Discard>(result)));
  }
  return drawn;
}

Examination examine(const Statement& statement, const eval::Assignment& assignment, int digits,
                    const eval::LadderOptions& ladder) {
  Examination result;
  for (const Expr& hypothesis : statement.hypotheses) {
    result.hypotheses.push_back(decide(with_terms(hypothesis, assignment), assignment, ladder));
  }
  result.conclusion = decide(with_terms(statement.conclusion, assignment), assignment, ladder);
  std::vector<Expr> relations;
  collect_relations(statement.conclusion, relations);
  for (const Expr& relation : relations) {
    result.relations.push_back({relation, decide(relation, assignment, ladder),
                                enclose(relation.argument(0), assignment, digits, ladder),
                                enclose(relation.argument(1), assignment, digits, ladder)});
  }
  return result;
}

Reproduction reproduce(const std::string& name, const Statement& statement,
                       const CampaignOptions& options, std::uint64_t index, int digits) {
  const Sampler sampler(statement, options.sampler);
  Reproduction result{draw_sample(sampler, name, options, index), {}};
  if (result.drawn.sample) {
    result.examination =
        examine(statement, result.drawn.sample->assignment, digits, options.ladder);
  }
  return result;
}

}  // namespace latent::props
