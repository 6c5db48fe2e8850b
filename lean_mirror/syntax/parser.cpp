#include "lean_mirror/syntax/parser.hpp"

#include <algorithm>
#include <utility>

#include "lean_mirror/syntax/lexer.hpp"
#include "lean_mirror/syntax/operators.hpp"

namespace latent::lean {

namespace {

const Term k_broken{};

bool is_flat(TermKind kind) {
  return kind == TermKind::Set || kind == TermKind::List || kind == TermKind::Array ||
         kind == TermKind::Vector;
}

void sort_and_limit(std::vector<Diagnostic>& diagnostics) {
  std::stable_sort(
      diagnostics.begin(), diagnostics.end(),
      [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
  if (diagnostics.size() <= SyntaxTree::k_max_diagnostics) return;
  const std::size_t missing = diagnostics.size() - SyntaxTree::k_max_diagnostics;
  diagnostics.resize(SyntaxTree::k_max_diagnostics);
  diagnostics.push_back({Severity::Note, diagnostics.back().span,
                         std::to_string(missing) + " more diagnostics are not shown"});
}

std::vector<Token> tokens_of(const Source& source, std::vector<Diagnostic>& diagnostics) {
  if (source.too_long()) {
    diagnostics.push_back({Severity::Error, {}, {}});
    diagnostics.back().message = "the text is longer than 1 GiB and was not read";
    return tokenize({});
  }
  std::vector<Token> tokens = tokenize(source.text());
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::Error) {
      diagnostics.push_back({Severity::Error, token.span(), std::string(describe(token.error))});
    }
  }
  return tokens;
}

}  // namespace

SyntaxTree parse(SourcePtr source, std::span<const Notation* const> imported) {
  SyntaxTree tree;
  tree.source = std::move(source);
  const std::vector<Token> tokens = tokens_of(*tree.source, tree.diagnostics);
  Parser parser(*tree.source, tokens, tree.arena, tree.diagnostics, imported);
  parser.file(tree.commands);
  tree.notations = parser.exported_notations();
  sort_and_limit(tree.diagnostics);
  return tree;
}

ParsedTerm parse_term(SourcePtr source, std::span<const Notation* const> imported) {
  ParsedTerm parsed;
  parsed.source = std::move(source);
  const std::vector<Token> tokens = tokens_of(*parsed.source, parsed.diagnostics);
  Parser parser(*parsed.source, tokens, parsed.arena, parsed.diagnostics, imported);
  parsed.term = parser.whole_term();
  sort_and_limit(parsed.diagnostics);
  return parsed;
}

Parser::Parser(const Source& source, std::span<const Token> tokens, Arena& arena,
               std::vector<Diagnostic>& diagnostics, std::span<const Notation* const> imported)
    : source_(source),
      tokens_(tokens),
      arena_(arena),
      diagnostics_(diagnostics),
      rereads_left_(4 * tokens.size()) {
  for (const Notation* notation : imported) notations_.add(notation);
}

std::vector<const Notation*> Parser::exported_notations() const { return exported_; }

const Term* Parser::whole_term() {
  command_column_ = -1;
  const Term* result = term();
  if (!failed() && !at_end()) unexpected("the end of the term");
  if (failed()) result = give_up({0, static_cast<std::uint32_t>(source_.text().size())});
  return result;
}

const Token& Parser::advance() {
  const Token& token = peek();
  if (token.kind != TokenKind::End) {
    last_end_ = token.end;
    ++at_;
  }
  return token;
}

void Parser::move_to(std::size_t token) {
  at_ = token;
  last_end_ = token > 0 ? tokens_[token - 1].end : 0;
}

bool Parser::accept(Atom atom) {
  if (!at(atom)) return false;
  advance();
  return true;
}

bool Parser::expect(Atom atom, std::string_view construct) {
  if (accept(atom)) return true;
  unexpected("`" + std::string(spelling(atom)) + "` of " + std::string(construct));
  return false;
}

std::string_view Parser::text(const Token& token) const { return source_.text(token.span()); }

const Term* Parser::fail_at(std::size_t token, std::string reason) {
  if (!failed()) {
    failure_ = Failure{token, std::move(reason)};
    at_ = tokens_.size() - 1;
  }
  return &k_broken;
}

const Term* Parser::unexpected(std::string_view expected) {
  if (failed()) return &k_broken;
  const Token& token = peek();
  if (token.kind == TokenKind::Error) return fail(std::string(describe(token.error)));
  std::string shown(text(token));
  constexpr std::size_t k_longest = 40;
  if (shown.size() > k_longest || shown.find('\n') != std::string::npos) {
    shown = token.kind == TokenKind::DocComment ? "a doc comment" : "a long token";
  } else {
    shown = '`' + shown + '`';
  }
  if (token.kind == TokenKind::End) shown = "the end of the text";
  if (token.kind == TokenKind::Symbol) return fail("the symbol " + shown + " is not read");
  if (const std::string_view field = outside_field(token.atom); !field.empty()) {
    return fail(shown + " is outside what is read (" + std::string(field) + ")");
  }
  const bool glued = token.atom == Atom::LeftParen && !token.space_before && at_ > 0 &&
                     tokens_[at_ - 1].kind == TokenKind::Identifier;
  if (glued) {
    return fail_at(at_ - 1, "the notation `" + std::string(text(tokens_[at_ - 1])) +
                                "(` is not read (a function applies with a space)");
  }
  return fail("expected " + std::string(expected) + ", found " + shown);
}

const Term* Parser::give_up(Span span) {
  const Failure failure = std::move(failure_).value_or(Failure{at_, "not read"});
  failure_.reset();
  move_to(failure.token);
  half_bar_ = false;
  context_ = {};
  center_dots_ = 0;
  children_.clear();
  binders_.clear();
  names_.clear();
  Term unsupported;
  unsupported.kind = TermKind::Unsupported;
  unsupported.focus = peek().span();
  unsupported.span = at_command() || at_end() ? span : cover(span, unsupported.focus);
  unsupported.text = arena_.copy(failure.reason);
  report(Severity::Unsupported, unsupported.focus, failure.reason);
  return arena_.make<Term>(unsupported);
}

void Parser::report(Severity severity, Span span, std::string message) {
  diagnostics_.push_back({severity, span, std::move(message)});
}

Parser::Context Parser::enter_brackets() {
  Context inside;
  inside.bracketed = true;
  return std::exchange(context_, inside);
}

std::int64_t Parser::column(const Token& token) const {
  return static_cast<std::int64_t>(token.begin) -
         static_cast<std::int64_t>(source_.line_begin(token.begin));
}

Span Parser::since(const Token& begin) const { return since(begin.span()); }

Span Parser::since(Span begin) const {
  return {begin.begin, last_end_ > begin.end ? last_end_ : begin.end};
}

const Term* Parser::node(Term term, std::span<const Term* const> children, int result_precedence) {
  if (failed()) return &k_broken;
  std::uint32_t below = 0;
  const auto look_at = [&below](const Term* part) {
    if (part != nullptr) below = std::max(below, part->height);
  };
  for (const Term* child : children) look_at(child);
  std::size_t levels = std::max<std::size_t>(1, children.size());
  if (children.size() == 2 || term.kind == TermKind::If || is_flat(term.kind)) levels = 1;
  for (const Binder& binder : term.binders) {
    look_at(binder.type), look_at(binder.bound);
    look_at(binder.default_value), look_at(binder.pattern);
    levels += std::max<std::size_t>(1, binder.names.size());
  }
  if (below + levels > k_max_height) {
    return fail("the term is too deep: more than " + std::to_string(k_max_height) +
                " levels, counting arguments and bound names");
  }
  term.height = static_cast<std::uint32_t>(below + levels);
  term.children = arena_.copy(children);
  precedence_ = result_precedence;
  return arena_.make<Term>(term);
}

const Term* Parser::leaf(TermKind kind, Atom atom) {
  const Token& token = advance();
  Term leaf;
  leaf.kind = kind;
  leaf.atom = atom;
  leaf.span = leaf.focus = token.span();
  leaf.text = text(token);
  precedence_ = precedence::k_max;
  return arena_.make<Term>(leaf);
}

const Term* Parser::node_since(std::size_t mark, Term term, int result_precedence) {
  const Term* result =
      node(term, std::span<const Term* const>(children_).subspan(mark), result_precedence);
  children_.resize(mark);
  return result;
}

std::span<const Binder> Parser::binders_since(std::size_t mark) {
  const std::span<const Binder> result =
      arena_.copy(std::span<const Binder>(binders_).subspan(mark));
  binders_.resize(mark);
  return result;
}

}  // namespace latent::lean
