/// Operations solved for their arguments: what z = x ∘ y says of x, and of y, where all three are
/// known to lie in intervals.
///
/// Lean's conventions are respected (x / 0 = 0, log 0 = 0, truncated subtraction, …), so that
/// nothing that satisfies the equation is ever cut off.
#pragma once

#include <optional>

#include "ref/eval/double_interval.hpp"
#include "ref/expr/expr.hpp"

namespace latent::props {

/// An operation and the sorts that tell its variants apart.
struct Operation {
  expr::Op op;
  /// The sort of the result, and of the first argument but for conversions.
  expr::Sort sort;
  /// The sort of the second argument, which tells powers apart.
  expr::Sort second_sort;
};

/// Whether the sort is ℕ or ℤ.
inline bool is_whole(const expr::Sort& sort) {
  return sort.kind() == expr::Sort::Kind::Nat || sort.kind() == expr::Sort::Kind::Int;
}

/// What is known of a number.
struct Known {
  eval::DoubleInterval range;
  /// The number is not 0, even where the range, rounded outward, contains 0.
  bool is_nonzero = false;
};

/// Encloses ∘x, or x ∘ y.
eval::DoubleInterval value_of(const Operation& operation, const Known& x, const Known& y);

/// Whether ∘x, or x ∘ y, can't be 0.
bool is_never_zero(const Operation& operation, const Known& x, const Known& y);

/// Encloses the x with ∘x = z, or with x ∘ y = z, for some z and y as they are known; nothing if
/// there is none. The enclosure need not be the least, nor lie within what is known of x.
std::optional<eval::DoubleInterval> solve_first(const Operation& operation, const Known& z,
                                                const Known& x, const Known& y);

/// Encloses the y with x ∘ y = z.
std::optional<eval::DoubleInterval> solve_second(const Operation& operation, const Known& z,
                                                 const Known& x, const Known& y);

/// Whether the operation takes two arguments.
bool is_binary(expr::Op op);

/// What two intervals have in common, if anything.
std::optional<eval::DoubleInterval> common(const eval::DoubleInterval& x,
                                           const eval::DoubleInterval& y);

}  // namespace latent::props
