/// What the fast core's bounds promise of a formula.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "props/fast_values.hpp"
#include "ref/eval/double_interval.hpp"
#include "ref/eval/interval_domain.hpp"

namespace latent::props {

/// A number of a program that uses the fast core.
struct FastNumber {
  /// What the program computes.
  FastValue value;
  /// Contains the number that Lean means, at the exact inputs; and `value`, if every documented
  /// bound holds. Unbounded on both sides where `value` is NaN.
  eval::DoubleInterval enclosure;
};

/// What was seen during an evaluation in `FastDomain`.
struct FastTrace {
  /// Values that lie outside of their enclosures: broken bounds. With function, arguments, value
  /// and enclosure, for people.
  std::vector<std::string> broken;
  /// How far apart the two sides of a relation that the enclosures leave open may be, at most:
  /// the width of their hull relative to the larger value, where values below 2^−1022 count as
  /// 2^−1022. Infinity where a side overflows or has no value.
  double allowance = 0;
};

/// Programs' numbers with enclosures as a domain of `Evaluator`. A definition that the fast core
/// has is enclosed by the reference definition over the enclosures of the arguments, widened by
/// the bound that the contract states; any other operation by interval arithmetic, which covers
/// the rounding of the program's operation as well. Relations are decided by the enclosures, so
/// that True and False hold of the exact numbers and of the program's alike.
class FastDomain {
 public:
  using Number = FastNumber;

  /// What is seen goes into `trace`, which must outlive the domain.
  explicit FastDomain(FastTrace& trace) : trace_(trace) {}

  Number literal(const Rational& value) const;
  Number constant(expr::Op op) const;
  Number unary(expr::Op op, const Number& x) const;
  Number binary(expr::Op op, const expr::Sort& sort, const expr::Sort& second_sort, const Number& x,
                const Number& y) const;
  eval::NaturalRange natural_range(const Number& n) const;
  Number join(const Number& a, const Number& b) const;
  Number unknown() const;

  /// A definition that the fast core has.
  template <class Bound>
  std::optional<Number> call(const expr::Definition& definition,
                             const std::vector<Bound>& arguments) const {
    const FastFunction* function = find_fast_function(definition);
    if (!function) return {};
    std::vector<Number> numbers;
    for (const Bound& argument : arguments) numbers.push_back(std::get<Number>(argument));
    return call(*function, definition, numbers);
  }

  eval::Truth is_equal(const Number& a, const Number& b) const;
  eval::Truth is_less(const Number& a, const Number& b) const;
  eval::Truth is_less_equal(const Number& a, const Number& b) const;
  bool agrees(const Number&, const Number&, unsigned) const { return false; }
  double margin(const Number& a, const Number& b) const {
    return intervals_.margin(a.enclosure, b.enclosure);
  }

 private:
  Number call(const FastFunction& function, const expr::Definition& definition,
              const std::vector<Number>& arguments) const;
  Number settled(expr::Op op, FastValue value, const eval::DoubleInterval& enclosure) const;
  eval::Truth noted(eval::Truth truth, const Number& a, const Number& b) const;

  FastTrace& trace_;
  FastValueDomain values_;
  eval::IntervalDomain<eval::DoubleInterval> intervals_{eval::DoubleInterval::Precision{}};
};

}  // namespace latent::props
