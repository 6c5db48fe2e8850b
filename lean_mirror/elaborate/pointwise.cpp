#include "lean_mirror/elaborate/pointwise.hpp"

#include <utility>

namespace latent::lean {

using expr::Expr;
using expr::Op;
using expr::Sort;
using expr::Variable;

namespace {

Expr applied(const Expr& function, const Expr& argument) {
  if (function.op() != Op::Lambda) return Expr::make(Op::Apply, {function, argument});
  const Expr arguments[] = {argument};
  return expr::instantiate(function.body(), arguments);
}

/// The name that a function binds, if it is written as one.
std::string bound_name(const Expr& a, const Expr& b) {
  for (const Expr& e : {a, b}) {
    if (e.op() == Op::Lambda) return e.binder_name();
  }
  return "x";
}

Expr order(const Expr& a, const Expr& b);

template <class Relate>
Expr everywhere(const Expr& a, const Expr& b, const Relate& relate) {
  if (a.sort() != b.sort()) throw expr::ExprError("two functions of different types");
  const Variable x(bound_name(a, b), a.sort().domain());
  return Expr::bind(Op::Forall, x, relate(applied(a, x), applied(b, x)));
}

Expr order(const Expr& a, const Expr& b) {
  if (a.sort().is_function()) return everywhere(a, b, order);
  return Expr::make(a.sort().is_prop() ? Op::Implies : Op::Le, {a, b});
}

bool is_arithmetic(Op op) {
  switch (op) {
    case Op::Add:
    case Op::Sub:
    case Op::Mul:
    case Op::Div:
    case Op::Neg:
    case Op::Inv:
    case Op::Pow:
    case Op::Min:
    case Op::Max:
      return true;
    default:
      return false;
  }
}

/// The function whose values are `op` of the values of the arguments; the exponent of a power is no
/// function.
Expr combination(Op op, const std::vector<Expr>& arguments) {
  const Sort& sort = arguments.front().sort();
  Sort result = sort;
  while (result.is_function()) result = Sort(result.codomain());
  // What `+` means on sets is another matter.
  if (!result.is_numeric()) throw expr::ExprError("arithmetic on predicates is not read");
  const bool is_power = op == Op::Pow;
  const Variable x(bound_name(arguments.front(), arguments.back()), sort.domain());
  std::vector<Expr> values = {applied(arguments.front(), x)};
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    if (!is_power && arguments[i].sort() != sort) {
      throw expr::ExprError("two functions of different types");
    }
    values.push_back(is_power ? arguments[i] : applied(arguments[i], x));
  }
  return Expr::bind(Op::Lambda, x, pointwise(op, std::move(values)));
}

}  // namespace

Expr pointwise(Op op, std::vector<Expr> arguments) {
  if (arguments.empty() || !arguments.front().sort().is_function()) {
    return Expr::make(op, std::move(arguments));
  }
  if (is_arithmetic(op)) return combination(op, arguments);
  if (arguments.size() != 2) return Expr::make(op, std::move(arguments));
  switch (op) {
    case Op::Le:
      return order(arguments[0], arguments[1]);
    case Op::Lt:
      return Expr::make(Op::And, {order(arguments[0], arguments[1]),
                                  Expr::make(Op::Not, {order(arguments[1], arguments[0])})});
    default:
      return Expr::make(op, std::move(arguments));
  }
}

Expr extensional(const Expr& a, const Expr& b) {
  if (a.sort().is_function()) return everywhere(a, b, extensional);
  return Expr::make(a.sort().is_prop() ? Op::Iff : Op::Eq, {a, b});
}

Expr literal(const Rational& value, const Sort& sort) {
  if (!sort.is_function()) return Expr::literal(value, sort);
  return Expr::bind(Op::Lambda, Variable("x", sort.domain()), literal(value, sort.codomain()));
}

}  // namespace latent::lean
