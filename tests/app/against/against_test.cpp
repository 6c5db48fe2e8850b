/// `latent audit --against`: claims, suggestions, what it writes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/app/command.hpp"

namespace latent::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* k_alpha = "noncomputable def strength (b r : ℝ) : ℝ := b * Real.log r\n\n";

std::string project(const std::string& body) {
  const std::string folder = temporary_path("their_project");
  fs::remove_all(folder);
  fs::create_directories(folder);
  std::ofstream(fs::path(folder) / "Theirs.lean") << "import Mathlib\n\nnamespace Theirs\n\n"
                                                  << body << "\nend Theirs\n";
  std::ofstream(fs::path(folder) / "lean-toolchain") << "leanprover/lean4:v4.12.0\n";
  return folder;
}

struct Audited {
  int status;
  json report;
};

Audited audit(const std::string& folder, const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments = {"audit", "--against", folder, "--json", "--samples", "30"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const CommandResult result = run_latent(arguments);
  return {result.status, json::parse(result.out, nullptr, false)};
}

const std::string k_positive =
    std::string(k_alpha) +
    "theorem positive {r b : ℝ} (h : r > 1 ∧ 0 < b) : strength b r > 0 := by positivity\n";

TEST(Against, WhatIsStatedAlikeIsMatchedWhateverItIsCalled) {
  const Audited run = audit(project(k_positive));
  EXPECT_EQ(run.status, 0);
  ASSERT_EQ(run.report["matches"].size(), 1U) << run.report.dump(1);
  EXPECT_EQ(run.report["matches"][0]["ours"], "ScalingExponent.alpha_pos");
  EXPECT_EQ(run.report["matches"][0]["class"], "identical");
  EXPECT_EQ(run.report["executions"][0]["verdict"], "holds");
}

TEST(Against, AuditJsonClaimsAndIsHeldToIt) {
  const std::string folder = project(k_positive);
  std::ofstream(fs::path(folder) / "audit.json")
      << R"({"theorems": {"ScalingExponent.alpha_upper": "Theirs.positive"}, "expect": 2})";
  const Audited run = audit(folder);
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.report["matches"][0]["how"], "mapping");
  // What they prove is true whatever is claimed: it says less.
  EXPECT_EQ(run.report["matches"][0]["class"], "theirs weaker");
  EXPECT_EQ(run.report["counts"]["expected_theorems"], 2);
}

TEST(Against, AClaimOfNothingIsMissing) {
  const std::string mapping =
      write_temporary("claims.json", R"({"theorems": {"alpha_pos": "Theirs.nowhere"}})");
  const Audited run = audit(project(k_positive), {"--mapping", mapping});
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.report["matches"][0]["class"], "missing");
}

TEST(Against, ClaimsThatCannotBeReadAreUsageErrors) {
  for (const char* text : {"{", "[]", R"({"theorem": {}})", R"({"theorems": {"alpha_pos": 1}})",
                           R"({"theorems": {"no_such_theorem": "a"}})"}) {
    const std::string mapping = write_temporary("claims.json", text);
    EXPECT_EQ(audit(project(k_positive), {"--mapping", mapping}).status, 2) << text;
  }
  EXPECT_EQ(audit("/nonexistent").status, 2);
}

