#include "ref/eval/interval.hpp"

#include <mpfi.h>
#include <mpfr.h>

#include <cmath>
#include <cstring>
#include <new>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

namespace latent::eval {

struct IntervalEnds {
  static_assert(sizeof(__mpfi_struct) == Interval::k_ends_size);
  static_assert(alignof(__mpfi_struct) <= alignof(Interval));
  // Moving an interval copies the bytes of its ends, which own their digits through pointers.
  static_assert(std::is_trivially_copyable_v<__mpfi_struct>);

  static mpfi_ptr of(Interval& x) {
    return std::launder(reinterpret_cast<mpfi_ptr>(x.ends_.data()));
  }
  static mpfi_srcptr of(const Interval& x) {
    return std::launder(reinterpret_cast<mpfi_srcptr>(x.ends_.data()));
  }
  static Interval unset(Interval::Precision precision) { return Interval(precision); }
};

namespace {

mpfi_ptr ends(Interval& x) { return IntervalEnds::of(x); }
mpfi_srcptr ends(const Interval& x) { return IntervalEnds::of(x); }
mpfr_ptr lower(Interval& x) { return &ends(x)->left; }
mpfr_ptr upper(Interval& x) { return &ends(x)->right; }
mpfr_srcptr lower(const Interval& x) { return &ends(x)->left; }
mpfr_srcptr upper(const Interval& x) { return &ends(x)->right; }

/// MPFR keeps constants such as π in a cache of each thread, and leaves it behind when the thread
/// ends unless told otherwise.
struct ThreadCache {
  ThreadCache() = default;
  ThreadCache(const ThreadCache&) = delete;
  ThreadCache& operator=(const ThreadCache&) = delete;
  ~ThreadCache() { mpfr_free_cache2(MPFR_FREE_LOCAL_CACHE); }
  void touch() const {}
};
thread_local const ThreadCache t_cache;

Interval::Precision finer(const Interval& x, const Interval& y) {
  return {std::max(x.precision().bits, y.precision().bits)};
}

/// Every operation here is defined wherever it is applied, so NaN can only mean an error of ours
/// or of MPFI, and must not pass for an enclosure.
Interval checked(Interval x) {
  if (mpfi_nan_p(ends(x)) != 0) throw std::logic_error("an interval operation gave NaN");
  return x;
}

using Unary = int (*)(mpfi_ptr, mpfi_srcptr);
using Binary = int (*)(mpfi_ptr, mpfi_srcptr, mpfi_srcptr);
using EndBinary = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t);

Interval apply(Unary f, const Interval& x) {
  Interval result = IntervalEnds::unset(x.precision());
  f(ends(result), ends(x));
  return checked(std::move(result));
}

Interval apply(Binary f, const Interval& x, const Interval& y) {
  Interval result = IntervalEnds::unset(finer(x, y));
  f(ends(result), ends(x), ends(y));
  return checked(std::move(result));
}

/// One function for the lower ends, another for the upper ones, both exact.
Interval by_ends(EndBinary f, EndBinary g, const Interval& x, const Interval& y) {
  Interval result = IntervalEnds::unset(finer(x, y));
  f(lower(result), lower(x), lower(y), MPFR_RNDD);
  g(upper(result), upper(x), upper(y), MPFR_RNDU);
  return result;
}

[[noreturn]] void outside_domain(const char* operation, const char* needs) {
  throw std::domain_error(std::string(operation) + " of an Interval needs " + needs);
}

std::optional<Rational> rational_of(mpfr_srcptr end) {
  if (mpfr_number_p(end) == 0) return std::nullopt;
  if (mpfr_zero_p(end) == 0 && std::abs(mpfr_get_exp(end)) > Interval::k_max_exponent) {
    return std::nullopt;
  }
  Rational result;
  mpfr_get_q(result.backend().data(), end);
  return result;
}

std::optional<Decimal> decimal_of(mpfr_srcptr end, int digits, mpfr_rnd_t rounding) {
  if (digits < 1) throw std::invalid_argument("a decimal needs at least one digit");
  if (mpfr_number_p(end) == 0) return std::nullopt;
  if (mpfr_zero_p(end) != 0) return Decimal{};
  mpfr_exp_t exponent = 0;
  char* text =
      mpfr_get_str(nullptr, &exponent, 10, static_cast<std::size_t>(digits), end, rounding);
  Decimal result{*text == '-', text + (*text == '-' ? 1 : 0), exponent - 1};
  mpfr_free_str(text);
  result.digits.erase(result.digits.find_last_not_of('0') + 1);
  return result;
}

/// Whether a number of x may be too large for the reduction of its argument modulo π.
bool too_large_to_reduce(const Interval& x) {
  constexpr mpfr_exp_t k_reducible = 16384;
  const auto large = [](mpfr_srcptr end) {
    return mpfr_number_p(end) == 0 || (mpfr_zero_p(end) == 0 && mpfr_get_exp(end) > k_reducible);
  };
  return large(lower(x)) || large(upper(x));
}

/// xʸ at one pair of ends, with the limit from the right at x = 0 whatever the sign of that zero.
int power_at(mpfr_ptr result, mpfr_srcptr x, mpfr_srcptr y, mpfr_rnd_t rounding) {
  if (mpfr_zero_p(x) == 0) return mpfr_pow(result, x, y, rounding);
  const int sign = mpfr_sgn(y);
  if (sign < 0) {
    mpfr_set_inf(result, 1);
  } else {
    mpfr_set_ui(result, sign == 0 ? 1 : 0, rounding);
  }
  return 0;
}

}  // namespace

