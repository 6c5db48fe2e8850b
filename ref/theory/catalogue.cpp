#include "ref/theory/catalogue.hpp"

#include "ref/theory/architecture.hpp"
#include "ref/theory/double_descent.hpp"
#include "ref/theory/emergence.hpp"
#include "ref/theory/forgetting.hpp"
#include "ref/theory/generalization.hpp"
#include "ref/theory/grokking.hpp"
#include "ref/theory/information_bottleneck.hpp"
#include "ref/theory/landscape.hpp"
#include "ref/theory/latent_number.hpp"
#include "ref/theory/safety.hpp"
#include "ref/theory/scaling_exponent.hpp"

namespace latent::theory {

const std::vector<const Module*>& catalogue() {
  static const std::vector<const Module*> modules = {
      &latent_number().module,  &scaling_exponent().module, &grokking().module,
      &generalization().module, &architecture().module,     &double_descent().module,
      &emergence().module,      &forgetting().module,       &information_bottleneck().module,
      &landscape().module,      &safety().module,
  };
  return modules;
}

const Module* find_module(std::string_view name) {
  for (const Module* module : catalogue()) {
    if (module->name() == name) return module;
  }
  return nullptr;
}

const Theorem* find_theorem(std::string_view name) {
  const Theorem* found = nullptr;
  for (const Module* module : catalogue()) {
    for (const Theorem& theorem : module->theorems()) {
      if (theorem.qualified_name() == name || theorem.module + "." + theorem.name == name) {
        return &theorem;
      }
      if (theorem.name == name) {
        if (found) return nullptr;
        found = &theorem;
      }
    }
  }
  return found;
}

}  // namespace latent::theory
