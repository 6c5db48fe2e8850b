/// The exact values of number literals.
#pragma once

#include <optional>
#include <string_view>

#include "ref/expr/number.hpp"

namespace latent::lean {

/// Literals of more digits, or with larger exponents, have no value here: they would only serve to
/// exhaust the memory.
constexpr int k_max_literal_digits = 100'000;

/// The value of a natural literal: `42`, `1_000`, `0x1F`, `0b101`, `0o17`. Nothing for a text that
/// is not one, or is too long.
std::optional<Integer> natural_value(std::string_view literal);

/// The value of a scientific literal, exactly: `1.5` is 3/2, `1e-3` is 1/1000, and so is `0.001`.
/// Natural literals are accepted too. Nothing for a text that is neither, or is too long, or has an
/// exponent beyond ±`k_max_literal_digits`.
std::optional<Rational> scientific_value(std::string_view literal);

}  // namespace latent::lean
