#include "props/narrow.hpp"

#include <algorithm>
#include <cmath>

#include "ref/eval/interval_domain.hpp"

namespace latent::props {

using eval::DoubleInterval;
using eval::ExactDomain;
using eval::ExactNumber;
using expr::Op;
using expr::Sort;

namespace {

constexpr double k_infinity = eval::directed::k_infinity;

// Rationals larger than this are not worth computing for a bound.
constexpr std::size_t k_exact_bits = 4096;

// A value is known but for rounding where its enclosure is this narrow, relative to its size.
constexpr double k_rounding = 0x1p-40;

// Slow convergence is cut off: what is left over is found out when values are drawn.
constexpr int k_max_sweeps = 8;

// From here on doubles do not hold every whole number.
constexpr double k_first_gap = 0x1p53;

DoubleInterval between(double lower, double upper) { return {{}, lower, upper}; }

DoubleInterval all_of(const Sort& sort) {
  return between(sort == Sort::nat() ? 0 : -k_infinity, k_infinity);
}

}  // namespace

Box::Box(const Constraints& constraints, Ends ends) : constraints_(&constraints), ends_(ends) {
  const std::size_t count = constraints.steps.size();
  ranges_.reserve(count);
  exact_.resize(count);
  settled_.resize(count);
  nonzero_.resize(count);
  times_.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const Step& step = constraints.steps[i];
    ranges_.push_back(all_of(step.operation.sort));
    if (step.kind != Step::Kind::Constant) continue;
    exact_[i] = step.constant;
    ranges_[i] = DoubleInterval({}, step.constant);
    settled_[i] = 1;
    note_nonzero(i);
  }
  settle_dependents({}, 0, nullptr);
}

bool Box::bound_sizes(double largest_real, double largest_whole) {
  for (const StepIndex step : constraints_->variables) {
    const Step& variable = constraints_->steps[step];
    if (variable.kind != Step::Kind::Variable || settled_[step]) continue;
    const double most = is_whole(variable.operation.sort) ? largest_whole : largest_real;
    if (!confine(step, between(-most, most))) return false;
  }
  return true;
}

bool Box::confine(StepIndex step, const DoubleInterval& to) {
  DoubleInterval& range = ranges_[step];
  double lower = std::max(range.lower_double(), to.lower_double());
  double upper = std::min(range.upper_double(), to.upper_double());
  if (is_whole(constraints_->steps[step].operation.sort)) {
    lower = std::ceil(lower);
    upper = std::floor(upper);
  }
  if (lower > upper || lower == k_infinity || upper == -k_infinity) return false;
  // The enclosure of a value that is known gets no better.
  if (settled_[step]) return true;
  if (lower == range.lower_double() && upper == range.upper_double()) return true;
  range = between(lower, upper);
  note_change(step);
  changed_ = true;
  return true;
}

bool Box::confine_below(StepIndex step, double bound, bool strictly) {
  const Step& what = constraints_->steps[step];
  if (bound == k_infinity) return true;
  strictly = strictly && (ends_ == Ends::Moved || std::abs(bound) < k_first_gap);
  if (is_whole(what.operation.sort)) {
    const double greatest = strictly ? std::ceil(bound) - 1 : std::floor(bound);
    return greatest > -k_infinity && confine(step, between(-k_infinity, greatest));
  }
  if (what.kind == Step::Kind::Operation && what.operation.op == Op::Cast) {
    return confine_below(what.first, bound, strictly);
  }
  if (what.kind == Step::Kind::Operation && what.operation.op == Op::Neg) {
    return confine_above(what.first, -bound, strictly);
  }
  if (what.kind == Step::Kind::Operation && what.operation.op == Op::Abs) {
    return confine_below(what.first, bound, strictly) &&
           confine_above(what.first, -bound, strictly);
  }
  const bool move =
      strictly && ends_ == Ends::Moved && what.kind == Step::Kind::Variable && !settled_[step];
  const double greatest = move ? eval::directed::next_down(bound) : bound;
  return greatest > -k_infinity && confine(step, between(-k_infinity, greatest));
}

bool Box::confine_above(StepIndex step, double bound, bool strictly) {
  const Step& what = constraints_->steps[step];
  if (bound == -k_infinity) return true;
  strictly = strictly && (ends_ == Ends::Moved || std::abs(bound) < k_first_gap);
  if (is_whole(what.operation.sort)) {
    const double least = strictly ? std::floor(bound) + 1 : std::ceil(bound);
    return least < k_infinity && confine(step, between(least, k_infinity));
  }
  if (what.kind == Step::Kind::Operation && what.operation.op == Op::Cast) {
    return confine_above(what.first, bound, strictly);
  }
  if (what.kind == Step::Kind::Operation && what.operation.op == Op::Neg) {
    return confine_below(what.first, -bound, strictly);
  }
  const bool move =
      strictly && ends_ == Ends::Moved && what.kind == Step::Kind::Variable && !settled_[step];
  const double least = move ? eval::directed::next_up(bound) : bound;
  return least < k_infinity && confine(step, between(least, k_infinity));
}

