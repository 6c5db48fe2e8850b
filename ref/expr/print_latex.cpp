#include <algorithm>
#include <array>
#include <utility>

#include "ref/expr/name_scope.hpp"
#include "ref/expr/op.hpp"
#include "ref/expr/precedence.hpp"
#include "ref/expr/print.hpp"

namespace latent::expr {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 22> k_letters = {{
    {"α", "\\alpha"}, {"β", "\\beta"},   {"γ", "\\gamma"}, {"δ", "\\delta"}, {"ε", "\\varepsilon"},
    {"ζ", "\\zeta"},  {"η", "\\eta"},    {"θ", "\\theta"}, {"κ", "\\kappa"}, {"μ", "\\mu"},
    {"ν", "\\nu"},    {"ξ", "\\xi"},     {"π", "\\pi"},    {"ρ", "\\rho"},   {"σ", "\\sigma"},
    {"τ", "\\tau"},   {"φ", "\\varphi"}, {"χ", "\\chi"},   {"ψ", "\\psi"},   {"ω", "\\omega"},
    {"∞", "\\infty"}, {"Δ", "\\Delta"},
}};

constexpr std::array<std::string_view, 10> k_subscripts = {"₀", "₁", "₂", "₃", "₄",
                                                           "₅", "₆", "₇", "₈", "₉"};

/// `text` with the characters that LaTeX reserves written out.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (std::string_view("_%#$&{}").find(c) != std::string_view::npos) result += '\\';
    result += c == '\\'  ? "\\backslash "
              : c == '^' ? "\\hat{}"
              : c == '~' ? "\\sim "
                         : std::string(1, c);
  }
  return result;
}

/// Removes the index at the end of `name`, in Unicode subscripts or plain digits, and gives it.
std::string take_index(std::string_view& name) {
  const auto last_digit = [&]() -> std::pair<std::size_t, std::size_t> {
    for (std::size_t digit = 0; digit < k_subscripts.size(); ++digit) {
      if (name.ends_with(k_subscripts[digit])) return {digit, k_subscripts[digit].size()};
    }
    const bool plain = !name.empty() && name.back() >= '0' && name.back() <= '9';
    return plain ? std::pair{static_cast<std::size_t>(name.back() - '0'), std::size_t{1}}
                 : std::pair{std::size_t{0}, std::size_t{0}};
  };
  std::string index;
  for (;;) {
    const auto [digit, length] = last_digit();
    if (length == 0 || length == name.size()) return index;
    index.insert(0, std::to_string(digit));
    name.remove_suffix(length);
  }
}

std::string take_primes(std::string_view& name) {
  std::string primes;
  while (name.size() > 1 && name.ends_with('\'')) {
    primes += '\'';
    name.remove_suffix(1);
  }
  return primes;
}

std::string letters_to_latex(std::string_view letters) {
  if (letters == "lam") return "\\lambda";
  const auto is_first_byte = [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  };
  const bool single = std::count_if(letters.begin(), letters.end(), is_first_byte) <= 1;
  return single ? escaped(letters) : "\\mathrm{" + escaped(letters) + "}";
}

