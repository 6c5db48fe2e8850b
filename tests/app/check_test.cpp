/// `latent check` on Lean files.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/app/command.hpp"

namespace latent::test {
namespace {

CommandResult check(const std::string& text, std::vector<std::string> more = {}) {
  std::vector<std::string> arguments = {"check", write_temporary("a.lean", text)};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_latent(arguments);
}

/// The outcome of the one statement in `text`.
nlohmann::json outcome_of(const std::string& text) {
  const CommandResult result = check(text, {"--json", "--samples", "200"});
  const auto outcomes = nlohmann::json::parse(result.out);
  EXPECT_EQ(outcomes.size(), 2U);
  return outcomes[0];
}

TEST(Check, TrueStatementHolds) {
  const CommandResult result =
      check("theorem t (x : ℝ) (hx : 0 < x) : Real.log x ≤ x - 1 := by sorry\n");
  EXPECT_EQ(result.status, 0) << result.out << result.err;
  EXPECT_NE(result.out.find("holds"), std::string::npos) << result.out;
}

TEST(Check, FalseStatementIsRefutedWithACounterexampleThatIsShown) {
  const CommandResult result = check("theorem t (x : ℝ) : x / x = 1 := by sorry\n");
  EXPECT_EQ(result.status, 1) << result.out << result.err;
  EXPECT_NE(result.out.find("refuted"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("x = 0"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("reproduce: latent check"), std::string::npos) << result.out;
}

TEST(Check, NaturalSubtractionTruncatesAsInLean) {
  const nlohmann::json outcome = outcome_of("theorem t (n : ℕ) : n - 1 + 1 = n := by sorry\n");
  EXPECT_EQ(outcome["verdict"], "refuted");
  EXPECT_EQ(outcome["counterexample"]["n"], "0");
  EXPECT_EQ(outcome["line"], 1);
}

TEST(Check, LogarithmOfNegativesIsAsInLean) {
  EXPECT_EQ(outcome_of("theorem t (x : ℝ) : Real.log (-x) = Real.log x := by sorry\n")["verdict"],
            "holds");
}

TEST(Check, ClosedStatementsAreProvedOrRefuted) {
  EXPECT_EQ(outcome_of("theorem t : (1 : ℝ) / 0 = 0 := by sorry\n")["verdict"], "proved");
  EXPECT_EQ(outcome_of("theorem t : (1 : ℝ) / 2 = 0 := by sorry\n")["verdict"], "refuted");
  EXPECT_EQ(outcome_of("theorem t : 1 / 2 = 0 := by sorry\n")["verdict"], "proved");
}

TEST(Check, UnsupportedStatementSaysWhereAndWhy) {
  const std::string text =
      "theorem t : Filter.Tendsto (fun n : ℕ ↦ (1 : ℝ) / n) Filter.atTop (nhds 0) := by sorry\n";
  const CommandResult result = check(text);
  EXPECT_EQ(result.status, 4) << result.out << result.err;
  EXPECT_NE(result.out.find("a.lean:1:13"), std::string::npos) << result.out;
  EXPECT_EQ(check(text, {"--allow", "unsupported"}).status, 0);
}

TEST(Check, TheFirstOfRefutedUndecidedUnsupportedIsTheStatus) {
  const std::string unsupported = "theorem u : Continuous (fun x : ℝ ↦ x) := by sorry\n";
  const std::string refuted = "theorem r (x : ℝ) : x < x := by sorry\n";
  const std::string holds = "theorem h (x : ℝ) : x ≤ x := by sorry\n";
  EXPECT_EQ(check(holds + unsupported).status, 4);
  EXPECT_EQ(check(unsupported + refuted + holds).status, 1);
}

TEST(Check, DefinitionsOfTheFileAreUnfolded) {
  const std::string text =
      "noncomputable def f (x : ℝ) : ℝ := x ^ 2 + 1\n"
      "theorem t (x : ℝ) : 0 < f x := by sorry\n";
  EXPECT_EQ(outcome_of(text)["verdict"], "holds");
}

TEST(Check, AFileServesThoseThatImportIt) {
  const std::string a = write_temporary("Base.lean", "def two : ℝ := 2\n");
  const std::string b =
      write_temporary("Use.lean", "import Base\ntheorem t (x : ℝ) : two * x = x + x := by sorry\n");
  const CommandResult result = run_latent({"check", b, a});
  EXPECT_EQ(result.status, 0) << result.out << result.err;
}

TEST(Check, ImportsAreFoundBesideTheFile) {
  write_temporary("Beside.lean", "def two : ℝ := 2\ntheorem wrong : two = 3 := by sorry\n");
  const std::string file = write_temporary(
      "Alone.lean", "import Beside\ntheorem t (x : ℝ) : two * x = x + x := by sorry\n");
  const CommandResult result = run_latent({"check", file});
  EXPECT_EQ(result.status, 0) << result.out << result.err;
  EXPECT_NE(result.out.find("1 statements"), std::string::npos) << result.out;
}

TEST(Check, OurOwnStatementFilesHold) {
  const CommandResult result = run_latent(
      {"check", std::string(LATENT_SOURCE_DIR) + "/lean_mirror/Latent", "--samples", "20"});
  EXPECT_EQ(result.status, 0) << result.out << result.err;
  EXPECT_NE(result.out.find("182 hold"), std::string::npos) << result.out;
}

TEST(Check, OutputDoesNotDependOnJobs) {
  std::string text;
  for (int i = 0; i < 12; ++i) {
    text += "theorem t" + std::to_string(i) + " (x : ℝ) (n : ℕ) : x / n ≤ x ^ 2 + " +
            std::to_string(i) + " + (n - 1) := by sorry\n";
  }
  const auto outcomes = [&](const std::string& jobs) {
    auto array =
        nlohmann::json::parse(check(text, {"--json", "--samples", "60", "--jobs", jobs}).out);
    for (nlohmann::json& outcome : array) outcome.erase("seconds");
    return array;
  };
  const nlohmann::json alone = outcomes("1");
  ASSERT_EQ(alone.size(), 13U);
  EXPECT_EQ(alone[3]["name"], "t3");
  EXPECT_EQ(outcomes("5"), alone);
}

TEST(Check, WarningsAreSwitchedOneByOne) {
  const std::string text = "theorem t (n : ℕ) (x : ℝ) (h : 0 < x) : n - 3 ≤ n := by sorry\n";
  const auto rules = [&](std::vector<std::string> options) {
    options.insert(options.end(), {"--json", "--samples", "100"});
    std::string found;
    const auto outcomes = nlohmann::json::parse(check(text, options).out);
    for (const nlohmann::json& warning : outcomes[0]["warnings"]) {
      found += warning["rule"].get<std::string>() + " ";
    }
    return found;
  };
  EXPECT_EQ(rules({}), "L12 L3 L13 ");
  EXPECT_EQ(rules({"--no-warn", "L13,L3"}), "L12 ");
  EXPECT_EQ(rules({"--warn", "L3,L6"}), "L3 ");
  EXPECT_EQ(rules({"--warn", "none"}), "");
  EXPECT_EQ(check(text, {"--warn", "L14"}).status, 2);
}

TEST(Check, WarningsShowTheirPlaceAndLeaveTheStatusAlone) {
  const CommandResult result = check("theorem t (n : ℕ) : n - 3 ≤ n := Nat.sub_le n 3\n");
  EXPECT_EQ(result.status, 0);
  EXPECT_NE(result.out.find("a.lean:1:23: warning: at n = 0 `n - 3` stops at 0"), std::string::npos)
      << result.out;
  EXPECT_NE(result.out.find("[L3]"), std::string::npos) << result.out;
}

TEST(Check, RefutationsTellWhatMayHaveSurprised) {
  const CommandResult result = check("theorem t (n : ℕ) : n - 1 + 1 = n := by sorry\n");
  EXPECT_NE(result.out.find("here `n - 1` stops at 0"), std::string::npos) << result.out;
}

TEST(Check, SummaryCountsUnsupportedByReasonMostFrequentFirst) {
  const CommandResult result = check(
      "theorem a : Continuous (fun x : ℝ ↦ x) := by sorry\n"
      "theorem b : Summable (fun n : ℕ ↦ (n : ℝ)) := by sorry\n"
      "theorem c : Summable (fun n : ℕ ↦ (n : ℝ)) := by sorry\n"
      "theorem d (x : ℝ) : x ≤ x := by sorry\n");
  EXPECT_NE(result.out.find("       1  holds\n       3  unsupported\n"), std::string::npos)
      << result.out;
  EXPECT_NE(result.out.find("             2  `Summable` is outside what is read (infinite sums)\n"
                            "             1  `Continuous` is outside what is read (topology)\n"),
            std::string::npos)
      << result.out;
}

TEST(Check, JsonEndsWithTheSummary) {
  const CommandResult result = check(
      "theorem a : Continuous (fun x : ℝ ↦ x) := by sorry\n"
      "theorem b : Summable (fun n : ℕ ↦ (n : ℝ)) := by sorry\n"
      "theorem c : Summable (fun n : ℕ ↦ (n : ℝ)) := by sorry\n"
      "theorem d (x : ℝ) : x ≤ x := by sorry\n",
      {"--json"});
  const nlohmann::json summary = nlohmann::json::parse(result.out).back().at("summary");
  EXPECT_EQ(summary["verdicts"], (nlohmann::json{{"holds", 1}, {"unsupported", 3}}));
  EXPECT_EQ(summary["unsupported"][0]["count"], 2);
  EXPECT_EQ(summary["unsupported"][0]["reason"],
            "`Summable` is outside what is read (infinite sums)");
}

TEST(Check, TimeLimitHoldsWithinOneEvaluation) {
  const CommandResult result = check(
      "theorem t (x : ℝ) : ∑ i ∈ Finset.range 900000, Real.sin (x + i) ≤ 900000 := by sorry\n",
      {"--json", "--time-limit", "1"});
  const nlohmann::json outcome = nlohmann::json::parse(result.out)[0];
  EXPECT_NE(outcome["verdict"], "refuted");
  EXPECT_LT(outcome["seconds"].get<double>(), 10) << outcome;
}

TEST(Check, TimeLimitHoldsWhereEachInputIsCostlyToDraw) {
  const CommandResult result = check(
      "theorem t {S : Set ℕ} (hb : 0 ∈ S) (h : ∀ k : ℕ, k ∈ S → k + 1 ∈ S) (n : ℕ) : n ∈ S := "
      "by sorry\n",
      {"--json", "--time-limit", "0.5"});
  const nlohmann::json outcome = nlohmann::json::parse(result.out)[0];
  EXPECT_NE(outcome["verdict"], "refuted");
  EXPECT_LT(outcome["seconds"].get<double>(), 10) << outcome;
}

TEST(Check, UnreadableInputEndsWithTwoAndAReason) {
  const CommandResult result = run_latent({"check", "/nonexistent/a.lean"});
  EXPECT_EQ(result.status, 2);
  EXPECT_NE(result.err.find("/nonexistent/a.lean"), std::string::npos) << result.err;
  EXPECT_EQ(check("/- never closed\ntheorem t : True := by sorry").status, 2);
}

TEST(Check, DeepNestingIsReportedAndNothingCrashes) {
  const std::string deep = "theorem t : " + std::string(100000, '(') + "1" +
                           std::string(100000, ')') + " = 1 := by sorry\n";
  const CommandResult result = check(deep);
  EXPECT_EQ(result.status, 4) << result.err;
  std::string longsum = "theorem t : (0 : ℝ) < 1";
  for (int i = 0; i < 20000; ++i) longsum += " + 1";
  const CommandResult sum = check(longsum + " := by sorry\n");
  EXPECT_TRUE(sum.status == 4 || sum.status == 0) << sum.status << sum.err;
}

}  // namespace
}  // namespace latent::test
