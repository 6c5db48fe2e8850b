#include "props/statement.hpp"

namespace latent::props {

using expr::Expr;
using expr::Op;

namespace {

/// f = g as f x = g x; x is new.
Expr at_point(const Expr& equation, const expr::Variable& x) {
  const auto side = [&](std::size_t i) {
    return expr::beta_reduce(Expr::make(Op::Apply, {equation.argument(i), x}));
  };
  return Expr::make(equation.argument(0).sort().codomain().is_prop() ? Op::Iff : Op::Eq,
                    {side(0), side(1)});
}

bool is_between_functions(const Expr& formula) {
  return formula.op() == Op::Eq && formula.argument(0).sort().is_function();
}

/// A name for the argument of the functions in an equation.
expr::Variable argument_of(const Expr& equation) {
  for (const Expr& side : equation.arguments()) {
    if (side.op() == Op::Lambda) return {side.binder_name(), side.binder_sort()};
  }
  return {"x", equation.argument(0).sort().domain()};
}

void add_hypothesis(const Expr& hypothesis, std::vector<Expr>& hypotheses) {
  if (hypothesis.op() == Op::And) {
    add_hypothesis(hypothesis.argument(0), hypotheses);
    add_hypothesis(hypothesis.argument(1), hypotheses);
  } else {
    hypotheses.push_back(hypothesis);
  }
}

/// Whether a conclusion that says this has variables or hypotheses of its own.
bool leads_on(const Expr& formula) {
  if (expr::is_recursive_call(formula)) return false;
  if (formula.op() == Op::Call) return leads_on(expr::unfold(formula));
  return formula.op() == Op::Forall || formula.op() == Op::Implies;
}

}  // namespace

Statement statement_of(const theory::Theorem& theorem) {
  return {theorem.variables, theorem.hypotheses, theorem.conclusion};
}

Statement statement_of(const Expr& formula) {
  Statement statement{{}, {}, formula};
  for (;;) {
    const Expr rest = statement.conclusion;
    if (rest.op() == Op::Forall) {
      statement.variables.emplace_back(rest.binder_name(), rest.binder_sort());
      const Expr variable[] = {statement.variables.back()};
      statement.conclusion = expr::instantiate(rest.body(), variable);
    } else if (rest.op() == Op::Implies) {
      add_hypothesis(rest.argument(0), statement.hypotheses);
      statement.conclusion = rest.argument(1);
    } else if (is_between_functions(rest)) {
      statement.variables.push_back(argument_of(rest));
      statement.conclusion = at_point(rest, statement.variables.back());
    } else if (rest.op() == Op::Call && leads_on(rest)) {
      statement.conclusion = expr::unfold(rest);
    } else {
      return statement;
    }
  }
}

}  // namespace latent::props
