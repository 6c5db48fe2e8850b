/// No text crashes, hangs or confuses the parser.

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "tests/lean_mirror/syntax/samples.hpp"
#include "tests/lean_mirror/syntax/walk.hpp"

namespace latent::lean {
namespace {

using testing::expect_sound;
using testing::k_language_sample;
using testing::k_module_sample;
using testing::read;

/// Parses a file and a term, and checks whatever can be checked of any text.
void expect_survives(const std::string& text) {
  SCOPED_TRACE(text.size() < 2000 ? text : "a text of " + std::to_string(text.size()) + " bytes");
  expect_sound(read(text));
  const ParsedTerm term = parse_term(make_source("t", text));
  EXPECT_EQ(testing::broken_rule(*term.term, *term.source), "");
}

/// True where what stands between the tokens is whitespace and comments only.
bool is_trivia(std::string_view gap) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < gap.size(); ++i) {
    const std::string_view rest = gap.substr(i);
    if (rest.starts_with("/-")) {
      ++depth, ++i;
    } else if (depth > 0 && rest.starts_with("-/")) {
      --depth, ++i;
    } else if (depth == 0 && rest.starts_with("--")) {
      while (i < gap.size() && gap[i] != '\n') ++i;
    } else if (depth == 0 && rest.starts_with("\xEF\xBB\xBF") && i == 0) {
      i += 2;
    } else if (depth == 0 && std::string_view(" \t\r\n").find(gap[i]) == std::string_view::npos) {
      return false;
    }
  }
  return depth == 0;
}

void expect_tokens_make_up(std::string_view text) {
  std::string again;
  std::uint32_t last = 0;
  for (const Token& token : tokenize(text)) {
    ASSERT_LE(last, token.begin);
    ASSERT_LE(token.begin, token.end);
    ASSERT_LE(token.end, text.size());
    const std::string_view gap = text.substr(last, token.begin - last);
    EXPECT_TRUE(is_trivia(gap)) << gap;
    EXPECT_EQ(token.space_before, !gap.empty() || token.begin == 0) << token.begin;
    EXPECT_TRUE(token.kind == TokenKind::End || token.begin < token.end);
    again += gap;
    again += text.substr(token.begin, token.end - token.begin);
    last = token.end;
  }
  EXPECT_EQ(again, text);
}

std::string repeated(std::string_view unit, std::size_t count) {
  std::string out;
  out.reserve(unit.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += unit;
  return out;
}

TEST(Robustness, TokensAndGapsMakeUpTheText) {
  expect_tokens_make_up(k_module_sample);
  expect_tokens_make_up(k_language_sample);
  expect_tokens_make_up("\xEF\xBB\xBF x /- a -/ \"open\n \xFF\xFE ρ\xCF «a\n `b 'c' 'd /- open");
}

TEST(Robustness, EveryPrefixIsRead) {
  for (const std::string_view sample : {k_module_sample, k_language_sample}) {
    for (std::size_t length = 0; length <= sample.size(); ++length) {
      const std::string prefix(sample.substr(0, length));
      expect_sound(read(prefix));
      if (::testing::Test::HasFailure()) FAIL() << "prefix of " << length << " bytes";
    }
  }
}

TEST(Robustness, MutatedBytesAreRead) {
  std::mt19937_64 random(20240409);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  for (int round = 0; round < 10'000; ++round) {
    std::string text(round % 2 == 0 ? k_module_sample : k_language_sample);
    for (std::size_t changes = 1 + below(4); changes > 0; --changes) {
      const std::size_t at = below(text.size());
      switch (below(4)) {
        case 0:
          text[at] = static_cast<char>(below(256));
          break;
        case 1:
          text.erase(at, 1 + below(3));
          break;
        case 2:
          text.insert(at, 1, "(){}[]|\"'`.:=,;-/\n\\\0"[below(21)]);
          break;
        default:
          text.insert(at, text.substr(below(text.size()), below(40)));
          break;
      }
    }
    expect_sound(read(text));
    if (::testing::Test::HasFailure()) FAIL() << "round " << round << ":\n" << text;
  }
}

TEST(Robustness, MutatedTokensAreRead) {
  std::mt19937_64 random(146);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  for (int round = 0; round < 4'000; ++round) {
    std::vector<std::string> tokens = testing::token_texts(k_language_sample);
    for (std::size_t changes = 1 + below(5); changes > 0; --changes) {
      const std::size_t at = below(tokens.size());
      switch (below(3)) {
        case 0:
          tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(at));
          break;
        case 1:
          tokens[at] = tokens[below(tokens.size())];
          break;
        default:
          std::swap(tokens[at], tokens[below(tokens.size())]);
          break;
      }
    }
    std::string text;
    for (const std::string& token : tokens) text += token + " \n"[below(12) == 0 ? 1 : 0];
    expect_sound(read(text));
    if (::testing::Test::HasFailure()) FAIL() << "round " << round << ":\n" << text;
  }
}

