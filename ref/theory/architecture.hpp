/// Claims 4 and 6: N*² parameters a head, and when sparse experts win.
#pragma once

#include "ref/theory/module.hpp"

namespace latent::theory {

struct Architecture {
  Module module;
  Function headParams, lowRankError, moeCost, denseCost, moeSpeedup, moeBreakEven;

  Architecture();
};

const Architecture& architecture();

}  // namespace latent::theory
