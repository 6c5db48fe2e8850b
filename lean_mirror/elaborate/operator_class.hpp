/// The classes that give operators their meaning.
#pragma once

#include <string_view>

namespace latent::lean {

/// Whether Lean or Mathlib has a class of this name whose instances decide what operators, numerals
/// and embeddings mean: the best known ones.
bool is_library_operator_class(std::string_view name);

/// The same of a name that no file declares: also of names that are formed like such classes', such
/// as `StrictOrderedCommRing`.
bool is_operator_class(std::string_view name);

}  // namespace latent::lean
