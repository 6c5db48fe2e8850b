/// The command-line options that every campaign takes.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "props/campaign.hpp"

namespace latent::app {

/// Adds --samples, --seed, --jobs and --max-bits to `command`.
void add_campaign_options(CLI::App& command, props::CampaignOptions& options);

/// The options that run a campaign again; --jobs does not matter to the results. Where one sample
/// tells what came out, a counterexample or one left undecided, they run that sample alone.
std::string campaign_arguments(const props::CampaignOptions& options,
                               const props::Outcome& outcome);

}  // namespace latent::app
