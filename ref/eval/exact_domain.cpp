#include "ref/eval/exact_domain.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ref/eval/integer_functions.hpp"
#include "ref/eval/interval.hpp"
#include "ref/eval/pi_multiple.hpp"

namespace latent::eval {

using expr::Op;
using expr::Sort;

namespace {

// Where an exponential is this near to a rational number, the two are left alone.
constexpr int k_comparison_bits = 1 << 14;

/// A positive integer as significand · 2^exponent, to 52 bits.
struct Approximation {
  explicit Approximation(mpz_srcptr n) : significand(mpz_get_d_2exp(&exponent, n)) {}

  double log() const {
    return std::log(significand) + static_cast<double>(exponent) * std::numbers::ln2;
  }

  long exponent = 0;
  double significand;
};

/// log x to about 50 bits.
double approximate_log(const Rational& x) {
  const mpz_srcptr top = mpq_numref(x.backend().data());
  const mpz_srcptr bottom = mpq_denref(x.backend().data());
  const Approximation numerator(top);
  const Approximation denominator(bottom);
  // Near 1 the two logarithms would cancel.
  if (std::abs(numerator.exponent - denominator.exponent) <= 1) {
    Integer difference;
    mpz_sub(difference.backend().data(), top, bottom);
    const Approximation excess(difference.backend().data());
    const double relative = excess.significand / denominator.significand;
    const long scale = std::max(excess.exponent - denominator.exponent, -2000L);
    const double rest = std::ldexp(relative, static_cast<int>(scale));
    if (std::abs(rest) < 0.5) return std::log1p(rest);
  }
  return numerator.log() - denominator.log();
}

Rational power_of(const Rational& base, long exponent) {
  const auto n = static_cast<unsigned>(std::abs(exponent));
  const Integer top = pow(Integer(numerator(base)), n);
  const Integer bottom = pow(Integer(denominator(base)), n);
  return exponent >= 0 ? Rational(top, bottom) : Rational(bottom, top);
}

/// log a / log b where that is a rational number m/n with small n: where aⁿ = bᵐ. Both are
/// positive and not 1.
std::optional<Rational> exact_logarithm(const Rational& a, const Rational& b) {
  constexpr long k_max_denominator = 64;
  const double quotient = approximate_log(a) / approximate_log(b);
  if (!(std::abs(quotient) < 1e6)) return {};
  for (long n = 1; n <= k_max_denominator; ++n) {
    const double multiple = quotient * static_cast<double>(n);
    const long m = std::lround(multiple);
    if (m == 0 || std::abs(multiple - static_cast<double>(m)) > 1e-9 * std::abs(multiple)) continue;
    // Equal numbers have equally many bits; a much longer one is not worth computing.
    const auto left_bits = static_cast<double>(bit_size(a)) * static_cast<double>(n);
    const auto right_bits = static_cast<double>(bit_size(b)) * std::abs(static_cast<double>(m));
    if (right_bits > 4 * left_bits + 256 || left_bits > 1e5 || right_bits > 1e5) return {};
    if (power_of(a, n) == power_of(b, m)) return Rational(m, n);
    return {};
  }
  return {};
}

/// The integer that a number is, if it is known to be one.
std::optional<Integer> as_integer(const ExactNumber& x) {
  if (x.is_rational()) {
    if (denominator(x.factor()) != 1) return {};
    return Integer(numerator(x.factor()));
  }
  return {};
}

/// The bits of what a product multiplies or adds up.
std::size_t bits_of(const ExactNumber& x) {
  const bool exponential = x.kind() == ExactNumber::Kind::Exponential;
  return bit_size(x.factor()) + (exponential ? bit_size(x.argument()) : 0);
}

/// √x where that is rational; 0 for x ≤ 0.
ExactNumber square_root(const Rational& x) {
  if (x <= 0) return Rational(0);
  // Most numbers are seen not to be squares by their remainders.
  if (mpz_perfect_square_p(mpq_numref(x.backend().data())) == 0 ||
      mpz_perfect_square_p(mpq_denref(x.backend().data())) == 0) {
    return {};
  }
  const Integer top = sqrt(Integer(numerator(x)));
  const Integer bottom = sqrt(Integer(denominator(x)));
  return Rational(top, bottom);
}

Rational euclidean_quotient(const Rational& x, const Rational& y) {
  if (y == 0) return 0;
  return y > 0 ? Rational(floor_of(x / y)) : Rational(-floor_of(x / -y));
}

}  // namespace

std::size_t bit_size(const Rational& value) {
  return mpz_sizeinbase(mpq_numref(value.backend().data()), 2) +
         mpz_sizeinbase(mpq_denref(value.backend().data()), 2);
}

Integer floor_of(const Rational& x) {
  const Integer top = numerator(x);
  const Integer bottom = denominator(x);
  const Integer quotient = top / bottom;
  return top < 0 && quotient * bottom != top ? Integer(quotient - 1) : quotient;
}

Integer ceil_of(const Rational& x) { return -floor_of(-x); }

ExactNumber::ExactNumber(latent::Rational value)
    : parts_(std::make_shared<const Parts>(Parts{Kind::Rational, std::move(value), {}})) {}

ExactNumber::ExactNumber(Kind kind, latent::Rational factor, latent::Rational argument,
                         latent::Rational base)
    : parts_(std::make_shared<const Parts>(
          Parts{kind, std::move(factor), {{std::move(argument), std::move(base)}}})) {}

const latent::Rational& ExactNumber::zero() {
  static const latent::Rational value;
  return value;
}

ExactNumber ExactNumber::log(const latent::Rational& x) {
  if (x == 0 || x == 1 || x == -1) return latent::Rational(0);
  return {Kind::Logarithm, 1, x < 0 ? latent::Rational(-x) : x, 0};
}

ExactNumber ExactNumber::scaled(const latent::Rational& factor) const {
  if (is_unknown()) return {};
  if (factor == 0) return latent::Rational(0);
  if (factor == 1) return *this;
  if (is_rational()) return latent::Rational(factor * this->factor());
  return {kind(), factor * this->factor(), argument(), base()};
}

ExactNumber ExactNumber::exponential(latent::Rational factor, latent::Rational exponent) {
  if (factor == 0 || exponent == 0) return factor;
  return {Kind::Exponential, std::move(factor), std::move(exponent), 0};
}

ExactNumber ExactNumber::pi(latent::Rational factor) {
  if (factor == 0) return factor;
  return {Kind::Pi, std::move(factor), 0, 0};
}

ExactNumber multiply(const ExactNumber& a, const ExactNumber& b) {
  using Kind = ExactNumber::Kind;
  if (a.is_rational()) return b.scaled(a.factor());
  if (b.is_rational()) return a.scaled(b.factor());
  if (a.kind() != Kind::Exponential || b.kind() != Kind::Exponential) return {};
  return ExactNumber::exponential(a.factor() * b.factor(), a.argument() + b.argument());
}

ExactNumber divide(const ExactNumber& a, const ExactNumber& b) {
  using Kind = ExactNumber::Kind;
  if (a.is_unknown() || b.is_unknown()) return {};
  if (b.kind() == Kind::Exponential) {
    return multiply(a, ExactNumber::exponential(1 / b.factor(), -b.argument()));
  }
  if (b.is_rational()) {
    if (b.factor() == 0) return latent::Rational(0);
    if (a.is_rational()) return latent::Rational(a.factor() / b.factor());
    return a.scaled(1 / b.factor());
  }
  if (a.is_rational() && a.factor() == 0) return a;
  if (a.kind() == Kind::Pi && b.kind() == Kind::Pi) {
    return latent::Rational(a.factor() / b.factor());
  }
  if (a.kind() != Kind::Logarithm || b.kind() != Kind::Logarithm) return {};
  const latent::Rational factor = a.factor() / b.factor();
  if (const auto m = exact_logarithm(a.argument(), b.argument()))
    return latent::Rational(factor * *m);
  return {Kind::LogarithmRatio, factor, a.argument(), b.argument()};
}

ExactNumber add(const ExactNumber& a, const ExactNumber& b, std::size_t max_bits) {
  if (a.is_unknown() || b.is_unknown()) return {};
  if (a.is_rational() && b.is_rational()) return latent::Rational(a.factor() + b.factor());
  if (b.is_rational() && b.factor() == 0) return a;
  if (a.is_rational() && a.factor() == 0) return b;
  if (a.kind() != b.kind() || a.base() != b.base()) return {};
  if (a.kind() == ExactNumber::Kind::Pi) return ExactNumber::pi(a.factor() + b.factor());
  if (a.kind() == ExactNumber::Kind::Exponential) {
    if (a.argument() != b.argument()) return {};
    return ExactNumber::exponential(a.factor() + b.factor(), a.argument());
  }
  // q log x + r log y = (r / n) log (x^m yⁿ) where q / r = m / n in lowest terms.
  const latent::Rational quotient = a.factor() / b.factor();
  const Integer m = numerator(quotient);
  const Integer n = denominator(quotient);
  const Integer limit(max_bits);
  if (abs(m) * bit_size(a.argument()) + n * bit_size(b.argument()) > limit) return {};
  const latent::Rational argument =
      power_of(a.argument(), m.convert_to<long>()) * power_of(b.argument(), n.convert_to<long>());
  if (argument == 1) return latent::Rational(0);
  return {a.kind(), b.factor() / n, argument, a.base()};
}

bool ExactDomain::too_big(std::size_t bits) const {
  if (bits <= max_bits_) return false;
  too_big_ = true;
  return true;
}

ExactNumber ExactDomain::natural(const std::optional<Integer>& value) const {
  if (value) return Rational(*value);
  too_big_ = true;
  return {};
}

ExactNumber ExactDomain::constant(Op op) const { return op == Op::Pi ? Number::pi(1) : Number(); }

ExactNumber ExactDomain::unary(Op op, const Number& x) const {
  if (op == Op::Neg) return x.scaled(-1);
  if (op == Op::Inv) return divide(Rational(1), x);
  if (x.kind() == Number::Kind::Exponential) return of_exponential(op, x);
  if (x.kind() == Number::Kind::Pi) return of_pi(op, x);
  if (op == Op::Exp && x.kind() == Number::Kind::Logarithm && denominator(x.factor()) == 1) {
    // exp (q log a) = a ^ q
    return integer_power(x.argument(), Integer(numerator(x.factor())));
  }
  if (!x.is_rational()) return {};
  const Rational& q = x.factor();
  switch (op) {
    case Op::Abs:
      return q < 0 ? Rational(-q) : q;
    case Op::Log:
      return ExactNumber::log(q);
    case Op::Sqrt:
      return square_root(q);
    case Op::Exp:
      return Number::exponential(1, q);
    case Op::Cos:
    case Op::Cosh:
      return q == 0 ? ExactNumber(Rational(1)) : ExactNumber();
    case Op::Sin:
    case Op::Tan:
    case Op::Sinh:
    case Op::Tanh:
      return q == 0 ? ExactNumber(q) : ExactNumber();
    case Op::Arcsin:
    case Op::Arccos:
    case Op::Arctan:
      return angle(op, q);
    case Op::Floor:
      return Rational(floor_of(q));
    case Op::Ceil:
      return Rational(ceil_of(q));
    case Op::NatFloor:
      return Rational(q < 0 ? Integer(0) : floor_of(q));
    case Op::NatCeil:
      return Rational(q < 0 ? Integer(0) : ceil_of(q));
    case Op::ToNat:
      return q < 0 ? Rational(0) : q;
    case Op::NatAbs:
      return q < 0 ? Rational(-q) : q;
    case Op::Factorial:
      return natural(factorial(Integer(numerator(q))));
    case Op::Fib:
      return natural(fibonacci(Integer(numerator(q))));
    case Op::NatSqrt:
      return Rational(natural_root(Integer(numerator(q))));
    case Op::Gamma:
      if (denominator(q) != 1) return {};
      if (q <= 0) return Rational(0);
      return natural(factorial(Integer(numerator(q)) - 1));
    default:
      return {};
  }
}

/// Functions of q · π. tan is 0 at π / 2 + n π, where the cosine is.
ExactNumber ExactDomain::of_pi(Op op, const Number& x) {
  const Rational& q = x.factor();
  switch (op) {
    case Op::Abs:
      return Number::pi(abs(q));
    case Op::Sin:
      return sine_of_pi(q);
    case Op::Cos:
      return sine_of_pi(q + Rational(1, 2));
    case Op::Tan:
      return tangent_of_pi(q);
    default:
      return {};
  }
}

/// Functions of q · eʳ.
ExactNumber ExactDomain::of_exponential(Op op, const Number& x) const {
  const Rational size = abs(x.factor());
  switch (op) {
    case Op::Abs:
      return Number::exponential(size, x.argument());
    case Op::Log:
      if (size == 1) return x.argument();
      return {};
    case Op::Sqrt: {
      const Number root = square_root(x.factor());
      return multiply(root, Number::exponential(1, x.argument() / 2));
    }
    default:
      return {};
  }
}

ExactNumber ExactDomain::binary(Op op, const Sort& sort, const Sort& second_sort, const Number& x,
                                const Number& y) const {
  const bool whole = sort == Sort::nat() || sort == Sort::integer();
  if (x.is_unknown() || y.is_unknown()) return {};
  if (op == Op::Pow) return power(second_sort, x, y);
  if (op == Op::Div && !whole) {
    if (too_big(bits_of(x) + bits_of(y))) return {};
    return divide(x, y);
  }
  if (op == Op::Mul && !(x.is_rational() && y.is_rational())) {
    if (too_big(bits_of(x) + bits_of(y))) return {};
    return multiply(x, y);
  }
  if (op == Op::Logb && x.is_rational() && y.is_rational()) {
    return divide(ExactNumber::log(y.factor()), ExactNumber::log(x.factor()));
  }
  if ((op == Op::Add || op == Op::Sub) && !(x.is_rational() && y.is_rational())) {
    return add(x, op == Op::Add ? y : y.scaled(-1), max_bits_);
  }
  if (!x.is_rational() || !y.is_rational()) return {};
  if (too_big(bit_size(x.factor()) + bit_size(y.factor()))) return {};
  return rational(op, sort, x.factor(), y.factor());
}

ExactNumber ExactDomain::rational(Op op, const Sort& sort, const Rational& x,
                                  const Rational& y) const {
  const bool in_nat = sort == Sort::nat();
  switch (op) {
    case Op::Add:
      return Rational(x + y);
    case Op::Sub:
      return in_nat && x < y ? Rational(0) : Rational(x - y);
    case Op::Mul:
      return Rational(x * y);
    case Op::Div:
      return euclidean_quotient(x, y);
    case Op::Mod:
      // On a field every nonzero y divides x.
      if (!in_nat && sort != Sort::integer()) return y == 0 ? x : Rational(0);
      return Rational(x - y * euclidean_quotient(x, y));
    case Op::Min:
      return x < y ? x : y;
    case Op::Max:
      return x < y ? y : x;
    case Op::Choose:
      return natural(binomial(Integer(numerator(x)), Integer(numerator(y))));
    case Op::Gcd:
      return Rational(greatest_common_divisor(Integer(numerator(x)), Integer(numerator(y))));
    case Op::Lcm:
      return Rational(least_common_multiple(Integer(numerator(x)), Integer(numerator(y))));
    case Op::NatLog:
      return Rational(natural_logarithm(Integer(numerator(x)), Integer(numerator(y))));
    case Op::NatClog:
      return Rational(natural_logarithm_up(Integer(numerator(x)), Integer(numerator(y))));
    default:
      return {};
  }
}

ExactNumber ExactDomain::integer_power(const Rational& base, const Integer& exponent) const {
  if (exponent == 0) return Rational(1);
  if (base == 0 || base == 1) return base;
  const Integer size = abs(exponent);
  if (size > Integer(max_bits_)) {
    too_big_ = true;
    return {};
  }
  const auto n = size.convert_to<unsigned>();
  if (too_big(bit_size(base) * n)) return {};
  const Integer top = pow(Integer(numerator(base)), n);
  const Integer bottom = pow(Integer(denominator(base)), n);
  return exponent > 0 ? Rational(top, bottom) : Rational(bottom, top);
}

ExactNumber ExactDomain::power(const Sort& exponent_sort, const Number& base,
                               const Number& exponent) const {
  if (base.kind() == Number::Kind::Exponential) {
    if (!exponent.is_rational()) return {};
    const bool positive = base.factor() > 0 && exponent_sort == Sort::real();
    const Number factor = power(exponent_sort, base.factor(), exponent);
    if (!(as_integer(exponent) || positive) || too_big(bits_of(base) + bits_of(exponent)))
      return {};
    return multiply(factor, Number::exponential(1, base.argument() * exponent.factor()));
  }
  if (!base.is_rational()) return {};
  const Rational& b = base.factor();
  if (const auto n = as_integer(exponent)) return integer_power(b, *n);
  if (exponent_sort != Sort::real()) return {};
  if (b == 1) return b;
  // 0 to a real power other than 0 is 0.
  if (b == 0 && exponent.is_rational()) return Rational(0);
  if (exponent.kind() == Number::Kind::LogarithmRatio && b > 0) {
    // b ^ (q log a / log b) = a ^ q
    const bool direct = b == exponent.base();
    const bool inverse = b * exponent.base() == 1;
    if ((direct || inverse) && denominator(exponent.factor()) == 1) {
      const Integer q = numerator(exponent.factor());
      return integer_power(exponent.argument(), direct ? q : Integer(-q));
    }
  }
  return {};
}

NaturalRange ExactDomain::natural_range(const Number& n) const {
  if (!n.is_rational() || n.factor() > Rational(std::numeric_limits<std::uint64_t>::max())) {
    return {};
  }
  const auto value = numerator(n.factor()).convert_to<std::uint64_t>();
  return {value, value};
}

ExactNumber ExactDomain::join(const Number& a, const Number& b) const {
  return is_equal(a, b) == Truth::True ? a : Number();
}

namespace {

int sign_of(const ExactNumber& x) {
  const auto sign_of_log = [](const Rational& argument) { return argument > 1 ? 1 : -1; };
  int sign = x.factor().sign();
  if (x.kind() == ExactNumber::Kind::Pi || x.is_rational() ||
      x.kind() == ExactNumber::Kind::Exponential) {
    return sign;
  }
  sign *= sign_of_log(x.argument());
  if (x.kind() == ExactNumber::Kind::LogarithmRatio) sign *= sign_of_log(x.base());
  return sign;
}

/// Whether the number is q · eʳ, where r may be 0.
bool is_monomial(const ExactNumber& x) {
  return x.is_rational() || x.kind() == ExactNumber::Kind::Exponential;
}

/// r of q · eʳ.
Rational exponent_of(const ExactNumber& x) { return x.is_rational() ? Rational(0) : x.argument(); }

/// −1 or 1 as eʳ is less or greater than q, for q > 0 and r ≠ 0; they are never equal. Nothing
/// where many bits do not tell.
std::optional<int> compare_exponential(const Rational& r, const Rational& q) {
  if (q <= 1 && r > 0) return 1;
  if (q >= 1 && r < 0) return -1;
  for (int bits = 64; bits <= k_comparison_bits; bits *= 4) {
    const Interval::Precision precision{bits};
    const Interval exponent(precision, r);
    const Interval logarithm = log_of_nonnegative(Interval(precision, q));
    if (less(exponent, logarithm) == Truth::True) return -1;
    if (less(logarithm, exponent) == Truth::True) return 1;
  }
  return {};
}

Truth from(std::optional<int> comparison, bool less, bool equal) {
  if (!comparison) return Truth::Undecided;
  const bool holds = (*comparison < 0 && less) || (*comparison == 0 && equal);
  return holds ? Truth::True : Truth::False;
}

}  // namespace

/// −1, 0, 1 as a is less than, equal to or greater than b; nothing where that is not known.
std::optional<int> ExactDomain::compare(const Number& a, const Number& b) const {
  if (a.is_unknown() || b.is_unknown()) return {};
  if (a.is_rational() && b.is_rational()) {
    const int order = a.factor().compare(b.factor());
    return order < 0 ? -1 : order > 0 ? 1 : 0;
  }
  const auto is_zero = [](const Number& x) { return x.is_rational() && x.factor() == 0; };
  // Others can't be added up.
  if ((a.kind() == b.kind() && a.base() == b.base()) || is_zero(a) || is_zero(b)) {
    const Number difference = add(a, b.scaled(-1), max_bits_);
    if (!difference.is_unknown()) return sign_of(difference);
  }
  if (is_monomial(a) && is_monomial(b)) {
    if (sign_of(a) != sign_of(b)) return sign_of(a) - sign_of(b);
    // For positive numbers a < b as e to the difference of exponents is less than the quotient.
    const auto magnitude =
        compare_exponential(exponent_of(a) - exponent_of(b), b.factor() / a.factor());
    if (!magnitude) return {};
    return *magnitude * sign_of(a);
  }
  // q π against r: π against r / q.
  const bool is_pi = a.kind() == Number::Kind::Pi;
  const Number& multiple = is_pi ? a : b;
  const Number& other = is_pi ? b : a;
  if (multiple.kind() == Number::Kind::Pi && other.is_rational()) {
    const auto greater = compare_pi(other.factor() / multiple.factor());
    if (!greater) return {};
    return *greater * sign_of(multiple) * (is_pi ? 1 : -1);
  }
  // Two ratios with one argument: q log x / log b ≤ r log x / log c, multiplied by the bases.
  const bool one_argument = a.kind() == Number::Kind::LogarithmRatio && b.kind() == a.kind() &&
                            a.argument() == b.argument();
  if (!one_argument) return {};
  const Number crossed = add(ExactNumber::log(b.base()).scaled(a.factor()),
                             ExactNumber::log(a.base()).scaled(-b.factor()), max_bits_);
  if (crossed.is_unknown()) return {};
  return sign_of(crossed) * sign_of(ExactNumber::log(a.argument())) *
         sign_of(ExactNumber::log(a.base())) * sign_of(ExactNumber::log(b.base()));
}

bool ExactDomain::agree_by_symmetry(Op op, const Number& a, const Number& b) const {
  if (a.is_unknown() || b.is_unknown()) return false;
  const bool is_even = op == Op::Cos || op == Op::Cosh || op == Op::Abs;
  if (is_even && is_equal(a, b.scaled(-1)) == Truth::True) return true;
  const auto is_multiple = [](const Number& x) {
    return x.kind() == Number::Kind::Pi || (x.is_rational() && x.factor() == 0);
  };
  return is_multiple(a) && is_multiple(b) && agree_at_pi(op, a.factor(), b.factor());
}

Truth ExactDomain::is_equal(const Number& a, const Number& b) const {
  return from(compare(a, b), false, true);
}

Truth ExactDomain::is_less(const Number& a, const Number& b) const {
  return from(compare(a, b), true, false);
}

Truth ExactDomain::is_less_equal(const Number& a, const Number& b) const {
  return from(compare(a, b), true, true);
}

Truth ExactDomain::divides(const Sort& sort, const Number& a, const Number& b) const {
  if (sort == Sort::rat() || sort == Sort::real()) {
    return !is_equal(a, Rational(0)) || is_equal(b, Rational(0));
  }
  const auto divisor = as_integer(a);
  const auto multiple = as_integer(b);
  if (!divisor || !multiple) return Truth::Undecided;
  return truth_of(eval::divides(*divisor, *multiple));
}

Truth ExactDomain::is_prime(const Number& n) const {
  const auto number = as_integer(n);
  return number ? eval::is_prime(*number) : Truth::Undecided;
}

double ExactDomain::margin(const Number& a, const Number& b) const {
  if (is_monomial(a) && is_monomial(b) && sign_of(a) * sign_of(b) > 0) {
    const Rational exponent = exponent_of(a) - exponent_of(b);
    if (exponent != 0) {
      const Rational quotient = a.factor() / b.factor();
      return -std::expm1(-std::abs(exponent.convert_to<double>() + approximate_log(quotient)));
    }
  }
  const auto is_multiple = [](const Number& x) {
    return x.is_rational() || x.kind() == Number::Kind::Pi;
  };
  if (!is_multiple(a) || !is_multiple(b)) return std::numeric_limits<double>::infinity();
  if (!a.is_rational() || !b.is_rational()) {
    const auto value = [](const Number& x) {
      return x.factor().convert_to<double>() * (x.is_rational() ? 1 : std::numbers::pi);
    };
    const double larger = std::max(std::abs(value(a)), std::abs(value(b)));
    return std::abs(value(a) - value(b)) / larger;
  }
  const Rational x = abs(a.factor());
  const Rational y = abs(b.factor());
  const Rational larger = x < y ? y : x;
  if (larger == 0) return 0;
  return Rational(abs(a.factor() - b.factor()) / larger).convert_to<double>();
}

}  // namespace latent::eval