TEST(Against, WhatIsAskedForWronglyIsAUsageErrorThatSaysWhatToDo) {
  const std::string folder = project(k_positive);
  const auto error_of = [&](const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {"audit", "--no-run", "--against"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const CommandResult result = run_latent(arguments);
    EXPECT_EQ(result.status, 2) << result.out;
    return result.err;
  };
  using ::testing::HasSubstr;
  EXPECT_THAT(error_of({folder, "--expect", "-3"}), HasSubstr("--expect"));
  EXPECT_THAT(error_of({folder, "--allow", "sorrry"}), HasSubstr("docs/audit.md lists them"));
  EXPECT_THAT(error_of({folder + "/Theirs.lean"}), HasSubstr("give the folder"));
  EXPECT_THAT(error_of({folder + "/nowhere"}), HasSubstr("is not there"));
  for (const char* option : {"--html", "--junit", "--sarif", "--emit-lean", "--baseline"}) {
    EXPECT_THAT(error_of({folder, option, "/nonexistent/report"}), HasSubstr("cannot be written"))
        << option;
  }
}

TEST(Against, ATheoremThatIsStrongerPasses) {
  const Audited run = audit(
      project(std::string(k_alpha) + "theorem alpha_upper (b r : ℝ) (h : 0 ≤ b) (_ : 0 ≤ r) : "
                                     "strength b r ≤ b * (r - 1) := by simp\n"),
      {"--no-run"});
  EXPECT_EQ(run.status, 0) << run.report.dump(1);
  EXPECT_EQ(run.report["matches"][0]["class"], "theirs stronger");
}

TEST(Against, OnlySuggestionsHaveAStatusOfTheirOwn) {
  const Audited run =
      audit(project(std::string(k_alpha) + "theorem positive (b r : ℝ) (h : 0 < b) (_ : 1 < r) : "
                                           "0 < Real.log r * b := by simp\n"));
  EXPECT_EQ(run.status, 3) << run.report.dump(1);
  EXPECT_TRUE(run.report["matches"].empty());
  EXPECT_FALSE(run.report["suggestions"].empty());
}

TEST(Against, AnAllowedAxiomCountsNotAtAll) {
  const std::string folder = project("axiom clt : ∀ x : ℝ, x = x\n\n" + k_positive);
  EXPECT_EQ(audit(folder).status, 1);
  EXPECT_EQ(audit(folder, {"--allow-axiom", "clt"}).status, 0);
  EXPECT_EQ(audit(folder, {"--allow-axiom", "Theirs.clt"}).status, 0);
  EXPECT_EQ(audit(folder, {"--allow-axiom", "other"}).status, 1);
}

TEST(Against, AnEmptyListIsAFailure) { EXPECT_EQ(audit(project("def a : ℕ := 1\n")).status, 1); }

TEST(Against, EveryReportSaysWhatItCannotSee) {
  const std::string folder = project(k_positive);
  const CommandResult text = run_latent({"audit", "--against", folder, "--no-run"});
  EXPECT_NE(text.out.find("does not run Lean"), std::string::npos) << text.out;
  EXPECT_FALSE(audit(folder, {"--no-run"}).report["limits"].empty());
}

TEST(Against, OurOwnFilesAreStatedAndNotProved) {
  const Audited run = audit(std::string(LATENT_SOURCE_DIR) + "/lean_mirror",
                            {"--no-run", "--allow", "only-stated", "--allow", "count"});
  EXPECT_EQ(run.status, 0) << run.report["findings"].dump(1);
  EXPECT_EQ(run.report["matches"].size(), 182U);
  for (const json& match : run.report["matches"]) EXPECT_EQ(match["class"], "identical");
}

TEST(Against, OneTheoremThatStatesTwoOfOursIsPairedWithOneAndTellsOfTheOther) {
  const std::string fewer =
      " (a b e : ℝ) (h : 1 < a) (g : a < b) (i : 0 < e) (j : e < 1) :\n"
      "    Real.log (1 / e) / Real.log b < Real.log (1 / e) / Real.log a := by simp\n";
  const Audited one = audit(project("theorem fewer" + fewer), {"--no-run"});
  EXPECT_EQ(one.status, 0) << one.report.dump(1);
  ASSERT_EQ(one.report["matches"].size(), 1U);
  EXPECT_EQ(one.report["matches"][0]["ours"], "LatentNumber.nStar_strictAnti_rho");
  EXPECT_EQ(one.report["matches"][0]["twins"], json({"Safety.nStar_reward_gt"}));
  const auto& findings = one.report["findings"];
  EXPECT_TRUE(std::any_of(findings.begin(), findings.end(), [](const json& f) {
    return f["rule"] == "twin" && f["level"] == "note" &&
           f["message"].get<std::string>().find("Safety.nStar_reward_gt") != std::string::npos;
  })) << findings.dump(1);
  // The name tells which of both is meant.
  const Audited named = audit(project("theorem nStar_reward_gt" + fewer), {"--no-run"});
  EXPECT_EQ(named.report["matches"][0]["ours"], "Safety.nStar_reward_gt");
  const Audited two = audit(project("theorem fewer" + fewer + "theorem less" + fewer),
                            {"--no-run", "--allow", "duplicate"});
  EXPECT_EQ(two.report["matches"].size(), 2U);
  EXPECT_EQ(two.report["ours_only"].size(), 180U);
}

TEST(Against, AStatementThatAssumesItselfIsTrivialHoweverItIsWritten) {
  const std::string head =
      std::string(k_alpha) + "def Positive : Prop := ∀ b r : ℝ, 0 < b → 1 < r → 0 < strength b r\n";
  for (const char* text :
       {"theorem alpha_pos : Positive → Positive := id\n",
        "theorem alpha_pos (h : Positive) (r b : ℝ) (i : r > 1) (j : 0 < b) : strength b r > 0 := "
        "h b r j i\n",
        "theorem alpha_pos (h : ∀ s > 1, ∀ c > 0, 0 < c * Real.log s) : Positive := by simp\n"}) {
    const Audited run = audit(project(head + text), {"--no-run"});
    EXPECT_EQ(run.status, 1) << text;
    EXPECT_EQ(run.report["counts"]["trivial"], 1) << text << run.report.dump(1);
  }
  // Another assumption is none of the kind.
  const Audited other = audit(
      project(head + "theorem alpha_pos (h : ∀ x > 1, 0 < Real.log x) : Positive := by simp\n"),
      {"--no-run"});
  EXPECT_EQ(other.report["counts"]["trivial"], 0);
}

TEST(Against, OptionsAndReleaseAreThoseOfTheProjectWhereverTheAuditRuns) {
  const std::string folder =
      project(std::string(k_alpha) +
              "variable (b r : ℝ) (h : r < 1)\n"
              "theorem alpha_pos (i : 0 < b) (j : 1 < r) : 0 < strength b r := by linarith\n");
  EXPECT_EQ(audit(folder).status, 0);
  std::ofstream(fs::path(folder) / "lean-toolchain") << "leanprover/lean4:v4.9.0\n";
  EXPECT_EQ(audit(folder).report["matches"][0]["class"], "theirs weaker");
}

TEST(Against, WhatLakeFetchedIsNotRead) {
  const std::string folder = project(k_positive);
  const fs::path fetched = fs::path(folder) / ".lake" / "packages" / "other";
  fs::create_directories(fetched);
  std::ofstream(fetched / "Other.lean") << "axiom nothing : False\n";
  const Audited run = audit(folder);
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.report["files"].size(), 1U);
}

