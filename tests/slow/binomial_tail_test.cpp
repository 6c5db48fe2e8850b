/// `binomTail_le_tailProb` at n = 10000: a sum of 10001 exact terms with some 33,000 bits each.
#include "tests/ref/theory/binomial_tail.hpp"

#include <gtest/gtest.h>

#include "ref/eval/ladder.hpp"
#include "ref/theory/generalization.hpp"

namespace latent::theory {
namespace {

using namespace expr;

TEST(BinomialTail, OfTenThousandFlipsIsBelowTheBound) {
  constexpr unsigned k_flips = 10'000;
  const Variable flips = nat("n");
  const Variable p = real("p");
  const Variable eps = real("ε");
  eval::Assignment input;
  input.set(flips, Rational(k_flips));
  input.set(p, Rational(3, 10));
  input.set(eps, Rational(1, 50));

  const eval::EnclosedValue tail = enclose(generalization().binomTail(flips, p, eps), input, 20);
  const eval::EnclosedValue bound = enclose(generalization().tailProb(1, flips, eps), input, 20);
  ASSERT_TRUE(tail.exact);
  EXPECT_EQ(*tail.exact, testing::binomial_tail(k_flips, Rational(3, 10), Rational(1, 50)));
  // 2 exp (−8) is no rational number, so that the bound can only be enclosed.
  ASSERT_FALSE(bound.exact);
  EXPECT_EQ(less_equal(tail.interval, bound.interval), eval::Truth::True);
}

}  // namespace
}  // namespace latent::theory
