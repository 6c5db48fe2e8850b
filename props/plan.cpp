#include "props/plan.hpp"

#include <algorithm>
#include <stdexcept>

#include "props/cost.hpp"
#include "ref/eval/ladder.hpp"

namespace latent::props {

using eval::Truth;
using expr::Expr;
using expr::Op;
using expr::Sort;

namespace {

// More bits than this are not spent on a hypothesis: another input is cheaper.
constexpr unsigned k_hypothesis_bits = 1024;

const Sort& real_sequence() {
  static const Sort sort = Sort::function(Sort::nat(), Sort::real());
  return sort;
}

bool may_be_costly(const Expr& e) {
  switch (e.op()) {
    case Op::Call:
    case Op::Recur:
    case Op::Apply:
    case Op::Sum:
    case Op::Product:
    case Op::Card:
    case Op::Member:
    case Op::Subset:
    case Op::Length:
    case Op::ListSum:
    case Op::Prime:
    case Op::Pow:
    case Op::Exp:
    case Op::Forall:
    case Op::Exists:
      return true;
    default: {
      const auto arguments = e.arguments();
      return std::any_of(arguments.begin(), arguments.end(), may_be_costly);
    }
  }
}

Turn turn_of(const SamplingPlan& plan, std::size_t variable) {
  if (!plan.statement.variables[variable].sort().is_numeric()) return Turn::Sequence;
  const auto& required = plan.constraints.required;
  const bool determined = std::any_of(required.begin(), required.end(), [&](const Relation& r) {
    return r.op == Op::Eq && (stands_alone(plan.constraints, r.left, variable) ||
                              stands_alone(plan.constraints, r.right, variable));
  });
  return determined ? Turn::DeterminedNumber : Turn::Number;
}

}  // namespace

bool stands_alone(const Constraints& constraints, StepIndex step, std::size_t variable) {
  const Step& what = constraints.steps[step];
  if (what.kind == Step::Kind::Operation && what.operation.op == Op::Cast) {
    return stands_alone(constraints, what.first, variable);
  }
  return step == constraints.variables[variable];
}

double largest_whole(const SamplerOptions& options) {
  constexpr double k_largest_whole = 0x1p60;
  // Doubles hold every whole number up to this.
  constexpr double k_before_first_gap = 0x1p53 - 1;
  return options.doubles_only ? k_before_first_gap : k_largest_whole;
}

void add_starts(SamplingPlan& plan) {
  Box box(plan.constraints);
  if (!box.narrow()) return;
  plan.start = box;
  if (box.bound_sizes(k_largest_real, largest_whole(plan.options)) && box.narrow()) {
    plan.moderate_start = std::move(box);
  }
}

SamplingPlan make_plan(Statement statement, const SamplerOptions& options) {
  for (const expr::Variable& variable : statement.variables) {
    if (variable.sort().is_numeric() || variable.sort() == real_sequence()) continue;
    throw std::invalid_argument("no values can be drawn for " + variable.name() + " : " +
                                to_string(variable.sort()) +
                                "; only for numbers and sequences ℕ → ℝ");
  }
  SamplingPlan plan{std::move(statement), options, {}, {}, {}, {}, {}, {}};
  plan.constraints = compile(plan.statement);
  for (std::size_t i = 0; i < plan.statement.variables.size(); ++i) {
    plan.turns.push_back(turn_of(plan, i));
  }
  for (const Expr& hypothesis : plan.statement.hypotheses) {
    std::vector<std::size_t> numbers;
    for (const expr::Variable& variable : expr::free_variables(hypothesis)) {
      for (std::size_t i = 0; i < plan.statement.variables.size(); ++i) {
        if (plan.statement.variables[i].is(variable)) numbers.push_back(i);
      }
    }
    plan.hypothesis_variables.push_back(std::move(numbers));
    plan.hypothesis_may_be_costly.push_back(may_be_costly(hypothesis));
  }
  return plan;
}

std::optional<Discard> hypothesis_rejects(const SamplingPlan& plan, std::size_t i,
                                          const eval::Assignment& assignment) {
  const Expr& hypothesis = plan.statement.hypotheses[i];
  const std::uint64_t max_terms = plan.options.max_terms;
  eval::LadderOptions ladder;
  ladder.max_terms = max_terms;
  ladder.max_bits = k_hypothesis_bits;
  ladder.equal_bits = 0;
  eval::Decision decision;
  if (plan.hypothesis_may_be_costly[i]) {
    const auto cheaply = eval::decide_cheaply(hypothesis, assignment, max_terms);
    if (!is_affordable(cheaply, hypothesis, assignment, max_terms)) return Discard::TooCostly;
    decision = cheaply.decision    ? *cheaply.decision
               : cheaply.exhausted ? eval::decide_above(hypothesis, assignment, ladder)
                                   : decide(hypothesis, assignment, ladder);
  } else {
    decision = decide(hypothesis, assignment, ladder);
  }
  if (decision.truth == Truth::True) return {};
  return decision.truth == Truth::False ? Discard::HypothesisFails : Discard::HypothesisUndecided;
}

}  // namespace latent::props
