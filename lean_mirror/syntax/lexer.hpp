/// Lean text to tokens.
#pragma once

#include <string_view>
#include <vector>

#include "lean_mirror/syntax/token.hpp"

namespace latent::lean {

/// The tokens of `text` in order; the last one is `End`. Never fails: what is no Lean becomes
/// `Error` tokens. Linear in the length of `text`, which must not exceed `Source::k_max_bytes`.
/// Between two tokens there is nothing but whitespace and plain comments, so the tokens and the
/// gaps between them make up the text again.
///
/// Lean's own lexer knows the tokens that imported notations declare; this one knows those of
/// `atoms.inc`, and takes any other printable character for a token of its own.
std::vector<Token> tokenize(std::string_view text);

}  // namespace latent::lean
