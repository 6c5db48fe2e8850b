#include "lean_mirror/syntax/unicode.hpp"

#include <cstring>

namespace latent::lean {

namespace {

bool in_range(char32_t c, char32_t low, char32_t high) { return low <= c && c <= high; }

bool is_ascii_letter(char32_t c) { return in_range(c | 0x20U, U'a', U'z'); }

bool is_letter_like(char32_t c) {
  return (in_range(c, 0x3b1, 0x3c9) && c != U'λ') ||               //
         (in_range(c, 0x391, 0x3a9) && c != U'Π' && c != U'Σ') ||  //
         in_range(c, 0x3ca, 0x3fb) ||                              // Coptic
         in_range(c, 0x1f00, 0x1ffe) ||                            // polytonic Greek
         in_range(c, 0x2100, 0x214f) ||                            // letter-like: ℝ ℕ ℓ
         in_range(c, 0x1d49c, 0x1d59f) ||                          // script, fraktur, blackboard
         (in_range(c, 0xc0, 0x17f) && c != U'×' && c != U'÷');
}

bool is_subscript(char32_t c) {
  return in_range(c, 0x2080, 0x2089) || in_range(c, 0x2090, 0x209c) ||
         in_range(c, 0x1d62, 0x1d6a) || c == 0x2c7c;
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t offset) {
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

std::size_t find_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::uint64_t eight = 0;
    if (at + sizeof eight <= text.size()) {
      std::memcpy(&eight, text.data() + at, sizeof eight);
      if ((eight & 0x8080808080808080ULL) == 0) {
        at += sizeof eight;
        continue;
      }
    }
    const CodePoint c = decode_utf8(text, at);
    if (!c.valid) return at;
    at += c.length;
  }
  return std::string_view::npos;
}

bool is_identifier_first(char32_t c) {
  return is_ascii_letter(c) || c == U'_' || (c >= 0x80 && is_letter_like(c));
}

bool is_identifier_rest(char32_t c) {
  if (c < 0x80) {
    return is_ascii_letter(c) || in_range(c, U'0', U'9') || c == U'_' || c == U'\'' || c == U'!' ||
           c == U'?';
  }
  return is_letter_like(c) || is_subscript(c);
}

}  // namespace latent::lean
