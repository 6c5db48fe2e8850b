/// Interval narrowing: what constraints leave of the numbers that variables may still be.
///
/// Every step of the tape has an enclosure of its value. Enclosures are pushed forward through
/// operations and backward through their inverses (HC4, Benhamou, Goualard, Granvilliers and Puget
/// 1999) until nothing changes. Nothing that satisfies the constraints is cut off but for this,
/// where ends may move: an open end of a real variable is moved to the next double inside, and what
/// is bounded by a known value that can only be enclosed by doubles is bounded by its enclosure.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "props/tape.hpp"
#include "ref/eval/assignment.hpp"
#include "ref/eval/exact_domain.hpp"

namespace latent::props {

/// How large powers may get and how long sums.
struct CostBounds {
  /// |log xʸ|, and |x| of exp x.
  double exponent;
  /// Terms of a sum, all repetitions by sums around it counted.
  double terms;
};

/// What is known of all values while variables are given values one after the other.
class Box {
 public:
  /// Whether ends may move inside to where doubles can be drawn, or nothing at all is cut off, so
  /// that constraints which leave no value are contradictory.
  enum class Ends : std::uint8_t { Moved, Kept };

  /// Nothing is known yet but the sorts. `constraints` has to outlive the box.
  explicit Box(const Constraints& constraints, Ends ends = Ends::Moved);

  /// Costs are kept within `bounds` from now on.
  void bound_costs(const CostBounds& bounds) { bounds_ = bounds; }

  /// Keeps variables that have no value yet from being larger than these. False if one has to be.
  bool bound_sizes(double largest_real, double largest_whole);

  /// The relation is required from now on.
  void require(const Relation& relation) { extra_.push_back(relation); }

  /// Gives a variable, or a placeholder, its value; `assignment` has the values of all variables
  /// that have one. What follows from it by evaluation is settled as well. False if that
  /// contradicts what is known; the box is of no use then but for `rollback`. `like`, if given, is
  /// a box of the same constraints in which the same steps have just got the same values: exact
  /// values are taken from it instead of being computed again.
  bool settle(StepIndex step, const Rational& value, const eval::Assignment& assignment,
              std::uint64_t max_terms, const Box* like = nullptr);

  /// Applies all constraints until nothing changes, or changes have become slow. False if they
  /// leave some step no value; the box is of no use then.
  bool narrow();

  /// Remembers what is known now, for `rollback`; what was remembered before is forgotten.
  void mark();
  /// Makes the box what it was at the last `mark`.
  void rollback();

  /// Encloses the values that a step may still have. The ends of a variable's are of its sort.
  const eval::DoubleInterval& range(StepIndex step) const { return ranges_[step]; }
  /// Whether the step has a value.
  bool is_settled(StepIndex step) const { return settled_[step] != 0; }
  /// The value of a settled step, as far as it is known exactly.
  const eval::ExactNumber& exact(StepIndex step) const { return exact_[step]; }

 private:
  bool confine(StepIndex step, const eval::DoubleInterval& to);
  bool confine_below(StepIndex step, double bound, bool strictly);
  bool confine_above(StepIndex step, double bound, bool strictly);
  bool apply(const Relation& relation);
  bool apply_cost_bounds();
  bool forward();
  bool backward();
  bool settle_dependents(const eval::Assignment& assignment, std::uint64_t max_terms,
                         const Box* like);
  void settle_exactly(StepIndex step, eval::ExactNumber value);
  Known known(StepIndex step) const { return {ranges_[step], nonzero_[step] != 0}; }
  void note_nonzero(StepIndex step);
  void note_change(StepIndex step) { times_[step].changed = ++clock_; }
  bool require_nonzero(StepIndex step);
  bool factors_are_nonzero(const Step& step);

  const Constraints* constraints_;
  Ends ends_;
  std::optional<CostBounds> bounds_;
  std::vector<Relation> extra_;
  std::vector<eval::DoubleInterval> ranges_;
  std::vector<eval::ExactNumber> exact_;
  // Flags are read far more often than copied, so they have a byte each.
  std::vector<unsigned char> settled_;
  std::vector<unsigned char> nonzero_;
  bool changed_ = false;

  /// When what is known of a step changed last, and when it was last pushed forward and backward,
  /// by a clock that each change moves on: what nothing has changed since need not be done again.
  struct Times {
    std::uint32_t changed = 1;
    std::uint32_t forward = 0;
    std::uint32_t backward = 0;
  };
  std::vector<Times> times_;
  std::uint32_t clock_ = 1;

  // What `mark` remembers. Of exact values only which ones are new.
  std::vector<eval::DoubleInterval> marked_ranges_;
  std::vector<unsigned char> marked_nonzero_;
  std::vector<Times> marked_times_;
  std::size_t marked_extra_ = 0;
  std::vector<StepIndex> settled_since_;
};

}  // namespace latent::props
