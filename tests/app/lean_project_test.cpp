/// Files are read in the order of their imports, however they lie.
#include "app/lean_project.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "app/input_error.hpp"

namespace latent::app {
namespace {

namespace fs = std::filesystem;

class Folder : public ::testing::Test {
 protected:
  Folder()
      : root_(fs::temp_directory_path() /
              ("latent_project_" + std::to_string(::getpid()) + "_" +
               ::testing::UnitTest::GetInstance()->current_test_info()->name())) {
    fs::create_directories(root_);
  }
  ~Folder() override { fs::remove_all(root_); }

  void write(const std::string& file, const std::string& text) const {
    fs::create_directories((root_ / file).parent_path());
    std::ofstream(root_ / file, std::ios::binary) << text;
  }

  fs::path root_;
};

/// Whether every statement of the file was read.
bool is_read(const LeanFile& file) {
  for (const lean::Statement& statement : file.meaning->statements) {
    if (!statement.formula) return false;
  }
  return !file.meaning->statements.empty();
}

TEST(LeanProject, AChainOfTenThousandImportsIsRead) {
  constexpr std::size_t k_length = 10'000;
  std::vector<LeanText> texts;
  for (std::size_t i = 0; i < k_length; ++i) {
    const std::string next = "import M" + std::to_string(i + 1) + "\n";
    texts.push_back({"M" + std::to_string(i) + ".lean", i + 1 < k_length ? next : "-- the end\n"});
  }
  texts.front().text += "theorem t : (1 : ℝ) < 2 := by norm_num\n";
  const std::vector<LeanFile> files = read_lean_project(std::move(texts));
  ASSERT_EQ(files.size(), k_length);
  EXPECT_TRUE(is_read(files.front()));
}

TEST(LeanProject, DefinitionsAndNotationsOfOneFileServeAnother) {
  const std::vector<LeanFile> files = read_lean_project(
      {{"p/Use.lean", "import p.Def\ntheorem t (x : ℝ) : twice x = x ⊞ x := by rfl\n"},
       {"p/Def.lean",
        "def twice (x : ℝ) : ℝ := 2 * x\ninfixl:65 \" ⊞ \" => fun (a b : ℝ) ↦ a + b\n"}});
  EXPECT_TRUE(is_read(files[0]));
}

TEST(LeanProject, ImportsInACircleAreRead) {
  const std::vector<LeanFile> files =
      read_lean_project({{"A.lean", "import B\ntheorem a : (1 : ℝ) < 2 := by norm_num\n"},
                         {"B.lean", "import A\ntheorem b : (1 : ℝ) < 3 := by norm_num\n"}});
  EXPECT_TRUE(is_read(files[0]));
  EXPECT_TRUE(is_read(files[1]));
}

TEST(LeanProject, AFileNamedLikeALibrarysDoesNotStandForIt) {
  const std::vector<LeanFile> files = read_lean_project(
      {{"Use.lean",
        "import Mathlib.Data.Real.Sqrt\ntheorem t (x : ℝ) : 0 ≤ Real.sqrt x := by positivity\n"},
       {"Mathlib/Data/Real/Sqrt.lean", "opaque Real.sqrt (x : ℝ) : ℝ\n"}});
  EXPECT_TRUE(is_read(files[0]));
}

TEST_F(Folder, LinksInACircleAndDanglingLinksAreNoTrouble) {
  write("a/A.lean", "theorem a : (1 : ℝ) < 2 := by norm_num\n");
  fs::create_directory_symlink(root_, root_ / "a" / "again");
  fs::create_symlink(root_ / "nowhere.lean", root_ / "a" / "Dangling.lean");
  fs::create_symlink(root_ / "Self.lean", root_ / "Self.lean");
  const std::vector<LeanText> texts = read_lean_texts({root_.string()});
  ASSERT_EQ(texts.size(), 1U);
  EXPECT_EQ(texts[0].path, (root_ / "a" / "A.lean").string());
}

TEST_F(Folder, AFolderWithoutLeanFilesSaysSo) {
  write("notes.txt", "no Lean");
  try {
    read_lean_texts({root_.string()});
    FAIL() << "no error";
  } catch (const InputError& error) {
    EXPECT_THAT(error.what(), ::testing::HasSubstr("no .lean file in this folder"));
  }
}

TEST_F(Folder, WindowsLineBreaksByteOrderMarksAndZeroBytesAreRead) {
  write("A.lean",
        "\xEF\xBB\xBF"
        "theorem a :\r\n  (1 : ℝ) < 2 := by\r\n  norm_num\r\n" +
            std::string(1, '\0') +
            "\r\ntheorem b : (1 : ℝ) < 3 := by norm_num\r\n\xFF\xFE\ntheorem c : (1 : ℝ) < 4 := by "
            "simp\n");
  const std::vector<LeanFile> files = read_lean_project(read_lean_texts({root_.string()}));
  EXPECT_EQ(files[0].meaning->statements.size(), 3U);
  EXPECT_TRUE(is_read(files[0]));
}

}  // namespace
}  // namespace latent::app
