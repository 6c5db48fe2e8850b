/// One attempt at an input: variables get values one after the other.
#pragma once

#include <variant>

#include "props/draw_number.hpp"
#include "props/narrow.hpp"
#include "props/sampler.hpp"

namespace latent::props {

/// What is known of a statement before any input is drawn.
struct SamplingPlan {
  Statement statement;
  SamplerOptions options;
  Constraints constraints;
  /// The ranges that the hypotheses leave; nothing if they contradict each other.
  std::optional<Box> start;
  /// Numbers of the variables of each hypothesis.
  std::vector<std::vector<std::size_t>> hypothesis_variables;
  /// Whether a hypothesis holds anything that may take long to evaluate.
  std::vector<bool> hypothesis_may_be_costly;
};

/// Takes `statement` apart. Throws `std::invalid_argument` for a variable that is neither a number
/// nor a sequence ℕ → ℝ.
SamplingPlan make_plan(Statement statement, const SamplerOptions& options);

/// Why hypothesis number `i` keeps `assignment` from being an input; nothing if it certainly holds.
std::optional<Discard> hypothesis_rejects(const SamplingPlan& plan, std::size_t i,
                                          const eval::Assignment& assignment);

/// Draws one input.
///
/// All variables but sequences come in random order. Each is drawn from the range that narrowing
/// leaves of it, given those drawn before; when a hypothesis then turns out to fail (ranges are
/// rounded outward), that one variable is drawn again, a few times. Most inputs are kept within
/// bounds of cost, drawn at random as well, for which the same narrowing solves.
std::variant<Sample, Discard> attempt(const SamplingPlan& plan, Random& random);

}  // namespace latent::props
