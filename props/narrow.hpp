/// Interval narrowing: what constraints leave of the numbers that variables may still be.
///
/// Every step of the tape has an enclosure of its value. Enclosures are pushed forward through
/// operations and backward through their inverses (HC4, Benhamou, Goualard, Granvilliers and Puget
/// 1999) until nothing changes. Nothing that satisfies the constraints is cut off but for this,
/// where ends may move: an open end of a real variable is moved to the next double inside, and what
/// is bounded by a known value that can only be enclosed by doubles is bounded by its enclosure.
#pragma once

#include <cstdint>
#include <memory>
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

  /// The relation, one of those of the constraints, is required from now on.
  void require(const Relation& relation) { extra_.push_back(relation); }

  /// Reminds of the value of a variable that has one, for `exact` and `consider`: `settle` keeps
  /// exact values only where the constraints need them.
  void remind(StepIndex step, const Rational& value) {
    if (exact(step).is_unknown()) set_exact(step, value);
  }

  /// Learns what the values that variables have, of all of which it has been reminded, make of the
  /// sides of a tie of the constraints, which is left out elsewhere. Arguments and result are as
  /// those of `settle`.
  bool consider(const Tie& tie, const eval::Assignment& assignment, std::uint64_t max_terms) {
    needed_ = &tie.needed;
    return settle_dependents(assignment, max_terms, nullptr);
  }

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

  /// Whether the relation certainly holds between the values of its sides, where both have one that
  /// is known exactly; what is required is not taken for granted.
  bool holds_exactly(const Relation& relation) const;

  /// Remembers what is known now, for `rollback`; what was remembered before is forgotten.
  void mark();
  /// Makes the box what it was at the last `mark`.
  void rollback();

  /// Encloses the values that a step may still have. The ends of a variable's are of its sort.
  const eval::DoubleInterval& range(StepIndex step) const { return known_[step].range; }
  /// Whether the step has a value.
  bool is_settled(StepIndex step) const { return known_[step].settled; }
  /// The value of a settled step, as far as it is known exactly and was kept.
  const eval::ExactNumber& exact(StepIndex step) const {
    return step < exact_.size() && !exact_[step].is_unknown() ? exact_[step] : (*closed_)[step];
  }

 private:
  /// What is known of a step.
  struct Knowledge {
    eval::DoubleInterval range;
    /// By a clock that each change moves on: when it changed last, and when it was last pushed
    /// forward and backward; what nothing has changed since need not be done again.
    std::uint32_t changed = 1;
    std::uint32_t forward = 0;
    std::uint32_t backward = 0;
    bool settled = false;
    bool nonzero = false;
    /// It is settled and `exact` is a rational number.
    bool rational = false;
  };

  bool confine(StepIndex step, const eval::DoubleInterval& to);
  bool confine_below(StepIndex step, double bound, bool strictly);
  bool confine_above(StepIndex step, double bound, bool strictly);
  eval::Truth truth_of(const Relation& relation) const;
  bool apply(const Relation& relation);
  bool apply_cost_bounds();
  bool forward();
  bool backward();
  bool settle_dependents(const eval::Assignment& assignment, std::uint64_t max_terms,
                         const Box* like);
  void settle_as(StepIndex step, const eval::DoubleInterval& range, bool rational);
  void set_exact(StepIndex step, eval::ExactNumber value);
  Known known(StepIndex step) const { return {known_[step].range, known_[step].nonzero}; }
  void note_nonzero(StepIndex step);
  void note_change(StepIndex step) { known_[step].changed = ++clock_; }
  bool require_nonzero(StepIndex step);
  bool factors_are_nonzero(const Step& step);

  const Constraints* constraints_;
  /// The steps that are narrowed.
  const std::vector<StepIndex>* needed_;
  Ends ends_;
  std::optional<CostBounds> bounds_;
  std::vector<Relation> extra_;
  std::vector<Knowledge> known_;
  /// When each relation of the constraints was applied last.
  std::vector<std::uint32_t> applied_;
  /// The exact values of steps without variables, shared by copies of the box.
  std::shared_ptr<const std::vector<eval::ExactNumber>> closed_;
  /// Those of the others, as far as the vector reaches.
  std::vector<eval::ExactNumber> exact_;
  bool changed_ = false;
  std::uint32_t clock_ = 1;

  // What `mark` remembers. Of exact values only which ones are new.
  std::vector<Knowledge> marked_;
  std::vector<std::uint32_t> marked_applied_;
  const std::vector<StepIndex>* marked_needed_ = nullptr;
  std::size_t marked_extra_ = 0;
  std::vector<StepIndex> exact_since_;
};

}  // namespace latent::props
