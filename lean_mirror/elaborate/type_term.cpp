/// Terms in the place of types.
#include <algorithm>
#include <array>

#include "lean_mirror/elaborate/library_names.hpp"
#include "lean_mirror/elaborate/outside.hpp"
#include "lean_mirror/elaborate/term_elaborator.hpp"
#include "lean_mirror/syntax/name.hpp"
#include "lean_mirror/syntax/unicode.hpp"

namespace latent::lean {

namespace {

/// Notations for types that no file can hide.
std::string_view type_notation(std::string_view name) {
  if (name == "ℝ") return "Real";
  if (name == "ℕ") return "Nat";
  if (name == "ℤ") return "Int";
  if (name == "ℚ") return "Rat";
  return {};
}

/// Names of types that are not read; they tell a type from a formula.
bool is_unread_type(std::string_view name) {
  constexpr auto k_names = std::to_array<std::string_view>(
      {"ℂ",      "Complex",    "Bool",    "String",         "Unit",    "Fin",
       "Set",    "List",       "Array",   "Vector",         "Matrix",  "Multiset",
       "Option", "NNReal",     "ENNReal", "EReal",          "PNat",    "ENat",
       "ZMod",   "Polynomial", "Filter",  "EuclideanSpace", "Finsupp", "Subtype",
       "Prod",   "Sum",        "Sigma",   "Float",          "Char"});
  return std::find(k_names.begin(), k_names.end(), name) != k_names.end();
}

constexpr std::string_view k_finite_set = "Finset";
constexpr std::string_view k_fin = "Fin";
constexpr std::string_view k_set = "Set";
constexpr std::string_view k_list = "List";

/// Refuses a name in the place of a type.
[[noreturn]] void fail_type(const Term& name, const Place& place) {
  const std::string text = canonical_name(name.text);
  if (const auto why = why_outside(text, *place.names)) fail_unsupported(name.span, *why);
  fail_unsupported(name.span, "the type `" + text + "` is not read");
}

/// Refuses a term in the place of a type, by the operator that makes it.
[[noreturn]] void fail_operator(const Term& term) {
  if (const auto why = why_outside(term.atom)) fail_unsupported(term.focus, *why);
  const std::string_view symbol = spelling(term.atom);
  fail_unsupported(term.focus, symbol.empty()
                                   ? "this type is not read"
                                   : "a type with `" + std::string(symbol) + "` is not read");
}

/// The term without parentheses and `@`.
const Term& bare(const Term& term) {
  const Term* inner = &term;
  while (inner->kind == TermKind::Paren || inner->kind == TermKind::Explicit ||
         inner->kind == TermKind::WithUniverses) {
    inner = &inner->child(0);
  }
  return *inner;
}

}  // namespace

const Local* TermElaborator::find_local(std::string_view name, const Place& place) {
  for (const LocalScope* scope = place.locals; scope != nullptr; scope = scope->outer) {
    const Local& local = *scope->local;
    if (local.name == name && name != "_" && local.dot == nullptr) return &local;
  }
  const auto index = surroundings_.variables.find(name, place.variables);
  if (index) return use_variable(*index).local;
  for (const Local* bound : state_.auto_bound) {
    if (bound->name == name) return bound;
  }
  return nullptr;
}

const Local* TermElaborator::auto_bind(std::string_view name, const Place& place, Span span) {
  if (!in_header_ || surroundings_.auto_bound == AutoBound::None) return nullptr;
  if (why_outside(name, *place.names) || may_be_of_library(name, *place.names)) return nullptr;
  std::size_t at = decode_utf8(name, 0).length;
  while (surroundings_.auto_bound == AutoBound::Short && at < name.size()) {
    const CodePoint point = decode_utf8(name, at);
    const bool is_suffix = (point.value >= U'0' && point.value <= U'9') ||
                           (point.value >= U'₀' && point.value <= U'₉') || point.value == U'\'' ||
                           point.value == U'_';
    if (!is_suffix) return nullptr;
    at += point.length;
  }
  state_.auto_bound.push_back(make_local({std::string(name), types().unknown(), span}));
  return state_.auto_bound.back();
}

const Global* TermElaborator::type_name(std::string_view name, const Place& place) {
  const Global* meant = nullptr;
  if (const std::string_view notation = type_notation(name); !notation.empty()) {
    meant = surroundings_.environment.find(notation);
  } else {
    const Resolution found = resolve(canonical_name(name), *place.names, surroundings_.environment);
    if (found.candidates.size() == 1 && found.fields == 0) meant = found.candidates[0];
  }
  return meant != nullptr && meant->kind == Global::Kind::Type ? meant : nullptr;
}

bool TermElaborator::is_type(const Term& outer, const Place& place) {
  const Step step(*this, outer.focus);
  const Term& term = bare(outer);
  switch (term.kind) {
    case TermKind::Identifier:
      if (find_local(canonical_name(term.text), place) != nullptr) return false;
      return type_name(term.text, place) != nullptr || is_unread_type(term.text);
    case TermKind::Application: {
      const Term& head = bare(term.child(0));
      if (head.kind != TermKind::Identifier) return false;
      const auto applied = [&] {
        return find_local(canonical_name(head.text), place) == nullptr &&
               type_name(head.text, place) != nullptr;
      };
      return head.text == k_finite_set || head.text == k_set || head.text == k_list ||
             is_unread_type(head.text) || applied();
    }
    case TermKind::Arrow:
      return is_type(term.child(1), place);
    case TermKind::DependentArrow:
      return is_type(term.child(0), place);
    case TermKind::Sort:
    case TermKind::Hole:
    case TermKind::Subtype:
    case TermKind::SigmaType:
      return true;
    case TermKind::Constant:
      return term.atom == Atom::NNReals || term.atom == Atom::ENNReals ||
             term.atom == Atom::PosNats || term.atom == Atom::ENats;
    case TermKind::Binary:
      return term.atom == Atom::Product || why_outside(term.atom).has_value();
    case TermKind::NotationUse:
      return !term.notation->applied &&
             is_type(*term.notation->meaning, inside_notation(term, place));
    default:
      return false;
  }
}

Type TermElaborator::applied_type(const Global& global, std::span<const Term* const> arguments,
                                  const Place& place, Span span) {
  const TypeScheme& scheme = *global.type;
  if (arguments.size() != scheme.parameters.size()) {
    fail_unsupported(span, "the type `" + global.name + "` with " +
                               std::to_string(arguments.size()) + " arguments is not read");
  }
  std::vector<const Draft*> values;
  std::size_t known = 0;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const Type wanted =
        instance(scheme.parameters[i], std::span(scheme.telescope).first(known), values, span);
    values.push_back(term_of(*arguments[i], place, wanted));
    known += types().sorts(wanted).value_or(std::vector<expr::Sort>{}).size();
  }
  return instance(scheme.type, scheme.telescope, values, span);
}

