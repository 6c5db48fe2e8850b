#include "tests/lean_mirror/elaborate/spelled.hpp"

#include "ref/expr/op.hpp"
#include "ref/expr/print.hpp"

namespace latent::lean {

using expr::Expr;
using expr::Op;
using expr::Variable;

namespace {

std::string bound(const Expr& binder, std::string_view sign, std::string_view over) {
  const Expr variable[] = {Variable(binder.binder_name(), binder.binder_sort())};
  return "(" + std::string(sign) + " " + binder.binder_name() + std::string(over) + ", " +
         spelled(instantiate(binder.body(), variable)) + ")";
}

bool is_infix(Op op) {
  switch (op) {
    case Op::Add:
    case Op::Sub:
    case Op::Mul:
    case Op::Div:
    case Op::Mod:
    case Op::Pow:
    case Op::Eq:
    case Op::Lt:
    case Op::Le:
    case Op::And:
    case Op::Or:
    case Op::Implies:
    case Op::Iff:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::string spelled(const Expr& e) {
  const std::string name(op_info(e.op()).lean);
  switch (e.op()) {
    case Op::Free:
      return e.variable().name();
    case Op::Literal:
      return expr::to_decimal_literal(e.number()) + ":" + to_string(e.sort());
    case Op::Cast:
      return "(" + spelled(e.argument(0)) + ":" + to_string(e.sort()) + ")";
    case Op::Forall:
    case Op::Exists:
    case Op::Lambda:
      return bound(e, name, " : " + to_string(e.binder_sort()));
    case Op::Sum:
    case Op::Product:
    case Op::Filter:
    case Op::Image:
      return bound(e, name, " ∈ " + spelled(e.argument(0)));
    case Op::If:
      return "(if " + spelled(e.argument(0)) + " then " + spelled(e.argument(1)) + " else " +
             spelled(e.argument(2)) + ")";
    case Op::Neg:
    case Op::Not:
      return "(" + name + spelled(e.argument(0)) + ")";
    default:
      break;
  }
  if (is_infix(e.op())) {
    return "(" + spelled(e.argument(0)) + " " + name + " " + spelled(e.argument(1)) + ")";
  }
  std::string text = e.op() == Op::Call ? e.definition()->qualified_name() : name;
  if (e.op() == Op::Inv) text = "inv";
  for (const Expr& argument : e.arguments()) {
    text += (text.empty() ? "" : " ") + spelled(argument);
  }
  return e.arguments().empty() ? text : "(" + text + ")";
}

std::string placed(const Diagnostic& diagnostic, const Source& source) {
  const Position at = source.position(diagnostic.span.begin);
  return std::to_string(at.line) + ":" + std::to_string(at.column) + ": " + diagnostic.message;
}

Reading read(std::string_view text) {
  Reading reading{parse(make_source("test.lean", std::string(text))), {}};
  reading.file = elaborate(reading.tree);
  return reading;
}

std::string statement(std::string_view text) {
  const Reading reading = read(text);
  if (reading.file.statements.empty()) return "no statement";
  const Statement& last = reading.file.statements.back();
  return last.formula ? spelled(*last.formula) : placed(*last.unsupported, *reading.file.source);
}

std::string definition(std::string_view text) {
  const Reading reading = read(text);
  if (reading.file.definitions.empty()) return "no definition";
  const ElaboratedDefinition& last = reading.file.definitions.back();
  if (!last.definition) return placed(*last.unsupported, *reading.file.source);
  std::string shown = last.definition->name();
  std::vector<Expr> arguments;
  for (const Variable& parameter : last.definition->parameters()) {
    shown += " (" + parameter.name() + " : " + to_string(parameter.sort()) + ")";
    arguments.emplace_back(parameter);
  }
  return shown + " := " + spelled(instantiate(last.definition->body(), arguments));
}

std::string formula(std::string_view binders, std::string_view formula) {
  std::string text = "variable " + std::string(binders) + "\n";
  if (binders.empty()) text.clear();
  text += "theorem t : " + std::string(formula) + " := by sorry\n";
  const Reading reading = read(text);
  const Statement& stated = reading.file.statements.back();
  if (!stated.formula) return placed(*stated.unsupported, *reading.file.source);
  Expr inner = *stated.formula;
  while (inner.op() == Op::Forall) {
    const Expr variable[] = {Variable(inner.binder_name(), inner.binder_sort())};
    const Expr next = instantiate(inner.body(), variable);
    inner = next;
  }
  return spelled(inner);
}

}  // namespace latent::lean
