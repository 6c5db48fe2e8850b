#include "lean_mirror/syntax/macro.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "lean_mirror/syntax/atom.hpp"
#include "lean_mirror/syntax/lexer.hpp"

namespace latent::lean {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool is_about_tactics(std::string_view command) {
  const std::vector<Token> tokens = tokenize(command);
  const auto word = [&](std::size_t at) {
    return command.substr(tokens[at].begin, tokens[at].end - tokens[at].begin);
  };
  constexpr std::array<std::string_view, 2> k_tactics = {"tactic", "conv"};
  constexpr std::array<std::string_view, 4> k_others = {"term", "command", "num", "doElem"};
  bool some = false;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const bool is_quotation = word(i).ends_with('(') && i > 0 && word(i - 1).ends_with('`');
    const bool is_category = word(i) == ":";
    if (!is_quotation && !is_category && !word(i).ends_with("`(")) continue;
    if (is_one_of(word(i + 1), k_tactics)) {
      some = true;
    } else if (is_one_of(word(i + 1), k_others) || is_category) {
      return false;
    }
  }
  return some;
}

std::vector<std::string> syntax_pieces(std::string_view command) {
  std::vector<std::string> pieces;
  for (const Token& token : tokenize(command)) {
    std::string_view text = command.substr(token.begin, token.end - token.begin);
    if (text == "=>") break;
    if (token.kind != TokenKind::String || text.size() < 2 || !text.starts_with('"')) continue;
    text = text.substr(1, text.size() - 2);
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    if (!text.empty()) pieces.emplace_back(text);
  }
  return pieces;
}

std::vector<Span> rule_patterns(std::string_view command) {
  std::vector<Span> patterns;
  for (std::size_t at = command.find('|'); at != std::string_view::npos;
       at = command.find('|', at + 1)) {
    const std::size_t begin = command.find_first_not_of(" \t\r\n", at + 1);
    if (begin == std::string_view::npos || !command.substr(begin).starts_with("`(")) continue;
    const std::size_t end = std::min(command.find("=>", begin), command.size());
    patterns.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }
  return patterns;
}

bool is_known_piece(std::string_view piece) {
  return spelling(find_symbol(piece)) == piece || find_word(piece) != Atom::None;
}

}  // namespace latent::lean
