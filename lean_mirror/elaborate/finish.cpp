#include "lean_mirror/elaborate/finish.hpp"

#include <utility>

namespace latent::lean {

using expr::Expr;
using expr::Op;
using expr::Sort;

Sort Finisher::sort(Type type, Span span, std::string_view of) const {
  std::optional<Sort> sort = elaborator_.types().sort(type);
  if (!sort) fail_unsupported(span, "nothing says of what type " + std::string(of) + " is");
  return std::move(*sort);
}

expr::Variable Finisher::variable(const Local& local) {
  const auto found = variables_.find(&local);
  if (found != variables_.end()) return found->second;
  const std::string shown = "`" + local.name + "`";
  return variables_
      .emplace(&local, expr::Variable(local.name, sort(local.type, local.span, shown)))
      .first->second;
}

Expr Finisher::expression(const Draft& draft) {
  try {
    return build(draft);
  } catch (const expr::ExprError& error) {
    fail_mismatch(draft.span, error.what());
  }
}

Expr Finisher::build(const Draft& draft) {
  switch (draft.kind) {
    case DraftKind::Variable:
      return variable(*draft.local);
    case DraftKind::Literal:
      return Expr::literal(draft.number, sort(draft.type, draft.span, "this number"));
    case DraftKind::Postponed:
      return expression(*elaborator_.answer(draft.problem));
    case DraftKind::Embedding: {
      const Sort target = sort(draft.type, draft.span, "this");
      return Expr::cast(expression(*draft.arguments[0]), target);
    }
    case DraftKind::Binder: {
      // The variable's type comes first in the text, and so do questions about it.
      const expr::Variable bound = variable(*draft.local);
      return Expr::bind(draft.op, bound, expression(*draft.arguments[0]));
    }
    case DraftKind::BigOperator:
      return big_operator(draft);
    case DraftKind::Operation:
    case DraftKind::Call: {
      std::vector<Expr> arguments;
      arguments.reserve(draft.arguments.size());
      for (const Draft* argument : draft.arguments) arguments.push_back(expression(*argument));
      return draft.kind == DraftKind::Call ? Expr::call(draft.definition, std::move(arguments))
                                           : Expr::make(draft.op, std::move(arguments));
    }
  }
  throw std::logic_error("unreachable draft");
}

Expr Finisher::big_operator(const Draft& draft) {
  const Expr set = expression(*draft.arguments[0]);
  const Draft& function = *draft.arguments[1];
  if (function.kind == DraftKind::Binder && function.op == Op::Lambda) {
    const expr::Variable index = variable(*function.local);
    return Expr::bind_over(draft.op, index, set, expression(*function.arguments[0]));
  }
  const Expr value = expression(function);
  const expr::Variable index("i", value.sort().domain());
  return Expr::bind_over(draft.op, index, set, Expr::make(Op::Apply, {value, index}));
}

}  // namespace latent::lean
