#include "props/search/exhaust.hpp"

#include <cmath>

#include "props/narrow.hpp"
#include "props/project.hpp"

namespace latent::props {

std::optional<std::vector<WholeRange>> finite_ranges(const Statement& statement,
                                                     std::uint64_t most) {
  for (const expr::Variable& variable : statement.variables) {
    if (!variable.sort().is_numeric() || !is_whole(variable.sort())) return {};
  }
  const Constraints constraints = compile(statement);
  Box box(constraints, Box::Ends::Kept);
  if (!box.narrow()) return {};
  std::vector<WholeRange> ranges;
  double cases = 1;
  for (const StepIndex step : constraints.variables) {
    const double lower = std::ceil(box.range(step).lower_double());
    const double upper = std::floor(box.range(step).upper_double());
    cases *= upper - lower + 1;
    // Both ends are exact as doubles, so large numbers are no finite ranges either.
    if (!(cases <= static_cast<double>(most)) || std::abs(lower) > 0x1p52) return {};
    ranges.push_back({static_cast<std::int64_t>(lower), static_cast<std::int64_t>(upper)});
  }
  return ranges;
}

void for_each_case(const Statement& statement, const std::vector<WholeRange>& ranges,
                   const std::function<bool(const eval::Assignment&)>& visit) {
  std::vector<std::int64_t> values;
  for (const WholeRange& range : ranges) values.push_back(range.lower);
  for (;;) {
    eval::Assignment assignment;
    for (std::size_t i = 0; i < values.size(); ++i) {
      assignment.set(statement.variables[i], Rational(values[i]));
    }
    if (!visit(assignment)) return;
    std::size_t i = values.size();
    while (i > 0 && values[i - 1] == ranges[i - 1].upper) {
      values[i - 1] = ranges[i - 1].lower;
      --i;
    }
    if (i == 0) return;
    ++values[i - 1];
  }
}

}  // namespace latent::props
