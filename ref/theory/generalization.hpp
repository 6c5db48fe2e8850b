/// Claim 3: the generalization gap √(N*/n), and how surely it holds.
#pragma once

#include "ref/theory/module.hpp"

namespace latent::theory {

struct Generalization {
  Module module;
  Function genGap, tailProb, samplesFor, samplesAtConf, gapAtConf, binomTail;

  Generalization();
};

const Generalization& generalization();

}  // namespace latent::theory
