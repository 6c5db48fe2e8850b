#include "app/toml_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace latent::app {
namespace {

using ::testing::ElementsAre;
using ::testing::Optional;

TEST(TomlTables, AreReadWithTheirKeys) {
  const std::vector<TomlTable> tables = toml_tables(
      "name = \"a\" # a comment\n\n[leanOptions]\nautoImplicit = false\n"
      "[[require]]\nname = 'mathlib'\ngit = \"https://x/y#z\"\n");
  ASSERT_EQ(tables.size(), 3U);
  EXPECT_EQ(tables[0].name, "");
  EXPECT_THAT(tables[0].text("name"), Optional(std::string("a")));
  EXPECT_EQ(tables[1].name, "leanOptions");
  EXPECT_EQ(tables[1].text("autoImplicit"), std::nullopt);
  EXPECT_TRUE(tables[1].has("autoImplicit"));
  EXPECT_EQ(tables[2].name, "require");
  EXPECT_THAT(tables[2].text("git"), Optional(std::string("https://x/y#z")));
}

TEST(TomlTables, ArraysMayGoOverLines) {
  const std::vector<TomlTable> tables =
      toml_tables("globs = [\n  \"A.+\", # all\n  'B',\n]\nroots = []\nodd = [1, 2]\nlast = \"x\"");
  EXPECT_THAT(tables[0].list("globs"), Optional(ElementsAre("A.+", "B")));
  EXPECT_THAT(tables[0].list("roots"), Optional(ElementsAre()));
  EXPECT_EQ(tables[0].list("odd"), std::nullopt);
  EXPECT_THAT(tables[0].text("last"), Optional(std::string("x")));
}

TEST(TomlTables, AnyTextIsReadToItsEnd) {
  for (const char* text :
       {"", "=", "[", "[[", "a = [", "a = \"", "a = {b = ]", "\n\n=\n[x", "a=1#"}) {
    EXPECT_GE(toml_tables(text).size(), 1U) << text;
  }
}

}  // namespace
}  // namespace latent::app
