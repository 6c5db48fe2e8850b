/// Roundings and integer arithmetic on both rungs, held against MPFR and GMP.
#include "tests/ref/eval/campaign.hpp"

#include "ref/eval/total.hpp"

namespace latent::eval::testing {
namespace {

using enum Domain;

template <class X>
class RoundingSoundness : public ::testing::Test {};

using Rungs = ::testing::Types<DoubleInterval, Interval>;
TYPED_TEST_SUITE(RoundingSoundness, Rungs);

/// Single numbers give single numbers.
template <class X>
constexpr Demands k_exact{.inputs = k_million, .exact_stays_exact = true};

template <class X>
constexpr Demands k_enclosing{.inputs = k_exact<X>.inputs};

/// Quotients of integers below 2^63 need more than a double to be told from integers.
template <class X>
constexpr Demands k_exact_above_doubles{.inputs = k_exact<X>.inputs,
                                        .exact_stays_exact = std::is_same_v<X, Interval>};

TYPED_TEST(RoundingSoundness, FloorIsExact) {
  campaign<TypeParam>(
      std::array{Any}, [](const TypeParam& x) { return floor(x); }, reference::floor,
      k_exact<TypeParam>);
}

TYPED_TEST(RoundingSoundness, CeilIsExact) {
  campaign<TypeParam>(
      std::array{Any}, [](const TypeParam& x) { return ceil(x); }, reference::ceil,
      k_exact<TypeParam>);
}

TYPED_TEST(RoundingSoundness, RoundIsExact) {
  campaign<TypeParam>(std::array{Moderate}, round<TypeParam>, reference::round, k_exact<TypeParam>);
}

TYPED_TEST(RoundingSoundness, RoundOfAnySizeEncloses) {
  campaign<TypeParam>(std::array{Any}, round<TypeParam>, reference::round, k_enclosing<TypeParam>);
}

TYPED_TEST(RoundingSoundness, FractEncloses) {
  campaign<TypeParam>(std::array{Any}, fract<TypeParam>, reference::fract, k_exact<TypeParam>);
}

TYPED_TEST(RoundingSoundness, NatFloorIsExact) {
  campaign<TypeParam>(std::array{Any}, nat_floor<TypeParam>, reference::nat_floor,
                      k_exact<TypeParam>);
}

TYPED_TEST(RoundingSoundness, NatCeilIsExact) {
  campaign<TypeParam>(std::array{Any}, nat_ceil<TypeParam>, reference::nat_ceil,
                      k_exact<TypeParam>);
}

TYPED_TEST(RoundingSoundness, SignIsExact) {
  campaign<TypeParam>(std::array{Any}, sign<TypeParam>, reference::sign, k_exact<TypeParam>);
}

TYPED_TEST(RoundingSoundness, NatSubEncloses) {
  campaign<TypeParam>(std::array{Natural, Natural}, nat_sub<TypeParam>, reference::nat_sub,
                      k_exact<TypeParam>);
}

TYPED_TEST(RoundingSoundness, NatDivEncloses) {
  campaign<TypeParam>(std::array{Natural, Natural}, nat_div<TypeParam>, reference::int_div,
                      k_exact_above_doubles<TypeParam>);
}

TYPED_TEST(RoundingSoundness, NatModEncloses) {
  campaign<TypeParam>(std::array{Natural, Natural}, nat_mod<TypeParam>, reference::int_mod,
                      k_exact_above_doubles<TypeParam>);
}

TYPED_TEST(RoundingSoundness, IntDivEncloses) {
  campaign<TypeParam>(std::array{Integral, Integral}, int_div<TypeParam>, reference::int_div,
                      k_exact_above_doubles<TypeParam>);
}

TYPED_TEST(RoundingSoundness, IntModEncloses) {
  campaign<TypeParam>(std::array{Integral, Integral}, int_mod<TypeParam>, reference::int_mod,
                      k_exact_above_doubles<TypeParam>);
}

}  // namespace
}  // namespace latent::eval::testing
