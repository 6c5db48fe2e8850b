/// Definitions by equations, pattern matching, recursion.
#include <gtest/gtest.h>

#include "ref/eval/ladder.hpp"
#include "tests/lean_mirror/elaborate/spelled.hpp"

namespace latent::lean {
namespace {

const std::string k_fib =
    "def fib : ℕ → ℕ\n  | 0 => 0\n  | 1 => 1\n  | n + 2 => fib n + fib (n + 1)\n";

/// Whether the statement that `formula` makes behind `file` holds.
eval::Truth truth(const std::string& file, const std::string& formula) {
  const Reading reading = read(file + "theorem t : " + formula + " := by sorry\n");
  const Statement& stated = reading.file.statements.back();
  if (!stated.formula) {
    ADD_FAILURE() << placed(*stated.unsupported, *reading.file.source);
    return eval::Truth::Undecided;
  }
  return eval::decide(*stated.formula, {}).truth;
}

TEST(Equations, AreTriedInTheirOrder) {
  EXPECT_EQ(definition("def f : ℕ → ℕ | 0 => 5 | n + 1 => n"),
            "f (n : ℕ) := (if (n = 0:ℕ) then 5:ℕ else (n - 1:ℕ))");
  EXPECT_EQ(definition("def f : ℕ → ℕ → ℕ | 0, m => m | _, 0 => 1 | n + 1, m + 2 => n + m"
                       " | _, _ => 7"),
            "f (n : ℕ) (m : ℕ) := (if (n = 0:ℕ) then m else (if (m = 0:ℕ) then 1:ℕ else (if ((1:ℕ "
            "≤ n) ∧ (2:ℕ ≤ m)) then ((n - 1:ℕ) + (m - 2:ℕ)) else 7:ℕ)))");
  EXPECT_EQ(definition("def f (x : ℝ) : ℕ → ℝ | Nat.zero => 1 | Nat.succ n => x * n"),
            "f (x : ℝ) (n : ℕ) := (if (n = 0:ℕ) then 1:ℝ else (x * ((n - 1:ℕ):ℝ)))");
  EXPECT_EQ(definition("def f : ℕ → ℕ | .zero => 1 | .succ n => n"),
            "f (n : ℕ) := (if (n = 0:ℕ) then 1:ℕ else (n - 1:ℕ))");
  EXPECT_EQ(definition("def f (n : ℕ) : ℕ → ℕ | 0 => n | n + 1 => n"),
            "f (n : ℕ) (n' : ℕ) := (if (n' = 0:ℕ) then n else (n' - 1:ℕ))");
  EXPECT_EQ(definition("def f : ℕ × ℕ → ℕ | (0, b) => b | (a + 1, _) => a"),
            "f (n.1 : ℕ) (n.2 : ℕ) := (if (n.1 = 0:ℕ) then n.2 else (n.1 - 1:ℕ))");
}

TEST(Equations, WithPatternsThatAreNotReadAreRefused) {
  EXPECT_EQ(definition("def f : ℝ → ℕ | 0 => 1 | _ => 2"), "1:17: this pattern is not read");
  EXPECT_EQ(definition("def f : ℤ → ℕ | .ofNat n => n | .negSucc n => n"),
            "1:17: this pattern is not read");
  EXPECT_EQ(definition("def f : ℤ → ℤ | n + 1 => n | _ => 0").substr(0, 5), "1:19:");
}

TEST(Recursion, IsEvaluatedByItsEquations) {
  EXPECT_EQ(truth(k_fib, "fib 10 = 55"), eval::Truth::True);
  EXPECT_EQ(truth(k_fib, "fib 60 = 1548008755920"), eval::Truth::True);
  EXPECT_EQ(truth(k_fib, "∀ n < 12, (fib (n + 1) : ℤ) ^ 2 - fib n * fib (n + 2) = (-1) ^ n"),
            eval::Truth::True);
  EXPECT_EQ(truth(k_fib, "fib 100000 = 0"), eval::Truth::Undecided);
  const std::string power = "def power (x : ℝ) : ℕ → ℝ | 0 => 1 | n + 1 => power x n * x\n";
  EXPECT_EQ(truth(power, "power 2 10 = 1024 ∧ power (1 / 2) 3 = 1 / 8"), eval::Truth::True);
  EXPECT_EQ(truth("def halves : ℕ → ℝ | 0 => 1 | n + 1 => halves n / 2\n", "halves 3 = 1 / 8"),
            eval::Truth::True);
  EXPECT_EQ(truth("def log2 (n : ℕ) : ℕ := if h : n ≤ 1 then 0 else log2 (n / 2) + 1\n"
                  "termination_by n\ndecreasing_by omega\n",
                  "log2 1000 = 9"),
            eval::Truth::True);
  EXPECT_EQ(truth("def even : ℕ → Prop | 0 => True | n + 1 => ¬ even n\n", "even 4 ∧ ¬ even 5"),
            eval::Truth::True);
  EXPECT_EQ(truth("def ack : ℕ → ℕ → ℕ\n  | 0, n => n + 1\n  | m + 1, 0 => ack m 1\n"
                  "  | m + 1, n + 1 => ack m (ack (m + 1) n)\ntermination_by m n => (m, n)\n",
                  "ack 2 3 = 9"),
            eval::Truth::True);
}

TEST(Recursion, HandsSectionVariablesOn) {
  const std::string file = "variable (x : ℝ)\ndef tower : ℕ → ℝ | 0 => x | n + 1 => tower n + x\n";
  EXPECT_EQ(truth(file, "tower 2 3 = 8"), eval::Truth::True);
}

TEST(Recursion, InsideSumsAndFunctionsIsRead) {
  EXPECT_EQ(truth("def s (n : ℕ) : ℕ := if n = 0 then 1 else ∑ i ∈ Finset.range n, s i\n"
                  "decreasing_by sorry\n",
                  "s 5 = 16"),
            eval::Truth::True);
  EXPECT_EQ(truth("def f : ℕ → ℕ | 0 => 1 | n + 1 => let y := f n; y + y\n", "f 10 = 1024"),
            eval::Truth::True);
}

TEST(Recursion, ThatIsNotOneDefinitionByItselfIsRefused) {
  EXPECT_EQ(definition("def f (n : ℕ) := f n"), "1:18: `f` is not read: it is defined by itself");
  EXPECT_EQ(definition("partial def f (n : ℕ) : ℕ := f n"),
            "1:13: an unsafe or partial definition is not read");
  EXPECT_EQ(definition("def f (n : ℕ) : ℕ × ℕ := f n").substr(0, 5), "1:26:");
}

TEST(AuxiliaryDefinitions, AreReadBehindWhere) {
  const std::string triangular =
      "def triangular (n : ℕ) : ℕ := go n\nwhere\n  go : ℕ → ℕ\n    | 0 => 0\n"
      "    | k + 1 => go k + (k + 1)\n";
  EXPECT_EQ(truth(triangular, "triangular 4 = 10 ∧ triangular.go 3 = 6"), eval::Truth::True);
  EXPECT_EQ(truth("def f : ℕ := one + two\nwhere\n  one : ℕ := 1\n  two := 2\n", "f = 3"),
            eval::Truth::True);
  EXPECT_EQ(definition("def f (n : ℕ) : ℕ := go n\nwhere\n  go (m : ℕ) : ℕ := n + m\n"),
            "3:3: an auxiliary definition that mentions `n` is not read");
  EXPECT_EQ(definition("def f (n : ℕ) : ℕ := n\nwhere\n  go (m : ℕ) : ℕ :=\n"),
            "2:1: what stands behind the value is not read");
}

TEST(Match, ChoosesTheFirstCaseThatFits) {
  EXPECT_EQ(formula("(n : ℕ)", "(match n with | 0 => 1 | k + 1 => k) ≤ n"),
            "((if (n = 0:ℕ) then 1:ℕ else (n - 1:ℕ)) ≤ n)");
  EXPECT_EQ(formula("(m n : ℕ)", "(match m, n with | 0, _ | _, 0 => 1 | _, _ => 2) = 1"),
            "((if (m = 0:ℕ) then 1:ℕ else (if (n = 0:ℕ) then 1:ℕ else 2:ℕ)) = 1:ℕ)");
  EXPECT_EQ(formula("(n : ℕ)", "(match n + 1 with | 0 => 1 | k + 1 => k) = n"),
            "(((fun x : ℕ, (if (x = 0:ℕ) then 1:ℕ else (x - 1:ℕ))) (n + 1:ℕ)) = n)");
  EXPECT_EQ(formula("(n : ℕ)", "(fun | 0 => 1 | k + 1 => k : ℕ → ℕ) n = n"),
            "(((fun k : ℕ, (if (k = 0:ℕ) then 1:ℕ else (k - 1:ℕ))) n) = n)");
  EXPECT_EQ(formula("(p : ℕ × ℕ)", "match p with | (0, _) => True | (a, b) => a = b"),
            "(if (p.1 = 0:ℕ) then True else (p.1 = p.2))");
}

}  // namespace
}  // namespace latent::lean
