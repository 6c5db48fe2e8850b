/// Bodies of the members of `Evaluator`.
#pragma once

#include <algorithm>

#include "ref/eval/evaluator.hpp"

namespace latent::eval {

template <class Domain>
const Value& Evaluator<Domain>::value_of(const expr::Variable& variable) const {
  const Value* value = assignment_.find(variable);
  if (!value) throw std::invalid_argument("variable " + variable.name() + " has no value");
  return *value;
}

template <class Domain>
auto Evaluator<Domain>::number(const expr::Expr& e) -> Number {
  using expr::Op;
  switch (e.op()) {
    case Op::Bound:
      return std::get<Number>(environment_.at(environment_.size() - 1 - e.bound_index()));
    case Op::Free: {
      const Value& value = value_of(e.variable());
      if (const auto* closed = std::get_if<ClosedTerm>(&value)) return number(closed->term);
      if (std::holds_alternative<Anything>(value)) return domain_.unknown();
      return domain_.literal(std::get<Rational>(value));
    }
    case Op::Literal:
      return domain_.literal(e.number());
    case Op::Cast:
      return number(e.argument(0));
    case Op::Call:
      return in_call<Number>(e, [&](const expr::Expr& body) { return number(body); });
    case Op::Recur:
      return std::get<Number>(recur(e));
    case Op::Apply:
      return std::get<Number>(apply(e));
    case Op::If:
      return choose_branch(e);
    case Op::Sum:
    case Op::Product:
      return fold(e);
    case Op::Card:
      return cardinality(e.argument(0));
    case Op::Length:
    case Op::ListSum:
      return list_number(e);
    default:
      break;
  }
  const auto arguments = e.arguments();
  if (arguments.empty()) return domain_.constant(e.op());
  Number first = number(arguments[0]);
  if (arguments.size() == 1) return domain_.unary(e.op(), first);
  Number second = number(arguments[1]);
  if constexpr (requires { Domain::k_numbers_are_values; }) {
    const bool may_vanish =
        e.op() == Op::Sub && domain_.is_equal(first, second) == Truth::Undecided;
    if (may_vanish && same_value(arguments[0], arguments[1], 0)) return domain_.literal(0);
  }
  return domain_.binary(e.op(), e.sort(), arguments[1].sort(), first, second);
}

template <class Domain>
Truth Evaluator<Domain>::truth(const expr::Expr& e) {
  using expr::Op;
  switch (e.op()) {
    case Op::True:
      return Truth::True;
    case Op::False:
      return Truth::False;
    case Op::Bound:
      return std::get<Truth>(environment_.at(environment_.size() - 1 - e.bound_index()));
    case Op::Free: {
      const Value& value = value_of(e.variable());
      if (std::holds_alternative<Anything>(value)) return Truth::Undecided;
      return truth(std::get<ClosedTerm>(value).term);
    }
    case Op::Call:
      return in_call<Truth>(e, [&](const expr::Expr& body) { return truth(body); });
    case Op::Recur:
      return std::get<Truth>(recur(e));
    case Op::Apply:
      return std::get<Truth>(apply(e));
    case Op::Eq:
    case Op::Lt:
    case Op::Le:
      return relation(e);
    case Op::Not:
      return !truth(e.argument(0));
    case Op::And: {
      const Truth left = truth(e.argument(0));
      return left == Truth::False ? left : left && truth(e.argument(1));
    }
    case Op::Or: {
      const Truth left = truth(e.argument(0));
      return left == Truth::True ? left : left || truth(e.argument(1));
    }
    case Op::Implies: {
      const Truth left = truth(e.argument(0));
      if (left == Truth::False) return Truth::True;
      const Truth right = truth(e.argument(1));
      const bool is_open = left == Truth::Undecided && right == Truth::Undecided;
      if (is_open && entails(e.argument(0), e.argument(1))) return Truth::True;
      return implies(left, right);
    }
    case Op::Iff: {
      const Truth left = truth(e.argument(0));
      const Truth both = iff(left, truth(e.argument(1)));
      return both == Truth::Undecided && expr::same(e.argument(0), e.argument(1)) ? Truth::True
                                                                                  : both;
    }
    case Op::If: {
      const Truth condition = truth(e.argument(0));
      if (condition == Truth::True) return truth(e.argument(1));
      if (condition == Truth::False) return truth(e.argument(2));
      const Truth then = truth(e.argument(1));
      return then == truth(e.argument(2)) ? then : Truth::Undecided;
    }
    case Op::Dvd:
    case Op::Prime:
      return number_predicate(e);
    case Op::Member: {
      const Number element = number(e.argument(0));
      return member(element, e.argument(1));
    }
    case Op::Subset:
      return subset(e.argument(0), e.argument(1));
    case Op::Forall:
    case Op::Exists:
      return quantifier(e);
    default:
      throw std::logic_error(std::string(expr::op_info(e.op()).name) + " is not a formula");
  }
}

template <class Domain>
auto Evaluator<Domain>::bound_value(const expr::Expr& e) -> Bound {
  if (e.sort().is_numeric()) return number(e);
  if (e.sort().is_prop()) return truth(e);
  if (e.sort().is_function()) return function(e);
  return std::make_shared<const Closure>(Closure{e, environment_, recursive_, recursion_number()});
}

template <class Domain>
auto Evaluator<Domain>::function(const expr::Expr& e) -> Bound {
  using expr::Op;
  switch (e.op()) {
    case Op::Bound:
      return environment_.at(environment_.size() - 1 - e.bound_index());
    case Op::Free: {
      const Value& value = value_of(e.variable());
      if (const auto* sequence = std::get_if<Sequence>(&value)) return sequence;
      return closed_function(std::get<ClosedTerm>(value).term);
    }
    case Op::Lambda:
      return std::make_shared<const Closure>(
          Closure{e, environment_, recursive_, recursion_number()});
    case Op::Call:
      return in_call<Bound>(e, [&](const expr::Expr& body) { return function(body); });
    case Op::Apply:
      return apply(e);
    case Op::If: {
      const Truth condition = truth(e.argument(0));
      if (condition != Truth::Undecided) {
        return function(e.argument(condition == Truth::True ? 1 : 2));
      }
      // Either function may be meant: `apply_to` takes both.
      return std::make_shared<const Closure>(
          Closure{e, environment_, recursive_, recursion_number()});
    }
    default:
      break;
  }
  throw std::invalid_argument("no function value for " + std::string(expr::op_info(e.op()).name));
}

template <class Domain>
auto Evaluator<Domain>::closed_function(const expr::Expr& term) -> Bound {
  // The term has no variables, so it does not see those bound around its use.
  std::vector<Bound> environment;
  std::swap(environment, environment_);
  Bound result = function(term);
  std::swap(environment, environment_);
  return result;
}

template <class Domain>
auto Evaluator<Domain>::apply(const expr::Expr& application) -> Bound {
  const Bound callee = function(application.argument(0));
  return apply_to(callee, bound_value(application.argument(1)));
}

template <class Domain>
auto Evaluator<Domain>::either(const Bound& a, const Bound& b) const -> Bound {
  if (const auto* number = std::get_if<Number>(&a)) {
    return domain_.join(*number, std::get<Number>(b));
  }
  if (const auto* truth = std::get_if<Truth>(&a)) {
    return *truth == std::get<Truth>(b) ? *truth : Truth::Undecided;
  }
  throw std::invalid_argument("it is not decided which of two functions or sets is meant");
}

template <class Domain>
auto Evaluator<Domain>::apply_to(const Bound& callee, Bound argument) -> Bound {
  if (const auto* sequence = std::get_if<const Sequence*>(&callee)) {
    const NaturalRange index = domain_.natural_range(std::get<Number>(argument));
    const auto& values = (*sequence)->values;
    const auto value = [&](std::uint64_t i) {
      return domain_.literal(i < values.size() ? values[i] : (*sequence)->beyond);
    };
    Number result = value(index.lower);
    // Past the end of the table all values are one.
    const std::uint64_t last = std::min<std::uint64_t>(index.upper.value_or(values.size()),
                                                       std::max(index.lower, values.size()));
    for (std::uint64_t i = index.lower; i < last; ++i) result = domain_.join(result, value(i + 1));
    return result;
  }
  const auto closure = std::get<std::shared_ptr<const Closure>>(callee);
  return within(*closure, [&]() -> Bound {
    if (closure->lambda.op() == expr::Op::If) {
      const Bound then = apply_to(function(closure->lambda.argument(1)), argument);
      return either(then, apply_to(function(closure->lambda.argument(2)), argument));
    }
    environment_.push_back(std::move(argument));
    return bound_value(closure->lambda.body());
  });
}

template <class Domain>
template <class Evaluate>
auto Evaluator<Domain>::within(const Closure& closure, const Evaluate& evaluate) {
  std::vector<Bound> environment = closure.environment;
  std::swap(environment, environment_);
  // A function that is applied outside of the recursion it was made in begins one of its own.
  const bool inside = closure.recursion == recursion_number();
  Recursion* const recursion = std::exchange(recursion_, inside ? recursion_ : nullptr);
  const auto* const recursive = std::exchange(recursive_, closure.recursive);
  auto result = evaluate();
  recursive_ = recursive;
  recursion_ = recursion;
  std::swap(environment, environment_);
  return result;
}

template <class Domain>
template <class Result, class Evaluate>
Result Evaluator<Domain>::in_call(const expr::Expr& call, const Evaluate& evaluate) {
  const std::size_t outer = environment_.size();
  std::vector<Bound> arguments;
  arguments.reserve(call.arguments().size());
  for (const expr::Expr& argument : call.arguments()) arguments.push_back(bound_value(argument));
  if constexpr (requires { domain_.call(*call.definition(), arguments); }) {
    // A domain may have its own implementation of a definition.
    if (auto result = domain_.call(*call.definition(), arguments)) {
      if constexpr (std::is_same_v<Result, Number>) return std::move(*result);
    }
  }
  if (call.definition()->is_recursive()) {
    Bound result = begin_recursion(*call.definition(), std::move(arguments));
    if constexpr (std::is_same_v<Result, Bound>) {
      return result;
    } else if constexpr (std::is_same_v<Result, Number> || std::is_same_v<Result, Truth>) {
      return std::get<Result>(std::move(result));
    } else {
      throw std::logic_error("the value of a recursive definition is no set");
    }
  }
  std::move(arguments.begin(), arguments.end(), std::back_inserter(environment_));
  Result result = evaluate(call.definition()->body());
  environment_.resize(outer, Truth::Undecided);
  return result;
}

template <class Domain>
auto Evaluator<Domain>::choose_branch(const expr::Expr& conditional) -> Number {
  const Truth condition = truth(conditional.argument(0));
  if (condition == Truth::True) return number(conditional.argument(1));
  if (condition == Truth::False) return number(conditional.argument(2));
  Number then = number(conditional.argument(1));
  return domain_.join(then, number(conditional.argument(2)));
}

template <class Domain>
double Evaluator<Domain>::margin(const Number& a, const Number& b) const {
  const double margin = domain_.margin(a, b);
  // A distance below the range of doubles is still one.
  const bool apart = margin == 0 && domain_.is_equal(a, b) == Truth::False;
  return apart ? std::numeric_limits<double>::denorm_min() : margin;
}

template <class Domain>
const Rational* Evaluator<Domain>::given_value(const expr::Expr& e) const {
  using expr::Op;
  if (e.op() == Op::Cast) return given_value(e.argument(0));
  if (e.op() == Op::Literal) return &e.number();
  if (e.op() != Op::Free) return nullptr;
  const Value* value = assignment_.find(e.variable());
  return value ? std::get_if<Rational>(value) : nullptr;
}

template <class Domain>
bool Evaluator<Domain>::same_value(const expr::Expr& a, const expr::Expr& b,
                                   std::uint32_t binders) {
  using expr::Op;
  if (a.is_identical_to(b)) return true;
  if (a.sort() != b.sort() || a.op() != b.op()) {
    const Rational* x = given_value(a);
    const Rational* y = given_value(b);
    return a.sort() == b.sort() && x && y && *x == *y;
  }
  switch (a.op()) {
    case Op::Free:
    case Op::Literal: {
      const Rational* x = given_value(a);
      const Rational* y = given_value(b);
      return x && y ? *x == *y : expr::same(a, b);
    }
    case Op::Bound: {
      if (a.bound_index() == b.bound_index()) return true;
      if (a.bound_index() < binders || b.bound_index() < binders) return false;
      const auto bound = [&](const expr::Expr& e) {
        return std::get_if<Number>(
            &environment_.at(environment_.size() - 1 - (e.bound_index() - binders)));
      };
      const Number* x = bound(a);
      const Number* y = bound(b);
      return x && y && domain_.is_equal(*x, *y) == Truth::True;
    }
    case Op::Call:
      if (a.definition()->qualified_name() != b.definition()->qualified_name()) return false;
      break;
    default:
      if (expr::binds(a.op()) && a.binder_sort() != b.binder_sort()) return false;
      break;
  }
  const auto left = a.arguments();
  const auto right = b.arguments();
  if (left.size() != right.size()) return false;
  if constexpr (requires(const Number& x) { domain_.agree_by_symmetry(a.op(), x, x); }) {
    if (binders == 0 && is_symmetric(a.op()) &&
        domain_.agree_by_symmetry(a.op(), number(left[0]), number(right[0]))) {
      return true;
    }
  }
  for (std::size_t i = 0; i < left.size(); ++i) {
    const bool under_binder = expr::binds(a.op()) && i + 1 == left.size();
    if (!same_value(left[i], right[i], binders + (under_binder ? 1 : 0))) return false;
  }
  return true;
}

template <class Domain>
bool Evaluator<Domain>::same_arguments(const expr::Expr& a, const expr::Expr& b) {
  using expr::Op;
  if (a.op() != Op::Call || b.op() != Op::Call) return false;
  if (a.definition()->qualified_name() != b.definition()->qualified_name()) return false;
  for (std::size_t i = 0; i < a.arguments().size(); ++i) {
    const expr::Expr& x = a.argument(i);
    const expr::Expr& y = b.argument(i);
    if (same_value(x, y, 0)) continue;
    if (!x.sort().is_numeric() || domain_.is_equal(number(x), number(y)) != Truth::True) {
      return false;
    }
  }
  return true;
}

template <class Domain>
Truth Evaluator<Domain>::relation(const expr::Expr& formula) {
  using expr::Op;
  const expr::Expr& left = formula.argument(0);
  const expr::Expr& right = formula.argument(1);
  if (left.sort().is_prop()) return iff(truth(left), truth(right));
  if (left.sort().is_finite_set() || left.sort().is_list()) return equal_collections(left, right);
  if (!left.sort().is_numeric()) return Truth::Undecided;
  const Number a = number(left);
  const Number b = number(right);
  const Truth result = formula.op() == Op::Eq   ? domain_.is_equal(a, b)
                       : formula.op() == Op::Lt ? domain_.is_less(a, b)
                                                : domain_.is_less_equal(a, b);
  if (result != Truth::Undecided) {
    if (formula.op() != Op::Eq) trace_.margin = std::min(trace_.margin, margin(a, b));
    return result;
  }
  if constexpr (requires { Domain::k_numbers_are_values; }) {
    if (same_value(left, right, 0) || same_arguments(left, right)) {
      if (formula.op() != Op::Eq) trace_.margin = 0;
      return formula.op() == Op::Lt ? Truth::False : Truth::True;
    }
  }
  const bool may_assume =
      formula.op() == Op::Eq || (formula.op() == Op::Le && limits_.assume_in_order);
  if (may_assume && limits_.equal_bits > 0 && domain_.agrees(a, b, limits_.equal_bits)) {
    trace_.assumed_equal = true;
    return Truth::True;
  }
  return Truth::Undecided;
}

/// For ∀ i, i < n → P and ∃ i, i < n ∧ P (or ≤) over ℕ: the number of cases, by its upper end.
template <class Domain>
std::optional<NaturalRange> Evaluator<Domain>::bounded_cases(const expr::Expr& formula) {
  using expr::Op;
  const Op connective = formula.op() == Op::Forall ? Op::Implies : Op::And;
  const expr::Expr& body = formula.body();
  if (formula.binder_sort() != expr::Sort::nat() || body.op() != connective) return {};
  const expr::Expr& guard = body.argument(0);
  if (guard.op() != Op::Lt && guard.op() != Op::Le) return {};
  const expr::Expr& index = guard.argument(0);
  const expr::Expr& bound = guard.argument(1);
  if (index.op() != Op::Bound || index.bound_index() != 0) return {};
  // The bound is evaluated outside of the binder, so it must not mention the bound variable.
  const expr::Expr zero = expr::Expr::literal(0, expr::Sort::nat());
  const expr::Expr replacements[] = {zero};
  const expr::Expr outside = expr::instantiate(bound, replacements);
  const expr::Expr one[] = {expr::Expr::literal(1, expr::Sort::nat())};
  if (!expr::same(outside, expr::instantiate(bound, one))) return {};
  NaturalRange cases = domain_.natural_range(number(outside));
  if (guard.op() == Op::Le && cases.upper) ++*cases.upper;
  return cases;
}

template <class Domain>
Truth Evaluator<Domain>::quantifier(const expr::Expr& formula) {
  const bool universal = formula.op() == expr::Op::Forall;
  if (const auto set = guarding_set(formula)) {
    const Truth result = set_quantifier(formula, *set);
    if (result != Truth::Undecided) return result;
  }
  const auto cases = bounded_cases(formula);
  if (!cases) return unbounded_quantifier(formula);
  const Truth empty = universal ? Truth::True : Truth::False;
  Truth result = empty;
  for (std::uint64_t i = 0; !cases->upper || i < *cases->upper; ++i) {
    if (!take_term()) return Truth::Undecided;
    environment_.push_back(domain_.literal(Rational(i)));
    // The guard is part of the case: it is undecided where the number of cases is uncertain.
    const Truth one = truth(formula.body());
    environment_.pop_back();
    result = universal ? result && one : result || one;
    if (result == !empty) return result;
  }
  return result;
}

}  // namespace latent::eval
