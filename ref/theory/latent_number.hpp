/// The Latent Number ρ: spectral coefficients (1/ρ)ᵏ, their sums and tails, and the effective
/// dimension N*(ε) = log(1/ε) / log ρ.
#pragma once

#include "ref/theory/module.hpp"

namespace latent::theory {

struct LatentNumber {
  Module module;
  Function coeff, partialSum, tail, truncError, nStar, modes;

  LatentNumber();
};

const LatentNumber& latent_number();

}  // namespace latent::theory
