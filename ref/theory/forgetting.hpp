/// Claim 8: catastrophic forgetting as a collapse of ρ.
#pragma once

#include "ref/theory/module.hpp"

namespace latent::theory {

struct Forgetting {
  Module module;
  Function rhoAfter, rhoReplay, retention, forgettingGap;

  Forgetting();
};

const Forgetting& forgetting();

}  // namespace latent::theory
