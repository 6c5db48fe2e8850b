#include "props/fast_domain.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <latent/fast.hpp>
#include <limits>

#include "props/fast_check.hpp"
#include "ref/theory/latent_number.hpp"
#include "ref/theory/scaling_exponent.hpp"

namespace latent::props {
namespace {

using namespace expr;
using eval::Assignment;
using eval::DoubleInterval;
using eval::Truth;
using theory::latent_number;
using theory::scaling_exponent;

constexpr double k_infinity = std::numeric_limits<double>::infinity();

const Variable x = real("x"), y = real("y"), rho = real("ρ"), eps = real("ε");
const Variable n = nat("n"), m = nat("m");

Assignment at(std::vector<std::pair<Variable, Rational>> values) {
  Assignment assignment;
  for (auto& [variable, value] : values) assignment.set(variable, value);
  return assignment;
}

struct Seen {
  FastNumber number;
  FastTrace trace;
};

Seen evaluate(const Expr& expression, const Assignment& assignment) {
  FastTrace trace;
  const FastDomain domain(trace);
  FastNumber number = eval::Evaluator<FastDomain>(domain, assignment).number(expression);
  return {number, trace};
}

TEST(FastDomain, ValueIsWhatAProgramComputes) {
  const Seen seen = evaluate(exp(x) * latent_number().nStar(rho, eps) - 1 / y,
                             at({{x, Rational(0.3)}, {rho, 3}, {eps, Rational(0.1)}, {y, 7}}));
  EXPECT_EQ(std::get<double>(seen.number.value), std::exp(0.3) * fast::n_star(3, 0.1) - 1.0 / 7);
  EXPECT_TRUE(seen.trace.broken.empty());
}

TEST(FastDomain, EnclosureHoldsValueAndExactNumber) {
  const Seen seen = evaluate(1 / y + 1 / y, at({{y, 3}}));
  EXPECT_TRUE(seen.number.enclosure.contains(Rational(2, 3)));
  EXPECT_TRUE(seen.number.enclosure.contains(Rational(1.0 / 3 + 1.0 / 3)));
}

TEST(FastDomain, EnclosureOfAFastFunctionIsAsSharpAsItsBound) {
  // The definition itself would lose all bits here, in doubles.
  const Seen seen = evaluate(latent_number().tail(rho, 2), at({{rho, Rational(1 + 0x1p-52)}}));
  const DoubleInterval& enclosure = seen.number.enclosure;
  EXPECT_LE(enclosure.upper_double(), std::nextafter(enclosure.lower_double(), k_infinity));
}

TEST(FastDomain, ErrorsOfArgumentsArePropagated) {
  // An exponent of 500 magnifies the rounding of 1/x to about 500 ulps.
  const Seen seen = evaluate(latent_number().coeff(1 / x, 500), at({{x, 3}}));
  const DoubleInterval& enclosure = seen.number.enclosure;
  const double width = enclosure.upper_double() / enclosure.lower_double() - 1;
  EXPECT_GT(width, 500 * 0x1p-54);
  EXPECT_LT(width, 1000 * 0x1p-52);
  EXPECT_TRUE(enclosure.contains(pow(Integer(3), 500)));
  EXPECT_TRUE(seen.trace.broken.empty());
}

TEST(FastDomain, NaturalNumbersAreExact) {
  const Rational large = (Rational(Integer(1) << 60)) + 1;
  const Seen seen = evaluate(n + m, at({{n, large}, {m, 2}}));
  EXPECT_EQ(std::get<std::uint64_t>(seen.number.value), (std::uint64_t{1} << 60) + 3);
  EXPECT_EQ(std::get<std::uint64_t>(evaluate(n - m, at({{n, 2}, {m, 5}})).number.value), 0U);
  EXPECT_TRUE(std::isnan(as_double(evaluate(n * m, at({{n, large}, {m, large}})).number.value)));
}

TEST(FastDomain, ModesOfExactArgumentsAreExact) {
  const Seen seen =
      evaluate(latent_number().modes(rho, eps), at({{rho, 2}, {eps, Rational(0x1p-10)}}));
  EXPECT_EQ(std::get<std::uint64_t>(seen.number.value), 10U);
  EXPECT_TRUE(seen.number.enclosure.is_degenerate());
}

TEST(FastDomain, NothingIsKnownBehindANaN) {
  // The program multiplies ε by itself to 0, which has no N*.
  const Seen seen =
      evaluate(latent_number().nStar(rho, eps * eps), at({{rho, 2}, {eps, Rational(0x1p-1000)}}));
  EXPECT_TRUE(std::isnan(as_double(seen.number.value)));
  EXPECT_FALSE(seen.number.enclosure.is_bounded());
  EXPECT_TRUE(seen.trace.broken.empty());
}

TEST(FastDomain, NothingIsKnownWhereLeanHasAValueByConvention) {
  for (const Expr& junk : {1 / (x - x), log(x - x), sqrt(-x), pow(-x, y)}) {
    const Seen seen = evaluate(junk, at({{x, 1}, {y, Rational(0.5)}}));
    EXPECT_TRUE(seen.trace.broken.empty());
    EXPECT_FALSE(seen.number.enclosure.is_bounded());
  }
}

TEST(FastDomain, OverflowIsWithinTheEnclosure) {
  const Seen seen = evaluate(exp(x) * exp(x), at({{x, 700}}));
  EXPECT_EQ(as_double(seen.number.value), k_infinity);
  EXPECT_EQ(seen.number.enclosure.upper_double(), k_infinity);
  EXPECT_TRUE(seen.trace.broken.empty());
}

/// A definition called as the fast core's `name` that means something else.
Function impostor(const std::string& scope, const std::string& name,
                  const std::vector<Variable>& parameters, const Expr& body) {
  return Function(std::make_shared<const Definition>(scope, name, parameters, body, ""));
}

TEST(FastCheck, EquationHoldsExactlyOrWithinTheBounds) {
  const auto& alpha = scaling_exponent().alpha;
  const Expr equation = alpha(x, rho * (rho + 1)) == alpha(x, rho) + alpha(x, rho + 1);
  const FastCheck exact = check_fast(equation, at({{x, 1}, {rho, 1}}));
  EXPECT_EQ(exact.verdict, FastVerdict::Kept);
  bool excused = false;
  for (int i = 3; i < 30; ++i) {
    const FastCheck check = check_fast(equation, at({{x, Rational(0.7)}, {rho, Rational(i) / 2}}));
    EXPECT_NE(check.verdict, FastVerdict::Broken);
    EXPECT_LT(check.allowance, 1e-14);
    excused = excused || check.verdict == FastVerdict::Excused;
  }
  EXPECT_TRUE(excused);
}

TEST(FastCheck, FalseEquationIsBroken) {
  const Expr equation = scaling_exponent().alpha(x, rho) == x * (rho - 1);
  const FastCheck check = check_fast(equation, at({{x, 1}, {rho, 2}}));
  EXPECT_EQ(check.verdict, FastVerdict::Broken);
  EXPECT_EQ(check.by_enclosure, Truth::False);
  EXPECT_FALSE(check.broken.empty());
}

TEST(FastCheck, StrictInequalityMayBeExcusedByRounding) {
  // 1 and 1 + 2^-60 are one double.
  const Expr strict = x < x + y;
  const FastCheck check = check_fast(strict, at({{x, 1}, {y, Rational(0x1p-60)}}));
  EXPECT_EQ(check.verdict, FastVerdict::Excused);
  EXPECT_EQ(check.by_value, Truth::False);
  EXPECT_LT(check.allowance, 0x1p-50);
  EXPECT_EQ(check_fast(strict, at({{x, 1}, {y, 1}})).verdict, FastVerdict::Kept);
}

TEST(FastCheck, OverflowIsAnExcuseOfInfiniteAllowance) {
  const FastCheck check = check_fast(exp(x) * exp(-x) == 1, at({{x, 800}}));
  EXPECT_EQ(check.verdict, FastVerdict::Excused);
  EXPECT_EQ(check.allowance, k_infinity);
}

TEST(FastCheck, SidesOfAnEquivalenceMustAgreeWhereTheBoundsDecide) {
  const auto& alpha = scaling_exponent().alpha;
  const Expr right = iff(alpha(x, rho) < 0, rho < 1);
  const Expr wrong = iff(alpha(x, rho) < 0, rho <= 1);
  const Assignment one = at({{x, 1}, {rho, 1}});
  const Assignment above = at({{x, 1}, {rho, Rational(1 + 0x1p-52)}});
  EXPECT_EQ(check_fast(right, one).verdict, FastVerdict::Kept);
  EXPECT_EQ(check_fast(right, above).verdict, FastVerdict::Kept);
  EXPECT_EQ(check_fast(wrong, one).verdict, FastVerdict::Broken);
}

TEST(FastCheck, WrongFastFunctionIsNamedWithItsArguments) {
  const Function twice = impostor("Latent.ScalingExponent", "alpha", {x, rho}, 2 * (x * log(rho)));
  const FastCheck check = check_fast(0 < twice(x, rho), at({{x, 1}, {rho, 2}}));
  EXPECT_EQ(check.verdict, FastVerdict::Broken);
  ASSERT_EQ(check.broken.size(), 1U);
  EXPECT_NE(check.broken[0].find("alpha(1, 2) = 0.693147"), std::string::npos) << check.broken[0];
  EXPECT_NE(check.broken[0].find("1.386294"), std::string::npos) << check.broken[0];
}

TEST(FastCheck, ValueTwoUlpsOffIsBroken) {
  const Function off = impostor("Latent.ScalingExponent", "alpha", {x, rho},
                                x * log(rho) * (1 + 1 / pow(number(2, Sort::real()), 51)));
  const FastCheck check = check_fast(0 < off(x, rho), at({{x, 1}, {rho, 3}}));
  EXPECT_EQ(check.verdict, FastVerdict::Broken);
}

TEST(FastCheck, WrongWholeNumberIsBroken) {
  const Function one_more =
      impostor("Latent.LatentNumber", "modes", {rho, eps}, nat_ceil(log(1 / eps) / log(rho)) + 1);
  const FastCheck check = check_fast(0 < one_more(rho, eps), at({{rho, 3}, {eps, Rational(0.1)}}));
  EXPECT_EQ(check.verdict, FastVerdict::Broken);
}

TEST(FastCheck, MissingValueOfAVariableThrows) {
  EXPECT_THROW(check_fast(0 < x, Assignment()), std::invalid_argument);
}

}  // namespace
}  // namespace latent::props
