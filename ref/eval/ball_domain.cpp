#include "ref/eval/ball_domain.hpp"

#include <flint/fmpz.h>

#include <algorithm>
#include <limits>

namespace latent::eval {

namespace {

using expr::Op;
using expr::Sort;

/// Frees what FLINT and Arb keep for a thread when the thread ends.
struct ThreadCaches {
  ~ThreadCaches() { flint_cleanup(); }
};

/// An integer of FLINT's.
class Whole {
 public:
  Whole() { fmpz_init(value_); }
  Whole(const Whole&) = delete;
  Whole& operator=(const Whole&) = delete;
  ~Whole() { fmpz_clear(value_); }
  operator fmpz*() { return value_; }

 private:
  fmpz_t value_;
};

/// A bound of a magnitude, good to 28 bits.
class Size {
 public:
  Size() { mag_init(value_); }
  Size(const Size&) = delete;
  Size& operator=(const Size&) = delete;
  ~Size() { mag_clear(value_); }
  operator mag_ptr() { return value_; }

 private:
  mag_t value_;
};

Ball bounded(Ball x) {
  if (!arb_is_finite(x)) throw OutsideBalls{};
  return x;
}

Ball whole(long n) {
  Ball result;
  arb_set_si(result, n);
  return result;
}

/// Whether the ball is one integer.
bool is_integer(const Ball& x) { return arb_is_int(x) != 0; }

/// The integer that the ball is.
Ball only_integer(Ball x) {
  if (!is_integer(x)) throw OutsideBalls{};
  return x;
}

using Function = void (*)(arb_t, const arb_t, slong);

Ball apply(Function f, const Ball& x, slong bits) {
  Ball result;
  f(result, x, bits);
  return bounded(std::move(result));
}

/// Functions on [−1, 1] that Lean extends by constants: balls strictly within only.
void require_within_unit(const Ball& x) {
  const Ball one = whole(1);
  const Ball minus_one = whole(-1);
  if (!arb_lt(x, one) || !arb_gt(x, minus_one)) throw OutsideBalls{};
}

}  // namespace

BallDomain::BallDomain(unsigned bits) : bits_(static_cast<slong>(bits)) {
  thread_local const ThreadCaches caches;
  static_cast<void>(caches);
}

Ball BallDomain::literal(const Rational& value) const {
  const mpz_srcptr top = mpq_numref(value.backend().data());
  const mpz_srcptr bottom = mpq_denref(value.backend().data());
  Whole numerator;
  fmpz_set_mpz(numerator, top);
  Ball result;
  const mp_bitcnt_t scale = mpz_scan1(bottom, 0);
  if (mpz_sizeinbase(bottom, 2) == scale + 1) {
    // Integers over powers of two are as exact as they fit.
    arb_set_round_fmpz(result, numerator, bits_);
    arb_mul_2exp_si(result, result, -static_cast<slong>(scale));
    return result;
  }
  Whole denominator;
  fmpz_set_mpz(denominator, bottom);
  arb_fmpz_div_fmpz(result, numerator, denominator, bits_);
  return result;
}

Ball BallDomain::constant(Op) const {
  Ball result;
  arb_const_pi(result, bits_);
  return result;
}

Ball BallDomain::logarithm(const Ball& x) const {
  if (arb_is_zero(x)) return {};
  Ball size;
  arb_abs(size, x);
  if (!arb_is_positive(size)) throw OutsideBalls{};
  return apply(arb_log, size, bits_);
}

Ball BallDomain::quotient(const Ball& x, const Ball& y) const {
  if (arb_is_zero(y)) return {};
  if (arb_contains_zero(y)) throw OutsideBalls{};
  Ball result;
  arb_div(result, x, y, bits_);
  return bounded(std::move(result));
}

Ball BallDomain::unary(Op op, const Ball& x) const {
  Ball result;
  switch (op) {
    case Op::Neg:
      arb_neg(result, x);
      return result;
    case Op::Abs:
      arb_abs(result, x);
      return result;
    case Op::Inv:
      return quotient(whole(1), x);
    case Op::Exp:
      return apply(arb_exp, x, bits_);
    case Op::Log:
      return logarithm(x);
    case Op::Sqrt:
      if (arb_is_nonpositive(x)) return {};
      if (!arb_is_nonnegative(x)) throw OutsideBalls{};
      return apply(arb_sqrt, x, bits_);
    case Op::Sin:
      return apply(arb_sin, x, bits_);
    case Op::Cos:
      return apply(arb_cos, x, bits_);
    case Op::Arcsin:
      require_within_unit(x);
      return apply(arb_asin, x, bits_);
    case Op::Arccos:
      require_within_unit(x);
      return apply(arb_acos, x, bits_);
    case Op::Arctan:
      return apply(arb_atan, x, bits_);
    case Op::Sinh:
      return apply(arb_sinh, x, bits_);
    case Op::Cosh:
      return apply(arb_cosh, x, bits_);
    case Op::Tanh:
      return apply(arb_tanh, x, bits_);
    case Op::Floor:
      return only_integer(apply(arb_floor, x, bits_));
    case Op::Ceil:
      return only_integer(apply(arb_ceil, x, bits_));
    case Op::NatFloor:
      if (arb_is_negative(x)) return {};
      result = only_integer(apply(arb_floor, x, bits_));
      return arb_is_negative(result) ? Ball() : result;
    case Op::NatCeil:
      if (arb_is_nonpositive(x)) return {};
      result = only_integer(apply(arb_ceil, x, bits_));
      return arb_is_negative(result) ? Ball() : result;
    default:
      throw OutsideBalls{};
  }
}

Ball BallDomain::integer_power(const Ball& x, const Ball& n) const {
  // Longer exponents are for those that can do them at one stroke.
  constexpr slong k_exponent_bits = 64;
  if (arf_cmpabs_2exp_si(arb_midref(static_cast<arb_srcptr>(n)), k_exponent_bits) >= 0) {
    throw OutsideBalls{};
  }
  Whole exponent;
  arf_get_fmpz(exponent, arb_midref(static_cast<arb_srcptr>(n)), ARF_RND_DOWN);
  const int sign = fmpz_sgn(exponent);
  if (sign == 0) return whole(1);
  if (sign < 0 && arb_is_zero(x)) return {};
  if (sign < 0 && arb_contains_zero(x)) throw OutsideBalls{};
  Ball result;
  arb_pow_fmpz(result, x, exponent, bits_);
  return bounded(std::move(result));
}

Ball BallDomain::power(const Ball& x, const Ball& y) const {
  if (is_integer(y)) return integer_power(x, y);
  if (arb_is_zero(x) && !arb_contains_zero(y)) return {};
  if (!arb_is_positive(x)) throw OutsideBalls{};
  Ball result;
  arb_pow(result, x, y, bits_);
  return bounded(std::move(result));
}

Ball BallDomain::binary(Op op, const Sort& sort, const Sort&, const Ball& x, const Ball& y) const {
  const bool in_nat = sort.kind() == Sort::Kind::Nat;
  const bool is_field = sort.kind() == Sort::Kind::Rat || sort.kind() == Sort::Kind::Real;
  Ball result;
  switch (op) {
    case Op::Add:
      arb_add(result, x, y, bits_);
      return bounded(std::move(result));
    case Op::Sub:
      if (in_nat && arb_le(x, y)) return {};
      if (in_nat && !arb_ge(x, y)) throw OutsideBalls{};
      arb_sub(result, x, y, bits_);
      return bounded(std::move(result));
    case Op::Mul:
      arb_mul(result, x, y, bits_);
      return bounded(std::move(result));
    case Op::Div:
      if (!is_field) throw OutsideBalls{};
      return quotient(x, y);
    case Op::Min:
      arb_min(result, x, y, bits_);
      return bounded(std::move(result));
    case Op::Max:
      arb_max(result, x, y, bits_);
      return bounded(std::move(result));
    case Op::Logb:
      return quotient(logarithm(y), logarithm(x));
    case Op::Pow:
      return power(x, y);
    case Op::Choose:
      return choose(natural_range(x).lower, natural_range(y).lower);
    default:
      throw OutsideBalls{};
  }
}

Ball BallDomain::choose(std::uint64_t n, std::uint64_t k) const {
  // More factors than this are for those that know when to give up.
  constexpr std::uint64_t k_most_factors = 1 << 12;
  if (k > n) return {};
  if (std::min(k, n - k) > k_most_factors) throw OutsideBalls{};
  Ball result;
  arb_bin_uiui(result, n, std::min(k, n - k), bits_);
  return bounded(std::move(result));
}

NaturalRange BallDomain::natural_range(const Ball& n) const {
  constexpr slong k_countable_bits = 53;
  if (!is_integer(n)) throw OutsideBalls{};
  const arf_srcptr middle = arb_midref(static_cast<arb_srcptr>(n));
  if (arf_sgn(middle) < 0 || arf_cmpabs_2exp_si(middle, k_countable_bits) >= 0) {
    throw OutsideBalls{};
  }
  const auto value = static_cast<std::uint64_t>(arf_get_si(middle, ARF_RND_DOWN));
  return {value, value};
}

Ball BallDomain::join(const Ball& a, const Ball& b) const {
  Ball result;
  arb_union(result, a, b, bits_);
  return bounded(std::move(result));
}

Truth BallDomain::is_equal(const Ball& a, const Ball& b) const {
  if (!arb_overlaps(a, b)) return Truth::False;
  const bool one_number = arb_is_exact(a) && arb_is_exact(b) && arb_equal(a, b);
  return one_number ? Truth::True : Truth::Undecided;
}

Truth BallDomain::is_less(const Ball& a, const Ball& b) const {
  if (arb_lt(a, b)) return Truth::True;
  return arb_ge(a, b) ? Truth::False : Truth::Undecided;
}

Truth BallDomain::is_less_equal(const Ball& a, const Ball& b) const {
  if (arb_le(a, b)) return Truth::True;
  return arb_gt(a, b) ? Truth::False : Truth::Undecided;
}

bool BallDomain::agrees(const Ball& a, const Ball& b, unsigned bits) const {
  Ball difference;
  arb_sub(difference, a, b, bits_);
  // The hull is no wider than the distance of the midpoints and both radii, or than two of either.
  Size width;
  Size other;
  arb_get_mag(width, difference);
  for (const Ball* x : {&a, &b}) {
    mag_mul_2exp_si(other, arb_radref(static_cast<arb_srcptr>(*x)), 1);
    mag_max(width, width, other);
  }
  Size size;
  arb_get_mag_lower(size, a);
  arb_get_mag_lower(other, b);
  mag_max(size, size, other);
  mag_mul_2exp_si(size, size, -static_cast<slong>(bits));
  return mag_cmp(width, size) <= 0;
}

double BallDomain::margin(const Ball& a, const Ball& b) const {
  // The larger side is not 0 where one of them is not.
  Size largest;
  Size other;
  arb_get_mag_lower(largest, a);
  arb_get_mag_lower(other, b);
  if (mag_is_zero(largest) && mag_is_zero(other)) return std::numeric_limits<double>::infinity();
  arb_get_mag(largest, a);
  arb_get_mag(other, b);
  mag_max(largest, largest, other);
  Ball difference;
  arb_sub(difference, a, b, bits_);
  Size distance;
  arb_get_mag_lower(distance, difference);
  mag_div_lower(distance, distance, largest);
  return mag_get_d(distance);
}

}  // namespace latent::eval
