/// Terms. Lean's own algorithm: a leading parser gives a term and what it binds like; trailing
/// parsers then extend it for as long as the precedence asked for and what the left side binds like
/// both allow. Here are the leading ones.
#include <algorithm>
#include <utility>

#include "lean_mirror/syntax/name.hpp"
#include "lean_mirror/syntax/operators.hpp"
#include "lean_mirror/syntax/parser.hpp"

namespace latent::lean {

using namespace precedence;

namespace {

/// True for what begins a term that reaches as far right as it can, so that it must be put in
/// parentheses to be an argument.
bool is_open_ended(Atom atom) {
  switch (atom) {
    case Atom::Forall:
    case Atom::ForallWord:
    case Atom::ForallExt:
    case Atom::Exists:
    case Atom::ExistsExt:
    case Atom::ExistsUnique:
    case Atom::Sigma:
    case Atom::SigmaPrime:
    case Atom::Pi:
    case Atom::Let:
    case Atom::LetI:
    case Atom::Have:
    case Atom::HaveI:
    case Atom::Open:
    case Atom::SetOption:
    case Atom::Show:
    case Atom::If:
    case Atom::Match:
    case Atom::By:
      return true;
    default:
      return big_operator_body(atom) >= 0;
  }
}

}  // namespace

const Term* Parser::term(int min_precedence) {
  if (depth_ >= k_max_depth) {
    return fail("the term is nested more than " + std::to_string(k_max_depth) + " levels deep");
  }
  ++depth_;
  const Term* result = trailing(leading(min_precedence), min_precedence);
  --depth_;
  return result;
}

bool Parser::is_identifier(const Token& token) const {
  if (token.kind == TokenKind::Identifier) return true;
  return token.kind == TokenKind::Atom && atom_class(token.atom) == AtomClass::Contextual &&
         !(token.first_on_line && column(token) <= command_column_);
}

bool Parser::is_name(const Token& token) const {
  return token.atom == Atom::Underscore || is_identifier(token);
}

bool Parser::is_word(const Token& token) const {
  return token.kind == TokenKind::Identifier ||
         (token.kind == TokenKind::Atom && atom_class(token.atom) != AtomClass::Symbol);
}

Name Parser::name() {
  const Token& token = advance();
  return {text(token), token.span()};
}

const Term* Parser::leading(int min_precedence) {
  if (const Term* result = leading_notation(min_precedence)) return result;
  if (at_notation_token()) return unexpected("a term");
  const Token& token = peek();
  switch (token.kind) {
    case TokenKind::Identifier:
      if (peek(1).atom == Atom::LeftParen && !peek(1).space_before && text(token) == "answer") {
        return answer();
      }
      return leaf(TermKind::Identifier);
    case TokenKind::Natural:
      return leaf(TermKind::Natural);
    case TokenKind::Scientific:
      return leaf(TermKind::Scientific);
    case TokenKind::String:
      return leaf(TermKind::String);
    case TokenKind::InterpolatedString:
      return leaf(TermKind::InterpolatedString);
    case TokenKind::Character:
      return leaf(TermKind::Character);
    case TokenKind::NameLiteral:
      return leaf(TermKind::NameLiteral);
    case TokenKind::Atom:
      return leading_atom(token.atom, min_precedence);
    default:
      return unexpected("a term");
  }
}

const Term* Parser::leading_atom(Atom atom, int min_precedence) {
  if (is_constant(atom)) return leaf(TermKind::Constant, atom);
  switch (atom) {
    case Atom::LeftParen:
      return paren(min_precedence);
    case Atom::LeftBrace:
      return brace(min_precedence);
    case Atom::LeftStrict: {
      const Token& open = peek();
      return dependent_arrow(bracketed_binder(), open);
    }
    case Atom::LeftBracket:
      return list(TermKind::List, atom, min_precedence);
    case Atom::ArrayBracket:
      return list(TermKind::Array, atom, min_precedence);
    case Atom::VectorBracket:
    case Atom::EuclideanBracket:
      return list(TermKind::Vector, atom, min_precedence);
    case Atom::LeftAngle: {
      const Token& open = advance();
      return elements(open, TermKind::AnonymousConstructor, Atom::LeftAngle, Atom::RightAngle,
                      children_.size());
    }
    case Atom::LeftFloor:
      return enclosed(Atom::RightFloor, Atom::RightFloorNat);
    case Atom::LeftCeil:
      return enclosed(Atom::RightCeil, Atom::RightCeilNat);
    case Atom::LeftQuote:
      return enclosed(Atom::RightQuote, Atom::RightQuote);
    case Atom::LeftDoubleBracket:
      return enclosed(Atom::RightDoubleBracket, Atom::RightDoubleBracket);
    case Atom::Bar:
    case Atom::NormBar:
    case Atom::BoolOr:
      return bars();
    case Atom::Underscore:
      return leaf(TermKind::Hole);
    case Atom::Sorry:
      return leaf(TermKind::Sorry);
    case Atom::CenterDot:
      ++center_dots_;
      return leaf(TermKind::CenterDot);
    case Atom::TypeWord:
    case Atom::SortWord:
    case Atom::PropWord:
    case Atom::TypeStar:
    case Atom::SortStar:
      return sort();
    case Atom::Question: {
      const Token& mark = advance();
      if (peek().space_before || !is_name(peek())) return unexpected("a name after `?`");
      Term hole{.kind = TermKind::NamedHole, .focus = mark.span(), .text = name().text};
      hole.span = since(mark);
      return node(hole, {}, k_max);
    }
    case Atom::Dot: {
      if (peek(1).space_before) {  // an older spelling of `·`
        ++center_dots_;
        return leaf(TermKind::CenterDot);
      }
      const Token& dot = advance();
      if (peek().space_before || !is_word(peek())) return unexpected("a name after `.`");
      Term result{.kind = TermKind::DotName, .focus = dot.span(), .text = name().text};
      result.span = since(dot);
      return node(result, {}, k_max);
    }
    case Atom::At: {
      const Token& sign = advance();
      const Term* inner = term(k_max);
      return node({.kind = TermKind::Explicit, .span = since(sign), .focus = sign.span()},
                  {&inner, 1}, k_max);
    }
    case Atom::UpArrow:
    case Atom::FunArrow:
    case Atom::TypeArrow: {
      const Token& arrow = advance();
      const std::size_t mark = children_.size();
      if (!at(Atom::RightParen)) children_.push_back(term(k_max));
      return node_since(
          mark,
          {.kind = TermKind::Coercion, .atom = atom, .span = since(arrow), .focus = arrow.span()},
          k_max);
    }
    case Atom::Fun:
    case Atom::Lambda:
      return lambda();
    default:
      break;
  }
  if (const PrefixRule rule = prefix_rule(atom); rule.exists()) {
    if (rule.precedence < min_precedence) return unexpected("a term that binds tighter");
    if (atom == Atom::Hash && peek(1).space_before) return unexpected("a term");
    return prefix(rule.argument, rule.precedence);
  }
  const bool binds =
      (atom == Atom::LetI || atom == Atom::HaveI) &&
      (is_name(peek(1)) || peek(1).atom == Atom::Colon || peek(1).atom == Atom::ColonEquals);
  if (!binds && is_identifier(peek()) && outside_field(atom)[0] == '\0') {
    return leaf(TermKind::Identifier);
  }
  if (!is_open_ended(atom)) return unexpected("a term");
  if (min_precedence > k_lead) return unexpected("an argument in parentheses");
  return open_ended(atom);
}

const Term* Parser::open_ended(Atom atom) {
  switch (atom) {
    case Atom::Forall:
    case Atom::ForallWord:
      return quantifier(TermKind::Forall, Atom::Forall, 0);
    case Atom::ForallExt:
      return quantifier(TermKind::Forall, atom, 0);
    case Atom::Exists:
    case Atom::ExistsExt:
    case Atom::ExistsUnique:
      return quantifier(TermKind::Exists, atom, 0);
    case Atom::Sigma:
    case Atom::SigmaPrime:
    case Atom::Pi:
      return quantifier(TermKind::SigmaType, atom, 0);
    case Atom::Let:
    case Atom::LetI:
    case Atom::Have:
    case Atom::HaveI:
      return let(atom);
    case Atom::Open:
    case Atom::SetOption:
      return open_in(atom);
    case Atom::Show:
      return show();
    case Atom::If:
      return conditional();
    case Atom::Match:
      return match();
    case Atom::By:
      return by();
    default:
      return quantifier(TermKind::BigOperator, atom, big_operator_body(atom));
  }
}

const Term* Parser::prefix(int argument_precedence, int result_precedence) {
  const Token& sign = advance();
  const Term* inner = term(argument_precedence);
  return node(
      {.kind = TermKind::Prefix, .atom = sign.atom, .span = since(sign), .focus = sign.span()},
      {&inner, 1}, result_precedence);
}

const Term* Parser::sort() {
  const Token& word = advance();
  Term result{.kind = TermKind::Sort, .atom = word.atom, .focus = word.span()};
  const bool takes_level = word.atom == Atom::TypeWord || word.atom == Atom::SortWord;
  const Token& level = peek();
  if (takes_level && level.space_before && !level.first_on_line) {
    if (is_name(level) || level.kind == TokenKind::Natural) {
      advance();
      result.text = text(level);
    } else if (level.atom == Atom::LeftParen) {
      int depth = 0;
      do {
        depth += bracket_step(advance().atom);
      } while (depth > 0 && !at_end());
      if (depth > 0) return unexpected("`)` of a universe level");
      result.text = source_.text(since(level));
    }
  }
  result.span = since(word);
  return node(result, {}, k_max);
}

}  // namespace latent::lean
