// What the order of its arguments says of the value of an operation. Every rule holds for Lean's
// total functions: x / 0 = 0, log 0 = 0, √x = 0 for x < 0.
#include "props/mutate/order.hpp"

namespace latent::props {

using expr::Expr;
using expr::Op;
using expr::Sort;

namespace {

// What has not followed after so many rounds takes a longer thought than these rules are for.
constexpr int k_max_rounds = 6;

bool is_even_literal(const Expr& e) {
  return e.op() == Op::Literal && denominator(e.number()) == 1 && numerator(e.number()) % 2 == 0;
}

}  // namespace

class OrderRules {
 public:
  explicit OrderRules(Facts& facts)
      : facts_(facts), zero_(facts.numeral(0)), one_(facts.numeral(1)) {}

  void run() {
    for (int round = 0; round < k_max_rounds && !facts_.contradictory_; ++round) {
      changed_ = false;
      const std::size_t count = facts_.terms_.size();
      for (Id t = 0; t < count; ++t) of_one(t);
      for (Id t = 0; t < count; ++t) {
        for (Id u = 0; u < count; ++u) {
          if (t != u && operation(t) && operation(u) && op(t) == op(u)) of_two(t, u);
        }
      }
      if (!changed_) return;
    }
  }

 private:
  using Id = std::size_t;
  using Order = Facts::Order;

  Op op(Id t) const { return facts_.terms_[t].op(); }
  const Sort& sort(Id t) const { return facts_.terms_[t].sort(); }
  /// The arguments of an operation are terms themselves; those of other terms are not looked at.
  bool operation(Id t) const { return !facts_.arguments_[t].empty(); }
  Id first(Id t) const { return facts_.arguments_[t].front(); }
  Id second(Id t) const { return facts_.arguments_[t].back(); }

  bool le(Id a, Id b) const { return facts_.order(a, b) != Order::Unknown; }
  bool lt(Id a, Id b) const { return facts_.order(a, b) == Order::Lt; }
  bool equal(Id a, Id b) const { return le(a, b) && le(b, a); }
  bool nonnegative(Id a) const { return le(zero_, a); }
  bool positive(Id a) const { return lt(zero_, a); }
  bool nonpositive(Id a) const { return le(a, zero_); }
  bool negative(Id a) const { return lt(a, zero_); }

  void add(Id a, Id b, Order order) {
    if (facts_.order(a, b) >= order) return;
    facts_.add_order(a, b, order);
    changed_ = true;
  }
  /// a ≤ b, and a < b if `strictly`.
  void at_most(Id a, Id b, bool strictly) { add(a, b, strictly ? Order::Lt : Order::Le); }

  /// The sign of a product or quotient (of a numerator and a denominator).
  void sign_of_product(Id t, Id a, Id b) {
    if (equal(a, zero_) || equal(b, zero_)) {
      at_most(t, zero_, false);
      at_most(zero_, t, false);
    }
    const auto of = [&](bool a_up, bool b_up) {
      const bool weak =
          (a_up ? nonnegative(a) : nonpositive(a)) && (b_up ? nonnegative(b) : nonpositive(b));
      if (!weak) return;
      const bool strict = (a_up ? positive(a) : negative(a)) && (b_up ? positive(b) : negative(b));
      if (a_up == b_up) {
        at_most(zero_, t, strict);
      } else {
        at_most(t, zero_, strict);
      }
    };
    for (const bool a_up : {true, false}) {
      for (const bool b_up : {true, false}) of(a_up, b_up);
    }
  }

  /// t = a + b against a.
  void sum_against(Id t, Id a, Id b) {
    if (nonnegative(b)) at_most(a, t, positive(b));
    if (nonpositive(b)) at_most(t, a, negative(b));
  }

  /// t = a · b against a, for a ≥ 0.
  void product_against(Id t, Id a, Id b) {
    if (!nonnegative(a)) return;
    if (le(one_, b)) at_most(a, t, lt(one_, b) && positive(a));
    if (le(b, one_)) at_most(t, a, lt(b, one_) && positive(a));
  }

