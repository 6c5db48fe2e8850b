/// Binders of quantifiers and of declarations.
#include "lean_mirror/elaborate/term_elaborator.hpp"
#include "lean_mirror/syntax/name.hpp"

namespace latent::lean {

using expr::Op;

std::string instance_argument(const Term* type) {
  const Term* head = type;
  while (head != nullptr && !head->children.empty() &&
         (head->kind == TermKind::Application || head->kind == TermKind::Explicit ||
          head->kind == TermKind::Paren)) {
    head = &head->child(0);
  }
  const bool named = head != nullptr && head->kind == TermKind::Identifier;
  return named ? "an instance argument `[" + std::string(head->text) + " …]` is not read"
               : "an instance argument is not read";
}

void TermElaborator::check_binder(const Binder& binder) {
  if (binder.kind == BinderKind::Instance) {
    fail_unsupported(binder.span, instance_argument(binder.type));
  }
}

void TermElaborator::enter(const Binder& binder, Place& place, std::vector<BinderStep>& steps) {
  if (binder.kind == BinderKind::Instance && binder.type != nullptr) {
    const Draft* hypothesis = instance_hypothesis(*binder.type, place);
    if (hypothesis != nullptr) steps.push_back({nullptr, hypothesis});
    for (const Name& name : binder.names) {
      place = inside(place,
                     make_local({canonical_name(name.text), TypeStore::prop(), name.span, true}));
    }
    return;
  }
  check_binder(binder);
  const auto step_in = [&](const Name& name, Type type, const Draft* hypothesis) {
    const Local* local =
        make_local({canonical_name(name.text), type, name.span, hypothesis != nullptr});
    steps.push_back({hypothesis != nullptr ? nullptr : local, hypothesis});
    place = inside(place, local);
    return local;
  };
  if (binder.type != nullptr && !is_type(*binder.type, place)) {
    for (const Name& name : binder.names) {
      step_in(name, TypeStore::prop(), formula(*binder.type, place));
    }
    return;
  }
  if (binder.pattern != nullptr) {
    const Type whole = binder.type != nullptr ? type(*binder.type, place) : types().unknown();
    const Local* local = make_local({"p", whole, binder.pattern->span});
    const Place outside = place;
    const Draft* membership_of =
        binder.relation != Atom::None ? binder_relation(binder, *local, outside) : nullptr;
    steps.push_back({local, nullptr});
    if (membership_of != nullptr) steps.push_back({nullptr, membership_of});
    bind_pattern(*binder.pattern, variable(*local, local->span), place);
    return;
  }
  if (binder.relation != Atom::None) {
    if (binder.names.size() != 1) {
      fail_unsupported(binder.span, "a condition on several variables at once is not read");
    }
    const Local* local = step_in(binder.names.front(), types().unknown(), nullptr);
    steps.push_back({nullptr, binder_relation(binder, *local, place)});
    return;
  }
  const Type given = binder.type != nullptr ? type(*binder.type, place) : Type{};
  for (const Name& name : binder.names) {
    step_in(name, binder.type != nullptr ? given : types().unknown(), nullptr);
  }
}

/// What `x > 0` says in `∀ x > 0, …`; the right side is inside the scope of x.
const Draft* TermElaborator::binder_relation(const Binder& binder, const Local& local,
                                             const Place& place) {
  const Draft* left = variable(local, local.span);
  switch (binder.relation) {
    case Atom::Less:
    case Atom::LessEqual:
    case Atom::LessEqualAscii:
    case Atom::Greater:
    case Atom::GreaterEqual:
    case Atom::GreaterEqualAscii:
    case Atom::NotEqual:
      return relation(binder.relation, binder.span, *leaf(left), *tree(*binder.bound, place));
    case Atom::Member:
    case Atom::NotMember: {
      const Draft* member = membership(binder.span, left, term(*binder.bound, place, std::nullopt));
      if (binder.relation == Atom::Member) return member;
      return operation(Op::Not, TypeStore::prop(), binder.span, {member});
    }
    case Atom::Subset:
    case Atom::StrictSubset:
    case Atom::Superset:
    case Atom::StrictSuperset:
      return set_relation(binder.relation, binder.span, left,
                          term(*binder.bound, place, std::nullopt));
    default:
      fail_unsupported(binder.span, "`" + std::string(spelling(binder.relation)) +
                                        "` behind a variable is not read");
  }
}

const Draft* TermElaborator::quantify(Op op, std::span<const BinderStep> steps, const Draft* body) {
  const Op connective = op == Op::Forall ? Op::Implies : Op::And;
  for (auto it = steps.rbegin(); it != steps.rend(); ++it) {
    body = it->hypothesis != nullptr ? operation(connective, TypeStore::prop(),
                                                 it->hypothesis->span, {it->hypothesis, body})
                                     : binder(op, TypeStore::prop(), *it->local, body);
  }
  return body;
}

const Draft* TermElaborator::instance_hypothesis(const Term& type, const Place& place) {
  const Term* head = &type;
  while (head->kind == TermKind::Paren || head->kind == TermKind::Application) {
    head = &head->child(0);
  }
  const std::string name = canonical_name(head->text);
  const bool is_known_class =
      head->kind == TermKind::Identifier &&
      resolve(name, *place.names, surroundings_.environment).candidates.empty();
  if (is_known_class && type.kind == TermKind::Application && type.children.size() == 2) {
    if (name == "Fact") return formula(type.child(1), place);
    if (name == "NeZero") {
      const Draft* value = term(type.child(1), place, std::nullopt);
      decide();
      const Draft* zero = literal(0, value->type, type.focus);
      return operation(Op::Not, TypeStore::prop(), type.focus,
                       {operation(Op::Eq, TypeStore::prop(), type.focus, {value, zero})});
    }
  }
  // What can be decided or has an element is so in any case.
  if (is_known_class && name.starts_with("Decidable")) return nullptr;
  fail_unsupported(head->span, name.empty() ? "this instance argument is not read"
                                            : "the class `" + name + "` is not read");
}

const UsedVariable& TermElaborator::use_variable(std::uint32_t index) {
  if (const auto found = state_.used.find(index); found != state_.used.end()) {
    return found->second;
  }
  const SectionVariable& declared = surroundings_.variables.at(index);
  const Step step(*this, declared.span);
  Place place;
  place.names = declared.names.get();
  place.variables = index;
  UsedVariable used;
  if (declared.kind == BinderKind::Instance && declared.type != nullptr) {
    used.hypothesis = instance_hypothesis(*declared.type, place);
    used.local = make_local({declared.name, TypeStore::prop(), declared.span, true});
    return state_.used.emplace(index, used).first->second;
  }
  const bool is_proof = declared.type != nullptr && !is_type(*declared.type, place);
  if (is_proof) used.hypothesis = formula(*declared.type, place);
  Type type = TypeStore::prop();
  if (!is_proof) {
    type = declared.type != nullptr ? this->type(*declared.type, place) : types().unknown();
  }
  used.local = make_local({declared.name, type, declared.span, is_proof});
  return state_.used.emplace(index, used).first->second;
}

void TermElaborator::use_if_hypothesis(std::uint32_t index) {
  const SectionVariable& declared = surroundings_.variables.at(index);
  if (declared.kind == BinderKind::Instance || declared.type == nullptr) return;
  Place place;
  place.names = declared.names.get();
  place.variables = index;
  if (!is_type(*declared.type, place)) use_variable(index);
}

}  // namespace latent::lean
