/// Terms that bind variables, and terms with keywords.
#include <utility>

#include "lean_mirror/elaborate/outside.hpp"
#include "lean_mirror/elaborate/term_elaborator.hpp"
#include "lean_mirror/syntax/name.hpp"

namespace latent::lean {

using expr::Op;

const Draft* TermElaborator::arrow(const Term& term, const Place& place) {
  if (term.kind == TermKind::DependentArrow) {
    Place inner = place;
    std::vector<BinderStep> steps;
    for (const Binder& binder : term.binders) enter(binder, inner, steps);
    return quantify(Op::Forall, steps, formula(term.child(0), inner));
  }
  if (is_type(term.child(0), place)) {
    const Local* unnamed = make_local({"x", type(term.child(0), place), term.child(0).span});
    return binder(Op::Forall, TypeStore::prop(), *unnamed, formula(term.child(1), place));
  }
  return connective(Op::Implies, term, place);
}

const Draft* TermElaborator::quantifier(const Term& term, const Place& place) {
  if (term.atom == Atom::ExistsUnique) return exists_unique(term, place);
  Place inner = place;
  std::vector<BinderStep> steps;
  for (const Binder& binder : term.binders) enter(binder, inner, steps);
  const Op op = term.kind == TermKind::Forall ? Op::Forall : Op::Exists;
  return quantify(op, steps, formula(term.child(0), inner));
}

/// ∃! x, p x is ∃ x, p x ∧ ∀ y, p y → y = x.
const Draft* TermElaborator::exists_unique(const Term& term, const Place& place) {
  if (term.binders.size() != 1 || term.binders[0].names.size() != 1) {
    fail_unsupported(term.focus, "`∃!` over several variables is not read");
  }
  const auto condition = [&](std::vector<BinderStep>& steps) {
    Place inner = place;
    enter(term.binders[0], inner, steps);
    if (steps.front().local == nullptr) {
      fail_unsupported(term.focus, "`∃!` over a hypothesis is not read");
    }
    const Draft* body = formula(term.child(0), inner);
    return quantify(Op::Exists, std::span(steps).subspan(1), body);
  };
  std::vector<BinderStep> steps;
  std::vector<BinderStep> other_steps;
  const Draft* holds = condition(steps);
  const Draft* holds_of_other = condition(other_steps);
  const Local& x = *steps.front().local;
  const Local& y = *other_steps.front().local;
  if (!types().unify(x.type, y.type)) fail_mismatch(x.span, "the type of a variable is not clear");
  const auto formula_of = [&](Op op, const Draft* a, const Draft* b) {
    return operation(op, TypeStore::prop(), term.focus, {a, b});
  };
  const Draft* equal = formula_of(Op::Eq, variable(y, y.span), variable(x, x.span));
  const Draft* only =
      binder(Op::Forall, TypeStore::prop(), y, formula_of(Op::Implies, holds_of_other, equal));
  return binder(Op::Exists, TypeStore::prop(), x, formula_of(Op::And, holds, only));
}

const Draft* TermElaborator::lambda(const Term& term, const Place& place,
                                    std::optional<Type> expected) {
  Place inner = place;
  std::vector<const Local*> bound;
  std::optional<Type> result = expected;
  for (const Binder& binder : term.binders) {
    check_binder(binder);
    if (binder.relation != Atom::None) {
      fail_unsupported(binder.span, "a condition on a variable of `fun` is not read");
    }
    if (binder.type != nullptr && !is_type(*binder.type, inner)) {
      fail_unsupported(binder.type->focus, "a function of proofs is not read");
    }
    const Type given = binder.type != nullptr ? type(*binder.type, inner) : types().unknown();
    const Name whole{"p", binder.span};
    const std::span<const Name> names =
        binder.pattern != nullptr ? std::span(&whole, 1) : binder.names;
    for (const Name& name : names) {
      const Type own = binder.type != nullptr ? given : types().unknown();
      const bool function = result && types().kind(*result) == TypeKind::Function;
      if (function && !types().unify(own, types().domain(*result))) {
        fail_mismatch(name.span, "the variable has type " + types().text(own) + " where " +
                                     types().text(types().domain(*result)) + " is expected");
      }
      result = function ? std::optional(types().codomain(*result)) : std::nullopt;
      bound.push_back(make_local({canonical_name(name.text), own, name.span}));
      if (binder.pattern != nullptr) {
        bind_pattern(*binder.pattern, variable(*bound.back(), name.span), inner);
      } else {
        inner = inside(inner, bound.back());
      }
    }
  }
  const Draft* body = result ? term_of(term.child(0), inner, *result)
                             : this->term(term.child(0), inner, std::nullopt);
  for (auto it = bound.rbegin(); it != bound.rend(); ++it) {
    body = binder(Op::Lambda, types().function((*it)->type, body->type), **it, body);
  }
  return body;
}

/// The set over which the variable of `binder`, of type `element`, runs.
const Draft* TermElaborator::summed_set(const Binder& binder, const Place& place, Type element,
                                        Atom sign) {
  switch (binder.relation) {
    case Atom::Member:
    case Atom::In:
      return term_of(*binder.bound, place, types().finite_set(element));
    case Atom::Less:
    case Atom::LessEqual: {
      // `Finset.Iio n` and `Finset.Iic n`, which exist on ℕ alone of all kinds of numbers.
      const Draft* end = term_of(*binder.bound, place, TypeStore::nat());
      if (binder.relation == Atom::LessEqual) {
        end = build(*find_constant("Nat.succ"), {end}, TypeStore::nat(), binder.span);
      }
      types().unify(element, TypeStore::nat());
      return operation(Op::Range, types().finite_set(TypeStore::nat()), binder.span, {end});
    }
    case Atom::None:
      return universe(element, binder.span);
    default:
      fail_unsupported(binder.span,
                       "`" + std::string(spelling(sign)) + "` with this condition is not read");
  }
}

/// The variables of a sum, the outermost first, which `inner` then sees: no set depends on one.
std::vector<TermElaborator::Summation> TermElaborator::summations(const Term& term,
                                                                  const Place& place,
                                                                  Place& inner) {
  const std::string sign(spelling(term.atom));
  std::vector<Summation> all;
  for (const Binder& binder : term.binders) {
    if (binder.pattern == nullptr && binder.names.size() != 1) {
      fail_unsupported(term.focus, "`" + sign + "` over several variables is not read");
    }
    check_binder(binder);
    const Type element = binder.type != nullptr ? type(*binder.type, place) : types().unknown();
    const Draft* set = summed_set(binder, place, element, term.atom);
    const Name name =
        binder.pattern != nullptr ? Name{"p", binder.pattern->span} : binder.names.front();
    if (term.children.size() > 1) {
      if (term.binders.size() != 1 || binder.pattern != nullptr) {
        fail_unsupported(term.child(1).span,
                         "`" + sign + "` over several variables with a condition is not read");
      }
      set = filtered(set, name, term.child(1), place, term.child(1).span);
    }
    const Local* variable = make_local({canonical_name(name.text), element, name.span});
    if (binder.pattern != nullptr) {
      bind_pattern(*binder.pattern, this->variable(*variable, name.span), inner);
    } else {
      inner = inside(inner, variable);
    }
    all.push_back({set, variable});
  }
  return all;
}

const Draft* TermElaborator::big_operator(const Term& term, const Place& place,
                                          std::optional<Type> expected) {
  if (term.atom == Atom::Isup || term.atom == Atom::Iinf) return indexed_supremum(term, place);
  if (const auto why = why_outside(term.atom)) fail_unsupported(term.focus, *why);
  if (term.atom != Atom::Sum && term.atom != Atom::Prod) {
    fail_unsupported(term.focus, "`" + std::string(spelling(term.atom)) + "` is not read");
  }
  Place inner = place;
  const std::vector<Summation> all = summations(term, place, inner);
  const Type result = types().unknown();
  if (expected && types().is_number(*expected)) types().unify(result, *expected);
  const Draft* body = term_of(term.child(0), inner, result);
  const Op op = term.atom == Atom::Sum ? Op::Sum : Op::Product;
  for (auto it = all.rbegin(); it != all.rend(); ++it) {
    body = over_set(op, result, term.focus, it->set, *it->variable, body);
  }
  return body;
}

const Draft* TermElaborator::conditional(const Term& term, const Place& place,
                                         std::optional<Type> expected) {
  const Draft* condition = formula(term.child(0), place);
  Place inner = place;
  for (const Binder& binder : term.binders) {
    for (const Name& name : binder.names) {
      inner = inside(inner,
                     make_local({canonical_name(name.text), TypeStore::prop(), name.span, true}));
    }
  }
  const Type result = types().unknown();
  if (expected && types().kind(*expected) != TypeKind::Prop) types().unify(result, *expected);
  const Draft* yes = term_of(term.child(1), inner, result);
  const Draft* no = term_of(term.child(2), inner, result);
  return operation(Op::If, result, term.focus, {condition, yes, no});
}

/// `let x := v; e` is the function `fun x ↦ e` applied to v.
const Draft* TermElaborator::let(const Term& term, const Place& place,
                                 std::optional<Type> expected) {
  const Binder& binder = term.binders[0];
  check_binder(binder);
  const bool is_one = binder.names.size() == 1 || binder.pattern != nullptr;
  if (term.atom != Atom::Let || term.binders.size() > 1 || !is_one) {
    fail_unsupported(term.focus, "`" + std::string(spelling(term.atom)) +
                                     "` with parameters or proofs is not read");
  }
  if (binder.type != nullptr && !is_type(*binder.type, place)) {
    formula(*binder.type, place);
    fail_unsupported(binder.type->focus, "a proof as a value is not read");
  }
  const Draft* value = binder.type != nullptr
                           ? term_of(term.child(0), place, type(*binder.type, place))
                           : this->term(term.child(0), place, std::nullopt);
  // Lean decides everything about the value before it looks at what follows.
  decide();
  const Name name =
      binder.pattern != nullptr ? Name{"p", binder.pattern->span} : binder.names.front();
  const Local* local = make_local({canonical_name(name.text), value->type, name.span});
  Place inner = place;
  if (binder.pattern != nullptr) {
    bind_pattern(*binder.pattern, variable(*local, name.span), inner);
  } else {
    inner = inside(inner, local);
  }
  const Draft* body = this->term(term.child(1), inner, expected);
  const Draft* function =
      this->binder(Op::Lambda, types().function(local->type, body->type), *local, body);
  return operation(Op::Apply, body->type, term.focus, {function, value});
}

}  // namespace latent::lean
