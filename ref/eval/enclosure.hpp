/// What both rungs of intervals offer, so that Lean's functions are written once for all of them.
#pragma once

#include <concepts>
#include <optional>
#include <string>

#include "ref/eval/decimal.hpp"
#include "ref/eval/truth.hpp"
#include "ref/expr/number.hpp"

namespace latent::eval {

/// A closed interval that stands for one real number, as DoubleInterval describes: construction
/// from exact numbers at a precision, its ends, what is certain of its sign, and enclosing
/// operations.
template <class X>
concept Enclosure = requires(const X& x, typename X::Precision precision, const Integer& integer,
                             const Rational& rational, int count) {
  X(precision, 1);
  X(precision, 0.5);
  X(precision, -1.0, 1.0);
  X(precision, integer);
  X(precision, rational);
  { X::entire(precision) } -> std::same_as<X>;
  { X::pi(precision) } -> std::same_as<X>;
  { x.precision() } -> std::same_as<typename X::Precision>;
  { x.lower_double() } -> std::same_as<double>;
  { x.upper_double() } -> std::same_as<double>;
  { x.lower_rational() } -> std::same_as<std::optional<Rational>>;
  { x.upper_rational() } -> std::same_as<std::optional<Rational>>;
  { x.lower_decimal(count) } -> std::same_as<std::optional<Decimal>>;
  { x.upper_decimal(count) } -> std::same_as<std::optional<Decimal>>;
  { x.is_bounded() } -> std::same_as<bool>;
  { x.is_degenerate() } -> std::same_as<bool>;
  { x.is_zero() } -> std::same_as<bool>;
  { x.is_integer() } -> std::same_as<bool>;
  { x.is_positive() } -> std::same_as<bool>;
  { x.is_negative() } -> std::same_as<bool>;
  { x.is_nonnegative() } -> std::same_as<bool>;
  { x.is_nonpositive() } -> std::same_as<bool>;
  { x.contains_zero() } -> std::same_as<bool>;
  { x.contains(rational) } -> std::same_as<bool>;
  { -x } -> std::same_as<X>;
  { x + x } -> std::same_as<X>;
  { x - x } -> std::same_as<X>;
  { x* x } -> std::same_as<X>;
  { quotient(x, x) } -> std::same_as<X>;
  { hull(x, x) } -> std::same_as<X>;
  { meet(x, x) } -> std::same_as<X>;
  { intersects(x, x) } -> std::same_as<bool>;
  { min(x, x) } -> std::same_as<X>;
  { max(x, x) } -> std::same_as<X>;
  { abs(x) } -> std::same_as<X>;
  { floor(x) } -> std::same_as<X>;
  { ceil(x) } -> std::same_as<X>;
  { sqrt_of_nonnegative(x) } -> std::same_as<X>;
  { log_of_nonnegative(x) } -> std::same_as<X>;
  { pow_of_nonnegative(x, x) } -> std::same_as<X>;
  { arcsin_of_unit(x) } -> std::same_as<X>;
  { arccos_of_unit(x) } -> std::same_as<X>;
  { exp(x) } -> std::same_as<X>;
  { sin(x) } -> std::same_as<X>;
  { cos(x) } -> std::same_as<X>;
  { tan(x) } -> std::same_as<X>;
  { arctan(x) } -> std::same_as<X>;
  { sinh(x) } -> std::same_as<X>;
  { cosh(x) } -> std::same_as<X>;
  { tanh(x) } -> std::same_as<X>;
  { arsinh(x) } -> std::same_as<X>;
  { less(x, x) } -> std::same_as<Truth>;
  { less_equal(x, x) } -> std::same_as<Truth>;
  { equal(x, x) } -> std::same_as<Truth>;
  { agrees_to_bits(x, x, count) } -> std::same_as<bool>;
};

}  // namespace latent::eval
