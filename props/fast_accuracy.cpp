#include "props/fast_accuracy.hpp"

#include <algorithm>
#include <cmath>
#include <latent/fast.hpp>
#include <limits>

#include "ref/eval/exact_domain.hpp"
#include "ref/eval/interval_domain.hpp"
#include "ref/expr/notation.hpp"

namespace latent::props {

using eval::DoubleInterval;
using eval::Interval;
using eval::Truth;
using expr::Definition;
using expr::Expr;

namespace {

constexpr double k_infinity = std::numeric_limits<double>::infinity();

/// More terms of sums than this are not worth an evaluation.
constexpr std::uint64_t k_max_terms = std::uint64_t{1} << 16;

/// Intervals with the arguments of the outermost call replaced by others.
class SubstitutingDomain : public eval::IntervalDomain<Interval> {
 public:
  SubstitutingDomain(Interval::Precision precision, std::span<const Interval> arguments)
      : IntervalDomain(precision), arguments_(arguments) {}

  template <class Bound>
  std::optional<Interval> call(const Definition&, std::vector<Bound>& arguments) const {
    if (outermost_) std::copy(arguments_.begin(), arguments_.end(), arguments.begin());
    outermost_ = false;
    return {};
  }

 private:
  std::span<const Interval> arguments_;
  mutable bool outermost_ = true;
};

/// `definition` applied to its own parameters.
Expr applied(const std::shared_ptr<const Definition>& definition) {
  const auto& parameters = definition->parameters();
  return Expr::call(definition, std::vector<Expr>(parameters.begin(), parameters.end()));
}

/// A definition that is owned elsewhere, where an expression wants to share it.
std::shared_ptr<const Definition> unowned(const Definition& definition) {
  return {std::shared_ptr<const Definition>(), &definition};
}

/// The largest number that the doubles reach, as contracts count: 2^1024 for infinity.
const Rational& beyond_doubles() {
  static const Rational limit = Rational(Integer(1) << 1024);
  return limit;
}

Rational capped(const Rational& value) {
  return std::min(std::max<Rational>(value, -beyond_doubles()), beyond_doubles());
}

/// The ends of `x` outward, or nearer to the doubles where that makes no difference to them.
struct Ends {
  explicit Ends(const Interval& x)
      : lower(end(x.lower_rational(), x.lower_double(), -1)),
        upper(end(x.upper_rational(), x.upper_double(), 1)) {}

  Rational lower;
  Rational upper;

