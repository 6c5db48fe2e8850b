#include "props/search/search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <deque>
#include <set>
#include <utility>

#include "props/reproduce.hpp"
#include "props/search/angle.hpp"
#include "props/search/corner.hpp"
#include "props/search/descent.hpp"
#include "props/search/equation.hpp"
#include "props/search/exhaust.hpp"
#include "props/search/finite_function.hpp"
#include "props/search/specialise.hpp"
#include "props/search/vacuity.hpp"
#include "props/shrink.hpp"

namespace latent::props {

using eval::Assignment;
using eval::Decision;
using eval::Truth;

namespace {

// Samples that each family of functions gets at least.
constexpr std::uint64_t k_least_share = 16;

class Deadline {
 public:
  explicit Deadline(double seconds) : seconds_(seconds) {}

  double spent() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }
  bool is_over() const { return spent() > seconds_; }
  double seconds() const { return seconds_; }
  /// When an evaluation under way is broken off: what is in work may take as long again.
  std::chrono::steady_clock::time_point last_moment() const {
    return start_ + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                        std::chrono::duration<double>(2 * seconds_));
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  double seconds_;
};

/// The search over a statement whose variables are numbers and sequences.
class NumberSearch {
 public:
  NumberSearch(const std::string& name, const Statement& statement, const CampaignOptions& options,
               const SearchLimits& limits, const Deadline& deadline)
      : name_(name),
        options_(options),
        limits_(limits),
        deadline_(deadline),
        campaign_(name, statement, options),
        sampler_(campaign_.sampler()) {
    outcome_.name = name;
  }

  Outcome run(const std::function<void(std::uint64_t)>& progress) {
    const Statement& statement = sampler_.statement();
    if (auto why = why_plainly_vacuous(statement)) return vacuous(std::move(*why));
    if (statement.variables.empty()) {
      campaign_.advance(progress);
      return campaign_.outcome();
    }
    if (exhausts({})) return std::move(outcome_);
    if (tries_corners()) return std::move(outcome_);
    if (outcome_.tally.samples() == 0) {
      if (auto why = why_vacuous(statement)) return vacuous(std::move(*why));
    }
    if (tries_angles()) return std::move(outcome_);
    if (samples(progress) || descends()) return std::move(outcome_);
    outcome_.verdict =
        verdict_of(outcome_.tally, std::min(options_.samples, campaign_.state().done));
    return std::move(outcome_);
  }

  /// The outcome, if the cases of a finite domain settle the statement whatever the variables of
  /// `given` are; they are none of the statement's own.
  std::optional<Outcome> run_cases(const Assignment& given) {
    if (!exhausts(given)) return {};
    return std::move(outcome_);
  }

 private:
  const Statement& statement() const { return sampler_.statement(); }

  Decision judge(const Assignment& input) const {
    return decide(statement().conclusion, input, options_.ladder);
  }

  Outcome vacuous(std::string why) {
    outcome_.verdict = Verdict::Vacuous;
    outcome_.reason = std::move(why);
    return std::move(outcome_);
  }

  void refute(Assignment input, std::string how, std::optional<std::uint64_t> index = {}) {
    outcome_.verdict = Verdict::Refuted;
    outcome_.reason = std::move(how);
    outcome_.tally.violated = std::max<std::uint64_t>(outcome_.tally.violated, 1);
    outcome_.counterexample =
        Counterexample{shrink(sampler_, std::move(input), options_.ladder), index};
  }

  /// Whether the statement was settled by trying all of finitely many cases.
  bool exhausts(const Assignment& given) {
    const auto ranges = finite_ranges(statement(), limits_.cases);
    if (!ranges) return false;
    Tally tally;
    std::uint64_t cases = 0;
    bool complete = true;
    for_each_case(statement(), *ranges, [&](Assignment input) {
      for (const auto& [variable, value] : given.values()) input.set(variable, value);
      ++cases;
      if (const auto discard = sampler_.why_not(input)) {
        ++tally.discarded.at(static_cast<std::size_t>(*discard));
        complete = discard == Discard::HypothesisFails;
      } else {
        const Decision decision = judge(input);
        count(decision, tally);
        complete = decision.truth == Truth::True;
        if (decision.truth == Truth::False) {
          outcome_.tally = tally;
          refute(input, fmt::format("case {} of a finite domain", cases));
        }
      }
      return complete && !deadline_.is_over();
    });
    if (outcome_.counterexample) return true;
    const std::uint64_t all = tally.samples() + tally.discards();
    std::uint64_t expected = 1;
    for (const WholeRange& range : *ranges) expected *= range.size();
    if (!complete || all < expected) return false;
    outcome_.tally = tally;
    if (tally.samples() == 0) {
      vacuous_in_cases(cases);
    } else {
      outcome_.verdict = Verdict::Proved;
      outcome_.reason = fmt::format("by exhaustion: {} cases, {} of which meet the hypotheses",
                                    cases, tally.samples());
    }
    return true;
  }

