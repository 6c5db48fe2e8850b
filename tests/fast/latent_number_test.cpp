#include <gtest/gtest.h>

#include <latent/latent_number.hpp>

#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {
namespace {

constexpr int k_samples = 100'000;

/// Measures a function of rho and a natural number.
template <class Function, class Exact>
Worst measure_natural(const Contract& contract, Function function, Exact exact) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < k_samples; ++i) {
    const double rho = sampler.draw(contract.arguments[0].range);
    const std::uint64_t n = sampler.natural_power(rho);
    worst.update(reference::ulps_between(function(rho, n), exact(rho, n)), rho, n);
  }
  return worst;
}

TEST(LatentNumber, CoeffErrsByNoMoreThanItsBound) {
  expect_within(k_coeff, measure_natural(k_coeff, coeff, reference::coeff));
}

TEST(LatentNumber, PartialSumErrsByNoMoreThanItsBound) {
  expect_within(k_partial_sum, measure_natural(k_partial_sum, partial_sum, reference::partial_sum));
}

TEST(LatentNumber, TailErrsByNoMoreThanItsBound) {
  expect_within(k_tail, measure_natural(k_tail, tail, reference::tail));
}

TEST(LatentNumber, TruncErrorErrsByNoMoreThanItsBound) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < k_samples; ++i) {
    const double rho = sampler.draw(Range::positive);
    const double aimed = sampler.exponent() / std::log(rho);
    const double x =
        sampler.index(3) != 0 && std::isfinite(aimed) ? aimed : sampler.draw(Range::real);
    worst.update(reference::ulps_between(trunc_error(rho, x), reference::trunc_error(rho, x)), rho,
                 x);
  }
  expect_within(k_trunc_error, worst);
}

TEST(LatentNumber, NStarErrsByNoMoreThanItsBound) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < k_samples; ++i) {
    const double rho = sampler.draw(Range::positive_not_one);
    const double eps = sampler.draw(Range::positive);
    worst.update(reference::ulps_between(n_star(rho, eps), reference::n_star(rho, eps)), rho, eps);
  }
  expect_within(k_n_star, worst);
}

TEST(LatentNumber, PartialSumDoesNotCancelNextToOne) {
  Worst worst;
  for (int steps = -9; steps <= 9; ++steps)
    for (const std::uint64_t n :
         {std::uint64_t{1}, std::uint64_t{1'000'000}, std::uint64_t{1} << 53,
          std::uint64_t{1'000'000'000'000'000'000}, UINT64_MAX}) {
      const double rho = neighbour(1.0, steps);
      worst.update(reference::ulps_between(partial_sum(rho, n), reference::partial_sum(rho, n)),
                   rho, n);
    }
  EXPECT_LE(worst.error(), k_partial_sum.ulps) << worst.call();
}

TEST(LatentNumber, ValuesThatAreDoublesComeOutExactly) {
  EXPECT_EQ(coeff(3.7, 0), 1.0);
  EXPECT_EQ(coeff(3.0, 1), 1.0 / 3.0);
  EXPECT_EQ(coeff(2.0, 1074), 0x1p-1074);
  EXPECT_EQ(coeff(0.5, 1023), 0x1p1023);
  EXPECT_EQ(coeff(1.0, UINT64_MAX), 1.0);
  EXPECT_EQ(coeff(0x1p-1074, 0), 1.0);
  EXPECT_EQ(partial_sum(2.0, 3), 1.75);
  EXPECT_EQ(partial_sum(0.5, 10), 1023.0);
  EXPECT_EQ(partial_sum(0.1, 0), 0.0);
  EXPECT_EQ(partial_sum(0x1p-1074, 1), 1.0);
  EXPECT_EQ(partial_sum(1.0, 12345), 12345.0);
  EXPECT_EQ(partial_sum(1.0, UINT64_MAX), 0x1p64);
  EXPECT_EQ(tail(2.0, 0), 2.0);
  EXPECT_EQ(tail(2.0, 1075), 0x1p-1074);
  EXPECT_EQ(tail(1.0 + 0x1p-52, 0), 0x1p52 + 1);
  EXPECT_EQ(trunc_error(4.0, 2.5), 0.03125);
  EXPECT_EQ(trunc_error(0.25, -2.5), 0.03125);
  EXPECT_EQ(trunc_error(1.0, -1e308), 1.0);
  EXPECT_EQ(trunc_error(17.0, 0.0), 1.0);
  EXPECT_EQ(n_star(2.0, 0x1p-1074), 1074.0);
  EXPECT_EQ(n_star(10.0, 0.25), 0.6020599913279624);
  EXPECT_EQ(n_star(0.5, 8.0), 3.0);
  EXPECT_EQ(n_star(9.0, 9.0), -1.0);
}

TEST(LatentNumber, ExamplesInTheHeaderHold) {
  EXPECT_EQ(coeff(2.0, 10), 0.0009765625);
  EXPECT_EQ(partial_sum(1 + 1e-15, 1'000'000'000'000'000'000), 900719925474100.2);
  EXPECT_EQ(tail(2.0, 3), 0.25);
  EXPECT_EQ(trunc_error(4.0, 2.5), 0.03125);
  EXPECT_EQ(n_star(10.0, 0.25), 0.6020599913279624);
  EXPECT_EQ(modes(1000.0, 1e-3), 1U);
  EXPECT_EQ(modes(1.25, 1e-3), 31U);
}

TEST(LatentNumber, ResultsBeyondTheDoublesAreInfiniteOrZero) {
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(coeff(0.5, 1024), infinity);
  EXPECT_EQ(coeff(0x1p-1074, UINT64_MAX), infinity);
  EXPECT_EQ(coeff(2.0, 1076), 0.0);
  EXPECT_EQ(coeff(1e308, UINT64_MAX), 0.0);
  EXPECT_EQ(partial_sum(0.5, 1025), infinity);
  EXPECT_EQ(partial_sum(0x1p-1074, 3), infinity);
  EXPECT_EQ(tail(1.5, UINT64_MAX), 0.0);
  EXPECT_EQ(trunc_error(1e308, -1e308), infinity);
  EXPECT_EQ(trunc_error(1e308, 1e308), 0.0);
}

TEST(LatentNumber, ZeroIsNeverNegative) {
  EXPECT_FALSE(std::signbit(n_star(3.0, 1.0)));
  EXPECT_FALSE(std::signbit(n_star(0.3, 1.0)));
  EXPECT_FALSE(std::signbit(partial_sum(0.3, 0)));
  EXPECT_FALSE(std::signbit(partial_sum(3.0, 0)));
  EXPECT_FALSE(std::signbit(partial_sum(1.0, 0)));
}

}  // namespace
}  // namespace latent::fast
