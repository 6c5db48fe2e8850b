/// What the guards of a quantified formula say: the values outside of which they fail, and
/// conclusions that follow from them though neither is decided.
#pragma once

#include <algorithm>

#include "ref/eval/evaluator.hpp"

namespace latent::eval {

namespace detail {

/// Whether `e`, so many binders further in, mentions the variable bound there.
bool mentions_bound(const expr::Expr& e, std::uint32_t index);

/// Calls `visit` with the parts of a conjunction.
template <class Visit>
void for_each_conjunct(const expr::Expr& formula, const Visit& visit) {
  if (formula.op() == expr::Op::And) {
    for_each_conjunct(formula.argument(0), visit);
    for_each_conjunct(formula.argument(1), visit);
  } else {
    visit(formula);
  }
}

}  // namespace detail

/// The value of an expression below the innermost binder that does not mention its variable.
template <class Domain>
auto Evaluator<Domain>::outer_number(const expr::Expr& e) -> std::optional<Number> {
  if (detail::mentions_bound(e, 0)) return {};
  environment_.push_back(domain_.literal(0));
  Number value = number(e);
  environment_.pop_back();
  return value;
}

/// Makes `piece` smaller by values of the variable number 0 at which `guard` fails.
template <class Domain>
void Evaluator<Domain>::cut_to_guard(const expr::Expr& guard, detail::Piece& piece) {
  using expr::Op;
  const bool is_order = guard.op() == Op::Le || guard.op() == Op::Lt;
  if (!is_order && guard.op() != Op::Eq) return;
  if (!guard.argument(0).sort().is_numeric()) return;
  const auto is_variable = [](const expr::Expr& e) {
    return e.op() == Op::Bound && e.bound_index() == 0;
  };
  // The cast of a variable lies where the variable does.
  const auto bare = [](const expr::Expr& e) { return e.op() == Op::Cast ? e.argument(0) : e; };
  const expr::Expr left = bare(guard.argument(0));
  const expr::Expr right = bare(guard.argument(1));
  const auto cut_below = [&](const Number& x) {
    piece.lower = std::max(piece.lower, x.lower_double());
  };
  const auto cut_above = [&](const Number& x) {
    piece.upper = std::min(piece.upper, x.upper_double());
  };
  if (is_variable(right)) {
    if (const auto bound = outer_number(guard.argument(0))) {
      cut_below(*bound);
      if (!is_order) cut_above(*bound);
    }
  } else if (is_variable(left)) {
    if (const auto bound = outer_number(guard.argument(1))) {
      cut_above(*bound);
      if (!is_order) cut_below(*bound);
    }
  } else if (is_order && left.op() == Op::Abs) {
    const auto radius = outer_number(guard.argument(1));
    const expr::Expr& inside = left.argument(0);
    std::optional<Number> centre;
    // On ℕ differences stop at 0.
    if (inside.sort() == expr::Sort::nat()) return;
    if (is_variable(inside)) {
      centre = domain_.literal(0);
    } else if (inside.op() == Op::Sub && is_variable(inside.argument(0))) {
      centre = outer_number(inside.argument(1));
    } else if (inside.op() == Op::Sub && is_variable(inside.argument(1))) {
      centre = outer_number(inside.argument(0));
    }
    if (!radius || !centre) return;
    const expr::Sort real = expr::Sort::real();
    cut_below(domain_.binary(Op::Sub, real, real, *centre, *radius));
    cut_above(domain_.binary(Op::Add, real, real, *centre, *radius));
  }
}

/// The same for all guards of a quantified formula: the premises below ∀, the conjuncts below ∃.
template <class Domain>
void Evaluator<Domain>::cut_to_guards(const expr::Expr& formula, detail::Piece& piece) {
  const auto cut = [&](const expr::Expr& guard) { cut_to_guard(guard, piece); };
  const expr::Expr& body = formula.body();
  if (formula.op() == expr::Op::Exists) return detail::for_each_conjunct(body, cut);
  const expr::Expr* rest = &body;
  while (rest->op() == expr::Op::Implies) {
    detail::for_each_conjunct(rest->argument(0), cut);
    rest = &rest->argument(1);
  }
}

/// Whether a ≤ b is certain, or they are one number.
template <class Domain>
bool Evaluator<Domain>::never_above(const expr::Expr& a, const expr::Expr& b) {
  return same_value(a, b, 0) || domain_.is_less_equal(number(a), number(b)) == Truth::True;
}

/// Whether `conclusion` follows from `premise` because it says the same or, between numbers, less.
template <class Domain>
bool Evaluator<Domain>::entails(const expr::Expr& premise, const expr::Expr& conclusion) {
  using expr::Op;
  if constexpr (requires { Domain::k_numbers_are_values; }) {
    if (conclusion.op() == Op::And) {
      return entails(premise, conclusion.argument(0)) && entails(premise, conclusion.argument(1));
    }
    if (conclusion.op() == Op::Implies) return entails(premise, conclusion.argument(1));
    bool follows = false;
    detail::for_each_conjunct(premise, [&](const expr::Expr& part) {
      if (follows) return;
      if (same_value(part, conclusion, 0)) {
        follows = true;
        return;
      }
      const auto is_order = [](const expr::Expr& e) {
        return (e.op() == Op::Le || e.op() == Op::Lt) && e.argument(0).sort().is_numeric();
      };
      if (!is_order(part) || !is_order(conclusion)) return;
      if (part.op() == Op::Le && conclusion.op() == Op::Lt) return;
      follows = never_above(conclusion.argument(0), part.argument(0)) &&
                never_above(part.argument(1), conclusion.argument(1));
    });
    return follows;
  }
  return false;
}

}  // namespace latent::eval
