/// The table of Lean's total functions, as Lean text: every row holds, on every rung.
#include <gtest/gtest.h>

#include <string>

#include "lean_mirror/elaborate/derived.hpp"
#include "lean_mirror/elaborate/elaborate.hpp"
#include "ref/eval/exact_domain.hpp"
#include "ref/eval/interval_domain.hpp"
#include "ref/eval/ladder.hpp"
#include "ref/expr/print.hpp"

namespace latent::lean {
namespace {

using eval::Truth;

/// The formula that the text says.
std::optional<expr::Expr> read(const std::string& text) {
  static const TermContext context;
  const ElaboratedTerm term = elaborate_term(make_source("row", text), context);
  for (const Diagnostic& diagnostic : term.diagnostics) {
    ADD_FAILURE() << format(diagnostic, *term.source);
  }
  return term.expression;
}

template <class Domain>
Truth on_rung(const Domain& domain, const expr::Expr& formula) {
  const eval::Assignment nothing;
  return eval::Evaluator<Domain>(domain, nothing).truth(formula);
}

/// The row is true, certainly or to 64 bits, and no rung says that it is false.
void expect_holds(const std::string& text) {
  SCOPED_TRACE(text);
  const auto formula = read(text);
  if (!formula) return;
  EXPECT_NE(on_rung(eval::ExactDomain(1 << 13), *formula), Truth::False);
  const eval::IntervalDomain<eval::DoubleInterval> doubles{eval::DoubleInterval::Precision{}};
  EXPECT_NE(on_rung(doubles, *formula), Truth::False);
  for (const int bits : {64, 128, 300}) {
    const eval::IntervalDomain<eval::Interval> intervals{eval::Interval::Precision{bits}};
    EXPECT_NE(on_rung(intervals, *formula), Truth::False) << bits << " bits";
  }
  eval::LadderOptions options;
  options.equal_bits = 64;
  const eval::Decision decision = eval::decide(*formula, {}, options);
  EXPECT_TRUE(decision.truth == Truth::True || decision.equal_to_bits);
  // Printed and read again it is the same formula.
  const auto again = read(to_lean(*formula));
  if (again) {
    EXPECT_TRUE(same(*formula, *again)) << to_lean(*formula);
  }
}

void expect_all(std::initializer_list<const char*> rows) {
  for (const char* row : rows) expect_holds(row);
}

TEST(GoldenText, DivisionAndPowersOfZero) {
  expect_all({
      "(1 : ℝ) / 0 = 0",
      "(0 : ℝ)⁻¹ = 0",
      "(1 : ℚ) / 0 = 0",
      "(0 : ℝ) ^ 0 = 1",
      "(0 : ℝ) ^ 3 = 0",
      "(2 : ℝ) ^ (-2 : ℤ) = 1 / 4",
      "(0 : ℝ) ^ (-1 : ℤ) = 0",
      "(0 : ℝ) ^ (0 : ℤ) = 1",
      "(0 : ℝ) ^ (-1 : ℝ) = 0",
      "(0 : ℝ) ^ (0 : ℝ) = 1",
      "(5 : ℝ) % 3 = 0",
      "(5 : ℝ) % 0 = 5",
      "(5 : ℚ) % 3 = 0",
      "(3 : ℝ) ∣ 5",
      "(0 : ℝ) ∣ 0",
      "¬ (0 : ℝ) ∣ 5",
      "(0 : ℚ) ∤ 5",
  });
}

TEST(GoldenText, RealPowersOfNegativeNumbers) {
  expect_all({
      "(4 : ℝ) ^ (1 / 2 : ℝ) = 2",
      "(-8 : ℝ) ^ (1 / 3 : ℝ) = 1",
      "(-8 : ℝ) ^ (2 / 3 : ℝ) = -2",
      "(-1 : ℝ) ^ (1 / 2 : ℝ) = 0",
      "(-2 : ℝ) ^ (-1 : ℝ) = -1 / 2",
      "Real.rpow 2 3 = 8",
  });
}

TEST(GoldenText, FunctionsOnTheReals) {
  expect_all({
      "Real.log 0 = 0",
      "Real.log (-Real.exp 1) = 1",
      "Real.log (-1) = 0",
      "Real.logb 1 5 = 0",
      "Real.logb 2 8 = 3",
      "√(-3) = 0",
      "√4 = 2",
      "Real.exp 0 = 1 ∧ Real.sin 0 = 0 ∧ Real.cos 0 = 1",
      "Real.sinh 0 = 0 ∧ Real.cosh 0 = 1 ∧ Real.tanh 0 = 0",
      "Real.tan 0 = 0",
      "Real.cot 0 = 0",
      "Real.cot 1 * Real.sin 1 = Real.cos 1",
      "Real.arcsin 2 = Real.pi / 2",
      "Real.arcsin (-2) = -(Real.pi / 2)",
      "Real.arccos 2 = 0",
      "Real.arccos (-2) = Real.pi",
      "Real.arctan 0 = 0",
      "Real.arsinh 0 = 0",
      "Real.arsinh (-Real.sinh 2) = -2",
      "3.14159 < Real.pi ∧ Real.pi < 3.1416",
      "Real.sign (-3) = -1 ∧ Real.sign 0 = 0 ∧ Real.sign 0.5 = 1",
      "Real.negMulLog 0 = 0",
      "Real.binEntropy 0 = 0 ∧ Real.binEntropy 1 = 0",
      "Real.binEntropy (1 / 2) = Real.log 2",
      "((-1 : ℝ).toNNReal : ℝ) = 0",
      "((2 : ℝ).toNNReal : ℝ) = 2",
  });
}

TEST(GoldenText, Gamma) {
  expect_all({
      "Real.Gamma 0 = 0 ∧ Real.Gamma (-1) = 0 ∧ Real.Gamma (-2) = 0",
      "Real.Gamma 5 = 24",
      "Real.Gamma (1 / 2) = √Real.pi",
      "Real.Gamma (-1 / 2) = -2 * √Real.pi",
      "Real.Gamma (3 / 2) < Real.Gamma 1",
      "Real.Gamma (-0.1) < -10 ∧ Real.Gamma (-1.5) > 2",
  });
}

TEST(GoldenText, OrderAndRounding) {
  expect_all({
      "|(-3 : ℤ)| = 3",
      "|(-3 : ℝ)| = 3",
      "max (2 : ℝ) 3 = 3 ∧ min (2 : ℝ) 3 = 2",
      "(2 : ℝ) ⊔ 3 = 3 ∧ (2 : ℝ) ⊓ 3 = 2",
      "⌊(-7 / 2 : ℝ)⌋ = -4 ∧ ⌈(-7 / 2 : ℝ)⌉ = -3",
      "⌊(-7 / 2 : ℝ)⌋₊ = 0 ∧ ⌊(1 / 2 : ℝ)⌋₊ = 0",
      "⌈(-0.3 : ℝ)⌉₊ = 0 ∧ ⌈(0.3 : ℝ)⌉₊ = 1",
      "Int.fract (-1 / 4 : ℝ) = 3 / 4",
      "Int.fract (7 / 2 : ℚ) = 1 / 2",
      "round (-1 / 2 : ℝ) = 0 ∧ round (1 / 2 : ℝ) = 1",
      "round (5 / 2 : ℚ) = 3 ∧ round (-5 / 2 : ℚ) = -2",
      "round (√2) = 1",
  });
}

TEST(GoldenText, NaturalNumbersAndIntegers) {
  expect_all({
      "3 - 5 = 0",
      "Nat.pred 0 = 0 ∧ Nat.succ 0 = 1",
      "7 / 0 = 0 ∧ 7 % 0 = 7 ∧ 1 / 2 = 0",
      "(-7 : ℤ) / 2 = -4 ∧ (7 : ℤ) / (-2) = -3 ∧ (-7 : ℤ) / (-2) = 4",
      "(-7 : ℤ) % 2 = 1 ∧ (-7 : ℤ) % 0 = -7 ∧ (7 : ℤ) / 0 = 0",
      "Int.ediv (-7) 2 = -4 ∧ Int.emod (-7) 2 = 1",
      "Int.toNat (-3) = 0 ∧ Int.toNat 3 = 3 ∧ Int.natAbs (-3) = 3",
      "((2 - 5 : ℕ) : ℝ) = 0",
      "(0.25 : ℝ) = 1 / 4 ∧ (1e-3 : ℚ) = 1 / 1000",
      "Nat.factorial 0 = 1 ∧ Nat.factorial 5 = 120",
      "Nat.choose 2 5 = 0 ∧ Nat.choose 5 0 = 1 ∧ Nat.choose 5 2 = 10",
      "Nat.descFactorial 2 3 = 0 ∧ Nat.descFactorial 5 2 = 20 ∧ Nat.ascFactorial 5 2 = 30",
      "Nat.centralBinom 3 = 20 ∧ catalan 4 = 14 ∧ Nat.multichoose 0 0 = 1",
      "Nat.multichoose 3 2 = 6 ∧ Nat.doubleFactorial 7 = 105 ∧ Nat.doubleFactorial 6 = 48",
      "Nat.log 2 1023 = 9 ∧ Nat.log 2 1024 = 10 ∧ Nat.log 1 5 = 0 ∧ Nat.log 7 5 = 0",
      "Nat.clog 2 1024 = 10 ∧ Nat.clog 2 1025 = 11 ∧ Nat.clog 1 5 = 0 ∧ Nat.clog 5 1 = 0",
      "Nat.log2 0 = 0 ∧ Nat.log2 9 = 3",
      "Nat.sqrt 99 = 9 ∧ Nat.sqrt 100 = 10",
      "Nat.gcd 0 0 = 0 ∧ Nat.gcd 12 18 = 6 ∧ Nat.gcd 0 7 = 7",
      "Nat.lcm 0 3 = 0 ∧ Nat.lcm 4 6 = 12",
      "Int.gcd (-4) 6 = 2 ∧ Int.lcm (-4) 6 = 12 ∧ Int.sign (-5) = -1",
      "Nat.fib 0 = 0 ∧ Nat.fib 10 = 55 ∧ Nat.fib 100 = 354224848179261915075",
      "Nat.totient 1 = 1 ∧ Nat.totient 0 = 0 ∧ Nat.totient 12 = 4",
      "Nat.dist 3 5 = 2",
      "Nat.Prime 97 ∧ ¬ Nat.Prime 91 ∧ ¬ Nat.Prime 1 ∧ ¬ Nat.Prime 0 ∧ Nat.Prime 2",
      "¬ Nat.Prime (2 ^ 2 ^ 5 + 1)",
      "Prime (7 : ℕ) ∧ Prime (-7 : ℤ) ∧ ¬ Prime (7 : ℝ)",
      "Nat.Coprime 8 9 ∧ ¬ Nat.Coprime 0 2",
      "IsCoprime (4 : ℤ) 9 ∧ ¬ IsCoprime 4 9",
      "3 ∣ 12 ∧ ¬ 5 ∣ 12 ∧ 5 ∣ 0 ∧ ¬ 0 ∣ 5 ∧ 0 ∣ 0",
      "(-3 : ℤ) ∣ 12 ∧ (3 : ℤ) ∣ -12",
      "Nat.ModEq 5 2 12 ∧ 2 ≡ 12 [MOD 5] ∧ ¬ 2 ≡ 13 [MOD 5] ∧ 2 ≡ 2 [MOD 0]",
      "-1 ≡ 4 [ZMOD 5] ∧ -1 ≡ 4 [ZMOD -5]",
      "Even 4 ∧ ¬ Even 3 ∧ Odd 3 ∧ ¬ Odd 4 ∧ Even 0",
      "Even (-4 : ℤ) ∧ Odd (-3 : ℤ) ∧ Even (3 : ℝ) ∧ Odd (1 / 2 : ℚ)",
      "IsSquare 16 ∧ ¬ IsSquare 15 ∧ IsSquare (16 : ℤ) ∧ ¬ IsSquare (-16 : ℤ)",
      "IsSquare (2 : ℝ) ∧ ¬ IsSquare (-2 : ℝ)",
      "2 • (3 : ℝ) = 6 ∧ (1 / 2 : ℝ) • (3 : ℝ) = 3 / 2 ∧ (2 : ℤ) • (3 : ℚ) = 6",
  });
}

TEST(GoldenText, Digits) {
  expect_all({
      "Nat.digits 10 602 = [2, 0, 6]",
      "Nat.digits 10 0 = []",
      "Nat.digits 0 5 = [5] ∧ Nat.digits 1 3 = [1, 1, 1]",
      "(Nat.digits 2 10).length = 4 ∧ (Nat.digits 10 602).sum = 8",
      "Nat.digits 10 12 ≠ [1, 2]",
  });
}

TEST(GoldenText, FiniteSumsAndSets) {
  expect_all({
      "∑ i ∈ Finset.range 0, i = 0 ∧ ∏ i ∈ Finset.range 0, i = 1",
      "∑ i ∈ Finset.range 5, i = 10",
      "∑ i ∈ Finset.Icc 1 4, i = 10 ∧ ∑ i ∈ Finset.Icc 4 1, i = 0",
      "∑ i ∈ Finset.Ico 1 4, i = 6 ∧ ∑ i ∈ Finset.Ioc 1 4, i = 9 ∧ ∑ i ∈ Finset.Ioo 1 4, i = 5",
      "∑ i ∈ Finset.Icc (-2 : ℤ) 1, i = -2",
      "∏ i ∈ Finset.Icc 1 5, i = Nat.factorial 5",
      "∑ i < 4, i = 6 ∧ ∑ i ≤ 4, i = 10",
      "∑ i ∈ Finset.Iio 4, i = 6 ∧ ∑ i ∈ Finset.Iic 4, i = 10",
      "∑ i ∈ Finset.range 10 with i % 2 = 1, i = 25",
      "∑ i ∈ (Finset.range 10).filter (fun i ↦ Even i), i = 20",
      "∑ i ∈ (Finset.range 10).filter Even, i = 20",
      "∑ (i ∈ Finset.range 3) (j ∈ Finset.range 4), i * j = 18",
      "∑ ⟨i, j⟩ ∈ Finset.range 3 ×ˢ Finset.range 4, i * j = 18",
      "∑ i ∈ ({1, 2, 2, 3} : Finset ℕ), i = 6",
      "∑ i ∈ ({1, 2} ∪ {2, 3} : Finset ℕ), i = 6",
      "∑ i ∈ Nat.divisors 12, i = 28 ∧ ∑ i ∈ Nat.properDivisors 6, i = 6",
      "∑ i ∈ Nat.divisors 12, (1 : ℝ) / i = 7 / 3",
      "Finset.sum (Finset.range 4) (fun i ↦ i ^ 2) = 14",
      "∑ i ∈ Finset.range 4, √(i : ℝ) ^ 2 = 6",
  });
}

TEST(GoldenText, CardinalitiesAndMembers) {
  expect_all({
      "(Finset.Icc 1 4).card = 4 ∧ (Finset.Icc 4 1).card = 0",
      "(Finset.Ioo (-2 : ℤ) 3).card = 4",
      "((Finset.range 10).filter (fun i ↦ i % 3 = 0)).card = 4",
      "((Finset.Icc (-3 : ℤ) 3).image (fun i ↦ i ^ 2)).card = 4",
      "(Nat.divisors 0).card = 0 ∧ (Nat.divisors 12).card = 6",
      "(Nat.primeFactors 60).card = 3",
      "3 ∈ Finset.range 4 ∧ 4 ∉ Finset.range 4",
      "3 ∈ Finset.Icc 1 3 ∧ 3 ∉ Finset.Ico 1 3",
      "3 ∈ ({1, 2, 3} : Finset ℕ) ∧ 4 ∉ ({1, 2, 3} : Finset ℕ)",
      "3 ∈ insert 3 (Finset.range 2)",
      "4 ∈ (Finset.range 3).image (fun i ↦ i * 2)",
      "Finset.range 3 ⊆ Finset.range 4 ∧ ¬ Finset.range 4 ⊆ Finset.range 3",
      "Finset.range 3 ⊂ Finset.range 4 ∧ ¬ Finset.range 3 ⊂ Finset.range 3",
      "Finset.range 3 = {0, 1, 2} ∧ Finset.range 3 ≠ {0, 1}",
      "Finset.Icc 1 3 ∩ Finset.range 3 = {1, 2}",
      "Finset.Icc 1 3 \\ Finset.range 3 = {3}",
      "(Finset.range 1).Nonempty ∧ ¬ (Finset.range 0).Nonempty",
      "∀ x ∈ ({1, 2, 3} : Finset ℕ), x ^ 2 ≤ 9",
      "∃ x ∈ Finset.Icc 1 10, x ^ 2 = 49",
      "∀ n ∈ Finset.Icc 1 20, n ∣ 232792560",
  });
}

TEST(GoldenText, NamesAreResolvedByTypeAndByDot) {
  TermContext context;
  context.names.opened.push_back({"Nat"});
  context.names.opened.push_back({"Real"});
  context.names.opened.push_back({"Finset"});
  const auto holds = [&](const std::string& text) {
    const ElaboratedTerm term = elaborate_term(make_source("row", text), context);
    for (const Diagnostic& d : term.diagnostics) ADD_FAILURE() << format(d, *term.source);
    EXPECT_EQ(eval::decide(term.expression.value(), {}).truth, Truth::True) << text;
  };
  // `sqrt (8 : ℕ)` fits both, since ℕ embeds into ℝ; Lean calls it ambiguous.
  holds("sqrt (2 : ℝ) < 2 ∧ Nat.sqrt 8 = 2");
  holds("(4 : ℝ).sqrt = 2 ∧ (99 : ℕ).sqrt = 9");
  holds("(5).choose 2 = 10 ∧ (2 * 3).factorial = 720 ∧ (2 * 2)! = 24 ∧ 3 ! = 6");
  holds("(7 : ℕ).Prime ∧ (12 : ℕ).gcd 18 = 6 ∧ (8 : ℕ).Coprime 9");
  holds("(Icc 1 3).card = 3 ∧ (range 4).sum (fun i ↦ i) = 6");
  holds("abs (-2 : ℝ) = 2 ∧ 7‼ = 105");
}

TEST(GoldenText, EveryDerivedConstantIsReadOnEveryKindOfNumberThatItNames) {
  for (const DerivedConstant& derived : derived_constants()) {
    SCOPED_TRACE(derived.constant.name);
    for (const DerivedBody& body : derived.bodies) {
      if (body.text.empty()) continue;
      if (body.kinds.empty()) {
        EXPECT_TRUE(derived_definition(derived.constant.name, std::nullopt));
      }
      for (const char kind : body.kinds) {
        const expr::Sort sort = kind == 'n'   ? expr::Sort::nat()
                                : kind == 'z' ? expr::Sort::integer()
                                : kind == 'q' ? expr::Sort::rat()
                                              : expr::Sort::real();
        EXPECT_TRUE(derived_definition(derived.constant.name, sort)) << kind;
      }
    }
  }
  EXPECT_EQ(derived_definition("IsSquare", expr::Sort::rat()), nullptr);
}

TEST(GoldenText, HugeNumbersEndAsUndecidedSoon) {
  for (const char* text : {
           "Nat.Prime (10 ^ 300 + 1) ∨ Nat.Prime (2 ^ 521 - 1)",
           "(Finset.Icc 1 1000000000).card = 7 ∨ ∑ i ∈ Finset.Icc 1 1000000000, i = 7",
           "(Nat.divisors (10 ^ 40)).card = 1681",
           "(Nat.digits 1 (10 ^ 9)).length = 10 ^ 9",
           "Nat.totient (10 ^ 12) = 4 * 10 ^ 11",
           "((Finset.range 100000).image (fun i ↦ i % 7)).card = 7 ∧ Nat.Prime (2 ^ 127 - 1)",
       }) {
    SCOPED_TRACE(text);
    const auto formula = read(text);
    if (!formula) continue;
    EXPECT_EQ(eval::decide(*formula, {}).truth, Truth::Undecided);
  }
}

/// "column: message" of what is not read.
std::string refusal(const std::string& text) {
  static const TermContext context;
  const ElaboratedTerm term = elaborate_term(make_source("row", text), context);
  if (term.diagnostics.empty()) return "none";
  const Diagnostic& first = term.diagnostics.front();
  return std::to_string(term.source->position(first.span.begin).column) + ": " + first.message;
}

TEST(GoldenText, RefusesWhatIsNotReadByNameAndPlace) {
  EXPECT_EQ(refusal("1 < 2 ∧ IsSquare (2 : ℚ)"), "9: `IsSquare` on ℚ is not read");
  EXPECT_EQ(refusal("∑' n : ℕ, (1 / 2 : ℝ) ^ n = 2").substr(0, 3), "1: ");
  EXPECT_EQ(refusal("deriv (fun x : ℝ ↦ x) 1 = 1").substr(0, 3), "1: ");
  EXPECT_EQ(refusal("1 = ∫ x in (0 : ℝ)..1, x").substr(0, 3), "5: ");
  EXPECT_EQ(refusal("1 = ENat.card ℕ").substr(0, 3), "5: ");
  EXPECT_EQ(refusal("(1 : ℝ).toNNReal - 2 = 0").substr(0, 4), "18: ");
}

}  // namespace
}  // namespace latent::lean
