/// The parser itself; internal to this folder (`tree.hpp` is the door).
///
/// A recursive descent over the tokens, with Lean's precedences for terms. The first thing that is
/// not understood is recorded by `fail`, which also moves the cursor to the end of the text: every
/// loop then ends by itself, every `accept` says no, and the functions on the stack return. Whoever
/// can go on (a header, a body, a command) then calls `give_up`, which turns the failure into an
/// `Unsupported` term and a diagnostic.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lean_mirror/syntax/token.hpp"
#include "lean_mirror/syntax/tree.hpp"

namespace latent::lean {

class Parser {
 public:
  Parser(const Source& source, std::span<const Token> tokens, Arena& arena,
         std::vector<Diagnostic>& diagnostics, std::span<const Notation* const> imported);

  /// All commands of the file.
  void file(std::vector<Command>& commands);
  /// The whole text as one term.
  const Term* whole_term();
  /// The notations declared in the file that are not local.
  [[nodiscard]] std::vector<const Notation*> exported_notations() const;

 private:
  // --- The cursor (parser.cpp) ---
  struct Failure {
    std::size_t token = 0;
    std::string reason;
  };
  /// Where line breaks and bars end a term; brackets begin afresh.
  struct Context {
    /// Arguments that begin a line must stand right of this column (0 is the first); -1: anywhere.
    std::int64_t column_limit = -1;
    /// A bar never begins an argument: in the heads of set-builders and in patterns.
    bool no_bar_argument = false;
    /// A bar that begins a line never begins an argument: in alternatives.
    bool no_bar_on_new_line = false;
    /// How many `|x|` are open.
    int open_bars = 0;
    /// Some bracket is open, so that a comma outside the term may follow it.
    bool bracketed = false;
    /// In the type of a declaration, so that `:=` ends a `by`.
    bool header = false;
  };

  static constexpr int k_max_depth = static_cast<int>(k_max_height);

  [[nodiscard]] const Token& peek(std::size_t ahead = 0) const {
    return tokens_[at_ + ahead < tokens_.size() ? at_ + ahead : tokens_.size() - 1];
  }
  [[nodiscard]] bool at(Atom atom) const { return peek().atom == atom; }
  [[nodiscard]] bool at_end() const { return peek().kind == TokenKind::End; }
  const Token& advance();
  /// Puts the cursor before a token that was read already.
  void move_to(std::size_t token);
  bool accept(Atom atom);
  bool expect(Atom atom, std::string_view construct);
  [[nodiscard]] std::string_view text(const Token& token) const;
  [[nodiscard]] bool failed() const { return failure_.has_value(); }
  const Term* fail(std::string reason) { return fail_at(at_, std::move(reason)); }
  const Term* fail_at(std::size_t token, std::string reason);
  /// Fails because something else was expected here; says what is known about the token instead.
  const Term* unexpected(std::string_view expected);
  /// Ends a failure: reports it and returns an `Unsupported` term for `span`. The cursor is at the
  /// offending token again.
  const Term* give_up(Span span);
  void report(Severity severity, Span span, std::string message);
  /// The context inside brackets; returns the one outside, to be put back behind them.
  Context enter_brackets();
  /// The column of a token, from 0, in bytes.
  [[nodiscard]] std::int64_t column(const Token& token) const;
  /// From `begin` to the end of the last token that was consumed.
  [[nodiscard]] Span since(const Token& begin) const;
  [[nodiscard]] Span since(Span begin) const;

  // --- Nodes (parser.cpp) ---
  const Term* node(Term term, std::span<const Term* const> children, int result_precedence);
  const Term* leaf(TermKind kind, Atom atom = Atom::None);
  /// Moves what was pushed to `children_` since `mark` into a node.
  const Term* node_since(std::size_t mark, Term term, int result_precedence);
  std::span<const Binder> binders_since(std::size_t mark);

  // --- Terms (parse_term.cpp, parse_operator.cpp, parse_application.cpp) ---
  const Term* term(int min_precedence = 0);
  const Term* leading(int min_precedence);
  const Term* leading_atom(Atom atom, int min_precedence);
  const Term* open_ended(Atom atom);
  const Term* trailing(const Term* left, int min_precedence);
  const Term* trailing_atom(const Term* left, int min_precedence);
  const Term* application(const Term* function);
  const Term* argument();
  const Term* prefix(int argument_precedence, int result_precedence);
  const Term* infix(const Term* left, TermKind kind, int right, int result_precedence);
  const Term* projections(const Term* left);
  const Term* index(const Term* left);
  const Term* sort();
  [[nodiscard]] bool starts_argument() const;
  [[nodiscard]] bool is_identifier(const Token& token) const;
  [[nodiscard]] bool is_name(const Token& token) const;
  /// True for any word, reserved or not: what may stand behind a dot.
  [[nodiscard]] bool is_word(const Token& token) const;
  Name name();

  // --- Brackets (parse_bracket.cpp) ---
  const Term* paren(int min_precedence);
  const Term* brace(int min_precedence);
  /// What stands behind the head of `{head | …}`, `{head : type // …}`.
  const Term* set_builder(const Token& open, const Term* head, const Term* type);
  const Term* set_image(const Token& open, const Term* head);
  const Term* structure_instance(const Token& open, std::size_t mark);
  [[nodiscard]] bool at_field() const;
  const Term* structure_field(std::int64_t field_column);
  const Term* answer();
  const Term* list(TermKind kind, Atom atom, int min_precedence);
  const Term* enclosed(Atom close, Atom other_close);
  const Term* bars();
  const Term* elements(const Token& open, TermKind kind, Atom atom, Atom close, std::size_t mark);
  bool close_bar();
  /// True where `{{x : T}} →` begins.
  [[nodiscard]] bool at_double_brace_binder() const;

