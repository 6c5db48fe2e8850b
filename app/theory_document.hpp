/// docs/theory.md: from each claim to the theorems that state it, and to what is known of them.
#pragma once

#include <string>

namespace latent::app {

/// The document as Markdown, with links relative to docs/. It depends on the sources alone.
std::string theory_document();

}  // namespace latent::app