TEST(Against, EmittedLeanBringsHypothesesIntoOurOrder) {
  const std::string file = temporary_path("confirm.lean");
  audit(project(k_positive), {"--no-run", "--emit-lean", file});
  std::stringstream text;
  text << std::ifstream(file).rdbuf();
  const std::string written = text.str();
  EXPECT_NE(written.find("import Theirs"), std::string::npos) << written;
  EXPECT_NE(written.find("import Latent.ScalingExponent"), std::string::npos) << written;
  EXPECT_NE(written.find("example : Latent.ScalingExponent.alpha_pos :=\n"
                         "  fun x0 x1 h1 h2 => @Theirs.positive x1 x0 (And.intro h2 h1)"),
            std::string::npos)
      << written;
}

TEST(Against, EmittedTranscriptionUsesOurDefinitions) {
  const CommandResult result =
      run_latent({"audit", "--against", project(k_positive), "--emit-cpp", "positive"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_NE(result.out.find("const Variable r = real(\"r\");"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("theory.theorem(\"positive\", given(1 < r, 0 < b),\n"
                            "               0 < scaling_exponent().alpha(b, r));"),
            std::string::npos)
      << result.out;
}

TEST(Against, EmittedCoqHasTheDefinitionsThatItNeeds) {
  const CommandResult result =
      run_latent({"audit", "--against", project(k_positive), "--emit-coq", "Theirs.positive"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_NE(result.out.find("Definition strength (b : R) (r : R) : R := b * Rlog r."),
            std::string::npos)
      << result.out;
  EXPECT_NE(result.out.find("Definition Theirs_positive : Prop :="), std::string::npos)
      << result.out;
}

TEST(Against, NamesThatAreNotThereAreUsageErrors) {
  for (const char* option : {"--emit-cpp", "--emit-coq"}) {
    EXPECT_EQ(run_latent({"audit", "--against", project(k_positive), option, "nobody"}).status, 2);
  }
}

TEST(Against, TheSeedAloneDecidesWhatIsReported) {
  const std::string folder = project(
      std::string(k_alpha) +
      "theorem alpha_pos (b r : ℝ) (h : 0 < b) (_ : 1 < r) : 0 < strength b r - 1 := sorry\n");
  const std::vector<std::string> base = {"audit",     "--against", folder,  "--json",
                                         "--samples", "30",        "--jobs"};
  auto one = base;
  one.emplace_back("1");
  auto two = base;
  two.emplace_back("2");
  EXPECT_EQ(run_latent(one).out, run_latent(two).out);
}

TEST(Against, TextThatIsNotLeanNeitherCrashesNorPasses) {
  for (const char* text : {"\xff\xfe theorem", "theorem x : := ) ( }", "/- never closed",
                           "theorem a : \"", "«", "def a := a\ntheorem b : a = a := rfl\n"}) {
    const Audited run = audit(project(text), {"--no-run"});
    EXPECT_TRUE(run.status == 1 || run.status == 3 || run.status == 4) << text << run.status;
  }
}

}  // namespace
}  // namespace latent::test
