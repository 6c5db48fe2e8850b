#include "props/compare/probe.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "props/cost.hpp"
#include "props/reproduce.hpp"

namespace latent::props {

using eval::Assignment;
using eval::Truth;
using expr::Expr;
using expr::Sort;
using expr::Variable;

namespace {

// A difference that takes more is not waited for: another input is cheaper.
constexpr unsigned k_bits = 256;
constexpr std::uint64_t k_terms = 64;

eval::LadderOptions ladder() {
  eval::LadderOptions options;
  options.max_bits = k_bits;
  options.equal_bits = 0;
  options.max_terms = k_terms;
  return options;
}

Rational simple_number(const Sort& sort, Random& random) {
  static const std::vector<Rational> naturals = {0, 1, 2, 3, 5};
  static const std::vector<Rational> integers = {0, 1, -1, 2, -2, 3};
  static const std::vector<Rational> reals = {0,  1,  2, Rational(1, 2), Rational(3, 2),  3,
                                              -1, -2, 4, Rational(1, 4), Rational(-1, 2), 8};
  const auto& numbers = sort == Sort::nat() ? naturals : sort == Sort::integer() ? integers : reals;
  return numbers[random.below(numbers.size())];
}

Assignment simple_input(const std::vector<Variable>& variables, Random& random) {
  Assignment input;
  for (const Variable& variable : variables) {
    if (variable.sort().is_numeric()) {
      input.set(variable, simple_number(variable.sort(), random));
      continue;
    }
    eval::Sequence sequence;
    for (std::uint64_t i = random.below(4); i > 0; --i) {
      sequence.values.push_back(simple_number(Sort::real(), random));
    }
    sequence.beyond = simple_number(Sort::real(), random);
    input.set(variable, std::move(sequence));
  }
  return input;
}

void draw(const std::string& name, const Statement& statement, const ProbeOptions& options,
          std::vector<Assignment>& drawn) {
  CampaignOptions campaign;
  campaign.seed = options.seed;
  campaign.max_attempts = 20;
  campaign.sampler.max_terms = k_terms;
  try {
    const Sampler sampler(statement, campaign.sampler);
    for (std::uint64_t i = 0; i < options.samples; ++i) {
      DrawnSample sample = draw_sample(sampler, name, campaign, i);
      if (sample.sample) drawn.push_back(std::move(sample.sample->assignment));
      // What has no input so far is not waited for.
      if (drawn.empty() && i == 4) return;
    }
  } catch (const std::invalid_argument&) {
    // Nothing can be drawn for a variable.
  }
}

}  // namespace

bool can_be_probed(const Statement& statement) {
  const Sort sequence = Sort::function(Sort::nat(), Sort::real());
  return std::all_of(
      statement.variables.begin(), statement.variables.end(),
      [&](const Variable& v) { return v.sort().is_numeric() || v.sort() == sequence; });
}

Probes make_probes(const std::string& name, const std::vector<const Statement*>& statements,
                   const ProbeOptions& options) {
  Probes probes;
  const bool possible = std::all_of(statements.begin(), statements.end(),
                                    [](const Statement* s) { return can_be_probed(*s); });
  if (!possible || statements.empty()) return probes;
  const std::vector<Variable>& variables = statements.front()->variables;
  if (variables.empty()) {
    probes.drawn.emplace_back();
    return probes;
  }
  for (const Statement* statement : statements) draw(name, *statement, options, probes.drawn);
  Random random(options.seed, name, ~std::uint64_t{0});
  for (std::uint64_t i = 0; i < options.simple; ++i) {
    probes.simple.push_back(simple_input(variables, random));
  }
  return probes;
}

Truth cheap_truth(const Expr& formula, const Assignment& input) {
  if (!is_affordable(formula, input, k_terms)) return Truth::Undecided;
  return eval::decide(formula, input, ladder()).truth;
}

Truth cheap_truth(const std::vector<Expr>& formulas, const Assignment& input) {
  Truth all = Truth::True;
  for (const Expr& formula : formulas) {
    all = all && cheap_truth(formula, input);
    if (all == Truth::False) return all;
  }
  return all;
}

Assignment diagonal_probe(const Statement& statement, std::uint64_t index) {
  static const std::vector<Rational> reals = {0, 1, 2, Rational(1, 2), 3, -1, Rational(5, 4), 7};
  const Rational real = reals[index % reals.size()];
  const Rational natural = static_cast<unsigned>(index / reals.size());
  Assignment input;
  for (const Variable& variable : statement.variables) {
    const Sort& sort = variable.sort();
    if (!sort.is_numeric()) {
      input.set(variable, eval::Sequence{{real, 1}, Rational(1, 2)});
    } else if (sort == Sort::real() || sort == Sort::rat()) {
      input.set(variable, real);
    } else {
      input.set(variable, natural);
    }
  }
  return input;
}

}  // namespace latent::props