 private:
  static Rational end(const std::optional<Rational>& exact, double rounded, int outward) {
    if (exact) return capped(*exact);
    // The exponent is out of all bounds.
    constexpr double k_largest = std::numeric_limits<double>::max();
    if (rounded >= k_largest) return beyond_doubles();
    if (rounded <= -k_largest) return -beyond_doubles();
    return rounded == 0 ? Rational(0) : Rational(outward) / beyond_doubles() / beyond_doubles();
  }
};

/// The unit in the last place at the double `x`, rounded towards zero to the largest one.
Rational unit_at(double x) {
  const double size = std::min(std::abs(x), std::numeric_limits<double>::max());
  const int exponent = size < 0x1p-1022 ? -1022 : std::ilogb(size);
  return Rational(std::ldexp(1.0, exponent - 52));
}

double rounded_down(const Rational& x) { return DoubleInterval({}, x).lower_double(); }
double rounded_up(const Rational& x) { return DoubleInterval({}, x).upper_double(); }

Rational counted(double value) {
  return std::isinf(value) ? Rational(value > 0 ? beyond_doubles() : -beyond_doubles())
                           : Rational(value);
}

/// x if it is a double.
std::optional<double> as_exact_double(const Rational& x) {
  const DoubleInterval around({}, x);
  if (!around.is_degenerate()) return {};
  return around.lower_double();
}

eval::Assignment assignment_of(const Definition& definition, std::span<const FastValue> arguments) {
  eval::Assignment assignment;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    assignment.set(definition.parameters().at(i), exactly(arguments[i]));
  }
  return assignment;
}

void measure_whole(const Definition& definition, std::span<const FastValue> arguments,
                   const eval::LadderOptions& ladder, Measurement& result) {
  const expr::Variable value("value", expr::Sort::nat());
  eval::Assignment assignment = assignment_of(definition, arguments);
  assignment.set(value, exactly(result.value));
  const Truth right = decide(applied(unowned(definition)) == value, assignment, ladder).truth;
  if (right == Truth::Undecided) return;
  result.accuracy = right == Truth::True ? Accuracy::Within : Accuracy::Outside;
  if (right == Truth::False) result.report += " is not the whole number that it should be";
}

/// The value of a definition at some arguments where exact arithmetic gives it cheaply.
std::optional<Rational> exact_value(const Definition& definition,
                                    std::span<const FastValue> arguments) {
  constexpr std::size_t k_exact_bits = 4096;
  constexpr std::uint64_t k_exact_terms = 64;
  const eval::ExactDomain domain(k_exact_bits);
  const eval::Assignment assignment = assignment_of(definition, arguments);
  eval::EvaluationLimits limits;
  limits.max_terms = k_exact_terms;
  eval::Evaluator<eval::ExactDomain> evaluator(domain, assignment, limits);
  const eval::ExactNumber value = evaluator.number(applied(unowned(definition)));
  if (!value.is_rational()) return {};
  return value.factor();
}

/// What a function promises of real numbers.
struct Promise {
  double ulps;
  bool exact_doubles;  ///< exact values that are doubles are returned as they are
};

void measure_real(const Promise& promise, const Definition& definition,
                  std::span<const FastValue> arguments, const eval::LadderOptions& ladder,
                  Measurement& result) {
  const double value = std::get<double>(result.value);
  const double bound = promise.ulps;
  if (value == 0 && std::signbit(value)) {
    result.accuracy = Accuracy::Outside;
    result.report += " has a sign";
    return;
  }
  const auto exact = exact_value(definition, arguments);
  const bool wants_exact = promise.exact_doubles && exact;
  if (const auto expected = wants_exact ? as_exact_double(*exact) : std::nullopt) {
    result.ulps = ulps_between(value, Interval({64}, *exact));
    result.accuracy = value == *expected ? Accuracy::Within : Accuracy::Outside;
    if (value != *expected) result.report += " should be exactly " + eval::shortest_text(*expected);
    return;
  }
  for (unsigned bits = ladder.min_bits;; bits = std::min(2 * bits, ladder.max_bits)) {
    const Interval::Precision precision{static_cast<int>(bits)};
    std::vector<Interval> points;
    for (const FastValue& argument : arguments) points.emplace_back(precision, exactly(argument));
    const Interval reference = exact ? Interval(precision, *exact)
                                     : enclose_definition(definition, points, precision.bits);
    result.ulps = ulps_between(value, reference);
    const bool outside = result.ulps.lower_double() > bound;
    if (outside || result.ulps.upper_double() <= bound) {
      result.accuracy = outside ? Accuracy::Outside : Accuracy::Within;
      if (outside) {
        result.report += " is " + enclosure_text(result.ulps, 6) + " ulp from the exact value " +
                         enclosure_text(reference, 20) + "; allowed are " +
                         eval::shortest_text(bound);
      }
      return;
    }
    if (bits >= ladder.max_bits) return;
  }
}

}  // namespace

Rational exactly(const FastValue& value) {
  return std::visit([](auto number) { return Rational(number); }, value);
}

bool is_no_value(const FastValue& value) {
  if (const auto* whole = std::get_if<std::uint64_t>(&value)) return *whole == fast::k_no_modes;
  return std::isnan(std::get<double>(value));
}

std::string call_text(const FastFunction& function, std::span<const FastValue> arguments) {
  std::string text(function.contract.function);
  const char* separator = "(";
  for (const FastValue& argument : arguments) {
    text += separator + to_string(argument);
    separator = ", ";
  }
  return text + ")";
}

