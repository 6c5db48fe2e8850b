#include <gtest/gtest.h>

#include <latent/accuracy.hpp>
#include <limits>
#include <set>

namespace latent::fast {
namespace {

constexpr double k_infinity = std::numeric_limits<double>::infinity();
constexpr double k_quiet_nan = std::numeric_limits<double>::quiet_NaN();
constexpr double k_largest = std::numeric_limits<double>::max();
constexpr double k_least = std::numeric_limits<double>::denorm_min();

constexpr std::array k_ranges{Range::natural,     Range::natural_32,    Range::real,
                              Range::nonzero,     Range::not_one,       Range::above_minus_one,
                              Range::nonnegative, Range::positive,      Range::positive_not_one,
                              Range::above_one,   Range::unit_interval, Range::positive_to_two};

TEST(Range, HoldsNoInfinityAndNoNaN) {
  for (const Range range : k_ranges)
    for (const double value : {k_infinity, -k_infinity, k_quiet_nan, -k_quiet_nan})
      EXPECT_FALSE(contains(range, value)) << condition(range) << value;
}

TEST(Range, EndsWhereItsConditionSays) {
  const auto values = {-k_largest, -1.0,        -k_least, -0.0,        0.0,       k_least,     0.5,
                       1.0,        1 + 0x1p-52, 2.0,      2 + 0x1p-51, k_largest, -1 + 0x1p-53};
  for (const double value : values) {
    EXPECT_TRUE(contains(Range::real, value)) << value;
    EXPECT_EQ(contains(Range::nonzero, value), value != 0) << value;
    EXPECT_EQ(contains(Range::positive, value), value > 0) << value;
    EXPECT_EQ(contains(Range::positive_not_one, value), value > 0 && value != 1) << value;
    EXPECT_EQ(contains(Range::above_one, value), value > 1) << value;
    EXPECT_EQ(contains(Range::not_one, value), value != 1) << value;
    EXPECT_EQ(contains(Range::above_minus_one, value), value > -1) << value;
    EXPECT_EQ(contains(Range::nonnegative, value), value >= 0) << value;
    EXPECT_EQ(contains(Range::unit_interval, value), value >= 0 && value <= 1) << value;
    EXPECT_EQ(contains(Range::positive_to_two, value), value > 0 && value <= 2) << value;
    EXPECT_FALSE(contains(Range::natural, value)) << value;
    EXPECT_FALSE(contains(Range::natural_32, value)) << value;
  }
}

TEST(Range, OfNaturalNumbersTakesUnsignedIntegersAlone) {
  for (const Range range : k_ranges)
    EXPECT_EQ(contains(range, std::uint64_t{3}), is_natural(range)) << condition(range);
  EXPECT_TRUE(contains(Range::natural_32, std::uint64_t{UINT32_MAX}));
  EXPECT_FALSE(contains(Range::natural_32, std::uint64_t{1} << 32));
}

TEST(Range, IsToldApartByItsCondition) {
  std::set<std::string_view> conditions;
  for (const Range range : k_ranges) conditions.insert(condition(range));
  EXPECT_EQ(conditions.size(), k_ranges.size());
}

TEST(Contract, DomainNeedsEveryArgumentInItsRange) {
  static_assert(in_domain(k_tail, 1.5, std::uint64_t{3}));
  EXPECT_FALSE(in_domain(k_tail, 1.0, std::uint64_t{3}));
  EXPECT_TRUE(in_domain(k_compute_for, -1.0, 0.5, 2.0));
  EXPECT_FALSE(in_domain(k_compute_for, 0.0, 0.5, 2.0));
  EXPECT_FALSE(in_domain(k_compute_for, -1.0, 1.0, 2.0));
  EXPECT_FALSE(in_domain(k_compute_for, -1.0, 0.5, 0.0));
}

TEST(Contract, DomainNeedsTheRelationBetweenArguments) {
  EXPECT_TRUE(in_domain(k_grok_time_relax, -2.0, 1.5, 1.0));
  EXPECT_FALSE(in_domain(k_grok_time_relax, 1.5, 1.5, 1.0));
  EXPECT_FALSE(in_domain(k_grok_time_relax, 2.0, 1.5, 1.0));
  EXPECT_TRUE(in_domain(k_robust_radius, 1.0, 1.0, 0.0, -k_least));
  EXPECT_FALSE(in_domain(k_robust_radius, 1.0, 1.0, 0.0, -0.0));
  EXPECT_FALSE(in_domain(k_robust_radius, 1.0, 1.0, -0.0, 0.0));
  EXPECT_FALSE(in_domain(k_robust_radius, 1.0, 1.0, k_quiet_nan, 0.0));
  EXPECT_TRUE(in_domain(k_gd_factor, 1.0, -1 - 0x1p-52, 0.0));
  EXPECT_FALSE(in_domain(k_gd_factor, 1.0, -1.0, 0.0));
  EXPECT_FALSE(in_domain(k_gd_factor, 0.0, 0.0, 1.0));
  EXPECT_FALSE(in_domain(k_gd_factor, -0.0, 0.0, 1.0));
}

TEST(Contract, DomainRejectsTheWrongNumberOfArguments) {
  EXPECT_FALSE(in_domain(k_tail, 1.5));
  EXPECT_FALSE(in_domain(k_n_star, 1.5, 0.5, 0.5));
}

TEST(Contract, IsListedOnceForEveryFunction) {
  std::set<std::string_view> names;
  for (const Contract& contract : k_contracts) {
    names.insert(contract.function);
    for (std::size_t i = 0; i < k_most_arguments; ++i)
      EXPECT_EQ(contract.arguments[i].name.empty(), i >= contract.arity) << contract.function;
  }
  EXPECT_EQ(names.size(), 51U);
  EXPECT_EQ(names.size(), k_contracts.size());
}

TEST(Contract, PromisesLittleMoreThanHalfAnUlp) {
  for (const Contract& contract : k_contracts) EXPECT_LE(contract.ulps, 0.51) << contract.function;
}

}  // namespace
}  // namespace latent::fast
