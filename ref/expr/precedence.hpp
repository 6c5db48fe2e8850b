/// Lean's precedences and the question where parentheses are needed, shared by the printers.
#pragma once

#include <string>
#include <vector>

#include "ref/expr/expr.hpp"

namespace latent::expr {

/// How an operation is laid out. Precedences are Lean's (Init/Notation.lean, Mathlib).
struct Layout {
  enum class Kind : unsigned char {
    Atom,         ///< a name, a number, something in its own brackets
    Application,  ///< f x y
    Infix,        ///< a op b
    Prefix,       ///< something that starts with a symbol and ends with an operand
    Postfix,      ///< a⁻¹
  };
  Kind kind;
  int precedence = 0;  ///< of an infix operator, or of the last operand of a prefix form
  int left = 0;        ///< least precedence of the left operand
  int right = 0;       ///< least precedence of the right or last operand
};

inline constexpr int k_max_precedence = 1024;
inline constexpr int k_application_precedence = 1023;
inline constexpr int k_negation_precedence = 75;
/// What follows an expression that a bracket or the end of the text closes.
inline constexpr int k_closed = -1;

/// The layout of `expression` in Lean; a ≠ b counts as an infix.
Layout lean_layout(const Expr& expression);

/// Whether text of layout `layout` needs parentheses where operands of at least `least` precedence
/// are expected and an operator of precedence `follow` comes next (`k_closed`: none).
bool needs_parentheses(const Layout& layout, int least, int follow);

/// The equation under a negation, for a ≠ b; null otherwise.
const Expr* negated_equation(const Expr& expression);

/// Whether `set` is ∅ or {a, b, …}: elements put into ∅.
bool is_enumerated(const Expr& set);

/// The elements of such a set in the order in which they are written.
std::vector<Expr> enumerated(const Expr& set);

/// `text` between the bars of an absolute value. Lean reads two adjacent bars as one symbol, so
/// `text` gets parentheses where it starts or ends with a bar.
std::string in_bars(const std::string& text);

}  // namespace latent::expr
