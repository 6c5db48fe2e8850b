/// The tokens of Lean text.
#pragma once

#include <cstdint>
#include <string_view>

#include "lean_mirror/syntax/atom.hpp"
#include "lean_mirror/syntax/source.hpp"

namespace latent::lean {

/// What a token is.
enum class TokenKind : std::uint8_t {
  Identifier,          ///< `x₁`, `Real.log`, `_root_.foo`, `«odd name».x`
  Natural,             ///< `42`, `0x1F`, `0b101`, `0o17`, `1_000`
  Scientific,          ///< `1.5`, `1e-3`, `2.5e10`
  FieldIndex,          ///< the `1` of `h.1`: digits only, so `h.1.2` is two of them
  String,              ///< `"…"`, `r"…"`, `r#"…"#`
  InterpolatedString,  ///< `s!"… {x} …"`, also `m!` and `f!`
  Character,           ///< `'a'`, `'\n'`
  NameLiteral,         ///< `` `foo.bar `` and ``` ``foo ```
  Atom,                ///< a keyword or symbol; `Token::atom` says which
  DocComment,          ///< `/-- … -/`
  ModuleDoc,           ///< `/-! … -/`
  Symbol,              ///< one printable character that is no atom, such as `⊞`
  Error,               ///< not Lean; `Token::error` says why
  End,                 ///< the empty token at the end of the text
};

/// Why a token is an error.
enum class LexicalError : std::uint8_t {
  None,
  InvalidUtf8,          ///< a run of bytes that are not UTF-8
  ControlCharacter,     ///< a run of control characters, such as NUL
  UnterminatedComment,  ///< `/-` without its `-/`: the rest of the file
  UnterminatedString,   ///< `"` without its partner: the rest of the line
  UnterminatedName,     ///< `«` without its `»` on the same line: the rest of the line
};

/// A token: its kind and where it is. Whitespace and plain comments between tokens are not tokens.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::End;
  LexicalError error = LexicalError::None;
  Atom atom = Atom::None;
  /// Whitespace or a comment precedes it, or it begins the file.
  bool space_before = false;
  /// A line break lies between it and the token before, or it begins the file.
  bool first_on_line = false;

  [[nodiscard]] Span span() const { return {begin, end}; }
};

/// What is wrong with an `Error` token, for people.
std::string_view describe(LexicalError error);

}  // namespace latent::lean
