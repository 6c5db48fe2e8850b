/// Formulas compiled once to a flat program that every rung of the ladder can run.
///
/// Calls are inlined, equal subexpressions are computed once, and each number has a register that
/// is written once: the register's own number is that of the instruction that defines it. What a
/// program computes is what `Evaluator` does (evaluator.hpp), operation by operation, but for the
/// order and for what is computed twice there: numbers are computed ahead of the relations between
/// them, which are then looked at as far as the connectives ask.
///
/// What programs do not know (unbounded and bounded quantifiers, conditions within numbers,
/// functions other than sequences that are variables) is left to `Evaluator`: `compile` gives
/// nothing then.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "ref/expr/expr.hpp"

namespace latent::eval {

using Register = std::uint32_t;

/// How one register gets its number.
struct Instruction {
  enum class Kind : std::uint8_t {
    Variable,  ///< variable number `slot`
    Constant,  ///< constant number `slot`
    Pi,        ///< π
    Index,     ///< what the variable of the block around it stands for
    Element,   ///< of the sequence that is variable number `slot`, the term with number `first`
    Unary,     ///< `op` of `first`
    Binary,    ///< `op` of `first` and `second`
    Fold,      ///< `op` (Add or Mul) over block number `slot`, for 0, …, `first` − 1
  };

  Kind kind;
  expr::Op op = expr::Op::True;
  /// Of the result, and of the second argument.
  expr::Sort sort = expr::Sort::real();
  expr::Sort second_sort = expr::Sort::real();
  Register first = 0;
  Register second = 0;
  std::uint32_t slot = 0;
};

/// Instructions that are run one after the other.
struct Block {
  /// Those that the block itself consists of, not those of blocks within it.
  std::vector<Register> order;
  /// Of a repeated block: the register of its variable, and that of its value.
  Register index = 0;
  Register result = 0;
};

/// A part of the formula: a relation between registers, or a connective between parts.
struct Proposition {
  /// True, False, Eq, Lt, Le, Not, And, Or, Implies, Iff or If.
  expr::Op op;
  /// Registers of a relation; numbers of propositions of a connective. If has a third part.
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  std::uint32_t third = 0;
  /// Of a relation between two calls of one definition: where their arguments differ. The sides are
  /// equal if these are.
  std::vector<std::pair<Register, Register>> arguments = {};
  bool calls_one_definition = false;
};

struct Program {
  std::vector<expr::Variable> variables;
  std::vector<Rational> constants;
  /// One for each register.
  std::vector<Instruction> instructions;
  /// The first one is the program; the others are repeated by folds.
  std::vector<Block> blocks;
  /// The last one is the formula.
  std::vector<Proposition> propositions;

  /// No repetitions: `blocks[0].order` is 0, 1, 2, …
  bool is_straight() const { return blocks.size() == 1; }
};

/// A program is not made longer than this; what inlining makes longer is left to `Evaluator`.
inline constexpr std::size_t k_max_instructions = 4096;

/// The program of a formula without loose bound variables; nothing where it holds what programs do
/// not know.
std::optional<Program> compile(const expr::Expr& formula);

}  // namespace latent::eval
