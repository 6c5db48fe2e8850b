/// What long campaigns have come to, kept in a file so that they can go on later.
#pragma once

#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "props/campaign.hpp"

namespace latent::app {

/// Throws `InputError` where `found`, the `what` of the checkpoint at `path`, is not the one of
/// this run.
void require_same(const std::string& path, const std::string& what, const std::string& found,
                  const std::string& wanted);

/// A file with the states of campaigns, all of one seed and one precision. It is replaced as a
/// whole, so that at every moment the file on disk is a complete one.
class Checkpoint {
 public:
  /// Reads the file if it exists. Throws `InputError` if it is no checkpoint, or one of another
  /// seed, precision or version of the program, or if it can't be written.
  Checkpoint(std::string path, const props::CampaignOptions& options);

  /// The state of the campaign over the statement called `name`; nothing if there is none, or if
  /// it was over another statement.
  std::optional<props::CampaignState> find(const std::string& name,
                                           const props::Statement& statement) const;

  /// Keeps a state, on disk not later than with the next call that is a second or more away, or
  /// with `write`.
  void keep(const std::string& name, const props::Statement& statement,
            const props::CampaignState& state);

  /// Throws `InputError` if the file can't be written.
  void write();

 private:
  std::string path_;
  nlohmann::json content_;
  std::chrono::steady_clock::time_point written_{};
};

}  // namespace latent::app
