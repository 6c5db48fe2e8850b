#include "props/simple_rational.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

#include "props/random.hpp"

namespace latent::props {
namespace {

/// The least denominator first, then the least magnitude: found by trying all of them.
Rational simplest_by_search(const Rational& lower, const Rational& upper) {
  for (int q = 1;; ++q) {
    std::optional<Rational> best;
    for (int p = -200; p <= 200; ++p) {
      const Rational x(p, q);
      if (lower <= x && x <= upper && (!best || abs(x) < abs(*best))) best = x;
    }
    if (best) return *best;
  }
}

TEST(SimplestBetween, HasTheLeastDenominatorOfAllBetween) {
  Random random(1);
  for (int i = 0; i < 2000; ++i) {
    const Rational a(static_cast<int>(random.below(200)) - 100,
                     1 + static_cast<int>(random.below(60)));
    const Rational b =
        a + Rational(static_cast<int>(random.below(50)), 1 + static_cast<int>(random.below(200)));
    EXPECT_EQ(simplest_between(a, b), simplest_by_search(a, b)) << a << " " << b;
  }
}

TEST(SimplestBetween, DoublesAreNumbersLikeOthers) {
  Random random(2);
  for (int i = 0; i < 20000; ++i) {
    // Within and beyond the range of words, from neighbours to a factor of 2.
    const double a = std::ldexp(1 + random.unit(), static_cast<int>(random.below(80)) - 14);
    const double b = a * (1 + std::ldexp(random.unit(), -static_cast<int>(random.below(54))));
    EXPECT_EQ(simplest_between(a, b), simplest_between(Rational(a), Rational(b))) << a << " " << b;
    EXPECT_EQ(simplest_between(-b, -a), -simplest_between(a, b));
  }
  EXPECT_EQ(simplest_between(0x1p62, 0x1p62), Rational(0x1p62));
  EXPECT_EQ(simplest_between(0x1p-9, 0x1p62), 1);
  EXPECT_EQ(simplest_between(-1.0, 0.5), 0);
  EXPECT_EQ(simplest_between(3.14, 3.15), Rational(22, 7));
}

TEST(SimplestBetween, OfOneNumberIsThatNumber) {
  const Rational tiny(std::numeric_limits<double>::denorm_min());
  EXPECT_EQ(simplest_between(tiny, tiny), tiny);
  EXPECT_EQ(simplest_between(-tiny, -tiny), -tiny);
}

TEST(SimplestBetween, FindsTheTieAmongRoundedEnds) {
  EXPECT_EQ(simplest_between(Rational(0x1.7fffffffffff0p+1), Rational(0x1.8000000000008p+1)), 3);
  EXPECT_EQ(simplest_between(Rational(0.3333333333333333), Rational(0.33333333333333337)),
            Rational(1, 3));
}

TEST(SimplestBetween, NeedsItsEndsInOrder) {
  EXPECT_THROW(simplest_between(2, 1), std::invalid_argument);
}

TEST(IsSimpler, PrefersSmallDenominatorsThenSmallMagnitudesThenPositiveNumbers) {
  const Rational in_order[] = {0, 1, -1, 2, -2, Rational(1, 2), Rational(-1, 2), Rational(1, 3)};
  for (std::size_t i = 0; i < std::size(in_order); ++i) {
    for (std::size_t j = 0; j < std::size(in_order); ++j) {
      EXPECT_EQ(is_simpler(in_order[i], in_order[j]), i < j) << in_order[i] << " " << in_order[j];
    }
  }
}

TEST(IsDouble, TellsDoublesFromOtherNumbers) {
  const Rational least(std::numeric_limits<double>::denorm_min());
  const Rational greatest(std::numeric_limits<double>::max());
  EXPECT_TRUE(is_double(0));
  EXPECT_TRUE(is_double(least));
  EXPECT_TRUE(is_double(-greatest));
  EXPECT_TRUE(is_double(Rational(1, 1024)));
  EXPECT_FALSE(is_double(Rational(1, 3)));
  EXPECT_FALSE(is_double(least / 2));
  EXPECT_FALSE(is_double(least * 3 / 2));
  EXPECT_FALSE(is_double(greatest + 1));
  EXPECT_FALSE(is_double(Rational((Integer(1) << 53) + 1)));
}

}  // namespace
}  // namespace latent::props
