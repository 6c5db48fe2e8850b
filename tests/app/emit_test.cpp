/// `latent emit` as a user runs it.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "tests/app/command.hpp"

namespace latent::test {
namespace {

TEST(Emit, TheDocumentOfTheTheoryIsUpToDate) {
  std::ifstream file(std::string(LATENT_SOURCE_DIR) + "/docs/theory.md", std::ios::binary);
  const std::string shipped{std::istreambuf_iterator<char>(file), {}};
  const CommandResult result = run_latent({"emit", "theory"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_TRUE(result.out == shipped)
      << "docs/theory.md is out of date; run: latent emit theory > docs/theory.md";
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
