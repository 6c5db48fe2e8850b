/// The command-line options that every campaign takes.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "props/campaign.hpp"

namespace latent::app {

/// Adds --samples, --seed, --jobs and --max-bits to `command`.
void add_campaign_options(CLI::App& command, props::CampaignOptions& options);

/// The options as they have to be given again for the same results; --jobs does not matter.
std::string campaign_arguments(const props::CampaignOptions& options);

}  // namespace latent::app
