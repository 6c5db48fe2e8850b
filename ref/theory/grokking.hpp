/// Claim 2: a spectral phase transition at ρ = 1, and when a growing ρ(t) passes it.
#pragma once

#include "ref/theory/module.hpp"

namespace latent::theory {

struct Grokking {
  Module module;
  Function rhoGrowth, grokTime, rhoRelax, grokTimeRelax, grokWidth;

  Grokking();
};

const Grokking& grokking();

}  // namespace latent::theory
