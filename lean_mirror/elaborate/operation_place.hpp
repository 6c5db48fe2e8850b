/// Where the operations of a formula stand in the text that it was read from.
#pragma once

#include "lean_mirror/syntax/source.hpp"
#include "ref/expr/expr.hpp"

namespace latent::lean {

/// An operation and the part of the text that says so: an operator, a quantifier, a name.
struct OperationPlace {
  expr::Op op;
  Span span;
};

/// Whether places are kept of this operation: not of leaves, and not of what elaboration puts in
/// by itself.
constexpr bool has_place(expr::Op op) {
  using expr::Op;
  return op != Op::Bound && op != Op::Free && op != Op::Literal && op != Op::Cast &&
         op != Op::Lambda && op != Op::Apply && op != Op::Sum && op != Op::Product;
}

}  // namespace latent::lean
