/// How statements stand to each other: by rules, by samples, and what neither shows.
#include "props/compare/compare.hpp"

#include <gtest/gtest.h>

#include "props/compare/alignment.hpp"
#include "ref/expr/notation.hpp"

namespace latent::props {
namespace {

using namespace expr;

const Variable x = real("x");
const Variable y = real("y");
const Variable n = nat("n");

Compared compared(const Statement& ours, const Statement& theirs) {
  return compare("test", ours, theirs);
}

TEST(Compare, AHypothesisMoreIsWeakerAndOneLessIsStronger) {
  const Statement two{{x, y}, {0 < x, x < y}, exp(x) < exp(y)};
  const Statement one{{x, y}, {x < y}, exp(x) < exp(y)};
  EXPECT_EQ(compared(one, two).relation, Relation::TheirsWeaker);
  EXPECT_EQ(compared(two, one).relation, Relation::TheirsStronger);
  ASSERT_TRUE(compared(one, two).difference);
  EXPECT_EQ(compared(one, two).difference->part, DifferingPart::TheirsAsksMore);
}

TEST(Compare, StrictRelationsAreStrongerThanWeakOnes) {
  const Statement strict{{x}, {0 < x}, 1 < exp(x)};
  const Statement weak{{x}, {0 < x}, 1 <= exp(x)};
  EXPECT_EQ(compared(strict, weak).relation, Relation::TheirsWeaker);
  EXPECT_EQ(compared(weak, strict).relation, Relation::TheirsStronger);
}

TEST(Compare, WhatIsWrittenInAnotherWayCanBeEquivalent) {
  const Statement ours{{x, y}, {0 < x}, x + y == y * x};
  const Statement theirs{{x, y}, {0 < x}, x * y == y + x};
  EXPECT_EQ(compared(ours, theirs).relation, Relation::Equivalent);
}

TEST(Compare, TrueIsNeverStronger) {
  const Expr truth = Expr::make(Op::True, {});
  // That 0 < exp x is shown by rules alone: all the less may True pass for it.
  const Statement ours{{x}, {}, 0 < exp(x)};
  for (const Statement& theirs : {Statement{{}, {}, truth}, Statement{{x}, {0 < x}, truth},
                                  Statement{{x}, {}, x == x}, Statement{{x}, {}, 0 <= exp(x)}}) {
    const Relation relation = compared(ours, theirs).relation;
    EXPECT_TRUE(relation == Relation::TheirsWeaker || relation == Relation::Different)
        << to_string(relation);
  }
}

TEST(Compare, OtherValuesAreACertainDifference) {
  const Statement ours{{x}, {1 < x}, 0 < log(x)};
  const Statement theirs{{x}, {1 < x}, 0 < exp(x)};
  const Compared result = compared(ours, theirs);
  EXPECT_EQ(result.relation, Relation::Different);
  ASSERT_TRUE(result.difference);
  EXPECT_TRUE(result.difference->within_hypotheses);
}

TEST(Compare, MovingATermToTheOtherSideIsNoDifference) {
  const Statement ours{{x, y}, {x < y}, exp(x) < exp(y)};
  const Statement theirs{{x, y}, {x < y}, exp(x) - exp(y) < 0};
  EXPECT_NE(compared(ours, theirs).relation, Relation::Different);
}

TEST(Compare, VariablesMayHaveOtherNamesAndAnotherOrder) {
  const Statement ours{{x, y}, {0 < x, x < y}, log(x) < log(y)};
  const Variable a = real("y");
  const Variable b = real("x");
  const Statement theirs{{a, b}, {0 < a, a < b}, log(a) < log(b)};
  EXPECT_EQ(compared(ours, theirs).relation, Relation::Equivalent);
}

TEST(Compare, WithOtherKindsOfVariablesNothingIsSaid) {
  const Statement ours{{x}, {}, 0 <= x * x};
  const Statement theirs{{n}, {}, 0 <= n * n};
  EXPECT_EQ(compared(ours, theirs).relation, Relation::Unsettled);
}

TEST(Alignments, TryEveryPairingOfVariablesOfOneSort) {
  const Statement two{{x, y, n}, {}, x < y};
  EXPECT_EQ(alignments(two, two)->size(), 2U);
  EXPECT_TRUE(same(alignments(two, two)->front().conclusion, two.conclusion));
  EXPECT_FALSE(alignments(two, Statement{{x, n}, {}, 0 < x}));
}

TEST(Mutants, AreMostlyToldApartFromWhatSaysTheSame) {
  const Statement ours{{x, y}, {0 < x, x < y}, log(x) < log(y)};
  const Statement theirs{{x, y}, {0 < x, x < y}, log(x) - log(y) < 0};
  const MutantsTold told = tell_mutants("test", ours, theirs);
  EXPECT_GT(told.all, 5U);
  EXPECT_LT(5 * told.not_told.size(), told.all);
}

}  // namespace
}  // namespace latent::props
