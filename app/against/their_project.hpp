/// Somebody's Lean project, read for an audit.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/against/finding.hpp"
#include "app/lean_project.hpp"
#include "lean_mirror/audit/inventory.hpp"

namespace latent::app {

/// A file beside the Lean files that says how they are built.
struct BuildFile {
  std::string path;
  std::string text;
};

struct TheirProject {
  std::string folder;
  /// Its Lean files, by their paths below the folder, in the order of their names; what stands
  /// behind `#exit` is cut off. Files that Lake fetched or made (`.lake`) and lakefile.lean are
  /// left out.
  std::vector<LeanFile> files;
  /// lakefile.toml, lakefile.lean, lean-toolchain, lake-manifest.json: those that are there.
  std::vector<BuildFile> build_files;
  /// The text of each file as it stands on disk.
  std::vector<std::string> texts;
  /// The same files for `inventory`.
  std::vector<lean::ProjectFile> listed;
  lean::Inventory inventory;

  /// The version in lean-toolchain, such as `v4.12.0`; empty where there is none.
  [[nodiscard]] std::string toolchain() const;
};

/// Reads the project in `folder`. `is_allowed` is for faults (`take_inventory`). Throws
/// `InputError` where the folder can't be read or has no Lean file.
TheirProject read_their_project(const std::string& folder,
                                const std::function<bool(const lean::Fault&)>& is_allowed);

/// Where `span` begins.
Place place_in(const TheirProject& project, std::size_t file, lean::Span span);

/// `A.B` for the file A/B.lean.
std::string module_of_path(std::string path);

}  // namespace latent::app
