#include "ref/theory/module.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "ref/expr/print.hpp"

namespace latent::theory {
namespace {

using expr::ExprError;
using expr::forall;
using expr::implies;
using expr::nat;
using expr::Op;
using expr::real;
using expr::same;

const Variable x = real("x"), y = real("y"), unused = real("unused");
const Variable n = nat("n");

Module module() { return Module("Test", "a test", {3, 4}); }

TEST(Module, HasTheNamespaceOfItsLeanFile) {
  EXPECT_EQ(module().name(), "Test");
  EXPECT_EQ(module().scope(), "Latent.Test");
  EXPECT_EQ(module().subject(), "a test");
}

TEST(Module, DefinitionsAreKeptInOrder) {
  Module m = module();
  const Function f = m.define("f", {x}, x + 1);
  m.define("g", {x, n}, f(x) * n);
  ASSERT_EQ(m.definitions().size(), 2U);
  EXPECT_EQ(m.definitions()[0]->qualified_name(), "Latent.Test.f");
  EXPECT_EQ(m.definitions()[1]->name(), "g");
  EXPECT_EQ(m.definitions()[0], f.definition());
}

TEST(Module, BodyMayMentionParametersOnly) {
  Module m = module();
  EXPECT_THROW(m.define("f", {x}, x + y), ExprError);
}

TEST(Module, TheoremRemembersItsParts) {
  Module m = module();
  m.theorem("t", given(0 < x, x < y), x != y);
  ASSERT_EQ(m.theorems().size(), 1U);
  const Theorem& t = m.theorems()[0];
  EXPECT_EQ(t.module, "Test");
  EXPECT_EQ(t.name, "t");
  EXPECT_EQ(t.qualified_name(), "Latent.Test.t");
  ASSERT_EQ(t.hypotheses.size(), 2U);
  EXPECT_TRUE(same(t.hypotheses[0], 0 < x));
  EXPECT_TRUE(same(t.hypotheses[1], x < y));
  EXPECT_TRUE(same(t.conclusion, x != y));
  EXPECT_EQ(t.claims, (std::vector<int>{3, 4}));
}

TEST(Module, TheoremKnowsWhereItWasStated) {
  Module m = module();
  m.theorem("t", given(), x <= x);
  const unsigned line = __LINE__ - 1;
  EXPECT_EQ(m.theorems()[0].line, line);
  EXPECT_EQ(m.theorems()[0].file, __FILE__);
}

TEST(Module, VariablesComeInTheOrderOfTheirDeclaration) {
  Module m = module();
  // y and n occur first, and n in a hypothesis only.
  m.theorem("t", given(1 <= n, 0 < y), y * x <= y);
  const std::vector<Variable>& variables = m.theorems()[0].variables;
  ASSERT_EQ(variables.size(), 3U);
  EXPECT_TRUE(variables[0].is(x));
  EXPECT_TRUE(variables[1].is(y));
  EXPECT_TRUE(variables[2].is(n));
}

TEST(Module, BoundVariablesAreNotVariablesOfTheTheorem) {
  Module m = module();
  m.theorem("t", given(), forall(x, exists(y, x < y)));
  EXPECT_TRUE(m.theorems()[0].variables.empty());
}

TEST(Module, StatementQuantifiesAndCurries) {
  Module m = module();
  m.theorem("t", given(0 < x, x < y), 0 < y);
  const Expr statement = m.theorems()[0].statement();
  EXPECT_TRUE(same(statement, forall(x, forall(y, implies(0 < x, implies(x < y, 0 < y))))));
  EXPECT_EQ(to_lean(statement), "∀ x y : ℝ, 0 < x → x < y → 0 < y");
}

TEST(Module, StatementWithoutHypothesesOrVariablesIsTheConclusion) {
  Module m = module();
  const Expr t = Expr::make(Op::True, {});
  m.theorem("t", given(), t);
  EXPECT_TRUE(same(m.theorems()[0].statement(), t));
}

TEST(Module, NamesAreDeclaredOnce) {
  Module m = module();
  m.define("f", {x}, x);
  m.theorem("t", given(), x <= x);
  EXPECT_THROW(m.define("f", {x}, x), ExprError);
  EXPECT_THROW(m.define("t", {x}, x), ExprError);
  EXPECT_THROW(m.theorem("f", given(), x <= x), ExprError);
  EXPECT_THROW(m.theorem("t", given(), x <= x), ExprError);
  EXPECT_EQ(m.definitions().size(), 1U);
  EXPECT_EQ(m.theorems().size(), 1U);
}

TEST(Module, PartsOfATheoremAreFormulas) {
  Module m = module();
  EXPECT_THROW(m.theorem("t", given(x), x <= x), ExprError);
  EXPECT_THROW(m.theorem("t", given(0 < x, x + 1), x <= x), ExprError);
  EXPECT_THROW(m.theorem("t", given(0 < x), x), ExprError);
  EXPECT_TRUE(m.theorems().empty());
  EXPECT_NO_THROW(m.theorem("t", given(0 < x), x <= x));
}

TEST(Module, ErrorSaysWhichTheoremAndWhatItFound) {
  Module m = module();
  try {
    m.theorem("t", given(n), x <= x);
    FAIL() << "no exception";
  } catch (const ExprError& error) {
    EXPECT_STREQ(error.what(), "Latent.Test.t: a part has sort ℕ, not Prop");
  }
}

TEST(Module, ClaimsMayChangeOnTheWay) {
  Module m = module();
  m.theorem("before", given(), x <= x);
  m.set_claims({7});
  m.theorem("after", given(), x <= x);
  EXPECT_EQ(m.theorems()[0].claims, (std::vector<int>{3, 4}));
  EXPECT_EQ(m.theorems()[1].claims, (std::vector<int>{7}));
}

}  // namespace
}  // namespace latent::theory
