#include "ref/eval/double_interval.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <optional>
#include <stdexcept>

#include "ref/eval/libm.hpp"

namespace latent::eval {
namespace {

using directed::Bracket;
using directed::k_infinity;
using directed::k_largest;

/// The bracket of a rational whose truncation towards zero is `truncated` (±∞ if it overflowed).
Bracket outward(double truncated, int compared_with_value) {
  if (truncated == k_infinity) return {k_largest, k_infinity};
  if (truncated == -k_infinity) return {-k_infinity, -k_largest};
  if (compared_with_value == 0) return {truncated, truncated};
  if (compared_with_value < 0) return {truncated, directed::next_up(truncated)};
  return {directed::next_down(truncated), truncated};
}

Bracket enclose(const Integer& value) {
  const double truncated = mpz_get_d(value.backend().data());
  return outward(truncated,
                 std::isinf(truncated) ? 0 : -mpz_cmp_d(value.backend().data(), truncated));
}

Bracket enclose(long value) {
  constexpr long k_exact = 1L << std::numeric_limits<double>::digits;
  if (value < -k_exact || value > k_exact) return enclose(Integer(value));
  return {static_cast<double>(value), static_cast<double>(value)};
}

/// Whether a positive integer is a power of two, and which.
std::optional<int> binary_logarithm(mpz_srcptr n) {
  const std::size_t last = mpz_size(n) - 1;
  const mp_limb_t top = mpz_getlimbn(n, static_cast<mp_size_t>(last));
  if (!std::has_single_bit(top)) return {};
  const mp_limb_t* const limbs = mpz_limbs_read(n);
  if (std::any_of(limbs, limbs + last, [](mp_limb_t limb) { return limb != 0; })) return {};
  return static_cast<int>(last * GMP_NUMB_BITS) + std::countr_zero(top);
}

/// The double that a rational is, if it is one.
std::optional<double> exact_double(mpz_srcptr top, mpz_srcptr bottom) {
  constexpr std::size_t k_digits = std::numeric_limits<double>::digits;
  constexpr int k_least_exponent = -1074;
  if (mpz_sgn(top) == 0) return 0;
  const auto scale = binary_logarithm(bottom);
  if (!scale) return {};
  const std::size_t bits = mpz_sizeinbase(top, 2);
  if (*scale == 0) {
    if (bits > std::numeric_limits<double>::max_exponent) return {};
    if (bits > k_digits && bits - mpz_scan1(top, 0) > k_digits) return {};
    return mpz_get_d(top);
  }
  // In lowest terms the numerator is odd.
  if (bits > k_digits || -*scale < k_least_exponent) return {};
  const auto magnitude = static_cast<double>(mpz_getlimbn(top, 0));
  return std::ldexp(mpz_sgn(top) < 0 ? -magnitude : magnitude, -*scale);
}

Bracket enclose(const Rational& value) {
  const mpz_srcptr top = mpq_numref(value.backend().data());
  const mpz_srcptr bottom = mpq_denref(value.backend().data());
  if (const auto exact = exact_double(top, bottom)) return {*exact, *exact};
  constexpr mp_limb_t k_most = mp_limb_t{1} << std::numeric_limits<double>::digits;
  if (mpz_size(top) == 1 && mpz_size(bottom) == 1 && mpz_getlimbn(top, 0) <= k_most &&
      mpz_getlimbn(bottom, 0) <= k_most) {
    return directed::quotient(mpz_get_d(top), mpz_get_d(bottom));
  }
  const double truncated = mpq_get_d(value.backend().data());
  // It is no double, so that something was cut off.
  return outward(truncated, -mpz_sgn(top));
}

/// Whether [lower, upper] may contain one of the points 2π(k + turn), k ∈ ℤ. True where in doubt.
bool may_contain_turn(double lower, double upper, double turn) {
  constexpr double k_turns_per_unit = 0x1.45f306dc9c883p-3;  // 1/(2π) to within 2^-56
  const double first = lower * k_turns_per_unit - turn;
  const double last = upper * k_turns_per_unit - turn;
  // The constant, the product and the difference are each off by at most 2^-53 relative.
  const auto slack = [](double t) { return (std::abs(t) + 1) * 0x1p-50; };
  return std::floor(last + slack(last)) >= std::ceil(first - slack(first));
}

/// A sine-like function with its maxima at 2π(k + top) and its minima half a turn later.
template <Bracket (*f)(double)>
Bracket wave(double lower, double upper, double top) {
  if (lower == upper) return f(lower);
  const Bracket at_lower = f(lower);
  const Bracket at_upper = f(upper);
  return {may_contain_turn(lower, upper, top + 0.5) ? -1 : std::min(at_lower.down, at_upper.down),
          may_contain_turn(lower, upper, top) ? 1 : std::max(at_lower.up, at_upper.up)};
}

/// The image under an increasing function, evaluated once where x is one number.
template <Bracket (*f)(double)>
DoubleInterval increasing(const DoubleInterval& x) {
  if (x.is_degenerate()) return f(x.lower_double());
  return Bracket{f(x.lower_double()).down, f(x.upper_double()).up};
}

[[noreturn]] void outside_domain(const char* operation, const char* needs) {
  throw std::domain_error(std::string(operation) + " of a DoubleInterval needs " + needs);
}

}  // namespace

DoubleInterval::DoubleInterval(Precision, double lower, double upper)
    : lower_(lower), upper_(upper) {
  if (!(lower <= upper && lower < k_infinity && upper > -k_infinity)) {
    throw std::invalid_argument("DoubleInterval needs lower <= upper with a real between them");
  }
}

DoubleInterval::DoubleInterval(Precision, const Integer& value) : DoubleInterval(enclose(value)) {}

DoubleInterval::DoubleInterval(Precision, long value) : DoubleInterval(enclose(value)) {}

DoubleInterval::DoubleInterval(Precision, const Rational& value) : DoubleInterval(enclose(value)) {}

std::optional<Rational> DoubleInterval::lower_rational() const {
  if (std::isinf(lower_)) return std::nullopt;
  return Rational(lower_);
}

std::optional<Rational> DoubleInterval::upper_rational() const {
  if (std::isinf(upper_)) return std::nullopt;
  return Rational(upper_);
}

std::optional<Decimal> DoubleInterval::lower_decimal(int digits) const {
  if (std::isinf(lower_)) return std::nullopt;
  return to_decimal(Rational(lower_), digits, Direction::Down);
}

std::optional<Decimal> DoubleInterval::upper_decimal(int digits) const {
  if (std::isinf(upper_)) return std::nullopt;
  return to_decimal(Rational(upper_), digits, Direction::Up);
}

bool DoubleInterval::contains(const Rational& value) const {
  return (std::isinf(lower_) || Rational(lower_) <= value) &&
         (std::isinf(upper_) || value <= Rational(upper_));
}

DoubleInterval quotient(const DoubleInterval& x, const DoubleInterval& y) {
  using directed::quotient;
  const double a = x.lower_, b = x.upper_, c = y.lower_, d = y.upper_;
  if (y.contains_zero()) outside_domain("quotient", "a divisor without 0");
  if (a == b && c == d) return quotient(a, c);
  if (c > 0) return Bracket{quotient(a, a >= 0 ? d : c).down, quotient(b, b >= 0 ? c : d).up};
  return Bracket{quotient(b, b >= 0 ? d : c).down, quotient(a, a >= 0 ? c : d).up};
}

DoubleInterval meet(const DoubleInterval& x, const DoubleInterval& y) {
  if (!intersects(x, y)) {
    throw std::logic_error("meet of two DoubleIntervals that enclose no common number");
  }
  return Bracket{std::max(x.lower_, y.lower_), std::min(x.upper_, y.upper_)};
}

DoubleInterval sqrt_of_nonnegative(const DoubleInterval& x) {
  if (!x.is_nonnegative()) outside_domain("sqrt", "no negative numbers");
  return increasing<directed::square_root>(x);
}

DoubleInterval log_of_nonnegative(const DoubleInterval& x) {
  if (!x.is_nonnegative() || x.is_zero()) outside_domain("log", "lower >= 0 and upper > 0");
  return increasing<libm::log>(x);
}

DoubleInterval pow_of_nonnegative(const DoubleInterval& x, const DoubleInterval& y) {
  if (!x.is_nonnegative() || (x.is_zero() && !y.is_nonnegative())) {
    outside_domain("pow", "a base without negative numbers, and not 0 to a negative power");
  }
  using libm::pow;
  const double a = x.lower_, b = x.upper_, c = y.lower_, d = y.upper_;
  if (a == b && c == d) return pow(a, c);
  // tʸ rises with t for y ≥ 0 and falls for y ≤ 0; it rises with y for t ≥ 1 and falls for t ≤ 1.
  if (c >= 0) return Bracket{pow(a, a >= 1 ? c : d).down, pow(b, b >= 1 ? d : c).up};
  if (d <= 0) return Bracket{pow(b, b >= 1 ? c : d).down, pow(a, a >= 1 ? d : c).up};
  return Bracket{std::min(pow(a, d).down, pow(b, c).down), std::max(pow(a, c).up, pow(b, d).up)};
}

DoubleInterval exp(const DoubleInterval& x) { return increasing<libm::exp>(x); }

DoubleInterval sin(const DoubleInterval& x) { return wave<libm::sin>(x.lower_, x.upper_, 0.25); }

DoubleInterval cos(const DoubleInterval& x) { return wave<libm::cos>(x.lower_, x.upper_, 0); }

DoubleInterval tan(const DoubleInterval& x) {
  if (x.is_degenerate()) return libm::tan(x.lower_);
  if (!x.is_bounded() || may_contain_turn(x.lower_, x.upper_, 0.25) ||
      may_contain_turn(x.lower_, x.upper_, 0.75)) {
    return DoubleInterval::entire({});
  }
  return increasing<libm::tan>(x);
}

DoubleInterval arcsin_of_unit(const DoubleInterval& x) {
  if (x.lower_ < -1 || x.upper_ > 1) outside_domain("arcsin", "numbers within [-1, 1]");
  return increasing<libm::arcsin>(x);
}

DoubleInterval arccos_of_unit(const DoubleInterval& x) {
  if (x.lower_ < -1 || x.upper_ > 1) outside_domain("arccos", "numbers within [-1, 1]");
  if (x.is_degenerate()) return libm::arccos(x.lower_);
  return Bracket{libm::arccos(x.upper_).down, libm::arccos(x.lower_).up};
}

DoubleInterval arctan(const DoubleInterval& x) { return increasing<libm::arctan>(x); }

DoubleInterval sinh(const DoubleInterval& x) { return increasing<libm::sinh>(x); }

DoubleInterval cosh(const DoubleInterval& x) { return increasing<libm::cosh>(abs(x)); }

DoubleInterval tanh(const DoubleInterval& x) { return increasing<libm::tanh>(x); }

DoubleInterval arsinh(const DoubleInterval& x) { return increasing<libm::arsinh>(x); }

bool agrees_to_bits(const DoubleInterval& x, const DoubleInterval& y, int bits) {
  const DoubleInterval both = hull(x, y);
  const double width = directed::sum(both.upper_, -both.lower_).up;
  const double magnitude = abs(both).upper_;
  return both.is_bounded() && width <= directed::product(magnitude, std::ldexp(1.0, -bits)).down;
}

}  // namespace latent::eval
