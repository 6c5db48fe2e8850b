#include "props/mutate/hunt.hpp"

#include <algorithm>
#include <atomic>

#include "props/mutate/instance.hpp"
#include "props/mutate/order.hpp"
#include "props/parallel.hpp"
#include "props/reproduce.hpp"
#include "props/shrink.hpp"

namespace latent::props {

namespace {

using expr::Expr;
using expr::Sort;

// Inputs made of simple numbers that are tried before any that are drawn for the hypotheses: what
// they refute needs no making simpler.
constexpr std::uint64_t k_simple_inputs = 400;

// So many samples without any input that meets the hypotheses, and the search is given up.
constexpr std::uint64_t k_barren = 16;

// A difference that takes more bits is not waited for: another input is cheaper.
constexpr unsigned k_hunt_bits = 256;

constexpr std::uint64_t k_hunt_terms = std::uint64_t{1} << 6;

// Inputs tried to make a counterexample simpler.
constexpr int k_shrink_trials = 100;

CampaignOptions campaign_options(const HuntOptions& options) {
  CampaignOptions campaign;
  campaign.seed = options.seed;
  campaign.samples = options.samples;
  campaign.max_attempts = 20;
  campaign.ladder.max_bits = k_hunt_bits;
  campaign.ladder.equal_bits = k_hunt_bits / 2;
  campaign.ladder.max_terms = k_hunt_terms;
  campaign.sampler.max_terms = k_hunt_terms;
  return campaign;
}

Rational simple_number(const Sort& sort, Random& random) {
  static const std::vector<Rational> naturals = {0, 1, 2, 3, 4};
  static const std::vector<Rational> reals = {0,  1,  2, Rational(1, 2), Rational(3, 2),  3,
                                              -1, -2, 4, Rational(1, 4), Rational(-1, 2), 8};
  // At 0 and 1 both sides of a relation are most often equal, and known exactly.
  if (random.one_in(2)) return static_cast<unsigned>(random.below(2));
  const auto& numbers = sort == Sort::nat() ? naturals : reals;
  return numbers[random.below(numbers.size())];
}

eval::Assignment simple_input(const std::vector<expr::Variable>& variables, Random& random) {
  eval::Assignment input;
  Rational last = 0;
  for (const expr::Variable& variable : variables) {
    if (variable.sort() == Sort::real() && last != 0 && random.one_in(4)) {
      // Equal, opposite and inverse numbers cancel each other.
      last = random.one_in(2) ? Rational(1 / last) : random.one_in(2) ? last : Rational(-last);
      input.set(variable, last);
      continue;
    }
    if (variable.sort().is_numeric()) {
      const Rational number = simple_number(variable.sort(), random);
      if (variable.sort() == Sort::real()) last = number;
      input.set(variable, number);
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

/// The statement without hypotheses that are always true, which need not be decidable.
Statement without_trivial_hypotheses(Statement statement) {
  std::erase_if(statement.hypotheses, [](const Expr& h) { return Facts().imply(h); });
  return statement;
}

/// The search for a counterexample to one statement, which can be taken up again.
class Search {
 public:
  Search(const Statement& statement, std::string name, const CampaignOptions& options)
      : sampler_(without_trivial_hypotheses(statement), options.sampler),
        name_(std::move(name)),
        options_(options) {}

  /// Tries simple inputs.
  void try_simple_inputs() {
    Random random(options_.seed, name_, ~std::uint64_t{0});
    const auto& variables = sampler_.statement().variables;
    const std::uint64_t inputs = variables.empty() ? 1 : k_simple_inputs;
    for (std::uint64_t i = 0; i < inputs && !found_; ++i) {
      const eval::Assignment input = simple_input(variables, random);
      if (!sampler_.why_not(input) && refutes(input)) found_ = input;
    }
  }

  /// Goes on up to sample number `end`.
  void try_samples(std::uint64_t end) {
    if (sampler_.statement().variables.empty()) return;
    for (; next_ < end && !found_; ++next_) {
      if (!some_input_ && next_ >= k_barren) return;
      DrawnSample drawn = draw_sample(sampler_, name_, options_, next_);
      if (!drawn.sample || !refutes(drawn.sample->assignment)) continue;
      found_ = shrink(
          sampler_, std::move(drawn.sample->assignment),
          [&](const eval::Assignment& input) { return is_false_at(input); }, k_shrink_trials);
    }
  }

  std::uint64_t samples() const { return samples_; }
  const std::optional<eval::Assignment>& counterexample() const { return found_; }
  /// An input that meets the hypotheses.
  const std::optional<eval::Assignment>& some_input() const { return some_input_; }

 private:
  bool is_false_at(const eval::Assignment& input) const {
    return decide(sampler_.statement().conclusion, input, options_.ladder).truth ==
           eval::Truth::False;
  }

  bool refutes(const eval::Assignment& input) {
    ++samples_;
    if (!some_input_) some_input_ = input;
    return is_false_at(input);
  }

  Sampler sampler_;
  std::string name_;
  CampaignOptions options_;
  std::uint64_t next_ = 0;
  std::uint64_t samples_ = 0;
  std::optional<eval::Assignment> some_input_;
  std::optional<eval::Assignment> found_;
};

/// A counterexample at which the conclusion is false by the order of numbers alone, like a < a,
/// which no enclosure of a shows; some variables may have to be equal for that.
std::optional<eval::Assignment> counterexample_by_order(const Statement& statement,
                                                        const std::string& name,
                                                        const CampaignOptions& options) {
  for (const Instance& instance : merging_instances(statement.variables)) {
    const Statement merged = instance_of(statement, instance);
    Facts facts(merged.hypotheses);
    if (facts.are_contradictory() || !facts.refute(merged.conclusion)) continue;
    Search search(merged, name, options);
    search.try_simple_inputs();
    search.try_samples(k_barren);
    if (!search.some_input()) continue;
    eval::Assignment input;
    for (std::size_t i = 0; i < statement.variables.size(); ++i) {
      input.set(statement.variables[i], *search.some_input()->find(instance.values[i].variable()));
    }
    return input;
  }
  return {};
}

void judge(const theory::Theorem& theorem, const HuntOptions& options, MutantOutcome& outcome) {
  const Mutant& mutant = outcome.mutant;
  const std::string name = theorem.module + "." + theorem.name + ": " + mutant.change;
  const CampaignOptions campaign = campaign_options(options);
  Search search(mutant.statement, name, campaign);
  search.try_simple_inputs();
  search.try_samples(std::min(options.samples, k_first_samples));
  std::optional<Explanation> explanation;
  if (!search.counterexample()) {
    explanation = explain(theorem, mutant, search.some_input().has_value());
    outcome.counterexample = counterexample_by_order(mutant.statement, name, campaign);
    if (!explanation && !outcome.counterexample) search.try_samples(options.samples);
  }
  if (search.counterexample()) outcome.counterexample = search.counterexample();
  outcome.samples = search.samples();
  if (outcome.counterexample) {
    outcome.fate = Fate::Refuted;
  } else if (explanation) {
    outcome.fate = explanation->fate;
    outcome.reason = std::move(explanation->reason);
  } else if (const RecordedReason* known = find_reason(recorded_reasons(), theorem, mutant)) {
    outcome.fate = known->fate;
    outcome.reason = known->reason;
    outcome.recorded = true;
  }
}

/// Explains mutants by other mutants that are true: what is true without a hypothesis is true with
/// any other in its place.
void explain_by_others(TheoremOutcome& outcome) {
  std::vector<MutantOutcome>& mutants = outcome.mutants;
  const auto explain_all = [&](const MutantOutcome& known) {
    for (MutantOutcome& mutant : mutants) {
      if (mutant.fate != Fate::NotFound) continue;
      if (!follows(mutant.mutant.statement, known.mutant.statement)) continue;
      mutant.fate = Fate::True;
      mutant.reason = "it follows from another mutant: " + known.mutant.change;
    }
  };
  for (const MutantOutcome& known : mutants) {
    const bool is_true = known.fate == Fate::True || known.fate == Fate::NotNeeded;
    if (is_true && known.recorded) explain_all(known);
  }
}

/// Each call of `judge` has an outcome of its own; there is nothing to add up.
struct Nothing {
  Nothing& operator+=(const Nothing&) { return *this; }
};

}  // namespace

std::uint64_t TheoremOutcome::count(Fate fate) const {
  return static_cast<std::uint64_t>(
      std::count_if(mutants.begin(), mutants.end(),
                    [fate](const MutantOutcome& mutant) { return mutant.fate == fate; }));
}

std::vector<TheoremOutcome> hunt_mutants(
    const std::vector<const theory::Theorem*>& theorems, const HuntOptions& options,
    const std::function<void(std::uint64_t, std::uint64_t)>& progress,
    const std::function<bool()>& stop) {
  std::vector<TheoremOutcome> outcomes;
  struct Task {
    std::size_t theorem;
    std::size_t mutant;
  };
  std::vector<Task> tasks;
  for (const theory::Theorem* theorem : theorems) {
    TheoremOutcome outcome{theorem, {}};
    for (Mutant& mutant : mutants_of(*theorem)) {
      tasks.push_back({outcomes.size(), outcome.mutants.size()});
      outcome.mutants.push_back({std::move(mutant)});
    }
    outcomes.push_back(std::move(outcome));
  }
  std::vector<std::atomic<bool>> incomplete(outcomes.size());
  const auto one = [&](std::uint64_t i, Nothing&) {
    if (stop && stop()) {
      incomplete[tasks[i].theorem] = true;
      return;
    }
    TheoremOutcome& outcome = outcomes[tasks[i].theorem];
    judge(*outcome.theorem, options, outcome.mutants[tasks[i].mutant]);
  };
  Progress told;
  if (progress) told = [&](std::uint64_t done) { progress(done, tasks.size()); };
  accumulate_in_parallel<Nothing>(0, tasks.size(), options.jobs, one, told, 1);
  std::vector<TheoremOutcome> complete;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    if (incomplete[i]) continue;
    explain_by_others(outcomes[i]);
    complete.push_back(std::move(outcomes[i]));
  }
  return complete;
}

std::vector<std::string> stale_reasons(std::span<const RecordedReason> reasons,
                                       const std::vector<TheoremOutcome>& outcomes) {
  std::vector<std::string> stale;
  for (const RecordedReason& reason : reasons) {
    for (const TheoremOutcome& outcome : outcomes) {
      if (reason.theorem != outcome.theorem->module + "." + outcome.theorem->name) continue;
      for (const std::string_view change : reason.changes) {
        const auto found = std::find_if(outcome.mutants.begin(), outcome.mutants.end(),
                                        [&](const auto& m) { return m.mutant.change == change; });
        if (found != outcome.mutants.end() && found->recorded) continue;
        const std::string problem = found == outcome.mutants.end() ? "there is no such mutant"
                                    : found->fate == Fate::Refuted ? "it was refuted"
                                                                   : "a rule explains it";
        stale.push_back(std::string(reason.theorem) + ": " + std::string(change) + ": " + problem);
      }
    }
  }
  return stale;
}

}  // namespace latent::props
