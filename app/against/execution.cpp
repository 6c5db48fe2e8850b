#include "app/against/execution.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <mutex>

#include "app/campaign_options.hpp"
#include "props/parallel.hpp"

namespace latent::app {

namespace {

/// Nothing to add up: results go where they belong.
struct Nothing {
  Nothing& operator+=(const Nothing&) { return *this; }
};

}  // namespace

std::vector<Execution> execute(const TheirProject& project,
                               const std::deque<TheirStatement>& theirs,
                               const props::CampaignOptions& campaign,
                               const props::SearchLimits& limits, Progress& progress) {
  std::vector<Execution> results;
  for (const TheirStatement& one : theirs) {
    if (!one.is_alias) results.push_back({&one, {}, "", {}, ""});
  }
  props::CampaignOptions single = campaign;
  single.jobs = 1;
  std::mutex mutex;
  std::uint64_t done = 0;
  props::accumulate_in_parallel<Nothing>(
      0, results.size(), campaign.jobs,
      [&](std::uint64_t i, Nothing&) {
        Execution& result = results[i];
        const TheirStatement& one = *result.theirs;
        const Checked checked{&project.files[one.file], one.statement, one.name};
        CheckResult tried = check_statement(checked, single, limits, lean::all_rules(), {});
        result.warnings = std::move(tried.warnings);
        if (tried.outcome) {
          result.reproduce =
              fmt::format("latent check {} --only {} {}",
                          (std::filesystem::path(project.folder) / one.place.file).string(),
                          one.name, campaign_arguments(campaign, *tried.outcome));
          result.outcome = std::move(tried.outcome);
        } else {
          result.unsupported = std::move(tried.unsupported.message);
        }
        const std::lock_guard lock(mutex);
        progress.show(++done, one.name);
      },
      {}, 1);
  progress.clear();
  return results;
}

std::vector<Execution> refusals(const std::deque<TheirStatement>& theirs) {
  std::vector<Execution> results;
  for (const TheirStatement& one : theirs) {
    if (one.is_alias || one.statement->formula) continue;
    const auto& why = one.statement->unsupported;
    results.push_back({&one, {}, why ? why->message : "it is not read", {}, ""});
  }
  return results;
}

}  // namespace latent::app
