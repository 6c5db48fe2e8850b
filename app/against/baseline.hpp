/// Statements held against a file of fingerprints.
#pragma once

#include <vector>

#include "app/against/command.hpp"
#include "app/against/drift.hpp"

namespace latent::app {

struct BaselineResult {
  std::vector<Drifted> drift;
  /// The file was not there, or was to be written anew.
  bool was_recorded = false;
};

/// Compares `now` with the baseline, or records it where there is none or it is to be updated.
BaselineResult hold_against_baseline(const BaselineOptions& options,
                                     const std::vector<RecordedStatement>& now);

/// Adds --baseline and --update-baseline.
void add_baseline_options(CLI::App& command, BaselineOptions& options);

}  // namespace latent::app
