/// Things of several components: pairs, structures; and of `Fin`, subtypes, vectors.
#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "lean_mirror/elaborate/term_elaborator.hpp"
#include "lean_mirror/syntax/name.hpp"

namespace latent::lean {

using expr::Op;

namespace {

/// The 2 of `p.2`; 0 for what is no index.
std::size_t index_of(std::string_view field) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), index);
  return error == std::errc() && end == field.data() + field.size() ? index : 0;
}

bool is_pattern_of_components(const Term& pattern) {
  return pattern.kind == TermKind::Tuple || pattern.kind == TermKind::AnonymousConstructor;
}

}  // namespace

const Draft* TermElaborator::universe(Type element, Span span) {
  return make({.kind = DraftKind::Universe, .type = types().finite_set(element), .span = span});
}

/// `s ×ˢ t` of finite sets: all pairs.
const Draft* TermElaborator::set_product(const Term& term, const Place& place,
                                         std::optional<Type> expected) {
  const Type first = types().unknown();
  const Type second = types().unknown();
  const Type whole = types().finite_set(types().pair(first, second));
  if (expected) types().unify(whole, *expected);
  const auto factor = [&](std::size_t i, Type element) {
    const Draft* set = this->term(term.child(i), place, types().finite_set(element));
    if (types().kind(set->type) != TypeKind::FiniteSet) {
      fail_unsupported(term.focus, "`×ˢ` of sets that are not finite is not read");
    }
    return coerce(set, types().finite_set(element));
  };
  const Draft* left = factor(0, first);
  return make({.kind = DraftKind::Tuple,
               .type = whole,
               .span = term.focus,
               .arguments = {left, factor(1, second)}});
}

const Draft* TermElaborator::component(const Draft* whole, std::size_t part, Type type, Span span) {
  // Of a tuple that stands there it is what was put in.
  if (whole->kind == DraftKind::Tuple && types().kind(whole->type) == TypeKind::Pair &&
      whole->arguments.size() == 2) {
    return whole->arguments[part];
  }
  return make({.kind = DraftKind::Component,
               .type = type,
               .span = span,
               .arguments = {whole},
               .part = part});
}

const Draft* TermElaborator::stored_draft(const std::vector<expr::Expr>& parts,
                                          std::span<const expr::Variable> telescope,
                                          const std::vector<const Draft*>& values, Type type,
                                          Span span) {
  std::vector<expr::Expr> bound;
  for (const expr::Expr& part : parts) bound.push_back(expr::abstract(part, telescope));
  return make({.kind = DraftKind::Instance,
               .type = type,
               .span = span,
               .arguments = values,
               .stored = std::move(bound)});
}

Type TermElaborator::instance(const StoredType& stored, std::span<const expr::Variable> telescope,
                              const std::vector<const Draft*>& values, Span span) {
  spend(1, span);
  const auto part = [&](std::size_t i) {
    return instance(stored.parts.at(i), telescope, values, span);
  };
  switch (stored.kind) {
    case TypeKind::Nat:
      return TypeStore::nat();
    case TypeKind::Int:
      return TypeStore::integer();
    case TypeKind::Rat:
      return TypeStore::rat();
    case TypeKind::Real:
      return TypeStore::real();
    case TypeKind::Prop:
      return TypeStore::prop();
    case TypeKind::Function: {
      const Type domain = part(0);
      return types().function(domain, part(1));
    }
    case TypeKind::Pair: {
      const Type first = part(0);
      return types().pair(first, part(1));
    }
    case TypeKind::FiniteSet:
      return types().finite_set(part(0));
    case TypeKind::List:
      return types().list(part(0));
    case TypeKind::Set:
      return types().set(part(0));
    case TypeKind::Structure:
      return types().structure(*stored.structure);
    case TypeKind::Subtype: {
      const Type base = part(0);
      const Type property = types().function(base, TypeStore::prop());
      return types().subtype(
          base, types().value(stored_draft({*stored.value}, telescope, values, property, span)));
    }
    case TypeKind::Fin: {
      // The size may be an argument that is yet to be inferred.
      std::size_t first = 0;
      for (const Draft* value : values) {
        const bool meant = value->kind == DraftKind::Inferred && first < telescope.size() &&
                           stored.value->op() == Op::Free &&
                           stored.value->variable().is(telescope[first]);
        if (meant) return types().fin(value->inferred);
        const auto components = types().sorts(value->type);
        if (!components) break;
        first += components->size();
      }
      return types().fin(
          types().value(stored_draft({*stored.value}, telescope, values, TypeStore::nat(), span)));
    }
    case TypeKind::Other:
    case TypeKind::Unknown:
    case TypeKind::Value:
      break;
  }
  return TypeStore::other();
}

