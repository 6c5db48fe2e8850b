/// Names and symbols that everybody knows, and what everybody takes them to mean.
#pragma once

#include <optional>
#include <string_view>

namespace latent::lean {

/// `Real.log` for `log`, `Real.pi` for `π`; nothing for a name without such a meaning.
std::optional<std::string_view> known_meaning(std::string_view name);

/// `+`, `≤`, `ℝ` and their kin.
bool is_known_symbol(std::string_view token);

}  // namespace latent::lean
