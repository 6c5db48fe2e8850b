/// Functions on ℕ, exactly, with Lean's values throughout. Nothing where the result, or the work,
/// would be larger than the limits named here.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "ref/eval/truth.hpp"
#include "ref/expr/number.hpp"

namespace latent::eval {

/// Beyond this many factors factorials and binomial coefficients are not computed.
inline constexpr unsigned k_max_factors = 100'000;
/// Numbers of more bits are neither tested for being prime nor written in digits.
inline constexpr std::size_t k_max_number_bits = 4096;
/// Numbers above this are not factored: it takes as many steps as the root of one.
inline constexpr std::uint64_t k_max_factored = 1'000'000'000'000;

/// n!, for n ≤ `k_max_factors`.
std::optional<Integer> factorial(const Integer& n);

/// n choose k, 0 for k > n; for min(k, n − k) ≤ `k_max_factors`.
std::optional<Integer> binomial(const Integer& n, const Integer& k);

/// Nat.fib n, for n ≤ `k_max_factors`.
std::optional<Integer> fibonacci(const Integer& n);

/// Nat.gcd: gcd 0 n = n.
Integer greatest_common_divisor(const Integer& a, const Integer& b);

/// Nat.lcm: 0 where one of them is.
Integer least_common_multiple(const Integer& a, const Integer& b);

/// Nat.sqrt: √n rounded down.
Integer natural_root(const Integer& n);

/// Nat.log b n: the largest k with bᵏ ≤ n; 0 where n < b or b ≤ 1. Mathlib: Data/Nat/Log.
Integer natural_logarithm(const Integer& b, const Integer& n);

/// Nat.clog b n: the least k with n ≤ bᵏ; 0 where b ≤ 1 or n ≤ 1. Mathlib: Data/Nat/Log.
Integer natural_logarithm_up(const Integer& b, const Integer& n);

/// Whether n is prime. Certain for all n below 3.3 · 10²⁴; above, primes stay undecided, as do
/// numbers of more than `k_max_number_bits` bits without small factors.
Truth is_prime(const Integer& n);

/// Whether a divides b in ℕ or ℤ: 0 divides 0 alone.
bool divides(const Integer& a, const Integer& b);

/// Nat.digits b n, the lowest first: none for n = 0; n itself to base 0, n ones to base 1. For n of
/// at most `k_max_number_bits` bits, and of at most `k_max_factors` digits.
std::optional<std::vector<Integer>> digits(const Integer& b, const Integer& n);

/// Nat.divisors n in ascending order: none for n = 0. For n ≤ `k_max_factored`.
std::optional<std::vector<Integer>> divisors(const Integer& n);

}  // namespace latent::eval