bool Box::apply(const Relation& relation) {
  const StepIndex left = relation.left;
  const StepIndex right = relation.right;
  if (relation.op == Op::Eq) {
    return confine(left, ranges_[right]) && confine(right, ranges_[left]);
  }
  // Where a value is known but for rounding, the other side keeps clear of the rounding: what lies
  // within could hardly be decided, and chains of relations would end there.
  const auto is_rounded = [&](StepIndex side, StepIndex other) {
    const DoubleInterval& range = ranges_[side];
    const double width = range.upper_double() - range.lower_double();
    return ends_ == Ends::Moved && settled_[side] && !settled_[other] &&
           !exact_[side].is_rational() && width > 0 &&
           width <= k_rounding * abs(range).upper_double();
  };
  if (relation.op == Op::Lt && ends_ == Ends::Kept &&
      ranges_[left].lower_double() >= ranges_[right].upper_double()) {
    return false;
  }
  const bool left_is_rounded = is_rounded(left, right);
  const bool right_is_rounded = is_rounded(right, left);
  const double above =
      left_is_rounded ? ranges_[left].upper_double() : ranges_[left].lower_double();
  const double below =
      right_is_rounded ? ranges_[right].lower_double() : ranges_[right].upper_double();
  // A number that is known exactly and is no double lies strictly between two doubles.
  const auto strictly = [&](StepIndex side) {
    return relation.op == Op::Lt || (exact_[side].is_rational() && !ranges_[side].is_degenerate());
  };
  return confine_below(left, below, !right_is_rounded && strictly(right)) &&
         confine_above(right, above, !left_is_rounded && strictly(left));
}

bool Box::apply_cost_bounds() {
  for (const Limit& limit : constraints_->limits) {
    const double most = limit.kind == Limit::Kind::Exponent ? bounds_->exponent : bounds_->terms;
    if (!confine(limit.step, between(-most, most))) return false;
  }
  return true;
}

void Box::note_nonzero(StepIndex i) {
  if (nonzero_[i]) return;
  const Step& step = constraints_->steps[i];
  const bool nonzero = !ranges_[i].contains_zero() ||
                       (step.kind == Step::Kind::Operation &&
                        is_never_zero(step.operation, known(step.first), known(step.second)));
  if (!nonzero) return;
  nonzero_[i] = 1;
  note_change(i);
}

/// The step turned out not to be 0. False if it has to be.
bool Box::require_nonzero(StepIndex i) {
  if (settled_[i]) return !ranges_[i].is_zero();
  if (!nonzero_[i]) {
    nonzero_[i] = 1;
    note_change(i);
  }
  const Step& step = constraints_->steps[i];
  const bool whole = is_whole(step.operation.sort);
  if (!whole && (step.kind != Step::Kind::Variable || ends_ == Ends::Kept)) return true;
  const double least = whole ? 1 : std::numeric_limits<double>::denorm_min();
  const DoubleInterval& range = ranges_[i];
  if (range.lower_double() == 0) return confine(i, between(least, k_infinity));
  return range.upper_double() != 0 || confine(i, between(-k_infinity, -least));
}

/// For a product or quotient that is not 0. (x / 0 = 0.)
bool Box::factors_are_nonzero(const Step& step) {
  switch (step.operation.op) {
    case Op::Cast:
    case Op::Neg:
    case Op::Inv:
    case Op::Abs:
      return require_nonzero(step.first);
    case Op::Mul:
    case Op::Div:
      return require_nonzero(step.first) && require_nonzero(step.second);
    default:
      return true;
  }
}

bool Box::forward() {
  for (StepIndex i = 0; i < ranges_.size(); ++i) {
    if (settled_[i]) continue;
    const Step& step = constraints_->steps[i];
    const std::uint32_t arguments =
        step.kind == Step::Kind::Operation
            ? std::max(times_[step.first].changed, times_[step.second].changed)
            : 0;
    const std::uint32_t before = times_[i].forward;
    if (std::max(arguments, times_[i].changed) <= before) continue;
    if (arguments > before &&
        !confine(i, value_of(step.operation, known(step.first), known(step.second)))) {
      return false;
    }
    note_nonzero(i);
    times_[i].forward = clock_;
  }
  return true;
}

