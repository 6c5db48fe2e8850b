/// The audit of the real files, and of files in which one thing was changed.
#include "lean_mirror/audit/audit.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "ref/theory/catalogue.hpp"

namespace latent::lean {
namespace {

std::vector<LeanText> statement_files() {
  std::vector<LeanText> files;
  for (const theory::Module* module : theory::catalogue()) {
    LeanText file{"Latent/" + module->name() + ".lean", ""};
    std::ifstream in(std::string(LATENT_SOURCE_DIR "/lean_mirror/") + file.path);
    std::stringstream text;
    text << in.rdbuf();
    file.text = text.str();
    files.push_back(std::move(file));
  }
  return files;
}

/// The files with `from`, which must occur, replaced by `to` at its first place.
std::vector<LeanText> changed(const std::string& from, const std::string& to) {
  std::vector<LeanText> files = statement_files();
  for (LeanText& file : files) {
    const std::size_t at = file.text.find(from);
    if (at == std::string::npos) continue;
    file.text.replace(at, from.size(), to);
    return files;
  }
  ADD_FAILURE() << "the files do not contain: " << from;
  return files;
}

std::vector<AuditItem> not_identical(const AuditReport& report) {
  std::vector<AuditItem> items;
  for (const AuditItem& item : report.items) {
    if (item.verdict != AuditVerdict::Identical) items.push_back(item);
  }
  return items;
}

std::string remarks(const AuditReport& report) {
  std::string text;
  for (const AuditRemark& remark : report.remarks) text += format(remark) + "\n";
  return text;
}

TEST(Audit, EveryDefinitionAndTheoremIsIdentical) {
  const AuditReport report = audit_theory(statement_files());
  EXPECT_TRUE(report.passed()) << remarks(report);
  std::size_t expected = 0;
  for (const theory::Module* module : theory::catalogue()) {
    expected += module->definitions().size() + module->theorems().size();
  }
  EXPECT_GE(expected, 50U);
  EXPECT_EQ(report.items.size(), expected);
  for (const AuditItem& item : not_identical(report)) ADD_FAILURE() << format(item);
  EXPECT_EQ(remarks(report), "");
  EXPECT_EQ(summary(report), std::to_string(expected) + " identical");
}

struct Change {
  const char* item;
  const char* from;
  const char* to;
};

/// Changes of one thing in one declaration, each of which changes what it says.
const std::vector<Change>& changes() {
  static const std::vector<Change> all = {
      // Relations.
      {"coeff_pos", "0 < ρ → 0 < coeff ρ k", "0 < ρ → 0 ≤ coeff ρ k"},
      {"coeff_le_one", "1 ≤ ρ → coeff ρ k ≤ 1", "1 ≤ ρ → coeff ρ k < 1"},
      {"coeff_le_one", "1 ≤ ρ → coeff ρ k ≤ 1", "1 < ρ → coeff ρ k ≤ 1"},
      {"partialSum_closed", "ρ ≠ 1 →", "ρ = 1 →"},
      {"truncError_le_iff", "ε ↔ nStar ρ ε ≤ x)", "ε → nStar ρ ε ≤ x)"},
      {"modes_sufficient", "coeff ρ (modes ρ ε) ≤ ε", "coeff ρ (modes ρ ε) ≥ ε"},
      // Constants.
      {"partialSum_add_tail", "tail ρ N = tail ρ 0", "tail ρ N = tail ρ 1"},
      {"tail_succ", "tail ρ (N + 1)", "tail ρ (N + 2)"},
      {"scalingLoss_double", "(2 * C) = 2 ^", "(2 * C) = 3 ^"},
      {"scalingLoss_critical", "scalingLoss β 1 C", "scalingLoss β 2 C"},
      // Variables swapped.
      {"coeff_strictAnti", "coeff ρ k < coeff ρ j", "coeff ρ j < coeff ρ k"},
      {"nStar_strictAnti_rho", "nStar ρ₂ ε < nStar ρ₁ ε", "nStar ρ₁ ε < nStar ρ₂ ε"},
      {"alpha_strictMono_beta", "alpha β₁ ρ < alpha β₂ ρ", "alpha β₁ ρ < alpha β₁ ρ"},
      {"logLoss_slope", "Real.log C₂ - Real.log C₁", "Real.log C₁ - Real.log C₂"},
      {"scalingLoss_eq_rpow", "= C ^ (-alpha β ρ)", "= ρ ^ (-alpha β C)"},
      // Quantifiers swapped, in name or in order.
      {"nStar_pos", "∀ ρ ε : ℝ, 1 < ρ → 0 < ε → ε < 1 → 0 < nStar",
       "∀ ε ρ : ℝ, 1 < ρ → 0 < ε → ε < 1 → 0 < nStar"},
      {"coeff_eq_truncError", "(ρ : ℝ) (k : ℕ), coeff ρ k = truncError",
       "(ρ : ℝ) (k : ℕ), ∃ ρ : ℝ, coeff ρ k = truncError"},
      // Hypotheses dropped, added, moved.
      {"modes_minimal", "1 ≤ ρ → N < modes ρ ε", "N < modes ρ ε"},
      {"alpha_pos", "0 < β → 1 < ρ → 0 < alpha", "1 < ρ → 0 < alpha"},
      {"tail_pos", "1 < ρ → 0 < tail ρ N", "1 < ρ → 1 ≤ N → 0 < tail ρ N"},
      {"nStar_mul", "ε₁ ≠ 0 → ε₂ ≠ 0 →", "ε₁ ≠ 0 ∨ ε₂ ≠ 0 →"},
      {"alpha_mul_rho", "ρ₁ ≠ 0 → ρ₂ ≠ 0 → alpha", "ρ₂ ≠ 0 → ρ₁ ≠ 0 → alpha"},
      // Signs and operations.
      {"scalingLoss_mul", "scalingLoss β ρ C₁ * scalingLoss β ρ C₂",
       "scalingLoss β ρ C₁ + scalingLoss β ρ C₂"},
      {"nStar_lower", "(1 / ε) / (ρ - 1) < nStar", "(1 / ε) / (ρ + 1) < nStar"},
      {"alpha_lower", "(1 - 1 / ρ) ≤ alpha", "(1 - ρ) ≤ alpha"},
      {"scalingLoss_le_one", "0 ≤ β → 1 ≤ ρ", "0 ≤ -β → 1 ≤ ρ"},
      // Parentheses.
      {"nStar_upper", "ρ * Real.log (1 / ε) / (ρ - 1)", "ρ * (Real.log (1 / ε) / (ρ - 1))"},
      {"alpha_upper", "β * (ρ - 1)", "β * ρ - 1"},
      // Sorts and embeddings.
      {"nStar_pow_rho", "nStar (ρ ^ k) ε", "nStar (ρ ^ (k : ℝ)) ε"},
      {"nStar_pow_rho", "nStar ρ ε / k", "nStar ρ ε / ⌊(k : ℝ)⌋₊"},
      {"partialSum_lt_total", "∀ (ρ : ℝ) (N : ℕ), 1 < ρ → partialSum ρ N < tail ρ 0",
       "∀ (ρ : ℝ) (N : ℕ), 1 < ρ → partialSum ρ N < tail ρ ⌊ρ - ρ⌋₊"},
      {"alpha_eq_zero_iff", "∀ β ρ : ℝ, β ≠ 0 → 0 < ρ → (alpha β ρ = 0",
       "∀ (β : ℕ) (ρ : ℝ), β ≠ 0 → 0 < ρ → (alpha β ρ = 0"},
      // Definitions.
      {"coeff", "ℝ := (1 / ρ) ^ k", "ℝ := 1 / ρ ^ k"},
      {"coeff", "ℝ := (1 / ρ) ^ k", "ℝ := (1 / ρ) ^ (k : ℝ)"},
      {"partialSum", "Finset.range N, coeff", "Finset.range (N + 1), coeff"},
      {"tail", "(1 / ρ) ^ N / (1 - 1 / ρ)", "(1 / ρ) ^ N / (1 - ρ)"},
      {"truncError", "ℝ := ρ ^ (-x)", "ℝ := ρ ^ x"},
      {"truncError", "truncError (ρ x : ℝ)", "truncError (x ρ : ℝ)"},
      {"nStar", "ℝ := Real.log (1 / ε) / Real.log ρ", "ℝ := Real.log ε / Real.log ρ"},
      {"modes", "⌈nStar ρ ε⌉₊", "⌊nStar ρ ε⌋₊"},
      {"modes", "modes (ρ ε : ℝ) : ℕ := ⌈nStar ρ ε⌉₊", "modes (ρ ε : ℝ) : ℤ := ⌈nStar ρ ε⌉"},
      {"alpha", "alpha (β ρ : ℝ) : ℝ := β *", "alpha (β ρ : ℝ) : ℝ := ρ *"},
      {"learnedModes", "ℝ := β * Real.log C", "ℝ := β * Real.exp C"},
      {"computeFor", "ε ^ (-1 / alpha β ρ)", "ε ^ (1 / alpha β ρ)"},
      {"scalingLoss", "truncError ρ (learnedModes β C)", "truncError β (learnedModes ρ C)"},
      {"coeff", "coeff (ρ : ℝ) (k : ℕ)", "coeff (ρ : ℝ) (k : ℕ) (m : ℕ)"},
  };
  return all;
}

TEST(Audit, OneChangeIsFoundAndBothSidesAreShown) {
  ASSERT_GE(changes().size(), 20U);
  for (const Change& change : changes()) {
    SCOPED_TRACE(std::string(change.from) + "  to  " + change.to);
    const AuditReport report = audit_theory(changed(change.from, change.to));
    EXPECT_FALSE(report.passed());
    const std::vector<AuditItem> items = not_identical(report);
    const auto found = std::find_if(items.begin(), items.end(), [&](const AuditItem& item) {
      return item.name == change.item && item.verdict == AuditVerdict::Different;
    });
    ASSERT_NE(found, items.end()) << remarks(report);
    EXPECT_NE(found->lean, "");
    EXPECT_NE(found->transcription, "");
    EXPECT_NE(found->lean, found->transcription);
    EXPECT_NE(found->hint, "");
    const std::string shown = format(*found);
    EXPECT_NE(shown.find(found->lean), std::string::npos);
    EXPECT_NE(shown.find(found->transcription), std::string::npos);
    // A changed theorem stands alone; a definition with other parameters spoils its calls too.
    if (!found->is_definition) {
      EXPECT_EQ(items.size(), 1U);
    }
  }
}

TEST(Audit, HarmlessChangesAreNone) {
  const std::vector<std::pair<const char*, const char*>> harmless = {
      {"∀ (ρ : ℝ) (k : ℕ), 0 < ρ → 0 < coeff ρ k", "∀ (r : ℝ) (i : ℕ), 0 < r → 0 < coeff r i"},
      {"coeff (ρ : ℝ) (k : ℕ) : ℝ := (1 / ρ) ^ k", "coeff (r : ℝ) (j : ℕ) : ℝ := (1 / r) ^ j"},
      {"0 < ρ → 0 < coeff ρ k", "ρ > 0 → coeff ρ k > 0"},
      {"1 ≤ ρ → coeff ρ k ≤ 1", "ρ ≥ 1 → 1 ≥ coeff ρ k"},
      {"1 < ρ → 0 < ε → ε < 1 → 0 < nStar", "1 < ρ ∧ 0 < ε → ε < 1 → 0 < nStar"},
      {"1 < ρ → 0 < ε → ε < 1 → 0 < nStar", "(1 < ρ ∧ 0 < ε) ∧ ε < 1 → 0 < nStar"},
      {"∀ (ρ : ℝ) (j k : ℕ), 1 < ρ → j < k →", "∀ ρ : ℝ, 1 < ρ → ∀ j k : ℕ, j < k →"},
      {"∀ (ρ : ℝ) (j k : ℕ), 1 < ρ → j < k →", "∀ ρ > 1, ∀ (j : ℕ) (k : ℕ), j < k →"},
      {"ρ ≠ 1 → partialSum", "¬ρ = 1 → partialSum"},
      {"0 < ρ → 0 < coeff ρ k",
       "0 < ρ →\n    -- a comment\n    0 /- and /- another -/ -/ < coeff ρ k"},
      {"nStar ρ ε / k", "nStar ρ ε / (k : ℝ)"},
      {"tail ρ N / ρ", "((tail ρ N) / (ρ))"},
      {"coeff ρ (j + k)", "(coeff ρ <| j + k)"},
      {"def coeff_pos : Prop :=\n  ∀ (ρ : ℝ) (k : ℕ), 0 < ρ → 0 < coeff ρ k",
       "theorem coeff_pos {ρ : ℝ} {k : ℕ} (hρ : 0 < ρ) : 0 < coeff ρ k := pow_pos (by positivity) "
       "k"},
      {"ℝ := Real.log (1 / ε) / Real.log ρ", "ℝ := (1 / ε).log / ρ.log"},
      {"∑ k ∈ Finset.range N, coeff ρ k", "(Finset.range N).sum (coeff ρ)"},
      {"namespace Latent.LatentNumber", "open Real\nnamespace Latent.LatentNumber"},
  };
  for (const auto& [from, to] : harmless) {
    SCOPED_TRACE(std::string(from) + "  to  " + to);
    const AuditReport report = audit_theory(changed(from, to));
    EXPECT_TRUE(report.passed()) << remarks(report);
    for (const AuditItem& item : not_identical(report)) ADD_FAILURE() << format(item);
  }
}

TEST(Audit, WhatIsMissingOrExtraIsFound) {
  const std::string coeff_pos =
      "def coeff_pos : Prop :=\n  ∀ (ρ : ℝ) (k : ℕ), 0 < ρ → 0 < coeff ρ k";
  {
    const AuditReport report = audit_theory(changed(coeff_pos, ""));
    const std::vector<AuditItem> items = not_identical(report);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0].verdict, AuditVerdict::MissingInLean);
    EXPECT_EQ(items[0].name, "coeff_pos");
    EXPECT_FALSE(report.passed());
  }
  {
    const AuditReport report =
        audit_theory(changed(coeff_pos, coeff_pos + "\n\n/-- More. -/\ndef more : Prop := 0 < 1"));
    const std::vector<AuditItem> items = not_identical(report);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0].verdict, AuditVerdict::OnlyInLean);
    EXPECT_EQ(items[0].name, "more");
    EXPECT_FALSE(report.passed());
  }
  {
    const AuditReport report = audit_theory(changed("def coeff_pos :", "def coeff_positive :"));
    EXPECT_EQ(report.count(AuditVerdict::MissingInLean), 1U);
    EXPECT_EQ(report.count(AuditVerdict::OnlyInLean), 1U);
  }
  {
    const AuditReport report = audit_theory(changed(coeff_pos, "/-\n" + coeff_pos + "\n-/"));
    EXPECT_EQ(report.count(AuditVerdict::MissingInLean), 1U);
  }
}

