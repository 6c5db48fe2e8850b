#include "app/campaign_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

namespace latent::app {

void add_campaign_options(CLI::App& command, props::CampaignOptions& options) {
  options.jobs = std::max(1U, std::thread::hardware_concurrency());
  command.add_option("--samples", options.samples, "Inputs a statement")
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1} << 40))
      ->capture_default_str();
  command.add_option("--seed", options.seed, "Seed of the random inputs")->capture_default_str();
  command.add_option("--jobs", options.jobs, "Threads; the results do not depend on it")
      ->check(CLI::Range(1U, 1024U))
      ->capture_default_str();
  command.add_option("--max-bits", options.ladder.max_bits, "The highest precision tried")
      ->check(CLI::Range(128U, 1U << 20))
      ->capture_default_str();
}

std::string campaign_arguments(const props::CampaignOptions& options,
                               const props::Outcome& outcome) {
  const props::CampaignOptions defaults;
  std::string text = fmt::format("--seed {}", options.seed);
  if (options.ladder.max_bits != defaults.ladder.max_bits) {
    text += fmt::format(" --max-bits {}", options.ladder.max_bits);
  }
  if (outcome.counterexample && outcome.counterexample->index) {
    return text + fmt::format(" --sample {}", *outcome.counterexample->index);
  }
  if (!outcome.counterexample && outcome.first_undecided)
    return text + fmt::format(" --sample {}", *outcome.first_undecided);
  return text + fmt::format(" --samples {}", options.samples);
}

}  // namespace latent::app
