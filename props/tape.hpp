/// A statement taken apart for solving: numeric expressions cut into single steps, and the
/// relations between them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "props/project.hpp"
#include "props/statement.hpp"

namespace latent::props {

/// Position of a step on a tape.
using StepIndex = std::size_t;

/// One step of an evaluation. The steps that it takes its arguments from come before it.
struct Step {
  enum class Kind : std::uint8_t {
    Variable,   ///< a variable of the statement, or a placeholder of an `ElementRule`
    Constant,   ///< a literal
    Operation,  ///< an operation on one or two earlier steps
    Opaque,     ///< an expression that is only evaluated, when all of its variables have values
    Unknown,    ///< an expression of which nothing can be known here
  };

  Kind kind;
  Operation operation;
  /// Arguments of an operation; `second` is `first` where there is only one.
  StepIndex first = 0;
  StepIndex second = 0;
  /// The literal.
  Rational constant = 0;
  /// The opaque expression, and its variables.
  std::optional<expr::Expr> expression = {};
  std::vector<expr::Variable> needs = {};
  /// The exact value matters to narrowing: some step that is needed is computed from it, or an
  /// equation that is required has it on one side.
  bool exact_is_needed = false;
};

/// A relation between two steps.
struct Relation {
  /// `Eq`, `Lt` or `Le`.
  expr::Op op;
  StepIndex left;
  StepIndex right;
};

/// A step whose size decides what an evaluation costs.
struct Limit {
  enum class Kind : std::uint8_t {
    Exponent,  ///< logarithm of a power or an exponential
    Terms,     ///< number of terms of a sum or product (also n! and n choose k), of cases of a
               ///< quantifier
  };
  Kind kind;
  StepIndex step;
};

/// A hypothesis ∀ i, i < n → P, where P relates the terms with number i of some sequences.
struct ElementRule {
  /// n.
  StepIndex count;
  /// The placeholder for i.
  StepIndex index;
  /// Sequence (by number of the variable) → the placeholder for its term with number i.
  std::map<std::size_t, StepIndex> terms;
  /// P.
  std::vector<Relation> relations;
};

/// A relation that may be tight or not.
struct Tie {
  Relation relation;
  /// What `Constraints::needed` says, where the relation is to be solved as well.
  std::vector<StepIndex> needed = {};
};

/// What a statement asks of its variables, and where it may be tight.
struct Constraints {
  std::vector<Step> steps;
  /// The variables and placeholders, and the steps that the relations, limits and rules below are
  /// made of, all in ascending order: the others are of no use for narrowing.
  std::vector<StepIndex> needed;
  /// The step of each variable; sequences have a step of kind `Unknown`.
  std::vector<StepIndex> variables;
  /// Relations that the hypotheses imply.
  std::vector<Relation> required;
  /// For each hypothesis the relation that it is, if it is one between numbers.
  std::vector<std::optional<Relation>> hypotheses;
  /// Every relation of the hypotheses and the conclusion, whether it has to hold or not: inputs at
  /// which its sides are equal are worth trying.
  std::vector<Tie> ties;
  std::vector<Limit> limits;
  std::vector<ElementRule> rules;
};

/// Takes `statement` apart. Definitions are unfolded. What is too large or of a kind that can't be
/// solved is left out: the constraints are necessary for the hypotheses, but not sufficient.
Constraints compile(const Statement& statement);

}  // namespace latent::props
