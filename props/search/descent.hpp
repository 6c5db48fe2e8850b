/// Inputs at which a statement holds, moved towards where it might not.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "props/random.hpp"
#include "props/sampler.hpp"
#include "ref/eval/ladder.hpp"

namespace latent::props {

/// Decides the conclusion at an input that meets the hypotheses.
using Judge = std::function<eval::Decision(const eval::Assignment&)>;

/// Looks for an input at which the conclusion is false by making its margin (the least relative
/// distance between the two sides of its order relations) smaller, from `start` on: moves along one
/// axis, along two at once and in random directions, by steps that grow while they help and shrink
/// while they don't. Moved values are multiples of a power of two. Tries `budget` inputs at most.
/// Deterministic if `judge` is.
std::optional<eval::Assignment> descend(const Sampler& sampler, const eval::Assignment& start,
                                        Random& random, std::uint64_t budget, const Judge& judge);

}  // namespace latent::props
