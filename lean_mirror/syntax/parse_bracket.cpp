/// Terms in brackets of every kind.
#include <utility>

#include "lean_mirror/syntax/operators.hpp"
#include "lean_mirror/syntax/parser.hpp"

namespace latent::lean {

using namespace precedence;

const Term* Parser::elements(const Token& open, TermKind kind, Atom atom, Atom close,
                             std::size_t mark) {
  const Context outer = enter_brackets();
  while (!at(close) && !failed()) {
    children_.push_back(term());
    if (!accept(Atom::Comma)) break;
  }
  context_ = outer;
  if (!accept(close)) unexpected("`,` or `" + std::string(spelling(close)) + '`');
  return node_since(mark, {.kind = kind, .atom = atom, .span = since(open), .focus = open.span()},
                    k_max);
}

const Term* Parser::paren(int min_precedence) {
  const Token& open = advance();
  const Context outer = enter_brackets();
  const std::size_t outer_dots = std::exchange(center_dots_, 0);
  const std::size_t mark = children_.size();
  if (at(Atom::RightParen)) {
    advance();
    context_ = outer;
    center_dots_ = outer_dots;
    return node({.kind = TermKind::Tuple, .span = since(open), .focus = open.span()}, {}, k_max);
  }
  children_.push_back(term());
  const std::size_t own_dots = std::exchange(center_dots_, outer_dots);
  Binder binder;
  binder.kind = BinderKind::Explicit;
  TermKind kind = TermKind::Paren;
  if (accept(Atom::Colon)) {
    kind = TermKind::Ascription;
    if (!at(Atom::RightParen)) children_.push_back(term());
    if (accept(Atom::ColonEquals)) binder.default_value = term();
  } else if (accept(Atom::Comma)) {
    context_ = outer;
    const Term* tuple = elements(open, TermKind::Tuple, Atom::None, Atom::RightParen, mark);
    if (own_dots == 0) return tuple;
    return node({.kind = TermKind::DotParen, .span = tuple->span, .focus = tuple->focus},
                {&tuple, 1}, k_max);
  }
  context_ = outer;
  expect(Atom::RightParen, "a parenthesis");
  const Term* result =
      node_since(mark, {.kind = kind, .span = since(open), .focus = open.span()}, k_max);
  if (failed()) return result;
  binder.span = result->span;
  if ((at(Atom::Arrow) || at(Atom::ArrowAscii)) && min_precedence <= k_arrow &&
      kind == TermKind::Ascription && result->children.size() == 2 &&
      as_binder(result->child(0), binder)) {
    binder.type = &result->child(1);
    return dependent_arrow(binder, open);
  }
  if (binder.default_value != nullptr) {
    return fail("a default value is only read in a binder before `→`");
  }
  if (own_dots == 0) return result;
  if (kind == TermKind::Paren) {
    const Term* inner = &result->child(0);
    return node({.kind = TermKind::DotParen, .span = result->span, .focus = result->focus},
                {&inner, 1}, k_max);
  }
  return node({.kind = TermKind::DotParen, .span = result->span, .focus = result->focus},
              {&result, 1}, k_max);
}

const Term* Parser::list(TermKind kind, Atom atom, int min_precedence) {
  const bool instance = atom == Atom::LeftBracket && is_name(peek(1)) &&
                        peek(2).atom == Atom::Colon && min_precedence <= k_arrow;
  if (instance) {
    const Token& open = peek();
    return dependent_arrow(bracketed_binder(), open);
  }
  const Token& open = advance();
  const Term* result = elements(open, kind, atom, Atom::RightBracket, children_.size());
  const bool before_arrow = at(Atom::Arrow) || at(Atom::ArrowAscii);
  if (atom == Atom::LeftBracket && before_arrow && min_precedence <= k_arrow &&
      result->children.size() == 1) {
    Binder binder;
    binder.kind = BinderKind::Instance;
    binder.span = result->span;
    binder.type = &result->child(0);
    return dependent_arrow(binder, open);
  }
  return result;
}

const Term* Parser::enclosed(Atom close, Atom other_close) {
  const Token& open = advance();
  const Context outer = enter_brackets();
  const Term* inner = term();
  context_ = outer;
  const Atom found = peek().atom;
  if (found == other_close) {
    advance();
  } else {
    expect(close, "what `" + std::string(spelling(open.atom)) + "` opens");
  }
  return node(
      {.kind = TermKind::Bracketed, .atom = found, .span = since(open), .focus = open.span()},
      {&inner, 1}, k_max);
}

const Term* Parser::answer() {
  const Token& word = advance();
  advance();
  const Context outer = enter_brackets();
  const Term* inner = term();
  context_ = outer;
  expect(Atom::RightParen, "`answer(`");
  return node({.kind = TermKind::Answer, .span = since(word), .focus = word.span()}, {&inner, 1},
              k_max);
}

bool Parser::close_bar() {
  const Token& token = peek();
  if (token.space_before) return false;
  if (token.atom == Atom::Bar) {
    advance();
    return true;
  }
  if (token.atom != Atom::BoolOr) return false;
  if (half_bar_) {
    half_bar_ = false;
    advance();
  } else {
    half_bar_ = true;
    last_end_ = token.begin + 1;
  }
  return true;
}

const Term* Parser::bars() {
  const Token& open = advance();
  // `||x| - y|` begins with what the lexer takes for "or".
  const int levels = open.atom == Atom::BoolOr ? 2 : 1;
  if (peek().space_before) {
    return fail_at(at_ - 1, "a bar that opens must not be followed by a space");
  }
  const Context outer = enter_brackets();
  const Term* inner = nullptr;
  for (int level = levels; level > 0 && !failed(); --level) {
    context_.open_bars = open.atom == Atom::NormBar ? 0 : outer.open_bars + level;
    inner = inner == nullptr ? term() : trailing(inner, 0);
    Atom close = peek().atom;
    bool closed = false;
    if (open.atom == Atom::NormBar) {
      closed = !peek().space_before && (accept(Atom::NormBar) || accept(Atom::NormBarNat));
    } else {
      closed = close_bar();
      close = Atom::Bar;
    }
    if (!closed) unexpected("the bar that closes `" + std::string(text(open)) + '`');
    const std::uint32_t begin = open.begin + static_cast<std::uint32_t>(level - 1);
    const Span span = since(Span{begin, begin});
    inner = node({.kind = TermKind::Bracketed,
                  .atom = close,
                  .span = span,
                  .focus = {begin, levels == 2 ? begin + 1 : open.end}},
                 {&inner, 1}, k_max);
  }
  context_ = outer;
  return inner;
}

bool Parser::at_double_brace_binder() const {
  if (peek(1).atom != Atom::LeftBrace || peek(1).space_before) return false;
  const std::size_t behind = behind_names(2);
  if (behind == 2 || peek(behind).atom != Atom::Colon) return false;
  constexpr std::size_t k_longest = 500;
  int depth = 2;
  for (std::size_t i = behind; i < behind + k_longest; ++i) {
    depth += bracket_step(peek(i).atom);
    if (depth > 0) continue;
    const Atom next = peek(i + 1).atom;
    return !peek(i).space_before && peek(i - 1).atom == Atom::RightBrace &&
           (next == Atom::Arrow || next == Atom::ArrowAscii);
  }
  return false;
}

const Term* Parser::brace(int min_precedence) {
  if (at_double_brace_binder()) {
    const Token& open = peek();
    return dependent_arrow(bracketed_binder(), open);
  }
  const Token& open = advance();
  const Context outer = enter_brackets();
  const std::size_t mark = children_.size();
  const Term* result = nullptr;
  if (at_field() || at(Atom::DotDot)) {
    result = structure_instance(open, mark);
  } else if (!at(Atom::RightBrace)) {
    context_.no_bar_argument = true;
    const Term* head = term();
    const Term* type = accept(Atom::Colon) ? term() : nullptr;
    context_.no_bar_argument = false;
    Binder binder;
    binder.kind = BinderKind::Implicit;
    binder.type = type;
    if (at(Atom::Bar) || at(Atom::DoubleSlash)) {
      result = set_builder(open, head, type);
    } else if (type != nullptr) {
      const bool arrow = peek(1).atom == Atom::Arrow || peek(1).atom == Atom::ArrowAscii;
      if (arrow && min_precedence <= k_arrow && as_binder(*head, binder)) {
        expect(Atom::RightBrace, "an implicit binder");
        context_ = outer;
        binder.span = since(open);
        return dependent_arrow(binder, open);
      }
      unexpected("`|` or `//` of a set or subtype");
    } else {
      children_.push_back(head);
      bool fields_follow = false;
      while (!fields_follow && accept(Atom::Comma) && !at(Atom::RightBrace)) {
        fields_follow = at_field();
        if (!fields_follow) children_.push_back(term());
      }
      if (fields_follow || at(Atom::With)) result = structure_instance(open, mark);
    }
  }
  context_ = outer;
  if (failed()) {
    children_.resize(mark);
    return fail("");
  }
  if (result != nullptr) return result;
  return elements(open, TermKind::Set, Atom::LeftBrace, Atom::RightBrace, mark);
}

const Term* Parser::set_builder(const Token& open, const Term* head, const Term* type) {
  Binder binder;
  binder.type = type;
  binder.span = cover(head->span, type != nullptr ? type->span : head->span);
  const auto is_variable = [](const Term& term) {
    return term.kind == TermKind::Identifier || term.kind == TermKind::Hole;
  };
  const bool subtype = at(Atom::DoubleSlash);
  const bool relation = head->kind == TermKind::Binary && is_binder_relation(head->atom) &&
                        type == nullptr && is_variable(head->child(0));
  const bool pattern =
      !subtype && (head->kind == TermKind::Tuple || head->kind == TermKind::AnonymousConstructor);
  if (relation) {
    as_binder(head->child(0), binder);
    binder.relation = head->atom;
    binder.bound = &head->child(1);
  } else if (pattern) {
    binder.pattern = head;
  } else if (is_variable(*head)) {
    as_binder(*head, binder);
  } else if (head->kind == TermKind::Ascription && head->children.size() == 2 && type == nullptr &&
             is_variable(head->child(0))) {
    as_binder(head->child(0), binder);
    binder.kind = BinderKind::Explicit;
    binder.type = &head->child(1);
  } else {
    if (subtype || type != nullptr) return unexpected("a variable before `:` or `//`");
    return set_image(open, head);
  }
  advance();
  const Term* condition = term();
  expect(Atom::RightBrace, "a set or subtype");
  const std::size_t mark = binders_.size();
  binders_.push_back(binder);
  return node({.kind = subtype ? TermKind::Subtype : TermKind::SetBuilder,
               .span = since(open),
               .focus = open.span(),
               .binders = binders_since(mark)},
              {&condition, 1}, k_max);
}

const Term* Parser::set_image(const Token& open, const Term* head) {
  advance();
  const std::size_t mark = binders_.size();
  binder_list();
  if (binders_.size() == mark) unexpected("the variables of a set of images");
  expect(Atom::RightBrace, "a set of images");
  return node({.kind = TermKind::SetImage,
               .span = since(open),
               .focus = open.span(),
               .binders = binders_since(mark)},
              {&head, 1}, k_max);
}

bool Parser::at_field() const {
  return is_identifier(peek()) && peek(behind_names(0)).atom == Atom::ColonEquals;
}

const Term* Parser::structure_field(std::int64_t field_column) {
  const Token& start = peek();
  Term field{.kind = TermKind::Field, .focus = start.span(), .text = name().text};
  const Token& behind_name = peek();
  if (at(Atom::Comma) || at(Atom::RightBrace)) {
    field.span = start.span();
    return node(field, {}, k_max);
  }
  const std::span<const Binder> binders = parameters();
  expect(Atom::ColonEquals, "a field");
  const std::int64_t outer = std::exchange(context_.column_limit, field_column);
  const Term* value = term();
  context_.column_limit = outer;
  if (!binders.empty()) {
    value = node({.kind = TermKind::Lambda,
                  .span = since(behind_name),
                  .focus = behind_name.span(),
                  .binders = binders},
                 {&value, 1}, k_max);
  }
  field.span = since(start);
  return node(field, {&value, 1}, k_max);
}

const Term* Parser::structure_instance(const Token& open, std::size_t mark) {
  // What was read so far are the sources, or abbreviated fields.
  const bool sources = accept(Atom::With);
  for (std::size_t i = mark; i < children_.size() && !failed(); ++i) {
    const Term* part = children_[i];
    if (sources) {
      children_[i] =
          node({.kind = TermKind::StructureSource, .span = part->span, .focus = part->focus},
               {&part, 1}, k_max);
    } else if (part->kind == TermKind::Identifier) {
      children_[i] = node(
          {.kind = TermKind::Field, .span = part->span, .focus = part->focus, .text = part->text},
          {}, k_max);
    } else {
      return unexpected("`with` behind the source of a structure");
    }
  }
  const std::int64_t field_column = column(peek());
  while (!at(Atom::RightBrace) && !failed()) {
    if (accept(Atom::DotDot)) break;
    if (at(Atom::Colon)) break;
    if (!is_identifier(peek())) return unexpected("a field of a structure");
    children_.push_back(structure_field(field_column));
    if (!accept(Atom::Comma) && !peek().first_on_line) break;
  }
  if (accept(Atom::Colon)) {
    const Term* type = term();
    children_.push_back(
        node({.kind = TermKind::StructureType, .span = type->span, .focus = type->focus},
             {&type, 1}, k_max));
  }
  expect(Atom::RightBrace, "a structure");
  return node_since(
      mark, {.kind = TermKind::StructureInstance, .span = since(open), .focus = open.span()},
      k_max);
}

}  // namespace latent::lean
