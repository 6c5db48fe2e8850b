/// The constants of Lean and Mathlib that are read: names, types, meanings.
#pragma once

#include <span>
#include <string_view>

#include "ref/expr/expr.hpp"

namespace latent::lean {

/// How a constant applied to its arguments becomes an expression.
enum class Build : unsigned char {
  Operation,    ///< `op` of the arguments
  Flipped,      ///< `op` of the two arguments in the other order: a > b is b < a
  Negation,     ///< the negation of `op`: a ≠ b
  Power,        ///< `Pow`; an exponent of unknown type is a natural number
  Minus,        ///< `Neg`; an operand of unknown type is an integer
  Embedding,    ///< the embedding of the argument into the result's type
  Successor,    ///< n + 1
  BigOperator,  ///< `op` over a set of a function
  OverSet,      ///< the same where the function comes first
  IsNonempty,   ///< that the number of elements is positive
  ToNNReal,     ///< the larger of a real number and 0, to be embedded into ℝ again
  Derived,      ///< a call of a definition (derived.hpp)
  Universe,     ///< the set of all things of a finite type
  TypeSize,     ///< the number of things of a type
  Template,     ///< what `templates()` says (template.hpp)
  Unread,       ///< known to exist, with this type, and not read
};

/// A constant. Types are written in prefix code: n ℕ, z ℤ, q ℚ, r ℝ, p Prop, a, b and c any types,
/// `Fx` Finset x, `Lx` List x, `Sx` Set x, `>xy` x → y, `tx` an argument that is itself the type x,
/// o another type, ? any argument whatever.
struct Constant {
  std::string_view name;
  std::string_view parameters;  ///< the types of the explicit arguments, one after another
  std::string_view result;
  Build build;
  expr::Op op = expr::Op::True;  ///< no meaning where `build` does not mention it
  /// Lean's `protected`: the last part of the name alone never means it.
  bool is_protected = false;
};

/// All constants. Sources: Lean core (Prelude, Nat, Int), Mathlib at the version of
/// `lean-toolchain`.
std::span<const Constant> constants();

/// The constant of that full name, or null.
const Constant* find_constant(std::string_view name);

}  // namespace latent::lean
