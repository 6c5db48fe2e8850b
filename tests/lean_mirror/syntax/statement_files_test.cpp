/// The project's own statement files, and the form that they have, are read to the last token.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/lean_mirror/syntax/samples.hpp"
#include "tests/lean_mirror/syntax/walk.hpp"

namespace latent::lean {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(StatementFiles, TheModuleFormIsReadCompletely) {
  const SyntaxTree tree = testing::read(std::string(testing::k_module_sample));
  EXPECT_THAT(testing::complaints(tree), IsEmpty());
  testing::expect_sound(tree);
  EXPECT_EQ(
      to_text(tree),
      "(import Mathlib.Analysis.SpecialFunctions.Pow.Real)\n"
      "(import Mathlib.Analysis.SpecialFunctions.Log.Basic)\n"
      "(module-doc \n# The Latent Number\n)\n"
      "(open Real)\n"
      "(section)\n"
      "(namespace Latent.LatentNumber)\n"
      "(def coeff (ρ : ℝ) (k : ℕ) : ℝ := (^ (paren (/ 1 ρ)) k))\n"
      "(def partialSum (ρ : ℝ) (N : ℕ) : ℝ := (∑ <k ∈ (app Finset.range N)> (app coeff ρ k)))\n"
      "(def truncError (ρ x : ℝ) : ℝ := (^ ρ (paren (-_ x))))\n"
      "(def nStar (ρ ε : ℝ) : ℝ := (/ (app log (paren (/ 1 ε))) (app log ρ)))\n"
      "(def modes (ρ ε : ℝ) : ℕ := (bracketed ⌉₊ (app nStar ρ ε)))\n"
      "(def coeff_strictAnti : Prop := (∀ (ρ : ℝ) (j k : ℕ) (→ (< 1 ρ) (→ (< j k) (< (app "
      "coeff ρ k) (app coeff ρ j))))))\n"
      "(def truncError_le_iff : Prop := (∀ <ρ ε x : ℝ> (→ (< 1 ρ) (→ (< 0 ε) (paren (↔ (≤ "
      "(app truncError ρ x) ε) (≤ (app nStar ρ ε) x)))))))\n"
      "(theorem coeff_pos (ρ : ℝ) (k : ℕ) (hρ : (< 0 ρ)) : (< 0 (app coeff ρ k)) :=…)\n"
      "(end Latent.LatentNumber)\n"
      "(end)\n");
}

TEST(StatementFiles, DocstringsBelongToTheirDeclarations) {
  const SyntaxTree tree = testing::read(std::string(testing::k_module_sample));
  std::vector<std::string> docs;
  for (const Command& command : tree.commands) {
    if (!command.preamble.doc.empty()) docs.emplace_back(command.preamble.doc);
  }
  EXPECT_THAT(docs, ElementsAre(" k-th spectral coefficient. ", " energy of the first N modes ",
                                " The coefficients decay: claim 1. "));
}

class ShippedFile : public ::testing::TestWithParam<const char*> {};

TEST_P(ShippedFile, IsReadCompletely) {
  const auto path = std::filesystem::path(LATENT_SOURCE_DIR) / "lean_mirror/Latent" / GetParam();
  std::ifstream in(path, std::ios::binary);
  ASSERT_TRUE(in) << path;
  std::ostringstream text;
  text << in.rdbuf();
  const SyntaxTree tree = testing::read(text.str());
  testing::expect_sound(tree);
  EXPECT_THAT(testing::complaints(tree), IsEmpty());
  std::size_t declarations = 0;
  for (const Command& command : tree.commands) {
    const auto* body = std::get_if<const Declaration*>(&command.body);
    if (body == nullptr) continue;
    ++declarations;
    EXPECT_FALSE(command.preamble.doc.empty()) << (*body)->name.text;
    EXPECT_NE((*body)->type, nullptr) << (*body)->name.text;
    EXPECT_NE((*body)->value, nullptr) << (*body)->name.text;
    EXPECT_THAT((*body)->sorries, IsEmpty());
  }
  EXPECT_GT(declarations, 13U);
}

INSTANTIATE_TEST_SUITE_P(
    StatementFiles, ShippedFile,
    ::testing::Values("LatentNumber.lean", "ScalingExponent.lean", "Grokking.lean",
                      "Generalization.lean", "Architecture.lean", "DoubleDescent.lean",
                      "Emergence.lean", "Forgetting.lean", "InformationBottleneck.lean",
                      "Landscape.lean", "Safety.lean"),
    [](const auto& file) {
      return std::string(file.param).substr(0, std::string(file.param).find('.'));
    });

}  // namespace
}  // namespace latent::lean
