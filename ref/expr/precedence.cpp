#include "ref/expr/precedence.hpp"

namespace latent::expr {

const Expr* negated_equation(const Expr& expression) {
  const bool is_not = expression.op() == Op::Not;
  return is_not && expression.argument(0).op() == Op::Eq ? &expression.argument(0) : nullptr;
}

bool is_enumerated(const Expr& set) {
  const Expr* rest = &set;
  while (rest->op() == Op::Insert) rest = &rest->argument(1);
  return rest->op() == Op::EmptySet;
}

std::vector<Expr> enumerated(const Expr& set) {
  std::vector<Expr> elements;
  for (const Expr* rest = &set; rest->op() == Op::Insert; rest = &rest->argument(1)) {
    elements.push_back(rest->argument(0));
  }
  return elements;
}

std::string in_bars(const std::string& text) {
  const bool adjacent = text.starts_with('|') || text.ends_with('|');
  return adjacent ? "|(" + text + ")|" : "|" + text + "|";
}

Layout lean_layout(const Expr& expression) {
  using Kind = Layout::Kind;
  const auto infix_left = [](int p) { return Layout{Kind::Infix, p, p, p + 1}; };
  const auto infix_right = [](int p) { return Layout{Kind::Infix, p, p + 1, p}; };
  const auto prefix = [](int p) { return Layout{Kind::Prefix, p, 0, p}; };
  switch (expression.op()) {
    case Op::Iff:
      return {Kind::Infix, 20, 21, 21};
    case Op::Implies:
      return infix_right(25);
    case Op::Or:
      return infix_right(30);
    case Op::And:
      return infix_right(35);
    case Op::Not:
      return negated_equation(expression) ? Layout{Kind::Infix, 50, 51, 51} : prefix(40);
    case Op::Eq:
    case Op::Lt:
    case Op::Le:
    case Op::Dvd:
    case Op::Member:
    case Op::Subset:
      return {Kind::Infix, 50, 51, 51};
    case Op::Add:
    case Op::Sub:
    case Op::Union:
      return infix_left(65);
    case Op::Sum:
    case Op::Product:
      return prefix(67);
    case Op::Mul:
    case Op::Div:
    case Op::Mod:
    case Op::Inter:
      return infix_left(70);
    case Op::SetDiff:
      return {Kind::Infix, 70, 71, 71};
    case Op::Neg:
      return prefix(k_negation_precedence);
    case Op::Pow:
      return infix_right(75);
    case Op::Inv:
      return {Kind::Postfix, k_max_precedence, k_max_precedence, 0};
    case Op::Forall:
    case Op::Exists:
    case Op::Lambda:
    case Op::If:
      return prefix(0);
    case Op::Call:
    case Op::Recur:
      if (expression.arguments().empty()) return {Kind::Atom};
      return {Kind::Application};
    case Op::Apply:
    case Op::Min:
    case Op::Max:
    case Op::Exp:
    case Op::Log:
    case Op::Logb:
    case Op::Sqrt:
    case Op::Sin:
    case Op::Cos:
    case Op::Tan:
    case Op::Arcsin:
    case Op::Arccos:
    case Op::Arctan:
    case Op::Sinh:
    case Op::Cosh:
    case Op::Tanh:
    case Op::Gamma:
    case Op::ToNat:
    case Op::NatAbs:
    case Op::Choose:
    case Op::Factorial:
    case Op::Fib:
    case Op::Gcd:
    case Op::Lcm:
    case Op::NatSqrt:
    case Op::NatLog:
    case Op::NatClog:
    case Op::Digits:
    case Op::Length:
    case Op::ListSum:
    case Op::Range:
    case Op::Icc:
    case Op::Ico:
    case Op::Ioc:
    case Op::Ioo:
    case Op::Divisors:
    case Op::Filter:
    case Op::Image:
    case Op::Card:
    case Op::Prime:
      return {Kind::Application};
    case Op::Insert:
      if (is_enumerated(expression)) return {Kind::Atom};
      return {Kind::Application};
    case Op::Bound:
    case Op::Free:
    case Op::Literal:
    case Op::Pi:
    case Op::True:
    case Op::False:
    case Op::Cast:
    case Op::List:
    case Op::EmptySet:
    case Op::Abs:
    case Op::Floor:
    case Op::Ceil:
    case Op::NatFloor:
    case Op::NatCeil:
      return {Kind::Atom};
  }
  return {Kind::Atom};
}

bool needs_parentheses(const Layout& layout, int least, int follow) {
  switch (layout.kind) {
    case Layout::Kind::Atom:
      return false;
    case Layout::Kind::Application:
      return least > k_application_precedence;
    case Layout::Kind::Infix:
      return layout.precedence < least;
    case Layout::Kind::Postfix:
      return false;
    case Layout::Kind::Prefix:
      // A prefix form may stand as the last operand of any operator, but it takes into its own
      // operand every operator that follows and binds at least as tightly. Negation is the one
      // prefix form that Lean gives an ordinary precedence; it gets parentheses in an exponent,
      // where not every version of Lean lets it stand alone, and under another negation, since two
      // dashes begin a comment.
      return least > k_application_precedence || follow >= layout.precedence ||
             (layout.precedence == k_negation_precedence && least >= k_negation_precedence);
  }
  return true;
}

}  // namespace latent::expr
