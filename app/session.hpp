/// What all subcommands share: where output goes, how it may look, how the program will end.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <iosfwd>
#include <string>

#include "app/exit_status.hpp"

namespace latent::app {

struct Session {
  std::ostream& out;
  std::ostream& err;
  /// `out` and `err` are terminals: only then colours and progress.
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  /// Columns of the terminal, or 80.
  int width = 80;
  /// Print JSON instead of text.
  bool json = false;
  ExitStatus status = ExitStatus::Success;

  /// `text` in an ANSI colour such as "32" (green) where `out` is a terminal.
  std::string coloured(const std::string& text, const char* colour) const;
};

/// Declares a subcommand that runs `run` and takes --json.
CLI::App* add_command(CLI::App& app, Session& session, const std::string& name,
                      const std::string& description, const std::string& examples,
                      std::function<void()> run);

void add_list_command(CLI::App& app, Session& session);
void add_show_command(CLI::App& app, Session& session);
void add_verify_command(CLI::App& app, Session& session);
void add_mutate_command(CLI::App& app, Session& session);
void add_check_command(CLI::App& app, Session& session);
void add_audit_command(CLI::App& app, Session& session);
void add_emit_command(CLI::App& app, Session& session);
void add_replay_command(CLI::App& app, Session& session);
void add_eval_command(CLI::App& app, Session& session);
void add_spectrum_command(CLI::App& app, Session& session);
void add_accuracy_command(CLI::App& app, Session& session);

}  // namespace latent::app
