#include "lean_mirror/syntax/notation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/lean_mirror/syntax/walk.hpp"

namespace latent::lean {
namespace {

using testing::complaints;
using ::testing::ElementsAre;
using testing::find_declaration;
using ::testing::IsEmpty;
using testing::read;

/// The value of `d` in a file.
std::string value_of_d(const std::string& text) {
  const SyntaxTree tree = read(text);
  const Declaration* declaration = find_declaration(tree, "d");
  if (declaration == nullptr || declaration->value == nullptr) return "none";
  return to_text(*declaration->value);
}

TEST(Notation, ReplacesAName) {
  EXPECT_EQ(value_of_d("local notation \"L\" => Real.log\ndef d := L 2 + Lx"),
            "(+ (app (notation L) 2) Lx)");
}

TEST(Notation, InfixOperatorsBindAsDeclared) {
  const std::string declarations =
      "infixl:65 \" ⊞ \" => f\ninfixr:70 \" ⊡ \" => g\ninfix:50 \" ≺ \" => h\n";
  EXPECT_EQ(value_of_d(declarations + "def d := a ⊞ b ⊞ c"), "(notation ⊞ (notation ⊞ a b) c)");
  EXPECT_EQ(value_of_d(declarations + "def d := a ⊡ b ⊡ c"), "(notation ⊡ a (notation ⊡ b c))");
  EXPECT_EQ(value_of_d(declarations + "def d := a ⊞ b ⊡ c"), "(notation ⊞ a (notation ⊡ b c))");
  EXPECT_EQ(value_of_d(declarations + "def d := a ⊞ b ≺ c + e"),
            "(notation ≺ (notation ⊞ a b) (+ c e))");
  EXPECT_EQ(value_of_d(declarations + "def d := a ≺ b ≺ c").substr(0, 12), "(unsupported");
}

TEST(Notation, PrefixAndPostfixOperatorsBindAsDeclared) {
  EXPECT_EQ(value_of_d("prefix:max \"§\" => f\ndef d := §x ^ 2"), "(^ (notation § x) 2)");
  EXPECT_EQ(value_of_d("prefix:60 \"§\" => f\ndef d := §x ^ 2 + 1"), "(notation § (+ (^ x 2) 1))");
  EXPECT_EQ(value_of_d("postfix:max \"°\" => f\ndef d := g x°"), "(app g (notation ° x))");
  EXPECT_EQ(value_of_d("postfix:90 \"°\" => f\ndef d := g x°"), "(notation ° (app g x))");
}

TEST(Notation, MixesTokensAndArguments) {
  EXPECT_EQ(value_of_d("notation:50 a \" ≡ \" b \" mod \" n => f a b n\ndef d := x + 1 ≡ y mod z"),
            "(notation ≡ mod (+ x 1) y z)");
  EXPECT_EQ(value_of_d("notation \"⟪\" a \", \" b \"⟫\" => g a b\ndef d := ⟪x + 1, y⟫ * 2"),
            "(* (notation ⟪ , ⟫ (+ x 1) y) 2)");
  EXPECT_EQ(value_of_d("notation:max \"F[\" a:60 \"]\" => g a\ndef d := F[x] y"),
            "(app (notation F[ ] x) y)");
}

TEST(Notation, SharedBeginningsAreToldApart) {
  const std::string two =
      "notation \"⟪\" a \"⟫\" => f a\nnotation \"⟪\" a \"⟫₂\" => g a\n"
      "notation \"⟪\" a \" ; \" b \"⟫\" => h a b\n";
  EXPECT_EQ(value_of_d(two + "def d := ⟪x⟫ + ⟪x⟫₂ + ⟪x ; y⟫"),
            "(+ (+ (notation ⟪ ⟫ x) (notation ⟪ ⟫₂ x)) (notation ⟪ ; ⟫ x y))");
}

TEST(Notation, GivesWayToLeansOwnWhereItDoesNotFit) {
  const std::string segment = "notation \"[\" x \" -[\" k \"] \" y \"]\" => f k x y\n";
  EXPECT_EQ(value_of_d(segment + "def d := [a, b] ++ [a -[k] b]"),
            "(++ (list a b) (notation [ -[ ] ] a k b))");
}

TEST(Notation, RedefinesLeansOwnTokens) {
  EXPECT_EQ(value_of_d("local infixl:65 \" + \" => f\ndef d := a + b"), "(notation + a b)");
  EXPECT_EQ(value_of_d("local notation \"|\" x \"|\" => f x\ndef d := |a|"), "(notation | | a)");
  EXPECT_EQ(value_of_d("local notation \"π\" => f\ndef d := π * 2"), "(* (notation π) 2)");
}

TEST(Notation, LocalOnesEndWithTheirSection) {
  EXPECT_EQ(value_of_d("section\nlocal notation \"L\" => f\nend\ndef d := L"), "L");
  EXPECT_EQ(value_of_d("section\nnotation \"L\" => f\nend\ndef d := L"), "(notation L)");
  EXPECT_EQ(value_of_d("section\nlocal notation \"L\" => f\nnamespace A.B\nend A.B\ndef d := L"),
            "(notation L)");
  EXPECT_EQ(value_of_d("namespace A\nnamespace B\nlocal notation \"L\" => f\nend B\ndef d := L"),
            "L");
}

TEST(Notation, ServesOtherFilesUnlessLocal) {
  const SyntaxTree first =
      read("local notation \"L\" => f\nscoped infixl:65 \" ⊞ \" => g\nnotation \"K\" => h\n");
  ASSERT_EQ(first.notations.size(), 2U);
  EXPECT_TRUE(first.notations[0]->scoped);
  const SyntaxTree second = parse(make_source("b.lean", "def d := K ⊞ L"), first.notations);
  EXPECT_EQ(to_text(*find_declaration(second, "d")->value), "(notation ⊞ (notation K) L)");
  const ParsedTerm term = parse_term(make_source("t", "a ⊞ K"), first.notations);
  EXPECT_EQ(to_text(*term.term), "(notation ⊞ a (notation K))");
}

TEST(Notation, KeepsWhatItStandsFor) {
  const SyntaxTree tree = read("notation:65 a:65 \" ⊞ \" b:66 => f a b\nprefix:max \"§\" => g\n");
  const Notation& plus = *std::get<NotationCommand>(tree.commands[0].body).notation;
  EXPECT_EQ(to_text(*plus.meaning), "(app f a b)");
  EXPECT_FALSE(plus.applied);
  EXPECT_EQ(plus.precedence, 65);
  EXPECT_EQ(plus.items[0].argument, "a");
  EXPECT_EQ(plus.items[2].precedence, 66);
  const Notation& section = *std::get<NotationCommand>(tree.commands[1].body).notation;
  EXPECT_EQ(to_text(*section.meaning), "g");
  EXPECT_TRUE(section.applied);
}

TEST(Notation, TooRichOnesAreReportedWithTheirTokens) {
  const SyntaxTree tree = read(
      "notation3 \"∑∑ \"(...)\", \"r:67:(scoped f => f) => r\nnotation \"[\" xs,* \"]\" => xs\n"
      "def d := 1\n");
  EXPECT_THAT(complaints(tree),
              ElementsAre("1:1: this notation is not read", "2:1: this notation is not read"));
  const auto& first = std::get<NotationCommand>(tree.commands[0].body);
  EXPECT_EQ(first.notation, nullptr);
  ASSERT_EQ(first.tokens.size(), 1U);
  EXPECT_EQ(first.tokens[0], "∑∑");
  EXPECT_NE(find_declaration(tree, "d"), nullptr);
}

TEST(Notation, PrecedencesMayBeNamedAndShifted) {
  EXPECT_EQ(value_of_d("notation:max \"§\" x:arg => f x\ndef d := g §a⁻¹"),
            "(app g (notation § (_⁻¹ a)))");
  EXPECT_EQ(value_of_d("notation:lead \"§\" x:lead-1 => f x\ndef d := §g a + 1"),
            "(+ (notation § (app g a)) 1)");
  EXPECT_EQ(value_of_d("notation (name := n) (priority := high) \"§\" => f\ndef d := §"),
            "(notation §)");
}

TEST(Notation, ComplaintsAboutTheMeaningAreKept) {
  const SyntaxTree tree = read("notation \"§\" => ∫ x, x\ndef d := §\n");
  EXPECT_THAT(complaints(tree), ElementsAre("1:17: `∫` is outside what is read (integrals)",
                                            "2:10: the symbol `§` is not read"));
}

}  // namespace
}  // namespace latent::lean
