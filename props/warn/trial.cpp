#include "props/warn/trial.hpp"

#include <algorithm>
#include <stdexcept>

#include "props/reproduce.hpp"

namespace latent::props {

using expr::Expr;
using expr::Op;

std::optional<std::uint64_t> holds_on_trial(const std::string& name, const Statement& statement,
                                            const CampaignOptions& options, std::uint64_t samples) {
  CampaignOptions few = options;
  few.max_attempts = 10;
  // What takes more bits takes too long, and is no obvious case.
  few.ladder.max_bits = std::min(few.ladder.max_bits, 512U);
  std::uint64_t held = 0;
  try {
    const Sampler sampler(statement, options.sampler);
    for (std::uint64_t i = 0; i < samples; ++i) {
      // One that is starved is given up early.
      if (i == k_least_trial && held == 0) return {};
      const DrawnSample drawn = draw_sample(sampler, name, few, i);
      if (!drawn.sample) continue;
      const eval::Decision decision =
          decide(statement.conclusion, drawn.sample->assignment, few.ladder);
      if (decision.truth != eval::Truth::True && !decision.equal_to_bits) return {};
      ++held;
    }
  } catch (const std::invalid_argument&) {
    return {};  // nothing can be drawn for one of its variables
  }
  if (held < k_least_trial) return {};
  return held;
}

Expr negation(const Expr& p) {
  const bool is_of_numbers =
      (p.op() == Op::Lt || p.op() == Op::Le) && p.argument(0).sort().is_numeric();
  if (is_of_numbers) {
    return Expr::make(p.op() == Op::Lt ? Op::Le : Op::Lt, {p.argument(1), p.argument(0)});
  }
  if (p.op() == Op::Not) return p.argument(0);
  return Expr::make(Op::Not, {p});
}

}  // namespace latent::props
