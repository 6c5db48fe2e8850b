/// What `latent audit --emit-cpp` prints of our own Lean files, compiled and compared with the
/// transcriptions that are there.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "lean_mirror/audit/statement_form.hpp"
#include "lean_mirror/elaborate/elaborate.hpp"
#include "ref/theory/architecture.hpp"
#include "ref/theory/catalogue.hpp"
#include "ref/theory/double_descent.hpp"
#include "ref/theory/emergence.hpp"
#include "ref/theory/forgetting.hpp"
#include "ref/theory/generalization.hpp"
#include "ref/theory/grokking.hpp"
#include "ref/theory/information_bottleneck.hpp"
#include "ref/theory/landscape.hpp"
#include "ref/theory/latent_number.hpp"
#include "ref/theory/safety.hpp"
#include "ref/theory/scaling_exponent.hpp"

namespace latent::theory {

using namespace expr;

namespace {

/// The statements, each under the name of the one that it was emitted for.
std::vector<std::pair<std::string, Expr>> emitted() {
  std::vector<std::pair<std::string, Expr>> statements;
  const auto add = [&](const Module& module) {
    statements.emplace_back(module.name(), module.theorems().front().statement());
  };
#include "transcriptions.inc"
  return statements;
}

/// What kinds.lean states, by the names of its theorems.
std::map<std::string, Expr> statements_of_kinds() {
  std::stringstream text;
  text << std::ifstream(std::string(LATENT_SOURCE_DIR) + "/tests/app/against/kinds.lean").rdbuf();
  const lean::SyntaxTree tree = lean::parse(lean::make_source("kinds.lean", text.str()));
  const lean::ElaboratedFile file = lean::elaborate(tree);
  std::map<std::string, Expr> statements;
  for (const lean::Statement& one : file.statements) {
    if (one.formula) statements.emplace(one.name, *one.formula);
  }
  return statements;
}

TEST(EmittedTranscription, SaysWhatTheLeanTextSays) {
  const auto statements = emitted();
  EXPECT_GT(statements.size(), 50U);
  const std::map<std::string, Expr> kinds = statements_of_kinds();
  for (const auto& [name, statement] : statements) {
    const Theorem* ours = find_theorem(name);
    ASSERT_TRUE(ours != nullptr || kinds.contains(name)) << name;
    const Expr said = ours != nullptr ? ours->statement() : kinds.at(name);
    EXPECT_EQ(lean::unfolded_form(statement)->text, lean::unfolded_form(said)->text) << name;
  }
}

}  // namespace
}  // namespace latent::theory
