#include "ref/eval/directed.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace latent::eval::directed {
namespace {

constexpr double k_least = 0x1p-1074;

void expect_bracket(const Bracket& b, double down, double up) {
  EXPECT_EQ(std::pair(b.down, b.up), std::pair(down, up));
}

TEST(Directed, OrdinalsCountTheDoublesInOrder) {
  static_assert(ordinal(0.0) == 0 && ordinal(-0.0) == 0);
  static_assert(ordinal(k_least) == 1 && ordinal(-k_least) == -1);
  static_assert(next_up(0.0) == k_least && next_down(0.0) == -k_least);
  static_assert(next_up(-k_least) == 0 && next_down(k_least) == 0);
  static_assert(next_up(1.0) == 1 + 0x1p-52 && next_down(1.0) == 1 - 0x1p-53);
  static_assert(next_up(k_largest) == k_infinity && next_down(-k_largest) == -k_infinity);
  for (const double x : {0.0, 1.0, -1.0, k_least, -k_largest, 0x1p-1022, -k_infinity}) {
    EXPECT_EQ(from_ordinal(ordinal(x)), x);
  }
}

TEST(Directed, StepsStopAtInfinity) {
  static_assert(steps_up(k_largest, 5) == k_infinity);
  static_assert(steps_up(k_infinity, 5) == k_infinity);
  static_assert(steps_down(-k_largest, 5) == -k_infinity);
  static_assert(steps_down(k_infinity, 1) == k_largest);
  static_assert(steps_up(-k_least, 2) == k_least);
}

TEST(Directed, ExactResultsHaveOneEnd) {
  expect_bracket(sum(0.5, 0.25), 0.75, 0.75);
  expect_bracket(product(1.5, -3), -4.5, -4.5);
  expect_bracket(quotient(-4.5, 1.5), -3, -3);
  expect_bracket(square_root(2.25), 1.5, 1.5);
  expect_bracket(sum(k_largest, -k_largest), 0, 0);
}

TEST(Directed, InexactResultsLieBetweenNeighbours) {
  expect_bracket(sum(1, 0x1p-60), 1, 1 + 0x1p-52);
  expect_bracket(sum(1, -0x1p-60), 1 - 0x1p-53, 1);
  expect_bracket(quotient(1, 3), 0x1.5555555555555p-2, 0x1.5555555555556p-2);
  expect_bracket(quotient(1, -3), -0x1.5555555555556p-2, -0x1.5555555555555p-2);
  expect_bracket(square_root(2), 0x1.6a09e667f3bccp+0, 0x1.6a09e667f3bcdp+0);
}

TEST(Directed, UnderflowIsSeen) {
  expect_bracket(product(k_least, 0.5), 0, k_least);
  expect_bracket(product(-k_least, 0.5), -k_least, 0);
  expect_bracket(product(0x1p-600, 0x1p-600), 0, k_least);
  expect_bracket(product(0x1p-537, 0x1p-537), k_least, k_least);
  expect_bracket(product(3 * k_least, 0.5), k_least, 2 * k_least);
  expect_bracket(product(0x1.8p-1022, 0x1.0000000000001p-1), 0x1.8p-1023, 0x1.8000000000002p-1023);
  expect_bracket(quotient(k_least, 2), 0, k_least);
  expect_bracket(quotient(k_least, -k_largest), -k_least, 0);
  expect_bracket(quotient(3 * k_least, 2), k_least, 2 * k_least);
  expect_bracket(quotient(3 * k_least, k_least), 3, 3);
  expect_bracket(quotient(k_least, 3 * k_least), 0x1.5555555555555p-2, 0x1.5555555555556p-2);
  expect_bracket(square_root(k_least), 0x1p-537, 0x1p-537);
  expect_bracket(square_root(2 * k_least), 0x1.6a09e667f3bccp-537, 0x1.6a09e667f3bcdp-537);
}

TEST(Directed, OverflowLeavesTheLargestDoubleOnTheNearSide) {
  expect_bracket(sum(k_largest, k_largest), k_largest, k_infinity);
  expect_bracket(sum(-k_largest, -0x1p970), -k_infinity, -k_largest);
  expect_bracket(sum(k_largest, 1), k_largest, k_infinity);
  expect_bracket(product(0x1p1000, -0x1p1000), -k_infinity, -k_largest);
  expect_bracket(quotient(k_largest, 0.5), k_largest, k_infinity);
  expect_bracket(quotient(1, k_least), k_largest, k_infinity);
}

TEST(Directed, InfiniteArgumentsAreUnboundedEnds) {
  expect_bracket(product(0, k_infinity), 0, 0);
  expect_bracket(product(-k_infinity, 0), 0, 0);
  expect_bracket(product(-2, k_infinity), -k_infinity, -k_infinity);
  expect_bracket(sum(-k_infinity, 5), -k_infinity, -k_infinity);
  expect_bracket(quotient(5, -k_infinity), 0, 0);
  expect_bracket(quotient(-k_infinity, 2), -k_infinity, -k_infinity);
  expect_bracket(square_root(k_infinity), k_infinity, k_infinity);
}

}  // namespace
}  // namespace latent::eval::directed
