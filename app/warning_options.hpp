/// Which warnings of docs/warnings.md the user wants.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "lean_mirror/audit/warning.hpp"

namespace latent::app {

struct WarningOptions {
  std::vector<std::string> wanted = {"all"};
  std::vector<std::string> unwanted;

  [[nodiscard]] lean::Rules rules() const;
};

/// Adds --warn and --no-warn to `command`.
void add_warning_options(CLI::App& command, WarningOptions& options);

}  // namespace latent::app
