#include "props/attempt.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "props/cost.hpp"
#include "props/draw_number.hpp"
#include "props/draw_sequence.hpp"

namespace latent::props {

using eval::Assignment;
using eval::DoubleInterval;
using expr::Op;
using expr::Sort;

namespace {

constexpr double k_infinity = eval::directed::k_infinity;

// How often a variable is drawn again before the attempt is given up.
constexpr int k_tries = 8;

// Exact rational numbers of so many bits are computed in well under a millisecond.
constexpr double k_moderate_bits = 0x1p16;
constexpr double k_moderate_work = 0x1p22;
// The bits of a product or quotient of two doubles: what a real number not yet drawn may have; and
// of one where few bits are asked for.
constexpr double k_usual_bits = 106;
constexpr double k_few_bits = 12;
// Sums over powers of numbers of few bits may be so long.
constexpr double k_long_sum = 512;

// Places of interest are this narrow, relative to their size.
constexpr double k_narrow = 0x1p-30;

/// What the numbers of one attempt have in common.
struct Style {
  CostBounds bounds{k_infinity, 0};
  /// Numbers are mostly powers of this.
  std::optional<Rational> base;
  /// Real numbers mostly have few bits, so that long sums of their powers can be exact.
  bool few_bits = false;
};

class Attempt {
 public:
  /// `solved` and `affordable` are to be copies of the plan's starts, or both of the first where
  /// there is no second; nothing is said of them later.
  Attempt(const SamplingPlan& plan, Random& random, Box& solved, Box& affordable)
      : plan_(plan),
        random_(random),
        style_(choose_style()),
        solved_(solved),
        affordable_(affordable) {
    values_.reserve(plan.statement.variables.size());
    request_.doubles_only = plan.options.doubles_only;
    request_.base = style_.base;
    request_.few_bits = style_.few_bits;
    if (!plan.moderate_start || plan.constraints.limits.empty()) return;
    affordable_.bound_costs(style_.bounds);
    if (!affordable_.narrow()) affordable_ = solved_;
  }

  std::variant<Sample, Discard> run() {
    for (const std::size_t variable : drawing_order()) {
      const bool number = plan_.statement.variables[variable].sort().is_numeric();
      if (const auto discard = number ? draw(variable) : draw_sequence(variable)) return *discard;
      ++drawn_;
    }
    for (std::size_t i = 0; i < plan_.statement.hypotheses.size(); ++i) {
      if (!plan_.hypothesis_variables[i].empty()) continue;
      if (const auto discard = hypothesis_rejects(plan_, i, values_)) return *discard;
    }
    const expr::Expr& conclusion = plan_.statement.conclusion;
    const std::uint64_t max_terms = plan_.options.max_terms;
    Sample sample;
    sample.cheaply = eval::decide_cheaply(conclusion, values_, max_terms);
    if (!is_affordable(sample.cheaply, conclusion, values_, max_terms)) {
      return Discard::TooCostly;
    }
    sample.edge = edge_;
    sample.assignment.reserve(plan_.statement.variables.size());
    for (const expr::Variable& variable : plan_.statement.variables) {
      sample.assignment.set(variable, values_.take(variable));
    }
    return sample;
  }

 private:
  Style choose_style() {
    Style style;
    const auto most_terms = static_cast<double>(plan_.options.max_terms);
    style.bounds.terms = most_terms;
    const auto lesser = [&](int low, int high) {
      const auto draw = [&] {
        return low + static_cast<int>(random_.below(static_cast<std::uint64_t>(high - low) + 1));
      };
      const int first = draw();
      return std::min(first, draw());
    };
    // One in sixteen may cost whatever it likes, and is thrown away if that is too much.
    if (!random_.one_in(16)) {
      style.bounds.exponent = std::ldexp(1.0, lesser(7, 29));
      const int most = std::max(4, static_cast<int>(std::bit_width(plan_.options.max_terms)));
      style.bounds.terms = std::min(most_terms, std::ldexp(1.0, lesser(3, most)));
    }
    style.few_bits = has_sums() && random_.one_in(2);
    if (style.few_bits) style.bounds.terms = std::min(most_terms, k_long_sum);
    if (random_.one_in(10)) {
      static const std::vector<Rational> bases = {
          2, 2, 4, Rational(1, 2), 3, 10, Rational(3, 2), Rational(1, 10)};
      style.base = bases[random_.below(bases.size())];
    }
    return style;
  }

  /// Numbers in random order, those that an equation determines last; then sequences.
  std::vector<std::size_t> drawing_order() {
    const auto& variables = plan_.statement.variables;
    std::vector<std::size_t> shuffled(variables.size());
    std::iota(shuffled.begin(), shuffled.end(), 0);
    for (std::size_t i = shuffled.size(); i > 1; --i) {
      std::swap(shuffled[i - 1], shuffled[random_.below(i)]);
    }
    std::vector<std::size_t> order;
    order.reserve(shuffled.size());
    for (const Turn turn : {Turn::Number, Turn::DeterminedNumber, Turn::Sequence}) {
      for (const std::size_t i : shuffled) {
        if (plan_.turns[i] == turn) order.push_back(i);
      }
    }
    return order;
  }

