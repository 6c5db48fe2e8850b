#include "props/search/equation.hpp"

#include <gtest/gtest.h>

#include "ref/eval/ladder.hpp"
#include "ref/eval/roots.hpp"
#include "ref/expr/notation.hpp"

namespace latent::props {
namespace {

using expr::Variable;

TEST(Roots, OfParabolasAreExactWhereRational) {
  EXPECT_EQ(eval::parabola_roots(-1, 0, 3), (std::vector<Rational>{1, -1}));
  EXPECT_EQ(eval::parabola_roots(-1, 2, 5), (std::vector<Rational>{Rational(1, 3)}));
  EXPECT_TRUE(eval::parabola_roots(1, 2, 5).empty());
  EXPECT_TRUE(eval::parabola_roots(3, 3, 3).empty());
}

TEST(Equations, AreSolvedForEachVariable) {
  const Variable x = expr::real("x");
  const Variable y = expr::real("y");
  eval::Assignment input;
  input.set(x, Rational(1));
  input.set(y, Rational(3));
  const expr::Expr equation = pow(x, 2) + pow(y, 2) == 25;
  const auto solutions = solve(equation, input);
  // For x there is √16, for y only the irrational √24, near which the equation fails.
  std::size_t exact = 0;
  for (const eval::Assignment& solution : solutions) {
    if (eval::decide(equation, solution).truth == eval::Truth::True) ++exact;
  }
  EXPECT_EQ(solutions.size(), 4U);
  EXPECT_EQ(exact, 2U);
}

TEST(Equations, OfNaturalNumbersHaveNaturalSolutions) {
  const Variable n = expr::nat("n");
  eval::Assignment input;
  input.set(n, Rational(0));
  EXPECT_EQ(solve(2 * n == 6, input).size(), 1U);
  EXPECT_TRUE(solve(2 * n == 7, input).empty());
}

}  // namespace
}  // namespace latent::props
