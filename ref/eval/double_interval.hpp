/// The double rung of the ladder: closed intervals of reals with double ends.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>

#include "ref/eval/decimal.hpp"
#include "ref/eval/directed.hpp"
#include "ref/eval/truth.hpp"
#include "ref/expr/number.hpp"

namespace latent::eval {

/// A closed interval [lower, upper] of reals that contains the one real number it stands for.
///
/// The ends are doubles; lower may be −∞ and upper +∞, which means unbounded: every number that an
/// interval stands for is finite, so 0·∞ = 0 in products of ends. An interval is never empty and
/// holds no NaN. An interval with equal ends is that number exactly, not an approximation of it.
///
/// Every operation encloses: if x ∈ X and y ∈ Y then x∘y ∈ X∘Y. Sums, products, quotients, roots,
/// roundings and conversions round outward by at most one place on the side that needs it and keep
/// exact results exact (directed.hpp); elementary functions trust libm to a stated bound
/// (libm.hpp). The functions named `…_of_…` and `quotient` have narrower domains and throw
/// std::domain_error outside them; total.hpp builds Lean's total functions from them.
///
/// There are no comparison operators and no `/`: see `less`, `less_equal`, `equal` and `div`.
///
///     DoubleInterval third({}, Rational(1, 3));
///     less(exp(third), third * third);  // Truth::False
class DoubleInterval {
  using Bracket = directed::Bracket;

 public:
  /// Doubles have one precision only; Interval's counterpart carries bits.
  struct Precision {
    friend constexpr bool operator==(Precision, Precision) = default;
  };

  /// The number itself. Throws std::invalid_argument unless it is finite.
  DoubleInterval(Precision, double value) : DoubleInterval({}, value, value) {}

  /// [lower, upper]. Throws std::invalid_argument unless lower ≤ upper, lower < ∞ and upper > −∞.
  DoubleInterval(Precision, double lower, double upper);

  /// The bracket of a rounded operation, taken as it is.
  DoubleInterval(Bracket b) : lower_(b.down), upper_(b.up) {}

  /// The number, rounded outward where it is no double.
  DoubleInterval(Precision, const Integer& value);
  DoubleInterval(Precision, const Rational& value);
  DoubleInterval(Precision precision, long value);
  template <std::signed_integral I>
  requires(sizeof(I) <= sizeof(long)) DoubleInterval(Precision precision, I value)
      : DoubleInterval(precision, static_cast<long>(value)) {}
  template <std::unsigned_integral I>
  DoubleInterval(Precision precision, I value) : DoubleInterval(precision, Integer(value)) {}

  /// All reals.
  static DoubleInterval entire(Precision) {
    return Bracket{-directed::k_infinity, directed::k_infinity};
  }

  /// π.
  static DoubleInterval pi(Precision) {
    return Bracket{0x1.921fb54442d18p+1, 0x1.921fb54442d19p+1};
  }

  [[nodiscard]] Precision precision() const { return {}; }

  /// The ends as doubles, infinite where unbounded.
  [[nodiscard]] double lower_double() const { return lower_; }
  [[nodiscard]] double upper_double() const { return upper_; }

  /// The ends exactly; nothing where unbounded.
  [[nodiscard]] std::optional<Rational> lower_rational() const;
  [[nodiscard]] std::optional<Rational> upper_rational() const;

  /// The ends to a number of significant decimal digits, rounded outward; nothing where unbounded.
  [[nodiscard]] std::optional<Decimal> lower_decimal(int digits) const;
  [[nodiscard]] std::optional<Decimal> upper_decimal(int digits) const;

  [[nodiscard]] bool is_bounded() const {
    return -lower_ < directed::k_infinity && upper_ < directed::k_infinity;
  }
  [[nodiscard]] bool is_degenerate() const { return lower_ == upper_; }
  [[nodiscard]] bool is_zero() const { return lower_ == 0 && upper_ == 0; }
  /// One number, and an integer.
  [[nodiscard]] bool is_integer() const { return is_degenerate() && lower_ == std::floor(lower_); }
  [[nodiscard]] bool is_positive() const { return lower_ > 0; }
  [[nodiscard]] bool is_negative() const { return upper_ < 0; }
  [[nodiscard]] bool is_nonnegative() const { return lower_ >= 0; }
  [[nodiscard]] bool is_nonpositive() const { return upper_ <= 0; }
  [[nodiscard]] bool contains_zero() const { return lower_ <= 0 && upper_ >= 0; }
  [[nodiscard]] bool contains(const Rational& value) const;

  friend DoubleInterval operator-(const DoubleInterval& x) { return Bracket{-x.upper_, -x.lower_}; }

  friend DoubleInterval operator+(const DoubleInterval& x, const DoubleInterval& y) {
    return Bracket{directed::sum(x.lower_, y.lower_).down, directed::sum(x.upper_, y.upper_).up};
  }

  friend DoubleInterval operator-(const DoubleInterval& x, const DoubleInterval& y) {
    return Bracket{directed::sum(x.lower_, -y.upper_).down, directed::sum(x.upper_, -y.lower_).up};
  }

