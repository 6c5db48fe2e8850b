#include "ref/eval/ladder.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "ref/eval/compiled_formula.hpp"
#include "ref/eval/exact_domain.hpp"
#include "ref/eval/interval_domain.hpp"

namespace latent::eval {

namespace {

// Rationals of this size are computed whatever it costs.
constexpr std::size_t k_exact_bits = std::size_t{1} << 22;

/// Formulas that this thread decided lately: callers ask for one formula many times over.
const CompiledFormula& compiled(const expr::Expr& formula) {
  constexpr std::size_t k_kept = 32;
  thread_local std::vector<CompiledFormula> known;
  thread_local std::size_t oldest = 0;
  for (const CompiledFormula& one : known) {
    if (one.formula().is_identical_to(formula)) return one;
  }
  if (known.size() < k_kept) return known.emplace_back(formula);
  const std::size_t place = std::exchange(oldest, (oldest + 1) % k_kept);
  return known[place] = CompiledFormula(formula);
}

}  // namespace

Decision decide(const expr::Expr& formula, const Assignment& assignment,
                const LadderOptions& options) {
  return compiled(formula).decide(assignment, options);
}

CheapDecision decide_cheaply(const expr::Expr& formula, const Assignment& assignment,
                             std::uint64_t max_terms) {
  return compiled(formula).decide_cheaply(assignment, max_terms);
}

Decision decide_above(const expr::Expr& formula, const Assignment& assignment,
                      const LadderOptions& options) {
  return compiled(formula).decide_above(assignment, options);
}

EnclosedValue enclose(const expr::Expr& expression, const Assignment& assignment, int digits,
                      const LadderOptions& options) {
  const EvaluationLimits limits{options.max_terms, 0, false, options.deadline};
  const ExactDomain exact(k_exact_bits);
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
