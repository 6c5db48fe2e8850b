#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/lean_mirror/syntax/walk.hpp"

namespace latent::lean {
namespace {

using ::testing::ElementsAre;
using testing::find_declaration;
using ::testing::IsEmpty;
using testing::read;
using testing::read_commands;

TEST(Declaration, ReadsEveryKind) {
  EXPECT_EQ(read_commands("theorem a : p := h\nlemma b : p := h\ndef c : ℝ := 1\nabbrev R := ℝ\n"
                          "example (x : ℝ) : x = x := rfl\ninstance : C ℝ := ⟨⟩\n"
                          "instance (priority := 100) d [C x] : D x where\n  out := h\n"
                          "opaque e : ℝ\naxiom A : False\nirreducible_def f (x : ℝ) : ℝ := x\n"
                          "proof_wanted g (x : ℝ) : x = x\nclass inductive K : Prop\n  | mk\n"),
            "(theorem a : p :=…)\n(lemma b : p :=…)\n(def c : ℝ := 1)\n(abbrev R := ℝ)\n"
            "(example (x : ℝ) : (= x x) :=…)\n(instance : (app C ℝ) :=…)\n"
            "(instance d [: (app C x)] : (app D x) where…)\n(opaque e : ℝ)\n(axiom A : False)\n"
            "(def f (x : ℝ) : ℝ := x)\n(proof_wanted g (x : ℝ) : (= x x))\n"
            "(class inductive K : Prop | mk)\n");
}

TEST(Declaration, ReadsUniversesAndEveryBinder) {
  EXPECT_EQ(
      read_commands("theorem t.{u, v} (x y : ℝ) {n : ℕ} ⦃z : ℝ⦄ [C n] [i : D n] (_ : 0 < x) "
                    "(f : ℝ → ℝ) (h : p := by simp) (k : ℕ := 3) (w) a _ (α : Type*) : q := r"),
      "(theorem t.{u, v} (x y : ℝ) {n : ℕ} ⦃z : ℝ⦄ [: (app C n)] [i : (app D n)] (_ : (< 0 "
      "x)) (f : (→ ℝ ℝ)) (h : p := (by)) (k : ℕ := 3) (w) <a> <_> (α : Type*) : q :=…)\n");
}

TEST(Declaration, AssignmentsInsideTheStatementAreNotItsEnd) {
  EXPECT_EQ(read_commands("theorem t (h : 0 < x := by positivity) (π : ℝ := 3) : let y := x; y = { "
                          "k := 1 } := by\n  simp"),
            "(theorem t (h : (< 0 x) := (by)) (π : ℝ := 3) : (let <y> x (= y (structure (field k "
            "1)))) :=…)\n");
}

TEST(Declaration, KnowsHowAStatementEnds) {
  const SyntaxTree tree = read(
      "theorem a : p := h\ntheorem b : p := by simp\ntheorem c : p :=\n  by\n    simp\n"
      "theorem d : ∀ n : ℕ, 0 ≤ n\n  | 0 => h\n  | _ + 1 => k\n"
      "theorem e : ∀ n : ℕ, 0 ≤ n | 0 => h | _ + 1 => k\n"
      "theorem f : |x| = |y| := h\n");
  const auto body = [&](std::string_view name) { return find_declaration(tree, name)->body; };
  EXPECT_EQ(body("a"), BodyKind::Term);
  EXPECT_EQ(body("b"), BodyKind::Term);
  EXPECT_EQ(body("c"), BodyKind::Term);
  EXPECT_EQ(body("d"), BodyKind::Equations);
  EXPECT_EQ(body("e"), BodyKind::Equations);
  EXPECT_EQ(body("f"), BodyKind::Term);
  EXPECT_THAT(testing::complaints(tree), IsEmpty());
  EXPECT_EQ(tree.source->text(find_declaration(tree, "c")->body_span), ":=\n  by\n    simp");
  EXPECT_EQ(tree.source->text(find_declaration(tree, "d")->body_span), "| 0 => h\n  | _ + 1 => k");
  EXPECT_EQ(to_text(*find_declaration(tree, "e")->type), "(∀ <n : ℕ> (≤ 0 n))");
}

TEST(Declaration, ReadsDefinitionsByEquations) {
  const SyntaxTree tree = read(
      "def s : ℕ → ℝ\n  | 0 => 1\n  | n + 1 => s n / 2\ntermination_by n => n\ndecreasing_by simp\n"
      "def f (x : ℝ) : ℕ → ℕ → ℝ | 0, _ => |x| | n + 1, m => f x n m\n"
      "def g : ℕ → ℝ\n  | 0 => f x\n  | 1 => 2\n");
  EXPECT_EQ(to_text(tree),
            "(def s : (→ ℕ ℝ) (case 0 1) (case (+ n 1) (/ (app s n) 2)))\n"
            "(def f (x : ℝ) : (→ ℕ (→ ℕ ℝ)) (case 0 _ (bracketed | x)) (case (+ n 1) m (app f x n "
            "m)))\n"
            "(def g : (→ ℕ ℝ) (case 0 (app f x)) (case 1 2))\n");
  EXPECT_EQ(tree.source->text(find_declaration(tree, "s")->trailer_span),
            "termination_by n => n\ndecreasing_by simp");
  EXPECT_TRUE(find_declaration(tree, "g")->trailer_span.empty());
}

TEST(Declaration, TellsTheValueFromWhatFollowsIt) {
  const SyntaxTree tree = read(
      "def f (n : ℕ) : ℝ := go n 1\nwhere\n  go (n : ℕ) : ℝ → ℝ\n    | x => x\n\ndef g := f 2\n");
  EXPECT_EQ(to_text(*find_declaration(tree, "f")->value), "(app go n 1)");
  EXPECT_EQ(tree.source->text(find_declaration(tree, "f")->trailer_span).substr(0, 5), "where");
  EXPECT_EQ(to_text(*find_declaration(tree, "g")->value), "(app f 2)");
}

TEST(Declaration, ReadsValuesGivenByFields) {
  EXPECT_EQ(
      read_commands("def m : M where\n  ρ := 2\n  f x := x + 1\n  h := by\n    norm_num\n"
                    "  k (y : ℝ) := y; l := 3\n"),
      "(def m : M := (structure (field ρ 2) (field f (fun <x> (+ x 1))) (field h (by)) (field "
      "k (fun (y : ℝ) y)) (field l 3)))\n");
}

TEST(Declaration, ReadsStructures) {
  EXPECT_EQ(read_commands("structure M where (ρ : ℝ) (hρ : 1 < ρ)\n"
                          "structure B where\n  x : ℝ\n  2\n"),
            "(structure M field (ρ : ℝ) field (hρ : (< 1 ρ)))\n"
            "(structure B field <x : ℝ> := (unsupported \"expected a field, found `2`\"))\n");
  EXPECT_EQ(read_commands("structure P (α : Type*) extends M, Q α where\n  mk' ::\n"
                          "  /-- sizes -/\n  N : ℕ := f\n  protected g (x : ℝ) : ℝ\n  {k : ℕ}\n"
                          "  [inst : C k]\nderiving Repr\nclass C (α : Type u) : Prop where\n"
                          "  out : True\nstructure Empty\nstructure E2 : Type where\ndef d := 1"),
            "(structure P (α : Type*) extends M extends (app Q α) field <N : ℕ := f> field <g : (Π "
            "(x : ℝ) ℝ)> field {k : ℕ} field [inst : (app C k)])\n"
            "(class C (α : Type.u) : Prop field <out : True>)\n(structure Empty)\n"
            "(structure E2 : Type where…)\n(def d := 1)\n");
}

TEST(Declaration, FieldsKeepTheirDocComments) {
  const SyntaxTree tree = read("structure M where\n  /-- rate -/\n  ρ : ℝ\n  h : 1 < ρ\n");
  const auto fields = find_declaration(tree, "M")->fields;
  ASSERT_EQ(fields.size(), 2U);
  EXPECT_EQ(fields[0].doc, " rate ");
  EXPECT_EQ(fields[1].doc, "");
}

TEST(Declaration, ReadsInductiveTypes) {
  const SyntaxTree tree = read(
      "inductive T (α : Type) : ℕ → Type where\n  | leaf : T α 0\n  /-- a node -/\n"
      "  | node {n : ℕ} (l r : T α n) : T α (n + 1)\nderiving Repr\n"
      "inductive B\n| yes\n/-- no -/\n| no\n");
  EXPECT_EQ(
      to_text(tree),
      "(inductive T (α : Type) : (→ ℕ Type) | leaf : (app T α 0) | node {n : ℕ} (l r : (app T "
      "α n)) : (app T α (paren (+ n 1))))\n(inductive B | yes | no)\n");
  EXPECT_EQ(find_declaration(tree, "T")->constructors[1].doc, " a node ");
  EXPECT_EQ(find_declaration(tree, "B")->constructors[1].doc, " no ");
}

TEST(Declaration, WithoutANameThatLeanReadsIsAStatementThatIsNotRead) {
  const SyntaxTree tree = read(
      "theorem 𝖺lpha (x : ℝ) : p := h\nlemma : p := h\ntheorem 3x : p := by sorry\n"
      "def \"f\" := 1\ntheorem b : p := h\n");
  EXPECT_THAT(testing::declaration_names(tree), ElementsAre("𝖺lpha", "_", "3x", "\"f\"", "b"));
  EXPECT_EQ(find_declaration(tree, "𝖺lpha")->type->kind, TermKind::Unsupported);
  EXPECT_EQ(find_declaration(tree, "3x")->sorries.size(), 1U);
  EXPECT_EQ(find_declaration(tree, "b")->type->kind, TermKind::Identifier);
}

TEST(Declaration, FindsAxiomsOfSorryAndOfCompiledCodeHoweverTheyAreSpelt) {
  const SyntaxTree tree = read(
      "theorem a : p := _root_.«sorryAx» _\ntheorem b : p := Lean.ofReduceNat x y z\n"
      "theorem c : p := by decide (config := {native := true})\n"
      "theorem d : p := by decide (native := true)\ntheorem e : p := by\n  run_tac x.admitGoal\n"
      "theorem f : p := by decide (native := false)\ntheorem g : p := x.admit\n"
      "theorem h : p := Lean.Elab.Term.mkSorry\n");
  const auto words = [&](std::string_view name) {
    std::vector<std::string> out;
    for (const SorryLike& found : find_declaration(tree, name)->sorries) {
      out.emplace_back(found.word);
    }
    return out;
  };
  EXPECT_THAT(words("a"), ElementsAre("sorryAx"));
  EXPECT_THAT(words("b"), ElementsAre("ofReduceNat"));
  EXPECT_THAT(words("c"), ElementsAre("native"));
  EXPECT_THAT(words("d"), ElementsAre("native"));
  EXPECT_THAT(words("e"), ElementsAre("run_tac", "admitGoal"));
  EXPECT_THAT(words("f"), IsEmpty());
  EXPECT_THAT(words("g"), IsEmpty());
  EXPECT_THAT(words("h"), ElementsAre("mkSorry"));
}

TEST(Declaration, FindsEverySorryLikeWord) {
  const SyntaxTree tree = read(
      "theorem a : p := by\n  have := sorry_free\n  sorry\ntheorem b : p := by native_decide\n"
      "theorem c : p := by\n  stop\n  exact?\n@[implemented_by foo] def d : ℝ := 1\n"
      "theorem e : answer(sorry) ↔ p := by decide +native\n"
      "theorem f : p := \"sorry\" -- sorry\ntheorem g : p := by plausible <;> admit\n"
      "def stop_here (stop : ℕ) := stop\n");
  const auto words = [&](std::string_view name) {
    std::vector<std::string> out;
    for (const SorryLike& found : find_declaration(tree, name)->sorries) {
      EXPECT_EQ(tree.source->text(found.span), found.word);
      out.emplace_back(found.word);
    }
    return out;
  };
  EXPECT_THAT(words("a"), ElementsAre("sorry"));
  EXPECT_THAT(words("b"), ElementsAre("native_decide"));
  EXPECT_THAT(words("c"), ElementsAre("stop", "exact?"));
  EXPECT_THAT(words("d"), ElementsAre("implemented_by"));
  EXPECT_THAT(words("e"), ElementsAre("sorry", "native"));
  EXPECT_THAT(words("f"), IsEmpty());
  EXPECT_THAT(words("g"), ElementsAre("plausible", "admit"));
  EXPECT_THAT(words("stop_here"), IsEmpty());
}

TEST(Declaration, ADefinitionWithoutBodyIsReported) {
  const SyntaxTree tree = read("def f : ℝ\n\ntheorem t : p\ndef g := 1\n");
  EXPECT_EQ(find_declaration(tree, "f")->body, BodyKind::Missing);
  EXPECT_EQ(find_declaration(tree, "t")->body, BodyKind::Missing);
  EXPECT_EQ(tree.diagnostics.size(), 2U);
}

TEST(Declaration, ATacticBlockInATypeEndsBeforeTheValue) {
  const SyntaxTree tree = read("theorem t : by\n    let a := 1\n    exact p := rfl\n");
  EXPECT_EQ(to_text(tree), "(theorem t : (by) :=…)\n");
  EXPECT_EQ(tree.source->text(find_declaration(tree, "t")->type->span),
            "by\n    let a := 1\n    exact p");
}

}  // namespace
}  // namespace latent::lean
