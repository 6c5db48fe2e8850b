/// Fingerprints of statements, and what is said where they change.
#include "app/against/drift.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/app/command.hpp"

namespace latent::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* k_first = R"(import Mathlib

namespace A

noncomputable def f (x : ℝ) : ℝ := Real.log x

theorem one (x : ℝ) (h : 1 < x) : 0 < f x := by simp
theorem two (x y : ℝ) (h : 0 < x) (g : x < y) : f x < f y := by simp
theorem three (x : ℝ) : f (x * 1) = f x := by simp

end A
)";

std::string folder_with(const std::map<std::string, std::string>& files) {
  const std::string folder = temporary_path("drift");
  fs::remove_all(folder);
  for (const auto& [path, text] : files) {
    fs::create_directories((fs::path(folder) / path).parent_path());
    std::ofstream(fs::path(folder) / path) << text;
  }
  return folder;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

/// The changes from `before` to `after` by the names of the statements, and the exit status.
struct Seen {
  std::map<std::string, std::string> changes;
  std::string out;
};

Seen change(const std::map<std::string, std::string>& before,
            const std::map<std::string, std::string>& after) {
  const std::string baseline = temporary_path("baseline.json");
  fs::remove(baseline);
  const auto run = [&](const std::map<std::string, std::string>& files) {
    return run_latent(
        {"audit", "--against", folder_with(files), "--no-run", "--json", "--baseline", baseline});
  };
  EXPECT_TRUE(nlohmann::json::parse(run(before).out)["baseline"]["recorded"]);
  const CommandResult result = run(after);
  const nlohmann::json report = nlohmann::json::parse(result.out);
  Seen seen{{}, result.out};
  bool fails = false;
  for (const auto& one : report["baseline"]["changes"]) {
    seen.changes[one["name"].get<std::string>()] = one["change"].get<std::string>();
    fails = fails || (one["change"] != "renamed" && one["change"] != "added");
  }
  EXPECT_EQ(report["exit_status"] == 1, fails) << result.out;
  return seen;
}

TEST(Drift, ReformattingRenamingAndMovingAreNoChange) {
  std::string text = k_first;
  text = replaced(text, "theorem one (x : ℝ) (h : 1 < x) : 0 < f x := by simp",
                  "-- a comment\ntheorem one : ∀ a : ℝ,\n    a > 1 → 0 < f a := by\n  positivity");
  text = replaced(text, "(h : 0 < x) (g : x < y)", "(g : x < y) (h : 0 < x)");
  EXPECT_TRUE(change({{"A.lean", k_first}}, {{"A.lean", text}}).changes.empty());
  EXPECT_TRUE(change({{"A.lean", k_first}}, {{"B/Other.lean", k_first}}).changes.empty());
  const std::string split = replaced(k_first, "Real.log x", "g x");
  const std::string with = replaced(split, "noncomputable def f",
                                    "noncomputable def g (y : ℝ) : ℝ := Real.log y\n\n"
                                    "noncomputable def f");
  EXPECT_TRUE(change({{"A.lean", k_first}}, {{"A.lean", with}}).changes.empty());
}

TEST(Drift, TellsStrongerFromWeaker) {
  const auto changed = [](const std::string& from, const std::string& to) {
    return change({{"A.lean", k_first}}, {{"A.lean", replaced(k_first, from, to)}}).changes;
  };
  using Changes = std::map<std::string, std::string>;
  EXPECT_EQ(changed("(h : 1 < x) : 0 < f x", "(h : 2 < x) : 0 < f x"),
            (Changes{{"A.one", "weaker"}}));
  EXPECT_EQ(changed("(h : 0 < x) (g : x < y)", "(g : x < y)"), (Changes{{"A.two", "stronger"}}));
  EXPECT_EQ(changed("(h : 1 < x) : 0 < f x", "(h : 1 < x) : 0 ≤ f x"),
            (Changes{{"A.one", "weaker"}}));
  EXPECT_EQ(changed("f (x * 1) = f x", "f (1 * x) = f x"), (Changes{{"A.three", "equivalent"}}));
}

TEST(Drift, ADefinitionThatChangesChangesWhatRestsOnIt) {
  const auto seen = change({{"A.lean", k_first}},
                           {{"A.lean", replaced(k_first, "Real.log x", "Real.log x + 1")}});
  EXPECT_EQ(seen.changes.size(), 3U) << seen.out;
}

TEST(Drift, NewNamesForOldStatementsAreTold) {
  const auto seen =
      change({{"A.lean", k_first}}, {{"A.lean", replaced(k_first, "theorem one", "theorem uno")}});
  EXPECT_EQ(seen.changes, (std::map<std::string, std::string>{{"A.uno", "renamed"}}));
}

TEST(Drift, ExchangedNamesAreChanges) {
  std::string text = replaced(k_first, "theorem one", "theorem tmp");
  text = replaced(replaced(text, "theorem three", "theorem one"), "theorem tmp", "theorem three");
  const auto seen = change({{"A.lean", k_first}}, {{"A.lean", text}});
  EXPECT_TRUE(seen.changes.contains("A.one")) << seen.out;
  EXPECT_TRUE(seen.changes.contains("A.three")) << seen.out;
}

TEST(Drift, WhatIsGoneFails) {
  const auto seen =
      change({{"A.lean", k_first}},
             {{"A.lean",
               replaced(k_first, "theorem one (x : ℝ) (h : 1 < x) : 0 < f x := by simp\n", "")}});
  EXPECT_EQ(seen.changes, (std::map<std::string, std::string>{{"A.one", "removed"}}));
}

TEST(Drift, StatementsThatAreNotReadGoByTheirWords) {
  const std::string odd = "theorem odd : Tendsto f atTop (𝓝 0) := by simp\n";
  const std::string spaced = "theorem odd :\n    Tendsto f  atTop (𝓝 0) := by aesop\n";
  const std::string other = "theorem odd : Tendsto f atTop (𝓝 1) := by simp\n";
  EXPECT_TRUE(change({{"A.lean", odd}}, {{"A.lean", spaced}}).changes.empty());
  EXPECT_EQ(change({{"A.lean", odd}}, {{"A.lean", other}}).changes,
            (std::map<std::string, std::string>{{"odd", "incomparable"}}));
}

TEST(Baseline, ThatWasChangedByHandIsRefused) {
  const std::string path = temporary_path("tampered.json");
  fs::remove(path);
  EXPECT_EQ(run_latent({"audit", "--baseline", path}).status, 0);
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  std::ofstream(path) << replaced(text.str(), "0 < β", "0 < 2 * β");
  const CommandResult result = run_latent({"audit", "--baseline", path});
  EXPECT_EQ(result.status, 2);
  EXPECT_NE(result.err.find("changed by hand"), std::string::npos) << result.err;
}

TEST(Baseline, OfOurOwnStatementsHolds) {
  const std::string path = temporary_path("ours.json");
  fs::remove(path);
  EXPECT_EQ(run_latent({"audit", "--baseline", path}).status, 0);
  const CommandResult again = run_latent({"audit", "--baseline", path});
  EXPECT_EQ(again.status, 0);
  EXPECT_NE(again.out.find("182 unchanged"), std::string::npos) << again.out;
}

}  // namespace
}  // namespace latent::test
