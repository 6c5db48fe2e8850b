/// `latent mutate` as a user runs it.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "tests/app/command.hpp"

namespace latent::test {
namespace {

using Arguments = std::vector<std::string>;

const Arguments k_one = {"mutate", "--theorem", "nStar_pos", "--samples", "100"};

Arguments with(Arguments arguments, const Arguments& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

nlohmann::json json_of(const Arguments& arguments) {
  return nlohmann::json::parse(run_latent(with(arguments, {"--json"})).out);
}

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(Mutate, ListShowsTheMutantsOfATheorem) {
  const CommandResult result = run_latent({"mutate", "--theorem", "nStar_pos", "--list"});
  EXPECT_EQ(result.status, 0) << result.err;
  for (const char* change : {"1 < ρ dropped", "1 < ρ loosened: 1 ≤ ρ", "ε < 1 nudged: ε < 2",
                             "conclusion flipped: nStar ρ ε < 0"}) {
    EXPECT_NE(result.out.find(change), std::string::npos) << change << "\n" << result.out;
  }
}

TEST(Mutate, OneTheoremIsShownWithItsCounterexamples) {
  const CommandResult result = run_latent(k_one);
  EXPECT_EQ(result.status, 0) << result.out << result.err;
  EXPECT_NE(result.out.find("conclusion flipped: nStar ρ ε < 0\n    refuted: ρ = "),
            std::string::npos)
      << result.out;
  EXPECT_NE(result.out.find("vacuous: no input meets 1 < ε and ε < 1"), std::string::npos)
      << result.out;
  EXPECT_NE(result.out.find("the goal is met"), std::string::npos) << result.out;
  EXPECT_EQ(result.err, "") << "progress on what is no terminal";
}

TEST(Mutate, CountsAddUp) {
  const nlohmann::json document = json_of(k_one);
  std::size_t mutants = 0;
  for (const auto& theorem : document["theorems"]) {
    std::size_t counted = 0;
    for (const char* fate : {"refuted", "weaker", "equivalent", "vacuous", "true", "contradicts",
                             "not_needed", "not_found"}) {
      counted += theorem[fate].get<std::size_t>();
    }
    EXPECT_EQ(counted, theorem["mutants"].size()) << theorem["name"];
    mutants += theorem["mutants"].size();
  }
  EXPECT_EQ(document["mutants"], mutants);
  EXPECT_GT(mutants, 15U);
  EXPECT_EQ(document["flipped_not_found"], 0);
}

TEST(Mutate, ResultsDoNotDependOnTheNumberOfThreads) {
  EXPECT_EQ(run_latent(with(k_one, {"--jobs", "1"})).out,
            run_latent(with(k_one, {"--jobs", "3"})).out);
}

TEST(Mutate, MarkdownIsWrittenTheSameEveryTime) {
  const std::string first = write_temporary("survivors_1.md", "");
  const std::string second = write_temporary("survivors_2.md", "");
  EXPECT_EQ(run_latent(with(k_one, {"--markdown", first})).status, 0);
  EXPECT_EQ(run_latent(with(k_one, {"--markdown", second, "--jobs", "2"})).status, 0);
  EXPECT_EQ(text_of(first), text_of(second));
  EXPECT_NE(text_of(first).find("## LatentNumber.nStar_pos"), std::string::npos) << text_of(first);
}

TEST(Mutate, BadInputEndsWithTwo) {
  EXPECT_EQ(run_latent({"mutate", "--theorem", "nStar_poss"}).status, 2);
  EXPECT_EQ(run_latent({"mutate", "--module", "Nothing"}).status, 2);
  EXPECT_EQ(run_latent({"mutate", "--samples", "0"}).status, 2);
  EXPECT_EQ(run_latent(with(k_one, {"--markdown", "/nowhere/survivors.md"})).status, 2);
}

TEST(Mutate, HelpHasExamples) {
  const CommandResult result = run_latent({"mutate", "--help"});
  EXPECT_EQ(result.status, 0);
  EXPECT_NE(result.out.find("latent mutate --theorem nStar_pos"), std::string::npos);
}

}  // namespace
}  // namespace latent::test
