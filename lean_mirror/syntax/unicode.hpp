/// UTF-8, and the characters of which Lean makes identifiers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace latent::lean {

/// One code point read from UTF-8. A malformed byte gives `valid == false`, its own value and
/// length 1.
struct CodePoint {
  char32_t value = 0;
  std::uint8_t length = 1;
  bool valid = true;
};

/// The code point at byte `offset`, which must lie inside `text`. Overlong forms, surrogates and
/// values above U+10FFFF are malformed.
CodePoint decode_utf8(std::string_view text, std::size_t offset);

/// Offset of the first malformed byte, or `std::string_view::npos`.
std::size_t find_invalid_utf8(std::string_view text);

/// True where Lean lets an identifier begin with `c` (`isIdFirst` in Lean's Init/Meta: ASCII
/// letters, `_`, Greek without λ Π Σ, Coptic, letter-like symbols, mathematical letters; Latin
/// letters with diacritics as newer versions have it).
bool is_identifier_first(char32_t c);

/// True where Lean lets an identifier go on with `c` (`isIdRest`: also digits, `'`, `!`, `?` and
/// subscripts).
bool is_identifier_rest(char32_t c);

}  // namespace latent::lean
