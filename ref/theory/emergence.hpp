/// Claim 7: emergent abilities as phase transitions ordered by N*.
#pragma once

#include "ref/theory/module.hpp"

namespace latent::theory {

struct Emergence {
  Module module;
  Function emergeCompute, taskLoss;

  Emergence();
};

const Emergence& emergence();

}  // namespace latent::theory
