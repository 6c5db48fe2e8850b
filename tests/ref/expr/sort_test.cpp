#include "ref/expr/sort.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <vector>

namespace latent::expr {
namespace {

Sort sequence() { return Sort::function(Sort::nat(), Sort::real()); }

TEST(Sort, NumbersAreOrderedByEmbedding) {
  EXPECT_LT(Sort::nat().kind(), Sort::integer().kind());
  EXPECT_LT(Sort::integer().kind(), Sort::rat().kind());
  EXPECT_LT(Sort::rat().kind(), Sort::real().kind());
}

TEST(Sort, OnlyTheFourKindsOfNumbersAreNumeric) {
  for (const Sort& sort : {Sort::nat(), Sort::integer(), Sort::rat(), Sort::real()}) {
    EXPECT_TRUE(sort.is_numeric()) << to_string(sort);
    EXPECT_FALSE(sort.is_prop()) << to_string(sort);
    EXPECT_FALSE(sort.is_function()) << to_string(sort);
  }
  EXPECT_FALSE(Sort::prop().is_numeric());
  EXPECT_TRUE(Sort::prop().is_prop());
  EXPECT_FALSE(sequence().is_numeric());
  EXPECT_TRUE(sequence().is_function());
  EXPECT_FALSE(Sort::finite_set(Sort::nat()).is_numeric());
}

TEST(Sort, EqualityComparesStructure) {
  EXPECT_EQ(sequence(), sequence());
  EXPECT_NE(sequence(), Sort::function(Sort::real(), Sort::real()));
  EXPECT_NE(sequence(), Sort::function(Sort::nat(), Sort::nat()));
  EXPECT_EQ(Sort::finite_set(Sort::nat()), Sort::finite_set(Sort::nat()));
  EXPECT_NE(Sort::finite_set(Sort::nat()), Sort::finite_set(Sort::integer()));
  EXPECT_NE(Sort::finite_set(Sort::nat()), Sort::nat());
  EXPECT_NE(Sort::nat(), Sort::integer());
}

TEST(Sort, PartsOfFunctionsAndSets) {
  EXPECT_EQ(sequence().domain(), Sort::nat());
  EXPECT_EQ(sequence().codomain(), Sort::real());
  EXPECT_EQ(Sort::finite_set(Sort::integer()).domain(), Sort::integer());
}

TEST(Sort, OtherSortsHaveNoParts) {
  EXPECT_THROW(Sort::real().domain(), std::logic_error);
  EXPECT_THROW(Sort::real().codomain(), std::logic_error);
  EXPECT_THROW(Sort::prop().domain(), std::logic_error);
  EXPECT_THROW(Sort::finite_set(Sort::nat()).codomain(), std::logic_error);
}

TEST(Sort, PrintsAsLean) {
  EXPECT_EQ(to_string(Sort::nat()), "ℕ");
  EXPECT_EQ(to_string(Sort::integer()), "ℤ");
  EXPECT_EQ(to_string(Sort::rat()), "ℚ");
  EXPECT_EQ(to_string(Sort::real()), "ℝ");
  EXPECT_EQ(to_string(Sort::prop()), "Prop");
  EXPECT_EQ(to_string(sequence()), "ℕ → ℝ");
  EXPECT_EQ(to_string(Sort::finite_set(Sort::nat())), "Finset ℕ");
}

TEST(Sort, ArrowsNestToTheRight) {
  EXPECT_EQ(to_string(Sort::function(Sort::nat(), sequence())), "ℕ → ℕ → ℝ");
  EXPECT_EQ(to_string(Sort::function(sequence(), Sort::real())), "(ℕ → ℝ) → ℝ");
}

TEST(Sort, FinsetIsAnApplication) {
  EXPECT_EQ(to_string(Sort::finite_set(Sort::finite_set(Sort::nat()))), "Finset (Finset ℕ)");
  EXPECT_EQ(to_string(Sort::finite_set(sequence())), "Finset (ℕ → ℝ)");
  EXPECT_EQ(to_string(Sort::function(Sort::finite_set(Sort::nat()), Sort::real())), "Finset ℕ → ℝ");
}

}  // namespace
}  // namespace latent::expr
