/// Recursive definitions: their equations are unfolded as far as it takes, and no further than the
/// limits allow. Values that finite unfolding gives are right whether or not the recursion always
/// ends; what takes more is unknown.
#pragma once

#include "ref/eval/evaluator.hpp"

namespace latent::eval {

template <class Domain>
auto Evaluator<Domain>::nothing_known(const expr::Sort& sort) const -> Bound {
  if (sort.is_prop()) return Truth::Undecided;
  return domain_.unknown();
}

template <class Domain>
auto Evaluator<Domain>::recursion_key(const std::vector<Bound>& arguments) const
    -> std::optional<RecursionKey> {
  RecursionKey key;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (recursive_->hands_on(i)) continue;
    if (recursive_->parameters()[i].sort() != expr::Sort::nat()) return {};
    const NaturalRange range = domain_.natural_range(std::get<Number>(arguments[i]));
    // Without an upper end a range is less than what is known of a large number.
    if (!range.upper) return {};
    key.emplace_back(range.lower, *range.upper);
  }
  return key;
}

/// A call from outside: from another definition, or from none.
template <class Domain>
auto Evaluator<Domain>::begin_recursion(const expr::Definition& definition,
                                        std::vector<Bound> arguments) -> Bound {
  bool hands_on = false;
  for (std::size_t i = 0; i < arguments.size(); ++i) hands_on = hands_on || definition.hands_on(i);
  Recursion own{++recursions_begun_};
  Recursion* const begun =
      hands_on ? &own : &recursions_.try_emplace(&definition, Recursion{own.number}).first->second;
  const auto* const outer_definition = std::exchange(recursive_, &definition);
  Recursion* const outer = std::exchange(recursion_, begun);
  const bool was_too_deep = too_deep_;
  const EvaluationTrace before = trace_;
  Bound result = recursive_value(arguments);
  if (too_deep_ && !was_too_deep) result = from_below(arguments, before);
  if (recursion_depth_ == 0) too_deep_ = false;
  recursion_ = outer;
  recursive_ = outer_definition;
  return result;
}

/// The value of a `Recur`.
template <class Domain>
auto Evaluator<Domain>::recur(const expr::Expr& call) -> Bound {
  std::vector<Bound> arguments;
  arguments.reserve(call.arguments().size());
  for (const expr::Expr& argument : call.arguments()) arguments.push_back(bound_value(argument));
  if (recursion_ != nullptr) return recursive_value(std::move(arguments));
  return begin_recursion(*recursive_, std::move(arguments));
}

template <class Domain>
auto Evaluator<Domain>::recursive_value(std::vector<Bound> arguments) -> Bound {
  const expr::Definition& definition = *recursive_;
  const std::optional<RecursionKey> key = recursion_key(arguments);
  if (key) {
    const auto found = recursion_->known.find(*key);
    if (found != recursion_->known.end()) return found->second;
  }
  const std::uint32_t depth = definition.body().depth() + 1;
  if (recursion_depth_ + depth > k_max_recursion_depth) too_deep_ = true;
  if (too_deep_ || recursions_left_ == 0) {
    trace_.out_of_terms = true;
    return nothing_known(definition.result());
  }
  --recursions_left_;
  recursion_depth_ += depth;
  const bool assumed = std::exchange(trace_.assumed_equal, false);
  // The body sees the arguments alone.
  std::swap(environment_, arguments);
  Bound result = definition.result().is_prop() ? Bound(truth(definition.body()))
                                               : Bound(number(definition.body()));
  std::swap(environment_, arguments);
  recursion_depth_ -= depth;
  // What rests on an assumption, or on too little work, must not pass for what is known.
  const bool is_final = !trace_.assumed_equal && !too_deep_ && recursions_left_ > 0;
  if (key && is_final) recursion_->known.emplace(*key, result);
  trace_.assumed_equal = trace_.assumed_equal || assumed;
  return result;
}

/// The value where unfolding from above goes too deep: where a single natural number decreases,
/// the values below it are made known one after another.
template <class Domain>
auto Evaluator<Domain>::from_below(const std::vector<Bound>& arguments,
                                   const EvaluationTrace& before) -> Bound {
  const expr::Sort& sort = recursive_->result();
  const std::optional<RecursionKey> key = recursion_key(arguments);
  const bool counts = key && key->size() == 1 && key->front().first == key->front().second;
  if (!counts || key->front().first > recursions_left_) return nothing_known(sort);
  std::size_t place = 0;
  while (recursive_->hands_on(place)) ++place;
  std::vector<Bound> smaller = arguments;
  for (std::uint64_t n = 0;; ++n) {
    too_deep_ = false;
    trace_ = before;
    smaller[place] = domain_.literal(Rational(n));
    Bound result = recursive_value(smaller);
    if (too_deep_) return nothing_known(sort);
    if (n == key->front().first) return result;
  }
}

}  // namespace latent::eval
