#include "props/fast_values.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <string>

#include "ref/eval/double_interval.hpp"
#include "ref/eval/exact_domain.hpp"

namespace latent::props {

using eval::Truth;
using expr::Op;
using expr::Sort;

namespace {

// Room for every operation on numbers of 64 bits but powers and factorials that are too large for
// 64 bits anyway.
constexpr std::size_t k_exact_bits = 512;

double nearest_double(const Rational& value) {
  const eval::DoubleInterval around({}, value);
  const double down = around.lower_double();
  const double up = around.upper_double();
  if (!std::isfinite(up) || !std::isfinite(down)) return std::isfinite(up) ? down : up;
  return value - Rational(down) < Rational(up) - value ? down : up;
}

FastValue natural(double whole) {
  return whole < 0x1p64 ? FastValue(static_cast<std::uint64_t>(std::max(whole, 0.0)))
                        : FastValue(std::numeric_limits<double>::quiet_NaN());
}

FastValue real_operation(Op op, double x, double y) {
  switch (op) {
    case Op::Add:
      return x + y;
    case Op::Sub:
      return x - y;
    case Op::Mul:
      return x * y;
    case Op::Div:
      return x / y;
    case Op::Pow:
      return std::pow(x, y);
    case Op::Min:
      return std::min(x, y);
    case Op::Max:
      return std::max(x, y);
    case Op::Logb:
      return std::log(y) / std::log(x);
    default:
      return std::numeric_limits<double>::quiet_NaN();
  }
}

/// a rel b in whichever kind of number tells them apart.
template <class Relation>
Truth compare(const FastValue& a, const FastValue& b, const Relation& relation) {
  const auto* m = std::get_if<std::uint64_t>(&a);
  const auto* n = std::get_if<std::uint64_t>(&b);
  if (m && n) return eval::truth_of(relation(*m, *n));
  const double x = as_double(a);
  const double y = as_double(b);
  return std::isnan(x) || std::isnan(y) ? Truth::Undecided : eval::truth_of(relation(x, y));
}

}  // namespace

double as_double(const FastValue& value) {
  return std::visit([](auto number) { return static_cast<double>(number); }, value);
}

FastValue FastValueDomain::literal(const Rational& value) const {
  constexpr std::uint64_t k_most = std::numeric_limits<std::uint64_t>::max();
  if (denominator(value) == 1 && value >= 0 && value <= Rational(k_most)) {
    return numerator(value).convert_to<std::uint64_t>();
  }
  return nearest_double(value);
}

FastValue FastValueDomain::constant(Op) const { return std::numbers::pi; }

FastValue FastValueDomain::unary(Op op, const Number& number) const {
  const double x = as_double(number);
  switch (op) {
    case Op::Neg:
      return -x;
    case Op::Inv:
      return 1 / x;
    case Op::Abs:
      return std::abs(x);
    case Op::Exp:
      return std::exp(x);
    case Op::Log:
      return std::log(x);
    case Op::Sqrt:
      return std::sqrt(x);
    case Op::Sin:
      return std::sin(x);
    case Op::Cos:
      return std::cos(x);
    case Op::Tan:
      return std::tan(x);
    case Op::Arcsin:
      return std::asin(x);
    case Op::Arccos:
      return std::acos(x);
    case Op::Arctan:
      return std::atan(x);
    case Op::Sinh:
      return std::sinh(x);
    case Op::Cosh:
      return std::cosh(x);
    case Op::Tanh:
      return std::tanh(x);
    case Op::Floor:
      return std::floor(x);
    case Op::Ceil:
      return std::ceil(x);
    case Op::NatFloor:
      return natural(std::floor(x));
    case Op::NatCeil:
      return natural(std::ceil(x));
    default:
      return unknown();
  }
}

FastValue FastValueDomain::binary(Op op, const Sort& sort, const Sort& second_sort, const Number& x,
                                  const Number& y) const {
  if (sort != Sort::nat()) return real_operation(op, as_double(x), as_double(y));
  const auto* m = std::get_if<std::uint64_t>(&x);
  const auto* n = std::get_if<std::uint64_t>(&y);
  if (!m || !n) return unknown();
  const eval::ExactDomain exact(k_exact_bits);
  const eval::ExactNumber result = exact.binary(op, sort, second_sort, Rational(*m), Rational(*n));
  const FastValue value = result.is_rational() ? literal(result.factor()) : unknown();
  return std::holds_alternative<std::uint64_t>(value) ? value : unknown();
}

eval::NaturalRange FastValueDomain::natural_range(const Number& n) const {
  if (const auto* value = std::get_if<std::uint64_t>(&n)) return {*value, *value};
  return {};
}

std::optional<std::vector<FastValue>> FastValueDomain::converted(
    const expr::Definition& definition, std::vector<FastValue> arguments) const {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    FastValue& argument = arguments[i];
    if (definition.parameters().at(i).sort() != Sort::nat()) {
      argument = as_double(argument);
    } else if (!std::holds_alternative<std::uint64_t>(argument)) {
      return {};
    }
  }
  return arguments;
}

bool FastValueDomain::same(const Number& a, const Number& b) {
  return compare(a, b, std::equal_to<>()) == Truth::True;
}

Truth FastValueDomain::is_equal(const Number& a, const Number& b) const {
  return compare(a, b, std::equal_to<>());
}

Truth FastValueDomain::is_less(const Number& a, const Number& b) const {
  return compare(a, b, std::less<>());
}

Truth FastValueDomain::is_less_equal(const Number& a, const Number& b) const {
  return compare(a, b, std::less_equal<>());
}

}  // namespace latent::props
