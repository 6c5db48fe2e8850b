#include "lean_mirror/elaborate/finish.hpp"

#include <algorithm>
#include <utility>

#include "lean_mirror/elaborate/derived.hpp"
#include "lean_mirror/elaborate/pointwise.hpp"

namespace latent::lean {

using expr::Expr;
using expr::Op;
using expr::Sort;
using expr::Variable;

std::vector<Sort> Finisher::sorts(Type type, Span span, std::string_view of) const {
  std::optional<std::vector<Sort>> sorts = elaborator_.types().sorts(type);
  if (!sorts) fail_unsupported(span, "nothing says of what type " + std::string(of) + " is");
  return std::move(*sorts);
}

Sort Finisher::sort(Type type, Span span, std::string_view of) const {
  std::vector<Sort> all = sorts(type, span, of);
  if (all.size() != 1) {
    fail_unsupported(span,
                     "something of type " + elaborator_.types().text(type) + " is not read here");
  }
  return std::move(all.front());
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

Expr Finisher::expression(const Draft& draft) {
  Parts all = parts(draft);
  if (all.size() != 1) {
    fail_unsupported(draft.span, "something of type " + elaborator_.types().text(draft.type) +
                                     " is not read here");
  }
  return std::move(all.front());
}

// This function calls itself once for each level of the term, so its stack frame is kept small.
std::vector<Expr> Finisher::parts(const Draft& draft) {
  if (draft.kind == DraftKind::Postponed) return parts(*elaborator_.answer(draft.problem));
  if (draft.kind == DraftKind::Substitution) return substitution(draft);
  // The variable comes before the body in the text, and so does what is unclear about its type.
  if (draft.kind == DraftKind::Binder) variables(*draft.local);
  std::vector<Parts> found;
  found.reserve(draft.arguments.size());
  for (std::size_t i = 0; i < draft.arguments.size(); ++i) {
    found.push_back(parts(part(draft, i)));
  }
  return combine(draft, std::move(found));
}

[[gnu::noinline]] std::vector<Expr> Finisher::substitution(const Draft& draft) {
  std::vector<OperationPlace> outer = std::exchange(places_, {});
  Parts value = parts(*draft.arguments[0]);
  std::vector<OperationPlace> inner = std::exchange(places_, std::move(outer));
  meanings_.insert_or_assign(draft.local, Meaning{std::move(value), std::move(inner)});
  Parts results = parts(*draft.arguments[1]);
  for (const Expr& result : results) refuse_growth(result, draft.span);
  return results;
}

/// Whether nothing is known of the sides but their sorts, so that a quantifier over the arguments
/// of functions needs no guard.
bool Finisher::relates_plain(const Draft& equation) const {
  return std::all_of(equation.arguments.begin(), equation.arguments.end(),
                     [&](const Draft* side) { return elaborator_.types().is_plain(side->type); });
}

std::vector<Expr> Finisher::local_value(const Local& local) {
  const auto found = meanings_.find(&local);
  if (found != meanings_.end()) {
    const auto& places = found->second.places;
    places_.insert(places_.end(), places.begin(), places.end());
    return found->second.value;
  }
  const std::vector<Variable>& all = variables(local);
  return {all.begin(), all.end()};
}

std::vector<Expr> Finisher::reduced(Parts functions, const Parts& arguments, Span span) const {
  for (Expr& function : functions) {
    for (const Expr& argument : arguments) {
      if (function.op() == Op::Lambda) {
        const Expr replacement[] = {argument};
        function = expr::instantiate(function.body(), replacement);
      } else {
        function = Expr::make(Op::Apply, {function, argument});
      }
    }
    refuse_growth(function, span);
  }
  return functions;
}

[[gnu::noinline]] std::vector<Expr> Finisher::combine(const Draft& draft,
                                                      std::vector<Parts> found) {
  const Op op =
      draft.kind == DraftKind::Call || draft.kind == DraftKind::SelfCall ? Op::Call : draft.op;
  const bool is_operation = draft.kind == DraftKind::Operation || draft.kind == DraftKind::Binder ||
                            draft.kind == DraftKind::Call || draft.kind == DraftKind::SelfCall;
  if (is_operation && has_place(op)) places_.push_back({op, draft.span});
  const auto joined = [&] {
    Parts all;
    for (const Parts& some : found) all.insert(all.end(), some.begin(), some.end());
    return all;
  };
  try {
    switch (draft.kind) {
      case DraftKind::Variable:
        return local_value(*draft.local);
      case DraftKind::Literal: {
        const Expr number = literal(draft.number, sort(draft.type, draft.span, "this number"));
        const TypeKind kind = elaborator_.types().kind(draft.type);
        if (kind == TypeKind::Fin) return {modulo(draft.type, number, draft.span)};
        if (!elaborator_.types().is_plain(draft.type)) {
          fail_mismatch(draft.span, "a number of type " + elaborator_.types().text(draft.type));
        }
        return {number};
      }
      case DraftKind::Embedding: {
        const Parts all = joined();
        if (all.size() != 1) fail_mismatch(draft.span, "this does not embed into a number");
        return {Expr::cast(all.front(), sort(draft.type, draft.span, "this"))};
      }
      case DraftKind::Binder:
        if (draft.op == Op::Lambda) return lambda(draft, found.front());
        if (found.front().size() != 1) fail_mismatch(draft.span, "this is no formula");
        return {quantifier(draft, found.front().front())};
      case DraftKind::BigOperator:
        return big_operator(draft, found);
      case DraftKind::Operation:
        if (draft.op == Op::List || draft.op == Op::EmptySet) return {collection(draft, joined())};
        return operation(draft, std::move(found));
      case DraftKind::Member:
        return reduced(std::move(found[0]), found[1], draft.span);
      case DraftKind::Call: {
        if (draft.constant != nullptr) return {derived_call(draft, std::move(found))};
        Parts results;
        for (const auto& definition : draft.definitions) {
          results.push_back(Expr::call(definition, joined()));
        }
        return results;
      }
      case DraftKind::SelfCall:
        return self_call(draft, found);
      case DraftKind::Tuple:
        return joined();
      case DraftKind::Component:
        return component(draft, found.front());
      case DraftKind::Universe:
        return universe(elaborator_.types().domain(draft.type), draft.span);
      case DraftKind::Inferred: {
        const Draft* value = elaborator_.types().kind(draft.inferred) == TypeKind::Value
                                 ? elaborator_.types().value_of(draft.inferred)
                                 : nullptr;
        if (value == nullptr) {
          fail_unsupported(draft.span, draft.local->name);
        }
        return parts(*value);
      }
      case DraftKind::Instance: {
        const Parts values = joined();
        Parts results;
        for (const Expr& stored : draft.stored) {
          results.push_back(expr::instantiate(stored, values));
        }
        return results;
      }
      case DraftKind::Substitution:
      case DraftKind::Postponed:
        break;
    }
  } catch (const expr::ExprError& error) {
    fail_mismatch(draft.span, error.what());
  }
  throw std::logic_error("unreachable draft");
}

Expr Finisher::collection(const Draft& draft, Parts parts) const {
  const Sort element = sort(draft.type, draft.span, "this").domain();
  return draft.op == Op::List ? Expr::list(std::move(parts), element) : Expr::empty_set(element);
}

Expr Finisher::derived_call(const Draft& draft, std::vector<Parts> found) const {
  const Constant& constant = *draft.constant;
  Parts arguments;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Type type = draft.arguments[i]->type;
    if (found[i].size() != 1 || !elaborator_.types().is_plain(type)) {
      fail_unsupported(draft.span, "`" + std::string(constant.name) + "` on something of type " +
                                       elaborator_.types().text(type) + " is not read");
    }
    arguments.push_back(std::move(found[i].front()));
  }
  std::optional<Sort> variable;
  if (is_generic(constant)) variable = arguments.front().sort();
  auto definition = derived_definition(constant.name, variable);
  if (!definition) {
    fail_unsupported(draft.span, "`" + std::string(constant.name) + "` on " + to_string(*variable) +
                                     " is not read");
  }
  return Expr::call(std::move(definition), std::move(arguments));
}

std::vector<Expr> Finisher::self_call(const Draft& draft, const std::vector<Parts>& found) {
  Parts all;
  for (const Local* local : own_context_) {
    const std::vector<Variable>& own = variables(*local);
    all.insert(all.end(), own.begin(), own.end());
  }
  for (const Parts& some : found) all.insert(all.end(), some.begin(), some.end());
  return {Expr::recur(sort(draft.type, draft.span, "this"), std::move(all))};
}

std::vector<Expr> Finisher::lambda(const Draft& draft, const Parts& body) {
  const std::vector<Variable>& bound = variables(*draft.local);
  Parts results = body;
  for (Expr& result : results) {
    for (auto it = bound.rbegin(); it != bound.rend(); ++it) {
      result = Expr::bind(Op::Lambda, *it, result);
    }
  }
  return results;
}

std::vector<Expr> Finisher::operation(const Draft& draft, std::vector<Parts> found) {
  const TypeStore& types = elaborator_.types();
  const bool is_plain = relates_plain(draft);
  if (draft.op == Op::Eq) {
    const bool of_sets =
        std::any_of(draft.arguments.begin(), draft.arguments.end(),
                    [&](const Draft* side) { return types.kind(side->type) == TypeKind::Set; });
    if (of_sets && is_plain) return {extensional(found[0].front(), found[1].front())};
    return {equal(draft.arguments[0]->type, found[0], found[1], draft.span)};
  }
  if (draft.op == Op::If) {
    Parts results;
    for (std::size_t i = 0; i < found[1].size() && i < found[2].size(); ++i) {
      results.push_back(Expr::make(Op::If, {found[0].front(), found[1][i], found[2][i]}));
    }
    return results;
  }
  if (draft.op == Op::Apply) {
    if (!is_function(*draft.arguments[0])) {
      return reduced(std::move(found[0]), found[1], draft.span);
    }
    Parts results = std::move(found[0]);
    for (Expr& result : results) {
      for (const Expr& argument : found[1]) result = Expr::make(Op::Apply, {result, argument});
    }
    return results;
  }
  Parts arguments;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Type type = draft.arguments[i]->type;
    const TypeKind kind = types.kind(type);
    const bool is_ordered = draft.op == Op::Lt || draft.op == Op::Le;
    const bool is_bundle = kind == TypeKind::Subtype || kind == TypeKind::Pair ||
                           kind == TypeKind::Structure || kind == TypeKind::Fin;
    const bool fits = found[i].size() == 1 &&
                      (!is_bundle || is_ordered || types.kind(draft.type) == TypeKind::Fin);
    if (!fits) {
      fail_unsupported(draft.span,
                       "this operation on something of type " + types.text(type) + " is not read");
    }
    arguments.push_back(std::move(found[i].front()));
  }
  if (types.kind(draft.type) == TypeKind::Fin) return {fin_operation(draft, std::move(arguments))};
  if (types.kind(draft.type) == TypeKind::Subtype) {
    fail_unsupported(draft.span, "arithmetic in a subtype is not read");
  }
  return {is_plain ? pointwise(draft.op, std::move(arguments))
                   : Expr::make(draft.op, std::move(arguments))};
}

std::vector<Expr> Finisher::big_operator(const Draft& draft, const std::vector<Parts>& found) {
  const Draft& function = *draft.arguments[1];
  const Parts& sets = found[0];
  std::vector<Variable> indices;
  Parts body = found[1];
  if (is_function(function)) {
    indices = variables(*function.local);
  } else {
    indices = fresh(elaborator_.types().domain(function.type), "i", draft.span);
    for (Expr& part : body) {
      for (const Variable& index : indices) part = Expr::make(Op::Apply, {part, index});
    }
  }
  if (indices.size() != sets.size() || body.size() != 1) {
    fail_unsupported(draft.span, "a sum or product over this set is not read");
  }
  Expr result = body.front();
  for (std::size_t i = sets.size(); i > 0; --i) {
    result = Expr::bind_over(draft.op, indices[i - 1], sets[i - 1], result);
  }
  if (elaborator_.types().kind(draft.type) == TypeKind::Fin) {
    return {modulo(draft.type, result, draft.span)};
  }
  return {result};
}

}  // namespace latent::lean
