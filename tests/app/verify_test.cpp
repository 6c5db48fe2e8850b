/// `latent verify`, `list` and `show` as a user runs them.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/app/command.hpp"

namespace latent::test {
namespace {

nlohmann::json json_of(std::vector<std::string> arguments) {
  arguments.emplace_back("--json");
  const CommandResult result = run_latent(arguments);
  EXPECT_EQ(result.status, 0) << result.err;
  return nlohmann::json::parse(result.out);
}

/// What does not depend on how long things took.
nlohmann::json without_times(nlohmann::json outcomes) {
  for (auto& outcome : outcomes) outcome.erase("seconds");
  return outcomes;
}

TEST(Verify, EveryTheoremHoldsOnItsSamples) {
  const nlohmann::json outcomes = json_of({"verify", "--samples", "100", "--seed", "3"});
  ASSERT_EQ(outcomes.size(), 182U);
  for (const auto& outcome : outcomes) {
    SCOPED_TRACE(outcome["name"].get<std::string>());
    EXPECT_EQ(outcome["verdict"], "holds");
    EXPECT_EQ(outcome["violated"], 0);
    EXPECT_EQ(outcome["undecided"], 0);
    EXPECT_EQ(outcome["samples"], 100);
    EXPECT_EQ(outcome["holds"].get<int>() + outcome["equal_to_bits"].get<int>(), 100);
    EXPECT_LT(outcome["discarded"].get<int>(), 43);  // 30 % of those drawn
    EXPECT_GT(outcome["edges"].get<int>(), 10);
  }
}

TEST(Verify, ResultsDoNotDependOnTheNumberOfThreads) {
  const std::vector<std::string> base = {"verify", "--samples", "60", "--seed", "11", "--jobs"};
  const auto with_jobs = [&](const char* jobs) {
    auto arguments = base;
    arguments.emplace_back(jobs);
    return without_times(json_of(arguments));
  };
  const nlohmann::json one = with_jobs("1");
  EXPECT_EQ(one, with_jobs("2"));
  EXPECT_EQ(one, with_jobs("5"));
}

TEST(Verify, AnotherSeedDrawsOtherInputs) {
  const auto input = [](const char* seed) {
    return run_latent({"verify", "--theorem", "nStar_upper", "--seed", seed, "--sample", "0"}).out;
  };
  EXPECT_EQ(input("1"), input("1"));
  EXPECT_NE(input("1"), input("2"));
}

TEST(Verify, OneTheoremOrOneModuleCanBeChosen) {
  EXPECT_EQ(json_of({"verify", "--theorem", "alpha_pos", "--samples", "5"}).size(), 1U);
  EXPECT_EQ(json_of({"verify", "--module", "ScalingExponent", "--samples", "2"}).size(), 18U);
}

TEST(Verify, OneSampleCanBeLookedAtAlone) {
  const CommandResult result =
      run_latent({"verify", "--theorem", "nStar_lower", "--seed", "1", "--sample", "17"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_NE(result.out.find("ρ = "), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("hypothesis 1 < ρ: True"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("conclusion"), std::string::npos) << result.out;
}

TEST(Verify, ACampaignGoesOnFromItsCheckpoint) {
  const std::string file = temporary_path("checkpoint.json");
  const auto with_samples = [&](const char* samples, bool keep) {
    std::vector<std::string> arguments = {"verify", "--module", "Emergence", "--samples", samples};
    if (keep) arguments.insert(arguments.end(), {"--checkpoint", file});
    return without_times(json_of(arguments));
  };
  with_samples("300", true);
  const nlohmann::json resumed = with_samples("700", true);
  EXPECT_EQ(resumed, with_samples("700", false));
  EXPECT_EQ(resumed, with_samples("700", true)) << "nothing left to do";
}

TEST(Verify, AnInterruptedCampaignTellsHowToGoOn) {
  const std::string file = temporary_path("interrupted.json");
  const std::vector<std::string> arguments = {
      "verify", "--theorem", "alpha_pos", "--samples", "1000000000", "--checkpoint", file};
  const auto state_kept = [&] {
    std::ifstream stream(file);
    const auto kept = nlohmann::json::parse(stream, nullptr, false);
    if (!kept.is_object() || kept["campaigns"].empty()) return nlohmann::json();
    return nlohmann::json(kept["campaigns"]["ScalingExponent.alpha_pos"]["state"]);
  };
  const CommandResult result =
      run_latent_interrupted(arguments, [&] { return !state_kept().is_null(); });
  EXPECT_EQ(result.status, 130);
  EXPECT_NE(result.err.find("the same command goes on from here"), std::string::npos) << result.err;
  const nlohmann::json state = state_kept();
  EXPECT_GE(state["done"], 32);
  EXPECT_EQ(state["holds"], state["done"]);
}

TEST(Verify, ACheckpointOfSomethingElseIsRefused) {
  const auto attempt = [](const std::string& file, const char* samples, const char* seed) {
    return run_latent({"verify", "--theorem", "alpha_pos", "--samples", samples, "--seed", seed,
                       "--checkpoint", file});
  };
  const std::string file = temporary_path("other.json");
  EXPECT_EQ(attempt(file, "50", "1").status, 0);
  const CommandResult seed = attempt(file, "50", "2");
  EXPECT_EQ(seed.status, 2);
  EXPECT_NE(seed.err.find("seed 1"), std::string::npos) << seed.err;
  const CommandResult fewer = attempt(file, "20", "1");
  EXPECT_EQ(fewer.status, 2);
  EXPECT_NE(fewer.err.find("50 samples"), std::string::npos) << fewer.err;
  for (const char* text : {"", "{}", "[1, 2]", "{\"checkpoint\": 1, \"campaigns\": 7}", "\xff"}) {
    const CommandResult broken = attempt(write_temporary("broken.json", text), "50", "1");
    EXPECT_EQ(broken.status, 2) << text;
    EXPECT_NE(broken.err.find("not a checkpoint"), std::string::npos) << broken.err;
  }
  EXPECT_EQ(attempt("/nonexistent/checkpoint.json", "50", "1").status, 2);
}

TEST(Verify, TextHasALineATheoremAndTotals) {
  const CommandResult result = run_latent({"verify", "--samples", "3"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_NE(result.out.find("LatentNumber.modes_minimal"), std::string::npos);
  EXPECT_NE(result.out.find("182 statements: 0 proved, 182 hold, 0 refuted"), std::string::npos)
      << result.out;
  EXPECT_EQ(result.out.find('\033'), std::string::npos) << "colours on what is no terminal";
  EXPECT_EQ(result.err, "") << "progress on what is no terminal";
}

TEST(Verify, UnknownNamesAreUsageErrorsWithAProposal) {
  const CommandResult theorem = run_latent({"verify", "--theorem", "nStar_lowr"});
  EXPECT_EQ(theorem.status, 2);
  EXPECT_NE(theorem.err.find("nStar_lower"), std::string::npos) << theorem.err;
  EXPECT_EQ(run_latent({"verify", "--module", "Nothing"}).status, 2);
  EXPECT_EQ(run_latent({"verify", "--samples", "0"}).status, 2);
  EXPECT_EQ(run_latent({"verify", "--samples", "many"}).status, 2);
  EXPECT_EQ(run_latent({"verify", "--module", "A", "--theorem", "b"}).status, 2);
}

TEST(List, ClaimsSelectTheorems) {
  EXPECT_EQ(json_of({"list"}).size(), 182U);
  const nlohmann::json claim = json_of({"list", "--claim", "1"});
  EXPECT_EQ(claim.size(), 18U);
  for (const auto& theorem : claim) EXPECT_EQ(theorem["module"], "ScalingExponent");
  EXPECT_EQ(run_latent({"list", "--claim", "13"}).status, 2);
}

TEST(List, EveryTheoremIsProved) {
  for (const auto& theorem : json_of({"list"})) {
    EXPECT_EQ(theorem["status"], "proved") << theorem["name"] << ": run scripts/prove --update";
  }
}

TEST(List, EveryTheoremHasADocstring) {
  for (const auto& theorem : json_of({"list"})) {
    EXPECT_GT(theorem["doc"].get<std::string>().size(), 10U) << theorem["name"];
  }
}

TEST(Show, TellsAllThatIsKnownOfATheorem) {
  const CommandResult result = run_latent({"show", "nStar_lower"});
  EXPECT_EQ(result.status, 0) << result.err;
  for (const char* part :
       {"Latent.LatentNumber.nStar_lower", "ref/theory/latent_number.cpp:", "1 < ρ",
        "∀ ρ ε : ℝ, 1 < ρ → 0 < ε → ε < 1 → Real.log (1 / ε) / (ρ - 1) < nStar ρ ε", "\\frac{\\log",
        "proved"}) {
    EXPECT_NE(result.out.find(part), std::string::npos) << part << "\n" << result.out;
  }
}

TEST(Program, HelpHasExamplesAndEndsWithSuccess) {
  for (const std::vector<std::string>& line :
       std::vector<std::vector<std::string>>{{"--help"},
                                             {"list", "--help"},
                                             {"show", "--help"},
                                             {"verify", "--help"},
                                             {"check", "--help"},
                                             {"audit", "--help"},
                                             {"emit", "theory", "--help"},
                                             {"eval", "--help"},
                                             {"replay", "--help"},
                                             {"spectrum", "--help"}}) {
    const CommandResult result = run_latent(line);
    EXPECT_EQ(result.status, 0) << line[0];
    EXPECT_NE(result.out.find("latent "), std::string::npos) << line[0];
  }
}

TEST(Program, UsageErrorsEndWithTwo) {
  EXPECT_EQ(run_latent({}).status, 2);
  EXPECT_EQ(run_latent({"frobnicate"}).status, 2);
  EXPECT_EQ(run_latent({"show"}).status, 2);
  EXPECT_EQ(run_latent({"list", "--unknown"}).status, 2);
}

}  // namespace
}  // namespace latent::test
