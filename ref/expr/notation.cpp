#include "ref/expr/notation.hpp"

#include <algorithm>

namespace latent::expr {

Expr number(long long value, const Sort& sort) {
  if (value >= 0) return Expr::literal(Rational(value), sort);
  return -Expr::literal(-Rational(value), sort);
}

Expr apply_meeting(Op op, const Expr& a, const Expr& b) {
  if (a.sort() == b.sort() || !a.sort().is_numeric() || !b.sort().is_numeric()) {
    return Expr::make(op, {a, b});
  }
  const Sort& larger = a.sort().kind() < b.sort().kind() ? b.sort() : a.sort();
  return Expr::make(op, {Expr::cast(a, larger), Expr::cast(b, larger)});
}

Expr sum(const Variable& k, const Expr& n, const Expr& term) {
  return Expr::bind_over(Op::Sum, k, Expr::make(Op::Range, {n}), term);
}

Expr indicator(const Expr& condition) {
  return Expr::make(Op::If, {condition, number(1, Sort::real()), number(0, Sort::real())});
}

Expr Function::convert(std::size_t i, const Expr& argument) const {
  const auto& parameters = definition_->parameters();
  const bool number =
      i < parameters.size() && argument.sort().is_numeric() && parameters[i].sort().is_numeric();
  return number ? Expr::cast(argument, parameters[i].sort()) : argument;
}

Expr Function::convert(std::size_t i, long long argument) const {
  const auto& parameters = definition_->parameters();
  return number(argument, i < parameters.size() ? parameters[i].sort() : Sort::real());
}

}  // namespace latent::expr
