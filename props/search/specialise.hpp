/// Statements over functions and propositions turned into statements over numbers.
#pragma once

#include <utility>
#include <vector>

#include "props/statement.hpp"
#include "ref/eval/assignment.hpp"

namespace latent::props {

/// A statement in which some variables were replaced by terms, which may mention variables of
/// their own: every counterexample to it is one to the statement that it was made of.
struct Specialisation {
  Statement statement;
  /// Variable → what it was replaced by, in terms of the variables of `statement`.
  std::vector<std::pair<expr::Variable, expr::Expr>> terms;
};

/// Replaces a variable everywhere by a term, in the terms of variables that were replaced before
/// too. Variables of the term that are new are left to be added to the statement.
void replace(Specialisation& special, const expr::Variable& variable, const expr::Expr& term);

/// `statement` with each function that a hypothesis ∀ x, f x = … (or f = …) gives replaced by what
/// it is given as. The two statements are equivalent.
Specialisation inline_given_functions(const Statement& statement);

/// Statements in which each variable that is a function other than ℕ → ℝ is taken from some family
/// (constants, lines, parabolas, steps, functions with exceptional values), and each that is a
/// proposition is True or False; simple ones first. `statement` itself where there are no such
/// variables; none where there is one of a sort of which no family is known.
std::vector<Specialisation> families(const Specialisation& statement);

/// Whether `families` covers every value of the variables that it replaces: there are none but
/// propositions.
bool families_are_exhaustive(const Statement& statement);

/// Values for the variables of `original`, from which `special` was made, that come of values for
/// those of `special`.
eval::Assignment generalise(const Specialisation& special, const Statement& original,
                            const eval::Assignment& values);

/// The number as a closed expression of sort `sort`: literals, their negations and quotients.
expr::Expr numeral(const Rational& value, const expr::Sort& sort);

}  // namespace latent::props
