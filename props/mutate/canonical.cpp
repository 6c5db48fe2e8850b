#include "props/mutate/canonical.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace latent::props {

using expr::Expr;
using expr::Op;
using expr::Sort;
using expr::Variable;

namespace {

bool is_associative(Op op) {
  return op == Op::Add || op == Op::Mul || op == Op::And || op == Op::Or || op == Op::Min ||
         op == Op::Max;
}

bool is_commutative(Op op) { return is_associative(op) || op == Op::Eq || op == Op::Iff; }

bool is_idempotent(Op op) {
  return op == Op::And || op == Op::Or || op == Op::Min || op == Op::Max;
}

void collect_operands(Op op, const Expr& e, std::vector<Expr>& operands) {
  if (e.op() == op) {
    for (const Expr& argument : e.arguments()) collect_operands(op, argument, operands);
  } else {
    operands.push_back(e);
  }
}

/// Stands for the variable of the binder at a depth, so that canonical forms can be compared.
const Variable& placeholder(std::size_t depth) {
  static const std::array<Variable, 8> variables = [] {
    const auto make = [] { return Variable("#", Sort::nat()); };
    return std::array<Variable, 8>{make(), make(), make(), make(), make(), make(), make(), make()};
  }();
  return variables.at(depth);
}

Expr canonical_at(const Expr& e, std::size_t depth) {
  if (e.arguments().empty()) return e;
  if (expr::binds(e.op())) {
    if (e.binder_sort() != Sort::nat() || depth >= 8) return e;
    const Variable& variable = placeholder(depth);
    const Expr body = canonical_at(opened(e, variable), depth + 1);
    const bool over_set = expr::binds_over_set(e.op());
    const Expr set = over_set ? with_argument(e, 0, canonical_at(e.argument(0), depth)) : e;
    return closed(set, variable, body);
  }
  Expr result = e;
  for (std::size_t i = 0; i < e.arguments().size(); ++i) {
    result = with_argument(result, i, canonical_at(e.argument(i), depth));
  }
  if (!is_commutative(e.op())) return result;
  std::vector<Expr> operands;
  if (is_associative(e.op())) {
    collect_operands(e.op(), result, operands);
  } else {
    operands.assign(result.arguments().begin(), result.arguments().end());
  }
  std::sort(operands.begin(), operands.end(),
            [](const Expr& a, const Expr& b) { return a.hash() < b.hash(); });
  if (is_idempotent(e.op())) {
    operands.erase(std::unique(operands.begin(), operands.end(), expr::same), operands.end());
  }
  Expr chain = operands.front();
  for (std::size_t i = 1; i < operands.size(); ++i) {
    chain = Expr::make(e.op(), {chain, operands[i]});
  }
  return chain;
}

}  // namespace

Expr with_argument(const Expr& e, std::size_t i, const Expr& argument) {
  if (argument.is_identical_to(e.argument(i))) return e;
  std::vector<Expr> arguments(e.arguments().begin(), e.arguments().end());
  arguments.at(i) = argument;
  if (expr::binds_over_set(e.op())) {
    const Variable variable(e.binder_name(), e.binder_sort());
    return Expr::bind_over(e.op(), variable, argument, opened(e, variable));
  }
  return Expr::with_arguments(e, std::move(arguments));
}

Expr opened(const Expr& binder, const Variable& variable) {
  const Expr replacement[] = {variable};
  return expr::instantiate(binder.body(), replacement);
}

Expr closed(const Expr& binder, const Variable& variable, const Expr& body) {
  if (expr::binds_over_set(binder.op())) {
    return Expr::bind_over(binder.op(), Variable(variable), binder.argument(0), body);
  }
  return Expr::bind(binder.op(), variable, body);
}

Expr canonical(const Expr& e) { return canonical_at(e, 0); }

Expr substitute(const Expr& e, std::span<const Variable> variables,
                std::span<const Expr> replacements) {
  return expr::instantiate(expr::abstract(e, variables), replacements);
}

}  // namespace latent::props
