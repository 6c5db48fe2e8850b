#include <gtest/gtest.h>

#include <boost/multiprecision/gmp.hpp>
#include <cmath>
#include <latent/latent_number.hpp>
#include <optional>

#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"

namespace latent::fast {
namespace {

using reference::Real;
using Whole =
    boost::multiprecision::number<boost::multiprecision::gmp_int, boost::multiprecision::et_off>;

bool is_power_of_two(double value) {
  int exponent = 0;
  return std::frexp(value, &exponent) == 0.5;
}

/// ⌈log(1/eps)/log rho⌉ as a natural number, from integers where both are powers of two and from
/// 400 bits else; nothing where even those do not tell.
std::optional<std::uint64_t> exact_modes(double rho, double eps) {
  if (eps >= 1) return 0;
  if (is_power_of_two(rho) && is_power_of_two(eps)) {
    const int a = std::ilogb(rho);
    const int b = -std::ilogb(eps);
    return static_cast<std::uint64_t>((b + a - 1) / a);
  }
  const Real quotient = reference::n_star(rho, eps);
  if (abs(quotient - round(quotient)) < ldexp(Real(1), -300)) return std::nullopt;
  return static_cast<std::uint64_t>(ceil(quotient));
}

testing::AssertionResult is_exact(double rho, double eps) {
  const std::uint64_t returned = modes(rho, eps);
  const std::optional<std::uint64_t> exact = exact_modes(rho, eps);
  if (exact && *exact == returned) return testing::AssertionSuccess();
  return testing::AssertionFailure()
         << "modes(" << text(rho) << ", " << text(eps) << ") = " << returned << ", exactly "
         << (exact ? std::to_string(*exact) : "undecided in 400 bits");
}

/// value as a whole number times a power of two.
struct Dyadic {
  Whole digits;
  int exponent;
};

Dyadic dyadic(double value) {
  int exponent = 0;
  const double fraction = std::frexp(value, &exponent);
  return {Whole(std::ldexp(fraction, 53)), exponent - 53};
}

/// Whether 1 ≤ rho^n·eps, in whole numbers.
bool reaches(double rho, unsigned n, double eps) {
  const Dyadic r = dyadic(rho);
  const Dyadic e = dyadic(eps);
  const Whole power = pow(r.digits, n) * e.digits;
  const int exponent = static_cast<int>(n) * r.exponent + e.exponent;
  return exponent >= 0 || power >= Whole(1) << -exponent;
}

TEST(Modes, IsExactOnRandomAndEdgeArguments) {
  Sampler sampler;
  for (int i = 0; i < 150'000; ++i)
    ASSERT_TRUE(is_exact(sampler.draw(Range::above_one), sampler.draw(Range::positive)));
}

TEST(Modes, IsExactForEveryPairOfPowersOfTwo) {
  for (int a = 1; a <= 1023; ++a)
    for (int b = -3; b <= 1074; ++b)
      ASSERT_EQ(modes(std::ldexp(1.0, a), std::ldexp(1.0, -b)),
                static_cast<std::uint64_t>(b <= 0 ? 0 : (b + a - 1) / a))
          << a << ' ' << b;
}

TEST(Modes, IsExactOneUlpOffEveryTie) {
  for (int a = 1; a <= 1023; ++a)
    for (int b = a; b <= 1074; b += a)
      for (int rho_step = -1; rho_step <= 1; ++rho_step)
        for (int eps_step = -1; eps_step <= 1; ++eps_step) {
          const double rho = neighbour(std::ldexp(1.0, a), rho_step);
          const double eps = neighbour(std::ldexp(1.0, -b), eps_step);
          ASSERT_TRUE(eps == 0 || is_exact(rho, eps));
        }
}

TEST(Modes, IsExactNextToOne) {
  Sampler sampler;
  for (int steps = 1; steps <= 40; ++steps)
    for (int i = 0; i < 1000; ++i) {
      const double rho = neighbour(1.0, steps);
      ASSERT_TRUE(is_exact(rho, sampler.draw(Range::positive)));
      ASSERT_TRUE(is_exact(rho, std::exp(-sampler.uniform(0, 745))));
      ASSERT_TRUE(is_exact(sampler.draw(Range::above_one), neighbour(1.0, -steps)));
    }
  EXPECT_EQ(modes(1 + 0x1p-52, 0x1p-1074), 3'352'660'030'504'798'268U);
}

TEST(Modes, IsExactOnBothSidesOfAWholeQuotient) {
  Sampler sampler;
  int wrong_when_rounded = 0;
  for (int i = 0; i < 30'000; ++i) {
    const double rho = sampler.draw(Range::above_one);
    const double most = std::min(744.0 / std::log(rho), 1e18);
    const auto n = static_cast<std::uint64_t>(
        sampler.index(2) == 0 ? sampler.uniform(0, most) : std::pow(most, sampler.uniform(0, 1)));
    const auto nearest = static_cast<double>(reference::coeff(rho, n));
    for (const int step : {-1, 0, 1}) {
      const double eps = neighbour(nearest, step);
      if (eps <= 0) continue;
      ASSERT_TRUE(is_exact(rho, eps));
      const double naive = std::ceil(std::log(1 / eps) / std::log(rho));
      wrong_when_rounded += static_cast<double>(modes(rho, eps)) != naive ? 1 : 0;
    }
  }
  EXPECT_GT(wrong_when_rounded, 1000) << "the samples would not find a rounded quotient wrong";
}

TEST(Modes, IsTheLeastSufficientNumberInWholeArithmetic) {
  Sampler sampler;
  for (int i = 0; i < 30'000; ++i) {
    const auto n = static_cast<unsigned>(1 + sampler.index(40));
    const double rho = i % 2 == 0 ? std::exp(sampler.uniform(0, 744.0 / n))
                                  : neighbour(1.0, static_cast<int>(1 + sampler.index(1000)));
    if (!contains(Range::above_one, rho)) continue;
    const auto nearest = static_cast<double>(reference::coeff(rho, n));
    for (const int step : {-1, 0, 1}) {
      const double eps = neighbour(nearest, step);
      if (eps <= 0 || eps >= 1) continue;
      const auto least = static_cast<unsigned>(modes(rho, eps));
      ASSERT_TRUE(reaches(rho, least, eps)) << text(rho) << ' ' << text(eps) << ' ' << least;
      ASSERT_FALSE(reaches(rho, least - 1, eps)) << text(rho) << ' ' << text(eps) << ' ' << least;
    }
  }
}

TEST(Modes, IsExactWhereTwoDoublesFallOnTheWrongSide) {
  // Quotients within 2^-76 of 2 or 3, of three hundred million tried: in each the quotient of the
  // logarithms in two doubles lies on the other side of that whole number.
  struct Pair {
    double rho;
    double eps;
  };
  for (const auto& [rho, eps] : {Pair{0x1.6591cf4dffb87p+0, 0x1.067072b4f2c8dp-1},
                                 Pair{0x1.692783028b395p+0, 0x1.0141569743307p-1},
                                 Pair{0x1.66e5a8147f5fcp+0, 0x1.04805973b03ccp-1},
                                 Pair{0x1.660e3e1a8e976p+0, 0x1.05ba2a07be1c8p-1},
                                 Pair{0x1.6953bb4879772p+0, 0x1.010262fac600fp-1},
                                 Pair{0x1.7886b3885ccddp+2, 0x1.41d5f5d7e52c7p-8},
                                 Pair{0x1.199589ba18455p+1, 0x1.80bcfb5c8c022p-4}}) {
    const Real quotient = reference::n_star(rho, eps);
    ASSERT_TRUE(abs(quotient - round(quotient)) < ldexp(Real(1), -76)) << text(rho);
    EXPECT_TRUE(is_exact(rho, eps));
  }
}

TEST(Modes, OfNoAccuracyIsZero) {
  EXPECT_EQ(modes(2.0, 1.0), 0U);
  EXPECT_EQ(modes(1 + 0x1p-52, 1.0), 0U);
  EXPECT_EQ(modes(3.0, 1e308), 0U);
}

TEST(Modes, SeesWhichSideOfATieADecimalFallsOn) {
  EXPECT_EQ(modes(1000.0, 1e-3), 1U);  // the double 1e-3 is above 1/1000
  EXPECT_EQ(modes(10.0, 1e-3), 3U);
  EXPECT_EQ(modes(5.0, 0.2), 1U);
  EXPECT_EQ(modes(3.0, 1.0 / 3), 2U);  // the double 1/3 is below 1/3
}

}  // namespace
}  // namespace latent::fast
