/// audit.json: what the author of a project claims about it.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace latent::app {

/// The claims of a file such as
///
///     {"theorems": {"ScalingExponent.alpha_pos": "Author.Decay.exponent_positive"},
///      "expect": 146, "files": 11, "allow_axioms": ["Author.clt"]}
///
/// All members are optional.
struct ClaimFile {
  /// Our theorem to theirs: which is said to state it.
  std::map<std::string, std::string> theorems;
  std::optional<std::size_t> expected_theorems;
  std::optional<std::size_t> expected_files;
  std::vector<std::string> allowed_axioms;
};

/// Reads the file at `path`. Throws `InputError` where it can't be read, is no JSON, or has a
/// member that is not known or of another type.
ClaimFile read_claim_file(const std::string& path);

}  // namespace latent::app
