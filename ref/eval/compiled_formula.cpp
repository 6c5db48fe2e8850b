#include "ref/eval/compiled_formula.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "ref/eval/ball_domain.hpp"
#include "ref/eval/exact_domain.hpp"
#include "ref/eval/interval_domain.hpp"
#include "ref/eval/run_program.hpp"

namespace latent::eval {

namespace {

using Doubles = IntervalDomain<DoubleInterval>;
using Wide = IntervalDomain<Interval>;

// Rationals of this size cost less than an evaluation in intervals of many bits.
constexpr std::size_t k_cheap_exact_bits = std::size_t{1} << 13;
constexpr std::size_t k_costly_exact_bits = std::size_t{1} << 22;

/// One formula at one assignment, run by one domain after the other.
class Case {
 public:
  Case(const CompiledFormula& formula, const std::vector<DoubleInterval>& double_constants,
       const std::vector<ExactNumber>& exact_constants, const Assignment& assignment)
      : formula_(formula.formula()),
        program_(formula.program()),
        double_constants_(double_constants),
        exact_constants_(exact_constants),
        assignment_(assignment) {
    if (!program_) return;
    values_.emplace(*program_, assignment);
    if (!values_->are_known()) program_ = nullptr;
  }

  Decision doubles(const EvaluationLimits& limits) const {
    // Kept between runs, so that they need no memory of their own.
    thread_local std::vector<DoubleInterval> registers;
    return run(Doubles{DoubleInterval::Precision{}}, limits, double_constants_, registers);
  }

  Decision exact(const ExactDomain& domain, const EvaluationLimits& limits) const {
    thread_local std::vector<ExactNumber> registers;
    return run(domain, limits, exact_constants_, registers);
  }

  /// Nothing where balls are no good, or the formula has no program.
  std::optional<Decision> balls(unsigned bits, const EvaluationLimits& limits) const {
    if (!program_) return {};
    thread_local std::vector<Ball> registers;
    try {
      const BallDomain domain(bits);
      const std::vector<Ball> given = constants(domain);
      ProgramRun<BallDomain> run(*program_, domain, *values_, given, registers, limits);
      const Truth truth = run.truth();
      if (run.trace().out_of_terms) return {};
      return decision(truth, run.trace());
    } catch (const OutsideBalls&) {
      return {};
    }
  }

  Decision wide(unsigned bits, const EvaluationLimits& limits) const {
    std::vector<Interval> registers;
    const Wide domain{Interval::Precision{static_cast<int>(bits)}};
    return run(domain, limits, constants(domain), registers);
  }

 private:
  template <class Domain>
  std::vector<typename Domain::Number> constants(const Domain& domain) const {
    std::vector<typename Domain::Number> all;
    if (!program_) return all;
    all.reserve(program_->constants.size());
    for (const Rational& value : program_->constants) all.push_back(domain.literal(value));
    return all;
  }

  template <class Domain>
  Decision run(const Domain& domain, const EvaluationLimits& limits,
               const std::vector<typename Domain::Number>& constants,
               std::vector<typename Domain::Number>& registers) const {
    if (program_) {
      ProgramRun<Domain> run(*program_, domain, *values_, constants, registers, limits);
      const Truth truth = run.truth();
      // Terms may have run out in a part that `Evaluator` would not look at.
      if (is_decided(truth) || !run.trace().out_of_terms) return decision(truth, run.trace());
    }
    Evaluator<Domain> evaluator(domain, assignment_, limits);
    const Truth truth = evaluator.truth(formula_);
    return decision(truth, evaluator.trace());
  }

  static Decision decision(Truth truth, const EvaluationTrace& trace) {
    Decision decision;
    // What rests on an assumed equation is not certain.
    decision.truth = trace.assumed_equal ? Truth::Undecided : truth;
    decision.equal_to_bits = trace.assumed_equal && truth == Truth::True;
    decision.margin = trace.margin;
    decision.doubt = trace.out_of_terms ? Doubt::Terms : Doubt::Precision;
    return decision;
  }

