/// Terms that begin with a keyword or a quantifier.
#include <algorithm>
#include <utility>

#include "lean_mirror/syntax/operators.hpp"
#include "lean_mirror/syntax/parser.hpp"

namespace latent::lean {

using namespace precedence;

namespace {

/// True for the quantifiers, behind whose variables a comma stands.
bool takes_comma(Atom atom) {
  switch (atom) {
    case Atom::Forall:
    case Atom::ForallExt:
    case Atom::Exists:
    case Atom::ExistsExt:
    case Atom::ExistsUnique:
    case Atom::Eventually:
    case Atom::Frequently:
    case Atom::AlmostAll:
    case Atom::Integral:
      return true;
    default:
      return big_operator_body(atom) >= 0;
  }
}

/// True for the words, also of tactics, that are followed by `:=`.
bool takes_assignment(Atom atom) {
  return atom == Atom::Let || atom == Atom::Have || atom == Atom::LetI || atom == Atom::HaveI;
}

}  // namespace

const Term* Parser::quantifier(TermKind kind, Atom atom, int body) {
  const Token& sign = advance();
  const std::size_t mark = binders_.size();
  const std::string shown(text(sign));
  binder_list();
  if (binders_.size() == mark) unexpected("the variables of `" + shown + '`');
  const std::size_t child_mark = children_.size();
  children_.push_back(nullptr);
  if (kind == TermKind::BigOperator && accept(Atom::With)) children_.push_back(term());
  expect(Atom::Comma, '`' + shown + '`');
  const std::span<const Binder> binders = binders_since(mark);
  const Term* inner = term(body);
  children_[child_mark] = inner;
  return node_since(
      child_mark,
      {.kind = kind, .atom = atom, .span = since(sign), .focus = sign.span(), .binders = binders},
      k_lead);
}

const Term* Parser::lambda() {
  const Token& sign = advance();
  if (at(Atom::Bar)) {
    const std::size_t mark = children_.size();
    alternatives();
    return node_since(
        mark, {.kind = TermKind::MatchLambda, .span = since(sign), .focus = sign.span()}, k_max);
  }
  const std::size_t mark = binders_.size();
  binder_list();
  if (binders_.size() == mark) unexpected("the variables of `fun`");
  if (!accept(Atom::DoubleArrow) && !accept(Atom::MapsTo)) unexpected("`↦` or `=>` of `fun`");
  const std::span<const Binder> binders = binders_since(mark);
  const Term* inner = term();
  return node(
      {.kind = TermKind::Lambda, .span = since(sign), .focus = sign.span(), .binders = binders},
      {&inner, 1}, k_max);
}

const Term* Parser::let(Atom atom) {
  const Token& word = advance();
  const Context outer = context_;
  context_.column_limit = column(word);
  if (peek().kind == TokenKind::Identifier && (text(peek()) == "rec" || text(peek()) == "mut")) {
    return fail("`let " + std::string(text(peek())) + "` is not read");
  }
  const std::size_t mark = binders_.size();
  Binder first;
  const Token& start = peek();
  const bool anonymous = (at(Atom::Colon) || at(Atom::ColonEquals)) && atom != Atom::Let;
  if (is_name(start) || anonymous) {
    const std::size_t name_mark = names_.size();
    if (is_name(start)) names_.push_back(name());
    push_names(first, name_mark);
    first.span = start.span();
    binders_.push_back(first);
    while (!at(Atom::Colon) && !at(Atom::ColonEquals) && !failed()) {
      if (is_name(peek())) {
        Binder parameter;
        const Token& token = peek();
        names_.push_back(name());
        push_names(parameter, name_mark);
        parameter.span = since(token);
        binders_.push_back(parameter);
      } else if (at(Atom::LeftParen) || at(Atom::LeftBrace) || at(Atom::LeftBracket) ||
                 at(Atom::LeftStrict)) {
        binders_.push_back(bracketed_binder());
      } else {
        unexpected("`:=` of `" + std::string(text(word)) + '`');
      }
    }
  } else {
    first.pattern = term(k_max);
    first.span = since(start);
    binders_.push_back(first);
  }
  if (accept(Atom::Colon)) binders_[mark].type = term();
  expect(Atom::ColonEquals, '`' + std::string(text(word)) + '`');
  const std::span<const Binder> binders = binders_since(mark);
  const Term* value = term();
  context_ = outer;
  if (!accept(Atom::Semicolon) && !peek().first_on_line) unexpected("`;` or a new line");
  const Term* const parts[] = {value, term()};
  return node({.kind = TermKind::Let,
               .atom = atom,
               .span = since(word),
               .focus = word.span(),
               .binders = binders},
              parts, k_lead);
}

const Term* Parser::conditional() {
  const Token& word = advance();
  if (at(Atom::Let)) return fail("`if let` is not read");
  const std::size_t mark = binders_.size();
  if (is_name(peek()) && peek(1).atom == Atom::Colon) {
    const std::size_t name_mark = names_.size();
    Binder binder;
    binder.span = peek().span();
    names_.push_back(name());
    push_names(binder, name_mark);
    binders_.push_back(binder);
    advance();
  }
  const std::span<const Binder> binders = binders_since(mark);
  const std::size_t child_mark = children_.size();
  children_.push_back(term());
  expect(Atom::Then, "`if`");
  children_.push_back(term());
  expect(Atom::Else, "`if`");
  children_.push_back(term());
  return node_since(
      child_mark,
      {.kind = TermKind::If, .span = since(word), .focus = word.span(), .binders = binders},
      k_lead);
}

const Term* Parser::match() {
  const Token& word = advance();
  const Context outer = context_;
  context_.no_bar_argument = true;
  const std::size_t mark = children_.size();
  while (at(Atom::LeftParen) && is_identifier(peek(1)) && peek(2).atom == Atom::ColonEquals) {
    const std::string_view option = text(peek(1));
    if (option != "motive" && option != "generalizing" && option != "dependent") break;
    argument();
  }
  do {
    const Token& start = peek();
    Term discriminant{.kind = TermKind::Discriminant, .focus = start.span()};
    if (is_name(start) && peek(1).atom == Atom::Colon) {
      discriminant.text = name().text;
      advance();
    }
    const Term* value = term();
    discriminant.span = since(start);
    children_.push_back(node(discriminant, {&value, 1}, k_lead));
  } while (accept(Atom::Comma));
  context_ = outer;
  expect(Atom::With, "`match`");
  if (!at(Atom::Bar)) unexpected("`|` of `match`");
  alternatives();
  return node_since(mark, {.kind = TermKind::Match, .span = since(word), .focus = word.span()},
                    k_lead);
}

void Parser::alternatives() {
  const std::int64_t bar_column = column(peek());
  const Context outer = context_;
  while (at(Atom::Bar) && column(peek()) >= bar_column && !failed()) {
    context_.column_limit = bar_column;
    children_.push_back(alternative());
    context_ = outer;
  }
}

const Term* Parser::alternative() {
  const Token& bar = peek();
  const std::size_t mark = children_.size();
  std::size_t row = mark;
  bool several = false;
  const auto close_row = [&] {
    if (!several) return;
    const Term& first = *children_[row];
    children_.push_back(node_since(
        row, {.kind = TermKind::OrPattern, .span = since(first.span), .focus = first.focus},
        k_lead));
    row = children_.size();
  };
  context_.no_bar_argument = true;
  while (accept(Atom::Bar)) {
    do {
      children_.push_back(term());
    } while (accept(Atom::Comma));
    several = several || at(Atom::Bar);
    close_row();
  }
  context_.no_bar_argument = false;
  if (!accept(Atom::DoubleArrow) && !accept(Atom::MapsTo)) unexpected("`=>` of an alternative");
  context_.no_bar_on_new_line = true;
  children_.push_back(term());
  context_.no_bar_on_new_line = false;
  return node_since(mark, {.kind = TermKind::Alternative, .span = since(bar), .focus = bar.span()},
                    k_lead);
}

const Term* Parser::show() {
  const Token& word = advance();
  const std::size_t mark = children_.size();
  children_.push_back(term());
  if (accept(Atom::From)) {
    children_.push_back(term());
  } else if (at(Atom::By)) {
    children_.push_back(by());
  } else {
    unexpected("`from` or `by` of `show`");
  }
  return node_since(mark, {.kind = TermKind::Show, .span = since(word), .focus = word.span()},
                    k_lead);
}

const Term* Parser::open_in(Atom atom) {
  const Token& word = advance();
  const Token& first = peek();
  while (!at(Atom::In) && !at_end() && !at_command()) advance();
  const std::string_view opened = source_.text(Span{first.begin, std::max(first.begin, last_end_)});
  expect(Atom::In, '`' + std::string(text(word)) + '`');
  const Term* inner = term();
  return node({.kind = TermKind::OpenIn,
               .atom = atom,
               .span = since(word),
               .focus = word.span(),
               .text = opened},
              {&inner, 1}, k_lead);
}

const Term* Parser::by() {
  const Token& word = advance();
  const std::int64_t block_column = column(peek());
  int depth = 0;
  int conditionals = 0;
  int commas = 0;
  int assignments = 0;
  while (!at_end()) {
    const Token& token = peek();
    if (starts_command(token, peek(1), depth)) break;
    const int step = bracket_step(token.atom);
    if (depth == 0) {
      const bool separates = token.atom == Atom::Comma && commas == 0 && context_.bracketed;
      const bool closes = step < 0 || separates;
      const bool other_branch = token.atom == Atom::Else && conditionals == 0;
      const bool outdented = token.first_on_line && column(token) < block_column;
      const bool assigns = token.atom == Atom::ColonEquals && context_.header;
      if (closes || other_branch || outdented || (assigns && assignments == 0)) break;
      if (takes_assignment(token.atom)) ++assignments;
      if (assigns) --assignments;
      if (takes_comma(token.atom)) ++commas;
      if (token.atom == Atom::Comma && commas > 0) --commas;
      if (token.atom == Atom::If) ++conditionals;
      if (token.atom == Atom::Else) --conditionals;
    }
    depth += step;
    advance();
  }
  return node({.kind = TermKind::By, .span = since(word), .focus = word.span()}, {}, k_lead);
}

}  // namespace latent::lean
