#include "fast/src/exact_power.hpp"

#include <gtest/gtest.h>

#include <array>
#include <latent/latent_number.hpp>

#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"

namespace latent::fast {
namespace {

using reference::Real;

std::partial_ordering compare(double rho, std::uint64_t n, double eps, std::size_t limbs) {
  return compare_power(rho, n, eps, limbs, *std::pmr::new_delete_resource());
}

/// The sign of log(rho^n·eps), from MPFR.
std::partial_ordering exact_order(double rho, std::uint64_t n, double eps) {
  return Real(n) * log(Real(rho)) + log(Real(eps)) > 0 ? std::partial_ordering::greater
                                                       : std::partial_ordering::less;
}

double above_one(Sampler& sampler) { return sampler.draw(Range::above_one); }

double below_one(Sampler& sampler) {
  for (;;)
    if (const double eps = sampler.draw(Range::positive); eps < 1) return eps;
}

TEST(ExactPower, AgreesWithTheReferenceOnBothSidesOfTheThreshold) {
  Sampler sampler;
  for (int i = 0; i < 20'000; ++i) {
    const double rho = above_one(sampler);
    const double eps = below_one(sampler);
    const auto ceiling = static_cast<std::uint64_t>(ceil(reference::n_star(rho, eps)));
    for (const std::uint64_t n : {ceiling - 1, ceiling, ceiling + 1}) {
      const std::partial_ordering order = compare(rho, n, eps, 4);
      if (order == std::partial_ordering::unordered) continue;
      ASSERT_EQ(order, exact_order(rho, n, eps)) << text(rho) << ' ' << n << ' ' << text(eps);
    }
  }
}

TEST(ExactPower, IsNeverSureOfATie) {
  for (const std::size_t limbs : {1U, 2U, 4U, 8U, 32U}) {
    EXPECT_EQ(compare(2.0, 1, 0.5, limbs), std::partial_ordering::unordered);
    EXPECT_EQ(compare(0x1p7, 153, 0x1p-1071, limbs), std::partial_ordering::unordered);
  }
}

TEST(ExactPower, EveryNumberOfDigitsThatDecidesDecidesAlike) {
  Sampler sampler;
  for (int i = 0; i < 2'000; ++i) {
    const double rho = above_one(sampler);
    const double eps = below_one(sampler);
    const auto n = static_cast<std::uint64_t>(floor(reference::n_star(rho, eps)));
    const std::partial_ordering most = compare(rho, n, eps, 8);
    for (const std::size_t limbs : {1U, 2U, 3U, 4U, 5U}) {
      const std::partial_ordering order = compare(rho, n, eps, limbs);
      ASSERT_TRUE(order == most || order == std::partial_ordering::unordered)
          << text(rho) << ' ' << n << ' ' << text(eps) << " with " << limbs << " limbs";
    }
  }
}

TEST(ExactPower, GrowsWhereTheFirstDigitsDoNotDecide) {
  Sampler sampler;
  const double rho = 1 + 0x1p-52;  // the largest n, so the widest enclosures
  int grown = 0;
  for (int i = 0; i < 100'000; ++i) {
    const double eps = std::exp(-sampler.uniform(1, 745));
    const std::uint64_t n = modes(rho, eps) - 1;
    if (compare(rho, n, eps, 2) != std::partial_ordering::unordered) continue;
    ++grown;
    ASSERT_FALSE(power_reaches(rho, n, eps)) << n << ' ' << text(eps);
    ASSERT_EQ(exact_order(rho, n, eps), std::partial_ordering::less) << n << ' ' << text(eps);
  }
  EXPECT_GT(grown, 0);
  RecordProperty("grown", grown);
}

TEST(ExactPower, FirstRungsFitTheStack) {
  std::array<std::byte, 8192> stack;
  std::pmr::monotonic_buffer_resource memory(stack.data(), stack.size(),
                                             std::pmr::null_memory_resource());
  EXPECT_EQ(compare_power(1.5, 2, 0.5, 32, memory), std::partial_ordering::greater);
}

}  // namespace
}  // namespace latent::fast
