/// Printed as Lean and read back, an expression is the same.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "lean_mirror/elaborate/elaborate.hpp"
#include "lean_mirror/elaborate/theory_environment.hpp"
#include "ref/expr/print.hpp"
#include "ref/theory/catalogue.hpp"
#include "tests/ref/expr/random_expr.hpp"

namespace latent::lean {
namespace {

using expr::Expr;
using expr::Op;
using expr::Sort;
using expr::Variable;

/// What Lean itself would know where random expressions stand.
const TermContext& random_context() {
  static const TermContext context = [] {
    TermContext made;
    for (const auto& definition : expr::random_definitions()) {
      made.environment.add(global_definition(definition));
    }
    return made;
  }();
  return context;
}

/// `expression` as a function of its free variables, so that text can say what they are.
Expr closed(Expr expression) {
  const std::vector<Variable> variables = free_variables(expression);
  const Op op = expression.sort().is_prop() ? Op::Forall : Op::Lambda;
  for (auto it = variables.rbegin(); it != variables.rend(); ++it) {
    expression = Expr::bind(op, *it, expression);
  }
  return expression;
}

std::string messages(const ElaboratedTerm& read) {
  std::string text;
  for (const Diagnostic& diagnostic : read.diagnostics) text += format(diagnostic, *read.source);
  return text;
}

void expect_round_trip(const Expr& expression, const TermContext& context, std::string_view scope) {
  const std::string text = to_lean(expression, scope);
  const ElaboratedTerm read = elaborate_term(make_source("printed", text), context);
  if (!read.expression) RC_FAIL(text + "\n" + messages(read));
  RC_LOG() << "printed: " << text << "\nread:    " << to_lean(*read.expression, scope);
  RC_ASSERT(same(*read.expression, expression));
}

RC_GTEST_PROP(RoundTrip, RandomFormulasAreReadBackTheSame, ()) {
  expect_round_trip(closed(*expr::random_expr(Sort::prop())), random_context(), "");
}

RC_GTEST_PROP(RoundTrip, RandomTermsAreReadBackTheSame, ()) {
  expect_round_trip(closed(*expr::random_expr()), random_context(), "");
}

RC_GTEST_PROP(RoundTrip, TermsPrintedInsideANamespaceAreReadBackThere, ()) {
  TermContext inside = random_context();
  inside.names.current = "Test";
  expect_round_trip(closed(*expr::random_expr()), inside, "Test");
}

TEST(RoundTrip, EveryTheoremOfTheCatalogueIsReadBackTheSame) {
  std::size_t count = 0;
  for (const theory::Module* module : theory::catalogue()) {
    for (const theory::Theorem& theorem : module->theorems()) {
      const Expr statement = theorem.statement();
      for (const std::string& scope : {std::string(), module->scope()}) {
        const std::string text = to_lean(statement, scope);
        const ElaboratedTerm read =
            elaborate_term(make_source(theorem.name, text), theory_context());
        ASSERT_TRUE(read.expression) << messages(read);
        EXPECT_TRUE(same(*read.expression, statement)) << text << "\n"
                                                       << to_lean(*read.expression, scope);
      }
      ++count;
    }
  }
  EXPECT_GE(count, 40U);
}

TEST(RoundTrip, EveryDefinitionOfTheCatalogueIsReadBackTheSame) {
  std::size_t count = 0;
  for (const theory::Module* module : theory::catalogue()) {
    for (const auto& definition : module->definitions()) {
      Expr function = expr::instantiate(
          definition->body(),
          std::vector<Expr>(definition->parameters().begin(), definition->parameters().end()));
      for (auto it = definition->parameters().rbegin(); it != definition->parameters().rend();
           ++it) {
        function = Expr::bind(Op::Lambda, *it, function);
      }
      const std::string text = to_lean(function, module->scope());
      const ElaboratedTerm read =
          elaborate_term(make_source(definition->name(), text), theory_context());
      ASSERT_TRUE(read.expression) << messages(read);
      EXPECT_TRUE(same(*read.expression, function)) << text << "\n"
                                                    << to_lean(*read.expression, module->scope());
      ++count;
    }
  }
  EXPECT_GE(count, 10U);
}

}  // namespace
}  // namespace latent::lean
