#include "app/project_options.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace latent::app {
namespace {

TEST(ProjectOptions, AreReadInBothFormsOfALakefile) {
  EXPECT_EQ(options_in_lakefile("name = \"a\"\n").enabled, true);
  EXPECT_EQ(options_in_lakefile("[leanOptions]\nautoImplicit = false\n").enabled, false);
  EXPECT_EQ(options_in_lakefile("leanOptions := #[⟨`autoImplicit, false⟩]").enabled, false);
  EXPECT_EQ(options_in_lakefile("leanOptions := #[⟨`autoImplicit, true⟩]").enabled, true);
}

TEST(ProjectOptions, TellTheRelaxedOptionFromTheOther) {
  const lean::AutoImplicit options =
      options_in_lakefile("leanOptions = {relaxedAutoImplicit = false}");
  EXPECT_EQ(options.enabled, true);
  EXPECT_FALSE(options.relaxed);
  EXPECT_TRUE(options_in_lakefile("autoImplicit = true").relaxed);
}

TEST(ProjectOptions, ThatContradictEachOtherAreNotSet) {
  EXPECT_EQ(
      options_in_lakefile("autoImplicit = false\n[[lean_lib]]\nautoImplicit = true\n").enabled,
      std::nullopt);
}

TEST(ProjectOptions, ComeFromTheNearestFolderAround) {
  const std::filesystem::path root =
      std::filesystem::path(::testing::TempDir()) / "project_options_test";
  std::filesystem::create_directories(root / "inner" / "A");
  std::ofstream(root / "lakefile.toml") << "autoImplicit = true\n";
  EXPECT_EQ(project_options((root / "inner" / "A" / "B.lean").string()).auto_implicit.enabled,
            true);
  std::ofstream(root / "inner" / "lakefile.lean") << "⟨`autoImplicit, false⟩\n";
  EXPECT_EQ(project_options((root / "inner" / "A" / "B.lean").string()).auto_implicit.enabled,
            false);
  EXPECT_EQ(project_options((root / "C.lean").string()).auto_implicit.enabled, true);
  std::filesystem::remove_all(root);
}

TEST(ProjectOptions, NameTheReleaseOfLean) {
  const auto version = [](const std::string& text) { return version_in_toolchain(text); };
  EXPECT_EQ(version("leanprover/lean4:v4.9.0\n"), (lean::LeanVersion{4, 9}));
  EXPECT_EQ(version("leanprover/lean4:v4.11.0-rc2\n"), (lean::LeanVersion{4, 11}));
  EXPECT_EQ(version("v4.20.1"), (lean::LeanVersion{4, 20}));
  EXPECT_EQ(version("leanprover/lean4:4.3.0"), (lean::LeanVersion{4, 3}));
  EXPECT_EQ(version("leanprover-community/lean:3.51.1"), (lean::LeanVersion{3, 51}));
  EXPECT_LT(version("leanprover/lean4:nightly-2023-05-01"), (lean::LeanVersion{4, 5}));
  EXPECT_LT(version("leanprover/lean4-nightly:nightly-2024-08-20"), (lean::LeanVersion{4, 12}));
  EXPECT_GE(version("leanprover/lean4:nightly-2025-03-01"), (lean::LeanVersion{4, 12}));
  for (const char* text : {"", "\n", "stable", "leanprover/lean4:", "leanprover/lean4:v",
                           "leanprover/lean4:v99999999999999999999.1", "leanprover/lean4:v4"}) {
    EXPECT_EQ(version(text), lean::LeanVersion{}) << text;
  }
}

TEST(ProjectOptions, TakeTheToolchainFromAFolderAround) {
  const std::filesystem::path root =
      std::filesystem::path(::testing::TempDir()) / "project_options_toolchain_test";
  std::filesystem::create_directories(root / "A");
  std::ofstream(root / "lean-toolchain") << "leanprover/lean4:v4.7.0\n";
  EXPECT_EQ(project_options((root / "A" / "B.lean").string()).version, (lean::LeanVersion{4, 7}));
  std::filesystem::remove_all(root);
}

}  // namespace
}  // namespace latent::app
