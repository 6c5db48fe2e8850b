#include "lean_mirror/syntax/lexer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/lean_mirror/syntax/reading.hpp"

namespace latent::lean {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::token_texts;

/// The only token of a text.
Token only(std::string_view text) {
  const std::vector<Token> tokens = tokenize(text);
  EXPECT_EQ(tokens.size(), 2U) << text;
  EXPECT_EQ(tokens.front().span(), (Span{0, static_cast<std::uint32_t>(text.size())})) << text;
  return tokens.front();
}

TEST(Lexer, SkipsCommentsAndWhitespace) {
  EXPECT_THAT(token_texts("a -- b c\nd"), ElementsAre("a", "d"));
  EXPECT_THAT(token_texts("a /- b /- c -/ d -/ e"), ElementsAre("a", "e"));
  EXPECT_THAT(token_texts("a/-b-/c"), ElementsAre("a", "c"));
  EXPECT_THAT(token_texts("/-/ a -/ b"), ElementsAre("b"));
  EXPECT_THAT(token_texts("x --no newline at the end"), ElementsAre("x"));
  EXPECT_THAT(token_texts("\t a\r\n b"), ElementsAre("a", "b"));
  EXPECT_THAT(token_texts(""), IsEmpty());
  EXPECT_THAT(token_texts("\xEF\xBB\xBF"
                          "a"),
              ElementsAre("a"))
      << "byte order mark";
}

TEST(Lexer, KeepsDocCommentsAsTokens) {
  EXPECT_EQ(only("/-- doc /- nested -/ more -/").kind, TokenKind::DocComment);
  EXPECT_EQ(only("/-! module -/").kind, TokenKind::ModuleDoc);
}

TEST(Lexer, ReadsIdentifiersAsLeanDoes) {
  for (const char* name : {"x",  "x₁",         "h'", "foo.bar",  "«odd name»",     "ε", "δ", "ρ",
                           "x?", "_root_.foo", "_x", "Real.log", "a.«b c».d",      "ℝ", "ℕ", "𝒜",
                           "n!", "é",          "αβ", "xᵢ",       "termination_by'"}) {
    EXPECT_EQ(only(name).kind, TokenKind::Identifier) << name;
  }
}

TEST(Lexer, LettersOfNotationsAreNoIdentifiers) {
  EXPECT_EQ(only("λ").atom, Atom::Lambda);
  EXPECT_EQ(only("Π").atom, Atom::Pi);
  EXPECT_EQ(only("Σ").atom, Atom::Sigma);
  EXPECT_EQ(only("∀").atom, Atom::Forall);
  EXPECT_EQ(only("∃").atom, Atom::Exists);
  EXPECT_THAT(token_texts("λx"), ElementsAre("λ", "x"));
  EXPECT_THAT(token_texts("∀ε"), ElementsAre("∀", "ε"));
}

TEST(Lexer, KeywordsAreWholeWordsOnly) {
  EXPECT_EQ(only("theorem").atom, Atom::Theorem);
  EXPECT_EQ(only("sorry").atom, Atom::Sorry);
  EXPECT_EQ(only("sorry_free").kind, TokenKind::Identifier);
  EXPECT_EQ(only("theorem.x").kind, TokenKind::Identifier);
  EXPECT_EQ(only("foo.theorem").kind, TokenKind::Identifier);
  EXPECT_EQ(only("«theorem»").kind, TokenKind::Identifier);
  EXPECT_EQ(only("_").atom, Atom::Underscore);
}

TEST(Lexer, TakesAStarOnlyBehindTypeAndSort) {
  EXPECT_EQ(only("Type*").atom, Atom::TypeStar);
  EXPECT_EQ(only("Sort*").atom, Atom::SortStar);
  EXPECT_THAT(token_texts("Prop*"), ElementsAre("Prop", "*"));
  EXPECT_THAT(token_texts("Type u"), ElementsAre("Type", "u"));
}

TEST(Lexer, ReadsNumbers) {
  for (const char* number : {"0", "42", "1_000", "0x1F", "0b101", "0o17"}) {
    EXPECT_EQ(only(number).kind, TokenKind::Natural) << number;
  }
  for (const char* number : {"1.5", "1e-3", "2.5e10", "1E+5"}) {
    EXPECT_EQ(only(number).kind, TokenKind::Scientific) << number;
  }
  EXPECT_THAT(token_texts("2⁻¹"), ElementsAre("2", "⁻¹"));
  EXPECT_THAT(token_texts("0..1"), ElementsAre("0", "..", "1"));
  EXPECT_THAT(token_texts("1e"), ElementsAre("1", "e"));
  EXPECT_THAT(token_texts("2ex"), ElementsAre("2", "ex"));
  EXPECT_THAT(token_texts("0x"), ElementsAre("0", "x"));
}

TEST(Lexer, DigitsBehindADotOfATermAreFields) {
  EXPECT_THAT(token_texts("h.1"), ElementsAre("h", ".", "1"));
  EXPECT_THAT(token_texts("h.1.2"), ElementsAre("h", ".", "1", ".", "2"));
  EXPECT_THAT(token_texts("(a, b).1"), ElementsAre("(", "a", ",", "b", ")", ".", "1"));
  EXPECT_THAT(token_texts("e |>.2.1"), ElementsAre("e", "|>.", "2", ".", "1"));
  EXPECT_EQ(tokenize("h.1")[2].kind, TokenKind::FieldIndex);
  EXPECT_EQ(tokenize("x 1.5")[1].kind, TokenKind::Scientific);
}

TEST(Lexer, ReadsStrings) {
  for (const char* text : {R"("a b")", R"("a \" b")", R"("sorry := theorem")", R"(r"a\")",
                           R"__(r#"a " b"#)__", "\"two\nlines\"", "\"\"", R"("\\")"}) {
    EXPECT_EQ(only(text).kind, TokenKind::String) << text;
  }
}

TEST(Lexer, ReadsInterpolatedStringsWithStringsInside) {
  for (const char* text :
       {R"(s!"a {x} b")", R"(m!"{f "x" {y}}")", R"(s!"{s!"{1}"}")", R"(f!"\{")"}) {
    EXPECT_EQ(only(text).kind, TokenKind::InterpolatedString) << text;
  }
}

TEST(Lexer, TellsCharactersFromPrimes) {
  for (const char* text : {"'a'", R"('\n')", R"('\'')", "'ρ'", R"('\x41')", R"('\u03c1')"}) {
    EXPECT_EQ(only(text).kind, TokenKind::Character) << text;
  }
  EXPECT_THAT(token_texts("f '' s"), ElementsAre("f", "''", "s"));
  EXPECT_THAT(token_texts("f ⁻¹' s"), ElementsAre("f", "⁻¹'", "s"));
  EXPECT_THAT(token_texts("x' y"), ElementsAre("x'", "y"));
}

TEST(Lexer, ReadsNameLiterals) {
  EXPECT_EQ(only("`foo.bar").kind, TokenKind::NameLiteral);
  EXPECT_EQ(only("``foo").kind, TokenKind::NameLiteral);
  EXPECT_EQ(tokenize("`(x)")[0].atom, Atom::Backquote);
}

TEST(Lexer, TakesTheLongestSymbol) {
  EXPECT_THAT(token_texts("a<=b"), ElementsAre("a", "<=", "b"));
  EXPECT_THAT(token_texts("⌊x⌋₊"), ElementsAre("⌊", "x", "⌋₊"));
  EXPECT_THAT(token_texts("∃! x"), ElementsAre("∃!", "x"));
  EXPECT_THAT(token_texts("∑' i"), ElementsAre("∑'", "i"));
  EXPECT_THAT(token_texts("x ∈ ℝ≥0∞"), ElementsAre("x", "∈", "ℝ≥0∞"));
  EXPECT_THAT(token_texts("p<->q"), ElementsAre("p", "<->", "q"));
  EXPECT_THAT(token_texts("x/\\y"), ElementsAre("x", "/\\", "y"));
  EXPECT_THAT(token_texts("‖x‖₊"), ElementsAre("‖", "x", "‖₊"));
  EXPECT_THAT(token_texts("{x//p}"), ElementsAre("{", "x", "//", "p", "}"));
  EXPECT_THAT(token_texts("f^[n]"), ElementsAre("f", "^[", "n", "]"));
  EXPECT_THAT(token_texts("[MOD n]"), ElementsAre("[MOD", "n", "]"));
}

TEST(Lexer, SymbolsThatEndInALetterNeedAnEndOfWord) {
  EXPECT_THAT(token_texts("a →o b"), ElementsAre("a", "→o", "b"));
  EXPECT_THAT(token_texts("a→other"), ElementsAre("a", "→", "other"));
}

TEST(Lexer, FactorialNeedsASpaceBehindALetter) {
  EXPECT_THAT(token_texts("n !"), ElementsAre("n", "!"));
  EXPECT_THAT(token_texts("n!"), ElementsAre("n!"));
  EXPECT_THAT(token_texts("(n)!"), ElementsAre("(", "n", ")", "!"));
}

TEST(Lexer, UnknownPrintableCharactersAreSymbols) {
  EXPECT_EQ(only("⊞").kind, TokenKind::Symbol);
  EXPECT_EQ(only("²").kind, TokenKind::Symbol);
  EXPECT_THAT(token_texts("x²"), ElementsAre("x", "²"));
}

TEST(Lexer, SaysWhatIsNotLean) {
  const auto error = [](std::string_view text) { return only(text).error; };
  EXPECT_EQ(error("\xFF\xFE"), LexicalError::InvalidUtf8);
  EXPECT_EQ(error(std::string_view("\0\1", 2)), LexicalError::ControlCharacter);
  EXPECT_EQ(error("\u00A0"), LexicalError::ControlCharacter);
  EXPECT_EQ(error("/- never"), LexicalError::UnterminatedComment);
  EXPECT_EQ(error("/-- never /- -/"), LexicalError::UnterminatedComment);
  EXPECT_EQ(error("\"never"), LexicalError::UnterminatedString);
  EXPECT_EQ(error("s!\"{never\""), LexicalError::UnterminatedString);
  EXPECT_EQ(error("r#\"never\""), LexicalError::UnterminatedString);
  EXPECT_EQ(error("«never"), LexicalError::UnterminatedName);
}

TEST(Lexer, AnOpenStringOrNameEndsWithItsLine) {
  EXPECT_THAT(token_texts("x \"open\ny"), ElementsAre("x", "\"open", "y"));
  EXPECT_THAT(token_texts("x «open\ny"), ElementsAre("x", "«open", "y"));
}

TEST(Lexer, RemembersSpacesAndLineBreaks) {
  const std::vector<Token> tokens = tokenize("a b/- c -/d\n/- \n -/ e(f");
  ASSERT_EQ(tokens.size(), 7U);
  EXPECT_TRUE(tokens[0].space_before && tokens[0].first_on_line);
  EXPECT_TRUE(tokens[1].space_before && !tokens[1].first_on_line);
  EXPECT_TRUE(tokens[2].space_before && !tokens[2].first_on_line) << "a comment separates";
  EXPECT_TRUE(tokens[3].space_before && tokens[3].first_on_line);
  EXPECT_TRUE(!tokens[4].space_before && !tokens[4].first_on_line);
}

}  // namespace
}  // namespace latent::lean
