/// Whatever the text: no crash, no hang.
#include <gtest/gtest.h>

#include <functional>
#include <random>
#include <string>
#include <vector>

#include "tests/lean_mirror/elaborate/spelled.hpp"

namespace latent::lean {
namespace {

std::string repeated(std::string_view part, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += part;
  return text;
}

/// The statement of a theorem over x : ℝ, n : ℕ, f : ℝ → ℝ, p : Prop.
std::string stated(const std::string& formula) {
  return "theorem t (x : ℝ) (n : ℕ) (f : ℝ → ℝ) (p : Prop) : " + formula + " := by sorry\n";
}

/// Shapes that nest `depth` levels deep.
const std::vector<std::function<std::string(std::size_t)>>& shapes() {
  const auto wrapped = [](std::string before, std::string middle, std::string after,
                          std::string end) {
    return [=](std::size_t depth) {
      return stated(repeated(before, depth) + middle + repeated(after, depth) + end);
    };
  };
  static const std::vector<std::function<std::string(std::size_t)>> all = {
      wrapped("(", "x", ")", " = x"),
      wrapped("-", "x", "", " = x"),
      wrapped("¬", "p", "", ""),
      wrapped("f (", "x", ")", " = x"),
      wrapped("|", "x", "|", " = x"),
      wrapped("x + (", "x", ")", " = x"),
      wrapped("", "x", " + x", " = x"),
      wrapped("x ^ ", "2", "", " = x"),
      wrapped("p → ", "p", "", ""),
      wrapped("(", "p", " → p)", ""),
      wrapped("p ∧ ", "p", "", ""),
      wrapped("∀ y : ℝ, ", "p", "", ""),
      wrapped("∃ y > x, ", "p", "", ""),
      wrapped("∃! y, y = x ∧ ", "p", "", ""),
      wrapped("if p then x else ", "x", "", " = x"),
      wrapped("let y := x; ", "p", "", ""),
      wrapped("∑ i ∈ Finset.range n, ", "x", "", " = x"),
      wrapped("√", "x", "", " = x"),
      wrapped("", "x", "⁻¹", " = x"),
      wrapped("", "x", ".log", " = x"),
      wrapped("", "(x)", ".log", " = x"),
      wrapped("(↑", "n", " : ℝ)", " = x"),
      wrapped("↑", "n", "", " = x"),
      wrapped("f <| ", "x", "", " = x"),
      wrapped("max x (", "x", ")", " = x"),
      wrapped("(fun y ↦ ", "x", ") x", " = x"),
      wrapped("(x = x) = ", "p", "", ""),
      wrapped("⌊", "x", "⌋", " = n"),
      wrapped("∀ g : (", "ℝ", " → ℝ)", ", p"),
  };
  return all;
}

TEST(Robustness, DeepNestingIsReadOrRefused) {
  for (const auto& shape : shapes()) {
    for (const std::size_t depth : {10U, 200U, 490U, 980U, 5000U}) {
      const std::string text = shape(depth);
      const Reading reading = read(text);
      ASSERT_EQ(reading.file.statements.size(), 1U) << text.substr(0, 200);
      const Statement& statement = reading.file.statements[0];
      EXPECT_NE(statement.formula.has_value(), statement.unsupported.has_value());
    }
  }
}

TEST(Robustness, ManySmallPartsAreRead) {
  std::string text = "0 = 0";
  for (int i = 1; i < 900; ++i) text += " ∧ " + std::to_string(i) + " < 1000";
  EXPECT_TRUE(read(stated(text)).file.statements[0].formula);
}

TEST(Robustness, AmbiguousNamesInsideEachOtherCostBoundedWork) {
  const std::string text =
      "open Nat Real\n" + stated(repeated("log (", 300) + "x" + repeated(")", 300) + " = 0");
  EXPECT_TRUE(read(text).file.statements[0].unsupported);
}

TEST(Robustness, NotationsThatGrowAreCutOff) {
  std::string text = "notation \"N0\" => (1 : ℕ)\n";
  for (int i = 1; i < 64; ++i) {
    const std::string before = "N" + std::to_string(i - 1);
    text += "notation \"N" + std::to_string(i) + "\" => " + before + " + " + before + "\n";
  }
  const Reading reading = read(text + "theorem t : N63 = 0 := by sorry\n");
  EXPECT_EQ(reading.file.statements[0].unsupported->message,
            "the declaration takes too much work to elaborate");
}

TEST(Robustness, NotationsThatMeanThemselvesAreCutOff) {
  const Reading reading = read(
      "notation \"A\" => B\nnotation \"B\" => A + 1\n"
      "theorem t : B = 0 := by sorry\n");
  EXPECT_TRUE(reading.file.statements[0].unsupported);
}

TEST(Robustness, TypesThatDoubleAreCutOff) {
  std::string text = "∀ f0 : ℝ";
  for (int i = 1; i < 60; ++i) {
    const std::string last = "f" + std::to_string(i - 1);
    text += ", ∀ f" + std::to_string(i) + ", f" + std::to_string(i) + " = (fun y ↦ if y = " + last +
            " then " + last + " else y) → True ∧ ∀ k : ℕ";
  }
  const Reading reading = read("theorem t : " + text + ", 0 = k := by sorry\n");
  ASSERT_EQ(reading.file.statements.size(), 1U);
  EXPECT_TRUE(reading.file.statements[0].unsupported);
}

TEST(Robustness, LongChainsOfFieldsAreCutOff) {
  for (const char* object : {"x", "y"}) {
    const std::string chain = object + repeated(".log", 20000) + " = (0 : ℝ) ∧ y = x";
    const Reading reading = read(stated("∀ y, " + chain));
    EXPECT_EQ(reading.file.statements[0].unsupported->message, "the term is nested too deeply");
  }
}

TEST(Robustness, LongNamesAndManyScopesAreBounded) {
  const std::string long_name = repeated("a.", 20000) + "a";
  read("namespace " + long_name + "\ndef c : ℕ := 1\ntheorem t : c = c := by sorry\n");
  read("def " + long_name + " : ℕ := 1\ntheorem t : " + long_name + " = 1 := by sorry\n");
  read(repeated("namespace A\n", 5000) + "def c : ℕ := 1\n");
  read(repeated("section\nvariable (x : ℝ)\n", 2000) + "theorem t : x = x := by sorry\n");
  std::string opens;
  for (int i = 0; i < 3000; ++i) opens += "open A" + std::to_string(i) + "\n";
  const Reading reading = read(opens + "theorem t : c = c := by sorry\n");
  EXPECT_EQ(reading.file.statements[0].unsupported->message,
            "too many namespaces and names are open");
}

/// Well-formed beginnings, so that damage reaches deep places.
const std::vector<std::string>& seeds() {
  static const std::vector<std::string> all = {
      "open Real Nat\nnamespace A\nvariable (x y : ℝ) {n : ℕ} (hx : 0 < x)\ninclude hx in\n"
      "theorem t : ∀ ε > 0, ∃ N : ℕ, ∀ n ≥ N, |x ^ n - log y| < ε := by sorry\nend A\n",
      "def f (x : ℝ) (k : ℕ) : ℝ := ∑ i ∈ Finset.range k, x ^ i / (i + 1)\n"
      "theorem t (x : ℝ) (h : f x 2 = ⌊x⌋₊) : x.log ≤ ↑(3 - 1) := by sorry\n",
      "notation \"T\" a:max => a * (a + 1)\ninfixl:65 \" ⊞ \" => max\nabbrev R := ℝ\n"
      "lemma l (p : Prop) (g : ℕ → R) : (if p then g 1 else T 2) = min 1 (g 0 ⊞ g 2) := by simp\n",
      "alias ln := Real.log\nexport Nat (choose)\nexample : ∃! x : ℝ, let y := ln x; y = "
      "(fun z ↦ z⁻¹) <| x ∧ ¬ (1e-3 : ℝ) ≠ √2 := by sorry\nstructure M where (x : ℝ)\n",
  };
  return all;
}

TEST(Robustness, DamagedFilesAreReadToTheEnd) {
  std::mt19937 random(7);
  const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
  const std::vector<std::string> pieces = {"(",         ")",
                                           "∀",         "∃",
                                           "∑",         "|",
                                           "fun",       "↦",
                                           "=>",        ":=",
                                           ":",         ",",
                                           "x",         "n",
                                           "0",         "1",
                                           "ℝ",         "ℕ",
                                           "→",         "∧",
                                           "¬",         "↑",
                                           "^",         "-",
                                           "⁻¹",        "<",
                                           "=",         "in",
                                           "if",        "by",
                                           "let",       "end",
                                           "⌊",         "⌋₊",
                                           "@",         "open",
                                           "_",         ".",
                                           "T",         "⊞",
                                           "\n",        "{",
                                           "}",         "[",
                                           "]",         "⟨",
                                           "⟩",         "!",
                                           "%",         "∈",
                                           "√",         "<|",
                                           "|>",        ";",
                                           "\"",        "def",
                                           "theorem t", "namespace A",
                                           "section",   "variable",
                                           "Real.log",  "Finset.range",
                                           "Nat",       "2.5"};
  for (int round = 0; round < 4000; ++round) {
    std::string text = seeds()[below(seeds().size())];
    for (std::size_t edits = 1 + below(6); edits > 0; --edits) {
      const std::size_t at = below(text.size() + 1);
      switch (below(3)) {
        case 0:
          text.insert(at, " " + pieces[below(pieces.size())] + " ");
          break;
        case 1:
          text.erase(at, 1 + below(8));
          break;
        default:
          text.insert(at, text.substr(below(text.size() + 1), below(40)));
      }
    }
    const Reading reading = read(text);
    for (const Statement& statement : reading.file.statements) {
      ASSERT_NE(statement.formula.has_value(), statement.unsupported.has_value()) << text;
      if (statement.formula) {
        ASSERT_TRUE(free_variables(*statement.formula).empty()) << text;
        ASSERT_EQ(statement.formula->loose_bounds(), 0U) << text;
        ASSERT_TRUE(statement.formula->sort().is_prop()) << text;
      }
    }
    for (const ElaboratedDefinition& definition : reading.file.definitions) {
      ASSERT_NE(definition.definition != nullptr, definition.unsupported.has_value()) << text;
    }
  }
}

}  // namespace
}  // namespace latent::lean
