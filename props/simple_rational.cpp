#include "props/simple_rational.hpp"

#include <cmath>
#include <cstdint>
#include <stdexcept>
#include <utility>

#include "ref/eval/exact_domain.hpp"

namespace latent::props {

namespace {

__extension__ using Wide = __int128;

/// A quotient of two positive integers.
template <class Whole>
struct Quotient {
  Whole top;
  Whole bottom;
};

Integer quotient_up(const Integer& a, const Integer& b) {
  Integer result;
  mpz_cdiv_q(result.backend().data(), a.backend().data(), b.backend().data());
  return result;
}

Wide quotient_up(Wide a, Wide b) {
  // Most quotients are of words, which are divided several times as fast.
  constexpr Wide k_word = Wide{1} << 62;
  if (a < k_word && b < k_word) {
    const auto top = static_cast<std::int64_t>(a);
    const auto bottom = static_cast<std::int64_t>(b);
    return top / bottom + (top % bottom != 0 ? 1 : 0);
  }
  return a / b + (a % b != 0 ? 1 : 0);
}

/// The simplest of the numbers from `lower` to `upper`, both positive. Both ends share a continued
/// fraction up to the term in which they part; terms are added up to h / k as they come, all
/// without common divisors having to be looked for.
template <class Whole>
Quotient<Whole> simplest_of(Quotient<Whole> lower, Quotient<Whole> upper) {
  auto& [a, b] = lower;
  auto& [c, d] = upper;
  Whole h_before = 0;
  Whole h = 1;
  Whole k_before = 1;
  Whole k = 0;
  const auto add_term = [&](const Whole& term) {
    h_before += term * h;
    std::swap(h_before, h);
    k_before += term * k;
    std::swap(k_before, k);
  };
  for (;;) {
    Whole term = quotient_up(a, b);
    if (term * d <= c) {
      add_term(term);
      return {h, k};
    }
    --term;
    add_term(term);
    // 1 / (c / d − term) ≤ 1 / (a / b − term)
    a -= term * b;
    c -= term * d;
    std::swap(a, d);
    std::swap(b, c);
  }
}

Quotient<Integer> quotient_of(const Rational& x) { return {numerator(x), denominator(x)}; }

}  // namespace

Rational simplest_between(const Rational& lower, const Rational& upper) {
  if (lower > upper) throw std::invalid_argument("simplest_between needs lower <= upper");
  if (lower <= 0 && upper >= 0) return 0;
  if (upper < 0) return -simplest_between(-upper, -lower);
  const auto [top, bottom] = simplest_of(quotient_of(lower), quotient_of(upper));
  return Rational(top, bottom);
}

Rational simplest_between(double lower, double upper) {
  if (!(lower <= upper)) throw std::invalid_argument("simplest_between needs lower <= upper");
  if (lower <= 0 && upper >= 0) return 0;
  if (upper < 0) return -simplest_between(-upper, -lower);
  // These doubles are multiples of 2⁻⁶², with numerators up to 2¹²⁴. What is computed on the way is
  // no larger, and no term of the result is larger than that of any other number in between.
  constexpr int k_places = 62;
  if (lower < 0x1p-9 || upper > 0x1p62) return simplest_between(Rational(lower), Rational(upper));
  constexpr Wide k_unit = Wide{1} << k_places;
  const auto [top, bottom] =
      simplest_of<Wide>({static_cast<Wide>(std::ldexp(lower, k_places)), k_unit},
                        {static_cast<Wide>(std::ldexp(upper, k_places)), k_unit});
  return Rational(static_cast<std::int64_t>(top), static_cast<std::int64_t>(bottom));
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
