/// Nothing swallows the next declaration.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/lean_mirror/syntax/walk.hpp"

namespace latent::lean {
namespace {

using testing::complaints;
using testing::declaration_names;
using ::testing::ElementsAre;
using testing::find_declaration;
using ::testing::IsEmpty;
using testing::read;

TEST(Resync, ProofsAreSkippedToTheNextCommand) {
  const SyntaxTree tree = read(
      "theorem a : p := by\n  open Real in simp\n  set_option x true in\n  exact h\n"
      "  · intro x; cases x with\n    | inl h => exact h\n    | inr h => exact h\n\n"
      "@[simp] theorem b : p := h\n\nprivate lemma c : p := h\n/-- doc -/\ndef d := 1\n");
  EXPECT_THAT(declaration_names(tree), ElementsAre("a", "b", "c", "d"));
  EXPECT_THAT(complaints(tree), IsEmpty());
}

TEST(Resync, DeclarationsOnOneLineAreTold) {
  const SyntaxTree tree =
      read("theorem a : p := h theorem b : p := h def c := 1 instance : C := d");
  EXPECT_THAT(declaration_names(tree), ElementsAre("a", "b", "c", "_"));
}

TEST(Resync, IndentedDeclarationsAreFound) {
  const SyntaxTree tree = read(
      "namespace A\n  theorem a : p := by\n    simp\n\n  open Real\n  @[simp]\n  lemma b : p := h\n"
      " lemma c : p := h\n    /-- doc -/\n    def d := 1\n  noncomputable def e := 2\nend A\n");
  EXPECT_THAT(declaration_names(tree), ElementsAre("a", "b", "c", "d", "e"));
  EXPECT_EQ(tree.commands[5].preamble.doc, " doc ");
  EXPECT_THAT(complaints(tree), IsEmpty());
}

TEST(Resync, ADocCommentLeftOfItsFieldDoesNotEndAStructure) {
  const SyntaxTree tree = read(
      "structure M where\n/-- The base. -/\n  ρ : ℝ\n/-- It grows. -/\n  hρ : 1 < ρ\n\n"
      "/-- doc -/\nmy_command foo\n/-- doc -/\ntheorem a : p := h\n");
  const Declaration& m = *find_declaration(tree, "M");
  ASSERT_EQ(m.fields.size(), 2U);
  EXPECT_EQ(m.fields[0].doc, " The base. ");
  EXPECT_EQ(to_text(m.fields[1].binder), "<hρ : (< 1 ρ)>");
  EXPECT_THAT(declaration_names(tree), ElementsAre("M", "a"));
  EXPECT_THAT(complaints(tree), ElementsAre("8:1: expected a command, found `my_command`"));
}

TEST(Resync, UnclosedBracketsEndWithTheDeclaration) {
  const SyntaxTree tree = read(
      "theorem a : (p := h\ntheorem b : p := by simp [\ntheorem c : {x | := h\n@[simp]\n"
      "theorem d (x : ℝ : p := h\nvariable (y : ℝ\ntheorem e : p := h\n");
  EXPECT_THAT(declaration_names(tree), ElementsAre("a", "b", "c", "d", "e"));
  EXPECT_EQ(find_declaration(tree, "a")->type->kind, TermKind::Unsupported);
  EXPECT_EQ(find_declaration(tree, "b")->type->kind, TermKind::Identifier);
  EXPECT_EQ(find_declaration(tree, "d")->type->kind, TermKind::Unsupported);
  EXPECT_EQ(find_declaration(tree, "e")->type->kind, TermKind::Identifier);
}

TEST(Resync, UnknownCommandsAreReportedAndSkipped) {
  const SyntaxTree tree =
      read("my_command foo bar\n  baz\ndef a := 1\nother_command\ndef b := 2\n");
  EXPECT_THAT(declaration_names(tree), ElementsAre("a", "b"));
  EXPECT_THAT(complaints(tree),
              ElementsAre("1:1: expected a command, found `my_command`",
                          "4:1: expected the end of the declaration, found `other_command`"));
  EXPECT_EQ(find_declaration(tree, "a")->value->kind, TermKind::Unsupported)
      << "whether the word belongs to the value can't be told";
}

TEST(Resync, TextBehindACommandIsReportedAndSkipped) {
  const SyntaxTree tree = read("open Real ⊞ foo\ndef a := 1\nend A B C\ndef b := 2\n");
  EXPECT_THAT(declaration_names(tree), ElementsAre("a", "b"));
  EXPECT_THAT(complaints(tree),
              ElementsAre("1:11: expected a command, found `⊞`; skipped to the next command",
                          "3:7: expected a command, found `B`; skipped to the next command"));
  EXPECT_EQ(tree.source->text(tree.diagnostics[0].span), "⊞ foo");
}

TEST(Resync, QuotedDeclarationsAreNotDeclarations) {
  const SyntaxTree tree = read(
      "macro \"m\" : command => `(theorem foo : True := trivial)\n"
      "macro_rules\n  | `(bar $x) => `(\n    def foo := $x\n    theorem t : p := h)\n"
      "def a := \"theorem b : p := h\" -- theorem c : p := h\n/- theorem d : p -/\n");
  EXPECT_THAT(declaration_names(tree), ElementsAre("a"));
}

TEST(Resync, WordsOfCommandsMayBeNames) {
  const SyntaxTree tree = read(
      "theorem a (lemma : p) (alias : q) : lemma ∧ alias = omit := h\n"
      "def b := fun include ↦ include + module\ndef c := x.end.theorem\n");
  EXPECT_THAT(declaration_names(tree), ElementsAre("a", "b", "c"));
  EXPECT_THAT(complaints(tree), IsEmpty());
}

TEST(Resync, ABrokenHeaderKeepsNameBodyAndSpan) {
  const std::string text =
      "theorem a (x : ℝ) (h : x ⊞ 1) (y : ℝ) : y = {k | k := 2} := by\n  sorry\ndef b := 1\n";
  const SyntaxTree tree = read(text);
  const Declaration& a = *find_declaration(tree, "a");
  EXPECT_EQ(a.type->kind, TermKind::Unsupported);
  EXPECT_EQ(a.type->text, "the symbol `⊞` is not read");
  EXPECT_EQ(tree.source->text(a.type->focus), "⊞");
  EXPECT_EQ(tree.source->text(a.type->span), "(x : ℝ) (h : x ⊞ 1) (y : ℝ) : y = {k | k := 2}");
  ASSERT_EQ(a.binders.size(), 1U);
  EXPECT_EQ(to_text(a.binders[0]), "(x : ℝ)");
  EXPECT_EQ(a.body, BodyKind::Term);
  EXPECT_EQ(tree.source->text(a.body_span), ":= by\n  sorry");
  ASSERT_EQ(a.sorries.size(), 1U);
  EXPECT_THAT(complaints(tree), ElementsAre("1:26: the symbol `⊞` is not read"));
}

TEST(Resync, ABrokenVariableIsStillThere) {
  const SyntaxTree tree = read("variable (x : ℝ) (h : ∫ y, y) (z : ℝ)\ntheorem t : p := h\n");
  const auto& variables = std::get<Variables>(tree.commands[0].body);
  ASSERT_EQ(variables.binders.size(), 2U);
  EXPECT_EQ(to_text(variables.binders[0]), "(x : ℝ)");
  EXPECT_EQ(variables.binders[1].type->kind, TermKind::Unsupported);
  EXPECT_NE(find_declaration(tree, "t"), nullptr);
}

}  // namespace
}  // namespace latent::lean
