/// Declarations: headers, bodies, structures and inductive types.
#include <algorithm>
#include <utility>

#include "lean_mirror/syntax/operators.hpp"
#include "lean_mirror/syntax/parser.hpp"

namespace latent::lean {

namespace {

bool is_structure(DeclarationKind kind) {
  return kind == DeclarationKind::Structure || kind == DeclarationKind::Class;
}

bool is_inductive(DeclarationKind kind) {
  return kind == DeclarationKind::Inductive || kind == DeclarationKind::ClassInductive;
}

bool opens_binder(Atom atom) {
  return atom == Atom::LeftParen || atom == Atom::LeftBrace || atom == Atom::LeftBracket ||
         atom == Atom::LeftStrict;
}

}  // namespace

std::optional<DeclarationKind> Parser::declaration_kind(Atom atom) {
  switch (atom) {
    case Atom::Theorem:
      return DeclarationKind::Theorem;
    case Atom::Lemma:
      return DeclarationKind::Lemma;
    case Atom::Def:
    case Atom::IrreducibleDef:
      return DeclarationKind::Def;
    case Atom::Abbrev:
      return DeclarationKind::Abbrev;
    case Atom::Example:
      return DeclarationKind::Example;
    case Atom::Instance:
      return DeclarationKind::Instance;
    case Atom::Structure:
      return DeclarationKind::Structure;
    case Atom::Class:
      return peek(1).atom == Atom::Inductive ? DeclarationKind::ClassInductive
                                             : DeclarationKind::Class;
    case Atom::Inductive:
    case Atom::Coinductive:
      return DeclarationKind::Inductive;
    case Atom::AxiomWord:
      return DeclarationKind::Axiom;
    case Atom::Opaque:
      return DeclarationKind::Opaque;
    case Atom::ProofWanted:
      return DeclarationKind::ProofWanted;
    default:
      return std::nullopt;
  }
}

const Declaration* Parser::declaration(DeclarationKind kind, bool reads_value) {
  advance();
  if (kind == DeclarationKind::ClassInductive) advance();
  Declaration result;
  result.kind = kind;
  while (kind == DeclarationKind::Instance && at(Atom::LeftParen) && is_identifier(peek(1)) &&
         peek(2).atom == Atom::ColonEquals) {
    argument();
  }
  const bool anonymous = kind == DeclarationKind::Example;
  if (!anonymous && is_identifier(peek())) {
    result.name = name();
  } else if (!anonymous && kind != DeclarationKind::Instance) {
    result.name = unreadable_name();
    unexpected("the name of the declaration");
  }
  if (!failed() && at(Atom::DotBrace)) {
    const Token& open = advance();
    while (!at(Atom::RightBrace) && !at_end() && !at_command()) advance();
    result.universes = source_.text({open.end, std::max(open.end, last_end_)});
    expect(Atom::RightBrace, "universe names");
  }
  const std::size_t header_begin = failed() ? failure_->token : at_;
  if (!failed()) header(result);
  context_ = {};
  if (failed()) recover_header(result, header_begin);
  body(result, reads_value);
  result.sorries = sorries(command_begin_, at_);
  return arena_.make<Declaration>(result);
}

Name Parser::unreadable_name() const {
  std::size_t last = at_;
  while (last + 1 < tokens_.size() && !tokens_[last + 1].space_before &&
         bracket_step(tokens_[last + 1].atom) == 0 && tokens_[last + 1].atom != Atom::Colon) {
    ++last;
  }
  const bool is_missing = at_end() || at_command() || bracket_step(peek().atom) != 0 ||
                          at(Atom::Colon) || at(Atom::ColonEquals);
  if (is_missing) return {};
  const Span span{peek().begin, tokens_[last].end};
  return {source_.text(span), span};
}

std::span<const Binder> Parser::parameters() {
  const std::size_t mark = binders_.size();
  while (!failed() && !at_command() && (opens_binder(peek().atom) || is_name(peek()))) {
    Binder binder;
    if (is_name(peek())) {
      const std::size_t name_mark = names_.size();
      binder.span = peek().span();
      names_.push_back(name());
      push_names(binder, name_mark);
    } else {
      binder = bracketed_binder();
    }
    if (!failed()) binders_.push_back(binder);
  }
  return binders_since(mark);
}

void Parser::header(Declaration& declaration) {
  context_.header = true;
  declaration.binders = parameters();
  std::size_t names = 0;
  for (const Binder& binder : declaration.binders)
    names += std::max<std::size_t>(1, binder.names.size());
  if (names > k_max_height) {
    fail("the declaration has more than " + std::to_string(k_max_height) + " bound variables");
  }
  const bool parents_allowed = is_structure(declaration.kind);
  for (int part = 0; part < 2 && !failed(); ++part) {
    if (declaration.type == nullptr && accept(Atom::Colon)) {
      declaration.type = term();
    } else if (parents_allowed && accept(Atom::Extends)) {
      const std::size_t child_mark = children_.size();
      do {
        children_.push_back(term());
      } while (accept(Atom::Comma));
      declaration.parents =
          arena_.copy(std::span<const Term* const>(children_).subspan(child_mark));
      children_.resize(child_mark);
    }
  }
  if (failed() || at_end() || at_command() || at(Atom::ColonEquals) || at(Atom::Bar) ||
      at(Atom::Where) || at_trailer() ||
      (is_inductive(declaration.kind) && peek().kind == TokenKind::DocComment)) {
    return;
  }
  unexpected("`:=`");
}

void Parser::recover_header(Declaration& declaration, std::size_t from) {
  const Span start = tokens_[from].span();
  Term type = *give_up(start);
  const std::size_t trouble = at_;
  move_to(from);
  int depth = 0;
  while (!at_end() && !starts_command(peek(), peek(1), depth)) {
    const Token& token = peek();
    if (depth == 0 && at_ >= from) {
      if (token.atom == Atom::ColonEquals || token.atom == Atom::Where) break;
      if (token.atom == Atom::Bar && token.first_on_line && at_ > trouble) break;
    }
    depth = std::max(0, depth + bracket_step(token.atom));
    advance();
  }
  type.span = {start.begin, std::max(last_end_, start.begin)};
  declaration.type = arena_.make<Term>(type);
}

bool Parser::at_trailer() const {
  switch (peek().atom) {
    case Atom::Where:
    case Atom::TerminationBy:
    case Atom::TerminationByQuestion:
    case Atom::DecreasingBy:
    case Atom::Deriving:
      return true;
    default:
      return false;
  }
}

void Parser::body(Declaration& declaration, bool reads_value) {
  const Token& start = peek();
  const bool bodyless = declaration.kind == DeclarationKind::Axiom ||
                        declaration.kind == DeclarationKind::Opaque ||
                        declaration.kind == DeclarationKind::ProofWanted ||
                        is_structure(declaration.kind) || is_inductive(declaration.kind);
  if (start.atom == Atom::ColonEquals) {
    declaration.body = BodyKind::Term;
  } else if (start.atom == Atom::Bar) {
    declaration.body = BodyKind::Equations;
  } else if (start.atom == Atom::Where) {
    declaration.body = BodyKind::Where;
  } else {
    declaration.body = bodyless ? BodyKind::None : BodyKind::Missing;
    if (!bodyless &&
        (declaration.type == nullptr || declaration.type->kind != TermKind::Unsupported)) {
      report(Severity::Unsupported, start.span(), "the declaration has no body");
    }
  }
  if (is_structure(declaration.kind)) {
    structure_body(declaration);
  } else if (is_inductive(declaration.kind)) {
    constructors(declaration);
  } else if (reads_value) {
    value(declaration);
  }
  skip_to_command(at_);
  if (declaration.body != BodyKind::None && declaration.body != BodyKind::Missing) {
    declaration.body_span = since(start);
  }
}

void Parser::value(Declaration& declaration) {
  const Token& start = peek();
  const std::size_t begin = at_;
  if (accept(Atom::ColonEquals)) {
    declaration.value = term();
  } else if (at(Atom::Bar)) {
    const std::size_t mark = children_.size();
    alternatives();
    declaration.equations = arena_.copy(std::span<const Term* const>(children_).subspan(mark));
    children_.resize(mark);
  } else if (at(Atom::Where)) {
    where_fields(declaration);
  } else {
    return;
  }
  if (!failed() && !at_end() && !at_command() && !at_trailer()) {
    unexpected("the end of the declaration");
  }
  if (failed()) {
    Term unsupported = *give_up(start.span());
    move_to(begin);
    skip_to_command(begin + 1);
    unsupported.span = since(start);
    declaration.value = arena_.make<Term>(unsupported);
    declaration.equations = {};
    return;
  }
  if (at_trailer()) {
    const Token& trailer = peek();
    if (at(Atom::Where)) helpers(declaration);
    skip_to_command(at_);
    declaration.trailer_span = since(trailer);
  }
}

void Parser::helpers(Declaration& declaration) {
  const Token& word = advance();
  const std::int64_t limit = column(peek());
  std::vector<const Declaration*> found;
  while (!failed() && is_identifier(peek()) && !at_command() && column(peek()) == limit) {
    Declaration helper;
    helper.kind = DeclarationKind::Def;
    helper.name = name();
    context_.column_limit = limit;
    header(helper);
    context_.header = false;
    const Token& start = peek();
    if (failed()) break;
    if (accept(Atom::ColonEquals)) {
      helper.body = BodyKind::Term;
      helper.value = term();
    } else if (at(Atom::Bar)) {
      helper.body = BodyKind::Equations;
      const std::size_t mark = children_.size();
      alternatives();
      helper.equations = arena_.copy(std::span<const Term* const>(children_).subspan(mark));
      children_.resize(mark);
    } else {
      unexpected("the value of an auxiliary definition");
    }
    context_ = {};
    helper.body_span = since(start);
    found.push_back(arena_.make<Declaration>(helper));
  }
  context_ = {};
  const bool is_read =
      !failed() && (at_end() || at_command() || (at_trailer() && !at(Atom::Where)));
  if (failed()) give_up(word.span());
  if (is_read) declaration.helpers = arena_.copy(std::span<const Declaration* const>(found));
}

void Parser::where_fields(Declaration& declaration) {
  const Token& word = advance();
  const std::size_t mark = children_.size();
  const std::int64_t field_column = column(peek());
  bool same_line = true;
  while (is_identifier(peek()) && !at_command() && (same_line || column(peek()) == field_column)) {
    children_.push_back(structure_field(field_column));
    same_line = accept(Atom::Semicolon);
  }
  if (children_.size() == mark && !failed()) unexpected("a field");
  declaration.value = node_since(
      mark, {.kind = TermKind::StructureInstance, .span = since(word), .focus = word.span()},
      precedence::k_max);
}

void Parser::field(std::vector<FieldDeclaration>& out) {
  const Preamble before = preamble();
  const Token& start = peek();
  FieldDeclaration result;
  result.doc = before.doc;
  if (opens_binder(start.atom)) {
    result.binder = bracketed_binder();
    out.push_back(result);
    return;
  }
  if (!is_identifier(start)) {
    unexpected("a field");
    return;
  }
  const std::size_t name_mark = names_.size();
  names_.push_back(name());
  push_names(result.binder, name_mark);
  const std::span<const Binder> binders = parameters();
  if (accept(Atom::Colon)) result.binder.type = term();
  if (!binders.empty() && result.binder.type != nullptr) {
    const Term* type = result.binder.type;
    result.binder.type = node({.kind = TermKind::DependentArrow,
                               .span = since(start),
                               .focus = start.span(),
                               .binders = binders},
                              {&type, 1}, precedence::k_arrow);
  }
  if (accept(Atom::ColonEquals)) result.binder.default_value = term();
  result.binder.span = since(start);
  out.push_back(result);
}

void Parser::structure_body(Declaration& declaration) {
  if (!accept(Atom::Where) && !accept(Atom::ColonEquals)) return;
  const std::size_t begin = at_;
  preamble();
  if (is_identifier(peek()) && peek(1).atom == Atom::Cons) {
    advance();
    advance();
  } else {
    move_to(begin);
  }
  std::vector<FieldDeclaration> fields;
  const std::int64_t field_column = column(peek());
  while (!failed() && !at_end() && !at_trailer() && !at_command() &&
         (column(peek()) >= field_column)) {
    context_.column_limit = field_column;
    field(fields);
    context_ = {};
  }
  declaration.fields = arena_.copy(std::span<const FieldDeclaration>(fields));
  if (!failed() && !at_end() && !at_trailer() && !at_command()) unexpected("a field");
  if (!failed()) return;
  declaration.value = give_up(tokens_[begin].span());
  move_to(begin);
}

void Parser::constructors(Declaration& declaration) {
  if (!accept(Atom::Where)) accept(Atom::ColonEquals);
  const std::size_t begin = at_;
  std::vector<Constructor> list;
  while (!failed() && !at_end() && !at_trailer()) {
    const std::size_t start = at_;
    Constructor constructor;
    if (!at_command()) constructor.doc = preamble().doc;
    if (!accept(Atom::Bar)) {
      move_to(start);
      break;
    }
    const Preamble before = preamble();
    if (!before.doc.empty()) constructor.doc = before.doc;
    if (!is_word(peek())) {
      unexpected("the name of a constructor");
      break;
    }
    constructor.name = name();
    constructor.binders = parameters();
    if (accept(Atom::Colon)) constructor.type = term();
    list.push_back(constructor);
  }
  declaration.constructors = arena_.copy(std::span<const Constructor>(list));
  if (!failed() && !at_end() && !at_trailer() && !at_command()) unexpected("a constructor");
  if (!failed()) return;
  declaration.value = give_up(tokens_[begin].span());
  move_to(begin);
}

}  // namespace latent::lean
