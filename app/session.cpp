#include "app/session.hpp"

#include <utility>

namespace latent::app {

std::string Session::coloured(const std::string& text, const char* colour) const {
  if (!out_is_terminal) return text;
  return std::string("\033[") + colour + "m" + text + "\033[0m";
}

CLI::App* add_command(CLI::App& app, Session& session, const std::string& name,
                      const std::string& description, const std::string& examples,
                      std::function<void()> run) {
  CLI::App* command = app.add_subcommand(name, description);
  command->add_flag("--json", session.json, "Print JSON (schema: docs/schema.json)");
  command->footer("Examples:\n" + examples);
  command->callback(std::move(run));
  return command;
}

}  // namespace latent::app
