/// What `latent audit --emit-cpp` prints of our own Lean files, compiled and compared with the
/// transcriptions that are there.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "lean_mirror/audit/statement_form.hpp"
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

TEST(EmittedTranscription, SaysWhatTheLeanTextSays) {
  const auto statements = emitted();
  EXPECT_GT(statements.size(), 30U);
  for (const auto& [name, statement] : statements) {
    const Theorem* ours = find_theorem(name);
    ASSERT_NE(ours, nullptr) << name;
    EXPECT_EQ(lean::unfolded_form(statement)->text, lean::unfolded_form(ours->statement())->text)
        << name;
  }
}

}  // namespace
}  // namespace latent::theory
