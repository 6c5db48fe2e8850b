/// Sequences drawn at random under rules for their terms.
#pragma once

#include <cstddef>
#include <optional>

#include "props/plan.hpp"

namespace latent::props {

struct DrawnSequence {
  eval::Sequence value;
  /// Some term is at an edge, as `draw_number` means it.
  bool edge = false;
};

/// Draws a table for the sequence with number `variable`, as long as the rules for its terms reach
/// or a little longer, each term from the range that the rules leave it. `solved` and `values` tell
/// what is known of the variables drawn before; terms are mostly powers of `base` if there is one.
/// Nothing if some term is left no value.
std::optional<DrawnSequence> draw_sequence(const SamplingPlan& plan, const Box& solved,
                                           const eval::Assignment& values, std::size_t variable,
                                           const std::optional<Rational>& base, Random& random);

}  // namespace latent::props
