/// Where two expressions differ.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ref/expr/expr.hpp"

namespace latent::lean {

/// The first parts, from the outside in and from left to right, at which two expressions differ, as
/// Lean text.
struct Difference {
  std::string left;
  std::string right;
};

/// How `left` and `right` differ; null where they are the same up to the names of bound variables.
/// Bound variables go by their names on the left. Definitions of `scope` go by their short names.
std::optional<Difference> first_difference(const expr::Expr& left, const expr::Expr& right,
                                           std::string_view scope = {});

}  // namespace latent::lean
