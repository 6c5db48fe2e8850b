/// Bound variables, with and without brackets.
#include <utility>

#include "lean_mirror/syntax/operators.hpp"
#include "lean_mirror/syntax/parser.hpp"

namespace latent::lean {

using namespace precedence;

std::size_t Parser::behind_names(std::size_t ahead) const {
  while (is_name(peek(ahead))) ++ahead;
  return ahead;
}

void Parser::push_names(Binder& binder, std::size_t mark) {
  binder.names = arena_.copy(std::span<const Name>(names_).subspan(mark));
  names_.resize(mark);
}

bool Parser::as_binder(const Term& head, Binder& binder) {
  const auto is_variable = [](const Term& term) {
    return term.kind == TermKind::Identifier || term.kind == TermKind::Hole;
  };
  const std::size_t mark = names_.size();
  if (is_variable(head)) {
    names_.push_back({head.text, head.span});
  } else if (head.kind == TermKind::Application) {
    for (const Term* part : head.children) {
      if (!is_variable(*part)) {
        names_.resize(mark);
        return false;
      }
      names_.push_back({part->text, part->span});
    }
  } else {
    return false;
  }
  push_names(binder, mark);
  return true;
}

const Term* Parser::dependent_arrow(const Binder& binder, const Token& open) {
  const Token& arrow = peek();
  if (!accept(Atom::Arrow) && !accept(Atom::ArrowAscii)) {
    return unexpected("`→` behind a binder in brackets");
  }
  const std::size_t mark = binders_.size();
  binders_.push_back(binder);
  const Term* body = term(k_arrow);
  const std::span<const Binder> kept = binders_since(mark);
  return node({.kind = TermKind::DependentArrow,
               .span = since(open),
               .focus = arrow.span(),
               .binders = kept},
              {&body, 1}, k_arrow);
}

void Parser::binder_tail(Binder& binder) {
  if (accept(Atom::Colon)) {
    binder.type = term();
  } else if (is_binder_relation(peek().atom)) {
    binder.relation = advance().atom;
    binder.bound = term();
  }
}

Binder Parser::plain_binder() {
  const Token& first = peek();
  Binder binder;
  const std::size_t mark = names_.size();
  while (is_name(peek())) names_.push_back(name());
  push_names(binder, mark);
  binder_tail(binder);
  binder.span = since(first);
  return binder;
}

Binder Parser::bracketed_binder() {
  const Token& open = advance();
  const Context outer = enter_brackets();
  Binder binder;
  Atom close = Atom::RightParen;
  bool double_brace = false;
  switch (open.atom) {
    case Atom::LeftBrace:
      close = Atom::RightBrace;
      double_brace = at(Atom::LeftBrace) && !peek().space_before;
      if (double_brace) advance();
      binder.kind = double_brace ? BinderKind::StrictImplicit : BinderKind::Implicit;
      break;
    case Atom::LeftStrict:
      close = Atom::RightStrict;
      binder.kind = BinderKind::StrictImplicit;
      break;
    case Atom::LeftBracket:
      close = Atom::RightBracket;
      binder.kind = BinderKind::Instance;
      break;
    default:
      binder.kind = BinderKind::Explicit;
      break;
  }
  const std::size_t mark = names_.size();
  if (binder.kind == BinderKind::Instance) {
    if (is_name(peek()) && peek(1).atom == Atom::Colon) {
      names_.push_back(name());
      advance();
    }
    push_names(binder, mark);
    binder.type = term();
  } else {
    while (is_name(peek())) names_.push_back(name());
    if (names_.size() == mark) unexpected("the name of a variable");
    push_names(binder, mark);
    binder_tail(binder);
  }
  if (accept(Atom::ColonEquals)) binder.default_value = term();
  context_ = outer;
  expect(close, "a binder");
  if (double_brace) expect(close, "a binder");
  binder.span = since(open);
  return binder;
}

void Parser::binder_list() {
  const std::size_t mark = binders_.size();
  while (!failed()) {
    const Token& token = peek();
    if (is_name(token)) {
      binders_.push_back(plain_binder());
      if (const Term* type = binders_.back().type; type != nullptr) {
        // The type behind the last name is for all names before it that stand without brackets.
        for (std::size_t i = mark; i < binders_.size(); ++i) {
          Binder& earlier = binders_[i];
          const bool untyped = earlier.type == nullptr && earlier.relation == Atom::None;
          if (earlier.kind == BinderKind::Plain && untyped) earlier.type = type;
        }
        return;
      }
      if (binders_.back().relation != Atom::None) return;
      continue;
    }
    const bool opens = token.atom == Atom::LeftParen || token.atom == Atom::LeftBrace ||
                       token.atom == Atom::LeftStrict || token.atom == Atom::LeftBracket;
    if (!opens && token.atom != Atom::LeftAngle) return;
    if (opens && token.atom != Atom::LeftParen) {
      binders_.push_back(bracketed_binder());
      continue;
    }
    const std::size_t behind = behind_names(1);
    const Token& next = peek(behind);
    const bool bracketed = token.atom == Atom::LeftParen && behind > 1 &&
                           (next.atom == Atom::Colon || next.atom == Atom::RightParen ||
                            next.atom == Atom::ColonEquals || is_binder_relation(next.atom));
    if (bracketed) {
      binders_.push_back(bracketed_binder());
    } else {
      Binder binder;
      const Term* pattern = term(k_max);
      binder.pattern = pattern;
      if (pattern->kind == TermKind::Ascription && pattern->children.size() == 2) {
        binder.pattern = &pattern->child(0);
        binder.type = &pattern->child(1);
      } else {
        binder_tail(binder);
      }
      binder.span = since(token);
      binders_.push_back(binder);
      if (at(Atom::Comma)) return;
    }
  }
}

}  // namespace latent::lean
