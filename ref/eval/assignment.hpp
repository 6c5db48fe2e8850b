/// Values for the free variables of a formula.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "ref/expr/expr.hpp"

namespace latent::eval {

/// A function ℕ → ℝ: a finite table, and one value for every index past its end.
struct Sequence {
  std::vector<Rational> values;
  Rational beyond = 0;

  friend bool operator==(const Sequence&, const Sequence&) = default;
};

/// A function, a proposition or an irrational number given by an expression without free variables.
struct ClosedTerm {
  expr::Expr term;

  friend bool operator==(const ClosedTerm& a, const ClosedTerm& b) { return same(a.term, b.term); }
};

/// Some number, or some proposition, of which nothing is known: what is certain of a formula then
/// is so whatever it is.
struct Anything {
  friend bool operator==(const Anything&, const Anything&) = default;
};

/// The value of a variable: a number of its sort (exact), a sequence, or a closed term of its sort.
using Value = std::variant<Rational, Sequence, ClosedTerm, Anything>;

/// Values for some variables.
class Assignment {
 public:
  void set(const expr::Variable& variable, Value value) {
    for (auto& [known, old] : values_) {
      if (known.is(variable)) {
        old = std::move(value);
        return;
      }
    }
    values_.emplace_back(variable, std::move(value));
  }

  /// The value of `variable`, or null.
  const Value* find(const expr::Variable& variable) const {
    for (const auto& [known, value] : values_) {
      if (known.is(variable)) return &value;
    }
    return nullptr;
  }

  /// The value of `variable` out of an assignment that is no longer needed: what it is afterwards
  /// is not said. Throws `std::invalid_argument` if there is none.
  Value take(const expr::Variable& variable) {
    for (auto& [known, value] : values_) {
      if (known.is(variable)) return std::move(value);
    }
    throw std::invalid_argument("variable " + variable.name() + " has no value");
  }

  /// Makes room for the values of so many variables.
  void reserve(std::size_t count) { values_.reserve(count); }

  /// In the order in which they were first set.
  const std::vector<std::pair<expr::Variable, Value>>& values() const { return values_; }

 private:
  std::vector<std::pair<expr::Variable, Value>> values_;
};

/// The value as exact text: `3`, `1/3`, `[1, 2/3, 0, …]`, `x ↦ 2 * x`.
std::string to_string(const Value& value);

}  // namespace latent::eval
