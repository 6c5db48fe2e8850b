/// What the project that a Lean file belongs to sets for all of its files.
#pragma once

#include <string>

#include "lean_mirror/elaborate/elaborate.hpp"

namespace latent::app {

/// What the files beside and above the one at `path` say; of each kind the nearest counts.
/// `autoImplicit` and `relaxedAutoImplicit` come from lakefile.toml or lakefile.lean: Lean's own
/// defaults where such a file does not mention them, not set where there is none, or where it says
/// both true and false. The release of Lean comes from lean-toolchain.
lean::ProjectOptions project_options(const std::string& path);

/// The options in the text of a lakefile.
lean::AutoImplicit options_in_lakefile(const std::string& text);

/// The release that the text of a lean-toolchain names, such as `leanprover/lean4:v4.9.0-rc1`; of a
/// nightly build by its day the last release that was surely made before it. The newest for a name
/// like `stable`.
lean::LeanVersion version_in_toolchain(const std::string& text);

}  // namespace latent::app
