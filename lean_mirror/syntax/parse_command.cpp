/// Commands other than declarations.
#include <algorithm>
#include <utility>

#include "lean_mirror/syntax/name.hpp"
#include "lean_mirror/syntax/operators.hpp"
#include "lean_mirror/syntax/parser.hpp"

namespace latent::lean {

namespace {

std::string_view comment_text(std::string_view comment) {
  comment.remove_prefix(std::min<std::size_t>(3, comment.size()));
  comment.remove_suffix(std::min<std::size_t>(2, comment.size()));
  return comment;
}

std::uint16_t modifier_bit(Atom atom) {
  const auto bit = [](Modifier m) { return static_cast<std::uint16_t>(m); };
  switch (atom) {
    case Atom::Private:
      return bit(Modifier::Private);
    case Atom::Protected:
      return bit(Modifier::Protected);
    case Atom::Public:
      return bit(Modifier::Public);
    case Atom::Meta:
      return bit(Modifier::Meta);
    case Atom::Noncomputable:
      return bit(Modifier::Noncomputable);
    case Atom::Computable:
      return bit(Modifier::Computable);
    case Atom::Nonrec:
      return bit(Modifier::Nonrec);
    case Atom::Unsafe:
      return bit(Modifier::Unsafe);
    case Atom::Partial:
      return bit(Modifier::Partial);
    case Atom::Local:
      return bit(Modifier::Local);
    case Atom::Scoped:
      return bit(Modifier::Scoped);
    default:
      return 0;
  }
}

}  // namespace

void Parser::file(std::vector<Command>& commands) {
  while (!at_end()) {
    const std::size_t begin = at_;
    commands.push_back(command());
    if (at_ == begin) advance();
  }
}

Command Parser::command() {
  const std::size_t begin = command_begin_ = at_;
  const Token& first = peek();
  if (first.first_on_line) command_column_ = column(first);
  Command command;
  command.preamble = preamble();
  command.keyword = peek().span();
  if (!failed()) command_body(command);
  if (failed()) {
    const std::size_t trouble = failure_->token;
    give_up(first.span());
    skip_to_command(std::max(trouble, begin + 1));
  } else if (accept(Atom::In)) {
    command.for_next_only = true;
  } else if (!at_end() && !at_command()) {
    const Token& odd = peek();
    skip_to_command(at_ + 1);
    report(Severity::Unsupported, since(odd),
           "expected a command, found `" + std::string(text(odd).substr(0, 40)) +
               "`; skipped to the next command");
  }
  command.span = since(first);
  if (!command.span.contains(command.keyword)) command.keyword = first.span();
  return command;
}

bool Parser::attributes(std::vector<Attribute>& out) {
  // Called behind `@[` or `[`.
  int depth = 0;
  while (!at_end()) {
    Attribute attribute;
    const Token& start = peek();
    while (!at_end()) {
      const Token& token = peek();
      const int step = bracket_step(token.atom);
      if (depth == 0 && (token.atom == Atom::Comma || token.atom == Atom::RightBracket)) break;
      const bool skipped =
          token.atom == Atom::Local || token.atom == Atom::Scoped || token.atom == Atom::Minus;
      if (attribute.name.empty() && !skipped) attribute.name = text(token);
      depth += step;
      if (depth < 0) return unexpected("`]` of attributes"), false;
      advance();
    }
    attribute.span = {start.begin, std::max(start.begin, last_end_)};
    if (!attribute.name.empty()) out.push_back(attribute);
    if (accept(Atom::RightBracket)) return true;
    if (!accept(Atom::Comma)) break;
  }
  unexpected("`]` of attributes");
  return false;
}

Preamble Parser::preamble() {
  Preamble preamble;
  std::vector<Attribute> list;
  while (!failed()) {
    const Token& token = peek();
    if (token.kind == TokenKind::DocComment) {
      preamble.doc = comment_text(text(advance()));
    } else if (token.atom == Atom::AttributeBracket) {
      advance();
      attributes(list);
    } else if (const std::uint16_t bit = modifier_bit(token.atom); bit != 0) {
      preamble.modifiers = static_cast<std::uint16_t>(preamble.modifiers | bit);
      const bool scoped = advance().atom == Atom::Scoped;
      if (scoped && at(Atom::LeftBracket) && is_identifier(peek(1)) &&
          peek(2).atom == Atom::RightBracket) {
        at_ += 3;  // `scoped[NNReal] notation …` names the namespace
      }
    } else {
      break;
    }
  }
  preamble.attributes = arena_.copy(std::span<const Attribute>(list));
  return preamble;
}

bool Parser::is_name_of_command(const Token& token) const {
  return is_name(token) && !(token.first_on_line && column(token) <= command_column_);
}

std::span<const Name> Parser::names_on() {
  const std::size_t mark = names_.size();
  while (is_name_of_command(peek()) && peek().atom != Atom::Hiding &&
         peek().atom != Atom::Renaming) {
    names_.push_back(name());
  }
  const std::span<const Name> result = arena_.copy(std::span<const Name>(names_).subspan(mark));
  names_.resize(mark);
  return result;
}

void Parser::command_body(Command& command) {
  const Token& word = peek();
  if (const std::optional<DeclarationKind> kind = declaration_kind(word.atom)) {
    const bool value = *kind == DeclarationKind::Def || *kind == DeclarationKind::Abbrev;
    command.body = declaration(*kind, value);
    return;
  }
  if (word.kind == TokenKind::ModuleDoc) {
    command.body = ModuleDoc{comment_text(text(advance()))};
    return;
  }
  switch (word.atom) {
    case Atom::Import:
      advance();
      accept(Atom::All);
      command.body = Import{names_on()};
      return;
    case Atom::Module:
    case Atom::Prelude:
      advance();
      command.body = FileWord{word.atom};
      return;
    case Atom::Namespace:
      return scope_begin(command, ScopeKind::Namespace);
    case Atom::Section:
      return scope_begin(command, ScopeKind::Section);
    case Atom::Mutual:
      return scope_begin(command, ScopeKind::Mutual);
    case Atom::EndWord:
      return scope_end(command);
    case Atom::Open:
      return open(command, false);
    case Atom::Export:
      return open(command, true);
    case Atom::Variable:
      return variables(command);
    case Atom::Universe:
    case Atom::Include:
    case Atom::Omit:
      advance();
      command.body = NameList{word.atom, names_on()};
      while (at(Atom::LeftBracket)) {
        const std::size_t mark = binders_.size();
        bracketed_binder();
        binders_.resize(mark);
      }
      return;
    case Atom::SetOption: {
      advance();
      if (!is_name_of_command(peek())) {
        unexpected("the name of an option");
        return;
      }
      SetOption option{name(), {}};
      option.value = text(advance());
      command.body = option;
      return;
    }
    case Atom::Notation:
    case Atom::Notation3:
    case Atom::Infix:
    case Atom::Infixl:
    case Atom::Infixr:
    case Atom::PrefixWord:
    case Atom::PostfixWord: {
      advance();
      const std::size_t reported = diagnostics_.size();
      const NotationCommand notation = notation_command(word.atom, command.preamble);
      if (notation.notation == nullptr && !failed() && diagnostics_.size() == reported) {
        report(Severity::Unsupported, word.span(), "this notation is not read");
      }
      if (notation.notation == nullptr && !failed()) skip_to_command(at_);
      command.body = notation;
      return;
    }
    case Atom::Attribute:
      return attribute_command(command);
    case Atom::Alias:
      return alias(command);
    default:
      break;
  }
  if (may_start_command(word, peek(1))) {
    advance();
    const bool two_tokens = word.atom == Atom::Hash || word.atom == Atom::Deriving;
    if (two_tokens) advance();
    command.body = OtherCommand{source_.text({word.begin, last_end_})};
    if (word.atom == Atom::LibraryNote) {
      while (!at_end() && !at_command()) advance();
      if (peek().kind == TokenKind::DocComment) advance();
    }
    skip_to_command(at_);
    return;
  }
  unexpected("a command");
}

void Parser::scope_begin(Command& command, ScopeKind kind) {
  advance();
  ScopeBegin scope{kind, {}};
  if (kind != ScopeKind::Mutual && is_name_of_command(peek())) scope.name = name();
  if (kind == ScopeKind::Namespace && scope.name.text.empty()) {
    unexpected("the name of a namespace");
    return;
  }
  const std::size_t levels = std::max<std::size_t>(1, name_parts(scope.name.text).size());
  scopes_.insert(scopes_.end(), levels, notations_.all.size());
  command.body = scope;
}

void Parser::scope_end(Command& command) {
  advance();
  ScopeEnd scope;
  if (is_name_of_command(peek())) scope.name = name();
  command.body = scope;
  const std::size_t levels = std::max<std::size_t>(1, name_parts(scope.name.text).size());
  for (std::size_t i = 0; i < levels && !scopes_.empty(); ++i) {
    notations_.forget_local_since(scopes_.back());
    scopes_.pop_back();
  }
}

void Parser::open(Command& command, bool exported) {
  advance();
  Open result;
  result.exported = exported;
  if (accept(Atom::Scoped)) result.kind = OpenKind::Scoped;
  result.namespaces = names_on();
  if (result.namespaces.empty()) {
    unexpected("the name of a namespace");
    return;
  }
  if (accept(Atom::LeftParen)) {
    result.kind = OpenKind::Only;
    result.names = names_on();
    expect(Atom::RightParen, "the names opened");
  } else if (accept(Atom::Hiding)) {
    result.kind = OpenKind::Hiding;
    result.names = names_on();
  } else if (accept(Atom::Renaming)) {
    result.kind = OpenKind::Renaming;
    const std::size_t mark = names_.size();
    do {
      if (!is_name(peek())) unexpected("the name that is renamed");
      names_.push_back(name());
      if (!accept(Atom::Arrow) && !accept(Atom::ArrowAscii)) unexpected("`→` of `renaming`");
      if (!is_name(peek())) unexpected("the new name");
      names_.push_back(name());
    } while (accept(Atom::Comma));
    result.names = arena_.copy(std::span<const Name>(names_).subspan(mark));
    names_.resize(mark);
  }
  command.body = result;
}

void Parser::variables(Command& command) {
  advance();
  const Token& first = peek();
  const std::span<const Binder> read = parameters();
  if (read.empty()) unexpected("a binder of `variable`");
  std::vector<Binder> list(read.begin(), read.end());
  if (failed()) {
    const std::size_t trouble = failure_->token;
    Binder unread;
    unread.type = give_up(first.span());
    unread.span = unread.type->span;
    list.push_back(unread);
    skip_to_command(trouble);
  }
  command.body = Variables{arena_.copy(std::span<const Binder>(list))};
}

void Parser::attribute_command(Command& command) {
  advance();
  std::vector<Attribute> list;
  if (!expect(Atom::LeftBracket, "`attribute`")) return;
  attributes(list);
  AttributeCommand result;
  result.attributes = arena_.copy(std::span<const Attribute>(list));
  result.names = names_on();
  command.body = result;
}

void Parser::alias(Command& command) {
  advance();
  const std::size_t mark = names_.size();
  const bool several = accept(Atom::LeftAngle);
  do {
    if (!is_name(peek())) {
      unexpected("the name of an alias");
      return;
    }
    names_.push_back(name());
  } while (several && accept(Atom::Comma));
  if (several) expect(Atom::RightAngle, "`alias`");
  if (!accept(Atom::ColonEquals) && !accept(Atom::LeftArrow)) unexpected("`:=` of `alias`");
  Alias result;
  result.names = arena_.copy(std::span<const Name>(names_).subspan(mark));
  names_.resize(mark);
  if (is_identifier(peek())) {
    result.target = name();
  } else {
    unexpected("the name that an alias stands for");
  }
  command.body = result;
}

}  // namespace latent::lean
