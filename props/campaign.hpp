/// Statements tried on many inputs, and what came of it.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "props/sampler.hpp"
#include "ref/eval/ladder.hpp"

namespace latent::props {

struct CampaignOptions {
  /// Inputs a statement that meet its hypotheses.
  std::uint64_t samples = 1000;
  std::uint64_t seed = 1;
  /// Threads; the results do not depend on it.
  unsigned jobs = 1;
  eval::LadderOptions ladder;
  SamplerOptions sampler;
  /// Attempts a sample before the statement counts as starved.
  std::uint64_t max_attempts = 100;
};

/// See design.md: what was found out about a statement.
enum class Verdict : std::uint8_t { Proved, Holds, Refuted, Undecided, Starved, Vacuous };

inline constexpr std::size_t k_verdicts = 6;

std::string to_string(Verdict verdict);

/// An input that refutes a statement: every hypothesis certainly holds there and the conclusion is
/// certainly false.
struct Counterexample {
  eval::Assignment assignment;
  /// The sample in which it was found, if it was in one; what is shown may have been made simpler
  /// since.
  std::optional<std::uint64_t> index;
};

/// Counts over the samples of one statement. `holds` + `equal_to_bits` + `violated` + `undecided`
/// is the number of samples.
struct Tally {
  std::uint64_t holds = 0;          ///< certified
  std::uint64_t equal_to_bits = 0;  ///< an equation whose sides agree to the bits asked for
  std::uint64_t violated = 0;       ///< certainly false
  std::uint64_t undecided = 0;
  std::array<std::uint64_t, 3> discarded{};   ///< by `Discard`
  std::array<std::uint64_t, 3> decided_on{};  ///< by `eval::Rung`
  std::uint64_t edges = 0;                    ///< samples with a variable at an edge
  unsigned max_bits = 0;                      ///< the most bits that a sample needed
  /// The smallest relative distance between the two sides of an inequality.
  double margin = std::numeric_limits<double>::infinity();

  std::uint64_t samples() const { return holds + equal_to_bits + violated + undecided; }
  std::uint64_t discards() const { return discarded[0] + discarded[1] + discarded[2]; }
  Tally& operator+=(const Tally& other);
};

struct Outcome {
  std::string name;
  Verdict verdict = Verdict::Undecided;
  /// How a proof or a refutation came about, why the hypotheses can't be met, what was left out;
  /// empty where the verdict says it all.
  std::string reason;
  Tally tally;
  /// The first counterexample, made as simple as could be.
  std::optional<Counterexample> counterexample;
  /// The sample with the lowest index that was left undecided.
  std::optional<std::uint64_t> first_undecided;
  double seconds = 0;
};

/// A sample at which the statement nearly failed.
struct Closest {
  double margin;
  std::uint64_t index;

  friend auto operator<=>(const Closest&, const Closest&) = default;
};

/// How many of them a campaign remembers.
inline constexpr std::size_t k_closest = 4;

/// How far a campaign has come: what its samples 0, …, done − 1 came to.
struct CampaignState {
  std::uint64_t done = 0;
  Tally tally;
  /// The samples with the lowest indices that were violated, and left undecided.
  std::optional<std::uint64_t> first_violated;
  std::optional<std::uint64_t> first_undecided;
  /// The samples with the smallest margins, smallest first.
  std::vector<Closest> closest;
  double seconds = 0;
};

/// A statement being tried on many inputs, some at a time. Sample number i depends on the
/// statement, its name and the options but for `samples` and `jobs`, so a campaign that was broken
/// off comes to the same result when another goes on from its state, with more samples too.
class Campaign {
 public:
  /// Throws `std::invalid_argument` if no values can be drawn for a variable.
  Campaign(std::string name, Statement statement, CampaignOptions options);

  /// Takes up the state of an earlier campaign over the same statement. Throws
  /// `std::invalid_argument` if more samples were done there than are wanted here.
  void resume(const CampaignState& state);

  /// Whether nothing is left to do: all samples were tried, nothing could be drawn for the first
  /// ones, or `ladder.deadline` is over.
  bool finished() const;
  /// Tries some more samples. `progress`, if given, is called now and then, from one thread at a
  /// time, with the number of samples done.
  void advance(const std::function<void(std::uint64_t)>& progress = {});
  const CampaignState& state() const { return state_; }
  const Sampler& sampler() const { return sampler_; }

  /// What was found out, the first counterexample made as simple as could be.
  Outcome outcome() const;

 private:
  bool is_late() const;

  std::string name_;
  CampaignOptions options_;
  Sampler sampler_;
  CampaignState state_;
};

/// What the counts of a statement come to where `samples` were asked for.
Verdict verdict_of(const Tally& tally, std::uint64_t samples);

/// Counts one decision.
void count(const eval::Decision& decision, Tally& tally);

/// The outcome of the whole campaign. But for `seconds`, and `jobs` of the options, it is a
/// function of the arguments.
Outcome run_campaign(const std::string& name, const Statement& statement,
                     const CampaignOptions& options,
                     const std::function<void(std::uint64_t)>& progress = {});

}  // namespace latent::props