Interval::Interval(Precision precision) {
  if (precision.bits < 2 || precision.bits > k_max_bits) {
    throw std::invalid_argument("Interval needs a precision from 2 to " +
                                std::to_string(k_max_bits) + " bits, not " +
                                std::to_string(precision.bits));
  }
  t_cache.touch();
  mpfi_init2(ends(*this), precision.bits);
}

Interval::Interval(Precision precision, double lower, double upper) : Interval(precision) {
  if (!(lower <= upper && lower < HUGE_VAL && upper > -HUGE_VAL)) {
    throw std::invalid_argument("Interval needs lower <= upper with a real between them");
  }
  mpfi_interv_d(ends(*this), lower, upper);
}

Interval::Interval(Precision precision, const Integer& value) : Interval(precision) {
  mpfi_set_z(ends(*this), value.backend().data());
}

Interval::Interval(Precision precision, long value) : Interval(precision) {
  mpfi_set_si(ends(*this), value);
}

Interval::Interval(Precision precision, const Rational& value) : Interval(precision) {
  mpfi_set_q(ends(*this), value.backend().data());
}

Interval::Interval(const Interval& other) : Interval(other.precision()) {
  mpfi_set(ends(*this), ends(other));
}

Interval::Interval(Interval&& other) noexcept : ends_(other.ends_) { other.ends_.fill({}); }

Interval& Interval::operator=(const Interval& other) {
  if (this != &other) *this = Interval(other);
  return *this;
}

Interval& Interval::operator=(Interval&& other) noexcept {
  std::swap(ends_, other.ends_);
  return *this;
}

Interval::~Interval() {
  // Nothing is left to free in an interval that was moved from.
  if (ends(*this)->left._mpfr_d != nullptr) mpfi_clear(ends(*this));
}

Interval Interval::entire(Precision precision) {
  Interval result(precision);
  mpfr_set_inf(eval::lower(result), -1);
  mpfr_set_inf(eval::upper(result), 1);
  return result;
}

Interval Interval::pi(Precision precision) {
  Interval result(precision);
  mpfi_const_pi(ends(result));
  return result;
}

Interval::Precision Interval::precision() const {
  return {static_cast<int>(mpfi_get_prec(ends(*this)))};
}

double Interval::lower_double() const { return mpfr_get_d(lower(*this), MPFR_RNDD); }
double Interval::upper_double() const { return mpfr_get_d(upper(*this), MPFR_RNDU); }

std::optional<Rational> Interval::lower_rational() const { return rational_of(lower(*this)); }
std::optional<Rational> Interval::upper_rational() const { return rational_of(upper(*this)); }