  const expr::Expr& formula_;
  const Program* program_;
  const std::vector<DoubleInterval>& double_constants_;
  const std::vector<ExactNumber>& exact_constants_;
  const Assignment& assignment_;
  std::optional<ProgramValues> values_;
};

bool is_settled(const Decision& decision) {
  return is_decided(decision.truth) || decision.equal_to_bits;
}

Decision reached(Decision decision, Rung rung, unsigned bits) {
  decision.rung = rung;
  decision.bits = bits;
  if (is_settled(decision)) decision.doubt = Doubt::None;
  return decision;
}

/// The rungs of many bits, after `decision` by those below.
Decision climb_bits(const Case& here, Decision decision, EvaluationLimits limits,
                    const LadderOptions& options) {
  limits.equal_bits = options.equal_bits;
  for (unsigned bits = options.min_bits;; bits = std::min(2 * bits, options.max_bits)) {
    // a ≤ b may be a strict inequality that more bits would show; a = b can't get any better.
    limits.assume_in_order = bits >= options.max_bits;
    const auto balls = here.balls(bits, limits);
    if (balls && is_settled(*balls)) return reached(*balls, Rung::Multiprecision, bits);
    if (limits.is_late()) return reached(balls.value_or(decision), Rung::Multiprecision, bits);
    // Before the last step intervals are asked only where balls can't be.
    if (balls && bits < options.max_bits) continue;
    decision = here.wide(bits, limits);
    if (is_settled(decision) || bits >= options.max_bits || decision.doubt == Doubt::Terms) {
      return reached(decision, Rung::Multiprecision, bits);
    }
  }
}

}  // namespace

CompiledFormula::CompiledFormula(expr::Expr formula)
    : formula_(std::move(formula)), program_(compile(formula_)) {
  if (!program_) return;
  block_ = DoubleBlock::make(*program_);
  const Doubles domain{DoubleInterval::Precision{}};
  for (const Rational& value : program_->constants) {
    double_constants_.push_back(domain.literal(value));
    exact_constants_.emplace_back(value);
  }
}

Decision CompiledFormula::decide(const Assignment& assignment, const LadderOptions& options) const {
  const Assignment* const one[] = {&assignment};
  Decision decision;
  decide(one, {&decision, 1}, options);
  return decision;
}

void CompiledFormula::decide(std::span<const Assignment* const> assignments,
                             std::span<Decision> decisions, const LadderOptions& options) const {
  if (decisions.size() != assignments.size()) {
    throw std::invalid_argument("decide needs a place for each assignment's decision");
  }
  std::fill(decisions.begin(), decisions.end(), Decision{});
  if (block_) {
    for (std::size_t done = 0; done < assignments.size(); done += DoubleBlock::k_lanes) {
      const std::size_t count = std::min(DoubleBlock::k_lanes, assignments.size() - done);
      decide_in_block(assignments.subspan(done, count), decisions.subspan(done, count));
    }
  }
  for (std::size_t i = 0; i < assignments.size(); ++i) {
    if (!is_settled(decisions[i])) decisions[i] = climb(*assignments[i], options);
  }
}

void CompiledFormula::decide_in_block(std::span<const Assignment* const> assignments,
                                      std::span<Decision> decisions) const {
  const std::size_t variables = program_->variables.size();
  const std::size_t lanes = assignments.size();
  thread_local std::vector<double> ends;
  thread_local std::vector<LaneArguments> arguments;
  ends.resize(2 * lanes * variables);
  arguments.resize(variables);
  for (std::size_t v = 0; v < variables; ++v) {
    const expr::Variable& variable = program_->variables[v];
    double* const lower = ends.data() + 2 * lanes * v;
    double* const upper = lower + lanes;
    arguments[v] = {lower, upper};
    for (std::size_t i = 0; i < lanes; ++i) {
      const Value* value = assignments[i]->find(variable);
      if (!value) throw std::invalid_argument("variable " + variable.name() + " has no value");
      const auto* number = std::get_if<Rational>(value);
      const DoubleInterval enclosure =
          number ? DoubleInterval({}, *number) : DoubleInterval::entire({});
      lower[i] = enclosure.lower_double();
      upper[i] = enclosure.upper_double();
    }
  }
  std::array<Truth, DoubleBlock::k_lanes> truths;
  std::array<double, DoubleBlock::k_lanes> margins;
  block_->decide(arguments, {truths.data(), lanes}, {margins.data(), lanes});
  for (std::size_t i = 0; i < lanes; ++i) {
    if (!is_decided(truths[i])) continue;
    decisions[i] = {.truth = truths[i], .rung = Rung::Double, .bits = 53, .margin = margins[i]};
  }
}

/// The rungs one after the other, without a block.
Decision CompiledFormula::climb(const Assignment& assignment, const LadderOptions& options) const {
  EvaluationLimits limits{options.max_terms, 0, false, options.deadline};
  const Case here(*this, double_constants_, exact_constants_, assignment);

  Decision decision = here.doubles(limits);
  if (is_settled(decision)) return reached(decision, Rung::Double, 53);

  const ExactDomain cheap(k_cheap_exact_bits);
  decision = here.exact(cheap, limits);
  if (is_settled(decision)) return reached(decision, Rung::Exact, 0);

  if (cheap.was_too_big()) {
    decision = here.exact(ExactDomain(k_costly_exact_bits), limits);
    if (is_settled(decision)) return reached(decision, Rung::Exact, 0);
  }

  return climb_bits(here, decision, limits, options);
}

Decision CompiledFormula::decide_above(const Assignment& assignment,
                                       const LadderOptions& options) const {
  const EvaluationLimits limits{options.max_terms, 0, false, options.deadline};
  Decision before;
  before.doubt = Doubt::Precision;
  return climb_bits(Case(*this, double_constants_, exact_constants_, assignment), before, limits,
                    options);
}

CheapDecision CompiledFormula::decide_cheaply(const Assignment& assignment,
                                              std::uint64_t max_terms) const {
  const auto decides = [](const Decision& decision) {
    return is_decided(decision.truth) && decision.doubt != Doubt::Terms;
  };
  CheapDecision result;
  if (block_) {
    const Assignment* const one[] = {&assignment};
    Decision decision;
    decide_in_block(one, {&decision, 1});
    if (is_decided(decision.truth)) {
      result.decision = decision;
      return result;
    }
  }
  const EvaluationLimits limits{max_terms, 0, false};
  const Case here(*this, double_constants_, exact_constants_, assignment);
  const Decision doubles = here.doubles(limits);
  if (decides(doubles)) {
    result.decision = reached(doubles, Rung::Double, 53);
    return result;
  }
  const ExactDomain cheap(k_cheap_exact_bits);
  const Decision exact = here.exact(cheap, limits);
  if (decides(exact)) result.decision = reached(exact, Rung::Exact, 0);
  const bool cut_off = doubles.doubt == Doubt::Terms || exact.doubt == Doubt::Terms;
  result.exhausted = !result.decision && !cut_off && !cheap.was_too_big();
  return result;
}

}  // namespace latent::eval
