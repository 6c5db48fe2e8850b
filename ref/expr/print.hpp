/// Expressions as text for people and for Lean.
#pragma once

#include <string>
#include <string_view>

#include "ref/expr/expr.hpp"

namespace latent::expr {

/// `expression` as Lean 4 with Mathlib, with the least parentheses and type ascriptions that keep
/// the meaning: reading the text back gives the same expression. Definitions whose scope is
/// `scope` go by their short names, others by their qualified names. Free variables go by their
/// own names; bound variables are renamed where they would hide another variable.
std::string to_lean(const Expr& expression, std::string_view scope = {});

/// `expression` as plain text that reads like mathematics: definitions as `nStar(ρ, ε)`,
/// embeddings between kinds of numbers not written.
std::string to_text(const Expr& expression);

/// `expression` as LaTeX mathematics, without surrounding dollar signs.
std::string to_latex(const Expr& expression);

/// A finite decimal such as a literal's value: `12`, `0.25`.
/// Throws `ExprError` when `value` is not a finite decimal.
std::string to_decimal_literal(const Rational& value);

/// A name of a variable as LaTeX: ρ₁ as `\rho_{1}`, names of several letters upright.
std::string name_to_latex(std::string_view name);

}  // namespace latent::expr
