/// What a project declares, and which faults reach which of its theorems.
#include "lean_mirror/audit/inventory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

namespace latent::lean {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Files of which each imports all before it.
class Files {
 public:
  explicit Files(const std::vector<std::string>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::string name = std::string(1, static_cast<char>('a' + i)) + ".lean";
      trees_.push_back(std::make_unique<SyntaxTree>(parse(make_source(name, texts[i]))));
      meanings_.push_back(std::make_unique<ElaboratedFile>(elaborate(*trees_.back())));
      std::vector<std::size_t> imports;
      for (std::size_t j = 0; j < i; ++j) imports.push_back(j);
      files.push_back({name, trees_.back().get(), meanings_.back().get(), imports});
    }
  }
  std::vector<ProjectFile> files;

 private:
  std::vector<std::unique_ptr<SyntaxTree>> trees_;
  std::vector<std::unique_ptr<ElaboratedFile>> meanings_;
};

const Listed& find(const Inventory& inventory, const std::string& name) {
  for (const Listed& listed : inventory.declarations) {
    if (listed.name == name) return listed;
  }
  throw std::invalid_argument(name);
}

std::vector<std::string> kinds_of(const Inventory& inventory, const std::string& name) {
  std::vector<std::string> kinds;
  for (const std::size_t fault : find(inventory, name).faults) {
    kinds.emplace_back(to_string(inventory.faults[fault].kind));
  }
  for (const RestsOn& rests : find(inventory, name).rests_on) {
    kinds.emplace_back(to_string(inventory.faults[rests.fault].kind));
  }
  return kinds;
}

TEST(Inventory, FaultsReachWhatMentionsThem) {
  const Files project(
      {"theorem a : 1 = 1 := by sorry\ntheorem b : 1 = 1 := a\n"
       "theorem c : 1 = 1 := b\ntheorem d : 1 = 1 := rfl\n"});
  const Inventory inventory = take_inventory(project.files);
  EXPECT_THAT(kinds_of(inventory, "c"), ElementsAre("sorry"));
  EXPECT_THAT(find(inventory, "c").rests_on[0].through, ElementsAre("b", "a"));
  EXPECT_THAT(kinds_of(inventory, "d"), IsEmpty());
}

TEST(Inventory, EveryKindOfFaultIsFollowed) {
  const Files project(
      {"axiom x : 1 = 1\ntheorem n : 1 = 1 := by native_decide\n"
       "unsafe def u : Nat := 1\n@[extern \"f\"] def e : Nat := 1\n"
       "@[implemented_by e] def i : Nat := 1\ntheorem p : 1 = 1\n",
       "theorem all : 1 = 1 := use x n u e i p\n"});
  const Inventory inventory = take_inventory(project.files);
  EXPECT_THAT(kinds_of(inventory, "all"), ElementsAre("axiom", "native_decide", "implemented_by",
                                                      "extern", "unsafe", "no proof"));
}

TEST(Inventory, InstancesMacrosAndOptionsCountForAllBehindThem) {
  const Files project(
      {"theorem before : 1 = 1 := rfl\ninstance : LE Real := evil\n"
       "theorem behind : 1 = 1 := rfl\n",
       "theorem elsewhere : 1 = 1 := rfl\n"});
  const Inventory inventory = take_inventory(project.files);
  EXPECT_THAT(kinds_of(inventory, "before"), IsEmpty());
  EXPECT_THAT(kinds_of(inventory, "behind"), ElementsAre("instance"));
  EXPECT_THAT(kinds_of(inventory, "elsewhere"), ElementsAre("instance"));
}

TEST(Inventory, LocalOnesEndWithTheirSection) {
  const Files project(
      {"section\nlocal instance : LE Real := evil\ntheorem inside : 1 = 1 := rfl\n"
       "end\ntheorem outside : 1 = 1 := rfl\n",
       "theorem elsewhere : 1 = 1 := rfl\n"});
  const Inventory inventory = take_inventory(project.files);
  EXPECT_THAT(kinds_of(inventory, "inside"), ElementsAre("instance"));
  EXPECT_THAT(kinds_of(inventory, "outside"), IsEmpty());
  EXPECT_THAT(kinds_of(inventory, "elsewhere"), IsEmpty());
}

TEST(Inventory, OptionsInFrontOfOneDeclarationCountForIt) {
  const Files project(
      {"set_option debug.skipKernelTC true in\ntheorem a : 1 = 1 := rfl\n"
       "theorem b : 1 = 1 := rfl\n"});
  const Inventory inventory = take_inventory(project.files);
  EXPECT_THAT(kinds_of(inventory, "a"), ElementsAre("option"));
  EXPECT_THAT(kinds_of(inventory, "b"), IsEmpty());
}

TEST(Inventory, MacrosForTacticsAreHarmless) {
  const Files project(
      {"macro \"go\" : tactic => `(tactic| simp)\n"
       "macro_rules | `(tactic| stop_here) => `(tactic| rfl)\n"
       "set_option maxHeartbeats 400000\ntheorem a : 1 = 1 := by go\n"});
  EXPECT_THAT(take_inventory(project.files).faults, IsEmpty());
}

