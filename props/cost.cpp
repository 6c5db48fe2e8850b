#include "props/cost.hpp"

#include <algorithm>
#include <cmath>

#include "ref/eval/exact_domain.hpp"
#include "ref/eval/integer_functions.hpp"
#include "ref/eval/interval_domain.hpp"

namespace latent::props {

using eval::DoubleInterval;
using eval::Truth;
using expr::Op;
using expr::Sort;

namespace {

constexpr double k_infinity = eval::directed::k_infinity;

// MPFR's exponents end at ±2^30; the slack is for rounding in the estimate and for a last product.
constexpr double k_max_exponent = 0x1p30 - 0x1p20;
// The most bits that the ladder takes, without those that the comparison itself needs.
constexpr double k_max_span = 4096 - 192;
// Beyond this many bits the ladder's exact arithmetic gives up.
constexpr double k_max_exact_bits = 0x1p22;
// About as many bits of rational numbers as are computed in some milliseconds.
constexpr double k_max_exact_work = 0x1p22;
// At thousands of bits each takes a tenth of a millisecond.
constexpr std::uint64_t k_max_functions = 512;

/// A number, as far as its cost goes.
struct Extent {
  /// Encloses it.
  DoubleInterval value;
  /// Bounds of log₂ of its magnitude; −∞ for 0, and where nothing is known.
  double log_lower;
  double log_upper;
  /// Bits of numerator and denominator, or negative for a number that is not computed exactly.
  double bits;
  /// See `Cost::span`.
  double span;
  /// The bits that differences may have lost to cancellation.
  double loss = 0;

  bool is_exact() const { return bits >= 0; }
};

/// Numbers as a domain of `Evaluator`.
class ExtentDomain {
 public:
  using Number = Extent;

  explicit ExtentDomain(Cost& cost) : cost_(cost) {}

  Extent literal(const Rational& value) const {
    return of_value(DoubleInterval({}, value), static_cast<double>(eval::bit_size(value)), 0);
  }
  Extent constant(Op op) const { return of_value(doubles_.constant(op), -1, 0); }
  Extent unary(Op op, const Extent& x) const {
    Extent result = function(op, x);
    result.loss = x.loss;
    return result;
  }
  Extent binary(Op op, const Sort& sort, const Sort& second_sort, const Extent& x,
                const Extent& y) const {
    Extent result = combination(op, sort, second_sort, x, y);
    result.loss = std::max(x.loss, y.loss);
    // What is left of a difference may be as small as the smallest number that was added up.
    const bool differ =
        op == Op::Sub ? !same_sign(x.value, -y.value) : !same_sign(x.value, y.value);
    if ((op == Op::Add || op == Op::Sub) && differ) {
      result.loss = std::max({result.loss, x.span, y.span});
    }
    return result;
  }
  eval::NaturalRange natural_range(const Extent& n) const {
    return doubles_.natural_range(n.value);
  }
  Extent join(const Extent& a, const Extent& b) const {
    return {hull(a.value, b.value),
            std::min(a.log_lower, b.log_lower),
            std::max(a.log_upper, b.log_upper),
            -1,
            std::max(a.span, b.span),
            std::max(a.loss, b.loss)};
  }
  Extent unknown() const { return {doubles_.unknown(), -k_infinity, k_infinity, -1, 0}; }

  Truth is_equal(const Extent& a, const Extent& b) const {
    const auto may_vanish = [](const Extent& x) {
      return x.value.contains_zero() && !std::isfinite(x.log_lower) && !x.value.is_zero();
    };
    if ((a.value.is_zero() && may_vanish(b)) || (b.value.is_zero() && may_vanish(a))) {
      cost_.equals_zero = true;
    }
    if (!a.is_exact() || !b.is_exact()) cost_.span = std::max({cost_.span, a.loss, b.loss});
    return equal(a.value, b.value);
  }
  Truth is_less(const Extent& a, const Extent& b) const {
    note_order(a, b);
    return less(a.value, b.value);
  }
  Truth is_less_equal(const Extent& a, const Extent& b) const {
    note_order(a, b);
    return less_equal(a.value, b.value);
  }
  bool agrees(const Extent&, const Extent&, unsigned) const { return false; }
  double margin(const Extent&, const Extent&) const { return 0; }

 private:
  static Extent of_value(const DoubleInterval& value, double bits, double span) {
    const DoubleInterval size = abs(value);
    return {value, std::log2(size.lower_double()), std::log2(size.upper_double()), bits, span};
  }