TEST(Audit, WhatIsNotUnderstoodFails) {
  const AuditReport report =
      audit_theory(changed("0 < ρ → 0 < coeff ρ k", "0 < ρ → 0 < deriv (coeff ρ) k"));
  const std::vector<AuditItem> items = not_identical(report);
  ASSERT_EQ(items.size(), 1U);
  EXPECT_EQ(items[0].verdict, AuditVerdict::Unsupported);
  EXPECT_EQ(items[0].hint, "`deriv` is outside what is read (derivatives)");
  EXPECT_TRUE(items[0].lean_place.ends_with(":34")) << items[0].lean_place;
  EXPECT_NE(items[0].transcription, "");
  EXPECT_FALSE(report.passed());
}

TEST(Audit, MissingAndForeignFilesFail) {
  std::vector<LeanText> files = statement_files();
  files.erase(files.begin());
  const AuditReport without = audit_theory(files);
  EXPECT_FALSE(without.passed());
  EXPECT_GT(without.count(AuditVerdict::MissingInLean), 20U);

  files = statement_files();
  files.push_back({"Latent/Other.lean", "def c : ℕ := 1\n"});
  EXPECT_FALSE(audit_theory(files).passed());
  EXPECT_FALSE(audit_theory({}).passed());
}

/// What could change the meaning of statements, or hide something, without changing any of them.
TEST(Audit, SuspiciousTextFails) {
  const std::string start = "namespace Latent.LatentNumber\n";
  const std::vector<std::string> suspicious = {
      "axiom cheat : False\n",
      "/-- Sound? -/\ntheorem cheat : (0 : ℝ) < 1 := by sorry\n",
      "local notation \"ℝ\" => ℕ\n",
      "macro_rules | `($x ^ $y) => `($x + $y)\n",
      "instance : LE ℝ := ⟨fun a b => b < a⟩\n",
      "attribute [simp] mul_comm\n",
      "set_option autoImplicit true\n",
      "this is not Lean\n",
      "\"an open string\n",
      "/- an open comment\n",
      "noncomputable def coeff (ρ : ℝ) (k : ℕ) : ℝ := 0\n",
      "import Other.File\n",
  };
  for (const std::string& text : suspicious) {
    SCOPED_TRACE(text);
    EXPECT_FALSE(audit_theory(changed(start, start + text)).passed());
  }
}