  /// The exact value of the other side, where one side of the relation is the variable itself.
  const Rational* exact_other_side(const Relation& relation, std::size_t variable) const {
    const auto value = [&](StepIndex step) -> const Rational* {
      const auto& exact = solved_.exact(step);
      return exact.is_rational() ? &exact.factor() : nullptr;
    };
    if (stands_alone(plan_.constraints, relation.left, variable)) return value(relation.right);
    if (stands_alone(plan_.constraints, relation.right, variable)) return value(relation.left);
    return nullptr;
  }

  Range range_of(StepIndex step) const {
    const DoubleInterval& all = solved_.range(step);
    const DoubleInterval& chosen = affordable_.range(step);
    const Sort& sort = plan_.constraints.steps[step].operation.sort;
    Range range;
    range.lower = chosen.lower_double();
    range.upper = chosen.upper_double();
    double largest = eval::directed::k_largest;
    if (is_whole(sort)) {
      range.grid = Range::Grid::Whole;
      largest = largest_whole(plan_.options);
    }
    range.lower = std::max(range.lower, -largest);
    range.upper = std::min(range.upper, largest);
    range.lower_is_edge = range.lower == all.lower_double();
    range.upper_is_edge = range.upper == all.upper_double();
    return range;
  }

  /// Draws a value for a numeric variable and learns what follows from it.
  std::optional<Discard> draw(std::size_t variable) {
    const StepIndex step = plan_.constraints.variables[variable];
    Discard reason = Discard::HypothesisFails;
    for (int i = 0; i < 2 * k_tries; ++i) {
      // What is too costly without exception may still turn out to be affordable.
      if (i == k_tries) affordable_ = solved_;
      prepare_request(step);
      if (request_.range.lower > request_.range.upper) continue;
      if (random_.one_in(5)) request_.tie = find_tie(variable);
      DrawnNumber drawn = draw_number(request_, random_);
      if (const Rational* value = determined_value(variable)) drawn.value = *value;
      const auto discard = try_value(variable, step, std::move(drawn.value));
      if (!discard) {
        edge_ = edge_ || drawn.edge;
        return {};
      }
      // What can't be decided at one value is as hard at the next one.
      if (discard == Discard::HypothesisUndecided && reason == discard) return reason;
      reason = *discard;
    }
    return reason;
  }

  const Rational* determined_value(std::size_t variable) const {
    for (const Relation& relation : plan_.constraints.required) {
      if (relation.op != Op::Eq) continue;
      if (const Rational* value = exact_other_side(relation, variable)) return value;
    }
    return nullptr;
  }

  std::optional<Discard> try_value(std::size_t variable, StepIndex step, Rational drawn) {
    const expr::Variable& which = plan_.statement.variables[variable];
    values_.set(which, std::move(drawn));
    solved_.mark();
    affordable_.mark();
    const auto discard = settle(variable, step, std::get<Rational>(*values_.find(which)));
    if (discard) {
      solved_.rollback();
      affordable_.rollback();
    }
    return discard;
  }

  std::optional<Discard> settle(std::size_t variable, StepIndex step, const Rational& value) {
    const std::uint64_t max_terms = plan_.options.max_terms;
    if (!solved_.settle(step, value, values_, max_terms) || !solved_.narrow()) {
      return Discard::HypothesisFails;
    }
    // Where nothing limits costs, the last value leaves nothing to be kept affordable.
    const bool is_last = drawn_ + 1 == plan_.statement.variables.size();
    const bool matters = !is_last || !plan_.constraints.limits.empty() ||
                         plan_.turns[variable] == Turn::DeterminedNumber;
    if (matters &&
        (!affordable_.settle(step, value, values_, max_terms, &solved_) || !affordable_.narrow())) {
      return Discard::TooCostly;
    }
    return newly_decided_rejects(variable);
  }

  /// Decides the hypotheses whose last variable this is.
  std::optional<Discard> newly_decided_rejects(std::size_t variable) const {
    for (std::size_t i = 0; i < plan_.statement.hypotheses.size(); ++i) {
      const auto& needed = plan_.hypothesis_variables[i];
      if (std::find(needed.begin(), needed.end(), variable) == needed.end()) continue;
      const auto& relation = plan_.constraints.hypotheses[i];
      if (relation && !plan_.hypothesis_may_be_costly[i] && solved_.holds_exactly(*relation)) {
        continue;
      }
      const bool complete = std::all_of(needed.begin(), needed.end(), [&](std::size_t v) {
        return values_.find(plan_.statement.variables[v]) != nullptr;
      });
      if (!complete) continue;
      if (const auto discard = hypothesis_rejects(plan_, i, values_)) return discard;
    }
    return {};
  }

