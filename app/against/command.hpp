/// `latent audit --against DIR`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/report_files.hpp"
#include "app/session.hpp"
#include "props/search/search.hpp"

namespace latent::app {

/// A file of fingerprints.
struct BaselineOptions {
  std::optional<std::string> file;
  /// Record what there is now, whatever the file says.
  bool update = false;
};

struct AgainstOptions {
  std::string folder;
  std::optional<std::size_t> expected_theorems;
  std::optional<std::size_t> expected_files;
  /// audit.json; the one in the folder, if there is one, where this is not given.
  std::optional<std::string> mapping;
  std::vector<std::string> allowed_axioms;
  std::vector<std::string> allowed;
  std::vector<std::string> emit_cpp;
  std::vector<std::string> emit_coq;
  std::optional<std::string> emit_lean;
  std::optional<std::string> html;
  BaselineOptions baseline;
  bool run_mutants = false;
  bool skip_execution = false;
  ReportFiles reports;
  props::CampaignOptions campaign;
  props::SearchLimits limits;
};

/// Holds the project in `options.folder` against the theory and prints the report.
void audit_against(Session& session, const AgainstOptions& options);

/// Adds the options that `--against` takes, beside those of the campaign and the reports.
void add_against_options(CLI::App& command, AgainstOptions& options);

}  // namespace latent::app