  void of_quotient(Id t, Id a, Id b) {
    sign_of_product(t, a, b);
    if (positive(b)) {
      if (le(a, b)) at_most(t, one_, lt(a, b));
      if (le(b, a)) at_most(one_, t, lt(b, a));
      if (nonnegative(a) && le(one_, b)) at_most(t, a, lt(one_, b) && positive(a));
      if (nonnegative(a) && le(b, one_)) at_most(a, t, lt(b, one_) && positive(a));
    }
  }

  void of_power(Id t, Id base, Id exponent) {
    if (nonnegative(base)) at_most(zero_, t, positive(base));
    if (equal(base, zero_) && positive(exponent)) at_most(t, zero_, false);
    if (is_even_literal(facts_.terms_[exponent])) at_most(zero_, t, false);
    if (!positive(base)) return;
    const bool up = le(one_, base);
    const bool down = le(base, one_);
    const bool strict = (lt(one_, base) || lt(base, one_));
    if ((up && nonnegative(exponent)) || (down && nonpositive(exponent))) {
      at_most(one_, t, strict && (positive(exponent) || negative(exponent)));
    }
    if ((down && nonnegative(exponent)) || (up && nonpositive(exponent))) {
      at_most(t, one_, strict && (positive(exponent) || negative(exponent)));
    }
  }

  void of_minimum(Id t, Id a, Id b) {
    at_most(t, a, false);
    at_most(t, b, false);
    for (Id c = 0; c < facts_.terms_.size(); ++c) {
      if (le(c, a) && le(c, b)) at_most(c, t, lt(c, a) && lt(c, b));
    }
  }

  void of_maximum(Id t, Id a, Id b) {
    at_most(a, t, false);
    at_most(b, t, false);
    for (Id c = 0; c < facts_.terms_.size(); ++c) {
      if (le(a, c) && le(b, c)) at_most(t, c, lt(a, c) && lt(b, c));
    }
  }

  void of_one(Id t) {
    if (!operation(t)) return;
    const Id a = first(t);
    const Id b = second(t);
    switch (op(t)) {
      case Op::Add:
        sum_against(t, a, b);
        return sum_against(t, b, a);
      case Op::Sub:
        if (le(b, a)) at_most(zero_, t, lt(b, a));
        if (le(a, b)) at_most(t, zero_, lt(a, b));
        if (nonnegative(t)) at_most(b, a, positive(t));
        if (nonpositive(t)) at_most(a, b, negative(t));
        if (nonnegative(b)) at_most(t, a, positive(b));
        if (nonpositive(b)) at_most(a, t, negative(b));
        return;
      case Op::Mul:
        sign_of_product(t, a, b);
        product_against(t, a, b);
        return product_against(t, b, a);
      case Op::Div:
        return of_quotient(t, a, b);
      case Op::Neg:
        if (nonnegative(a)) at_most(t, zero_, positive(a));
        if (nonpositive(a)) at_most(zero_, t, negative(a));
        return;
      case Op::Inv:
        return sign_of_product(t, a, one_);
      case Op::Pow:
        return of_power(t, a, b);
      case Op::Min:
        return of_minimum(t, a, b);
      case Op::Max:
        return of_maximum(t, a, b);
      case Op::Abs:
        at_most(zero_, t, positive(a) || negative(a));
        if (nonnegative(a)) at_most(t, a, false);
        return at_most(a, t, negative(a));
      case Op::Exp:
        at_most(zero_, t, true);
        at_most(a, t, true);
        if (nonnegative(a)) at_most(one_, t, positive(a));
        if (nonpositive(a)) at_most(t, one_, negative(a));
        return;
      case Op::Log:
        if (positive(a)) at_most(t, a, true);
        if (le(one_, a)) at_most(zero_, t, lt(one_, a));
        if (nonnegative(a) && le(a, one_)) at_most(t, zero_, positive(a) && lt(a, one_));
        return;
      case Op::Sqrt:
        if (nonpositive(a)) at_most(t, zero_, false);
        return at_most(zero_, t, positive(a));
      case Op::NatCeil:
        return at_most(a, t, false);
      default:
        return;
    }
  }

