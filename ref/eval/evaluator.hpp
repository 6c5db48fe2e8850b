/// Evaluation of expressions, the same for every kind of number.
///
/// An `Evaluator<Domain>` walks an expression with values of `Domain::Number`: exact numbers,
/// intervals of doubles, intervals of many bits. A domain knows what numbers are and what Lean's
/// operations do to them; the evaluator knows variables, definitions, sums, conditions,
/// connectives and quantifiers. If every operation of the domain encloses, so does the evaluator:
/// `True` and `False` are certain.
#pragma once

#include <chrono>
#include <cstdint>
#include <limits>
#include <map>
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
  /// From then on there are no terms and no trials left.
  std::optional<std::chrono::steady_clock::time_point> deadline{};

  [[nodiscard]] bool is_late() const {
    return deadline && std::chrono::steady_clock::now() > *deadline;
  }
  /// The same, asked before each of many terms: it looks at the clock now and then.
  [[nodiscard]] bool is_late(std::uint64_t terms_left) const {
    constexpr std::uint64_t k_terms_between_looks = 64;
    return deadline && terms_left % k_terms_between_looks == 0 && is_late();
  }
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

/// Evaluations of bodies of recursive definitions, all together, for one evaluator.
inline constexpr unsigned k_max_recursions = 1U << 16;

/// Levels of expressions that bodies of recursive definitions may lie within each other, beside
/// the `expr::k_max_depth` of the expression itself.
inline constexpr std::uint32_t k_max_recursion_depth = 2000;

/// Whether the function takes different numbers to one by symmetry or because it is periodic.
constexpr bool is_symmetric(expr::Op op) {
  using expr::Op;
  return op == Op::Cos || op == Op::Sin || op == Op::Tan || op == Op::Cosh || op == Op::Abs;
}

