#include "lean_mirror/elaborate/type.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "lean_mirror/elaborate/stored_type.hpp"

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

Type TypeStore::list(Type element) { return add({TypeKind::List, element.index}); }
Type TypeStore::set(Type element) { return add({TypeKind::Set, element.index, prop().index}); }
Type TypeStore::fin(Type size) { return add({TypeKind::Fin, size.index}); }

Type TypeStore::subtype(Type base, Type property) {
  return add({TypeKind::Subtype, base.index, property.index});
}

Type TypeStore::pair(Type first, Type second) {
  return add({TypeKind::Pair, first.index, second.index});
}

Type TypeStore::structure(const StructureType& structure) {
  return add({TypeKind::Structure, 0, 0, nullptr, &structure});
}

Type TypeStore::value(const Draft* draft) { return add({TypeKind::Value, 0, 0, draft}); }

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
    case Sort::Kind::List:
      return list(from_sort(sort.domain()));
  }
  throw std::logic_error("unreachable sort");
}

Type TypeStore::head(Type type) const {
  while (nodes_[type.index].kind == TypeKind::Unknown && nodes_[type.index].first != type.index) {
    type.index = nodes_[type.index].first;
  }
  return type;
}

namespace {

/// How many of `first` and `second` are types that a type of this kind is made of.
int part_count(TypeKind kind) {
  switch (kind) {
    case TypeKind::FiniteSet:
    case TypeKind::List:
    case TypeKind::Fin:
      return 1;
    case TypeKind::Function:
    case TypeKind::Set:
    case TypeKind::Subtype:
    case TypeKind::Pair:
      return 2;
    default:
      return 0;
  }
}

}  // namespace

bool TypeStore::occurs(Type unknown, Type in, int& budget) const {
  if (--budget < 0) return true;
  in = head(in);
  if (in.index == unknown.index) return true;
  const Node& node = nodes_[in.index];
  const int parts = part_count(node.kind);
  return (parts > 0 && occurs(unknown, {node.first}, budget)) ||
         (parts > 1 && occurs(unknown, {node.second}, budget));
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
  if (kind(a) == TypeKind::Structure) return &structure(a) == &structure(b);
  const int parts = part_count(kind(a));
  return (parts < 1 || unify(domain(a), domain(b), budget)) &&
         (parts < 2 || unify(codomain(a), codomain(b), budget));
}

bool TypeStore::depends(Type type) const {
  int budget = k_max_parts;
  const auto walk = [&](const auto& self, Type at) -> bool {
    if (--budget < 0) return true;
    const int parts = part_count(kind(at));
    return kind(at) == TypeKind::Fin || kind(at) == TypeKind::Subtype ||
           (parts > 0 && self(self, domain(at))) || (parts > 1 && self(self, codomain(at)));
  };
  return walk(walk, type);
}

bool TypeStore::is_plain(Type type) const {
  int budget = k_max_parts;
  return is_plain(type, budget);
}

bool TypeStore::is_plain(Type type, int& budget) const {
  if (--budget < 0) return false;
  switch (kind(type)) {
    case TypeKind::Function:
      return is_plain(domain(type), budget) && is_plain(codomain(type), budget);
    case TypeKind::FiniteSet:
    case TypeKind::List:
    case TypeKind::Set:
      return is_plain(domain(type), budget);
    default:
      return is_number(type) || kind(type) == TypeKind::Prop;
  }
}

std::optional<Sort> TypeStore::sort(Type type) const {
  std::optional<std::vector<Sort>> all = sorts(type);
  if (!all || all->size() != 1) return std::nullopt;
  return std::move(all->front());
}

std::optional<std::vector<Sort>> TypeStore::sorts(Type type) const {
  int budget = k_max_parts;
  std::vector<Sort> found;
  if (!add_sorts(type, found, budget)) return std::nullopt;
  return found;
}

bool TypeStore::add_sorts(Type type, std::vector<Sort>& sorts, int& budget) const {
  if (--budget < 0) return false;
  switch (kind(type)) {
    case TypeKind::Nat:
    case TypeKind::Fin:
      sorts.push_back(Sort::nat());
      return true;
    case TypeKind::Int:
      sorts.push_back(Sort::integer());
      return true;
    case TypeKind::Rat:
      sorts.push_back(Sort::rat());
      return true;
    case TypeKind::Real:
      sorts.push_back(Sort::real());
      return true;
    case TypeKind::Prop:
      sorts.push_back(Sort::prop());
      return true;
    case TypeKind::Subtype:
      return add_sorts(domain(type), sorts, budget);
    case TypeKind::Pair:
      return add_sorts(domain(type), sorts, budget) && add_sorts(codomain(type), sorts, budget);
    case TypeKind::Structure:
      for (const expr::Variable& component : structure(type).components) {
        if (--budget < 0) return false;
        sorts.push_back(component.sort());
      }
      return true;
    case TypeKind::Set:
    case TypeKind::Function: {
      // A function with several components is as many functions; arguments are taken one by one.
      std::vector<Sort> from;
      std::vector<Sort> to;
      if (!add_sorts(domain(type), from, budget) || !add_sorts(codomain(type), to, budget)) {
        return false;
      }
      for (Sort& result : to) {
        for (auto it = from.rbegin(); it != from.rend(); ++it) {
          if (--budget < 0) return false;
          result = Sort::function(*it, std::move(result));
        }
        sorts.push_back(std::move(result));
      }
      return true;
    }
    case TypeKind::FiniteSet: {
      // A set of pairs is read only where it is a product: one set for each component.
      std::vector<Sort> elements;
      if (!add_sorts(domain(type), elements, budget)) return false;
      for (Sort& element : elements) sorts.push_back(Sort::finite_set(std::move(element)));
      return true;
    }
    case TypeKind::List: {
      std::vector<Sort> elements;
      if (!add_sorts(domain(type), elements, budget) || elements.size() != 1) return false;
      sorts.push_back(Sort::list(std::move(elements.front())));
      return true;
    }
    case TypeKind::Other:
    case TypeKind::Unknown:
    case TypeKind::Value:
      return false;
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
    case TypeKind::List:
      return "List " + text(domain(type), budget);
    case TypeKind::Set:
      return "Set " + text(domain(type), budget);
    case TypeKind::Other:
      return "another type";
    case TypeKind::Unknown:
      return "?";
    case TypeKind::Fin:
      return "Fin";
    case TypeKind::Subtype:
      return "a subtype of " + text(domain(type), budget);
    case TypeKind::Pair:
      return text(domain(type), budget) + " × " + text(codomain(type), budget);
    case TypeKind::Structure:
      return structure(type).name;
    case TypeKind::Value:
      return "a value";
    default:
      return to_string(*sort(type));
  }
}

}  // namespace latent::lean
