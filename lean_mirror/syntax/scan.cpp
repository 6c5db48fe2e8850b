#include "lean_mirror/syntax/scan.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "lean_mirror/syntax/unicode.hpp"

namespace latent::lean {

namespace {

constexpr std::size_t k_none = std::string_view::npos;

char char_at(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_hex_digit(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

template <typename Predicate>
std::size_t scan_while(std::string_view text, std::size_t at, Predicate is_digit_of_base) {
  while (at < text.size() &&
         (is_digit_of_base(text[at]) ||
          (text[at] == '_' && at + 1 < text.size() && is_digit_of_base(text[at + 1])))) {
    ++at;
  }
  return at;
}

/// `is_identifier_rest` for ASCII, most of the characters of most files; false for other bytes.
constexpr std::array<bool, 256> ascii_rest() {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < 128; ++c) {
    table[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '\'' || c == '!' || c == '?';
  }
  return table;
}

constexpr std::array<bool, 256> k_ascii_rest = ascii_rest();

bool is_ascii_first(unsigned char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

/// Behind one identifier part; `begin` where there is none, npos where a `«` is not closed.
std::size_t scan_part(std::string_view text, std::size_t begin) {
  if (begin >= text.size()) return begin;
  std::size_t at = begin + 1;
  if (!is_ascii_first(static_cast<unsigned char>(text[begin]))) {
    const CodePoint first = decode_utf8(text, begin);
    if (!first.valid) return begin;
    if (first.value == U'«') {
      constexpr std::string_view k_close = "»";
      const std::size_t stop = scan_line(text, begin);
      const std::size_t close = text.substr(0, stop).find(k_close, begin);
      return close == k_none ? k_none : close + k_close.size();
    }
    if (!is_identifier_first(first.value)) return begin;
    at = begin + first.length;
  }
  while (true) {
    while (at < text.size() && k_ascii_rest[static_cast<unsigned char>(text[at])]) ++at;
    if (at == text.size() || static_cast<unsigned char>(text[at]) < 0x80) return at;
    const CodePoint c = decode_utf8(text, at);
    if (!c.valid || !is_identifier_rest(c.value)) return at;
    at += c.length;
  }
}

}  // namespace

std::size_t scan_line(std::string_view text, std::size_t begin) {
  return std::min(text.find('\n', begin), text.size());
}

std::size_t scan_block_comment(std::string_view text, std::size_t begin) {
  std::size_t at = begin + 2;
  for (std::size_t depth = 1; at + 1 < text.size();) {
    if (text[at] == '-' && text[at + 1] == '/') {
      at += 2;
      if (--depth == 0) return at;
    } else if (text[at] == '/' && text[at + 1] == '-') {
      at += 2;
      ++depth;
    } else {
      ++at;
    }
  }
  return k_none;
}

std::size_t scan_string(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (text[at] == '"') return at + 1;
    if (text[at] == '\\') ++at;
  }
  return k_none;
}

std::size_t scan_raw_string(std::string_view text, std::size_t begin) {
  std::size_t at = begin + 1;
  while (char_at(text, at) == '#') ++at;
  const std::size_t hashes = at - begin - 1;
  if (char_at(text, at) != '"') return 0;
  for (std::size_t close = text.find('"', at + 1); close != k_none;
       close = text.find('"', close + 1)) {
    std::size_t end = close + 1;
    while (end - close - 1 < hashes && char_at(text, end) == '#') ++end;
    if (end - close - 1 == hashes) return end;
  }
  return k_none;
}

std::size_t scan_interpolated_string(std::string_view text, std::size_t begin) {
  // One entry an open string, interpolated or inside the braces of one: its depth of braces.
  std::vector<std::size_t> open{0};
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    const char c = text[at];
    std::size_t& braces = open.back();
    if (braces == 0) {
      if (c == '\\') ++at;
      if (c == '{') ++braces;
      if (c == '"') {
        open.pop_back();
        if (open.empty()) return at + 1;
      }
    } else {
      if (c == '{') ++braces;
      if (c == '}') --braces;
      if (c == '"') {
        const bool interpolated = text[at - 1] == '!';
        if (interpolated) {
          open.push_back(0);
        } else {
          const std::size_t end = scan_string(text, at);
          if (end == k_none) return k_none;
          at = end - 1;
        }
      }
    }
  }
  return k_none;
}

std::size_t scan_character(std::string_view text, std::size_t begin) {
  std::size_t at = begin + 1;
  if (at >= text.size() || text[at] == '\'' || text[at] == '\n') return k_none;
  if (text[at] == '\\') {
    const char escape = char_at(text, at + 1);
    at += 2;
    if (escape == 'x' || escape == 'u') {
      std::size_t digits = escape == 'x' ? 2 : 4;
      for (; digits > 0 && is_hex_digit(char_at(text, at)); --digits) ++at;
    }
  } else {
    at += decode_utf8(text, at).length;
  }
  return char_at(text, at) == '\'' ? at + 1 : k_none;
}

std::size_t scan_identifier(std::string_view text, std::size_t begin) {
  std::size_t at = scan_part(text, begin);
  if (at == begin) return begin;
  while (at != k_none && char_at(text, at) == '.') {
    const std::size_t end = scan_part(text, at + 1);
    if (end == at + 1) break;
    at = end;
  }
  return at;
}

std::size_t scan_digits(std::string_view text, std::size_t begin) {
  return scan_while(text, begin, is_digit);
}

std::size_t scan_number(std::string_view text, std::size_t begin, bool& scientific) {
  scientific = false;
  if (text[begin] == '0') {
    const auto base = static_cast<char>(char_at(text, begin + 1) | 0x20);
    const auto in_base = [base](char c) {
      return base == 'x' ? is_hex_digit(c) : c >= '0' && c <= (base == 'b' ? '1' : '7');
    };
    if ((base == 'x' || base == 'b' || base == 'o') && in_base(char_at(text, begin + 2))) {
      return scan_while(text, begin + 2, in_base);
    }
  }
  std::size_t at = scan_digits(text, begin);
  if (char_at(text, at) == '.' && is_digit(char_at(text, at + 1))) {
    scientific = true;
    at = scan_digits(text, at + 1);
  }
  if (char_at(text, at) == 'e' || char_at(text, at) == 'E') {
    const bool sign = char_at(text, at + 1) == '-' || char_at(text, at + 1) == '+';
    const std::size_t digits = at + (sign ? 2 : 1);
    if (is_digit(char_at(text, digits))) {
      scientific = true;
      at = scan_digits(text, digits);
    }
  }
  return at;
}

}  // namespace latent::lean