TEST(Robustness, RandomAtomsAreRead) {
  std::vector<std::string> pool = {"x",      "f.g", "1", "2.5",     "\"s\"",
                                   "answer", "`n",  "⊞", "/-- d -/"};
#define ATOM(name, spelling, kind) pool.emplace_back(spelling);
#include "lean_mirror/syntax/atoms.inc"
#undef ATOM
  std::mt19937_64 random(7);
  for (int round = 0; round < 4'000; ++round) {
    std::string text = round % 2 == 0 ? "theorem t : " : "";
    for (int i = 0; i < 60; ++i) {
      text += pool[random() % pool.size()];
      if (random() % 3 != 0) text += random() % 16 == 0 ? '\n' : ' ';
    }
    expect_survives(text);
    if (::testing::Test::HasFailure()) FAIL() << "round " << round;
  }
}

TEST(Robustness, DeepNestingIsRefusedWithAReason) {
  constexpr std::size_t k_deep = 100'000;
  const std::vector<std::string> openers = {"(",
                                            "[",
                                            "{",
                                            "⟨",
                                            "⌊",
                                            "‖",
                                            "|",
                                            "||",
                                            "¬",
                                            "-",
                                            "√",
                                            "@",
                                            "↑",
                                            "!",
                                            "f (",
                                            "fun x ↦ ",
                                            "∀ x, ",
                                            "∃ x > 0, ",
                                            "∑ i, ",
                                            "let x := ",
                                            "let x := 1; ",
                                            "if ",
                                            "if p then ",
                                            "if p then a else ",
                                            "match ",
                                            "match x with | a => ",
                                            "a → ",
                                            "a ^ ",
                                            "a ∧ ",
                                            "(x : ",
                                            "{x : ",
                                            "{x | ",
                                            "{x // ",
                                            "[x : ",
                                            "(x : A) → ",
                                            "{{x : A}} → ",
                                            "f <| ",
                                            "show ",
                                            "![",
                                            "#[",
                                            "fun | a => ",
                                            "{ a := ",
                                            "{ s with a := ",
                                            "(a, ",
                                            "⟨a, ",
                                            "x[",
                                            "a ≡ ",
                                            "open A in ",
                                            "f (n := ",
                                            "x@",
                                            "∀ (x : ",
                                            "fun (x : ",
                                            "∑ i ∈ ",
                                            "by (",
                                            "answer(",
                                            "‹"};
  for (const std::string& opener : openers) {
    SCOPED_TRACE(opener);
    const SyntaxTree tree =
        read("theorem t : " + repeated(opener, k_deep) + "\ntheorem after : True := trivial\n");
    expect_sound(tree);
    EXPECT_FALSE(tree.diagnostics.empty());
    EXPECT_NE(testing::find_declaration(tree, "t"), nullptr);
    expect_survives("def t := " + repeated(opener, 2000));
  }
}