  void prepare_request(StepIndex step) {
    request_.range = range_of(step);
    request_.tie.reset();
    request_.neighbours.clear();
    for (const auto& [variable, value] : values_.values()) {
      if (const auto* number = std::get_if<Rational>(&value)) {
        request_.neighbours.push_back(number);
      }
    }
    if (request_.range.grid == Range::Grid::Whole) request_.moderate = moderate_size();
  }

  bool has_sums() const {
    const auto& limits = plan_.constraints.limits;
    return std::any_of(limits.begin(), limits.end(),
                       [](const Limit& limit) { return limit.kind == Limit::Kind::Terms; });
  }

  /// A natural number up to this costs little as an exponent or as a number of terms.
  double moderate_size() const {
    const auto& limits = plan_.constraints.limits;
    if (limits.empty()) return DrawRequest().moderate;
    double bits = 1;
    for (const expr::Variable& variable : plan_.statement.variables) {
      if (!variable.sort().is_numeric() || is_whole(variable.sort())) continue;
      const eval::Value* value = values_.find(variable);
      bits = std::max(bits, value ? static_cast<double>(eval::bit_size(std::get<Rational>(*value)))
                                  : (style_.few_bits ? k_few_bits : k_usual_bits));
    }
    return std::max(4.0, has_sums() ? std::sqrt(k_moderate_work / bits) : k_moderate_bits / bits);
  }

  /// Where the two sides of the tie are equal, if that is one number or nearly so. Leaves `solved_`
  /// changed.
  std::optional<Spot> spot_of(const Tie& tie, std::size_t variable) {
    Relation relation = tie.relation;
    for (std::size_t i = 0; i < plan_.statement.variables.size(); ++i) {
      const StepIndex step = plan_.constraints.variables[i];
      if (!solved_.is_settled(step)) continue;
      solved_.remind(step, std::get<Rational>(*values_.find(plan_.statement.variables[i])));
    }
    if (!solved_.consider(tie, values_, plan_.options.max_terms)) return {};
    if (const Rational* value = exact_other_side(relation, variable)) return Spot{*value, *value};
    if (solved_.is_settled(relation.left) && solved_.is_settled(relation.right)) return {};
    relation.op = Op::Eq;
    solved_.require(relation);
    if (!solved_.narrow()) return {};
    const DoubleInterval& range = solved_.range(plan_.constraints.variables[variable]);
    const auto lower = range.lower_rational();
    const auto upper = range.upper_rational();
    const double size = abs(range).upper_double();
    if (!lower || !upper || *upper - *lower > size * k_narrow) return {};
    return Spot{*lower, *upper};
  }

  /// Where the two sides of some relation are equal, as far as that depends on `variable` alone.
  std::optional<Spot> find_tie(std::size_t variable) {
    const auto& ties = plan_.constraints.ties;
    for (std::size_t i = 0; i < std::min<std::size_t>(ties.size(), 3); ++i) {
      const Tie& tie = ties[random_.below(ties.size())];
      solved_.mark();
      const auto spot = spot_of(tie, variable);
      solved_.rollback();
      if (spot) return spot;
    }
    return {};
  }

  std::optional<Discard> draw_sequence(std::size_t variable) {
    Discard reason = Discard::HypothesisFails;
    for (int i = 0; i < k_tries; ++i) {
      auto drawn = props::draw_sequence(plan_, solved_, values_, variable, style_.base, random_);
      if (!drawn) continue;
      values_.set(plan_.statement.variables[variable], std::move(drawn->value));
      const auto discard = newly_decided_rejects(variable);
      if (!discard) {
        edge_ = edge_ || drawn->edge;
        return {};
      }
      reason = *discard;
    }
    return reason;
  }

  const SamplingPlan& plan_;
  Random& random_;
  Style style_;
  /// What the hypotheses leave.
  Box& solved_;
  /// What the bounds of cost leave of that.
  Box& affordable_;
  Assignment values_;
  /// How many variables have their values for good.
  std::size_t drawn_ = 0;
  /// What is asked for of the variable that is being drawn.
  DrawRequest request_;
  bool edge_ = false;
};

}  // namespace

std::variant<Sample, Discard> attempt(const SamplingPlan& plan, Random& random) {
  if (!plan.start) return Discard::HypothesisFails;
  // Kept between attempts, so that they need no memory of their own.
  thread_local std::optional<Box> solved;
  thread_local std::optional<Box> affordable;
  solved = *plan.start;
  affordable = plan.moderate_start ? *plan.moderate_start : *plan.start;
  return Attempt(plan, random, *solved, *affordable).run();
}

}  // namespace latent::props
