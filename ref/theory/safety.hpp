/// Claims 11 and 12: alignment, reward hacking, and the attack surface D − N*.
#pragma once

#include "ref/theory/module.hpp"

namespace latent::theory {

struct Safety {
  Module module;
  Function alignSamples, proxyGap, hackRatio, attackSurface, offShare, robustRadius;

  Safety();
};

const Safety& safety();

}  // namespace latent::theory
