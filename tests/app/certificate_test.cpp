/// Certificates of refutations: written by `check`, verified by `replay`.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/app/command.hpp"

namespace latent::test {
namespace {

using nlohmann::json;

constexpr const char* k_false = R"(def half (x : ℝ) : ℝ := x / 2
def quarter (x : ℝ) : ℝ := half (half x)
theorem scaled (x y : ℝ) (h : 0 < x ∧ x < 1) (hy : y ≠ 0) : quarter x * y < x * y := by sorry
theorem truncated (n : ℕ) : n - 1 + 1 = n := by sorry
theorem terms (H : ℕ) (f : ℕ → ℝ) : ∑ i ∈ Finset.range H, f i ≤ 3 := by sorry
theorem closed : Real.log 2 < 1 / 2 := by sorry
theorem fine (x : ℝ) : 0 ≤ x ^ 2 := by sorry
theorem pole (x : ℝ) (h : 0 < x) (hx : x ≤ Real.pi / 2) : 0 < Real.tan x := by sorry
theorem given (f : ℝ → ℝ) (hf : ∀ x, f x = Real.exp x) (a : ℝ) : f a < 2 := by sorry
theorem pigeons (f : Fin 2 → Fin 2) : f 0 = 0 ∨ f 1 = 1 := by sorry
)";

constexpr const char* k_taken_apart = R"(structure Model where
  ρ : ℝ
  hρ : 1 < ρ
def Model.gain (m : Model) : ℝ := Real.log m.ρ
def fib : ℕ → ℕ
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)
theorem gains (m : Model) : 1 < m.gain := by sorry
theorem fibs (n : ℕ) : n ≤ fib n := by sorry
theorem pairs (p : ℝ × ℝ) : p.1 ≤ p.2 := by sorry
theorem wraps (i : Fin 3) : i < i + 1 := by sorry
)";

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Runs `check` over the false statements; gives the folder of certificates.
std::string certificates(const char* statements = k_false) {
  const std::string folder = temporary_path("certificates");
  std::filesystem::remove_all(folder);
  const std::string file = write_temporary("false.lean", statements);
  const CommandResult result =
      run_latent({"check", file, "--samples", "200", "--certificates", folder});
  EXPECT_EQ(result.status, 1) << result.err;
  return folder;
}

json certificate(const std::string& name) {
  return json::parse(contents(certificates() + "/" + name + ".json"));
}

CommandResult replay(const json& content) {
  return run_latent({"replay", write_temporary("certificate.json", content.dump())});
}

TEST(Certificate, CarriesRecursionsAndWhatHasComponents) {
  const std::string folder = certificates(k_taken_apart);
  for (const char* name : {"gains", "fibs", "pairs", "wraps"}) {
    const CommandResult result = run_latent({"replay", folder + "/" + name + ".json"});
    EXPECT_EQ(result.status, 0) << name << result.out << result.err;
  }
  const std::string lean = json::parse(contents(folder + "/gains.json")).at("lean");
  EXPECT_NE(lean.find("∀ «m.ρ» : ℝ, 1 < «m.ρ» → 1 < Model.gain «m.ρ»"), std::string::npos) << lean;
  const std::string fib = json::parse(contents(folder + "/fibs.json")).at("lean");
  EXPECT_NE(fib.find("fib (n - 2) + fib (n - 2 + 1)\ndecreasing_by"), std::string::npos) << fib;
}

TEST(Certificate, IsConfirmedWhereHypothesesSayWhatFunctionsAre) {
  const std::string folder = certificates(
      "theorem doubled (f : ℝ → ℝ) (hf : ∀ x, f x = 2 * x + 1) : f (f 1) = 6 := by sorry\n"
      "theorem member (S : ℝ → Prop) (hS : ∀ x, S x ↔ x = 1 ∨ x = 2) (x : ℝ) (hx : S x) :\n"
      "    x ≤ 1 := by sorry\n");
  for (const char* name : {"doubled", "member"}) {
    const CommandResult result = run_latent({"replay", folder + "/" + name + ".json"});
    EXPECT_EQ(result.status, 0) << name << result.out << result.err;
  }
}

TEST(Certificate, KeepsDefinitionsApartFromOperationsOfTheirName) {
  const std::string folder = certificates(
      "noncomputable def Real.max (a b : ℝ) : ℝ := a ⊔ b\n"
      "theorem second (x y : ℝ) : Real.max x y = y := by sorry\n");
  const CommandResult result = run_latent({"replay", folder + "/second.json"});
  EXPECT_EQ(result.status, 0) << result.out << result.err;
}

