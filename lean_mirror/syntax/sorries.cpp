/// The words of a declaration that leave its proof open or widen what is trusted.
#include <algorithm>
#include <array>
#include <cstdint>

#include "lean_mirror/syntax/parser.hpp"

namespace latent::lean {

namespace {

/// Where a word counts; elsewhere it is a name like any other.
enum class Where : std::uint8_t { Anywhere, BeginsTactic, BehindPlus, InAttribute };

struct SoughtWord {
  std::string_view text;
  Where where = Where::Anywhere;
};

constexpr auto k_sought = std::to_array<SoughtWord>({
    {"rw?"},
    {"admit"},
    {"simp?"},
    {"exact?"},
    {"apply?"},
    {"sorryAx"},
    {"bv_decide"},
    {"plausible"},
    {"slim_check"},
    {"ofReduceBool"},
    {"native_decide"},
    {"trustCompiler"},
    {"Lean.ofReduceBool"},
    {"Lean.trustCompiler"},
    {"stop", Where::BeginsTactic},
    {"native", Where::BehindPlus},
    {"implemented_by", Where::InAttribute},
    {"extern", Where::InAttribute},
    {"csimp", Where::InAttribute},
});

/// For each first byte of a word, the lengths of the words sought that begin with it, as bits: few
/// words of a proof need a closer look.
constexpr std::array<std::uint32_t, 256> k_lengths = [] {
  std::array<std::uint32_t, 256> bits{};
  for (const SoughtWord& word : k_sought) {
    bits[static_cast<unsigned char>(word.text[0])] |= 1U << word.text.size();
  }
  return bits;
}();

}  // namespace

std::span<const SorryLike> Parser::sorries(std::size_t from, std::size_t to) {
  const std::string_view all = source_.text();
  std::vector<SorryLike> found;
  bool in_attribute = false;
  const auto counts = [&](std::size_t i, Where where) {
    const Atom before = i > 0 ? tokens_[i - 1].atom : Atom::None;
    switch (where) {
      case Where::Anywhere:
        return true;
      case Where::BeginsTactic:
        return tokens_[i].first_on_line || before == Atom::By;
      case Where::BehindPlus:
        return before == Atom::Plus;
      case Where::InAttribute:
        return in_attribute;
    }
    return false;
  };
  for (std::size_t i = from; i < to; ++i) {
    const Token& token = tokens_[i];
    if (token.atom == Atom::AttributeBracket) in_attribute = true;
    if (token.atom == Atom::RightBracket) in_attribute = false;
    bool bad = token.atom == Atom::Sorry;
    const std::uint32_t length = token.end - token.begin;
    if (token.kind == TokenKind::Identifier && length < 32 &&
        (k_lengths[static_cast<unsigned char>(all[token.begin])] >> length & 1U) != 0) {
      bad = std::any_of(k_sought.begin(), k_sought.end(), [&](const SoughtWord& word) {
        return word.text == text(token) && counts(i, word.where);
      });
    }
    if (bad) found.push_back({text(token), token.span()});
  }
  return arena_.copy(std::span<const SorryLike>(found));
}

}  // namespace latent::lean
