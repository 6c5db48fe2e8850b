/// An embedded notation in which a statement reads like its mathematics:
///
///     const Variable rho = real("ρ"), eps = real("ε"), x = real("x");
///     iff(pow(rho, -x) <= eps, log(1 / eps) / log(rho) <= x)
///
/// A C++ integer beside an expression is a literal of the expression's sort; beside each other,
/// expressions of two kinds of numbers meet in the larger one, as in Lean. Integers that are
/// negative become negated literals. All of it throws `ExprError` where sorts do not fit.
#pragma once

#include <concepts>
#include <functional>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "ref/expr/expr.hpp"

namespace latent::expr {

inline Variable nat(std::string name) { return {std::move(name), Sort::nat()}; }
inline Variable real(std::string name) { return {std::move(name), Sort::real()}; }
/// A sequence of reals: a function ℕ → ℝ.
inline Variable sequence(std::string name) {
  return {std::move(name), Sort::function(Sort::nat(), Sort::real())};
}

/// The literal `value` of sort `sort`; −n becomes the negation of n.
Expr number(long long value, const Sort& sort);

/// `op(a, b)` after embedding the smaller kind of number into the larger one.
Expr apply_meeting(Op op, const Expr& a, const Expr& b);

/// What the notation takes for an expression: an `Expr` or a `Variable`.
template <class T>
concept Term = std::convertible_to<T, Expr> && !std::integral<T>;

namespace detail {

inline Expr meet(Op op, const Expr& a, const Expr& b) { return apply_meeting(op, a, b); }
inline Expr meet(Op op, const Expr& a, long long b) { return meet(op, a, number(b, a.sort())); }
inline Expr meet(Op op, long long a, const Expr& b) { return meet(op, number(a, b.sort()), b); }

}  // namespace detail

template <class A, class B>
concept Operands = (Term<A> && (Term<B> || std::integral<B>)) || (std::integral<A> && Term<B>);

template <class A, class B>
requires Operands<A, B> Expr operator+(const A& a, const B& b) {
  return detail::meet(Op::Add, a, b);
}
template <class A, class B>
requires Operands<A, B> Expr operator-(const A& a, const B& b) {
  return detail::meet(Op::Sub, a, b);
}
template <class A, class B>
requires Operands<A, B> Expr operator*(const A& a, const B& b) {
  return detail::meet(Op::Mul, a, b);
}
template <class A, class B>
requires Operands<A, B> Expr operator/(const A& a, const B& b) {
  return detail::meet(Op::Div, a, b);
}
template <class A, class B>
requires Operands<A, B> Expr min(const A& a, const B& b) { return detail::meet(Op::Min, a, b); }
template <class A, class B>
requires Operands<A, B> Expr max(const A& a, const B& b) { return detail::meet(Op::Max, a, b); }
template <class A, class B>
requires Operands<A, B> Expr operator==(const A& a, const B& b) {
  return detail::meet(Op::Eq, a, b);
}
template <class A, class B>
requires Operands<A, B> Expr operator!=(const A& a, const B& b) {
  return Expr::make(Op::Not, {a == b});
}
template <class A, class B>
requires Operands<A, B> Expr operator<(const A& a, const B& b) {
  return detail::meet(Op::Lt, a, b);
}
template <class A, class B>
requires Operands<A, B> Expr operator<=(const A& a, const B& b) {
  return detail::meet(Op::Le, a, b);
}
template <class A, class B>
requires Operands<A, B> Expr operator>(const A& a, const B& b) { return b < a; }
template <class A, class B>
requires Operands<A, B> Expr operator>=(const A& a, const B& b) { return b <= a; }

inline Expr operator-(const Expr& a) { return Expr::make(Op::Neg, {a}); }

/// Powers: a C++ integer as exponent is a natural number, and so is what has sort ℕ.
inline Expr pow(const Expr& base, const Expr& exponent) {
  return Expr::make(Op::Pow, {base, exponent});
}
inline Expr pow(const Expr& base, long long exponent) {
  return pow(base, number(exponent, Sort::nat()));
}
/// A number raised to a real power, the number being real.
inline Expr pow(long long base, const Expr& exponent) {
  return pow(number(base, Sort::real()), exponent);
}

/// The embedding of a natural number into ℝ.
inline Expr to_real(const Expr& x) { return Expr::cast(x, Sort::real()); }

inline Expr exp(const Expr& x) { return Expr::make(Op::Exp, {to_real(x)}); }
inline Expr exp(long long x) { return exp(number(x, Sort::real())); }
inline Expr log(const Expr& x) { return Expr::make(Op::Log, {to_real(x)}); }
inline Expr log(long long x) { return log(number(x, Sort::real())); }
inline Expr sqrt(const Expr& x) { return Expr::make(Op::Sqrt, {to_real(x)}); }
inline Expr abs(const Expr& x) { return Expr::make(Op::Abs, {x}); }
inline Expr nat_ceil(const Expr& x) { return Expr::make(Op::NatCeil, {x}); }
inline Expr nat_floor(const Expr& x) { return Expr::make(Op::NatFloor, {x}); }
inline Expr choose(const Expr& n, const Expr& k) { return Expr::make(Op::Choose, {n, k}); }

/// The value of the sequence or function `f` at `x`.
inline Expr at(const Expr& f, const Expr& x) { return Expr::make(Op::Apply, {f, x}); }

/// Σ over `k` = 0, …, n − 1 of `term`, in which the variable `k` occurs.
Expr sum(const Variable& k, const Expr& n, const Expr& term);
/// 1 where `condition` holds, else 0, as real numbers.
Expr indicator(const Expr& condition);

inline Expr operator!(const Expr& a) { return Expr::make(Op::Not, {a}); }
inline Expr operator&&(const Expr& a, const Expr& b) { return Expr::make(Op::And, {a, b}); }
inline Expr operator||(const Expr& a, const Expr& b) { return Expr::make(Op::Or, {a, b}); }
inline Expr implies(const Expr& a, const Expr& b) { return Expr::make(Op::Implies, {a, b}); }
inline Expr iff(const Expr& a, const Expr& b) { return Expr::make(Op::Iff, {a, b}); }
inline Expr forall(const Variable& x, const Expr& body) { return Expr::bind(Op::Forall, x, body); }
inline Expr exists(const Variable& x, const Expr& body) { return Expr::bind(Op::Exists, x, body); }
inline Expr lambda(const Variable& x, const Expr& body) { return Expr::bind(Op::Lambda, x, body); }

/// A definition as a C++ function: `nStar(rho, eps)`. Arguments are embedded into the sorts of the
/// parameters, integers become literals of them.
class Function {
 public:
  explicit Function(std::shared_ptr<const Definition> definition)
      : definition_(std::move(definition)) {}

  template <class... Arguments>
  Expr operator()(const Arguments&... arguments) const {
    std::size_t i = 0;
    std::vector<Expr> converted;
    (converted.push_back(convert(i++, arguments)), ...);
    return Expr::call(definition_, std::move(converted));
  }

  const std::shared_ptr<const Definition>& definition() const { return definition_; }

 private:
  Expr convert(std::size_t i, const Expr& argument) const;
  Expr convert(std::size_t i, long long argument) const;

  std::shared_ptr<const Definition> definition_;
};

}  // namespace latent::expr
