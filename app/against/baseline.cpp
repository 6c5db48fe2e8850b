#include "app/against/baseline.hpp"

#include <filesystem>

namespace latent::app {

BaselineResult hold_against_baseline(const BaselineOptions& options,
                                     const std::vector<RecordedStatement>& now) {
  BaselineResult result;
  const std::string& path = options.file.value();
  std::error_code error;
  if (options.update || !std::filesystem::exists(path, error)) {
    write_baseline(path, now);
    result.was_recorded = true;
    result.drift = drift(now, now);
    return result;
  }
  result.drift = drift(read_baseline(path), now);
  return result;
}

void add_baseline_options(CLI::App& command, BaselineOptions& options) {
  auto* file = command.add_option(
      "--baseline", options.file,
      "Fail where a statement is not the one whose fingerprint this file has; a file that is not "
      "there is written");
  command.add_flag("--update-baseline", options.update, "Write the file anew")->needs(file);
}

}  // namespace latent::app
