/// Claim 9: the information bottleneck is optimal at N* modes.
#pragma once

#include "ref/theory/module.hpp"

namespace latent::theory {

struct InformationBottleneck {
  Module module;
  Function ibObjective, modeInfo, infoUpTo;

  InformationBottleneck();
};

const InformationBottleneck& information_bottleneck();

}  // namespace latent::theory
