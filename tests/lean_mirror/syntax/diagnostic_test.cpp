#include "lean_mirror/syntax/diagnostic.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace latent::lean {
namespace {

std::string shown(const std::string& text, std::string_view marked, std::string message = "odd") {
  const Source source("file.lean", text);
  const auto begin = static_cast<std::uint32_t>(source.text().find(marked));
  const Span span{begin, static_cast<std::uint32_t>(begin + marked.size())};
  return format({Severity::Unsupported, span, std::move(message)}, source);
}

TEST(Diagnostic, ShowsPlaceLineAndCarets) {
  EXPECT_EQ(shown("theorem t :\n  ∀ ε, ε ⊞ 0 = ε", "⊞ 0"),
            "file.lean:2:10: unsupported: odd\n"
            "    ∀ ε, ε ⊞ 0 = ε\n"
            "           ^~~\n");
}

TEST(Diagnostic, ShowsTabsAsSpacesSoThatTheCaretStandsRight) {
  EXPECT_EQ(shown("\t\tx y", "y"),
            "file.lean:1:5: unsupported: odd\n"
            "    x y\n"
            "      ^\n");
}

TEST(Diagnostic, MarksOnlyTheFirstOfSeveralLines) {
  EXPECT_EQ(shown("ab cd\nef", "cd\nef"),
            "file.lean:1:4: unsupported: odd\n"
            "  ab cd\n"
            "     ^~\n");
}

TEST(Diagnostic, PointsBehindTheTextAtItsEnd) {
  const Source source("file.lean", "x +");
  EXPECT_EQ(format({Severity::Error, {3, 3}, "ends"}, source),
            "file.lean:1:4: error: ends\n"
            "  x +\n"
            "     ^\n");
}

TEST(Diagnostic, CutsLongLinesAroundTheSpan) {
  const std::string text = std::string(100'000, 'a') + "⊞" + std::string(100'000, 'b');
  const std::string message = shown(text, "⊞");
  EXPECT_LT(message.size(), 500U);
  EXPECT_NE(message.find("file.lean:1:100001:"), std::string::npos);
  EXPECT_NE(message.find("a⊞b"), std::string::npos);
}

TEST(Diagnostic, SurvivesMalformedText) {
  const Source source("file.lean", "\xFF\xFE\x01 x\x80");
  const std::string message = format({Severity::Error, {0, 7}, "bad"}, source);
  EXPECT_NE(message.find("\uFFFD\uFFFD"), std::string::npos);
  EXPECT_EQ(std::count(message.begin(), message.end(), '\n'), 3);
}

TEST(Diagnostic, NamesEverySeverity) {
  EXPECT_EQ(to_string(Severity::Error), "error");
  EXPECT_EQ(to_string(Severity::Unsupported), "unsupported");
  EXPECT_EQ(to_string(Severity::Warning), "warning");
  EXPECT_EQ(to_string(Severity::Note), "note");
}

}  // namespace
}  // namespace latent::lean
