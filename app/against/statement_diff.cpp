#include "app/against/statement_diff.hpp"

#include <algorithm>
#include <string_view>

#include "app/against/their_statements.hpp"
#include "lean_mirror/syntax/lexer.hpp"
#include "props/compare/alignment.hpp"
#include "ref/expr/print.hpp"

namespace latent::app {

namespace {

/// Longer texts are not compared word by word.
constexpr std::size_t k_most_words = 1200;
/// Ways to pair variables of which the best one is looked for.
constexpr std::size_t k_most_alignments = 24;

struct Word {
  std::string_view space;
  std::string_view word;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::size_t end = 0;
  for (const lean::Token& token : lean::tokenize(text)) {
    if (token.kind == lean::TokenKind::End) break;
    words.push_back(
        {text.substr(end, token.begin - end), text.substr(token.begin, token.end - token.begin)});
    end = token.end;
  }
  return words;
}

/// Lengths of the longest common sequences of what begins at i and at j.
std::vector<std::vector<std::size_t>> common(const std::vector<Word>& a,
                                             const std::vector<Word>& b) {
  std::vector<std::vector<std::size_t>> length(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      length[i][j] = a[i].word == b[j].word ? length[i + 1][j + 1] + 1
                                            : std::max(length[i + 1][j], length[i][j + 1]);
    }
  }
  return length;
}

void add(std::vector<Piece>& pieces, const Word& word, bool differs) {
  if (pieces.empty() || pieces.back().differs != differs) {
    // The space between two marks is no difference.
    if (!word.space.empty() && differs) pieces.push_back({std::string(word.space), false});
    pieces.push_back({differs ? "" : std::string(word.space), differs});
  } else {
    pieces.back().text += word.space;
  }
  pieces.back().text += word.word;
}

std::vector<std::string> hypotheses_of(const props::Statement& statement) {
  std::vector<std::string> texts;
  for (const expr::Expr& hypothesis : statement.hypotheses) {
    texts.push_back(expr::to_lean(hypothesis));
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

/// A statement with the hypotheses first that `other` has as well: so what differs stands together.
std::string text_of(const props::Statement& statement, const props::Statement& other) {
  const std::vector<std::string> others = hypotheses_of(other);
  std::vector<std::string> hypotheses = hypotheses_of(statement);
  std::stable_partition(hypotheses.begin(), hypotheses.end(), [&](const std::string& text) {
    return std::binary_search(others.begin(), others.end(), text);
  });
  std::string text;
  for (const std::string& hypothesis : hypotheses) text += hypothesis + " →\n";
  return text + expr::to_lean(statement.conclusion);
}

}  // namespace

SideBySide compare_texts(const std::string& ours, const std::string& theirs) {
  const std::vector<Word> a = words_of(ours);
  const std::vector<Word> b = words_of(theirs);
  if (a.size() > k_most_words || b.size() > k_most_words) return {{{ours}}, {{theirs}}};
  const auto length = common(a, b);
  SideBySide result;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i].word == b[j].word) {
      add(result.ours, a[i++], false);
      add(result.theirs, b[j++], false);
    } else if (j == b.size() || (i < a.size() && length[i + 1][j] >= length[i][j + 1])) {
      add(result.ours, a[i++], true);
    } else {
      add(result.theirs, b[j++], true);
    }
  }
  return result;
}

SideBySide compare_unfolded(const Match& match) {
  if (match.theirs == nullptr || !match.theirs->form) return {};
  const auto our_form = lean::unfolded_form(match.ours->statement());
  if (!our_form) return {};
  const props::Statement ours = statement_of(*our_form);
  const props::Statement theirs = statement_of(*match.theirs->form);
  props::Statement best = theirs;
  std::size_t most = 0;
  if (const auto aligned = props::alignments(ours, theirs)) {
    for (std::size_t i = 0; i < std::min(aligned->size(), k_most_alignments); ++i) {
      const std::string our_text = text_of(ours, (*aligned)[i]);
      const std::string their_text = text_of((*aligned)[i], ours);
      const std::vector<Word> our_words = words_of(our_text);
      const std::vector<Word> words = words_of(their_text);
      if (words.size() > k_most_words || our_words.size() > k_most_words) break;
      const std::size_t alike = common(our_words, words)[0][0];
      if (alike <= most) continue;
      most = alike;
      best = (*aligned)[i];
    }
  }
  return compare_texts(text_of(ours, best), text_of(best, ours));
}

}  // namespace latent::app