namespace detail {

/// A closed range of the values of a variable, and how often it was cut out of a larger one.
struct Piece {
  double lower;
  double upper;
  int cuts;
};

}  // namespace detail

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

  /// A function value, a set or a list: a term with the variables bound around it.
  struct Closure {
    expr::Expr lambda;
    std::vector<Bound> environment;
    const expr::Definition* recursive;  ///< what a `Recur` in it calls
    std::uint64_t recursion;            ///< the number of the recursion that it is part of, or 0
  };

  /// What tells the calls of a recursive definition apart while the arguments that it hands on
  /// unchanged stay the same: the ranges of the other ones, if these are natural numbers.
  using RecursionKey = std::vector<std::pair<std::uint64_t, std::uint64_t>>;
  /// The calls of a recursive definition that rest on one call from outside.
  struct Recursion {
    std::uint64_t number;  ///< no two recursions have the same
    std::map<RecursionKey, Bound> known{};
  };

  Bound bound_value(const expr::Expr& expression);
  Bound function(const expr::Expr& expression);
  Bound closed_function(const expr::Expr& term);
  Bound apply(const expr::Expr& application);
  Bound apply_to(const Bound& callee, Bound argument);
  /// What is known of a value that is a or b. Throws `std::invalid_argument` for functions.
  Bound either(const Bound& a, const Bound& b) const;
  /// `evaluate()` among the variables of `closure`.
  template <class Evaluate>
  auto within(const Closure& closure, const Evaluate& evaluate);
  template <class Result, class Evaluate>
  Result in_call(const expr::Expr& call, const Evaluate& evaluate);
  Bound begin_recursion(const expr::Definition& definition, std::vector<Bound> arguments);
  Bound recur(const expr::Expr& call);
  Bound recursive_value(std::vector<Bound> arguments);
  Bound from_below(const std::vector<Bound>& arguments, const EvaluationTrace& before);
  std::uint64_t recursion_number() const { return recursion_ != nullptr ? recursion_->number : 0; }
  Bound nothing_known(const expr::Sort& sort) const;
  std::optional<RecursionKey> recursion_key(const std::vector<Bound>& arguments) const;
  Number choose_branch(const expr::Expr& conditional);

  // --- Finite sets and lists (set_impl.hpp) ---
  /// A member of a set: its value, and whether it is one.
  struct Element {
    Number value;
    Truth is_in = Truth::True;
  };
  using Elements = std::vector<Element>;
  /// The whole numbers `start`, `start` + 1, ….
  struct Run {
    Rational start;
    NaturalRange length;
  };

  /// `visit(set)`, where `set` is no variable, call or application, with the variables that it
  /// sees; `Result()` where it is not decided which set it is.
  template <class Result, class Visit>
  Result with_set(const expr::Expr& set, const Visit& visit);
  /// The set, if it is a range or an interval with a known lower end. Its length may be uncertain.
  std::optional<Run> run(const expr::Expr& set);
  /// Every number that may be in the set, no two of them equal and both in it; nothing where they
  /// are not known or too many.
  std::optional<Elements> elements(const expr::Expr& set);
  std::optional<Elements> image(const expr::Expr& set);
  std::optional<Elements> list(const expr::Expr& list);
  Elements all_of(const Run& run);
  Truth member(const Number& x, const expr::Expr& set);
  Truth subset(const expr::Expr& a, const expr::Expr& b);
  Truth equal_collections(const expr::Expr& a, const expr::Expr& b);
  Number cardinality(const expr::Expr& set);
  Number interval_length(const expr::Expr& interval);
  Number list_number(const expr::Expr& e);
  Number fold(const expr::Expr& sum);
  Number fold_run(const expr::Expr& sum, const Run& run);
  std::optional<Rational> exact(const Number& x) const;
  Number beyond_terms() {
    trace_.out_of_terms = true;
    return domain_.unknown();
  }
  Truth number_predicate(const expr::Expr& formula);
  /// The cases of a quantifier over a set; nothing where its body does not begin with one.
  std::optional<expr::Expr> guarding_set(const expr::Expr& formula);
  Truth set_quantifier(const expr::Expr& formula, const expr::Expr& set);

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
  void cut_to_guards(const expr::Expr& formula, detail::Piece& piece);
  void cut_to_guard(const expr::Expr& guard, detail::Piece& piece);
  std::optional<Number> outer_number(const expr::Expr& e);
  bool entails(const expr::Expr& premise, const expr::Expr& conclusion);
  bool never_above(const expr::Expr& a, const expr::Expr& b);
  std::vector<Rational> crossings(const expr::Expr& body);
  void collect_outer(const expr::Expr& e, std::uint32_t binders,
                     std::vector<Rational>& found) const;
  std::optional<NaturalRange> bounded_cases(const expr::Expr& formula);
  const Value& value_of(const expr::Variable& variable) const;

  bool take_term() {
    if (limits_.is_late(terms_left_)) terms_left_ = 0;
    if (terms_left_ == 0) {
      trace_.out_of_terms = true;
      return false;
    }
    --terms_left_;
    return true;
  }

  bool take_trial() {
    if (limits_.is_late()) trials_left_ = 0;
    if (trials_left_ == 0) return false;
    --trials_left_;
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
  /// The definition that a `Recur` calls here, and its calls so far.
  const expr::Definition* recursive_ = nullptr;
  Recursion* recursion_ = nullptr;
  /// Of definitions that hand no argument on, kept for as long as the evaluator lives.
  std::map<const expr::Definition*, Recursion> recursions_;
  std::uint64_t recursions_begun_ = 0;
  unsigned recursions_left_ = k_max_recursions;
  std::uint32_t recursion_depth_ = 0;
  /// The recursion went too deep, so that nothing more can come of it.
  bool too_deep_ = false;
};

}  // namespace latent::eval

#include "ref/eval/evaluator_impl.hpp"
#include "ref/eval/guard_impl.hpp"
#include "ref/eval/quantifier_impl.hpp"
#include "ref/eval/recursion_impl.hpp"
#include "ref/eval/set_impl.hpp"
