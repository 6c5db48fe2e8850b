#include "props/narrow.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "ref/eval/interval_domain.hpp"

namespace latent::props {

using eval::DoubleInterval;
using eval::ExactDomain;
using eval::ExactNumber;
using eval::Truth;
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

Box::Box(const Constraints& constraints, Ends ends)
    : constraints_(&constraints),
      needed_(&constraints.needed),
      ends_(ends),
      closed_(std::make_shared<const std::vector<ExactNumber>>(constraints.steps.size())) {
  const std::size_t count = constraints.steps.size();
  applied_.resize(constraints.required.size());
  known_.reserve(count);
  for (const Step& step : constraints.steps) {
    known_.push_back({all_of(step.operation.sort)});
  }
  for (std::size_t i = 0; i < count; ++i) {
    const Step& step = constraints.steps[i];
    if (step.kind != Step::Kind::Constant) continue;
    settle_as(i, DoubleInterval({}, step.constant), true);
    set_exact(i, step.constant);
  }
  exact_.resize(count);
  settle_dependents({}, 0, nullptr);
  closed_ = std::make_shared<const std::vector<ExactNumber>>(std::move(exact_));
  exact_.clear();
  exact_since_.clear();
}

bool Box::bound_sizes(double largest_real, double largest_whole) {
  for (const StepIndex step : constraints_->variables) {
    const Step& variable = constraints_->steps[step];
    if (variable.kind != Step::Kind::Variable || known_[step].settled) continue;
    const double most = is_whole(variable.operation.sort) ? largest_whole : largest_real;
    if (!confine(step, between(-most, most))) return false;
  }
  return true;
}

bool Box::confine(StepIndex step, const DoubleInterval& to) {
  DoubleInterval& range = known_[step].range;
  double lower = std::max(range.lower_double(), to.lower_double());
  double upper = std::min(range.upper_double(), to.upper_double());
  if (is_whole(constraints_->steps[step].operation.sort)) {
    lower = std::ceil(lower);
    upper = std::floor(upper);
  }
  if (lower > upper || lower == k_infinity || upper == -k_infinity) return false;
  // The enclosure of a value that is known gets no better.
  if (known_[step].settled) return true;
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
  const bool move = strictly && ends_ == Ends::Moved && what.kind == Step::Kind::Variable &&
                    !known_[step].settled;
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
  const bool move = strictly && ends_ == Ends::Moved && what.kind == Step::Kind::Variable &&
                    !known_[step].settled;
  const double least = move ? eval::directed::next_up(bound) : bound;
  return least < k_infinity && confine(step, between(least, k_infinity));
}

bool Box::apply(const Relation& relation) {
  const StepIndex left = relation.left;
  const StepIndex right = relation.right;
  if (known_[left].settled && known_[right].settled) return truth_of(relation) != Truth::False;
  if (relation.op == Op::Eq) {
    return confine(left, known_[right].range) && confine(right, known_[left].range);
  }
  // Where a value is known but for rounding, the other side keeps clear of the rounding: what lies
  // within could hardly be decided, and chains of relations would end there.
  const auto is_rounded = [&](StepIndex side, StepIndex other) {
    const DoubleInterval& range = known_[side].range;
    const double width = range.upper_double() - range.lower_double();
    return ends_ == Ends::Moved && known_[side].settled && !known_[other].settled &&
           !known_[side].rational && width > 0 && width <= k_rounding * abs(range).upper_double();
  };
  if (relation.op == Op::Lt && ends_ == Ends::Kept &&
      known_[left].range.lower_double() >= known_[right].range.upper_double()) {
    return false;
  }
  const bool left_is_rounded = is_rounded(left, right);
  const bool right_is_rounded = is_rounded(right, left);
  const double above =
      left_is_rounded ? known_[left].range.upper_double() : known_[left].range.lower_double();
  const double below =
      right_is_rounded ? known_[right].range.lower_double() : known_[right].range.upper_double();
  // A number that is known exactly and is no double lies strictly between two doubles.
  const auto strictly = [&](StepIndex side) {
    return relation.op == Op::Lt || (known_[side].rational && !known_[side].range.is_degenerate());
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
  if (known_[i].nonzero) return;
  const Step& step = constraints_->steps[i];
  const bool nonzero = !known_[i].range.contains_zero() ||
                       (step.kind == Step::Kind::Operation &&
                        is_never_zero(step.operation, known(step.first), known(step.second)));
  if (!nonzero) return;
  known_[i].nonzero = true;
  note_change(i);
}

/// The step turned out not to be 0. False if it has to be.
bool Box::require_nonzero(StepIndex i) {
  if (known_[i].settled) return !known_[i].range.is_zero();
  if (!known_[i].nonzero) {
    known_[i].nonzero = true;
    note_change(i);
  }
  const Step& step = constraints_->steps[i];
  const bool whole = is_whole(step.operation.sort);
  if (!whole && (step.kind != Step::Kind::Variable || ends_ == Ends::Kept)) return true;
  const double least = whole ? 1 : std::numeric_limits<double>::denorm_min();
  const DoubleInterval& range = known_[i].range;
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
  for (const StepIndex i : *needed_) {
    Knowledge& what = known_[i];
    if (what.settled) continue;
    const Step& step = constraints_->steps[i];
    const std::uint32_t arguments =
        step.kind == Step::Kind::Operation
            ? std::max(known_[step.first].changed, known_[step.second].changed)
            : 0;
    const std::uint32_t before = what.forward;
    if (std::max(arguments, what.changed) <= before) continue;
    if (arguments > before &&
        !confine(i, value_of(step.operation, known(step.first), known(step.second)))) {
      return false;
    }
    note_nonzero(i);
    what.forward = clock_;
  }
  return true;
}

bool Box::backward() {
  for (auto place = needed_->rbegin(); place != needed_->rend(); ++place) {
    const StepIndex i = *place;
    const Step& step = constraints_->steps[i];
    Knowledge& what = known_[i];
    if (what.settled || step.kind != Step::Kind::Operation) continue;
    const std::uint32_t latest =
        std::max({what.changed, known_[step.first].changed, known_[step.second].changed});
    if (latest <= what.backward) continue;
    // Its own changes are later: what they bring about in turn is seen by the next sweep.
    what.backward = clock_;
    const auto solve = [&](auto solver, StepIndex argument) {
      if (known_[argument].settled) return true;
      const auto solution = solver(step.operation, known(i), known(step.first), known(step.second));
      return solution && confine(argument, *solution);
    };
    note_nonzero(i);
    if (what.nonzero && !factors_are_nonzero(step)) return false;
    if (!solve(solve_first, step.first)) return false;
    if (is_binary(step.operation.op) && !solve(solve_second, step.second)) return false;
  }
  return true;
}

bool Box::narrow() {
  for (int sweep = 0; sweep < k_max_sweeps; ++sweep) {
    changed_ = false;
    if (!forward()) return false;
    for (std::size_t i = 0; i < applied_.size(); ++i) {
      const Relation& relation = constraints_->required[i];
      const auto& [left, right] = std::tie(known_[relation.left], known_[relation.right]);
      if (std::max(left.changed, right.changed) <= applied_[i]) continue;
      applied_[i] = clock_;
      if (!apply(relation)) return false;
    }
    for (const Relation& relation : extra_) {
      if (!apply(relation)) return false;
    }
    for (const ElementRule& rule : constraints_->rules) {
      // What is true of every term is true of some term, if there is one.
      if (known_[rule.count].range.lower_double() < 1) continue;
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

Truth Box::truth_of(const Relation& relation) const {
  const DoubleInterval& left = known_[relation.left].range;
  const DoubleInterval& right = known_[relation.right].range;
  if (relation.op == Op::Lt) return less(left, right);
  return relation.op == Op::Le ? less_equal(left, right) : equal(left, right);
}

bool Box::holds_exactly(const Relation& relation) const {
  return known_[relation.left].rational && known_[relation.right].rational &&
         truth_of(relation) == Truth::True;
}

void Box::mark() {
  marked_ = known_;
  marked_applied_ = applied_;
  marked_needed_ = needed_;
  marked_extra_ = extra_.size();
  exact_since_.clear();
}

void Box::rollback() {
  known_.swap(marked_);
  applied_.swap(marked_applied_);
  needed_ = marked_needed_;
  extra_.erase(extra_.begin() + static_cast<std::ptrdiff_t>(marked_extra_), extra_.end());
  for (const StepIndex step : exact_since_) exact_[step] = {};
  exact_since_.clear();
}

void Box::settle_as(StepIndex step, const DoubleInterval& range, bool rational) {
  Knowledge& what = known_[step];
  what.range = range;
  what.settled = true;
  what.rational = rational;
  note_change(step);
  note_nonzero(step);
}

void Box::set_exact(StepIndex step, ExactNumber value) {
  if (value.is_unknown()) return;
  if (exact_.size() <= step) exact_.resize(constraints_->steps.size());
  exact_[step] = std::move(value);
  exact_since_.push_back(step);
}

bool Box::settle(StepIndex step, const Rational& value, const eval::Assignment& assignment,
                 std::uint64_t max_terms, const Box* like) {
  const DoubleInterval enclosure = like ? like->known_[step].range : DoubleInterval({}, value);
  if (!intersects(known_[step].range, enclosure)) return false;
  settle_as(step, enclosure, true);
  if (!like && constraints_->steps[step].exact_is_needed) set_exact(step, value);
  return settle_dependents(assignment, max_terms, like);
}

bool Box::settle_dependents(const eval::Assignment& assignment, std::uint64_t max_terms,
                            const Box* like) {
  const ExactDomain exactly(k_exact_bits);
  for (const StepIndex i : *needed_) {
    const Step& step = constraints_->steps[i];
    if (known_[i].settled) continue;
    ExactNumber exact;
    bool rational = false;
    std::optional<DoubleInterval> value;
    if (step.kind == Step::Kind::Operation) {
      if (!known_[step.first].settled || !known_[step.second].settled) continue;
      if (!like) {
        const auto& [op, sort, second_sort] = step.operation;
        const ExactNumber& first = this->exact(step.first);
        exact = op == Op::Cast ? first
                : !is_binary(op)
                    ? exactly.unary(op, first)
                    : exactly.binary(op, sort, second_sort, first, this->exact(step.second));
      }
      rational = like ? like->known_[i].rational : exact.is_rational();
      // What is not known exactly depends on which arguments this box knows not to be 0.
      value = !rational ? value_of(step.operation, known(step.first), known(step.second))
              : like    ? like->known_[i].range
                        : DoubleInterval({}, exact.factor());
    } else if (step.kind == Step::Kind::Opaque) {
      const bool ready = std::all_of(
          step.needs.begin(), step.needs.end(),
          [&](const expr::Variable& variable) { return assignment.find(variable) != nullptr; });
      if (!ready) continue;
      if (like) {
        value = like->known_[i].range;
      } else {
        const eval::IntervalDomain<DoubleInterval> doubles{DoubleInterval::Precision{}};
        eval::Evaluator<eval::IntervalDomain<DoubleInterval>> evaluator(doubles, assignment,
                                                                        {max_terms, 0, false});
        value = evaluator.number(*step.expression);
      }
    } else {
      continue;
    }
    if (!intersects(known_[i].range, *value)) return false;
    settle_as(i, *value, rational);
    set_exact(i, std::move(exact));
  }
  return true;
}

}  // namespace latent::props
