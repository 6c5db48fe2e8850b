/// The rungs of intervals: Lean's operations on enclosures.
#pragma once

#include <cmath>
#include <limits>

#include "ref/eval/double_interval.hpp"
#include "ref/eval/evaluator.hpp"
#include "ref/eval/exact_domain.hpp"
#include "ref/eval/gamma.hpp"
#include "ref/eval/integer_functions.hpp"
#include "ref/eval/interval.hpp"
#include "ref/eval/total.hpp"

namespace latent::eval {

/// Intervals `X` at one precision as a domain of `Evaluator`. Numbers of every sort are enclosed
/// by the same kind of interval; natural numbers and integers below the precision are exact.
template <Enclosure X>
class IntervalDomain {
 public:
  using Number = X;
  /// What is computed is the value of the expression, not what a program makes of it.
  static constexpr bool k_numbers_are_values = true;

  explicit IntervalDomain(typename X::Precision precision) : precision_(precision) {}

  X literal(const Rational& value) const { return X(precision_, value); }
  /// Every number from `lower` to `upper`, which may be infinite, at once: what is certain of the
  /// result is true for each of them.
  X between(double lower, double upper) const { return X(precision_, lower, upper); }
  X constant(expr::Op) const { return X::pi(precision_); }
  X unary(expr::Op op, const X& x) const;
  X binary(expr::Op op, const expr::Sort& sort, const expr::Sort& second_sort, const X& x,
           const X& y) const;

  NaturalRange natural_range(const X& n) const;
  X join(const X& a, const X& b) const { return hull(a, b); }
  X unknown() const { return X::entire(precision_); }

  /// A number in or near the interval.
  std::optional<Rational> near(const X& x) const {
    const auto lower = x.lower_rational();
    const auto upper = x.upper_rational();
    if (!lower || !upper) return {};
    return Rational((*lower + *upper) / 2);
  }

  Truth is_equal(const X& a, const X& b) const { return equal(a, b); }
  Truth is_less(const X& a, const X& b) const { return less(a, b); }
  Truth is_less_equal(const X& a, const X& b) const { return less_equal(a, b); }
  bool agrees(const X& a, const X& b, unsigned bits) const {
    return agrees_to_bits(a, b, static_cast<int>(bits));
  }
  double margin(const X& a, const X& b) const;
  /// The number that the interval holds, if it is a single one, and not absurdly large or small.
  std::optional<Rational> exact(const X& x) const {
    const double size = std::abs(x.lower_double());
    const bool is_sized = x.is_zero() || (size >= 0x1p-1000 && size <= 0x1p1000);
    return x.is_degenerate() && is_sized ? x.lower_rational() : std::nullopt;
  }
  /// a ∣ b between numbers of sort `sort`.
  Truth divides(const expr::Sort& sort, const X& a, const X& b) const;
  Truth is_prime(const X& n) const;

 private:
  /// Larger arguments of factorials are not worth it where they are not known exactly.
  static constexpr int k_worthwhile = 256;

  static int gamma_bits(DoubleInterval::Precision) { return 64; }
  static int gamma_bits(Interval::Precision precision) { return precision.bits; }
  /// A function of natural numbers that increases, with its values at the ends.
  template <class Function>
  X increasing(const X& x, const Function& function, bool is_costly = false) const {
    // Beyond the range of doubles rationals would have millions of bits.
    if (!std::isfinite(x.lower_double())) return natural({});
    const auto lower = x.lower_rational();
    const auto upper = std::isfinite(x.upper_double()) ? x.upper_rational() : std::nullopt;
    // Only of a number that is known a large value is worth its cost.
    const Integer most = x.is_degenerate() ? Integer(k_max_factors) : Integer(k_worthwhile);
    const auto at = [&](const Integer& end) -> std::optional<Integer> {
      return function(max(end, Integer(0)));
    };
    const Integer first = lower ? ceil_of(*lower) : Integer(0);
    const std::optional<Integer> least = at(is_costly ? min(first, most) : first);
    std::optional<Integer> greatest;
    if (upper && (!is_costly || *upper <= most)) greatest = at(floor_of(*upper));
    if (!least) return natural({});
    if (!greatest) return natural({}) + X(precision_, *least);
    return hull(X(precision_, *least), X(precision_, *greatest));
  }
  X natural_pair(expr::Op op, const X& x, const X& y) const;

  X natural(const std::optional<Integer>& value) const {
    return value ? X(precision_, *value)
                 : X(precision_, 0.0, std::numeric_limits<double>::infinity());
  }