TEST(Audit, AShadowedNameIsNoticed) {
  const std::string start = "namespace Latent.LatentNumber\n";
  const AuditReport report = audit_theory(
      changed(start, start + "/-- Not the logarithm. -/\ndef Real.log (x : ℝ) : ℝ := x\n"));
  EXPECT_FALSE(report.passed());
  const std::vector<AuditItem> items = not_identical(report);
  EXPECT_TRUE(std::any_of(items.begin(), items.end(), [](const AuditItem& item) {
    return item.name == "nStar" && item.verdict == AuditVerdict::Different;
  }));
}

TEST(Audit, MissingDocCommentsAreWarnings) {
  const AuditReport report = audit_theory(changed("/-- Coefficients are positive. -/\n", ""));
  EXPECT_TRUE(report.passed());
  ASSERT_EQ(report.remarks.size(), 1U);
  EXPECT_FALSE(report.remarks[0].is_failure);
  EXPECT_NE(format(report.remarks[0]).find("warning: `Latent.LatentNumber.coeff_pos` has no doc"),
            std::string::npos)
      << format(report.remarks[0]);
}

TEST(Audit, AFindingReadsLikeThis) {
  const AuditReport report =
      audit_theory(changed("1 ≤ ρ → coeff ρ k ≤ 1", "1 ≤ ρ → coeff ρ k < 1"));
  const std::vector<AuditItem> items = not_identical(report);
  ASSERT_EQ(items.size(), 1U);
  std::string shown = format(items[0]);
  // The places move when the files are edited.
  const std::size_t place = shown.find("Latent/LatentNumber.lean:");
  ASSERT_NE(place, std::string::npos) << shown;
  shown.erase(place, shown.find('\n', place) - place);
  const std::size_t transcribed = shown.find("ref/theory/latent_number.cpp:");
  ASSERT_NE(transcribed, std::string::npos) << shown;
  shown.erase(transcribed, shown.find('\n', transcribed) - transcribed);
  EXPECT_EQ(shown,
            "different: LatentNumber.coeff_le_one\n"
            "  in Lean:       ∀ (ρ : ℝ) (k : ℕ), 1 ≤ ρ → coeff ρ k < 1\n"
            "                 at \n"
            "  transcription: ∀ (ρ : ℝ) (k : ℕ), 1 ≤ ρ → coeff ρ k ≤ 1\n"
            "                 at \n"
            "  they differ:   `coeff ρ k < 1` in Lean, `coeff ρ k ≤ 1` transcribed");
}

}  // namespace
}  // namespace latent::lean
