/// What it would cost to decide a formula, found out without doing it.
#pragma once

#include <cstdint>

#include "ref/eval/assignment.hpp"
#include "ref/eval/compiled_formula.hpp"
#include "ref/expr/expr.hpp"

namespace latent::props {

/// Estimates of what the rungs of the ladder above doubles would meet.
struct Cost {
  /// More terms of sums, cases of quantifiers or factors of factorials than were allowed; the rest
  /// is not known then.
  bool too_many_terms = false;
  /// The largest |log₂ |x|| of a power, exponential, product or quotient x; infinite where nothing
  /// bounds the exponent of a power.
  double exponent = 0;
  /// Bits of all rational numbers that exact arithmetic computes with, up to the size at which the
  /// ladder gives up.
  double exact_work = 0;
  /// Powers, roots, logarithms and other functions that are not computed exactly.
  std::uint64_t functions = 0;
  /// log₂ of the largest ratio between two numbers that are added up and then compared by < or ≤,
  /// or subtracted from others and then compared by =, where exact arithmetic does not decide: with
  /// fewer bits the smaller one is lost.
  double span = 0;
  /// An equation has 0 on one side and what may be 0 on the other: no number of bits is agreement.
  bool equals_zero = false;
};

/// The cost of `formula` at `assignment`. It evaluates in doubles, with a record of magnitudes that
/// doubles can't hold, and allows for `max_terms` terms.
Cost cost_of(const expr::Expr& formula, const eval::Assignment& assignment,
             std::uint64_t max_terms);

/// Whether the ladder can be expected to decide `formula` (an equation: to agree to as many bits as
/// are asked for) with at most 4096 bits and at most `max_terms` terms, within some milliseconds.
bool is_affordable(const expr::Expr& formula, const eval::Assignment& assignment,
                   std::uint64_t max_terms);

/// The same where the cheap rungs of the ladder have been asked already.
bool is_affordable(const eval::CheapDecision& cheaply, const expr::Expr& formula,
                   const eval::Assignment& assignment, std::uint64_t max_terms);

}  // namespace latent::props
