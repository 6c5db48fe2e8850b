#include "props/campaign.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "props/parallel.hpp"
#include "props/reproduce.hpp"
#include "props/shrink.hpp"

namespace latent::props {

namespace {

// Fewer samples than this share of those asked for say too little of a statement.
constexpr double k_least_share = 0.5;

// So many samples are tried first: a statement that none of them suits is given up there.
constexpr std::uint64_t k_trial = 32;

// So many samples are tried at a time after that.
constexpr std::uint64_t k_batch = 256;

void keep_least(std::optional<std::uint64_t>& least, std::optional<std::uint64_t> index) {
  if (index && (!least || *index < *least)) least = index;
}

/// Adds those of `more` that are among the closest of all.
void keep_closest(std::vector<Closest>& closest, const std::vector<Closest>& more) {
  closest.insert(closest.end(), more.begin(), more.end());
  std::sort(closest.begin(), closest.end());
  if (closest.size() > k_closest) closest.resize(k_closest);
}

/// What some samples of a campaign came to. Adding up is commutative, so it does not matter which
/// thread saw which sample.
struct Findings {
  Tally tally;
  std::optional<std::uint64_t> first_violated;
  std::optional<std::uint64_t> first_undecided;
  std::vector<Closest> closest;

  Findings& operator+=(const Findings& part) {
    tally += part.tally;
    keep_least(first_violated, part.first_violated);
    keep_least(first_undecided, part.first_undecided);
    keep_closest(closest, part.closest);
    return *this;
  }
};

void count(const eval::Decision& decision, std::uint64_t index, Findings& findings) {
  props::count(decision, findings.tally);
  if (decision.truth == eval::Truth::False) {
    keep_least(findings.first_violated, index);
  } else if (decision.truth == eval::Truth::True) {
    const Closest here{decision.margin, index};
    const auto& closest = findings.closest;
    const bool is_close = closest.size() < k_closest || here < closest.back();
    if (is_close && !std::isinf(here.margin)) keep_closest(findings.closest, {here});
  } else if (!decision.equal_to_bits) {
    keep_least(findings.first_undecided, index);
  }
}

void try_sample(const Sampler& sampler, const std::string& name, const CampaignOptions& options,
                std::uint64_t index, Findings& findings) {
  const DrawnSample drawn = draw_sample(sampler, name, options, index, options.ladder.deadline);
  for (std::size_t i = 0; i < drawn.discarded.size(); ++i) {
    findings.tally.discarded.at(i) += drawn.discarded.at(i);
  }
  if (!drawn.sample) return;
  if (drawn.sample->edge) ++findings.tally.edges;
  count(decide_conclusion(sampler.statement().conclusion, *drawn.sample, options.ladder), index,
        findings);
}

/// The one sample of a statement without variables.
void try_closed(const Sampler& sampler, const CampaignOptions& options, Findings& findings) {
  const eval::Assignment nothing;
  if (const auto discard = sampler.why_not(nothing)) {
    ++findings.tally.discarded.at(static_cast<std::size_t>(*discard));
  } else {
    count(decide(sampler.statement().conclusion, nothing, options.ladder), 0, findings);
  }
}

/// The counterexample of sample `index`, made simpler.
Counterexample counterexample_at(const Sampler& sampler, const std::string& name,
                                 const CampaignOptions& options, std::uint64_t index) {
  eval::Assignment found = draw_sample(sampler, name, options, index).sample.value().assignment;
  return {shrink(sampler, std::move(found), options.ladder), index};
}

}  // namespace

Verdict verdict_of(const Tally& tally, std::uint64_t samples) {
  if (tally.violated > 0) return Verdict::Refuted;
  if (tally.undecided > 0) return Verdict::Undecided;
  const bool starved = tally.samples() == 0 || static_cast<double>(tally.samples()) <
                                                   k_least_share * static_cast<double>(samples);
  return starved ? Verdict::Starved : Verdict::Holds;
}

void count(const eval::Decision& decision, Tally& tally) {
  tally.max_bits = std::max(tally.max_bits, decision.bits);
  if (!is_decided(decision.truth) && !decision.equal_to_bits) {
    ++tally.undecided;
    return;
  }
  ++tally.decided_on.at(static_cast<std::size_t>(decision.rung));
  if (decision.truth == eval::Truth::False) {
    ++tally.violated;
    return;
  }
  ++(decision.equal_to_bits ? tally.equal_to_bits : tally.holds);
  tally.margin = std::min(tally.margin, decision.margin);
}

std::string to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::Proved:
      return "proved";
    case Verdict::Holds:
      return "holds";
    case Verdict::Refuted:
      return "refuted";
    case Verdict::Undecided:
      return "undecided";
    case Verdict::Starved:
      return "starved";
    case Verdict::Vacuous:
      return "vacuous";
  }
  return "unknown";
}