TEST(Inventory, InstancesCountWhateverTheirClassIsCalled) {
  for (const char* text :
       {"abbrev Comparison := LT\ninstance : Comparison Real := evil\n",
        "class Comparison (α : Type) extends LE α\ninstance : Comparison Real := evil\n",
        "class A (α : Type) extends LE α\nclass B (α : Type) extends A α\ninstance : B Real := e\n",
        "def T := LT Real\n@[instance] def evil : T := ⟨fun _ _ => True⟩\n",
        "instance : StrictOrderedCommRing Real := evil\n",
        "structure P where\n  x : Real\nabbrev Second (a b : Type) := b\n"
        "instance : LT (Second P Real) := evil\n",
        "namespace Mine\nclass LT (α : Type)\nend Mine\ninstance : LT Real := evil\n",
        "instance {α : Type} : LT α := evil\n"}) {
    const Files project({std::string(text) + "theorem behind : 1 = 1 := rfl\n"});
    EXPECT_THAT(kinds_of(take_inventory(project.files), "behind"), ElementsAre("instance")) << text;
  }
}

TEST(Inventory, InstancesForOwnTypesAndOfClassesWithoutOperationsAreHarmless) {
  const Files project(
      {"structure P where\n  x : Real\ninstance : Add P := ⟨fun a _ => a⟩\n"
       "instance : HMul Real P P := ⟨fun _ a => a⟩\ninstance : Coe P Real := ⟨P.x⟩\n"
       "class Small (α : Type) : Prop where\n  out : True\ninstance : Small Real := ⟨trivial⟩\n"
       "instance : Fact (0 < 1) := ⟨one_pos⟩\ninstance : Inhabited Real := ⟨0⟩\n"
       "theorem behind : 1 = 1 := rfl\n"});
  EXPECT_THAT(take_inventory(project.files).faults, IsEmpty());
}

TEST(Inventory, SorriesThatMacrosAndNotationsWriteCountForAllBehindThem) {
  const Files project({"macro \"go\" : tactic => `(tactic| sorry)\ntheorem a : 1 = 1 := by go\n",
                       "local notation \"obvious\" => sorryAx _\ntheorem b : 1 = 1 := obvious\n"});
  const Inventory inventory = take_inventory(project.files);
  EXPECT_THAT(kinds_of(inventory, "a"), ElementsAre("sorry"));
  EXPECT_THAT(kinds_of(inventory, "b"), Contains("sorry"));
}

TEST(Inventory, ConstantsThatStandForProofsAreNoProofs) {
  const Files project(
      {"opaque magic : ∀ x : Real, 0 < x\nopaque f : Real → Real\n"
       "theorem a : p := magic\ntheorem b : p := f\n"});
  EXPECT_THAT(kinds_of(take_inventory(project.files), "a"), ElementsAre("no proof"));
  EXPECT_THAT(kinds_of(take_inventory(project.files), "b"), IsEmpty());
}

TEST(Inventory, ProgramsInProofsAreToldOf) {
  const Files project({"theorem a : 1 = 1 := by run_tac go\ntheorem b : 1 = 1 := a\n"});
  EXPECT_THAT(kinds_of(take_inventory(project.files), "b"), ElementsAre("program"));
}

TEST(Inventory, NotationsThatSayWhatTheyAreCalledAreHarmless) {
  const Files project(
      {"local notation \"log\" => Real.log\nlocal notation \"π\" => Real.pi\n"
       "notation \"⟪\" a \"⟫\" => f a\ntheorem a : 1 = 1 := rfl\n"});
  EXPECT_THAT(take_inventory(project.files).faults, IsEmpty());
  for (const char* text : {"notation \"log\" => Real.exp\n", "notation \"(\" a \")\" => f a\n",
                           "notation a \" < \" b \" else \" c => f a\n", "notation \"0\" => f\n",
                           "notation \"π\" => 3\n"}) {
    const Files changed({text});
    EXPECT_EQ(take_inventory(changed.files).faults.size(), 1U) << text;
  }
}

TEST(Inventory, ManyNamespacesInsideOneAnotherTakeNoLongerThanMany) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "namespace A\n";
  const Files project({text + "theorem a : 1 = 1 := by sorry\n"});
  const Inventory inventory = take_inventory(project.files);
  ASSERT_EQ(inventory.declarations.size(), 1U);
  EXPECT_THAT(kinds_of(inventory, inventory.declarations[0].name), ElementsAre("sorry"));
}

TEST(Inventory, WhatIsAllowedReachesNothing) {
  const Files project({"axiom x : 1 = 1\ntheorem a : 1 = 1 := x\n"});
  const Inventory inventory =
      take_inventory(project.files, [](const Fault& fault) { return fault.declaration == "x"; });
  EXPECT_THAT(kinds_of(inventory, "a"), IsEmpty());
  ASSERT_EQ(inventory.faults.size(), 1U);
  EXPECT_TRUE(inventory.faults[0].is_allowed);
}

TEST(Inventory, WordsInCommentsAndStringsAreNoFaults) {
  const Files project(
      {"/-- sorry -/\ntheorem a : 1 = 1 := rfl -- sorry\n"
       "def s : String := \"axiom sorry\"\ndef sorry_free : Nat := 1\n"});
  EXPECT_THAT(take_inventory(project.files).faults, IsEmpty());
}

}  // namespace
}  // namespace latent::lean
