/// `latent emit` as a user runs it.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "tests/app/command.hpp"

namespace latent::test {
namespace {

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string shipped(const std::string& path) {
  return contents(std::string(LATENT_SOURCE_DIR) + "/" + path);
}

void expect_up_to_date(const std::string& document, const std::string& path) {
  const CommandResult result = run_latent({"emit", document});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_TRUE(result.out == shipped(path))
      << path << " is out of date; run: latent emit " << document << " > " << path;
}

TEST(Emit, TheSurvivorsAmongTheMutantsAreThoseThatAreListed) {
  const std::string survivors = temporary_path("survivors.md");
  const CommandResult result = run_latent({"mutate", "--markdown", survivors});
  EXPECT_EQ(result.status, 0) << result.out << result.err;
  EXPECT_TRUE(contents(survivors) == shipped("docs/survivors.md"))
      << "docs/survivors.md is out of date; run: latent mutate --markdown docs/survivors.md";
}

TEST(Emit, TheWrittenDocumentsAreUpToDate) {
  expect_up_to_date("theory", "docs/theory.md");
  expect_up_to_date("coq", "lean_mirror/coq/Statements.v");
}

TEST(Emit, TheDocumentOfTheTheoryNamesEveryClaimAndTheoremOnce) {
  const std::string document = run_latent({"emit", "theory"}).out;
  for (int claim = 1; claim <= 12; ++claim) {
    EXPECT_NE(document.find("## Claim " + std::to_string(claim) + "\n"), std::string::npos);
  }
  std::size_t lines = 0;
  for (std::size_t at = 0; (at = document.find("\n| `", at)) != std::string::npos; ++at) ++lines;
  EXPECT_EQ(lines, 182U);
}

}  // namespace
}  // namespace latent::test
