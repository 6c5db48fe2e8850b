/// `latent audit --against` on projects that say the same as ours in other words.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "lean_mirror/audit/statement_form.hpp"
#include "ref/theory/catalogue.hpp"
#include "tests/app/against/author_project.hpp"
#include "tests/app/command.hpp"

namespace latent::test {
namespace {

using nlohmann::json;

json audited(const std::string& folder, const std::vector<std::string>& more, int status) {
  std::vector<std::string> arguments = {"audit", "--against", folder, "--json", "--no-run"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const CommandResult result = run_latent(arguments);
  EXPECT_EQ(result.status, status) << result.err;
  return json::parse(result.out);
}

std::string mapping_of(const AuthorProject& project) {
  return write_temporary("mapping.json", json{{"theorems", project.truth}}.dump());
}

/// Whether `theirs` is what the author made of `ours`, or of a theorem of ours that says the same
/// (there are two such pairs).
bool is_right(const AuthorProject& project, const json& match) {
  const auto theirs = match["theirs"].get<std::string>();
  const auto ours = match["ours"].get<std::string>();
  if (project.truth.at(ours) == theirs) return true;
  const auto text_of = [](const std::string& name) {
    return lean::unfolded_form(theory::find_theorem(name)->statement())->text;
  };
  for (const auto& [name, made] : project.truth) {
    if (made == theirs) return text_of(name) == text_of(ours);
  }
  return false;
}

/// The first of ours that says the same once unfolded.
std::string first_twin(const std::string& ours) {
  const auto text = lean::unfolded_form(theory::find_theorem(ours)->statement())->text;
  for (const theory::Module* module : theory::catalogue()) {
    for (const theory::Theorem& theorem : module->theorems()) {
      if (lean::unfolded_form(theorem.statement())->text == text) {
        return theorem.module + "." + theorem.name;
      }
    }
  }
  return ours;
}

/// Those of ours that nothing is claimed to state.
std::set<std::string> without_counterpart(const json& report) {
  std::set<std::string> names;
  for (const json& name : report["ours_only"]) names.insert(name.get<std::string>());
  for (const json& one : report["suggestions"]) names.insert(one["ours"].get<std::string>());
  return names;
}

bool is_same(const json& match) {
  return match["class"] == "identical" || match["class"] == "equal after unfolding";
}

class AuthorProjects : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(AuthorProjects, ThatSayTheSameAreMatchedCompletelyAndWithoutAWrongMatch) {
  const AuthorProject project = author_project({GetParam(), 0});
  EXPECT_GT(project.unfolded, project.definitions / 4);
  EXPECT_LT(project.unfolded, project.definitions * 3 / 4);
  const std::string folder = temporary_path("author");
  write_project(project, folder);
  // Two of ours say what another one says, and two hold by definition, which shows where the author
  // has unfolded it.
  const json report =
      audited(folder, {"--expect", "178", "--files", "11", "--allow", "trivial"}, 0);
  EXPECT_EQ(report["matches"].size(), project.truth.size());
  EXPECT_TRUE(report["suggestions"].empty()) << report["suggestions"].dump(1);
  EXPECT_TRUE(report["ours_only"].empty()) << report["ours_only"].dump(1);
  EXPECT_TRUE(report["theirs_only"].empty()) << report["theirs_only"].dump(1);
  std::size_t twins = 0;
  for (const json& match : report["matches"]) {
    EXPECT_TRUE(is_right(project, match)) << match.dump(1);
    EXPECT_EQ(match["how"], "statement") << match.dump(1);
    EXPECT_TRUE(is_same(match)) << match.dump(1);
    const auto ours = match["ours"].get<std::string>();
    twins += match.contains("twins");
    for (const json& twin : match.value("twins", json::array())) {
      EXPECT_EQ(first_twin(twin.get<std::string>()), first_twin(ours));
    }
  }
  EXPECT_EQ(twins, 4U);
}

TEST_P(AuthorProjects, WithFifteenChangesHaveExactlyThoseFound) {
  const AuthorProject project = author_project({GetParam(), 15});
  ASSERT_EQ(project.changed.size(), 15U);
  const std::string folder = temporary_path("author_changed");
  write_project(project, folder);
  std::set<std::string> wanted;
  for (const auto& [name, change] : project.changed) wanted.insert(name);

  // Without any claim: these, and no others, have no counterpart.
  const CommandResult unclaimed = run_latent({"audit", "--against", folder, "--json", "--no-run"});
  const json first = json::parse(unclaimed.out);
  EXPECT_EQ(without_counterpart(first), wanted);
  EXPECT_EQ(first["theirs_only"].size() + first["suggestions"].size(), wanted.size());
  for (const json& match : first["matches"]) {
    EXPECT_TRUE(is_right(project, match)) << match.dump(1);
  }

  // With the author's claims: these, and no others, are not the same.
  const json report = audited(folder, {"--mapping", mapping_of(project)}, 1);
  std::set<std::string> found;
  for (const json& match : report["matches"]) {
    if (is_same(match)) continue;
    const auto name = match["ours"].get<std::string>();
    found.insert(name);
    const auto changed = project.changed.find(name);
    if (changed == project.changed.end()) continue;
    // What is left out or loosened in a hypothesis can't make a statement weaker, and what is
    // tightened there can't make it stronger.
    const bool is_hypothesis = changed->second.find(": conclusion") == std::string::npos;
    const bool asks_less =
        changed->second.starts_with("dropped") || changed->second.starts_with("loosened");
    if (is_hypothesis && asks_less) {
      EXPECT_NE(match["class"], "theirs weaker") << match.dump(1);
    }
    if (is_hypothesis && changed->second.starts_with("tightened")) {
      EXPECT_NE(match["class"], "theirs stronger") << match.dump(1);
    }
    if (match["class"] == "different") {
      EXPECT_TRUE(match.contains("difference")) << match.dump(1);
    }
  }
  EXPECT_EQ(found, wanted);
}

TEST_P(AuthorProjects, WithATwinChangedTellThatTheOtherOneStatesBoth) {
  const AuthorProject project = author_project({GetParam(), 15, true});
  const std::string folder = temporary_path("author_twin");
  write_project(project, folder);
  const json report =
      json::parse(run_latent({"audit", "--against", folder, "--json", "--no-run"}).out);
  std::set<std::string> wanted;
  for (const auto& [name, change] : project.changed) wanted.insert(first_twin(name));
  std::set<std::string> found;
  for (const std::string& name : without_counterpart(report)) found.insert(first_twin(name));
  EXPECT_EQ(found, wanted);
  EXPECT_EQ(found.size(), 15U);
  std::size_t twins = 0;
  for (const json& finding : report["findings"]) twins += finding["rule"] == "twin";
  EXPECT_EQ(twins, 1U);
  // Claims leave no doubt.
  std::set<std::string> changed;
  for (const auto& [name, change] : project.changed) changed.insert(name);
  std::set<std::string> different;
  const json claimed = audited(folder, {"--mapping", mapping_of(project)}, 1);
  for (const json& match : claimed["matches"]) {
    if (!is_same(match)) different.insert(match["ours"].get<std::string>());
  }
  EXPECT_EQ(different, changed);
}

INSTANTIATE_TEST_SUITE_P(OfManySeeds, AuthorProjects, ::testing::Values(1, 2, 3, 4, 5, 6));

TEST(AuthorProject, IsAFunctionOfItsSeed) {
  EXPECT_EQ(author_project({7, 3}).files, author_project({7, 3}).files);
  EXPECT_NE(author_project({7, 3}).files, author_project({8, 3}).files);
}

TEST(AuthorProject, SharesNoNameWithOurs) {
  const AuthorProject project = author_project({1, 0});
  for (const auto& [ours, theirs] : project.truth) {
    EXPECT_NE(ours.substr(ours.rfind('.') + 1), theirs.substr(theirs.rfind('.') + 1));
  }
}

}  // namespace
}  // namespace latent::test
