/// Declarations: binders, section variables, definitions and their calls.
#include <gtest/gtest.h>

#include "ref/expr/print.hpp"
#include "tests/lean_mirror/elaborate/spelled.hpp"

namespace latent::lean {
namespace {

TEST(Statements, BindersBecomeQuantifiersAndPremises) {
  EXPECT_EQ(
      statement("theorem t (x : ℝ) (hx : 0 < x) {n : ℕ} ⦃m : ℕ⦄ (_ : n < m) : x = n := by simp"),
      "(∀ x : ℝ, ((0:ℝ < x) → (∀ n : ℕ, (∀ m : ℕ, ((n < m) → (x = (n:ℝ)))))))");
  EXPECT_EQ(statement("lemma t (p : Prop) (h h' : p) : p := h"), "(∀ p : Prop, (p → (p → p)))");
  EXPECT_EQ(statement("example (x : ℝ) : x ≤ |x| := le_abs_self x"), "(∀ x : ℝ, (x ≤ (abs x)))");
  EXPECT_EQ(statement("axiom a (x : ℝ) : x = 0"), "(∀ x : ℝ, (x = 0:ℝ))");
  EXPECT_EQ(statement("theorem t (hf : ∀ x, 0 < x → x < 1) : 0 < 1 := by simp"),
            "((∀ x : ℕ, ((0:ℕ < x) → (x < 1:ℕ))) → (0:ℕ < 1:ℕ))");
}

TEST(Statements, KnowWhereTheyStandAndWhatStandsBeside) {
  const Reading reading = read(
      "namespace A\n\n/-- Doc. -/\n@[simp] theorem t : 1 = 1 := by sorry\n"
      "/-- Def. -/ def p : Prop := 1 = 1\nexample : 1 = 1 := rfl\n");
  ASSERT_EQ(reading.file.statements.size(), 3U);
  const Statement& t = reading.file.statements[0];
  EXPECT_EQ(t.name, "A.t");
  EXPECT_EQ(t.kind, DeclarationKind::Theorem);
  EXPECT_EQ(t.doc, " Doc. ");
  EXPECT_EQ(reading.file.source->text(t.name_span), "t");
  ASSERT_EQ(t.sorries.size(), 1U);
  EXPECT_EQ(t.sorries[0].first, "sorry");
  EXPECT_EQ(reading.file.statements[1].name, "A.p");
  EXPECT_EQ(reading.file.statements[1].kind, DeclarationKind::Def);
  EXPECT_EQ(reading.file.statements[2].name, "");
  EXPECT_TRUE(reading.file.definitions.empty());
}

TEST(SectionVariables, AreTakenWhereMentioned) {
  const std::string variables = "variable (x y : ℝ) {n : ℕ} (hx : 0 < x)\n";
  EXPECT_EQ(statement(variables + "theorem t : y = n := by sorry"),
            "(∀ y : ℝ, (∀ n : ℕ, (y = (n:ℝ))))");
  EXPECT_EQ(statement(variables + "theorem t : x = 1 := by sorry"), "(∀ x : ℝ, (x = 1:ℝ))");
  EXPECT_EQ(statement(variables + "include hx\ntheorem t : y = 1 := by sorry"),
            "(∀ x : ℝ, (∀ y : ℝ, ((0:ℝ < x) → (y = 1:ℝ))))");
  EXPECT_EQ(statement(variables + "include hx\nomit hx\ntheorem t : y = 1 := by sorry"),
            "(∀ y : ℝ, (y = 1:ℝ))");
  EXPECT_EQ(statement(variables + "include hx in\ntheorem s : y = 1 := by sorry\n"
                                  "theorem t : y = 1 := by sorry"),
            "(∀ y : ℝ, (y = 1:ℝ))");
}

TEST(SectionVariables, OfOldReleasesAllCountThatAProofMayUse) {
  const std::string text =
      "variable (x y : ℝ) {n : ℕ} (hx : 0 < x) (hn : n ≤ y) {f : ℝ → ℝ}\n"
      "theorem t : y = 1 := by sorry";
  const auto read_by = [&](const LeanVersion& version) {
    const ElaboratedFile file =
        elaborate(parse(make_source("old.lean", text)), {}, {.version = version});
    return spelled(*file.statements.at(0).formula);
  };
  EXPECT_EQ(read_by({4, 12}), "(∀ y : ℝ, (y = 1:ℝ))");
  EXPECT_EQ(read_by({4, 11}),
            "(∀ x : ℝ, (∀ y : ℝ, (∀ n : ℕ, ((0:ℝ < x) → (((n:ℝ) ≤ y) → (y = 1:ℝ))))))");
}

TEST(Powers, OfTheFirstReleasesAreNotRead) {
  const SyntaxTree tree = parse(make_source("old.lean", "theorem t (x : ℝ) : 0 ≤ x ^ 2 := sorry"));
  EXPECT_TRUE(elaborate(tree, {}, {.version = {4, 5}}).statements.at(0).formula);
  const ElaboratedFile file = elaborate(tree, {}, {.version = {4, 4}});
  ASSERT_TRUE(file.statements.at(0).unsupported);
  EXPECT_EQ(placed(*file.statements.at(0).unsupported, *file.source),
            "1:27: powers of Lean before 4.5 are not read");
}

TEST(SectionVariables, EndWithTheirSection) {
  EXPECT_EQ(statement("section\nvariable (x : ℝ)\nend\ntheorem t : x = 1 := by sorry"),
            "4:13: the name `x` is not known");
  EXPECT_EQ(statement("variable (x : ℕ)\nsection\nvariable (x : ℝ)\nend\n"
                      "theorem t : x = 1 := by sorry"),
            "(∀ x : ℕ, (x = 1:ℕ))");
}

TEST(SectionVariables, ThatAreNotReadHurtOnlyWhoeverUsesThem) {
  const std::string variables = "variable (z : ℂ) {α : Type*} (x : ℝ)\n";
  EXPECT_EQ(statement(variables + "theorem t : x = 1 := by sorry"), "(∀ x : ℝ, (x = 1:ℝ))");
  EXPECT_EQ(statement(variables + "theorem t : z = 1 := by sorry"),
            "1:15: `ℂ` is outside what is read (complex numbers)");
}

TEST(SectionVariables, InstancesOverUsedVariablesAreHypotheses) {
  const std::string variables = "variable (n m : ℕ) [NeZero n]\n";
  EXPECT_EQ(statement(variables + "theorem t : n = 1 := by sorry"),
            "(∀ n : ℕ, ((¬(n = 0:ℕ)) → (n = 1:ℕ)))");
  EXPECT_EQ(statement(variables + "theorem t : m = 1 := by sorry"), "(∀ m : ℕ, (m = 1:ℕ))");
}

TEST(SectionVariables, BecomeParametersOfDefinitions) {
  const std::string file =
      "variable (β : ℝ) (h : 0 < β)\ndef alpha (ρ : ℝ) : ℝ := β * Real.log ρ\n";
  EXPECT_EQ(definition(file), "alpha (β : ℝ) (ρ : ℝ) := (β * (Real.log ρ))");
  EXPECT_EQ(statement(file + "theorem t : alpha β 1 = 0 := by sorry"),
            "(∀ β : ℝ, ((alpha β 1:ℝ) = 0:ℝ))");
}

TEST(Definitions, OfTypePropWithoutParametersAreStatements) {
  const Reading reading = read(
      "def p : Prop := ∀ x : ℝ, x = x\ntheorem q : p := by sorry\n"
      "def r (x : ℝ) : Prop := x = 0\n");
  ASSERT_EQ(reading.file.statements.size(), 2U);
  EXPECT_EQ(spelled(*reading.file.statements[0].formula), "(∀ x : ℝ, (x = x))");
  EXPECT_EQ(spelled(*reading.file.statements[1].formula), "p");
  ASSERT_EQ(reading.file.definitions.size(), 1U);
  EXPECT_EQ(reading.file.definitions[0].name, "r");
}

TEST(Definitions, TakeTheirTypeFromTheHeaderOrTheValue) {
  EXPECT_EQ(definition("def half (n : ℕ) : ℝ := n / 2"), "half (n : ℕ) := ((n:ℝ) / 2:ℝ)");
  EXPECT_EQ(definition("def half (n : ℕ) := n / 2"), "half (n : ℕ) := (n / 2:ℕ)");
  EXPECT_EQ(definition("noncomputable abbrev e : ℝ := Real.exp 1"), "e := (Real.exp 1:ℝ)");
  EXPECT_EQ(definition("def f : ℕ → ℝ := fun k ↦ k / 2"), "f := (fun k : ℕ, ((k:ℝ) / 2:ℝ))");
}

TEST(Definitions, HideTheirHypothesesFromFormulas) {
  const std::string file = "def f (x : ℝ) (h : 0 < x) (n : ℕ) : ℝ := x ^ n\n";
  EXPECT_EQ(definition(file), "f (x : ℝ) (n : ℕ) := (x ^ n)");
  EXPECT_EQ(statement(file + "theorem t (x : ℝ) (h : 0 < x) : f x h 2 = 1 := by sorry"),
            "(∀ x : ℝ, ((0:ℝ < x) → ((f x 2:ℕ) = 1:ℝ)))");
  EXPECT_EQ(definition("def f (x : ℝ) (h : 0 < x) : ℝ := h"),
            "1:34: the hypothesis `h` is used as a value");
}

TEST(Definitions, WithImplicitArgumentsAreReadAndTheirCallsAreNot) {
  const std::string file = "def f {x : ℝ} (n : ℕ) : ℝ := x ^ n\n";
  EXPECT_EQ(definition(file), "f (x : ℝ) (n : ℕ) := (x ^ n)");
  EXPECT_EQ(statement(file + "theorem t : f 2 = 1 := by sorry"),
            "2:13: the implicit argument `x` of `f` is not read");
  EXPECT_EQ(statement(file + "theorem t : @f 3 2 = 1 := by sorry"), "((f 3:ℝ 2:ℕ) = 1:ℝ)");
}

TEST(Definitions, ThatAreNotReadAreNotReadInUse) {
  EXPECT_EQ(definition("opaque c : ℝ\ndef d : ℝ := c"),
            "2:14: `c` is not read: it is a constant without a value");
  EXPECT_EQ(definition("inductive M | a (m : M)\ndef d (m : M) : ℝ := 1"),
            "2:12: `M` is not read: types that a file declares are not read");
  EXPECT_EQ(definition("theorem c : 0 < 1 := by simp\ndef d : ℝ := c"),
            "2:14: the proof `c` is used as a value");
}

TEST(Definitions, OfADottedNameStandInItsNamespace) {
  EXPECT_EQ(definition("def A.c : ℕ := 1\ndef A.d : ℕ := c"), "d := A.c");
}

TEST(Definitions, DeclaredTwiceAreReported) {
  const Reading reading = read("def c : ℕ := 1\ndef c : ℕ := 2\n");
  ASSERT_EQ(reading.file.diagnostics.size(), 1U);
  EXPECT_EQ(placed(reading.file.diagnostics[0], *reading.file.source),
            "2:5: `c` is declared twice");
}

TEST(Files, OfTheExportedDialectAreRead) {
  const std::string preamble =
      "set_option linter.all false\n"
      "abbrev Real.ofNat (n : Nat) : Real := (n : Real)\n"
      "abbrev Real.ofNat_2 : Real := 2\n"
      "abbrev Real.add (a b : Real) : Real := a + b\n"
      "abbrev Real.lt (a b : @Real) : Prop := a < b\n"
      "theorem Real.add_bridge (a b : Real) : Real.add a b = a + b := by rfl\n";
  EXPECT_EQ(
      statement(preamble + "theorem t7 (x : @Real) (h_0 : (0 : ℝ) < x) : Real.lt (@Real.ofNat 3) "
                           "(@Real.rpow (Real.add x Real.ofNat_2) (@Real.ofNat 2)) := by sorry"),
      "(∀ x : ℝ, ((0:ℝ < x) → (Real.lt (Real.ofNat 3:ℕ) "
      "((Real.add x Real.ofNat_2) ^ (Real.ofNat 2:ℕ)))))");
}

TEST(Files, SeeWhatTheyImport) {
  Imports imports;
  const SyntaxTree first =
      parse(make_source("A.lean", "namespace A\ndef c : ℕ := 1\nprivate def d : ℕ := 2\nend A\n"));
  imports.emplace("P.A", std::make_shared<const ElaboratedFile>(elaborate(first)));
  const SyntaxTree second =
      parse(make_source("B.lean",
                        "import P.A\nimport Mathlib.Data.Real.Basic\n"
                        "theorem t : A.c = 1 := by sorry\ntheorem s : A.d = 1 := by sorry"));
  const ElaboratedFile file = elaborate(second, imports);
  EXPECT_TRUE(file.diagnostics.empty());
  EXPECT_EQ(file.imports, (std::vector<std::string>{"P.A", "Mathlib.Data.Real.Basic"}));
  EXPECT_EQ(spelled(*file.statements[0].formula), "(A.c = 1:ℕ)");
  EXPECT_EQ(file.statements[1].unsupported->message, "the name `A.d` is not known");
}

TEST(Files, ThatAreNotAtHandAreReported) {
  const Reading reading = read("import Other.File\n");
  ASSERT_EQ(reading.file.diagnostics.size(), 1U);
  EXPECT_EQ(reading.file.diagnostics[0].severity, Severity::Warning);
}

TEST(Files, ThatMayChangeWhatTextMeansAreReported) {
  EXPECT_EQ(read("macro_rules | `($x ^ $y) => `($x + $y)\n").file.diagnostics.size(), 1U);
  EXPECT_EQ(read("instance : LE ℝ := ⟨fun a b => b < a⟩\n").file.diagnostics.size(), 1U);
  EXPECT_TRUE(
      read("instance : Inhabited (ℕ → ℝ) := ⟨fun _ => 0⟩\n#check 1\n").file.diagnostics.empty());
}

}  // namespace
}  // namespace latent::lean
