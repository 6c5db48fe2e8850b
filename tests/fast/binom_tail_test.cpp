#include <gtest/gtest.h>

#include <algorithm>
#include <boost/multiprecision/gmp.hpp>
#include <cmath>
#include <latent/generalization.hpp>

#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {
namespace {

using boost::multiprecision::mpq_rational;
using reference::Real;

/// Whether k counts, in rational numbers.
bool counts(std::uint64_t n, double p, double eps, std::uint64_t k) {
  const mpq_rational mean = n == 0 ? mpq_rational(0) : mpq_rational(k, n);
  return abs(mpq_rational(mean - mpq_rational(p))) >= mpq_rational(eps);
}

/// The sum of the definition.
Real exact_tail(std::uint64_t n, double p, double eps) {
  Real sum = 0;
  Real choose = 1;
  const Real q(1 - reference::Exact(p));
  for (std::uint64_t k = 0; k <= n; ++k) {
    if (counts(n, p, eps, k)) sum += choose * pow(Real(p), Real(k)) * pow(q, Real(n - k));
    choose = choose * Real(n - k) / Real(k + 1);
  }
  return sum;
}

/// The same for large n: the terms from the first that counts on either side, of which each is
/// found from the one before, the first from the logarithms of factorials.
Real exact_tail_of_many(std::uint64_t n, double p, std::uint64_t below, std::uint64_t above) {
  const Real q(1 - reference::Exact(p));
  const auto term = [&](std::uint64_t k) {
    const auto log_factorial = [](std::uint64_t m) { return lgamma(Real(m) + 1); };
    return exp(log_factorial(n) - log_factorial(k) - log_factorial(n - k) + Real(k) * log(Real(p)) +
               Real(n - k) * log(q));
  };
  Real sum = 0;
  Real t = term(above);
  for (std::uint64_t k = above; k <= n && t > sum * 1e-25; ++k) {
    sum += t;
    t *= Real(n - k) * p / (Real(k + 1) * q);
  }
  t = term(below);
  for (std::uint64_t k = below; t > sum * 1e-25; --k) {
    sum += t;
    if (k == 0) break;
    t *= Real(k) * q / (Real(n - k + 1) * p);
  }
  return sum;
}

TEST(BinomTail, ErrsByNoMoreThanItsBound) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < 10'000; ++i) {
    const std::uint64_t n = i % 100 == 0 ? sampler.index(400) : sampler.index(20);
    const double p = i % 2 == 0 ? sampler.draw(Range::unit_interval) : sampler.uniform(0, 1);
    const double any = i % 3 == 0 ? sampler.draw(Range::unit_interval) : sampler.uniform(0, 1);
    // On or next to a place where one more k counts.
    const double place =
        std::fabs(static_cast<double>(sampler.index(n + 1)) / static_cast<double>(n) - p);
    const double eps =
        n > 0 && i % 2 == 0 ? neighbour(place, static_cast<int>(sampler.index(3)) - 1) : any;
    worst.update(reference::ulps_between(binom_tail(n, p, eps), exact_tail(n, p, eps)), n, p, eps);
  }
  expect_within(k_binom_tail, worst);
}

TEST(BinomTail, OfManyFlipsErrsByNoMoreThanItsBound) {
  Worst worst;
  for (const std::uint64_t n :
       {std::uint64_t{10'000}, std::uint64_t{1'000'000}, std::uint64_t{1} << 31})
    for (const double p : {0.5, 0.1, 1e-6, 0.999})
      for (const double deviations : {0.01, 1.0, 5.0, 30.0}) {
        const double eps = deviations * std::sqrt(p * (1 - p) / static_cast<double>(n));
        const double mean = static_cast<double>(n) * p;
        auto above = static_cast<std::uint64_t>(mean) + 1;
        above = std::max(above, static_cast<std::uint64_t>(static_cast<double>(n) *
                                                           std::min(p + eps, 1.0) * (1 - 1e-12)));
        while (above <= n && !counts(n, p, eps, above)) ++above;
        auto below = static_cast<std::uint64_t>(p > eps ? static_cast<double>(n) * (p - eps) : 0);
        while (below > 0 && !counts(n, p, eps, below)) --below;
        if (above > n || !counts(n, p, eps, below)) continue;
        worst.update(
            reference::ulps_between(binom_tail(n, p, eps), exact_tail_of_many(n, p, below, above)),
            n, p, eps);
      }
  EXPECT_LE(worst.error(), k_binom_tail.ulps) << worst.call();
  EXPECT_GT(worst.error(), 0.4);
}

TEST(BinomTail, CountsTheMeansThatAreExactlyEpsAway) {
  EXPECT_EQ(binom_tail(2, 0.5, 0.5), 0.5);
  EXPECT_EQ(binom_tail(2, 0.5, std::nextafter(0.5, 1)), 0.0);
  EXPECT_EQ(binom_tail(4, 0.5, 0.25), 0.625);
  EXPECT_EQ(binom_tail(4, 0.5, std::nextafter(0.25, 1)), 0.125);
  // 1/2 - p is next to eps, and below it.
  EXPECT_EQ(binom_tail(2, 0x1p-1074, 0.5), 0.0);
  EXPECT_EQ(binom_tail(1, 0x1p-1000, 1.0), 0.0);
  EXPECT_EQ(binom_tail(1, 0x1p-1000, 1 - 0x1p-53), 0x1p-1000);
}

TEST(BinomTail, IsCertainOrImpossibleAtTheEnds) {
  EXPECT_EQ(binom_tail(7, 0.3, 0.0), 1.0);
  EXPECT_EQ(binom_tail(7, 0.3, -1e308), 1.0);
  EXPECT_EQ(binom_tail(7, 0.3, 1e308), 0.0);
  EXPECT_EQ(binom_tail(7, 0.0, 0x1p-1074), 0.0);
  EXPECT_EQ(binom_tail(7, 1.0, 0x1p-1074), 0.0);
  EXPECT_EQ(binom_tail(0, 0.3, 0.3), 1.0);
  EXPECT_EQ(binom_tail(0, 0.3, 0.31), 0.0);
  EXPECT_EQ(binom_tail(0, 0.0, 0.0), 1.0);
  EXPECT_EQ(binom_tail(7, 0.3, 0x1p-1074), 1.0);
}

TEST(BinomTail, SmallProbabilitiesAreRightDownToTheLeast) {
  EXPECT_EQ(binom_tail(1074, 0.5, 0.5), 0x1p-1073);
  EXPECT_EQ(binom_tail(1075, 0.5, 0.5), 0x1p-1074);
  EXPECT_EQ(binom_tail(1077, 0.5, 0.5), 0.0);
  EXPECT_EQ(binom_tail(3, 0x1p-1074, 0.2), 3 * 0x1p-1074);
  EXPECT_EQ(binom_tail(UINT32_MAX, 0.5, 0.25), 0.0);
}

}  // namespace
}  // namespace latent::fast
