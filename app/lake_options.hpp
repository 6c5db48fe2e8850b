/// What the Lake project that a Lean file belongs to sets for all of its files.
#pragma once

#include <string>

#include "lean_mirror/elaborate/elaborate.hpp"

namespace latent::app {

/// `autoImplicit` and `relaxedAutoImplicit` as the lakefile.toml or lakefile.lean in the nearest
/// folder around the file at `path` sets them; Lean's own defaults where such a file does not
/// mention them. Not set where there is no such file, or where it says both true and false.
lean::AutoImplicit lake_options(const std::string& path);

/// The same of the text of a lakefile.
lean::AutoImplicit options_in_lakefile(const std::string& text);

}  // namespace latent::app