  typename X::Precision precision_;
};

/// The natural number that `x` certainly is, if it is one.
template <Enclosure X>
std::optional<Integer> exact_natural(const X& x) {
  if (!x.is_integer() || !x.is_nonnegative() || !std::isfinite(x.upper_double())) return {};
  const auto value = x.lower_rational();
  if (!value) return {};
  return Integer(numerator(*value));
}

template <Enclosure X>
X IntervalDomain<X>::unary(expr::Op op, const X& x) const {
  using expr::Op;
  switch (op) {
    case Op::Neg:
      return -x;
    case Op::Inv:
      return inv(x);
    case Op::Abs:
      return abs(x);
    case Op::Exp:
      return exp(x);
    case Op::Log:
      return log(x);
    case Op::Sqrt:
      return sqrt(x);
    case Op::Sin:
      return sin(x);
    case Op::Cos:
      return cos(x);
    case Op::Tan:
      return tan(x);
    case Op::Arcsin:
      return arcsin(x);
    case Op::Arccos:
      return arccos(x);
    case Op::Arctan:
      return arctan(x);
    case Op::Sinh:
      return sinh(x);
    case Op::Cosh:
      return cosh(x);
    case Op::Tanh:
      return tanh(x);
    case Op::Floor:
      return floor(x);
    case Op::Ceil:
      return ceil(x);
    case Op::NatFloor:
      return nat_floor(x);
    case Op::NatCeil:
      return nat_ceil(x);
    case Op::Factorial:
      return increasing(x, factorial, true);
    case Op::ToNat:
      return max(x, X(precision_, 0));
    case Op::NatAbs:
      return abs(x);
    case Op::Fib:
      return increasing(x, fibonacci, true);
    case Op::NatSqrt:
      return increasing(x, natural_root);
    case Op::Gamma:
      return gamma(x, gamma_bits(precision_));
    default:
      throw std::logic_error("no unary operation: " + std::string(expr::op_info(op).name));
  }
}

template <Enclosure X>
X IntervalDomain<X>::binary(expr::Op op, const expr::Sort& sort, const expr::Sort& second_sort,
                            const X& x, const X& y) const {
  using expr::Op;
  using expr::Sort;
  const bool natural_sort = sort.kind() == Sort::Kind::Nat;
  const bool whole = natural_sort || sort.kind() == Sort::Kind::Int;
  switch (op) {
    case Op::Add:
      return x + y;
    case Op::Sub:
      return natural_sort ? nat_sub(x, y) : x - y;
    case Op::Mul:
      return x * y;
    case Op::Div:
      return natural_sort ? nat_div(x, y) : whole ? int_div(x, y) : div(x, y);
    case Op::Mod:
      return natural_sort ? nat_mod(x, y) : whole ? int_mod(x, y) : field_mod(x, y);
    case Op::Pow:
      if (second_sort.kind() == Sort::Kind::Nat) return npow(x, y);
      return second_sort.kind() == Sort::Kind::Int ? zpow(x, y) : rpow(x, y);
    case Op::Min:
      return min(x, y);
    case Op::Max:
      return max(x, y);
    case Op::Logb:
      return logb(x, y);
    case Op::Choose: {
      const auto n = exact_natural(x);
      const auto k = exact_natural(y);
      return natural(n && k ? binomial(*n, *k) : std::nullopt);
    }
    case Op::Gcd:
    case Op::Lcm:
    case Op::NatLog:
    case Op::NatClog:
      return natural_pair(op, x, y);
    default:
      throw std::logic_error("no binary operation: " + std::string(expr::op_info(op).name));
  }
}

template <Enclosure X>
X IntervalDomain<X>::natural_pair(expr::Op op, const X& x, const X& y) const {
  using expr::Op;
  const auto a = exact_natural(x);
  const auto b = exact_natural(y);
  const bool logarithm = op == Op::NatLog || op == Op::NatClog;
  if (a && logarithm) {
    return increasing(y, [&](const Integer& n) {
      return op == Op::NatLog ? natural_logarithm(*a, n) : natural_logarithm_up(*a, n);
    });
  }
  if (a && b)
    return natural(op == Op::Gcd ? greatest_common_divisor(*a, *b) : least_common_multiple(*a, *b));
  const X zero(precision_, 0);
  // A logarithm is largest to base 2.
  if (logarithm) return hull(zero, natural_pair(op, X(precision_, 2), y));
  const X least(precision_, x.is_positive() && y.is_positive() ? 1 : 0);
  if (op == Op::Lcm) return hull(least, x * y);
  // gcd 0 n = n.
  return hull(x.is_positive() || y.is_positive() ? X(precision_, 1) : zero,
              least.is_zero() ? max(x, y) : min(x, y));
}

template <Enclosure X>
Truth IntervalDomain<X>::divides(const expr::Sort& sort, const X& a, const X& b) const {
  using expr::Sort;
  const X zero(precision_, 0);
  const Truth by_zero = equal(a, zero);
  const Truth of_zero = equal(b, zero);
  if (of_zero == Truth::True) return of_zero;
  if (by_zero == Truth::True || sort == Sort::rat() || sort == Sort::real()) {
    return !by_zero || of_zero;
  }
  const auto divisor = exact(a);
  const auto multiple = exact(b);
  if (divisor && multiple) {
    return truth_of(eval::divides(Integer(numerator(*divisor)), Integer(numerator(*multiple))));
  }
  if (divisor && (*divisor == 1 || *divisor == -1)) return Truth::True;
  // Nothing divides a smaller number but 0.
  const bool larger = of_zero == Truth::False && less(abs(b), abs(a)) == Truth::True;
  return larger ? Truth::False : Truth::Undecided;
}

template <Enclosure X>
Truth IntervalDomain<X>::is_prime(const X& n) const {
  if (less(n, X(precision_, 2)) == Truth::True) return Truth::False;
  const auto number = exact_natural(n);
  return number ? eval::is_prime(*number) : Truth::Undecided;
}

template <Enclosure X>
NaturalRange IntervalDomain<X>::natural_range(const X& n) const {
  // Above 2^53 a double no longer tells natural numbers apart, and no sum is that long.
  constexpr double k_countable = 0x1p53;
  NaturalRange range;
  const double lower = std::ceil(n.lower_double());
  const double upper = std::floor(n.upper_double());
  range.lower = static_cast<std::uint64_t>(std::min(std::max(lower, 0.0), k_countable));
  if (upper < k_countable) range.upper = static_cast<std::uint64_t>(std::max(upper, 0.0));
  return range;
}

template <Enclosure X>
double IntervalDomain<X>::margin(const X& a, const X& b) const {
  const X larger = max(abs(a), abs(b));
  if (!larger.is_positive() || !larger.is_bounded()) {
    return std::numeric_limits<double>::infinity();
  }
  return std::max(0.0, quotient(abs(a - b), larger).lower_double());
}

}  // namespace latent::eval