  void vacuous_in_cases(std::uint64_t cases) {
    outcome_.verdict = Verdict::Vacuous;
    outcome_.reason = fmt::format("none of the {} possible cases meets the hypotheses", cases);
  }

  /// Whether a corner, or an input that solves the equations near one, refutes.
  bool tries_corners() {
    std::vector<expr::Expr> equations;
    for (const expr::Expr& hypothesis : statement().hypotheses) {
      if (is_equation(hypothesis)) equations.push_back(hypothesis);
    }
    std::set<std::string> seen;
    std::size_t solved = 0;
    for (const Assignment& corner : corners(statement(), limits_.corners)) {
      if (deadline_.is_over()) return false;
      std::deque<std::pair<Assignment, std::size_t>> inputs{{corner, 0}};
      while (!inputs.empty()) {
        const auto [input, depth] = std::move(inputs.front());
        inputs.pop_front();
        const auto discard = sampler_.why_not(input);
        if (!discard) {
          if (tries(input, depth > 0 ? "a solution of the equations" : "a corner")) return true;
          continue;
        }
        ++outcome_.tally.discarded.at(static_cast<std::size_t>(*discard));
        if (discard != Discard::HypothesisFails || depth == equations.size()) continue;
        const auto fails = std::find_if(
            equations.begin(), equations.end(), [&, &here = input](const expr::Expr& equation) {
              return decide(equation, here, options_.ladder).truth == Truth::False;
            });
        if (fails == equations.end()) continue;
        for (Assignment& solution : solve(*fails, input)) {
          if (solved == limits_.solutions) break;
          if (!seen.insert(key(solution)).second) continue;
          ++solved;
          inputs.emplace_back(std::move(solution), depth + 1);
        }
      }
    }
    return false;
  }

  /// Whether a corner refutes at which variables below sines, cosines and tangents are multiples
  /// of π.
  bool tries_angles() {
    const std::vector<Specialisation> special = with_angles(statement());
    for (const Specialisation& one : special) {
      const Sampler sampler(one.statement, options_.sampler);
      for (const Assignment& corner :
           corners(one.statement, limits_.corners / special.size(), plain_angles())) {
        if (deadline_.is_over()) return false;
        if (const auto discard = sampler.why_not(corner)) {
          ++outcome_.tally.discarded.at(static_cast<std::size_t>(*discard));
          continue;
        }
        const Decision decision = decide(one.statement.conclusion, corner, options_.ladder);
        count(decision, outcome_.tally);
        if (decision.truth != Truth::False) continue;
        outcome_.verdict = Verdict::Refuted;
        outcome_.reason = "a corner with multiples of π";
        const Assignment simple = shrink(sampler, corner, options_.ladder);
        outcome_.counterexample = Counterexample{in_angles(one, statement(), simple), {}};
        return true;
      }
    }
    return false;
  }

  /// Counts an input that meets the hypotheses; whether it refutes.
  bool tries(const Assignment& input, const char* how) {
    const Decision decision = judge(input);
    count(decision, outcome_.tally);
    if (decision.truth == Truth::False) {
      refute(input, how);
      return true;
    }
    if (decision.truth == Truth::True && std::isfinite(decision.margin)) {
      near_.emplace_back(decision.margin, input);
      std::stable_sort(near_.begin(), near_.end(),
                       [](const auto& a, const auto& b) { return a.first < b.first; });
      if (near_.size() > k_closest) near_.pop_back();
    }
    return false;
  }

  static std::string key(const Assignment& input) {
    std::string text;
    for (const auto& [variable, value] : input.values()) text += to_string(value) + ";";
    return text;
  }

  /// Whether a random sample refutes.
  bool samples(const std::function<void(std::uint64_t)>& progress) {
    while (!campaign_.finished() && !campaign_.state().first_violated) {
      campaign_.advance(progress);
    }
    const CampaignState& state = campaign_.state();
    outcome_.tally += state.tally;
    outcome_.first_undecided = state.first_undecided;
    if (state.first_violated) {
      const std::uint64_t index = *state.first_violated;
      refute(draw_sample(sampler_, name_, options_, index).sample.value().assignment,
             fmt::format("sample {}", index), index);
      return true;
    }
    if (state.done < options_.samples && deadline_.is_over()) {
      outcome_.reason = fmt::format("the time limit of {} s left {} of {} samples",
                                    deadline_.seconds(), state.done, options_.samples);
    }
    return false;
  }