TEST(Robustness, BalancedNestingIsRefusedAsTooDeep) {
  constexpr std::size_t k_deep = 100'000;
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"(", ")"}, {"[", "]"}, {"⟨", "⟩"}, {"⌊", "⌋"}, {"{", "}"}, {"√(", ")"}, {"f (", ")"}};
  for (const auto& [open, close] : pairs) {
    const ParsedTerm parsed =
        parse_term(make_source("t", repeated(open, k_deep) + "x" + repeated(close, k_deep)));
    EXPECT_EQ(parsed.term->kind, TermKind::Unsupported);
    EXPECT_NE(parsed.term->text.find("more than 1000 levels"), std::string_view::npos)
        << parsed.term->text;
    const ParsedTerm shallow =
        parse_term(make_source("t", repeated(open, 300) + "x" + repeated(close, 300)));
    EXPECT_NE(shallow.term->kind, TermKind::Unsupported) << open;
  }
}

TEST(Robustness, LongChainsAreRefusedAsTooDeep) {
  constexpr std::size_t k_long = 200'000;
  for (const char* link :
       {" + x", " x", " → x", " ∧ x", " - x", ".1", " ^ x", "⁻¹", " !", "[x]", "|>.f", " |> x"}) {
    const ParsedTerm parsed = parse_term(make_source("t", "x" + repeated(link, k_long)));
    EXPECT_EQ(parsed.term->kind, TermKind::Unsupported) << link;
    EXPECT_NE(parsed.term->text.find("1000"), std::string_view::npos) << parsed.term->text;
    const ParsedTerm shorter = parse_term(make_source("t", "x" + repeated(link, 300)));
    EXPECT_NE(shorter.term->kind, TermKind::Unsupported) << link;
  }
}

TEST(Robustness, AMillionSummandsAreRefusedAsTooDeep) {
  const ParsedTerm parsed = parse_term(make_source("t", "x" + repeated(" + x", 1'000'000)));
  EXPECT_EQ(parsed.term->kind, TermKind::Unsupported);
}

