/// Runs the real `latent` program, as a user would.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace latent::test {

struct CommandResult {
  int status = -1;  ///< exit status, or 128 + the signal that ended it
  std::string out;
  std::string err;
};

/// Runs `latent` with `arguments`, giving it `input` on standard input.
CommandResult run_latent(const std::vector<std::string>& arguments, const std::string& input = "");

/// The same, interrupted as by Ctrl-C as soon as `ready` holds.
CommandResult run_latent_interrupted(const std::vector<std::string>& arguments,
                                     const std::function<bool()>& ready);

/// A path in the test's own temporary folder.
std::string temporary_path(const std::string& name);

/// A new file with this text in the test's own temporary folder; gives its path.
std::string write_temporary(const std::string& name, const std::string& text);

}  // namespace latent::test
