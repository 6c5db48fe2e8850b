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
inline CodePoint decode_utf8(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) -> std::uint32_t {
    return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0U;
  };
  const std::uint32_t first = byte(0);
  if (first < 0x80) return {static_cast<char32_t>(first), 1, true};
  const CodePoint malformed{static_cast<char32_t>(first), 1, false};
  std::uint8_t length = 0;
  std::uint32_t value = 0;
  std::uint32_t smallest = 0;
  if ((first & 0xe0U) == 0xc0) {
    length = 2, value = first & 0x1fU, smallest = 0x80;
  } else if ((first & 0xf0U) == 0xe0) {
    length = 3, value = first & 0x0fU, smallest = 0x800;
  } else if ((first & 0xf8U) == 0xf0) {
    length = 4, value = first & 0x07U, smallest = 0x10000;
  } else {
    return malformed;
  }
  for (std::uint8_t i = 1; i < length; ++i) {
    const std::uint32_t next = byte(i);
    if ((next & 0xc0U) != 0x80) return malformed;
    value = (value << 6U) | (next & 0x3fU);
  }
  const bool surrogate = value >= 0xd800 && value <= 0xdfff;
  if (value < smallest || value > 0x10ffff || surrogate) return malformed;
  return {static_cast<char32_t>(value), length, true};
}

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
