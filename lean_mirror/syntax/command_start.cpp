/// Where commands begin: how the parser finds its way back after text that it skips or does not
/// know.
#include <algorithm>

#include "lean_mirror/syntax/operators.hpp"
#include "lean_mirror/syntax/parser.hpp"

namespace latent::lean {

namespace {

/// How far a word tells that a command begins.
enum class Start : std::uint8_t {
  No,
  Soft,  ///< only where it stands no further right than the command before began: it also occurs
         ///< inside proofs
  Hard,  ///< anywhere outside brackets
};

Start start_of(const Token& token, const Token& next);

/// A doc comment before a field or a local function does not begin a command; one before
/// `theorem` and the like does, wherever it stands.
Start start_after_doc(const Token& next) {
  switch (next.atom) {
    case Atom::Noncomputable:
    case Atom::Nonrec:
    case Atom::Partial:
    case Atom::Lemma:
      return Start::Hard;
    default:
      return start_of(next, Token{}) == Start::Hard ? Start::Hard : Start::Soft;
  }
}

Start start_of(const Token& token, const Token& next) {
  switch (token.kind) {
    case TokenKind::ModuleDoc:
      return Start::Hard;
    case TokenKind::DocComment:
      if (next.atom == Atom::Bar) return Start::No;
      return next.kind == TokenKind::Atom ? start_after_doc(next) : Start::Soft;
    case TokenKind::Atom:
      break;
    default:
      return Start::No;
  }
  switch (token.atom) {
    case Atom::Theorem:
    case Atom::Def:
    case Atom::Abbrev:
    case Atom::Example:
    case Atom::Instance:
    case Atom::Structure:
    case Atom::Class:
    case Atom::Inductive:
    case Atom::AxiomWord:
    case Atom::Opaque:
    case Atom::Import:
    case Atom::Namespace:
    case Atom::Section:
    case Atom::Mutual:
    case Atom::EndWord:
    case Atom::Variable:
    case Atom::Universe:
    case Atom::Attribute:
    case Atom::Notation:
    case Atom::Infix:
    case Atom::Infixl:
    case Atom::Infixr:
    case Atom::PrefixWord:
    case Atom::PostfixWord:
    case Atom::Macro:
    case Atom::MacroRules:
    case Atom::SyntaxWord:
    case Atom::Elab:
    case Atom::ElabRules:
      return Start::Hard;
    case Atom::Open:
    case Atom::Export:
    case Atom::SetOption:
    case Atom::Private:
    case Atom::Protected:
    case Atom::Noncomputable:
    case Atom::Unsafe:
    case Atom::Partial:
    case Atom::Local:
    case Atom::Scoped:
    case Atom::AttributeBracket:
      return Start::Soft;
    case Atom::Lemma:
    case Atom::IrreducibleDef:
    case Atom::Coinductive:
    case Atom::ProofWanted:
      return token.first_on_line && next.kind == TokenKind::Identifier ? Start::Hard : Start::Soft;
    case Atom::Deriving:
      return next.atom == Atom::Instance ? Start::Soft : Start::No;
    case Atom::Hash:
      return !next.space_before && next.kind == TokenKind::Identifier ? Start::Soft : Start::No;
    case Atom::Hiding:
    case Atom::Renaming:
    case Atom::All:
    case Atom::ExistsWord:
    case Atom::HaveI:
    case Atom::LetI:
    case Atom::Nofun:
      return Start::No;
    default:
      return atom_class(token.atom) == AtomClass::Contextual ? Start::Soft : Start::No;
  }
}

}  // namespace

bool Parser::starts_command(const Token& token, const Token& next, int depth) const {
  if (token.kind != TokenKind::Atom && token.kind != TokenKind::DocComment &&
      token.kind != TokenKind::ModuleDoc) {
    return false;
  }
  const Start start = start_of(token, next);
  if (start == Start::No) return false;
  if (start == Start::Hard && depth == 0) return true;
  if (!token.first_on_line || column(token) > command_column_) return false;
  // A doc comment may stand further left than the field that it belongs to.
  const bool of_field =
      token.kind == TokenKind::DocComment && next.first_on_line && column(next) > command_column_;
  return start == Start::Hard || !of_field;
}

bool Parser::may_start_command(const Token& token, const Token& next) {
  return start_of(token, next) != Start::No;
}

bool Parser::at_command() const { return starts_command(peek(), peek(1), 0); }

void Parser::skip_to_command(std::size_t from) {
  move_to(std::min(at_, from));
  int depth = 0;
  // Most of a file is passed here: proofs are not read.
  const std::size_t end = tokens_.size() - 1;
  std::size_t at = at_;
  for (; at < end; ++at) {
    const Token& token = tokens_[at];
    const bool word = token.kind == TokenKind::Identifier;
    if (word || (token.kind == TokenKind::Atom && atom_class(token.atom) == AtomClass::Symbol &&
                 !token.first_on_line)) {
      if (!word) depth = std::max(0, depth + bracket_step(token.atom));
      continue;
    }
    if (at >= from && starts_command(token, tokens_[at + 1], depth)) break;
    depth = std::max(0, depth + bracket_step(token.atom));
  }
  if (at != at_) move_to(at);
}

}  // namespace latent::lean
