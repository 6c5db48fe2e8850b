/// The classes that give operators their meaning.
#pragma once

#include <string_view>

namespace latent::lean {

/// Whether `name` is the name of a class whose instances decide what operators, numerals and
/// embeddings mean.
bool is_operator_class(std::string_view name);

}  // namespace latent::lean
