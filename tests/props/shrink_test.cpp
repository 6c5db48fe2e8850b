#include "props/shrink.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "props/simple_rational.hpp"
#include "ref/eval/exact_domain.hpp"
#include "ref/theory/latent_number.hpp"

namespace latent::props {
namespace {

using namespace expr;
using eval::Assignment;

const Variable x = real("x"), y = real("y"), n = nat("n");
const Variable H = nat("H"), i = nat("i"), xs = sequence("x");

const Expr k_true = Expr::make(Op::True, {});

Rational number_at(const Assignment& assignment, const Variable& variable) {
  return std::get<Rational>(*assignment.find(variable));
}

/// `start` shrunk while `keeps` holds of the one variable of a statement.
Rational shrink_one(const Variable& variable, const Rational& start, const Expr& hypothesis,
                    const std::function<bool(const Rational&)>& keeps,
                    SamplerOptions options = {}) {
  const Sampler sampler(Statement{{variable}, {hypothesis}, k_true}, options);
  Assignment assignment;
  assignment.set(variable, start);
  return number_at(shrink(sampler, assignment,
                          [&](const Assignment& a) { return keeps(number_at(a, variable)); }),
                   variable);
}

TEST(Shrink, FindsTheLeastIntegerThatFails) {
  const auto fails = [](const Rational& v) { return v > Rational(37, 10); };
  for (const double start : {1234.567, 3.75, 4.0, 1e300, 3.7000000000000006, 17.0}) {
    EXPECT_EQ(shrink_one(x, Rational(start), k_true, fails), 4) << start;
  }
}

TEST(Shrink, FindsASimpleFractionWhereNoIntegerFails) {
  const auto fails = [](const Rational& v) { return v > Rational(37, 10) && v < 4; };
  EXPECT_EQ(shrink_one(x, Rational(3.7123456789), k_true, fails), Rational(15, 4));
}

TEST(Shrink, BringsHugeAndTinyNumbersBack) {
  const auto any = [](const Rational&) { return true; };
  EXPECT_EQ(shrink_one(x, Rational(1e300), 0 < x, any), 1);
  EXPECT_EQ(shrink_one(x, Rational(0x1p-1074), 0 < x, any), 1);
  EXPECT_EQ(shrink_one(x, Rational(-1e300), x < -5, any), -6);
  const auto small = [](const Rational& v) { return v < Rational(1, 1000); };
  EXPECT_EQ(shrink_one(x, Rational(0x1p-1074), 0 < x, small), Rational(1, 1001));
}

TEST(Shrink, MakesNaturalNumbersSmall) {
  const auto large = [](const Rational& v) { return v >= 1000; };
  EXPECT_EQ(shrink_one(n, Rational(Integer(1) << 53), k_true, large), 1000);
  EXPECT_EQ(shrink_one(n, 1000001, 7 <= n, [](const Rational&) { return true; }), 7);
}

TEST(Shrink, StaysNextToAnOpenEndOnlyIfNeeded) {
  const Rational after_one(1 + 0x1p-52);
  EXPECT_EQ(shrink_one(x, after_one, 1 < x, [](const Rational&) { return true; }), 2);
  const auto close = [](const Rational& v) { return v - 1 < Rational(1, 1000); };
  EXPECT_EQ(shrink_one(x, after_one, 1 < x, close), Rational(1002, 1001));
}

TEST(Shrink, KeepsToDoublesWhereTheSamplerDoes) {
  SamplerOptions options;
  options.doubles_only = true;
  const auto close = [](const Rational& v) { return v - 1 < Rational(1, 1000); };
  const Rational shrunk = shrink_one(x, Rational(1 + 0x1p-52), 1 < x, close, options);
  EXPECT_TRUE(is_double(shrunk));
  EXPECT_EQ(shrunk, 1 + Rational(1, 1024));
}

TEST(Shrink, NeverViolatesHypotheses) {
  const auto& modes = theory::latent_number().modes;
  const Sampler sampler(Statement{{x, y, n}, {1 < x, 0 < y, y < 1, n < modes(x, y)}, k_true});
  std::uint64_t shrunk = 0;
  for (std::uint64_t j = 0; j < 30; ++j) {
    Random random(4, "shrink", j);
    const auto drawn = sampler.draw(random);
    const auto* sample = std::get_if<Sample>(&drawn);
    if (!sample) continue;
    const Assignment result = shrink(sampler, sample->assignment, [&](const Assignment& a) {
      EXPECT_FALSE(sampler.why_not(a));
      return true;
    });
    EXPECT_FALSE(sampler.why_not(result));
    EXPECT_EQ(number_at(result, x), 2);
    EXPECT_EQ(number_at(result, y), Rational(1, 2));
    EXPECT_EQ(number_at(result, n), 0);
    ++shrunk;
  }
  EXPECT_GE(shrunk, 25);
}

TEST(Shrink, MovesEqualVariablesTogether) {
  const Sampler sampler(Statement{{x, y}, {}, k_true});
  Assignment assignment;
  assignment.set(x, Rational(7.25));
  assignment.set(y, Rational(7.25));
  const Assignment result = shrink(sampler, assignment, [](const Assignment& a) {
    return number_at(a, x) == number_at(a, y) && number_at(a, x) > 2;
  });
  EXPECT_EQ(number_at(result, x), 3);
  EXPECT_EQ(number_at(result, y), 3);
}

TEST(Shrink, ShortensSequencesAndSimplifiesTheirTerms) {
  const Sampler sampler(Statement{{H, xs}, {forall(i, implies(i < H, 0 <= at(xs, i)))}, k_true});
  Assignment assignment;
  assignment.set(H, Rational(5));
  assignment.set(xs, eval::Sequence{{Rational(7.3), 0, Rational(1e10), Rational(1, 3), 5, 6}, 1});
  const auto sum_is_large = [](const Assignment& a) {
    Rational total = 0;
    for (const Rational& term : std::get<eval::Sequence>(*a.find(xs)).values) total += term;
    return total > 10;
  };
  const Assignment result = shrink(sampler, assignment, sum_is_large);
  EXPECT_FALSE(sampler.why_not(result));
  const auto& sequence = std::get<eval::Sequence>(*result.find(xs));
  EXPECT_LE(sequence.values.size(), 3);
  EXPECT_EQ(sequence.beyond, 0);
  EXPECT_TRUE(sum_is_large(result));
  EXPECT_EQ(number_at(result, H), 0);
}

TEST(Shrink, CounterexampleStaysOne) {
  // x² ≤ x fails above 1.
  const Sampler sampler(Statement{{x}, {0 <= x}, pow(x, 2) <= x});
  Assignment assignment;
  assignment.set(x, Rational(123.456));
  const Assignment result = shrink(sampler, assignment, eval::LadderOptions{});
  EXPECT_EQ(number_at(result, x), 2);
}

TEST(Shrink, LeavesAloneWhatNothingSimplerReplaces) {
  const Rational start(0.7);
  EXPECT_EQ(shrink_one(x, start, k_true, [&](const Rational& v) { return v == start; }), start);
}

TEST(Shrink, NeedsAValueForEachVariable) {
  const Sampler sampler(Statement{{x, y}, {}, k_true});
  Assignment assignment;
  assignment.set(x, Rational(0));
  EXPECT_THROW(simpler(sampler, assignment), std::invalid_argument);
}

TEST(SimplerNumbers, AreSimplerAndOfTheSort) {
  Random random(6);
  for (int j = 0; j < 300; ++j) {
    const Rational value = Rational(static_cast<std::int64_t>(random.bits() >> random.below(64)),
                                    1 + static_cast<std::int64_t>(random.below(100)));
    for (const Rational& candidate : simpler_numbers(value, Sort::real())) {
      EXPECT_TRUE(is_simpler(candidate, value));
    }
    const Rational whole(eval::floor_of(value));
    for (const Rational& candidate : simpler_numbers(whole, Sort::nat())) {
      EXPECT_TRUE(is_simpler(candidate, whole));
      EXPECT_TRUE(denominator(candidate) == 1 && candidate >= 0);
    }
  }
}

TEST(Simpler, AllMeetTheHypotheses) {
  const Sampler sampler(Statement{{x, y}, {1 < x, x < y}, k_true});
  Assignment assignment;
  assignment.set(x, Rational(2.5));
  assignment.set(y, Rational(1e10));
  const auto all = simpler(sampler, assignment);
  EXPECT_GE(all.size(), 5);
  for (const Assignment& candidate : all) {
    EXPECT_LT(1, number_at(candidate, x));
    EXPECT_LT(number_at(candidate, x), number_at(candidate, y));
  }
}

}  // namespace
}  // namespace latent::props
