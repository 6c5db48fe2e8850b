/// Claim 1: the scaling exponent α = β log ρ, and the power law that it is the exponent of.
#pragma once

#include "ref/theory/module.hpp"

namespace latent::theory {

struct ScalingExponent {
  Module module;
  Function alpha, learnedModes, scalingLoss, computeFor;

  ScalingExponent();
};

const ScalingExponent& scaling_exponent();

}  // namespace latent::theory
