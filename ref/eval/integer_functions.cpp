#include "ref/eval/integer_functions.hpp"

namespace latent::eval {

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

}  // namespace latent::eval