Type TermElaborator::field_type(const StructureType& structure, std::size_t field,
                                const std::vector<const Draft*>& before, Span span) {
  const StructureField& declared = structure.fields.at(field);
  return instance(declared.type, std::span(structure.components).first(declared.first), before,
                  span);
}

const Draft* TermElaborator::structure_field(const Draft* object, std::size_t field, Span span) {
  const StructureType& structure = types().structure(object->type);
  const StructureField& declared = structure.fields.at(field);
  if (declared.is_proof) {
    fail_unsupported(span, "the hypothesis `" + declared.name + "` is used as a value");
  }
  const Type type = instance(declared.type, structure.components, {object}, span);
  return component(object, field, type, span);
}

const Draft* TermElaborator::field_of(const Draft* object, std::string_view field, Span span) {
  const std::size_t index = index_of(field);
  const auto forget = [&](Type type) {
    return make({.kind = DraftKind::Tuple, .type = type, .span = span, .arguments = {object}});
  };
  const auto is_proof = [&] {
    fail_unsupported(span, "the proof `" + std::string(field) + "` is used as a value");
  };
  switch (types().kind(object->type)) {
    case TypeKind::Pair:
      if (index == 1 || field == "fst") {
        return component(object, 0, types().domain(object->type), span);
      }
      if (index == 2 || field == "snd") {
        return component(object, 1, types().codomain(object->type), span);
      }
      return nullptr;
    case TypeKind::Fin: {
      if (index == 1 || field == "val" || field == "toNat") return forget(TypeStore::nat());
      if (index == 2 || field == "isLt") is_proof();
      if (field != "castSucc" && field != "succ") return nullptr;
      const Type size = types().domain(object->type);
      if (types().kind(size) != TypeKind::Value) return nullptr;
      const auto successor = [&](const Draft* n) {
        return operation(Op::Add, TypeStore::nat(), span, {n, literal(1, TypeStore::nat(), span)});
      };
      const Type larger = types().fin(types().value(successor(types().value_of(size))));
      const Draft* value = forget(TypeStore::nat());
      return make({.kind = DraftKind::Tuple,
                   .type = larger,
                   .span = span,
                   .arguments = {field == "succ" ? successor(value) : value}});
    }
    case TypeKind::Subtype:
      if (index == 1 || field == "val") return forget(types().domain(object->type));
      if (index == 2 || field == "property" || field == "prop") is_proof();
      return nullptr;
    case TypeKind::Structure: {
      const StructureType& structure = types().structure(object->type);
      if (index > 0 && index <= structure.fields.size()) {
        return structure_field(object, index - 1, span);
      }
      if (const std::size_t own = structure.field(field); own != StructureType::npos) {
        return structure_field(object, own, span);
      }
      for (std::size_t i = 0; i < structure.fields.size(); ++i) {
        if (!structure.fields[i].is_parent) continue;
        const Draft* parent = structure_field(object, i, span);
        if (const Draft* found = field_of(parent, field, span)) return found;
      }
      return nullptr;
    }
    default:
      return nullptr;
  }
}

