/// Finite sets and lists: members, operations, relations, and sets written out.
#include <utility>

#include "lean_mirror/elaborate/term_elaborator.hpp"
#include "lean_mirror/syntax/name.hpp"

namespace latent::lean {

using expr::Op;

const Draft* TermElaborator::finite_member(Span span, const Draft* element, const Draft* set) {
  if (set->kind == DraftKind::Operation && set->op == Op::Range) {
    const Draft* index = coerce(element, TypeStore::nat());
    return operation(Op::Lt, TypeStore::prop(), span, {index, set->arguments.front()});
  }
  if (!types().unify(element->type, types().domain(set->type))) {
    fail_mismatch(span, "an element of type " + types().text(element->type) + " of a set of type " +
                            types().text(set->type));
  }
  return operation(Op::Member, TypeStore::prop(), span, {element, set});
}

const Draft* TermElaborator::finite_operation(Atom atom, Span span, const Draft* left,
                                              const Draft* right) {
  const Op op = atom == Atom::Union          ? Op::Union
                : atom == Atom::Intersection ? Op::Inter
                                             : Op::SetDiff;
  return operation(op, left->type, span, {left, right});
}

const Draft* TermElaborator::finite_relation(Atom atom, Span span, const Draft* left,
                                             const Draft* right) {
  const auto formula = [&](Op op, std::vector<const Draft*> parts) {
    return operation(op, TypeStore::prop(), span, std::move(parts));
  };
  if (atom == Atom::Superset || atom == Atom::StrictSuperset) std::swap(left, right);
  const Draft* subset = formula(Op::Subset, {left, right});
  if (atom == Atom::Subset || atom == Atom::Superset) return subset;
  if (atom == Atom::NotSubset) return formula(Op::Not, {subset});
  const Draft* not_back = formula(Op::Not, {formula(Op::Subset, {right, left})});
  const Draft* strict = formula(Op::And, {subset, not_back});
  return atom == Atom::NotStrictSubset ? formula(Op::Not, {strict}) : strict;
}

const Draft* TermElaborator::over_set(Op op, Type type, Span span, const Draft* set,
                                      const Local& variable, const Draft* body) {
  const Draft* function =
      binder(Op::Lambda, types().function(variable.type, body->type), variable, body);
  return make({.kind = DraftKind::BigOperator,
               .type = type,
               .span = span,
               .op = op,
               .arguments = {set, function}});
}

const Draft* TermElaborator::filtered(const Draft* set, const Name& variable, const Term& condition,
                                      const Place& place, Span span) {
  const Local* local =
      make_local({canonical_name(variable.text), types().domain(set->type), variable.span});
  const Draft* holds = formula(condition, inside(place, local));
  return over_set(Op::Filter, set->type, span, set, *local, holds);
}

/// `{a, b}`, `∅` and `{x ∈ s | p}` of a type that is known to be that of finite sets.
const Draft* TermElaborator::finite_set_in_braces(const Term& term, const Place& place, Type type) {
  if (term.kind == TermKind::SetBuilder) {
    const Binder& binder = term.binders[0];
    check_binder(binder);
    if (binder.relation != Atom::Member || binder.names.size() != 1) {
      fail_unsupported(term.focus, "a finite set of everything that has a property is not read");
    }
    const Draft* set = term_of(*binder.bound, place, type);
    return filtered(set, binder.names.front(), term.child(0), place, term.focus);
  }
  const bool is_empty = term.kind == TermKind::Constant && term.atom == Atom::EmptySet;
  if (term.kind != TermKind::Set && !is_empty) {
    fail_unsupported(term.focus, "`" + std::string(spelling(term.atom)) + "` is not read");
  }
  std::vector<const Draft*> elements;
  for (const Term* child : term.children) {
    elements.push_back(term_of(*child, place, types().domain(type)));
  }
  const Draft* set = operation(Op::EmptySet, type, term.focus, {});
  for (auto it = elements.rbegin(); it != elements.rend(); ++it) {
    set = operation(Op::Insert, type, term.focus, {*it, set});
  }
  return set;
}

const Draft* TermElaborator::list(const Term& term, const Place& place,
                                  std::optional<Type> expected) {
  const bool is_told = expected && types().kind(*expected) == TypeKind::List;
  const Type element = is_told ? types().domain(*expected) : types().unknown();
  std::vector<const Draft*> elements;
  for (const Term* child : term.children) elements.push_back(term_of(*child, place, element));
  return operation(Op::List, types().list(element), term.focus, std::move(elements));
}

}  // namespace latent::lean
