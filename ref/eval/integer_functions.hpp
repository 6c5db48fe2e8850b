/// Functions from ℕ to ℕ, exactly.
#pragma once

#include <optional>

#include "ref/expr/number.hpp"

namespace latent::eval {

/// Beyond this many factors factorials and binomial coefficients are not computed.
inline constexpr unsigned k_max_factors = 100'000;

/// n!, for n ≤ `k_max_factors`.
std::optional<Integer> factorial(const Integer& n);

/// n choose k, 0 for k > n; for min(k, n − k) ≤ `k_max_factors`.
std::optional<Integer> binomial(const Integer& n, const Integer& k);

}  // namespace latent::eval
