#include "lean_mirror/elaborate/operator_class.hpp"

#include <algorithm>
#include <array>

namespace latent::lean {

bool is_operator_class(std::string_view name) {
  constexpr auto k_names = std::to_array<std::string_view>(
      {"Add",          "Sub",     "Mul",          "Div",     "Mod",      "Neg",
       "Inv",          "Pow",     "HAdd",         "HSub",    "HMul",     "HDiv",
       "HMod",         "HPow",    "LT",           "LE",      "Preorder", "PartialOrder",
       "LinearOrder",  "OfNat",   "OfScientific", "NatCast", "IntCast",  "RatCast",
       "Coe",          "CoeTail", "CoeHead",      "CoeOut",  "CoeTC",    "CoeHTCT",
       "CoeT",         "Min",     "Max",          "Zero",    "One",      "Membership",
       "NatPow",       "Monoid",  "Field",        "Ring",    "CommRing", "Semiring",
       "CommSemiring", "Lattice", "Sup",          "Inf"});
  return std::find(k_names.begin(), k_names.end(), name) != k_names.end();
}

}  // namespace latent::lean
