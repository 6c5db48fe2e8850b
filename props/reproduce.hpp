/// Single samples of a campaign, drawn and judged again by themselves.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "props/campaign.hpp"

namespace latent::props {

/// What came of all the attempts at one sample.
struct DrawnSample {
  /// Nothing if every attempt was thrown away.
  std::optional<Sample> sample;
  /// Attempts thrown away before it, by `Discard`.
  std::array<std::uint64_t, 3> discarded{};
};

/// Sample number `index` of the campaign over the statement called `name`. It depends on the
/// statement, its name, `options.seed`, `options.max_attempts` and the sampler's options alone; but
/// there is none where `until` is over before one was found.
DrawnSample draw_sample(const Sampler& sampler, const std::string& name,
                        const CampaignOptions& options, std::uint64_t index,
                        std::optional<std::chrono::steady_clock::time_point> until = {});

/// A relation between two numbers, its truth, and what its sides are.
struct ExaminedRelation {
  expr::Expr relation;
  eval::Decision decision;
  eval::EnclosedValue left;
  eval::EnclosedValue right;
};

/// A statement at one input, part by part.
struct Examination {
  /// In the order of the statement's hypotheses.
  std::vector<eval::Decision> hypotheses;
  eval::Decision conclusion;
  /// The relations that the conclusion is made of, from left to right; none of those that lie
  /// under a quantifier or inside a definition.
  std::vector<ExaminedRelation> relations;
};

/// Decides every part of `statement` at `assignment`, and encloses both sides of the relations of
/// its conclusion to `digits` significant digits.
/// Throws `std::invalid_argument` if a variable has no value.
Examination examine(const Statement& statement, const eval::Assignment& assignment, int digits,
                    const eval::LadderOptions& ladder = {});

/// One sample of a campaign, as `run_campaign` saw it.
struct Reproduction {
  DrawnSample drawn;
  /// Nothing if no input could be drawn.
  std::optional<Examination> examination;
};

/// Sample number `index` of the campaign `options` over `statement`, alone: the input that
/// `run_campaign` draws there, before it is made simpler, and the same decisions.
Reproduction reproduce(const std::string& name, const Statement& statement,
                       const CampaignOptions& options, std::uint64_t index, int digits = 20);

}  // namespace latent::props
