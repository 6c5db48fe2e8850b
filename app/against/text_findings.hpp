/// What the text of a project gives away by itself.
#pragma once

#include <vector>

#include "app/against/their_project.hpp"

namespace latent::app {

/// Faults and what rests on them, hidden and deceptive characters, text that Lean does not read,
/// theorems in comments and strings, files without content, imports that are not at hand, options
/// of the build that turn checks off, shadowed and undeclared names. File by file.
std::vector<Finding> text_findings(const TheirProject& project);

}  // namespace latent::app
