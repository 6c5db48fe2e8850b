/// Types while a term is being elaborated: sorts with parts that are not known yet.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ref/expr/sort.hpp"

namespace latent::lean {

/// The first ones in the order of `expr::Sort::Kind`. A set of α is a predicate α → Prop once its
/// type is known: `Set` and such a `Function` are one type.
enum class TypeKind : std::uint8_t {
  Nat,
  Int,
  Rat,
  Real,
  Prop,
  Function,
  FiniteSet,
  List,
  Set,
  Other,  ///< a type that is not read
  Unknown,
  Fin,        ///< the natural numbers below a size
  Subtype,    ///< the things of another type that have a property
  Pair,       ///< α × β
  Structure,  ///< a structure that a file declares
  Value,      ///< no type: what a type depends on, such as the size of a `Fin`
};

struct Draft;
struct StructureType;

/// A type: the number of a node in a `TypeStore`.
struct Type {
  std::uint32_t index = 0;
};

/// Types and what is known about the unknown ones among them. A copy is a snapshot: types made
/// before it was taken mean in it what they meant then.
class TypeStore {
 public:
  TypeStore();

  static constexpr Type nat() { return {0}; }
  static constexpr Type integer() { return {1}; }
  static constexpr Type rat() { return {2}; }
  static constexpr Type real() { return {3}; }
  static constexpr Type prop() { return {4}; }
  static constexpr Type other() { return {5}; }
  Type function(Type domain, Type codomain);
  Type finite_set(Type element);
  Type list(Type element);
  /// `Fin size`; `size` is a `value` or unknown.
  Type fin(Type size);
  /// `{x : base // property x}`; `property` is a `value`, a function to Prop.
  Type subtype(Type base, Type property);
  Type pair(Type first, Type second);
  Type structure(const StructureType& structure);
  /// What a type may depend on: no type.
  Type value(const Draft* draft);
  Type set(Type element);
  /// A type of which nothing is known yet.
  Type unknown();
  Type from_sort(const expr::Sort& sort);

  /// How many types were made.
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  /// What is known of the type's outermost part.
  [[nodiscard]] TypeKind kind(Type type) const { return nodes_[head(type).index].kind; }
  [[nodiscard]] bool is_unknown(Type type) const { return kind(type) == TypeKind::Unknown; }
  /// ℕ, ℤ, ℚ or ℝ; these kinds are ordered by embedding.
  [[nodiscard]] bool is_number(Type type) const { return kind(type) <= TypeKind::Real; }
  /// A set, or what a set is by definition: a function to Prop.
  [[nodiscard]] bool is_set(Type type) const;
  /// Whether things of the type have sorts, and nothing is known of them but these.
  [[nodiscard]] bool is_plain(Type type) const;
  /// Whether values occur in the type, such as the size of a `Fin`.
  [[nodiscard]] bool depends(Type type) const;
  /// The argument of a function type, the element of a set or a list, the base of a subtype, the
  /// first component of a pair, the size of a `Fin`.
  [[nodiscard]] Type domain(Type type) const { return {nodes_[head(type).index].first}; }
  /// The result of a function type, the property of a subtype, the second component of a pair.
  [[nodiscard]] Type codomain(Type type) const { return {nodes_[head(type).index].second}; }
  [[nodiscard]] const StructureType& structure(Type type) const {
    return *nodes_[head(type).index].structure;
  }
  /// What a `value` is; null where it is not known.
  [[nodiscard]] const Draft* value_of(Type type) const { return nodes_[head(type).index].value; }

  /// Makes the types equal by learning what unknown types are; false where that is impossible. What
  /// types depend on is taken to be equal where both know it: Lean sees to that.
  /// After a failure, parts of function types may have been learned.
  bool unify(Type a, Type b);

  /// The type as a sort; null while a part is unknown, where it has not exactly one component or
  /// is absurdly large.
  [[nodiscard]] std::optional<expr::Sort> sort(Type type) const;
  /// The sorts of the components of the type's things: one of a number, two of a pair of numbers.
  /// Null while a part is unknown or where there are absurdly many.
  [[nodiscard]] std::optional<std::vector<expr::Sort>> sorts(Type type) const;
  /// The type for people; `?` for unknown parts.
  [[nodiscard]] std::string text(Type type) const;

 private:
  struct Node {
    TypeKind kind;
    std::uint32_t first = 0;  ///< domain or element; of an unknown type what it turned out to be
    std::uint32_t second = 0;
    const Draft* value = nullptr;
    const StructureType* structure = nullptr;
  };
  /// Types are shared graphs, so a small graph may stand for a huge type: walks are cut off here.
  static constexpr int k_max_parts = 1000;

  Type add(Node node);
  [[nodiscard]] Type head(Type type) const;
  bool unify(Type a, Type b, int& budget);
  [[nodiscard]] bool occurs(Type unknown, Type in, int& budget) const;
  [[nodiscard]] bool is_plain(Type type, int& budget) const;
  bool add_sorts(Type type, std::vector<expr::Sort>& sorts, int& budget) const;
  [[nodiscard]] std::string text(Type type, int& budget) const;

  std::vector<Node> nodes_;
};

}  // namespace latent::lean
