#include "lean_mirror/audit/lookalike.hpp"

#include <algorithm>
#include <array>

#include "lean_mirror/syntax/unicode.hpp"

namespace latent::lean {

namespace {

struct Lookalike {
  char32_t value;
  std::string_view look;
  /// Nobody writes it in mathematics but by mistake or to deceive.
  bool is_disguise;
};

constexpr auto k_lookalikes = std::to_array<Lookalike>({
    // Greek small letters.
    {U'α', "a", false},
    {U'γ', "y", false},
    {U'ι', "i", false},
    {U'κ', "k", false},
    {U'ν', "v", false},
    {U'ο', "o", true},
    {U'ρ', "p", false},
    {U'σ', "o", false},
    {U'τ', "t", false},
    {U'υ', "u", false},
    {U'χ', "x", false},
    {U'ω', "w", false},
    // Greek capitals.
    {U'Α', "A", true},
    {U'Β', "B", true},
    {U'Ε', "E", true},
    {U'Ζ', "Z", true},
    {U'Η', "H", true},
    {U'Ι', "I", true},
    {U'Κ', "K", true},
    {U'Μ', "M", true},
    {U'Ν', "N", true},
    {U'Ο', "O", true},
    {U'Ρ', "P", true},
    {U'Τ', "T", true},
    {U'Υ', "Y", true},
    {U'Χ', "X", true},
    // Cyrillic.
    {U'а', "a", true},
    {U'е', "e", true},
    {U'і', "i", true},
    {U'ј', "j", true},
    {U'о', "o", true},
    {U'р', "p", true},
    {U'с', "c", true},
    {U'у', "y", true},
    {U'х', "x", true},
    {U'ѕ', "s", true},
    {U'А', "A", true},
    {U'В', "B", true},
    {U'Е', "E", true},
    {U'К', "K", true},
    {U'М', "M", true},
    {U'Н', "H", true},
    {U'О', "O", true},
    {U'Р', "P", true},
    {U'С', "C", true},
    {U'Т', "T", true},
    {U'Х', "X", true},
    // Others.
    {U'ℓ', "l", false},
    {U'ı', "i", true},
    {U'ß', "B", false},
    {U'µ', "μ", true},
    {U'′', "'", false},
});

const Lookalike* find_lookalike(char32_t value) {
  const auto* found = std::find_if(k_lookalikes.begin(), k_lookalikes.end(),
                                   [&](const Lookalike& one) { return one.value == value; });
  return found == k_lookalikes.end() ? nullptr : found;
}

bool in_range(char32_t c, char32_t low, char32_t high) { return low <= c && c <= high; }

bool is_hidden(char32_t c) {
  return c == 0xAD || c == 0x61C || c == 0x180E || in_range(c, 0x200B, 0x200F) ||
         in_range(c, 0x202A, 0x202E) || in_range(c, 0x2060, 0x2069) || c == 0xFEFF ||
         in_range(c, 0xFE00, 0xFE0F) || in_range(c, 0xE0000, 0xE01EF);
}

bool is_full_width(char32_t c) { return in_range(c, 0xFF01, 0xFF5E); }

bool is_cyrillic(char32_t c) { return in_range(c, 0x400, 0x52F); }

}  // namespace

std::vector<HiddenCharacter> hidden_characters(std::string_view text) {
  std::vector<HiddenCharacter> found;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint point = decode_utf8(text, at);
    const bool is_mark = point.value == 0xFEFF && at == 0;
    if (point.valid && is_hidden(point.value) && !is_mark) {
      found.push_back({point.value, static_cast<std::uint32_t>(at), point.length});
    }
    at += point.length;
  }
  return found;
}

std::string look_of(std::string_view name) {
  std::string look;
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = decode_utf8(name, at);
    if (is_full_width(point.value)) {
      look += static_cast<char>(point.value - 0xFF01 + U'!');
    } else if (const Lookalike* known = find_lookalike(point.value)) {
      look += known->look;
    } else if (!is_hidden(point.value) && point.value != U'«' && point.value != U'»') {
      look += name.substr(at, point.length);
    }
    at += point.length;
  }
  return look;
}

bool has_disguise(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = decode_utf8(name, at);
    const Lookalike* known = find_lookalike(point.value);
    if ((known != nullptr && known->is_disguise) || is_cyrillic(point.value) ||
        is_full_width(point.value) || is_hidden(point.value)) {
      return true;
    }
    at += point.length;
  }
  return false;
}

std::string code_point_name(char32_t value) {
  std::string hex;
  for (auto rest = static_cast<std::uint32_t>(value); rest > 0 || hex.size() < 4; rest >>= 4U) {
    hex.insert(hex.begin(), "0123456789ABCDEF"[rest & 15U]);
  }
  return "U+" + hex;
}

}  // namespace latent::lean
