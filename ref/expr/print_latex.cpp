#include <array>
#include <utility>

#include "ref/expr/name_scope.hpp"
#include "ref/expr/op.hpp"
#include "ref/expr/precedence.hpp"
#include "ref/expr/print.hpp"

namespace latent::expr {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 24> k_letters = {{
    {"α", "\\alpha"}, {"β", "\\beta"},  {"γ", "\\gamma"},  {"δ", "\\delta"}, {"ε", "\\varepsilon"},
    {"ζ", "\\zeta"},  {"η", "\\eta"},   {"θ", "\\theta"},  {"κ", "\\kappa"}, {"lam", "\\lambda"},
    {"μ", "\\mu"},    {"ν", "\\nu"},    {"ξ", "\\xi"},     {"π", "\\pi"},    {"ρ", "\\rho"},
    {"σ", "\\sigma"}, {"τ", "\\tau"},   {"φ", "\\varphi"}, {"χ", "\\chi"},   {"ψ", "\\psi"},
    {"ω", "\\omega"}, {"∞", "\\infty"}, {"'", "'"},        {"_", "\\_"},
}};

constexpr std::array<std::string_view, 10> k_subscripts = {"₀", "₁", "₂", "₃", "₄",
                                                           "₅", "₆", "₇", "₈", "₉"};

std::string letters_to_latex(std::string_view letters) {
  for (const auto& [letter, latex] : k_letters) {
    if (letters == letter) return std::string(latex);
  }
  if (letters.size() <= 1) return std::string(letters);
  for (const auto& [letter, latex] : k_letters) {
    if (letters.starts_with(letter)) {
      return std::string(latex) + "_{" + letters_to_latex(letters.substr(letter.size())) + "}";
    }
  }
  std::string text = "\\mathrm{";
  for (const char c : letters) text += c == '_' ? "\\_" : std::string(1, c);
  return text + "}";
}

class LatexPrinter {
 public:
  explicit LatexPrinter(const Expr& root) : names_(root) {}

  std::string print(const Expr& e, int least, int follow) {
    if (e.op() == Op::Cast) return print(e.argument(0), least, follow);
    if (needs_parentheses(layout_of(e), least, follow)) {
      return "\\left(" + print_bare(e, k_closed) + "\\right)";
    }
    return print_bare(e, follow);
  }

 private:
  /// As in Lean, but fractions, roots and functions carry their own brackets.
  static Layout layout_of(const Expr& e) {
    const Layout layout = lean_layout(e);
    const bool fraction = e.op() == Op::Div && e.sort().kind() >= Sort::Kind::Rat;
    const bool bracketed = fraction || layout.kind == Layout::Kind::Application;
    return bracketed ? Layout{Layout::Kind::Atom} : layout;
  }

  std::string closed(const Expr& e) { return print(e, 0, k_closed); }

  std::string call(const std::string& function, const Expr& e) {
    std::string text = function + "\\left(";
    for (std::size_t i = 0; i < e.arguments().size(); ++i) {
      text += (i ? ", " : "") + closed(e.argument(i));
    }
    return text + "\\right)";
  }

