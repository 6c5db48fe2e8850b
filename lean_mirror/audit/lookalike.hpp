/// Characters that a reader can't see, or takes for others.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lean_mirror/syntax/source.hpp"

namespace latent::lean {

/// A character that hides: zero-width, or one that turns the direction of writing. A byte order
/// mark at the very beginning of a text is none.
struct HiddenCharacter {
  char32_t value;
  std::uint32_t offset;
  std::uint32_t length;  ///< in bytes
};

/// All hidden characters of a text, comments and strings included.
std::vector<HiddenCharacter> hidden_characters(std::string_view text);

/// What a name looks like: characters that are easily taken for a Latin letter or a digit become
/// it, hidden ones disappear. Two names with the same look can't be told apart by everybody.
std::string look_of(std::string_view name);

/// Whether the name has a character that serves nothing but to look like another one: Greek
/// capitals and omicron in the shape of Latin letters, Cyrillic and full-width letters.
bool has_disguise(std::string_view name);

/// "U+200B".
std::string code_point_name(char32_t value);

}  // namespace latent::lean
