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
