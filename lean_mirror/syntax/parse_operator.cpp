/// What follows a term: infix and postfix operators by precedence, arrows, fields.
#include <algorithm>
#include <utility>

#include "lean_mirror/syntax/operators.hpp"
#include "lean_mirror/syntax/parser.hpp"

namespace latent::lean {

using namespace precedence;

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
  if (const Term* result = trailing_notation(left, min_precedence)) return result;
  if (at_notation_token()) return nullptr;
  const Token& token = peek();
  if (token.kind != TokenKind::Atom) return nullptr;
  const Atom atom = token.atom;
  switch (atom) {
    case Atom::Dot:
      return token.space_before ? nullptr : projections(left);
    case Atom::LeftBracket:
    case Atom::CaretBracket:
      return token.space_before ? nullptr : index(left);
    case Atom::DotBrace: {
      if (token.space_before || left->kind != TermKind::Identifier) return nullptr;
      advance();
      const Token& first = peek();
      while (!at(Atom::RightBrace) && !at_end()) advance();
      const Span levels{first.begin, std::max(first.begin, last_end_)};
      if (!expect(Atom::RightBrace, "universe levels")) return left;
      return node({.kind = TermKind::WithUniverses,
                   .span = since(left->span),
                   .focus = token.span(),
                   .text = source_.text(levels)},
                  {&left, 1}, k_max);
    }
    case Atom::At: {
      if (token.space_before || left->kind != TermKind::Identifier) return nullptr;
      advance();
      const Term* pattern = term(k_max);
      return node({.kind = TermKind::NamedPattern,
                   .span = since(left->span),
                   .focus = token.span(),
                   .text = left->text},
                  {&pattern, 1}, k_max);
    }
    case Atom::PipeProjection: {
      if (min_precedence > k_min) return nullptr;
      advance();
      const Token& field = peek();
      if (!is_word(field) && field.kind != TokenKind::FieldIndex) {
        return unexpected("a field name after `|>.`");
      }
      advance();
      const std::size_t mark = children_.size();
      children_.push_back(left);
      while (starts_argument()) children_.push_back(argument());
      return node_since(mark,
                        {.kind = TermKind::PipeProjection,
                         .span = since(left->span),
                         .focus = token.span(),
                         .text = text(field)},
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
                        {.kind = TermKind::Congruence,
                         .atom = modulus,
                         .span = since(left->span),
                         .focus = token.span()},
                        k_relation);
    }
    case Atom::BoolOr:
      if (half_bar_ || (context_.open_bars >= 2 && !token.space_before)) return nullptr;
      break;
    case Atom::BoolNot:
      // `f !b` is an argument; `n !` and `(2 * n)!` are factorials.
      if (starts_argument()) return nullptr;
      break;
    default:
      break;
  }
  if (const TrailingRule rule = postfix_rule(atom); rule.exists()) {
    if (rule.precedence < min_precedence || precedence_ < rule.left) return nullptr;
    advance();
    return node(
        {.kind = TermKind::Postfix, .atom = atom, .span = since(left->span), .focus = token.span()},
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

}  // namespace latent::lean
