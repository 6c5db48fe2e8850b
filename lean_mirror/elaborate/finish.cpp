#include "lean_mirror/elaborate/finish.hpp"

#include <utility>

#include "lean_mirror/elaborate/pointwise.hpp"

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

/// Counts the nodes of the tree up to `left`, which it takes from.
void count_nodes(const Expr& e, std::size_t& left) {
  if (left == 0) return;
  --left;
  for (const Expr& argument : e.arguments()) count_nodes(argument, left);
}

/// Expressions are shared graphs; who walks them sees the tree, which putting parts into each other
/// may make huge.
void refuse_growth(const Expr& e, Span span) {
  constexpr std::size_t k_most_nodes = 20000;
  std::size_t left = k_most_nodes;
  count_nodes(e, left);
  if (left == 0) fail_unsupported(span, "the term is too large once definitions are unfolded");
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
  if (draft.kind == DraftKind::Substitution) return substitution(draft);
  // The variable comes before the body in the text, and so does what is unclear about its type.
  if (draft.kind == DraftKind::Binder) variable(*draft.local);
  std::vector<Expr> parts;
  parts.reserve(draft.arguments.size());
  for (std::size_t i = 0; i < draft.arguments.size(); ++i) {
    parts.push_back(expression(part(draft, i)));
  }
  return combine(draft, std::move(parts));
}

[[gnu::noinline]] Expr Finisher::substitution(const Draft& draft) {
  std::vector<OperationPlace> outer = std::exchange(places_, {});
  const Expr value = expression(*draft.arguments[0]);
  std::vector<OperationPlace> inner = std::exchange(places_, std::move(outer));
  meanings_.insert_or_assign(draft.local, Meaning{value, std::move(inner)});
  Expr result = expression(*draft.arguments[1]);
  refuse_growth(result, draft.span);
  return result;
}

bool Finisher::relates_sets(const Draft& equation) const {
  const auto is_set = [&](const Draft* side) {
    return elaborator_.types().kind(side->type) == TypeKind::Set;
  };
  return is_set(equation.arguments[0]) || is_set(equation.arguments[1]);
}

Expr Finisher::local_value(const Local& local) {
  const auto found = meanings_.find(&local);
  if (found == meanings_.end()) return variable(local);
  const auto& places = found->second.places;
  places_.insert(places_.end(), places.begin(), places.end());
  return found->second.value;
}

Expr Finisher::reduced(const Expr& function, const Expr& argument, Span span) const {
  if (function.op() != Op::Lambda) return Expr::make(Op::Apply, {function, argument});
  const Expr arguments[] = {argument};
  Expr result = expr::instantiate(function.body(), arguments);
  refuse_growth(result, span);
  return result;
}

[[gnu::noinline]] Expr Finisher::combine(const Draft& draft, std::vector<Expr> parts) {
  const Op op = draft.kind == DraftKind::Call ? Op::Call : draft.op;
  const bool is_operation = draft.kind == DraftKind::Operation || draft.kind == DraftKind::Binder ||
                            draft.kind == DraftKind::Call;
  if (is_operation && has_place(op)) places_.push_back({op, draft.span});
  try {
    switch (draft.kind) {
      case DraftKind::Variable:
        return local_value(*draft.local);
      case DraftKind::Literal:
        return literal(draft.number, sort(draft.type, draft.span, "this number"));
      case DraftKind::Embedding:
        return Expr::cast(parts[0], sort(draft.type, draft.span, "this"));
      case DraftKind::Binder:
        return Expr::bind(draft.op, variable(*draft.local), parts[0]);
      case DraftKind::BigOperator:
        return big_operator(draft, parts);
      case DraftKind::Operation:
        if (draft.op == Op::Apply && !is_function(*draft.arguments[0])) {
          return reduced(parts[0], parts[1], draft.span);
        }
        if (draft.op == Op::Eq && relates_sets(draft)) {
          return extensional(parts[0], parts[1]);
        }
        return pointwise(draft.op, std::move(parts));
      case DraftKind::Member:
        return reduced(parts[0], parts[1], draft.span);
      case DraftKind::Call:
        return Expr::call(draft.definition, std::move(parts));
      case DraftKind::Substitution:
      case DraftKind::Postponed:
        break;
    }
  } catch (const expr::ExprError& error) {
    fail_mismatch(draft.span, error.what());
  }
  throw std::logic_error("unreachable draft");
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