  std::string print_bare(const Expr& e, int follow) {
    const Layout layout = lean_layout(e);
    const std::string symbol(op_info(e.op()).latex);
    switch (e.op()) {
      case Op::Bound:
        return name_to_latex(names_.name(e.bound_index()));
      case Op::Free:
        return name_to_latex(e.variable().name());
      case Op::Literal:
        return to_decimal_literal(e.number());
      case Op::Call: {
        const std::string name = "\\operatorname{" + e.definition()->name() + "}";
        return e.arguments().empty() ? name : call(name, e);
      }
      case Op::Apply:
        return print(e.argument(0), k_max_precedence, k_max_precedence) + "_{" +
               closed(e.argument(1)) + "}";
      case Op::Abs:
        return "\\left|" + closed(e.argument(0)) + "\\right|";
      case Op::Floor:
      case Op::NatFloor:
        return "\\left\\lfloor " + closed(e.argument(0)) + "\\right\\rfloor" +
               (e.op() == Op::NatFloor ? "_+" : "");
      case Op::Ceil:
      case Op::NatCeil:
        return "\\left\\lceil " + closed(e.argument(0)) + "\\right\\rceil" +
               (e.op() == Op::NatCeil ? "_+" : "");
      case Op::Sqrt:
        return "\\sqrt{" + closed(e.argument(0)) + "}";
      case Op::Exp:
        return "e^{" + closed(e.argument(0)) + "}";
      case Op::Choose:
        return "\\binom{" + closed(e.argument(0)) + "}{" + closed(e.argument(1)) + "}";
      case Op::Factorial:
        return print(e.argument(0), k_max_precedence, k_max_precedence) + "!";
      case Op::Inv:
        return print(e.argument(0), k_max_precedence, k_max_precedence) + "^{-1}";
      case Op::Pow: {
        // A fraction needs no parentheses anywhere but under an exponent.
        const bool fraction =
            layout_of(e.argument(0)).kind == Layout::Kind::Atom && e.argument(0).op() == Op::Div;
        const std::string base = print(e.argument(0), k_max_precedence, layout.precedence);
        return (fraction || e.argument(0).op() == Op::Exp ? "\\left(" + base + "\\right)" : base) +
               "^{" + closed(e.argument(1)) + "}";
      }
      case Op::Div:
        if (layout_of(e).kind != Layout::Kind::Atom) break;
        return "\\frac{" + closed(e.argument(0)) + "}{" + closed(e.argument(1)) + "}";
      case Op::Neg:
        return "-" + print(e.argument(0), layout.right, follow);
      case Op::Not:
        if (negated_equation(e)) break;
        return symbol + " " + print(e.argument(0), layout.right, follow);
      case Op::If:
        return "\\begin{cases}" + closed(e.argument(1)) + " & " + closed(e.argument(0)) + "\\\\" +
               closed(e.argument(2)) + " & \\text{otherwise}\\end{cases}";
      case Op::Sum:
      case Op::Product:
        return print_big(e, symbol, layout, follow);
      case Op::Lambda:
        return under(e, [&](const std::string& name) {
          return name + " \\mapsto " + print(e.body(), 0, follow);
        });
      case Op::Forall:
      case Op::Exists:
        return under(e, [&](const std::string& name) {
          return symbol + " " + name + " \\in \\mathbb{" + set_letter(e.binder_sort()) + "},\\; " +
                 print(e.body(), 0, follow);
        });
      default:
        break;
    }
    if (layout.kind == Layout::Kind::Application) return call(symbol, e);
    if (layout.kind != Layout::Kind::Infix) return symbol;
    const Expr* equation = negated_equation(e);
    const Expr& infix = equation ? *equation : e;
    return print(infix.argument(0), layout.left, layout.precedence) + " " +
           (equation ? "\\ne" : symbol) + " " + print(infix.argument(1), layout.right, follow);
  }

  std::string print_big(const Expr& e, const std::string& symbol, const Layout& layout,
                        int follow) {
    const Expr& set = e.argument(0);
    const std::string domain =
        set.op() == Op::Range ? " < " + print(set.argument(0), 51, 50) : " \\in " + closed(set);
    return under(e, [&](const std::string& name) {
      return symbol + "_{" + name + domain + "} " + print(e.body(), layout.right, follow);
    });
  }

  static std::string set_letter(const Sort& sort) {
    switch (sort.kind()) {
      case Sort::Kind::Nat:
        return "N";
      case Sort::Kind::Int:
        return "Z";
      case Sort::Kind::Rat:
        return "Q";
      case Sort::Kind::Real:
        return "R";
      case Sort::Kind::Function:
        return set_letter(sort.codomain()) + "}^{\\mathbb{" + set_letter(sort.domain()) + "}";
      default:
        return "P";
    }
  }

  template <class Print>
  std::string under(const Expr& binder, const Print& print_body) {
    const std::string name = names_.enter(binder);
    std::string text = print_body(name_to_latex(name));
    names_.leave();
    return text;
  }

  NameScope names_;
};

}  // namespace

std::string name_to_latex(std::string_view name) {
  // The index at the end of the name, in Unicode subscripts or plain digits, becomes a subscript.
  std::string index;
  for (bool found = true; found && !name.empty();) {
    found = false;
    for (std::size_t digit = 0; digit < k_subscripts.size(); ++digit) {
      if (name.ends_with(k_subscripts[digit]) && name.size() > k_subscripts[digit].size()) {
        name.remove_suffix(k_subscripts[digit].size());
        index.insert(0, std::to_string(digit));
        found = true;
      }
    }
    if (!found && name.size() > 1 && name.back() >= '0' && name.back() <= '9') {
      index.insert(0, 1, name.back());
      name.remove_suffix(1);
      found = true;
    }
  }
  std::string primes;
  while (name.size() > 1 && name.back() == '\'') {
    primes += "'";
    name.remove_suffix(1);
  }
  return letters_to_latex(name) + (index.empty() ? "" : "_{" + index + "}") + primes;
}

std::string to_latex(const Expr& expression) {
  return LatexPrinter(expression).print(expression, 0, k_closed);
}

}  // namespace latent::expr
