/// How somebody's project is built: with which Lean, which Mathlib, and which of its files.
#pragma once

#include <vector>

#include "app/against/finding.hpp"
#include "app/against/their_project.hpp"

namespace latent::app {

/// What lean-toolchain, lakefile.toml or lakefile.lean and lake-manifest.json give away: a Lean or
/// a Mathlib that is not the known one, and files with theorems that no target of the lakefile
/// builds, so that Lean never sees them. A lakefile.lean is a program: of its targets only those in
/// the plainest form are understood, and where one is in another form no file is said to be left
/// out.
std::vector<Finding> build_findings(const TheirProject& project);

}  // namespace latent::app
