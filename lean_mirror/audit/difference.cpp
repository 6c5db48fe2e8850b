#include "lean_mirror/audit/difference.hpp"

#include "ref/expr/op.hpp"
#include "ref/expr/print.hpp"

namespace latent::lean {

using expr::Expr;
using expr::Op;
using expr::Variable;

namespace {

/// Whether both do the same with their arguments, whatever these are.
bool same_head(const Expr& a, const Expr& b) {
  if (a.op() != b.op() || a.sort() != b.sort() || a.arguments().size() != b.arguments().size()) {
    return false;
  }
  if (a.arguments().empty()) return false;
  if (expr::binds(a.op()) && a.binder_sort() != b.binder_sort()) return false;
  return a.op() != Op::Call || a.definition()->qualified_name() == b.definition()->qualified_name();
}

/// The text of one side; with its sort, or the text alone would not always tell the two apart.
std::string shown(const Expr& side, const Expr& other, std::string_view scope) {
  std::string text = to_lean(side, scope);
  if (side.sort() != other.sort()) text += " of sort " + to_string(side.sort());
  const bool quantified = side.op() == Op::Forall || side.op() == Op::Exists;
  return quantified && side.op() == other.op()
             ? "the variable " + side.binder_name() + " : " + to_string(side.binder_sort())
             : text;
}

}  // namespace

std::optional<Difference> first_difference(const Expr& left, const Expr& right,
                                           std::string_view scope) {
  Expr a = left;
  Expr b = right;
  if (same(a, b)) return std::nullopt;
  while (same_head(a, b)) {
    // The parts that differ, or the first part where the difference lies in them together.
    std::size_t i = 0;
    while (i + 1 < a.arguments().size() && same(a.argument(i), b.argument(i))) ++i;
    const bool under_binder = expr::binds(a.op()) && i + 1 == a.arguments().size();
    if (under_binder) {
      const Expr variable[] = {Variable(a.binder_name(), a.binder_sort())};
      const Expr inner_a = instantiate(a.body(), variable);
      b = instantiate(b.body(), variable);
      a = inner_a;
    } else {
      const Expr inner_a = a.argument(i);
      const Expr inner_b = b.argument(i);
      a = inner_a;
      b = inner_b;
    }
  }
  return Difference{shown(a, b, scope), shown(b, a, scope)};
}

}  // namespace latent::lean
