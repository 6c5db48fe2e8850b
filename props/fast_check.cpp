#include "props/fast_check.hpp"

#include "props/fast_domain.hpp"
#include "props/fast_values.hpp"

namespace latent::props {

using eval::Truth;

namespace {

/// Sums outside of the fast core's functions that are longer than this have no value.
constexpr std::uint64_t k_max_terms = std::uint64_t{1} << 16;

template <class Domain>
Truth truth_in(const Domain& domain, const expr::Expr& formula,
               const eval::Assignment& assignment) {
  eval::EvaluationLimits limits;
  limits.max_terms = k_max_terms;
  return eval::Evaluator<Domain>(domain, assignment, limits).truth(formula);
}

}  // namespace

FastCheck check_fast(const expr::Expr& conclusion, const eval::Assignment& assignment) {
  FastTrace trace;
  FastCheck check;
  check.by_enclosure = truth_in(FastDomain(trace), conclusion, assignment);
  check.by_value = truth_in(FastValueDomain(), conclusion, assignment);
  check.allowance = trace.allowance;
  check.broken = std::move(trace.broken);
  if (check.by_enclosure == Truth::False) {
    check.broken.emplace_back("the conclusion is false of every value within the bounds");
  } else if (check.by_enclosure == Truth::True && check.by_value != Truth::True) {
    check.broken.emplace_back("the bounds promise a conclusion that the values do not keep");
  }
  if (!check.broken.empty()) {
    check.verdict = FastVerdict::Broken;
  } else if (check.by_value != Truth::True) {
    check.verdict = FastVerdict::Excused;
  }
  return check;
}

}  // namespace latent::props