void TermElaborator::open_fields(const Draft* object, Place& place) {
  const StructureType& structure = types().structure(object->type);
  for (std::size_t i = 0; i < structure.fields.size(); ++i) {
    const StructureField& field = structure.fields[i];
    if (field.is_proof) {
      place = inside(place, make_local({field.name, TypeStore::prop(), object->span, true}));
      continue;
    }
    const Draft* value = structure_field(object, i, object->span);
    place = inside(place, alias(field.name, value, object->span));
    if (field.is_parent) open_fields(value, place);
  }
}

const Draft* TermElaborator::tuple(std::span<const Term* const> components, const Term& term,
                                   const Place& place, std::optional<Type> expected) {
  if (components.size() < 2) fail_unsupported(term.focus, "`()` is not read");
  const bool is_pair = expected && types().kind(*expected) == TypeKind::Pair;
  const auto part = [&](bool first) -> std::optional<Type> {
    if (!is_pair) return std::nullopt;
    return first ? types().domain(*expected) : types().codomain(*expected);
  };
  const auto of_type = [&](const Term& inner, std::optional<Type> type) {
    return type ? term_of(inner, place, *type) : this->term(inner, place, std::nullopt);
  };
  const Step step(*this, term.focus);
  const Draft* first = of_type(*components[0], part(true));
  const Draft* second = components.size() == 2
                            ? of_type(*components[1], part(false))
                            : tuple(components.subspan(1), term, place, part(false));
  return make({.kind = DraftKind::Tuple,
               .type = types().pair(first->type, second->type),
               .span = term.focus,
               .arguments = {first, second}});
}

/// `⟨a, b, c⟩` of the given type. The last field takes all arguments that are left.
const Draft* TermElaborator::constructed(std::span<const Term* const> arguments, Type type,
                                         const Term& term, const Place& place) {
  const Step step(*this, term.focus);
  const auto too_few = [&] {
    fail_unsupported(term.focus, "a constructor with too few arguments is not read");
  };
  std::vector<const Draft*> values;
  const auto take = [&](std::size_t i, bool is_last, Type field) {
    if (i >= arguments.size()) too_few();
    if (is_last && arguments.size() > i + 1) {
      values.push_back(constructed(arguments.subspan(i), field, term, place));
    } else {
      values.push_back(term_of(*arguments[i], place, field));
    }
  };
  switch (types().kind(type)) {
    case TypeKind::Pair:
      take(0, false, types().domain(type));
      take(1, true, types().codomain(type));
      break;
    case TypeKind::Fin:
      if (arguments.size() < 2) too_few();
      take(0, false, TypeStore::nat());
      break;
    case TypeKind::Subtype:
      if (arguments.size() < 2) too_few();
      take(0, false, types().domain(type));
      break;
    case TypeKind::Structure: {
      const StructureType& structure = types().structure(type);
      if (!structure.enumerators.empty()) {
        fail_unsupported(term.focus, "a constructor of an enumeration by `⟨…⟩` is not read");
      }
      const std::size_t count = structure.fields.size();
      if (arguments.size() < count) too_few();
      for (std::size_t i = 0; i < count; ++i) {
        if (structure.fields[i].is_proof) continue;
        take(i, i + 1 == count, field_type(structure, i, values, term.focus));
      }
      break;
    }
    default:
      fail_unsupported(term.focus, "an anonymous constructor is not read");
  }
  return make(
      {.kind = DraftKind::Tuple, .type = type, .span = term.focus, .arguments = std::move(values)});
}

