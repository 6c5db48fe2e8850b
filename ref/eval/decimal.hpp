/// Decimal text that never claims more than is known: ends are rounded outward, digits truncated.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>

#include "ref/expr/number.hpp"

namespace latent::eval {

/// Which way a rounding goes: towards −∞ or towards +∞.
enum class Direction : std::uint8_t { Down, Up };

/// A finite decimal number, ±d₁.d₂d₃… × 10^exponent. Zero has the one digit 0, exponent 0 and no
/// sign; any other number has d₁ ≠ 0 and no trailing zeros after d₁.
struct Decimal {
  bool negative = false;
  std::string digits = "0";
  std::int64_t exponent = 0;

  friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// The nearest number with at most `digits` significant digits that is ≤ value (Down) or ≥ value
/// (Up); exact where value has no more digits. Throws std::invalid_argument if digits < 1.
Decimal to_decimal(const Rational& value, int digits, Direction direction);

/// The same with all digits, where value is a finite decimal of at most `max_digits` significant
/// digits; nothing otherwise. Throws std::invalid_argument if max_digits < 1.
std::optional<Decimal> exact_decimal(const Rational& value, int max_digits);

/// The number of a decimal. Domain: |exponent| up to some millions, since the result is exact.
Rational to_rational(const Decimal& value);

/// Plain notation ("-0.00125", "1200") for −5 ≤ exponent < 21 and scientific ("1.25e-300")
/// elsewhere.
std::string to_text(const Decimal& value);

/// The longest run of leading digits that every number between lower and upper begins with; empty
/// if there is none (opposite signs, a zero end, a different first digit or place). The first digit
/// stands at lower.exponent. Needs lower ≤ upper.
std::string common_digits(const Decimal& lower, const Decimal& upper);

/// Text for a number known to lie in [lower, upper], an end missing where unbounded, to about
/// `digits` significant digits. It is one of
///
///     0.125                       the number itself, where both ends agree
///     9.96578428466208704361…     the number begins with these digits (truncated, not rounded);
///     6.02214076…e23              at most `digits` of them are shown
///     1 ± 2.1e-16                 it is no further than that from the number shown
///     [0.2, 3.5]                  it lies between these; unbounded ends are -inf and inf
///
/// and each is true of every number in [lower, upper]. Digits are preferred to ± where they show
/// `digits` digits, or at most one digit less than ± would; brackets are for what has no correct
/// digit. Throws std::invalid_argument if digits < 1.
std::string enclosure_text(const std::optional<Decimal>& lower, const std::optional<Decimal>& upper,
                           int digits);

/// The same for an interval of either kind.
template <class X>
requires requires(const X& x) { x.lower_decimal(1); }
std::string enclosure_text(const X& x, int digits) {
  // Guard digits keep the rounding of the ends from costing a shown digit.
  constexpr int k_guard_digits = 3;
  return enclosure_text(x.lower_decimal(digits + k_guard_digits),
                        x.upper_decimal(digits + k_guard_digits), digits);
}

/// The shortest text that reads back as the same double ("0.1", "1e-300", "inf", "-inf", "nan").
std::string shortest_text(double value);

}  // namespace latent::eval
