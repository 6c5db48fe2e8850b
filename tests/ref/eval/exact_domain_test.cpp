#include "ref/eval/exact_domain.hpp"

#include <gtest/gtest.h>

namespace latent::eval {
namespace {

using expr::Op;
using expr::Sort;

const ExactDomain domain(1 << 16);

ExactNumber unary(Op op, const Rational& x) { return domain.unary(op, x); }
ExactNumber binary(Op op, const Sort& sort, const ExactNumber& x, const ExactNumber& y) {
  return domain.binary(op, sort, sort, x, y);
}
ExactNumber real(Op op, const ExactNumber& x, const ExactNumber& y) {
  return binary(op, Sort::real(), x, y);
}

/// Fails unless `number` is known to be `value`.
void expect_value(const ExactNumber& number, const Rational& value) {
  ASSERT_TRUE(number.is_rational()) << "expected " << value;
  EXPECT_EQ(number.factor(), value);
}

ExactNumber log_ratio(const Rational& a, const Rational& b) {
  return divide(ExactNumber::log(a), ExactNumber::log(b));
}

TEST(ExactDomain, DivisionByZeroIsZero) {
  expect_value(real(Op::Div, Rational(5), Rational(0)), 0);
  expect_value(unary(Op::Inv, 0), 0);
  expect_value(binary(Op::Div, Sort::nat(), Rational(5), Rational(0)), 0);
  expect_value(binary(Op::Mod, Sort::nat(), Rational(5), Rational(0)), 5);
}

TEST(ExactDomain, NaturalSubtractionTruncates) {
  expect_value(binary(Op::Sub, Sort::nat(), Rational(3), Rational(5)), 0);
  expect_value(binary(Op::Sub, Sort::integer(), Rational(3), Rational(5)), -2);
}

TEST(ExactDomain, IntegerDivisionIsEuclidean) {
  const auto div = [](int a, int b) {
    return binary(Op::Div, Sort::integer(), Rational(a), Rational(b));
  };
  const auto mod = [](int a, int b) {
    return binary(Op::Mod, Sort::integer(), Rational(a), Rational(b));
  };
  expect_value(div(-7, 2), -4);
  expect_value(div(7, -2), -3);
  expect_value(div(-7, -2), 4);
  expect_value(mod(-7, 2), 1);
  expect_value(mod(7, -2), 1);
  expect_value(mod(-7, -2), 1);
}

TEST(ExactDomain, RemainderInAFieldIsZeroUnlessTheDivisorIs) {
  expect_value(real(Op::Mod, Rational(5), Rational(3)), 0);
  expect_value(real(Op::Mod, Rational(5), Rational(0)), 5);
}

TEST(ExactDomain, PowersFollowLean) {
  expect_value(real(Op::Pow, Rational(0), Rational(0)), 1);
  expect_value(real(Op::Pow, Rational(0), Rational(-1)), 0);
  expect_value(real(Op::Pow, Rational(0), Rational(1, 2)), 0);
  expect_value(real(Op::Pow, Rational(-2), Rational(-1)), Rational(-1, 2));
  expect_value(real(Op::Pow, Rational(2, 3), Rational(3)), Rational(8, 27));
  EXPECT_TRUE(real(Op::Pow, Rational(2), Rational(1, 2)).is_unknown());
}

TEST(ExactDomain, RootsOfSquaresAreExactAndOfNegativesZero) {
  expect_value(unary(Op::Sqrt, Rational(9, 4)), Rational(3, 2));
  expect_value(unary(Op::Sqrt, -3), 0);
  EXPECT_TRUE(unary(Op::Sqrt, 2).is_unknown());
}

TEST(ExactDomain, RoundingTakesNegativesToZeroInNaturalNumbers) {
  expect_value(unary(Op::NatCeil, Rational(-3, 10)), 0);
  expect_value(unary(Op::NatFloor, Rational(-1, 2)), 0);
  expect_value(unary(Op::NatCeil, Rational(7, 2)), 4);
  expect_value(unary(Op::Floor, Rational(-1, 2)), -1);
  expect_value(unary(Op::Ceil, Rational(-1, 2)), 0);
  expect_value(unary(Op::Floor, -3), -3);
}

TEST(ExactDomain, LogarithmVanishesAtZeroAndPlusMinusOneOnly) {
  expect_value(unary(Op::Log, 0), 0);
  expect_value(unary(Op::Log, 1), 0);
  expect_value(unary(Op::Log, -1), 0);
  EXPECT_FALSE(unary(Op::Log, 2).is_rational());
}

TEST(ExactDomain, RatiosOfLogarithmsOfPowersAreRational) {
  expect_value(log_ratio(8, 2), 3);
  expect_value(log_ratio(8, 4), Rational(3, 2));
  expect_value(log_ratio(Rational(1, 8), 2), -3);
  expect_value(log_ratio(Rational(1024, 59049), Rational(2, 3)), 10);
  expect_value(log_ratio(Rational(pow(Integer(10), 300)), 10), 300);
}

TEST(ExactDomain, RatiosNextToATieAreNotTies) {
  const Rational almost = Rational(8) + Rational(1, pow(Integer(2), 300));
  EXPECT_FALSE(log_ratio(almost, 2).is_rational());
  EXPECT_FALSE(log_ratio(9, 2).is_rational());
  EXPECT_FALSE(log_ratio(Rational(pow(Integer(2), 400)) + 1, 2).is_rational());
}

TEST(ExactDomain, PowerUndoesALogarithmToTheSameBase) {
  expect_value(real(Op::Pow, Rational(3), log_ratio(Rational(1, 7), 3)), Rational(1, 7));
  expect_value(real(Op::Pow, Rational(1, 3), log_ratio(7, 3)), Rational(1, 7));
  EXPECT_TRUE(real(Op::Pow, Rational(5), log_ratio(7, 3)).is_unknown());
}

TEST(ExactDomain, SignsOfLogarithmsAreKnown) {
  const ExactNumber zero = Rational(0);
  EXPECT_EQ(domain.is_less(zero, ExactNumber::log(2)), Truth::True);
  EXPECT_EQ(domain.is_less(ExactNumber::log(Rational(1, 2)), zero), Truth::True);
  EXPECT_EQ(domain.is_less(zero, log_ratio(Rational(1, 3), Rational(1, 2))), Truth::True);
  EXPECT_EQ(domain.is_less(zero, log_ratio(3, Rational(1, 2))), Truth::False);
  EXPECT_EQ(domain.is_less(ExactNumber::log(2), ExactNumber::log(2).scaled(2)), Truth::True);
  EXPECT_EQ(
      domain.is_less(ExactNumber::log(Rational(1, 2)).scaled(2), ExactNumber::log(Rational(1, 2))),
      Truth::True);
}

TEST(ExactDomain, LogarithmsAddUpByMultiplyingTheirArguments) {
  const auto log = [](const Rational& x) { return ExactNumber::log(x); };
  EXPECT_EQ(domain.is_equal(real(Op::Add, log(2), log(3)), log(6)), Truth::True);
  EXPECT_EQ(domain.is_equal(real(Op::Add, log(2).scaled(Rational(1, 2)), log(3)), log(18)),
            Truth::False);
  EXPECT_EQ(domain.is_equal(real(Op::Add, log(2).scaled(Rational(1, 2)), log(3)),
                            log(18).scaled(Rational(1, 2))),
            Truth::True);
  expect_value(real(Op::Sub, log(8), log(2).scaled(3)), 0);
  EXPECT_EQ(domain.is_less(log(2), log(3)), Truth::True);
  EXPECT_EQ(domain.is_less(log(3), log(2)), Truth::False);
  EXPECT_EQ(domain.is_less(log(2).scaled(-3), log(3).scaled(-2)), Truth::False);
  // 2^1054 < 3^665 < 2^1055
  EXPECT_EQ(domain.is_less(log(2).scaled(1054), log(3).scaled(665)), Truth::True);
  EXPECT_EQ(domain.is_less(log(3).scaled(665), log(2).scaled(1055)), Truth::True);
}

TEST(ExactDomain, RatiosWithOneArgumentAreComparedByTheirBases) {
  const ExactNumber half = log_ratio(7, 9);
  EXPECT_EQ(domain.is_equal(half, log_ratio(7, 3).scaled(Rational(1, 2))), Truth::True);
  EXPECT_EQ(domain.is_less(log_ratio(7, 5), log_ratio(7, 3)), Truth::True);
  EXPECT_EQ(domain.is_less(log_ratio(Rational(1, 7), 5), log_ratio(Rational(1, 7), 3)),
            Truth::False);
  EXPECT_EQ(domain.is_less(log_ratio(7, Rational(1, 2)), log_ratio(7, 3)), Truth::True);
  EXPECT_EQ(domain.is_less(log_ratio(7, 3), log_ratio(11, 5)), Truth::Undecided);
}

TEST(ExactDomain, NothingIsKnownOfTheUnknown) {
  const ExactNumber unknown;
  EXPECT_EQ(domain.is_equal(unknown, unknown), Truth::Undecided);
  EXPECT_EQ(domain.is_less(unknown, Rational(1)), Truth::Undecided);
  EXPECT_TRUE(real(Op::Mul, unknown, Rational(0)).is_unknown());
}

TEST(ExactDomain, PowersBeyondTheLimitAreNotTried) {
  const ExactDomain small(100);
  const Sort real_sort = Sort::real();
  EXPECT_TRUE(
      small.binary(Op::Pow, real_sort, Sort::nat(), Rational(2), Rational(1000)).is_unknown());
  EXPECT_TRUE(small.was_too_big());
  EXPECT_TRUE(
      ExactDomain(1 << 20)
          .binary(Op::Pow, real_sort, Sort::nat(), Rational(2), Rational(pow(Integer(10), 30)))
          .is_unknown());
}

TEST(ExactDomain, BinomialsAndFactorialsAreExact) {
  expect_value(binary(Op::Choose, Sort::nat(), Rational(2), Rational(5)), 0);
  expect_value(binary(Op::Choose, Sort::nat(), Rational(10), Rational(3)), 120);
  expect_value(binary(Op::Choose, Sort::nat(), Rational(0), Rational(0)), 1);
  expect_value(unary(Op::Factorial, 0), 1);
  expect_value(unary(Op::Factorial, 10), 3628800);
  EXPECT_TRUE(unary(Op::Factorial, Rational(pow(Integer(10), 20))).is_unknown());
}

}  // namespace
}  // namespace latent::eval
