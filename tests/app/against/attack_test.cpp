/// The attack corpus: tests/lean_mirror/audit/attacks, a folder an attack.
///
/// Each has a project that is as it should be (`good`), one that deceives (`bad`), and
/// `expected.json`: what the attack is, the options for both runs, the exit status for `bad`, and
/// what must be found in it and not in `good`: a finding of `rule`, our theorem `ours` paired with
/// something of `class`, and the words `says` in such a finding.
#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/app/command.hpp"

namespace latent::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path k_attacks = fs::path(LATENT_SOURCE_DIR) / "tests/lean_mirror/audit/attacks";

std::vector<std::string> names_of_attacks() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(k_attacks)) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

class Attack : public ::testing::TestWithParam<std::string> {
 protected:
  Attack() : expected_(json::parse(std::ifstream(k_attacks / GetParam() / "expected.json"))) {}

  json audited(const std::string& side, int status) {
    std::vector<std::string> arguments = {
        "audit",  "--against", (k_attacks / GetParam() / side).string(),
        "--json", "--samples", "50"};
    for (const json& option : expected_["options"]) arguments.push_back(option.get<std::string>());
    const CommandResult result = run_latent(arguments);
    EXPECT_EQ(result.status, status) << expected_["attack"] << "\n" << result.out << result.err;
    return json::parse(result.out, nullptr, false);
  }

  bool is_found_in(const json& report) const {
    const std::string says = expected_.value("says", "");
    bool found = true;
    if (expected_.contains("rule")) {
      found = std::any_of(report["findings"].begin(), report["findings"].end(), [&](const json& f) {
        return f["rule"] == expected_["rule"] && f["level"] == "failure" &&
               f["message"].get<std::string>().find(says) != std::string::npos;
      });
    }
    if (expected_.contains("class")) {
      found = found &&
              std::any_of(report["matches"].begin(), report["matches"].end(), [&](const json& m) {
                return m["ours"] == expected_["ours"] && m["class"] == expected_["class"];
              });
    }
    return found;
  }

  json expected_;
};

TEST_P(Attack, IsCaughtForTheRightReason) {
  const json report = audited("bad", expected_["status"]);
  EXPECT_TRUE(is_found_in(report)) << expected_.dump(1) << report.dump(1);
}

TEST_P(Attack, HasAnHonestTwinThatPasses) {
  const json report = audited("good", 0);
  EXPECT_FALSE(is_found_in(report)) << report.dump(1);
  EXPECT_FALSE(report["matches"].empty()) << report.dump(1);
}

std::string in_camel_case(const std::string& name) {
  std::string result;
  bool start = true;
  for (const char c : name) {
    if (c == '-') {
      start = true;
      continue;
    }
    result += start ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
    start = false;
  }
  return result;
}

INSTANTIATE_TEST_SUITE_P(Corpus, Attack, ::testing::ValuesIn(names_of_attacks()),
                         [](const auto& attack) { return in_camel_case(attack.param); });

TEST(Attacks, AreAtLeastTwentyFiveAndNoneMayPass) {
  const std::vector<std::string> names = names_of_attacks();
  EXPECT_GE(names.size(), 25U);
  for (const std::string& name : names) {
    const json expected = json::parse(std::ifstream(k_attacks / name / "expected.json"));
    EXPECT_NE(expected["status"], 0) << name;
    EXPECT_TRUE(expected.contains("rule") || expected.contains("class")) << name;
  }
}

}  // namespace
}  // namespace latent::test
