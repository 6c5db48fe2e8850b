/// `latent audit` on our statement files, and on copies with one change.
#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "tests/app/command.hpp"

namespace latent::test {
namespace {

namespace fs = std::filesystem;

const std::string k_mirror = std::string(LATENT_SOURCE_DIR) + "/lean_mirror";

std::string read(const fs::path& path) {
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

/// A copy of the Lean files in which `from`, which occurs exactly once in the file of `module`, is
/// replaced by `to`.
std::string changed_copy(const std::string& module, const std::string& from,
                         const std::string& to) {
  const fs::path folder = fs::path(write_temporary("marker", "")).parent_path() / "mirror";
  fs::remove_all(folder);
  fs::create_directories(folder);
  fs::copy(k_mirror + "/Latent", folder / "Latent");
  const fs::path file = folder / "Latent" / (module + ".lean");
  std::string text = read(file);
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  EXPECT_EQ(text.find(from, at + 1), std::string::npos) << from << " occurs more than once";
  if (at != std::string::npos) text.replace(at, from.size(), to);
  std::ofstream(file) << text;
  return folder.string();
}

CommandResult audit(const std::string& folder) { return run_latent({"audit", "--lean", folder}); }

struct Change {
  const char* what;
  const char* module;
  const char* from;
  const char* to;

  friend void PrintTo(const Change& change, std::ostream* out) { *out << change.what; }
};

constexpr Change k_changes[] = {
    {"relation: strict for weak", "LatentNumber", "1 ≤ ρ → coeff ρ k ≤ 1", "1 ≤ ρ → coeff ρ k < 1"},
    {"relation: weak for strict", "LatentNumber", "0 < ε → ε < 1 → 0 < nStar ρ ε",
     "0 < ε → ε < 1 → 0 ≤ nStar ρ ε"},
    {"relation: turned round", "LatentNumber", "partialSum ρ N < tail ρ 0",
     "partialSum ρ N > tail ρ 0"},
    {"relation: equality for inequality", "LatentNumber", "coeff ρ (modes ρ ε) ≤ ε",
     "coeff ρ (modes ρ ε) = ε"},
    {"hypothesis: strict for weak", "ScalingExponent", "0 ≤ β → 0 < ρ → alpha β ρ ≤",
     "0 < β → 0 < ρ → alpha β ρ ≤"},
    {"hypothesis: dropped", "LatentNumber", "ρ ≠ 1 → partialSum ρ N = (1", "partialSum ρ N = (1"},
    {"hypothesis: dropped at the end", "LatentNumber", "N < modes ρ ε → ε < coeff ρ N",
     "ε < coeff ρ N"},
    {"hypothesis: added", "LatentNumber", "1 < ρ → 0 < tail ρ N", "1 < ρ → 0 < N → 0 < tail ρ N"},
    {"constant: in a hypothesis", "LatentNumber", "(k : ℕ), 0 < ρ → 0 < coeff ρ k",
     "(k : ℕ), 1 < ρ → 0 < coeff ρ k"},
    {"constant: in a conclusion", "LatentNumber", "tail ρ (N + 1) = tail ρ N / ρ",
     "tail ρ (N + 2) = tail ρ N / ρ"},
    {"constant: in a definition", "LatentNumber", "ℝ := (1 / ρ) ^ k", "ℝ := (2 / ρ) ^ k"},
    {"variables: swapped in a call", "LatentNumber", "truncError ρ (nStar ρ ε) = ε",
     "truncError ρ (nStar ε ρ) = ε"},
    {"variables: swapped indices", "LatentNumber", "nStar ρ₂ ε < nStar ρ₁ ε",
     "nStar ρ₁ ε < nStar ρ₂ ε"},
    {"variables: one for another", "LatentNumber", "nStar ρ ε ≤ x)", "nStar ρ x ≤ x)"},
    {"definition: index one further", "LatentNumber", "∑ k ∈ Finset.range N, coeff ρ k",
     "∑ k ∈ Finset.range (N + 1), coeff ρ k"},
    {"definition: sign", "LatentNumber", "ℝ := ρ ^ (-x)", "ℝ := ρ ^ x"},
    {"definition: reciprocal", "LatentNumber", "Real.log (1 / ε) / Real.log ρ",
     "Real.log ε / Real.log ρ"},
    {"definition: floor for ceiling", "LatentNumber", "⌈nStar ρ ε⌉₊", "⌊nStar ρ ε⌋₊"},
    {"definition: order of parameters", "LatentNumber", "def nStar (ρ ε : ℝ)",
     "def nStar (ε ρ : ℝ)"},
    {"definition: sort of a parameter", "LatentNumber", "def coeff (ρ : ℝ) (k : ℕ)",
     "def coeff (ρ : ℝ) (k : ℝ)"},
    {"operation: sum for product", "ScalingExponent", "alpha (β ρ : ℝ) : ℝ := β * Real.log ρ",
     "alpha (β ρ : ℝ) : ℝ := β + Real.log ρ"},
    {"operation: parentheses", "LatentNumber", "ρ * Real.log (1 / ε) / (ρ - 1)",
     "ρ * Real.log (1 / ε) / ρ - 1"},
    {"sign of an exponent", "ScalingExponent", "scalingLoss β ρ C = C ^ (-alpha β ρ)",
     "scalingLoss β ρ C = C ^ (alpha β ρ)"},
    {"base of a power", "ScalingExponent", "2 ^ (-alpha β ρ)", "3 ^ (-alpha β ρ)"},
    {"equivalence: one direction only", "ScalingExponent", "(alpha β ρ < 0 ↔ ρ < 1)",
     "(alpha β ρ < 0 → ρ < 1)"},
    {"equivalence: another side", "ScalingExponent", "(alpha β ρ = 0 ↔ ρ = 1)",
     "(alpha β ρ = 0 ↔ ρ = 0)"},
    {"division: turned round", "ScalingExponent", "ε ^ (-1 / alpha β ρ)", "ε ^ (alpha β ρ / -1)"},
    {"numeral where a variable was", "ScalingExponent", "scalingLoss β 1 C = 1",
     "scalingLoss β 2 C = 1"},
};

TEST(Audit, OurFilesSayWhatTheTranscriptionsSay) {
  for (const CommandResult& result : {run_latent({"audit"}), audit(k_mirror)}) {
    EXPECT_EQ(result.status, 0) << result.out << result.err;
    EXPECT_NE(result.out.find("233 identical"), std::string::npos) << result.out;
    EXPECT_EQ(result.out.find("different"), std::string::npos) << result.out;
  }
}

class AuditOfOneChange : public ::testing::TestWithParam<Change> {};

TEST_P(AuditOfOneChange, FailsAndShowsBothSides) {
  const Change& change = GetParam();
  SCOPED_TRACE(change.what);
  const CommandResult result = audit(changed_copy(change.module, change.from, change.to));
  EXPECT_EQ(result.status, 1) << result.out << result.err;
  EXPECT_NE(result.out.find("different"), std::string::npos) << result.out;
  const CommandResult json_result = run_latent(
      {"audit", "--lean", changed_copy(change.module, change.from, change.to), "--json"});
  bool shown = false;
  for (const auto& item : nlohmann::json::parse(json_result.out)) {
    if (item["verdict"] != "different") continue;
    // What a changed definition means changes the statements about it, not their text.
    shown = shown || item["lean"] != item["transcription"];
    // The text for people shows both sides as well.
    EXPECT_NE(result.out.find(item["lean"].get<std::string>()), std::string::npos) << result.out;
    EXPECT_NE(result.out.find(item["transcription"].get<std::string>()), std::string::npos)
        << result.out;
  }
  EXPECT_TRUE(shown) << json_result.out;
}

/// "relation: strict for weak" as RelationStrictForWeak.
std::string in_camel_case(const std::string& words) {
  std::string name;
  bool start = true;
  for (const char c : words) {
    if (std::isalpha(static_cast<unsigned char>(c)) == 0) {
      start = true;
    } else {
      name += start ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
      start = false;
    }
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(EveryChange, AuditOfOneChange, ::testing::ValuesIn(k_changes),
                         [](const auto& change) { return in_camel_case(change.param.what); });

TEST(Audit, ChangesThatDoNotMatterPass) {
  constexpr Change k_harmless[] = {
      {"bound variables renamed", "LatentNumber",
       "∀ ρ ε x : ℝ, 1 < ρ → 0 < ε → (truncError ρ x ≤ ε ↔ nStar ρ ε ≤ x)",
       "∀ a b c : ℝ, 1 < a → 0 < b → (truncError a c ≤ b ↔ nStar a b ≤ c)"},
      {"greater for less", "LatentNumber", "partialSum ρ N < tail ρ 0",
       "tail ρ 0 > partialSum ρ N"},
      {"hypotheses joined", "LatentNumber", "1 < ρ → 0 < ε → coeff ρ (modes",
       "1 < ρ ∧ 0 < ε → coeff ρ (modes"},
      {"spaces and comments", "LatentNumber", "0 < ε → ε < 1 → 0 < nStar ρ ε",
       "0 < ε →  -- positive\n    ε < 1 → 0 < nStar ρ ε"},
      {"an embedding written out", "LatentNumber", "coeff ρ k = truncError ρ k",
       "coeff ρ k = truncError ρ (k : ℝ)"},
  };
  for (const Change& change : k_harmless) {
    const CommandResult result = audit(changed_copy(change.module, change.from, change.to));
    EXPECT_EQ(result.status, 0) << change.what << "\n" << result.out;
  }
}

TEST(Audit, TheoremsThatAreMissingOrTooManyFail) {
  const std::string statement =
      "def tail_pos : Prop :=\n  ∀ (ρ : ℝ) (N : ℕ), 1 < ρ → 0 < tail ρ N\n";
  const CommandResult missing = audit(changed_copy("LatentNumber", statement, ""));
  EXPECT_EQ(missing.status, 1) << missing.out;
  EXPECT_NE(missing.out.find("missing in Lean"), std::string::npos) << missing.out;
  const CommandResult extra =
      audit(changed_copy("LatentNumber", statement, statement + "def more : Prop := True\n"));
  EXPECT_EQ(extra.status, 1) << extra.out;
  EXPECT_NE(extra.out.find("only in Lean"), std::string::npos) << extra.out;
}

TEST(Audit, FoldersWithoutLeanFilesAreUnreadableInput) {
  EXPECT_EQ(audit("/nonexistent").status, 2);
}

}  // namespace
}  // namespace latent::test
