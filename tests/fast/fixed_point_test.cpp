#include "fast/src/fixed_point.hpp"

#include <gtest/gtest.h>

#include <boost/multiprecision/gmp.hpp>

#include "tests/fast/sampler.hpp"

namespace latent::fast {
namespace {

using Whole =
    boost::multiprecision::number<boost::multiprecision::gmp_int, boost::multiprecision::et_off>;

constexpr std::size_t k_limbs = 3;
const Whole k_modulus = Whole(1) << (64 * (k_limbs + 1));

Whole units(const FixedPoint& value) {
  Whole result = 0;
  for (std::size_t i = value.digits().size(); i-- > 0;) result = (result << 64) + value.digits()[i];
  return result;
}

/// A number of random digits, many of them all ones or all zeros.
FixedPoint draw(Sampler& sampler) {
  FixedPoint value(k_limbs, 0, *std::pmr::new_delete_resource());
  for (std::size_t i = 0; i <= k_limbs; ++i) {
    const std::uint64_t digit = sampler.index(2) == 0 ? UINT64_MAX : sampler.natural();
    value.multiply(std::uint64_t{1} << 32);
    value.multiply(std::uint64_t{1} << 32);
    value.add_units(digit);
  }
  return value;
}

TEST(FixedPoint, CountsInWholeUnits) {
  Sampler sampler;
  for (int i = 0; i < 20'000; ++i) {
    const FixedPoint start = draw(sampler);
    const FixedPoint other = draw(sampler);
    const std::uint64_t n = 1 + sampler.index(UINT64_MAX);

    FixedPoint value = start;
    value.add_units(n);
    ASSERT_EQ(units(value).str(), Whole((units(start) + n) % k_modulus).str());
    value = start;
    value.add(other);
    ASSERT_EQ(units(value).str(), Whole((units(start) + units(other)) % k_modulus).str());
    value = start;
    value.multiply(n);
    ASSERT_EQ(units(value).str(), Whole((units(start) * n) % k_modulus).str());
    value = start;
    value.divide(n);
    ASSERT_EQ(units(value).str(), Whole(units(start) / n).str());
    ASSERT_EQ(start < other, units(start) < units(other));
    ASSERT_EQ(start.is_zero(), units(start) == 0);
  }
}

TEST(FixedPoint, StartsAtAWholeNumber) {
  const FixedPoint seven(k_limbs, 7, *std::pmr::new_delete_resource());
  EXPECT_EQ(units(seven).str(), (Whole(7) << (64 * k_limbs)).str());
  EXPECT_FALSE(seven.is_zero());
  EXPECT_TRUE(FixedPoint(k_limbs, 0, *std::pmr::new_delete_resource()).is_zero());
}

}  // namespace
}  // namespace latent::fast