  /// Whether the way down from an input of small margin ends in a refutation.
  bool descends() {
    Random random(options_.seed, name_, ~std::uint64_t{0});
    const Judge judged = [&](const Assignment& input) {
      return deadline_.is_over() ? Decision{} : judge(input);
    };
    std::vector<Assignment> starts;
    for (const Closest& closest : campaign_.state().closest) {
      auto drawn = draw_sample(sampler_, name_, options_, closest.index);
      if (drawn.sample) starts.push_back(std::move(drawn.sample->assignment));
    }
    for (auto& [margin, input] : near_) starts.push_back(std::move(input));
    for (const Assignment& start : starts) {
      if (deadline_.is_over()) return false;
      if (auto found = descend(sampler_, start, random, limits_.descent, judged)) {
        refute(std::move(*found), "descent on the margin");
        return true;
      }
    }
    return false;
  }

  const std::string& name_;
  CampaignOptions options_;
  const SearchLimits& limits_;
  const Deadline& deadline_;
  Campaign campaign_;
  const Sampler& sampler_;
  Outcome outcome_;
  /// Corners where the statement nearly failed, with the margin there.
  std::vector<std::pair<double, Assignment>> near_;
};

/// What the outcomes for families of functions say of all functions together.
Outcome combined(const std::string& name, const std::vector<Outcome>& parts, bool exhaustive,
                 std::uint64_t samples) {
  Outcome whole;
  whole.name = name;
  const auto all = [&](auto... verdicts) {
    return std::all_of(parts.begin(), parts.end(),
                       [&](const Outcome& part) { return ((part.verdict == verdicts) || ...); });
  };
  for (const Outcome& part : parts) {
    whole.tally += part.tally;
    if (whole.reason.empty() && part.verdict == Verdict::Holds) whole.reason = part.reason;
  }
  if (exhaustive && all(Verdict::Vacuous)) {
    whole.verdict = Verdict::Vacuous;
    whole.reason = parts.front().reason;
  } else if (exhaustive && all(Verdict::Vacuous, Verdict::Proved)) {
    whole.verdict = Verdict::Proved;
    whole.reason = fmt::format("in each of {} cases of the propositions", parts.size());
  } else {
    whole.verdict = verdict_of(whole.tally, samples);
  }
  return whole;
}

/// What trying all functions between finite sets comes to, where that settles the statement.
std::optional<Outcome> search_tables(const std::string& name, const Statement& original,
                                     const Specialisation& inlined, const CampaignOptions& options,
                                     const SearchLimits& limits, const Deadline& deadline) {
  const auto table = tabulate(inlined, limits.cases);
  if (!table) return {};
  Assignment others;
  for (const expr::Variable& other : table->others) others.set(other, eval::Anything{});
  auto outcome =
      NumberSearch(name, table->special.statement, options, limits, deadline).run_cases(others);
  if (!outcome || !outcome->counterexample) return outcome;
  Assignment values = outcome->counterexample->assignment;
  for (const expr::Variable& other : table->others) {
    if (other.sort().is_prop()) {
      values.set(other, eval::ClosedTerm{expr::Expr::make(expr::Op::False, {})});
    } else {
      values.set(other, Rational(0));
    }
  }
  outcome->counterexample->assignment = generalise(table->special, original, values);
  return outcome;
}

}  // namespace

Outcome search(const std::string& name, const Statement& statement, const CampaignOptions& options,
               const SearchLimits& limits, const std::function<void(std::uint64_t)>& progress) {
  const Deadline deadline(limits.seconds);
  const Specialisation inlined = inline_given_functions(statement);
  CampaignOptions share = options;
  share.ladder.deadline = deadline.last_moment();
  if (auto outcome = search_tables(name, statement, inlined, share, limits, deadline)) {
    outcome->seconds = deadline.spent();
    return std::move(*outcome);
  }
  const std::vector<Specialisation> special = families(inlined);
  if (special.empty()) {
    Outcome outcome;
    outcome.name = name;
    outcome.reason = "values of its variables can't be drawn";
    return outcome;
  }
  SearchLimits corners = limits;
  if (special.size() > 1) {
    share.samples = std::max(k_least_share, options.samples / special.size());
    corners.corners = std::max<std::size_t>(1, 4 * limits.corners / special.size());
  }
  std::vector<Outcome> parts;
  for (const Specialisation& one : special) {
    if (!parts.empty() && deadline.is_over()) break;
    Outcome part = NumberSearch(name, one.statement, share, corners, deadline).run(progress);
    if (part.counterexample) {
      part.counterexample->assignment = generalise(one, statement, part.counterexample->assignment);
      // Samples of a family can't be drawn again by their number.
      if (special.size() > 1 || !one.terms.empty()) part.counterexample->index.reset();
      part.seconds = deadline.spent();
      return part;
    }
    parts.push_back(std::move(part));
  }
  Outcome outcome = special.size() == 1 ? std::move(parts.front())
                                        : combined(name, parts,
                                                   families_are_exhaustive(inlined.statement) &&
                                                       parts.size() == special.size(),
                                                   options.samples);
  outcome.seconds = deadline.spent();
  return outcome;
}

}  // namespace latent::props
