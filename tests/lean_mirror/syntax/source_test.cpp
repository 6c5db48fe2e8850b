#include "lean_mirror/syntax/source.hpp"

#include <gtest/gtest.h>

#include <string>

namespace latent::lean {
namespace {

TEST(Source, CountsColumnsInCodePoints) {
  const Source source("a.lean", "ρ ≤ x\n∀ 𝓝 y");
  EXPECT_EQ(source.position(0), (Position{1, 1}));
  EXPECT_EQ(source.position(2), (Position{1, 2}));
  EXPECT_EQ(source.position(3), (Position{1, 3}));
  EXPECT_EQ(source.position(7), (Position{1, 5}));
  const auto y = static_cast<std::uint32_t>(source.text().find('y'));
  EXPECT_EQ(source.position(y), (Position{2, 5}));
}

TEST(Source, EndsWithAnEmptyLineAfterALineBreak) {
  const Source source("a.lean", "x\n");
  EXPECT_EQ(source.line_count(), 2U);
  EXPECT_EQ(source.position(2), (Position{2, 1}));
  EXPECT_EQ(source.line(1), "x");
  EXPECT_EQ(source.line(2), "");
}

TEST(Source, OffsetsBeyondTheEndMeanTheEnd) {
  const Source source("a.lean", "ab\ncd");
  EXPECT_EQ(source.position(99), (Position{2, 3}));
  EXPECT_EQ(source.text({3, 99}), "cd");
  EXPECT_EQ(source.text({99, 100}), "");
  EXPECT_EQ(source.line(0), "");
  EXPECT_EQ(source.line(3), "");
}

TEST(Source, LinesComeWithoutCarriageReturns) {
  const Source source("a.lean", "one\r\ntwo\r\n");
  EXPECT_EQ(source.line(1), "one");
  EXPECT_EQ(source.line(2), "two");
  EXPECT_EQ(source.line_begin(6), 5U);
  EXPECT_EQ(source.line_begin(5), 5U);
  EXPECT_EQ(source.line_begin(4), 0U);
}

TEST(Source, AcceptsWellFormedUtf8) {
  EXPECT_FALSE(Source("a.lean", "ascii only, and long enough for eight").invalid_utf8());
  EXPECT_FALSE(Source("a.lean", "ρ ≤ 𝓝 \U0010FFFF").invalid_utf8());
  EXPECT_FALSE(Source("a.lean", "").invalid_utf8());
}

TEST(Source, FindsTheFirstMalformedByte) {
  const auto bad = [](std::string text) {
    return Source("a.lean", std::move(text)).invalid_utf8();
  };
  EXPECT_EQ(bad("abc\xFF"), 3U);
  EXPECT_EQ(bad("ρ\x80"), 2U);
  EXPECT_EQ(bad("\xC0\x80"), 0U) << "overlong NUL";
  EXPECT_EQ(bad("\xE0\x80\xAF"), 0U) << "overlong slash";
  EXPECT_EQ(bad("\xED\xA0\x80"), 0U) << "surrogate";
  EXPECT_EQ(bad("\xF4\x90\x80\x80"), 0U) << "above U+10FFFF";
  EXPECT_EQ(bad("0123456789\xE2\x89"), 10U) << "cut off";
}

TEST(Source, CountsAMalformedByteAsOneColumn) {
  const Source source("a.lean", "\xFF\xFE x");
  EXPECT_EQ(source.position(3), (Position{1, 4}));
}

TEST(Span, CoversAndContains) {
  EXPECT_EQ(cover({3, 5}, {1, 4}), (Span{1, 5}));
  EXPECT_TRUE((Span{1, 5}).contains({3, 5}));
  EXPECT_FALSE((Span{1, 4}).contains({3, 5}));
}

}  // namespace
}  // namespace latent::lean
