/// The working rung of many bits: balls (midpoint and radius) over Arb.
///
/// A ball costs one evaluation of a function where an interval costs two, and Arb's functions are
/// several times faster than MPFR's at a few hundred bits. What balls are not good for (half lines,
/// which Lean's conventions call for where an argument may be 0 or change its sign) is left to the
/// intervals over MPFI, which are also what balls are tested against.
#pragma once

#include <arb.h>

#include <cstdint>
#include <exception>
#include <optional>

#include "ref/eval/evaluator.hpp"
#include "ref/expr/number.hpp"

namespace latent::eval {

/// A real number, known to lie within a radius of a midpoint. Always bounded.
class Ball {
 public:
  Ball() { arb_init(value_); }
  Ball(const Ball& other) {
    arb_init(value_);
    arb_set(value_, other.value_);
  }
  Ball(Ball&& other) noexcept {
    arb_init(value_);
    arb_swap(value_, other.value_);
  }
  Ball& operator=(const Ball& other) {
    if (this != &other) arb_set(value_, other.value_);
    return *this;
  }
  Ball& operator=(Ball&& other) noexcept {
    arb_swap(value_, other.value_);
    return *this;
  }
  ~Ball() { arb_clear(value_); }

  operator arb_ptr() { return value_; }
  operator arb_srcptr() const { return value_; }

 private:
  arb_t value_;
};

/// Thrown by `BallDomain` where balls are no good: some other rung has to be asked.
class OutsideBalls : public std::exception {
 public:
  const char* what() const noexcept override { return "a value that balls do not enclose"; }
};

/// Balls at one precision as a domain of programs. Every operation encloses Lean's value, or throws
/// `OutsideBalls`; so does all that would be unbounded.
class BallDomain {
 public:
  using Number = Ball;
  /// See IntervalDomain.
  static constexpr bool k_numbers_are_values = true;

  explicit BallDomain(unsigned bits);

  Ball literal(const Rational& value) const;
  Ball constant(expr::Op op) const;
  Ball unary(expr::Op op, const Ball& x) const;
  Ball binary(expr::Op op, const expr::Sort& sort, const expr::Sort& second_sort, const Ball& x,
              const Ball& y) const;
  NaturalRange natural_range(const Ball& n) const;
  Ball join(const Ball& a, const Ball& b) const;
  /// What registers hold before they are written; a value of which nothing is known throws.
  Ball unknown() const { return {}; }

  Truth is_equal(const Ball& a, const Ball& b) const;
  Truth is_less(const Ball& a, const Ball& b) const;
  Truth is_less_equal(const Ball& a, const Ball& b) const;
  /// Whether the hull of both is no wider than 2^−bits times the magnitude of the larger.
  bool agrees(const Ball& a, const Ball& b, unsigned bits) const;
  double margin(const Ball& a, const Ball& b) const;

 private:
  Ball logarithm(const Ball& x) const;
  Ball quotient(const Ball& x, const Ball& y) const;
  Ball power(const Ball& x, const Ball& y) const;
  Ball integer_power(const Ball& x, const Ball& n) const;
  Ball choose(std::uint64_t n, std::uint64_t k) const;

  slong bits_;
};

}  // namespace latent::eval