  /// t = a ∘ c and u = b ∘ c, where ∘ c is increasing.
  void increasing(Id t, Id u, Id a, Id b, bool strictly = true) {
    if (le(a, b)) at_most(t, u, strictly && lt(a, b));
  }

  void of_products(Id t, Id u) {
    const auto with_common = [&](Id common, Id a, Id b) {
      if (nonnegative(common)) increasing(t, u, a, b, positive(common));
      if (nonpositive(common)) increasing(t, u, b, a, negative(common));
    };
    for (const auto& [common, a] : {std::pair(first(t), second(t)), {second(t), first(t)}}) {
      if (common == first(u)) with_common(common, a, second(u));
      if (common == second(u)) with_common(common, a, first(u));
    }
  }

  void of_quotients(Id t, Id u) {
    const Id a = first(t);
    const Id b = second(t);
    const Id c = first(u);
    const Id d = second(u);
    if (b == d && nonnegative(b)) increasing(t, u, a, c, positive(b));
    if (b == d && nonpositive(b)) increasing(t, u, c, a, negative(b));
    // 0 ≤ a ≤ c and 0 < d ≤ b.
    if (nonnegative(a) && le(a, c) && positive(d) && le(d, b)) {
      at_most(t, u, lt(a, c) || (positive(a) && lt(d, b)));
    }
    // a ≤ c ≤ 0 and 0 < b ≤ d.
    if (nonpositive(c) && le(a, c) && positive(b) && le(b, d)) {
      at_most(t, u, lt(a, c) || (negative(c) && lt(b, d)));
    }
  }

  void of_powers(Id t, Id u) {
    const Id a = first(t);
    const Id x = second(t);
    const Id b = first(u);
    const Id y = second(u);
    if (a == b && positive(a)) {
      if (le(one_, a)) increasing(t, u, x, y, lt(one_, a));
      if (le(a, one_)) increasing(t, u, y, x, lt(a, one_));
    }
    if (x != y) return;
    if (nonnegative(x) && nonnegative(a)) increasing(t, u, a, b, positive(x));
    if (nonpositive(x) && positive(b)) increasing(t, u, b, a, negative(x));
  }

  /// What is said of t ≤ u; it is called for both orders.
  void of_two(Id t, Id u) {
    const Id a = first(t);
    const Id b = second(t);
    const Id c = first(u);
    const Id d = second(u);
    if (equal(a, c) && equal(b, d)) at_most(t, u, false);
    switch (op(t)) {
      case Op::Add:
        if (le(a, c) && le(b, d)) at_most(t, u, lt(a, c) || lt(b, d));
        if (le(a, d) && le(b, c)) at_most(t, u, lt(a, d) || lt(b, c));
        return;
      case Op::Sub:
        if (le(a, c) && le(d, b)) at_most(t, u, lt(a, c) || lt(d, b));
        return;
      case Op::Mul:
        return of_products(t, u);
      case Op::Div:
        return of_quotients(t, u);
      case Op::Neg:
        return increasing(t, u, c, a);
      case Op::Pow:
        return of_powers(t, u);
      case Op::Exp:
        return increasing(t, u, a, c);
      case Op::Log:
        if (positive(a)) increasing(t, u, a, c);
        return;
      case Op::Sqrt:
        return increasing(t, u, a, c, nonnegative(a));
      case Op::NatCeil:
        return increasing(t, u, a, c, false);
      default:
        return;
    }
  }

  Facts& facts_;
  Id zero_;
  Id one_;
  bool changed_ = false;
};

void Facts::saturate() { OrderRules(*this).run(); }

}  // namespace latent::props
