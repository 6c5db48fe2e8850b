#include "ref/eval/exact_domain.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

#include "ref/eval/interval.hpp"
#include "ref/eval/total.hpp"

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
  const Rational almost_one = 1 + Rational(1, Integer(1) << 52);
  const Rational square = almost_one * almost_one;
  expect_value(log_ratio(square * square * almost_one, square), Rational(5, 2));
  expect_value(log_ratio(1 / almost_one, almost_one), -1);
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

ExactNumber exponential(const Rational& factor, const Rational& exponent) {
  return ExactNumber::exponential(factor, exponent);
}

/// Fails unless `number` is known to be factor · e^exponent.
void expect_exponential(const ExactNumber& number, const Rational& factor,
                        const Rational& exponent) {
  ASSERT_EQ(number.kind(), ExactNumber::Kind::Exponential);
  EXPECT_EQ(number.factor(), factor);
  EXPECT_EQ(number.argument(), exponent);
}

TEST(ExactExponential, OfZeroIsOneAndZeroTimesItIsZero) {
  expect_value(unary(Op::Exp, 0), 1);
  expect_value(exponential(0, 5), 0);
  expect_value(real(Op::Mul, unary(Op::Exp, 5), Rational(0)), 0);
  expect_value(real(Op::Sub, unary(Op::Exp, 5), unary(Op::Exp, 5)), 0);
}

TEST(ExactExponential, MultipliesByAddingExponents) {
  const ExactNumber x = exponential(3, Rational(1, 2));
  expect_exponential(real(Op::Mul, x, exponential(2, 4)), 6, Rational(9, 2));
  expect_exponential(real(Op::Div, x, exponential(2, 4)), Rational(3, 2), Rational(-7, 2));
  expect_exponential(real(Op::Div, Rational(1), x), Rational(1, 3), Rational(-1, 2));
  expect_exponential(domain.unary(Op::Inv, x), Rational(1, 3), Rational(-1, 2));
  expect_value(real(Op::Mul, x, exponential(2, Rational(-1, 2))), 6);
  expect_value(real(Op::Div, x, Rational(0)), 0);
  EXPECT_TRUE(real(Op::Mul, x, ExactNumber::log(2)).is_unknown());
}

TEST(ExactExponential, AddsUpWhereExponentsAreEqual) {
  expect_exponential(real(Op::Add, exponential(3, 2), exponential(-1, 2)), 2, 2);
  EXPECT_TRUE(real(Op::Add, exponential(3, 2), exponential(1, 1)).is_unknown());
  EXPECT_TRUE(real(Op::Add, exponential(3, 2), Rational(1)).is_unknown());
}

TEST(ExactExponential, PowersAndRootsFollowLean) {
  expect_exponential(real(Op::Pow, exponential(-3, 2), Rational(3)), -27, 6);
  expect_exponential(real(Op::Pow, exponential(-2, 2), Rational(-1)), Rational(-1, 2), -2);
  expect_value(real(Op::Pow, exponential(7, 2), Rational(0)), 1);
  expect_exponential(real(Op::Pow, exponential(1, 2), Rational(1, 3)), 1, Rational(2, 3));
  EXPECT_TRUE(real(Op::Pow, exponential(2, 2), Rational(1, 3)).is_unknown());
  EXPECT_TRUE(real(Op::Pow, exponential(-1, 2), Rational(1, 3)).is_unknown());
  expect_exponential(domain.unary(Op::Sqrt, exponential(4, 3)), 2, Rational(3, 2));
  expect_value(domain.unary(Op::Sqrt, exponential(-4, 3)), 0);
  EXPECT_TRUE(domain.unary(Op::Sqrt, exponential(2, 3)).is_unknown());
}

TEST(ExactExponential, AndLogarithmUndoEachOther) {
  expect_value(domain.unary(Op::Log, exponential(1, Rational(-3, 7))), Rational(-3, 7));
  // log x = log |x|
  expect_value(domain.unary(Op::Log, exponential(-1, 5)), 5);
  EXPECT_TRUE(domain.unary(Op::Log, exponential(2, 5)).is_unknown());
  expect_value(domain.unary(Op::Exp, ExactNumber::log(Rational(2, 3)).scaled(-3)), Rational(27, 8));
  EXPECT_TRUE(domain.unary(Op::Exp, ExactNumber::log(2).scaled(Rational(1, 2))).is_unknown());
}

TEST(ExactExponential, IsTheAbsoluteValueOfItsOpposite) {
  expect_exponential(domain.unary(Op::Abs, exponential(-2, -3)), 2, -3);
  expect_exponential(domain.unary(Op::Neg, exponential(-2, -3)), 2, -3);
}

TEST(ExactExponential, ComparesWhateverItsSize) {
  const Rational huge = pow(Integer(10), 400);
  EXPECT_EQ(domain.is_less(exponential(1, huge), exponential(1, huge + 1)), Truth::True);
  EXPECT_EQ(domain.is_less(exponential(1, -huge), exponential(1, huge)), Truth::True);
  EXPECT_EQ(domain.is_less(Rational(0), exponential(1, -huge)), Truth::True);
  EXPECT_EQ(domain.is_less(exponential(-1, huge), exponential(-1, -huge)), Truth::True);
  EXPECT_EQ(domain.is_less(exponential(-5, huge), exponential(3, -huge)), Truth::True);
  EXPECT_EQ(domain.is_equal(exponential(1, huge), exponential(1, huge)), Truth::True);
  EXPECT_EQ(domain.is_equal(exponential(1, 1), Rational(3)), Truth::False);
  EXPECT_EQ(domain.is_less(exponential(1, 1), Rational(1457, 536)), Truth::True);
  EXPECT_EQ(domain.is_less(Rational(2721, 1001), exponential(1, 1)), Truth::True);
}

