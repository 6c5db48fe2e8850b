/// Evaluation of expressions, the same for every kind of number.
///
/// An `Evaluator<Domain>` walks an expression with values of `Domain::Number`: exact numbers,
/// intervals of doubles, intervals of many bits. A domain knows what numbers are and what Lean's
/// operations do to them; the evaluator knows variables, definitions, sums, conditions,
/// connectives and quantifiers. If every operation of the domain encloses, so does the evaluator:
/// `True` and `False` are certain.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>
#include <variant>
#include <vector>

#include "ref/eval/assignment.hpp"
#include "ref/eval/truth.hpp"
#include "ref/expr/op.hpp"

namespace latent::eval {

/// The range in which a natural number lies; no upper end where none is known.
struct NaturalRange {
  std::uint64_t lower = 0;
  std::optional<std::uint64_t> upper;
};

/// What an evaluation may cost, and what it may assume.
struct EvaluationLimits {
  /// Terms of sums and cases of quantifiers, all together.
  std::uint64_t max_terms = std::uint64_t{1} << 22;
  /// Take the two sides of an equation for equal when they agree to this many bits (0: never).
  unsigned equal_bits = 0;
  /// Do the same for a ≤ b.
  bool assume_in_order = false;
};

/// What happened during an evaluation, beside its result.
struct EvaluationTrace {
  /// Some equation (or ≤) was taken to hold because its sides agree to `equal_bits`.
  bool assumed_equal = false;
  /// Some sum or quantifier had more terms than allowed.
  bool out_of_terms = false;
  /// The smallest distance between the two sides of a decided order relation, relative to the
  /// larger side; infinity when there was none.
  double margin = std::numeric_limits<double>::infinity();
};

/// Bounds the work that goes into quantifiers over infinitely many numbers.
inline constexpr unsigned k_max_trials = 4096;

template <class Domain>
class Evaluator {
 public:
  using Number = typename Domain::Number;

  Evaluator(const Domain& domain, const Assignment& assignment, EvaluationLimits limits = {})
      : domain_(domain), assignment_(assignment), limits_(limits), terms_left_(limits.max_terms) {}

  /// The truth of a formula. Throws `std::invalid_argument` when a free variable has no value.
  Truth truth(const expr::Expr& formula);

  /// The value of a numeric expression.
  Number number(const expr::Expr& expression);

  const EvaluationTrace& trace() const { return trace_; }

 private:
  struct Closure;
  using Bound = std::variant<Number, Truth, std::shared_ptr<const Closure>, const Sequence*>;

  /// A function value: a `Lambda` with the variables bound around it.
  struct Closure {
    expr::Expr lambda;
    std::vector<Bound> environment;
  };

  Bound bound_value(const expr::Expr& expression);
  Bound function(const expr::Expr& expression);
  Bound closed_function(const expr::Expr& term);
  Bound apply(const expr::Expr& application);
  template <class Result, class Evaluate>
  Result in_call(const expr::Expr& call, const Evaluate& evaluate);
  Number choose_branch(const expr::Expr& conditional);
  Number fold(const expr::Expr& sum);
  double margin(const Number& a, const Number& b) const;
  /// The value of a literal or a variable, maybe as a number of another sort.
  const Rational* given_value(const expr::Expr& e) const;
  /// Whether a and b, under that many binders within both, are one expression once variables have
  /// their values. Then they are equal, however little is known of their value.
  bool same_value(const expr::Expr& a, const expr::Expr& b, std::uint32_t binders);
  /// Whether a and b are calls of one definition with arguments that are certainly equal.
  bool same_arguments(const expr::Expr& a, const expr::Expr& b);
  Truth relation(const expr::Expr& formula);
  Truth quantifier(const expr::Expr& formula);
  Truth unbounded_quantifier(const expr::Expr& formula);
  Truth proposition_cases(const expr::Expr& formula);
  bool has_witness(const expr::Expr& formula, Truth wanted);
  bool holds_in_pieces(const expr::Expr& formula, Truth wanted);
  Truth truth_at(const expr::Expr& body, Bound value);
  std::vector<Rational> crossings(const expr::Expr& body);
  std::optional<NaturalRange> bounded_cases(const expr::Expr& formula);
  const Value& value_of(const expr::Variable& variable) const;

  bool take_term() {
    if (terms_left_ == 0) {
      trace_.out_of_terms = true;
      return false;
    }
    --terms_left_;
    return true;
  }

  const Domain& domain_;
  const Assignment& assignment_;
  EvaluationLimits limits_;
  std::uint64_t terms_left_;
  /// Values and pieces tried for variables whose quantifier no bound makes finite.
  unsigned trials_left_ = k_max_trials;
  EvaluationTrace trace_;
  std::vector<Bound> environment_;
};

}  // namespace latent::eval

#include "ref/eval/evaluator_impl.hpp"
#include "ref/eval/quantifier_impl.hpp"
