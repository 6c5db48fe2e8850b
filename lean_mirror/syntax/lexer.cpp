#include "lean_mirror/syntax/lexer.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "lean_mirror/syntax/scan.hpp"
#include "lean_mirror/syntax/unicode.hpp"

namespace latent::lean {

namespace {

enum class CharClass : std::uint8_t { Control, Space, Letter, Digit, Other, NonAscii };

constexpr std::array<CharClass, 256> char_classes() {
  std::array<CharClass, 256> table{};
  for (std::size_t c = 0; c < 256; ++c) {
    CharClass kind = CharClass::Other;
    if (c >= 0x80) {
      kind = CharClass::NonAscii;
    } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      kind = CharClass::Space;
    } else if (c < 0x20 || c == 0x7f) {
      kind = CharClass::Control;
    } else if (c >= '0' && c <= '9') {
      kind = CharClass::Digit;
    } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') {
      kind = CharClass::Letter;
    }
    table.at(c) = kind;
  }
  return table;
}

constexpr std::array<CharClass, 256> k_char_class = char_classes();

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) { tokens_.reserve(text.size() / 4 + 16); }

  std::vector<Token> run() {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    space_ = line_ = true;
    while (true) {
      skip_trivia();
      if (at_ >= text_.size()) break;
      lex_token();
      space_ = line_ = false;
    }
    push(TokenKind::End, text_.size());
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  [[nodiscard]] CharClass class_of(char c) const {
    return k_char_class[static_cast<unsigned char>(c)];
  }
  [[nodiscard]] bool at(std::string_view prefix) const {
    return text_.substr(at_).starts_with(prefix);
  }

  /// Appends the token from `at_` to `end` and moves there.
  Token& push(TokenKind kind, std::size_t end) {
    Token& token = tokens_.emplace_back();
    token.begin = static_cast<std::uint32_t>(at_);
    token.end = static_cast<std::uint32_t>(end);
    token.kind = kind;
    token.space_before = space_;
    token.first_on_line = line_;
    at_ = end;
    return token;
  }
  void push_error(LexicalError error, std::size_t end) {
    push(TokenKind::Error, end).error = error;
  }

  void skip_trivia() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (class_of(c) == CharClass::Space) {
        line_ |= c == '\n';
        ++at_;
      } else if (c == '-' && peek(1) == '-') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (c == '/' && peek(1) == '-' && peek(2) != '-' && peek(2) != '!') {
        const std::size_t end = scan_block_comment(text_, at_);
        if (end == std::string_view::npos) return;
        line_ |= text_.substr(at_, end - at_).find('\n') != std::string_view::npos;
        at_ = end;
      } else {
        return;
      }
      space_ = true;
    }
  }

  void lex_token() {
    const char c = text_[at_];
    switch (class_of(c)) {
      case CharClass::Letter:
        if (!lex_prefixed_string()) lex_identifier();
        break;
      case CharClass::Digit:
        lex_number();
        break;
      case CharClass::Control:
      case CharClass::Space: {
        std::size_t end = at_ + 1;
        while (end < text_.size() && class_of(text_[end]) == CharClass::Control) ++end;
        push_error(LexicalError::ControlCharacter, end);
        break;
      }
      case CharClass::Other:
        lex_ascii_symbol(c);
        break;
      case CharClass::NonAscii:
        lex_non_ascii();
        break;
    }
  }

  void lex_ascii_symbol(char c) {
    if (c == '/' && peek(1) == '-') return lex_block_comment();
    if (c == '"') return lex_string(scan_string, at_, TokenKind::String);
    if (c == '\'') {
      const std::size_t end = scan_character(text_, at_);
      if (end != std::string_view::npos) {
        push(TokenKind::Character, end);
        return;
      }
    }
    if (c == '`') {
      const std::size_t start = at_ + (peek(1) == '`' ? 2 : 1);
      const std::size_t end = scan_identifier(text_, start);
      if (end > start && end != std::string_view::npos) {
        push(TokenKind::NameLiteral, end);
        return;
      }
    }
    if (c == '.' && class_of(peek(1)) == CharClass::Digit && is_projection_dot()) {
      push(TokenKind::Atom, at_ + 1).atom = Atom::Dot;
      space_ = line_ = false;
      push(TokenKind::FieldIndex, scan_digits(text_, at_));
      return;
    }
    lex_symbol(1);
  }

  /// True where the `.` at `at_` directly follows a term, so that digits after it are a field.
  [[nodiscard]] bool is_projection_dot() const {
    if (space_ || tokens_.empty()) return false;
    const Token& last = tokens_.back();
    switch (last.kind) {
      case TokenKind::Identifier:
      case TokenKind::FieldIndex:
        return true;
      case TokenKind::Atom:
        return last.atom == Atom::RightParen || last.atom == Atom::RightAngle ||
               last.atom == Atom::RightBracket || last.atom == Atom::RightBrace ||
               last.atom == Atom::RightQuote || last.atom == Atom::CenterDot ||
               last.atom == Atom::Inverse || atom_class(last.atom) == AtomClass::Contextual;
      default:
        return false;
    }
  }

  void lex_symbol(std::size_t length) {
    const Atom atom = find_symbol(text_.substr(at_));
    if (atom != Atom::None) {
      push(TokenKind::Atom, at_ + spelling(atom).size()).atom = atom;
    } else {
      push(TokenKind::Symbol, at_ + length);
    }
  }

  void lex_non_ascii() {
    const CodePoint c = decode_utf8(text_, at_);
    if (!c.valid) {
      std::size_t end = at_ + 1;
      while (end < text_.size() && !decode_utf8(text_, end).valid) ++end;
      push_error(LexicalError::InvalidUtf8, end);
    } else if (c.value == U'«' || is_identifier_first(c.value)) {
      // Notations such as ℝ≥0 begin with a letter, and the longer token wins.
      const Atom atom = find_symbol(text_.substr(at_));
      const std::size_t end = scan_identifier(text_, at_);
      if (atom != Atom::None &&
          (end == std::string_view::npos || at_ + spelling(atom).size() > end)) {
        lex_symbol(c.length);
      } else {
        lex_identifier();
      }
    } else if (is_unicode_space_or_control(c.value)) {
      push_error(LexicalError::ControlCharacter, at_ + c.length);
    } else {
      lex_symbol(c.length);
    }
  }

  static bool is_unicode_space_or_control(char32_t c) {
    return (c >= 0x80 && c <= 0xa0) || (c >= 0x2000 && c <= 0x200f) || c == 0x2028 || c == 0x2029 ||
           c == 0x3000 || c == 0xfeff;
  }

  void lex_identifier() {
    const std::size_t end = scan_identifier(text_, at_);
    if (end == std::string_view::npos) {
      push_error(LexicalError::UnterminatedName, scan_line(text_, at_));
      return;
    }
    const std::string_view word = text_.substr(at_, end - at_);
    Atom atom = find_word(word);
    if (atom == Atom::None) {
      push(TokenKind::Identifier, end);
      return;
    }
    const bool star = end < text_.size() && text_[end] == '*';
    if (star && atom == Atom::TypeWord) atom = Atom::TypeStar;
    if (star && atom == Atom::SortWord) atom = Atom::SortStar;
    push(TokenKind::Atom, at_ + spelling(atom).size()).atom = atom;
  }

  void lex_number() {
    if (!space_ && !tokens_.empty() && tokens_.back().atom == Atom::PipeProjection) {
      push(TokenKind::FieldIndex, scan_digits(text_, at_));
      return;
    }
    bool scientific = false;
    const std::size_t end = scan_number(text_, at_, scientific);
    push(scientific ? TokenKind::Scientific : TokenKind::Natural, end);
  }

  bool lex_prefixed_string() {
    const char c = text_[at_];
    if (c == 'r' && (peek(1) == '"' || peek(1) == '#')) {
      if (scan_raw_string(text_.substr(0, scan_line(text_, at_)), at_) == 0) return false;
      lex_string(scan_raw_string, at_, TokenKind::String);
      return true;
    }
    if ((c == 's' || c == 'm' || c == 'f') && peek(1) == '!' && peek(2) == '"') {
      lex_string(scan_interpolated_string, at_ + 2, TokenKind::InterpolatedString);
      return true;
    }
    return false;
  }

  /// Once a string was left open to the end of the text, later ones are sought on their own line
  /// only: the declarations behind it are still found, and the time stays linear.
  void lex_string(std::size_t (*scan)(std::string_view, std::size_t), std::size_t begin,
                  TokenKind kind) {
    const std::size_t line_end = scan_line(text_, begin);
    const std::size_t end = scan(strings_end_with_line_ ? text_.substr(0, line_end) : text_, begin);
    if (end != std::string_view::npos) {
      push(kind, end);
      return;
    }
    strings_end_with_line_ = true;
    push_error(LexicalError::UnterminatedString, line_end);
  }

  void lex_block_comment() {
    const std::size_t end = scan_block_comment(text_, at_);
    if (end == std::string_view::npos) {
      push_error(LexicalError::UnterminatedComment, text_.size());
    } else {
      push(peek(2) == '!' ? TokenKind::ModuleDoc : TokenKind::DocComment, end);
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool space_ = true;
  bool line_ = true;
  bool strings_end_with_line_ = false;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text) { return Lexer(text).run(); }

std::string_view describe(LexicalError error) {
  switch (error) {
    case LexicalError::None:
      return "no error";
    case LexicalError::InvalidUtf8:
      return "this is not well-formed UTF-8";
    case LexicalError::ControlCharacter:
      return "control characters and unusual spaces are not allowed in Lean text";
    case LexicalError::UnterminatedComment:
      return "this comment is never closed by `-/`";
    case LexicalError::UnterminatedString:
      return "this string is never closed";
    case LexicalError::UnterminatedName:
      return "this name is never closed by `»`";
  }
  return "no error";
}

}  // namespace latent::lean
