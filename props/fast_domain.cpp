#include "props/fast_domain.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "props/fast_accuracy.hpp"
#include "ref/eval/directed.hpp"
#include "ref/eval/libm.hpp"

namespace latent::props {

using eval::DoubleInterval;
using eval::Interval;
using eval::Truth;
using expr::Definition;
using expr::Op;
using expr::Sort;

namespace {

// Enough for the differences in the definitions to lose all bits of a double twice.
constexpr int k_reference_bits = 160;

/// How many places a program's result of one operation on doubles may be from the exact one, beyond
/// the rounding of exact operations.
int libm_places(Op op) {
  using eval::libm::k_libm_hyperbolic_ulps;
  using eval::libm::k_libm_ulps;
  switch (op) {
    case Op::Exp:
    case Op::Log:
    case Op::Pow:
    case Op::Sin:
    case Op::Cos:
    case Op::Tan:
    case Op::Arcsin:
    case Op::Arccos:
    case Op::Arctan:
      return k_libm_ulps;
    case Op::Sinh:
    case Op::Cosh:
    case Op::Tanh:
      return k_libm_hyperbolic_ulps;
    case Op::Logb:
      // Two logarithms, their quotient and the carry of errors into the next binade.
      return 4 * k_libm_ulps + 2;
    default:
      return 0;
  }
}

DoubleInterval widened(const DoubleInterval& x, int places) {
  return {{},
          eval::directed::steps_down(x.lower_double(), places),
          eval::directed::steps_up(x.upper_double(), places)};
}

/// Whether `value` is in `enclosure`, an infinity counting as beyond every number.
bool contains(const DoubleInterval& enclosure, const FastValue& value) {
  const double number = as_double(value);
  if (std::isnan(number)) return !enclosure.is_bounded();
  if (std::isinf(number)) {
    return number == (number > 0 ? enclosure.upper_double() : enclosure.lower_double());
  }
  return enclosure.contains(exactly(value));
}

double allowance_of(const FastNumber& a, const FastNumber& b) {
  constexpr double k_infinity = std::numeric_limits<double>::infinity();
  const DoubleInterval both = hull(a.enclosure, b.enclosure);
  const double size = std::max(std::abs(as_double(a.value)), std::abs(as_double(b.value)));
  if (!both.is_bounded() || !std::isfinite(size)) return k_infinity;
  const double width = both.upper_double() - both.lower_double();
  return width / std::max(size, std::numeric_limits<double>::min());
}

std::string text(const DoubleInterval& x) { return enclosure_text(x, 17); }

}  // namespace

FastNumber FastDomain::unknown() const { return {values_.unknown(), intervals_.unknown()}; }

FastNumber FastDomain::settled(Op op, FastValue value, const DoubleInterval& enclosure) const {
  // Without a value nothing is known of what a program does with it.
  if (std::isnan(as_double(value))) return unknown();
  const DoubleInterval wide = widened(enclosure, libm_places(op));
  if (contains(wide, value)) return {value, wide};
  // Where Lean has a value by convention, such as x / 0 = 0, a program has an infinity.
  if (std::isinf(as_double(value))) return unknown();
  trace_.broken.push_back(std::string(op_info(op).name) + " = " + to_string(value) +
                          " lies outside of " + text(wide));
  return {value, wide};
}

FastNumber FastDomain::literal(const Rational& value) const {
  return {values_.literal(value), intervals_.literal(value)};
}

FastNumber FastDomain::constant(Op op) const {
  return settled(op, values_.constant(op), intervals_.constant(op));
}

FastNumber FastDomain::unary(Op op, const Number& x) const {
  return settled(op, values_.unary(op, x.value), intervals_.unary(op, x.enclosure));
}

FastNumber FastDomain::binary(Op op, const Sort& sort, const Sort& second_sort, const Number& x,
                              const Number& y) const {
  return settled(op, values_.binary(op, sort, second_sort, x.value, y.value),
                 intervals_.binary(op, sort, second_sort, x.enclosure, y.enclosure));
}

eval::NaturalRange FastDomain::natural_range(const Number& n) const {
  return intervals_.natural_range(n.enclosure);
}

FastNumber FastDomain::join(const Number& a, const Number& b) const {
  // A program takes one of the two; which one, the enclosures don't say.
  return settled(Op::If, values_.join(a.value, b.value), intervals_.join(a.enclosure, b.enclosure));
}

FastNumber FastDomain::call(const FastFunction& function, const Definition& definition,
                            const std::vector<Number>& arguments) const {
  std::vector<FastValue> values;
  for (const Number& argument : arguments) values.push_back(argument.value);
  const auto usable = values_.converted(definition, std::move(values));
  if (!usable) return unknown();
  const FastValue value = function.evaluate(*usable);
  const bool has_value = !is_no_value(value);
  const std::string result = call_text(function, *usable) + " = " + to_string(value);
  if (function.in_domain(*usable) != has_value) {
    trace_.broken.push_back(result + (has_value ? " outside" : " inside") + " of the domain");
  }
  if (!has_value || !function.in_domain(*usable)) return unknown();

  const bool exact = std::all_of(arguments.begin(), arguments.end(), [](const Number& argument) {
    return argument.enclosure.is_degenerate();
  });
  if (exact && std::holds_alternative<std::uint64_t>(value)) {
    const Measurement measurement = measure(function, definition, *usable);
    if (measurement.accuracy != Accuracy::Within) trace_.broken.push_back(measurement.report);
    return {value, DoubleInterval({}, exactly(value))};
  }

  std::vector<Interval> enclosures;
  for (const Number& argument : arguments) {
    enclosures.emplace_back(Interval::Precision{k_reference_bits},
                            argument.enclosure.lower_double(), argument.enclosure.upper_double());
  }
  const Interval reference = enclose_definition(definition, enclosures, k_reference_bits);
  const DoubleInterval allowed = within_ulps(reference, function.contract.ulps);
  if (!contains(allowed, value)) {
    trace_.broken.push_back(result + " lies outside of " + text(allowed));
  }
  return {value, allowed};
}

Truth FastDomain::noted(Truth truth, const Number& a, const Number& b) const {
  if (truth == Truth::Undecided) {
    trace_.allowance = std::max(trace_.allowance, allowance_of(a, b));
  }
  return truth;
}

Truth FastDomain::is_equal(const Number& a, const Number& b) const {
  return noted(intervals_.is_equal(a.enclosure, b.enclosure), a, b);
}

Truth FastDomain::is_less(const Number& a, const Number& b) const {
  return noted(intervals_.is_less(a.enclosure, b.enclosure), a, b);
}

Truth FastDomain::is_less_equal(const Number& a, const Number& b) const {
  return noted(intervals_.is_less_equal(a.enclosure, b.enclosure), a, b);
}

}  // namespace latent::props
