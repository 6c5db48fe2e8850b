#include "fast/src/double_double.hpp"

#include <gtest/gtest.h>

#include "tests/fast/reference.hpp"
#include "tests/fast/sampler.hpp"
#include "tests/fast/worst.hpp"

namespace latent::fast {
namespace {

using reference::Real;

constexpr int k_samples = 100'000;
constexpr double k_u2 = 0x1p-106;

Real exact(DoubleDouble value) { return Real(value.hi) + Real(value.lo); }

/// Two doubles' worth of random bits, the low one as large as it may be half of the time.
DoubleDouble draw(Sampler& sampler) {
  const double hi = sampler.uniform(1, 2) * std::ldexp(sampler.index(2) == 0 ? 1 : -1,
                                                       static_cast<int>(sampler.index(100)) - 50);
  const double lo = sampler.uniform(-1, 1) * std::ldexp(hi, -53);
  return fast_two_sum(hi, sampler.index(2) == 0 ? lo : std::ldexp(lo, -20));
}

TEST(DoubleDouble, TransformsAreExact) {
  Sampler sampler;
  for (int i = 0; i < k_samples; ++i) {
    const double a = draw(sampler).hi;
    const double b = draw(sampler).hi;
    ASSERT_TRUE(exact(two_sum(a, b)) == Real(a) + Real(b)) << text(a) << ' ' << text(b);
    ASSERT_TRUE(exact(two_product(a, b)) == Real(a) * Real(b)) << text(a) << ' ' << text(b);
    const double small = std::fmod(b, a);
    ASSERT_TRUE(exact(fast_two_sum(a, small)) == Real(a) + Real(small))
        << text(a) << ' ' << text(b);
  }
}

/// The worst relative error of an operation on random operands, in u².
template <class Operation>
double worst_in_u2(Operation operation) {
  Sampler sampler;
  Worst worst;
  for (int i = 0; i < k_samples; ++i) {
    const DoubleDouble a = draw(sampler);
    const DoubleDouble b = draw(sampler);
    worst.update(operation(a, b) / k_u2, a.hi, a.lo, b.hi, b.lo);
  }
  testing::Test::RecordProperty("worst_call", worst.call());
  EXPECT_GT(worst.error(), 0.5) << "the samples do not test the bound";
  return worst.error();
}

TEST(DoubleDouble, MultiplyErrsByNoMoreThanItsBound) {
  EXPECT_LE(worst_in_u2([](DoubleDouble a, DoubleDouble b) {
              return reference::relative_error(multiply(a, b), exact(a) * exact(b));
            }),
            6);
}

TEST(DoubleDouble, MultiplyByADoubleErrsByNoMoreThanItsBound) {
  EXPECT_LE(worst_in_u2([](DoubleDouble a, DoubleDouble b) {
              return reference::relative_error(multiply(a, b.hi), exact(a) * Real(b.hi));
            }),
            2);
}

TEST(DoubleDouble, DivideErrsByNoMoreThanItsBound) {
  EXPECT_LE(worst_in_u2([](DoubleDouble a, DoubleDouble b) {
              return reference::relative_error(divide(a, b), exact(a) / exact(b));
            }),
            11);
}

TEST(DoubleDouble, AddErrsByNoMoreThanItsBound) {
  EXPECT_LE(worst_in_u2([](DoubleDouble a, DoubleDouble b) {
              const Real size = abs(exact(a)) + abs(exact(b));
              return static_cast<double>(Real(abs(exact(add(a, b)) - exact(a) - exact(b)) / size));
            }),
            3);
}

/// b, scaled down to at most half of a.
DoubleDouble at_most_half(DoubleDouble a, DoubleDouble b) {
  while (std::fabs(b.hi) > std::fabs(a.hi) / 2) b = scale(b, 0.5);
  return b;
}

TEST(DoubleDouble, AddSmallerErrsByNoMoreThanItsBound) {
  EXPECT_LE(worst_in_u2([](DoubleDouble a, DoubleDouble b) {
              b = at_most_half(a, b);
              return reference::relative_error(add_smaller(a, b), exact(a) + exact(b));
            }),
            6);
}

TEST(DoubleDouble, AddSmallerDoubleErrsByNoMoreThanItsBound) {
  EXPECT_LE(worst_in_u2([](DoubleDouble a, DoubleDouble b) {
              const double small = at_most_half(a, b).hi;
              const Real size = abs(exact(a)) + abs(Real(small));
              return static_cast<double>(
                  Real(abs(exact(add_smaller(a, small)) - exact(a) - Real(small)) / size));
            }),
            2);
}

}  // namespace
}  // namespace latent::fast
