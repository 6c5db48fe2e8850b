/// Warnings that the text gives by itself: L8, L9, L13.
#include "lean_mirror/audit/text_warnings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace latent::lean {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// Files read as if none imported another.
class Project {
 public:
  explicit Project(const std::vector<std::string>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::string name = std::string(1, static_cast<char>('a' + i)) + ".lean";
      trees_.push_back(std::make_unique<SyntaxTree>(parse(make_source(name, texts[i]))));
      meanings_.push_back(std::make_unique<ElaboratedFile>(elaborate(*trees_.back())));
      files.push_back({trees_.back().get(), meanings_.back().get()});
    }
  }

  /// What stands in the text of the first file at the places of warnings.
  std::vector<std::string> places(const std::vector<Warning>& warnings) const {
    std::vector<std::string> words;
    for (const Warning& warning : warnings) {
      words.emplace_back(trees_.front()->source->text(warning.span));
    }
    return words;
  }

  std::vector<ReadFile> files;

 private:
  std::vector<std::unique_ptr<SyntaxTree>> trees_;
  std::vector<std::unique_ptr<ElaboratedFile>> meanings_;
};

std::vector<std::string> auto_bound(const std::string& text) {
  const Project project({text});
  return project.places(auto_bound_names(project.files[0]));
}

std::vector<std::string> shadowed(const std::string& text) {
  const Project project({text});
  return project.places(shadowed_names(project.files[0]));
}

TEST(AutoBound, UndeclaredShortNamesAreTold) {
  EXPECT_THAT(auto_bound("theorem t (x : ℝ) (h : x = 0) : |x| < ε := by sorry\n"),
              ElementsAre("ε"));
  EXPECT_THAT(auto_bound("theorem t : x₁ + x₁ = 2 * x₁ := by sorry\n"), ElementsAre("x₁"));
}

TEST(AutoBound, DeclaredNamesAreNot) {
  EXPECT_THAT(auto_bound("def c : ℝ := 2\n"
                         "variable (y : ℝ)\n"
                         "theorem t (x : ℝ) : ∀ z, ∃ w, x + y + z < w + c := by sorry\n"
                         "theorem u : ∑ i ∈ Finset.range 3, i = 3 := by sorry\n"
                         "theorem v : (fun n : ℕ ↦ n) 1 = 1 ∧ (let k := 1; k) = 1 := by sorry\n"),
              IsEmpty());
}

TEST(AutoBound, NamesOfOpenNamespacesAreKnown) {
  EXPECT_THAT(auto_bound("namespace A\ndef c : ℝ := 2\nend A\nopen A\n"
                         "theorem t : c = 2 := by sorry\n"),
              IsEmpty());
}

TEST(Shadowed, VariablesAndDefinitionsWithKnownNamesAreTold) {
  EXPECT_THAT(shadowed("theorem t (π : ℝ) : π < 4 := by sorry\n"), ElementsAre("π"));
  EXPECT_THAT(shadowed("noncomputable def exp (x : ℝ) : ℝ := 1 + x\n"), ElementsAre("exp"));
  EXPECT_THAT(shadowed("theorem t : ∀ log : ℝ, log = log := by sorry\n"), ElementsAre("log"));
  EXPECT_THAT(shadowed("theorem t (p : ℝ) : p < 4 := by sorry\ndef expo : ℝ := 1\n"), IsEmpty());
}

TEST(Shadowed, NotationsOfKnownSymbolsAreTold) {
  EXPECT_THAT(shadowed("local notation \"π\" => (3 : ℝ)\n"), ElementsAre("notation"));
  EXPECT_THAT(shadowed("infixl:65 \" + \" => fun a b : ℝ => a - b\n"), ElementsAre("infixl"));
  EXPECT_THAT(shadowed("local notation \"L\" => Real.log\n"), IsEmpty());
}

TEST(Shadowed, InstancesAndMacrosThatChangeOperatorsAreTold) {
  EXPECT_THAT(shadowed("instance flipped : LE ℝ := ⟨fun a b => b < a⟩\n"), ElementsAre("flipped"));
  EXPECT_THAT(shadowed("local macro_rules | `($x ^ $y) => `(HPow.hPow $x $y)\n").size(), 1U);
  EXPECT_THAT(shadowed("import Elsewhere\ntheorem t : True := trivial\n"), IsEmpty());
}

std::vector<Warning> unproved(const std::vector<std::string>& texts) {
  return unproved_declarations(Project(texts).files).front();
}

TEST(Unproved, SorryIsToldAtItsPlace) {
  const Project project({"theorem t : True := by\n  sorry\n"});
  const std::vector<Warning> warnings = unproved_declarations(project.files).front();
  EXPECT_THAT(project.places(warnings), ElementsAre("sorry"));
  EXPECT_EQ(project.files[0].syntax->source->position(warnings[0].span.begin).line, 2U);
}

TEST(Unproved, WhatRestsOnSorryOrAnAxiomIsToldWithTheWayThere) {
  const std::vector<Warning> warnings =
      unproved({"axiom choice : ∃ x : ℝ, x < x\n"
                "theorem step : ∃ x : ℝ, x < 0 := choice.imp fun _ h => by linarith\n"
                "theorem goal : ∃ x : ℝ, x < 1 := step.imp fun _ h => by linarith\n"
                "theorem clean : (1 : ℝ) = 1 := rfl\n"});
  ASSERT_EQ(warnings.size(), 3U);
  EXPECT_THAT(warnings[0].message, HasSubstr("an axiom"));
  EXPECT_THAT(warnings[1].message, HasSubstr("mentions `choice`, which is an axiom (a.lean:1)"));
  EXPECT_THAT(warnings[2].message,
              HasSubstr("mentions `step`, which rests on `choice`, which is an axiom"));
}

TEST(Unproved, DefinitionsAndOtherFilesCount) {
  const std::vector<Warning> warnings =
      unproved({"open B\ntheorem t : value = value := rfl\n",
                "namespace B\nnoncomputable def value : ℝ := sorry\nend B\n"});
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_THAT(warnings[0].message, HasSubstr("mentions `B.value`, which holds `sorry` (b.lean:2)"));
}

TEST(Unproved, CommentsAndStringsAreNoMentions) {
  const std::vector<Warning> warnings = unproved(
      {"theorem open_one : True := by sorry\n"
       "/-- open_one -/ theorem t : True := by -- open_one\n  exact trivial /- open_one -/\n"});
  EXPECT_EQ(warnings.size(), 1U);
}

}  // namespace
}  // namespace latent::lean
