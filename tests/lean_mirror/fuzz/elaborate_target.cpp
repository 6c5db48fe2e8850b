/// Elaborator and printer: whatever the text, it is read without a crash, and each statement that
/// is read is the same when it is printed as Lean and read back.
#include "lean_mirror/elaborate/elaborate.hpp"
#include "ref/expr/print.hpp"
#include "tests/lean_mirror/fuzz/target.hpp"

namespace latent::lean::fuzz {
namespace {

void check_round_trip(const expr::Expr& formula, const TermContext& context) {
  const std::string printed = to_lean(formula, "");
  const ElaboratedTerm again = elaborate_term(make_source("printed", printed), context);
  require(again.expression.has_value(), "what is printed is not read: " + printed);
  require(same(*again.expression, formula),
          "what is printed is read as something else: " + printed);
}

}  // namespace
}  // namespace latent::lean::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace latent::lean;
  const SyntaxTree tree = parse(make_source("fuzz", fuzz::text_of(data, size)));
  const ElaboratedFile file = elaborate(tree);
  // Definitions of the file may hide the names that the printer uses.
  if (!file.definitions.empty()) return 0;
  const TermContext context;
  for (const Statement& statement : file.statements) {
    fuzz::require(statement.formula.has_value() != statement.unsupported.has_value(),
                  "a statement is either read or has a reason");
    if (statement.formula) fuzz::check_round_trip(*statement.formula, context);
  }
  return 0;
}
