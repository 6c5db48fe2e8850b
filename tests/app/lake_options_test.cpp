#include "app/lake_options.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace latent::app {
namespace {

TEST(LakeOptions, AreReadInBothFormsOfALakefile) {
  EXPECT_EQ(options_in_lakefile("name = \"a\"\n").enabled, true);
  EXPECT_EQ(options_in_lakefile("[leanOptions]\nautoImplicit = false\n").enabled, false);
  EXPECT_EQ(options_in_lakefile("leanOptions := #[⟨`autoImplicit, false⟩]").enabled, false);
  EXPECT_EQ(options_in_lakefile("leanOptions := #[⟨`autoImplicit, true⟩]").enabled, true);
}

TEST(LakeOptions, TellTheRelaxedOptionFromTheOther) {
  const lean::AutoImplicit options =
      options_in_lakefile("leanOptions = {relaxedAutoImplicit = false}");
  EXPECT_EQ(options.enabled, true);
  EXPECT_FALSE(options.relaxed);
  EXPECT_TRUE(options_in_lakefile("autoImplicit = true").relaxed);
}

TEST(LakeOptions, ThatContradictEachOtherAreNotSet) {
  EXPECT_EQ(
      options_in_lakefile("autoImplicit = false\n[[lean_lib]]\nautoImplicit = true\n").enabled,
      std::nullopt);
}

TEST(LakeOptions, ComeFromTheNearestFolderAround) {
  const std::filesystem::path root =
      std::filesystem::path(::testing::TempDir()) / "lake_options_test";
  std::filesystem::create_directories(root / "inner" / "A");
  std::ofstream(root / "lakefile.toml") << "autoImplicit = true\n";
  EXPECT_EQ(lake_options((root / "inner" / "A" / "B.lean").string()).enabled, true);
  std::ofstream(root / "inner" / "lakefile.lean") << "⟨`autoImplicit, false⟩\n";
  EXPECT_EQ(lake_options((root / "inner" / "A" / "B.lean").string()).enabled, false);
  EXPECT_EQ(lake_options((root / "C.lean").string()).enabled, true);
  std::filesystem::remove_all(root);
}

}  // namespace
}  // namespace latent::app
