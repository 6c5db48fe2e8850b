/// Inputs for a statement, drawn so that its hypotheses hold.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "props/random.hpp"
#include "props/statement.hpp"
#include "ref/eval/assignment.hpp"
#include "ref/eval/compiled_formula.hpp"

namespace latent::props {

struct SamplerOptions {
  /// Draw only reals that are doubles, so that the fast core can be run on them.
  bool doubles_only = false;
  /// An input on which the statement has more terms of sums than this costs too much.
  std::uint64_t max_terms = std::uint64_t{1} << 12;
};

/// Why an input was thrown away.
enum class Discard : std::uint8_t {
  HypothesisFails,      ///< some hypothesis is false
  HypothesisUndecided,  ///< some hypothesis could not be decided
  TooCostly,            ///< more terms, or larger exponents, than the evaluation can take
};

/// An input at which every hypothesis certainly holds.
struct Sample {
  eval::Assignment assignment;
  /// Some variable lies at an edge: at or next to an end of its domain, at 0 or ±1, at a tie with
  /// another side of a hypothesis or of the conclusion, huge or subnormal.
  bool edge = false;
  /// What the cheap rungs of the ladder made of the conclusion.
  eval::CheapDecision cheaply;
};

/// Decides the conclusion at a sample of it, with what is known of it already.
eval::Decision decide_conclusion(const expr::Expr& conclusion, const Sample& sample,
                                 const eval::LadderOptions& ladder);

/// Draws inputs for one statement. The bounds that the hypotheses put on a variable, given those
/// drawn before it, are solved and not met by rejection. Immutable once made; `draw` may be called
/// from several threads.
class Sampler {
 public:
  explicit Sampler(Statement statement, SamplerOptions options = {});
  ~Sampler();
  Sampler(Sampler&&) noexcept;
  Sampler& operator=(Sampler&&) noexcept;

  /// One attempt at an input.
  std::variant<Sample, Discard> draw(Random& random) const;

  /// Whether every hypothesis certainly holds at `assignment`, and the evaluation can afford it.
  std::optional<Discard> why_not(const eval::Assignment& assignment) const;

  const Statement& statement() const;
  const SamplerOptions& options() const;

 private:
  struct Plan;
  std::unique_ptr<const Plan> plan_;
};

}  // namespace latent::props
