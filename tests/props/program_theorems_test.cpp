/// The compiled ladder on every theorem of the catalogue, against the evaluator that walks
/// expressions with intervals of many bits.
#include <gtest/gtest.h>

#include "props/random.hpp"
#include "props/sampler.hpp"
#include "ref/eval/compiled_formula.hpp"
#include "ref/eval/interval_domain.hpp"
#include "ref/theory/catalogue.hpp"

namespace latent::props {
namespace {

using eval::Truth;

constexpr int k_samples = 60;

Truth by_many_bits(const expr::Expr& formula, const eval::Assignment& values) {
  const eval::IntervalDomain<eval::Interval> domain{eval::Interval::Precision{512}};
  eval::Evaluator<eval::IntervalDomain<eval::Interval>> evaluator(domain, values);
  return evaluator.truth(formula);
}

TEST(CompiledTheorems, NoRungContradictsIntervalsOfManyBits) {
  int decided = 0;
  int in_doubles = 0;
  for (const theory::Module* module : theory::catalogue()) {
    for (const theory::Theorem& theorem : module->theorems()) {
      SamplerOptions options;
      options.max_terms = 64;
      const Sampler sampler(statement_of(theorem), options);
      const eval::CompiledFormula conclusion(theorem.conclusion);
      // A conclusion that is false somewhere is as good a formula.
      const eval::CompiledFormula opposite(expr::Expr::make(expr::Op::Not, {theorem.conclusion}));
      std::vector<eval::Assignment> inputs;
      for (std::uint64_t i = 0; inputs.size() < k_samples && i < 10 * k_samples; ++i) {
        Random random(7, theorem.name, i);
        auto drawn = sampler.draw(random);
        if (auto* sample = std::get_if<Sample>(&drawn)) inputs.push_back(sample->assignment);
      }
      std::vector<const eval::Assignment*> pointers;
      for (const eval::Assignment& input : inputs) pointers.push_back(&input);
      std::vector<eval::Decision> decisions(inputs.size());
      conclusion.decide(pointers, decisions);
      for (std::size_t i = 0; i < inputs.size(); ++i) {
        const eval::Decision& decision = decisions[i];
        ASSERT_NE(decision.truth, Truth::False) << theorem.name;
        ASSERT_NE(opposite.decide(inputs[i]).truth, Truth::True) << theorem.name;
        const Truth truth = by_many_bits(theorem.conclusion, inputs[i]);
        ASSERT_NE(truth, Truth::False) << theorem.name;
        if (is_decided(decision.truth) && is_decided(truth)) ++decided;
        if (decision.rung == eval::Rung::Double) ++in_doubles;
      }
    }
  }
  EXPECT_GT(decided, 5000);
  EXPECT_GT(in_doubles, 5000);
}

}  // namespace
}  // namespace latent::props
