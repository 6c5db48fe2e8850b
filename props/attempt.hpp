/// One attempt at an input: variables get values one after the other.
#pragma once

#include <variant>

#include "props/plan.hpp"

namespace latent::props {

/// Draws one input.
///
/// All variables but sequences come in random order. Each is drawn from the range that narrowing
/// leaves of it, given those drawn before; when a hypothesis then turns out to fail (ranges are
/// rounded outward), that one variable is drawn again, a few times. Most inputs are kept within
/// bounds of cost, drawn at random as well, for which the same narrowing solves.
std::variant<Sample, Discard> attempt(const SamplingPlan& plan, Random& random);

}  // namespace latent::props
