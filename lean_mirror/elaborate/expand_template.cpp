/// Constants that are read by their definitions, and functions written with `·`.
#include <algorithm>
#include <utility>

#include "lean_mirror/elaborate/template.hpp"
#include "lean_mirror/elaborate/term_elaborator.hpp"
#include "lean_mirror/syntax/name.hpp"

namespace latent::lean {

using expr::Op;

namespace {

/// Whether a set of this form is convex.
bool is_convex(const SetForm& form) {
  return form.name.starts_with("Set.I") || form.name == "Set.univ";
}

const NameContext& root() {
  static const NameContext context;
  return context;
}

}  // namespace

const Draft* TermElaborator::expand(const Constant& constant, std::vector<const Draft*> arguments,
                                    Type result, Span span) {
  const bool greatest = constant.name == "sSup";
  if (greatest || constant.name == "sInf") return supremum(greatest, *arguments[0], result, span);
  if (constant.name == "Set.ncard") return set_size(*arguments[0], span);
  const Template* made = find_template(constant.name);
  if (!arguments.empty() && arguments[0]->form != nullptr && is_convex(*arguments[0]->form)) {
    const Template* shorter = find_template(std::string(constant.name) + " convex");
    if (shorter != nullptr) made = shorter;
  }
  const TemplateSpan here(*this, span);
  const Draft* draft = nullptr;
  try {
    draft = expand(*made, arguments, result);
  } catch (ElaborationFailure& failure) {
    failure.diagnostic.span = span;
    throw;
  }
  return types().kind(result) == TypeKind::Set
             ? with_form(draft, constant.name, std::move(arguments))
             : draft;
}

const Draft* TermElaborator::expand(const Template& made,
                                    const std::vector<const Draft*>& arguments, Type result) {
  Place inner;
  inner.names = &root();
  std::vector<const Local*> locals;
  std::string_view names = made.names;
  for (const Draft* argument : arguments) {
    const std::size_t end = std::min(names.find(' '), names.size());
    locals.push_back(make_local({std::string(names.substr(0, end)), argument->type, {}}));
    names.remove_prefix(std::min(end + 1, names.size()));
    inner = inside(inner, locals.back());
  }
  const Draft* draft = term_of(meaning(made), inner, result);
  for (std::size_t i = arguments.size(); i > 0; --i) {
    draft = make({.kind = DraftKind::Substitution,
                  .type = draft->type,
                  .span = draft->span,
                  .arguments = {arguments[i - 1], draft},
                  .local = locals[i - 1]});
  }
  return draft;
}

namespace {

/// The `·`s that belong to one pair of parentheses, from left to right.
void collect_dots(const Term& term, std::vector<const Term*>& dots) {
  if (term.kind == TermKind::CenterDot) dots.push_back(&term);
  if (term.kind == TermKind::DotParen) return;
  for (const Term* child : term.children) collect_dots(*child, dots);
}

}  // namespace

/// `(· + 1)` is `fun x ↦ x + 1`.
const Draft* TermElaborator::section(const Term& term, const Place& place,
                                     std::optional<Type> expected) {
  std::vector<const Term*> dots;
  collect_dots(term.child(0), dots);
  Place inner = place;
  std::vector<const Local*> bound;
  std::optional<Type> result = expected;
  for (const Term* dot : dots) {
    const Type own = types().unknown();
    const bool function = result && types().kind(*result) == TypeKind::Function;
    if (function) types().unify(own, types().domain(*result));
    result = function ? std::optional(types().codomain(*result)) : std::nullopt;
    bound.push_back(make_local({.name = "x", .type = own, .span = dot->span, .dot = dot}));
    inner = inside(inner, bound.back());
  }
  const Draft* body = result ? term_of(term.child(0), inner, *result)
                             : this->term(term.child(0), inner, std::nullopt);
  return abstracted(bound, body);
}

const Draft* TermElaborator::center_dot(const Term& term, const Place& place) {
  for (const LocalScope* scope = place.locals; scope != nullptr; scope = scope->outer) {
    if (scope->local->dot == &term) return variable(*scope->local, term.span);
  }
  fail_unsupported(term.focus, "a `·` outside of parentheses is not read");
}

}  // namespace latent::lean
