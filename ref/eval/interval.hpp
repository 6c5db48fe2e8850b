/// The multiprecision rungs of the ladder: closed intervals of reals over MPFI.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>

#include "ref/eval/decimal.hpp"
#include "ref/eval/truth.hpp"
#include "ref/expr/number.hpp"

namespace latent::eval {

/// A closed interval [lower, upper] of reals that contains the one real number it stands for, with
/// ends of a precision that each interval carries itself.
///
/// It means, and offers, the same as DoubleInterval does: ends may be infinite where unbounded
/// while every number that is stood for is finite; an interval is never empty and holds no NaN;
/// equal ends are that number exactly; every operation encloses; the functions named `…_of_…` and
/// `quotient` throw std::domain_error outside their domains. A result has the larger precision of
/// its operands. Ends are rounded outward, each by less than one unit in its last place for the
/// field operations, roots, exp, log, pow and the other elementary functions.
///
/// What is trusted: MPFR's correct rounding, MPFI's use of it (both tested against MPFR at four
/// times the precision), and MPFR's range of exponents, ±2^30, beyond which ends become infinite
/// or zero, outward. There is no state shared between intervals or threads.
///
/// An interval that was moved from may only be destroyed or assigned to.
///
///     Interval third({.bits = 128}, Rational(1, 3));
///     less(exp(third), third * third);  // Truth::False
class Interval {
 public:
  /// Bits of significand of both ends.
  struct Precision {
    int bits;
    friend constexpr bool operator==(Precision, Precision) = default;
  };

  /// The finest precision that can be asked for. Constructors throw std::invalid_argument beyond
  /// it, and below 2 bits.
  static constexpr int k_max_bits = 1 << 24;

  /// The number itself, rounded outward if it needs more bits. Throws std::invalid_argument unless
  /// it is finite.
  Interval(Precision precision, double value) : Interval(precision, value, value) {}

  /// [lower, upper], rounded outward. Throws std::invalid_argument unless lower ≤ upper, lower < ∞
  /// and upper > −∞.
  Interval(Precision precision, double lower, double upper);

  /// The number, rounded outward.
  Interval(Precision precision, const Integer& value);
  Interval(Precision precision, const Rational& value);
  Interval(Precision precision, long value);
  template <std::signed_integral I>
  requires(sizeof(I) <= sizeof(long)) Interval(Precision precision, I value)
      : Interval(precision, static_cast<long>(value)) {}
  template <std::unsigned_integral I>
  Interval(Precision precision, I value) : Interval(precision, Integer(value)) {}

  Interval(const Interval& other);
  Interval(Interval&& other) noexcept;
  Interval& operator=(const Interval& other);
  Interval& operator=(Interval&& other) noexcept;
  ~Interval();

  /// All reals.
  static Interval entire(Precision precision);

  /// π.
  static Interval pi(Precision precision);

  [[nodiscard]] Precision precision() const;

  /// The ends rounded outward to doubles, infinite where unbounded or out of range.
  [[nodiscard]] double lower_double() const;
  [[nodiscard]] double upper_double() const;

  /// The ends exactly; nothing where unbounded, or where the exponent exceeds `k_max_exponent` in
  /// magnitude, since the rational would not fit in memory.
  [[nodiscard]] std::optional<Rational> lower_rational() const;
  [[nodiscard]] std::optional<Rational> upper_rational() const;
  static constexpr long k_max_exponent = 1L << 24;

  /// The ends to a number of significant decimal digits, rounded outward; nothing where unbounded.
  [[nodiscard]] std::optional<Decimal> lower_decimal(int digits) const;
  [[nodiscard]] std::optional<Decimal> upper_decimal(int digits) const;

  [[nodiscard]] bool is_bounded() const;
  [[nodiscard]] bool is_degenerate() const;
  [[nodiscard]] bool is_zero() const;
  /// One number, and an integer.
  [[nodiscard]] bool is_integer() const;
  [[nodiscard]] bool is_positive() const;
  [[nodiscard]] bool is_negative() const;
  [[nodiscard]] bool is_nonnegative() const;
  [[nodiscard]] bool is_nonpositive() const;
  [[nodiscard]] bool contains_zero() const;
  [[nodiscard]] bool contains(const Rational& value) const;

  friend Interval operator-(const Interval& x);
  friend Interval operator+(const Interval& x, const Interval& y);
  friend Interval operator-(const Interval& x, const Interval& y);
  friend Interval operator*(const Interval& x, const Interval& y);

  /// x / y for y that does not contain 0.
  friend Interval quotient(const Interval& x, const Interval& y);

  /// The least interval that contains both.
  friend Interval hull(const Interval& x, const Interval& y);

  /// Whether the two have a number in common.
  friend bool intersects(const Interval& x, const Interval& y);

  /// What two enclosures of one number say together. Throws std::logic_error if they are disjoint.
  friend Interval meet(const Interval& x, const Interval& y);

  friend Interval min(const Interval& x, const Interval& y);
  friend Interval max(const Interval& x, const Interval& y);
  friend Interval abs(const Interval& x);
  friend Interval floor(const Interval& x);
  friend Interval ceil(const Interval& x);

  /// √x for x ≥ 0.
  friend Interval sqrt_of_nonnegative(const Interval& x);

  /// ln over the positive part of x, for lower ≥ 0 and upper > 0: unbounded below if lower = 0.
  friend Interval log_of_nonnegative(const Interval& x);

  /// Encloses tʸ for every t > 0 in x, and its limits for t → 0, for x ≥ 0; 0⁰ = 1. If x is 0 alone
  /// then y ≥ 0.
  friend Interval pow_of_nonnegative(const Interval& x, const Interval& y);

  friend Interval exp(const Interval& x);
  /// [−1, 1] (for tan all reals) where |x| may reach 2^16384, since reducing an argument costs time
  /// that grows with the square of its exponent.
  friend Interval sin(const Interval& x);
  friend Interval cos(const Interval& x);
  /// All reals where a pole can't be excluded.
  friend Interval tan(const Interval& x);
  /// arcsin and arccos for x within [−1, 1].
  friend Interval arcsin_of_unit(const Interval& x);
  friend Interval arccos_of_unit(const Interval& x);
  friend Interval arctan(const Interval& x);
  friend Interval sinh(const Interval& x);
  friend Interval cosh(const Interval& x);
  friend Interval tanh(const Interval& x);
  friend Interval arsinh(const Interval& x);

  friend Truth less(const Interval& x, const Interval& y);
  friend Truth less_equal(const Interval& x, const Interval& y);

  /// True only for one and the same number, False only for disjoint intervals.
  friend Truth equal(const Interval& x, const Interval& y);

  /// Whether x and y, wherever they lie in their intervals, differ by at most 2^−bits times the
  /// largest magnitude there: the hull is no wider than that. False says nothing.
  friend bool agrees_to_bits(const Interval& x, const Interval& y, int bits);

 private:
  /// Gives interval.cpp, and nothing else, MPFI's view of the ends.
  friend struct IntervalEnds;

  /// Room for MPFI's pair of ends, so that MPFI stays out of this header.
  static constexpr std::size_t k_ends_size = 64;

  /// Ends of a precision, not yet set to anything.
  explicit Interval(Precision precision);

  alignas(void*) std::array<std::byte, k_ends_size> ends_;
};

}  // namespace latent::eval
