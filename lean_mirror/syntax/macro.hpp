/// Commands that extend Lean's grammar or change what its text means: `macro`, `syntax`, `elab`,
/// `macro_rules`, `elab_rules`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lean_mirror/syntax/source.hpp"

namespace latent::lean {

/// Whether the text of such a command gives a meaning to tactics only: `macro "t" : tactic => …`,
/// ``macro_rules | `(tactic| …) => …``.
bool is_about_tactics(std::string_view command);

/// The pieces of text, without spaces around them, that the syntax of `macro`, `syntax` and `elab`
/// is made of: `a` and `b` of `syntax "a " term " b" : term`.
std::vector<std::string> syntax_pieces(std::string_view command);

/// The patterns of `macro_rules` and `elab_rules`, as offsets in the command: from each ``| `(`` to
/// its `=>`.
std::vector<Span> rule_patterns(std::string_view command);

/// Whether Lean's own grammar has this piece.
bool is_known_piece(std::string_view piece);

}  // namespace latent::lean
