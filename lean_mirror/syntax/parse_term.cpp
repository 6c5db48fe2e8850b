/// Terms: literals, operators by precedence, application, fields. Lean's own algorithm: a leading
/// parser gives a term and what it binds like; trailing parsers then extend it for as long as the
/// precedence asked for and what the left side binds like both allow.
#include <algorithm>
#include <utility>

#include "lean_mirror/syntax/name.hpp"
#include "lean_mirror/syntax/operators.hpp"
#include "lean_mirror/syntax/parser.hpp"

namespace latent::lean {

using namespace precedence;

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

Name Parser::name() {
  const Token& token = advance();
  return {text(token), token.span()};
}

bool Parser::needs_lead(int min_precedence) const { return min_precedence > k_lead; }

const Term* Parser::leading(int min_precedence) {
  if (!notations_.empty()) {
    if (const Term* result = leading_notation(min_precedence)) return result;
  }
  const Token& token = peek();
  switch (token.kind) {
    case TokenKind::Identifier:
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
      const Token& dot = advance();
      if (peek().space_before || !is_identifier(peek())) return unexpected("a name after `.`");
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
      const Term* inner = term(k_max);
      return node({.kind = TermKind::Coercion, .atom = atom, .span = since(arrow),
                   .focus = arrow.span()},
                  {&inner, 1}, k_max);
    }
    case Atom::By:
      if (needs_lead(min_precedence)) return unexpected("an argument in parentheses");
      return by();
    case Atom::Fun:
    case Atom::Lambda:
      return lambda();
    default:
      break;
  }
  if (const PrefixRule rule = prefix_rule(atom); rule.exists()) {
    if (rule.precedence < min_precedence) return unexpected("a term that binds tighter");
    if (atom == Atom::Hash && (peek(1).space_before || !is_name(peek(1)))) {
      return unexpected("a term");
    }
    return prefix(rule.argument, rule.precedence);
  }
  if (is_identifier(peek()) && outside_field(atom)[0] == '\0') return leaf(TermKind::Identifier);
  const bool quantified = atom == Atom::Forall || atom == Atom::ForallExt ||
                          atom == Atom::ForallWord || atom == Atom::Exists ||
                          atom == Atom::ExistsExt || atom == Atom::ExistsUnique ||
                          atom == Atom::Sigma || atom == Atom::SigmaPrime || atom == Atom::Pi ||
                          big_operator_body(atom) >= 0 || atom == Atom::Let ||
                          atom == Atom::Have || atom == Atom::Show || atom == Atom::If ||
                          atom == Atom::Match;
  if (!quantified) return unexpected("a term");
  if (needs_lead(min_precedence)) return unexpected("an argument in parentheses");
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
    case Atom::Have:
      return let(atom);
    case Atom::Show:
      return show();
    case Atom::If:
      return conditional();
    case Atom::Match:
      return match();
    default:
      return quantifier(TermKind::BigOperator, atom, big_operator_body(atom));
  }
}