Type TermElaborator::type(const Term& outer, const Place& place) {
  const Step step(*this, outer.focus);
  const Term& term = bare(outer);
  switch (term.kind) {
    case TermKind::Identifier:
      if (const Global* global = type_name(term.text, place)) {
        return applied_type(*global, {}, place, term.span);
      }
      if (resolve(term.text, *place.names, surroundings_.environment).candidates.empty()) {
        if (term.text == "NNReal") {
          return numbers_above_zero(TypeStore::real(), expr::Op::Le, term.focus);
        }
        if (term.text == "PNat") {
          return numbers_above_zero(TypeStore::nat(), expr::Op::Lt, term.focus);
        }
      }
      fail_type(term, place);
    case TermKind::Constant:
      if (term.atom == Atom::NNReals) {
        return numbers_above_zero(TypeStore::real(), expr::Op::Le, term.focus);
      }
      if (term.atom == Atom::PosNats) {
        return numbers_above_zero(TypeStore::nat(), expr::Op::Lt, term.focus);
      }
      fail_operator(term);
    case TermKind::Application: {
      const Term& head = bare(term.child(0));
      const bool is_built_in =
          head.kind == TermKind::Identifier && term.children.size() == 2 &&
          resolve(head.text, *place.names, surroundings_.environment).candidates.empty();
      if (is_built_in && head.text == k_finite_set) {
        return types().finite_set(type(term.child(1), place));
      }
      if (is_built_in && head.text == k_set) return types().set(type(term.child(1), place));
      if (is_built_in && head.text == k_list) return types().list(type(term.child(1), place));
      if (is_built_in && head.text == k_fin) {
        return types().fin(types().value(term_of(term.child(1), place, TypeStore::nat())));
      }
      const Global* global =
          head.kind == TermKind::Identifier ? type_name(head.text, place) : nullptr;
      if (global != nullptr) {
        return applied_type(*global, term.children.subspan(1), place, term.focus);
      }
      fail_type(head, place);
    }
    case TermKind::Arrow: {
      if (!is_type(term.child(0), place)) {
        fail_unsupported(term.child(0).focus, "a function of proofs is not read");
      }
      const Type domain = type(term.child(0), place);
      return types().function(domain, type(term.child(1), place));
    }
    case TermKind::DependentArrow: {
      // What the domain's variables are called matters where the codomain depends on them only.
      std::vector<Type> domains;
      Place inner = place;
      for (const Binder& binder : term.binders) {
        if (binder.type == nullptr || !is_type(*binder.type, inner)) {
          fail_unsupported(binder.span, "a function of proofs is not read");
        }
        const Type domain = type(*binder.type, inner);
        for (const Name& name : binder.names) {
          domains.push_back(domain);
          inner = inside(inner, make_local({canonical_name(name.text), domain, name.span, true}));
        }
      }
      Type result = type(term.child(0), inner);
      for (auto it = domains.rbegin(); it != domains.rend(); ++it) {
        result = types().function(*it, result);
      }
      return result;
    }
    case TermKind::Binary:
      if (term.atom == Atom::Product) {
        const Type first = type(term.child(0), place);
        return types().pair(first, type(term.child(1), place));
      }
      fail_operator(term);
    case TermKind::Subtype: {
      const Binder& bound = term.binders[0];
      if (bound.names.size() != 1 || bound.relation != Atom::None || bound.pattern != nullptr) {
        fail_unsupported(term.focus, "this subtype is not read");
      }
      const Type base = bound.type != nullptr ? type(*bound.type, place) : types().unknown();
      const Name& name = bound.names.front();
      const Local* local = make_local({canonical_name(name.text), base, name.span});
      const Draft* holds = formula(term.child(0), inside(place, local));
      const Type property = types().function(base, TypeStore::prop());
      return types().subtype(base,
                             types().value(binder(expr::Op::Lambda, property, *local, holds)));
    }
    case TermKind::Sort:
      if (term.atom == Atom::PropWord) return TypeStore::prop();
      fail_unsupported(term.focus, "a variable for types is not read");
    case TermKind::Hole:
      return types().unknown();
    case TermKind::NotationUse:
      return type(*term.notation->meaning, inside_notation(term, place));
    case TermKind::Unsupported:
      fail_unsupported(term.focus, std::string(term.text));
    default:
      fail_operator(term);
  }
}

}  // namespace latent::lean
