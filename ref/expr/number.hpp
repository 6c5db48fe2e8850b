/// Exact numbers: the literals of formulas, the values of samples, the first rung of the ladder.
#pragma once

#include <algorithm>
#include <boost/multiprecision/gmp.hpp>
#include <cstddef>
#include <optional>

namespace latent {

/// An integer of any size.
using Integer = boost::multiprecision::mpz_int;

/// A rational number of any size, always in lowest terms with a positive denominator.
using Rational = boost::multiprecision::mpq_rational;

/// How many digits `value` has after the decimal point; nothing when it is not a finite decimal.
inline std::optional<std::size_t> decimal_places(const Rational& value) {
  Integer rest = denominator(value);
  const auto remove = [&rest](unsigned prime) {
    const Integer factor = prime;
    return mpz_remove(rest.backend().data(), rest.backend().data(), factor.backend().data());
  };
  const std::size_t twos = remove(2);
  const std::size_t fives = remove(5);
  if (rest != 1) return std::nullopt;
  return std::max(twos, fives);
}

}  // namespace latent
