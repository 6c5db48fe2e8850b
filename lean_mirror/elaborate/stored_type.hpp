/// Types that outlive the elaboration of one declaration: those of parameters, of the fields of
/// structures, and of abbreviations.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lean_mirror/elaborate/type.hpp"
#include "ref/expr/expr.hpp"

namespace latent::lean {

/// A type as `TypeStore` has it, without unknown parts. What it depends on (the n of `Fin n`) are
/// expressions in which the variables of a telescope are free: the parameters of a definition, the
/// components of a structure.
struct StoredType {
  TypeKind kind = TypeKind::Other;
  std::vector<StoredType> parts{};  ///< domain and codomain, element, components, base
  std::shared_ptr<const StructureType> structure{};
  /// Of `Fin` its size; of a subtype its property, a function of each component of the base.
  std::optional<expr::Expr> value{};
};

StoredType stored(const expr::Sort& sort);

/// A field of a structure.
struct StructureField {
  std::string name;
  StoredType type{};      ///< over the components of the fields before it
  bool is_proof = false;  ///< a hypothesis: no data
  bool is_parent = false;
  std::size_t first = 0;  ///< its first component
  std::size_t count = 0;  ///< how many components it has
  /// The components of its default value over those of the fields before it.
  std::optional<std::vector<expr::Expr>> default_value{};
};

/// A structure that a file declares: its data taken apart into components that have sorts, and what
/// its fields and their types say about them.
struct StructureType : std::enable_shared_from_this<StructureType> {
  std::string name;
  std::vector<StructureField> fields{};
  std::vector<expr::Variable> components{};
  std::vector<expr::Expr> hypotheses{};  ///< over `components`
  std::vector<expr::Variable> others{};  ///< the components of another one
  std::vector<expr::Expr> equations{};   ///< when it equals that one; over both
  /// The constructors of an enumeration `| red | green`, which has one component, a number, and no
  /// fields; empty of a structure.
  std::vector<std::string> enumerators{};

  /// The number of the field of that name, parents aside; npos where it has none.
  [[nodiscard]] std::size_t field(std::string_view field_name) const;
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

/// A type with parameters: an abbreviation, or a structure (without any).
struct TypeScheme {
  std::vector<StoredType> parameters{};
  std::vector<expr::Variable> telescope{};  ///< the components of the parameters
  StoredType type{};
};

}  // namespace latent::lean