Tally& Tally::operator+=(const Tally& other) {
  holds += other.holds;
  equal_to_bits += other.equal_to_bits;
  violated += other.violated;
  undecided += other.undecided;
  for (std::size_t i = 0; i < discarded.size(); ++i) discarded.at(i) += other.discarded.at(i);
  for (std::size_t i = 0; i < decided_on.size(); ++i) decided_on.at(i) += other.decided_on.at(i);
  edges += other.edges;
  max_bits = std::max(max_bits, other.max_bits);
  margin = std::min(margin, other.margin);
  return *this;
}

Campaign::Campaign(std::string name, Statement statement, CampaignOptions options)
    : name_(std::move(name)),
      options_(std::move(options)),
      sampler_(std::move(statement), options_.sampler) {}

void Campaign::resume(const CampaignState& state) {
  if (state.done > options_.samples) {
    throw std::invalid_argument(
        fmt::format("{} samples of {} were done before, more than the {} wanted", state.done, name_,
                    options_.samples));
  }
  state_ = state;
}

bool Campaign::finished() const {
  if (sampler_.statement().variables.empty()) return state_.done > 0;
  const bool hopeless = state_.done > 0 && state_.tally.samples() == 0;
  return hopeless || is_late() || state_.done >= options_.samples;
}

bool Campaign::is_late() const {
  const auto& deadline = options_.ladder.deadline;
  return deadline && std::chrono::steady_clock::now() > *deadline;
}

void Campaign::advance(const std::function<void(std::uint64_t)>& progress) {
  if (finished()) return;
  const auto start = std::chrono::steady_clock::now();
  Findings findings;
  std::uint64_t last = options_.samples;
  if (sampler_.statement().variables.empty()) {
    try_closed(sampler_, options_, findings);
  } else {
    last = std::min(last, state_.done == 0 ? k_trial : (state_.done / k_batch + 1) * k_batch);
    const auto one = [&](std::uint64_t index, Findings& part) {
      if (!is_late()) try_sample(sampler_, name_, options_, index, part);
    };
    findings = accumulate_in_parallel<Findings>(state_.done, last, options_.jobs, one, progress);
  }
  if (!is_late()) state_.done = last;
  state_.tally += findings.tally;
  keep_least(state_.first_violated, findings.first_violated);
  keep_least(state_.first_undecided, findings.first_undecided);
  keep_closest(state_.closest, findings.closest);
  state_.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

Outcome Campaign::outcome() const {
  const bool closed = sampler_.statement().variables.empty();
  Outcome outcome;
  outcome.name = name_;
  outcome.tally = state_.tally;
  outcome.verdict = verdict_of(state_.tally, closed ? 1 : options_.samples);
  if (closed && state_.tally.holds == 1) {
    outcome.verdict = Verdict::Proved;
    outcome.reason = "by evaluating a closed statement";
  }
  outcome.first_undecided = state_.first_undecided;
  outcome.seconds = state_.seconds;
  if (state_.first_violated) {
    outcome.counterexample =
        closed ? Counterexample{}
               : counterexample_at(sampler_, name_, options_, *state_.first_violated);
  }
  return outcome;
}

Outcome run_campaign(const std::string& name, const Statement& statement,
                     const CampaignOptions& options,
                     const std::function<void(std::uint64_t)>& progress) {
  Campaign campaign(name, statement, options);
  while (!campaign.finished()) campaign.advance(progress);
  return campaign.outcome();
}

}  // namespace latent::props
