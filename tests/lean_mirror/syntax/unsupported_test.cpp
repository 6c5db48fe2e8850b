/// What is not read is said, with the first offending token.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/lean_mirror/syntax/reading.hpp"

namespace latent::lean {
namespace {

struct Case {
  std::string text;
  std::string offender;
  std::string reason;
};

TEST(Unsupported, NamesTheFirstOffendingTokenAndTheReason) {
  const std::vector<Case> cases = {
      {"1 + ∫ x in a..b, f x", "∫", "`∫` is outside what is read (integrals)"},
      {"∀ᶠ n in atTop, p n", "∀ᶠ", "`∀ᶠ` is outside what is read (filters and limits)"},
      {"f =o[atTop] g", "=o[", "`=o[` is outside what is read (asymptotic comparison)"},
      {"E →L[ℝ] F", "→L[", "`→L[` is outside what is read (general and linear algebra)"},
      {"∀ᵐ x, p x", "∀ᵐ", "`∀ᵐ` is outside what is read (measures)"},
      {"do return 1", "do", "`do` is outside what is read (programs)"},
      {"calc a = b := h", "calc", "`calc` is outside what is read (proof terms)"},
      {"`(tactic| simp)", "`", "``` is outside what is read (quotations)"},
      {"x ⊞ y", "⊞", "the symbol `⊞` is not read"},
      {"x²", "²", "the symbol `²` is not read"},
      {"s(0, 1)", "s", "the notation `s(` is not read (a function applies with a space)"},
      {"let rec f := 1; f", "rec", "`let rec` is not read"},
      {"if let x := y then 1 else 2", "let", "`if let` is not read"},
      {"a < b ≤ c", "≤", "relations do not chain in Lean: write `a < b ∧ b < c` for `a < b < c`"},
      {"(x + 1", "", "expected `)` of a parenthesis, found the end of the text"},
      {"(x + )", ")", "expected a term, found `)`"},
      {"", "", "expected a term, found the end of the text"},
      {"∀ , p", ",", "expected the variables of `∀`, found `,`"},
      {"∑ i ∈ s f", "", "expected `,` of `∑`, found the end of the text"},
      {"fun x, x", ",", "expected `↦` or `=>` of `fun`, found `,`"},
      {"{x : ℝ}", "}", "expected `|` or `//` of a set or subtype, found `}`"},
      {"| x|", "|", "a bar that opens must not be followed by a space"},
      {"|x + y", "", "expected the bar that closes `|`, found the end of the text"},
      {"a ≡ b [PMOD n]", "", "expected `[MOD` or `[ZMOD` of `≡`, found the end of the text"},
      {"f ∑ i, x", "∑", "expected the end of the term, found `∑`"},
      {"√∑ i, x", "∑", "expected an argument in parentheses, found `∑`"},
      {"x y) z", ")", "expected the end of the term, found `)`"},
      {"⟨a, b", "", "expected `,` or `⟩`, found the end of the text"},
      {"\"open", "\"open", "this string is never closed"},
      {"(n : ℕ := 3) + 1", "+", "a default value is only read in a binder before `→`"},
      {"x in y", "in", "expected the end of the term, found `in`"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.text);
    const ParsedTerm parsed = parse_term(make_source("t", c.text));
    ASSERT_EQ(parsed.term->kind, TermKind::Unsupported) << to_text(*parsed.term);
    EXPECT_EQ(parsed.term->text, c.reason);
    EXPECT_EQ(parsed.source->text(parsed.term->focus), c.offender);
    ASSERT_FALSE(parsed.diagnostics.empty());
    EXPECT_EQ(parsed.diagnostics.back().message, c.reason);
  }
}

TEST(Unsupported, ALongTokenIsNotRepeated) {
  const ParsedTerm parsed = parse_term(make_source("t", "x " + std::string(3, ')')));
  EXPECT_EQ(parsed.term->text, "expected the end of the term, found `)`");
  const ParsedTerm doc = parse_term(make_source("t", "x + /-- doc -/"));
  EXPECT_EQ(doc.term->text, "expected a term, found `/-- doc -/`");
  const ParsedTerm long_doc = parse_term(make_source("t", "x + /-- a\nb -/"));
  EXPECT_EQ(long_doc.term->text, "expected a term, found a doc comment");
}

TEST(Unsupported, EveryStatementIsReportedOnce) {
  const SyntaxTree tree = testing::read(
      "theorem a : ∫ x, f x = ∫ y, g y := h\ndef b := ∑ᶠ x, ⊞ ⊞\ntheorem c (x : ⊞) : ⊞ := h\n");
  EXPECT_EQ(tree.diagnostics.size(), 3U);
  for (const Diagnostic& diagnostic : tree.diagnostics) {
    EXPECT_EQ(diagnostic.severity, Severity::Unsupported);
  }
}

}  // namespace
}  // namespace latent::lean
