
#include "ref/expr/name_scope.hpp"
#include "ref/expr/op.hpp"
#include "ref/expr/precedence.hpp"
#include "ref/expr/print.hpp"

namespace latent::expr {

namespace {

/// The constant without its Lean namespace: `log` for `Real.log`.
std::string short_name(Op op) {
  const std::string name(op_info(op).lean);
  return name.substr(name.rfind('.') + 1);
}

class TextPrinter {
 public:
  explicit TextPrinter(const Expr& root) : names_(root) {}

  std::string print(const Expr& e, int least, int follow) {
    if (e.op() == Op::Cast) return print(e.argument(0), least, follow);
    const Layout layout = lean_layout(e);
    if (layout.kind != Layout::Kind::Application && needs_parentheses(layout, least, follow)) {
      return "(" + print_bare(e, layout, k_closed) + ")";
    }
    return print_bare(e, layout, follow);
  }

 private:
  std::string closed(const Expr& e) { return print(e, 0, k_closed); }

  std::string listed(std::span<const Expr> parts) {
    std::string text;
    for (const Expr& part : parts) text += (text.empty() ? "" : ", ") + closed(part);
    return text;
  }

  std::string list(const Expr& e, std::size_t first) {
    return "(" + listed(e.arguments().subspan(first)) + ")";
  }

  std::string print_bare(const Expr& e, const Layout& layout, int follow) {
    switch (e.op()) {
      case Op::Bound:
        return names_.name(e.bound_index());
      case Op::Free:
        return e.variable().name();
      case Op::Literal:
        return to_decimal_literal(e.number());
      case Op::Pi:
        return "π";
      case Op::True:
      case Op::False:
        return std::string(op_info(e.op()).lean);
      case Op::Call:
        return e.definition()->name() + (e.arguments().empty() ? "" : list(e, 0));
      case Op::Apply:
        return print(e.argument(0), k_max_precedence, k_max_precedence) + list(e, 1);
      case Op::List:
        return "[" + listed(e.arguments()) + "]";
      case Op::EmptySet:
        return "∅";
      case Op::Insert:
        if (!is_enumerated(e)) break;
        return "{" + listed(enumerated(e)) + "}";
      case Op::Filter: {
        const std::string set = closed(e.argument(0));
        return under(e, [&](const std::string& name) {
          return "{" + name + " ∈ " + set + " | " + closed(e.body()) + "}";
        });
      }
      case Op::Image: {
        const std::string set = closed(e.argument(0));
        return under(e, [&](const std::string& name) {
          return "{" + closed(e.body()) + " | " + name + " ∈ " + set + "}";
        });
      }
      case Op::Abs:
        return in_bars(closed(e.argument(0)));
      case Op::Floor:
      case Op::NatFloor:
        return "⌊" + closed(e.argument(0)) + "⌋" + (e.op() == Op::NatFloor ? "₊" : "");
      case Op::Ceil:
      case Op::NatCeil:
        return "⌈" + closed(e.argument(0)) + "⌉" + (e.op() == Op::NatCeil ? "₊" : "");
      case Op::Inv:
        return print(e.argument(0), layout.left, k_max_precedence) + "⁻¹";
      case Op::Not:
        if (!negated_equation(e)) return "¬" + print(e.argument(0), layout.right, follow);
        break;
      case Op::Neg:
        return "-" + print(e.argument(0), layout.right, follow);
      case Op::If:
        return "if " + closed(e.argument(0)) + " then " + closed(e.argument(1)) + " else " +
               print(e.argument(2), 0, follow);
      case Op::Sum:
      case Op::Product: {
        const std::string set = print_set(e.argument(0));
        return under(e, [&](const std::string& name) {
          return std::string(op_info(e.op()).lean) + " " + name + set + ", " +
                 print(e.body(), layout.right, follow);
        });
      }
      case Op::Lambda:
        return under(
            e, [&](const std::string& name) { return name + " ↦ " + print(e.body(), 0, follow); });
      case Op::Forall:
      case Op::Exists:
        return under(e, [&](const std::string& name) {
          return std::string(op_info(e.op()).lean) + " " + name + " : " +
                 to_string(e.binder_sort()) + ", " + print(e.body(), 0, follow);
        });
      default:
        break;
    }
    if (layout.kind == Layout::Kind::Application) return short_name(e.op()) + list(e, 0);
    const Expr* equation = negated_equation(e);
    const Expr& infix = equation ? *equation : e;
    return print(infix.argument(0), layout.left, layout.precedence) + " " +
           (equation ? "≠" : std::string(op_info(e.op()).lean)) + " " +
           print(infix.argument(1), layout.right, follow);
  }

  std::string print_set(const Expr& set) {
    if (set.op() == Op::Range) return " < " + print(set.argument(0), 51, 50);
    return " ∈ " + closed(set);
  }

  template <class Print>
  std::string under(const Expr& binder, const Print& print_body) {
    const std::string name = names_.enter(binder);
    std::string text = print_body(name);
    names_.leave();
    return text;
  }

  NameScope names_;
};

}  // namespace

std::string to_text(const Expr& expression) {
  return TextPrinter(expression).print(expression, 0, k_closed);
}

}  // namespace latent::expr