TEST(Robustness, ManyBindersAreRefusedAsTooMany) {
  const std::string names = repeated("x ", 100'000);
  const std::string brackets = repeated("(x : ℝ) ", 100'000);
  for (const std::string& binders : {names, brackets}) {
    const SyntaxTree tree =
        read("theorem t " + binders + ": True := trivial\ntheorem u : True := h\n");
    expect_sound(tree);
    const Declaration* declaration = testing::find_declaration(tree, "t");
    ASSERT_NE(declaration, nullptr);
    ASSERT_NE(declaration->type, nullptr);
    EXPECT_EQ(declaration->type->kind, TermKind::Unsupported);
    EXPECT_NE(testing::find_declaration(tree, "u"), nullptr);
    expect_survives("∀ " + binders + ", True");
    expect_survives("variable " + binders);
  }
}

TEST(Robustness, ManyElementsAreNotDeep) {
  const std::string list = "[" + repeated("x, ", 100'000) + "x]";
  const ParsedTerm parsed = parse_term(make_source("t", list));
  EXPECT_EQ(parsed.term->kind, TermKind::List);
  EXPECT_EQ(parsed.term->children.size(), 100'001U);
}

TEST(Robustness, HugeTokensAreRead) {
  constexpr std::size_t k_huge = 1'000'000;
  expect_survives(std::string(k_huge, 'x'));
  expect_survives(std::string(k_huge, '7'));
  expect_survives("def x := " + std::string(k_huge, '7') + "." + std::string(k_huge, '7'));
  expect_survives('"' + std::string(k_huge, 'x') + '"');
  expect_survives("/- " + std::string(k_huge, 'x') + " -/");
  expect_survives(repeated("/-", k_huge));
  expect_survives(repeated("/- -/", k_huge / 5));
  expect_survives("r" + std::string(k_huge, '#'));
  expect_survives("r" + std::string(k_huge, '#') + '"' + repeated("\"###", k_huge / 8));
  expect_survives("namespace " + repeated("a.", k_huge / 2) + "a\nend " +
                  repeated("a.", k_huge / 2) + "a");
  expect_survives("x" + repeated(".a", k_huge / 2));
  expect_survives("«" + std::string(k_huge, 'x'));
  expect_survives(std::string(k_huge, ' '));
  expect_survives(std::string(k_huge, '\n'));
}

TEST(Robustness, TimeStaysLinearInOpenStringsAndNames) {
  expect_survives("\"" + repeated("\n\\\"", 300'000));
  expect_survives(repeated("s!\"{\n", 200'000));
  expect_survives(repeated("r#\"\n", 200'000));
  expect_survives(repeated("«a\n", 200'000));
  expect_survives(repeated("s!\"{s!\"{", 100'000));
  expect_survives(repeated("'", 500'000));
  expect_survives(repeated("`", 500'000));
}

TEST(Robustness, TimeStaysLinearInBrokenDeclarations) {
  expect_survives(repeated("theorem ", 200'000));
  expect_survives(repeated("theorem t ", 200'000));
  expect_survives(repeated("theorem t : (\n", 100'000));
  expect_survives(repeated("def d := (\n", 100'000));
  expect_survives(repeated("@[", 200'000));
  expect_survives(repeated("@[a\n", 200'000));
  expect_survives(repeated("/-- d -/ ", 200'000));
  expect_survives(repeated("structure S where\n a : (\n", 50'000));
  expect_survives(repeated("variable (x : ∫\n", 100'000));
  expect_survives(repeated("⊞ ", 300'000));
  expect_survives(repeated("mutual ", 200'000) + repeated("end ", 300'000));
  expect_survives("local notation \"[\" x \"-[\" y \"]\" => x\ndef d := " + repeated("[", 900) +
                  "x" + repeated("]", 900));
  expect_survives("local notation \"[\" x \"-[\" y \"]\" => x\ndef d := [" +
                  repeated("[x], ", 50'000) + "x]");
  expect_survives(repeated("notation \"a\" => x\n", 20'000) + "def d := " + repeated("a + ", 900));
}

TEST(Robustness, MalformedTextIsReportedAndTheRestIsRead) {
  const SyntaxTree tree =
      read(std::string("def a := 1\n\xFF\xFE\ntheorem t : \x01 := h\0\ndef b := 2\n", 43));
  expect_sound(tree);
  EXPECT_NE(testing::find_declaration(tree, "a"), nullptr);
  EXPECT_NE(testing::find_declaration(tree, "t"), nullptr);
  EXPECT_NE(testing::find_declaration(tree, "b"), nullptr);
  EXPECT_GE(tree.diagnostics.size(), 3U);
}

TEST(Robustness, WindowsLineEndsChangeNothing) {
  std::string windows;
  for (const char c : k_language_sample)
    windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const SyntaxTree expected = read(std::string(k_language_sample));
  const SyntaxTree actual = read(windows);
  expect_sound(actual);
  EXPECT_EQ(to_text(actual), to_text(expected));
}

TEST(Robustness, ADiagnosticFloodIsCutOffWithACount) {
  const SyntaxTree tree = read(repeated("\x01 ", 5000));
  ASSERT_EQ(tree.diagnostics.size(), SyntaxTree::k_max_diagnostics + 1);
  EXPECT_EQ(tree.diagnostics.back().severity, Severity::Note);
  EXPECT_NE(tree.diagnostics.back().message.find("more diagnostics"), std::string::npos);
}

TEST(Robustness, ATreeMayBeMovedAndOutlivesItsBuilder) {
  SyntaxTree moved;
  {
    SyntaxTree tree = read(std::string(k_module_sample));
    moved = std::move(tree);
  }
  expect_sound(moved);
  EXPECT_EQ(to_text(moved), to_text(read(std::string(k_module_sample))));
}

}  // namespace
}  // namespace latent::lean
