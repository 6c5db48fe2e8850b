/// Declarations are found by the parser where another counter, by looks alone, sees them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/lean_mirror/syntax/reading.hpp"
#include "tests/lean_mirror/syntax/samples.hpp"

namespace latent::lean {
namespace {

/// The text with blanks for comments and strings; line breaks stay. Knows nothing of the lexer.
std::string without_comments_and_strings(std::string text) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto blank = [&](std::size_t count) {
      for (std::size_t end = std::min(text.size(), i + count); i < end; ++i) {
        if (text[i] != '\n') text[i] = ' ';
      }
      --i;
    };
    if (text.compare(i, 2, "/-") == 0) {
      ++depth;
      blank(2);
    } else if (depth > 0 && text.compare(i, 2, "-/") == 0) {
      --depth;
      blank(2);
    } else if (depth > 0) {
      blank(1);
    } else if (text.compare(i, 2, "--") == 0) {
      blank(std::min(text.find('\n', i), text.size()) - i);
    } else if (text[i] == '"') {
      std::size_t end = i + 1;
      while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
      blank(end + 1 - i);
    }
  }
  return text;
}

bool is_keyword(const std::string& word) {
  constexpr auto k_words = std::to_array<const char*>(
      {"theorem", "lemma", "def", "abbrev", "example", "instance", "structure", "class",
       "inductive", "axiom", "opaque", "irreducible_def", "proof_wanted"});
  return std::find(k_words.begin(), k_words.end(), word) != k_words.end();
}

bool is_modifier(const std::string& word) {
  constexpr auto k_words =
      std::to_array<const char*>({"private", "protected", "public", "noncomputable", "nonrec",
                                  "unsafe", "partial", "meta", "local", "scoped"});
  return std::find(k_words.begin(), k_words.end(), word) != k_words.end();
}

/// The lines on which a keyword of a declaration stands that begins a line but for modifiers and
/// attributes.
std::vector<std::uint32_t> lines_of_declarations(const std::string& text) {
  std::vector<std::uint32_t> found;
  std::istringstream lines(without_comments_and_strings(text));
  std::string line;
  for (std::uint32_t number = 1; std::getline(lines, line); ++number) {
    std::istringstream words(line);
    std::string word;
    while (words >> word) {
      if (word.starts_with("@[")) {
        while (word.find(']') == std::string::npos && words >> word) {
        }
      } else if (!is_modifier(word)) {
        if (is_keyword(word)) found.push_back(number);
        break;
      }
    }
  }
  return found;
}

std::vector<std::uint32_t> lines_by_the_parser(const std::string& text) {
  const SyntaxTree tree = testing::read(text);
  std::vector<std::uint32_t> found;
  for (const Command& command : tree.commands) {
    if (std::holds_alternative<const Declaration*>(command.body)) {
      found.push_back(tree.source->position(command.keyword.begin).line);
    }
  }
  return found;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(Count, EveryDeclarationOfTheProjectsFilesIsFound) {
  std::size_t declarations = 0;
  for (const char* folder : {"lean_mirror/Latent", "tests/lean_mirror/corpus", "tests/app"}) {
    const auto root = std::filesystem::path(LATENT_SOURCE_DIR) / folder;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      if (entry.path().extension() != ".lean") continue;
      const std::string text = read_file(entry.path());
      const std::vector<std::uint32_t> expected = lines_of_declarations(text);
      EXPECT_EQ(lines_by_the_parser(text), expected) << entry.path();
      declarations += expected.size();
    }
  }
  EXPECT_GT(declarations, 500U);
}

TEST(Count, TheCounterSkipsCommentsAndStringsAndPassesModifiers) {
  EXPECT_THAT(lines_of_declarations("/- def a\n/- -/ theorem b -/\n@[simp, to_additive (attr := "
                                    "simp)] private\nlemma c : p := h -- def d\nexample : p := \"\n"
                                    "def e\"\n  protected noncomputable def f := 1\n"),
              ::testing::ElementsAre(4U, 5U, 7U));
}

}  // namespace
}  // namespace latent::lean
