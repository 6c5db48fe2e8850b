#include "ref/theory/claims.hpp"

#include <algorithm>

#include "ref/theory/catalogue.hpp"

namespace latent::theory {

std::vector<const Theorem*> theorems_of_claim(int claim) {
  std::vector<const Theorem*> theorems;
  for (const Module* module : catalogue()) {
    for (const Theorem& theorem : module->theorems()) {
      const auto& claims = theorem.claims;
      const bool belongs = claim == 0
                               ? claims.empty()
                               : std::find(claims.begin(), claims.end(), claim) != claims.end();
      if (belongs) theorems.push_back(&theorem);
    }
  }
  return theorems;
}

}  // namespace latent::theory