const Draft* TermElaborator::structure_instance(const Term& term, const Place& place,
                                                std::optional<Type> expected) {
  std::vector<const Draft*> sources;
  std::map<std::string, const Term*> given;
  std::optional<Type> type = expected;
  for (const Term* child : term.children) {
    if (child->kind == TermKind::StructureSource) {
      sources.push_back(this->term(child->child(0), place, std::nullopt));
    } else if (child->kind == TermKind::StructureType) {
      type = this->type(child->child(0), place);
    } else if (child->kind == TermKind::Field && !child->children.empty()) {
      const std::string name = canonical_name(child->text);
      if (!given.emplace(name, &child->child(0)).second) {
        fail_mismatch(child->focus, "the field `" + name + "` is given twice");
      }
    } else {
      fail_unsupported(child->focus, "this field is not read");
    }
  }
  if ((!type || types().is_unknown(*type)) && !sources.empty()) type = sources.front()->type;
  if (!type || types().kind(*type) != TypeKind::Structure) {
    fail_unsupported(term.focus, "a structure in braces of an unknown type is not read");
  }
  if (!types().structure(*type).enumerators.empty()) {
    fail_unsupported(term.focus, "an enumeration in braces is not read");
  }
  const auto build = [&](const auto& self, Type built) -> const Draft* {
    const StructureType& structure = types().structure(built);
    std::vector<const Draft*> values;
    for (std::size_t i = 0; i < structure.fields.size(); ++i) {
      const StructureField& field = structure.fields[i];
      const auto own = given.find(field.name);
      if (field.is_proof) {
        if (own != given.end()) given.erase(own);
        continue;
      }
      const Type wanted = field_type(structure, i, values, term.focus);
      const Draft* value = nullptr;
      if (own != given.end()) {
        value = term_of(*own->second, place, wanted);
        given.erase(own);
      } else if (field.is_parent) {
        value = self(self, wanted);
      }
      for (std::size_t s = 0; s < sources.size() && value == nullptr; ++s) {
        const Draft* found = field_of(sources[s], field.name, term.focus);
        if (found != nullptr) value = coerce(found, wanted);
      }
      if (value == nullptr && field.default_value) {
        const std::span telescope = std::span(structure.components).first(field.first);
        value = stored_draft(*field.default_value, telescope, values, wanted, term.focus);
      }
      if (value == nullptr) {
        fail_unsupported(term.focus, "the field `" + field.name + "` has no value");
      }
      values.push_back(value);
    }
    return make({.kind = DraftKind::Tuple,
                 .type = built,
                 .span = term.focus,
                 .arguments = std::move(values)});
  };
  const Draft* whole = build(build, *type);
  if (!given.empty()) {
    fail_mismatch(given.begin()->second->focus,
                  "`" + given.begin()->first + "` is no field of " + types().text(*type));
  }
  return whole;
}

const Draft* TermElaborator::enumerator(Type type, std::string_view name, Span span) {
  if (types().kind(type) != TypeKind::Structure) return nullptr;
  const std::vector<std::string>& all = types().structure(type).enumerators;
  const auto found = std::find(all.begin(), all.end(), name);
  if (found == all.end()) return nullptr;
  const Draft* number = literal(Rational(found - all.begin()), TypeStore::nat(), span);
  return make({.kind = DraftKind::Tuple, .type = type, .span = span, .arguments = {number}});
}

Type TermElaborator::numbers_above_zero(Type base, Op relation, Span span) {
  const Local* local = make_local({"x", base, span});
  const Draft* holds = operation(relation, TypeStore::prop(), span,
                                 {literal(0, base, span), variable(*local, span)});
  const Type property = types().function(base, TypeStore::prop());
  return types().subtype(base, types().value(binder(Op::Lambda, property, *local, holds)));
}

