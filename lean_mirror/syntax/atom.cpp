#include "lean_mirror/syntax/atom.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
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

/// Words in one hash table; symbols, with the longest first, in lists that another finds by their
/// first code point.
class Tables {
 public:
  Tables() {
    for (std::size_t i = 1; i < k_entries.size(); ++i) {
      const auto atom = static_cast<Atom>(i);
      const std::string_view text = k_entries[i].spelling;
      if (k_entries[i].kind == Symbol) {
        List& list = symbols_[slot_of(decode_utf8(text, 0).value)];
        list.first = decode_utf8(text, 0).value;
        list.atoms.push_back(atom);
      } else {
        longest_word_ = std::max(longest_word_, text.size());
        std::size_t slot = hash(text) % k_slots;
        while (words_[slot] != Atom::None) slot = (slot + 1) % k_slots;
        words_[slot] = atom;
      }
    }
    for (List& list : symbols_) {
      std::stable_sort(list.atoms.begin(), list.atoms.end(), [](Atom a, Atom b) {
        return lean::spelling(a).size() > lean::spelling(b).size();
      });
    }
  }

  [[nodiscard]] Atom word(std::string_view text) const {
    if (text.empty() || text.size() > longest_word_) return Atom::None;
    for (std::size_t slot = hash(text) % k_slots;; slot = (slot + 1) % k_slots) {
      const Atom atom = words_[slot];
      if (atom == Atom::None || lean::spelling(atom) == text) return atom;
    }
  }

  /// The symbols that begin with this code point; empty for 0.
  [[nodiscard]] const std::vector<Atom>& symbols(char32_t first) const {
    return symbols_[slot_of(first)].atoms;
  }

 private:
  struct List {
    char32_t first = 0;
    std::vector<Atom> atoms;
  };
  static constexpr std::size_t k_slots = 1024;

  [[nodiscard]] std::size_t slot_of(char32_t first) const {
    std::size_t slot = (first * 2654435761U >> 16U) % k_slots;
    while (symbols_[slot].first != 0 && symbols_[slot].first != first) slot = (slot + 1) % k_slots;
    return slot;
  }

  std::array<Atom, k_slots> words_{};
  std::vector<List> symbols_{k_slots};
  std::size_t longest_word_ = 0;
};

const Tables& tables() {
  static const Tables instance;
  return instance;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::string_view spelling(Atom atom) { return k_entries[static_cast<std::size_t>(atom)].spelling; }

AtomClass atom_class(Atom atom) { return k_entries[static_cast<std::size_t>(atom)].kind; }

Atom find_word(std::string_view word) { return tables().word(word); }

Atom find_symbol(std::string_view text) {
  if (text.empty()) return Atom::None;
  for (const Atom atom : tables().symbols(decode_utf8(text, 0).value)) {
    const std::string_view symbol = spelling(atom);
    if (!text.starts_with(symbol)) continue;
    if (is_letter(symbol.back()) && text.size() > symbol.size() &&
        is_identifier_rest(decode_utf8(text, symbol.size()).value)) {
      continue;
    }
    return atom;
  }
  return Atom::None;
}

}  // namespace latent::lean
