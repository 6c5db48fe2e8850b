/// The binomial tail by integer arithmetic, apart from the evaluator.
#pragma once

#include "ref/expr/number.hpp"

namespace latent::theory::testing {

/// P(|K/n − p| ≥ ε) for K successes in n ≥ 1 trials of probability p, 0 ≤ p ≤ 1: the numbers
/// n!/(k!(n−k)!) aᵏ (b−a)ⁿ⁻ᵏ with p = a/b, by their recurrence, over bⁿ.
inline Rational binomial_tail(unsigned n, const Rational& p, const Rational& eps) {
  const Integer a = numerator(p);
  const Integer b = denominator(p);
  Integer tail = 0;
  Integer choose = 1;
  for (unsigned k = 0; k <= n; ++k) {
    const Rational distance = Rational(k, n) - p;
    if (abs(distance) >= eps) {
      tail += choose * Integer(pow(a, k)) * Integer(pow(Integer(b - a), n - k));
    }
    choose = choose * (n - k) / (k + 1);
  }
  return Rational(tail, Integer(pow(b, n)));
}

}  // namespace latent::theory::testing
