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

constexpr std::array k_ranges{Range::natural,          Range::real,
                              Range::nonzero,          Range::positive,
                              Range::positive_not_one, Range::above_one};

TEST(Range, HoldsNoInfinityAndNoNaN) {
  for (const Range range : k_ranges)
    for (const double value : {k_infinity, -k_infinity, k_quiet_nan, -k_quiet_nan})
      EXPECT_FALSE(contains(range, value)) << condition(range) << value;
}

TEST(Range, EndsWhereItsConditionSays) {
  const auto values = {-k_largest, -1.0, -k_least, -0.0,        0.0,
                       k_least,    0.5,  1.0,      1 + 0x1p-52, k_largest};
  for (const double value : values) {
    EXPECT_TRUE(contains(Range::real, value)) << value;
    EXPECT_EQ(contains(Range::nonzero, value), value != 0) << value;
    EXPECT_EQ(contains(Range::positive, value), value > 0) << value;
    EXPECT_EQ(contains(Range::positive_not_one, value), value > 0 && value != 1) << value;
    EXPECT_EQ(contains(Range::above_one, value), value > 1) << value;
    EXPECT_FALSE(contains(Range::natural, value)) << value;
  }
}

TEST(Range, OfNaturalNumbersTakesUnsignedIntegersAlone) {
  for (const Range range : k_ranges)
    EXPECT_EQ(contains(range, std::uint64_t{3}), range == Range::natural) << condition(range);
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
  EXPECT_EQ(names.size(), 10U);
  EXPECT_EQ(names.size(), k_contracts.size());
}

TEST(Contract, PromisesTwoUlpsOrBetter) {
  for (const Contract& contract : k_contracts) EXPECT_LE(contract.ulps, 2.0) << contract.function;
}

}  // namespace
}  // namespace latent::fast
