#include "lean_mirror/audit/known_name.hpp"

#include <algorithm>
#include <array>

namespace latent::lean {

namespace {

struct KnownName {
  std::string_view name;
  std::string_view meaning;
};

constexpr auto k_known_names = std::to_array<KnownName>({{"π", "Real.pi"},
                                                         {"pi", "Real.pi"},
                                                         {"exp", "Real.exp"},
                                                         {"rexp", "Real.exp"},
                                                         {"log", "Real.log"},
                                                         {"logb", "Real.logb"},
                                                         {"sqrt", "Real.sqrt"},
                                                         {"sin", "Real.sin"},
                                                         {"cos", "Real.cos"},
                                                         {"tan", "Real.tan"},
                                                         {"arcsin", "Real.arcsin"},
                                                         {"arccos", "Real.arccos"},
                                                         {"arctan", "Real.arctan"},
                                                         {"sinh", "Real.sinh"},
                                                         {"cosh", "Real.cosh"},
                                                         {"tanh", "Real.tanh"},
                                                         {"rpow", "Real.rpow"},
                                                         {"choose", "Nat.choose"},
                                                         {"factorial", "Nat.factorial"},
                                                         {"floor", "Int.floor"},
                                                         {"ceil", "Int.ceil"}});

constexpr auto k_known_symbols = std::to_array<std::string_view>(
    {"+", "-", "*", "/", "^",  "%", "=", "≠", "<", "≤",  ">", "≥", "∈",
     "∣", "∧", "∨", "¬", "→",  "↔", "√", "π", "!", "⁻¹", "∑", "∏", "|",
     "⌊", "⌋", "⌈", "⌉", "⌊⌋", "∀", "∃", "ℝ", "ℕ", "ℤ",  "ℚ"});

}  // namespace

std::optional<std::string_view> known_meaning(std::string_view name) {
  const auto* found = std::find_if(k_known_names.begin(), k_known_names.end(),
                                   [&](const KnownName& known) { return known.name == name; });
  if (found == k_known_names.end()) return std::nullopt;
  return found->meaning;
}

bool is_known_symbol(std::string_view token) {
  return std::find(k_known_symbols.begin(), k_known_symbols.end(), token) != k_known_symbols.end();
}

}  // namespace latent::lean
