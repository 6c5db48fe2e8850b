/// `latent eval` against values that MPFR computes from other formulas.
#include <gtest/gtest.h>

#include <boost/multiprecision/mpfr.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/app/command.hpp"

namespace latent::test {
namespace {

using Mp = boost::multiprecision::number<boost::multiprecision::mpfr_float_backend<400>,
                                         boost::multiprecision::et_off>;

struct Case {
  const char* expression;
  Mp value;
};

Mp rational(long p, long q) { return Mp(p) / Mp(q); }
Mp pi() { return 4 * atan(Mp(1)); }

std::vector<Case> cases() {
  const Mp log2 = log(Mp(2));
  return {
      {"nStar 2 (1/1000)", log(Mp(1000)) / log2},
      {"nStar (11/10) (1/100)", log(Mp(100)) / (log(Mp(11)) - log(Mp(10)))},
      {"nStar 1.000001 0.001", log(Mp(1000)) / log(Mp(1000001) / Mp(1000000))},
      {"modes 2 (1/1000)", 10},
      {"modes 2 (1/1024)", 10},
      {"modes 2 (1/1025)", 11},
      {"coeff 3 5", rational(1, 243)},
      {"coeff 0 3", 0},
      {"partialSum 2 10", rational(1023, 512)},
      {"partialSum 1 7", 7},
      {"tail 2 0", 2},
      {"tail 3 4", rational(1, 54)},
      {"tail 1 4", 0},
      {"truncError 2 (1/2)", 1 / sqrt(Mp(2))},
      {"truncError 10 2.5", exp(-rational(5, 2) * log(Mp(10)))},
      {"alpha 0.3 7", rational(3, 10) * log(Mp(7))},
      {"learnedModes 2 1000000", 12 * log(Mp(10))},
      {"scalingLoss 0.1 3 1e9", exp(-rational(9, 10) * log(Mp(10)) * log(Mp(3)))},
      {"computeFor 0.5 2 0.01", exp(2 * log(Mp(100)) / log2)},
      {"Real.log 2", log2},
      {"Real.log (-8)", 3 * log2},
      {"Real.log 0", 0},
      {"Real.exp 1", exp(Mp(1))},
      {"Real.exp (-100)", 1 / exp(Mp(100))},
      {"Real.sqrt 2", sqrt(Mp(2))},
      {"Real.sqrt (-3)", 0},
      {"1 / 3", rational(1, 3)},
      {"(1 : ℝ) / 0", 0},
      {"(2 : ℝ) ^ (1 / 3 : ℝ)", cbrt(Mp(2))},
      {"(-8 : ℝ) ^ (2 / 3 : ℝ)", -2},
      {"(0 : ℝ) ^ (-1 : ℝ)", 0},
      {"(2 : ℝ) ^ 100", pow(Mp(2), 100)},
      {"|(-7 : ℝ) / 2|", rational(7, 2)},
      {"∑ k ∈ Finset.range 20, coeff 3 k", (Mp(3) - pow(Mp(3), -19)) / 2},
      {"max (Real.log 3) (Real.exp (1/10))", exp(rational(1, 10))},
      {"⌈Real.exp 3⌉₊", 21},
      {"Real.pi", pi()},
      {"Real.exp (Real.log 5 * 3)", 125},
  };
}

/// The digits of |value| from the first significant one on, truncated, and its decimal exponent.
std::string leading_digits(const Mp& value, std::size_t count) {
  std::string digits;
  for (const char c : Mp(abs(value)).str(380, std::ios::scientific)) {
    if (c == 'e') break;
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits.substr(0, count);
}

std::string digits_of(const std::string& text) {
  std::string digits;
  for (const char c : text) {
    if (c == 'e') break;
    if (c >= '0' && c <= '9' && !(digits.empty() && c == '0')) digits += c;
  }
  return digits;
}

/// Fails unless every digit that was printed is right.
void expect_printed(const std::string& line, const Mp& value) {
  const std::string plus_minus = " ± ";
  if (const auto at = line.find(plus_minus); at != std::string::npos) {
    const Mp centre(line.substr(0, at));
    const Mp radius(line.substr(at + plus_minus.size()));
    EXPECT_LE(abs(centre - value), radius) << line;
    EXPECT_LE(radius, abs(value) * Mp("1e-35") + Mp("1e-60")) << line;
    return;
  }
  const std::string ellipsis = "…";
  const auto cut = line.find(ellipsis);
  const bool truncated = cut != std::string::npos;
  // The exponent, if there is one, stands behind the ellipsis.
  const Mp printed(truncated ? line.substr(0, cut) + line.substr(cut + ellipsis.size()) : line);
  if (!truncated) {
    EXPECT_LE(abs(printed - value), abs(value) * Mp("1e-380")) << line;
    return;
  }
  const std::string digits = digits_of(line);
  EXPECT_GE(digits.size(), 40U) << line;
  EXPECT_EQ(digits, leading_digits(value, digits.size())) << line;
  EXPECT_LT(abs(printed - value), abs(value) * Mp("1e-39")) << line;
  EXPECT_EQ(printed < 0, value < 0);
}

TEST(Eval, EveryPrintedDigitIsRight) {
  ASSERT_GE(cases().size(), 30U);
  for (const Case& c : cases()) {
    SCOPED_TRACE(c.expression);
    const CommandResult result = run_latent({"eval", c.expression, "--digits", "40"});
    ASSERT_EQ(result.status, 0) << result.err;
    expect_printed(result.out.substr(0, result.out.find('\n')), c.value);
  }
}

TEST(Eval, RationalValuesArePrintedExactly) {
  EXPECT_EQ(run_latent({"eval", "1 / 3"}).out, "0.33333333333333333333…\n= 1/3\n");
  EXPECT_EQ(run_latent({"eval", "modes 2 (1/8)"}).out, "3\n");
  EXPECT_EQ(run_latent({"eval", "nStar 4 (1/8)"}).out, "1.5\n= 3/2\n");
}

TEST(Eval, HundredsOfDigitsAgreeWithMpfr) {
  const CommandResult result = run_latent({"eval", "Real.sqrt 2", "--digits", "350"});
  ASSERT_EQ(result.status, 0) << result.err;
  const std::string digits = digits_of(result.out);
  EXPECT_GE(digits.size(), 350U);
  EXPECT_EQ(digits, leading_digits(sqrt(Mp(2)), digits.size()));
}

TEST(Eval, ClosedStatementsAreDecided) {
  EXPECT_EQ(run_latent({"eval", "Real.sqrt 2 < 3/2"}).out, "True\n");
  EXPECT_EQ(run_latent({"eval", "Real.exp 1 < 2.718"}).out, "False\n");
  const CommandResult tie = run_latent({"eval", "Real.sqrt 2 * Real.sqrt 2 < 2"});
  EXPECT_EQ(tie.out, "Undecided\n");
  EXPECT_EQ(tie.status, 3);
}

TEST(Eval, ErrorsSayWhereAndExitWithTwo) {
  const CommandResult result = run_latent({"eval", "nStar 2 (1/"});
  EXPECT_EQ(result.status, 2);
  EXPECT_NE(result.err.find("1:"), std::string::npos) << result.err;
  const CommandResult unknown = run_latent({"eval", "nStart 2 3"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_NE(unknown.err.find("nStart"), std::string::npos) << unknown.err;
}

TEST(Eval, JsonHasTheExactValue) {
  const auto json = nlohmann::json::parse(run_latent({"eval", "coeff 3 2", "--json"}).out);
  EXPECT_EQ(json["exact"], "1/9");
  EXPECT_EQ(json["sort"], "ℝ");
}

}  // namespace
}  // namespace latent::test
