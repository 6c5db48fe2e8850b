#include "props/mutate/order.hpp"

#include <algorithm>

#include "props/mutate/canonical.hpp"

namespace latent::props {

using expr::Expr;
using expr::Op;
using expr::Sort;

namespace {

Expr plain(const Expr& formula) { return canonical(expr::unfold_all(formula)); }

bool is_relation_of_numbers(const Expr& e, Op op) {
  return e.op() == op && e.argument(0).sort().is_numeric();
}

Expr without_embedding(const Expr& e) {
  if (e.op() == Op::Cast) return without_embedding(e.argument(0));
  // A numeral is the same number in every sort.
  return e.op() == Op::Literal ? Expr::literal(e.number(), Sort::real()) : e;
}

bool is_whole(const Expr& e) { return e.sort() == Sort::nat() || e.sort() == Sort::integer(); }

bool is_integer_literal(const Expr& e) {
  return e.op() == Op::Literal && denominator(e.number()) == 1;
}

/// Operations that the rules know, on numbers of which they know them.
bool has_rules(const Expr& e) {
  switch (e.op()) {
    case Op::Add:
    case Op::Mul:
    case Op::Pow:
    case Op::Min:
    case Op::Max:
    case Op::Abs:
    case Op::Exp:
    case Op::Log:
    case Op::Sqrt:
    case Op::NatCeil:
      return true;
    case Op::Sub:
    case Op::Div:
    case Op::Neg:
    case Op::Inv:
      return e.sort() == Sort::real() || e.sort() == Sort::rat();
    default:
      return false;
  }
}

}  // namespace

std::size_t Facts::numeral(int value) { return term(Expr::literal(value, Sort::real())); }

std::size_t Facts::term(const Expr& e) {
  const Expr what = without_embedding(e);
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    if (expr::same(terms_[i], what)) return i;
  }
  const std::size_t index = terms_.size();
  terms_.push_back(what);
  for (auto& row : order_) row.push_back(Order::Unknown);
  order_.emplace_back(terms_.size(), Order::Unknown);
  order_[index][index] = Order::Le;
  arguments_.emplace_back();
  if (what.op() == Op::Literal) {
    for (std::size_t i = 0; i < index; ++i) {
      if (terms_[i].op() != Op::Literal) continue;
      if (terms_[i].number() < what.number()) {
        add_order(i, index, Order::Lt);
      } else {
        add_order(index, i, Order::Lt);
      }
    }
  }
  if (what.sort() == Sort::nat()) add_order(numeral(0), index, Order::Le);
  if (has_rules(what)) {
    std::vector<std::size_t> arguments;
    for (const Expr& argument : what.arguments()) arguments.push_back(term(argument));
    arguments_[index] = std::move(arguments);
  }
  return index;
}

void Facts::add_order(std::size_t a, std::size_t b, Order order) {
  const auto strongest = [](Order x, Order y) { return std::max(x, y); };
  if (order_[a][b] >= order) return;
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    if (order_[i][a] == Order::Unknown) continue;
    for (std::size_t j = 0; j < terms_.size(); ++j) {
      if (order_[b][j] == Order::Unknown) continue;
      const Order whole = strongest(order, strongest(order_[i][a], order_[b][j]));
      order_[i][j] = strongest(order_[i][j], whole);
    }
  }
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    if (order_[i][i] == Order::Lt) contradictory_ = true;
  }
  for (const auto& [x, y] : std::vector(unequal_)) add_unequal(x, y);
}

void Facts::add_unequal(std::size_t a, std::size_t b) {
  if (a == b) contradictory_ = true;
  if (!are_unequal(a, b)) unequal_.emplace_back(a, b);
  for (const auto& [x, y] : {std::pair(a, b), std::pair(b, a)}) {
    if (order_[x][y] == Order::Le) add_order(x, y, Order::Lt);
  }
}

bool Facts::are_unequal(std::size_t a, std::size_t b) const {
  if (order_[a][b] == Order::Lt || order_[b][a] == Order::Lt) return true;
  return std::any_of(unequal_.begin(), unequal_.end(), [&](const auto& pair) {
    return pair == std::pair(a, b) || pair == std::pair(b, a);
  });
}

Facts::Edge Facts::edge(const Expr& relation) {
  Expr left = without_embedding(relation.argument(0));
  Expr right = without_embedding(relation.argument(1));
  if (relation.op() == Op::Lt && is_whole(left) && is_integer_literal(right) &&
      right.number() >= 1) {
    return {term(left), term(Expr::literal(right.number() - 1, Sort::real())), Order::Le};
  }
  if (relation.op() == Op::Lt && is_integer_literal(left) && is_whole(right)) {
    return {term(Expr::literal(left.number() + 1, Sort::real())), term(right), Order::Le};
  }
  const std::size_t from = term(left);
  const std::size_t to = term(right);
  return {from, to, relation.op() == Op::Lt ? Order::Lt : Order::Le};
}

void Facts::assume(const Expr& formula) { assume_plain(plain(formula)); }

bool Facts::are_contradictory() {
  saturate();
  return contradictory_;
}

