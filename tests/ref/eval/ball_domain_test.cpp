/// Balls over Arb against intervals over MPFI at three times the precision: two libraries.
#include "ref/eval/ball_domain.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "ref/eval/integer_functions.hpp"
#include "ref/eval/interval_domain.hpp"
#include "ref/eval/ladder.hpp"
#include "ref/expr/notation.hpp"
#include "tests/ref/eval/samples.hpp"

namespace latent::eval::testing {
namespace {

using expr::Op;
using expr::Sort;

constexpr unsigned k_bits = 128;
constexpr int k_reference_bits = 400;

using Reference = IntervalDomain<Interval>;

const Reference& reference_domain() {
  static const Reference domain{Interval::Precision{k_reference_bits}};
  return domain;
}

/// A rational number: small, a double of moderate or any size, an integer, 0, ±1.
Rational draw(Sampler& sampler) {
  const long sign = sampler.below(2) == 0 ? 1 : -1;
  switch (sampler.below(8)) {
    case 0:
      return Rational(static_cast<long>(sampler.below(7)) - 3);
    case 1:
      return Rational(sign * static_cast<long>(sampler.below(200)),
                      static_cast<long>(sampler.below(30)) + 1);
    case 2:
      return Rational(static_cast<double>(sign) * std::exp2(60 * sampler.unit() - 30));
    case 3:
      return 1 + Rational(sampler.unit()) / Rational(Integer(1) << 70);
    default:
      return Rational(static_cast<double>(sign) * 12 * sampler.unit());
  }
}

/// Whether the ball has a number in common with an enclosure that is far narrower.
bool meets(const Ball& ball, const Interval& value) {
  const BallDomain wide(2000);
  const auto lower = value.lower_rational();
  const auto upper = value.upper_rational();
  if (!lower || !upper) return true;
  return wide.is_less(ball, wide.literal(*lower)) != Truth::True &&
         wide.is_less(wide.literal(*upper), ball) != Truth::True;
}

struct Count {
  int kept = 0;
  int left = 0;
};

template <class BallFunction, class ReferenceFunction>
void check(const BallFunction& by_ball, const ReferenceFunction& by_interval, Count& count) {
  std::optional<Ball> ball;
  try {
    ball = by_ball();
  } catch (const OutsideBalls&) {
    ++count.left;
    return;
  }
  ++count.kept;
  ASSERT_TRUE(meets(*ball, by_interval()));
}

TEST(BallDomain, FunctionsOfOneArgumentMeetThoseOfIntervals) {
  const BallDomain balls(k_bits);
  const std::array ops = {Op::Neg,  Op::Abs,  Op::Inv,    Op::Exp,    Op::Log,      Op::Sqrt,
                          Op::Sin,  Op::Cos,  Op::Arcsin, Op::Arccos, Op::Arctan,   Op::Sinh,
                          Op::Cosh, Op::Tanh, Op::Floor,  Op::Ceil,   Op::NatFloor, Op::NatCeil};
  for (const Op op : ops) {
    SCOPED_TRACE(std::string(expr::op_info(op).name));
    Sampler sampler(static_cast<std::uint64_t>(op));
    Count count;
    for (int round = 0; round < 4000; ++round) {
      const Rational x = draw(sampler);
      // An argument that is rounded, and one that comes of a function: with a radius of its own.
      const bool raw = sampler.below(2) == 0;
      const Ball ball = raw ? balls.literal(x) : balls.unary(Op::Sin, balls.literal(x));
      const Interval interval =
          raw ? reference_domain().literal(x)
              : reference_domain().unary(Op::Sin, reference_domain().literal(x));
      check([&] { return balls.unary(op, ball); },
            [&] { return reference_domain().unary(op, interval); }, count);
      if (HasFatalFailure()) FAIL() << x;
    }
    EXPECT_GT(count.kept, 1000);
  }
}

TEST(BallDomain, FunctionsOfTwoArgumentsMeetThoseOfIntervals) {
  const BallDomain balls(k_bits);
  const Sort real = Sort::real();
  for (const Op op : {Op::Add, Op::Sub, Op::Mul, Op::Div, Op::Min, Op::Max, Op::Logb, Op::Pow}) {
    SCOPED_TRACE(std::string(expr::op_info(op).name));
    Sampler sampler(100 + static_cast<std::uint64_t>(op));
    Count count;
    for (int round = 0; round < 6000; ++round) {
      const Rational x = draw(sampler);
      const Rational y = draw(sampler);
      check([&] { return balls.binary(op, real, real, balls.literal(x), balls.literal(y)); },
            [&] {
              return reference_domain().binary(op, real, real, reference_domain().literal(x),
                                               reference_domain().literal(y));
            },
            count);
      if (HasFatalFailure()) FAIL() << x << ' ' << y;
    }
    EXPECT_GT(count.kept, 1500);
  }
}

TEST(BallDomain, TruncatedSubtractionIsLeans) {
  const BallDomain balls(k_bits);
  const auto difference = [&](long a, long b) {
    return balls.binary(Op::Sub, Sort::nat(), Sort::nat(), balls.literal(a), balls.literal(b));
  };
  EXPECT_EQ(balls.is_equal(difference(3, 5), balls.literal(0)), Truth::True);
  EXPECT_EQ(balls.is_equal(difference(5, 3), balls.literal(2)), Truth::True);
}

TEST(BallDomain, BinomialCoefficientsOfExactNumbersAreLeans) {
  const BallDomain balls(k_bits);
  const auto choose = [&](long n, long k) {
    return balls.binary(Op::Choose, Sort::nat(), Sort::nat(), balls.literal(n), balls.literal(k));
  };
  for (long n = 0; n <= 12; ++n) {
    for (long k = 0; k <= 14; ++k) {
      const Rational expected(*binomial(Integer(n), Integer(k)));
      EXPECT_EQ(balls.is_equal(choose(n, k), balls.literal(expected)), Truth::True)
          << n << ' ' << k;
    }
  }
  EXPECT_EQ(balls.is_equal(choose(1L << 40, (1L << 40) - 1), balls.literal(1L << 40)), Truth::True);
  EXPECT_THROW(choose(1L << 40, 1L << 39), OutsideBalls);
}

TEST(BallDomain, WholePowersAreTakenUpToSixtyFourBits) {
  const BallDomain balls(k_bits);
  const auto power = [&](const Rational& base, const Rational& exponent) {
    return balls.binary(Op::Pow, Sort::real(), Sort::nat(), balls.literal(base),
                        balls.literal(exponent));
  };
  const Rational most = Rational((Integer(1) << 64) - 1);
  EXPECT_EQ(balls.is_equal(power(-1, most), balls.literal(-1)), Truth::True);
  EXPECT_EQ(balls.is_less(power(2, most), power(2, most - 1)), Truth::False);
  EXPECT_THROW(power(2, most + 1), OutsideBalls);
}

TEST(BallDomain, LeansConventionsAtExactArgumentsHold) {
  const BallDomain balls(k_bits);
  const Sort real = Sort::real();
  const Ball zero = balls.literal(0);
  const auto is = [&](const Ball& value, long expected) {
    return balls.is_equal(value, balls.literal(expected)) == Truth::True;
  };
  EXPECT_TRUE(is(balls.unary(Op::Inv, zero), 0));
  EXPECT_TRUE(is(balls.unary(Op::Log, zero), 0));
  EXPECT_TRUE(is(balls.unary(Op::Log, balls.literal(-1)), 0));
  EXPECT_TRUE(is(balls.unary(Op::Sqrt, balls.literal(-3)), 0));
  EXPECT_TRUE(is(balls.binary(Op::Div, real, real, balls.literal(7), zero), 0));
  EXPECT_TRUE(is(balls.binary(Op::Pow, real, real, zero, zero), 1));
  EXPECT_TRUE(is(balls.binary(Op::Pow, real, real, zero, balls.literal(-1)), 0));
  EXPECT_TRUE(is(balls.binary(Op::Pow, real, real, zero, balls.literal(Rational(1, 2))), 0));
  EXPECT_TRUE(is(balls.binary(Op::Logb, real, real, balls.literal(1), balls.literal(5)), 0));
}

TEST(BallDomain, WhereAnArgumentMayBeZeroBallsAreNoGood) {
  const BallDomain balls(k_bits);
  const Ball tiny =
      balls.binary(Op::Sub, Sort::real(), Sort::real(), balls.unary(Op::Exp, balls.literal(1)),
                   balls.unary(Op::Exp, balls.literal(1)));
  EXPECT_THROW(balls.unary(Op::Log, tiny), OutsideBalls);
  EXPECT_THROW(balls.unary(Op::Inv, tiny), OutsideBalls);
  EXPECT_THROW(balls.unary(Op::Sqrt, tiny), OutsideBalls);
  EXPECT_THROW(balls.unary(Op::NatCeil, tiny), OutsideBalls);
  EXPECT_THROW(balls.unary(Op::Exp, balls.literal(Rational(Integer(1) << 4000))), OutsideBalls);
}

TEST(BallDomain, AgreementNeedsAsManyBits) {
  const BallDomain balls(256);
  const Ball one = balls.literal(1);
  const auto next_to_one = [&](int bits) {
    return balls.literal(1 + Rational(1) / Rational(Integer(1) << bits));
  };
  EXPECT_TRUE(balls.agrees(one, next_to_one(193), 192));
  EXPECT_FALSE(balls.agrees(one, next_to_one(191), 192));
  EXPECT_FALSE(BallDomain(128).agrees(BallDomain(128).unary(Op::Exp, one),
                                      BallDomain(128).unary(Op::Exp, one), 192));
}

TEST(BallDomain, MarginsAreLowerBounds) {
  const BallDomain balls(k_bits);
  EXPECT_LE(balls.margin(balls.literal(3), balls.literal(4)), 0.25);
  EXPECT_GT(balls.margin(balls.literal(3), balls.literal(4)), 0.25 * (1 - 0x1p-25));
  EXPECT_LE(balls.margin(balls.literal(Rational(1, 3)), balls.literal(1)), 2.0 / 3);
  EXPECT_GT(balls.margin(balls.literal(Rational(1, 3)), balls.literal(1)), 0.66);
}

TEST(BallDomain, TheLadderUsesIntervalsWhereBallsAreNoGood) {
  // exp(−exp 1000) is too small for a double and for a ball's neighbour of 0 alike, and positive.
  const expr::Expr tiny = exp(-exp(expr::number(1000, Sort::real())));
  const expr::Expr root = sqrt(expr::number(2, Sort::real()));
  // √2·√2 − 2 is 0, so that its logarithm is of what may be 0 at any precision.
  const expr::Expr formula = log(root * root - 2) < 1;
  const Decision decision = decide(formula, {});
  EXPECT_NE(decision.truth, Truth::False);
  EXPECT_EQ(decision.rung, Rung::Double);
  LadderOptions options;
  options.max_bits = 256;
  EXPECT_NE(decide(0 < tiny, {}, options).truth, Truth::False);
}

}  // namespace
}  // namespace latent::eval::testing
