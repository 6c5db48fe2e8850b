/// Expressions as text for people, for Lean and for Coq.
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

/// `expression` as Coq, for a file that opens `R_scope` and has Lean's total functions as `Rlog`,
/// `Rrpow`, `nat_ceil`, `choose` and `sum_range`. Definitions go by their short names. Throws
/// `ExprError` for what no Coq is known for.
std::string to_coq(const Expr& expression);

/// The Coq type of values of this sort. Throws `ExprError` where none is known.
std::string coq_sort(const Sort& sort);

/// A finite decimal such as a literal's value: `12`, `0.25`.
/// Throws `ExprError` when `value` is not a finite decimal.
std::string to_decimal_literal(const Rational& value);

/// A name of a variable as LaTeX: ρ₁ as `\rho_{1}`, names of several letters upright.
std::string name_to_latex(std::string_view name);

}  // namespace latent::expr
