#include "props/search/finite_function.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <utility>

#include "ref/eval/exact_domain.hpp"
#include "ref/expr/notation.hpp"

namespace latent::props {

using expr::Expr;
using expr::Op;
using expr::Sort;
using expr::Variable;

namespace {

// Larger tables have too many values anyway.
constexpr std::uint64_t k_most_entries = 14;
constexpr std::size_t k_max_bits = 64;

/// The sizes of the sets that a function's arguments, and its values, are below.
struct Shape {
  std::vector<std::uint64_t> arguments;
  std::uint64_t values = 2;
};

/// The natural number that `e` is, if it has no variables and is a small one.
std::optional<std::uint64_t> numeral_value(const Expr& e) {
  if (e.sort() != Sort::nat() || e.loose_bounds() > 0 || !expr::free_variables(e).empty()) {
    return {};
  }
  const eval::ExactDomain exact(k_max_bits);
  const eval::Assignment nothing;
  const auto value =
      eval::Evaluator<eval::ExactDomain>(exact, nothing, {k_most_entries, 0, false}).number(e);
  if (!value.is_rational() || value.factor() > 1'000'000) return {};
  return numerator(value.factor()).convert_to<std::uint64_t>();
}

/// n of e < n, or of e ≤ n − 1.
std::optional<std::uint64_t> bound_of(const Expr& relation, const Expr& e) {
  if (relation.op() != Op::Lt && relation.op() != Op::Le) return {};
  if (!same(relation.argument(0), e)) return {};
  auto bound = numeral_value(relation.argument(1));
  if (bound && relation.op() == Op::Le) ++*bound;
  return bound;
}

/// What ∀ i, i < n → … → f i … < m says of `function`.
std::optional<Shape> shape_from(const Expr& hypothesis, const Variable& function) {
  Shape shape;
  Expr rest = hypothesis;
  Expr value = function;
  while (rest.op() == Op::Forall && rest.binder_sort() == Sort::nat()) {
    const Variable bound(rest.binder_name(), rest.binder_sort());
    const Expr variable[] = {bound};
    rest = expr::instantiate(rest.body(), variable);
    if (rest.op() != Op::Implies) return {};
    const auto size = bound_of(rest.argument(0), bound);
    if (!size || value.sort().codomain().is_prop()) return {};
    shape.arguments.push_back(*size);
    value = Expr::make(Op::Apply, {value, bound});
    const Expr inner = rest.argument(1);
    rest = inner;
    if (!value.sort().is_function()) break;
    if (value.sort().domain() != Sort::nat()) return {};
  }
  if (value.sort() != Sort::nat()) return {};
  const auto values = bound_of(rest, value);
  if (!values) return {};
  shape.values = *values;
  return shape;
}

/// The largest numeral that a variable is said to be below.
std::uint64_t largest_guard(const Expr& e) {
  std::uint64_t largest = 0;
  if ((e.op() == Op::Lt || e.op() == Op::Le) &&
      (e.argument(0).op() == Op::Bound || e.argument(0).op() == Op::Free)) {
    largest = bound_of(e, e.argument(0)).value_or(0);
  }
  for (const Expr& argument : e.arguments()) largest = std::max(largest, largest_guard(argument));
  return largest;
}

std::optional<Shape> shape_of(const Statement& statement, const Variable& function) {
  if (function.sort() == Sort::function(Sort::nat(), Sort::prop())) {
    std::uint64_t size = largest_guard(statement.conclusion);
    for (const Expr& hypothesis : statement.hypotheses) {
      size = std::max(size, largest_guard(hypothesis));
    }
    return Shape{{size}, 2};
  }
  if (!function.sort().is_function() || function.sort().domain() != Sort::nat()) return {};
  for (const Expr& hypothesis : statement.hypotheses) {
    if (auto shape = shape_from(hypothesis, function)) return shape;
  }
  return {};
}

/// Replaces `function` by a table of that shape.
void tabulate(const Variable& function, const Shape& shape, Tabulation& table) {
  const bool is_property = shape.arguments.size() == 1 && function.sort().codomain().is_prop();
  std::vector<Variable> indices;
  for (std::size_t i = 0; i < shape.arguments.size(); ++i) {
    indices.emplace_back(std::string(1, static_cast<char>('i' + i)), Sort::nat());
  }
  const Variable other(function.name(), is_property ? Sort::prop() : Sort::nat());
  table.others.push_back(other);
  const auto numeral = [](std::uint64_t value) {
    return expr::number(static_cast<long long>(value), Sort::nat());
  };
  std::vector<Variable> entries;
  const std::function<Expr(std::size_t, const std::string&)> rows =
      [&](std::size_t depth, const std::string& name) -> Expr {
    if (depth == indices.size()) {
      entries.emplace_back(name, Sort::nat());
      const Expr entry = entries.back();
      return is_property ? entry == numeral(1) : entry;
    }
    Expr result = other;
    for (std::uint64_t i = shape.arguments[depth]; i-- > 0;) {
      const Expr here = Expr(indices[depth]) == numeral(i);
      result = Expr::make(Op::If, {here, rows(depth + 1, name + "_" + std::to_string(i)), result});
    }
    return result;
  };
  Expr body = rows(0, function.name());
  for (std::size_t i = indices.size(); i > 0; --i) {
    body = Expr::bind(Op::Lambda, indices[i - 1], body);
  }
  replace(table.special, function, body);
  Statement& statement = table.special.statement;
  for (const Variable& entry : entries) {
    statement.variables.push_back(entry);
    statement.hypotheses.push_back(Expr(entry) < numeral(shape.values));
  }
}

}  // namespace

std::optional<Tabulation> tabulate(const Specialisation& original, std::uint64_t most) {
  const Statement& statement = original.statement;
  std::vector<std::pair<Variable, Shape>> functions;
  double cases = 1;
  for (const Variable& variable : statement.variables) {
    if (variable.sort().is_numeric()) continue;
    auto shape = shape_of(statement, variable);
    if (!shape) return {};
    double entries = 1;
    for (const std::uint64_t size : shape->arguments) entries *= static_cast<double>(size);
    // An empty table would leave the function a constant.
    if (entries < 1 || entries > static_cast<double>(k_most_entries)) return {};
    cases *= std::pow(static_cast<double>(shape->values), entries);
    if (!(cases <= static_cast<double>(most))) return {};
    functions.emplace_back(variable, std::move(*shape));
  }
  if (functions.empty()) return {};
  Tabulation table{original, {}};
  for (const auto& [function, shape] : functions) tabulate(function, shape, table);
  return table;
}

}  // namespace latent::props
