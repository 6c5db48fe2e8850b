#include "props/sampler.hpp"

#include "props/attempt.hpp"
#include "props/cost.hpp"
#include "props/plan.hpp"

namespace latent::props {

struct Sampler::Plan : SamplingPlan {
  explicit Plan(SamplingPlan plan) : SamplingPlan(std::move(plan)) {
    // Made here, where the constraints that they refer to no longer move.
    add_starts(*this);
  }
};

eval::Decision decide_conclusion(const expr::Expr& conclusion, const Sample& sample,
                                 const eval::LadderOptions& ladder) {
  if (sample.cheaply.decision) return *sample.cheaply.decision;
  if (sample.cheaply.exhausted) return decide_above(conclusion, sample.assignment, ladder);
  return decide(conclusion, sample.assignment, ladder);
}

Sampler::Sampler(Statement statement, SamplerOptions options)
    : plan_(std::make_unique<const Plan>(make_plan(std::move(statement), options))) {}

Sampler::~Sampler() = default;
Sampler::Sampler(Sampler&&) noexcept = default;
Sampler& Sampler::operator=(Sampler&&) noexcept = default;

std::variant<Sample, Discard> Sampler::draw(Random& random) const {
  return attempt(*plan_, random);
}

std::optional<Discard> Sampler::why_not(const eval::Assignment& assignment) const {
  for (std::size_t i = 0; i < plan_->statement.hypotheses.size(); ++i) {
    if (const auto discard = hypothesis_rejects(*plan_, i, assignment)) return discard;
  }
  if (!is_affordable(plan_->statement.conclusion, assignment, plan_->options.max_terms)) {
    return Discard::TooCostly;
  }
  return {};
}

const Statement& Sampler::statement() const { return plan_->statement; }

const SamplerOptions& Sampler::options() const { return plan_->options; }

}  // namespace latent::props
