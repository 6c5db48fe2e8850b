#include "ref/eval/integer_functions.hpp"

#include <algorithm>

namespace latent::eval {

namespace {

std::size_t bits_of(const Integer& n) { return n == 0 ? 1 : msb(n) + 1; }

}  // namespace

std::optional<Integer> factorial(const Integer& n) {
  if (n > k_max_factors) return {};
  Integer result;
  mpz_fac_ui(result.backend().data(), n.convert_to<unsigned long>());
  return result;
}

std::optional<Integer> binomial(const Integer& n, const Integer& k) {
  if (k > n) return Integer(0);
  const Integer rest = n - k;
  const Integer& smaller = k < rest ? k : rest;
  if (smaller > k_max_factors) return {};
  Integer result;
  mpz_bin_ui(result.backend().data(), n.backend().data(), smaller.convert_to<unsigned long>());
  return result;
}

std::optional<Integer> fibonacci(const Integer& n) {
  if (n > k_max_factors) return {};
  Integer result;
  mpz_fib_ui(result.backend().data(), n.convert_to<unsigned long>());
  return result;
}

Integer greatest_common_divisor(const Integer& a, const Integer& b) { return gcd(a, b); }

Integer least_common_multiple(const Integer& a, const Integer& b) {
  return a == 0 || b == 0 ? Integer(0) : lcm(a, b);
}

Integer natural_root(const Integer& n) { return sqrt(n); }

Integer natural_logarithm(const Integer& b, const Integer& n) {
  if (b <= 1 || n < b) return 0;
  // Powers b ^ 2 ^ i up to n; then the exponent is put together from the highest bit down.
  std::vector<Integer> powers = {b};
  while (2 * bits_of(powers.back()) <= bits_of(n) + 1) {
    powers.push_back(powers.back() * powers.back());
  }
  Integer exponent = 0;
  Integer reached = 1;
  for (std::size_t i = powers.size(); i-- > 0;) {
    const Integer next = reached * powers[i];
    if (next > n) continue;
    reached = next;
    exponent += Integer(1) << static_cast<unsigned>(i);
  }
  return exponent;
}

Integer natural_logarithm_up(const Integer& b, const Integer& n) {
  if (b <= 1 || n <= 1) return 0;
  return natural_logarithm(b, n - 1) + 1;
}

Truth is_prime(const Integer& n) {
  if (n < 2) return Truth::False;
  if (bits_of(n) > k_max_number_bits) {
    return n % 2 == 0 ? Truth::False : Truth::Undecided;
  }
  // The test by Baillie, Pomerance, Selfridge and Wagstaff has no exception below 2^64.
  constexpr int k_rounds = 25;
  if (mpz_probab_prime_p(n.backend().data(), k_rounds) == 0) return Truth::False;
  return bits_of(n) <= 64 ? Truth::True : Truth::Undecided;
}

bool divides(const Integer& a, const Integer& b) {
  return mpz_divisible_p(b.backend().data(), a.backend().data()) != 0;
}

std::optional<std::vector<Integer>> digits(const Integer& b, const Integer& n) {
  std::vector<Integer> result;
  if (n == 0) return result;
  if (b == 0) return std::vector<Integer>{n};
  if (b == 1) {
    if (n > k_max_factors) return {};
    return std::vector<Integer>(n.convert_to<std::size_t>(), Integer(1));
  }
  if (bits_of(n) > k_max_number_bits) return {};
  for (Integer rest = n; rest > 0; rest /= b) result.emplace_back(rest % b);
  return result;
}

std::optional<std::vector<Integer>> divisors(const Integer& n) {
  if (n > k_max_factored) return {};
  std::vector<Integer> result;
  const auto number = n.convert_to<std::uint64_t>();
  for (std::uint64_t d = 1; d * d <= number; ++d) {
    if (number % d != 0) continue;
    result.emplace_back(d);
    if (d * d != number) result.emplace_back(number / d);
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace latent::eval