std::string set_to_latex(const Sort& sort) {
  switch (sort.kind()) {
    case Sort::Kind::Nat:
      return "\\mathbb{N}";
    case Sort::Kind::Int:
      return "\\mathbb{Z}";
    case Sort::Kind::Rat:
      return "\\mathbb{Q}";
    case Sort::Kind::Real:
      return "\\mathbb{R}";
    case Sort::Kind::Prop:
      return "\\mathrm{Prop}";
    case Sort::Kind::Function: {
      const std::string codomain = set_to_latex(sort.codomain());
      return (sort.codomain().is_function() ? "\\left(" + codomain + "\\right)" : codomain) + "^{" +
             set_to_latex(sort.domain()) + "}";
    }
    case Sort::Kind::List:
      return set_to_latex(sort.domain()) + "^{*}";
    case Sort::Kind::FiniteSet:
      return R"(\mathcal{P}_{\mathrm{fin}}\left()" + set_to_latex(sort.domain()) + "\\right)";
  }
  throw std::logic_error("unreachable sort");
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

  std::string listed(std::span<const Expr> parts) {
    std::string text;
    for (const Expr& part : parts) text += (text.empty() ? "" : ", ") + closed(part);
    return text;
  }

  std::string call(const std::string& function, const Expr& e) {
    return function + "\\left(" + listed(e.arguments()) + "\\right)";
  }

  static std::string braced(const std::string& text) { return "\\left\\{" + text + "\\right\\}"; }

  std::string print_bare(const Expr& e, int follow) {
    const Layout layout = lean_layout(e);
    std::string symbol(op_info(e.op()).latex);
    switch (e.op()) {
      case Op::Bound:
        return name_to_latex(names_.name(e.bound_index()));
      case Op::Free:
        return name_to_latex(e.variable().name());
      case Op::Literal:
        return to_decimal_literal(e.number());
      case Op::Call: {
        const std::string name = "\\operatorname{" + escaped(e.definition()->name()) + "}";
        return e.arguments().empty() ? name : call(name, e);
      }
      case Op::Apply:
        return print_apply(e);
      case Op::List:
        return "\\left[" + listed(e.arguments()) + "\\right]";
      case Op::Insert:
        if (!is_enumerated(e)) break;
        return braced(listed(enumerated(e)));
      case Op::Filter: {
        const std::string set = closed(e.argument(0));
        return under(e, [&](const std::string& name) {
          return braced(name + " \\in " + set + " \\mid " + closed(e.body()));
        });
      }
      case Op::Image: {
        const std::string set = closed(e.argument(0));
        return under(e, [&](const std::string& name) {
          return braced(closed(e.body()) + " \\mid " + name + " \\in " + set);
        });
      }
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
        return script_base(e.argument(0)) + "!";
      case Op::Inv:
        return script_base(e.argument(0)) + "^{-1}";
      case Op::Pow:
        return script_base(e.argument(0)) + "^{" + closed(e.argument(1)) + "}";
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
          return symbol + " " + name + " \\in " + set_to_latex(e.binder_sort()) + ",\\; " +
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

  /// `e` so that a superscript or an exclamation mark after it belongs to all of it.
  std::string script_base(const Expr& e) {
    if (e.op() == Op::Cast) return script_base(e.argument(0));
    const bool open = e.op() == Op::Div || e.op() == Op::Exp || e.op() == Op::Inv ||
                      e.op() == Op::Pow || e.op() == Op::Factorial;
    return open ? "\\left(" + closed(e) + "\\right)" : print(e, k_max_precedence, k_max_precedence);
  }

  /// Sequences have their argument as a subscript, other functions in parentheses.
  std::string print_apply(const Expr& e) {
    const std::string function = print(e.argument(0), k_max_precedence, k_max_precedence);
    const std::string argument = closed(e.argument(1));
    if (e.argument(1).sort() != Sort::nat()) return function + "\\left(" + argument + "\\right)";
    const bool has_script = function.find_first_of("_^") != std::string::npos;
    return (has_script ? "{" + function + "}" : function) + "_{" + argument + "}";
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
  std::string primes = take_primes(name);
  const std::string index = take_index(name);
  primes += take_primes(name);
  std::string symbol;
  for (const auto& [letter, latex] : k_letters) {
    if (!name.starts_with(letter)) continue;
    symbol = latex;
    name.remove_prefix(letter.size());
    break;
  }
  // What follows a Greek letter is a subscript, like the index.
  std::string subscript = index;
  if (symbol.empty()) {
    symbol = letters_to_latex(name);
  } else if (!name.empty()) {
    subscript = letters_to_latex(name) + (index.empty() ? "" : ",") + index;
  }
  return symbol + (subscript.empty() ? "" : "_{" + subscript + "}") + primes;
}

std::string to_latex(const Expr& expression) {
  return LatexPrinter(expression).print(expression, 0, k_closed);
}

}  // namespace latent::expr