  // --- Binders (parse_binder.cpp) ---
  /// Pushes binders until something else comes.
  void binder_list();
  Binder bracketed_binder();
  Binder plain_binder();
  void binder_tail(Binder& binder);
  /// Names and bracketed binders, as between the name of a declaration and its `:`.
  std::span<const Binder> parameters();
  void push_names(Binder& binder, std::size_t mark);
  /// The first token behind the names that begin `ahead` tokens from here; `ahead` if none do.
  [[nodiscard]] std::size_t behind_names(std::size_t ahead) const;
  bool as_binder(const Term& head, Binder& binder);
  const Term* dependent_arrow(const Binder& binder, const Token& open);

  // --- Terms with keywords (parse_block.cpp) ---
  const Term* quantifier(TermKind kind, Atom atom, int body);
  const Term* lambda();
  const Term* let(Atom atom);
  const Term* conditional();
  const Term* match();
  const Term* show();
  const Term* open_in(Atom atom);
  const Term* by();
  /// Pushes the alternatives from the `|` at the cursor on.
  void alternatives();
  const Term* alternative();

  // --- Notations of the file (parse_notation.cpp) ---
  struct NotationTable {
    std::vector<const Notation*> all;
    /// Their fixed tokens, and the first bytes of these: most tokens need no closer look.
    std::vector<std::string_view> tokens;
    std::bitset<256> first_bytes;

    void add(const Notation* notation);
    /// Drops the local ones but for the first `count` notations.
    void forget_local_since(std::size_t count);
  };
  const Term* leading_notation(int min_precedence);
  const Term* trailing_notation(const Term* left, int min_precedence);
  /// Goes on with the notations in `candidates_` from `candidate_mark` on, of which the items
  /// before `item` are read; their arguments are in `children_` from `mark` on.
  const Term* follow_notations(std::size_t candidate_mark, std::size_t item, Span begin, Span focus,
                               std::size_t mark);
  /// Reads one of these notations, or takes everything back and returns null.
  const Term* try_notations(std::size_t candidate_mark, const Term* left, std::string_view token);
  /// The token behind this token of a notation, where it stands here; else 0.
  [[nodiscard]] std::size_t behind_notation_token(std::string_view token) const;
  bool accept_notation_token(std::string_view token);
  [[nodiscard]] bool may_be_notation() const;
  /// True where a token of some notation stands here that is longer than what the lexer read, or
  /// that makes a keyword of an identifier: Lean's own tokens give way to it.
  [[nodiscard]] bool at_notation_token() const;
  [[nodiscard]] bool at_leading_notation(int min_precedence) const;
  NotationCommand notation_command(Atom word, const Preamble& preamble);
  int precedence_level(int otherwise);
  bool notation_items(std::vector<NotationItem>& items);

  // --- Where commands begin (command_start.cpp) ---
  /// True where a command begins with `token`, `depth` brackets deep in what was read before.
  [[nodiscard]] bool starts_command(const Token& token, const Token& next, int depth) const;
  [[nodiscard]] bool at_command() const;
  /// True where a command can begin with this token, wherever it stands.
  static bool may_start_command(const Token& token, const Token& next);
  /// Moves to the next command or the end; at least to `from`.
  void skip_to_command(std::size_t from);

  // --- Commands (parse_command.cpp, parse_declaration.cpp, sorries.cpp) ---
  Command command();
  Preamble preamble();
  bool attributes(std::vector<Attribute>& out);
  void command_body(Command& command);
  void scope_begin(Command& command, ScopeKind kind);
  void scope_end(Command& command);
  void open(Command& command, bool exported);
  void variables(Command& command);
  void alias(Command& command);
  void attribute_command(Command& command);
  std::span<const Name> names_on();
  [[nodiscard]] bool is_name_of_command(const Token& token) const;

  std::optional<DeclarationKind> declaration_kind(Atom atom);
  const Declaration* declaration(DeclarationKind kind, bool reads_value);
  /// What stands where a name should: never a name that Lean would read.
  [[nodiscard]] Name unreadable_name() const;
  void header(Declaration& declaration);
  void recover_header(Declaration& declaration, std::size_t from);
  void body(Declaration& declaration, bool reads_value);
  void value(Declaration& declaration);
  /// The auxiliary definitions behind `where`.
  void helpers(Declaration& declaration);
  void where_fields(Declaration& declaration);
  void structure_body(Declaration& declaration);
  void constructors(Declaration& declaration);
  void field(std::vector<FieldDeclaration>& out);
  std::span<const SorryLike> sorries(std::size_t from, std::size_t to);
  [[nodiscard]] bool at_trailer() const;

  const Source& source_;
  std::span<const Token> tokens_;
  Arena& arena_;
  std::vector<Diagnostic>& diagnostics_;

  std::size_t at_ = 0;
  std::uint32_t last_end_ = 0;
  std::optional<Failure> failure_;
  int depth_ = 0;
  /// What the term parsed last binds like.
  int precedence_ = 0;
  Context context_;
  /// The first bar of a `||` that closes two `|x|` has been used.
  bool half_bar_ = false;
  /// How many `·` the innermost open parenthesis has of its own.
  std::size_t center_dots_ = 0;
  std::int64_t command_column_ = 0;
  std::size_t command_begin_ = 0;

  std::vector<const Term*> children_;
  std::vector<Binder> binders_;
  std::vector<Name> names_;

  NotationTable notations_;
  std::vector<const Notation*> exported_;
  std::vector<const Notation*> candidates_;
  /// How many more tokens may be read again after an attempt that failed.
  std::size_t rereads_left_;
  /// How many notations were known where each open scope began.
  std::vector<std::size_t> scopes_;
};

}  // namespace latent::lean