std::optional<Decimal> Interval::lower_decimal(int digits) const {
  return decimal_of(lower(*this), digits, MPFR_RNDD);
}

std::optional<Decimal> Interval::upper_decimal(int digits) const {
  return decimal_of(upper(*this), digits, MPFR_RNDU);
}

bool Interval::is_bounded() const { return mpfi_bounded_p(ends(*this)) != 0; }
bool Interval::is_degenerate() const { return mpfr_equal_p(lower(*this), upper(*this)) != 0; }
bool Interval::is_zero() const { return is_nonnegative() && is_nonpositive(); }
bool Interval::is_integer() const { return is_degenerate() && mpfr_integer_p(lower(*this)) != 0; }
bool Interval::is_positive() const { return mpfr_sgn(lower(*this)) > 0; }
bool Interval::is_negative() const { return mpfr_sgn(upper(*this)) < 0; }
bool Interval::is_nonnegative() const { return mpfr_sgn(lower(*this)) >= 0; }
bool Interval::is_nonpositive() const { return mpfr_sgn(upper(*this)) <= 0; }
bool Interval::contains_zero() const { return !is_positive() && !is_negative(); }

bool Interval::contains(const Rational& value) const {
  return mpfr_cmp_q(lower(*this), value.backend().data()) <= 0 &&
         mpfr_cmp_q(upper(*this), value.backend().data()) >= 0;
}

Interval operator-(const Interval& x) { return apply(mpfi_neg, x); }
Interval operator+(const Interval& x, const Interval& y) { return apply(mpfi_add, x, y); }
Interval operator-(const Interval& x, const Interval& y) { return apply(mpfi_sub, x, y); }
Interval operator*(const Interval& x, const Interval& y) { return apply(mpfi_mul, x, y); }

Interval quotient(const Interval& x, const Interval& y) {
  if (y.contains_zero()) outside_domain("quotient", "a divisor without 0");
  return apply(mpfi_div, x, y);
}

Interval hull(const Interval& x, const Interval& y) { return by_ends(mpfr_min, mpfr_max, x, y); }

bool intersects(const Interval& x, const Interval& y) {
  return mpfr_lessequal_p(lower(x), upper(y)) != 0 && mpfr_lessequal_p(lower(y), upper(x)) != 0;
}

Interval meet(const Interval& x, const Interval& y) {
  if (!intersects(x, y)) {
    throw std::logic_error("meet of two Intervals that enclose no common number");
  }
  return by_ends(mpfr_max, mpfr_min, x, y);
}

Interval min(const Interval& x, const Interval& y) { return by_ends(mpfr_min, mpfr_min, x, y); }
Interval max(const Interval& x, const Interval& y) { return by_ends(mpfr_max, mpfr_max, x, y); }
Interval abs(const Interval& x) { return apply(mpfi_abs, x); }

Interval floor(const Interval& x) {
  Interval result = IntervalEnds::unset(x.precision());
  mpfr_floor(lower(result), lower(x));
  mpfr_floor(upper(result), upper(x));
  return result;
}

Interval ceil(const Interval& x) {
  Interval result = IntervalEnds::unset(x.precision());
  mpfr_ceil(lower(result), lower(x));
  mpfr_ceil(upper(result), upper(x));
  return result;
}

Interval sqrt_of_nonnegative(const Interval& x) {
  if (!x.is_nonnegative()) outside_domain("sqrt", "no negative numbers");
  return apply(mpfi_sqrt, x);
}

Interval log_of_nonnegative(const Interval& x) {
  if (!x.is_nonnegative() || x.is_zero()) outside_domain("log", "lower >= 0 and upper > 0");
  return apply(mpfi_log, x);
}

