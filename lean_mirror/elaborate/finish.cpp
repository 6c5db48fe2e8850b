#include "lean_mirror/elaborate/finish.hpp"

#include <utility>

#include "lean_mirror/elaborate/derived.hpp"

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
  return variables_.emplace(&local, expr::Variable(local.name, sort(local.type, local.span, shown)))
      .first->second;
}

namespace {

bool is_function(const Draft& draft) {
  return draft.kind == DraftKind::Binder && draft.op == Op::Lambda;
}

}  // namespace

const Draft& Finisher::part(const Draft& draft, std::size_t i) {
  const Draft& argument = *draft.arguments[i];
  const bool is_body = draft.kind == DraftKind::BigOperator && i == 1 && is_function(argument);
  return is_body ? *argument.arguments[0] : argument;
}

// This function calls itself once for each level of the term, so its stack frame is kept small.
Expr Finisher::expression(const Draft& draft) {
  if (draft.kind == DraftKind::Postponed) return expression(*elaborator_.answer(draft.problem));
  // The variable comes before the body in the text, and so does what is unclear about its type.
  if (draft.kind == DraftKind::Binder) variable(*draft.local);
  std::vector<Expr> parts;
  parts.reserve(draft.arguments.size());
  for (std::size_t i = 0; i < draft.arguments.size(); ++i) {
    parts.push_back(expression(part(draft, i)));
  }
  return combine(draft, std::move(parts));
}

[[gnu::noinline]] Expr Finisher::combine(const Draft& draft, std::vector<Expr> parts) {
  const Op op = draft.kind == DraftKind::Call ? Op::Call : draft.op;
  const bool is_operation = draft.kind == DraftKind::Operation || draft.kind == DraftKind::Binder ||
                            draft.kind == DraftKind::Call;
  if (is_operation && has_place(op)) places_.push_back({op, draft.span});
  try {
    switch (draft.kind) {
      case DraftKind::Variable:
        return variable(*draft.local);
      case DraftKind::Literal:
        return Expr::literal(draft.number, sort(draft.type, draft.span, "this number"));
      case DraftKind::Embedding:
        return Expr::cast(parts[0], sort(draft.type, draft.span, "this"));
      case DraftKind::Binder:
        return Expr::bind(draft.op, variable(*draft.local), parts[0]);
      case DraftKind::BigOperator:
        return big_operator(draft, parts);
      case DraftKind::Operation:
        if (draft.op == Op::List || draft.op == Op::EmptySet) {
          return collection(draft, std::move(parts));
        }
        return Expr::make(draft.op, std::move(parts));
      case DraftKind::Call:
        if (draft.constant != nullptr) return derived_call(draft, std::move(parts));
        return Expr::call(draft.definition, std::move(parts));
      case DraftKind::Postponed:
        break;
    }
  } catch (const expr::ExprError& error) {
    fail_mismatch(draft.span, error.what());
  }
  throw std::logic_error("unreachable draft");
}

Expr Finisher::collection(const Draft& draft, std::vector<Expr> parts) const {
  const Sort element = sort(draft.type, draft.span, "this").domain();
  return draft.op == Op::List ? Expr::list(std::move(parts), element) : Expr::empty_set(element);
}

Expr Finisher::derived_call(const Draft& draft, std::vector<Expr> parts) {
  const Constant& constant = *draft.constant;
  std::optional<Sort> variable;
  if (is_generic(constant)) variable = parts.front().sort();
  auto definition = derived_definition(constant.name, variable);
  if (!definition) {
    fail_unsupported(draft.span, "`" + std::string(constant.name) + "` on " + to_string(*variable) +
                                     " is not read");
  }
  return Expr::call(std::move(definition), std::move(parts));
}

Expr Finisher::big_operator(const Draft& draft, const std::vector<Expr>& parts) {
  const Draft& function = *draft.arguments[1];
  if (is_function(function)) {
    return Expr::bind_over(draft.op, variable(*function.local), parts[0], parts[1]);
  }
  const expr::Variable index("i", parts[1].sort().domain());
  return Expr::bind_over(draft.op, index, parts[0], Expr::make(Op::Apply, {parts[1], index}));
}

}  // namespace latent::lean
