#include "lean_mirror/syntax/name.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace latent::lean {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Name, SplitsAtDots) {
  EXPECT_THAT(name_parts("Real.log"), ElementsAre("Real", "log"));
  EXPECT_THAT(name_parts("_root_.x₁"), ElementsAre("_root_", "x₁"));
  EXPECT_THAT(name_parts("x"), ElementsAre("x"));
  EXPECT_THAT(name_parts(""), IsEmpty());
}

TEST(Name, KeepsDotsInsideQuotes) {
  EXPECT_THAT(name_parts("Foo.«a.b c».d"), ElementsAre("Foo", "«a.b c»", "d"));
  EXPECT_THAT(name_parts("«open"), ElementsAre("«open"));
}

TEST(Name, UnquotesAPart) {
  EXPECT_EQ(plain_part("«a b»"), "a b");
  EXPECT_EQ(plain_part("ab"), "ab");
}

TEST(Name, HasOneCanonicalSpelling) {
  EXPECT_EQ(canonical_name("«Real».log"), "Real.log");
  EXPECT_EQ(canonical_name("Foo.«a b»"), "Foo.«a b»");
  EXPECT_EQ(canonical_name("«a.b»"), "«a.b»");
  EXPECT_NE(canonical_name("«a.b»"), canonical_name("a.b"));
}

}  // namespace
}  // namespace latent::lean
