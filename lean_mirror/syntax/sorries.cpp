/// The words of a declaration that leave its proof open or widen what is trusted.
#include <algorithm>
#include <array>
#include <cstdint>

#include "lean_mirror/syntax/name.hpp"
#include "lean_mirror/syntax/parser.hpp"
#include "lean_mirror/syntax/sorries.hpp"

namespace latent::lean {

namespace {

/// Where a word counts; elsewhere it is a name like any other.
enum class Where : std::uint8_t {
  Anywhere,
  AsConstant,  ///< also behind namespaces
  BeginsTactic,
  BehindPlus,
  BeforeTrue,  ///< `native := true`
  InAttribute,
};

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
    {"by_elab"},
    {"run_tac"},
    {"bv_decide"},
    {"plausible"},
    {"slim_check"},
    {"native_decide"},
    {"mkSorry", Where::AsConstant},
    {"sorryAx", Where::AsConstant},
    {"admitGoal", Where::AsConstant},
    {"ofReduceNat", Where::AsConstant},
    {"ofReduceBool", Where::AsConstant},
    {"trustCompiler", Where::AsConstant},
    {"stop", Where::BeginsTactic},
    {"native", Where::BehindPlus},
    {"native", Where::BeforeTrue},
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

/// `Lean.ofReduceBool` and `«sorryAx»` as `ofReduceBool` and `sorryAx`.
std::string_view last_part(std::string_view name) {
  const std::vector<std::string_view> parts = name_parts(name);
  return parts.empty() ? name : plain_part(parts.back());
}

class Search {
 public:
  Search(std::string_view text, std::span<const Token> tokens) : text_(text), tokens_(tokens) {}

  std::vector<SorryLike> run() {
    bool in_attribute = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (token.atom == Atom::AttributeBracket) in_attribute = true;
      if (token.atom == Atom::RightBracket) in_attribute = false;
      if (token.atom == Atom::Sorry) found_.push_back({word(i), token.span()});
      if (token.kind == TokenKind::Identifier) look_at(i, in_attribute);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
  }

  void look_at(std::size_t i, bool in_attribute) {
    const std::string_view written = word(i);
    const bool is_plain = written.find_first_of(".\xC2") == std::string_view::npos;
    const std::string_view name = is_plain ? written : last_part(written);
    if (name.empty() || name.size() >= 32 ||
        (k_lengths[static_cast<unsigned char>(name[0])] >> name.size() & 1U) == 0) {
      return;
    }
    const bool is_bad =
        std::any_of(k_sought.begin(), k_sought.end(), [&](const SoughtWord& sought) {
          const bool counts_so = sought.where == Where::AsConstant || name == written;
          return sought.text == name && counts_so && counts(i, sought.where, in_attribute);
        });
    if (is_bad) found_.push_back({name, tokens_[i].span()});
  }

  [[nodiscard]] bool counts(std::size_t i, Where where, bool in_attribute) const {
    const Atom before = i > 0 ? tokens_[i - 1].atom : Atom::None;
    switch (where) {
      case Where::Anywhere:
      case Where::AsConstant:
        return true;
      case Where::BeginsTactic:
        return tokens_[i].first_on_line || before == Atom::By;
      case Where::BehindPlus:
        return before == Atom::Plus;
      case Where::BeforeTrue:
        return i + 2 < tokens_.size() && tokens_[i + 1].atom == Atom::ColonEquals &&
               word(i + 2) == "true";
      case Where::InAttribute:
        return in_attribute;
    }
    return false;
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  std::vector<SorryLike> found_;
};

}  // namespace

std::vector<SorryLike> sorry_likes(std::string_view text, std::span<const Token> tokens) {
  return Search(text, tokens).run();
}

std::span<const SorryLike> Parser::sorries(std::size_t from, std::size_t to) {
  const std::vector<SorryLike> found =
      sorry_likes(source_.text(), tokens_.subspan(from, to - from));
  return arena_.copy(std::span<const SorryLike>(found));
}

}  // namespace latent::lean
