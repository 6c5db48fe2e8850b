/// Lean's functions at single points, by MPFR: what the enclosures are held against.
///
/// Written from lean.md and independently of ref/eval. Every function brackets the true value by
/// two neighbouring MPFR numbers (equal where it is exact), except where a few units are said.
#pragma once

#include <gmp.h>
#include <mpfr.h>

namespace latent::eval::reference {

/// An MPFR number of a fixed precision.
class Real {
 public:
  explicit Real(mpfr_prec_t bits) { mpfr_init2(value_, bits); }
  Real(const Real&) = delete;
  Real& operator=(const Real&) = delete;
  ~Real() { mpfr_clear(value_); }

  operator mpfr_ptr() { return value_; }
  operator mpfr_srcptr() const { return value_; }
  mpfr_prec_t bits() const { return mpfr_get_prec(value_); }
  int sign() const { return mpfr_sgn(value_); }

 private:
  mpfr_t value_;
};

/// down ≤ true value ≤ up.
struct Bracketed {
  explicit Bracketed(mpfr_prec_t bits) : down(bits), up(bits) {}

  bool is_exact() const { return mpfr_equal_p(down, up) != 0; }

  /// Takes an operation that rounds down into its argument and returns MPFR's ternary value.
  template <class Operation>
  void rounded(Operation operation) {
    const bool exact = operation(static_cast<mpfr_ptr>(down)) == 0;
    mpfr_set(up, down, MPFR_RNDU);
    if (!exact) mpfr_nextabove(up);
  }

  void exactly(double value) {
    mpfr_set_d(down, value, MPFR_RNDN);
    mpfr_set_d(up, value, MPFR_RNDN);
  }

  /// Takes an approximation with an error of some units, fewer than 2^10, in its last place.
  void approximately(mpfr_srcptr value) {
    mpfr_set(down, value, MPFR_RNDN);
    mpfr_set(up, value, MPFR_RNDN);
    if (mpfr_zero_p(value) != 0) return;
    Real slack(down.bits());
    mpfr_mul_2si(slack, value, 10 - static_cast<long>(down.bits()), MPFR_RNDU);
    mpfr_abs(slack, slack, MPFR_RNDU);
    mpfr_sub(down, down, slack, MPFR_RNDD);
    mpfr_add(up, up, slack, MPFR_RNDU);
  }

  void negate() {
    mpfr_swap(down, up);
    mpfr_neg(down, down, MPFR_RNDN);
    mpfr_neg(up, up, MPFR_RNDN);
  }

  Real down;
  Real up;
};

using Out = Bracketed&;
using In = const Real&;
using Function1 = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
using Function2 = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t);

/// A function that MPFR has with Lean's meaning.
template <Function1 f>
void plain(Out out, In x) {
  out.rounded([&](mpfr_ptr r) { return f(r, x, MPFR_RNDD); });
}

template <Function2 f>
void plain(Out out, In x, In y) {
  out.rounded([&](mpfr_ptr r) { return f(r, x, y, MPFR_RNDD); });
}

inline void div(Out out, In x, In y) {
  if (mpfr_zero_p(y) != 0) return out.exactly(0);
  plain<mpfr_div>(out, x, y);
}

inline void sqrt(Out out, In x) {
  if (x.sign() <= 0) return out.exactly(0);
  plain<mpfr_sqrt>(out, x);
}

inline void log(Out out, In x) {
  if (mpfr_zero_p(x) != 0) return out.exactly(0);
  Real size(x.bits());
  mpfr_abs(size, x, MPFR_RNDN);
  plain<mpfr_log>(out, size);
}

/// A few units off.
inline void logb(Out out, In base, In x) {
  Bracketed numerator(x.bits());
  Bracketed denominator(x.bits());
  log(numerator, x);
  log(denominator, base);
  if (mpfr_zero_p(denominator.down) != 0) return out.exactly(0);
  Real value(x.bits());
  mpfr_div(value, numerator.down, denominator.down, MPFR_RNDN);
  out.approximately(value);
}

inline void half_pi(Out out, bool negative) {
  out.rounded([](mpfr_ptr r) { return mpfr_const_pi(r, MPFR_RNDD); });
  mpfr_div_2ui(out.down, out.down, 1, MPFR_RNDN);
  mpfr_div_2ui(out.up, out.up, 1, MPFR_RNDN);
  if (negative) out.negate();
}

inline void arcsin(Out out, In x) {
  if (mpfr_cmp_si(x, -1) <= 0) return half_pi(out, true);
  if (mpfr_cmp_si(x, 1) >= 0) return half_pi(out, false);
  plain<mpfr_asin>(out, x);
}