TEST(Certificate, EveryRefutationHasOneThatReplays) {
  const std::string folder = certificates();
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    ++count;
    const CommandResult result = run_latent({"replay", entry.path().string()});
    EXPECT_EQ(result.status, 0) << result.out << result.err;
    EXPECT_NE(result.out.find("confirmed: every hypothesis holds"), std::string::npos);
  }
  EXPECT_EQ(count, 7U) << "scaled, truncated, terms, closed, pole, given, pigeons, but not fine";
}

TEST(Certificate, StandsByItself) {
  const json scaled = certificate("scaled");
  const std::string lean = scaled["lean"];
  EXPECT_LT(lean.find("def half"), lean.find("def quarter"));
  EXPECT_LT(lean.find("def quarter"), lean.find("theorem refuted"));
}

TEST(Certificate, ValuesThatDoNotRefuteAreNotConfirmed) {
  json changed = certificate("truncated");
  changed["witness"][0]["value"] = "7";
  const CommandResult conclusion_holds = replay(changed);
  EXPECT_EQ(conclusion_holds.status, 1);
  EXPECT_NE(conclusion_holds.out.find("not confirmed"), std::string::npos);
  json outside = certificate("scaled");
  outside["witness"][0]["value"] = "-2";
  outside["witness"][1]["value"] = "1";
  EXPECT_EQ(replay(outside).status, 1) << "the conclusion is false there, but so is 0 < x";
}

TEST(Certificate, AnotherStatementIsNotConfirmed) {
  json changed = certificate("truncated");
  changed["lean"] = "theorem refuted : ∀ n : ℕ, n + 1 - 1 = n := by sorry";
  EXPECT_EQ(replay(changed).status, 1);
}

TEST(Certificate, WhatIsNoneIsRefusedWithAReason) {
  const json good = certificate("truncated");
  const auto refused = [&](const char* path, const json& value, const char* reason) {
    json bad = good;
    bad[json::json_pointer(path)] = value;
    const CommandResult result = replay(bad);
    EXPECT_EQ(result.status, 2) << path << result.out;
    EXPECT_NE(result.err.find(reason), std::string::npos) << result.err;
  };
  refused("/witness/0/value", "1/0", "divides by 0");
  refused("/witness/0/value", "-1", "is none for n : ℕ");
  refused("/witness/0/value", "1/2", "is none for n : ℕ");
  refused("/witness/0/value", "0x10", "not a fraction");
  refused("/witness/0/value", "", "not a fraction");
  refused("/witness/0/value", 3, "not a certificate");
  refused("/witness/0/name", "m", "is none for n : ℕ");
  refused("/witness", json::array(), "0 values for 1 variables");
  refused("/certificate", 2, "another format");
  refused("/lean", "theorem refuted : (((", "not understood");
  refused("/lean", "def nothing : ℕ := 1", "no theorem 'refuted'");
  for (const char* text : {"", "{", "[]", "{\"certificate\": 1}"}) {
    EXPECT_EQ(run_latent({"replay", write_temporary("broken.json", text)}).status, 2) << text;
  }
  EXPECT_EQ(run_latent({"replay", "/nonexistent.json"}).status, 2);
}

TEST(Certificate, LeanIsAskedToConfirm) {
  const std::string file = write_temporary("false.lean", k_false);
  const std::string confirmation = temporary_path("confirm.lean");
  run_latent({"check", file, "--samples", "200", "--emit-lean", confirmation});
  const std::string text = contents(confirmation);
  EXPECT_NE(text.find("example : ¬ (∀ n : ℕ, n - 1 + 1 = n) :=\n"
                      "  fun h => absurd (h (0 : ℕ)) (by norm_num)\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("(by norm_num [half, quarter])"), std::string::npos) << text;
  EXPECT_NE(text.find("h (Real.pi / 2 : ℝ) "), std::string::npos) << text;
  EXPECT_EQ(run_latent({"check", confirmation, "--samples", "5"}).err, "") << "it is Lean";
}

TEST(Certificate, AFolderThatCannotBeWrittenIsAnError) {
  const std::string file = write_temporary("false.lean", k_false);
  const CommandResult result = run_latent({"check", file, "--certificates", "/proc/nothing"});
  EXPECT_EQ(result.status, 2);
  EXPECT_NE(result.err.find("cannot be written"), std::string::npos) << result.err;
}

}  // namespace
}  // namespace latent::test
