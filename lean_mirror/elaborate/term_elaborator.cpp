#include "lean_mirror/elaborate/term_elaborator.hpp"

#include <algorithm>
#include <utility>

#include "lean_mirror/elaborate/template.hpp"
#include "lean_mirror/syntax/literal.hpp"

namespace latent::lean {

using expr::Op;

namespace {

/// What to call a construct that is not read.
std::string construct_name(const Term& term) {
  switch (term.kind) {
    case TermKind::String:
    case TermKind::InterpolatedString:
    case TermKind::Character:
    case TermKind::NameLiteral:
      return "texts and names as values";
    case TermKind::Hole:
    case TermKind::NamedHole:
      return "a hole `_` in a term";
    case TermKind::DotName:
      return "a name that begins with a dot";
    case TermKind::Sort:
      return "a universe";
    case TermKind::Sorry:
      return "`sorry` in a term";
    case TermKind::NamedArgument:
    case TermKind::EllipsisArgument:
      return "a named argument";
    case TermKind::Index:
      return "indexing with `[ ]`";
    case TermKind::Iterate:
      return "iteration of a function";
    case TermKind::OpenIn:
      return "`open … in` inside a term";
    case TermKind::Subst:
      return "`▸`";
    case TermKind::MatchLambda:
    case TermKind::Match:
      return "pattern matching";
    case TermKind::SigmaType:
      return "a dependent type";
    case TermKind::Tuple:
      return "a tuple";
    case TermKind::AnonymousConstructor:
      return "an anonymous constructor";
    case TermKind::Subtype:
      return "a subtype";
    case TermKind::StructureInstance:
      return "a structure in braces";
    case TermKind::Array:
    case TermKind::Vector:
      return "a list in brackets";
    case TermKind::Show:
      return "`show`";
    case TermKind::By:
      return "a value given by tactics";
    default:
      return "`" + std::string(spelling(term.atom)) + "`";
  }
}

}  // namespace

TermElaborator::TermElaborator(const Surroundings& surroundings) : surroundings_(surroundings) {
  if (surroundings.prefer_reals) state_.inference.prefer_reals();
}

TermElaborator::Step::Step(TermElaborator& elaborator, Span span) : elaborator_(elaborator) {
  elaborator_.spend(1, span);
  if (elaborator_.nesting_ >= k_max_nesting) {
    fail_unsupported(span, "the term is nested too deeply");
  }
  ++elaborator_.nesting_;
}

void TermElaborator::spend(std::size_t steps, Span span) {
  if (steps > k_max_steps - steps_) {
    fail_unsupported(span, "the declaration takes too much work to elaborate");
  }
  steps_ += static_cast<std::uint32_t>(steps);
}

const Draft* TermElaborator::make(Draft draft) {
  for (const Draft* part : draft.arguments) draft.depth = std::max(draft.depth, part->depth + 1);
  if (template_span_) draft.span = *template_span_;
  if (draft.depth > k_max_draft_depth) {
    fail_unsupported(draft.span, "the term is nested too deeply");
  }
  return &drafts_.emplace_back(std::move(draft));
}

const Draft* TermElaborator::operation(Op op, Type type, Span span,
                                       std::vector<const Draft*> arguments) {
  return make({.kind = DraftKind::Operation,
               .type = type,
               .span = span,
               .op = op,
               .arguments = std::move(arguments)});
}

const Draft* TermElaborator::literal(const Rational& number, Type type, Span span) {
  return make({.kind = DraftKind::Literal, .type = type, .span = span, .number = number});
}

const Draft* TermElaborator::variable(const Local& local, Span span) {
  if (local.is_proof) {
    fail_unsupported(span, "the hypothesis `" + local.name + "` is used as a value");
  }
  if (local.meaning != nullptr) return local.meaning;
  return make({.kind = DraftKind::Variable, .type = local.type, .span = span, .local = &local});
}

const Draft* TermElaborator::binder(Op op, Type type, const Local& local, const Draft* body) {
  return make({.kind = DraftKind::Binder,
               .type = type,
               .span = local.span,
               .op = op,
               .arguments = {body},
               .local = &local});
}

const Local* TermElaborator::make_local(Local local) {
  if (template_span_) local.span = *template_span_;
  return &locals_.emplace_back(std::move(local));
}

Place TermElaborator::inside(const Place& place, const Local* local) {
  Place inner = place;
  inner.locals = &scopes_.emplace_back(LocalScope{local, place.locals});
  return inner;
}

Place TermElaborator::inside_notation(const Term& use, const Place& place) {
  const auto found = surroundings_.environment.notations.find(use.notation);
  if (found == surroundings_.environment.notations.end()) {
    fail_unsupported(use.focus, "this notation comes from a file that is not at hand");
  }
  Place inner;
  inner.names = found->second.get();
  inner.variables = place.variables;
  inner.notation = &uses_.emplace_back(NotationUse{use.notation, use.children, place});
  return inner;
}

const Draft* TermElaborator::coerce(const Draft* draft, Type type) {
  // What has a property is also a thing without it.
  while (types().kind(draft->type) == TypeKind::Fin ||
         types().kind(draft->type) == TypeKind::Subtype) {
    const bool stays = types().is_unknown(type) || types().kind(type) == types().kind(draft->type);
    if (stays) break;
    draft = field_of(draft, "val", draft->span);
  }
  const bool embeds = types().is_number(type) && types().is_number(draft->type) &&
                      types().kind(draft->type) < types().kind(type);
  if (embeds) {
    return make({.kind = DraftKind::Embedding,
                 .type = type,
                 .span = draft->span,
                 .op = Op::Cast,
                 .arguments = {draft}});
  }
  // `Real.toNNReal` embedded into ℝ.
  if (draft->kind == DraftKind::Operation && draft->op == Op::Max &&
      types().kind(draft->type) == TypeKind::Other && types().kind(type) == TypeKind::Real) {
    return operation(draft->op, type, draft->span, draft->arguments);
  }
  if (types().kind(draft->type) == TypeKind::FiniteSet && types().kind(type) == TypeKind::Set) {
    return as_set(draft, type);
  }
  if (types().unify(draft->type, type)) return draft;
  fail_mismatch(draft->span, "this has type " + types().text(draft->type) + " where " +
                                 types().text(type) + " is expected");
}

const Draft* TermElaborator::term_of(const Term& term, const Place& place, Type type) {
  return coerce(this->term(term, place, type), type);
}

const Draft* TermElaborator::term(const Term& term, const Place& place,
                                  std::optional<Type> expected) {
  const Step step(*this, term.focus);
  switch (term.kind) {
    case TermKind::Identifier:
    case TermKind::Application:
    case TermKind::Explicit:
    case TermKind::WithUniverses:
    case TermKind::Projection:
    case TermKind::PipeProjection:
      return application(term, place, expected);
    case TermKind::Natural:
      return numeral(term);
    case TermKind::Scientific:
      return decimal(term);
    case TermKind::Paren:
    case TermKind::Answer:
      return this->term(term.child(0), place, expected);
    case TermKind::Ascription:
      return ascription(term, place, expected);
    case TermKind::Coercion:
      return coercion(term, place, expected);
    case TermKind::Prefix:
      return prefix(term, place, expected);
    case TermKind::Postfix:
      return postfix(term, place, expected);
    case TermKind::Binary:
      return binary(term, place, expected);
    case TermKind::Arrow:
    case TermKind::DependentArrow:
      return arrow(term, place);
    case TermKind::Forall:
    case TermKind::Exists:
      return quantifier(term, place);
    case TermKind::Lambda:
      return lambda(term, place, expected);
    case TermKind::BigOperator:
      return big_operator(term, place, expected);
    case TermKind::If:
      return conditional(term, place, expected);
    case TermKind::Let:
      return let(term, place, expected);
    case TermKind::Bracketed:
      return bracketed(term, place, expected);
    case TermKind::Congruence:
      return congruence(term, place);
    case TermKind::List:
      return list(term, place, expected);
    case TermKind::Tuple:
      return tuple(term.children, term, place, expected);
    case TermKind::AnonymousConstructor:
      if (!expected || types().is_unknown(*expected)) return once_typed(term, place, expected);
      return constructed(term.children, *expected, term, place);
    case TermKind::StructureInstance:
      return structure_instance(term, place, expected);
    case TermKind::Vector:
      return vector(term, place, expected);
    case TermKind::DotName: {
      if (!expected || types().is_unknown(*expected)) return once_typed(term, place, expected);
      const Draft* constructor = enumerator(*expected, term.text, term.focus);
      if (constructor != nullptr) return constructor;
      fail_unsupported(term.focus, construct_name(term) + " is not read");
    }
    case TermKind::Match:
      return match(term, place, expected);
    case TermKind::MatchLambda:
      if (!expected || types().is_unknown(*expected)) return once_typed(term, place, expected);
      if (types().kind(*expected) != TypeKind::Function) {
        fail_mismatch(term.focus, "a function where the type is " + types().text(*expected));
      }
      return by_equations(term.children, place, *expected, term.focus);
    case TermKind::Set:
    case TermKind::Constant:
      return set_in_braces(term, place, expected);
    case TermKind::SetBuilder:
      return set_builder(term, place, expected);
    case TermKind::SetImage:
      return set_image(term, place, expected);
    case TermKind::DotParen:
      return section(term, place, expected);
    case TermKind::CenterDot:
      return center_dot(term, place);
    case TermKind::NotationUse:
      if (term.notation->applied) return application(term, place, expected);
      return this->term(*term.notation->meaning, inside_notation(term, place), expected);
    case TermKind::Unsupported:
      fail_unsupported(term.focus, std::string(term.text));
    default:
      fail_unsupported(term.focus, construct_name(term) + " is not read");
  }
}

const Draft* TermElaborator::numeral(const Term& term) {
  const std::optional<Integer> value = natural_value(term.text);
  if (!value) fail_unsupported(term.span, "the number is too long");
  const Type type = types().unknown();
  state_.inference.add_default(type, Default::Numeral);
  return make(
      {.kind = DraftKind::Literal, .type = type, .span = term.span, .number = Rational(*value)});
}

const Draft* TermElaborator::decimal(const Term& term) {
  const std::optional<Rational> value = scientific_value(term.text);
  if (!value) fail_unsupported(term.span, "the number is too long");
  const Type type = types().unknown();
  state_.inference.add_decimal(type, term.span);
  return make({.kind = DraftKind::Literal, .type = type, .span = term.span, .number = *value});
}

const Draft* TermElaborator::ascription(const Term& term, const Place& place,
                                        std::optional<Type> expected) {
  if (term.children.size() < 2) return this->term(term.child(0), place, expected);
  if (!is_type(term.child(1), place)) {
    formula(term.child(1), place);
    fail_unsupported(term.child(1).focus, "a proof as a value is not read");
  }
  const Type type = this->type(term.child(1), place);
  return term_of(term.child(0), place, type);
}

const Draft* TermElaborator::coercion(const Term& term, const Place& place,
                                      std::optional<Type> expected) {
  if (term.atom != Atom::UpArrow || term.children.empty()) {
    fail_unsupported(term.focus, construct_name(term) + " is not read");
  }
  if (!expected || types().is_unknown(*expected)) {
    Problem problem;
    problem.term = &term.child(0);
    problem.place = place;
    problem.type = expected.value_or(types().unknown());
    problem.span = term.focus;
    return postpone(std::move(problem));
  }
  return coerce(this->term(term.child(0), place, std::nullopt), *expected);
}

const Draft* TermElaborator::constant_of(std::string_view name, const Term& term,
                                         const Place& place, std::optional<Type> expected) {
  Call call{{}, expected, term.focus};
  for (const Term* child : term.children) call.arguments.push_back({child, place});
  const Template* made = find_template(name);
  return apply_constant(made != nullptr ? made->constant : *find_constant(name), call);
}

const Draft* TermElaborator::bracketed(const Term& term, const Place& place,
                                       std::optional<Type> expected) {
  switch (term.atom) {
    case Atom::Bar:
      return constant_of("abs", term, place, expected);
    case Atom::RightFloor:
      return constant_of("Int.floor", term, place, expected);
    case Atom::RightCeil:
      return constant_of("Int.ceil", term, place, expected);
    case Atom::RightFloorNat:
      return constant_of("Nat.floor", term, place, expected);
    case Atom::RightCeilNat:
      return constant_of("Nat.ceil", term, place, expected);
    default:
      fail_unsupported(term.focus, construct_name(term) + " is not read");
  }
}

const Draft* TermElaborator::prefix(const Term& term, const Place& place,
                                    std::optional<Type> expected) {
  switch (term.atom) {
    case Atom::Minus:
      return arithmetic(term, place, expected);
    case Atom::Not:
      return connective(Op::Not, term, place);
    case Atom::Sqrt:
      return constant_of("Real.sqrt", term, place, expected);
    default:
      fail_unsupported(term.focus, construct_name(term) + " is not read");
  }
}

const Draft* TermElaborator::postfix(const Term& term, const Place& place,
                                     std::optional<Type> expected) {
  if (term.atom == Atom::Inverse) return constant_of("Inv.inv", term, place, expected);
  if (term.atom == Atom::Complement) return set_operation(term, place, expected);
  if (term.atom == Atom::BoolNot && place.names->is_active("Nat")) {
    return constant_of("Nat.factorial", term, place, expected);
  }
  if (term.atom == Atom::DoubleFactorial && place.names->is_active("Nat")) {
    return constant_of("Nat.doubleFactorial", term, place, expected);
  }
  term_of(term.child(0), place, types().unknown());
  fail_unsupported(term.focus, construct_name(term) + " is not read");
}

const Draft* TermElaborator::binary(const Term& term, const Place& place,
                                    std::optional<Type> expected) {
  switch (term.atom) {
    case Atom::Plus:
    case Atom::Minus:
    case Atom::Times:
    case Atom::Slash:
    case Atom::Percent:
    case Atom::Caret:
    case Atom::Smul:
      return arithmetic(term, place, expected);
    case Atom::Sup:
      return constant_of("max", term, place, expected);
    case Atom::Inf:
      return constant_of("min", term, place, expected);
    case Atom::Divides:
    case Atom::NotDivides:
      return divisibility(term, place);
    case Atom::Equal:
    case Atom::NotEqual:
    case Atom::Less:
    case Atom::LessEqual:
    case Atom::LessEqualAscii:
    case Atom::Greater:
    case Atom::GreaterEqual:
    case Atom::GreaterEqualAscii:
      return relation(term, place);
    case Atom::And:
    case Atom::AndAscii:
      return connective(Op::And, term, place);
    case Atom::Or:
    case Atom::OrAscii:
      return connective(Op::Or, term, place);
    case Atom::Iff:
    case Atom::IffAscii:
      return connective(Op::Iff, term, place);
    case Atom::Member:
    case Atom::NotMember: {
      const Draft* element = this->term(term.child(0), place, std::nullopt);
      const Draft* set = this->term(term.child(1), place, std::nullopt);
      const Draft* member = membership(term.focus, element, set);
      if (term.atom == Atom::Member) return member;
      return operation(Op::Not, TypeStore::prop(), term.focus, {member});
    }
    case Atom::Union:
    case Atom::Intersection:
    case Atom::Backslash:
      return set_operation(term, place, expected);
    case Atom::Subset:
    case Atom::StrictSubset:
    case Atom::Superset:
    case Atom::StrictSuperset:
    case Atom::NotSubset:
    case Atom::NotStrictSubset: {
      const Draft* left = this->term(term.child(0), place, std::nullopt);
      const Draft* right = this->term(term.child(1), place, std::nullopt);
      return set_relation(term.atom, term.focus, left, right);
    }
    case Atom::Image:
      return constant_of("Set.image", term, place, expected);
    case Atom::Preimage:
      return constant_of("Set.preimage", term, place, expected);
    case Atom::Compose:
      return constant_of("Function.comp", term, place, expected);
    case Atom::PipeLeft:
    case Atom::Dollar:
    case Atom::PipeRight:
      return application(term, place, expected);
    case Atom::SetProduct:
      return set_product(term, place, expected);
    default:
      // What stands left of the operator comes first, and may be what is not understood.
      this->term(term.child(0), place, std::nullopt);
      fail_unsupported(term.focus, construct_name(term) + " is not read");
  }
}

/// `a ≡ b [MOD n]` is Nat.ModEq n a b.
const Draft* TermElaborator::congruence(const Term& term, const Place& place) {
  const std::string_view name = term.atom == Atom::Mod ? "Nat.ModEq" : "Int.ModEq";
  Call call{{}, std::nullopt, term.focus};
  for (const std::size_t i : {2U, 0U, 1U}) call.arguments.push_back({&term.child(i), place});
  return apply_constant(*find_constant(name), call);
}

const Draft* TermElaborator::divisibility(const Term& term, const Place& place) {
  const Draft* divides = constant_of("Dvd.dvd", term, place, TypeStore::prop());
  if (term.atom == Atom::Divides) return divides;
  return operation(Op::Not, TypeStore::prop(), term.focus, {divides});
}

const Draft* TermElaborator::connective(Op op, const Term& term, const Place& place) {
  std::vector<const Draft*> parts;
  for (const Term* child : term.children) parts.push_back(formula(*child, place));
  return operation(op, TypeStore::prop(), term.focus, std::move(parts));
}

}  // namespace latent::lean
