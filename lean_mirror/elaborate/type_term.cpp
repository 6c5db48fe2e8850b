/// Terms in the place of types.
#include <algorithm>
#include <array>

#include "lean_mirror/elaborate/outside.hpp"
#include "lean_mirror/elaborate/term_elaborator.hpp"
#include "lean_mirror/syntax/name.hpp"

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
constexpr std::string_view k_set = "Set";

/// Refuses a name in the place of a type.
[[noreturn]] void fail_type(const Term& name, const Place& place) {
  const std::string text = canonical_name(name.text);
  if (const auto why = why_outside(text, *place.names)) fail_unsupported(name.span, *why);
  fail_unsupported(name.span, "the type `" + text + "` is not read");
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
  return index ? use_variable(*index).local : nullptr;
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
      return head.kind == TermKind::Identifier &&
             (head.text == k_finite_set || head.text == k_set || is_unread_type(head.text));
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

Type TermElaborator::type(const Term& outer, const Place& place) {
  const Step step(*this, outer.focus);
  const Term& term = bare(outer);
  switch (term.kind) {
    case TermKind::Identifier:
      if (const Global* global = type_name(term.text, place)) {
        return types().from_sort(global->sort);
      }
      fail_type(term, place);
    case TermKind::Application: {
      const Term& head = bare(term.child(0));
      if (head.kind == TermKind::Identifier && head.text == k_finite_set &&
          term.children.size() == 2) {
        return types().finite_set(type(term.child(1), place));
      }
      if (head.kind == TermKind::Identifier && head.text == k_set && term.children.size() == 2) {
        return types().set(type(term.child(1), place));
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
      if (const auto why = why_outside(term.atom)) fail_unsupported(term.focus, *why);
      fail_unsupported(term.focus, "this type is not read");
  }
}

}  // namespace latent::lean
