/// Inputs made simpler while they keep doing what they were found for.
#pragma once

#include <functional>
#include <vector>

#include "props/sampler.hpp"
#include "ref/eval/ladder.hpp"

namespace latent::props {

/// Inputs that are simpler than `assignment` in one variable, or in several that are equal: small
/// integers first, then rationals with small denominators near the old value. Every one meets the
/// hypotheses (and is a double where the sampler draws doubles only). A chain of them always ends.
/// Throws `std::invalid_argument` if a variable of the statement has no value.
std::vector<eval::Assignment> simpler(const Sampler& sampler, const eval::Assignment& assignment);

/// Inputs that are tried at most; they bound the work, not the result in any ordinary case.
inline constexpr int k_max_shrink_trials = 3000;

/// A simpler input that `keeps` accepts, found by taking the first simpler one again and again
/// until there is none, or `max_trials` inputs were tried. `assignment` itself is taken to be
/// acceptable. Deterministic if `keeps` is.
///
///     shrink(sampler, input, [&](const eval::Assignment& a) { return still_fails(a); });
eval::Assignment shrink(const Sampler& sampler, eval::Assignment assignment,
                        const std::function<bool(const eval::Assignment&)>& keeps,
                        int max_trials = k_max_shrink_trials);

/// A simpler counterexample: the conclusion of the statement stays certainly false.
eval::Assignment shrink(const Sampler& sampler, eval::Assignment counterexample,
                        const eval::LadderOptions& ladder);

/// Numbers of the sort `sort` that are simpler than `value` by `is_simpler`, in the order in which
/// they are worth trying.
std::vector<Rational> simpler_numbers(const Rational& value, const expr::Sort& sort);

}  // namespace latent::props