const Term* Parser::prefix(int argument_precedence, int result_precedence) {
  const Token& sign = advance();
  const Term* inner = term(argument_precedence);
  return node({.kind = TermKind::Prefix, .atom = sign.atom, .span = since(sign),
               .focus = sign.span()},
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

const Term* Parser::trailing(const Term* left, int min_precedence) {
  while (!failed()) {
    const Term* next = trailing_atom(left, min_precedence);
    if (next == nullptr && min_precedence <= k_lead && precedence_ >= k_max && starts_argument()) {
      next = application(left);
    }
    if (next == nullptr) return left;
    left = next;
  }
  return left;
}

const Term* Parser::trailing_atom(const Term* left, int min_precedence) {
  if (!notations_.empty()) {
    if (const Term* result = trailing_notation(left, min_precedence)) return result;
  }
  const Token& token = peek();
  if (token.kind != TokenKind::Atom) return nullptr;
  const Atom atom = token.atom;
  switch (atom) {
    case Atom::Dot:
      return token.space_before || precedence_ < k_max ? nullptr : projections(left);
    case Atom::LeftBracket:
      return token.space_before || precedence_ < k_max ? nullptr : index(left);
    case Atom::DotBrace: {
      if (token.space_before || left->kind != TermKind::Identifier) return nullptr;
      advance();
      const Token& first = peek();
      while (!at(Atom::RightBrace) && !at_end()) advance();
      const Span levels{first.begin, std::max(first.begin, last_end_)};
      if (!expect(Atom::RightBrace, "universe levels")) return left;
      return node({.kind = TermKind::WithUniverses, .span = since(left->span),
                   .focus = token.span(), .text = source_.text(levels)},
                  {&left, 1}, k_max);
    }
    case Atom::At: {
      if (token.space_before || left->kind != TermKind::Identifier) return nullptr;
      advance();
      const Term* pattern = term(k_max);
      return node({.kind = TermKind::NamedPattern, .span = since(left->span),
                   .focus = token.span(), .text = left->text},
                  {&pattern, 1}, k_max);
    }
    case Atom::PipeProjection: {
      if (min_precedence > k_min) return nullptr;
      advance();
      const Token& field = peek();
      if (!is_identifier(field) && field.kind != TokenKind::Natural) {
        return unexpected("a field name after `|>.`");
      }
      advance();
      const std::size_t mark = children_.size();
      children_.push_back(left);
      while (starts_argument()) children_.push_back(argument());
      return node_since(mark,
                        {.kind = TermKind::PipeProjection, .span = since(left->span),
                         .focus = token.span(), .text = text(field)},
                        k_min);
    }
    case Atom::Arrow:
    case Atom::ArrowAscii:
      return min_precedence > k_arrow ? nullptr : infix(left, TermKind::Arrow, k_arrow, k_arrow);
    case Atom::Substitute:
      return min_precedence > 75 ? nullptr : infix(left, TermKind::Subst, 75, 75);
    case Atom::Congruent: {
      if (min_precedence > k_relation) return nullptr;
      advance();
      const std::size_t mark = children_.size();
      children_.push_back(left);
      children_.push_back(term());
      const Atom modulus = peek().atom;
      if (!accept(Atom::Mod) && !accept(Atom::ZMod)) return unexpected("`[MOD` or `[ZMOD` of `≡`");
      children_.push_back(term());
      expect(Atom::RightBracket, "`[MOD …]`");
      return node_since(mark,
                        {.kind = TermKind::Congruence, .atom = modulus, .span = since(left->span),
                         .focus = token.span()},
                        k_relation);
    }
    case Atom::BoolOr:
      if (context_.open_bars >= 2 && !token.space_before) return nullptr;
      break;
    case Atom::BoolNot:
      // `f !b` is an argument; `n !` and `(2 * n)!` are factorials.
      if (token.space_before && !peek(1).space_before && starts_argument()) return nullptr;
      break;
    default:
      break;
  }
  if (const TrailingRule rule = postfix_rule(atom); rule.exists()) {
    if (rule.precedence < min_precedence || precedence_ < rule.left) return nullptr;
    advance();
    return node({.kind = TermKind::Postfix, .atom = atom, .span = since(left->span),
                 .focus = token.span()},
                {&left, 1}, rule.precedence);
  }
  const TrailingRule rule = infix_rule(atom);
  if (!rule.exists() || rule.precedence < min_precedence) return nullptr;
  if (precedence_ < rule.left) {
    if (rule.precedence == k_relation && precedence_ == k_relation) {
      return fail("relations do not chain in Lean: write `a < b ∧ b < c` for `a < b < c`");
    }
    return nullptr;
  }
  return infix(left, TermKind::Binary, rule.right, rule.precedence);
}

const Term* Parser::infix(const Term* left, TermKind kind, int right, int result_precedence) {
  const Token& sign = advance();
  const Term* const sides[] = {left, term(right)};
  return node({.kind = kind, .atom = sign.atom, .span = since(left->span), .focus = sign.span()},
              sides, result_precedence);
}

bool Parser::starts_argument() const {
  const Token& token = peek();
  if (!token.space_before) return false;
  if (token.first_on_line && column(token) <= context_.column_limit) return false;
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
  const bool tight = !peek(1).space_before;
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
    case Atom::BoolNot:
      return tight;
    case Atom::Hash:
      return tight && !(token.first_on_line && column(token) <= command_column_);
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
  return node_since(mark,
                    {.kind = TermKind::Application, .span = since(function->span),
                     .focus = function->focus},
                    k_lead);
}

const Term* Parser::argument() {
  const Token& token = peek();
  if (token.atom == Atom::DotDot) return leaf(TermKind::EllipsisArgument, Atom::DotDot);
  const bool named = token.atom == Atom::LeftParen && is_identifier(peek(1)) &&
                     peek(2).atom == Atom::ColonEquals;
  if (!named) return term(k_max);
  advance();
  Term argument{.kind = TermKind::NamedArgument, .focus = peek().span(), .text = name().text};
  advance();
  const Context outer = std::exchange(context_, {});
  const Term* value = term();
  context_ = outer;
  expect(Atom::RightParen, "a named argument");
  argument.span = since(token);
  return node(argument, {&value, 1}, k_max);
}

const Term* Parser::projections(const Term* left) {
  advance();
  const Token& field = peek();
  if (field.space_before || (field.kind != TokenKind::FieldIndex && !is_identifier(field))) {
    return unexpected("a field name after `.`");
  }
  advance();
  for (const std::string_view part : name_parts(text(field))) {
    const auto begin = static_cast<std::uint32_t>(part.data() - source_.text().data());
    const auto end = static_cast<std::uint32_t>(begin + part.size());
    left = node({.kind = TermKind::Projection, .span = {left->span.begin, end},
                 .focus = {begin, end}, .text = part},
                {&left, 1}, k_max);
    if (failed()) break;
  }
  return left;
}

const Term* Parser::index(const Term* left) {
  const Token& open = advance();
  const Context outer = std::exchange(context_, {});
  const std::size_t mark = children_.size();
  children_.push_back(left);
  children_.push_back(term());
  context_ = outer;
  expect(Atom::RightBracket, "an index");
  Term result{.kind = TermKind::Index, .focus = open.span()};
  const Token& suffix = peek();
  if (!suffix.space_before) {
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
