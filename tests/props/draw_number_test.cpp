#include "props/draw_number.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <map>

#include "props/simple_rational.hpp"

namespace latent::props {
namespace {

constexpr double k_greatest = std::numeric_limits<double>::max();
constexpr double k_least = std::numeric_limits<double>::denorm_min();
constexpr int k_draws = 4000;

Range real_range(double lower, double upper) {
  return {Range::Grid::Real, lower, upper, true, true};
}
Range whole_range(double lower, double upper) {
  return {Range::Grid::Whole, lower, upper, true, true};
}

DrawRequest request_in(const Range& range) {
  DrawRequest request;
  request.range = range;
  return request;
}

/// How many of many draws satisfy `what`.
template <class Predicate>
int count(const DrawRequest& request, const Predicate& what) {
  Random random(11);
  int hits = 0;
  for (int i = 0; i < k_draws; ++i) hits += what(draw_number(request, random)) ? 1 : 0;
  return hits;
}

TEST(DrawNumber, StaysInTheRange) {
  const Range ranges[] = {
      real_range(0, 1),
      real_range(-k_greatest, k_greatest),
      real_range(k_least, 1 - 0x1p-53),
      real_range(k_least, k_least),
      real_range(0.1, 0.1 + 0x1p-50),
      real_range(-3, -2),
      real_range(1e299, 1e300),
      whole_range(0, 0),
      whole_range(5, 6),
      whole_range(0, 0x1p60),
      whole_range(1e15, 1e15 + 3),
      whole_range(-0x1p60, 0x1p60),
      whole_range(-7, -5),
  };
  const Rational third(1, 3);
  const Rational five(5);
  const Rational zero(0);
  Random random(12);
  for (const Range& range : ranges) {
    for (const bool doubles_only : {false, true}) {
      DrawRequest request = request_in(range);
      request.doubles_only = doubles_only;
      request.neighbours = {&third, &five, &zero};
      for (int i = 0; i < 1000; ++i) {
        request.base = random.one_in(2) ? std::optional<Rational>(2) : std::nullopt;
        if (random.one_in(2)) request.tie = Spot{Rational(0.3), Rational(0.4)};
        const Rational x = draw_number(request, random).value;
        ASSERT_TRUE(range.contains(x)) << x << " " << range.lower << " " << range.upper;
        if (range.grid == Range::Grid::Whole) {
          ASSERT_EQ(denominator(x), 1);
        }
        if (doubles_only) {
          ASSERT_TRUE(is_double(x)) << x;
        }
      }
    }
  }
}

TEST(DrawNumber, IsDeterministic) {
  Random first(3), second(3);
  for (int i = 0; i < 1000; ++i) {
    const auto a = draw_number(request_in(real_range(0, 10)), first);
    const auto b = draw_number(request_in(real_range(0, 10)), second);
    EXPECT_EQ(a.value, b.value);
    EXPECT_EQ(a.edge, b.edge);
  }
}

TEST(DrawNumber, HitsTheEndsAndTheirNeighbours) {
  const DrawRequest request = request_in(real_range(1, 5));
  const auto at = [&](double x) {
    return count(request, [&](const DrawnNumber& drawn) { return drawn.value == x; });
  };
  EXPECT_GE(at(1), k_draws / 100);
  EXPECT_GE(at(5), k_draws / 100);
  EXPECT_GE(at(1 + 0x1p-52), k_draws / 100);
  EXPECT_GE(at(5 - 0x1p-50), k_draws / 200);
}

TEST(DrawNumber, ComesCloseToAnEndAtEveryScale) {
  const DrawRequest request = request_in(real_range(1, 5));
  std::map<int, int> by_scale;
  Random random(13);
  for (int i = 0; i < k_draws; ++i) {
    const auto x = draw_number(request, random).value.convert_to<double>();
    if (x > 1) ++by_scale[std::ilogb(x - 1) / 10];
  }
  // From 2⁻⁵⁰ to 1, in steps of a thousand.
  for (int scale = -5; scale <= 0; ++scale) EXPECT_GE(by_scale[scale], 10) << scale;
}

TEST(DrawNumber, EndsThatAreNoEdgesAreNotSoughtOut) {
  Range range = real_range(1, 5);
  range.lower_is_edge = range.upper_is_edge = false;
  const int hits = count(request_in(range), [](const DrawnNumber& d) { return d.value == 5; });
  EXPECT_LT(hits, k_draws / 100);
}

TEST(DrawNumber, GoesToTheExtremesOfDoubles) {
  const DrawRequest request = request_in(real_range(-k_greatest, k_greatest));
  const auto share = [&](auto what) {
    return count(request, [&](const DrawnNumber& drawn) {
      return what(std::abs(drawn.value.convert_to<double>()));
    });
  };
  EXPECT_GE(share([](double x) { return x >= 1e100; }), k_draws / 50);
  EXPECT_GE(share([](double x) { return x == 1e300; }), k_draws / 400);
  EXPECT_GE(share([](double x) { return 0 < x && x < 0x1p-1022; }), k_draws / 50);
  EXPECT_GE(share([](double x) { return x == k_least; }), k_draws / 400);
  EXPECT_GE(share([](double x) { return 0.01 < x && x < 100; }), k_draws / 3);
}

TEST(DrawNumber, DrawsNegativeNumbersAsOftenAsPositiveOnes) {
  const DrawRequest request = request_in(real_range(-k_greatest, k_greatest));
  const int negative = count(request, [](const DrawnNumber& drawn) { return drawn.value < 0; });
  const int positive = count(request, [](const DrawnNumber& drawn) { return drawn.value > 0; });
  EXPECT_GE(negative, positive / 2);
  EXPECT_GE(positive, negative / 2);
}

TEST(DrawNumber, DrawsFractionsThatAreNoDoubles) {
  const DrawRequest request = request_in(real_range(0, 10));
  const auto is_fraction = [](const DrawnNumber& drawn) { return !is_double(drawn.value); };
  EXPECT_GE(count(request, is_fraction), k_draws / 20);
}

TEST(DrawNumber, MeetsNeighboursAndTheirNeighbours) {
  DrawRequest request = request_in(real_range(0, 10));
  const Rational neighbour(0.7);
  request.neighbours = {&neighbour};
  const auto at = [&](double x) {
    return count(request, [&](const DrawnNumber& drawn) { return drawn.value == x && drawn.edge; });
  };
  EXPECT_GE(at(0.7), k_draws / 100);
  EXPECT_GE(at(std::nextafter(0.7, 1.0)), k_draws / 200);
  EXPECT_GE(at(std::nextafter(0.7, 0.0)), k_draws / 200);
}

TEST(DrawNumber, MeetsTies) {
  DrawRequest request = request_in(real_range(0, 10));
  request.tie = Spot{Rational(3 - 0x1p-50), Rational(3 + 0x1p-50)};
  const auto at_three = [](const DrawnNumber& drawn) { return drawn.value == 3 && drawn.edge; };
  const auto near_three = [](const DrawnNumber& drawn) {
    return drawn.value != 3 && abs(drawn.value - 3) < Rational(1e-9);
  };
  EXPECT_GE(count(request, at_three), k_draws / 5);
  EXPECT_GE(count(request, near_three), k_draws / 5);
}

TEST(DrawNumber, PowersOfABaseAreMostOfTheDrawsWhereAskedFor) {
  DrawRequest request = request_in(real_range(k_least, 1));
  request.base = 2;
  const auto is_power = [](const DrawnNumber& drawn) {
    int exponent = 0;
    return std::frexp(drawn.value.convert_to<double>(), &exponent) == 0.5;
  };
  EXPECT_GE(count(request, is_power), k_draws / 2);
}

TEST(DrawNumber, WholeNumbersAreMostlySmallAndSometimesHuge) {
  const DrawRequest request = request_in(whole_range(0, 0x1p60));
  const auto share = [&](auto what) {
    return count(request, [&](const DrawnNumber& drawn) { return what(drawn.value); });
  };
  EXPECT_GE(share([](const Rational& n) { return n == 0; }), k_draws / 20);
  EXPECT_GE(share([](const Rational& n) { return n == 1; }), k_draws / 20);
  EXPECT_GE(share([](const Rational& n) { return n <= 20; }), k_draws / 2);
  EXPECT_GE(share([](const Rational& n) { return n == 1000000000; }), k_draws / 500);
  const Rational first_gap(Integer(1) << 53);
  EXPECT_GE(share([&](const Rational& n) { return abs(n - first_gap) <= 1; }), k_draws / 200);
  EXPECT_GE(share([&](const Rational& n) { return n == first_gap + 1; }), k_draws / 1000);
}

TEST(DrawNumber, ModerateWholeNumbersStayModerateWhereTheyCan) {
  DrawRequest request = request_in(whole_range(0, 0x1p60));
  request.range.upper_is_edge = false;
  request.moderate = 50;
  const auto is_large = [](const DrawnNumber& drawn) { return drawn.value > 50; };
  EXPECT_LE(count(request, is_large), k_draws / 10);
  request.range.lower = 1000;
  EXPECT_EQ(count(request, is_large), k_draws);
}

TEST(DrawNumber, EdgesAreToldFromOtherNumbers) {
  const DrawRequest request = request_in(real_range(0.25, 4));
  Random random(14);
  for (int i = 0; i < k_draws; ++i) {
    const DrawnNumber drawn = draw_number(request, random);
    const auto x = drawn.value.convert_to<double>();
    const bool edge = x == 1 || x < std::nextafter(0.25, 1.0) || x > std::nextafter(4.0, 0.0);
    EXPECT_TRUE(drawn.edge || !edge) << x;
    const bool far = x > 0.26 && x < 3.9 && std::abs(x - 1) > 0.01;
    EXPECT_FALSE(drawn.edge && far) << x;
  }
}

}  // namespace
}  // namespace latent::props
