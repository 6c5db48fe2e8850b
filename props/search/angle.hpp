/// Real variables as rational multiples of π, at which sines, cosines and tangents are known
/// exactly.
#pragma once

#include <vector>

#include "props/search/specialise.hpp"

namespace latent::props {

/// Statements in which real variables that occur below a sine, a cosine or a tangent are replaced
/// by q · π for a new real variable q: all of them together, then each alone; none where there are
/// no such variables.
std::vector<Specialisation> with_angles(const Statement& statement);

/// Factors of π worth trying besides 0, ±1, 2 and 1/2.
std::vector<Rational> plain_angles();

/// Values for the variables of `original`, from which `special` was made by `with_angles`, that
/// come of values for those of `special`: multiples of π are closed terms such as 3 · π / 2.
eval::Assignment in_angles(const Specialisation& special, const Statement& original,
                           const eval::Assignment& values);

}  // namespace latent::props
