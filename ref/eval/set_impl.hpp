/// Bodies of the members of `Evaluator` for finite sets and lists.
///
/// A set is never a value: it is listed, or asked for a member, where it is needed. Where it is not
/// certain whether something is in it, what depends on it is enclosed for both cases.
#pragma once

#include <set>

#include "ref/eval/evaluator.hpp"
#include "ref/eval/integer_functions.hpp"

namespace latent::eval {

/// More members of a set than this are not listed.
inline constexpr std::uint64_t k_max_listed = std::uint64_t{1} << 17;

template <class Domain>
std::optional<Rational> Evaluator<Domain>::exact(const Number& x) const {
  if constexpr (requires { domain_.exact(x); }) return domain_.exact(x);
  return {};
}

template <class Domain>
Truth Evaluator<Domain>::number_predicate(const expr::Expr& formula) {
  if constexpr (requires(const Number& x) { domain_.is_prime(x); }) {
    const Number first = number(formula.argument(0));
    if (formula.op() == expr::Op::Prime) return domain_.is_prime(first);
    return domain_.divides(formula.argument(0).sort(), first, number(formula.argument(1)));
  }
  // What it costs to find the numbers is still counted.
  for (const expr::Expr& argument : formula.arguments()) number(argument);
  return Truth::Undecided;
}

template <class Domain>
template <class Result, class Visit>
Result Evaluator<Domain>::with_set(const expr::Expr& set, const Visit& visit) {
  using expr::Op;
  const auto enter = [&](const Closure& closure) {
    return within(closure, [&] { return with_set<Result>(closure.lambda, visit); });
  };
  const auto enter_value = [&](const Bound& value) {
    const auto* closure = std::get_if<std::shared_ptr<const Closure>>(&value);
    return closure ? enter(**closure) : Result();
  };
  switch (set.op()) {
    case Op::Bound:
      return enter_value(Bound(environment_.at(environment_.size() - 1 - set.bound_index())));
    case Op::Free:
      return enter({std::get<ClosedTerm>(value_of(set.variable())).term, {}, nullptr, 0});
    case Op::Call:
      return in_call<Result>(set,
                             [&](const expr::Expr& body) { return with_set<Result>(body, visit); });
    case Op::Apply:
      return enter_value(apply(set));
    case Op::If: {
      const Truth condition = truth(set.argument(0));
      if (condition == Truth::Undecided) return Result();
      return with_set<Result>(set.argument(condition == Truth::True ? 1 : 2), visit);
    }
    default:
      return visit(set);
  }
}

template <class Domain>
auto Evaluator<Domain>::interval_length(const expr::Expr& interval) -> Number {
  using expr::Op;
  const expr::Sort whole = expr::Sort::integer();
  const Number lower = number(interval.argument(0));
  const Number upper = number(interval.argument(1));
  const int ends = interval.op() == Op::Icc ? 1 : interval.op() == Op::Ioo ? -1 : 0;
  const Number last = domain_.binary(Op::Add, whole, whole, upper, domain_.literal(ends));
  const Number length = domain_.binary(Op::Sub, whole, whole, last, lower);
  return domain_.binary(Op::Max, whole, whole, length, domain_.literal(0));
}

template <class Domain>
auto Evaluator<Domain>::run(const expr::Expr& set) -> std::optional<Run> {
  using expr::Op;
  switch (set.op()) {
    case Op::Range:
      return Run{0, domain_.natural_range(number(set.argument(0)))};
    case Op::Icc:
    case Op::Ico:
    case Op::Ioc:
    case Op::Ioo: {
      const auto lower = exact(number(set.argument(0)));
      if (!lower) return {};
      const bool open = set.op() == Op::Ioc || set.op() == Op::Ioo;
      return Run{open ? Rational(*lower + 1) : *lower, domain_.natural_range(interval_length(set))};
    }
    default:
      return {};
  }
}

template <class Domain>
auto Evaluator<Domain>::all_of(const Run& run) -> Elements {
  Elements all;
  for (std::uint64_t i = 0; i < *run.length.upper; ++i) {
    all.push_back({domain_.literal(run.start + Rational(i)),
                   i < run.length.lower ? Truth::True : Truth::Undecided});
  }
  return all;
}

template <class Domain>
auto Evaluator<Domain>::elements(const expr::Expr& set) -> std::optional<Elements> {
  using expr::Op;
  using Result = std::optional<Elements>;
  if (const auto whole = run(set)) {
    const auto& upper = whole->length.upper;
    if (!upper || *upper > k_max_listed || *upper > terms_left_) {
      trace_.out_of_terms = true;
      return {};
    }
    terms_left_ -= *upper;
    return all_of(*whole);
  }
  // Those of one set that are, or are not, in another one as well.
  const auto sifted = [&](const expr::Expr& from, const expr::Expr& other, bool wanted) {
    Result all = elements(from);
    if (!all) return all;
    for (Element& element : *all) {
      const Truth in_other = member(element.value, other);
      element.is_in = element.is_in && (wanted ? in_other : !in_other);
    }
    return all;
  };
  return with_set<Result>(set, [&](const expr::Expr& e) -> Result {
    switch (e.op()) {
      case Op::EmptySet:
        return Elements{};
      case Op::Insert: {
        Result all = elements(e.argument(1));
        if (!all || !take_term()) return {};
        const Number value = number(e.argument(0));
        all->insert(all->begin(), {value, !member(value, e.argument(1))});
        return all;
      }
      case Op::Union: {
        Result all = elements(e.argument(0));
        Result more = all ? sifted(e.argument(1), e.argument(0), false) : Result();
        if (!more) return {};
        all->insert(all->end(), more->begin(), more->end());
        return all;
      }
      case Op::Inter:
        return sifted(e.argument(0), e.argument(1), true);
      case Op::SetDiff:
        return sifted(e.argument(0), e.argument(1), false);
      case Op::Filter: {
        Result all = elements(e.argument(0));
        if (!all) return all;
        for (Element& element : *all) {
          if (!take_term()) return {};
          element.is_in = element.is_in && truth_at(e.body(), element.value);
        }
        std::erase_if(*all, [](const Element& x) { return x.is_in == Truth::False; });
        return all;
      }
      case Op::Image:
        return image(e);
      case Op::Divisors: {
        const auto n = exact(number(e.argument(0)));
        const auto found = n ? divisors(Integer(numerator(*n))) : std::nullopt;
        if (n && !found) trace_.out_of_terms = true;
        if (!found) return {};
        Elements all;
        for (const Integer& divisor : *found) all.push_back({domain_.literal(Rational(divisor))});
        return all;
      }
      case Op::Range:
      case Op::Icc:
      case Op::Ico:
      case Op::Ioc:
      case Op::Ioo:
        return run(e) ? elements(e) : Result();
      default:
        return {};
    }
  });
}

/// Values of the function that are equal are one member.
template <class Domain>
auto Evaluator<Domain>::image(const expr::Expr& set) -> std::optional<Elements> {
  const auto arguments = elements(set.argument(0));
  if (!arguments) return {};
  Elements all;
  std::set<Rational> known;
  for (const Element& argument : *arguments) {
    if (!take_term()) return {};
    environment_.push_back(argument.value);
    Element value{number(set.body()), argument.is_in};
    environment_.pop_back();
    const auto key = exact(value.value);
    if (key && argument.is_in == Truth::True && known.size() == all.size()) {
      // All so far are known and certain, and so is this one.
      if (known.insert(*key).second) all.push_back(std::move(value));
      continue;
    }
    for (const Element& earlier : all) {
      if (!take_term()) return {};
      value.is_in = value.is_in && !(earlier.is_in && domain_.is_equal(earlier.value, value.value));
    }
    all.push_back(std::move(value));
  }
  return all;
}

template <class Domain>
Truth Evaluator<Domain>::member(const Number& x, const expr::Expr& set) {
  using expr::Op;
  const auto with = [&](const expr::Expr& e) -> std::optional<Truth> {
    if (!take_term()) return Truth::Undecided;
    switch (e.op()) {
      case Op::Range:
        return domain_.is_less(x, number(e.argument(0)));
      case Op::Icc:
        return domain_.is_less_equal(number(e.argument(0)), x) &&
               domain_.is_less_equal(x, number(e.argument(1)));
      case Op::Ico:
        return domain_.is_less_equal(number(e.argument(0)), x) &&
               domain_.is_less(x, number(e.argument(1)));
      case Op::Ioc:
        return domain_.is_less(number(e.argument(0)), x) &&
               domain_.is_less_equal(x, number(e.argument(1)));
      case Op::Ioo:
        return domain_.is_less(number(e.argument(0)), x) &&
               domain_.is_less(x, number(e.argument(1)));
      case Op::Divisors: {
        const Number n = number(e.argument(0));
        if constexpr (requires { domain_.is_prime(n); }) {
          return domain_.divides(expr::Sort::nat(), x, n) &&
                 !domain_.is_equal(n, domain_.literal(0));
        }
        return Truth::Undecided;
      }
      case Op::EmptySet:
        return Truth::False;
      case Op::Insert: {
        const Truth here = domain_.is_equal(x, number(e.argument(0)));
        return here == Truth::True ? here : here || member(x, e.argument(1));
      }
      case Op::Union:
        return member(x, e.argument(0)) || member(x, e.argument(1));
      case Op::Inter:
        return member(x, e.argument(0)) && member(x, e.argument(1));
      case Op::SetDiff:
        return member(x, e.argument(0)) && !member(x, e.argument(1));
      case Op::Filter: {
        const Truth in_base = member(x, e.argument(0));
        return in_base == Truth::False ? in_base : in_base && truth_at(e.body(), x);
      }
      case Op::Image: {
        const auto all = image(e);
        if (!all) return Truth::Undecided;
        Truth found = Truth::False;
        for (const Element& element : *all) {
          found = found || (element.is_in && domain_.is_equal(x, element.value));
        }
        return found;
      }
      default:
        return Truth::Undecided;
    }
  };
  return with_set<std::optional<Truth>>(set, with).value_or(Truth::Undecided);
}

template <class Domain>
Truth Evaluator<Domain>::subset(const expr::Expr& a, const expr::Expr& b) {
  const auto first = run(a);
  const auto second = run(b);
  const auto is_exact = [](const std::optional<Run>& r) {
    return r && r->length.upper && *r->length.upper == r->length.lower;
  };
  if (is_exact(first) && is_exact(second)) {
    const Rational last = first->start + Rational(first->length.lower);
    const Rational end = second->start + Rational(second->length.lower);
    return truth_of(first->length.lower == 0 || (second->start <= first->start && last <= end));
  }
  const auto all = elements(a);
  if (!all) return Truth::Undecided;
  Truth result = Truth::True;
  for (const Element& element : *all) {
    result = result && implies(element.is_in, member(element.value, b));
    if (result == Truth::False) break;
  }
  return result;
}

template <class Domain>
Truth Evaluator<Domain>::equal_collections(const expr::Expr& a, const expr::Expr& b) {
  if (a.sort().is_finite_set()) {
    const Truth there = subset(a, b);
    return there == Truth::False ? there : there && subset(b, a);
  }
  const auto left = list(a);
  const auto right = list(b);
  if (!left || !right) return Truth::Undecided;
  if (left->size() != right->size()) return Truth::False;
  Truth result = Truth::True;
  for (std::size_t i = 0; i < left->size(); ++i) {
    result = result && domain_.is_equal((*left)[i].value, (*right)[i].value);
  }
  return result;
}

template <class Domain>
auto Evaluator<Domain>::cardinality(const expr::Expr& set) -> Number {
  using expr::Op;
  const auto count = [&](const expr::Expr& e) -> std::optional<Number> {
    switch (e.op()) {
      case Op::Range:
        return number(e.argument(0));
      case Op::Icc:
      case Op::Ico:
      case Op::Ioc:
      case Op::Ioo:
        return interval_length(e);
      default:
        break;
    }
    const auto all = elements(e);
    if (!all) return {};
    std::uint64_t least = 0;
    std::uint64_t possible = 0;
    for (const Element& element : *all) {
      if (element.is_in == Truth::True) ++least;
      if (element.is_in != Truth::False) ++possible;
    }
    return domain_.join(domain_.literal(Rational(least)), domain_.literal(Rational(possible)));
  };
  const auto found = with_set<std::optional<Number>>(set, count);
  return found ? *found : domain_.unknown();
}

template <class Domain>
auto Evaluator<Domain>::list(const expr::Expr& list) -> std::optional<Elements> {
  using expr::Op;
  using Result = std::optional<Elements>;
  return with_set<Result>(list, [&](const expr::Expr& e) -> Result {
    Elements all;
    if (e.op() == Op::List) {
      for (const expr::Expr& element : e.arguments()) all.push_back({number(element)});
      return all;
    }
    if (e.op() != Op::Digits) return {};
    const auto base = exact(number(e.argument(0)));
    const auto n = exact(number(e.argument(1)));
    if (!base || !n) return {};
    const auto found = digits(Integer(numerator(*base)), Integer(numerator(*n)));
    if (!found) trace_.out_of_terms = true;
    if (!found) return {};
    for (const Integer& digit : *found) all.push_back({domain_.literal(Rational(digit))});
    return all;
  });
}

template <class Domain>
auto Evaluator<Domain>::list_number(const expr::Expr& e) -> Number {
  const auto all = list(e.argument(0));
  if (!all) return domain_.unknown();
  if (e.op() == expr::Op::Length) return domain_.literal(Rational(all->size()));
  Number total = domain_.literal(0);
  for (const Element& element : *all) {
    total = domain_.binary(expr::Op::Add, e.sort(), e.sort(), total, element.value);
  }
  return total;
}

template <class Domain>
auto Evaluator<Domain>::fold_run(const expr::Expr& sum, const Run& run) -> Number {
  const expr::Op step = sum.op() == expr::Op::Sum ? expr::Op::Add : expr::Op::Mul;
  const NaturalRange& length = run.length;
  // No value comes of it: the terms need not be evaluated only to run out of them.
  if (!length.upper || *length.upper > terms_left_) return beyond_terms();
  Number total = domain_.literal(step == expr::Op::Add ? 0 : 1);
  std::optional<Number> result;
  for (std::uint64_t i = 0;; ++i) {
    // From the shortest possible sum on, each partial sum is a possible value.
    if (i >= length.lower) result = result ? domain_.join(*result, total) : total;
    if (i >= *length.upper) return *result;
    if (!take_term()) return domain_.unknown();
    environment_.push_back(domain_.literal(run.start + Rational(i)));
    Number term = number(sum.body());
    environment_.pop_back();
    total = domain_.binary(step, sum.sort(), sum.sort(), total, term);
    if constexpr (requires { total.is_unknown(); }) {
      // Further terms make nothing known of a number of which nothing is.
      if (total.is_unknown()) return total;
    }
  }
}

template <class Domain>
auto Evaluator<Domain>::fold(const expr::Expr& sum) -> Number {
  if (const auto whole = run(sum.argument(0))) return fold_run(sum, *whole);
  const expr::Op step = sum.op() == expr::Op::Sum ? expr::Op::Add : expr::Op::Mul;
  const auto all = elements(sum.argument(0));
  if (!all) return domain_.unknown();
  const Number neutral = domain_.literal(step == expr::Op::Add ? 0 : 1);
  Number total = neutral;
  for (const Element& element : *all) {
    if (element.is_in == Truth::False) continue;
    if (!take_term()) return domain_.unknown();
    environment_.push_back(element.value);
    Number term = number(sum.body());
    environment_.pop_back();
    if (element.is_in == Truth::Undecided) term = domain_.join(neutral, term);
    total = domain_.binary(step, sum.sort(), sum.sort(), total, term);
  }
  return total;
}

/// For ∀ x, x ∈ s → P and ∃ x, x ∈ s ∧ P, where s does not mention x.
template <class Domain>
std::optional<expr::Expr> Evaluator<Domain>::guarding_set(const expr::Expr& formula) {
  using expr::Op;
  const Op connective = formula.op() == Op::Forall ? Op::Implies : Op::And;
  const expr::Expr& body = formula.body();
  if (body.op() != connective || body.argument(0).op() != Op::Member) return {};
  const expr::Expr& index = body.argument(0).argument(0);
  const expr::Expr& set = body.argument(0).argument(1);
  if (index.op() != Op::Bound || index.bound_index() != 0 || detail::mentions_bound(set, 0)) {
    return {};
  }
  // Any number may stand for the variable that is not mentioned.
  const expr::Expr replacement[] = {expr::Expr::literal(0, formula.binder_sort())};
  return expr::instantiate(set, replacement);
}

template <class Domain>
Truth Evaluator<Domain>::set_quantifier(const expr::Expr& formula, const expr::Expr& set) {
  const bool universal = formula.op() == expr::Op::Forall;
  const auto all = elements(set);
  if (!all) return Truth::Undecided;
  Truth result = truth_of(universal);
  for (const Element& element : *all) {
    if (element.is_in == Truth::False) continue;
    if (!take_term()) return Truth::Undecided;
    const Truth body = truth_at(formula.body().argument(1), element.value);
    result = universal ? result && implies(element.is_in, body) : result || (element.is_in && body);
    if (result == truth_of(!universal)) break;
  }
  return result;
}

}  // namespace latent::eval
