#include "props/search/vacuity.hpp"

#include <fmt/format.h>

#include "props/mutate/order.hpp"
#include "props/narrow.hpp"
#include "ref/eval/ladder.hpp"
#include "ref/expr/print.hpp"

namespace latent::props {

namespace {

// More hypotheses than this are not compared with each other: the work is cubic in their terms.
constexpr std::size_t k_max_hypotheses = 24;

}  // namespace

std::optional<std::string> why_plainly_vacuous(const Statement& statement) {
  for (const expr::Expr& hypothesis : statement.hypotheses) {
    if (!expr::free_variables(hypothesis).empty()) continue;
    if (eval::decide(hypothesis, {}).truth == eval::Truth::False) {
      return fmt::format("the hypothesis {} is false", expr::to_text(hypothesis));
    }
  }
  const Constraints constraints = compile(statement);
  Box box(constraints, Box::Ends::Kept);
  if (!box.narrow()) return "interval arithmetic leaves no values that meet the hypotheses";
  return {};
}

std::optional<std::string> why_vacuous(const Statement& statement) {
  if (auto why = why_plainly_vacuous(statement)) return why;
  if (statement.hypotheses.size() > k_max_hypotheses) return {};
  if (Facts(statement.hypotheses).are_contradictory()) {
    return "the hypotheses contradict each other by the order of numbers";
  }
  return {};
}

}  // namespace latent::props