  /// `of_value` with bounds of the logarithm that hold where doubles overflow or underflow.
  static Extent of_logs(const DoubleInterval& value, double log_lower, double log_upper,
                        double bits, double span) {
    Extent result = of_value(value, bits, span);
    result.log_lower = std::max(result.log_lower, log_lower);
    result.log_upper = std::min(result.log_upper, log_upper);
    // The bounds are rounded, and both are right but for that.
    if (result.log_lower > result.log_upper) std::swap(result.log_lower, result.log_upper);
    return result;
  }

  void note_exponent(const Extent& x) const {
    if (std::isfinite(x.log_lower)) cost_.exponent = std::max(cost_.exponent, -x.log_lower);
    if (std::isfinite(x.log_upper)) cost_.exponent = std::max(cost_.exponent, x.log_upper);
  }

  double exact_result(double bits) const {
    if (bits > k_max_exact_bits) return -1;
    cost_.exact_work += bits;
    return bits;
  }

  void note_order(const Extent& a, const Extent& b) const {
    if (!a.is_exact() || !b.is_exact()) cost_.span = std::max({cost_.span, a.span, b.span});
  }

  static bool same_sign(const DoubleInterval& x, const DoubleInterval& y) {
    return (x.is_nonnegative() && y.is_nonnegative()) || (x.is_nonpositive() && y.is_nonpositive());
  }

  Extent function(Op op, const Extent& x) const;
  Extent combination(Op op, const Sort& sort, const Sort& second_sort, const Extent& x,
                     const Extent& y) const;
  Extent logarithm(const Extent& x) const;
  /// A product of natural numbers, `count` of them, each at most 2 to the power of `log_factor`.
  Extent product(const DoubleInterval& value, const DoubleInterval& count, bool exact,
                 double log_factor, double span) const;
  Extent power(const Sort& second_sort, const Extent& x, const Extent& y) const;
  /// x + y, or x − y if `subtract`.
  Extent sum(const DoubleInterval& value, const Extent& x, const Extent& y, bool subtract) const;
  /// A power or exponential whose logarithm (to base 2) lies in `log`.
  Extent raised(const DoubleInterval& value, const DoubleInterval& log, double bits,
                double span) const;