Interval enclose_definition(const Definition& definition, std::span<const Interval> arguments,
                            int bits) {
  std::vector<Expr> placeholders;
  for (const expr::Variable& parameter : definition.parameters()) {
    placeholders.push_back(Expr::literal(0, parameter.sort()));
  }
  const SubstitutingDomain domain({bits}, arguments);
  const eval::Assignment nothing;
  eval::EvaluationLimits limits;
  limits.max_terms = k_max_terms;
  eval::Evaluator<SubstitutingDomain> evaluator(domain, nothing, limits);
  return evaluator.number(Expr::call(unowned(definition), std::move(placeholders)));
}

DoubleInterval ulps_between(double value, const Interval& exact) {
  if (std::isnan(value)) return DoubleInterval::entire({});
  const Ends ends(exact);
  const Rational v = counted(value);
  const Rational below = abs(v - ends.lower);
  const Rational above = abs(v - ends.upper);
  const bool inside = ends.lower <= v && v <= ends.upper;
  const bool crosses_zero = ends.lower <= 0 && ends.upper >= 0;
  const Rational size_of_lower = abs(ends.lower);
  const Rational size_of_upper = abs(ends.upper);
  const Rational least = crosses_zero ? Rational(0) : std::min(size_of_lower, size_of_upper);
  const Rational most = std::max(size_of_lower, size_of_upper);
  const Rational nearest =
      inside ? Rational(0) : Rational(std::min(below, above) / unit_at(rounded_down(most)));
  const Rational farthest = std::max(below, above) / unit_at(rounded_down(least));
  return {{}, rounded_down(nearest), rounded_up(farthest)};
}

DoubleInterval within_ulps(const Interval& exact, double ulps) {
  const Ends ends(exact);
  const Rational factor(ulps);
  // The unit may double between an end and the next double: the larger one is safe.
  const auto slack = [&](const Rational& end) {
    return Rational(factor * std::max(unit_at(rounded_down(end)), unit_at(rounded_up(end))));
  };
  const double lowest = rounded_up(ends.lower - slack(ends.lower));
  const double highest = rounded_down(ends.upper + slack(ends.upper));
  const bool overflows = ends.upper + slack(ends.upper) >= beyond_doubles();
  const bool underflows = ends.lower - slack(ends.lower) <= -beyond_doubles();
  return {{},
          underflows ? -k_infinity : std::min(lowest, rounded_down(ends.lower)),
          overflows ? k_infinity : std::max(highest, rounded_up(ends.upper))};
}

namespace {

Measurement measure_value(const FastFunction& function, const Definition& definition,
                          std::span<const FastValue> arguments, const FastValue& value,
                          const Promise& promise, const eval::LadderOptions& ladder) {
  Measurement result;
  result.value = value;
  result.report = call_text(function, arguments) + " = " + to_string(result.value);
  if (function.in_domain(arguments) == is_no_value(result.value)) {
    result.accuracy = Accuracy::Outside;
    result.report += is_no_value(result.value) ? " inside of the domain" : " outside of the domain";
  } else if (is_no_value(result.value)) {
    result.accuracy = Accuracy::Within;
  } else if (std::holds_alternative<std::uint64_t>(result.value)) {
    measure_whole(definition, arguments, ladder, result);
  } else {
    measure_real(promise, definition, arguments, ladder, result);
  }
  if (result.accuracy == Accuracy::Unmeasured) {
    result.report += " could not be measured with " + std::to_string(ladder.max_bits) + " bits";
  }
  return result;
}

}  // namespace

Measurement measure(const FastFunction& function, const Definition& definition,
                    std::span<const FastValue> arguments, const eval::LadderOptions& ladder) {
  return measure_value(function, definition, arguments, function.evaluate(arguments),
                       {function.contract.ulps, true}, ladder);
}

Measurement measure_batch_value(const FastFunction& function, const Definition& definition,
                                std::span<const FastValue> arguments, const FastValue& value,
                                double ulps, const eval::LadderOptions& ladder) {
  return measure_value(function, definition, arguments, value, {ulps, false}, ladder);
}

}  // namespace latent::props
