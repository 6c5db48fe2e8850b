#include "lean_mirror/elaborate/type.hpp"

#include <stdexcept>
#include <utility>

namespace latent::lean {

using expr::Sort;

TypeStore::TypeStore() {
  for (const TypeKind kind : {TypeKind::Nat, TypeKind::Int, TypeKind::Rat, TypeKind::Real,
                              TypeKind::Prop, TypeKind::Other}) {
    add({kind});
  }
}

Type TypeStore::add(Node node) {
  nodes_.push_back(node);
  return {static_cast<std::uint32_t>(nodes_.size() - 1)};
}

Type TypeStore::function(Type domain, Type codomain) {
  return add({TypeKind::Function, domain.index, codomain.index});
}

Type TypeStore::finite_set(Type element) { return add({TypeKind::FiniteSet, element.index}); }

Type TypeStore::set(Type element) { return add({TypeKind::Set, element.index, prop().index}); }

bool TypeStore::is_set(Type type) const {
  return kind(type) == TypeKind::Set ||
         (kind(type) == TypeKind::Function && kind(codomain(type)) == TypeKind::Prop);
}

Type TypeStore::unknown() {
  return add({TypeKind::Unknown, static_cast<std::uint32_t>(nodes_.size())});
}

Type TypeStore::from_sort(const Sort& sort) {
  switch (sort.kind()) {
    case Sort::Kind::Nat:
      return nat();
    case Sort::Kind::Int:
      return integer();
    case Sort::Kind::Rat:
      return rat();
    case Sort::Kind::Real:
      return real();
    case Sort::Kind::Prop:
      return prop();
    case Sort::Kind::Function: {
      const Type domain = from_sort(sort.domain());
      return function(domain, from_sort(sort.codomain()));
    }
    case Sort::Kind::FiniteSet:
      return finite_set(from_sort(sort.domain()));
  }
  throw std::logic_error("unreachable sort");
}

Type TypeStore::head(Type type) const {
  while (nodes_[type.index].kind == TypeKind::Unknown && nodes_[type.index].first != type.index) {
    type.index = nodes_[type.index].first;
  }
  return type;
}

bool TypeStore::occurs(Type unknown, Type in, int& budget) const {
  if (--budget < 0) return true;
  in = head(in);
  if (in.index == unknown.index) return true;
  const Node& node = nodes_[in.index];
  if (node.kind == TypeKind::FiniteSet) return occurs(unknown, {node.first}, budget);
  return (node.kind == TypeKind::Function || node.kind == TypeKind::Set) &&
         (occurs(unknown, {node.first}, budget) || occurs(unknown, {node.second}, budget));
}

bool TypeStore::unify(Type a, Type b) {
  int budget = k_max_parts;
  return unify(a, b, budget);
}

bool TypeStore::unify(Type a, Type b, int& budget) {
  a = head(a);
  b = head(b);
  if (a.index == b.index) return true;
  if (--budget < 0) return false;
  if (kind(b) == TypeKind::Unknown) std::swap(a, b);
  if (kind(a) == TypeKind::Unknown) {
    if (occurs(a, b, budget)) return false;
    nodes_[a.index].first = b.index;
    return true;
  }
  const auto is_predicate = [&](Type type) {
    return kind(type) == TypeKind::Set || kind(type) == TypeKind::Function;
  };
  if (kind(a) != kind(b) && !(is_predicate(a) && is_predicate(b))) return false;
  if (kind(a) == TypeKind::FiniteSet) return unify(domain(a), domain(b), budget);
  return is_predicate(a) && unify(domain(a), domain(b), budget) &&
         unify(codomain(a), codomain(b), budget);
}

std::optional<Sort> TypeStore::sort(Type type) const {
  int budget = k_max_parts;
  return sort(type, budget);
}

std::optional<Sort> TypeStore::sort(Type type, int& budget) const {
  if (--budget < 0) return std::nullopt;
  switch (kind(type)) {
    case TypeKind::Nat:
      return Sort::nat();
    case TypeKind::Int:
      return Sort::integer();
    case TypeKind::Rat:
      return Sort::rat();
    case TypeKind::Real:
      return Sort::real();
    case TypeKind::Prop:
      return Sort::prop();
    case TypeKind::Set:
    case TypeKind::Function: {
      std::optional<Sort> from = sort(domain(type), budget);
      std::optional<Sort> to = from ? sort(codomain(type), budget) : std::nullopt;
      if (!to) return std::nullopt;
      return Sort::function(std::move(*from), std::move(*to));
    }
    case TypeKind::FiniteSet: {
      std::optional<Sort> element = sort(domain(type), budget);
      if (!element) return std::nullopt;
      return Sort::finite_set(std::move(*element));
    }
    case TypeKind::Other:
    case TypeKind::Unknown:
      return std::nullopt;
  }
  throw std::logic_error("unreachable type");
}

std::string TypeStore::text(Type type) const {
  int budget = k_max_parts;
  return text(type, budget);
}

std::string TypeStore::text(Type type, int& budget) const {
  if (--budget < 0) return "…";
  switch (kind(type)) {
    case TypeKind::Function: {
      std::string from = text(domain(type), budget);
      if (kind(domain(type)) == TypeKind::Function) from = "(" + from + ")";
      return from + " → " + text(codomain(type), budget);
    }
    case TypeKind::FiniteSet:
      return "Finset " + text(domain(type), budget);
    case TypeKind::Set:
      return "Set " + text(domain(type), budget);
    case TypeKind::Other:
      return "another type";
    case TypeKind::Unknown:
      return "?";
    default:
      return to_string(*sort(type));
  }
}

}  // namespace latent::lean
