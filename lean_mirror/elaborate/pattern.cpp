/// `match`, functions by cases and definitions by equations: the first row that fits counts.
#include <algorithm>
#include <utility>

#include "lean_mirror/elaborate/term_elaborator.hpp"
#include "lean_mirror/syntax/literal.hpp"
#include "lean_mirror/syntax/name.hpp"

namespace latent::lean {

using expr::Op;

namespace {

constexpr std::size_t k_max_rows = 200;

/// Looking at it again costs nothing.
bool is_simple(const Draft& draft) {
  switch (draft.kind) {
    case DraftKind::Variable:
    case DraftKind::Literal:
      return true;
    case DraftKind::Component:
    case DraftKind::Tuple:
      return std::all_of(draft.arguments.begin(), draft.arguments.end(),
                         [](const Draft* part) { return is_simple(*part); });
    default:
      return false;
  }
}

/// The first name that column number `column` of the patterns gives to what it matches.
std::string name_in(std::span<const Term* const> patterns) {
  for (const Term* pattern : patterns) {
    const Term* inner = pattern;
    while (!inner->children.empty() &&
           (inner->kind == TermKind::Paren || inner->kind == TermKind::Binary)) {
      inner = &inner->child(0);
    }
    if (inner->kind == TermKind::Identifier && inner->text.find('.') == std::string_view::npos) {
      return canonical_name(inner->text);
    }
  }
  return "n";
}

}  // namespace

std::vector<TermElaborator::Row> TermElaborator::rows(
    std::span<const Term* const> alternatives) const {
  std::vector<Row> found;
  for (const Term* alternative : alternatives) {
    if (alternative->kind == TermKind::Unsupported) {
      fail_unsupported(alternative->focus, std::string(alternative->text));
    }
    const auto patterns = alternative->children.first(alternative->children.size() - 1);
    const Term* value = alternative->children.back();
    if (!patterns.empty() && patterns.front()->kind == TermKind::OrPattern) {
      for (const Term* row : patterns) {
        found.push_back({{row->children.begin(), row->children.end()}, value});
      }
    } else {
      found.push_back({{patterns.begin(), patterns.end()}, value});
    }
    if (found.size() > k_max_rows) fail_unsupported(alternative->focus, "too many cases");
  }
  return found;
}

const Draft* TermElaborator::match(const Term& term, const Place& place,
                                   std::optional<Type> expected) {
  std::size_t count = 0;
  while (count < term.children.size() && term.child(count).kind == TermKind::Discriminant) ++count;
  if (count == 0) fail_unsupported(term.focus, "this `match` is not read");
  std::vector<const Draft*> values;
  std::vector<std::pair<const Local*, const Draft*>> bound;
  Place inner = place;
  for (std::size_t i = 0; i < count; ++i) {
    const Term& discriminant = term.child(i);
    const Draft* value = this->term(discriminant.child(0), place, std::nullopt);
    decide();
    while (value->kind == DraftKind::Postponed && answer(value->problem) != nullptr) {
      value = answer(value->problem);
    }
    if (!is_simple(*value)) {
      const Local* local = make_local({"x", value->type, discriminant.span});
      bound.emplace_back(local, value);
      value = variable(*local, discriminant.span);
    }
    values.push_back(value);
    if (!discriminant.text.empty()) {
      inner = inside(inner, make_local({canonical_name(discriminant.text), TypeStore::prop(),
                                        discriminant.span, true}));
    }
  }
  const Type result = types().unknown();
  if (expected && types().kind(*expected) != TypeKind::Prop) types().unify(result, *expected);
  const Draft* body =
      match_rows(rows(term.children.subspan(count)), values, inner, result, term.focus);
  for (auto it = bound.rbegin(); it != bound.rend(); ++it) {
    const auto& [local, value] = *it;
    const Draft* function =
        binder(Op::Lambda, types().function(local->type, body->type), *local, body);
    body = operation(Op::Apply, body->type, term.focus, {function, value});
  }
  return body;
}

const Draft* TermElaborator::match_rows(const std::vector<Row>& rows,
                                        const std::vector<const Draft*>& values, const Place& place,
                                        Type result, Span span) {
  if (rows.empty()) fail_unsupported(span, "a `match` without cases is not read");
  struct Case {
    const Draft* condition;  ///< null where it always fits
    const Draft* value;
  };
  std::vector<Case> cases;
  for (const Row& row : rows) {
    if (row.patterns.size() != values.size()) {
      fail_unsupported(row.value->focus, "a case with another number of patterns");
    }
    Match match{{}, place};
    for (std::size_t i = 0; i < values.size(); ++i) {
      match_pattern(*row.patterns[i], values[i], match);
    }
    const Draft* condition = nullptr;
    for (auto it = match.conditions.rbegin(); it != match.conditions.rend(); ++it) {
      condition = condition == nullptr
                      ? *it
                      : operation(Op::And, TypeStore::prop(), span, {*it, condition});
    }
    cases.push_back({condition, term_of(*row.value, match.place, result)});
    if (condition == nullptr) break;
  }
  // Lean has made sure that the cases leave nothing out, so the last one needs no condition.
  const Draft* whole = cases.back().value;
  for (std::size_t i = cases.size() - 1; i > 0; --i) {
    whole = operation(Op::If, result, span, {cases[i - 1].condition, cases[i - 1].value, whole});
  }
  return whole;
}

void TermElaborator::match_successor(const Term& smaller, unsigned by, const Draft* value,
                                     Match& match, Span span) {
  if (types().is_unknown(value->type)) types().unify(value->type, TypeStore::nat());
  if (types().kind(value->type) != TypeKind::Nat) {
    fail_unsupported(
        span, "this pattern on something of type " + types().text(value->type) + " is not read");
  }
  const Draft* steps = literal(Rational(by), TypeStore::nat(), span);
  match.conditions.push_back(operation(Op::Le, TypeStore::prop(), span, {steps, value}));
  match_pattern(smaller, operation(Op::Sub, TypeStore::nat(), span, {value, steps}), match);
}

/// The constructor of an enumeration that a name in a pattern means; null where it means none.
const Draft* TermElaborator::enumerator_named(const Term& name, Type type, const Place& place) {
  if (types().kind(type) != TypeKind::Structure) return nullptr;
  const std::string text = canonical_name(name.text);
  const Resolution found = resolve(text, *place.names, surroundings_.environment);
  if (found.candidates.size() != 1 || found.fields != 0) return nullptr;
  const StructureType& structure = types().structure(type);
  const std::string& full = found.candidates.front()->name;
  const std::string_view parent = std::string_view(full).substr(0, full.rfind('.'));
  if (parent != structure.name) return nullptr;
  return enumerator(type, name_parts(full).back(), name.focus);
}

void TermElaborator::match_pattern(const Term& pattern, const Draft* value, Match& match) {
  const Step step(*this, pattern.focus);
  const auto refuse = [&] { fail_unsupported(pattern.focus, "this pattern is not read"); };
  const auto is_of = [&](std::string_view text, std::string_view last) {
    return text == "Nat." + std::string(last) ||
           (text == last && match.place.names->is_active("Nat"));
  };
  const auto is = [&](const Draft* other) {
    match.conditions.push_back(operation(Op::Eq, TypeStore::prop(), pattern.focus, {value, other}));
  };
  const auto equals = [&](const Rational& number) {
    if (types().is_unknown(value->type)) types().unify(value->type, TypeStore::nat());
    const TypeKind kind = types().kind(value->type);
    if (kind != TypeKind::Nat && kind != TypeKind::Int && kind != TypeKind::Fin) refuse();
    match.conditions.push_back(operation(Op::Eq, TypeStore::prop(), pattern.focus,
                                         {value, literal(number, value->type, pattern.focus)}));
  };
  switch (pattern.kind) {
    case TermKind::Paren:
      return match_pattern(pattern.child(0), value, match);
    case TermKind::Hole:
      return;
    case TermKind::Natural: {
      const auto number = natural_value(pattern.text);
      if (!number) refuse();
      return equals(Rational(*number));
    }
    case TermKind::Identifier: {
      if (is_of(canonical_name(pattern.text), "zero")) return equals(0);
      if (const Draft* constructor = enumerator_named(pattern, value->type, match.place)) {
        return is(constructor);
      }
      if (name_parts(pattern.text).size() != 1) refuse();
      match.place = inside(match.place, alias(pattern.text, value, pattern.span));
      return;
    }
    case TermKind::DotName:
      if (pattern.text == "zero" && types().kind(value->type) == TypeKind::Nat) return equals(0);
      if (const Draft* constructor = enumerator(value->type, pattern.text, pattern.focus)) {
        return is(constructor);
      }
      return refuse();
    case TermKind::Application: {
      const Term& head = pattern.child(0);
      const bool is_successor =
          pattern.children.size() == 2 &&
          ((head.kind == TermKind::Identifier && is_of(canonical_name(head.text), "succ")) ||
           (head.kind == TermKind::DotName && head.text == "succ"));
      if (!is_successor) refuse();
      return match_successor(pattern.child(1), 1, value, match, pattern.focus);
    }
    case TermKind::Binary: {
      const auto by = pattern.atom == Atom::Plus && pattern.child(1).kind == TermKind::Natural
                          ? natural_value(pattern.child(1).text)
                          : std::nullopt;
      constexpr unsigned k_most = 1000;
      if (!by || *by > k_most) refuse();
      return match_successor(pattern.child(0), static_cast<unsigned>(*by), value, match,
                             pattern.focus);
    }
    case TermKind::NamedPattern:
      match.place = inside(match.place, alias(pattern.text, value, pattern.span));
      return match_pattern(pattern.child(0), value, match);
    case TermKind::Tuple:
    case TermKind::AnonymousConstructor: {
      if (pattern.children.size() < 2 || types().kind(value->type) != TypeKind::Pair) {
        bind_pattern(pattern, value, match.place);
        return;
      }
      const Draft* rest = value;
      for (std::size_t i = 0; i < pattern.children.size(); ++i) {
        if (i + 1 == pattern.children.size()) return match_pattern(pattern.child(i), rest, match);
        if (types().kind(rest->type) != TypeKind::Pair) refuse();
        match_pattern(pattern.child(i),
                      component(rest, 0, types().domain(rest->type), pattern.focus), match);
        rest = component(rest, 1, types().codomain(rest->type), pattern.focus);
      }
      return;
    }
    default:
      refuse();
  }
}

const Draft* TermElaborator::by_equations(std::span<const Term* const> alternatives,
                                          const Place& place, Type type, Span span) {
  const std::vector<Row> all = rows(alternatives);
  if (all.empty()) fail_unsupported(span, "a definition without equations is not read");
  const std::size_t count = all.front().patterns.size();
  std::vector<const Local*> arguments;
  std::vector<const Draft*> values;
  for (std::size_t i = 0; i < count; ++i) {
    if (types().kind(type) != TypeKind::Function) {
      fail_unsupported(span, "an equation with more patterns than the type has arguments");
    }
    std::vector<const Term*> column;
    for (const Row& row : all) {
      if (i < row.patterns.size()) column.push_back(row.patterns[i]);
    }
    arguments.push_back(make_local({name_in(column), types().domain(type), span}));
    values.push_back(variable(*arguments.back(), span));
    type = types().codomain(type);
  }
  return abstracted(arguments, match_rows(all, values, place, type, span));
}

}  // namespace latent::lean
