/// Whether the fast core's values keep a theorem.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ref/eval/assignment.hpp"
#include "ref/eval/truth.hpp"
#include "ref/expr/expr.hpp"

namespace latent::props {

enum class FastVerdict : std::uint8_t {
  Kept,     ///< the conclusion holds of the values that a program computes
  Excused,  ///< it does not, but the documented bounds allow that
  Broken,   ///< it does not though the bounds promise it, or a value is outside of its bound
};

struct FastCheck {
  FastVerdict verdict = FastVerdict::Kept;
  /// The conclusion read with the values of a program; Undecided where one is NaN.
  eval::Truth by_value = eval::Truth::Undecided;
  /// The conclusion read with what the documented bounds promise of the values.
  eval::Truth by_enclosure = eval::Truth::Undecided;
  /// How far apart the sides of a relation in the conclusion may be that the bounds leave open
  /// (see `FastTrace::allowance`); 0 if they leave none open. An excuse with a large allowance is
  /// worth little.
  double allowance = 0;
  /// What is broken, for people; empty unless `verdict` is Broken.
  std::vector<std::string> broken;
};

/// Evaluates `conclusion` as a program that uses the fast core would, at an `assignment` at which
/// the theorem's hypotheses hold. Reals in the assignment should be doubles: others are rounded,
/// and the rounding is allowed for.
/// Throws `std::invalid_argument` if a variable has no value.
FastCheck check_fast(const expr::Expr& conclusion, const eval::Assignment& assignment);

}  // namespace latent::props
