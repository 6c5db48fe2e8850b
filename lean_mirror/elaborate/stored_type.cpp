#include "lean_mirror/elaborate/stored_type.hpp"

namespace latent::lean {

StoredType stored(const expr::Sort& sort) {
  StoredType type;
  // The kinds of sorts come first among those of types, in the same order.
  type.kind = static_cast<TypeKind>(sort.kind());
  if (type.kind == TypeKind::Function)
    type.parts = {stored(sort.domain()), stored(sort.codomain())};
  if (type.kind == TypeKind::FiniteSet) type.parts = {stored(sort.domain())};
  return type;
}

std::size_t StructureType::field(std::string_view field_name) const {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].name == field_name) return i;
  }
  return npos;
}

}  // namespace latent::lean
