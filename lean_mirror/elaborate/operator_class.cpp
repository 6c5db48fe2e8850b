#include "lean_mirror/elaborate/operator_class.hpp"

#include <algorithm>
#include <array>

namespace latent::lean {

namespace {

constexpr auto k_names = std::to_array<std::string_view>({"Add",
                                                          "Sub",
                                                          "Mul",
                                                          "Div",
                                                          "Mod",
                                                          "Neg",
                                                          "Inv",
                                                          "Pow",
                                                          "HAdd",
                                                          "HSub",
                                                          "HMul",
                                                          "HDiv",
                                                          "HMod",
                                                          "HPow",
                                                          "LT",
                                                          "LE",
                                                          "OfNat",
                                                          "Min",
                                                          "OfScientific",
                                                          "Max",
                                                          "Zero",
                                                          "One",
                                                          "NatPow",
                                                          "Membership",
                                                          "Sup",
                                                          "Inf",
                                                          "SupSet",
                                                          "InfSet",
                                                          "Bot",
                                                          "Top",
                                                          "Dvd",
                                                          "SMul",
                                                          "HSMul",
                                                          "VAdd",
                                                          "Norm",
                                                          "NNNorm",
                                                          "Abs",
                                                          "Union",
                                                          "Inter",
                                                          "SDiff",
                                                          "Compl",
                                                          "Insert",
                                                          "Singleton",
                                                          "EmptyCollection",
                                                          "Preorder",
                                                          "PartialOrder",
                                                          "LinearOrder",
                                                          "Lattice",
                                                          "NatCast",
                                                          "IntCast",
                                                          "RatCast",
                                                          "Monoid",
                                                          "AddMonoid",
                                                          "CommMonoid",
                                                          "AddCommMonoid",
                                                          "Group",
                                                          "AddGroup",
                                                          "CommGroup",
                                                          "AddCommGroup",
                                                          "Semiring",
                                                          "CommSemiring",
                                                          "Ring",
                                                          "CommRing",
                                                          "DivisionRing",
                                                          "Field",
                                                          "OrderedField",
                                                          "LinearOrderedField",
                                                          "LinearOrderedCommRing",
                                                          "FloorRing",
                                                          "Coe",
                                                          "CoeTail",
                                                          "CoeHead",
                                                          "CoeOut",
                                                          "CoeTC",
                                                          "CoeHTCT",
                                                          "CoeT",
                                                          "CoeFun",
                                                          "CoeSort",
                                                          "CoeDep"});

/// Ends of names of classes that have operations among their fields.
constexpr auto k_endings =
    std::to_array<std::string_view>({"Order", "Field", "Ring", "Semiring", "Monoid", "Group",
                                     "Semigroup", "Lattice", "Cast", "Module", "Algebra"});

}  // namespace

bool is_library_operator_class(std::string_view name) {
  return std::find(k_names.begin(), k_names.end(), name) != k_names.end();
}

bool is_operator_class(std::string_view name) {
  if (is_library_operator_class(name)) return true;
  // `IsOrderedRing` and its kin say something and have no operations.
  if (name.starts_with("Is")) return false;
  if (name.starts_with("Coe") || name.starts_with("Has")) return true;
  return std::any_of(k_endings.begin(), k_endings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

}  // namespace latent::lean
