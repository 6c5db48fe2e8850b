/// Spans are exact.

#include <gtest/gtest.h>

#include <set>

#include "tests/lean_mirror/syntax/samples.hpp"
#include "tests/lean_mirror/syntax/walk.hpp"

namespace latent::lean {
namespace {

using testing::walk;

TEST(TermSpan, CoversExactlyItsTokens) {
  const ParsedTerm parsed =
      parse_term(make_source("t", "  f (x  + y⁻¹) /- c -/ ∧ ∀ z > 0 , |z| = ρ  "));
  std::vector<std::string> texts;
  walk(*parsed.term, [&](const Term& term) { texts.emplace_back(parsed.source->text(term.span)); });
  EXPECT_EQ(texts,
            (std::vector<std::string>{"f (x  + y⁻¹) /- c -/ ∧ ∀ z > 0 , |z| = ρ", "f (x  + y⁻¹)",
                                      "f", "(x  + y⁻¹)", "x  + y⁻¹", "x", "y⁻¹", "y",
                                      "∀ z > 0 , |z| = ρ", "0", "|z| = ρ", "|z|", "z", "ρ"}));
}

TEST(TermSpan, FocusIsTheTokenThatMakesTheTerm) {
  const ParsedTerm parsed = parse_term(make_source("t", "a + ∑ i, (b.1)⁻¹ - -c"));
  std::vector<std::string> texts;
  walk(*parsed.term, [&](const Term& term) {
    if (!term.children.empty()) texts.emplace_back(parsed.source->text(term.focus));
  });
  EXPECT_EQ(texts, (std::vector<std::string>{"-", "+", "∑", "⁻¹", "(", "1", "-"}));
}

TEST(TermSpan, BarsThatAreOneTokenAreSplit) {
  const ParsedTerm parsed = parse_term(make_source("t", "|x - |y|| + ||u| - v|"));
  std::vector<std::string> texts;
  walk(*parsed.term, [&](const Term& term) {
    if (term.kind == TermKind::Bracketed) texts.emplace_back(parsed.source->text(term.span));
  });
  EXPECT_EQ(texts, (std::vector<std::string>{"|x - |y||", "|y|", "||u| - v|", "|u|"}));
}

/// True for terms that can stand alone.
bool stands_alone(const Term& term) {
  static const std::set<TermKind> k_parts = {
      TermKind::NamedArgument,   TermKind::EllipsisArgument, TermKind::Discriminant,
      TermKind::Alternative,     TermKind::OrPattern,        TermKind::Field,
      TermKind::StructureSource, TermKind::StructureType,    TermKind::Unsupported};
  return !k_parts.contains(term.kind);
}

TEST(TermSpan, TheTextOfATermReadByItselfIsTheTerm) {
  for (const std::string_view sample : {testing::k_module_sample, testing::k_language_sample}) {
    const SyntaxTree tree = testing::read(std::string(sample));
    std::size_t seen = 0;
    walk(tree, [&](const Term& term) {
      const std::string expected = to_text(term);
      // Fields given by `where`, and local functions, borrow the span of more than the term.
      const bool borrowed =
          term.span.begin == term.focus.begin &&
          (term.kind == TermKind::StructureInstance || term.kind == TermKind::DependentArrow ||
           term.kind == TermKind::Lambda) &&
          !tree.source->text(term.span).starts_with("{") &&
          !tree.source->text(term.span).starts_with("fun");
      if (!stands_alone(term) || borrowed) return;
      ++seen;
      const std::string text(tree.source->text(term.span));
      if (expected.find("notation L") != std::string::npos) return;  // local to the sample
      const ParsedTerm again = parse_term(make_source("t", text), tree.notations);
      EXPECT_EQ(to_text(*again.term), expected) << text;
    });
    EXPECT_GT(seen, 100U);
  }
}

}  // namespace
}  // namespace latent::lean
