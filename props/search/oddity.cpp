#include "props/search/oddity.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ref/eval/ladder.hpp"
#include "ref/expr/notation.hpp"
#include "ref/expr/print.hpp"

namespace latent::props {

using expr::Expr;
using expr::Op;
using expr::Sort;

namespace {

// Parts of a statement that are looked at; definitions can unfold to many.
constexpr int k_max_visits = 2000;

class Walk {
 public:
  explicit Walk(const eval::Assignment& input) : input_(input) {}

  void visit(const Expr& e) {
    if (++visits_ > k_max_visits) return;
    if (e.op() == Op::Call) return visit(expr::unfold(e));
    for (const Expr& argument : e.arguments()) visit(argument);
    if (e.loose_bounds() > 0 || !e.sort().is_numeric()) return;
    if (const std::string what = oddity(e); !what.empty()) note(e, what);
  }

  std::vector<std::string> take() { return std::move(found_); }

 private:
  bool holds(const Expr& formula) const {
    return eval::decide(formula, input_).truth == eval::Truth::True;
  }
  bool is_zero(const Expr& e) const { return holds(e == 0); }
  bool is_negative(const Expr& e) const { return e.sort() != Sort::nat() && holds(e < 0); }

  void note(const Expr& e, const std::string& what) {
    std::string text = fmt::format("`{}` {}", expr::to_text(e), what);
    if (std::find(found_.begin(), found_.end(), text) == found_.end()) {
      found_.push_back(std::move(text));
    }
  }

  /// What is odd about the value of `e`, if anything.
  std::string oddity(const Expr& e) const {
    const auto x = [&]() -> const Expr& { return e.argument(0); };
    const auto y = [&]() -> const Expr& { return e.argument(1); };
    switch (e.op()) {
      case Op::Sub:
        return e.sort() == Sort::nat() && holds(x() < y()) ? "is 0: subtraction in ℕ stops at 0"
                                                           : "";
      case Op::Div:
        return quotient(e);
      case Op::Mod:
        return is_zero(y()) ? "is the number divided: x % 0 is x" : "";
      case Op::Inv:
        return is_zero(x()) ? "is 0: the inverse of 0 is 0" : "";
      case Op::Pow:
        return power(e);
      case Op::Log:
        if (is_zero(x())) return "is 0: log 0 is 0";
        return is_negative(x()) ? "is log |x|: so it is defined for negative x" : "";
      case Op::Logb:
        return holds(x() <= 0) || holds(y() <= 0) || holds(x() == 1)
                   ? "is a quotient of logarithms of absolute values; log 0 and log 1 are 0"
                   : "";
      case Op::Sqrt:
        return is_negative(x()) ? "is 0: so is the root of every negative number" : "";
      case Op::Arcsin:
      case Op::Arccos:
        return holds(abs(x()) > 1) ? "is the value at the nearer of ±1: there is none" : "";
      case Op::NatFloor:
      case Op::NatCeil:
        return is_negative(x()) ? "is 0: natural numbers are not negative" : "";
      case Op::Choose:
        return holds(x() < y()) ? "is 0: fewer are there than are chosen" : "";
      case Op::Sum:
      case Op::Product:
        if (x().op() != Op::Range || !is_zero(x().argument(0))) return "";
        return e.op() == Op::Sum ? "is 0: it has no terms" : "is 1: it has no factors";
      default:
        return "";
    }
  }

  std::string quotient(const Expr& e) const {
    const Expr& x = e.argument(0);
    const Expr& y = e.argument(1);
    if (is_zero(y)) return "is 0: x / 0 is 0";
    const bool whole = e.sort() == Sort::nat() || e.sort() == Sort::integer();
    if (!whole || !holds(!(e * y == x))) return "";
    const eval::EnclosedValue value = eval::enclose(e, input_, 20);
    return fmt::format("is {}: division in {} rounds",
                       value.exact ? value.exact->str() : eval::enclosure_text(value.interval, 20),
                       to_string(e.sort()));
  }

  std::string power(const Expr& e) const {
    const Expr& base = e.argument(0);
    const Expr& exponent = e.argument(1);
    if (exponent.sort() == Sort::nat()) return is_zero(base) && is_zero(exponent) ? "is 1" : "";
    if (is_zero(base)) {
      return is_negative(exponent) ? "is 0: so is 0 to every exponent but 0" : "";
    }
    const bool real = exponent.sort() == Sort::real();
    return real && is_negative(base) ? "is |x| ^ y * cos (y * π): the base is negative" : "";
  }

  const eval::Assignment& input_;
  std::vector<std::string> found_;
  int visits_ = 0;
};

}  // namespace

std::vector<std::string> oddities(const Statement& statement, const eval::Assignment& input) {
  Walk walk(input);
  walk.visit(statement.conclusion);
  for (const Expr& hypothesis : statement.hypotheses) walk.visit(hypothesis);
  return walk.take();
}

}  // namespace latent::props