  friend DoubleInterval operator*(const DoubleInterval& x, const DoubleInterval& y);

  /// x / y for y that does not contain 0.
  friend DoubleInterval quotient(const DoubleInterval& x, const DoubleInterval& y);

  /// The least interval that contains both.
  friend DoubleInterval hull(const DoubleInterval& x, const DoubleInterval& y) {
    return Bracket{std::min(x.lower_, y.lower_), std::max(x.upper_, y.upper_)};
  }

  /// Whether the two have a number in common.
  friend bool intersects(const DoubleInterval& x, const DoubleInterval& y) {
    return x.lower_ <= y.upper_ && y.lower_ <= x.upper_;
  }

  /// What two enclosures of one number say together. Throws std::logic_error if they are disjoint.
  friend DoubleInterval meet(const DoubleInterval& x, const DoubleInterval& y);

  friend DoubleInterval min(const DoubleInterval& x, const DoubleInterval& y) {
    return Bracket{std::min(x.lower_, y.lower_), std::min(x.upper_, y.upper_)};
  }

  friend DoubleInterval max(const DoubleInterval& x, const DoubleInterval& y) {
    return Bracket{std::max(x.lower_, y.lower_), std::max(x.upper_, y.upper_)};
  }

  friend DoubleInterval abs(const DoubleInterval& x) {
    if (x.lower_ >= 0) return x;
    if (x.upper_ <= 0) return -x;
    return Bracket{0, std::max(-x.lower_, x.upper_)};
  }

  friend DoubleInterval floor(const DoubleInterval& x) {
    return Bracket{std::floor(x.lower_), std::floor(x.upper_)};
  }

  friend DoubleInterval ceil(const DoubleInterval& x) {
    return Bracket{std::ceil(x.lower_), std::ceil(x.upper_)};
  }

  /// √x for x ≥ 0.
  friend DoubleInterval sqrt_of_nonnegative(const DoubleInterval& x);

  /// ln over the positive part of x, for lower ≥ 0 and upper > 0: unbounded below if lower = 0.
  friend DoubleInterval log_of_nonnegative(const DoubleInterval& x);

  /// Encloses tʸ for every t > 0 in x, and its limits for t → 0, for x ≥ 0; 0⁰ = 1. If x is 0 alone
  /// then y ≥ 0.
  friend DoubleInterval pow_of_nonnegative(const DoubleInterval& x, const DoubleInterval& y);

  friend DoubleInterval exp(const DoubleInterval& x);
  friend DoubleInterval sin(const DoubleInterval& x);
  friend DoubleInterval cos(const DoubleInterval& x);
  /// All reals where a pole can't be excluded.
  friend DoubleInterval tan(const DoubleInterval& x);
  /// arcsin and arccos for x within [−1, 1].
  friend DoubleInterval arcsin_of_unit(const DoubleInterval& x);
  friend DoubleInterval arccos_of_unit(const DoubleInterval& x);
  friend DoubleInterval arctan(const DoubleInterval& x);
  friend DoubleInterval sinh(const DoubleInterval& x);
  friend DoubleInterval cosh(const DoubleInterval& x);
  friend DoubleInterval tanh(const DoubleInterval& x);
  friend DoubleInterval arsinh(const DoubleInterval& x);

  friend Truth less(const DoubleInterval& x, const DoubleInterval& y) {
    if (x.upper_ < y.lower_) return Truth::True;
    return x.lower_ >= y.upper_ ? Truth::False : Truth::Undecided;
  }

  friend Truth less_equal(const DoubleInterval& x, const DoubleInterval& y) { return !less(y, x); }

  /// True only for one and the same number, False only for disjoint intervals.
  friend Truth equal(const DoubleInterval& x, const DoubleInterval& y) {
    if (!intersects(x, y)) return Truth::False;
    return hull(x, y).is_degenerate() ? Truth::True : Truth::Undecided;
  }

  /// Whether x and y, wherever they lie in their intervals, differ by at most 2^−bits times the
  /// largest magnitude there: the hull is no wider than that. False says nothing.
  friend bool agrees_to_bits(const DoubleInterval& x, const DoubleInterval& y, int bits);

 private:
  double lower_;
  double upper_;
};

inline DoubleInterval operator*(const DoubleInterval& x, const DoubleInterval& y) {
  using directed::Bracket;
  using directed::product;
  const double a = x.lower_, b = x.upper_, c = y.lower_, d = y.upper_;
  if (a == b && c == d) return product(a, c);
  if (a >= 0) {
    return Bracket{product(c >= 0 ? a : b, c).down, product(d >= 0 ? b : a, d).up};
  }
  if (b <= 0) {
    return Bracket{product(d >= 0 ? a : b, d).down, product(c >= 0 ? b : a, c).up};
  }
  if (c >= 0) return Bracket{product(a, d).down, product(b, d).up};
  if (d <= 0) return Bracket{product(b, c).down, product(a, c).up};
  return Bracket{std::min(product(a, d).down, product(b, c).down),
                 std::max(product(a, c).up, product(b, d).up)};
}

}  // namespace latent::eval
