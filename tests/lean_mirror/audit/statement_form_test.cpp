/// One text for a statement however it is written.
#include "lean_mirror/audit/statement_form.hpp"

#include <gtest/gtest.h>

#include <memory>

#include "lean_mirror/elaborate/elaborate.hpp"
#include "ref/expr/notation.hpp"

namespace latent::lean {
namespace {

using namespace expr;

Expr read(const std::string& text) {
  const ElaboratedTerm term = elaborate_term(make_source("test", text), TermContext{});
  EXPECT_TRUE(term.expression) << text;
  return term.expression.value_or(Expr::make(Op::False, {}));
}

std::string form(const std::string& text) {
  const auto made = unfolded_form(read(text));
  EXPECT_TRUE(made) << text;
  return made ? made->text : "";
}

TEST(StatementForm, IsTheSameForEveryWayToWriteAStatement) {
  const std::string wanted = form("∀ x y : ℝ, 0 < x → x < y → x * y < y * y");
  for (const char* other : {
           "∀ a b : ℝ, 0 < a → a < b → a * b < b * b",
           "∀ y x : ℝ, 0 < x → x < y → x * y < y * y",
           "∀ x y : ℝ, x < y → 0 < x → x * y < y * y",
           "∀ x : ℝ, 0 < x → ∀ y : ℝ, x < y → x * y < y * y",
           "∀ x y : ℝ, 0 < x ∧ x < y → x * y < y * y",
           "∀ x y : ℝ, x > 0 → y > x → y * y > x * y",
           "∀ x y : ℝ, 0 < x → x < y → 0 < x → x * y < y * y",
           "∀ (x y : ℝ) (n : ℕ), 0 < x → x < y → x * y < y * y",
           "∀ x y : ℝ, True → 0 < x → x < y → x * y < y * y",
       }) {
    EXPECT_EQ(form(other), wanted) << other;
  }
}

TEST(StatementForm, DiffersWhereStatementsDo) {
  const std::string wanted = form("∀ x y : ℝ, 0 < x → x < y → x * y < y * y");
  for (const char* other : {
           "∀ x y : ℝ, 0 ≤ x → x < y → x * y < y * y",
           "∀ x y : ℝ, 0 < y → x < y → x * y < y * y",
           "∀ x y : ℝ, 0 < x → x < y → x * y ≤ y * y",
           "∀ x y : ℝ, 0 < x → x < y → y * x < y * y",
           "∀ x y : ℝ, 0 < x → x * y < y * y",
           "∀ x y : ℝ, 0 < x → x < y → x * y < y * x",
           "∀ x y : ℚ, 0 < x → x < y → x * y < y * y",
           "∃ x y : ℝ, 0 < x ∧ x < y ∧ x * y < y * y",
           "∀ x : ℝ, ∃ y : ℝ, 0 < x → x < y → x * y < y * y",
       }) {
    EXPECT_NE(form(other), wanted) << other;
  }
}

TEST(StatementForm, VariablesThatCanBeExchangedMatchInEitherOrder) {
  EXPECT_EQ(form("∀ a b c : ℝ, a = b → b = c → c = a → 0 = (1 : ℝ)"),
            form("∀ c a b : ℝ, c = a → b = c → a = b → 0 = (1 : ℝ)"));
}

TEST(StatementForm, OrderMattersInsideOfInnerChainsAsLittle) {
  EXPECT_EQ(form("∀ e : ℝ, ∃ d : ℝ, ∀ x y : ℝ, x < d → y < e → x < y"),
            form("∀ e : ℝ, ∃ d : ℝ, ∀ y x : ℝ, y < e ∧ x < d → x < y"));
  EXPECT_NE(form("∀ e : ℝ, ∃ d : ℝ, d < e"), form("∃ d : ℝ, ∀ e : ℝ, d < e"));
}

TEST(StatementForm, TellsWhereVariablesAndHypothesesStood) {
  const auto made = unfolded_form(read("∀ (n : ℕ) (y x : ℝ), y < x ∧ 0 < y → x < y → 0 < x"));
  ASSERT_TRUE(made);
  ASSERT_EQ(made->variable_index.size(), 3U);
  EXPECT_EQ(made->variable_index[0], StatementForm::k_nowhere);
  EXPECT_EQ(made->variables[made->variable_index[1]].name(), "y");
  EXPECT_EQ(made->variables[made->variable_index[2]].name(), "x");
  EXPECT_EQ(made->hypothesis_index.size(), 3U);
}

TEST(StatementForm, DefinitionsCountByWhatTheySay) {
  const Variable x = real("x");
  const auto twice = std::make_shared<const Definition>("A", "twice", std::vector{x}, x + x, "");
  const auto twofold =
      std::make_shared<const Definition>("B", "twofold", std::vector{x}, x + x, "");
  const auto once = std::make_shared<const Definition>("B", "once", std::vector{x}, x, "");
  EXPECT_EQ(definition_form(*twice), definition_form(*twofold));
  EXPECT_NE(definition_form(*twice), definition_form(*once));
  const auto about = [&](const std::shared_ptr<const Definition>& f) {
    return forall(x, 0 < Expr::call(f, {x}));
  };
  EXPECT_EQ(unfolded_form(about(twice))->text, unfolded_form(forall(x, 0 < x + x))->text);
  const DefinitionLabel by_name = [](const Definition& d) { return d.qualified_name(); };
  EXPECT_NE(folded_form(about(twice), by_name)->text, folded_form(about(twofold), by_name)->text);
  const DefinitionLabel by_form = [](const Definition& d) { return *definition_form(d); };
  EXPECT_EQ(folded_form(about(twice), by_form)->text, folded_form(about(twofold), by_form)->text);
}

TEST(StatementForm, IsGivenUpWhereUnfoldingExplodes) {
  const Variable x = real("x");
  auto last = std::make_shared<const Definition>("A", "f0", std::vector{x}, x + x, "");
  for (int i = 1; i < 60; ++i) {
    last = std::make_shared<const Definition>(
        "A", "f" + std::to_string(i), std::vector{x},
        Expr::call(last, {x}) + Expr::call(last, {Expr::call(last, {x})}), "");
    if (Expr::call(last, {x}).depth() > 500) break;
  }
  EXPECT_FALSE(unfolded_form(forall(x, 0 < Expr::call(last, {x}))));
}

}  // namespace
}  // namespace latent::lean
