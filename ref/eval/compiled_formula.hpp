/// A formula made ready to be decided at many assignments.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "ref/eval/assignment.hpp"
#include "ref/eval/double_block.hpp"
#include "ref/eval/double_interval.hpp"
#include "ref/eval/exact_domain.hpp"
#include "ref/eval/ladder.hpp"
#include "ref/eval/program.hpp"
#include "ref/expr/expr.hpp"

namespace latent::eval {

/// What the cheap rungs, doubles and exact arithmetic of moderate size, make of a formula.
struct CheapDecision {
  /// As `decide` would give it; nothing where they do not decide.
  std::optional<Decision> decision;
  /// They do not decide whatever the limits: there is no need to ask them again.
  bool exhausted = false;
};

/// A formula with its program, if it has one (program.hpp); else, and where a variable's value is
/// neither a number nor a sequence, `Evaluator` takes its place at every rung. Immutable: several
/// threads may use one.
class CompiledFormula {
 public:
  explicit CompiledFormula(expr::Expr formula);

  const expr::Expr& formula() const { return formula_; }
  /// Null where the formula holds what programs do not know.
  const Program* program() const { return program_ ? &*program_ : nullptr; }

  /// As `latent::eval::decide`, by the first rung that can: doubles, in a block or one by one;
  /// exact arithmetic where no result takes many bits; exact arithmetic; then balls (Arb) of more
  /// and more bits, and intervals (MPFI) of as many bits where balls are no good or do not decide
  /// at the end.
  Decision decide(const Assignment& assignment, const LadderOptions& options = {}) const;

  /// `decide` at each of `assignments`, into the places of `decisions`, as many. Faster than one by
  /// one, and each decision is the same as alone.
  void decide(std::span<const Assignment* const> assignments, std::span<Decision> decisions,
              const LadderOptions& options = {}) const;

  /// What the cheap rungs make of the formula, within so many terms.
  CheapDecision decide_cheaply(const Assignment& assignment, std::uint64_t max_terms) const;

  /// `decide` where `decide_cheaply` has exhausted the cheap rungs.
  Decision decide_above(const Assignment& assignment, const LadderOptions& options) const;

 private:
  void decide_in_block(std::span<const Assignment* const> assignments,
                       std::span<Decision> decisions) const;
  Decision climb(const Assignment& assignment, const LadderOptions& options) const;

  expr::Expr formula_;
  std::optional<Program> program_;
  std::optional<DoubleBlock> block_;
  std::vector<DoubleInterval> double_constants_;
  std::vector<ExactNumber> exact_constants_;
};

/// `CompiledFormula::decide_cheaply` and `decide_above` of a formula that, if it is asked for
/// again, is not compiled again.
CheapDecision decide_cheaply(const expr::Expr& formula, const Assignment& assignment,
                             std::uint64_t max_terms);
Decision decide_above(const expr::Expr& formula, const Assignment& assignment,
                      const LadderOptions& options);

}  // namespace latent::eval