inline void arccos(Out out, In x) {
  if (mpfr_cmp_si(x, 1) >= 0) return out.exactly(0);
  if (mpfr_cmp_si(x, -1) > 0) return plain<mpfr_acos>(out, x);
  out.rounded([](mpfr_ptr r) { return mpfr_const_pi(r, MPFR_RNDD); });
}

inline void cot(Out out, In x) {
  if (mpfr_zero_p(x) != 0) return out.exactly(0);
  plain<mpfr_cot>(out, x);
}

/// k an integer.
inline void zpow(Out out, In x, In k) {
  if (mpfr_zero_p(x) != 0) return out.exactly(mpfr_zero_p(k) != 0 ? 1 : 0);
  plain<mpfr_pow>(out, x, k);
}

/// A few units off for x < 0.
inline void rpow(Out out, In x, In y) {
  if (x.sign() >= 0 || mpfr_integer_p(y) != 0) return zpow(out, x, y);
  Real base(x.bits());
  Real turn(x.bits());
  mpfr_abs(base, x, MPFR_RNDN);
  Bracketed size(x.bits());
  plain<mpfr_pow>(size, base, y);
  mpfr_cospi(turn, y, MPFR_RNDN);
  if (mpfr_zero_p(turn) != 0) return out.exactly(0);
  const bool negative = turn.sign() < 0;
  mpfr_abs(turn, turn, MPFR_RNDN);
  out.approximately(turn);
  if (mpfr_cmp_ui(out.up, 1) > 0) mpfr_set_ui(out.up, 1, MPFR_RNDN);
  mpfr_mul(out.down, out.down, size.down, MPFR_RNDD);
  mpfr_mul(out.up, out.up, size.up, MPFR_RNDU);
  if (negative) out.negate();
}

inline void floor(Out out, In x) {
  mpfr_floor(out.down, x);
  mpfr_floor(out.up, x);
}

inline void ceil(Out out, In x) {
  mpfr_ceil(out.down, x);
  mpfr_ceil(out.up, x);
}

/// ⌊x⌋ if 2·fract x < 1, else ⌈x⌉.
inline void round(Out out, In x) {
  Real twice_fract(2200);
  mpfr_floor(out.down, x);
  mpfr_sub(twice_fract, x, out.down, MPFR_RNDN);
  mpfr_mul_2ui(twice_fract, twice_fract, 1, MPFR_RNDN);
  if (mpfr_cmp_ui(twice_fract, 1) < 0) {
    floor(out, x);
  } else {
    ceil(out, x);
  }
}

inline void fract(Out out, In x) {
  Real whole(x.bits());
  mpfr_floor(whole, x);
  out.rounded([&](mpfr_ptr r) { return mpfr_sub(r, x, whole, MPFR_RNDD); });
}

inline void nat_floor(Out out, In x) {
  if (x.sign() <= 0) return out.exactly(0);
  floor(out, x);
}

inline void nat_ceil(Out out, In x) {
  if (x.sign() <= 0) return out.exactly(0);
  ceil(out, x);
}

inline void sign(Out out, In x) { out.exactly((x.sign() > 0) - (x.sign() < 0)); }

inline void field_mod(Out out, In x, In y) {
  if (mpfr_zero_p(y) == 0) return out.exactly(0);
  out.rounded([&](mpfr_ptr r) { return mpfr_set(r, x, MPFR_RNDD); });
}

/// An integer as GMP has it.
class Whole {
 public:
  explicit Whole(In x) {
    mpz_init(value_);
    mpfr_get_z(value_, x, MPFR_RNDN);
  }
  Whole(const Whole&) = delete;
  Whole& operator=(const Whole&) = delete;
  ~Whole() { mpz_clear(value_); }

  operator mpz_ptr() { return value_; }

 private:
  mpz_t value_;
};

inline void from_whole(Out out, mpz_ptr value) {
  out.rounded([&](mpfr_ptr r) { return mpfr_set_z(r, value, MPFR_RNDD); });
}

/// a and b integers, here and below.
inline void int_div(Out out, In a, In b) {
  if (b.sign() == 0) return out.exactly(0);
  Whole numerator(a);
  Whole denominator(b);
  (b.sign() > 0 ? mpz_fdiv_q : mpz_cdiv_q)(numerator, numerator, denominator);
  from_whole(out, numerator);
}

inline void int_mod(Out out, In a, In b) {
  Whole numerator(a);
  Whole denominator(b);
  if (b.sign() != 0) mpz_mod(numerator, numerator, denominator);
  from_whole(out, numerator);
}

inline void nat_sub(Out out, In a, In b) {
  if (mpfr_lessequal_p(a, b) != 0) return out.exactly(0);
  plain<mpfr_sub>(out, a, b);
}

}  // namespace latent::eval::reference
