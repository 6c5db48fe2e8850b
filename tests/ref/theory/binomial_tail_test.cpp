/// `binomTail_le_tailProb` checked exactly: the tail as a rational number, computed in two ways,
/// against an enclosure of the exponential.
#include "tests/ref/theory/binomial_tail.hpp"

#include <gtest/gtest.h>

#include "ref/eval/exact_domain.hpp"
#include "ref/eval/ladder.hpp"
#include "ref/theory/catalogue.hpp"
#include "ref/theory/generalization.hpp"

namespace latent::theory {
namespace {

using namespace expr;
using testing::binomial_tail;

const Variable flips = nat("n");
const Variable p = real("p");
const Variable eps = real("ε");

eval::Assignment at(unsigned n, const Rational& probability, const Rational& distance) {
  eval::Assignment assignment;
  assignment.set(flips, Rational(n));
  assignment.set(p, probability);
  assignment.set(eps, distance);
  return assignment;
}

struct Case {
  unsigned n;
  Rational p;
  Rational eps;
};

// With ties |k/n − p| = ε, certain outcomes, and the longest sums of a campaign.
const Case k_cases[] = {
    {1, Rational(1, 2), Rational(1, 2)},
    {1, 0, Rational(1, 3)},
    {2, 1, Rational(1, 1000)},
    {4, Rational(1, 3), Rational(1, 4)},
    {10, Rational(1, 2), Rational(3, 10)},
    {10, Rational(3, 10), Rational(1, 5)},
    {10, Rational(1, 2), 2},
    {50, Rational(1, 7), Rational(1, 10)},
    {100, Rational(1, 2), Rational(1, 10)},
    {400, Rational(3, 10), Rational(1, 20)},
    {400, Rational(1, 2), Rational(1, 20)},
    {400, Rational(7, 16), Rational(1, 400)},
};

TEST(BinomialTail, KnownValues) {
  EXPECT_EQ(binomial_tail(1, Rational(1, 2), Rational(1, 2)), 1);
  EXPECT_EQ(binomial_tail(4, Rational(1, 3), Rational(1, 4)), Rational(25, 81));
  EXPECT_EQ(binomial_tail(10, Rational(1, 2), Rational(3, 10)), Rational(112, 1024));
}

TEST(BinomialTail, OfTheDefinitionIsExact) {
  const Expr tail = generalization().binomTail(flips, p, eps);
  for (const Case& c : k_cases) {
    const eval::EnclosedValue value = enclose(tail, at(c.n, c.p, c.eps), 20);
    ASSERT_TRUE(value.exact) << c.n;
    EXPECT_EQ(*value.exact, binomial_tail(c.n, c.p, c.eps)) << c.n;
  }
}

TEST(BinomialTail, ExactNumberIsComparedWithTheExponential) {
  const Expr conclusion =
      generalization().binomTail(flips, p, eps) <= generalization().tailProb(1, flips, eps);
  for (const Case& c : k_cases) {
    const eval::Assignment input = at(c.n, c.p, c.eps);
    EXPECT_EQ(decide(conclusion, input).truth, eval::Truth::True) << c.n;
    // Where doubles decide, exact numbers do as well.
    const eval::ExactDomain exact(std::size_t{1} << 22);
    eval::Evaluator<eval::ExactDomain> evaluator(exact, input);
    EXPECT_EQ(evaluator.truth(conclusion), eval::Truth::True) << c.n;
  }
}

}  // namespace
}  // namespace latent::theory
