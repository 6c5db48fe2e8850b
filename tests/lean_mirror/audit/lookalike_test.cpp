/// Characters that hide, and names that look like others.
#include "lean_mirror/audit/lookalike.hpp"

#include <gtest/gtest.h>

namespace latent::lean {
namespace {

TEST(HiddenCharacters, AreFoundWhereverTheyStand) {
  const auto found = hidden_characters("ab\u200bc -- \u202e d");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].offset, 2U);
  EXPECT_EQ(found[0].length, 3U);
  EXPECT_EQ(code_point_name(found[0].value), "U+200B");
  EXPECT_EQ(code_point_name(found[1].value), "U+202E");
}

TEST(HiddenCharacters, AByteOrderMarkAtTheBeginningIsNone) {
  EXPECT_TRUE(hidden_characters("\ufefftheorem").empty());
  EXPECT_EQ(hidden_characters("theorem\ufeff").size(), 1U);
}

TEST(HiddenCharacters, MathematicsHasNone) {
  EXPECT_TRUE(hidden_characters("∀ ρ₁ : ℝ, ⌈ρ₁⌉₊ ≤ «odd name» → ‖x‖ ⁻¹").empty());
}

TEST(Look, OfNamesThatSeemTheSameIsTheSame) {
  EXPECT_EQ(look_of("ρ"), look_of("p"));
  EXPECT_EQ(look_of("alpha_pοs"), look_of("alpha_pos"));  // omicron
  EXPECT_EQ(look_of("«аlpha»"), look_of("alpha"));        // Cyrillic a
  EXPECT_EQ(look_of("a\u200bb"), look_of("ab"));
  EXPECT_NE(look_of("alpha"), look_of("beta"));
}

TEST(Disguise, IsWhatNobodyWritesForItself) {
  EXPECT_TRUE(has_disguise("pοs"));
  EXPECT_TRUE(has_disguise("Α"));  // a capital alpha
  EXPECT_TRUE(has_disguise("ｘ"));
  EXPECT_FALSE(has_disguise("hρ₁'"));
  EXPECT_FALSE(has_disguise("Γ"));
  EXPECT_FALSE(has_disguise("nStar"));
}

}  // namespace
}  // namespace latent::lean
