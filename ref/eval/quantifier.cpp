#include <algorithm>

#include "ref/eval/exact_domain.hpp"
#include "ref/eval/interval_domain.hpp"

namespace latent::eval::detail {

using expr::Expr;
using expr::Op;
using expr::Sort;

bool mentions_bound(const Expr& e, std::uint32_t index) {
  if (e.op() == Op::Bound) return e.bound_index() == index;
  const auto arguments = e.arguments();
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const bool under_binder = expr::binds(e.op()) && i + 1 == arguments.size();
    if (mentions_bound(arguments[i], index + (under_binder ? 1 : 0))) return true;
  }
  return false;
}

void collect_number_relations(const Expr& formula, std::vector<Expr>& relations) {
  switch (formula.op()) {
    case Op::Eq:
    case Op::Lt:
    case Op::Le:
      if (formula.argument(0).sort().is_numeric()) relations.push_back(formula);
      return;
    case Op::Not:
    case Op::And:
    case Op::Or:
    case Op::Implies:
    case Op::Iff:
      for (const Expr& part : formula.arguments()) collect_number_relations(part, relations);
      return;
    default:
      return;
  }
}

namespace {

bool is_whole(const Sort& sort) { return sort == Sort::nat() || sort == Sort::integer(); }

/// Adds what is a δ for an ε among `outer`, or a bound from which on something is below one.
void add_functions_of(const std::vector<Rational>& outer, std::vector<Rational>& values) {
  Rational sizes = 1;
  for (const Rational& value : outer) sizes += abs(value);
  for (const Rational& value : outer) {
    values.push_back(value);
    values.emplace_back(value / 2);
    if (value <= 0) {
      values.emplace_back(value - 1);
      values.emplace_back(value + 1);
      continue;
    }
    values.emplace_back(value < 1 ? Rational(1 / value) : Rational(value + 1));
    const Rational small = value < 1 ? value : Rational(1);
    values.emplace_back(small / (4 * sizes));
    values.emplace_back(value * value / 2);
    if (value < 1) values.emplace_back(1 / (value * value));
  }
}

}  // namespace

std::vector<Rational> trial_values(const std::vector<Rational>& crossings,
                                   const std::vector<Rational>& outer, const Sort& sort) {
  std::vector<Rational> values = {0, 1, -1, 2, Rational(1, 2)};
  std::vector<Rational> places = crossings;
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  values.insert(values.end(), places.begin(), places.end());
  for (std::size_t i = 0; i + 1 < places.size(); ++i) {
    values.push_back((places[i] + places[i + 1]) / 2);
  }
  add_functions_of(outer, values);
  if (!places.empty()) {
    values.push_back(places.front() - 1);
    values.push_back(places.back() + 1);
  }
  for (const Rational& place : places) {
    for (const Rational& near : {Rational(place / 2), Rational(2 * place), Rational(-place)}) {
      values.push_back(near);
    }
  }
  for (const int value : {-2, 3, 10, 100, 1000}) values.emplace_back(value);
  values.emplace_back(1, 100);
  if (is_whole(sort)) {
    std::vector<Rational> whole;
    for (const Rational& value : values) {
      const Integer below = floor_of(value);
      whole.emplace_back(below);
      whole.emplace_back(below + 1);
    }
    values = std::move(whole);
  }
  std::vector<Rational> kept;
  for (Rational& value : values) {
    if (sort == Sort::nat() && value < 0) continue;
    if (bit_size(value) > k_trial_bits) continue;
    if (std::find(kept.begin(), kept.end(), value) == kept.end()) kept.push_back(std::move(value));
  }
  return kept;
}

std::vector<Piece> first_pieces(const Sort& sort) {
  constexpr double k_infinity = directed::k_infinity;
  if (sort == Sort::nat()) return {{0, k_infinity, 0}};
  return {{-k_infinity, k_infinity, 0}};
}

std::optional<std::array<Piece, 2>> cut(const Piece& piece, const Sort& sort) {
  // Above this doubles do not hold every whole number.
  constexpr double k_exact = 0x1p52;
  const auto& [lower, upper, cuts] = piece;
  if (cuts == k_max_cuts) return {};
  double middle = 0;
  if (std::isinf(lower) && std::isinf(upper)) {
    middle = 0;
  } else if (std::isinf(upper)) {
    middle = lower >= 1 ? 4 * lower : lower >= 0 ? 1 : 0;
  } else if (std::isinf(lower)) {
    middle = upper <= -1 ? 4 * upper : upper <= 0 ? -1 : 0;
  } else {
    middle = lower / 2 + upper / 2;
  }
  if (!std::isfinite(middle)) return {};
  if (is_whole(sort)) {
    middle = std::floor(middle);
    if (std::abs(middle) > k_exact || middle < lower || middle + 1 > upper) return {};
    return {{Piece{lower, middle, cuts + 1}, Piece{middle + 1, upper, cuts + 1}}};
  }
  if (middle <= lower || middle >= upper) return {};
  return {{Piece{lower, middle, cuts + 1}, Piece{middle, upper, cuts + 1}}};
}

}  // namespace latent::eval::detail
