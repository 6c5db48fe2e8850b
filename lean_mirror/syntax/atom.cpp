#include "lean_mirror/syntax/atom.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "lean_mirror/syntax/unicode.hpp"

namespace latent::lean {

namespace {

using enum AtomClass;

struct Entry {
  std::string_view spelling;
  AtomClass kind;
};

constexpr auto k_entries = std::to_array<Entry>({
    {"", Symbol},
#define ATOM(name, spelling, kind) {spelling, kind},
#include "lean_mirror/syntax/atoms.inc"
#undef ATOM
});

std::size_t hash(std::string_view word) {
  const auto byte = [&](std::size_t i) -> std::size_t {
    return static_cast<unsigned char>(word[i]);
  };
  return word.size() * 31 + byte(0) * 7 + byte(word.size() - 1) * 131 + byte(word.size() / 2) * 17;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The first eight bytes of a text as a number, zeros behind a shorter one.
std::uint64_t head_of(std::string_view text) {
  std::uint64_t head = 0;
  if (text.size() >= sizeof head) {
    std::memcpy(&head, text.data(), sizeof head);
  } else {
    std::memcpy(&head, text.data(), text.size());
  }
  return head;
}

/// A symbol made ready for comparison: most texts differ from it in their first eight bytes.
struct Spelled {
  explicit Spelled(Atom its) : text(k_entries[static_cast<std::size_t>(its)].spelling), atom(its) {
    const std::string ones(text.size(), '\xff');
    mask = head_of(ones);
    head = head_of(text);
    ends_in_letter = is_letter(text.back());
  }

  [[nodiscard]] bool begins(std::string_view other, std::uint64_t other_head) const {
    if ((other_head & mask) != head || other.size() < text.size()) return false;
    return text.size() <= sizeof head || other.starts_with(text);
  }

  std::string_view text;
  std::uint64_t head = 0;
  std::uint64_t mask = 0;
  Atom atom;
  bool ends_in_letter = false;
};

/// Words in one hash table; symbols, with the longest first, in lists that another finds by their
/// first code point.
class Tables {
 public:
  Tables() {
    for (std::size_t i = 1; i < k_entries.size(); ++i) {
      const auto atom = static_cast<Atom>(i);
      const std::string_view text = k_entries[i].spelling;
      if (k_entries[i].kind == AtomClass::Symbol) {
        List& list = symbols_[slot_of(decode_utf8(text, 0).value)];
        list.first = decode_utf8(text, 0).value;
        list.symbols.emplace_back(atom);
      } else {
        lengths_[static_cast<unsigned char>(text[0])] |= std::uint64_t{1} << text.size();
        std::size_t slot = hash(text) % k_slots;
        while (words_[slot] != Atom::None) slot = (slot + 1) % k_slots;
        words_[slot] = atom;
      }
    }
    for (List& list : symbols_) {
      std::stable_sort(list.symbols.begin(), list.symbols.end(),
                       [](const auto& a, const auto& b) { return a.text.size() > b.text.size(); });
    }
  }

  [[nodiscard]] Atom word(std::string_view text) const {
    // Few words have the first letter and the length of an atom.
    if (text.empty() || text.size() >= 64) return Atom::None;
    if ((lengths_[static_cast<unsigned char>(text[0])] >> text.size() & 1U) == 0) return Atom::None;
    for (std::size_t slot = hash(text) % k_slots;; slot = (slot + 1) % k_slots) {
      const Atom atom = words_[slot];
      if (atom == Atom::None || lean::spelling(atom) == text) return atom;
    }
  }

  /// The symbols that begin with this code point; empty for 0.
  [[nodiscard]] const std::vector<Spelled>& symbols(char32_t first) const {
    return symbols_[slot_of(first)].symbols;
  }

 private:
  struct List {
    char32_t first = 0;
    std::vector<Spelled> symbols;
  };
  static constexpr std::size_t k_slots = 1024;

  [[nodiscard]] std::size_t slot_of(char32_t first) const {
    std::size_t slot = (first * 2654435761U >> 16U) % k_slots;
    while (symbols_[slot].first != 0 && symbols_[slot].first != first) slot = (slot + 1) % k_slots;
    return slot;
  }

  std::array<Atom, k_slots> words_{};
  std::vector<List> symbols_{k_slots};
  /// For each first byte of a word, the lengths of the words that begin with it, as bits.
  std::array<std::uint64_t, 256> lengths_{};
};

const Tables& tables() {
  static const Tables instance;
  return instance;
}

}  // namespace

std::string_view spelling(Atom atom) { return k_entries[static_cast<std::size_t>(atom)].spelling; }

AtomClass atom_class(Atom atom) { return k_entries[static_cast<std::size_t>(atom)].kind; }

Atom find_word(std::string_view word) { return tables().word(word); }

Atom find_symbol(std::string_view text) {
  if (text.empty()) return Atom::None;
  const std::uint64_t head = head_of(text);
  for (const Spelled& symbol : tables().symbols(decode_utf8(text, 0).value)) {
    if (!symbol.begins(text, head)) continue;
    if (symbol.ends_in_letter && text.size() > symbol.text.size() &&
        is_identifier_rest(decode_utf8(text, symbol.text.size()).value)) {
      continue;
    }
    return symbol.atom;
  }
  return Atom::None;
}

}  // namespace latent::lean