bool Box::backward() {
  for (StepIndex i = ranges_.size(); i-- > 0;) {
    const Step& step = constraints_->steps[i];
    if (settled_[i] || step.kind != Step::Kind::Operation) continue;
    const std::uint32_t latest =
        std::max({times_[i].changed, times_[step.first].changed, times_[step.second].changed});
    if (latest <= times_[i].backward) continue;
    // Its own changes are later: what they bring about in turn is seen by the next sweep.
    times_[i].backward = clock_;
    const auto solve = [&](auto solver, StepIndex argument) {
      if (settled_[argument]) return true;
      const auto solution = solver(step.operation, known(i), known(step.first), known(step.second));
      return solution && confine(argument, *solution);
    };
    note_nonzero(i);
    if (nonzero_[i] && !factors_are_nonzero(step)) return false;
    if (!solve(solve_first, step.first)) return false;
    if (is_binary(step.operation.op) && !solve(solve_second, step.second)) return false;
  }
  return true;
}

bool Box::narrow() {
  for (int sweep = 0; sweep < k_max_sweeps; ++sweep) {
    changed_ = false;
    if (!forward()) return false;
    for (const Relation& relation : constraints_->required) {
      if (!apply(relation)) return false;
    }
    for (const Relation& relation : extra_) {
      if (!apply(relation)) return false;
    }
    for (const ElementRule& rule : constraints_->rules) {
      // What is true of every term is true of some term, if there is one.
      if (ranges_[rule.count].lower_double() < 1) continue;
      for (const Relation& relation : rule.relations) {
        if (!apply(relation)) return false;
      }
    }
    if (bounds_ && !apply_cost_bounds()) return false;
    if (!backward()) return false;
    if (!changed_) return true;
  }
  return true;
}

void Box::mark() {
  marked_ranges_ = ranges_;
  marked_nonzero_ = nonzero_;
  marked_times_ = times_;
  marked_extra_ = extra_.size();
  settled_since_.clear();
}

void Box::rollback() {
  ranges_.swap(marked_ranges_);
  nonzero_.swap(marked_nonzero_);
  times_.swap(marked_times_);
  extra_.erase(extra_.begin() + static_cast<std::ptrdiff_t>(marked_extra_), extra_.end());
  for (const StepIndex step : settled_since_) {
    exact_[step] = {};
    settled_[step] = 0;
  }
  settled_since_.clear();
}

void Box::settle_exactly(StepIndex step, ExactNumber value) {
  exact_[step] = std::move(value);
  settled_[step] = 1;
  note_change(step);
  settled_since_.push_back(step);
}

bool Box::settle(StepIndex step, const Rational& value, const eval::Assignment& assignment,
                 std::uint64_t max_terms, const Box* like) {
  const DoubleInterval enclosure = like ? like->ranges_[step] : DoubleInterval({}, value);
  if (!intersects(ranges_[step], enclosure)) return false;
  ranges_[step] = enclosure;
  settle_exactly(step, like ? like->exact_[step] : ExactNumber(value));
  note_nonzero(step);
  return settle_dependents(assignment, max_terms, like);
}

bool Box::settle_dependents(const eval::Assignment& assignment, std::uint64_t max_terms,
                            const Box* like) {
  const ExactDomain exactly(k_exact_bits);
  for (StepIndex i = 0; i < ranges_.size(); ++i) {
    const Step& step = constraints_->steps[i];
    if (settled_[i]) continue;
    ExactNumber exact;
    std::optional<DoubleInterval> value;
    if (step.kind == Step::Kind::Operation) {
      if (!settled_[step.first] || !settled_[step.second]) continue;
      const auto& [op, sort, second_sort] = step.operation;
      const ExactNumber& first = exact_[step.first];
      exact = like             ? like->exact_[i]
              : op == Op::Cast ? first
              : !is_binary(op) ? exactly.unary(op, first)
                               : exactly.binary(op, sort, second_sort, first, exact_[step.second]);
      // What is not known exactly depends on which arguments this box knows not to be 0.
      value = !exact.is_rational() ? value_of(step.operation, known(step.first), known(step.second))
              : like               ? like->ranges_[i]
                                   : DoubleInterval({}, exact.factor());
    } else if (step.kind == Step::Kind::Opaque) {
      const bool ready = std::all_of(
          step.needs.begin(), step.needs.end(),
          [&](const expr::Variable& variable) { return assignment.find(variable) != nullptr; });
      if (!ready) continue;
      if (like) {
        value = like->ranges_[i];
      } else {
        const eval::IntervalDomain<DoubleInterval> doubles{DoubleInterval::Precision{}};
        eval::Evaluator<eval::IntervalDomain<DoubleInterval>> evaluator(doubles, assignment,
                                                                        {max_terms, 0, false});
        value = evaluator.number(*step.expression);
      }
    } else {
      continue;
    }
    if (!intersects(ranges_[i], *value)) return false;
    ranges_[i] = *value;
    settle_exactly(i, std::move(exact));
    note_nonzero(i);
  }
  return true;
}

}  // namespace latent::props
