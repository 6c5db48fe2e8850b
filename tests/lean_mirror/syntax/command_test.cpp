#include "lean_mirror/syntax/command.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/lean_mirror/syntax/samples.hpp"
#include "tests/lean_mirror/syntax/walk.hpp"

namespace latent::lean {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::read;
using testing::read_commands;

TEST(Command, ReadsHeadersOfFiles) {
  EXPECT_EQ(read_commands("module\nprelude\npublic import Mathlib\nimport Mathlib.Data.Real.Basic\n"
                          "meta import A\nimport all B\n"),
            "(module)\n(prelude)\n(import Mathlib)\n(import Mathlib.Data.Real.Basic)\n(import A)\n"
            "(import B)\n");
}

TEST(Command, ReadsScopes) {
  EXPECT_EQ(read_commands("namespace A.B\nsection\nnoncomputable section S\nend S\nend\nend A.B\n"
                          "mutual\nend\n@[expose] public section\nend"),
            "(namespace A.B)\n(section)\n(section S)\n(end S)\n(end)\n(end A.B)\n(mutual)\n(end)\n"
            "(section @expose)\n(end)\n");
  const SyntaxTree tree = read("noncomputable section\npublic section\nprivate def x := 1");
  EXPECT_TRUE(tree.commands[0].preamble.has(Modifier::Noncomputable));
  EXPECT_TRUE(tree.commands[1].preamble.has(Modifier::Public));
  EXPECT_FALSE(tree.commands[1].preamble.has(Modifier::Noncomputable));
  EXPECT_TRUE(tree.commands[2].preamble.has(Modifier::Private));
}

TEST(Command, ReadsEveryFormOfOpen) {
  EXPECT_EQ(read_commands("open Real\nopen Real Nat\nopen scoped BigOperators Topology\n"
                          "open Real (exp log)\nopen Real hiding pi e\n"
                          "open Real renaming exp → e, log → l\nexport A (b c)\n"),
            "(open Real)\n(open Real Nat)\n(open scoped BigOperators Topology)\n"
            "(open only Real | exp log)\n(open hiding Real | pi e)\n"
            "(open renaming Real | exp e log l)\n(export only A | b c)\n");
}

TEST(Command, InMakesACommandCountForTheNextOnly) {
  const SyntaxTree tree = read(
      "open Real in\nvariable (x : ℝ) in\n/-- doc -/\ntheorem t : x = x := rfl\nopen Nat\n"
      "set_option maxHeartbeats 400 in open Foo in\nomit [C x] in include x in def d := 1\n");
  EXPECT_EQ(to_text(tree),
            "(open Real in)\n(variable (x : ℝ) in)\n(theorem t : (= x x) :=…)\n(open Nat)\n"
            "(set_option maxHeartbeats 400 in)\n(open Foo in)\n(omit in)\n(include x in)\n"
            "(def d := 1)\n");
  EXPECT_EQ(tree.commands[2].preamble.doc, " doc ");
  EXPECT_THAT(testing::complaints(tree), IsEmpty());
}

TEST(Command, ReadsVariablesAndNames) {
  EXPECT_EQ(read_commands("variable {n : ℕ} (x y : ℝ) [NeZero n] ⦃z : ℝ⦄ {{w : ℝ}} [inst : C x]\n"
                          "variable {x} in\nuniverse u v\ninclude hx hy\nomit hx\n"
                          "variable\n  (a : ℝ)\n  (b : ℝ)\n"),
            "(variable {n : ℕ} (x y : ℝ) [: (app NeZero n)] ⦃z : ℝ⦄ ⦃w : ℝ⦄ [inst : (app C x)])\n"
            "(variable {x} in)\n(universe u v)\n(include hx hy)\n(omit hx)\n"
            "(variable (a : ℝ) (b : ℝ))\n");
}

TEST(Command, ReadsOptionsAttributesAndAliases) {
  EXPECT_EQ(read_commands("set_option autoImplicit false\nset_option x.y \"z\"\n"
                          "attribute [simp, local instance] a b.c\nattribute [-simp] d\n"
                          "alias b := a\nalias ⟨f, g⟩ := iff\n@[simp] alias h := k\n"),
            "(set_option autoImplicit false)\n(set_option x.y \"z\")\n"
            "(attribute @simp @instance a b.c)\n(attribute @simp d)\n"
            "(alias b := a)\n(alias f g := iff)\n(alias h := k @simp)\n");
}

TEST(Command, KnowsCommandsThatMeanNothingToStatements) {
  const SyntaxTree tree = read(
      "#check theorem_of\n#eval 1 + 1\nrun_cmd logInfo m!\"x\"\nsyntax \"theorem\" term : tactic\n"
      "macro \"foo\" : tactic => `(tactic| theorem x)\nelab \"e\" : command => do return\n"
      "deriving instance DecidableEq for M\ninitialize foo : IO.Ref Nat ← IO.mkRef 0\n"
      "library_note \"n\" /-- text -/\nassert_not_exists Foo\nsuppress_compilation\n"
      "private initialize x : Nat ← pure 1\n#guard_msgs in\n#eval 2\ndef d := 1\n");
  EXPECT_EQ(to_text(tree),
            "(other #check)\n(other #eval)\n(other run_cmd)\n(other syntax)\n(other macro)\n"
            "(other elab)\n(other deriving instance)\n(other initialize)\n(other library_note)\n"
            "(other assert_not_exists)\n(other suppress_compilation)\n(other initialize)\n"
            "(other #guard_msgs)\n(other #eval)\n(def d := 1)\n");
  EXPECT_THAT(testing::complaints(tree), IsEmpty());
}

TEST(Command, ReadsAttributesWithArguments) {
  const SyntaxTree tree = read(
      "@[simp, norm_cast, to_additive (attr := simp, foo) bar \"a, b]\", local instance 100]\n"
      "@[scoped simp] theorem t : p := h");
  std::vector<std::string> names;
  std::vector<std::string> texts;
  for (const Attribute& attribute : tree.commands[0].preamble.attributes) {
    names.emplace_back(attribute.name);
    texts.emplace_back(tree.source->text(attribute.span));
  }
  EXPECT_THAT(names, ElementsAre("simp", "norm_cast", "to_additive", "instance", "simp"));
  EXPECT_EQ(texts[2], "to_additive (attr := simp, foo) bar \"a, b]\"");
}

TEST(Command, SpansReachFromThePreambleToTheLastToken) {
  const std::string text =
      "/-- d -/\n@[simp]\ntheorem t : p := by\n  simp -- done\n\nopen Real  \n";
  const SyntaxTree tree = read(text);
  ASSERT_EQ(tree.commands.size(), 2U);
  EXPECT_EQ(tree.source->text(tree.commands[0].span),
            "/-- d -/\n@[simp]\ntheorem t : p := by\n  simp");
  EXPECT_EQ(tree.source->text(tree.commands[0].keyword), "theorem");
  EXPECT_EQ(tree.source->text(tree.commands[1].span), "open Real");
}

TEST(Command, TheSampleOfTheWholeLanguageIsRead) {
  const SyntaxTree tree = read(std::string(testing::k_language_sample));
  testing::expect_sound(tree);
  EXPECT_THAT(testing::complaints(tree),
              ElementsAre("52:41: `∀ᶠ` is outside what is read (filters and limits)"));
  EXPECT_THAT(testing::declaration_names(tree),
              ElementsAre("t", "e", "_", "s", "M", "C", "T", "_", "Ax", "u", "point", "k", "limit",
                          "go", "z"));
}

}  // namespace
}  // namespace latent::lean
