#include "lean_mirror/audit/difference.hpp"

#include <gtest/gtest.h>

#include "ref/expr/notation.hpp"

namespace latent::lean {
namespace {

using namespace expr;

const Variable x = real("x"), y = real("y"), n = nat("n");

std::string difference(const Expr& left, const Expr& right) {
  const auto found = first_difference(left, right);
  return found ? found->left + " | " + found->right : "none";
}

TEST(Difference, OfTheSameThereIsNone) {
  EXPECT_EQ(difference(forall(x, 0 < x), forall(y, 0 < y)), "none");
}

TEST(Difference, IsTheSmallestPartThatDiffers) {
  EXPECT_EQ(difference(log(x) + y < 1, log(x) + x < 1), "y | x");
  EXPECT_EQ(difference(log(x) < 1, exp(x) < 1), "Real.log x | Real.exp x");
  EXPECT_EQ(difference(x < y, x <= y), "x < y | x ≤ y");
}

TEST(Difference, IsTheFirstOfSeveral) { EXPECT_EQ(difference(x + y < 1, y + x < 2), "x | y"); }

TEST(Difference, InsideBindersGoesByTheirNames) {
  EXPECT_EQ(difference(forall(x, 0 < x + 1), forall(y, 0 < y + 2)), "(1 : ℝ) | (2 : ℝ)");
}

TEST(Difference, BetweenSortsNamesThem) {
  EXPECT_EQ(difference(forall(x, 0 < x), forall(n, 0 < n)),
            "the variable x : ℝ | the variable n : ℕ");
  EXPECT_EQ(difference(pow(x, Expr(n)) < 1, pow(x, to_real(n)) < 1),
            "n of sort ℕ | (n : ℝ) of sort ℝ");
}

TEST(Difference, BetweenQuantifiersShowsThem) {
  EXPECT_EQ(difference(forall(x, 0 < x), exists(x, 0 < x)), "∀ x : ℝ, 0 < x | ∃ x : ℝ, 0 < x");
}

}  // namespace
}  // namespace latent::lean
