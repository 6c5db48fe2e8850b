/// Claim 5: double descent, once variance saturates at σ²N*/n.
#pragma once

#include "ref/theory/module.hpp"

namespace latent::theory {

struct DoubleDescent {
  Module module;
  Function bias, variance, satVariance, risk, pCrit;

  DoubleDescent();
};

const DoubleDescent& double_descent();

}  // namespace latent::theory
