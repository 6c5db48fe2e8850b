#include "ref/eval/integer_functions.hpp"

#include <algorithm>
#include <array>

namespace latent::eval {

namespace {

std::size_t bits_of(const Integer& n) { return n == 0 ? 1 : msb(n) + 1; }

constexpr auto k_primes = std::to_array<int>({2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41});

/// Whether n, which is odd and above the base, is a strong probable prime to the base: with
/// n − 1 = 2ˢ d, d odd, that bᵈ = 1 or one of bᵈ, b²ᵈ, …, is −1 modulo n. Primes are; of other
/// numbers the first that is so to all 13 bases is 3317044064679887385961981 (Sorenson and Webster,
/// Strong pseudoprimes to twelve prime bases, 2017).
bool passes_strong_test(const Integer& n, int base) {
  const Integer last = n - 1;
  const auto twos = lsb(last);
  Integer power = powm(Integer(base), Integer(last >> twos), n);
  if (power == 1 || power == last) return true;
  for (std::size_t i = 1; i < twos; ++i) {
    power = power * power % n;
    if (power == last) return true;
  }
  return false;
}

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
  for (const int p : k_primes) {
    if (n % p == 0) return truth_of(n == p);
  }
  if (bits_of(n) > k_max_number_bits) return Truth::Undecided;
  static const Integer certain("3317044064679887385961981");
  if (n < certain) {
    return truth_of(std::all_of(k_primes.begin(), k_primes.end(),
                                [&](int base) { return passes_strong_test(n, base); }));
  }
  return mpz_probab_prime_p(n.backend().data(), 1) == 0 ? Truth::False : Truth::Undecided;
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
