/// Formulas computed as a program would that uses the fast core: no more, no less.
#pragma once

#include <limits>
#include <optional>
#include <vector>

#include "props/fast_table.hpp"
#include "ref/eval/evaluator.hpp"

namespace latent::props {

/// The value as a double, rounded to nearest.
double as_double(const FastValue& value);

/// Numbers of a program as a domain of `Evaluator`: definitions that the fast core has are its
/// functions, everything else is double arithmetic and the C library; natural numbers are unsigned
/// integers and exact. What a program can't compute is NaN: a natural number of more than 64 bits,
/// a value of an operation outside its domain in C++.
class FastValueDomain {
 public:
  using Number = FastValue;

  Number literal(const Rational& value) const;
  Number constant(expr::Op op) const;
  Number unary(expr::Op op, const Number& x) const;
  Number binary(expr::Op op, const expr::Sort& sort, const expr::Sort& second_sort, const Number& x,
                const Number& y) const;
  eval::NaturalRange natural_range(const Number& n) const;
  Number join(const Number& a, const Number& b) const { return same(a, b) ? a : unknown(); }
  Number unknown() const { return std::numeric_limits<double>::quiet_NaN(); }

  /// The arguments of a call as `function` takes them; nothing if one is no number that it takes.
  std::optional<std::vector<FastValue>> converted(const expr::Definition& definition,
                                                  std::vector<FastValue> arguments) const;

  /// A definition that the fast core has.
  template <class Bound>
  std::optional<Number> call(const expr::Definition& definition,
                             const std::vector<Bound>& arguments) const {
    const FastFunction* function = find_fast_function(definition);
    if (!function) return {};
    std::vector<FastValue> values;
    for (const Bound& argument : arguments) values.push_back(std::get<Number>(argument));
    const auto usable = converted(definition, std::move(values));
    return usable && function->in_domain(*usable) ? function->evaluate(*usable) : unknown();
  }

  // Relations are undecided where a side is NaN.
  eval::Truth is_equal(const Number& a, const Number& b) const;
  eval::Truth is_less(const Number& a, const Number& b) const;
  eval::Truth is_less_equal(const Number& a, const Number& b) const;
  bool agrees(const Number&, const Number&, unsigned) const { return false; }
  double margin(const Number&, const Number&) const {
    return std::numeric_limits<double>::infinity();
  }

 private:
  static bool same(const Number& a, const Number& b);
};

}  // namespace latent::props
