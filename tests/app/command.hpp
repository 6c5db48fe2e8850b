/// Runs the real `latent` program, as a user would.
#pragma once

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

/// A new file with this text in the test's own temporary folder; gives its path.
std::string write_temporary(const std::string& name, const std::string& text);

}  // namespace latent::test
