/// docs/theory.md: from each claim to the theorems that state it, and to what is known of them.
#pragma once

#include <string>
#include <vector>

#include "props/mutate/hunt.hpp"

namespace latent::app {

/// The document as Markdown, with links relative to docs/. `mutants` are the outcomes of all
/// theorems, in the order of the catalogue.
std::string theory_document(const std::vector<props::TheoremOutcome>& mutants);

}  // namespace latent::app
