/// Quantifiers over infinitely many numbers: ∃ is certain by a witness, ∀ by a counterexample, and
/// either by pieces of the line in each of which interval arithmetic settles the body.
#pragma once

#include <array>
#include <cmath>

#include "ref/eval/evaluator.hpp"
#include "ref/eval/roots.hpp"
#include "ref/expr/number.hpp"

namespace latent::eval {

namespace detail {

// Bits of a value tried; witnesses of more are hardly what anybody meant.
inline constexpr std::size_t k_trial_bits = 4096;

// Terms of sums and cases of bounded quantifiers for all values together.
inline constexpr std::uint64_t k_trial_terms = std::uint64_t{1} << 14;

// Values suggested by the body that are tried.
inline constexpr std::size_t k_max_crossings = 12;

// Numbers given outside of a quantifier that values are made of.
inline constexpr std::size_t k_max_outer = 4;

// Pieces of the line for one quantifier, and how often a piece is cut again.
inline constexpr unsigned k_max_pieces = 256;
inline constexpr int k_max_cuts = 24;

/// The relations between numbers that a formula is made of, none below binders or in definitions.
void collect_number_relations(const expr::Expr& formula, std::vector<expr::Expr>& relations);

/// Numbers of sort `sort` worth trying where something happens at `crossings`, and numbers `outer`
/// are given outside of the quantifier.
std::vector<Rational> trial_values(const std::vector<Rational>& crossings,
                                   const std::vector<Rational>& outer, const expr::Sort& sort);

/// Pieces that cover the numbers of a sort.
std::vector<Piece> first_pieces(const expr::Sort& sort);

/// Two pieces that cover the numbers of `sort` in `piece`; nothing if it can't be cut.
std::optional<std::array<Piece, 2>> cut(const Piece& piece, const expr::Sort& sort);

}  // namespace detail

template <class Domain>
Truth Evaluator<Domain>::truth_at(const expr::Expr& body, Bound value) {
  environment_.push_back(std::move(value));
  const Truth result = truth(body);
  environment_.pop_back();
  return result;
}

template <class Domain>
Truth Evaluator<Domain>::unbounded_quantifier(const expr::Expr& formula) {
  if (formula.binder_sort().is_prop()) return proposition_cases(formula);
  if constexpr (requires { Domain::k_numbers_are_values; }) {
    if (!formula.binder_sort().is_numeric()) return Truth::Undecided;
    const Truth wanted = truth_of(formula.op() == expr::Op::Exists);
    const EvaluationTrace before = trace_;
    const std::uint64_t spared = terms_left_ - std::min(terms_left_, detail::k_trial_terms);
    terms_left_ -= spared;
    Truth result = Truth::Undecided;
    if (has_witness(formula, wanted)) {
      result = wanted;
    } else {
      trace_ = before;
      if (holds_in_pieces(formula, !wanted)) result = !wanted;
    }
    terms_left_ += spared;
    if (result == Truth::Undecided) {
      trace_ = before;
      // More bits would not help: there is no end of values to try.
      trace_.out_of_terms = true;
    }
    trace_.margin = before.margin;
    return result;
  }
  return Truth::Undecided;
}

template <class Domain>
Truth Evaluator<Domain>::proposition_cases(const expr::Expr& formula) {
  const Truth if_true = truth_at(formula.body(), Truth::True);
  const Truth if_false = truth_at(formula.body(), Truth::False);
  return formula.op() == expr::Op::Forall ? if_true && if_false : if_true || if_false;
}

template <class Domain>
std::vector<Rational> Evaluator<Domain>::crossings(const expr::Expr& body) {
  std::vector<expr::Expr> relations;
  detail::collect_number_relations(body, relations);
  std::vector<Rational> found;
  for (const expr::Expr& relation : relations) {
    if (found.size() >= detail::k_max_crossings) break;
    if (!detail::mentions_bound(relation, 0)) continue;
    std::vector<Rational> differences;
    for (const int x : {0, 1, 2}) {
      environment_.push_back(domain_.literal(x));
      const auto left = domain_.near(number(relation.argument(0)));
      const auto right = domain_.near(number(relation.argument(1)));
      environment_.pop_back();
      if (left && right) differences.push_back(*left - *right);
    }
    if (differences.size() < 3) continue;
    for (Rational& root : parabola_roots(differences[0], differences[1], differences[2])) {
      found.push_back(std::move(root));
    }
  }
  return found;
}

/// Collects the numbers that variables bound further out, and free ones, stand for in `e`, so many
/// binders below the quantifier whose variable has index 0 there.
template <class Domain>
void Evaluator<Domain>::collect_outer(const expr::Expr& e, std::uint32_t binders,
                                      std::vector<Rational>& found) const {
  using expr::Op;
  if (found.size() >= detail::k_max_outer) return;
  std::optional<Rational> value;
  if (e.op() == Op::Bound && e.bound_index() > binders) {
    const std::size_t distance = e.bound_index() - binders;
    const Bound& bound = environment_.at(environment_.size() - distance);
    if (const auto* number = std::get_if<Number>(&bound)) value = domain_.near(*number);
  } else if (const Rational* given = e.op() == Op::Free ? given_value(e) : nullptr) {
    value = *given;
  }
  if (value && std::find(found.begin(), found.end(), *value) == found.end()) {
    found.push_back(std::move(*value));
  }
  const auto arguments = e.arguments();
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const bool under_binder = expr::binds(e.op()) && i + 1 == arguments.size();
    collect_outer(arguments[i], binders + (under_binder ? 1 : 0), found);
  }
}

template <class Domain>
bool Evaluator<Domain>::has_witness(const expr::Expr& formula, Truth wanted) {
  const expr::Expr& body = formula.body();
  const EvaluationTrace before = trace_;
  std::vector<Rational> outer;
  collect_outer(body, 0, outer);
  for (const Rational& value :
       detail::trial_values(crossings(body), outer, formula.binder_sort())) {
    if (!take_trial()) return false;
    trace_ = before;
    if (truth_at(body, domain_.literal(value)) == wanted) return true;
  }
  return false;
}

template <class Domain>
bool Evaluator<Domain>::holds_in_pieces(const expr::Expr& formula, Truth wanted) {
  if constexpr (requires { domain_.between(0.0, 1.0); }) {
    const expr::Sort& sort = formula.binder_sort();
    std::vector<detail::Piece> pieces = detail::first_pieces(sort);
    // Where a guard fails, ∀ holds and ∃ fails.
    const bool guards_settle = (formula.op() == expr::Op::Forall) == (wanted == Truth::True);
    if (guards_settle) {
      const bool is_whole = sort == expr::Sort::nat() || sort == expr::Sort::integer();
      for (detail::Piece& piece : pieces) {
        cut_to_guards(formula, piece);
        if (is_whole) piece = {std::ceil(piece.lower), std::floor(piece.upper), piece.cuts};
      }
      std::erase_if(pieces, [](const detail::Piece& piece) { return piece.lower > piece.upper; });
    }
    for (unsigned tried = 0; !pieces.empty(); ++tried) {
      if (tried == detail::k_max_pieces || !take_trial()) return false;
      const detail::Piece piece = pieces.back();
      pieces.pop_back();
      const Truth here = truth_at(formula.body(), domain_.between(piece.lower, piece.upper));
      if (here == wanted) continue;
      const auto parts = detail::cut(piece, sort);
      if (here == !wanted || !parts) return false;
      pieces.insert(pieces.end(), parts->begin(), parts->end());
    }
    return true;
  }
  return false;
}

}  // namespace latent::eval
