#include "props/simple_rational.hpp"

#include <cmath>
#include <stdexcept>
#include <utility>

#include "ref/eval/exact_domain.hpp"

namespace latent::props {

Rational simplest_between(const Rational& lower, const Rational& upper) {
  if (lower > upper) throw std::invalid_argument("simplest_between needs lower <= upper");
  if (lower <= 0 && upper >= 0) return 0;
  if (upper < 0) return -simplest_between(-upper, -lower);
  // Both ends share a continued fraction up to the term in which they part. They are held as
  // quotients a / b ≤ c / d, and terms are added up to h / k as they come, all without common
  // divisors having to be looked for.
  Integer a = numerator(lower);
  Integer b = denominator(lower);
  Integer c = numerator(upper);
  Integer d = denominator(upper);
  Integer h_before = 0;
  Integer h = 1;
  Integer k_before = 1;
  Integer k = 0;
  const auto add_term = [&](const Integer& term) {
    h_before += term * h;
    h_before.swap(h);
    k_before += term * k;
    k_before.swap(k);
  };
  Integer term;
  for (;;) {
    mpz_cdiv_q(term.backend().data(), a.backend().data(), b.backend().data());
    if (term * d <= c) break;
    --term;
    add_term(term);
    // 1 / (c / d − term) ≤ 1 / (a / b − term)
    a -= term * b;
    c -= term * d;
    a.swap(d);
    b.swap(c);
  }
  add_term(term);
  return Rational(h, k);
}

std::vector<Integer> continued_fraction(const Rational& value) {
  std::vector<Integer> terms;
  for (Rational rest = value;;) {
    terms.push_back(eval::floor_of(rest));
    rest -= terms.back();
    if (rest == 0) return terms;
    rest = 1 / rest;
  }
}

Rational from_continued_fraction(std::span<const Integer> terms) {
  Rational result(terms.back());
  for (std::size_t i = terms.size() - 1; i-- > 0;) result = terms[i] + 1 / result;
  return result;
}

bool is_simpler(const Rational& a, const Rational& b) {
  if (denominator(a) != denominator(b)) return denominator(a) < denominator(b);
  const Integer size_a = abs(Integer(numerator(a)));
  const Integer size_b = abs(Integer(numerator(b)));
  if (size_a != size_b) return size_a < size_b;
  return a > b;
}

bool is_double(const Rational& value) {
  // mpq_get_d truncates, so that it is exact where it can be.
  const double truncated = mpq_get_d(value.backend().data());
  return std::isfinite(truncated) && Rational(truncated) == value;
}

}  // namespace latent::props
