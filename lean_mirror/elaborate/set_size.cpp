/// Numbers of elements as Lean counts them: what is infinite has 0 (Mathlib, SetTheory/Cardinal
/// and Data/Set/Card).
#include <array>
#include <string_view>
#include <utility>

#include "lean_mirror/elaborate/term_elaborator.hpp"

namespace latent::lean {

using expr::Op;

namespace {

constexpr auto k_bounded_intervals = std::to_array<std::pair<std::string_view, Op>>(
    {{"Set.Icc", Op::Icc}, {"Set.Ico", Op::Ico}, {"Set.Ioc", Op::Ioc}, {"Set.Ioo", Op::Ioo}});

}  // namespace

const Draft* TermElaborator::cardinality(const Draft* finite_set, Span span) {
  return operation(Op::Card, TypeStore::nat(), span, {finite_set});
}

/// `Nat.card α` and `Fintype.card α`; the second exists of finite types only.
const Draft* TermElaborator::type_size(std::string_view name, Type type, Span span) {
  const TypeKind kind = types().kind(type);
  if (types().is_number(type) && name == "Nat.card") return literal(0, TypeStore::nat(), span);
  const bool is_enumeration =
      kind == TypeKind::Structure && !types().structure(type).enumerators.empty();
  if (kind == TypeKind::Fin || is_enumeration) return cardinality(universe(type, span), span);
  fail_unsupported(span, "`" + std::string(name) + "` of " + types().text(type) + " is not read");
}

/// `Set.ncard s`, where the form of `s` tells it.
const Draft* TermElaborator::set_size(const Draft& set, Span span) {
  const Type element = types().domain(set.type);
  const SetForm* form = set.form;
  const auto number = [&](int value) { return literal(value, TypeStore::nat(), span); };
  const auto refuse = [&] {
    fail_unsupported(span, "`Set.ncard` of a set of which the size is not plain is not read");
  };
  if (form == nullptr || !types().is_number(element)) refuse();
  if (form->name == "↑") return cardinality(form->arguments.front(), span);
  if (form->name == "Set.univ") return number(0);
  const Type finite = types().finite_set(element);
  if (form->name == "{}") {
    const Draft* elements = operation(Op::EmptySet, finite, span, {});
    for (auto it = form->arguments.rbegin(); it != form->arguments.rend(); ++it) {
      elements = operation(Op::Insert, finite, span, {*it, elements});
    }
    return cardinality(elements, span);
  }
  if (!form->name.starts_with("Set.I")) refuse();
  const bool is_natural = types().kind(element) == TypeKind::Nat;
  const bool is_whole = is_natural || types().kind(element) == TypeKind::Int;
  if (is_natural && form->name == "Set.Iio") return form->arguments[0];
  if (is_natural && form->name == "Set.Iic") {
    return operation(Op::Add, element, span, {form->arguments[0], number(1)});
  }
  for (const auto& [name, op] : k_bounded_intervals) {
    if (form->name != name) continue;
    if (is_whole) return cardinality(operation(op, finite, span, form->arguments), span);
    if (op != Op::Icc) break;
    // Between two different numbers of a field lie infinitely many.
    const Draft* is_point = operation(Op::Eq, TypeStore::prop(), span, form->arguments);
    return operation(Op::If, TypeStore::nat(), span, {is_point, number(1), number(0)});
  }
  return number(0);
}

}  // namespace latent::lean
