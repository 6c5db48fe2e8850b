/// Claim 10: the smoothness of the landscape is proportional to log ρ.
#pragma once

#include "ref/theory/module.hpp"

namespace latent::theory {

struct Landscape {
  Module module;
  Function smoothness, condNumber, gdFactor, accelRho;

  Landscape();
};

const Landscape& landscape();

}  // namespace latent::theory