Interval pow_of_nonnegative(const Interval& x, const Interval& y) {
  if (!x.is_nonnegative() || (x.is_zero() && !y.is_nonnegative())) {
    outside_domain("pow", "a base without negative numbers, and not 0 to a negative power");
  }
  const mpfr_srcptr a = lower(x), b = upper(x), c = lower(y), d = upper(y);
  Interval result = IntervalEnds::unset(finer(x, y));
  const mpfr_ptr low = lower(result), high = upper(result);
  if (x.is_degenerate() && y.is_degenerate()) {
    const bool exact = power_at(low, a, c, MPFR_RNDD) == 0;
    mpfr_set(high, low, MPFR_RNDU);
    if (!exact) mpfr_nextabove(high);
    return checked(std::move(result));
  }
  const bool a_large = mpfr_cmp_ui(a, 1) >= 0;
  const bool b_large = mpfr_cmp_ui(b, 1) >= 0;
  // tʸ rises with t for y ≥ 0 and falls for y ≤ 0; it rises with y for t ≥ 1 and falls for t ≤ 1.
  if (y.is_nonnegative()) {
    power_at(low, a, a_large ? c : d, MPFR_RNDD);
    power_at(high, b, b_large ? d : c, MPFR_RNDU);
  } else if (y.is_nonpositive()) {
    power_at(low, b, b_large ? c : d, MPFR_RNDD);
    power_at(high, a, a_large ? d : c, MPFR_RNDU);
  } else {
    Interval other = IntervalEnds::unset(result.precision());
    power_at(low, a, d, MPFR_RNDD);
    power_at(lower(other), b, c, MPFR_RNDD);
    power_at(high, a, c, MPFR_RNDU);
    power_at(upper(other), b, d, MPFR_RNDU);
    result = by_ends(mpfr_min, mpfr_max, result, other);
  }
  return checked(std::move(result));
}

Interval exp(const Interval& x) { return apply(mpfi_exp, x); }

Interval sin(const Interval& x) {
  return too_large_to_reduce(x) ? Interval(x.precision(), -1, 1) : apply(mpfi_sin, x);
}

Interval cos(const Interval& x) {
  return too_large_to_reduce(x) ? Interval(x.precision(), -1, 1) : apply(mpfi_cos, x);
}

Interval tan(const Interval& x) {
  return too_large_to_reduce(x) ? Interval::entire(x.precision()) : apply(mpfi_tan, x);
}

Interval arcsin_of_unit(const Interval& x) {
  if (mpfr_cmp_si(lower(x), -1) < 0 || mpfr_cmp_si(upper(x), 1) > 0) {
    outside_domain("arcsin", "numbers within [-1, 1]");
  }
  return apply(mpfi_asin, x);
}

Interval arccos_of_unit(const Interval& x) {
  if (mpfr_cmp_si(lower(x), -1) < 0 || mpfr_cmp_si(upper(x), 1) > 0) {
    outside_domain("arccos", "numbers within [-1, 1]");
  }
  return apply(mpfi_acos, x);
}

Interval arctan(const Interval& x) { return apply(mpfi_atan, x); }
Interval sinh(const Interval& x) { return apply(mpfi_sinh, x); }
Interval cosh(const Interval& x) { return apply(mpfi_cosh, x); }
Interval tanh(const Interval& x) { return apply(mpfi_tanh, x); }
Interval arsinh(const Interval& x) { return apply(mpfi_asinh, x); }

Truth less(const Interval& x, const Interval& y) {
  if (mpfr_less_p(upper(x), lower(y)) != 0) return Truth::True;
  return mpfr_greaterequal_p(lower(x), upper(y)) != 0 ? Truth::False : Truth::Undecided;
}

Truth less_equal(const Interval& x, const Interval& y) { return !less(y, x); }

Truth equal(const Interval& x, const Interval& y) {
  if (!intersects(x, y)) return Truth::False;
  const bool same = x.is_degenerate() && y.is_degenerate();
  return same ? Truth::True : Truth::Undecided;
}

bool agrees_to_bits(const Interval& x, const Interval& y, int bits) {
  const Interval both = hull(x, y);
  if (!both.is_bounded()) return false;
  Interval scratch = IntervalEnds::unset(both.precision());
  const mpfr_ptr width = lower(scratch), allowed = upper(scratch);
  mpfr_sub(width, upper(both), lower(both), MPFR_RNDU);
  mpfi_mag(allowed, ends(both));
  mpfr_mul_2si(allowed, allowed, -static_cast<long>(bits), MPFR_RNDD);
  return mpfr_lessequal_p(width, allowed) != 0;
}

}  // namespace latent::eval
