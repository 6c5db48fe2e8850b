/// What every function does with every kind of argument: the same checks for all ten.
#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cfenv>
#include <cmath>
#include <latent/fast.hpp>
#include <limits>
#include <tuple>
#include <vector>

#include "tests/fast/sampler.hpp"

namespace latent::fast {
namespace {

constexpr double k_infinity = std::numeric_limits<double>::infinity();

/// Every kind of double, the signalling NaN included.
const std::vector<double>& kinds_of_double() {
  static const std::vector<double> kinds = [] {
    std::vector<double> values{std::numeric_limits<double>::quiet_NaN(),
                               std::numeric_limits<double>::signaling_NaN()};
    for (const double magnitude :
         {0.0,       0x1p-1074,   0x1p-1073, 0x1.fffffffffffffp-1023,
          0x1p-1022, 1e-300,      0x1p-53,   1e-3,
          0.5,       1 - 0x1p-53, 1.0,       1 + 0x1p-52,
          2.0,       3.0,         745.2,     0x1p53,
          1e19,      1e300,       0x1p1023,  std::numeric_limits<double>::max(),
          k_infinity}) {
      values.push_back(magnitude);
      values.push_back(-magnitude);
    }
    return values;
  }();
  return kinds;
}

const std::vector<std::uint64_t>& kinds_of_natural() {
  static const std::vector<std::uint64_t> kinds{
      0, 1, 2, 3, 1000, (1ULL << 53) - 1, (1ULL << 53) + 1, 1ULL << 63, UINT64_MAX};
  return kinds;
}

template <class Argument>
const std::vector<Argument>& kinds() {
  if constexpr (std::is_same_v<Argument, double>)
    return kinds_of_double();
  else
    return kinds_of_natural();
}

bool is_undefined(double result) { return std::isnan(result); }
bool is_undefined(std::uint64_t result) { return result == k_no_modes; }
bool is_infinite(double result) { return std::isinf(result); }
bool is_infinite(std::uint64_t /*result*/) { return false; }
bool is_negative_zero(double result) { return result == 0 && std::signbit(result); }
bool is_negative_zero(std::uint64_t /*result*/) { return false; }

template <class Result, class... Arguments>
void check_call(const Contract& contract, Result (*function)(Arguments...) noexcept,
                Arguments... arguments) {
  std::feclearexcept(FE_ALL_EXCEPT);
  errno = 0;
  const Result result = function(arguments...);
  const int raised = std::fetestexcept(FE_ALL_EXCEPT);
  const int error = errno;

  std::string call(contract.function);
  ((call += ' ' + text(arguments)), ...);
  const bool valid = in_domain(contract, arguments...);
  EXPECT_EQ(is_undefined(result), !valid) << call;
  EXPECT_EQ(error, 0) << call;
  EXPECT_EQ(raised & (FE_INVALID | FE_DIVBYZERO), 0) << call;
  EXPECT_EQ((raised & FE_OVERFLOW) != 0, is_infinite(result)) << call;
  EXPECT_TRUE(valid || (raised & ~FE_INEXACT) == 0) << call;
  EXPECT_FALSE(is_negative_zero(result)) << call;
}

template <class Result, class A, class B>
void check_all(const Contract& contract, Result (*function)(A, B) noexcept) {
  for (const A a : kinds<A>())
    for (const B b : kinds<B>()) check_call(contract, function, a, b);
}

template <class Result, class A, class B, class C>
void check_all(const Contract& contract, Result (*function)(A, B, C) noexcept) {
  for (const A a : kinds<A>())
    for (const B b : kinds<B>())
      for (const C c : kinds<C>()) check_call(contract, function, a, b, c);
}

TEST(Domain, CoeffIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_coeff, &coeff); }

TEST(Domain, PartialSumIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_partial_sum, &partial_sum);
}

TEST(Domain, TailIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_tail, &tail); }

TEST(Domain, TruncErrorIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_trunc_error, &trunc_error);
}

TEST(Domain, NStarIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_n_star, &n_star); }

TEST(Domain, ModesIsTheSentinelOutsideAloneAndRaisesNoWrongFlag) { check_all(k_modes, &modes); }

TEST(Domain, AlphaIsNaNOutsideAloneAndRaisesNoWrongFlag) { check_all(k_alpha, &alpha); }

TEST(Domain, LearnedModesIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_learned_modes, &learned_modes);
}

TEST(Domain, ScalingLossIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_scaling_loss, &scaling_loss);
}

TEST(Domain, ComputeForIsNaNOutsideAloneAndRaisesNoWrongFlag) {
  check_all(k_compute_for, &compute_for);
}

}  // namespace
}  // namespace latent::fast
