/// Sets: while terms are elaborated a type of their own, in formulas predicates.
#include <utility>

#include "lean_mirror/elaborate/outside.hpp"
#include "lean_mirror/elaborate/template.hpp"
#include "lean_mirror/elaborate/term_elaborator.hpp"

namespace latent::lean {

using expr::Op;

const Draft* TermElaborator::membership(Span span, const Draft* element, const Draft* set) {
  if (types().is_unknown(set->type)) resume();
  if (types().is_unknown(set->type)) {
    fail_unsupported(set->span, "nothing says of what type this set is");
  }
  if (types().kind(set->type) == TypeKind::FiniteSet) {
    return finite_member(span, element, set);
  }
  if (!types().is_set(set->type)) {
    fail_unsupported(span,
                     "membership in something of type " + types().text(set->type) + " is not read");
  }
  if (!types().unify(element->type, types().domain(set->type))) {
    fail_mismatch(span, "an element of type " + types().text(element->type) + " of a set of type " +
                            types().text(set->type));
  }
  return make({.kind = DraftKind::Member,
               .type = TypeStore::prop(),
               .span = span,
               .op = Op::Apply,
               .arguments = {set, element}});
}

/// The finite set as a set of the same elements.
const Draft* TermElaborator::as_set(const Draft* finite_set, Type type) {
  const Type element = types().domain(finite_set->type);
  if (!types().unify(element, types().domain(type))) {
    fail_mismatch(finite_set->span, "this has type " + types().text(finite_set->type) + " where " +
                                        types().text(type) + " is expected");
  }
  const Local* local = make_local({"x", element, finite_set->span});
  const Draft* member =
      membership(finite_set->span, variable(*local, finite_set->span), finite_set);
  return with_form(binder(Op::Lambda, types().set(element), *local, member), "↑", {finite_set});
}

const Draft* TermElaborator::subset(Span span, const Draft* left, const Draft* right) {
  const Local* local = make_local({"a", types().domain(left->type), span});
  const auto member = [&](const Draft* set) {
    return membership(span, variable(*local, span), set);
  };
  const Draft* inside = member(left);
  const Draft* implication =
      operation(Op::Implies, TypeStore::prop(), span, {inside, member(right)});
  return binder(Op::Forall, TypeStore::prop(), *local, implication);
}

const Draft* TermElaborator::set_relation(Atom atom, Span span, const Draft* left,
                                          const Draft* right) {
  if (!types().unify(left->type, right->type)) {
    if (types().kind(left->type) == TypeKind::FiniteSet) left = coerce(left, right->type);
    right = coerce(right, left->type);
  }
  resume();
  if (types().kind(left->type) != TypeKind::FiniteSet && !types().is_set(left->type)) {
    fail_unsupported(span, "`" + std::string(spelling(atom)) + "` between things of type " +
                               types().text(left->type) + " is not read");
  }
  if (types().kind(left->type) == TypeKind::FiniteSet) {
    return finite_relation(atom, span, left, right);
  }
  const auto negation_of = [&](const Draft* formula) {
    return operation(Op::Not, TypeStore::prop(), span, {formula});
  };
  const auto strictly = [&](const Draft* inner, const Draft* outer) {
    const Draft* inside = subset(span, inner, outer);
    return operation(Op::And, TypeStore::prop(), span,
                     {inside, negation_of(subset(span, outer, inner))});
  };
  switch (atom) {
    case Atom::Subset:
      return subset(span, left, right);
    case Atom::Superset:
      return subset(span, right, left);
    case Atom::StrictSubset:
      return strictly(left, right);
    case Atom::StrictSuperset:
      return strictly(right, left);
    case Atom::NotSubset:
      return negation_of(subset(span, left, right));
    default:
      return negation_of(strictly(left, right));
  }
}

namespace {

/// Whether nothing in a set that is written so tells whether it is finite.
bool is_bare(const Term& term) {
  switch (term.kind) {
    case TermKind::Set:
      return true;
    case TermKind::Constant:
      return term.atom == Atom::EmptySet;
    case TermKind::Paren:
      return is_bare(term.child(0));
    case TermKind::Postfix:
      return term.atom == Atom::Complement && is_bare(term.child(0));
    case TermKind::Binary: {
      const bool is_operation = term.atom == Atom::Union || term.atom == Atom::Intersection ||
                                term.atom == Atom::Backslash;
      return is_operation && is_bare(term.child(0)) && is_bare(term.child(1));
    }
    default:
      return false;
  }
}

}  // namespace

/// A set that is elaborated once its type is known.
const Draft* TermElaborator::postponed_set(const Term& term, const Place& place,
                                           std::optional<Type> expected) {
  Problem problem;
  problem.term = &term;
  problem.needs_type = true;
  problem.place = place;
  problem.type = expected.value_or(types().unknown());
  problem.span = term.focus;
  return postpone(std::move(problem));
}

/// `s ∪ t`, `s ∩ t`, `s \ t`, `sᶜ`.
const Draft* TermElaborator::set_operation(const Term& term, const Place& place,
                                           std::optional<Type> expected) {
  const std::string_view name = term.atom == Atom::Union          ? "Set.union"
                                : term.atom == Atom::Intersection ? "Set.inter"
                                : term.atom == Atom::Backslash    ? "Set.diff"
                                                                  : "Set.compl";
  if ((!expected || types().is_unknown(*expected)) && is_bare(term)) {
    return postponed_set(term, place, expected);
  }
  std::vector<const Draft*> sets;
  for (const Term* child : term.children) {
    sets.push_back(this->term(*child, place, expected));
    // A side that is known tells the other one.
    if (!expected || types().is_unknown(*expected)) expected = sets.back()->type;
  }
  Type type = sets.front()->type;
  for (const Draft*& set : sets) {
    if (types().is_set(*expected) && types().kind(set->type) == TypeKind::FiniteSet) {
      set = coerce(set, *expected);
    }
    if (set == sets.front()) type = set->type;
    set = coerce(set, type);
  }
  if (types().is_unknown(type)) resume();
  if (types().kind(type) == TypeKind::FiniteSet && sets.size() == 2) {
    return finite_operation(term.atom, term.focus, sets[0], sets[1]);
  }
  if (!types().is_set(type)) {
    fail_unsupported(term.focus, "`" + std::string(spelling(term.atom)) + "` of type " +
                                     types().text(type) + " is not read");
  }
  return expand(find_template(name)->constant, std::move(sets), types().set(types().domain(type)),
                term.focus);
}

const Draft* TermElaborator::with_form(const Draft* set, std::string_view name,
                                       std::vector<const Draft*> arguments) {
  Draft formed = *set;
  formed.form = &forms_.emplace_back(SetForm{name, std::move(arguments)});
  return make(std::move(formed));
}

/// `∅` and `{a, b, c}`.
const Draft* TermElaborator::set_in_braces(const Term& term, const Place& place,
                                           std::optional<Type> expected) {
  if (term.kind == TermKind::Constant && term.atom != Atom::EmptySet) {
    if (const auto why = why_outside(term.atom)) fail_unsupported(term.focus, *why);
    fail_unsupported(term.focus, "`" + std::string(spelling(term.atom)) + "` is not read");
  }
  if (!expected || types().is_unknown(*expected)) {
    return postponed_set(term, place, expected);
  }
  if (types().kind(*expected) == TypeKind::FiniteSet) {
    return finite_set_in_braces(term, place, *expected);
  }
  if (!types().is_set(*expected)) {
    fail_unsupported(term.focus,
                     "a set in braces of type " + types().text(*expected) + " is not read");
  }
  constexpr std::size_t k_most_elements = 200;
  if (term.children.size() > k_most_elements) {
    fail_unsupported(term.focus, "a set of so many elements is not read");
  }
  const Type element = types().domain(*expected);
  const Local* local = make_local({"x", element, term.focus});
  std::vector<const Draft*> elements;
  for (const Term* child : term.children) elements.push_back(term_of(*child, place, element));
  const Draft* body = nullptr;
  for (auto it = elements.rbegin(); it != elements.rend(); ++it) {
    const Draft* equal =
        operation(Op::Eq, TypeStore::prop(), (*it)->span, {variable(*local, term.focus), *it});
    body =
        body == nullptr ? equal : operation(Op::Or, TypeStore::prop(), term.focus, {equal, body});
  }
  if (body == nullptr) body = operation(Op::False, TypeStore::prop(), term.focus, {});
  return with_form(binder(Op::Lambda, types().set(element), *local, body), "{}",
                   std::move(elements));
}

/// `{x | p}`, `{x : α | p}`, `{x ∈ s | p}`, `{x > 0 | p}`.
const Draft* TermElaborator::set_builder(const Term& term, const Place& place,
                                         std::optional<Type> expected) {
  const Binder& bound = term.binders[0];
  check_binder(bound);
  if (expected && types().kind(*expected) == TypeKind::FiniteSet) {
    return finite_set_in_braces(term, place, *expected);
  }
  Place inner = place;
  std::vector<BinderStep> steps;
  if (bound.relation != Atom::None && expected && types().is_set(*expected)) {
    Binder typed = bound;
    typed.relation = Atom::None;
    typed.bound = nullptr;
    enter(typed, inner, steps);
    if (!types().unify(steps.front().local->type, types().domain(*expected))) {
      fail_mismatch(term.focus, "a set of this type is expected: " + types().text(*expected));
    }
    steps.push_back({nullptr, binder_relation(bound, *steps.front().local, inner)});
  } else {
    enter(bound, inner, steps);
  }
  const Local* local = steps.empty() ? nullptr : steps.front().local;
  if (local == nullptr) fail_unsupported(term.focus, "a set of proofs is not read");
  if (expected && types().is_set(*expected) &&
      !types().unify(local->type, types().domain(*expected))) {
    fail_mismatch(term.focus, "this is a set of elements of type " + types().text(local->type) +
                                  " where " + types().text(*expected) + " is expected");
  }
  const Draft* body =
      quantify(Op::Exists, std::span(steps).subspan(1), formula(term.child(0), inner));
  return binder(Op::Lambda, types().set(local->type), *local, body);
}

/// `{f x | x …}` is {y | ∃ x …, f x = y}.
const Draft* TermElaborator::set_image(const Term& term, const Place& place,
                                       std::optional<Type> expected) {
  Place inner = place;
  std::vector<BinderStep> steps;
  for (const Binder& bound : term.binders) enter(bound, inner, steps);
  const Type element =
      expected && types().is_set(*expected) ? types().domain(*expected) : types().unknown();
  const Local* local = make_local({"y", element, term.focus});
  const Draft* equal = relation(Atom::Equal, term.focus, *tree(term.child(0), inner),
                                *leaf(variable(*local, term.focus)));
  const Draft* body = quantify(Op::Exists, steps, equal);
  return binder(Op::Lambda, types().set(element), *local, body);
}

}  // namespace latent::lean
