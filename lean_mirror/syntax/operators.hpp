/// How Lean's own and Mathlib's operators bind (Init/Notation.lean and Mathlib).
#pragma once

#include "lean_mirror/syntax/atom.hpp"

namespace latent::lean {

/// How an infix or postfix operator binds: it may stand where at most `precedence` is asked for,
/// behind a left operand that binds at least like `left`, and its right operand must bind at least
/// like `right`.
struct TrailingRule {
  int precedence = -1;
  int left = 0;
  int right = 0;

  [[nodiscard]] bool exists() const { return precedence >= 0; }
};

/// How a prefix operator binds.
struct PrefixRule {
  int precedence = -1;
  int argument = 0;

  [[nodiscard]] bool exists() const { return precedence >= 0; }
};

/// The rule of an infix operator; one that does not exist for other atoms.
TrailingRule infix_rule(Atom atom);

/// The rule of a postfix operator; one that does not exist for other atoms.
TrailingRule postfix_rule(Atom atom);

/// The rule of a prefix operator; one that does not exist for other atoms.
PrefixRule prefix_rule(Atom atom);

/// What the body of `∑`, `⨆` and their kin must at least bind like; -1 for other atoms.
int big_operator_body(Atom atom);

/// True for the relations that may follow a bound variable, as in `∃ x > 0, …` and `∑ i ∈ s, …`.
bool is_binder_relation(Atom atom);

/// True for symbols that are a term by themselves, such as `∅`.
bool is_constant(Atom atom);

/// The field of mathematics or programming to which a known but unread token belongs, as in
/// "integrals"; empty for others.
const char* outside_field(Atom atom);

/// +1 for atoms that open a bracket, -1 for those that close one, else 0. Brackets without a
/// direction, like `|`, and floors and ceilings, count for nothing.
int bracket_step(Atom atom);

}  // namespace latent::lean
