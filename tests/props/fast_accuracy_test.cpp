#include "props/fast_accuracy.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <latent/fast.hpp>
#include <limits>

#include "ref/eval/total.hpp"
#include "ref/theory/latent_number.hpp"

namespace latent::props {
namespace {

using eval::DoubleInterval;
using eval::Interval;

constexpr double k_infinity = std::numeric_limits<double>::infinity();
constexpr double k_nan = std::numeric_limits<double>::quiet_NaN();
constexpr double k_largest = std::numeric_limits<double>::max();

Interval point(const Rational& value) { return Interval({128}, value); }
Rational power_of_two(int exponent) {
  const Rational power = Rational(Integer(1) << static_cast<unsigned>(std::abs(exponent)));
  return exponent < 0 ? Rational(1 / power) : power;
}

void expect_ulps(double value, const Rational& exact, double ulps) {
  const DoubleInterval distance = ulps_between(value, point(exact));
  EXPECT_NEAR(distance.lower_double(), ulps, 1e-15) << value << " from " << exact;
  EXPECT_NEAR(distance.upper_double(), ulps, 1e-15) << value << " from " << exact;
}

TEST(UlpsBetween, CountsInUnitsOfTheExactValue) {
  expect_ulps(1, 1, 0);
  expect_ulps(1 + 0x1p-52, 1, 1);
  expect_ulps(1 - 0x1p-53, 1, 0.5);
  expect_ulps(1, 1 - power_of_two(-53), 1);
  expect_ulps(-3, -3 - power_of_two(-53), 0.25);
  expect_ulps(0.1, Rational(1, 10), 0.4);
}

TEST(UlpsBetween, UnitOfSubnormalNumbersIsTheLeastDouble) {
  expect_ulps(0, power_of_two(-1074), 1);
  expect_ulps(0, power_of_two(-1075), 0.5);
  expect_ulps(0x1p-1074, 0, 1);
  expect_ulps(0x1p-1022, power_of_two(-1022) - power_of_two(-1074), 1);
}

TEST(UlpsBetween, InfinityCountsAsTheFirstPowerOfTwoThatIsNoDouble) {
  expect_ulps(k_infinity, power_of_two(1024), 0);
  expect_ulps(k_infinity, power_of_two(2000), 0);
  expect_ulps(k_infinity, Rational(k_largest), 1);
  expect_ulps(k_largest, power_of_two(2000), 1);
  expect_ulps(-k_infinity, -power_of_two(1024) + power_of_two(970), 0.5);
}

TEST(UlpsBetween, NumbersOutOfAllBoundsAreInfiniteOrZero) {
  const Interval huge = npow(Interval({128}, 3), Interval({128}, 1LL << 28));
  EXPECT_EQ(ulps_between(k_infinity, huge).upper_double(), 0);
  EXPECT_EQ(ulps_between(k_largest, huge).lower_double(), 1);
  EXPECT_LE(ulps_between(0, inv(huge)).upper_double(), 0x1p-900);
  EXPECT_EQ(ulps_between(-k_infinity, -huge).upper_double(), 0);
  EXPECT_GE(ulps_between(0x1p-1074, inv(huge)).lower_double(), 0.999);
}

TEST(UlpsBetween, DistanceToAnIntervalCoversAllOfIt) {
  const DoubleInterval distance = ulps_between(1, Interval({128}, 1 + 0x1p-52, 1 + 0x1p-50));
  EXPECT_EQ(distance.lower_double(), 1);
  EXPECT_EQ(distance.upper_double(), 4);
  EXPECT_FALSE(ulps_between(1, Interval::entire({128})).upper_double() < 1e300);
}

TEST(UlpsBetween, NaNIsAnyDistanceAway) {
  EXPECT_EQ(ulps_between(k_nan, point(1)).upper_double(), k_infinity);
}

void expect_ends(const DoubleInterval& x, double lower, double upper) {
  EXPECT_EQ(x.lower_double(), lower);
  EXPECT_EQ(x.upper_double(), upper);
}

TEST(WithinUlps, HoldsTheDoublesThatTheBoundAllows) {
  expect_ends(within_ulps(point(Rational(1, 3)), 0.502), 1.0 / 3, std::nextafter(1.0 / 3, 1));
  expect_ends(within_ulps(point(3), 0.502), 3, 3);
  expect_ends(within_ulps(point(3), 1), std::nextafter(3.0, 0.0), std::nextafter(3.0, 4.0));
  expect_ends(within_ulps(point(1), 0.502), std::nextafter(1.0, 0.0), 1);
  expect_ends(within_ulps(point(0), 0.502), 0, 0);
  expect_ends(within_ulps(point(power_of_two(-1080)), 0.502), 0, 0x1p-1074);
  expect_ends(within_ulps(point(power_of_two(1030)), 0.502), k_largest, k_infinity);
  expect_ends(within_ulps(point(-power_of_two(1030)), 0.502), -k_infinity, -k_largest);
  expect_ends(within_ulps(Interval::entire({128}), 0.502), -k_infinity, k_infinity);
}

const FastFunction& n_star() {
  return *find_fast_function(*theory::latent_number().nStar.definition());
}
const FastFunction& modes() {
  return *find_fast_function(*theory::latent_number().modes.definition());
}

Measurement measure_n_star(FastValue (*evaluate)(std::span<const FastValue>), double rho,
                           double eps) {
  FastFunction function = n_star();
  if (evaluate) function.evaluate = evaluate;
  const FastValue arguments[] = {rho, eps};
  return measure(function, *theory::latent_number().nStar.definition(), arguments);
}

Measurement measure_modes(FastValue (*evaluate)(std::span<const FastValue>), double rho,
                          double eps) {
  FastFunction function = modes();
  if (evaluate) function.evaluate = evaluate;
  const FastValue arguments[] = {rho, eps};
  return measure(function, *theory::latent_number().modes.definition(), arguments);
}

TEST(Measure, FindsAValueOneUlpOff) {
  const auto one_off = [](std::span<const FastValue> a) {
    return FastValue(std::nextafter(std::get<double>(n_star().evaluate(a)), 1e9));
  };
  EXPECT_EQ(measure_n_star(nullptr, 3, 0.25).accuracy, Accuracy::Within);
  const Measurement measurement = measure_n_star(one_off, 3, 0.25);
  EXPECT_EQ(measurement.accuracy, Accuracy::Outside);
  EXPECT_GT(measurement.ulps.lower_double(), 0.502);
  EXPECT_NE(measurement.report.find("n_star(3, 0.25)"), std::string::npos) << measurement.report;
}

TEST(Measure, FindsWhatPlainDoublesLoseNextToOne) {
  const auto plain = [](std::span<const FastValue> a) {
    return FastValue(std::log(1 / std::get<double>(a[1])) / std::log(std::get<double>(a[0])));
  };
  EXPECT_EQ(measure_n_star(plain, 1 + 0x1p-40, 0.3).accuracy, Accuracy::Outside);
}

TEST(Measure, WantsExactDoublesExactly) {
  // Half an ulp below the power of two, so within the bound, but 1074 is a double.
  const auto below = [](std::span<const FastValue>) {
    return FastValue(std::nextafter(1024.0, 0));
  };
  const Measurement measurement = measure_n_star(below, 2, 0x1p-1024);
  EXPECT_EQ(measurement.accuracy, Accuracy::Outside);
  EXPECT_NE(measurement.report.find("exactly 1024"), std::string::npos) << measurement.report;
  EXPECT_EQ(measure_n_star(nullptr, 2, 0x1p-1024).accuracy, Accuracy::Within);
}

TEST(Measure, WantsZeroWithoutASign) {
  const auto negative = [](std::span<const FastValue>) { return FastValue(-0.0); };
  EXPECT_EQ(measure_n_star(nullptr, 3, 1).accuracy, Accuracy::Within);
  EXPECT_EQ(measure_n_star(negative, 3, 1).accuracy, Accuracy::Outside);
}

TEST(Measure, WantsNaNOutsideOfTheDomainAndThereAlone) {
  const auto always = [](std::span<const FastValue>) { return FastValue(1.0); };
  const auto never = [](std::span<const FastValue>) { return FastValue(k_nan); };
  for (const double rho : {1.0, 0.0, -2.0, k_infinity, k_nan}) {
    EXPECT_EQ(measure_n_star(always, rho, 0.5).accuracy, Accuracy::Outside) << rho;
    EXPECT_EQ(measure_n_star(nullptr, rho, 0.5).accuracy, Accuracy::Within) << rho;
  }
  EXPECT_EQ(measure_n_star(never, 2, 0.5).accuracy, Accuracy::Outside);
  EXPECT_EQ(measure_modes(nullptr, 1, 0.5).accuracy, Accuracy::Within);
}

TEST(Measure, WholeNumbersAreRightOrWrong) {
  const auto one_more = [](std::span<const FastValue> a) {
    return FastValue(std::get<std::uint64_t>(modes().evaluate(a)) + 1);
  };
  EXPECT_EQ(measure_modes(nullptr, 2, 0x1p-10).accuracy, Accuracy::Within);
  EXPECT_EQ(measure_modes(nullptr, 1 + 0x1p-52, 0x1p-1074).accuracy, Accuracy::Within);
  EXPECT_EQ(measure_modes(one_more, 2, 0x1p-10).accuracy, Accuracy::Outside);
  EXPECT_EQ(measure_modes(one_more, 3, 0.1).accuracy, Accuracy::Outside);
}

TEST(Measure, SaysWhenThereAreNotEnoughBits) {
  eval::LadderOptions few;
  few.min_bits = few.max_bits = 40;
  const FastValue arguments[] = {3.0, 0.25};
  const Measurement measurement =
      measure(n_star(), *theory::latent_number().nStar.definition(), arguments, few);
  EXPECT_EQ(measurement.accuracy, Accuracy::Unmeasured);
  EXPECT_NE(measurement.report.find("40 bits"), std::string::npos) << measurement.report;
}

TEST(EncloseDefinition, TakesIntervalsForParameters) {
  const Interval arguments[] = {Interval({128}, 2.0, 4.0), Interval({128}, 0x1p-8, 0x1p-4)};
  const Interval value =
      enclose_definition(*theory::latent_number().nStar.definition(), arguments, 128);
  EXPECT_NEAR(value.lower_double(), 2, 1e-12);
  EXPECT_NEAR(value.upper_double(), 8, 1e-12);
}

TEST(EncloseDefinition, ReplacesTheArgumentsOfTheOutermostCallOnly) {
  // modes calls nStar, whose arguments are those of modes.
  const Interval arguments[] = {Interval({128}, 2), Interval({128}, 0.3)};
  const Interval value =
      enclose_definition(*theory::latent_number().modes.definition(), arguments, 128);
  expect_ends({{}, value.lower_double(), value.upper_double()}, 2, 2);
}

}  // namespace
}  // namespace latent::props
