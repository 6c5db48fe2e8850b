/// Functions and their arguments, and what is glued to a term: fields and indices.
#include <algorithm>
#include <utility>

#include "lean_mirror/syntax/name.hpp"
#include "lean_mirror/syntax/operators.hpp"
#include "lean_mirror/syntax/parser.hpp"

namespace latent::lean {

using namespace precedence;

bool Parser::starts_argument() const {
  const Token& token = peek();
  if (!token.space_before) return false;
  if (token.first_on_line && column(token) <= std::max(context_.column_limit, command_column_)) {
    return false;
  }
  if (at_leading_notation(k_max)) return true;
  if (at_notation_token()) return false;
  switch (token.kind) {
    case TokenKind::Identifier:
    case TokenKind::Natural:
    case TokenKind::Scientific:
    case TokenKind::String:
    case TokenKind::InterpolatedString:
    case TokenKind::Character:
    case TokenKind::NameLiteral:
      return true;
    case TokenKind::Atom:
      break;
    default:
      return false;
  }
  if (is_constant(token.atom)) return true;
  const Token& next = peek(1);
  const bool tight = !next.space_before && next.kind != TokenKind::End &&
                     next.atom != Atom::Comma && bracket_step(next.atom) >= 0;
  switch (token.atom) {
    case Atom::LeftParen:
    case Atom::LeftBrace:
    case Atom::LeftBracket:
    case Atom::ArrayBracket:
    case Atom::VectorBracket:
    case Atom::EuclideanBracket:
    case Atom::LeftAngle:
    case Atom::LeftFloor:
    case Atom::LeftCeil:
    case Atom::LeftQuote:
    case Atom::LeftDoubleBracket:
    case Atom::Underscore:
    case Atom::Sorry:
    case Atom::CenterDot:
    case Atom::TypeWord:
    case Atom::SortWord:
    case Atom::PropWord:
    case Atom::TypeStar:
    case Atom::SortStar:
    case Atom::At:
    case Atom::UpArrow:
    case Atom::FunArrow:
    case Atom::TypeArrow:
    case Atom::Fun:
    case Atom::Lambda:
    case Atom::Not:
    case Atom::Sqrt:
    case Atom::DotDot:
      return true;
    case Atom::NormBar:
    case Atom::Question:
    case Atom::Dot:
      return tight;
    case Atom::BoolNot:
      return tight && (is_identifier(next) || bracket_step(next.atom) > 0);
    case Atom::Hash:
      return tight;
    case Atom::Bar:
      return tight && !context_.no_bar_argument &&
             !(token.first_on_line && context_.no_bar_on_new_line);
    default:
      return is_identifier(token) && outside_field(token.atom)[0] == '\0';
  }
}

const Term* Parser::application(const Term* function) {
  const std::size_t mark = children_.size();
  children_.push_back(function);
  while (starts_argument()) children_.push_back(argument());
  return node_since(
      mark,
      {.kind = TermKind::Application, .span = since(function->span), .focus = function->focus},
      k_lead);
}

const Term* Parser::argument() {
  const Token& token = peek();
  if (token.atom == Atom::DotDot) return leaf(TermKind::EllipsisArgument, Atom::DotDot);
  const bool named = token.atom == Atom::LeftParen && is_identifier(peek(1)) &&
                     peek(1).atom != Atom::LetI && peek(1).atom != Atom::HaveI &&
                     peek(2).atom == Atom::ColonEquals;
  if (!named) return term(k_max);
  advance();
  Term argument{.kind = TermKind::NamedArgument, .focus = peek().span(), .text = name().text};
  advance();
  const Context outer = enter_brackets();
  const Term* value = term();
  context_ = outer;
  expect(Atom::RightParen, "a named argument");
  argument.span = since(token);
  return node(argument, {&value, 1}, k_max);
}

const Term* Parser::projections(const Term* left) {
  advance();
  const Token& field = peek();
  const bool selects = is_word(field) || field.kind == TokenKind::FieldIndex;
  if (field.space_before || !selects) return unexpected("a field name after `.`");
  advance();
  for (const std::string_view part : name_parts(text(field))) {
    const auto begin = static_cast<std::uint32_t>(part.data() - source_.text().data());
    const auto end = static_cast<std::uint32_t>(begin + part.size());
    left = node({.kind = TermKind::Projection,
                 .span = {left->span.begin, end},
                 .focus = {begin, end},
                 .text = part},
                {&left, 1}, k_max);
    if (failed()) break;
  }
  return left;
}

const Term* Parser::index(const Term* left) {
  const Token& open = advance();
  const Context outer = enter_brackets();
  const std::size_t mark = children_.size();
  children_.push_back(left);
  children_.push_back(term());
  context_ = outer;
  expect(Atom::RightBracket, "an index");
  const bool iterate = open.atom == Atom::CaretBracket;
  Term result{.kind = iterate ? TermKind::Iterate : TermKind::Index, .focus = open.span()};
  const Token& suffix = peek();
  if (!iterate && !suffix.space_before) {
    if (suffix.atom == Atom::BoolNot || suffix.atom == Atom::Question) {
      result.text = text(advance());
    } else if (suffix.atom == Atom::Quote) {
      result.text = text(advance());
      children_.push_back(term(k_max));
    }
  }
  result.span = since(left->span);
  return node_since(mark, result, k_max);
}

}  // namespace latent::lean
