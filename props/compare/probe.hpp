/// Inputs on which two statements over the same variables are held against each other.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "props/statement.hpp"
#include "ref/eval/assignment.hpp"
#include "ref/eval/ladder.hpp"

namespace latent::props {

struct ProbeOptions {
  std::uint64_t seed = 1;
  /// Inputs drawn for each set of hypotheses.
  std::uint64_t samples = 24;
  /// Small simple numbers, whatever the hypotheses say.
  std::uint64_t simple = 48;
};

struct Probes {
  /// Drawn so that one of the sets of hypotheses holds.
  std::vector<eval::Assignment> drawn;
  /// Simple numbers.
  std::vector<eval::Assignment> simple;
};

/// Probes drawn for each of the statements, which have the same variables. The same for the same
/// arguments; none where a variable is neither a number nor a sequence.
Probes make_probes(const std::string& name, const std::vector<const Statement*>& statements,
                   const ProbeOptions& options);

/// What is cheap to find out about a formula at an input: Undecided where it would take long.
eval::Truth cheap_truth(const expr::Expr& formula, const eval::Assignment& input);

/// The conjunction of all `formulas`.
eval::Truth cheap_truth(const std::vector<expr::Expr>& formulas, const eval::Assignment& input);

/// Values that treat variables of one sort alike, for vectors that do not depend on how the
/// variables are called or ordered: number `index` of them for every variable of `statement`.
eval::Assignment diagonal_probe(const Statement& statement, std::uint64_t index);

inline constexpr std::uint64_t k_diagonal_probes = 24;

/// Whether every variable is a number or a sequence of reals.
bool can_be_probed(const Statement& statement);

}  // namespace latent::props
