/// The first rung of the ladder: exact arithmetic.
#pragma once

#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <utility>

#include "ref/eval/evaluator.hpp"

namespace latent::eval {

/// A number that is known exactly: q, q · π, q · log a, q · log a / log b or q · eʳ with q and r
/// rational and not 0, and a, b positive rationals other than 1; or one of which nothing is known.
/// The logarithms are what it takes to decide ⌈log a / log b⌉ where a is a power of b, b ^ (log a /
/// log b) = a, and log (a b) = log a + log b. An exponential q · eʳ equals no rational number and
/// no other one (Lindemann), so that two of them can always be told apart. Multiples of π decide
/// where the sine and the cosine vanish, and so where the tangent is 0 for want of a value.
class ExactNumber {
 public:
  enum class Kind : unsigned char { Unknown, Rational, Pi, Logarithm, LogarithmRatio, Exponential };

  ExactNumber() = default;
  ExactNumber(latent::Rational value);  // NOLINT(google-explicit-constructor)

  /// log |x| as Lean defines it: log 0 = 0.
  static ExactNumber log(const latent::Rational& x);
  /// factor · π.
  static ExactNumber pi(latent::Rational factor);
  /// factor · e^exponent.
  static ExactNumber exponential(latent::Rational factor, latent::Rational exponent);

  Kind kind() const { return parts_ ? parts_->kind : Kind::Unknown; }
  bool is_rational() const { return kind() == Kind::Rational; }
  bool is_unknown() const { return kind() == Kind::Unknown; }
  /// q.
  const latent::Rational& factor() const { return parts_ ? parts_->factor : zero(); }
  /// a, of a logarithm or a ratio of two; r, of an exponential.
  const latent::Rational& argument() const {
    return parts_ && parts_->arguments ? parts_->arguments->first : zero();
  }
  /// b, of a ratio of logarithms.
  const latent::Rational& base() const {
    return parts_ && parts_->arguments ? parts_->arguments->second : zero();
  }

  /// The number times `factor`.
  ExactNumber scaled(const latent::Rational& factor) const;
  /// The sum of two numbers; unknown where it is of no kind above, or its arguments would take more
  /// than about `max_bits` bits.
  friend ExactNumber add(const ExactNumber& a, const ExactNumber& b, std::size_t max_bits);
  /// The product of two numbers; unknown where it is of no kind above.
  friend ExactNumber multiply(const ExactNumber& a, const ExactNumber& b);
  /// The quotient of two numbers as in Lean: x / 0 = 0. Unknown where it is of no kind above.
  friend ExactNumber divide(const ExactNumber& a, const ExactNumber& b);

 private:
  /// What does not change is shared: numbers are copied far more often than computed.
  struct Parts {
    Kind kind;
    latent::Rational factor;
    std::optional<std::pair<latent::Rational, latent::Rational>> arguments;
  };

  ExactNumber(Kind kind, latent::Rational factor, latent::Rational argument, latent::Rational base);
  static const latent::Rational& zero();

  /// Null where nothing is known.
  std::shared_ptr<const Parts> parts_;
};

/// Exact numbers as a domain of `Evaluator`. Every result is exact or unknown; operations whose
/// result would take more than about `max_bits` bits are not tried.
class ExactDomain {
 public:
  using Number = ExactNumber;
  /// See IntervalDomain.
  static constexpr bool k_numbers_are_values = true;

  explicit ExactDomain(std::size_t max_bits) : max_bits_(max_bits) {}

  Number literal(const Rational& value) const { return value; }
  Number constant(expr::Op op) const;
  Number unary(expr::Op op, const Number& x) const;
  Number binary(expr::Op op, const expr::Sort& sort, const expr::Sort& second_sort, const Number& x,
                const Number& y) const;
  NaturalRange natural_range(const Number& n) const;
  Number join(const Number& a, const Number& b) const;
  Number unknown() const { return {}; }
  std::optional<Rational> near(const Number& x) const {
    if (!x.is_rational()) return {};
    return x.factor();
  }

  Truth is_equal(const Number& a, const Number& b) const;
  Truth is_less(const Number& a, const Number& b) const;
  Truth is_less_equal(const Number& a, const Number& b) const;
  bool agrees(const Number&, const Number&, unsigned) const { return false; }
  double margin(const Number& a, const Number& b) const;
  /// The number where it is rational and known.
  std::optional<Rational> exact(const Number& x) const { return near(x); }
  /// a ∣ b between numbers of sort `sort`.
  Truth divides(const expr::Sort& sort, const Number& a, const Number& b) const;
  Truth is_prime(const Number& n) const;
  /// Whether ∘a = ∘b, for `is_symmetric` ∘, since a = −b and ∘ is even, or since a and b are
  /// multiples of π at which it is known to have one value.
  bool agree_by_symmetry(expr::Op op, const Number& a, const Number& b) const;

  /// Whether some operation was not tried because of the size of its result.
  bool was_too_big() const { return too_big_; }

 private:
  std::optional<int> compare(const Number& a, const Number& b) const;
  Number of_exponential(expr::Op op, const Number& x) const;
  static Number of_pi(expr::Op op, const Number& x);
  Number power(const expr::Sort& exponent_sort, const Number& base, const Number& exponent) const;
  Number integer_power(const Rational& base, const Integer& exponent) const;
  Number rational(expr::Op op, const expr::Sort& sort, const Rational& x, const Rational& y) const;
  Number natural(const std::optional<Integer>& value) const;
  bool too_big(std::size_t bits) const;

  std::size_t max_bits_;
  mutable bool too_big_ = false;
};

/// The bits of numerator and denominator together.
std::size_t bit_size(const Rational& value);

/// Exact rounding: the greatest integer ≤ x, the least integer ≥ x.
Integer floor_of(const Rational& x);
Integer ceil_of(const Rational& x);

}  // namespace latent::eval