bool Facts::imply(const Expr& formula) {
  const Expr what = plain(formula);
  note_terms(what);
  return imply_plain(what);
}

bool Facts::refute(const Expr& formula) {
  const Expr what = plain(formula);
  note_terms(what);
  return refute_plain(what);
}

void Facts::note_terms(const Expr& formula) {
  if (!formula.sort().is_prop() || expr::binds(formula.op())) return;
  for (const Expr& part : formula.arguments()) {
    if (part.sort().is_numeric()) {
      term(part);
    } else {
      note_terms(part);
    }
  }
  saturate();
}

void Facts::assume_plain(const Expr& e) {
  if (e.op() == Op::And) {
    assume_plain(e.argument(0));
    assume_plain(e.argument(1));
  } else if (is_relation_of_numbers(e, Op::Lt) || is_relation_of_numbers(e, Op::Le)) {
    const Edge given = edge(e);
    add_order(given.from, given.to, given.order);
  } else if (is_relation_of_numbers(e, Op::Eq)) {
    const std::size_t a = term(e.argument(0));
    const std::size_t b = term(e.argument(1));
    add_order(a, b, Order::Le);
    add_order(b, a, Order::Le);
  } else if (e.op() == Op::Not && is_relation_of_numbers(e.argument(0), Op::Eq)) {
    const std::size_t a = term(e.argument(0).argument(0));
    const std::size_t b = term(e.argument(0).argument(1));
    add_unequal(a, b);
  } else if (e.op() == Op::Not && is_relation_of_numbers(e.argument(0), Op::Lt)) {
    assume_plain(Expr::make(Op::Le, {e.argument(0).argument(1), e.argument(0).argument(0)}));
  } else if (e.op() == Op::Not && is_relation_of_numbers(e.argument(0), Op::Le)) {
    assume_plain(Expr::make(Op::Lt, {e.argument(0).argument(1), e.argument(0).argument(0)}));
  } else if (e.op() == Op::False) {
    contradictory_ = true;
  } else {
    others_.push_back(e);
  }
}

bool Facts::imply_plain(const Expr& e) {
  if (contradictory_) return true;
  if (std::any_of(others_.begin(), others_.end(),
                  [&](const Expr& other) { return expr::same(other, e); })) {
    return true;
  }
  switch (e.op()) {
    case Op::True:
      return true;
    case Op::And:
      return imply_plain(e.argument(0)) && imply_plain(e.argument(1));
    case Op::Or:
      return imply_plain(e.argument(0)) || imply_plain(e.argument(1));
    case Op::Not:
      return refute_plain(e.argument(0));
    case Op::Forall:
      return implies_for_all(e);
    case Op::Implies: {
      Facts more = *this;
      more.assume_plain(e.argument(0));
      more.note_terms(e.argument(1));
      more.detach();
      return more.imply_plain(e.argument(1));
    }
    case Op::Iff: {
      const Expr& p = e.argument(0);
      const Expr& q = e.argument(1);
      const auto leads = [&](const Expr& from, const Expr& to) {
        return imply_plain(Expr::make(Op::Implies, {from, to}));
      };
      return leads(p, q) && leads(q, p);
    }
    default:
      break;
  }
  if (is_relation_of_numbers(e, Op::Lt) || is_relation_of_numbers(e, Op::Le)) {
    const Edge asked = edge(e);
    return contradictory_ || order(asked.from, asked.to) >= asked.order;
  }
  if (is_relation_of_numbers(e, Op::Eq)) {
    const std::size_t a = term(e.argument(0));
    const std::size_t b = term(e.argument(1));
    return order(a, b) == Order::Le && order(b, a) == Order::Le;
  }
  return false;
}

/// ∀ x, P if some ∀ x, Q is known and Q alone implies P, or if P is always true.
bool Facts::implies_for_all(const Expr& e) {
  const expr::Variable variable(e.binder_name(), e.binder_sort());
  const Expr body = opened(e, variable);
  if (Facts().imply_plain(body)) return true;
  return std::any_of(others_.begin(), others_.end(), [&](const Expr& known) {
    if (known.op() != Op::Forall || known.binder_sort() != e.binder_sort()) return false;
    Facts one;
    one.assume_plain(opened(known, variable));
    return one.imply_plain(body);
  });
}

/// Where P → Q and P are known, so is Q.
void Facts::detach() {
  saturate();
  for (const Expr& known : std::vector(others_)) {
    if (known.op() != Op::Implies || !imply_plain(known.argument(0))) continue;
    assume_plain(known.argument(1));
  }
  saturate();
}

bool Facts::refute_plain(const Expr& e) {
  if (contradictory_) return true;
  if (e.op() == Op::False) return true;
  if (e.op() == Op::Not) return imply_plain(e.argument(0));
  if (is_relation_of_numbers(e, Op::Eq)) {
    const std::size_t a = term(e.argument(0));
    const std::size_t b = term(e.argument(1));
    return are_unequal(a, b);
  }
  Facts more = *this;
  more.assume_plain(e);
  more.saturate();
  return more.contradictory_;
}

}  // namespace latent::props
