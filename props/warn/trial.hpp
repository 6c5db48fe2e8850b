/// A variation of a statement, tried on a few inputs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "props/campaign.hpp"

namespace latent::props {

/// A variation that holds on fewer inputs than this says nothing.
inline constexpr std::uint64_t k_least_trial = 20;

/// The number of inputs on which `statement` was tried, at most `samples`, where it certainly holds
/// on all of them, or is equal to bits; nothing where it fails or is undecided on one, or where
/// fewer than `k_least_trial` inputs meet its hypotheses. Ends with the first input that decides.
std::optional<std::uint64_t> holds_on_trial(const std::string& name, const Statement& statement,
                                            const CampaignOptions& options, std::uint64_t samples);

/// ¬p, pushed into comparisons of numbers.
expr::Expr negation(const expr::Expr& p);

}  // namespace latent::props
