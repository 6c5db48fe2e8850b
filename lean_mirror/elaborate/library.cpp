#include "lean_mirror/elaborate/library.hpp"

#include <algorithm>
#include <array>

namespace latent::lean {

bool is_library_module(std::string_view module) {
  constexpr auto k_libraries = std::to_array<std::string_view>(
      {"Mathlib", "Init", "Lean", "Std", "Batteries", "Aesop", "Qq", "ProofWidgets", "ImportGraph",
       "LeanSearchClient", "Plausible", "Lake"});
  const std::string_view root = module.substr(0, module.find('.'));
  return std::find(k_libraries.begin(), k_libraries.end(), root) != k_libraries.end();
}

}  // namespace latent::lean
