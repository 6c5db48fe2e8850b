#include "ref/eval/gamma.hpp"

#include <mpfr.h>

#include <algorithm>

#include "ref/eval/exact_domain.hpp"

namespace latent::eval {

namespace {

// Above this Γ is of no use to anybody and costly.
constexpr int k_largest = 1000;

constexpr int k_smallest = -1000;

// Nearer to 0 than 2 to minus this there is only said that Γ is large.
constexpr unsigned k_tiny_bits = 2000;

// A little below the minimum of Γ on x > 0, which is 0.88560….
const Rational k_minimum(8856, 10000);

/// A number of MPFR that frees itself.
class Float {
 public:
  explicit Float(int bits) { mpfr_init2(value_, bits); }
  ~Float() { mpfr_clear(value_); }
  Float(const Float&) = delete;
  Float& operator=(const Float&) = delete;
  mpfr_ptr get() { return value_; }

 private:
  mpfr_t value_;
};

/// The rational numbers x and y at most `bits` bits long around `value`: the argument itself may
/// have to be rounded.
struct Argument {
  Float below;
  Float above;
  explicit Argument(const Rational& value, int bits) : below(bits), above(bits) {
    mpfr_set_q(below.get(), value.backend().data(), MPFR_RNDD);
    mpfr_set_q(above.get(), value.backend().data(), MPFR_RNDU);
  }
};

Rational rational(mpfr_ptr value) {
  Rational result;
  mpfr_get_q(result.backend().data(), value);
  return result;
}

/// Γ at x, which is no pole, rounded as said.
Rational gamma_at(mpfr_ptr x, mpfr_rnd_t rounding) {
  Float result(static_cast<int>(mpfr_get_prec(x)));
  mpfr_gamma(result.get(), x, rounding);
  return rational(result.get());
}

/// The sign of ψ = Γ'/Γ at x where it is certain, else 0.
int digamma_sign(mpfr_ptr x) {
  Float down(64);
  Float up(64);
  mpfr_digamma(down.get(), x, MPFR_RNDD);
  mpfr_digamma(up.get(), x, MPFR_RNDU);
  if (mpfr_sgn(down.get()) > 0) return 1;
  return mpfr_sgn(up.get()) < 0 ? -1 : 0;
}

}  // namespace

Bounds gamma_bounds(const Rational& lower, const Rational& upper, int bits) {
  const Rational tiny(1, Integer(1) << k_tiny_bits);
  if (upper <= 0) {
    if (lower == upper && denominator(lower) == 1) return {Rational(0), Rational(0)};
    if (ceil_of(lower) <= floor_of(upper) || lower < k_smallest) return {};
    if (upper > -tiny) return {};
  } else if (lower <= 0) {
    return {};
  } else if (lower < tiny) {
    return {k_minimum, std::nullopt};
  }
  Argument first(lower, bits);
  Argument last(upper, bits);
  // Rounding must not have moved an end onto or over a pole.
  if (upper <= 0) {
    const bool moved = mpfr_integer_p(first.below.get()) != 0 ||
                       mpfr_integer_p(last.above.get()) != 0 ||
                       floor_of(rational(first.below.get())) != floor_of(lower) ||
                       floor_of(rational(last.above.get())) != floor_of(upper);
    if (moved) return {};
  }
  if (upper > k_largest) {
    if (lower < 2) return {Rational(0), std::nullopt};
    if (lower > k_largest) return {Rational(1), std::nullopt};
    return {gamma_at(first.below.get(), MPFR_RNDD), std::nullopt};
  }
  // ψ increases between poles, so |Γ| falls up to where it vanishes, and rises from there.
  const int sign = lower > 0 || floor_of(lower) % 2 == 0 ? 1 : -1;
  const Rational at_first_down = gamma_at(first.below.get(), MPFR_RNDD);
  const Rational at_first_up = gamma_at(first.below.get(), MPFR_RNDU);
  const Rational at_last_down = gamma_at(last.above.get(), MPFR_RNDD);
  const Rational at_last_up = gamma_at(last.above.get(), MPFR_RNDU);
  const bool rises = digamma_sign(first.below.get()) > 0;
  const bool falls = digamma_sign(last.above.get()) < 0;
  Rational least = std::min(at_first_down, at_last_down);
  Rational greatest = std::max(at_first_up, at_last_up);
  if (!rises && !falls) {
    // The extremum of |Γ| lies within, or the ends are too near to it.
    if (sign > 0) least = lower > 0 ? k_minimum : Rational(0);
    if (sign < 0) greatest = 0;
  }
  return {least, greatest};
}

}  // namespace latent::eval
