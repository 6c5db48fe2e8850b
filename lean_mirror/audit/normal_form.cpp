#include "lean_mirror/audit/normal_form.hpp"

#include <utility>
#include <vector>

namespace latent::lean {

using expr::Expr;
using expr::Op;
using expr::Variable;

namespace {

/// Adds the conjuncts of `hypothesis` from left to right.
void split(const Expr& hypothesis, std::vector<Expr>& parts) {
  if (hypothesis.op() != Op::And) {
    parts.push_back(hypothesis);
    return;
  }
  split(hypothesis.argument(0), parts);
  split(hypothesis.argument(1), parts);
}

/// The body of a binder with a free variable in the place of the bound one.
Expr opened(const Expr& binder, const Variable& variable) {
  const Expr replacement[] = {variable};
  return instantiate(binder.body(), replacement);
}

Expr rebuilt(const Expr& e) {
  if (expr::binds_over_set(e.op())) {
    const Variable index(e.binder_name(), e.binder_sort());
    const Expr body = normal_form(opened(e, index));
    return Expr::bind_over(e.op(), index, normal_form(e.argument(0)), body);
  }
  if (expr::binds(e.op())) {
    const Variable variable(e.binder_name(), e.binder_sort());
    return Expr::bind(e.op(), variable, normal_form(opened(e, variable)));
  }
  if (e.arguments().empty()) return e;
  std::vector<Expr> arguments;
  for (const Expr& argument : e.arguments()) arguments.push_back(normal_form(argument));
  return Expr::with_arguments(e, std::move(arguments));
}

}  // namespace

Expr normal_form(const Expr& formula) {
  if (formula.op() != Op::Forall && formula.op() != Op::Implies) return rebuilt(formula);
  std::vector<Variable> variables;
  std::vector<Expr> hypotheses;
  Expr rest = formula;
  while (rest.op() == Op::Forall || rest.op() == Op::Implies) {
    if (rest.op() == Op::Forall) {
      variables.emplace_back(rest.binder_name(), rest.binder_sort());
      rest = opened(rest, variables.back());
    } else {
      split(normal_form(rest.argument(0)), hypotheses);
      rest = Expr(rest.argument(1));
    }
  }
  Expr result = normal_form(rest);
  for (auto it = hypotheses.rbegin(); it != hypotheses.rend(); ++it) {
    result = Expr::make(Op::Implies, {*it, result});
  }
  for (auto it = variables.rbegin(); it != variables.rend(); ++it) {
    result = Expr::bind(Op::Forall, *it, result);
  }
  return result;
}

}  // namespace latent::lean