TEST(ExactExponential, NextToARationalNumberIsToldApart) {
  // e^h lies between 1 + h and 1 + h + h² for 0 < h < 1.
  for (const unsigned bits : {60U, 500U, 3000U}) {
    const Rational h(1, pow(Integer(2), bits));
    const ExactNumber x = exponential(1, h);
    EXPECT_EQ(domain.is_less(Rational(1 + h), x), Truth::True) << bits;
    EXPECT_EQ(domain.is_less(x, Rational(1 + h + h * h)), Truth::True) << bits;
    EXPECT_EQ(domain.is_less(exponential(-1, h), Rational(-1 - h)), Truth::True) << bits;
  }
}

TEST(ExactExponential, KeepsTheOrderOfItsEnclosures) {
  // Against intervals of many bits, which know nothing of exponents; sums and quotients as well.
  constexpr Interval::Precision k_precision{400};
  std::mt19937_64 engine(7);
  const auto below = [&](int n) { return static_cast<int>(engine() % static_cast<unsigned>(n)); };
  const auto rational = [&] { return Rational(below(41) - 20, below(12) + 1); };
  const auto enclosure = [&](const ExactNumber& x) {
    const Interval factor(k_precision, x.factor());
    return x.is_rational() ? factor : factor * exp(Interval(k_precision, x.argument()));
  };
  int unequal = 0;
  for (int i = 0; i < 20'000; ++i) {
    const ExactNumber a = exponential(rational(), rational());
    const ExactNumber b = exponential(rational(), rational());
    const Truth expected = less(enclosure(a), enclosure(b));
    const Truth known = domain.is_less(a, b);
    ASSERT_NE(known, Truth::Undecided);
    if (is_decided(expected)) {
      ASSERT_EQ(known, expected);
      ++unequal;
    } else {
      // Intervals of 400 bits separate all numbers of this size that are not equal.
      ASSERT_EQ(domain.is_equal(a, b), Truth::True);
    }
    const std::pair<Op, Interval> results[] = {
        {Op::Add, enclosure(a) + enclosure(b)},
        {Op::Sub, enclosure(a) - enclosure(b)},
        {Op::Mul, enclosure(a) * enclosure(b)},
        {Op::Div, div(enclosure(a), enclosure(b))},
    };
    for (const auto& [op, result] : results) {
      const ExactNumber exact = real(op, a, b);
      ASSERT_TRUE(exact.is_unknown() || intersects(enclosure(exact), result));
    }
    const int n = below(9) - 4;
    const ExactNumber power = real(Op::Pow, a, Rational(n));
    ASSERT_TRUE(intersects(enclosure(power), zpow(enclosure(a), Interval(k_precision, n))));
    const ExactNumber root = domain.unary(Op::Sqrt, a);
    ASSERT_TRUE(root.is_unknown() || intersects(enclosure(root), sqrt(enclosure(a))));
  }
  EXPECT_GT(unequal, 15'000);
}

TEST(ExactExponential, MarginIsTheRelativeDistance) {
  EXPECT_NEAR(domain.margin(exponential(1, 2), exponential(1, 3)), 1 - std::exp(-1.0), 1e-12);
  EXPECT_NEAR(domain.margin(exponential(-1, 3), exponential(-1, 2)), 1 - std::exp(-1.0), 1e-12);
  EXPECT_NEAR(domain.margin(exponential(1, 1), Rational(3)), 1 - std::exp(1.0) / 3, 1e-12);
}

TEST(ExactDomain, SymmetryTellsEqualValuesOnly) {
  const auto pi = [](const Rational& q) { return ExactNumber::pi(q); };
  EXPECT_TRUE(domain.agree_by_symmetry(Op::Cos, Rational(1), Rational(-1)));
  EXPECT_TRUE(
      domain.agree_by_symmetry(Op::Cosh, ExactNumber::log(2), ExactNumber::log(Rational(1, 2))));
  EXPECT_FALSE(domain.agree_by_symmetry(Op::Sin, Rational(1), Rational(-1)));
  EXPECT_FALSE(domain.agree_by_symmetry(Op::Cos, ExactNumber(), ExactNumber()));
  EXPECT_FALSE(domain.agree_by_symmetry(Op::Exp, Rational(1), Rational(-1)));
  // Every multiple of π / 12 within two turns, against doubles; tan is 0 at its poles.
  for (const Op op : {Op::Sin, Op::Cos, Op::Tan}) {
    const auto value = [&](int i) {
      if (op == Op::Tan && (i % 24 + 24) % 12 == 6) return 0.0;
      const double angle = i * std::numbers::pi / 12;
      return op == Op::Sin ? std::sin(angle) : op == Op::Cos ? std::cos(angle) : std::tan(angle);
    };
    for (int i = -24; i <= 24; ++i) {
      for (int j = -24; j <= 24; ++j) {
        const bool agree = domain.agree_by_symmetry(op, pi(Rational(i, 12)), pi(Rational(j, 12)));
        const bool equal = std::abs(value(i) - value(j)) < 1e-9;
        // A pole of the tangent and a zero have one value, and no symmetry.
        const bool may_differ = op == Op::Tan && std::abs(value(i)) < 1e-9;
        EXPECT_TRUE(agree == equal || (may_differ && equal && !agree)) << i << " " << j;
      }
    }
  }
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