/// `![a, b]` is the function of `Fin 2` that is a at 0 and b at 1.
const Draft* TermElaborator::vector(const Term& term, const Place& place,
                                    std::optional<Type> expected) {
  if (term.kind != TermKind::Vector || term.atom != Atom::VectorBracket) {
    fail_unsupported(term.focus, "a list in brackets is not read");
  }
  const std::size_t count = term.children.size();
  const Draft* size = literal(Rational(count), TypeStore::nat(), term.focus);
  const Type domain = types().fin(types().value(size));
  const Type element = types().unknown();
  const Type whole = types().function(domain, element);
  if (expected) types().unify(whole, *expected);
  const Local* index = make_local({"i", domain, term.focus});
  const Draft* body = nullptr;
  std::vector<const Draft*> entries;
  for (const Term* child : term.children) entries.push_back(term_of(*child, place, element));
  if (entries.empty() && !types().is_number(element)) {
    fail_unsupported(term.focus, "an empty vector of an unknown type is not read");
  }
  if (entries.empty()) entries.push_back(literal(0, element, term.focus));
  body = entries.back();
  for (std::size_t i = entries.size() - 1; i > 0; --i) {
    const Draft* here =
        operation(Op::Eq, TypeStore::prop(), term.focus,
                  {variable(*index, term.focus), literal(Rational(i - 1), domain, term.focus)});
    body = operation(Op::If, element, term.focus, {here, entries[i - 1], body});
  }
  return binder(Op::Lambda, whole, *index, body);
}

const Local* TermElaborator::alias(std::string_view name, const Draft* meaning, Span span) {
  return make_local({canonical_name(name), meaning->type, span, false, meaning});
}

void TermElaborator::bind_pattern(const Term& pattern, const Draft* value, Place& place) {
  const Step step(*this, pattern.focus);
  if (pattern.kind == TermKind::Paren) return bind_pattern(pattern.child(0), value, place);
  if (pattern.kind == TermKind::Hole) return;
  if (pattern.kind == TermKind::Identifier && name_parts(pattern.text).size() == 1) {
    place = inside(place, alias(pattern.text, value, pattern.span));
    return;
  }
  if (pattern.kind == TermKind::Ascription && pattern.children.size() == 2) {
    types().unify(value->type, type(pattern.child(1), place));
    return bind_pattern(pattern.child(0), value, place);
  }
  if (!is_pattern_of_components(pattern) || pattern.children.size() < 2) {
    fail_unsupported(pattern.focus, "this pattern is not read");
  }
  std::span<const Term* const> parts = pattern.children;
  const Draft* rest = value;
  if (types().is_unknown(rest->type) && pattern.kind == TermKind::Tuple) {
    Type whole = types().unknown();
    for (std::size_t i = 1; i < parts.size(); ++i) whole = types().pair(types().unknown(), whole);
    types().unify(rest->type, whole);
  }
  while (types().kind(rest->type) == TypeKind::Pair && parts.size() > 1) {
    bind_pattern(*parts.front(), component(rest, 0, types().domain(rest->type), pattern.focus),
                 place);
    rest = component(rest, 1, types().codomain(rest->type), pattern.focus);
    parts = parts.subspan(1);
    if (parts.size() == 1) return bind_pattern(*parts.front(), rest, place);
  }
  const TypeKind kind = types().kind(rest->type);
  if (kind == TypeKind::Structure) {
    const StructureType& structure = types().structure(rest->type);
    if (structure.fields.size() != parts.size()) {
      fail_unsupported(pattern.focus, "a pattern with other parts than the structure is not read");
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (structure.fields[i].is_proof) {
        place = inside(place, make_local({canonical_name(parts[i]->text), TypeStore::prop(),
                                          parts[i]->span, true}));
      } else {
        bind_pattern(*parts[i], structure_field(rest, i, pattern.focus), place);
      }
    }
    return;
  }
  if ((kind == TypeKind::Fin || kind == TypeKind::Subtype) && parts.size() == 2) {
    bind_pattern(*parts[0], field_of(rest, "val", pattern.focus), place);
    place = inside(place, make_local({canonical_name(parts[1]->text), TypeStore::prop(),
                                      parts[1]->span, true}));
    return;
  }
  fail_unsupported(pattern.focus,
                   "a pattern for something of type " + types().text(rest->type) + " is not read");
}

}  // namespace latent::lean