  eval::IntervalDomain<DoubleInterval> doubles_{DoubleInterval::Precision{}};
  Cost& cost_;
};

Extent ExtentDomain::raised(const DoubleInterval& value, const DoubleInterval& log, double bits,
                            double span) const {
  Extent result = of_logs(value, log.lower_double(), log.upper_double(), bits, span);
  if (!result.is_exact()) {
    ++cost_.functions;
    cost_.exponent = std::max(cost_.exponent, abs(log).upper_double());
  }
  return result;
}

Extent ExtentDomain::logarithm(const Extent& x) const {
  const DoubleInterval value = log(x.value);
  const bool sized = std::isfinite(x.log_lower) && std::isfinite(x.log_upper);
  if (!sized) return of_value(value, -1, x.span);
  const double slack = (std::abs(x.log_lower) + std::abs(x.log_upper)) * 0x1p-40;
  const DoubleInterval ln2({}, 0x1.62e42fefa39efp-1, 0x1.62e42fefa39f0p-1);
  const DoubleInterval estimate =
      ln2 * DoubleInterval({}, x.log_lower - slack, x.log_upper + slack);
  return of_value(intersects(value, estimate) ? meet(value, estimate) : value, -1, x.span);
}

Extent ExtentDomain::product(const DoubleInterval& value, const DoubleInterval& count, bool exact,
                             double log_factor, double span) const {
  const double factors = count.upper_double();
  if (factors > eval::k_max_factors) {
    cost_.too_many_terms = true;
    return of_value(value, -1, span);
  }
  return of_value(value, exact ? exact_result(factors * std::max(log_factor, 1.0)) : -1, span);
}

Extent ExtentDomain::function(Op op, const Extent& x) const {
  const DoubleInterval value = doubles_.unary(op, x.value);
  switch (op) {
    case Op::Neg:
    case Op::Abs:
      return {value, x.log_lower, x.log_upper, x.bits, x.span};
    case Op::Inv:
      return of_logs(value, -x.log_upper, -x.log_lower, x.bits, x.span);
    case Op::Exp:
      return raised(value, x.value * DoubleInterval({}, 0x1.71547652b82fep+0, 0x1.71547652b82ffp+0),
                    -1, x.span);
    case Op::Log:
      ++cost_.functions;
      return logarithm(x);
    case Op::Floor:
    case Op::Ceil:
    case Op::NatFloor:
    case Op::NatCeil:
    case Op::ToNat:
    case Op::NatAbs:
    case Op::NatSqrt:
      return of_value(value, x.bits, x.span);
    case Op::Factorial:
    case Op::Fib:
      return product(value, x.value, x.is_exact(), std::log2(x.value.upper_double()), x.span);
    default:
      ++cost_.functions;
      return of_value(value, -1, x.span);
  }
}

Extent ExtentDomain::power(const Sort& second_sort, const Extent& x, const Extent& y) const {
  const DoubleInterval value =
      doubles_.binary(Op::Pow, Sort::real(), second_sort, x.value, y.value);
  const double times = abs(y.value).upper_double();
  const bool exact = x.is_exact() && y.is_exact() && y.value.is_integer();
  const double bits = exact ? exact_result(x.bits * std::max(times, 1.0)) : -1;
  const double span = std::max(x.span, y.span);
  if (!std::isfinite(x.log_lower) || !std::isfinite(x.log_upper)) {
    // The base may be 0, or anything.
    const bool harmless = value.is_bounded() && times < k_max_exponent;
    if (!harmless && !exact) cost_.exponent = k_infinity;
    return of_value(value, bits, span);
  }
  return raised(value, y.value * DoubleInterval({}, x.log_lower, x.log_upper), bits, span);
}

Extent ExtentDomain::sum(const DoubleInterval& value, const Extent& x, const Extent& y,
                         bool subtract) const {
  double span = std::max(x.span, y.span);
  const double least = std::min(x.log_lower, y.log_lower);
  const double most = std::max(x.log_upper, y.log_upper);
  if (std::isfinite(least) && std::isfinite(most)) span = std::max(span, most - least);
  // Sums of powers of one number, which are the costly ones, hardly outgrow their largest term.
  const double small = std::min({x.bits, y.bits, 64.0});
  const bool exact = x.is_exact() && y.is_exact();
  const double bits = exact ? exact_result(std::max(x.bits, y.bits) + small) : -1;
  const DoubleInterval second = subtract ? -y.value : y.value;
  const double log_lower =
      same_sign(x.value, second) ? std::max(x.log_lower, y.log_lower) : -k_infinity;
  return of_logs(value, log_lower, most + 1, bits, span);
}

Extent ExtentDomain::combination(Op op, const Sort& sort, const Sort& second_sort, const Extent& x,
                                 const Extent& y) const {
  if (op == Op::Pow) return power(second_sort, x, y);
  const DoubleInterval value = doubles_.binary(op, sort, second_sort, x.value, y.value);
  const double span = std::max(x.span, y.span);
  const bool exact = x.is_exact() && y.is_exact();
  const bool field = sort == Sort::real() || sort == Sort::rat();
  if (op == Op::Add || (op == Op::Sub && sort != Sort::nat())) {
    return sum(value, x, y, op == Op::Sub);
  }
  if (op == Op::Mul || (op == Op::Div && field)) {
    const bool inverted = op == Op::Div;
    const double lower = x.log_lower + (inverted ? -y.log_upper : y.log_lower);
    const double upper = x.log_upper + (inverted ? -y.log_lower : y.log_upper);
    const double bits = exact ? exact_result(x.bits + y.bits) : -1;
    Extent result = of_logs(value, std::isnan(lower) ? -k_infinity : lower,
                            std::isnan(upper) ? k_infinity : upper, bits, span);
    note_exponent(result);
    return result;
  }
  if (op == Op::Choose) {
    const DoubleInterval zero({}, 0);
    const DoubleInterval count = min(y.value, max(x.value - y.value, zero));
    return product(value, count, exact, x.log_upper, span);
  }
  return of_value(value, exact ? exact_result(std::max(x.bits, y.bits)) : -1, span);
}

}  // namespace

Cost cost_of(const expr::Expr& formula, const eval::Assignment& assignment,
             std::uint64_t max_terms) {
  Cost cost;
  const ExtentDomain domain(cost);
  eval::Evaluator<ExtentDomain> evaluator(domain, assignment, {max_terms, 0, false});
  evaluator.truth(formula);
  cost.too_many_terms = cost.too_many_terms || evaluator.trace().out_of_terms;
  return cost;
}

bool is_affordable(const expr::Expr& formula, const eval::Assignment& assignment,
                   std::uint64_t max_terms) {
  return is_affordable(eval::decide_cheaply(formula, assignment, max_terms), formula, assignment,
                       max_terms);
}

bool is_affordable(const eval::CheapDecision& cheaply, const expr::Expr& formula,
                   const eval::Assignment& assignment, std::uint64_t max_terms) {
  if (cheaply.decision) return true;
  const Cost cost = cost_of(formula, assignment, max_terms);
  return !cost.too_many_terms && !cost.equals_zero && cost.exponent <= k_max_exponent &&
         cost.exact_work <= k_max_exact_work && cost.functions <= k_max_functions &&
         cost.span <= k_max_span;
}

}  // namespace latent::props
