/// Mutants: a theorem changed in one place, to see whether the campaign would notice.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "props/statement.hpp"

namespace latent::props {

/// What was changed. Only relations of the conclusion are flipped.
enum class Mutation : std::uint8_t {
  Dropped,    ///< a hypothesis left out
  Loosened,   ///< < became ≤
  Tightened,  ///< ≤ became <
  Flipped,  ///< a < b became b < a, a ≤ b became b ≤ a, a = b became a ≠ b, p ↔ q became ¬p ↔ q
  Nudged,   ///< a numeral became larger or smaller by 1
  Swapped,  ///< one occurrence of a variable became another variable of its sort
};

/// "dropped", "loosened", …
std::string to_string(Mutation mutation);

struct Mutant {
  Mutation mutation;
  /// The number of the hypothesis that was changed; nothing if it was the conclusion.
  std::optional<std::size_t> hypothesis;
  /// What was changed, and into what, in Lean's notation: "0 < ε loosened: 0 ≤ ε". No two mutants
  /// of a theorem have the same.
  std::string change;
  Statement statement;
};

/// All mutants of the theorem, hypotheses first: every hypothesis dropped; every relation loosened,
/// tightened and, in the conclusion, flipped; every numeral nudged by +1 and by −1 where that is a
/// numeral; every occurrence of a variable swapped for each other variable of its sort that is
/// visible there. Those that are the theorem itself, or one of the mutants before, up to the order
/// of the hypotheses and of the operands of +, *, =, ∧ and the like, are left out.
std::vector<Mutant> mutants_of(const theory::Theorem& theorem);

}  // namespace latent::props
