#include "props/search/oddity.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ref/expr/notation.hpp"

namespace latent::props {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Oddities : public ::testing::Test {
 protected:
  expr::Variable x = expr::real("x");
  expr::Variable n = expr::nat("n");

  std::vector<std::string> at(const expr::Expr& conclusion, const Rational& real,
                              const Rational& natural) const {
    eval::Assignment input;
    input.set(x, real);
    input.set(n, natural);
    return oddities({{x, n}, {}, conclusion}, input);
  }
};

TEST_F(Oddities, NameTruncatedSubtraction) {
  EXPECT_THAT(at(n - 3 + 3 == n, 0, 2), ElementsAre("`n - 3` is 0: subtraction in ℕ stops at 0"));
  EXPECT_THAT(at(n - 3 + 3 == n, 0, 3), IsEmpty());
}

TEST_F(Oddities, NameDivisionByZeroAndRounding) {
  EXPECT_THAT(at(x / x == 1, 0, 0), ElementsAre("`x / x` is 0: x / 0 is 0"));
  EXPECT_THAT(at(n / 2 * 2 == n, 0, 3), ElementsAre("`n / 2` is 1: division in ℕ rounds"));
  EXPECT_THAT(at(n / 2 * 2 == n, 0, 4), IsEmpty());
}

TEST_F(Oddities, NameLogarithmsAndRootsOfNegativeNumbers) {
  EXPECT_THAT(at(log(x) < 0, -2, 0),
              ElementsAre("`log(x)` is log |x|: so it is defined for negative x"));
  EXPECT_THAT(at(sqrt(x) < 0, -2, 0),
              ElementsAre("`√x` is 0: so is the root of every negative number"));
  EXPECT_THAT(at(log(x) < sqrt(x), 2, 0), IsEmpty());
}

}  // namespace
}  // namespace latent::props
