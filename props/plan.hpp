/// What is known of a statement before any input is drawn.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "props/narrow.hpp"
#include "props/sampler.hpp"

namespace latent::props {

/// The largest real number that is drawn where nothing asks for a larger one.
inline constexpr double k_largest_real = 0x1p1000;

/// When a variable is drawn.
enum class Turn : std::uint8_t { Number, DeterminedNumber, Sequence };

struct SamplingPlan {
  Statement statement;
  SamplerOptions options;
  Constraints constraints;
  /// The ranges that the hypotheses leave, made where `constraints` no longer moves; nothing if the
  /// hypotheses contradict each other.
  std::optional<Box> start;
  /// The same where numbers are kept from being larger than is worth while; nothing if one has to
  /// be.
  std::optional<Box> moderate_start;
  /// The order in which kinds of variables are drawn: numbers, numbers that an equation determines,
  /// sequences.
  std::vector<Turn> turns;
  /// Numbers of the variables of each hypothesis.
  std::vector<std::vector<std::size_t>> hypothesis_variables;
  /// Whether a hypothesis holds anything that may take long to evaluate.
  std::vector<bool> hypothesis_may_be_costly;
};

/// Takes `statement` apart; `add_starts` is left to the owner of the plan. Throws
/// `std::invalid_argument` for a variable that is neither a number nor a sequence ℕ → ℝ.
SamplingPlan make_plan(Statement statement, const SamplerOptions& options);

/// Whether the step is the variable itself, maybe as a number of another sort.
bool stands_alone(const Constraints& constraints, StepIndex step, std::size_t variable);

/// Makes the boxes that attempts start from. The plan must not move any more.
void add_starts(SamplingPlan& plan);

/// The largest whole number that is drawn where nothing asks for a larger one.
double largest_whole(const SamplerOptions& options);

/// Why hypothesis number `i` keeps `assignment` from being an input; nothing if it certainly holds.
std::optional<Discard> hypothesis_rejects(const SamplingPlan& plan, std::size_t i,
                                          const eval::Assignment& assignment);

}  // namespace latent::props
