/// The project's own Lean statement files, as they were when the program was built.
#pragma once

#include <span>
#include <string_view>

namespace latent::lean {

struct BundledFile {
  std::string_view name;  ///< path below lean_mirror/, such as `Latent/LatentNumber.lean`
  std::string_view text;
};

std::span<const BundledFile> bundled_files();

}  // namespace latent::lean
