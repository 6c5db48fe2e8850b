/// The table of operations: what each takes, gives and is called.
#pragma once

#include <span>
#include <string_view>

#include "ref/expr/expr.hpp"

namespace latent::expr {

/// Which sorts an operation takes and gives.
enum class Signature : unsigned char {
  Special,       ///< checked where it is built
  Constant,      ///< () → ℝ
  Truth,         ///< () → Prop
  SameNumbers,   ///< α, α → α for α any kind of number
  SignedNumber,  ///< α → α for α = ℤ, ℚ, ℝ
  FieldNumber,   ///< α → α for α = ℚ, ℝ
  Power,         ///< α, ℕ → α; α, ℤ → α for α = ℚ, ℝ; ℝ, ℝ → ℝ
  RealFunction,  ///< ℝ → ℝ
  RealPair,      ///< ℝ, ℝ → ℝ
  ToInt,         ///< α → ℤ for α = ℚ, ℝ
  ToNat,         ///< α → ℕ for α = ℚ, ℝ
  NatFunction,   ///< ℕ → ℕ
  NatPair,       ///< ℕ, ℕ → ℕ
  NatToSet,      ///< ℕ → Finset ℕ
  NatToProp,     ///< ℕ → Prop
  IntToNat,      ///< ℤ → ℕ
  NatPairList,   ///< ℕ, ℕ → List ℕ
  ListToNat,     ///< List α → ℕ
  ListToNumber,  ///< List α → α
  IntervalSet,   ///< α, α → Finset α for α = ℕ, ℤ
  SetPair,       ///< Finset α, Finset α → Finset α
  SetToNat,      ///< Finset α → ℕ
  SetOrder,      ///< Finset α, Finset α → Prop
  Insertion,     ///< α, Finset α → Finset α
  Membership,    ///< α, Finset α → Prop
  Equality,      ///< α, α → Prop for any α
  Order,         ///< α, α → Prop for α any kind of number
  Connective,    ///< Prop, … → Prop
};

struct OpInfo {
  std::string_view name;  ///< what error messages call it
  int arity;              ///< number of arguments, the body under a binder included
  Signature signature;
  std::string_view lean;   ///< the Lean constant or symbol
  std::string_view latex;  ///< the LaTeX command or symbol
};

const OpInfo& op_info(Op op);

/// The sort of `op` applied to `arguments`, `op` being none of those that bind a variable, carry
/// something or embed (`Signature::Special`), but for `Apply` and `If`.
/// Throws `ExprError` when the number or the sorts of the arguments do not fit.
Sort result_sort(Op op, std::span<const Expr> arguments);

}  // namespace latent::expr
