/// Everything that the theory says, in one place.
#pragma once

#include <string_view>
#include <vector>

#include "ref/theory/module.hpp"

namespace latent::theory {

/// The modules in the order in which they build on each other.
const std::vector<const Module*>& catalogue();

/// The module of that name, or null.
const Module* find_module(std::string_view name);

/// The theorem called `name`, `<module>.name` or `Latent.<module>.name`; null when there is none
/// or a bare name is not unique.
const Theorem* find_theorem(std::string_view name);

}  // namespace latent::theory
