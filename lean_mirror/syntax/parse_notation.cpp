/// Notations that the file itself declares: reading the declarations, and using them.
#include <algorithm>
#include <utility>

#include "lean_mirror/syntax/parser.hpp"

namespace latent::lean {

using namespace precedence;

std::size_t Parser::behind_notation_token(std::string_view token) const {
  const std::uint32_t begin = peek().begin;
  if (at_end() || !source_.text().substr(begin).starts_with(token)) return 0;
  const auto end = static_cast<std::uint32_t>(begin + token.size());
  std::size_t last = at_;
  while (tokens_[last].end < end) ++last;
  return tokens_[last].end == end ? last + 1 : 0;
}

bool Parser::accept_notation_token(std::string_view token) {
  const std::size_t behind = behind_notation_token(token);
  if (behind == 0) return false;
  move_to(behind);
  return true;
}

void Parser::NotationTable::add(const Notation* notation) {
  all.push_back(notation);
  for (const NotationItem& item : notation->items) {
    if (item.token.empty()) continue;
    tokens.push_back(item.token);
    first_bytes.set(static_cast<unsigned char>(item.token.front()));
  }
}

void Parser::NotationTable::forget_local_since(std::size_t count) {
  std::vector<const Notation*> kept(all.begin(), all.end());
  const auto begin = kept.begin() + static_cast<std::ptrdiff_t>(std::min(count, kept.size()));
  kept.erase(std::remove_if(begin, kept.end(), [](const Notation* n) { return n->local; }),
             kept.end());
  if (kept.size() == all.size()) return;
  *this = {};
  for (const Notation* notation : kept) add(notation);
}

bool Parser::may_be_notation() const {
  return !at_end() &&
         notations_.first_bytes.test(static_cast<unsigned char>(source_.text()[peek().begin]));
}

bool Parser::at_notation_token() const {
  if (!may_be_notation()) return false;
  const bool word = peek().kind == TokenKind::Identifier;
  const std::size_t length = peek().span().size() + (word ? 0 : 1);
  return std::any_of(notations_.tokens.begin(), notations_.tokens.end(),
                     [&](std::string_view token) {
                       return token.size() >= length && behind_notation_token(token) != 0;
                     });
}

bool Parser::at_leading_notation(int min_precedence) const {
  if (!may_be_notation()) return false;
  return std::any_of(notations_.all.begin(), notations_.all.end(), [&](const Notation* notation) {
    return notation->begins_with_token() && notation->precedence >= min_precedence &&
           behind_notation_token(notation->items.front().token) != 0;
  });
}

const Term* Parser::leading_notation(int min_precedence) {
  if (!may_be_notation()) return nullptr;
  std::string_view token;
  const std::size_t length = spelling(peek().atom).size();
  const auto fits = [&](const Notation& notation) {
    const std::string_view first = notation.items.front().token;
    return !first.empty() && first.size() >= std::max(length, token.size()) &&
           notation.precedence >= min_precedence && behind_notation_token(first) != 0;
  };
  for (const Notation* notation : notations_.all) {
    if (fits(*notation)) token = notation->items.front().token;
  }
  if (token.empty()) return nullptr;
  const std::size_t mark = candidates_.size();
  for (const Notation* notation : notations_.all) {
    if (notation->items.front().token == token && notation->precedence >= min_precedence) {
      candidates_.push_back(notation);
    }
  }
  return try_notations(mark, nullptr, token);
}

const Term* Parser::trailing_notation(const Term* left, int min_precedence) {
  if (!may_be_notation()) return nullptr;
  std::string_view token;
  const std::size_t length = spelling(peek().atom).size();
  const auto fits = [&](const Notation& notation) {
    return notation.items.front().token.empty() && notation.precedence >= min_precedence &&
           precedence_ >= notation.items.front().precedence;
  };
  for (const Notation* notation : notations_.all) {
    if (!fits(*notation)) continue;
    const std::string_view second = notation->items[1].token;
    if (second.size() >= std::max(length, token.size()) && behind_notation_token(second) != 0) {
      token = second;
    }
  }
  if (token.empty()) return nullptr;
  const std::size_t mark = candidates_.size();
  for (const Notation* notation : notations_.all) {
    if (fits(*notation) && notation->items[1].token == token) candidates_.push_back(notation);
  }
  return try_notations(mark, left, token);
}

const Term* Parser::try_notations(std::size_t candidate_mark, const Term* left,
                                  std::string_view token) {
  // A notation may share its first token with one of Lean's own, so where it does not fit it is
  // taken back, as long as the tokens read twice stay in proportion to the file.
  const std::size_t at_before = at_;
  const std::uint32_t end_before = last_end_;
  const int depth_before = depth_;
  const int precedence_before = precedence_;
  const Context context_before = context_;
  const bool half_bar_before = half_bar_;
  const std::size_t dots_before = center_dots_;
  const std::size_t children_before = children_.size();
  const std::size_t binders_before = binders_.size();
  const std::size_t names_before = names_.size();

  const Span begin = left != nullptr ? left->span : peek().span();
  if (left != nullptr) children_.push_back(left);
  accept_notation_token(token);
  const Term* result = follow_notations(candidate_mark, left != nullptr ? 2 : 1, begin,
                                        {tokens_[at_before].begin, last_end_}, children_before);
  candidates_.resize(candidate_mark);
  if (!failed()) return result;
  const std::size_t read_twice = failure_->token - std::min(failure_->token, at_before) + 1;
  if (read_twice > rereads_left_) return result;
  rereads_left_ -= read_twice;
  failure_.reset();
  at_ = at_before;
  last_end_ = end_before;
  depth_ = depth_before;
  precedence_ = precedence_before;
  context_ = context_before;
  half_bar_ = half_bar_before;
  center_dots_ = dots_before;
  children_.resize(children_before);
  binders_.resize(binders_before);
  names_.resize(names_before);
  return nullptr;
}

const Term* Parser::follow_notations(std::size_t candidate_mark, std::size_t item, Span begin,
                                     Span focus, std::size_t mark) {
  // All candidates agree on the items before `item`. The next is the longest token that some of
  // them have here, else an argument; what does not agree with that drops out.
  for (; !failed(); ++item) {
    const Notation* complete = nullptr;
    const NotationItem* next = nullptr;
    for (std::size_t i = candidate_mark; i < candidates_.size(); ++i) {
      const Notation& notation = *candidates_[i];
      if (item == notation.items.size()) {
        complete = &notation;
        continue;
      }
      const NotationItem& its = notation.items[item];
      const bool longer = next == nullptr || its.token.size() >= next->token.size();
      if (longer && (its.token.empty() || behind_notation_token(its.token) != 0)) next = &its;
    }
    if (next != nullptr && next->token.empty() && complete != nullptr && !starts_argument()) {
      next = nullptr;
    }
    if (next == nullptr && complete != nullptr) {
      Term result{.kind = TermKind::NotationUse, .span = since(begin), .focus = focus};
      result.notation = complete;
      return node_since(mark, result, complete->precedence);
    }
    if (next == nullptr) {
      return unexpected("`" + std::string(candidates_.back()->items[item].token) +
                        "` of a notation");
    }
    const NotationItem chosen = *next;
    const auto drops_out = [&](const Notation* notation) {
      return item >= notation->items.size() || notation->items[item].token != chosen.token ||
             notation->items[item].precedence != chosen.precedence;
    };
    candidates_.erase(
        std::remove_if(candidates_.begin() + static_cast<std::ptrdiff_t>(candidate_mark),
                       candidates_.end(), drops_out),
        candidates_.end());
    if (!chosen.token.empty()) {
      accept_notation_token(chosen.token);
      continue;
    }
    // Reading the argument may look for notations itself, above these candidates.
    children_.push_back(term(chosen.precedence));
  }
  return fail("");
}

int Parser::precedence_level(int otherwise) {
  if (!accept(Atom::Colon)) return otherwise;
  const Token& token = advance();
  const std::string_view word = text(token);
  int level = 0;
  if (token.kind == TokenKind::Natural) {
    constexpr int k_highest = 1 << 20;
    for (const char c : word) {
      if (c < '0' || c > '9') return unexpected("a decimal precedence"), otherwise;
      level = std::min(level * 10 + (c - '0'), k_highest);
    }
  } else if (word == "max" || word == "arg") {
    level = k_max;
  } else if (word == "lead") {
    level = k_lead;
  } else if (word == "min") {
    level = k_min;
  } else {
    unexpected("a precedence");
  }
  const bool plus = at(Atom::Plus);
  if ((plus || at(Atom::Minus)) && peek(1).kind == TokenKind::Natural &&
      text(peek(1)).size() == 1) {
    advance();
    const int step = text(advance())[0] - '0';
    level += plus ? step : -step;
  }
  return level;
}

bool Parser::notation_items(std::vector<NotationItem>& items) {
  while (!failed() && !at(Atom::DoubleArrow) && !at_end()) {
    const Token& token = peek();
    NotationItem item;
    if (token.kind == TokenKind::String) {
      std::string_view quoted = text(advance());
      if (!quoted.starts_with('"')) return false;
      quoted.remove_prefix(1);
      quoted.remove_suffix(1);
      while (quoted.starts_with(' ')) quoted.remove_prefix(1);
      while (quoted.ends_with(' ')) quoted.remove_suffix(1);
      if (quoted.empty() || quoted.find_first_of("\\ \n") != std::string_view::npos) return false;
      item.token = quoted;
    } else if (is_identifier(token)) {
      item.argument = name().text;
    } else {
      return false;
    }
    item.precedence = precedence_level(0);
    items.push_back(item);
  }
  return !items.empty();
}

NotationCommand Parser::notation_command(Atom word, const Preamble& preamble) {
  NotationCommand result;
  result.word = word;
  const bool mixfix = word != Atom::Notation && word != Atom::Notation3;
  const int declared = precedence_level(-1);
  while (at(Atom::LeftParen)) {
    // `(name := …)` and `(priority := …)` do not matter here.
    while (!at(Atom::RightParen) && !at_end() && !at_command()) advance();
    accept(Atom::RightParen);
  }
  std::vector<NotationItem> items;
  bool simple = notation_items(items) && at(Atom::DoubleArrow);
  std::vector<std::string_view> fixed;
  for (const NotationItem& item : items) {
    if (!item.token.empty()) fixed.push_back(item.token);
  }
  result.tokens = arena_.copy(std::span<const std::string_view>(fixed));
  simple = simple && !fixed.empty() && (!mixfix || (items.size() == 1 && declared >= 0));
  constexpr std::size_t k_most_notations = 1000;
  if (!simple || failed() || notations_.all.size() >= k_most_notations) return result;

  Notation notation;
  notation.local = preamble.has(Modifier::Local);
  notation.scoped = preamble.has(Modifier::Scoped);
  notation.applied = mixfix;
  const bool closed = !items.front().token.empty() && !items.back().token.empty();
  notation.precedence = declared >= 0 ? declared : closed ? k_max : k_lead;
  if (mixfix) {
    const int p = declared;
    const bool tight_left = word == Atom::Infix || word == Atom::Infixr;
    const bool tight_right = word == Atom::Infix || word == Atom::Infixl;
    items[0].precedence = 0;
    if (word == Atom::PrefixWord) {
      items.push_back({{}, {}, p});
    } else {
      items.insert(items.begin(), NotationItem{{}, {}, tight_left ? p + 1 : p});
      if (word != Atom::PostfixWord) items.push_back({{}, {}, tight_right ? p + 1 : p});
    }
  }
  if (items.front().token.empty() && (items.size() == 1 || items[1].token.empty())) return result;
  notation.items = arena_.copy(std::span<const NotationItem>(items));
  advance();
  const Span start = peek().span();
  notation.meaning = term();
  if (!failed() && !at_command() && !at_end() && !at(Atom::In)) {
    unexpected("the end of the notation");
  }
  if (failed()) {
    notation.meaning = give_up(start);
    return result;
  }
  const Notation* kept = arena_.make<Notation>(notation);
  notations_.add(kept);
  if (!kept->local) exported_.push_back(kept);
  result.notation = kept;
  return result;
}

}  // namespace latent::lean
