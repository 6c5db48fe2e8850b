/// Functions on ℕ against what their definitions say, tried one number after another.
#include <gtest/gtest.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "ref/eval/integer_functions.hpp"

namespace latent::eval {
namespace {

constexpr int k_most = 130;

bool has_divisor(int n) {
  for (int d = 2; d < n; ++d) {
    if (n % d == 0) return true;
  }
  return false;
}

TEST(IntegerFunctions, AgreeWithTheirDefinitionsOnSmallNumbers) {
  for (int a = 0; a <= k_most; ++a) {
    for (int b = 0; b <= k_most; ++b) {
      int common = 0;
      for (int d = 0; d <= std::max(a, b); ++d) {
        const bool both = d == 0 ? a == 0 && b == 0 : a % d == 0 && b % d == 0;
        if (both) common = d;
      }
      EXPECT_EQ(greatest_common_divisor(a, b), common) << a << " " << b;
      EXPECT_EQ(least_common_multiple(a, b) * common, a * b);
      EXPECT_EQ(divides(a, b), a == 0 ? b == 0 : b % a == 0);
      int log = 0;
      int clog = 0;
      if (a >= 2) {
        for (long power = a; power <= b; power *= a) ++log;
        for (long power = 1; power < b; power *= a) ++clog;
      }
      EXPECT_EQ(natural_logarithm(a, b), log) << a << " " << b;
      EXPECT_EQ(natural_logarithm_up(a, b), clog) << a << " " << b;
    }
  }
}

TEST(IntegerFunctions, OfOneSmallNumber) {
  int before = 1;
  int fib = 0;
  for (int n = 0; n <= 40; ++n) {
    EXPECT_EQ(fibonacci(n), Integer(fib));
    before = std::exchange(fib, fib + before);
  }
  for (int n = 0; n <= 3000; ++n) {
    EXPECT_EQ(is_prime(n), truth_of(n >= 2 && !has_divisor(n))) << n;
    const Integer root = natural_root(n);
    EXPECT_TRUE(root * root <= n && n < (root + 1) * (root + 1)) << n;
    std::vector<Integer> expected;
    for (int d = 1; d <= n; ++d) {
      if (n % d == 0) expected.emplace_back(d);
    }
    EXPECT_EQ(divisors(n), expected) << n;
  }
}

TEST(IntegerFunctions, DigitsAddUpToTheNumber) {
  for (int b = 2; b <= 12; ++b) {
    for (int n = 0; n <= 500; ++n) {
      const auto found = digits(b, n);
      ASSERT_TRUE(found);
      Integer sum = 0;
      for (auto digit = found->rbegin(); digit != found->rend(); ++digit) sum = sum * b + *digit;
      EXPECT_EQ(sum, n);
      EXPECT_TRUE(found->empty() || found->back() != 0);
      EXPECT_TRUE(
          std::all_of(found->begin(), found->end(), [&](const Integer& d) { return d < b; }));
    }
  }
}

TEST(IntegerFunctions, LogarithmsOfHugeNumbersAreExactAtPowers) {
  for (const unsigned k : {1U, 2U, 63U, 64U, 65U, 1000U, 4097U}) {
    for (const int b : {2, 3, 10}) {
      const Integer power = pow(Integer(b), k);
      EXPECT_EQ(natural_logarithm(b, power), k);
      EXPECT_EQ(natural_logarithm(b, power - 1), k - 1);
      EXPECT_EQ(natural_logarithm_up(b, power), k);
      EXPECT_EQ(natural_logarithm_up(b, power + 1), k + 1);
    }
  }
}

TEST(IntegerFunctions, EndWhereTheWorkWouldNot) {
  const Integer huge = pow(Integer(10), 5000);
  EXPECT_FALSE(factorial(huge));
  EXPECT_FALSE(fibonacci(huge));
  EXPECT_FALSE(divisors(huge));
  EXPECT_FALSE(digits(10, huge));
  EXPECT_FALSE(digits(1, huge));
  EXPECT_EQ(is_prime(huge + 7), Truth::Undecided);
  EXPECT_EQ(is_prime(pow(Integer(10), 300) + 2), Truth::False);
  EXPECT_EQ(is_prime((Integer(1) << 127U) - 1), Truth::Undecided);
  EXPECT_EQ(is_prime(Integer("18446744073709551557")), Truth::True);
  EXPECT_EQ(is_prime(Integer("1000000000000000000000007")), Truth::True);
  // Passes to the first twelve bases.
  EXPECT_EQ(is_prime(Integer("318665857834031151167461")), Truth::False);
  EXPECT_EQ(is_prime(Integer("3317044064679887385961981")), Truth::False);
}

}  // namespace
}  // namespace latent::eval
