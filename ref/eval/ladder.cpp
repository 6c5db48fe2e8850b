#include "ref/eval/ladder.hpp"

#include <algorithm>

#include "ref/eval/exact_domain.hpp"
#include "ref/eval/interval_domain.hpp"

namespace latent::eval {

namespace {

// Rationals of this size cost less than an evaluation in intervals of many bits.
constexpr std::size_t k_cheap_exact_bits = std::size_t{1} << 13;
constexpr std::size_t k_costly_exact_bits = std::size_t{1} << 22;

/// One rung: the truth of `formula` in `domain`.
template <class Domain>
Decision try_rung(const Domain& domain, const expr::Expr& formula, const Assignment& assignment,
                  const EvaluationLimits& limits) {
  Evaluator<Domain> evaluator(domain, assignment, limits);
  Decision decision;
  const Truth truth = evaluator.truth(formula);
  const EvaluationTrace& trace = evaluator.trace();
  // What rests on an assumed equation is not certain.
  decision.truth = trace.assumed_equal ? Truth::Undecided : truth;
  decision.equal_to_bits = trace.assumed_equal && truth == Truth::True;
  decision.margin = trace.margin;
  decision.doubt = trace.out_of_terms ? Doubt::Terms : Doubt::Precision;
  return decision;
}

bool is_settled(const Decision& decision) {
  return is_decided(decision.truth) || decision.equal_to_bits;
}

Decision reached(Decision decision, Rung rung, unsigned bits) {
  decision.rung = rung;
  decision.bits = bits;
  if (is_settled(decision)) decision.doubt = Doubt::None;
  return decision;
}

}  // namespace

Decision decide(const expr::Expr& formula, const Assignment& assignment,
                const LadderOptions& options) {
  EvaluationLimits limits{options.max_terms, 0, false};

  const ExactDomain cheap(k_cheap_exact_bits);
  Decision decision = try_rung(cheap, formula, assignment, limits);
  if (is_settled(decision)) return reached(decision, Rung::Exact, 0);

  const IntervalDomain<DoubleInterval> doubles{DoubleInterval::Precision{}};
  decision = try_rung(doubles, formula, assignment, limits);
  if (is_settled(decision)) return reached(decision, Rung::Double, 53);

  if (cheap.was_too_big()) {
    decision = try_rung(ExactDomain(k_costly_exact_bits), formula, assignment, limits);
    if (is_settled(decision)) return reached(decision, Rung::Exact, 0);
  }

  limits.equal_bits = options.equal_bits;
  for (unsigned bits = options.min_bits;; bits = std::min(2 * bits, options.max_bits)) {
    // a ≤ b may be a strict inequality that more bits would show; a = b can't get any better.
    limits.assume_in_order = bits >= options.max_bits;
    const IntervalDomain<Interval> intervals{Interval::Precision{static_cast<int>(bits)}};
    decision = try_rung(intervals, formula, assignment, limits);
    if (is_settled(decision) || bits >= options.max_bits || decision.doubt == Doubt::Terms) {
      return reached(decision, Rung::Multiprecision, bits);
    }
  }
}

EnclosedValue enclose(const expr::Expr& expression, const Assignment& assignment, int digits,
                      const LadderOptions& options) {
  const EvaluationLimits limits{options.max_terms, 0, false};
  const ExactDomain exact(k_costly_exact_bits);
  const ExactNumber value = Evaluator<ExactDomain>(exact, assignment, limits).number(expression);
  // log₂ 10 < 3.33, and one digit and some guard bits more.
  const int wanted = digits * 333 / 100 + 8;
  for (unsigned bits = options.min_bits;; bits = std::min(2 * bits, options.max_bits)) {
    const Interval::Precision precision{static_cast<int>(bits)};
    if (value.is_rational()) {
      const Interval interval(precision, value.factor());
      if (agrees_to_bits(interval, interval, wanted) || bits >= options.max_bits) {
        return {value.factor(), interval, bits};
      }
      continue;
    }
    const IntervalDomain<Interval> domain{precision};
    const Interval interval =
        Evaluator<IntervalDomain<Interval>>(domain, assignment, limits).number(expression);
    if (agrees_to_bits(interval, interval, wanted) || bits >= options.max_bits) {
      return {std::nullopt, interval, bits};
    }
  }
}

std::string to_string(Rung rung) {
  switch (rung) {
    case Rung::Exact:
      return "exact";
    case Rung::Double:
      return "double";
    case Rung::Multiprecision:
      return "multiprecision";
  }
  return "unknown";
}

}  // namespace latent::eval
