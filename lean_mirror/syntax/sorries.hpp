/// Words that leave a proof open or widen what is trusted.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "lean_mirror/syntax/command.hpp"
#include "lean_mirror/syntax/token.hpp"

namespace latent::lean {

/// All of them among `tokens` of `text`, in order; `SorryLike::word` is as written but for `«»` and
/// the namespaces in front of it.
std::vector<SorryLike> sorry_likes(std::string_view text, std::span<const Token> tokens);

}  // namespace latent::lean
