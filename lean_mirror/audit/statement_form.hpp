/// One text for all the ways to write the same statement.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ref/expr/expr.hpp"

namespace latent::lean {

/// A closed formula ∀ x …, h₁ → … → c in a form that does not depend on how it was written: names
/// of variables, their order, the order and the currying of hypotheses, repeated hypotheses and
/// variables that occur nowhere do not matter, at the top and in every part that is such a chain
/// itself. (Every sort has a value, so a variable that occurs nowhere says nothing.)
struct StatementForm {
  std::vector<expr::Variable> variables;
  std::vector<expr::Expr> hypotheses;
  expr::Expr conclusion;
  /// For each ∀ of the chain as it was written, in order: which of `variables` it binds;
  /// `k_nowhere` for one that occurs nowhere.
  std::vector<std::size_t> variable_index;
  /// For each hypothesis as it was written, conjunctions split up: which of `hypotheses` it is;
  /// `k_nowhere` for `True`.
  std::vector<std::size_t> hypothesis_index;
  /// Two formulas with the same text are equivalent, definitions being what `text` calls them.
  /// The same on every machine.
  std::string text;

  static constexpr std::size_t k_nowhere = static_cast<std::size_t>(-1);
};

/// What the text calls a definition.
using DefinitionLabel = std::function<std::string(const expr::Definition&)>;

/// The form of `formula` with all definitions unfolded and functions applied. Nothing where it
/// would be too large to be compared.
std::optional<StatementForm> unfolded_form(const expr::Expr& formula);

/// The form of `formula` as it stands, where a definition goes by its label. Nothing where it
/// would be too large.
std::optional<StatementForm> folded_form(const expr::Expr& formula, const DefinitionLabel& label);

/// What a definition says, all others unfolded: the sorts of its parameters and its body. Nothing
/// where it would be too large.
std::optional<std::string> definition_form(const expr::Definition& definition);

/// `expression` with all definitions unfolded and functions applied; nothing where it would have
/// more than `k_largest_form` parts.
std::optional<expr::Expr> unfolded(const expr::Expr& expression);

inline constexpr double k_largest_form = 20000;

}  // namespace latent::lean
